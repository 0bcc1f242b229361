import type { PaperTold, VersionTold } from '#documents';
import { inLanguage } from '#graphql';
import type { AudienceName } from './audience-names.service.js';
import type { Making } from './contents.js';
import { html, type Markup } from './markup.js';
import { back, page } from './page-markup.js';
import { cardLines, fileLine, titleOf } from './paper-markup.js';
import type { RecordContents } from './record.types.js';
import type { Words } from './words.js';

type Of = Making<RecordContents>;

/** A paper's own page, in the folder in which its files are. */
export function paperPage(making: Of, paper: PaperTold, folder: string, audiences: AudienceName[] | null): Buffer {
  const { words } = making;
  const title = titleOf(paper, words);
  return page(
    words,
    title,
    back(words, folder.split('/').length),
    html`<h1 dir="auto">${title}</h1>
      ${cardLines(paper, words)}`,
    paper.content
      ? [facts(words, paper, audiences), versions(making, paper.content.versions, folder)]
      : html`<p class="note">${words.say('words:why.READ')}</p>`,
    html`<p><a href="paper.json">${words.say('words:paper.data')}</a></p>`,
  );
}

const fact = (words: Words, name: string, values: string[]) =>
  values.length > 0 &&
  html`<h3>${words.say(`words:paper.${name}`)}</h3>
    ${values.map((value) => html`<p class="said"><bdi>${value}</bdi></p>`)}`;

function facts(words: Words, { document, content, groups }: PaperTold, audiences: AudienceName[] | null): Markup {
  const summary = inLanguage(document.summaryTexts, words.language);
  const withheld = content?.releasedTo === null && html`<p class="note">${words.say('words:paper.recipientsWithheld')}</p>`;
  return html`${fact(words, 'summary', summary ? [summary] : [])}${fact(words, 'author', content?.author ? [content.author.name] : [])}
  ${fact(
    words,
    'filedIn',
    groups.map(({ tag }) => tag),
  )}${fact(
    words,
    'releasedTo',
    (audiences ?? []).map(({ name }) => name),
  )}${withheld}`;
}

function versions(making: Of, all: VersionTold[], folder: string): Markup {
  const { words } = making;
  const issued = ({ issuedAt, issuedBy }: VersionTold) => {
    if (!issuedAt) return null;
    const put = { day: words.day(issuedAt), name: issuedBy?.name ?? '' };
    return html`<p class="card"><span>${words.say(issuedBy ? 'words:paper.issuedBy' : 'words:paper.issued', put)}</span></p>`;
  };
  const one = (version: VersionTold) =>
    html`<h2>${words.say('words:paper.version', { number: String(version.number) })}</h2>
      ${issued(version)}
      <p dir="auto">${version.note}</p>
      <ul>
        ${version.files.map((file) => fileLine(making, file, `${folder}/`))}
      </ul>`;
  return all.length ? html`${all.map(one)}` : html`<p class="note">${words.say('words:paper.noFiles')}</p>`;
}

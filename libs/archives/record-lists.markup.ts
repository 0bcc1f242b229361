import type { Post } from '#discussions';
import type { PaperTold } from '#documents';
import type { Party } from '#parties';
import type { Making } from './contents.js';
import { hrefOf, html, type Markup } from './markup.js';
import { back, page } from './page-markup.js';
import { cardLines, nameOf, titleOf } from './paper-markup.js';
import { saidText, threadFacts } from './record-thread.markup.js';
import type { RecordContents, ThreadTold } from './record.types.js';
import type { Words } from './words.js';

/** A post of the delegation, and in which discussion. */
export interface Said {
  told: ThreadTold;
  post: Post;
}
type Of = Making<RecordContents>;

const none = (words: Words) => html`<p>${words.say('words:record.none')}</p>`;

export function frontPage({ words, person, at, contents, entries }: Of, party: Party, fingerprint: string): Buffer {
  const title = words.say('words:record.title', { party: nameOf(party, words) });
  const counts = [
    words.count('words:papers', contents.papers.length),
    words.count('words:discussions', contents.threads.length),
    words.count('words:files', entries.size),
  ];
  const parts = ['submitted', 'received', 'discussions', 'positions'].map(
    (part) => html`<li><a href="${part}.html">${words.say(`words:record.${part}`)}</a></li>`,
  );
  return page(
    words,
    title,
    html`<h1>${title}</h1>
      <p>${words.say('words:record.about', { person: person.name, at: words.moment(at) })}</p>
      <p>${words.list(counts)}</p>
      <h2>${words.say('words:record.contents')}</h2>
      <ul>
        ${parts}
        <li><a href="record.json">${words.say('words:paper.data')}</a></li>
      </ul>
      <p>${words.say('words:record.format')}</p>
      <h2>${words.say('words:record.verify')}</h2>
      <p>${words.say('words:record.verifyAbout')}</p>
      <pre dir="ltr">node verify.mjs</pre>
      <p>${words.say('words:record.fingerprint')}</p>
      <pre dir="ltr">${fingerprint}</pre>`,
  );
}

function paperEntry({ words, contents }: Of, paper: PaperTold): Markup {
  const href = `${hrefOf(contents.folders.get(paper.document.id)!)}/index.html`;
  return html`<article>
    <h2 dir="auto"><a href="${href}">${titleOf(paper, words)}</a></h2>
    ${cardLines(paper, words)}
  </article> `;
}

export function paperListPage(making: Of, part: 'submitted' | 'received', papers: PaperTold[]): Buffer {
  const { words } = making;
  const title = words.say(`words:record.${part}`);
  return page(
    words,
    title,
    back(words, 0),
    html`<h1>${title}</h1>`,
    papers.length ? papers.map((paper) => paperEntry(making, paper)) : none(words),
  );
}

export function threadListPage(making: Of): Buffer {
  const { words, contents } = making;
  const title = words.say('words:record.discussions');
  const entry = (told: ThreadTold) =>
    html`<article>
      <h2 dir="auto"><a href="${told.folder}/index.html">${told.thread.title}</a></h2>
      ${threadFacts(told, words)}
    </article> `;
  return page(words, title, back(words, 0), html`<h1>${title}</h1>`, contents.threads.length ? contents.threads.map(entry) : none(words));
}

export function positionsPage(making: Of, papers: PaperTold[], said: Said[]): Buffer {
  const { words } = making;
  const title = words.say('words:record.positions');
  const post = ({ told, post: each }: Said) =>
    html`<article>
      <h2><a href="${told.folder}/index.html#post-${each.number}">${words.say('words:post.said', { title: told.thread.title })}</a></h2>
      ${saidText(words, each)}
    </article> `;
  const about = html`<h1>${title}</h1>
    <p>${words.say('words:record.positionsAbout')}</p>`;
  return page(
    words,
    title,
    back(words, 0),
    about,
    papers.length + said.length ? [papers.map((paper) => paperEntry(making, paper)), said.map(post)] : none(words),
  );
}

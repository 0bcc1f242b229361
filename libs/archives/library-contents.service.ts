import { Injectable } from '@nestjs/common';
import { Access } from '#access';
import { type PaperTold, ToldPapers } from '#documents';
import type { Position } from '#graphql';
import { inLanguage } from '#graphql';
import { Groups } from '#groups';
import type { SignedIn } from '#identity';
import { Settings } from '#settings';
import type { Archive } from './archive.entity.js';
import { ArchiveStanding } from './archive-standing.service.js';
import type { Contents, ContentsOf, Making, Page } from './contents.js';
import { html, type Markup } from './markup.js';
import { page } from './page-markup.js';
import { cardLines, fileLine, titleOf } from './paper-markup.js';
import { Paths } from './paths.js';
import { placed } from './placing.js';

/** Papers looked at in one go. */
const PAGE = 100;

/** A group's library: of each paper the newest files in each language, and one page that says what is there and what is not. */
@Injectable()
export class LibraryContents implements ContentsOf {
  constructor(
    private readonly access: Access,
    private readonly standing: ArchiveStanding,
    private readonly told: ToldPapers,
    private readonly groups: Groups,
    private readonly settings: Settings,
  ) {}

  async collect(actor: SignedIn, archive: Archive): Promise<Contents | null> {
    if (!(await this.standing.mayAsk(actor, archive))) return null;
    const papers: PaperTold[] = [];
    for await (const ids of this.filed(actor, archive.groupId!)) papers.push(...(await this.told.of(actor, ids, 'NEWEST')));
    const groups = papers.flatMap(({ originator }) => (originator && 'tag' in originator ? originator.id : []));
    return {
      papers,
      files: placed(papers, new Paths(), '', false),
      basis: papers.map(({ item }) => ArchiveStanding.basisOf(item)),
      groups: [...new Set(groups)].filter((id) => id !== archive.groupId),
    };
  }

  async *pages(making: Making): AsyncIterable<Page> {
    const { words, person, archive, at, contents } = making;
    const group = (await this.groups.find(archive.groupId!))!;
    const title = words.say('words:library.title', { group: inLanguage(group.names, words.language) });
    const { papers } = contents;
    const counts = [words.count('words:papers', papers.length), words.count('words:files', making.entries.size)];
    const bytes = page(
      words,
      title,
      html`<h1>${title}</h1>
        <p>${words.say('words:library.about', { person: person.name, at: words.moment(at) })}</p>
        <p>${words.list(counts)}</p>
        <p>${words.say('words:library.rights')}</p>`,
      papers.length ? papers.map((paper) => this.article(making, paper)) : html`<p>${words.say('words:library.none')}</p>`,
    );
    yield { path: 'index.html', bytes };
  }

  private article(making: Making, paper: PaperTold): Markup {
    const { words } = making;
    const files = (paper.content?.versions ?? []).flatMap((version) => version.files);
    const empty = paper.content ? words.say('words:paper.noFiles') : words.say('words:why.READ');
    return html`<article>
      <h2 dir="auto">${titleOf(paper, words)}</h2>
      ${cardLines(paper, words)}
      ${
        files.length
          ? html`<ul>
              ${files.map((file) => fileLine(making, file, ''))}
            </ul>`
          : html`<p class="note">${empty}</p>`
      }
      <p><a href="${this.settings.PUBLIC_URL}/documents/${paper.document.id}">${words.say('words:paper.open')}</a></p>
    </article> `;
  }

  private async *filed(actor: SignedIn, groupId: string): AsyncGenerator<string[]> {
    for (let after: Position | null = null; ;) {
      const places: Position[] = await this.access.page(actor, { kind: 'DOCUMENT', groupId, first: PAGE, after });
      yield places.slice(0, PAGE).map(({ id }) => id);
      if (places.length <= PAGE) return;
      after = places[PAGE - 1]!;
    }
  }
}

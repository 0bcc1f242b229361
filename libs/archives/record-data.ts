import type { Post } from '#discussions';
import type { FileTold, PaperTold } from '#documents';
import type { WorkingGroup } from '#groups';
import type { Person } from '#identity';
import type { Party } from '#parties';
import type { AudienceName } from './audience-names.service.js';
import { fateOf, symbolOf, type Told } from './paper-markup.js';
import type { ThreadTold } from './record.types.js';

/** The name and version of the format that data/format.txt describes: what is taken out or means something else counts it up. */
export const FORMAT = 'plenary-record/1';

export const jsonOf = (data: object): Buffer => Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8');
const timeOf = (at: Date | null) => at?.toISOString() ?? null;
export const partyData = ({ code, names }: Party) => ({ kind: 'PARTY', code, names });
const groupData = ({ tag, names }: WorkingGroup) => ({ kind: 'GROUP', tag, names });
const personData = (person: Person | null) => person && { name: person.name, honorific: person.honorific };
const originatorData = (of: Party | WorkingGroup | null) => of && ('tag' in of ? groupData(of) : partyData(of));

/** A paper in a list. */
export const listedPaper = (paper: PaperTold, folder: string) => ({
  symbol: paper.document.symbol,
  reference: paper.document.reference,
  kind: paper.document.kind,
  titles: paper.document.titleTexts,
  issuedAt: timeOf(paper.issuedAt),
  path: `${folder}/paper.json`,
});

export function paperData(told: Omit<Told, 'words'>, paper: PaperTold, audiences: AudienceName[] | null) {
  const { document, item, originator, issuedAt, withdrawnAt, groups, content } = paper;
  return {
    format: FORMAT,
    symbol: document.symbol,
    reference: document.reference,
    kind: document.kind,
    titles: document.titleTexts,
    languages: document.languages,
    label: item.terms.tlp,
    attribution: item.terms.attribution,
    level: item.level,
    originator: originatorData(originator),
    issuedAt: timeOf(issuedAt),
    withdrawnAt: timeOf(withdrawnAt),
    filedIn: groups.map(groupData),
    content: content && contentData(told, document, content, audiences),
  };
}

type Content = NonNullable<PaperTold['content']>;
function contentData(told: Omit<Told, 'words'>, document: PaperTold['document'], content: Content, audiences: AudienceName[] | null) {
  return {
    summaries: document.summaryTexts,
    tags: document.tags,
    author: personData(content.author),
    withdrawalReason: document.withdrawalReason,
    releasedTo: audiences,
    versions: content.versions.map(({ number, note, issuedAt, issuedBy, files }) => ({
      number,
      note,
      issuedAt: timeOf(issuedAt),
      issuedBy: personData(issuedBy),
      files: files.map((file) => fileData(told, file)),
    })),
  };
}

function fileData(told: Omit<Told, 'words'>, { file, given }: FileTold) {
  const { language, status, name, mediaType } = file;
  const fate = fateOf(told, { file, given });
  if ('why' in fate) return { language, status, name, mediaType, path: null, notGivenBecause: fate.why };
  const { path, copy, copyNumber, size, sha256 } = fate.entry;
  return {
    language,
    status,
    name: path.split('/').at(-1),
    mediaType: 'why' in given ? mediaType : given.mediaType,
    path,
    copy,
    copyNumber,
    size,
    sha256,
  };
}

export const listedThread = ({ folder, thread, document }: ThreadTold) => ({
  title: thread.title,
  on: document && { symbol: document.document.symbol, reference: document.document.reference },
  group: thread.group && groupData(thread.group),
  openedAt: timeOf(thread.openedAt),
  path: `${folder}/discussion.json`,
});

export const threadData = (told: ThreadTold, posts: object[]) => ({
  format: FORMAT,
  ...listedThread(told),
  path: undefined,
  paper: told.document && symbolOf(told.document),
  label: told.thread.tlp,
  attribution: told.thread.attribution,
  closedAt: timeOf(told.thread.closedAt),
  posts,
});

export const postData = (post: Post) => ({
  number: post.number,
  state: post.state,
  writer: personData(post.writer),
  capacity:
    post.capacity &&
    (post.capacity.party ? partyData(post.capacity.party) : { ...groupData(post.capacity.group!), office: post.capacity.office }),
  inAnswerTo: post.parent?.number ?? null,
  postedAt: timeOf(post.postedAt),
  editedAt: timeOf(post.editedAt),
  text: post.text,
});

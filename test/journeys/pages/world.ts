import { randomUUID } from 'node:crypto';
import { partyId } from '../../../libs/parties/data/identifiers.js';
import type { Visitor } from '../browser.js';

const OPEN = 'mutation($input: OpenThreadInput!) { openThread(input: $input) { id } }';
const POST = 'mutation($input: PostInput!) { post(input: $input) { id } }';

/** Where the pages are that have an address of their own in this installation. */
export interface Places {
  paper: string;
  /** Its newest file. */
  file: string;
  /** A paper that the delegate may only know of. */
  guarded: string;
  /** One that its recipients may pass on, and the delegate did. */
  passedOn: string;
  open: string;
  reference: string;
  group: string;
  thread: string;
  underChathamHouse: string;
  post: string;
  party: string;
  body: string;
  person: string;
  token: string;
}

/** One post after the other, each by somebody of the demo world in the name of their party; `answers` counts from 0. */
const TALK: { by: string; of: string; text: string; answers?: number }[] = [
  { by: 'dahl', of: 'NOR', text: 'Who confirms an entry?\n\n1. The head of delegation\n2. The office that is **named** in it', answers: 0 },
  { by: 'haddad', of: 'JOR', text: 'نقترح أن تؤكد البعثة قيودها مرة كل سنة، كما جاء في WG.1.', answers: 1 },
  { by: 'arias', of: 'URY', text: '> Who confirms an entry?\n\nThe office; see [the methods](https://example.org/methods).', answers: 1 },
  { by: 'dahl', of: 'NOR', text: 'This was meant for another discussion.', answers: 2 },
  { by: 'mensah', of: 'GHA', text: 'Ghana can live with either. A year is long; two are too long.' },
];

/** Gives the demo world what it does not come with: discussions, a message withdrawn, and a link that invites. */
export async function furnish(who: (key: string) => Promise<Visitor>): Promise<Places> {
  const arias = await who('arias');
  const papers = await papersOf(arias);
  const own = papers('Towards a directory of national points of contact');
  const talk = { threadId: '', posts: [] as string[] };
  talk.threadId = await opened(arias, 'URY', own.id, 'Who should confirm an entry, and how often');
  talk.posts = await talked(who, talk.threadId);
  await arias.data('mutation($input: ReportInput!) { report(input: $input) { id } }', {
    input: { postId: talk.posts[5], reason: 'It answers nobody.' },
  });
  const informal = papers('What keeps us from sharing more? Notes of an informal exchange').id;
  const { groups } = await arias.data('{ groups { id tag } }');
  return {
    paper: own.id,
    file: await fileOf(arias, own.id),
    guarded: papers('Sharing training curricula between national schools').id,
    passedOn: papers('Survivor assistance contacts: a case for including them').id,
    open: papers('Working methods of the group').id,
    reference: own.reference,
    group: groups.find(({ tag }: { tag: string }) => tag === 'WG.1').id,
    thread: talk.threadId,
    underChathamHouse: await opened(await who('dahl'), 'NOR', informal, 'What would have to change'),
    post: talk.posts[2]!,
    party: partyId('URY'),
    body: partyId('CARICOM'),
    ...(await invited(await who('dubois'))),
  };
}

async function fileOf(arias: Visitor, id: string): Promise<string> {
  const { document } = await arias.data('query($id: ID!) { document(id: $id) { content { versions { files { id } } } } }', { id });
  return document.content.versions[0].files[0].id;
}

async function papersOf(arias: Visitor) {
  const { documents } = await arias.data('{ documents(first: 100) { edges { node { id reference title(language: "en") } } } }');
  const found = new Map<string, any>(documents.edges.map(({ node }: any) => [node.title, node]));
  return (title: string): { id: string; reference: string } => {
    if (!found.has(title)) throw new Error(`The demo world has no paper "${title}" for the delegate of Uruguay.`);
    return found.get(title);
  };
}

async function opened(by: Visitor, code: string, documentId: string, title: string): Promise<string> {
  const text = 'The paper asks for **a confirmation once a year**. Is that enough?';
  const { openThread } = await by.data(OPEN, { input: { sendId: randomUUID(), capacity: partyId(code), documentId, title, text } });
  return openThread.id;
}

async function talked(who: (key: string) => Promise<Visitor>, threadId: string): Promise<string[]> {
  const first = await (
    await who('arias')
  ).data('query($id: ID!) { thread(id: $id) { posts(first: 1) { edges { node { id } } } } }', { id: threadId });
  const posts: string[] = [first.thread.posts.edges[0].node.id];
  for (const { by, of, text, answers } of TALK) {
    const parentId = answers === undefined ? undefined : posts[answers];
    const { post } = await (await who(by)).data(POST, { input: { sendId: randomUUID(), capacity: partyId(of), threadId, text, parentId } });
    posts.push(post.id);
  }
  const edited = { postId: posts[0], text: 'The paper asks for **a confirmation once a year**. Is that enough, or too much?' };
  await (await who('arias')).data('mutation($input: EditPostInput!) { editPost(input: $input) { id } }', { input: edited });
  await (await who('dahl')).data('mutation($input: PostIdInput!) { withdrawPost(input: $input) { id } }', { input: { postId: posts[4] } });
  return posts;
}

async function invited(administrator: Visitor): Promise<{ person: string; token: string }> {
  const input = { name: 'Ana Souza', honorific: 'Ms.', email: 'souza@example.org' };
  const { invite } = await administrator.data('mutation($input: InviteInput!) { invite(input: $input) { link person { id } } }', { input });
  return { person: invite.person.id, token: invite.link.split('/').at(-1) };
}

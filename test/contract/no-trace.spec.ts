import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../support/portal.js';
import { buildWorld, type HiddenPaper, hidePaper, neverIssued, type World } from './hidden-paper.js';
import { type Call, type Names, OPERATIONS } from './operations.js';
import { listsOf, operationsOf, servedSchema } from './schema.js';

const BLIND = ['excluded', 'outsider', 'administrator', 'anonymous'] as const;
type Blind = (typeof BLIND)[number];
const CODES: Partial<Record<Blind, string>> = { excluded: 'BEN', outsider: 'BRA' };

let portal: TestPortal;
let schema: GraphQLSchema;
let lists: Record<string, string[]>;
let world: World;
let paper: HiddenPaper;
let exceptionBefore: string;
const before = new Map<string, string>();

beforeAll(async () => {
  portal = await startPortal();
  schema = await servedSchema(portal);
  lists = listsOf(portal.app.get(GraphQLSchemaHost).schema);
  world = await buildWorld(portal);
  for (const who of BLIND) before.set(who, await listsAs(who));
  newcomer = await portal.person('Nora Newcomer');
  exceptionBefore = await exception('administrator');
  paper = await hidePaper(portal, world);
}, 300_000);
afterAll(() => portal.stop());

const sessions = new Map<Blind | 'recipient', Promise<string>>();
const cookieOf = (who: Blind | 'recipient') => (who === 'anonymous' ? undefined : portal.as(world.persons[who]));
async function sessionOf(who: Blind | 'recipient') {
  if (!sessions.has(who)) sessions.set(who, Promise.resolve(cookieOf(who)) as Promise<string>);
  return sessions.get(who);
}

async function listsAs(who: Blind | 'recipient'): Promise<string> {
  const cookie = await sessionOf(who);
  const bodies: string[] = [];
  // A test signs in again and again: its own sessions say nothing of the paper.
  const { sessions: own, ...others } = lists;
  expect(own).toBeDefined();
  for (const text of Object.values(others).flat()) {
    const { body } = await portal.gql(text, {}, cookie);
    expect(refusedWithin(body)).toEqual([]);
    bodies.push(body);
  }
  return bodies.join('\n').replace(/"decidedAt":"[^"]+"/g, '"decidedAt"');
}

/** Where an error within a part of a query took the whole of its answer, and that of what was asked with it: none may be lost so. */
function refusedWithin(body: string): string[] {
  const { data, errors = [] } = JSON.parse(body) as { data: Record<string, unknown> | null; errors?: { path: string[] }[] };
  return errors.filter(({ path }) => path.length > 1 && !data?.[path[0]!]).map(({ path }) => path.join('.'));
}

let newcomer: string;
const NUMBERS =
  'papers isMore paths { papers isMore level through { ground audience { kind party { code } } } } labels { label papers isMore }';
/** What an administrator is told of accrediting somebody to a delegation that has received the paper. */
async function exception(who: Blind): Promise<string> {
  const text = `query($input: DirectoryChangeInput!) { previewDirectory(input: $input) { onApproval party { code } persons { name }
    entered { through { audience { kind } } persons { name } } left { persons { name } } gained { ${NUMBERS} } lost { ${NUMBERS} } raised { ${NUMBERS} } lowered { ${NUMBERS} } } }`;
  const input = { accredit: { personId: newcomer, partyId: partyId('KEN'), role: 'DELEGATE' } };
  return (await portal.gql(text, { input }, await sessionOf(who))).body;
}

const namesFor = (who: Blind, names: Omit<HiddenPaper, 'secrets'>, other: string): Names => ({
  ...names,
  other,
  // The hidden group is in an administrator's directory.
  group: who === 'administrator' ? other : names.group,
  own: world.own[who] ?? '00000000-0000-4000-8000-000000000000',
  capacity: partyId(CODES[who] ?? 'FRA'),
  cursor: null,
});

/** The one answer that changes with every asking of this test, and not with the paper. */
const OWN_SESSIONS = /(\{"current":(true|false)\},?)+/;

/** Status, headers that could tell, and body, with what was asked for put out of sight. */
async function answerTo(who: Blind, { text, variables }: Call, names: Names): Promise<string> {
  const cookie = await cookieOf(who);
  const response = await fetch(`${portal.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollo-require-preflight': '1',
      'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}`,
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify({ query: text, variables }),
  });
  const asked = Object.entries(names).filter(([name, value]) => value && !['own', 'capacity'].includes(name));
  const body = asked.reduce((said, [name, value]) => said.replaceAll(value as string, `<${name}>`), await response.text());
  return `${response.status} ${response.headers.get('content-type')} ${body.replace(OWN_SESSIONS, '<sessions>')}`;
}

it('every operation of the schema is in the table of this test, and nothing else is', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(operationsOf(schema));
});

it('who may discover the paper finds it in lists, notices and by every name', async () => {
  const seen = await listsAs('recipient');
  expect(seen).not.toContain('INVALID');
  for (const name of ['document', 'reference', 'version', 'file', 'notice', 'thread', 'request'] as const)
    expect(seen).toContain(paper[name]);
  expect(seen).toContain('Zephyrine quorum');
  expect(seen).toContain('"unreadNotices":2');
}, 120_000);

describe('the stated exception, numbers of papers in previewDirectory (docs/decisions/0010)', () => {
  const told = (count: number) => ({
    papers: count,
    isMore: false,
    paths: count
      ? [
          {
            papers: count,
            isMore: false,
            level: 'READ',
            through: { ground: 'RELEASED', audience: { kind: 'BODY', party: { code: 'AU' } } },
          },
        ]
      : [],
    labels: count ? [{ label: 'AMBER', papers: count, isMore: false }] : [],
  });

  it('tells an administrator one paper more, through the body it was released to and by its label; nothing else differs', async () => {
    const after = await exception('administrator');
    expect(JSON.parse(exceptionBefore).data.previewDirectory.gained).toEqual(told(0));
    expect(JSON.parse(after).data.previewDirectory.gained).toEqual(told(1));
    expect(after.replace(JSON.stringify(told(1)), JSON.stringify(told(0)))).toBe(exceptionBefore);
    for (const secret of paper.secrets) expect(after).not.toContain(secret);
  });

  it.each(['excluded', 'outsider', 'anonymous'] as const)('tells the %s nothing', async (who) => {
    const { errors } = JSON.parse(await exception(who)) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]!.extensions.code).toBe(who === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });
});

describe.each(BLIND)('for the %s', (who) => {
  // All there is to be asked: on a busy machine more than half a minute.
  it('every list is byte for byte what it was before the paper came', async () => {
    expect(await listsAs(who)).toBe(before.get(who));
  }, 120_000);

  it.each(Object.keys(OPERATIONS))('%s answers about the hidden paper as about one never issued', async (operation) => {
    const [hidden, unknown] = [namesFor(who, paper, paper.document), namesFor(who, neverIssued(), randomUUID())];
    const [about, aboutNothing] = [OPERATIONS[operation]!(hidden), OPERATIONS[operation]!(unknown)];
    for (const [place, call] of about.entries()) {
      const answer = await answerTo(who, call, hidden);
      // What takes no name is the same call about either.
      const isNamed = JSON.stringify(call) !== JSON.stringify(aboutNothing[place]);
      if (isNamed) expect(answer).toBe(await answerTo(who, aboutNothing[place]!, unknown));
      expect(paper.secrets.filter((secret) => answer.includes(secret))).toEqual([]);
    }
  });

  it.each(['files/file', 'uploads/upload'])('GET and HEAD /%s answer as for one never issued', async (address) => {
    const [folder, name] = address.split('/') as ['files' | 'uploads', 'file' | 'upload'];
    for (const method of ['GET', 'HEAD', 'DELETE', 'PATCH']) {
      const ask = async (id: string) => {
        const cookie = await cookieOf(who);
        const response = await fetch(`${portal.url}/${folder}/${id}`, {
          method,
          headers: { 'tus-resumable': '1.0.0', ...(cookie ? { cookie } : {}) },
        });
        const headers = [...response.headers].filter(([header]) => !['date', 'connection', 'keep-alive'].includes(header));
        return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, '<id>')]);
      };
      const answer = await ask(paper[name]);
      expect(answer).toBe(await ask(neverIssued()[name]));
      expect(answer).toMatch(/^\[40[14],/);
    }
  });

  it('the paper is where it was: nothing that was asked has changed it', async () => {
    const [row] = await portal.sql(
      `select d.withdrawn_at, d.tags, d.symbol, (select count(*)::int from version v where v.document_id = d.item_id) as versions,
        (select count(*)::int from release r where r.item_id = d.item_id and r.until_at is null) as releases from document d where d.item_id = $1`,
      [paper.document],
    );
    expect(row).toEqual({ withdrawn_at: null, tags: ['lanternfish'], symbol: null, versions: 1, releases: 1 });
  });
});

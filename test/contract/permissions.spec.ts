import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partyId } from '#parties';
import { startPortal, type TestPortal } from '../support/portal.js';
import { buildWorld, type HiddenPaper, hidePaper, neverIssued, type World } from './hidden-paper.js';
import { type Names, OPERATIONS } from './operations.js';
import { operationsOf, servedSchema } from './schema.js';

/** The access that each operation needs, reviewed as a permission change. A level is on the document it is about; THREAD: on a thread of it, which is not there
 * below READ; REQUEST: on somebody's request, which is not there below MANAGE; CUSTODY: the document is the caller's own; COPY: one of the
 * caller's own document, which is not there to others. */
type Access =
  | 'ANONYMOUS'
  | 'SIGNED_IN'
  | 'ACTIVE'
  | 'CAPACITY'
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'MODERATOR'
  | 'OFFICER'
  | 'DISCOVER'
  | 'READ'
  | 'COMMENT'
  | 'EDIT'
  | 'MANAGE'
  | 'THREAD'
  | 'REQUEST'
  | 'CUSTODY'
  | 'COPY';
const NEEDED = JSON.parse(readFileSync(join(import.meta.dirname, 'permissions.json'), 'utf8')) as Record<string, Access>;
const needing = (...access: Access[]) => Object.keys(NEEDED).filter((operation) => access.includes(NEEDED[operation]!));
const ABOUT_PAPERS = needing('DISCOVER', 'READ', 'COMMENT', 'EDIT', 'MANAGE', 'OFFICER', 'THREAD', 'REQUEST', 'CUSTODY', 'COPY');

let portal: TestPortal;
let world: World;
let paper: HiddenPaper;
let inactive: string;
let discoverer: string;

beforeAll(async () => {
  portal = await startPortal();
  world = await buildWorld(portal);
  paper = await hidePaper(portal, world);
  inactive = await portal.person('Ida Inactive');
  discoverer = await portal.delegate('Dora Discoverer', 'NOR');
  const addReleases = [{ audience: { kind: 'PERSON', personId: discoverer }, level: 'DISCOVER' }];
  const input = { documentId: paper.document, capacity: partyId('FRA'), addReleases };
  await portal.gql(
    'mutation($input: DistributionInput!) { release(input: $input) { id } }',
    { input },
    await portal.as(world.persons.author),
  );
});
afterAll(() => portal.stop());

const nothing = (): Names => ({ ...neverIssued(), other: randomUUID(), own: randomUUID(), capacity: partyId('BRA'), cursor: null });
/** What every call of an operation answers. */
async function answers(operation: string, names: Names, cookie?: string) {
  const all = [];
  for (const { text, variables } of OPERATIONS[operation]!(names)) all.push(await portal.gql(text, variables, cookie));
  return all;
}

it('the table lists every operation of the schema, and nothing else', async () => {
  expect(Object.keys(NEEDED)).toEqual(operationsOf(await servedSchema(portal)));
});

describe('nobody signed in', () => {
  it.each(needing('ANONYMOUS'))('may ask %s', async (operation) => {
    for (const { code } of await answers(operation, nothing())) expect([undefined, 'NOT_FOUND', 'UNAUTHENTICATED']).toContain(code);
  });

  it.each(Object.keys(NEEDED).filter((operation) => NEEDED[operation] !== 'ANONYMOUS'))(
    'is told to sign in by %s, whatever the ids',
    async (operation) => {
      const odd = Object.fromEntries(Object.keys(nothing()).map((name) => [name, name === 'cursor' ? null : 'x'])) as unknown as Names;
      const real = { ...nothing(), ...paper, own: paper.document };
      for (const names of [nothing(), real, odd]) {
        for (const { code } of await answers(operation, names)) expect(code).toBe('UNAUTHENTICATED');
      }
    },
  );
});

describe('a delegate who has no duty', () => {
  it.each(needing('ADMINISTRATOR', 'MODERATOR'))('is refused %s before any id is looked up', async (operation) => {
    const known = { ...nothing(), ...paper, other: world.persons.author, group: world.group };
    for (const names of [nothing(), known]) {
      for (const { code, details } of await answers(operation, names, await portal.as(world.persons.outsider)))
        expect([code, details]).toEqual(['FORBIDDEN', { needed: NEEDED[operation] }]);
    }
  });
});

describe('whoever is no auditor, an administrator too', () => {
  it.each(needing('AUDITOR'))('is refused %s before any id is looked up', async (operation) => {
    for (const who of ['outsider', 'administrator'] as const)
      for (const names of [nothing(), { ...nothing(), ...paper, other: world.persons.author }])
        for (const { code, details } of await answers(operation, names, await portal.as(world.persons[who])))
          expect([code, details]).toEqual(['FORBIDDEN', { needed: 'AUDITOR' }]);
  });
});

describe('an auditor', () => {
  it.each(needing('AUDITOR'))('may call %s', async (operation) => {
    const auditor = await portal.as(await portal.officer('Aud Auditor', 'AUDITOR'));
    for (const { code } of await answers(operation, { ...nothing(), ...paper, other: world.persons.author }, auditor))
      expect(code).toBeUndefined();
    for (const { code } of await answers(operation, nothing(), auditor)) expect(code).toBe('NOT_FOUND');
  });
});

describe('an administrator', () => {
  it.each(needing('ADMINISTRATOR'))('may call %s', async (operation) => {
    for (const { code } of await answers(operation, nothing(), await portal.as(world.persons.administrator)))
      expect([undefined, 'NOT_FOUND']).toContain(code);
  });

  it.each(ABOUT_PAPERS)('has no right to %s by that duty', async (operation) => {
    const [{ code } = { code: undefined }] = await answers(
      operation,
      { ...nothing(), ...paper },
      await portal.as(world.persons.administrator),
    );
    expect(code).toBe('NOT_FOUND');
  });
});

describe('a moderator', () => {
  let moderator: string;
  beforeAll(async () => {
    moderator = await portal.as(await portal.officer('Mona Moderator', 'MODERATOR'));
  });

  it.each(needing('MODERATOR'))('may call %s', async (operation) => {
    for (const { code } of await answers(operation, nothing(), moderator)) expect([undefined, 'NOT_FOUND']).toContain(code);
  });

  it.each(ABOUT_PAPERS)('has no right to %s by that duty', async (operation) => {
    const [{ code } = { code: undefined }] = await answers(operation, { ...nothing(), ...paper }, moderator);
    expect(code).toBe('NOT_FOUND');
  });
});

describe('who is signed in and not active', () => {
  it.each(needing('ACTIVE', 'CAPACITY', 'ADMINISTRATOR', 'AUDITOR', 'MODERATOR'))('is refused %s', async (operation) => {
    const [answer, ...others] = await answers(operation, nothing(), await portal.as(inactive));
    expect([answer!.code, answer!.details.needed]).toEqual(['FORBIDDEN', NEEDED[operation]]);
    for (const { code } of others) expect(code).toBe('FORBIDDEN');
  });

  it.each(needing('SIGNED_IN'))('may call %s', async (operation) => {
    for (const { code, details } of await answers(operation, nothing(), await portal.as(inactive))) {
      expect(['UNAUTHENTICATED', 'INTERNAL']).not.toContain(code);
      expect(['ACTIVE', 'ADMINISTRATOR', 'MODERATOR']).not.toContain(details?.needed);
    }
  });
});

describe('who may discover a paper and no more', () => {
  it.each(needing('READ', 'COMMENT', 'EDIT', 'MANAGE', 'CUSTODY'))('is refused %s with the level it needs', async (operation) => {
    const names = { ...nothing(), ...paper, group: randomUUID(), capacity: partyId('NOR') };
    const [answer] = await answers(operation, names, await portal.as(discoverer));
    // Somebody else's issued version is no version to issue; the level comes first.
    expect([answer!.code, answer!.details]).toEqual(['FORBIDDEN', { needed: NEEDED[operation] }]);
  });

  it.each(needing('DISCOVER'))('may %s', async (operation) => {
    const names = { ...nothing(), ...paper, capacity: partyId('NOR') };
    for (const { code } of await answers(operation, names, await portal.as(discoverer))) expect(code).toBeUndefined();
  });

  it.each(needing('THREAD', 'REQUEST', 'COPY'))(
    'finds no discussion of it, no copy, and nobody else’s request, by %s',
    async (operation) => {
      for (const { code } of await answers(operation, { ...nothing(), ...paper, capacity: partyId('NOR') }, await portal.as(discoverer)))
        expect(code).toBe('NOT_FOUND');
    },
  );

  it('is refused a number too', async () => {
    const [answer] = await answers(
      'Mutation.assignNumber',
      { ...nothing(), ...paper, capacity: partyId('NOR') },
      await portal.as(discoverer),
    );
    expect(answer!.code).not.toBeUndefined();
  });
});

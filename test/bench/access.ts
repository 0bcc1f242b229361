import { isDeepStrictEqual, parseArgs } from 'node:util';
import { Engine } from './engine.js';
import { type About, idOf, type QuestionName, QUESTIONS } from './questions.js';
import { growth } from './growth.js';
import { ask, bare, CONNECTIONS, database, median, portal, signIn, timesOf } from './serving.js';
import { type PersonKind, PERSONS, seedWorld } from './world.js';

/**
 * `npm run bench -- access [--small 10000] [--large 1000000] [--huge] [--seconds 1] [--rounds 3] [--only delegate,moderator]`: every question of the access
 * model, for every kind of person that is hard on it, through HTTP with 32 connections and as SQL, beside a bare server that is asked the same
 * of the same rows; at two sizes (with --huge at five million too), in turn. Absolute times are this machine's; ratios travel.
 */
const { values: options } = parseArgs({
  options: {
    small: { type: 'string', default: '10000' },
    large: { type: 'string', default: '1000000' },
    huge: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const SECONDS = Number(options.seconds);
const ROUNDS = Number(options.rounds);
const KINDS = PERSONS.filter((kind) => !options.only || options.only.split(',').includes(kind));
/** Whoever manages nothing has no audience to ask for, and whoever is in no group no library. */
const ASKED_BY: Partial<Record<QuestionName, PersonKind[]>> = {
  library: ['delegate', 'headOfLargeParty', 'manyAudiences'],
  audience: ['headOfLargeParty'],
  preview: ['headOfLargeParty'],
};

interface Measured {
  portal: number[];
  bare: number[];
  alone: number[];
  sql: number[];
}
type Ways = Record<keyof Measured, () => Promise<unknown>>;
interface World {
  size: number;
  ways: Map<string, Ways>;
  engine: Engine;
  release: () => Promise<void>;
}

async function world(size: number): Promise<World> {
  const name = `bench_${size}`;
  const url = await database(name, (query) => seedWorld(query, size, (line) => console.error(`  ${name}: ${line}`)), PERSONS);
  const [served, against, engine] = [await portal(url), await bare(url), await Engine.on(url)];
  const at = new Date(Date.UTC(2020, 0, 1) + (size / 2) * 60_000).toISOString();
  const ways = new Map<string, Ways>();
  for (const kind of KINDS) {
    const cookie = await signIn(served.base, kind);
    const [paper] = await papersOf(served.base, cookie, kind === 'headOfLargeParty');
    const about: About = { paper: paper!, at, group: idOf('group5'), party: idOf('party77'), capacity: idOf('party1') };
    for (const name of Object.keys(QUESTIONS) as QuestionName[]) {
      if (ASKED_BY[name] && !ASKED_BY[name].includes(kind)) continue;
      ways.set(`${name} ${kind}`, await waysOf(name, { kind, cookie, about, portal: served.base, bare: against.base, engine }));
    }
  }
  const cookie = await signIn(served.base, 'headOfLargeParty');
  return { size, ways, engine, release: releasing(served.base, cookie, await papersOf(served.base, cookie, true)) };
}

/** Papers to ask about, newest first; their own, where they are to manage them. */
async function papersOf(base: string, cookie: string, mine: boolean): Promise<string[]> {
  const answer = await ask(base, { query: 'query($mine: Boolean!) { documents(first: 100, mine: $mine) { edges { node { id } } } }', variables: { mine } }, cookie); // prettier-ignore
  const { data } = (await answer.json()) as { data: { documents: { edges: { node: { id: string } }[] } } };
  return data.documents.edges.map(({ node }) => node.id);
}

interface Asking {
  kind: PersonKind;
  cookie: string;
  about: About;
  portal: string;
  bare: string;
  engine: Engine;
}

/** The ways of asking one question, all of which gave the same answer. */
async function waysOf(name: QuestionName, { kind, cookie, about, engine, ...bases }: Asking): Promise<Ways> {
  const { query, variables, parameters } = QUESTIONS[name];
  const asked = { query, variables: variables(about) };
  const address = `${bases.bare}/${name}?${new URLSearchParams(parameters(about)).toString()}`;
  const ofPortal = async () => (await ask(bases.portal, asked, cookie)).json();
  const ofBare = async () => (await fetch(address, { headers: { cookie } })).json();
  const answers = [sorted(await ofPortal()), sorted(await ofBare())];
  if (!isDeepStrictEqual(answers[0], answers[1]))
    throw new Error(
      `${name} for ${kind}: the servers differ\n${answers.map((answer) => JSON.stringify(answer).slice(0, 1500)).join('\n')}`,
    );
  if (/"data":null|"(document|distribution)":null|"edges":\[\]/.test(JSON.stringify(answers[0])))
    throw new Error(`${name} for ${kind}: no answer is no measurement`);
  const sql = () => engine.ask(name, idOf(`special${kind}`), about);
  return { portal: ofPortal, bare: ofBare, alone: ofPortal, sql };
}

/** Rows of reach have no order of their own that a bare server would know. */
function sorted(answer: unknown): unknown {
  const rows = (answer as { data?: { document?: { distribution?: { reach?: { rows: { party: { code: string } | null }[] } } } } }).data?.document?.distribution?.reach?.rows;
  rows?.sort((a, b) => (a.party?.code ?? '').localeCompare(b.party?.code ?? ''));
  return answer;
} // prettier-ignore

/** Each time another paper: one with a hundred releases is no usual one. */
const releasing = (base: string, cookie: string, papers: string[]) => {
  let state = 0;
  return async () => {
    state += 1;
    const addReleases = [{ audience: { kind: 'PARTY', partyId: idOf(`party${100 + (state % 90)}`) }, level: 'READ' }];
    const input = { documentId: papers[state % papers.length], capacity: idOf('party1'), addReleases };
    const answer = await ask(
      base,
      { query: 'mutation($input: DistributionInput!) { release(input: $input) { id } }', variables: { input } },
      cookie,
    );
    const { errors } = (await answer.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  };
};

async function measured(ways: Ways): Promise<Measured> {
  const found: Measured = { portal: [], bare: [], alone: [], sql: [] };
  for (const way of Object.values(ways)) await timesOf(way, 0.3, 4); // connections plan what they have not yet
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['portal', 'bare'] as const) found[name].push((await timesOf(ways[name], SECONDS)).length / SECONDS);
    for (const name of ['alone', 'sql'] as const) found[name].push(median(await timesOf(ways[name], SECONDS / 4, 1)));
  }
  return found;
}
const ratio = (over: number[], under: number[]) => median(over.map((figure, round) => figure / under[round]!));

const sizes = [Number(options.small), Number(options.large), ...(options.huge ? [5_000_000] : [])];
console.log(
  `The access model; ${CONNECTIONS} connections, ${ROUNDS} rounds in turn; ${sizes.join(', ')} documents; Node ${process.version}`,
);
const worlds: World[] = [];
for (const size of sizes) worlds.push(await world(size));
const [small, ...larger] = worlds as [World, ...World[]];
const HEAD = [
  'question',
  'person',
  'documents',
  'portal/s',
  'bare/s',
  'to bare',
  'alone ms',
  'SQL ms',
  `alone to ${small.size}`,
  `SQL to ${small.size}`,
];
const row = (cells: string[]) => cells.map((cell, column) => (column < 2 ? cell.padEnd(17) : cell.padStart(14))).join('');
console.log(row(HEAD));
const best = new Map<string, number[]>();
for (const key of small.ways.keys()) {
  const all: Measured[] = [];
  for (const { ways } of worlds) all.push(await measured(ways.get(key)!));
  all.forEach((each, place) => {
    const [base] = all as [Measured];
    const figures = [median([...each.portal]).toFixed(0), median([...each.bare]).toFixed(0), ratio(each.portal, each.bare).toFixed(2), median([...each.alone]).toFixed(1), median([...each.sql]).toFixed(2)];
    console.log(row([...key.split(' '), String(worlds[place]!.size), ...figures, ratio(each.alone, base.alone).toFixed(2), ratio(each.sql, base.sql).toFixed(2)]));
    const group = `${key.split(' ')[0]} at ${worlds[place]!.size}`;
    best.set(group, [...(best.get(group) ?? []), median([...each.portal])]);
  }); // prettier-ignore
}
for (const [question, rates] of best) if (rates.length > 1) console.log(`${question}: the best kind of person has ${(Math.max(...rates) / Math.min(...rates)).toFixed(1)} times the requests a second of the worst`); // prettier-ignore
for (const line of await growth([small, ...larger], ROUNDS)) console.log(line);
process.exit(0);

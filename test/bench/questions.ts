import { createHash } from 'node:crypto';

/** The id that md5 gives in world.ts. */
export const idOf = (text: string) => createHash('md5').update(text).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'); // prettier-ignore

/** What a question is about: the same for the portal and for the bare server. */
export interface About {
  /** A paper that the person sees. */
  paper: string;
  /** Where a deep page begins: in the middle of all papers there are. */
  at: string;
  group: string;
  party: string;
  capacity: string;
}
export interface Question {
  query: string;
  variables: (about: About) => object;
  /** The same for the bare server, as parameters of its address. */
  parameters: (about: About) => Record<string, string>;
}

const NODE = `id reference title(language: "en") tlp languages issuedAt viewerLevel originator { ... on Party { code } }`;
const CONNECTION = `{ edges { cursor node { ${NODE} } } pageInfo { hasNextPage endCursor } }`;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const ofPaper = { variables: ({ paper }: About) => ({ id: paper }), parameters: ({ paper }: About) => ({ id: paper }) };

export const QUESTIONS = {
  first: { query: `{ documents(first: 50) ${CONNECTION} }`, variables: () => ({}), parameters: () => ({}) },
  deep: {
    query: `query($after: String!) { documents(first: 50, after: $after) ${CONNECTION} }`,
    variables: ({ at }) => ({ after: Buffer.from(`${at}|${NOBODY}`).toString('base64url') }),
    parameters: ({ at }) => ({ at, id: NOBODY }),
  },
  library: {
    query: `query($id: ID!) { group(id: $id) { library(first: 50) ${CONNECTION} } }`,
    variables: ({ group }) => ({ id: group }),
    parameters: ({ group }) => ({ group }),
  },
  decision: { query: 'query($id: ID!) { document(id: $id) { id viewerLevel } }', ...ofPaper },
  explain: {
    query: 'query($id: ID!) { document(id: $id) { explanation { level grounds { code level audience { kind } } } } }',
    ...ofPaper,
  },
  audience: {
    query:
      'query($id: ID!) { document(id: $id) { distribution { reach { persons delegations rows { party { code } personCount level } } } } }',
    ...ofPaper,
  },
  preview: {
    query: 'query($input: DistributionInput!) { previewDistribution(input: $input) { addedPersons removedPersons } }',
    variables: ({ paper, party, capacity }) => ({
      input: { documentId: paper, capacity, addReleases: [{ audience: { kind: 'PARTY', partyId: party }, level: 'READ' }] },
    }),
    parameters: ({ paper, party }) => ({ id: paper, party }),
  },
} satisfies Record<string, Question>;
export type QuestionName = keyof typeof QUESTIONS;

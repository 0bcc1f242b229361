/** What an operation can be asked about. Each position of an input that takes an id is filled with one of these. */
export interface Names {
  document: string;
  version: string;
  reference: string;
  release: string;
  exclusion: string;
  upload: string;
  thread: string;
  post: string;
  draft: string;
  request: string;
  report: string;
  /** The number that stands on a copy of its file. */
  copy: string;
  group: string;
  notice: string;
  session: string;
  /** For ids of persons, parties, accreditations, seats, offices and duties. */
  other: string;
  /** A document of the caller's own, and the party in whose name it is: where both exist, a foreign part is named in an own whole. */
  own: string;
  capacity: string;
  cursor: string | null;
}
export interface Call {
  text: string;
  variables: object;
}

export const mutation =
  (name: string, input: string, selection = '{ __typename }') =>
  (value: object): Call => ({
    text: `mutation($input: ${input}!) { ${name}(input: $input) ${selection} }`,
    variables: { input: value },
  });
export const plain = (text: string): Call => ({ text, variables: {} });
export const LIST = '{ edges { cursor } pageInfo { hasNextPage } }';

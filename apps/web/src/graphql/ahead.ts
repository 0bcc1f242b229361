import { makeOperation, mapExchange, type AnyVariables, type Client, type DocumentInput } from 'urql';

type Question<Data, Variables extends AnyVariables> = { query: DocumentInput<Data, Variables>; variables: Variables };

const answered = new Set<number>();
/** A page reads what it asked for as it is drawn, and asks again when it stands: in so many milliseconds. */
const drawing = 1_000;

/** Asks what a page will ask as soon as its script is there. */
export async function askAhead<Data, Variables extends AnyVariables>(client: Client, { query, variables }: Question<Data, Variables>) {
  const { data, operation } = await client.query(query, variables).toPromise();
  if (data) answered.add(operation.key);
  return data;
}

function cameAhead(key: number): boolean {
  if (!answered.has(key)) return false;
  setTimeout(() => answered.delete(key), drawing);
  return true;
}

/** An answer that came before its page is not asked for again behind it. */
export const spareSecondAsking = mapExchange({
  onOperation: (operation) =>
    cameAhead(operation.key) ? makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: 'cache-first' }) : operation,
});

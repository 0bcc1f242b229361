import { invalid } from '#errors';
import { isId } from '#graphql';

/** Where somebody stands in a ledger: by the code of their party, by name, and by id where two have one name. */
export interface Place {
  code: string;
  name: string;
  id: string;
}

export const cursorOf = ({ code, name, id }: Place) => Buffer.from(JSON.stringify([code, name, id])).toString('base64url');

/** Reads a cursor. Throws INVALID for what no page of ours gave out. */
export function placeOf(cursor: string | null | undefined): Place | null {
  if (!cursor) return null;
  const [code, name, id, ...rest] = partsOf(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isOurs = [code, name].every((text) => typeof text === 'string' && !text.includes('\0')) && typeof id === 'string' && isId(id);
  if (!isOurs || rest.length) throw invalid([{ field: 'after', rule: 'cursor' }]);
  return { code: code as string, name: name as string, id };
}

function partsOf(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as unknown[]) : [];
  } catch {
    return [];
  }
}

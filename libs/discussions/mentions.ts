import { invalid } from '#errors';

const MENTION = /@\[([^\]\n]{1,200})\]\(person:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)/gi;
/** So many are told of one post. */
const MOST = 50;

/** Whom a text mentions, each once. */
export const mentionedIn = (text: string): string[] => [...new Set([...text.matchAll(MENTION)].map(([, , id]) => id!.toLowerCase()))];

/** Throws INVALID where a text mentions more than are told. */
export function requireFewMentions(text: string): void {
  if (mentionedIn(text).length > MOST) throw invalid([{ field: 'text', rule: 'mentions', params: { max: MOST } }]);
}

/** A text as it is read: who is mentioned by the name alone. */
export const asRead = (text: string): string => text.replace(MENTION, '@$1');

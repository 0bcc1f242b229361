import { useDebouncedValue } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { MentionableDocument, type CanSee, type MentionableQuery } from '../../generated/graphql';
import { personName } from '../../shared/PartyPerson';
import { mentionText } from '../markdown/links';
import { mentionAt } from './commands';
import type { Field } from './useField';

export type Mentionable = MentionableQuery['mentionable'][number];
type Typing = { at: number; typed: string };
const fewest = 2;

/** People whom the writer may see at all, by the part of a name that was typed. */
function useFound(threadId: string | undefined, typing: Typing | undefined): Mentionable[] {
  const typed = typing?.typed.trim() ?? '';
  const [asked] = useDebouncedValue(typed, 200);
  const pause = !threadId || !typing || asked.length < fewest;
  const [{ data }] = useQuery({ query: MentionableDocument, variables: { threadId: threadId ?? '', text: asked }, pause });
  return pause || typed.length < fewest ? [] : (data?.mentionable ?? []);
}

/** What a key does to a list of so many of which one is active. */
function moved(key: string, active: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active + count - 1) % count;
  return undefined;
}

/** Names offered while one is typed after an @. */
export function useMentions(threadId: string | undefined, { selected, apply }: Field) {
  const [typing, setTyping] = useState<Typing>();
  const [active, setActive] = useState(0);
  const [known, setKnown] = useState<Map<string, { name: string; canSee: CanSee }>>(new Map());
  const found = useFound(threadId, typing);
  const look = () => {
    setTyping(threadId ? mentionAt(selected()) : undefined);
    setActive(0);
  };
  const pick = ({ person, canSee }: Mentionable) => {
    if (!typing) return;
    const put = `${mentionText(personName(person), person.id)} `;
    apply({ at: typing.at, until: selected().from, put, from: typing.at + put.length, to: typing.at + put.length });
    setKnown(new Map(known).set(person.id, { name: personName(person), canSee }));
    setTyping(undefined);
  };
  /** Whether the key was meant for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const choice = found[active];
    if (!choice) return false;
    const next = moved(event.key, active, found.length);
    if (next !== undefined) setActive(next);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(choice);
    else if (event.key === 'Escape') setTyping(undefined);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { found, active, look, pick, onKey, known, close: () => setTyping(undefined) };
}

export type Mentions = ReturnType<typeof useMentions>;

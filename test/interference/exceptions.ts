import type { Call } from './asking.js';
import type { Asker } from './worlds.js';

type Answer = { data: Record<string, any> | null; errors?: unknown };
interface Exception {
  who: Asker;
  /** A record of docs/decisions. */
  record: string;
  /** Puts out of sight what may be told. */
  without: (answer: Answer) => void;
  /** Whether it takes other statements, too. */
  hasOtherWork?: boolean;
}

/** What may be told of things that somebody may not discover: the stated exceptions, and nothing else. */
const EXCEPTIONS: Record<string, Exception> = {
  previewDirectory: {
    who: 'administrator',
    record: '0010',
    without: ({ data }) => {
      for (const papers of ['gained', 'lost', 'raised', 'lowered'])
        if (data?.previewDirectory?.[papers]) data.previewDirectory[papers] = {};
    },
  },
  traceCopy: {
    who: 'auditor',
    record: '0020',
    without: (answer) => {
      answer.data = null;
      delete answer.errors;
    },
    hasOtherWork: true,
  },
  inspectAccess: {
    who: 'auditor',
    record: '0012',
    without: (answer) => {
      answer.data = null;
      delete answer.errors;
    },
    hasOtherWork: true,
  },
};

const exceptionOf = (who: Asker, { query }: Call) =>
  Object.entries(EXCEPTIONS).find(([operation, exception]) => exception.who === who && query.includes(` ${operation}(`))?.[1];

export const mayTakeOtherWork = (who: Asker, call: Call) => exceptionOf(who, call)?.hasOtherWork === true;

/** The answer without the part of it that is an exception. */
export function lessExceptions(who: Asker, call: Call, answer: string): string {
  const exception = exceptionOf(who, call);
  if (!exception) return answer;
  const read = JSON.parse(answer) as Answer;
  exception.without(read);
  return JSON.stringify(read);
}

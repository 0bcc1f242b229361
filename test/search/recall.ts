import { type JudgedQuestion, JUDGED, type Language, LANGUAGES } from './judged.js';

/** Asks something in a language, and answers with what comes first: papers of the judged set. */
export type Ask = (language: Language, text: string) => Promise<string[]>;

/** How much of what answers a question is among what was found. */
export const recallOf = ({ relevant }: JudgedQuestion, found: string[]) =>
  relevant.filter((id) => found.includes(id)).length / relevant.length;

/** 1 where the first that was found answers, 1/2 where the second does, and so on. */
export const rankOf = ({ relevant }: JudgedQuestion, found: string[]) => {
  const place = found.findIndex((id) => relevant.includes(id));
  return place < 0 ? 0 : 1 / (place + 1);
};

/** By language, the mean over its questions. */
type Means = Record<Language, number>;
export interface Measured {
  recall: Means;
  rank: Means;
  missed: { language: Language; question: JudgedQuestion; found: string[] }[];
}

/** Asks every question of the set. */
export async function measure(ask: Ask): Promise<Measured> {
  const measured: Measured = { recall: {} as Means, rank: {} as Means, missed: [] };
  for (const language of LANGUAGES) {
    const answers: { question: JudgedQuestion; found: string[] }[] = [];
    for (const question of JUDGED[language].questions) answers.push({ question, found: await ask(language, question.text) });
    const mean = (of: typeof recallOf) => answers.reduce((sum, { question, found }) => sum + of(question, found), 0) / answers.length;
    measured.recall[language] = mean(recallOf);
    measured.rank[language] = mean(rankOf);
    measured.missed.push(...answers.flatMap((answer) => (recallOf(answer.question, answer.found) < 1 ? { language, ...answer } : [])));
  }
  return measured;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** One line a language, one column a way of asking. */
export function tableOf(of: 'recall' | 'rank', ways: Record<string, Measured>): Record<string, Record<string, number>> {
  const line = (language: Language) => [
    ['papers', JUDGED[language].documents.length],
    ['questions', JUDGED[language].questions.length],
    ...Object.entries(ways).map(([way, measured]) => [way, rounded(measured[of][language])]),
  ];
  return Object.fromEntries(LANGUAGES.map((language) => [language, Object.fromEntries(line(language))]));
}

export const lineOf = ({ language, question: { kind, text, relevant }, found }: Measured['missed'][number]) =>
  `${language} ${kind}: ${text} - wanted ${relevant.filter((id) => !found.includes(id)).join(' ')}, found ${found.join(' ') || 'nothing'}`;

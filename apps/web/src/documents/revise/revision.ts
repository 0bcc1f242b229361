import type { Conversion, DocumentKind, DocumentTextsQuery, LocalTextInput, ReviseDocumentInput } from '../../generated/graphql';
import { textsOf, type Texts } from '../submit/form';

export type Revised = DocumentTextsQuery['document'];
export type Revision = { kind: DocumentKind; texts: Texts; tags: string[]; conversion?: Conversion };

/** The stored texts in the form's shape. */
export function revisionOf({ kind, titles, content }: Revised): Revision {
  const texts: Texts = {};
  for (const { language, text } of titles) texts[language] = { title: text, summary: '' };
  for (const { language, text } of content?.summaries ?? []) texts[language] = { title: texts[language]?.title ?? '', summary: text };
  return { kind, texts, tags: content?.tags ?? [], conversion: content?.conversion };
}

const byLanguage = (texts: LocalTextInput[]) => [...texts].sort((one, other) => one.language.localeCompare(other.language));
const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Only what changed is sent: with EDIT alone a title may not be among it. */
export function revisionInput(documentId: string, before: Revision, after: Revision): ReviseDocumentInput {
  const parts = (part: 'title' | 'summary') => [byLanguage(textsOf(before.texts, part)), byLanguage(textsOf(after.texts, part))] as const;
  const [[oldTitles, titles], [oldSummaries, summaries]] = [parts('title'), parts('summary')];
  return {
    documentId,
    ...(before.kind !== after.kind && { kind: after.kind }),
    ...(differ(oldTitles, titles) && { titles }),
    ...(differ(oldSummaries, summaries) && { summaries }),
    ...(differ(before.tags, after.tags) && { tags: after.tags }),
    ...(after.conversion && before.conversion !== after.conversion && { conversion: after.conversion }),
  };
}

/** Whether there is anything to save: the document's id is always there. */
export const isRevised = (input: ReviseDocumentInput): boolean => Object.keys(input).length > 1;

import { usualHandling } from '../../access/handling';
import type { Conversion, DocumentKind, FileDocumentInput, HandlingInput, LocalTextInput } from '../../generated/graphql';
import { modifiesInput, type Modifies } from '../related/words';
import { atRest, type Sending } from './sending';

export type Texts = Record<string, { title: string; summary: string }>;

/** All that a person types before a paper is filed; kept on the device until it is. */
export type Form = {
  capacity: string;
  kind: DocumentKind;
  /** By language; the order of adding is the order of showing. */
  texts: Texts;
  tags: string[];
  groupId: string;
  /** The paper that it revises, adds to, corrects or reissues. */
  modifies?: Modifies;
  handling: HandlingInput;
  /** What becomes of files that cannot carry a mark, where the handling asks for one. */
  conversion?: Conversion;
  note: string;
  files: Sending[];
  /** What was already done when sending stopped half way: it is not done twice. */
  documentId?: string;
  versionId?: string;
};

export const emptyForm = (language: string, capacity: string, groupId: string): Form => ({
  capacity,
  kind: 'POSITION_PAPER',
  texts: { [language]: { title: '', summary: '' } },
  tags: [],
  groupId,
  handling: usualHandling,
  note: '',
  files: [],
});

const stored = 'plenary.paper';

/** Drafts belong to one person: somebody else on the same device must not find them. */
const keyOf = (personId: string): string => `${stored}.${personId}`;

export function keepForm(personId: string, form: Form): void {
  localStorage.setItem(keyOf(personId), JSON.stringify({ ...form, files: atRest(form.files) }));
}

export function keptForm(personId: string): Form | undefined {
  const text = localStorage.getItem(keyOf(personId));
  if (!text) return undefined;
  try {
    return JSON.parse(text) as Form;
  } catch {
    return undefined;
  }
}

export const forgetForm = (personId: string): void => localStorage.removeItem(keyOf(personId));

export const isUntouched = ({ texts, tags, files }: Form): boolean =>
  tags.length === 0 && files.length === 0 && Object.values(texts).every(({ title, summary }) => !title && !summary);

export function textsOf(texts: Texts, part: 'title' | 'summary'): LocalTextInput[] {
  return Object.entries(texts)
    .map(([language, each]) => ({ language, text: each[part].trim() }))
    .filter(({ text }) => text !== '');
}

export const hasTitle = ({ texts }: { texts: Texts }): boolean => textsOf(texts, 'title').length > 0;

/** Whether every copy, or every page that is shown, has to say whose it is. */
export const asksForMarks = ({ download }: HandlingInput): boolean => download !== 'ALLOWED';

export function fileInput({ capacity, kind, texts, tags, groupId, handling, conversion, modifies }: Form): FileDocumentInput {
  const summaries = textsOf(texts, 'summary');
  const modified = modifies && modifiesInput(modifies);
  return {
    capacity,
    kind,
    handling,
    titles: textsOf(texts, 'title'),
    ...(summaries.length > 0 && { summaries }),
    ...(tags.length > 0 && { tags }),
    ...(groupId && { groupId }),
    ...(modified && { modifies: modified }),
    ...(conversion && asksForMarks(handling) && { conversion }),
  };
}

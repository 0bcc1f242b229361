import type { ModificationKind, ModifiesInput, NamedPaperQuery, RelatedPaperFragment } from '../../generated/graphql';

export const modificationKinds: ModificationKind[] = ['REVISION', 'ADDENDUM', 'CORRIGENDUM', 'REISSUE'];

/** Those that may concern some languages of a paper only. */
export const concernsLanguages = (kind: ModificationKind): boolean => kind === 'CORRIGENDUM' || kind === 'REISSUE';

export const nameOf = ({ symbol, reference }: RelatedPaperFragment): string => symbol ?? reference;

export type NamedPaper = NamedPaperQuery['documentByReference'];

/** What is chosen and not yet said. */
export type Modifies = {
  paper?: NamedPaper | undefined;
  /** What was typed for it and is not found. */
  named?: string;
  kind: ModificationKind;
  languages: string[];
};

export const modifiesInput = ({ paper, kind, languages }: Modifies): ModifiesInput | undefined =>
  paper && { documentId: paper.id, kind, ...(concernsLanguages(kind) && languages.length > 0 && { languages }) };

import { useTranslation } from 'react-i18next';
import type { SearchSuggestionsQuery } from '../generated/graphql';
import { Symbol } from '../shared/Symbol';
import { TlpLabel } from '../shared/TlpLabel';

export type Suggestion = SearchSuggestionsQuery['searchSuggestions'][number];
interface Props {
  id: string;
  rows: Suggestion[];
  /** Which of them is chosen in the field by the keyboard, as `aria-activedescendant` says it. */
  at: number;
  optionOf: (nth: number) => string;
  onPick: (row: Suggestion) => void;
}

/** Papers and discussions that what is typed may mean; the focus stays in the field. */
export function Suggestions({ id, rows, at, optionOf, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <ul
      className="pl-suggestions"
      role="listbox"
      id={id}
      aria-label={t('shell:searching.suggestions')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row, nth) => (
        <li key={row.id} id={optionOf(nth)} role="option" aria-selected={nth === at} onClick={() => onPick(row)}>
          <bdi className="pl-strong">{row.title}</bdi>
          <span className="pl-meta">
            {row.__typename === 'Document' ? <Symbol>{row.symbol ?? row.reference}</Symbol> : t('shell:searching.discussion')}
            <TlpLabel label={row.tlp} />
          </span>
        </li>
      ))}
    </ul>
  );
}

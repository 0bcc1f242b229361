import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { SearchQuery } from '../generated/graphql';

export type Edge = SearchQuery['search']['edges'][number];
export type FoundPassage = Edge['passages'][number];

/** Words as they stand in a text, with those that were sought marked. */
function Marked({ text, marks }: FoundPassage) {
  const parts: React.ReactNode[] = [];
  let end = 0;
  for (const { from, to } of marks) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

/** Leads to the page it stands on, with the first word that was found looked for there. */
function addressOf(documentId: string, { fileId, page, text, marks }: FoundPassage): string | null {
  if (!fileId || !page) return null;
  const [mark] = marks;
  const at = new URLSearchParams({ page: String(page), ...(mark && { find: text.slice(mark.from, mark.to) }) });
  return `/documents/${documentId}/files/${fileId}?${at}`;
}

export function Passage({ documentId, passage }: { documentId: string | null; passage: FoundPassage }) {
  const { t } = useTranslation();
  const to = documentId && addressOf(documentId, passage);
  return (
    <li>
      <span lang={passage.language} dir="auto">
        <Marked {...passage} />
      </span>
      {to && (
        <>
          {' '}
          <Link className="pl-link" to={to}>
            {t('search:page', { page: passage.page })}
          </Link>
        </>
      )}
    </li>
  );
}

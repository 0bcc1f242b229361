import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ModificationFieldsFragment, RelatedFieldsFragment, RelatedPaperFragment } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Cited } from '../../shared/Cited';
import { Dot } from '../../shared/Dot';
import { Languages } from '../../shared/Languages';
import { Note } from '../../shared/Note';
import { Symbol } from '../../shared/Symbol';
import { nameOf } from './words';

export function PaperLink({ paper }: { paper: RelatedPaperFragment }) {
  return (
    <Link className="pl-link" to={`/documents/${paper.id}`}>
      <Symbol>{nameOf(paper)}</Symbol>
    </Link>
  );
}

/** What stands in a paper's place is said before anything else of it. */
export function SupersededBy({ paper }: { paper: RelatedPaperFragment | null | undefined }) {
  const { t } = useTranslation();
  if (!paper) return null;
  return (
    <Note tone="cau">
      {t('documents:related.supersededBy')} <PaperLink paper={paper} />{' '}
      <bdi dir="auto">
        <Cited plain>{paper.title}</Cited>
      </bdi>
    </Note>
  );
}

function Row({ words, paper, modification }: { words: string; paper: RelatedPaperFragment; modification?: ModificationFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <li>
      <div className="pl-grow">
        <span className="pl-meta">
          {words}
          {modification?.version && (
            <>
              <Dot />
              {t('documents:version', { number: modification.version })}
            </>
          )}
          {modification && modification.languages.length > 0 && (
            <>
              <Dot />
              {t('documents:related.languagesAlone')} <Languages codes={modification.languages} />
            </>
          )}
        </span>
        <br />
        <PaperLink paper={paper} />{' '}
        <bdi dir="auto">
          <Cited plain>{paper.title}</Cited>
        </bdi>
      </div>
    </li>
  );
}

/** How a paper stands to others, both ways. What is not here is not to be known. */
export function Related({ document }: { document: RelatedFieldsFragment }) {
  const { t } = useTranslation();
  const { modifies, modifications, supersedes } = document;
  if (!modifies && modifications.length === 0 && supersedes.length === 0) return null;
  return (
    <Card title={t('documents:related.title')}>
      <ul className="pl-rows">
        {modifies && <Row words={t(`documents:related.is.${modifies.kind}`)} paper={modifies.document} modification={modifies} />}
        {modifications.map((each) => (
          <Row key={each.document.id} words={t(`documents:related.has.${each.kind}`)} paper={each.document} modification={each} />
        ))}
        {supersedes.map((paper) => (
          <Row key={paper.id} words={t('documents:related.supersedes')} paper={paper} />
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LedgerCountsDocument } from '../generated/graphql';
import { Card } from '../shared/Card';
import { TextLink } from '../shared/Page';

/** For custodians, beside their paper: how many have not opened it yet, and the way to who. */
export function LedgerCard({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: LedgerCountsDocument, variables: { id: documentId } });
  const counts = data?.document.ledger?.lines.counts;
  const rows = counts && [
    [t('ledger:state.NOT_OPENED'), counts.notOpened],
    [t('ledger:state.OPENED'), counts.opened],
    [t('ledger:state.ACKNOWLEDGED'), counts.acknowledged],
  ];
  return (
    <Card title={t('ledger:title')} actions={<TextLink to={`/documents/${documentId}/ledger`}>{t('ledger:show')}</TextLink>}>
      {rows && (
        <dl className="pl-terms pl-body">
          {rows.map(([state, persons]) => [<dt key={state}>{state}</dt>, <dd key={`${state} are`}>{persons}</dd>])}
        </dl>
      )}
    </Card>
  );
}

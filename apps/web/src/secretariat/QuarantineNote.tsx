import { useTranslation } from 'react-i18next';
import { useViewer } from '../identity/viewer';
import { Moment } from '../shared/Moment';
import { Note } from '../shared/Note';
import { LiftQuarantine } from './measures';

type Quarantine = { reason: string; since: string };

/** To custodians and moderators: the reason, and whose office it is to lift it. */
export function QuarantineNote({ itemId, quarantine }: { itemId: string; quarantine: Quarantine | null | undefined }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!quarantine) return null;
  return (
    <Note tone="cau">
      <strong>
        {t('secretariat:quarantine.since')} <Moment at={quarantine.since} shown="moment" />.
      </strong>{' '}
      {t('secretariat:quarantine.means')}
      <p style={{ margin: '8px 0' }}>
        {t('secretariat:reason')}: <bdi dir="auto">{quarantine.reason}</bdi>
      </p>
      {viewer?.duties.includes('MODERATOR') && <LiftQuarantine itemId={itemId} />}
    </Note>
  );
}

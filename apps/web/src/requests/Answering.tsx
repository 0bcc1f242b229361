import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelField } from '../access/LevelField';
import { UntilField } from '../access/UntilField';
import { Discussions } from '../access/release/Discussions';
import { Refusals } from '../access/release/Refusals';
import { usePreview } from '../access/release/usePreview';
import {
  DeclineRequestDocument,
  type DiscussionsWhenWidened,
  GrantRequestDocument,
  type Level,
  type RequestToAnswerFragment as Request,
} from '../generated/graphql';
import { currentZone } from '../i18n/format';
import { toInstant } from '../i18n/zone';
import { Failure } from '../shared/Failure';
import { personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { askable, changes } from './asking';
import { Actions } from '../shared/Actions';
import { ReasonField } from '../shared/ReasonField';

type Props = { documentId: string; capacity: string; request: Request; onClose: () => void };

/** At the level asked for or another, for good or for a time. What handling forbids, and what becomes of the discussions, is said before. */
function Granting({ documentId, capacity, request, onClose }: Props) {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level>(request.level);
  const [until, setUntil] = useState('');
  const [discussions, setDiscussions] = useState<DiscussionsWhenWidened>('KEEP_FORMER_AUDIENCE');
  const { run, busy, error } = useAction(GrantRequestDocument, changes);
  const end = until ? { until: toInstant(until, currentZone()) } : {};
  const audience = { kind: 'PERSON' as const, personId: request.asker.id };
  const { preview, counting, error: unseen } = usePreview({ documentId, capacity, addReleases: [{ audience, level, ...end }] });
  const refusals = preview?.refusals ?? [];
  const grant = async () => {
    if (await run({ input: { requestId: request.id, capacity, level, discussions, ...end } })) onClose();
  };
  return (
    <div className="pl-form">
      <LevelField levels={askable} label={t('requests:grantLevel')} value={level} onChange={setLevel} />
      <UntilField value={until} onChange={setUntil} />
      <Refusals refusals={refusals} stored={{ releases: [] }} />
      {preview && <Discussions preview={preview} value={discussions} onChange={setDiscussions} />}
      <Failure error={error ?? unseen} />
      <Actions onCancel={onClose}>
        <Button loading={busy} disabled={!preview || counting || refusals.length > 0} onClick={() => void grant()}>
          {t('requests:grant')}
        </Button>
      </Actions>
    </div>
  );
}

function Declining({ capacity, request, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(DeclineRequestDocument, changes);
  const decline = async () => {
    if (await run({ input: { requestId: request.id, capacity, reason } })) onClose();
  };
  return (
    <div className="pl-form">
      <ReasonField label={t('requests:reason')} help={t('requests:declineHelp')} value={reason} onChange={setReason} />
      <Failure error={error} />
      <Actions onCancel={onClose}>
        <Button loading={busy} disabled={reason.trim() === ''} onClick={() => void decline()}>
          {t('requests:decline')}
        </Button>
      </Actions>
    </div>
  );
}

/** The answer to one request, in a dialog of its own. */
export function Answering({ how, ...props }: Props & { how: 'grant' | 'decline' }) {
  const { t } = useTranslation();
  const title = t(`requests:${how}To`, { name: personName(props.request.asker) });
  return (
    <Modal opened onClose={props.onClose} title={title} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      {how === 'grant' ? <Granting {...props} /> : <Declining {...props} />}
    </Modal>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HoldPostDocument, LiftHoldDocument, LiftQuarantineDocument, QuarantineDocument } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import { ReasonDialog } from './ReasonDialog';

const ofItems = ['QuarantinedItemConnection', 'Document', 'Thread', 'Report'];
const ofPosts = ['PostAlone', 'HeldPostConnection', 'Report', 'Post'];

export function QuarantineDialog({ itemId, onClose }: { itemId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(QuarantineDocument, ofItems);
  const put = async (reason: string) => {
    if (await run({ input: { itemId, reason } })) onClose();
  };
  return (
    <ReasonDialog
      title={t('secretariat:quarantine.set')}
      help={t('secretariat:quarantine.help')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(reason) => void put(reason)}
    />
  );
}

export function LiftQuarantine({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(LiftQuarantineDocument, ofItems);
  return (
    <>
      <Failure error={error} />
      <Button variant="default" size="xs" loading={busy} onClick={() => void run({ input: { itemId } })}>
        {t('secretariat:quarantine.lift')}
      </Button>
    </>
  );
}

/** Into quarantine, or out of it. */
export function QuarantineButton({ itemId, isQuarantined }: { itemId: string; isQuarantined: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (isQuarantined) return <LiftQuarantine itemId={itemId} />;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t('secretariat:quarantine.set')}
      </Button>
      {asking && <QuarantineDialog itemId={itemId} onClose={() => setAsking(false)} />}
    </>
  );
}

function HoldDialog({ postId, onClose }: { postId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { run, busy, error } = useAction(HoldPostDocument, ofPosts);
  const hold = async (reason: string) => {
    if (await run({ input: { postId, reason } })) onClose();
  };
  return (
    <ReasonDialog
      title={t('secretariat:hold.set')}
      help={t('secretariat:hold.help')}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={(reason) => void hold(reason)}
    />
  );
}

/** Holds a post, or lets it go. */
export function HoldButton({ postId, isHeld }: { postId: string; isHeld: boolean }) {
  const { t } = useTranslation();
  const lift = useAction(LiftHoldDocument, ofPosts);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Failure error={lift.error} />
      <Button
        variant="default"
        size="xs"
        loading={lift.busy}
        onClick={() => (isHeld ? void lift.run({ input: { postId } }) : setAsking(true))}
      >
        {t(isHeld ? 'secretariat:hold.lift' : 'secretariat:hold.set')}
      </Button>
      {asking && <HoldDialog postId={postId} onClose={() => setAsking(false)} />}
    </>
  );
}

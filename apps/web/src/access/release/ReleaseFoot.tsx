import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatList } from '../../i18n/format';
import { personName } from '../../shared/PartyPerson';
import type { Preview } from './Consequence';
import { Actions } from '../../shared/Actions';

type Props = {
  preview: Preview | undefined;
  ready: boolean;
  busy: boolean;
  changed: boolean;
  onBack: () => void;
  onCancel: () => void;
  onRelease: () => void;
};

/** The button says what pressing it does, with the figure. */
function useConfirmation(preview: Preview | undefined, loss: string): string {
  const { t } = useTranslation();
  if (!preview) return t('access:release.save');
  const { addedDelegations, addedPersons, after, before } = preview;
  if (after.everyone && !before.everyone) return t('access:release.toEveryone');
  if (addedDelegations.length > 0) return t('access:release.toDelegations', { count: addedDelegations.length });
  if (addedPersons > 0) return t('access:release.toPersons', { count: addedPersons });
  if (loss) return t('consequence:release.saveLoss', { loss });
  return t('access:release.save');
}

function useLoss(preview: Preview | undefined): string {
  const { t } = useTranslation();
  if (!preview || preview.removedPersons === 0) return '';
  const { removedDelegations, removedPersons } = preview;
  return removedDelegations.length > 0
    ? t('access:release.delegationsLose', { count: removedDelegations.length })
    : t('access:release.personsLose', { count: removedPersons });
}

function WordsFirst({
  loss,
  preview,
  opened,
  onClose,
  onRelease,
}: {
  loss: string;
  preview: Preview | undefined;
  opened: boolean;
  onClose: () => void;
  onRelease: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={loss} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <p>{t('access:release.loseHelp')}</p>
      <ul className="pl-names">
        {preview?.removed.map(({ party, persons }) => (
          <li key={party?.id ?? 'none'}>
            <bdi className="pl-strong">{party?.name ?? t('enums:division.NONE')}</bdi>{' '}
            <bdi>{formatList(persons.map(({ person }) => personName(person)))}</bdi>
          </li>
        ))}
      </ul>
      <Actions onCancel={onClose}>
        <Button color="red" onClick={onRelease}>
          {t('access:release.confirmLoss')}
        </Button>
      </Actions>
    </Modal>
  );
}

export function ReleaseFoot({ preview, ready, busy, changed, onBack, onCancel, onRelease }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'loss' | 'leave'>();
  const loss = useLoss(preview);
  const confirmation = useConfirmation(preview, loss);
  const refused = (preview?.refusals.length ?? 0) > 0;
  const press = () => {
    if (!ready || refused || busy) return;
    if (loss) setAsking('loss');
    else onRelease();
  };
  const because = refused ? t('access:release.refused') : !changed ? t('access:release.nothingChanged') : '';
  return (
    <div className="pl-foot">
      <span id="release-why" className="pl-grow pl-meta">
        {because || loss}
      </span>
      <Button className="pl-onlynarrow" variant="default" onClick={onBack}>
        {t('access:release.back')}
      </Button>
      <Button variant="default" onClick={changed ? () => setAsking('leave') : onCancel}>
        {t('shell:cancel')}
      </Button>
      <Button
        aria-disabled={!ready || refused}
        data-disabled={!ready || refused || undefined}
        aria-describedby="release-why"
        loading={busy}
        onClick={press}
      >
        {confirmation}
      </Button>
      <WordsFirst
        loss={loss}
        preview={preview}
        opened={asking === 'loss'}
        onClose={() => setAsking(undefined)}
        onRelease={() => {
          setAsking(undefined);
          onRelease();
        }}
      />
      <Modal
        opened={asking === 'leave'}
        onClose={() => setAsking(undefined)}
        title={t('access:release.leave')}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <p>{t('access:release.leaveHelp')}</p>
        <div className="pl-actions">
          <Button onClick={() => setAsking(undefined)}>{t('access:release.stay')}</Button>
          <Button variant="default" onClick={onCancel}>
            {t('access:release.discard')}
          </Button>
        </div>
      </Modal>
    </div>
  );
}

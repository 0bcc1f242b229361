import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Level, ReleaseOnwardDocument } from '../../generated/graphql';
import { currentZone } from '../../i18n/format';
import { toInstant } from '../../i18n/zone';
import { useCapacityName } from '../../identity/CapacityName';
import { capacityId, useViewer } from '../../identity/viewer';
import { Failure } from '../../shared/Failure';
import { Moment } from '../../shared/Moment';
import { useAction } from '../../shared/useAction';
import { audienceInput, audienceKey, type Audience } from '../audience';
import { LevelField } from '../LevelField';
import { AudiencePicker } from '../release/AudiencePicker';
import { useAudienceName } from '../useAudienceName';
import { Foreseen } from './Foreseen';
import { type Offer, onwardLevels } from './offers';
import { useOnwardPreview } from './useOnwardPreview';
import { Actions } from '../../shared/Actions';
import { UntilField } from '../UntilField';

function Capacity({ offers, offer, onChange }: { offers: Offer[]; offer: Offer; onChange: (offer: Offer) => void }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const nameOf = useCapacityName();
  const named = new Map(viewer?.capacities.map((each) => [capacityId(each), nameOf(each).name]));
  return (
    <NativeSelect
      label={t('access:onward.capacity')}
      description={t(offer.ownPartyOnly ? 'access:onward.ownOnly' : 'access:onward.any')}
      value={offer.capacity}
      data={offers.map(({ capacity }) => ({ value: capacity, label: named.get(capacity) ?? '' }))}
      onChange={(event) => onChange(offers.find(({ capacity }) => capacity === event.currentTarget.value) ?? offer)}
    />
  );
}

function Chosen({ audiences, onDrop }: { audiences: Audience[]; onDrop: (audience: Audience) => void }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <ul className="pl-rows" aria-label={t('access:release.audiences')}>
      {audiences.map((audience) => (
        <li key={audienceKey(audience)}>
          <bdi className="pl-grow pl-strong">{nameOf(audience)}</bdi>
          <CloseButton aria-label={t('access:release.drop', { name: nameOf(audience) })} onClick={() => onDrop(audience)} />
        </li>
      ))}
    </ul>
  );
}

/** Whom, at which level and until when; and what that does, before it is done. */
export function OnwardForm({ documentId, offers }: { documentId: string; offers: [Offer, ...Offer[]] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [offer, setOffer] = useState(offers[0]);
  const [audiences, setAudiences] = useState<Audience[]>([]);
  const [level, setLevel] = useState<Level>('READ');
  const [until, setUntil] = useState('');
  const drop = (audience: Audience) => setAudiences(audiences.filter((each) => audienceKey(each) !== audienceKey(audience)));
  const end = until ? { until: toInstant(until, currentZone()) } : {};
  const releases = audiences.map((audience) => ({ audience: audienceInput(audience), level, ...end }));
  const input = { documentId, capacity: offer.capacity, releases };
  const { preview, counting, error } = useOnwardPreview(input);
  const save = useAction(ReleaseOnwardDocument);
  const pass = async () => {
    if (await save.run({ input })) void navigate(`/documents/${documentId}`);
  };
  return (
    <div className="pl-form">
      <Capacity offers={offers} offer={offer} onChange={setOffer} />
      <AudiencePicker
        label={t('access:onward.whom')}
        description={t('access:release.addHelp')}
        onPick={(audience) => setAudiences([...audiences.filter((each) => audienceKey(each) !== audienceKey(audience)), audience])}
      />
      <Chosen audiences={audiences} onDrop={drop} />
      <LevelField label={t('requests:level')} value={level} levels={onwardLevels(offer)} onChange={setLevel} />
      <UntilField value={until} onChange={setUntil} />
      {offer.until && (
        <p className="pl-meta">
          {t('access:onward.latest')} <Moment at={offer.until} shown="moment" />
        </p>
      )}
      {preview && audiences.length > 0 && <Foreseen preview={preview} />}
      <Failure error={save.error ?? error} />
      <Actions onCancel={() => void navigate(`/documents/${documentId}`)}>
        <Button
          loading={save.busy}
          disabled={audiences.length === 0 || counting || !preview || preview.refusals.length > 0}
          onClick={() => void pass()}
        >
          {t('access:onward.save')}
        </Button>
      </Actions>
    </div>
  );
}

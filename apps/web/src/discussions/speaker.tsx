import { useTranslation } from 'react-i18next';
import type { AttributionRule, CapacityNameFragment, PersonNameFragment } from '../generated/graphql';
import { personName } from '../shared/PartyPerson';
import { Symbol } from '../shared/Symbol';

type Said = { capacity?: CapacityNameFragment | null; writer?: PersonNameFragment | null; mine?: boolean };

export function CapacityWords({ capacity }: { capacity: CapacityNameFragment }) {
  const { t } = useTranslation();
  const { party, group, office } = capacity;
  if (party) return <bdi className="pl-strong">{party.name}</bdi>;
  return (
    <span className="pl-tag pl-accent">
      {office && t(`enums:office.${office}`)} <Symbol>{group?.tag ?? ''}</Symbol>
    </span>
  );
}

/** Who speaks, for whom first. Where attribution hides both there is nothing to tell people apart by, but oneself. */
export function Speaker({ capacity, writer, mine = false, attribution }: Said & { attribution: AttributionRule }) {
  const { t } = useTranslation();
  const isChair = capacity?.office === 'CHAIR' || capacity?.office === 'CO_CHAIR';
  const isHidden = attribution === 'CHATHAM_HOUSE' && mine && !isChair;
  if (isHidden || (!capacity && !writer)) {
    return (
      <>
        <span className="pl-strong">{mine ? t('discussions:you') : t('discussions:participant')}</span>
        {mine && <span className="pl-meta"> {t('discussions:onlyYou')}</span>}
      </>
    );
  }
  return (
    <>
      {capacity && <CapacityWords capacity={capacity} />} {writer && <bdi className="pl-meta">{personName(writer)}</bdi>}
    </>
  );
}

/** The same in one string, for names of buttons and sentences. */
export function useSpeakerName(): (said: Said) => string {
  const { t } = useTranslation();
  return ({ capacity, writer }) => {
    if (capacity?.party) return capacity.party.name;
    if (capacity?.office) return `${t(`enums:office.${capacity.office}`)} ${capacity.group?.tag ?? ''}`;
    return writer ? personName(writer) : t('discussions:participant');
  };
}

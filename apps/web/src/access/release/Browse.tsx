import { Anchor, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import {
  GroupsDocument,
  PartiesDocument,
  type AudienceKind,
  type GroupNameFragment,
  type PartyKind,
  type PartyNameFragment,
  type SecretariatDuty,
} from '../../generated/graphql';
import { byDivision } from '../../parties/byRegion';
import { Loading } from '../../shared/states';
import { useLanguage } from '../../shared/useLanguage';
import { audienceKey, type Audience } from '../audience';
import { useAudienceName } from '../useAudienceName';

type Pick = (audience: Audience) => void;

const nobody = { duty: null, party: null, group: null, person: null };
const ofParty =
  (kind: AudienceKind) =>
  (party: PartyNameFragment): Audience => ({ ...nobody, kind, party });
const ofGroup = (group: GroupNameFragment): Audience[] => [
  { ...nobody, kind: 'GROUP', group },
  { ...nobody, kind: 'GROUP_OBSERVERS', group },
  { ...nobody, kind: 'BUREAU', group },
];
const duties: SecretariatDuty[] = ['ADMINISTRATOR', 'MODERATOR', 'CONFERENCE_OFFICER', 'AUDITOR'];
const wide: Audience[] = [
  { ...nobody, kind: 'COMMUNITY' },
  { ...nobody, kind: 'PUBLIC' },
  ...duties.map((duty): Audience => ({ ...nobody, kind: 'SECRETARIAT', duty })),
];

function Choices({ audiences, onPick }: { audiences: Audience[]; onPick: Pick }) {
  const { t } = useTranslation();
  const nameOf = useAudienceName();
  return (
    <ul className="pl-names">
      {audiences.map((audience) => (
        <li key={audienceKey(audience)}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('access:release.addNamed', { name: nameOf(audience) })}
            onClick={() => onPick(audience)}
          >
            <bdi>{nameOf(audience)}</bdi>
          </Button>
        </li>
      ))}
    </ul>
  );
}

function PartyChoices({ kinds, as, onPick }: { kinds: PartyKind[]; as: AudienceKind; onPick: Pick }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: PartiesDocument, variables: { language, kinds } });
  if (!data) return <Loading />;
  return byDivision(data.parties, (party) => party).map(({ division, rows }) => (
    <section key={division}>
      <h3 className="pl-navhead">{t(`enums:division.${division}`)}</h3>
      <Choices audiences={rows.map(ofParty(as))} onPick={onPick} />
    </section>
  ));
}

function GroupChoices({ onPick }: { onPick: Pick }) {
  const language = useLanguage();
  const [{ data }] = useQuery({ query: GroupsDocument, variables: { language } });
  return data ? <Choices audiences={data.groups.flatMap(ofGroup)} onPick={onPick} /> : <Loading />;
}

const organisations: PartyKind[] = ['UN_ENTITY', 'INTERNATIONAL_ORGANIZATION', 'CIVIL_SOCIETY', 'PRIVATE_SECTOR', 'SECRETARIAT'];

const shelves: Record<string, (onPick: Pick) => React.ReactNode> = {
  states: (onPick) => <PartyChoices kinds={['MEMBER_STATE', 'OBSERVER_STATE']} as="PARTY" onPick={onPick} />,
  bodies: (onPick) => <PartyChoices kinds={['REGIONAL_BODY']} as="BODY" onPick={onPick} />,
  groups: (onPick) => <GroupChoices onPick={onPick} />,
  organisations: (onPick) => <PartyChoices kinds={organisations} as="PARTY" onPick={onPick} />,
  wide: (onPick) => <Choices audiences={wide} onPick={onPick} />,
};

/** For those who do not know the name: everything one may release to, by what it is. */
export function Browse({ onPick }: { onPick: Pick }) {
  const { t } = useTranslation();
  const [shelf, open] = useState<string>();
  return (
    <div className="pl-actions">
      <span className="pl-meta">{t('access:release.browse')}</span>
      {Object.keys(shelves).map((name) => (
        <Anchor key={name} component="button" type="button" size="sm" underline="always" onClick={() => open(name)}>
          {t(`access:shelf.${name}`)}
        </Anchor>
      ))}
      <Modal
        opened={shelf !== undefined}
        onClose={() => open(undefined)}
        size="lg"
        title={shelf && t(`access:shelf.${shelf}`)}
        closeButtonProps={{ 'aria-label': t('shell:close') }}
      >
        <p className="pl-meta">{t('access:release.browseHelp')}</p>
        {shelf &&
          shelves[shelf]?.((audience) => {
            onPick(audience);
            open(undefined);
          })}
      </Modal>
    </div>
  );
}

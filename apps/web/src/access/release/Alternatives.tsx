import { Button, Radio } from '@mantine/core';
import { IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { PreviewReachDocument, type DistributionInput } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Dot } from '../../shared/Dot';
import { tlpText } from '../../shared/TlpLabel';
import { useLanguage } from '../../shared/useLanguage';
import { audienceKey } from '../audience';
import { useAudienceName } from '../useAudienceName';
import type { Preview } from './Consequence';
import type { Editing } from './Audiences';
import type { Distribution } from './draft';
import { insteadOf, refusedOf, type Refused, type Way } from './instead';

type Props = Editing & { preview: Preview; stored: Distribution; input: DistributionInput };

/** What a way would do, and its price. */
function useWay(): (way: Way, refused: Refused) => { label: string; price: string } {
  const { t } = useTranslation();
  const named = (whom: string, price: string) => ({ label: t('consequence:instead.named', { whom }), price });
  return ({ kind, add: { length: count, 0: first } }, { losing, releaseId }) => {
    if (kind === 'PARTIES') return named(t('access:delegations', { count }), t('consequence:instead.all'));
    if (kind === 'PERSONS') return named(t('access:persons', { count }), t('consequence:instead.later'));
    if (kind === 'LEVEL')
      return { label: t('consequence:instead.LEVEL', { level: t(`enums:level.${first?.level ?? 'READ'}`) }), price: '' };
    if (kind !== 'LEAVE') return { label: t(`consequence:instead.${kind}`), price: t('consequence:instead.fewer') };
    if (!releaseId) return { label: t('consequence:instead.LEAVE'), price: '' };
    return { label: t('consequence:instead.END'), price: losing > 0 ? t('access:release.personsLose', { count: losing }) : '' };
  };
}

function One({ refused, value, onChange }: { refused: Refused; value: number; onChange: (at: number) => void }) {
  const { t } = useTranslation();
  const wayOf = useWay();
  const name = useAudienceName()(refused.audience);
  return (
    <Card title={name}>
      <div className="pl-body pl-form">
        {refused.persons > 0 && (
          <p className="pl-meta">
            {t('access:delegations', { count: refused.delegations })}
            <Dot />
            {t('access:persons', { count: refused.persons })}
          </p>
        )}
        <Radio.Group aria-label={name} value={String(value)} onChange={(chosen) => onChange(Number(chosen))}>
          <div className="pl-form">
            {refused.ways.map((way, at) => {
              const { label, price } = wayOf(way, refused);
              return <Radio key={way.kind} value={String(at)} label={label} description={price} />;
            })}
          </div>
        </Radio.Group>
      </div>
    </Card>
  );
}

/** For each release that handling refuses, ways that keep what it was for; nothing is saved by choosing one. */
export function Alternatives({ preview, stored, input, draft, change, originator }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Record<string, number>>({});
  const isRefused = preview.refusals.length > 0;
  const [{ data }] = useQuery({
    query: PreviewReachDocument,
    variables: { input, language },
    pause: !isRefused,
    requestPolicy: 'network-only',
  });
  if (!isRefused || !data) return null;
  const refused = refusedOf(preview.refusals, data.previewDistribution.after.rows, draft, stored, originator);
  if (refused.length === 0) return null;
  const keyOf = ({ audience, releaseId }: Refused) => releaseId ?? audienceKey(audience);
  const at = (each: Refused) => Math.min(chosen[keyOf(each)] ?? 0, each.ways.length - 1);
  const apply = () => change(refused.reduce((then, each) => insteadOf(then, stored, each, each.ways[at(each)]!), draft));
  const { tlp } = stored.handling;
  return (
    <>
      {refused.map((each) => (
        <One key={keyOf(each)} refused={each} value={at(each)} onChange={(way) => setChosen({ ...chosen, [keyOf(each)]: way })} />
      ))}
      <div className="pl-actions">
        <Button leftSection={<IconReplace size={16} aria-hidden />} onClick={apply}>
          {t('consequence:instead.apply')}
        </Button>
        {draft.handling.tlp !== tlp && (
          <Button variant="default" onClick={() => change({ ...draft, handling: { ...draft.handling, tlp } })}>
            {t('consequence:instead.keep', { label: tlpText(tlp) })}
          </Button>
        )}
      </div>
    </>
  );
}

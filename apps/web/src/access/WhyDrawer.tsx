import { Button, Drawer } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatDay, formatMoment } from '../i18n/format';
import { useViewer } from '../identity/viewer';
import { Dot } from '../shared/Dot';
import { Card } from '../shared/Card';
import { LevelTag } from '../shared/LevelTag';
import { Note } from '../shared/Note';
import { personName } from '../shared/PartyPerson';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { type ExplanationFieldsFragment as Explained, WhyDocument } from '../generated/graphql';
import { useAccessSentence } from './accessSentence';
import { useAudienceName } from './useAudienceName';

type Ground = Explained['grounds'][number];
type Step = Ground['path'][number];

function useStepText(): (step: Step) => string {
  const { t } = useTranslation();
  return ({ kind, role, duty, party, body, group }) => {
    const name = party?.name ?? '';
    const tag = group?.tag ?? '';
    if (kind === 'ACCREDITATION') return t('access:path.ACCREDITATION', { role: t(`enums:role.${role ?? 'DELEGATE'}`), party: name });
    if (kind === 'MEMBERSHIP') return t('access:path.MEMBERSHIP', { member: name, body: body?.name ?? '' });
    if (kind === 'SEAT') return t('access:path.SEAT', { seat: t(`enums:seat.${role ?? 'PARTICIPANT'}`), group: tag });
    if (kind === 'OFFICE') return t('access:path.OFFICE', { office: t(`enums:office.${role ?? 'CHAIR'}`), group: tag });
    return t('access:path.DUTY', { duty: duty ? t(`enums:duty.${duty}`) : '' });
  };
}

function Dates({ from, until }: { from?: string | null; until?: string | null }) {
  const { t } = useTranslation();
  if (!from && !until) return null;
  return (
    <div className="pl-meta">
      {from && t('access:path.from', { day: formatDay(from) })} {until && t('access:path.until', { day: formatDay(until) })}
    </div>
  );
}

function Path({ ground }: { ground: Ground }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const stepText = useStepText();
  const nameOf = useAudienceName();
  const { path, audience, release, level } = ground;
  const name = viewer ? personName(viewer.person) : '';
  return (
    <ol className="pl-path">
      {viewer && <li>{t('access:path.you', { name })}</li>}
      {path.map((step, at) => (
        <li key={`${step.kind} ${at}`}>
          {stepText(step)}
          <Dates from={step.from} until={step.until} />
        </li>
      ))}
      {audience && (
        <li>
          {t('access:path.released', { audience: nameOf(audience) })}
          <div className="pl-meta">
            {release && formatDay(release.grantedAt)}{' '}
            {release?.grantedBy && (
              <>
                <Dot />
                <bdi>{personName(release.grantedBy)}</bdi>
              </>
            )}
          </div>
        </li>
      )}
      {level && (
        <li>
          {t('access:path.level')} <LevelTag level={level} />
        </li>
      )}
    </ol>
  );
}

const allowing = ['CUSTODY_AUTHOR', 'CUSTODY_HEAD', 'RELEASED', 'BREAK_GLASS'];

function CopyAsText({ textOf }: { textOf: () => string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(textOf()).then(() => setCopied(true));
  return (
    <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>
      {copied ? t('access:why.copied') : t('access:why.copy')}
    </Button>
  );
}

function Grounds({ explanation }: { explanation: Explained }) {
  const { t } = useTranslation();
  const sentence = useAccessSentence()(explanation);
  const content = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={content}>
        <Note tone={explanation.level ? 'pos' : 'neg'}>{sentence}</Note>
        {explanation.grounds.map((ground, at) => (
          <Card key={`${ground.code} ${at}`} title={t(`access:ground.${ground.code}`)}>
            <div className="pl-body">
              {allowing.includes(ground.code) ? <Path ground={ground} /> : t(`access:groundMeans.${ground.code}`)}
            </div>
          </Card>
        ))}
        <p className="pl-meta">{t('access:why.decided', { moment: formatMoment(explanation.decidedAt) })}</p>
      </div>
      <CopyAsText textOf={() => content.current?.innerText ?? ''} />
    </>
  );
}

/** Only what the asker may know: the grounds of the decision, each with the path behind it, as they are when it is opened. */
export function WhyDrawer({ documentId, opened, onClose }: { documentId: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: WhyDocument, variables: { id: documentId, language }, pause: !opened });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={520}
      title={t('access:why.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {error && <LoadFailure error={error} />}
      {!data && !error && <Loading />}
      {data && !error && <Grounds explanation={data.document.explanation} />}
    </Drawer>
  );
}

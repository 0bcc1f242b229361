import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../i18n/format';
import { useViewer } from '../../identity/viewer';
import { Note } from '../../shared/Note';
import { personName } from '../../shared/PartyPerson';
import type { ExplanationFieldsFragment as Explanation } from '../../generated/graphql';
import '../../theme/explain.css';
import { useAccessSentence } from '../accessSentence';
import { Changes } from './Changes';
import { GroundCard } from './GroundCard';
import { Rules } from './Rules';

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

function useSentence(): (explanation: Explanation, isSelf: boolean, isPast: boolean) => string {
  const { t } = useTranslation();
  const sentence = useAccessSentence();
  return (explanation, isSelf, isPast) => {
    const { level, person } = explanation;
    if (isSelf && !isPast) return sentence(explanation);
    if (isSelf && !level) return t('explain:noAccessThen');
    const name = person ? personName(person) : '';
    return level ? t('explain:holds', { name, level: t(`enums:level.${level}`) }) : t('explain:holdsNone', { name });
  };
}

/** Only what the asker may know: the grounds in their order with what is behind each, the eight rules, and what would change it. */
export function Explained({ explanation, isPast }: { explanation: Explanation; isPast: boolean }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const content = useRef<HTMLDivElement>(null);
  const { itemKind, level, grounds, person, hiddenPaths, decidedAt } = explanation;
  const isSelf = person?.id === viewer?.person.id;
  const text = useSentence()(explanation, isSelf, isPast);
  const who = { name: person ? personName(person) : '', isSelf, itemKind };
  return (
    <>
      <div ref={content} className="pl-explained">
        <Note tone={level ? 'pos' : 'cau'}>
          {isPast && <strong>{t('explain:asOf.at', { moment: formatMoment(decidedAt) })} </strong>}
          {text}
        </Note>
        {grounds.map((ground, at) => (
          <GroundCard key={`${ground.code} ${at}`} ground={ground} who={who} />
        ))}
        {hiddenPaths && <p className="pl-meta">{t('explain:hiddenPaths')}</p>}
        <Rules {...explanation} />
        <Changes changes={explanation.changes} />
      </div>
      <CopyAsText textOf={() => content.current?.innerText ?? ''} />
    </>
  );
}

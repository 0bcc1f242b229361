import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ReleaseDocument, type DocumentPageFieldsFragment, type Level } from '../../generated/graphql';
import { currentPlace, currentZone } from '../../i18n/format';
import { capacityId, type Capacity } from '../../identity/viewer';
import { Failure } from '../../shared/Failure';
import { useAction } from '../../shared/useAction';
import { HandlingFields } from '../HandlingFields';
import { fittingLevel, levels } from '../levels';
import { AudiencePicker } from './AudiencePicker';
import { Audiences, type Editing } from './Audiences';
import { Browse } from './Browse';
import { Consequence } from './Consequence';
import { Discussions } from './Discussions';
import { addAudience, draftOf, excludeAudience, inputOf, isChanged, type Addition, type Distribution } from './draft';
import { ReleaseFoot } from './ReleaseFoot';
import { usePreview } from './usePreview';

type Props = { document: DocumentPageFieldsFragment; stored: Distribution; capacity: Capacity };

/** A first release proposes one's own delegation, where the label lets a delegation be named. */
function proposalFor({ stored, capacity }: Props): Addition[] {
  if (stored.releases.length > 0 || stored.handling.tlp === 'RED' || !capacity.party) return [];
  const party = { ...capacity.party, code: '', regionalGroup: null };
  return [{ audience: { kind: 'PARTY', party, group: null, person: null, duty: null }, level: 'READ' }];
}

function Whom({ stored, ...editing }: Editing & { stored: Distribution }) {
  const { t } = useTranslation();
  const { draft, change, originator } = editing;
  const [level, setLevel] = useState<Level>('READ');
  const add: React.ComponentProps<typeof AudiencePicker>['onPick'] = (audience) =>
    change(addAudience(draft, { audience, level: fittingLevel(audience, level, originator) }));
  return (
    <>
      <AudiencePicker label={t('access:release.add')} description={t('access:release.addHelp')} onPick={add} />
      <Browse onPick={add} />
      <AudiencePicker
        label={t('access:release.except')}
        description={t('access:release.exceptHelp')}
        onPick={(audience) => change(excludeAudience(draft, audience))}
      />
      <Audiences stored={stored} {...editing} />
      <div>
        <span id="new-level" className="pl-strong">
          {t('access:release.level')}
        </span>
        <SegmentedControl
          fullWidth
          aria-labelledby="new-level"
          value={level}
          onChange={(value) => setLevel(value)}
          data={levels.map((value) => ({ value, label: t(`enums:level.${value}`) }))}
        />
        <p className="pl-meta">
          <b>{t(`enums:level.${level}`)}</b>: {t(`access:levelMeans.${level}`)}
        </p>
      </div>
    </>
  );
}

function Dates({ draft, change }: Editing) {
  const { t } = useTranslation();
  const city = t('access:release.cityTime', { city: currentPlace() });
  return (
    <div className="pl-halves">
      {(['embargo', 'expiry', 'derestriction'] as const).map((end) => (
        <TextInput
          key={end}
          type="datetime-local"
          label={t(`access:${end}.label`)}
          description={`${t(`access:${end}.help`)} ${city}`}
          value={draft[end]}
          onChange={(event) => change({ ...draft, [end]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}

/** Form at the start, consequence at the end; on a phone one after the other. */
export function ReleaseForm(props: Props) {
  const { document, stored, capacity } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [draft, change] = useState(() => draftOf(stored, currentZone(), proposalFor(props)));
  const [step, setStep] = useState<'whom' | 'consequence'>('whom');
  const save = useAction(ReleaseDocument);
  const input = inputOf(document.id, capacityId(capacity), draft, stored, currentZone());
  const { preview, counting, error } = usePreview(input);
  const editing = { draft, change, originator: document.originator?.id };
  const release = async () => {
    if (await save.run({ input })) void navigate(`/documents/${document.id}`);
  };
  return (
    <div className={`pl-release pl-step-${step}`}>
      <div className="pl-whom pl-form">
        <Whom stored={stored} {...editing} />
        <HandlingFields value={draft.handling} onChange={(handling) => change({ ...draft, handling })} />
        <Dates {...editing} />
        <Button className="pl-onlynarrow" onClick={() => setStep('consequence')}>
          {t('access:release.next')}
        </Button>
      </div>
      <section className="pl-then" aria-label={t('access:preview.title')} aria-busy={counting}>
        <h2 className="pl-section">{t('access:preview.title')}</h2>
        <p className="pl-meta">{counting ? t('access:preview.counting') : t('access:preview.notSaved')}</p>
        <Failure error={save.error ?? error} />
        {preview && (
          <div style={counting ? { opacity: 0.6 } : {}}>
            <Discussions
              preview={preview}
              value={draft.discussions}
              onChange={(discussions) => change((before) => ({ ...before, discussions }))}
            />
            <Consequence preview={preview} stored={stored} input={input} {...editing} />
          </div>
        )}
      </section>
      <ReleaseFoot
        preview={preview}
        ready={isChanged(input) && !counting && !error}
        busy={save.busy}
        changed={isChanged(input)}
        onBack={() => setStep('whom')}
        onCancel={() => void navigate(`/documents/${document.id}`)}
        onRelease={() => void release()}
      />
    </div>
  );
}

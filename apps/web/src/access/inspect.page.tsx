import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../identity/viewer';
import { hasCode } from '../graphql/problems';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { Note } from '../shared/Note';
import { Page } from '../shared/Page';
import { Symbol } from '../shared/Symbol';
import { NotFound } from '../shared/states';
import { TlpLabel } from '../shared/TlpLabel';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';
import { InspectAccessDocument, type InspectAccessMutation } from '../generated/graphql';
import { AsOf } from './AsOf';
import { PersonSearch } from './PersonSearch';
import { Explained } from './why/Explained';

type Inspection = InspectAccessMutation['inspectAccess'];

/** The item by its opaque id, kind, dates and label; what it is called and holds is no auditor's to know. */
function Found({ inspection, isPast }: { inspection: Inspection; isPast: boolean }) {
  const { t } = useTranslation();
  const { itemId, kind, createdAt, tlp, explanation } = inspection;
  return (
    <div className="pl-card pl-body">
      <dl className="pl-terms">
        <dt>{t('explain:inspect.item')}</dt>
        <dd>
          <Symbol>{itemId}</Symbol>
        </dd>
        <dt>{t('explain:inspect.kind')}</dt>
        <dd>{t(`explain:itemKind.${kind}`)}</dd>
        <dt>{t('explain:inspect.created')}</dt>
        <dd>
          <Moment at={createdAt} shown="moment" />
        </dd>
        {tlp && (
          <>
            <dt>{t('explain:inspect.label')}</dt>
            <dd>
              <TlpLabel label={tlp} />
            </dd>
          </>
        )}
      </dl>
      <Explained explanation={explanation} isPast={isPast} />
    </div>
  );
}

function Desk() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [item, setItem] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const [found, setFound] = useState<{ inspection: Inspection; isPast: boolean }>();
  const { run, busy, error } = useAction(InspectAccessDocument);
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (personId === null) return;
    const data = await run({ input: { item, personId, at }, language });
    setFound(data && { inspection: data.inspectAccess, isPast: at !== null });
  };
  const isNothing = hasCode(error, 'NOT_FOUND');
  return (
    <div className="pl-narrowpage">
      <form className="pl-form pl-card pl-body" onSubmit={(event) => void ask(event)}>
        <TextInput
          label={t('explain:inspect.item')}
          description={t('explain:inspect.itemHelp')}
          required
          dir="ltr"
          value={item}
          onChange={(event) => setItem(event.currentTarget.value)}
        />
        <PersonSearch label={t('explain:inspect.person')} onPick={(person) => setPersonId(person?.id ?? null)} />
        <div>
          <AsOf at={at} onChange={setAt} />
        </div>
        <div className="pl-actions">
          <Button type="submit" loading={busy} disabled={item.trim() === '' || personId === null}>
            {t('explain:inspect.ask')}
          </Button>
        </div>
      </form>
      {isNothing ? <Note tone="neg">{t('explain:inspect.nothing')}</Note> : <Failure error={error} />}
      {found && !error && <Found key={found.inspection.explanation.decidedAt} {...found} />}
    </div>
  );
}

/** For auditors alone: any person and any item, grounds without content. */
export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!viewer?.duties.includes('AUDITOR')) return <NotFound />;
  return (
    <Page name={t('shell:nav.inspection')} below={<p className="pl-facts">{t('explain:inspect.help')}</p>}>
      <Desk />
    </Page>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { TraceCopyDocument, type TraceCopyMutation } from '../generated/graphql';
import { hasCode } from '../graphql/problems';
import { Card } from '../shared/Card';
import { Dot } from '../shared/Dot';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { Note } from '../shared/Note';
import { PartyPerson } from '../shared/PartyPerson';
import { Symbol } from '../shared/Symbol';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';

type Copy = TraceCopyMutation['traceCopy'];

function Found({ copy }: { copy: Copy }) {
  const { t } = useTranslation();
  const { person, party, how, by, at, number, versionNumber } = copy;
  return (
    <div role="status">
      {person ? <PartyPerson {...(party ? { party: party.name } : {})} person={person} /> : t('ledger:copy.nobody')}
      <div className="pl-meta">
        <Symbol>{number}</Symbol>
        <Dot />
        {versionNumber && [t('documents:version', { number: versionNumber }), <Dot key="dot" />]}
        {t(`ledger:how.${how}`)} {t(`ledger:by.${by}`)}
        <Dot />
        <Moment at={at} shown="moment" />
      </div>
    </div>
  );
}

/** Whose copy it is, by the number on it; for custodians of its paper, and for auditors. */
export function FindCopy() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [number, setNumber] = useState('');
  const [copy, setCopy] = useState<Copy>();
  const { run, busy, error } = useAction(TraceCopyDocument);
  const find = async (event: SyntheticEvent) => {
    event.preventDefault();
    setCopy((await run({ input: { number }, language }))?.traceCopy);
  };
  return (
    <Card title={t('ledger:copy.title')}>
      <form className="pl-form pl-body" onSubmit={(event) => void find(event)}>
        <TextInput
          label={t('ledger:copy.number')}
          description={t('ledger:copy.help')}
          dir="ltr"
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" loading={busy} disabled={number.trim() === ''}>
            {t('ledger:copy.find')}
          </Button>
        </div>
        {hasCode(error, 'NOT_FOUND') ? <Note tone="neg">{t('ledger:copy.nothing')}</Note> : <Failure error={error} />}
        {copy && <Found copy={copy} />}
      </form>
    </Card>
  );
}

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AccreditDocument, type AccreditationRole } from '../generated/graphql';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import { Foreseen } from './consequence/Foreseen';
import { useForesight } from './consequence/useForesight';
import { useFigured } from './consequence/words';
import { PartyField } from './PartyField';
import { openTerm, TermFields, termInput } from './Term';

const roles: AccreditationRole[] = ['HEAD', 'DEPUTY_HEAD', 'FOCAL_POINT', 'DELEGATE', 'ADVISER'];

/** Pending until approved, here or by another administrator. */
export function Accredit({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const [partyId, setParty] = useState<string | null>(null);
  const [role, setRole] = useState<AccreditationRole>('DELEGATE');
  const [term, setTerm] = useState(openTerm);
  const [note, setNote] = useState('');
  const { run, busy, error } = useAction(AccreditDocument);
  const input = partyId ? { personId, partyId, role, ...termInput(term), ...(note && { note }) } : undefined;
  // What the note says decides nothing: typing it asks nothing anew.
  const foresight = useForesight(input && { accredit: { ...input, note: null } });
  const label = useFigured(t('secretariat:accreditSend'), foresight);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input || !(await run({ input }))) return;
    setParty(null);
    setTerm(openTerm);
    setNote('');
  };
  return (
    <details className="pl-version">
      <summary className="pl-strong">{t('secretariat:accredit')}</summary>
      <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={error} />
        <PartyField value={partyId} onChange={setParty} />
        <NativeSelect
          label={t('secretariat:role')}
          value={role}
          data={roles.map((value) => ({ value, label: t(`enums:role.${value}`) }))}
          onChange={(event) => setRole(event.currentTarget.value as AccreditationRole)}
        />
        <TermFields term={term} onChange={setTerm} />
        <TextInput
          label={t('secretariat:note')}
          description={t('secretariat:noteHelp')}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Foreseen {...foresight} />
        <div>
          <Button type="submit" loading={busy}>
            {label}
          </Button>
        </div>
      </form>
    </details>
  );
}

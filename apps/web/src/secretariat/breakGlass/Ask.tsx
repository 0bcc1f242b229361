import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AskBreakGlassDocument } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Failure } from '../../shared/Failure';
import { Note } from '../../shared/Note';
import { useAction } from '../../shared/useAction';
import { ReasonField } from '../../shared/ReasonField';

const changes = ['BreakGlassConnection', 'BreakGlassAsking'];
const untyped = { askedFor: '', reason: '', hours: 4 };
const MOST = 72;

/** The same answer, whether there is such a thing or not. */
export function Ask() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(untyped);
  const [asked, setAsked] = useState(false);
  const { run, busy, error } = useAction(AskBreakGlassDocument, changes);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(false);
    if (!(await run({ input: typed }))) return;
    setTyped(untyped);
    setAsked(true);
  };
  return (
    <Card title={t('secretariat:breakGlass.ask')}>
      <form className="pl-body pl-form" onSubmit={(event) => void send(event)}>
        <p className="pl-meta">{t('secretariat:breakGlass.askHelp')}</p>
        <Failure error={error} />
        {asked && <Note tone="pos">{t('secretariat:breakGlass.asked')}</Note>}
        <TextInput
          label={t('secretariat:breakGlass.askedFor')}
          description={t('secretariat:breakGlass.askedForHelp')}
          required
          dir="ltr"
          maxLength={500}
          value={typed.askedFor}
          onChange={(event) => setTyped({ ...typed, askedFor: event.currentTarget.value })}
        />
        <ReasonField
          label={t('secretariat:reason')}
          help={t('secretariat:breakGlass.reasonHelp')}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
        <NumberInput
          label={t('secretariat:breakGlass.hours')}
          required
          min={1}
          max={MOST}
          allowDecimal={false}
          clampBehavior="strict"
          hideControls
          value={typed.hours}
          onChange={(value) => setTyped({ ...typed, hours: Number(value) })}
        />
        <div>
          <Button type="submit" loading={busy} disabled={!typed.askedFor.trim() || !typed.reason.trim() || typed.hours < 1}>
            {t('secretariat:breakGlass.send')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

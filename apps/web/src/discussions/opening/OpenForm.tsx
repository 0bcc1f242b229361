import { Button, Checkbox, Input, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { HandlingFields } from '../../access/HandlingFields';
import { OpenThreadDocument } from '../../generated/graphql';
import { useCapacityName } from '../../identity/CapacityName';
import { capacityId, type Capacity, type Viewer } from '../../identity/viewer';
import { Card } from '../../shared/Card';
import { useAction } from '../../shared/useAction';
import { DraftFoot } from '../composer/DraftFoot';
import { Editor } from '../composer/Editor';
import { SendFailure } from '../composer/SendFailure';
import { useDraft } from '../composer/useDraft';
import { useField } from '../composer/useField';
import { openInput, usualChoices, type Where } from './opening';

type Props = { where: Where; viewer: Viewer; acting: Capacity; stored: { id: string; text: string; title: string } | undefined };

function useOpening({ where, viewer, acting, stored }: Props) {
  const navigate = useNavigate();
  const drafting = useDraft(where, viewer.person.id, stored);
  const [capacity, actAs] = useState(capacityId(acting));
  const [choices, choose] = useState(usualChoices);
  const { run, busy, error } = useAction(OpenThreadDocument);
  const { draft, sendId, forget } = drafting;
  const isComplete = draft.text.trim() !== '' && draft.title.trim() !== '';
  const open = async () => {
    if (busy || !isComplete) return;
    const { title, text, draftId } = draft;
    const written = { title: title.trim(), text, capacity, sendId: sendId(), ...(draftId && { draftId }) };
    const data = await run({ input: openInput(where, written, choices) });
    if (!data) return;
    forget();
    void navigate(`/discussions/${data.openThread.id}`, { replace: true });
  };
  return { ...drafting, capacity, actAs, choices, choose, open, busy, error, isComplete };
}

export function OpenForm(props: Props) {
  const { t } = useTranslation();
  const nameOf = useCapacityName();
  const { draft, type, state, capacity, actAs, choices, choose, open, busy, error, isComplete } = useOpening(props);
  const field = useField((text) => type({ text }));
  const capacities = props.viewer.capacities.map((each) => ({
    value: capacityId(each),
    label: `${nameOf(each).name}\u00a0· ${nameOf(each).role}`,
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void open();
  };
  return (
    <form className="pl-form" onSubmit={submit}>
      <Card title={t('discussions:open.what')}>
        <div className="pl-body pl-form">
          <TextInput
            label={t('discussions:open.title')}
            required
            dir="auto"
            maxLength={500}
            value={draft.title}
            onChange={(event) => type({ title: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('discussions:speakingFor')}
            data={capacities}
            value={capacity}
            onChange={(event) => actAs(event.currentTarget.value)}
          />
          <div>
            <Input.Label labelElement="div" required aria-hidden>
              {t('discussions:open.first')}
            </Input.Label>
            <Editor
              label={t('discussions:open.first')}
              text={draft.text}
              onText={(text) => type({ text })}
              field={field}
              onSend={() => void open()}
            />
          </div>
        </div>
      </Card>
      {'groupId' in props.where && (
        <Card title={t('discussions:open.who')}>
          <div className="pl-body pl-form">
            <Checkbox
              label={t('discussions:open.observers')}
              checked={choices.observers}
              onChange={(event) => choose({ ...choices, observers: event.currentTarget.checked })}
            />
            <HandlingFields value={choices.handling} onChange={(handling) => choose({ ...choices, handling })} />
          </div>
        </Card>
      )}
      <SendFailure error={error} />
      <div className="pl-actions">
        <Button type="submit" loading={busy} disabled={!isComplete}>
          {t('discussions:open.send')}
        </Button>
        <DraftFoot state={state}>{t('groupId' in props.where ? 'discussions:open.group' : 'discussions:open.document')}</DraftFoot>
      </div>
    </form>
  );
}

import { Button, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HandlingFields } from '../../access/HandlingFields';
import type { DocumentKind } from '../../generated/graphql';
import { useCapacityName } from '../../identity/CapacityName';
import { capacityId, type Viewer } from '../../identity/viewer';
import { Card } from '../../shared/Card';
import { Failure } from '../../shared/Failure';
import { Note } from '../../shared/Note';
import { TlpLabel } from '../../shared/TlpLabel';
import { ConversionField } from '../ConversionField';
import { kinds } from '../kinds';
import { ModifiesField } from '../related/ModifiesField';
import { FileField } from './FileField';
import { asksForMarks, forgetForm, keepForm, type Form } from './form';
import { WhatIsMissing } from './WhatIsMissing';
import { missingIn } from './missing';
import { TextsField } from './TextsField';
import { useUploads } from './uploads';
import { useSubmission } from './useSubmission';

type Props = {
  viewer: Viewer;
  start: Form;
  resumed: boolean;
  fresh: Form;
  /** A paper that this one is to modify, by its name. */ modifies: string;
};
type FieldProps = { form: Form; set: (part: Partial<Form>) => void };

function WhoAndWhat({ form, set, viewer }: FieldProps & { viewer: Viewer }) {
  const { t } = useTranslation();
  const nameOf = useCapacityName();
  const capacities = viewer.capacities.map((capacity) => ({
    value: capacityId(capacity),
    label: `${nameOf(capacity).name} · ${nameOf(capacity).role}`,
  }));
  const groups = viewer.groups
    .filter(({ viewerMay }) => viewerMay.file)
    .map(({ id, tag, name }) => ({ value: id, label: `${tag} · ${name}` }));
  return (
    <div className="pl-halves">
      <NativeSelect
        label={t('documents:submit.capacity')}
        data={capacities}
        value={form.capacity}
        onChange={(event) => set({ capacity: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('documents:submit.kind')}
        value={form.kind}
        data={kinds.map((value) => ({ value, label: t(`enums:kind.${value}`) }))}
        onChange={(event) => set({ kind: event.currentTarget.value as DocumentKind })}
      />
      <NativeSelect
        label={t('documents:submit.group')}
        description={t('documents:submit.groupHelp')}
        value={form.groupId}
        data={[{ value: '', label: t('documents:submit.noGroup') }, ...groups]}
        onChange={(event) => set({ groupId: event.currentTarget.value })}
      />
      <TagsInput
        label={t('documents:tags')}
        description={t('documents:submit.tagsHelp')}
        value={form.tags}
        onChange={(tags) => set({ tags })}
        dir="auto"
      />
    </div>
  );
}

/**
 * What was typed is kept with every key: a reload, a lost line or an ended session takes nothing. Once it is sent it is forgotten for good, though the
 * page stands until the next one has come, and hears of its files meanwhile.
 */
function useForm(start: Form, personId: string) {
  const [form, setForm] = useState(start);
  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current) keepForm(personId, form);
  }, [personId, form]);
  const forget = () => {
    isSent.current = true;
    forgetForm(personId);
  };
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  return { form, set, setForm, forget };
}

function Resumed({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Note>
      {t('documents:submit.resumed')}{' '}
      <button type="button" className="pl-textbutton" onClick={onDiscard}>
        {t('documents:submit.startOver')}
      </button>
    </Note>
  );
}

/** Sending stopped half way: what is there already is no secret. */
function KeptAsDraft({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  return (
    <Note>
      <Link className="pl-link" to={`/documents/${documentId}`}>
        {t('documents:submit.keptAsDraft')}
      </Link>
    </Note>
  );
}

export function SubmitForm({ viewer, start, resumed, fresh, modifies }: Props) {
  const { t } = useTranslation();
  const { form, set, setForm, forget } = useForm(start, viewer.person.id);
  const [keptFrom, setKeptFrom] = useState(resumed);
  const [tried, setTried] = useState(false);
  const uploads = useUploads(Object.keys(form.texts)[0] ?? 'en', start.files, 'ORIGINAL');
  const { files } = uploads;
  useEffect(() => setForm((before) => ({ ...before, files })), [files, setForm]);
  const { submit, busy, error } = useSubmission(set, forget);
  const missing = missingIn({ ...form, files });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !busy) void submit({ ...form, files });
  };
  const startOver = () => {
    for (const { key } of files) uploads.remove(key);
    setForm(fresh);
    setKeptFrom(false);
  };
  return (
    <form className="pl-form" onSubmit={send} noValidate>
      {keptFrom && <Resumed onDiscard={startOver} />}
      <Card title={t('documents:submit.what')}>
        <div className="pl-body pl-form">
          <WhoAndWhat form={form} set={set} viewer={viewer} />
          <TextsField texts={form.texts} onChange={(texts) => set({ texts })} showErrors={tried} />
        </div>
      </Card>
      <Card title={t('documents:related.modify')}>
        <div className="pl-body pl-form">
          <ModifiesField
            value={form.modifies ?? { kind: 'REVISION', languages: [] }}
            onChange={(value) => set({ modifies: value })}
            asked={modifies}
            isOptional
          />
        </div>
      </Card>
      <Card title={t('documents:submit.files')}>
        <div className="pl-body pl-form">
          <FileField uploads={uploads} />
          <TextInput
            label={t('documents:newVersion.note')}
            description={t('documents:submit.noteHelp')}
            value={form.note}
            dir="auto"
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </div>
      </Card>
      <Card title={t('access:handling.title')} actions={<TlpLabel label={form.handling.tlp} />}>
        <div className="pl-body pl-form">
          <HandlingFields isHeaded value={form.handling} onChange={(handling) => set({ handling })} />
          {asksForMarks(form.handling) && (
            <ConversionField value={form.conversion ?? 'CONVERTED'} onChange={(conversion) => set({ conversion })} />
          )}
        </div>
      </Card>
      <Failure error={error} />
      {error && form.documentId && <KeptAsDraft documentId={form.documentId} />}
      {tried && missing && <WhatIsMissing what={missing} />}
      <div className="pl-actions">
        <Button type="submit" loading={busy}>
          {t('documents:submit.send')}
        </Button>
        <span className="pl-meta">{t('documents:submit.sendHelp')}</span>
      </div>
    </form>
  );
}

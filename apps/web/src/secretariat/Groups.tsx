import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { CreateGroupDocument, GroupsDocument, type CreateGroupInput, type GroupKind } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';
import { namesInput, NamesFields, type Names } from './NamesFields';

const kinds: GroupKind[] = ['COMMITTEE', 'WORKING_GROUP', 'DRAFTING_GROUP', 'FRIENDS_OF_THE_CHAIR'];

type Typed = { tag: string; kind: GroupKind; series: string; parentId: string; observersMayFile: boolean; names: Names; mandate: Names };
const untyped: Typed = { tag: '', kind: 'WORKING_GROUP', series: '', parentId: '', observersMayFile: false, names: {}, mandate: {} };

const groupInput = ({ tag, kind, series, parentId, observersMayFile, names, mandate }: Typed): CreateGroupInput => ({
  tag,
  kind,
  series,
  observersMayFile,
  names: namesInput(names),
  mandate: namesInput(mandate),
  ...(parentId && { parentId }),
});

function Fields({
  typed,
  set,
  parents,
}: {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
  parents: { value: string; label: string }[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <div className="pl-halves">
        <TextInput
          label={t('secretariat:group.tag')}
          description={t('secretariat:group.tagHelp')}
          required
          dir="ltr"
          value={typed.tag}
          onChange={(event) => set({ tag: event.currentTarget.value })}
        />
        <TextInput
          label={t('secretariat:group.series')}
          description={t('secretariat:group.seriesHelp')}
          required
          dir="ltr"
          value={typed.series}
          onChange={(event) => set({ series: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('secretariat:group.kind')}
          value={typed.kind}
          data={kinds.map((value) => ({ value, label: t(`enums:groupKind.${value}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as GroupKind })}
        />
        <NativeSelect
          label={t('secretariat:group.parent')}
          value={typed.parentId}
          data={[{ value: '', label: t('secretariat:group.noParent') }, ...parents]}
          onChange={(event) => set({ parentId: event.currentTarget.value })}
        />
      </div>
      <NamesFields label="secretariat:group.nameIn" names={typed.names} onChange={(names) => set({ names })} />
      <NamesFields label="secretariat:group.mandateIn" names={typed.mandate} onChange={(mandate) => set({ mandate })} />
      <Checkbox
        label={t('secretariat:group.observersMayFile')}
        checked={typed.observersMayFile}
        onChange={(event) => set({ observersMayFile: event.currentTarget.checked })}
      />
    </>
  );
}

function Create({ parents }: { parents: { value: string; label: string }[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(untyped);
  const { run, busy, error } = useAction(CreateGroupDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const data = await run({ input: groupInput(typed) });
    if (data) void navigate(`/administration/groups/${data.createGroup.id}`);
  };
  return (
    <Card title={t('secretariat:group.create')}>
      <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={error} />
        <Fields typed={typed} set={(part) => setTyped({ ...typed, ...part })} parents={parents} />
        <div>
          <Button type="submit" loading={busy}>
            {t('secretariat:group.createSend')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

export function Groups() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: GroupsDocument, variables: { language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  return (
    <>
      <Card title={t('groups:title')}>
        {data.groups.length === 0 && <p className="pl-body">{t('secretariat:group.none')}</p>}
        <ul className="pl-rows">
          {data.groups.map(({ id, tag, name, kind }) => (
            <li key={id}>
              <span className="pl-meta">
                <Symbol strong>{tag}</Symbol>
              </span>
              <Link className="pl-quiet pl-grow" dir="auto" to={`/administration/groups/${id}`}>
                {name}
              </Link>
              <span className="pl-meta">{t(`enums:groupKind.${kind}`)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Create parents={data.groups.map(({ id, tag }) => ({ value: id, label: tag }))} />
    </>
  );
}

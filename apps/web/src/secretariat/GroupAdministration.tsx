import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { GroupDocument, UpdateGroupDocument, type GroupPageFieldsFragment } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Note } from '../shared/Note';
import { TextLink } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { Symbol } from '../shared/Symbol';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';
import { namesInput, NamesFields, namesOf } from './NamesFields';
import { Offices } from './Offices';
import { Seats } from './Seats';

function Edit({ group }: { group: GroupPageFieldsFragment }) {
  const { t } = useTranslation();
  const [names, setNames] = useState(() => namesOf(group.names));
  const [mandate, setMandate] = useState(() => namesOf(group.mandates));
  const [observersMayFile, allow] = useState(group.observersMayFile);
  const [saved, setSaved] = useState(false);
  const { run, busy, error } = useAction(UpdateGroupDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const input = { groupId: group.id, names: namesInput(names), mandate: namesInput(mandate), observersMayFile };
    setSaved((await run({ input })) !== undefined);
  };
  return (
    <Card title={t('secretariat:group.edit')}>
      <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={error} />
        {saved && <Note tone="pos">{t('secretariat:group.saved')}</Note>}
        <p className="pl-meta">{t('secretariat:group.fixed', { tag: group.tag, series: group.series })}</p>
        <NamesFields label="secretariat:group.nameIn" names={names} onChange={setNames} />
        <NamesFields label="secretariat:group.mandateIn" names={mandate} onChange={setMandate} />
        <Checkbox
          label={t('secretariat:group.observersMayFile')}
          checked={observersMayFile}
          onChange={(event) => allow(event.currentTarget.checked)}
        />
        <div>
          <Button type="submit" variant="default" loading={busy}>
            {t('shell:save')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

export function GroupAdministration() {
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: GroupDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { group } = data;
  return (
    <>
      <h2 className="pl-papertitle">
        <TextLink to={`/groups/${id}`}>
          <Symbol>{group.tag}</Symbol> <bdi>{group.name}</bdi>
        </TextLink>
      </h2>
      <Seats group={group} />
      <Offices group={group} />
      <Edit key={group.id} group={group} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { AccedeDocument, AdministeredBodyDocument, EndMembershipDocument, type AdministeredMembershipFragment } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Moment } from '../shared/Moment';
import { PartyLink } from '../shared/Names';
import { LoadFailure, Loading } from '../shared/states';
import { useAction } from '../shared/useAction';
import { useLanguage } from '../shared/useLanguage';
import { Act } from './consequence/Act';
import { Foreseen } from './consequence/Foreseen';
import { useForesight } from './consequence/useForesight';
import { useFigured } from './consequence/words';
import { PartyField } from './PartyField';
import { openTerm, TermFields, termInput } from './Term';

// An accession may be the first of a state: then no answer holds the party whose page is to be asked for again.
const changes = ['Party', 'Membership'];

function Members({ title, memberships }: { title: string; memberships: AdministeredMembershipFragment[] }) {
  const { t } = useTranslation();
  const end = useAction(EndMembershipDocument, changes);
  return (
    <Card title={title}>
      {memberships.length === 0 && <p className="pl-body pl-meta">{t('consequence:bodies.none')}</p>}
      <ul className="pl-rows">
        {memberships.map(({ id, member, from, until }) => (
          <li key={id}>
            <div className="pl-grow">
              <PartyLink party={member} />
              <div className="pl-meta">
                {from && (
                  <>
                    {t('access:since')} <Moment at={from} />{' '}
                  </>
                )}
                {until && (
                  <>
                    {t('groups:until')} <Moment at={until} />
                  </>
                )}
              </div>
            </div>
            <Act
              label={t('secretariat:end')}
              of={member.name}
              ends
              change={{ endMembership: { membershipId: id } }}
              busy={end.busy}
              error={end.error}
              onConfirm={() => end.run({ input: { membershipId: id } })}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Accession({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation();
  const [memberId, setMember] = useState<string | null>(null);
  const [term, setTerm] = useState(openTerm);
  const { run, busy, error } = useAction(AccedeDocument, changes);
  const input = memberId ? { bodyId, memberId, ...termInput(term) } : undefined;
  const foresight = useForesight(input && { accede: input });
  const label = useFigured(t('consequence:bodies.accede'), foresight);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!input || !(await run({ input }))) return;
    setMember(null);
    setTerm(openTerm);
  };
  return (
    <Card title={t('consequence:bodies.accession')}>
      <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={error} />
        <PartyField value={memberId} onChange={setMember} />
        <p className="pl-meta">{t('consequence:bodies.backdated')}</p>
        <TermFields term={term} onChange={setTerm} />
        <Foreseen {...foresight} />
        <div>
          <Button type="submit" loading={busy}>
            {label}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** Who belongs to a regional body; accessions and their ends. */
export function BodyAdministration() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: AdministeredBodyDocument, variables: { id, language } });
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { party } = data;
  return (
    <>
      <h2 className="pl-papertitle">
        <PartyLink party={party} />
      </h2>
      <Accession key={party.id} bodyId={party.id} />
      {party.acceding.length > 0 && <Members title={t('consequence:bodies.coming')} memberships={party.acceding} />}
      <Members title={t('parties:members')} memberships={party.members} />
    </>
  );
}

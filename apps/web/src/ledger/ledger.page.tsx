import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useActing } from '../access/useActing';
import { DocumentLedgerDocument, type LedgerState } from '../generated/graphql';
import { capacityId } from '../identity/viewer';
import { Card } from '../shared/Card';
import { Page } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { TlpLabel } from '../shared/TlpLabel';
import { useLanguage } from '../shared/useLanguage';
import { AskForIt } from './AskForIt';
import { FindCopy } from './FindCopy';
import { Lines } from './Lines';

/** What is shown first: who has not yet. Where readers are asked to acknowledge it, opening it is not enough. */
const statesOf = (isAsked: boolean): Record<string, LedgerState[] | null> => ({
  notYet: isAsked ? ['NOT_OPENED', 'OPENED'] : ['NOT_OPENED'],
  opened: ['OPENED', 'ACKNOWLEDGED'],
  acknowledged: ['ACKNOWLEDGED'],
  earlier: ['EARLIER'],
  all: null,
});

function Persons({ documentId, isAsked }: { documentId: string; isAsked: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState('notYet');
  const states = statesOf(isAsked);
  const choices = Object.keys(states).map((choice) => ({ value: choice, label: t(`ledger:choice.${choice}`) }));
  return (
    <Card
      title={t('ledger:title')}
      actions={
        <Select
          size="xs"
          aria-label={t('ledger:whichPersons')}
          allowDeselect={false}
          data={choices}
          value={shown}
          onChange={(choice) => setShown(choice ?? 'notYet')}
        />
      }
    >
      <Lines key={`${shown} ${isAsked}`} documentId={documentId} states={states[shown] ?? null} />
    </Card>
  );
}

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: DocumentLedgerDocument, variables: { id, language } });
  const capacity = useActing(data?.document);
  if (error) return <LoadFailure error={error} />;
  if (!data?.document.ledger) return <Loading />;
  const { document } = data;
  const { versionNumber: number, signedOut, hiddenPaths } = data.document.ledger;
  return (
    <Page
      name={t('ledger:title')}
      title={document.title}
      crumbs={[{ text: document.symbol ?? document.reference, to: `/documents/${id}`, symbol: true }]}
      above={
        <p className="pl-facts">
          <TlpLabel label={document.tlp} /> <span>{number ? t('ledger:aboutVersion', { number }) : t('ledger:noVersion')}</span>
        </p>
      }
      below={<p className="pl-facts">{t('ledger:help')}</p>}
    >
      <div className="pl-columns pl-panel404">
        <div>
          <Persons documentId={id} isAsked={document.acknowledgementAsked !== null} />
          {signedOut > 0 && <p className="pl-meta">{t('ledger:signedOut', { times: signedOut })}</p>}
          {hiddenPaths && <p className="pl-meta">{t('access:who.hiddenPaths')}</p>}
        </div>
        <div>
          {document.withdrawnAt ? null : (
            <AskForIt
              documentId={id}
              capacity={capacity && capacityId(capacity)}
              versions={document.content?.versions ?? []}
              asking={document.acknowledgementAsked}
            />
          )}
          <FindCopy />
        </div>
      </div>
    </Page>
  );
}

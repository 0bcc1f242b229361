import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { hasCode } from '../graphql/problems';
import { Failure } from '../shared/Failure';
import { Page } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { useAction } from '../shared/useAction';
import { useFreshStart } from './account';
import { useViewer } from './viewer';
import { isGoodPassword, NewPassword } from './NewPassword';
import { LinkDocument, RedeemLinkDocument } from '../generated/graphql';

function SetPassword({ token, email, onDone }: { token: string; email: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const { run, busy, error } = useAction(RedeemLinkDocument);
  const startAfresh = useFreshStart();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isGoodPassword(typed)) return;
    if (!(await run({ input: { token, password: typed.password } }))) return;
    onDone();
    startAfresh();
  };
  return (
    <form className="pl-card pl-body pl-form" onSubmit={(event) => void submit(event)}>
      <Failure error={error} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <NewPassword value={typed} onChange={setTyped} />
      <Button type="submit" loading={busy}>
        {t('identity:link.submit')}
      </Button>
    </form>
  );
}

export function Component() {
  const { t } = useTranslation();
  const { token = '' } = useParams();
  const { viewer } = useViewer();
  const [done, setDone] = useState(false);
  const [{ data, error }] = useQuery({ query: LinkDocument, variables: { token }, requestPolicy: 'network-only', pause: done });
  if (done) return viewer ? <Navigate to="/" replace /> : <Loading />;
  if (hasCode(error, 'NOT_FOUND')) return <Page name={t('identity:link.spent')}>{t('identity:link.spentHelp')}</Page>;
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { name, email } = data.link;
  return (
    <div className="pl-signin">
      <Page name={t('identity:link.title')} below={<p>{t('identity:link.welcome', { name, email })}</p>}>
        <SetPassword token={token} email={email} onDone={() => setDone(true)} />
      </Page>
    </div>
  );
}

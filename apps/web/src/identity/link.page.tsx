import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { hasCode } from '../graphql/problems';
import { Failure } from '../shared/Failure';
import { Page } from '../shared/Page';
import { LoadFailure, Loading } from '../shared/states';
import { useAction } from '../shared/useAction';
import { useFreshStart } from './account';
import { isGoodPassword, NewPassword } from './NewPassword';
import { LinkDocument, RedeemLinkDocument } from '../generated/graphql';

function SetPassword({ token, email }: { token: string; email: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ password: '', again: '' });
  const { run, busy, error } = useAction(RedeemLinkDocument);
  const startAfresh = useFreshStart();
  const navigate = useNavigate();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isGoodPassword(typed)) return;
    if (!(await run({ input: { token, password: typed.password } }))) return;
    startAfresh();
    void navigate('/', { replace: true });
  };
  return (
    <form className="pl-form" onSubmit={(event) => void submit(event)}>
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
  const [{ data, error }] = useQuery({ query: LinkDocument, variables: { token }, requestPolicy: 'network-only' });
  if (hasCode(error, 'NOT_FOUND')) return <Page name={t('identity:link.spent')}>{t('identity:link.spentHelp')}</Page>;
  if (error) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { name, email } = data.link;
  return (
    <div className="pl-signin">
      <Page name={t('identity:link.title')} below={<p>{t('identity:link.welcome', { name, email })}</p>}>
        <SetPassword token={token} email={email} />
      </Page>
    </div>
  );
}

import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { Failure } from '../shared/Failure';
import { Page } from '../shared/Page';
import { useAction } from '../shared/useAction';
import { useFreshStart } from './account';
import { useViewer } from './viewer';
import { SignInDocument } from '../generated/graphql';

/** Only paths of this portal: an address in a link must not lead elsewhere after signing in. */
const insidePath = (path: string | null): string => (path && /^\/(?![/\\])/.test(path) ? path : '/');

function useSignIn() {
  const { run, busy, error } = useAction(SignInDocument);
  const startAfresh = useFreshStart();
  const signIn = async (email: string, password: string) => {
    // The page leaves by itself once the portal says who is there.
    if (await run({ input: { email, password } })) startAfresh();
  };
  return { signIn, busy, error };
}

export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { signIn, busy, error } = useSignIn();
  const [search] = useSearchParams();
  if (viewer) return <Navigate to={insidePath(search.get('then'))} replace />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email, password);
  };
  return (
    <div className="pl-signin">
      <Page name={t('identity:signIn')}>
        <form className="pl-card pl-body pl-form" onSubmit={submit}>
          <Failure error={error} />
          <TextInput
            label={t('identity:email')}
            withAsterisk={false}
            type="email"
            dir="ltr"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('identity:password')}
            withAsterisk={false}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('identity:showPassword') }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy}>
            {t('identity:signIn')}
          </Button>
          <p className="pl-meta">{t('identity:signInHelp')}</p>
        </form>
      </Page>
    </div>
  );
}

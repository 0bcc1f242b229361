import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { officialLanguages, languageNames } from '../i18n/languages';
import { Card } from '../shared/Card';
import { Failure } from '../shared/Failure';
import { Note } from '../shared/Note';
import { Page, TextLink } from '../shared/Page';
import { personName } from '../shared/PartyPerson';
import { useAction } from '../shared/useAction';
import { ShortcutSwitch } from '../shell/keys/ShortcutSwitch';
import { isGoodPassword, NewPassword } from './NewPassword';
import { Sessions } from './Sessions';
import { useSpeak } from './useSpeak';
import { useViewer, type Viewer } from './viewer';
import { ChangePasswordDocument, UpdateProfileDocument } from '../generated/graphql';

function LanguageAndTime({ viewer }: { viewer: Viewer }) {
  const { t, i18n } = useTranslation();
  const { run, error } = useAction(UpdateProfileDocument);
  const { speak, error: unspoken } = useSpeak();
  const zones = [...new Set([viewer.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
  return (
    <Card title={t('identity:profile.languageAndTime')}>
      <div className="pl-body pl-form">
        <Failure error={error ?? unspoken} />
        <NativeSelect
          label={t('identity:profile.language')}
          value={i18n.language}
          data={officialLanguages.map((value) => ({ value, label: languageNames[value] ?? value }))}
          onChange={(event) => void speak(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('identity:profile.timeZone')}
          description={t('identity:profile.timeZoneHelp')}
          data={zones}
          value={viewer.timeZone}
          onChange={(event) => void run({ input: { timeZone: event.currentTarget.value } })}
        />
      </div>
    </Card>
  );
}

const untyped = { current: '', password: '', again: '' };

function Password() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(untyped);
  const [changed, setChanged] = useState(false);
  const { run, busy, error } = useAction(ChangePasswordDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChanged(false);
    if (!isGoodPassword(typed) || !(await run({ input: { current: typed.current, password: typed.password } }))) return;
    setTyped(untyped);
    setChanged(true);
  };
  return (
    <Card title={t('identity:profile.password')}>
      <form className="pl-body pl-form" onSubmit={(event) => void submit(event)}>
        <Failure error={error} />
        {changed && <Note tone="pos">{t('identity:profile.passwordChanged')}</Note>}
        <PasswordInput
          label={t('identity:profile.currentPassword')}
          autoComplete="current-password"
          required
          visibilityToggleButtonProps={{ 'aria-label': t('identity:showPassword') }}
          value={typed.current}
          onChange={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
        />
        <NewPassword value={typed} onChange={(value) => setTyped({ ...typed, ...value })} />
        <div>
          <Button type="submit" loading={busy}>
            {t('identity:profile.changePassword')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

export function Component() {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  if (!viewer) return null;
  return (
    <div className="pl-narrowpage">
      <Page name={t('identity:profile.title')} title={personName(viewer.person)}>
        <LanguageAndTime viewer={viewer} />
        <Card title={t('shell:keys.title')}>
          <div className="pl-body">
            <ShortcutSwitch />
          </div>
        </Card>
        <Card title={t('archives:title')}>
          <p className="pl-body">
            <TextLink to="/archives">{t('archives:profile')}</TextLink>
          </p>
        </Card>
        <Sessions />
        <Password />
      </Page>
    </div>
  );
}

import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languageNames, officialLanguages } from '../i18n/languages';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import { OneTimeLink } from './OneTimeLink';
import { InviteDocument } from '../generated/graphql';

const untyped = { honorific: '', name: '', email: '', language: 'en' };

function Fields({ typed, set }: { typed: typeof untyped; set: (part: Partial<typeof untyped>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('secretariat:honorific')}
        value={typed.honorific}
        dir="auto"
        onChange={(event) => set({ honorific: event.currentTarget.value })}
      />
      <TextInput
        label={t('secretariat:name')}
        required
        value={typed.name}
        dir="auto"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('identity:email')}
        type="email"
        required
        dir="ltr"
        value={typed.email}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('identity:profile.language')}
        value={typed.language}
        data={officialLanguages.map((value) => ({ value, label: languageNames[value] ?? value }))}
        onChange={(event) => set({ language: event.currentTarget.value })}
      />
    </>
  );
}

function useInvitation() {
  const invite = useAction(InviteDocument);
  const [done, setDone] = useState<{ link: string; expiresAt: string; name: string; id: string }>();
  const send = async ({ name, honorific, email, language }: typeof untyped) => {
    const data = await invite.run({ input: { name, email, language, ...(honorific && { honorific }) } });
    if (data) setDone({ ...data.invite, name: data.invite.person.name, id: data.invite.person.id });
  };
  return { send, done, again: () => setDone(undefined), busy: invite.busy, error: invite.error };
}

export function Invite() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState(untyped);
  const { send, done, again, busy, error } = useInvitation();
  const close = () => {
    setOpened(false);
    if (done) setTyped(untyped);
    again();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(typed);
  };
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('secretariat:invite')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('secretariat:invite')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
        {done ? (
          <>
            <OneTimeLink link={done.link} expiresAt={done.expiresAt} />
            <Link className="pl-link" to={`/administration/people/${done.id}?text=${encodeURIComponent(done.name)}`} onClick={close}>
              {t('secretariat:accreditNow', { name: done.name })}
            </Link>
          </>
        ) : (
          <form className="pl-form" onSubmit={submit}>
            <Failure error={error} />
            <Fields typed={typed} set={(part) => setTyped({ ...typed, ...part })} />
            <div>
              <Button type="submit" loading={busy}>
                {t('secretariat:inviteSend')}
              </Button>
            </div>
          </form>
        )}
      </Modal>
    </>
  );
}

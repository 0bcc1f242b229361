import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const shortestPassword = 12;

export type Typed = { password: string; again: string };

export const isGoodPassword = ({ password, again }: Typed): boolean => password.length >= shortestPassword && password === again;

/** A new password twice, with the length said before, not after. */
export function NewPassword({ value, onChange }: { value: Typed; onChange: (value: Typed) => void }) {
  const { t } = useTranslation();
  const tooShort = value.password !== '' && value.password.length < shortestPassword;
  const differs = value.again !== '' && value.again !== value.password;
  const toggle = { 'aria-label': t('identity:showPassword') };
  return (
    <>
      <PasswordInput
        label={t('identity:newPassword')}
        withAsterisk={false}
        description={t('identity:passwordRule')}
        autoComplete="new-password"
        required
        error={tooShort && t('identity:tooShort')}
        visibilityToggleButtonProps={toggle}
        value={value.password}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('identity:passwordAgain')}
        withAsterisk={false}
        autoComplete="new-password"
        required
        error={differs && t('identity:differs')}
        visibilityToggleButtonProps={toggle}
        value={value.again}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </>
  );
}

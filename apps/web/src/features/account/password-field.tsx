import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../shared/ui/choice.js';
import { TextField } from '../../shared/ui/field.js';

/** As the service takes it. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export const fitsAsPassword = (text: string): boolean => text.length >= SHORTEST_PASSWORD && text.length <= LONGEST_PASSWORD;

interface NewPasswordProps {
  readonly label: string;
  readonly error: string | null;
}

/** A password that is new: typed once and looked at, instead of typed twice unseen. */
export function NewPasswordField({ label, error }: NewPasswordProps): ReactNode {
  const { t } = useTranslation('account');
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField
        name="newPassword"
        type={isShown ? 'text' : 'password'}
        label={label}
        hint={t('password.hint', { shortest: SHORTEST_PASSWORD })}
        error={error}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <CheckField label={t('password.show')} checked={isShown} onChange={({ target }) => setShown(target.checked)} />
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { TextField } from '../../shared/ui/field.js';

/** The day of the last signature, without which nothing comes into force. */
export function SignedField(): ReactNode {
  const { t } = useTranslation('agreements');
  return <TextField name="signedOn" type="date" label={t('signed.label')} hint={t('signed.hint')} defaultValue={today()} max={today()} required />;
}

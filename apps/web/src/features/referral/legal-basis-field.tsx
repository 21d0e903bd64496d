import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '../../shared/ui/field.js';
import { Explained } from './request-field.js';

/** The paragraphs of SGB VIII that groups are asked for under most often, with the key of their words. */
const BASES = { '13': 'p13', '16': 'p16', '19': 'p19', '20': 'p20', '27': 'p27', '27.2': 'p27_2', '27.3': 'p27_3', '28': 'p28', '29': 'p29', '30': 'p30', '31': 'p31', '32': 'p32', '33': 'p33', '34': 'p34', '35': 'p35', '35a': 'p35a', '41': 'p41' } as const;
const OTHER = 'OTHER';

const isKnown = (value: string): value is keyof typeof BASES => value in BASES;

/** A paragraph with its name; one that is not in the list as it is. */
export function useLegalBasisName(): (value: string) => string {
  const { t } = useTranslation('referral');
  return (value) => (isKnown(value) ? t('legal.named', { basis: spoken(value), name: t(`legal.${BASES[value]}.name`) }) : t('legal.plain', { basis: spoken(value) }));
}

/** `27.2` as `27 Abs. 2`, as the law is cited. */
const spoken = (value: string): string => value.replace(/\.(\d+)$/, ' Abs. $1');

export function useLegalBasisOptions(): (chosen: string) => { value: string; text: string }[] {
  const nameOf = useLegalBasisName();
  return (chosen) => [...Object.keys(BASES).sort((a, b) => a.localeCompare(b, 'de', { numeric: true })), ...(chosen === '' || isKnown(chosen) ? [] : [chosen])].map((value) => ({ value, text: nameOf(value) }));
}

interface LegalBasisFieldProps {
  readonly value: string;
  readonly error: string | null;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

/** The legal basis from a list with what each paragraph is about, or another one typed. */
export function LegalBasisField({ value, error, disabled = false, onChange }: LegalBasisFieldProps): ReactNode {
  const { t } = useTranslation('referral');
  const [isOther, setOther] = useState(value !== '' && !isKnown(value));
  const options = useLegalBasisOptions();
  return (
    <>
      <SelectField
        label={t('field.legalBasis')}
        hint={t('legal.hint')}
        disabled={disabled}
        value={isOther ? OTHER : value}
        error={isOther ? null : error}
        options={[{ value: '', text: t('choose') }, ...options(''), { value: OTHER, text: t('legal.other') }]}
        onChange={({ target }) => {
          setOther(target.value === OTHER);
          onChange(target.value === OTHER ? '' : target.value);
        }}
      />
      {isOther && <TextField label={t('legal.otherLabel')} hint={t('legal.otherHint')} disabled={disabled} maxLength={20} value={value} error={error} onChange={({ target }) => onChange(target.value)} />}
      {isKnown(value) && <Explained title={t('legal.about', { basis: spoken(value) })}>{t(`legal.${BASES[value]}.help`)}</Explained>}
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths, today } from '../../app/days.js';
import { currentMonth, languageName } from '../../app/format.js';
import { CheckGroup } from '../../shared/ui/check-group.js';
import { SelectField, TextField } from '../../shared/ui/field.js';
import type { Gender } from './referral.generated.js';
import { Explained, GroupError, Part, useCodeOptions, type FieldsProps } from './request-field.js';

const LANGUAGES = ['de', 'en', 'ar', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk', 'fr', 'it', 'ku'];
const OLDEST_MONTHS = 27 * 12;

/** Who needs the help, as far as a search has to know it, and never by name. */
export function YoungPersonFields({ form, change, errorOf, isLocked }: FieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const languages = [...new Set([...LANGUAGES, ...form.languages])].map((value) => ({ value, text: languageName(value) }));
  return (
    <Part id="person" title={t('person.title')} lead={t('person.lead')}>
      <Explained title={t('person.whyNoName')}>{t('person.whyNoNameBody')}</Explained>
      <TextField
        type="month"
        min={addMonths(currentMonth(), -OLDEST_MONTHS)}
        max={currentMonth()}
        label={t('field.birthMonth')}
        hint={form.birthMonth === '' ? t('person.birthHint') : t('person.age', { count: ageOf(form.birthMonth) })}
        disabled={isLocked}
        value={form.birthMonth}
        error={errorOf('birthMonth')}
        onChange={({ target }) => change({ birthMonth: target.value })}
      />
      <SelectField
        label={t('person.gender')}
        hint={t('person.genderHint')}
        optional
        value={form.gender}
        options={[{ value: '', text: t('person.noGender') }, ...(['F', 'M', 'D'] as const).map((value) => ({ value, text: t(`person.genders.${value}`) }))]}
        onChange={({ target }) => change({ gender: target.value as Gender | '' })}
      />
      <CheckGroup legend={t('person.languages')} hint={t('person.languagesHint')} options={languages} chosen={form.languages} onChange={(chosen) => change({ languages: chosen })} />
      <GroupError error={errorOf('languages')} />
      <TextField
        type="date"
        max={today()}
        label={t('person.report')}
        hint={t('person.reportHint')}
        optional
        disabled={isLocked}
        value={form.endangermentReportedOn}
        error={errorOf('endangermentReportedOn')}
        onChange={({ target }) => change({ endangermentReportedOn: target.value })}
      />
    </Part>
  );
}

/** In completed years, at the end of the month. */
function ageOf(birthMonth: string): number {
  const [year, month] = birthMonth.split('-').map(Number) as [number, number];
  const [nowYear, nowMonth] = currentMonth().split('-').map(Number) as [number, number];
  return Math.max(0, nowYear - year - (nowMonth < month ? 1 : 0));
}

/** What the help is to change. */
export function NeedFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('referral');
  const optionsOf = useCodeOptions();
  return (
    <Part id="bedarf" title={t('needs.title')} lead={t('needs.lead')}>
      <CheckGroup legend={t('field.needs')} hint={t('needs.hint')} options={optionsOf(choices.topics, form.needs)} chosen={form.needs} onChange={(needs) => change({ needs })} />
      <GroupError error={errorOf('needs')} />
    </Part>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../app/days.js';
import { languageName, weekdayName } from '../../app/format.js';
import { CheckGroup } from '../../shared/ui/check-group.js';
import { SelectField, TextArea, TextField } from '../../shared/ui/field.js';
import { PlaceByKeySearch } from '../../shared/ui/place-by-key-search.js';
import { Part, useLabels } from './publish-part.js';
import type { OfferForm } from './publish-content.js';
import type { Admission, Delivery, LeadQualification, OfferKind, PublishPageQuery } from './publish.generated.js';

export interface FieldsProps {
  readonly form: OfferForm;
  readonly change: (part: Partial<OfferForm>) => void;
  readonly errorOf: (field: keyof OfferForm) => string | null;
  readonly choices: PublishPageQuery;
}

const KINDS: readonly OfferKind[] = ['GROUP', 'COURSE', 'TRAINING', 'PROJECT'];
const GENDERS = ['F', 'M', 'D'] as const;
const LANGUAGES = ['de', 'en', 'ar', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk'];

export function WhatFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  const labels = useLabels();
  return (
    <Part title={t('new.what')}>
      <TextField label={t('new.name')} maxLength={200} value={form.title} error={errorOf('title')} onChange={({ target }) => change({ title: target.value })} />
      <SelectField label={t('new.kind')} value={form.kind} options={KINDS.map((value) => ({ value, text: t(`new.kinds.${value}`) }))} onChange={({ target }) => change({ kind: target.value as OfferKind })} />
      <SelectField
        label={t('new.category')}
        value={form.category}
        error={errorOf('category')}
        options={[{ value: '', text: t('cancel.choose') }, ...labels(choices.categories)]}
        onChange={({ target }) => change({ category: target.value })}
      />
      <TextArea label={t('new.description')} hint={t('new.descriptionHint')} optional rows={4} maxLength={10_000} value={form.description} error={errorOf('description')} onChange={({ target }) => change({ description: target.value })} />
      <TextArea label={t('new.groupRules')} optional rows={3} maxLength={10_000} value={form.groupRules} error={errorOf('groupRules')} onChange={({ target }) => change({ groupRules: target.value })} />
    </Part>
  );
}

export function AudienceFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  const labels = useLabels();
  const languages = [...new Set([...LANGUAGES, ...form.languages])].map((value) => ({ value, text: languageName(value) }));
  return (
    <Part title={t('new.audience')}>
      <div className="pv-pair">
        <TextField inputMode="numeric" label={t('new.ageFrom')} optional value={form.ageFrom} error={errorOf('ageFrom')} onChange={({ target }) => change({ ageFrom: target.value })} />
        <TextField inputMode="numeric" label={t('new.ageTo')} optional value={form.ageTo} error={errorOf('ageTo')} onChange={({ target }) => change({ ageTo: target.value })} />
      </div>
      <CheckGroup legend={t('new.genders')} hint={t('new.gendersHint')} options={GENDERS.map((value) => ({ value, text: t(`new.gender.${value}`) }))} chosen={form.genders} onChange={(genders) => change({ genders })} />
      <CheckGroup legend={t('new.languages')} options={languages} chosen={form.languages} onChange={(chosen) => change({ languages: chosen })} />
      <CheckGroup legend={t('new.topics')} options={labels(choices.topics)} chosen={form.topics} onChange={(topics) => change({ topics })} />
      <CheckGroup legend={t('new.accessibility')} options={labels(choices.accessibility)} chosen={form.accessibility} onChange={(accessibility) => change({ accessibility })} />
      <CheckGroup legend={t('new.contraindications')} hint={t('new.contraindicationsHint')} options={labels(choices.contraindications)} chosen={form.contraindications} onChange={(contraindications) => change({ contraindications })} />
      <SelectField
        label={t('new.leadQualification')}
        hint={t('new.leadHint')}
        value={form.leadQualification}
        options={(['PROFESSIONAL', 'SEMI_PROFESSIONAL'] as const).map((value) => ({ value, text: t(`new.lead_${value}`) }))}
        onChange={({ target }) => change({ leadQualification: target.value as LeadQualification })}
      />
    </Part>
  );
}

export function PlaceFields({ form, change, errorOf, choices }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  /** Another place has other coordinates, which the service knows. */
  const move = (part: Partial<OfferForm>): void => change({ ...part, rest: { ...form.rest, lat: null, lon: null } });
  const sites = choices.sites.edges.map(({ node }) => ({ value: node.id, text: node.name }));
  return (
    <Part title={t('new.place')}>
      <SelectField label={t('new.delivery')} value={form.delivery} options={(['ON_SITE', 'ONLINE'] as const).map((value) => ({ value, text: t(`new.deliveries.${value}`) }))} onChange={({ target }) => move({ delivery: target.value as Delivery })} />
      {form.delivery === 'ON_SITE' && sites.length > 0 && (
        <SelectField label={t('new.site')} value={form.siteId} error={errorOf('siteId')} options={[{ value: '', text: t('new.noSite') }, ...sites]} onChange={({ target }) => move({ siteId: target.value })} />
      )}
      {form.delivery === 'ON_SITE' && form.siteId === '' && (
        <PlaceByKeySearch label={t('new.municipality')} hint={t('new.municipalityHint')} ags={form.municipalityAgs} error={errorOf('municipalityAgs')} onChange={(ags) => move({ municipalityAgs: ags })} />
      )}
    </Part>
  );
}

export function SeatFields({ form, change, errorOf }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <Part title={t('new.seats')}>
      <div className="pv-pair">
        <TextField inputMode="numeric" label={t('new.capacity')} value={form.capacity} error={errorOf('capacity')} onChange={({ target }) => change({ capacity: target.value })} />
        <TextField inputMode="numeric" label={t('new.minimum')} optional value={form.minimum} error={errorOf('minimum')} onChange={({ target }) => change({ minimum: target.value })} />
      </div>
      <SelectField label={t('new.admission')} value={form.admission} options={(['OPEN', 'CLOSED'] as const).map((value) => ({ value, text: t(`new.admissions.${value}`) }))} onChange={({ target }) => change({ admission: target.value as Admission })} />
    </Part>
  );
}

export function SessionFields({ form, change, errorOf }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <Part title={t('new.sessions')}>
      <TextField type="date" min={today()} label={t('new.firstDay')} hint={form.firstDay === '' ? t('new.weekly') : t('new.weeklyOn', { weekday: weekdayName(form.firstDay) })} value={form.firstDay} error={errorOf('firstDay')} onChange={({ target }) => change({ firstDay: target.value })} />
      <div className="pv-pair">
        <TextField type="time" label={t('new.start')} value={form.start} error={errorOf('start')} onChange={({ target }) => change({ start: target.value })} />
        <TextField inputMode="numeric" label={t('new.minutes')} value={form.minutes} error={errorOf('minutes')} onChange={({ target }) => change({ minutes: target.value })} />
      </div>
      <TextField type="date" min={form.firstDay} label={t('new.endsOn')} hint={t('new.endsOnHint')} optional value={form.endsOn} error={errorOf('endsOn')} onChange={({ target }) => change({ endsOn: target.value })} />
    </Part>
  );
}

/** Seats that are for cases of the host's own at first; left empty, none. */
export function KeepFields({ form, change, errorOf }: FieldsProps): ReactNode {
  const { t } = useTranslation('offers');
  return (
    <Part title={t('new.keptTitle')}>
      <p className="kern-body">{t('keep.lead')}</p>
      <TextField inputMode="numeric" label={t('keep.seats')} optional value={form.keptSeats} error={errorOf('keptSeats')} onChange={({ target }) => change({ keptSeats: target.value })} />
      <TextField type="date" min={today()} label={t('keep.until')} hint={t('keep.untilHint')} optional={form.keptSeats.trim() === ''} value={form.keptUntil} error={errorOf('keptUntil')} onChange={({ target }) => change({ keptUntil: target.value })} />
    </Part>
  );
}

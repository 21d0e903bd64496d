import type { Gender, HelpModule, HelpOutcome, HelpReason, ReferralFormInput, ReferralPurpose, RequestChoicesQuery } from './referral.generated.js';

export type StoredRequest = NonNullable<RequestChoicesQuery['referral']>;

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time in the week that goes. */
export interface Slot {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

export interface Former {
  readonly legalBasis: string;
  readonly fromMonth: string;
  readonly toMonth: string;
  readonly outcome: HelpOutcome;
}

/** The request form as it is typed: numbers are texts until they are sent. No field in it takes a name. */
export interface RequestForm {
  readonly purpose: ReferralPurpose;
  readonly responsibleId: string;
  readonly legalBasis: string;
  readonly requestedModule: HelpModule | '';
  readonly requestedHours: string;
  readonly reasons: readonly HelpReason[];
  readonly formerHelps: readonly Former[];
  readonly birthMonth: string;
  readonly gender: Gender | '';
  readonly languages: readonly string[];
  readonly endangermentReportedOn: string;
  readonly needs: readonly string[];
  readonly municipality: { readonly ags: string; readonly name: string } | null;
  readonly maxKm: string;
  readonly slots: readonly Slot[];
  readonly wantedFrom: string;
  readonly weeks: string;
  readonly accessibilityNeeds: readonly string[];
  readonly flags: readonly string[];
  readonly childProtectionRelevant: boolean;
  readonly wishOffers: readonly { readonly id: string; readonly title: string }[];
  readonly priority: string;
  readonly allocation: boolean;
}

export const NEW_REQUEST: RequestForm = {
  purpose: 'HELP', responsibleId: '', legalBasis: '', requestedModule: '', requestedHours: '', reasons: [], formerHelps: [],
  birthMonth: '', gender: '', languages: ['de'], endangermentReportedOn: '', needs: [], municipality: null, maxKm: '', slots: [], wantedFrom: '', weeks: '26',
  accessibilityNeeds: [], flags: [], childProtectionRelevant: false, wishOffers: [], priority: '3', allocation: false,
};

const SLOT = /^(MO|TU|WE|TH|FR|SA|SU) (\d\d:\d\d)-(\d\d:\d\d)$/;

export function slotsOf(availability: readonly string[]): Slot[] {
  return availability.flatMap((window) => {
    const [, weekday, from = '', to = ''] = SLOT.exec(window) ?? [];
    return weekday === undefined ? [] : [{ weekday: weekday as Weekday, from, to }];
  });
}

export const windowsOf = (slots: readonly Slot[]): string[] => slots.map(({ weekday, from, to }) => `${weekday} ${from}-${to}`);

export function formOf(stored: StoredRequest): RequestForm {
  return {
    purpose: stored.purpose,
    responsibleId: stored.responsible.id,
    legalBasis: stored.legalBasis,
    requestedModule: stored.requestedModule ?? '',
    requestedHours: stored.requestedWeeklyMinutes === null ? '' : typedHours(stored.requestedWeeklyMinutes),
    reasons: stored.reasons,
    formerHelps: stored.formerHelps.map(({ fromMonth, toMonth, ...help }) => ({ ...help, fromMonth: fromMonth ?? '', toMonth: toMonth ?? '' })),
    birthMonth: stored.birthMonth,
    gender: stored.gender ?? '',
    languages: stored.languages,
    endangermentReportedOn: stored.endangermentReportedOn ?? '',
    needs: stored.needs,
    municipality: stored.municipality ?? { ags: stored.municipalityAgs, name: stored.municipalityAgs },
    maxKm: stored.maxKm === null ? '' : String(stored.maxKm),
    slots: slotsOf(stored.availability),
    wantedFrom: stored.wantedFrom,
    weeks: String(stored.weeks),
    accessibilityNeeds: stored.accessibilityNeeds,
    flags: stored.flags,
    childProtectionRelevant: stored.childProtectionRelevant,
    wishOffers: stored.wishOffers.map(({ id, title }) => ({ id, title })),
    priority: String(stored.priority),
    allocation: stored.allocation,
  };
}

/** Hours as they are typed (`5`, `5:30`, `5,5`) in minutes; null: no hours. */
export function minutesOf(text: string): number | null {
  const [, whole = '', minutes, share] = /^(\d{1,3})(?::([0-5]\d)|[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === '') return null;
  return Number(whole) * 60 + (minutes === undefined ? Math.round(Number(`0.${share ?? 0}`) * 60) : Number(minutes));
}

export const typedHours = (minutes: number): string => (minutes % 60 === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);

const orNull = <Text extends string>(text: Text | ''): Text | null => (text === '' ? null : text);
const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Once the help is approved it says what is looked for; what was approved is changed in the case. */
function wishOf(form: RequestForm): ReferralFormInput {
  return {
    gender: orNull(form.gender),
    languages: [...form.languages],
    needs: [...form.needs],
    municipalityAgs: form.municipality?.ags ?? null,
    maxKm: form.maxKm.trim() === '' ? null : numberOf(form.maxKm),
    availability: windowsOf(form.slots),
    wantedFrom: orNull(form.wantedFrom),
    weeks: form.weeks.trim() === '' ? null : numberOf(form.weeks),
    accessibilityNeeds: [...form.accessibilityNeeds],
    flags: [...form.flags],
    childProtectionRelevant: form.childProtectionRelevant,
    wishOfferIds: form.wishOffers.map(({ id }) => id),
    priority: Number(form.priority),
  };
}

export function inputOf(form: RequestForm, isOpen: boolean): ReferralFormInput {
  if (!isOpen) return wishOf(form);
  return {
    ...wishOf(form),
    purpose: form.purpose,
    responsibleId: orNull(form.responsibleId),
    legalBasis: orNull(form.legalBasis.trim()),
    requestedModule: orNull(form.requestedModule),
    requestedWeeklyMinutes: minutesOf(form.requestedHours),
    reasons: [...form.reasons],
    formerHelps: form.formerHelps.map(({ fromMonth, toMonth, ...help }) => ({ ...help, fromMonth: orNull(fromMonth), toMonth: orNull(toMonth) })),
    birthMonth: orNull(form.birthMonth),
    endangermentReportedOn: orNull(form.endangermentReportedOn),
    allocation: form.allocation,
  };
}

export type Field = keyof RequestForm;

/** Without these there is no draft that could be stored. */
const NEEDED_TO_KEEP: readonly Field[] = ['responsibleId', 'legalBasis', 'birthMonth', 'municipality', 'wantedFrom'];

const isEmpty = (value: RequestForm[Field]): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const missingToKeep = (form: RequestForm): Field[] => NEEDED_TO_KEEP.filter((field) => isEmpty(form[field]));
/** A request that is handed in needs something besides. */
export const missingToSubmit = (form: RequestForm): Field[] => (form.needs.length === 0 ? ['needs'] : []);

/** What no service has to be asked about: figures that are none, times that end before they begin. */
export function wrongFields({ requestedHours, maxKm, weeks, slots, reasons, formerHelps }: RequestForm): Field[] {
  return [
    ...(requestedHours.trim() !== '' && (minutesOf(requestedHours) ?? 0) < 1 ? (['requestedHours'] as const) : []),
    ...(maxKm.trim() !== '' && !(/^\d{1,4}([.,]\d)?$/.test(maxKm.trim()) && numberOf(maxKm) <= 1000) ? (['maxKm'] as const) : []),
    ...(/^[1-9]\d{0,2}$/.test(weeks.trim()) && Number(weeks) <= 520 ? [] : (['weeks'] as const)),
    ...(slots.some(({ from, to }) => from === '' || to === '' || to <= from) ? (['slots'] as const) : []),
    ...(reasons.length > 3 ? (['reasons'] as const) : []),
    ...(formerHelps.some(({ legalBasis, fromMonth, toMonth }) => legalBasis === '' || (fromMonth !== '' && toMonth !== '' && toMonth < fromMonth)) ? (['formerHelps'] as const) : []),
  ];
}

/** How the service calls what the form has under another name. */
const NAMES: Readonly<Record<string, Field>> = { municipalityAgs: 'municipality', availability: 'slots', requestedWeeklyMinutes: 'requestedHours', wishOfferIds: 'wishOffers' };

/** Of lists with their place (`needs[1]`) the list is meant. */
export const fieldOf = (name: string): Field => {
  const plain = name.replace(/[[.].*$/, '');
  return NAMES[plain] ?? (plain as Field);
};

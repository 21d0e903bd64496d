import { addDays, today, weekdayOf } from '../../app/days.js';
import type { Admission, ContentPartsFragment, Delivery, LeadKind, LeadQualification, OfferContentInput, OfferKind, ReachOfferInput } from './publish.generated.js';

/** One who leads, as typed; no name belongs here. */
export interface LeadForm {
  readonly kind: LeadKind;
  readonly qualification: string;
  /** Day of the certificate of good conduct (§ 72a SGB VIII); empty: not seen yet. */
  readonly conductCertificateOn: string;
  readonly organisationId: string;
  readonly userId: string | null;
}

/** Who holds the group together with the host, and how many percent of what is settled go there. */
export interface CohostForm {
  readonly organisationId: string;
  readonly percent: string;
}

/** The form as it is typed: numbers are texts until they are sent. */
export interface OfferForm {
  readonly title: string;
  readonly kind: OfferKind;
  readonly category: string;
  readonly description: string;
  readonly groupRules: string;
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly genders: readonly string[];
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  readonly leadQualification: LeadQualification;
  readonly delivery: Delivery;
  readonly siteId: string;
  readonly municipalityAgs: string;
  readonly admission: Admission;
  readonly leads: readonly LeadForm[];
  readonly cohosts: readonly CohostForm[];
  readonly capacity: string;
  readonly minimum: string;
  readonly firstDay: string;
  readonly start: string;
  readonly minutes: string;
  readonly endsOn: string;
  /** Seats for cases of the host's own in all of these sessions, and the last day on which they are kept. */
  readonly keptSeats: string;
  readonly keptUntil: string;
  /** What the form does not ask for stays as it was. */
  readonly rest: Pick<OfferContentInput, 'lat' | 'lon' | 'onDemand' | 'priceCategory' | 'resourceKind' | 'settleable' | 'staff'>;
}

const text = (value: number | string | null | undefined): string => (value === null || value === undefined ? '' : String(value));

export function formOf(content: Partial<ContentPartsFragment>): OfferForm {
  const { lat, lon, onDemand, priceCategory, resourceKind, settleable, staff } = content;
  return {
    title: text(content.title),
    kind: content.kind ?? 'GROUP',
    category: text(content.category),
    description: text(content.description),
    groupRules: text(content.groupRules),
    ageFrom: text(content.ageFrom),
    ageTo: text(content.ageTo),
    genders: content.genders ?? [],
    languages: content.languages ?? ['de'],
    topics: content.topics ?? [],
    accessibility: content.accessibility ?? [],
    contraindications: content.contraindications ?? [],
    leadQualification: content.leadQualification ?? 'PROFESSIONAL',
    delivery: content.delivery ?? 'ON_SITE',
    siteId: text(content.siteId),
    municipalityAgs: text(content.municipalityAgs),
    admission: content.admission ?? 'OPEN',
    leads: (content.leads ?? []).map(({ kind, qualification, conductCertificateOn, organisationId, userId }) => ({ kind, qualification, conductCertificateOn: text(conductCertificateOn), organisationId: text(organisationId), userId })),
    cohosts: (content.cohosts ?? []).map(({ organisationId, percent }) => ({ organisationId, percent: percent.replace('.', ',') })),
    capacity: text(content.capacity),
    minimum: text(content.minimum),
    firstDay: inAWeek(),
    start: '15:00',
    minutes: '90',
    endsOn: '',
    keptSeats: '',
    keptUntil: '',
    rest: { lat, lon, onDemand, priceCategory, resourceKind, settleable, staff },
  };
}

/** Seldom is a group at the weekend. */
function inAWeek(): string {
  const day = addDays(today(), 7);
  const weekday = weekdayOf(day);
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}

const number = (value: string): number | null => (value.trim() === '' ? null : Number(value));
const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

export const contentOf = (form: OfferForm): OfferContentInput => ({
  ...form.rest,
  title: orNull(form.title),
  kind: form.kind,
  category: orNull(form.category),
  description: orNull(form.description),
  groupRules: orNull(form.groupRules),
  ageFrom: number(form.ageFrom),
  ageTo: number(form.ageTo),
  genders: [...form.genders],
  languages: [...form.languages],
  topics: [...form.topics],
  accessibility: [...form.accessibility],
  contraindications: [...form.contraindications],
  leadQualification: form.leadQualification,
  delivery: form.delivery,
  siteId: orNull(form.siteId),
  municipalityAgs: form.delivery === 'ONLINE' || form.siteId !== '' ? null : orNull(form.municipalityAgs),
  admission: form.admission,
  leads: form.leads.map(({ kind, qualification, conductCertificateOn, organisationId, userId }) => ({ kind, qualification, conductCertificateOn: orNull(conductCertificateOn), organisationId: orNull(organisationId), userId })),
  cohosts: form.cohosts.map(({ organisationId, percent }) => ({ organisationId, percent: percent.trim().replace(',', '.') })),
  capacity: number(form.capacity),
  minimum: number(form.minimum),
});

/** The numbers that are no whole numbers are wrong before anything is asked. */
export const wrongNumbers = (form: OfferForm): (keyof OfferForm)[] =>
  (['ageFrom', 'ageTo', 'capacity', 'minimum'] as const).filter((field) => form[field].trim() !== '' && !/^\d{1,5}$/.test(form[field].trim()));

/** What the preview judges. */
export function reachOf(form: OfferForm, municipalityAgs: string): ReachOfferInput {
  const { ageFrom, ageTo, genders, languages, accessibility, contraindications, leadQualification, delivery } = contentOf(form);
  return {
    ageFrom,
    ageTo,
    genders,
    languages,
    accessibility,
    contraindications,
    leadQualification,
    delivery,
    municipalityAgs: delivery === 'ON_SITE' && /^\d{8}$/.test(municipalityAgs) ? municipalityAgs : null,
  };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Every week on the weekday of the first day, up to the last one where there is one. */
export const ruleOf = ({ firstDay, endsOn }: OfferForm): string =>
  `FREQ=WEEKLY;BYDAY=${WEEKDAYS[weekdayOf(firstDay)]!}${endsOn === '' ? '' : `;UNTIL=${endsOn.replaceAll('-', '')}`}`;

/** `TU 15:00` of a slot as a weekday from 0 and a time. */
export function slotOf(value: string): { readonly weekday: number; readonly time: string } {
  const [weekday = '', time = ''] = value.split(' ');
  return { weekday: WEEKDAYS.findIndex((one) => one === weekday), time };
}

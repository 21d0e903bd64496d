import type { OfferCriteriaInput, OfferSearchQuery } from './offer-search.generated.js';

/** What stands behind the question mark of /suche: a search that can be kept and sent, and tells of no case. */
export interface OfferSearchAddress {
  readonly text?: string;
  readonly art?: string;
  readonly thema?: string;
  readonly alter?: number;
  readonly geschlecht?: Gender;
  readonly tag?: Weekday;
  /** A municipality by its key. */
  readonly ort?: string;
  readonly km?: number;
  /** The first day of the weeks in which a seat has to be free. */
  readonly frei?: string;
  readonly wochen?: number;
  readonly ansicht?: 'karte';
  readonly ab?: string;
}

export const SEARCH_WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
type Weekday = (typeof SEARCH_WEEKDAYS)[number];
export const SEARCH_GENDERS = ['F', 'M', 'D'] as const;
type Gender = (typeof SEARCH_GENDERS)[number];

export const USUAL_KM = 20;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' && value.length <= 200 ? value : undefined);
const wholeOf = (value: unknown, least: number, most: number): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined);
const matching = (value: unknown, pattern: RegExp): string | undefined => (pattern.test(String(value)) ? String(value) : undefined);

/** Without what is not said. */
export function said<Shape extends object>(shape: { readonly [Key in keyof Shape]: Shape[Key] | undefined }): { [Key in keyof Shape]?: Shape[Key] } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as { [Key in keyof Shape]?: Shape[Key] };
}

export function readOfferSearch(raw: Record<string, unknown>): OfferSearchAddress {
  return said<Required<OfferSearchAddress>>({
    text: textOf(raw['text']),
    art: textOf(raw['art']),
    thema: textOf(raw['thema']),
    alter: wholeOf(raw['alter'], 0, 99),
    geschlecht: SEARCH_GENDERS.find((one) => one === raw['geschlecht']),
    tag: SEARCH_WEEKDAYS.find((one) => one === raw['tag']),
    ort: matching(String(raw['ort'] ?? '').padStart(8, '0'), /^(0[1-9]|1[0-6])\d{6}$/),
    km: wholeOf(raw['km'], 1, 300),
    frei: matching(raw['frei'], /^\d{4}-\d{2}-\d{2}$/),
    wochen: wholeOf(raw['wochen'], 1, 52),
    ansicht: raw['ansicht'] === 'karte' ? 'karte' : undefined,
    ab: textOf(raw['ab']),
  });
}

export function criteriaOf({ text, art, thema, alter, geschlecht, tag, ort, km, frei, wochen }: OfferSearchAddress): OfferCriteriaInput {
  return {
    ...(text !== undefined && { text }),
    ...(art !== undefined && { categories: [art] }),
    ...(thema !== undefined && { topicsAny: [thema] }),
    ...(alter !== undefined && { age: alter }),
    ...(geschlecht !== undefined && { gender: geschlecht }),
    ...(tag !== undefined && { times: [{ weekday: tag, from: '00:00', to: '23:59' }] }),
    ...(ort !== undefined && { near: { ags: ort, km: km ?? USUAL_KM } }),
    ...(frei !== undefined && { freeWeekly: { from: frei, weeks: wochen ?? 1, weeksWithoutSession: 0 } }),
  };
}

type Saved = OfferSearchQuery['savedSearches']['edges'][number]['node']['criteria'];

/** The address of a search that was kept. */
export function addressOf({ text, categories, topicsAny, age, gender, near, times, freeWeekly }: Saved): OfferSearchAddress {
  return readOfferSearch({ text, art: categories?.[0], thema: topicsAny?.[0], alter: age, geschlecht: gender, tag: times?.[0]?.weekday, ort: near?.ags ?? undefined, km: near?.km, frei: freeWeekly?.from, wochen: freeWeekly?.weeks });
}

import type { WeekSlot } from '../match-facts.js';
import type { ReachDraft } from './reach-draft.js';

export type ReachChangeKind =
  | 'AGE_FROM'
  | 'AGE_TO'
  | 'OPEN_TO_GENDER'
  | 'OPEN_TO_ALL_GENDERS'
  | 'FURTHER_LANGUAGE'
  | 'FURTHER_ACCESSIBILITY'
  | 'WITHOUT_CONTRAINDICATION'
  | 'PROFESSIONAL_LEAD'
  | 'OTHER_WEEKDAY'
  | 'EARLIER'
  | 'LATER';

export interface ReachChange {
  readonly kind: ReachChangeKind;
  readonly criterion: 'AGE' | 'GENDER' | 'LANGUAGE' | 'ACCESSIBILITY' | 'CONTRAINDICATION' | 'QUALIFICATION' | 'SCHEDULE';
  /** The age in years, the code, or the time as it would be (`TU 15:00`); null where the kind says it all. */
  readonly value: string | null;
  /** Which of the times is moved, as it is (`MO 15:00`); null for all else. */
  readonly slot: string | null;
  readonly draft: ReachDraft;
}

/** Languages that are tried, besides those that the draft has: those most spoken in families that youth welfare offices meet. */
export const LANGUAGES_TO_TRY = ['ar', 'en', 'fa', 'pl', 'ro', 'ru', 'tr', 'uk'] as const;
const GENDERS = ['F', 'M', 'D'] as const;
const YEARS = [-2, -1, 1, 2] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Beyond it nobody reads the list, and the times of a week are what makes it long. */
const MOST_SLOTS_MOVED = 5;

/** What could be another way in a draft, one criterion at a time (never the place: a site is not moved). */
export function draftChanges(draft: ReachDraft, knownAccessibility: readonly string[]): ReachChange[] {
  return [...ages(draft), ...genders(draft), ...lists(draft, knownAccessibility), ...lead(draft), ...times(draft)];
}

type Change = Omit<ReachChange, 'draft' | 'slot'> & { readonly slot?: string; readonly set: Partial<ReachDraft> };

const changed = (draft: ReachDraft, { set, slot, ...change }: Change): ReachChange => ({ ...change, slot: slot ?? null, draft: { ...draft, ...set } });

function ages(draft: ReachDraft): ReachChange[] {
  const { ageFrom, ageTo } = draft;
  const from = ageFrom === null ? [] : YEARS.map((years) => ageFrom + years).filter((age) => age >= 0 && age <= (ageTo ?? age));
  const to = ageTo === null ? [] : YEARS.map((years) => ageTo + years).filter((age) => age >= (ageFrom ?? 0));
  return [
    ...from.map((age) => changed(draft, { kind: 'AGE_FROM', criterion: 'AGE', value: String(age), set: { ageFrom: age } })),
    ...to.map((age) => changed(draft, { kind: 'AGE_TO', criterion: 'AGE', value: String(age), set: { ageTo: age } })),
  ];
}

function genders(draft: ReachDraft): ReachChange[] {
  if (draft.genders.length === 0) return [];
  const further = GENDERS.filter((gender) => !draft.genders.includes(gender));
  return [
    ...further.map((gender) => changed(draft, { kind: 'OPEN_TO_GENDER', criterion: 'GENDER', value: gender, set: { genders: [...draft.genders, gender] } })),
    // Open to all is more than open to each: it takes in a referral that says nothing of gender.
    changed(draft, { kind: 'OPEN_TO_ALL_GENDERS', criterion: 'GENDER', value: null, set: { genders: [] } }),
  ];
}

function lists(draft: ReachDraft, knownAccessibility: readonly string[]): ReachChange[] {
  const { languages, accessibility, contraindications } = draft;
  return [
    ...LANGUAGES_TO_TRY.filter((code) => !languages.includes(code)).map((value) =>
      changed(draft, { kind: 'FURTHER_LANGUAGE', criterion: 'LANGUAGE', value, set: { languages: [...languages, value] } }),
    ),
    ...knownAccessibility.filter((code) => !accessibility.includes(code)).map((value) =>
      changed(draft, { kind: 'FURTHER_ACCESSIBILITY', criterion: 'ACCESSIBILITY', value, set: { accessibility: [...accessibility, value] } }),
    ),
    ...contraindications.map((value) =>
      changed(draft, { kind: 'WITHOUT_CONTRAINDICATION', criterion: 'CONTRAINDICATION', value, set: { contraindications: contraindications.filter((code) => code !== value) } }),
    ),
  ];
}

const lead = (draft: ReachDraft): ReachChange[] =>
  draft.isProfessional ? [] : [changed(draft, { kind: 'PROFESSIONAL_LEAD', criterion: 'QUALIFICATION', value: null, set: { isProfessional: true } })];

function times(draft: ReachDraft): ReachChange[] {
  return draft.slots.slice(0, MOST_SLOTS_MOVED).flatMap((slot, index) => {
    const moved = (kind: ReachChangeKind, other: WeekSlot) =>
      changed(draft, { kind, criterion: 'SCHEDULE', value: written(other), slot: written(slot), set: { slots: draft.slots.with(index, other) } });
    const weekdays = WEEKDAYS.map((_, day) => day + 1).filter((weekday) => weekday !== slot.weekday);
    return [
      ...weekdays.map((weekday) => moved('OTHER_WEEKDAY', { ...slot, weekday })),
      ...(slot.from >= HOUR ? [moved('EARLIER', { ...slot, from: slot.from - HOUR, to: slot.to - HOUR })] : []),
      ...(slot.from + HOUR < DAY ? [moved('LATER', { ...slot, from: slot.from + HOUR, to: slot.to + HOUR })] : []),
    ];
  });
}

/** `MO 15:00`. */
function written({ weekday, from }: WeekSlot): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${WEEKDAYS[weekday - 1]!} ${two(Math.floor(from / HOUR))}:${two(from % HOUR)}`;
}

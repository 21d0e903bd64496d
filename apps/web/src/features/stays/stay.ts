import { addDays, today } from '../../app/days.js';
import type { Variant } from './stays.generated.js';

/** Days on which the seat of a stay is free for others. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** A confirmed seat of a case over its days. */
export interface Stay {
  readonly id: string;
  readonly validFrom: string;
  /** Null: open. */
  readonly validTo: string | null;
  readonly variant: Variant;
  readonly pauses: readonly Pause[];
  readonly offer: { readonly id: string; readonly title: string; readonly admission: 'OPEN' | 'CLOSED' };
}

export const isOver = ({ validTo }: Pick<Stay, 'validTo'>, on = today()): boolean => validTo !== null && validTo < on;
export const hasBegun = ({ validFrom }: Pick<Stay, 'validFrom'>, on = today()): boolean => validFrom <= on;

/** So far sessions are looked at where a stay has no end. */
const LOOKED_AHEAD = 365;
export const lastLookedAt = ({ validTo }: Pick<Stay, 'validTo'>): string => validTo ?? addDays(today(), LOOKED_AHEAD);

/** Pauses that are not over, the nearest first. */
export const pausesAhead = ({ pauses }: Pick<Stay, 'pauses'>, on = today()): Pause[] => pauses.filter(({ to }) => to >= on).sort((a, b) => (a.from < b.from ? -1 : 1));

export const isPausedOn = ({ pauses }: Pick<Stay, 'pauses'>, day: string): boolean => pauses.some(({ from, to }) => from <= day && day <= to);

export const later = (a: string, b: string): string => (a > b ? a : b);
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

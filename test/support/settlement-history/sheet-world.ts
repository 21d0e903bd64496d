/** Who takes part: an agency and three providers. SUED hosts G1 alone and G2 with WEST as co-host, NORD hosts G3. */
export const AGENCY = 'JA';
export const ORGANISATIONS = [AGENCY, 'NORD', 'SUED', 'WEST'] as const;

/** Sessions are in the first three; the last one can carry what was corrected in them. */
export const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08'] as const;

export type Status = 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED';
export const STATUSES: readonly Status[] = ['ATTENDED', 'EXCUSED', 'UNEXCUSED'];

export interface SheetOffer {
  readonly code: string;
  readonly host: string;
  readonly minutes: number;
  /** Who helps, and for which share of the price, in hundredths of a percent. */
  readonly cohost: { readonly code: string; readonly share: number } | null;
  readonly days: readonly string[];
}

export const OFFERS: readonly SheetOffer[] = [
  { code: 'G1', host: 'SUED', minutes: 90, cohost: null, days: ['2026-05-04', '2026-05-18', '2026-06-08', '2026-07-06'] },
  { code: 'G2', host: 'SUED', minutes: 90, cohost: { code: 'WEST', share: 3333 }, days: ['2026-05-06', '2026-06-10', '2026-07-08'] },
  // 100 minutes are no whole number of hours.
  { code: 'G3', host: 'NORD', minutes: 100, cohost: null, days: ['2026-05-12', '2026-06-16', '2026-07-14'] },
];

/** Seats from the first session to the last one. The case F2 is SUED's own, also in the group that SUED hosts with WEST; F3 is the agency's. */
export const SEATS = [
  { code: 'V1', referral: 'F1', responsible: 'NORD', offer: 'G1' },
  { code: 'V2', referral: 'F1', responsible: 'NORD', offer: 'G2' },
  { code: 'V3', referral: 'F2', responsible: 'SUED', offer: 'G2' },
  { code: 'V4', referral: 'F3', responsible: AGENCY, offer: 'G1' },
  { code: 'V5', referral: 'F2', responsible: 'SUED', offer: 'G3' },
] as const;

/** One seat in one session. */
export interface SheetUse {
  readonly offer: SheetOffer;
  readonly day: string;
  readonly seat: string;
  readonly referral: string;
  readonly debtor: string;
}

export const USES: readonly SheetUse[] = OFFERS.flatMap((offer) =>
  offer.days.flatMap((day) => SEATS.filter((seat) => seat.offer === offer.code).map(({ code, referral, responsible }) => ({ offer, day, seat: code, referral, debtor: responsible }))),
);

export const monthOf = (day: string): string => day.slice(0, 7);
export const monthAfter = (month: string): string => `2026-${String(Number(month.slice(5)) + 1).padStart(2, '0')}`;
export const isTogether = (one: SheetUse, other: SheetUse): boolean => one.offer === other.offer && one.day === other.day;

/** RS for every offer, by the session; RH for what NORD hosts, by the hour. */
export type Scope = 'RS' | 'RH';
export interface SheetRate {
  readonly name: string;
  readonly scope: Scope;
  readonly cents: number;
  readonly from: string;
  /** Null: no end. */
  to: string | null;
}

/** What an absence costs of the price, in percent. */
export const PERCENTS: Readonly<Record<Status, number>> = { ATTENDED: 100, EXCUSED: 50, UNEXCUSED: 75 };

/** The first sessions of May are before the first rate. */
export const FIRST_RATES: readonly SheetRate[] = [
  { name: 'RS', scope: 'RS', cents: 6001, from: '2026-05-05', to: null },
  { name: 'RH', scope: 'RH', cents: 3335, from: '2026-01-01', to: null },
];

/** Days from which a rate may be changed: before all sessions, amid months, at their beginnings. */
export const RATE_DAYS = ['2026-04-20', '2026-05-05', '2026-05-10', '2026-06-01', '2026-06-09', '2026-07-01', '2026-07-10'] as const;

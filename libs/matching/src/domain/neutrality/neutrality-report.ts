import { DECLINE_REASONS, type DeclineReason } from './decline.js';

/** A number of the report: how often; null: hidden, because fewer than five referrals stand behind it. */
export type EventCount = number | null;

/** How often a provider's offers were shown and what became of it. */
export interface NeutralityRow {
  /** Null: all providers together. */
  readonly providerId: string | null;
  readonly offers: number;
  readonly shown: EventCount;
  readonly shownFirst: EventCount;
  readonly chosen: EventCount;
  readonly wished: EventCount;
  readonly declined: EventCount;
  readonly declinedBy: readonly { readonly reason: DeclineReason; readonly times: EventCount }[];
}

export interface NeutralityReport {
  /** By name and never by number: a report is no ranking either (GZ-16). */
  readonly providers: readonly NeutralityRow[];
  readonly all: NeutralityRow;
}

/** One number as the database gives it; whatever is missing did not happen. */
export interface NeutralityCell {
  readonly hostId: string | null;
  readonly what: string;
  readonly events: number | null;
}

/** Puts the numbers together, a row for each provider. `absent`: what a number is that is not there, 0 or hidden. */
export function toNeutralityReport(cells: readonly NeutralityCell[], names: ReadonlyMap<string, string>, absent: EventCount): NeutralityReport {
  const byHost = new Map<string | null, Map<string, number | null>>();
  for (const { hostId, what, events } of cells) {
    const host = byHost.get(hostId) ?? new Map<string, number | null>();
    byHost.set(hostId, host.set(what, events));
  }
  const name = (row: NeutralityRow) => names.get(row.providerId!) ?? '';
  const { compare } = new Intl.Collator('de');
  const rows = [...byHost].filter(([hostId]) => hostId !== null).map(([hostId, numbers]) => toRow(hostId, numbers, absent));
  return {
    providers: rows.sort((a, b) => compare(name(a), name(b)) || (a.providerId! < b.providerId! ? -1 : 1)),
    all: toRow(null, byHost.get(null) ?? new Map(), absent),
  };
}

function toRow(providerId: string | null, numbers: ReadonlyMap<string, number | null>, absent: EventCount): NeutralityRow {
  const times = (what: string): EventCount => (numbers.has(what) ? numbers.get(what)! : absent);
  return {
    providerId,
    offers: numbers.get('OFFERS') ?? 0,
    shown: times('SHOWN'),
    shownFirst: times('SHOWN_FIRST'),
    chosen: times('CHOSEN'),
    wished: times('WISHED'),
    declined: times('DECLINED'),
    declinedBy: DECLINE_REASONS.map((reason) => ({ reason, times: times(`DECLINED_${reason}`) })),
  };
}

import { presenceOf, type Presence } from './presence.js';

export type AttendanceStatus = 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED';

export interface AttendanceEntry extends Partial<Presence> {
  readonly referralId: string;
  readonly status: AttendanceStatus;
}

/** What an entry says of somebody. */
export interface Said extends Presence {
  readonly status: AttendanceStatus;
}

export const saidBy = (entry: AttendanceEntry): Said => ({ status: entry.status, ...presenceOf(entry) });

export const saysTheSame = (a: Said, b: Said): boolean => a.status === b.status && a.presentFrom === b.presentFrom && a.presentTo === b.presentTo;

/** What is said of each referral, the same said twice counted once; and the referrals of which two different things are said. */
export function saidByReferral(entries: readonly AttendanceEntry[]): {
  readonly said: ReadonlyMap<string, Said>;
  readonly contradictory: readonly string[];
} {
  const said = new Map<string, Said>();
  const contradictory = new Set<string>();
  for (const entry of entries) {
    const id = entry.referralId.toLowerCase();
    const now = saidBy(entry);
    if (!saysTheSame(said.get(id) ?? now, now)) contradictory.add(id);
    said.set(id, now);
  }
  return { said, contradictory: [...contradictory] };
}

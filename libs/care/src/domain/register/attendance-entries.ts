export type AttendanceStatus = 'ATTENDED' | 'EXCUSED' | 'UNEXCUSED';

export interface AttendanceEntry {
  readonly referralId: string;
  readonly status: AttendanceStatus;
}

/** One status per referral, the same said twice counted once; and the referrals of which two different things are said. */
export function statusByReferral(entries: readonly AttendanceEntry[]): {
  readonly statuses: ReadonlyMap<string, AttendanceStatus>;
  readonly contradictory: readonly string[];
} {
  const statuses = new Map<string, AttendanceStatus>();
  const contradictory = new Set<string>();
  for (const { referralId, status } of entries) {
    const id = referralId.toLowerCase();
    if ((statuses.get(id) ?? status) !== status) contradictory.add(id);
    statuses.set(id, status);
  }
  return { statuses, contradictory: [...contradictory] };
}

import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import { recorderOf } from '../../domain/register/recorder.js';
import { findAttendanceFacts, type AttendanceFacts } from '../../persistence/hours/brought-rows.sql.js';
import { todayOf } from '../../persistence/hours/today.sql.js';
import { lockRegisters } from '../../persistence/register/attendance.sql.js';
import { takeEntries } from '../register/take-entries.js';

/** Attendance as a file of a provider says it: offer and case by their identifiers, the session by its day and perhaps its start. */
export interface BroughtAttendance {
  readonly offer: string;
  readonly date: LocalDate;
  readonly start: string | null;
  readonly referral: string;
  readonly status: AttendanceStatus;
}

export type BroughtAttendanceProblem =
  | { readonly kind: 'OFFER_UNKNOWN' | 'CASE_UNKNOWN' | 'NO_SESSION_THAT_DAY' | 'NO_SESSION_THEN' | 'CANCELLED' | 'NO_RESERVATION' }
  | { readonly kind: 'START_NEEDED'; readonly sessions: number }
  | { readonly kind: 'IN_FUTURE'; readonly today: LocalDate }
  /** The row of the same file that says something of the same session and case, found by another spelling of the start. */
  | { readonly kind: 'TWICE'; readonly first: number };

export interface BroughtRegister {
  readonly problems: readonly { readonly row: number; readonly problem: BroughtAttendanceProblem }[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Only where there is no problem. */
  write(): Promise<void>;
}

/**
 * What rows of a host's own file would do to its registers: each is the host's word at this moment, under the rules of recordAttendance.
 * What the format does not know, times of arrival and leave, stays where the status stays. A constant number of statements.
 */
export async function planAttendanceRows(tx: Transaction, rows: readonly BroughtAttendance[]): Promise<BroughtRegister> {
  const { organisationId } = tx.context;
  if (organisationId === null || recorderOf(tx.context, organisationId) !== 'PROVIDER') throw new Error('A file of attendance is the word of a host');
  const keys = rows.map((row, place) => ({ ...row, place }));
  // Looked up once to know what to lock, and again under the locks.
  await lockRegisters(tx, (await findAttendanceFacts(tx, keys)).flatMap(({ sessionId }) => sessionId ?? []));
  const facts = await findAttendanceFacts(tx, keys);
  const today = await todayOf(tx);
  const problems = rows.flatMap((row, place) => {
    const problem = problemOf(row, facts[place]!, today);
    return problem === null ? [] : [{ row: place, problem }];
  });
  const fresh = rows.flatMap((row, place) => (facts[place]!.stored === row.status ? [] : [place]));
  const created = fresh.filter((place) => facts[place]!.stored === null).length;
  return {
    problems: [...problems, ...twice(facts)],
    created,
    updated: fresh.length - created,
    unchanged: rows.length - fresh.length,
    async write() {
      const entries = fresh.map((place) => {
        const { sessionId, referralId, agencyId } = facts[place]!;
        const parties = { sessionId: sessionId!, referralId: referralId!, agencyId: agencyId!, hostId: organisationId };
        return { key: null, ...parties, recorder: 'PROVIDER' as const, status: rows[place]!.status, presentFrom: null, presentTo: null };
      });
      await takeEntries(tx, entries, null, new Map(fresh.map((place) => [facts[place]!.sessionId!, facts[place]!.offerId!])));
    },
  };
}

function problemOf({ start }: BroughtAttendance, facts: AttendanceFacts, today: LocalDate): BroughtAttendanceProblem | null {
  if (facts.offerId === null) return { kind: 'OFFER_UNKNOWN' };
  if (!facts.isKnown) return { kind: 'CASE_UNKNOWN' };
  if (facts.sessions === 0) return { kind: 'NO_SESSION_THAT_DAY' };
  if (facts.sessionId === null) return start === null ? { kind: 'START_NEEDED', sessions: facts.sessions } : { kind: 'NO_SESSION_THEN' };
  if (facts.state === 'CANCELLED') return { kind: 'CANCELLED' };
  if (facts.inFuture === true) return { kind: 'IN_FUTURE', today };
  return facts.referralId === null ? { kind: 'NO_RESERVATION' } : null;
}

/** Rows that mean a session and a case that an earlier row means already, once with its start and once without. */
function twice(facts: readonly AttendanceFacts[]): { row: number; problem: BroughtAttendanceProblem }[] {
  const firsts = new Map<string, number>();
  return facts.flatMap(({ sessionId, referralId }, row) => {
    if (sessionId === null || referralId === null) return [];
    const first = firsts.get(`${sessionId} ${referralId}`);
    if (first !== undefined) return [{ row, problem: { kind: 'TWICE', first } as const }];
    firsts.set(`${sessionId} ${referralId}`, row);
    return [];
  });
}

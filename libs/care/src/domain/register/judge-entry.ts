import type { LocalDate } from '#kernel';
import { saysTheSame, type AttendanceStatus, type Said } from './attendance-entries.js';
import { isPresence, presenceOf, presenceWithin, type SessionTimes } from './presence.js';
import type { Recorder } from './recorder.js';

/** One entry as a device sends it. */
export interface DeviceEntry {
  /** Made on the device, unique per entry, 1 to 100 characters. */
  readonly key: string;
  readonly sessionId: string;
  readonly referralId: string;
  readonly status: AttendanceStatus;
  readonly presentFrom?: string | null | undefined;
  readonly presentTo?: string | null | undefined;
  /** When it was made, by the device's clock. */
  readonly madeAt: Date;
}

/** What the database knows of an entry. */
export interface EntryFacts {
  /** Null: there is no such session. */
  readonly session: {
    readonly date: LocalDate;
    readonly start: string;
    readonly minutes: number;
    readonly state: 'PLANNED' | 'HELD' | 'CANCELLED';
    /** Its day is after today, or after the day on which the entry was truly made (Europe/Berlin). */
    readonly isToCome: boolean;
  } | null;
  /** For whom the caller records there; null: for nobody. */
  readonly recorder: Recorder | null;
  /** Whether the referral has a confirmed reservation that covers the day, and the recorder may speak of it. */
  readonly hasSeat: boolean;
  /** What the same key said before; null: it is new. */
  readonly known: (Said & { readonly sessionId: string; readonly referralId: string; readonly recorder: Recorder }) | null;
}

export const ENTRY_REFUSALS = [
  'VALUE_INVALID',
  'SESSION_NOT_FOUND',
  'ENTRY_KEY_REUSED',
  'SESSION_CANCELLED',
  'SESSION_IN_FUTURE',
  'PRESENCE_OUTSIDE',
  'NO_RESERVATION',
] as const;
export type EntryRefusalCode = (typeof ENTRY_REFUSALS)[number];

export interface EntryRefusal {
  readonly code: EntryRefusalCode;
  /** What a person reads. */
  readonly message: string;
}

export type Judgement = { readonly outcome: 'NEW' } | { readonly outcome: 'UNCHANGED' } | ({ readonly outcome: 'REFUSED' } & EntryRefusal);

export const LONGEST_KEY = 100;

/** Moments that a device may tell: a clock that begins anew in 1970 is a clock, too; what lies further out is none. */
const FIRST_MOMENT = Date.UTC(1970, 0, 1);
const LAST_MOMENT = Date.UTC(2970, 0, 1);
export const isMoment = (moment: Date): boolean => moment.getTime() >= FIRST_MOMENT && moment.getTime() < LAST_MOMENT;

const refused = (code: EntryRefusalCode, message: string): Extract<Judgement, { outcome: 'REFUSED' }> => ({ outcome: 'REFUSED', code, message });

export const keyReused = refused('ENTRY_KEY_REUSED', 'This key was used before for an entry that says something else.');

/** What an entry says, with times as the register keeps them where its session is known. */
export const saidOf = (entry: DeviceEntry, session: SessionTimes | null = null): Said & ReturnType<typeof presenceOf> => ({
  status: entry.status,
  ...((session && presenceWithin(presenceOf(entry), session)) ?? presenceOf(entry)),
});

export const isSameEntry = (entry: DeviceEntry, recorder: Recorder | null, known: NonNullable<EntryFacts['known']>, session: SessionTimes | null = null): boolean =>
  known.sessionId === entry.sessionId.toLowerCase() &&
  known.referralId === entry.referralId.toLowerCase() &&
  known.recorder === recorder &&
  saysTheSame(known, saidOf(entry, session));

/**
 * What becomes of one entry. Somebody who comes early or leaves late was there from the beginning or to the end, which is what the register says. A key that is known acts no second time, whatever has changed since. A session that is not there and one at
 * which the caller records for nobody answer alike.
 */
export function judgeEntry(entry: DeviceEntry, { session, recorder, hasSeat, known }: EntryFacts): Judgement {
  const presence = { presentFrom: entry.presentFrom, presentTo: entry.presentTo };
  if (!isKey(entry.key)) return refused('VALUE_INVALID', `key: 1 to ${LONGEST_KEY} characters were expected.`);
  if (!isMoment(entry.madeAt)) return refused('VALUE_INVALID', 'madeAt: a moment from 1970 to 2969 was expected.');
  if (!isPresence(entry.status, presence)) return refused('VALUE_INVALID', 'presentFrom, presentTo: times of somebody who attended were expected, the arrival before the leave.');
  if (session === null || recorder === null) return refused('SESSION_NOT_FOUND', 'There is no such session.');
  if (known !== null) return isSameEntry(entry, recorder, known, session) ? { outcome: 'UNCHANGED' } : keyReused;
  if (session.state === 'CANCELLED') return refused('SESSION_CANCELLED', 'The session was cancelled; nobody attended it.');
  if (session.isToCome) return refused('SESSION_IN_FUTURE', `The session is on ${session.date}, which was not yet when the entry was made, by the clock of the device; record it anew once it has been.`);
  if (presenceWithin(presence, session) === null) return refused('PRESENCE_OUTSIDE', `The times of arrival and leave lie wholly outside of the session, which begins at ${session.start.slice(0, 5)} and takes ${session.minutes} minutes.`);
  return hasSeat ? { outcome: 'NEW' } : refused('NO_RESERVATION', 'The referral has no confirmed reservation that covers the day.');
}

/** Text that a database can keep: no NUL, no half of a character. */
const isKey = (key: string): boolean => key !== '' && [...key].length <= LONGEST_KEY && !/[\p{Cs}\0]/u.test(key);

import type { AttendanceStatus } from './attendance-entries.js';

/** From when to when somebody was at a session, times of day in Europe/Berlin as HH:MM; null: from the beginning, to the end. */
export interface Presence {
  readonly presentFrom: string | null | undefined;
  readonly presentTo: string | null | undefined;
}

export interface SessionTimes {
  /** Time of day, HH:MM or HH:MM:SS. */
  readonly start: string;
  readonly minutes: number;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The times of an entry as they are kept: null where nothing was said. */
export const presenceOf = ({ presentFrom, presentTo }: Partial<Presence>): { readonly presentFrom: string | null; readonly presentTo: string | null } => ({
  presentFrom: presentFrom ?? null,
  presentTo: presentTo ?? null,
});

/** Whether the times can be said at all: HH:MM, of somebody who came, the arrival before the leave. */
export function isPresence(status: AttendanceStatus, { presentFrom, presentTo }: Presence): boolean {
  const times = [presentFrom, presentTo].filter((time) => time !== null && time !== undefined);
  if (times.length > 0 && status !== 'ATTENDED') return false;
  return times.every((time) => TIME.test(time)) && (times.length < 2 || times[0]! < times[1]!);
}

/** Whether somebody was there within the session: arrival before its end, leave after its beginning and not after its end. */
export function isInside({ presentFrom, presentTo }: Presence, session: SessionTimes): boolean {
  const after = (time: string): number => minuteOf(time) - minuteOf(session.start);
  const arrives = typeof presentFrom === 'string' ? after(presentFrom) : 0;
  const leaves = typeof presentTo === 'string' ? after(presentTo) : session.minutes;
  return arrives >= 0 && arrives < session.minutes && leaves > 0 && leaves <= session.minutes;
}

/**
 * The times as the register keeps them: who arrived before the beginning was there from the beginning, who left after the end was there to
 * the end (null, as where nothing is said). Null for times that lie wholly outside: an arrival at the end or later, a leave at the beginning or before.
 */
export function presenceWithin(presence: Presence, session: SessionTimes): ReturnType<typeof presenceOf> | null {
  const { presentFrom, presentTo } = presenceOf(presence);
  const after = (time: string): number => minuteOf(time) - minuteOf(session.start);
  if ((presentFrom !== null && after(presentFrom) >= session.minutes) || (presentTo !== null && after(presentTo) <= 0)) return null;
  return {
    presentFrom: presentFrom !== null && after(presentFrom) < 0 ? null : presentFrom,
    presentTo: presentTo !== null && after(presentTo) > session.minutes ? null : presentTo,
  };
}

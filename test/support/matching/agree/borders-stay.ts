import { freeSeats, type Case } from '../../naive/criteria.js';
import { addDays, covers } from '../../naive/dates.js';
import { spanOf, stayOf } from '../../naive/stay.js';
import type { Reservation, Session } from '../../naive/world.js';
import { allSessions, both, dates, turns, type Border } from './border.js';

const isFull = ({ world, offer }: Case, session: Session): boolean => freeSeats(world, offer, session) <= 0;
/** Which sessions of the stay are full, by their place in it. */
const fullOnes = (c: Case): number[] => c.stay.sessions.flatMap((s, i) => (isFull(c, s) ? [i] : []));
const onlyFull = (place: (at: number, count: number) => boolean) => (c: Case): boolean => fullOnes(c).length === 1 && place(fullOnes(c)[0] ?? -1, c.stay.sessions.length);
const fullBeside = (c: Case, where: (s: Session) => boolean): boolean => allSessions(c).some((s) => where(s) && isFull(c, s));
const isClosed = ({ offer }: Case): boolean => offer.admission === 'CLOSED';
const end = ({ referral }: Case): string => spanOf(referral).to;

const SEATS: Border[] = [
  { name: 'one full session in the middle', verdict: 'NO_FREE_SEAT', holds: onlyFull((at, count) => at > 0 && at < count - 1) },
  { name: 'one full session at the beginning', verdict: 'NO_FREE_SEAT', holds: onlyFull((at, count) => at === 0 && count > 1) },
  { name: 'one full session at the end', verdict: 'NO_FREE_SEAT', holds: onlyFull((at, count) => at === count - 1 && count > 1) },
  { name: 'full after the span, in the stay of a closed run', verdict: 'NO_FREE_SEAT', holds: (c) => isClosed(c) && fullOnes(c).every((at) => (dates(c)[at] ?? '') > end(c)) },
  { name: 'full after the stay', verdict: 'PASS', holds: (c) => fullBeside(c, (s) => s.state === 'PLANNED' && s.date > c.stay.last) },
  { name: 'full before the stay', verdict: 'PASS', holds: (c) => fullBeside(c, (s) => s.state === 'PLANNED' && s.date < c.stay.first) },
  { name: 'full and cancelled in the middle', verdict: 'PASS', holds: (c) => fullBeside(c, (s) => s.state === 'CANCELLED' && c.stay.first < s.date && s.date < c.stay.last) },
  { name: 'one seat left in one session', verdict: 'PASS', holds: (c, { freeSeats: free }) => free === 1 && c.stay.sessions.filter((s) => freeSeats(c.world, c.offer, s) === 1).length === 1 && c.stay.sessions.length > 1 },
];

const ownSeats = ({ world, referral, offer }: Case): Reservation[] => world.reservations.filter((r) => r.referral === referral.id && r.offer === offer.id);
const PLACED: Border[] = [
  ...both(
    'ALREADY_PLACED', 'own seat until the day before the stay', 'own seat in the last session alone',
    (c) => ownSeats(c).some((r) => r.state === 'CONFIRMED' && r.to === addDays(c.stay.first, -1)),
    (c) => c.stay.sessions.length > 1 && ownSeats(c).every((r) => r.from === c.stay.last && r.to === c.stay.last),
  ),
  { name: 'own seat cancelled', verdict: 'PASS', holds: (c) => ownSeats(c).some((r) => r.state === 'CANCELLED' && dates(c).some((date) => covers(r, date))) },
];

const stayUntil = (c: Case, days: number): Partial<Case> => {
  const referral = { ...c.referral, approval: { ...c.referral.approval, to: addDays(end(c), days) }, weeks: 500 };
  return { stay: stayOf(c.world, referral, c.offer) };
};
const run = (c: Case): Session[] => allSessions(c).filter((s) => s.state !== 'CANCELLED').sort((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
const hasEntry = (c: Case, state: string): boolean => allSessions(c).some((s) => s.entry && s.state === state && covers(spanOf(c.referral), s.date));

const ADMISSION: Border[] = [
  ...both(
    'ADMISSION_CLOSED', 'joined at the last entry, on the last day of the span', 'the entry lies a day after the span',
    (c) => isClosed(c) && c.stay.first === end(c) && turns('ADMISSION_CLOSED', c, stayUntil(c, -1)), (c) => turns('ADMISSION_CLOSED', c, stayUntil(c, 1)),
  ),
  ...both('ADMISSION_CLOSED', 'the run begins on the wanted day', 'the run began the day before', (c) => isClosed(c) && run(c)[0]?.date === c.referral.wantedFrom, (c) => run(c)[0]?.date === addDays(c.referral.wantedFrom, -1)),
  { name: 'joined at a first session that was held', verdict: 'PASS', holds: (c) => isClosed(c) && run(c)[0]?.state === 'HELD' && (run(c)[0]?.date ?? '') >= c.referral.wantedFrom },
  { name: 'held in the span, the stay begins after it', verdict: 'PASS', holds: (c) => c.stay.first > end(c) },
  ...['AGE', 'NOT_IN_NETWORK'].map((code): Border => ({ name: `${code} on the last day of the span, no more when the stay begins after it`, verdict: 'PASS', holds: (c) => c.stay.first > end(c) && turns(code, c, { stay: { ...c.stay, first: end(c) } }) })),
  { name: 'certified only after the span, when the stay begins', verdict: 'PASS', holds: (c) => c.stay.first > end(c) && turns('NOT_CERTIFIED', c, { stay: { ...c.stay, sessions: [], first: end(c) } }) },
  { name: 'the entry is cancelled', verdict: 'ADMISSION_CLOSED', holds: (c) => hasEntry(c, 'CANCELLED') },
  { name: 'the entry was held', verdict: 'ADMISSION_CLOSED', holds: (c) => hasEntry(c, 'HELD') },
  { name: 'joined at the first of two entries', verdict: 'PASS', holds: (c) => isClosed(c) && c.stay.sessions.filter((s) => s.entry).length === 2 },
  { name: 'joined at the second session of a day', verdict: 'PASS', holds: (c) => isClosed(c) && allSessions(c).some((s) => s.date === c.stay.first && s.start < (c.stay.sessions[0]?.start ?? '')) },
  { name: 'a closed run goes on after the span', verdict: 'PASS', holds: (c) => isClosed(c) && c.stay.first <= end(c) && end(c) < c.stay.last },
  { name: 'a closed run goes on after the approval', verdict: 'PASS', holds: (c) => isClosed(c) && c.referral.approval.to !== null && c.referral.approval.to < c.stay.last },
];

/** The one session of the offer lies so many days after a day. */
const single = (c: Case, day: string, state = 'PLANNED'): boolean => allSessions(c).length === 1 && allSessions(c).every((s) => s.date === day && s.state === state);
const SPAN: Border[] = [
  ...both('NO_SESSIONS', 'the only session on the wanted day', 'the only session the day before', (c) => single(c, c.referral.wantedFrom), (c) => single(c, addDays(c.referral.wantedFrom, -1))),
  ...both('NO_SESSIONS', 'the only session on the last day of the span', 'the only session a day after the span', (c) => single(c, end(c)), (c) => single(c, addDays(end(c), 1))),
  ...both('NO_SESSIONS', 'the span ends with the approval, on the session', 'the approval ends a day before the session', (c) => c.referral.approval.to === end(c) && c.stay.last === end(c), (c) => c.referral.approval.to === end(c) && single(c, addDays(end(c), 1))),
  { name: 'the only session is cancelled', verdict: 'NO_SESSIONS', holds: (c) => single(c, c.referral.wantedFrom, 'CANCELLED') },
  { name: 'the only session was held', verdict: 'NO_SESSIONS', holds: (c) => single(c, c.referral.wantedFrom, 'HELD') },
  { name: 'a closed offer without a run', verdict: 'NO_SESSIONS', holds: (c) => isClosed(c) && run(c).length === 0 },
  { name: 'a closed run that begins after the span', verdict: 'NO_SESSIONS', holds: (c) => isClosed(c) && run(c)[0]?.date === addDays(end(c), 1) },
  { name: 'a run that was held altogether', verdict: 'NO_SESSIONS', holds: (c) => isClosed(c) && run(c).length > 0 && run(c).every((s) => s.state === 'HELD') },
  { name: 'nothing so late', verdict: 'NO_SESSIONS', holds: (c) => !isClosed(c) && allSessions(c).every((s) => s.date < c.referral.wantedFrom) },
  ...both('NOT_APPROVED', 'approved from the first session on', 'approved from the day after', (c) => c.referral.approval.from === c.stay.first, (c) => c.referral.approval.from === addDays(c.stay.first, 1)),
  { name: 'approved within the stay', verdict: 'NOT_APPROVED', holds: (c) => c.referral.approval.from > c.stay.first && c.referral.approval.from <= c.stay.last },
];

/** What the stay is: seats in it, where a closed run is joined, the borders of the span and of the approval. */
export const STAY_BORDERS: readonly Border[] = [...SEATS, ...PLACED, ...ADMISSION, ...SPAN];

import type { Case } from '../../naive/criteria.js';
import { addDays, covers, minutesOfDay, timeText, weekdayOf } from '../../naive/dates.js';
import type { Certificate, Session, Window } from '../../naive/world.js';
import { both, dates, turns, withSessions, type Border } from './border.js';

/** Longer by so many minutes at the end; earlier by so many at the beginning. */
const longer = (minutes: number) => (s: Session): Session => ({ ...s, minutes: s.minutes + minutes });
const earlier = (minutes: number) => (s: Session): Session => ({ ...s, start: timeText(minutesOfDay(s.start) - minutes), minutes: s.minutes + minutes });

const holdsIn = (w: Window, s: Session): boolean =>
  w.weekday === weekdayOf(s.date) && minutesOfDay(w.from) <= minutesOfDay(s.start) && minutesOfDay(s.start) + s.minutes <= minutesOfDay(w.to);
const outside = ({ referral, stay }: Case): number => stay.sessions.filter((s) => !referral.availability.some((w) => holdsIn(w, s))).length;
/** Windows of one day as one, where they touch or overlap. */
const merged = (c: Case): Partial<Case> => ({
  referral: { ...c.referral, availability: c.referral.availability.map((w) => ({ ...w, to: c.referral.availability.filter((o) => o.weekday === w.weekday).map((o) => o.to).sort().at(-1) ?? w.to })) },
});
const runsPastMidnight = ({ stay }: Case): boolean => stay.sessions.some((s) => minutesOfDay(s.start) + s.minutes >= 1440);

const SCHEDULE: Border[] = [
  ...both('SCHEDULE', 'window ends with the session', 'window ends a minute before the session', (c) => turns('SCHEDULE', c, withSessions(c, longer(1))), (c) => turns('SCHEDULE', c, withSessions(c, longer(-1)))),
  ...both('SCHEDULE', 'window begins with the session', 'window begins a minute after the session', (c) => turns('SCHEDULE', c, withSessions(c, earlier(1))), (c) => turns('SCHEDULE', c, withSessions(c, earlier(-1)))),
  { name: 'session across two windows that touch or overlap', verdict: 'SCHEDULE', holds: (c) => turns('SCHEDULE', c, merged(c)) },
  { name: 'one of two overlapping windows holds the session', verdict: 'PASS', holds: (c) => c.referral.availability.length > 7 && outside(c) === 0 },
  { name: 'one session of several outside', verdict: 'SCHEDULE', holds: (c) => c.stay.sessions.length > 2 && outside(c) === 1 },
  { name: 'past midnight, any time', verdict: 'PASS', holds: (c) => c.referral.availability.length === 0 && runsPastMidnight(c) },
  { name: 'past midnight, in no window', verdict: 'SCHEDULE', holds: (c) => runsPastMidnight(c) && turns('SCHEDULE', c, withSessions(c, longer(-60))) },
];

const own = ({ world, offer, referral }: Case): Certificate[] =>
  world.certificates.filter((c) => c.offer === offer.id && c.agency === referral.agency).sort((a, b) => (a.from < b.from ? -1 : 1));
/** The days between two certificates of which one follows the other with so many days between. */
const gaps = (c: Case, days: number): string[] =>
  own(c).flatMap((one, i) => (own(c)[i + 1]?.from === (one.to === null ? '' : addDays(one.to, days + 1)) ? [addDays(one.to ?? '', 1)] : []));
const uncertified = (c: Case): string[] => dates(c).filter((date) => !own(c).some((one) => covers(one, date)));
const isInside = (c: Case, day: string): boolean => c.stay.first < day && day < c.stay.last;
const isOneEnough = (c: Case): boolean => own(c).some((one) => dates(c).every((date) => covers(one, date)));
const isOnly = (days: readonly string[], day: string | undefined): boolean => days.length > 0 && days.every((one) => one === day);

const CERTIFICATES: Border[] = [
  { name: 'certificates one after another', verdict: 'PASS', holds: (c) => !isOneEnough(c) && gaps(c, 0).length > 0 },
  { name: 'four certificates one after another', verdict: 'PASS', holds: (c) => !isOneEnough(c) && gaps(c, 0).length === 3 },
  ...both(
    'NOT_CERTIFIED', 'a day between two certificates, none of the stay', 'a day between two certificates, one of the stay',
    (c) => gaps(c, 1).some((day) => isInside(c, day)), (c) => isOnly(uncertified(c), gaps(c, 1)[0]),
  ),
  {
    name: "another agency's certificate over the gap", verdict: 'NOT_CERTIFIED',
    holds: (c) => uncertified(c).length > 0 && uncertified(c).every((date) => c.world.certificates.some((one) => one.offer === c.offer.id && covers(one, date))),
  },
  ...both('NOT_CERTIFIED', 'certificate begins with the stay', 'certificate begins a day after the stay', (c) => own(c)[0]?.from === c.stay.first, (c) => isOnly(uncertified(c), c.stay.first) && own(c)[0]?.from === addDays(c.stay.first, 1)),
  ...both('NOT_CERTIFIED', 'certificate ends with the stay', 'certificate ends a day before the stay', (c) => own(c).at(-1)?.to === c.stay.last, (c) => isOnly(uncertified(c), c.stay.last) && own(c).at(-1)?.to === addDays(c.stay.last, -1)),
];

/** Windows of availability and certificates. */
export const TIME_BORDERS: readonly Border[] = [...SCHEDULE, ...CERTIFICATES];

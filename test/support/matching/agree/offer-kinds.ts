import type { RawRow } from '../../naive/csv.js';
import { addOffer, weekly, type OfferPlan, type SessionPlan } from './offer-maker.js';
import { SPAN_END, type Cells, type Scene } from './scene.js';

/** Makes the offer of this number of its kind. */
type Make = (scene: Scene, n: number) => OfferPlan;

/** One after the other, so that a few networks have them all. */
const inTurn = <T>(scene: Scene, n: number, items: readonly T[]): T => items[(n + scene.seed * 3) % items.length] as T;

const CLOSED = { admission: 'CLOSED' } as const;
/** The age that many children reach on day 0, and others just after the span. */
export const TURNING = 12;

/** Sessions of a week of four, all within the span of who wants to begin on day 0. */
const month = (scene: Scene): { first: number; sessions: SessionPlan[] } => {
  const first = scene.rng.int(0, 3);
  return { first, sessions: weekly(first, 4) };
};

const plain: Make = (scene) => ({ sessions: weekly(scene.rng.int(0, 3), scene.rng.int(4, 9)) });

/** Begins on the birthday of many, or on the day before. */
const ages: Make = (scene, n) => ({
  cells: { ...inTurn<Cells>(scene, n >> 1, [{ age_from: TURNING, age_to: '' }, { age_from: '', age_to: TURNING - 1 }, { age_from: TURNING, age_to: 15 }, { age_from: 8, age_to: TURNING - 1 }]), host_id: 'H1' },
  sessions: weekly(-(n % 2), 5),
});

/** Certificates one after another: touching, with a gap of a day, beginning and ending with the stay. */
function certificates(scene: Scene, n: number): OfferPlan {
  const { first, sessions } = month(scene);
  const second = first + 7;
  const last = first + 21;
  const certified = inTurn<NonNullable<OfferPlan['certified']>>(scene, n, [
    [[-400, second], [second + 1, '']],
    [[-400, second - 1], [second, '']],
    [[-400, first - 1], [first, '']],
    [[-400, second - 1], [second + 1, '']],
    [[-400, second], [second + 2, '']],
    [[first, '']],
    [[first + 1, '']],
    [[-400, last]],
    [[-400, last - 1]],
    [[-400, first], [first + 1, second], [second + 1, second + 7], [second + 8, 400]],
  ]);
  return { sessions, certified };
}

/** Times near midnight, one session at another time, one that is longer. */
function times(scene: Scene): OfferPlan {
  const { sessions } = month(scene);
  const instead = scene.rng.pick<Omit<SessionPlan, 'at'>>([{ start: '12:00' }, { minutes: 91 }, { start: '15:59' }, { minutes: 89 }]);
  const all = scene.rng.pick<Omit<SessionPlan, 'at'>>([{ start: '22:30', minutes: 90 }, { start: '22:30', minutes: 89 }, { start: '23:15', minutes: 60 }, { start: '00:00', minutes: 60 }]);
  return { sessions: scene.rng.chance(0.6) ? sessions.map((s, i) => (i === 2 ? { ...s, ...instead } : s)) : sessions.map((s) => ({ ...s, ...all })) };
}

/** One full session: at the beginning, in the middle, at the end, beside the stay, cancelled; or one seat left. */
function seats(scene: Scene, n: number): OfferPlan {
  const { first } = month(scene);
  const capacity = n === 7 ? 3 : scene.rng.int(1, 3);
  const dates = weekly(first - 7, 7);
  const [before, start, middle, end, after] = [first - 7, first, first + 7, first + 21, first + 28];
  const kind = n % 8;
  const at = [middle, middle, end, start, after, before, middle, middle][kind] ?? middle;
  const oneLeft = kind === 7;
  return {
    cells: { capacity },
    sessions: dates.map((s) => (kind === 6 && s.at === middle ? { ...s, state: 'CANCELLED' } : s)),
    taken: [{ at, ...(oneLeft ? { seats: capacity - 1 } : {}) }],
  };
}

/** A closed run around the span, with entries on its last day and just after it. */
function runs(scene: Scene, n: number): OfferPlan {
  const entryAt = (sessions: readonly SessionPlan[], at: number, state = 'PLANNED'): SessionPlan[] => sessions.map((s) => (s.at === at ? { ...s, entry: true, state } : s));
  const held = (sessions: readonly SessionPlan[], before: number): SessionPlan[] => sessions.map((s) => (s.at < before ? { ...s, state: 'HELD' } : s));
  const endsOn = weekly(SPAN_END - 49, 11);
  const endsAfter = weekly(SPAN_END - 48, 11);
  return inTurn<() => OfferPlan>(scene, n, [
    () => ({ sessions: held(entryAt(endsOn, SPAN_END), 0) }),
    () => ({ sessions: entryAt(endsAfter, SPAN_END + 1) }),
    () => ({ sessions: entryAt(entryAt(endsOn, 6), 13) }),
    () => ({ sessions: entryAt(endsOn, 6, 'CANCELLED') }),
    () => ({ sessions: entryAt(endsOn, 6, 'HELD') }),
    // The seat is gone after the span, where the stay goes on.
    () => ({ sessions: entryAt(endsOn, 13), taken: [{ at: SPAN_END + 14 }], cells: { capacity: 2 } }),
    () => ({ sessions: entryAt(endsOn, 13), certified: [[-400, SPAN_END + 7]] }),
    // Two on one day: whoever joins at the second need not be there for the first.
    () => ({ sessions: [...endsOn, { at: 12, start: '09:00' }, { at: 12, start: '16:00', entry: true }] }),
  ])();
}

/** Where a closed run begins: on the wanted day, the day before, after the span, never. */
function beginnings(scene: Scene, n: number): OfferPlan {
  const heldFirst = ([first, ...rest]: readonly SessionPlan[]): SessionPlan[] => (first ? [{ ...first, state: 'HELD' }, ...rest] : []);
  return inTurn<() => OfferPlan>(scene, n, [
    () => ({ sessions: weekly(0, 6) }),
    () => ({ sessions: weekly(-1, 6) }),
    () => ({ sessions: heldFirst(weekly(0, 6)) }),
    () => ({ sessions: weekly(SPAN_END, 5) }),
    () => ({ sessions: weekly(SPAN_END + 1, 5) }),
    () => ({ sessions: [] }),
    () => ({ sessions: weekly(0, 4, { state: 'HELD' }) }),
    () => ({ sessions: weekly(-60, 4) }),
  ])();
}

/** Joined at a first session that was held in the span, so that the stay begins after it: only what holds then counts. */
function lateBeginnings(scene: Scene, n: number): OfferPlan {
  const [first = { at: SPAN_END }, ...rest] = weekly(SPAN_END - scene.rng.int(0, 2), 6);
  const cells = inTurn<Cells>(scene, n, [{ host_id: 'H1' }, { host_id: 'H1', age_from: TURNING, age_to: '' }, { host_id: 'H1', age_from: '', age_to: TURNING - 1 }, { host_id: 'H9' }]);
  return { cells, sessions: [{ ...first, state: 'HELD' }, ...rest], ...(scene.rng.chance(0.4) ? { certified: [[SPAN_END + 1, '']] } : {}) };
}

/** One session on or beside the borders of the span. */
const edges: Make = (scene, n) => ({
  sessions: [inTurn<SessionPlan>(scene, n, [{ at: -1 }, { at: 0 }, { at: SPAN_END }, { at: SPAN_END + 1 }, { at: 0, state: 'CANCELLED' }, { at: 0, state: 'HELD' }])],
});

/** Hosts whose terms change in these days. */
const terms: Make = (scene, n) => ({ cells: { host_id: inTurn(scene, n, ['H2', 'H3', 'H4', 'H5', 'H6', 'H8']) }, sessions: weekly(scene.rng.int(0, 3), 4) });

const closed =
  (make: Make): Make =>
  (scene, n) => {
    const plan = make(scene, n);
    return { ...plan, cells: { ...CLOSED, ...plan.cells } };
  };

const KINDS: readonly (readonly [share: number, make: Make])[] = [
  [6, plain],
  [8, ages],
  [8, certificates],
  [5, times],
  [8, seats],
  [8, closed(runs)],
  [6, closed(beginnings)],
  [5, closed(lateBeginnings)],
  [6, edges],
  [5, terms],
];

/** At least sixty offers, the last of them twins of others: the same but the id, and now and then a step farther away. */
export function addOffers(scene: Scene): void {
  for (const [share, make] of KINDS) for (let n = 0; n < share; n += 1) addOffer(scene, make(scene, n));
  for (let i = 0; i < 2; i += 1) addTwins(scene);
}

function addTwins(scene: Scene): void {
  const { id: _, ...cells } = addOffer(scene, { ...plain(scene, 0), cells: { host_id: 'H1', delivery: 'ON_SITE', lat: '49.9', lon: '8.85', capacity: 4 } }) as Record<string, string>;
  const first = scene.rows('offers.csv').at(-1)?.['id'];
  const ofFirst = scene.rows('sessions.csv').filter((s) => s['offer_id'] === first);
  const certified = scene.rows('certificates.csv').filter((c) => c['offer_id'] === first);
  for (const lat of ['49.9', '49.9', '49.901']) {
    const twin: RawRow = scene.add('offers.csv', { ...cells, id: scene.nextOffer(), lat });
    for (const row of ofFirst) scene.add('sessions.csv', { ...row, offer_id: twin['id'] ?? '' });
    for (const row of certified) scene.add('certificates.csv', { ...row, offer_id: twin['id'] ?? '' });
  }
}

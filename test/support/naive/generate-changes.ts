// The kinds of late changes. Each looks at the state so far and gives whole rows, changed or new; the caller drops a change
// that would make the state invalid, so nothing here looks at overlaps or seats.

import type { RawRow } from './csv.js';
import { addDays } from './dates.js';
import { makeRecords } from './generate-cases.js';
import { CATEGORIES, makeCohosts } from './generate-offers.js';
import { LEGAL_BASES, makeFunding } from './generate-parties.js';
import { PLACES } from './generate-places.js';
import { amount, someDay, type Plan } from './generate-plan.js';
import { makeTariff } from './generate-rates.js';

export interface Draft {
  readonly plan: Plan;
  rows(fileName: string): RawRow[];
}

export type Change = (draft: Draft) => (readonly [string, RawRow])[];

/** Changes some cells of one random row of a file. */
function alter(fileName: string, cells: (row: RawRow, draft: Draft) => Record<string, string>): Change {
  return (draft) => {
    const rows = draft.rows(fileName);
    if (rows.length === 0) return [];
    const row = draft.plan.rng.pick(rows);
    return [[fileName, { ...row, ...cells(row, draft) }]];
  };
}

function hostsOf(draft: Draft): string[] {
  return draft
    .rows('organisations.csv')
    .filter((row) => row['kind'] !== 'AGENCY')
    .map((row) => row['id'] ?? '');
}

/** A seat at a past session: a confirmed reservation that covers it. */
function someSeat({ plan, rows }: Draft): { session: RawRow; referral: string } | undefined {
  const sessions = rows('sessions.csv').filter((s) => (s['date'] ?? '') < addDays(plan.lastDay, -50));
  const session = plan.rng.pick(sessions);
  const date = session['date'] ?? '';
  const seats = rows('reservations.csv').filter(
    (r) =>
      r['state'] === 'CONFIRMED' &&
      r['offer_id'] === session['offer_id'] &&
      (r['from'] ?? '') <= date &&
      (r['to'] === '' || date <= (r['to'] ?? '')),
  );
  return seats.length === 0 ? undefined : { session, referral: plan.rng.pick(seats)['referral_id'] ?? '' };
}

const records: Change = (draft) => {
  const seat = someSeat(draft);
  const rows = seat === undefined ? [] : makeRecords(draft.plan.rng, seat.session, seat.referral);
  return rows.map((row) => ['attendance.csv', row] as const);
};

const correctedStatus = alter('attendance.csv', (_, { plan: { rng } }) => ({
  status: rng.pick(['ATTENDED', 'EXCUSED', 'UNEXCUSED']),
}));

const session = alter('sessions.csv', (row, { plan: { rng } }) => ({
  state: rng.pick(['HELD', 'HELD', 'CANCELLED', 'PLANNED']),
  minutes: rng.chance(0.5) ? (row['minutes'] ?? '') : String(rng.pick([45, 50, 65, 75, 105])),
}));

const newSession = alter('sessions.csv', (row, { plan: { rng } }) => ({
  date: addDays(row['date'] ?? '', rng.int(0, 2)),
  start: `0${String(rng.int(7, 9))}:${rng.pick(['00', '15', '40'])}`,
  state: 'HELD',
}));

const rateTariff = alter('settlement_rates.csv', (_, { plan }) => makeTariff(plan));

const rateAmount = alter('settlement_rates.csv', (_, { plan: { rng } }) => ({ amount_eur: amount(rng, 10, 70) }));

/** A retroactive change: the old rate ends, a new one begins the day after. */
const rateSplit: Change = (draft) => {
  const { rng } = draft.plan;
  const old = rng.pick(draft.rows('settlement_rates.csv'));
  const cut = someDay(draft.plan);
  const id = `${old['id'] ?? ''}+${String(rng.int(1, 999))}`;
  const next = { ...old, ...makeTariff(draft.plan), id, valid_from: addDays(cut, 1) };
  return [
    ['settlement_rates.csv', { ...old, valid_to: cut }],
    ['settlement_rates.csv', next],
  ];
};

/** Another unit at the same amount: the same cents here and there, and then no correction. */
const rateUnit = alter('settlement_rates.csv', (_, { plan: { rng, slice } }) => ({
  unit: rng.pick(slice ? ['SEAT_SESSION', 'SEAT_HOUR'] : ['SEAT_SESSION', 'SEAT_HOUR', 'SEAT_WEEK', 'COURSE']),
}));

/** Only the rate's identifier is another from a day on: "a change of rate … alone is no correction". */
const rateRenamed: Change = (draft) => {
  const { rng } = draft.plan;
  const old = rng.pick(draft.rows('settlement_rates.csv'));
  const cut = someDay(draft.plan);
  return [
    ['settlement_rates.csv', { ...old, valid_to: cut }],
    ['settlement_rates.csv', { ...old, id: `${old['id'] ?? ''}=${String(rng.int(1, 999))}`, valid_from: addDays(cut, 1) }],
  ];
};

/** A new rate of a narrower scope that takes precedence from now on, also for the past. */
const rateNarrower: Change = (draft) => {
  const { rng } = draft.plan;
  const old = rng.pick(draft.rows('settlement_rates.csv'));
  const offer = rng.pick(draft.rows('offers.csv'));
  const id = `${old['id'] ?? ''}.${String(rng.int(1, 999))}`;
  const scope = { offer_id: offer['id'] ?? '', host_id: '', category: '' };
  return [['settlement_rates.csv', { ...old, ...makeTariff(draft.plan), id, ...scope }]];
};

const rateEnd = alter('settlement_rates.csv', (_, { plan }) => ({ valid_to: someDay(plan) }));

const certificateEnd = alter('certificates.csv', (row, { plan }) => ({
  valid_to: plan.rng.chance(0.35) ? '' : plan.rng.chance(0.3) ? (row['valid_from'] ?? '') : someDay(plan),
}));

const agreementFlags = alter('agreements.csv', (row, { plan: { rng } }) => ({
  co_use_outgoing: rng.chance(0.5) ? 'false' : 'true',
  co_use_incoming: rng.chance(0.5) ? 'false' : 'true',
  legal_bases: rng.chance(0.5) ? (row['legal_bases'] ?? '') : rng.sample(LEGAL_BASES, 4).join('|'),
  fee_part: rng.chance(0.1) ? '' : 'EV 2',
}));

const agreementFunding = alter('agreements.csv', (row, draft) =>
  makeFunding(
    draft.plan,
    draft.rows('social_spaces.csv').filter((space) => space['agency_id'] === row['agency_id']),
  ),
);

const agreementEnd = alter('agreements.csv', (_, { plan }) => ({ valid_to: someDay(plan) }));

const offerCohosts = alter('offers.csv', (row, draft) => ({
  cohosts: makeCohosts(draft.plan, row['host_id'] ?? '', hostsOf(draft)),
}));

const offerFacts = alter('offers.csv', (row, { plan: { rng } }) => ({
  settleable: rng.chance(0.7) ? 'true' : 'false',
  staff: String(rng.int(1, 3)),
  capacity: String(Number(row['capacity']) + rng.int(0, 1)),
  category: rng.pick(CATEGORIES),
}));

const offerHost = alter('offers.csv', (_, draft) => ({ host_id: draft.plan.rng.pick(hostsOf(draft)) }));

const referralResponsible = alter('referrals.csv', (row, draft) => ({
  responsible_id: draft.plan.rng.pick([...hostsOf(draft), row['agency_id'] ?? '']),
}));

const referralFacts = alter('referrals.csv', (_, { plan: { rng } }) => ({
  legal_basis: rng.pick(LEGAL_BASES),
  municipality_ags: rng.pick(PLACES).ags,
}));

/** The whole case moves to another agency, and with it all its seat uses. */
const referralAgency = alter('referrals.csv', (_, draft) => {
  const agencies = draft.rows('organisations.csv').filter((row) => row['kind'] === 'AGENCY');
  return { agency_id: draft.plan.rng.pick(agencies)['id'] ?? '', responsible_id: draft.plan.rng.pick(hostsOf(draft)) };
});

const reservationEnd = alter('reservations.csv', (row, { plan }) => {
  const end = someDay(plan);
  return { to: plan.rng.chance(0.2) ? '' : end < (row['from'] ?? '') ? (row['from'] ?? '') : end };
});

const reservationFacts = alter('reservations.csv', (_, { plan: { rng } }) => ({
  variant: rng.pick(['INTEGRATED', 'COMPLEMENTARY']),
  state: rng.chance(0.75) ? 'CONFIRMED' : 'CANCELLED',
}));

/**
 * The seat turns out to be another child's: what was recorded for the one is entered for the other too. The old records stay
 * stored. With another referral a new line may stand before the reversal of the same seat use.
 */
const reservationReferral: Change = (draft) => {
  const { rng } = draft.plan;
  const row = rng.pick(draft.rows('reservations.csv'));
  const agency = draft.rows('referrals.csv').find((r) => r['id'] === row['referral_id'])?.['agency_id'];
  const others = draft.rows('referrals.csv').filter((r) => r['agency_id'] === agency);
  const referral = rng.pick(others)['id'] ?? '';
  const covered = (date: string): boolean => (row['from'] ?? '') <= date && (row['to'] === '' || date <= (row['to'] ?? ''));
  const records = draft
    .rows('attendance.csv')
    .filter((a) => a['offer_id'] === row['offer_id'] && a['referral_id'] === row['referral_id'] && covered(a['date'] ?? ''));
  return [
    ['reservations.csv', { ...row, referral_id: referral }],
    ...records.map((record) => ['attendance.csv', { ...record, referral_id: referral }] as const),
  ];
};

const newReservation: Change = (draft) => {
  const { rng, firstDay } = draft.plan;
  const like = rng.pick(draft.rows('reservations.csv'));
  const offer = rng.pick(draft.rows('offers.csv'));
  const row = {
    ...like,
    id: `${like['id'] ?? ''}~${String(rng.int(1, 999))}`,
    referral_id: rng.pick(draft.rows('referrals.csv'))['id'] ?? '',
    offer_id: offer['id'] ?? '',
    from: addDays(firstDay, rng.int(0, 60)),
    to: rng.chance(0.5) ? '' : addDays(firstDay, rng.int(61, 150)),
    state: 'CONFIRMED',
  };
  const covered = (date: string): boolean => row.from <= date && (row.to === '' || date <= row.to);
  const past = draft.rows('sessions.csv').filter((s) => s['offer_id'] === row.offer_id && covered(s['date'] ?? ''));
  const recorded = rng.sample(past, 6).flatMap((s) => makeRecords(rng, s, row.referral_id));
  return [['reservations.csv', row], ...recorded.map((record) => ['attendance.csv', record] as const)];
};

const socialSpace = alter('social_spaces.csv', (row, { plan }) => ({
  municipality_ags: plan.rng.sample(PLACES, plan.rng.int(1, 3)).map((place) => place.ags).join('|'),
  valid_to: plan.rng.chance(0.6) ? (row['valid_to'] ?? '') : someDay(plan),
}));

/** A row of the folder that changes nothing: it counts as unchanged. */
const unchanged = (fileName: string): Change => alter(fileName, () => ({}));

/** How often each change is tried. */
export const CHANGES: readonly (readonly [times: number, change: Change])[] = [
  [5, session],
  [2, newSession],
  [3, rateTariff],
  [3, rateAmount],
  [3, rateSplit],
  [2, rateNarrower],
  [2, rateUnit],
  [4, rateRenamed],
  [2, rateEnd],
  [3, certificateEnd],
  [3, agreementFlags],
  [3, agreementFunding],
  [1, agreementEnd],
  [3, offerCohosts],
  [2, offerFacts],
  [1, offerHost],
  [2, referralResponsible],
  [2, referralFacts],
  [1, referralAgency],
  [3, reservationEnd],
  [3, reservationFacts],
  [4, reservationReferral],
  [3, newReservation],
  [1, socialSpace],
  [14, records],
  [10, correctedStatus],
  [1, unchanged('offers.csv')],
  [1, unchanged('settlement_rates.csv')],
  [1, unchanged('networks.csv')],
];

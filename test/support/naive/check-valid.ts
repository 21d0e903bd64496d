// Naive checks of section 2 and 6 on the state after an import: would the folder be refused? Used on generated folders only.

import { covers, isDate, overlaps, type Range } from './dates.js';
import { add, compareRational, rational } from './rational.js';
import type { Store } from './store.js';
import { buildWorld, type World } from './world.js';

interface Scoped {
  readonly scope: readonly (string | null)[];
  readonly range: Range;
}

function overlapProblems(what: string, rows: readonly Scoped[]): string[] {
  return rows.flatMap((a, i) =>
    rows
      .slice(i + 1)
      .filter((b) => JSON.stringify(a.scope) === JSON.stringify(b.scope) && overlaps(a.range, b.range))
      .map(() => `OVERLAP of ${what} ${JSON.stringify(a.scope)}`),
  );
}

function overlapsOf(w: World): string[] {
  const scoped = <T extends Range>(rows: readonly T[], scope: (row: T) => (string | null)[]): Scoped[] =>
    rows.map((row) => ({ scope: scope(row), range: row }));
  return [
    ...overlapProblems('agreements', scoped(w.agreements.filter((a) => !a.draft), (a) => [a.agency, a.provider])),
    ...overlapProblems('rates', scoped(w.settlementRates, (r) => [r.agency, r.offer, r.host, r.user, r.category])),
    ...overlapProblems('weekly rates', scoped(w.weeklyRates, (r) => [r.agreement, r.module])),
    ...overlapProblems('networks', scoped(w.networks, (n) => [n.agency, n.provider])),
    ...overlapProblems('certificates', scoped(w.certificates, (c) => [c.offer, c.agency])),
    ...overlapProblems(
      'reservations',
      scoped(w.reservations.filter((r) => r.state === 'CONFIRMED'), (r) => [r.referral, r.offer]),
    ),
  ];
}

// Reading: a session of any state, a cancelled one too, has at most as many reservations as seats. The examples do not decide;
// what passes this passes the milder reading as well.
function overbookings(w: World): string[] {
  return w.sessions
    .filter((s) => {
      const taken = w.reservations.filter((r) => r.state === 'CONFIRMED' && r.offer === s.offer && covers(r, s.date));
      return taken.length > (w.offers.find((o) => o.id === s.offer)?.capacity ?? 0);
    })
    .map((s) => `OVERBOOKED ${s.offer} ${s.date} ${s.start}`);
}

function references(w: World): string[] {
  const ids = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  const ofKind = (...kinds: string[]): Set<string> => ids(w.organisations.filter((o) => kinds.includes(o.kind)));
  const agencies = ofKind('AGENCY');
  const providers = ofKind('PROVIDER', 'PARTNER');
  const organisations = ids(w.organisations);
  const [offers, referrals, spaces, agreements] = [ids(w.offers), ids(w.referrals), ids(w.socialSpaces), ids(w.agreements)];
  const sessions = new Set(w.sessions.map((s) => JSON.stringify([s.offer, s.date, s.start])));
  const wrong: string[] = [];
  const need = (known: ReadonlySet<string>, id: string | null, where: string): void => {
    if (id !== null && !known.has(id)) wrong.push(`UNKNOWN_REFERENCE ${where} ${id}`);
  };
  for (const n of w.networks) {
    need(agencies, n.agency, 'networks');
    need(providers, n.provider, 'networks');
  }
  for (const s of w.socialSpaces) need(agencies, s.agency, 'social_spaces');
  for (const a of w.agreements) {
    need(agencies, a.agency, 'agreements');
    need(providers, a.provider, 'agreements');
    need(spaces, a.socialSpace, 'agreements');
  }
  for (const r of w.weeklyRates) need(agreements, r.agreement, 'weekly_rates');
  for (const r of w.settlementRates) {
    need(agencies, r.agency, 'settlement_rates');
    need(providers, r.host, 'settlement_rates');
    need(organisations, r.user, 'settlement_rates');
    need(offers, r.offer, 'settlement_rates');
  }
  for (const o of w.offers) {
    need(providers, o.host, 'offers');
    for (const cohost of o.cohosts) need(providers, cohost.provider, 'offers cohosts');
  }
  for (const c of w.certificates) {
    need(offers, c.offer, 'certificates');
    need(agencies, c.agency, 'certificates');
  }
  for (const s of w.sessions) need(offers, s.offer, 'sessions');
  for (const r of w.referrals) {
    need(agencies, r.agency, 'referrals');
    if (r.responsible !== r.agency) need(providers, r.responsible, 'referrals');
  }
  for (const r of w.reservations) {
    need(referrals, r.referral, 'reservations');
    need(offers, r.offer, 'reservations');
  }
  for (const a of w.attendance) {
    need(referrals, a.referral, 'attendance');
    need(sessions, JSON.stringify([a.offer, a.date, a.start]), 'attendance');
  }
  for (const c of w.careHours) {
    need(referrals, c.referral, 'care_hours');
    need(providers, c.provider, 'care_hours');
  }
  return wrong;
}

function valueProblems(w: World): string[] {
  const ranges: readonly Range[] = [
    ...[w.networks, w.socialSpaces, w.agreements, w.weeklyRates, w.settlementRates, w.certificates, w.reservations].flat(),
    ...w.referrals.map((r) => r.approval),
  ];
  const wrong = ranges
    .filter((r) => !isDate(r.from) || (r.to !== null && (!isDate(r.to) || r.to < r.from)))
    .map((r) => `BAD_VALUE range ${r.from}…${String(r.to)}`);
  for (const o of w.offers) {
    const providers = o.cohosts.map((c) => c.provider);
    const sum = o.cohosts.reduce((total, c) => add(total, c.percent), rational(0n));
    if (compareRational(sum, rational(100n)) > 0) wrong.push(`BAD_VALUE cohosts over 100 ${o.id}`);
    if (new Set([o.host, ...providers]).size !== providers.length + 1) wrong.push(`BAD_VALUE cohosts twice ${o.id}`);
    if (o.delivery === 'ON_SITE' && o.municipality === null) wrong.push(`MISSING_VALUE municipality ${o.id}`);
    if (o.capacity < 1 || o.staff < 1) wrong.push(`BAD_VALUE capacity or staff ${o.id}`);
    if (o.ageFrom !== null && o.ageTo !== null && o.ageTo < o.ageFrom) wrong.push(`BAD_VALUE ages ${o.id}`);
  }
  for (const a of w.agreements) {
    const complete = a.socialSpace !== null && a.hourRate !== null;
    if (a.funding === 'SOCIAL_SPACE_BUDGET' && !complete) wrong.push(`MISSING_VALUE social space ${a.id}`);
  }
  for (const s of w.sessions) {
    const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(s.start);
    if (!isDate(s.date) || !isTime || s.minutes < 1) wrong.push(`BAD_VALUE session ${s.offer}`);
  }
  for (const r of w.referrals) {
    if (r.availability.some((window) => window.to <= window.from)) wrong.push(`BAD_VALUE availability ${r.id}`);
  }
  return wrong;
}

function identifierProblems(store: Store): string[] {
  const ids = [...store.values()].flatMap((rows) => [...rows.values()].map((row) => row['id'] ?? 'x'));
  const good = (id: string): boolean =>
    Array.from(id).length <= 64 && /^[^\p{Cc}|:]+$/u.test(id) && id.trim() === id && id !== '';
  return ids.filter((id) => !good(id)).map((id) => `BAD_VALUE id ${JSON.stringify(id)}`);
}

/** "checked for every attendance row of the folder. Attendance stored earlier is not checked again" */
function withoutReservation(store: Store, w: World, touchedAttendance: readonly string[]): string[] {
  const rows = store.get('attendance.csv');
  const hasSeat = (key: string): boolean => {
    const row = rows?.get(key);
    const date = row?.['date'] ?? '';
    return w.reservations.some(
      (r) => r.state === 'CONFIRMED' && r.referral === row?.['referral_id'] && r.offer === row['offer_id'] && covers(r, date),
    );
  };
  return touchedAttendance.filter((key) => !hasSeat(key)).map((key) => `NO_RESERVATION ${key}`);
}

/** All problems of the state after an import; `touchedAttendance` are the attendance keys of the folder itself. */
export function problemsOf(store: Store, touchedAttendance: readonly string[]): string[] {
  const world = buildWorld(store);
  return [
    ...identifierProblems(store),
    ...valueProblems(world),
    ...references(world),
    ...overlapsOf(world),
    ...overbookings(world),
    ...withoutReservation(store, world, touchedAttendance),
  ];
}

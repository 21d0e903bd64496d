// Seeded random small networks in the exchange format. They are valid: an import would refuse none of them.

import { makeAttendance, makeCareHours, makeReferrals, makeReservations } from './generate-cases.js';
import { writeFolder, type Tables } from './generate-folder.js';
import { makeCertificates, makeOffers, makeSessions } from './generate-offers.js';
import { makeAgreements, makeNetworks, makeParties, makeSocialSpaces, makeWeeklyRates } from './generate-parties.js';
import { createPlan, type GenerateOptions } from './generate-plan.js';
import { makeSettlementRates } from './generate-rates.js';
import { createRng } from './rng.js';
import { monthOf, nextMonth } from './dates.js';
import type { World } from './world.js';

export { generateLateChanges } from './generate-late.js';
export type { GenerateOptions } from './generate-plan.js';

/** File name -> CSV text. */
export type GeneratedFolder = Map<string, string>;

export function generateNetwork(seed: number, options: GenerateOptions = {}): GeneratedFolder {
  const rng = createRng(seed);
  const plan = createPlan(rng, options);
  const parties = makeParties(plan);
  const spaces = makeSocialSpaces(plan, parties);
  const agreements = makeAgreements(plan, parties, spaces);
  const offers = makeOffers(plan, parties);
  const sessions = makeSessions(plan, offers);
  const referrals = makeReferrals(plan, parties, offers);
  const reservations = makeReservations(plan, referrals, offers, sessions);
  const tables: Tables = new Map([
    ['organisations.csv', parties.organisations],
    ['networks.csv', makeNetworks(plan, parties)],
    ['social_spaces.csv', spaces],
    ['agreements.csv', agreements],
    ['weekly_rates.csv', makeWeeklyRates(plan, agreements)],
    ['settlement_rates.csv', makeSettlementRates(plan, parties, offers)],
    ['offers.csv', offers],
    ['certificates.csv', makeCertificates(plan, parties, offers)],
    ['sessions.csv', sessions],
    ['referrals.csv', referrals],
    ['reservations.csv', reservations],
    ['attendance.csv', makeAttendance(plan, reservations, sessions)],
    ['care_hours.csv', makeCareHours(plan, parties, referrals)],
  ]);
  return writeFolder(rng, tables, sessions);
}

export function agenciesOf(world: World): string[] {
  return world.organisations.filter((o) => o.kind === 'AGENCY').map((o) => o.id);
}

/** All months from the first to the last session. */
export function monthsOf(world: World): string[] {
  const dates = world.sessions.map((session) => session.date).sort();
  const last = monthOf(dates[dates.length - 1] ?? '');
  const months: string[] = [];
  for (let month = monthOf(dates[0] ?? ''); month !== '' && month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

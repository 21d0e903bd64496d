// Generated settlement rates: every combination of scope fields, several of which fit the same seat use.

import type { RawRow } from './csv.js';
import { createNamer } from './generate-names.js';
import { CATEGORIES } from './generate-offers.js';
import type { Parties } from './generate-parties.js';
import { amount, makeRow, timeline, type Plan } from './generate-plan.js';

const PERCENTS = ['0', '100', '50', '33.33', '66.67', '12.5', '80'] as const;

/** Unit, amount and percents of a rate. */
export function makeTariff({ rng, slice }: Plan): Record<string, string> {
  const unit = rng.weighted([
    [4, 'SEAT_SESSION'],
    [4, 'SEAT_HOUR'],
    [slice ? 0 : 3, 'SEAT_WEEK'],
    [slice ? 0 : 3, 'COURSE'],
  ]);
  const tiny = rng.chance(0.08);
  return {
    unit,
    amount_eur: tiny ? rng.pick(['0', '0.01', '0.05', '0.5']) : unit === 'COURSE' ? amount(rng, 150, 700) : amount(rng, 10, 75),
    excused_percent: rng.pick(PERCENTS),
    unexcused_percent: rng.chance(0.5) ? '100' : rng.pick(PERCENTS),
  };
}

type Scope = Readonly<Record<string, string>>;

/** Of the sixteen combinations of scope fields that fit one offer and one debtor, some. */
function contested(plan: Plan, parties: Parties, agency: string, offer: RawRow): Scope[] {
  const { rng } = plan;
  const user = rng.chance(0.4) ? agency : rng.pick(parties.hosts);
  // Now and then only "offer" against "host, user and category": 16 against 14 points.
  const duel = rng.chance(0.35);
  return Array.from({ length: 16 }, (_, bits) => ({
    ...((bits & 8) === 0 ? {} : { offer_id: offer['id'] ?? '' }),
    ...((bits & 4) === 0 ? {} : { host_id: offer['host_id'] ?? '' }),
    ...((bits & 2) === 0 ? {} : { user_id: user }),
    ...((bits & 1) === 0 ? {} : { category: offer['category'] ?? '' }),
  })).filter((_, bits) => (duel ? bits === 8 || bits === 7 : rng.chance(bits === 0 ? 0.6 : 0.35)));
}

/** A scope that fits nothing, as its host is not the offer's. */
function idle(plan: Plan, parties: Parties, offers: readonly RawRow[]): Scope {
  const { rng } = plan;
  return { offer_id: rng.pick(offers)['id'] ?? '', host_id: rng.pick(parties.hosts), category: rng.pick(CATEGORIES) };
}

function scopes(plan: Plan, parties: Parties, agency: string, offers: readonly RawRow[]): Scope[] {
  const found = [
    ...plan.rng.sample(offers, 3).flatMap((offer) => contested(plan, parties, agency, offer)),
    idle(plan, parties, offers),
  ];
  const texts = found.map((s) => JSON.stringify([s['offer_id'], s['host_id'], s['user_id'], s['category']]));
  return found.filter((_, i) => texts.indexOf(texts[i] ?? '') === i);
}

export function makeSettlementRates(plan: Plan, parties: Parties, offers: readonly RawRow[]): RawRow[] {
  const name = createNamer(plan.rng, ['VS', 'Satz']);
  return parties.agencies.flatMap((agency) =>
    scopes(plan, parties, agency, offers).flatMap((scope) =>
      timeline(plan, 0.6).map(({ from, to }) =>
        makeRow('settlement_rates.csv', {
          id: name(),
          agency_id: agency,
          ...scope,
          ...makeTariff(plan),
          valid_from: from,
          valid_to: to,
        }),
      ),
    ),
  );
}

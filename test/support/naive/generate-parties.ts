// Generated organisations, networks, social spaces, agreements and weekly rates.

import type { RawRow } from './csv.js';
import { createNamer } from './generate-names.js';
import { PLACES } from './generate-places.js';
import { amount, makeRow, timeline, trimmed, type Plan } from './generate-plan.js';

export const LEGAL_BASES = ['27', '29', '30', '31', '34', '35', '35a', '41'] as const;
const MODULES = ['FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE'] as const;

export interface Parties {
  readonly organisations: readonly RawRow[];
  readonly agencies: readonly string[];
  /** Providers and partners. */
  readonly hosts: readonly string[];
}

export function makeParties({ rng }: Plan): Parties {
  const name = createNamer(rng, ['JA', 'Traeger', 'Amt']);
  const make = (kind: string): RawRow =>
    makeRow('organisations.csv', {
      id: name(),
      kind,
      name: `${kind} ${rng.pick(['Nord', 'Süd; Ost', 'Haus "Eins"', 'Zeile 1\nZeile 2', '=1+1'])}`,
      municipality_ags: rng.pick(PLACES).ags,
      vat_status: kind === 'AGENCY' ? '' : kind === 'PROVIDER' ? 'EXEMPT' : 'TAXABLE',
    });
  const times = (count: number, kind: string): RawRow[] => Array.from({ length: count }, () => make(kind));
  const agencies = times(rng.weighted([[5, 2], [2, 1], [1, 3]]), 'AGENCY');
  const hosts = [...times(rng.int(3, 5), 'PROVIDER'), ...times(rng.int(1, 2), 'PARTNER')];
  const ids = (rows: readonly RawRow[]): string[] => rows.map((row) => row['id'] ?? '');
  return { organisations: [...agencies, ...hosts], agencies: ids(agencies), hosts: ids(hosts) };
}

export function makeNetworks(plan: Plan, parties: Parties): RawRow[] {
  return parties.agencies.flatMap((agency) =>
    parties.hosts
      .filter(() => plan.rng.chance(0.8))
      .flatMap((provider) => timeline(plan, 0.75).map((s) => ({ agency, provider, ...s })))
      .map(({ agency: agency_id, provider, from, to }) =>
        makeRow('networks.csv', { agency_id, provider_id: provider, valid_from: from, valid_to: to }),
      ),
  );
}

export function makeSocialSpaces(plan: Plan, parties: Parties): RawRow[] {
  const { rng } = plan;
  const name = createNamer(rng, ['SR', 'Raum']);
  return parties.agencies.flatMap((agency) =>
    Array.from({ length: plan.slice ? 1 : rng.int(2, 3) }, () => {
      const { from, to } = timeline(plan, 0.7)[0] ?? { from: '2025-01-01', to: '' };
      const municipalities = rng.sample(PLACES, rng.int(1, 3)).map((place) => place.ags);
      return makeRow('social_spaces.csv', {
        id: name(),
        agency_id: agency,
        name: 'Sozialraum',
        municipality_ags: municipalities.join('|'),
        valid_from: from,
        valid_to: to,
      });
    }),
  );
}

export function makeFunding({ rng }: Plan, spaces: readonly RawRow[]): Record<string, string> {
  const funding = rng.weighted([
    [4, 'STA_LUMP'],
    [1, 'HOURLY'],
    [2, 'PROVIDER_BUDGET'],
    [5, 'SOCIAL_SPACE_BUDGET'],
  ]);
  const inSpace = funding === 'SOCIAL_SPACE_BUDGET' && spaces.length > 0;
  return {
    funding: funding === 'SOCIAL_SPACE_BUDGET' && !inSpace ? 'STA_LUMP' : funding,
    social_space_id: inSpace ? (rng.pick(spaces)['id'] ?? '') : '',
    hour_rate_eur: inSpace ? trimmed(`${String(rng.int(40, 79))}.${String(rng.int(0, 9999)).padStart(4, '0')}`) : '',
    budget_total_eur: funding.endsWith('BUDGET') ? '500000' : '',
  };
}

export function makeAgreements(plan: Plan, parties: Parties, spaces: readonly RawRow[]): RawRow[] {
  const { rng } = plan;
  const name = createNamer(rng, ['LQE', 'Lqe']);
  const rows: RawRow[] = [];
  for (const agency of parties.agencies) {
    const own = spaces.filter((space) => space['agency_id'] === agency);
    for (const provider of parties.hosts) {
      if (rng.chance(0.15)) continue;
      const make = (from: string, to: string, draft: boolean): void => {
        rows.push(
          makeRow('agreements.csv', {
            id: name(),
            agency_id: agency,
            provider_id: provider,
            valid_from: from,
            valid_to: to,
            legal_bases: rng.sample(LEGAL_BASES, rng.int(5, 8)).join('|'),
            service_part: 'LV',
            quality_part: draft ? '' : 'QV, Anlage 2',
            fee_part: draft && rng.chance(0.5) ? '' : 'EV',
            co_use_outgoing: rng.chance(0.85),
            co_use_incoming: rng.chance(0.85),
            ...makeFunding(plan, own),
          }),
        );
      };
      for (const { from, to } of timeline(plan, 0.7)) make(from, to, false);
      // "a draft … overlaps with nothing"
      if (rng.chance(0.15)) make('2025-06-01', '', true);
    }
  }
  return rows;
}

export function makeWeeklyRates(plan: Plan, agreements: readonly RawRow[]): RawRow[] {
  return plan.rng.sample(agreements, 4).map((agreement) =>
    makeRow('weekly_rates.csv', {
      agreement_id: agreement['id'],
      module: plan.rng.pick(MODULES),
      amount_eur: amount(plan.rng, 90, 600),
      valid_from: agreement['valid_from'],
      valid_to: agreement['valid_to'],
    }),
  );
}

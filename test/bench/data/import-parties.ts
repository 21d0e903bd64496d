import type { BenchIds, Named } from './bench-ids.js';
import { copyLine, copyRows, Sheet, type CopyRows } from './sheet.js';

export interface Parties {
  readonly agencies: readonly Named[];
  readonly providers: readonly Named[];
  readonly sheets: readonly Sheet[];
  readonly finance: CopyRows;
}

const AGENCIES = 4;
const PROVIDERS = 36;
const MODULES = ['FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE'];
export const MUNICIPALITY = '06411000';

/** Four agencies and 36 providers, each of whom works with every agency: networks, agreements and their rates. */
export function buildParties(ids: BenchIds): Parties {
  const name = (prefix: string, count: number): Named[] => Array.from({ length: count }, (_, n) => ({ id: ids.next(), code: `${prefix}-${n + 1}` }));
  const agencies = name('JA', AGENCIES);
  const providers = name('TR', PROVIDERS);
  const finance = [...agencies.map(({ id }) => copyLine([id, null])), ...providers.map(({ id }) => copyLine([id, 'EXEMPT']))];
  return {
    agencies,
    providers,
    sheets: [organisations(agencies, providers), networks(ids, agencies, providers), ...agreements(ids, agencies, providers), settlementRates(ids, agencies, providers)],
    finance: copyRows('identity.organisation_finance', ['organisation_id', 'vat_status'], finance),
  };
}

function organisations(agencies: readonly Named[], providers: readonly Named[]): Sheet {
  const columns = ['id', 'code', 'kind', 'name', 'municipality_ags', 'federal_state', 'origin'];
  const sheet = new Sheet('organisations.csv', ['id', 'kind', 'name', 'municipality_ags'], 'identity.organisation', columns);
  const add = (kind: string, { id, code }: Named): void =>
    sheet.add([code, kind, `Organisation ${code}`, MUNICIPALITY], [id, code, kind, `Organisation ${code}`, MUNICIPALITY, 'HE', 'IMPORT']);
  agencies.forEach((agency) => add('AGENCY', agency));
  providers.forEach((provider) => add('PROVIDER', provider));
  return sheet;
}

function networks(ids: BenchIds, agencies: readonly Named[], providers: readonly Named[]): Sheet {
  const columns = ['agency_id', 'provider_id', 'valid_from'];
  const sheet = new Sheet('networks.csv', columns, 'identity.network_membership', ['id', ...columns]);
  for (const agency of agencies)
    for (const provider of providers) sheet.add([agency.code, provider.code, '2024-01-01'], [ids.next(), agency.id, provider.id, '2024-01-01']);
  return sheet;
}

function agreements(ids: BenchIds, agencies: readonly Named[], providers: readonly Named[]): Sheet[] {
  const parts = ['legal_bases', 'service_part', 'quality_part', 'fee_part', 'co_use_outgoing', 'co_use_incoming'];
  const agreement = new Sheet(
    'agreements.csv',
    ['id', 'agency_id', 'provider_id', 'valid_from', ...parts],
    'agreements.agreement',
    ['id', 'code', 'agency_id', 'provider_id', 'valid_from', ...parts, 'origin'],
  );
  const rate = new Sheet('weekly_rates.csv', ['agreement_id', 'module', 'amount_eur', 'valid_from'], 'agreements.weekly_rate', [
    'id',
    'agreement_id',
    'module',
    'amount_cents',
    'valid_from',
    'origin',
  ]);
  for (const agency of agencies) {
    for (const provider of providers) {
      const { id, code } = { id: ids.next(), code: `LQE-${agency.code}-${provider.code}` };
      const texts = ['Leistung', 'Qualitaet', 'Entgelt', true, true];
      agreement.add([code, agency.code, provider.code, '2024-01-01', '30|31|35a', ...texts], [id, code, agency.id, provider.id, '2024-01-01', '{30,31,35a}', ...texts, 'IMPORT']);
      MODULES.forEach((module, n) => rate.add([code, module, `${200 + n}.50`, '2024-01-01'], [ids.next(), id, module, (200 + n) * 100 + 50, '2024-01-01', 'IMPORT']));
    }
  }
  return [agreement, rate];
}

/** One rate per agency and host for each of two years. */
function settlementRates(ids: BenchIds, agencies: readonly Named[], providers: readonly Named[]): Sheet {
  const span = ['valid_from', 'valid_to'];
  const sheet = new Sheet('settlement_rates.csv', ['id', 'agency_id', 'host_id', 'unit', 'amount_eur', ...span], 'agreements.settlement_rate', [
    'id',
    'code',
    'agency_id',
    'host_id',
    'unit',
    'amount_cents',
    ...span,
    'origin',
  ]);
  for (const agency of agencies) {
    for (const host of providers) {
      for (const [year, end] of [['2025', '2025-12-31'], ['2026', null]] as const) {
        const code = `VS-${agency.code}-${host.code}-${year}`;
        sheet.add([code, agency.code, host.code, 'SEAT_HOUR', '12.25', `${year}-01-01`, end], [ids.next(), code, agency.id, host.id, 'SEAT_HOUR', 1225, `${year}-01-01`, end, 'IMPORT']);
      }
    }
  }
  return sheet;
}

import { agreements, settlementRates, weeklyRates } from '../domain/files/agreement-files.js';
import { networks, organisations, socialSpaces } from '../domain/files/party-files.js';
import type { FileMapping } from './file-mapping.js';
import { idsOf, same } from './same-columns.js';

const organisation: FileMapping = {
  file: organisations,
  table: 'identity.organisation',
  key: ['code'],
  id: 'self.id',
  joins: 'LEFT JOIN ref_organisation self ON self.code = s.id',
  columns: { code: 's.id', ...same('kind', 'name', 'street', 'postal_code', 'municipality_ags', 'federal_state') },
  side: {
    table: 'identity.organisation_finance',
    key: 'organisation_id',
    columns: same('iban', 'bic', 'tax_number', 'vat_id', 'vat_status', 'leitweg_id'),
  },
  hasOrigin: true,
  agency: 'NULL::uuid',
};

const network: FileMapping = {
  file: networks,
  table: 'identity.network_membership',
  key: ['agency_id', 'provider_id', 'valid_from'],
  columns: { ...idsOf('agency_id', 'provider_id'), ...same('valid_from', 'valid_to') },
  agency: 'agency_id.id',
  timeRule: { what: 'the network membership', group: ['agency_id', 'provider_id'], reads: ['valid_from', 'valid_to'] },
};

const socialSpace: FileMapping = {
  file: socialSpaces,
  table: 'agreements.social_space',
  key: ['code'],
  id: 'self.id',
  joins: 'LEFT JOIN ref_social_space self ON self.code = s.id',
  columns: { code: 's.id', ...idsOf('agency_id'), ...same('name', 'municipality_ags', 'valid_from', 'valid_to') },
  agency: 'agency_id.id',
};

const agreement: FileMapping = {
  file: agreements,
  table: 'agreements.agreement',
  key: ['code'],
  id: 'self.id',
  joins: 'LEFT JOIN ref_agreement self ON self.code = s.id',
  columns: {
    code: 's.id',
    ...idsOf('agency_id', 'provider_id', 'social_space_id'),
    ...same('valid_from', 'valid_to', 'legal_bases', 'service_part', 'quality_part', 'fee_part', 'co_use_outgoing', 'co_use_incoming'),
    ...same('funding', 'hour_rate_eur'),
    budget_total_cents: 's.budget_total_eur',
  },
  hasOrigin: true,
  agency: 'agency_id.id',
  timeRule: {
    what: 'the agreement of the same agency and provider',
    group: ['agency_id', 'provider_id'],
    reads: ['valid_from', 'valid_to', 'service_part', 'quality_part', 'fee_part'],
    // a draft overlaps with nothing (NRW-01)
    counts: 'service_part IS NOT NULL AND quality_part IS NOT NULL AND fee_part IS NOT NULL',
    storedCounts: `state = 'ACTIVE'`,
  },
};

const weeklyRate: FileMapping = {
  file: weeklyRates,
  table: 'agreements.weekly_rate',
  key: ['agreement_id', 'module', 'valid_from'],
  columns: { ...idsOf('agreement_id'), ...same('module', 'valid_from', 'valid_to'), amount_cents: 's.amount_eur' },
  hasOrigin: true,
  agency: 'agreement_id.agency_id',
  storedWhen: `state = 'ACTIVE'`,
  timeRule: {
    what: 'the weekly rate of the same agreement and module',
    group: ['agreement_id', 'module'],
    reads: ['valid_from', 'valid_to'],
    storedCounts: `state = 'ACTIVE'`,
  },
};

/** Written after the offers, which they may name. */
export const settlementRate: FileMapping = {
  file: settlementRates,
  table: 'agreements.settlement_rate',
  key: ['code'],
  columns: {
    code: 's.id',
    ...idsOf('agency_id', 'host_id', 'user_id', 'offer_id'),
    ...same('category', 'unit', 'excused_percent', 'unexcused_percent', 'valid_from', 'valid_to'),
    amount_cents: 's.amount_eur',
  },
  hasOrigin: true,
  agency: 'agency_id.id',
  timeRule: {
    what: 'the settlement rate of the same agency and scope',
    group: ['agency_id', 'host_id', 'user_id', 'offer_id', 'category'],
    nullable: ['host_id', 'user_id', 'offer_id', 'category'],
    reads: ['valid_from', 'valid_to'],
    storedCounts: `state = 'ACTIVE'`,
  },
};

export const partyMappings: readonly FileMapping[] = [organisation, network, socialSpace, agreement, weeklyRate];

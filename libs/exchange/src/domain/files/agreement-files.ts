import { list } from '../cells/lists.js';
import { amount, fineAmount, percent } from '../cells/numbers.js';
import { boolean, choice, identifier, text } from '../cells/texts.js';
import { date } from '../cells/times.js';
import {
  AGENCY,
  AGREEMENT,
  ANY_ORGANISATION,
  columnRequired,
  OFFER,
  optional,
  PROVIDER,
  required,
  SOCIAL_SPACE,
  type FileDefinition,
  type RowRule,
} from '../file-definition.js';
import { validRange } from '../rules.js';

export const modules = choice('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE');

const socialSpaceBudget: RowRule = (row) => {
  if (row.get('funding') !== 'SOCIAL_SPACE_BUDGET') return;
  if (!row.isGiven('social_space_id')) row.report('social_space_id', 'MISSING_VALUE', 'the id of a social space, because funding is SOCIAL_SPACE_BUDGET');
  if (!row.isGiven('hour_rate_eur')) row.report('hour_rate_eur', 'MISSING_VALUE', 'an amount in euro, because funding is SOCIAL_SPACE_BUDGET');
};

/** Service, quality and fee agreements (LQE); one of the three parts left empty makes a draft (NRW-01). */
export const agreements: FileDefinition = {
  name: 'agreements.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('agency_id', text, AGENCY),
    required('provider_id', text, PROVIDER),
    required('valid_from', date),
    optional('valid_to', date),
    required('legal_bases', list(text)),
    columnRequired('service_part', text),
    columnRequired('quality_part', text),
    columnRequired('fee_part', text),
    optional('co_use_outgoing', boolean, { fallback: 'false' }),
    optional('co_use_incoming', boolean, { fallback: 'false' }),
    optional('funding', choice('STA_LUMP', 'HOURLY', 'PROVIDER_BUDGET', 'SOCIAL_SPACE_BUDGET'), { fallback: 'STA_LUMP' }),
    optional('social_space_id', text, SOCIAL_SPACE),
    optional('hour_rate_eur', fineAmount),
    optional('budget_total_eur', amount),
  ],
  rules: [validRange, socialSpaceBudget],
};

export const weeklyRates: FileDefinition = {
  name: 'weekly_rates.csv',
  key: ['agreement_id', 'module', 'valid_from'],
  columns: [
    required('agreement_id', text, AGREEMENT),
    required('module', modules),
    required('amount_eur', amount),
    required('valid_from', date),
    optional('valid_to', date),
  ],
  rules: [validRange],
};

export const settlementRates: FileDefinition = {
  name: 'settlement_rates.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('agency_id', text, AGENCY),
    optional('host_id', text, PROVIDER),
    optional('user_id', text, ANY_ORGANISATION),
    optional('offer_id', text, OFFER),
    optional('category', text),
    required('unit', choice('SEAT_SESSION', 'SEAT_HOUR', 'SEAT_WEEK', 'COURSE')),
    required('amount_eur', amount),
    optional('excused_percent', percent, { fallback: '0' }),
    optional('unexcused_percent', percent, { fallback: '100' }),
    required('valid_from', date),
    optional('valid_to', date),
  ],
  rules: [validRange],
};

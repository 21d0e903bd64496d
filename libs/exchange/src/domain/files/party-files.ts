import { ags, federalState, federalStateOf } from '../cells/codes.js';
import { list } from '../cells/lists.js';
import { choice, identifier, text } from '../cells/texts.js';
import { date } from '../cells/times.js';
import { AGENCY, optional, PROVIDER, required, type FileDefinition, type RowRule } from '../file-definition.js';
import { validRange } from '../rules.js';

const VAT_STATUS_OF_KIND: Readonly<Record<string, string>> = { PROVIDER: 'EXEMPT', PARTNER: 'TAXABLE' };

const organisationDefaults: RowRule = (row) => {
  const vatStatus = VAT_STATUS_OF_KIND[row.get('kind') ?? ''];
  const municipality = row.get('municipality_ags');
  if (!row.isGiven('vat_status') && vatStatus !== undefined) row.set('vat_status', vatStatus);
  if (!row.isGiven('federal_state') && municipality !== null) row.set('federal_state', federalStateOf(municipality));
};

export const organisations: FileDefinition = {
  name: 'organisations.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('kind', choice('AGENCY', 'PROVIDER', 'PARTNER')),
    required('name', text),
    optional('street', text),
    optional('postal_code', text),
    required('municipality_ags', ags),
    optional('iban', text),
    optional('bic', text),
    optional('tax_number', text),
    optional('vat_id', text),
    optional('vat_status', choice('EXEMPT', 'TAXABLE')),
    optional('leitweg_id', text),
    optional('federal_state', federalState),
  ],
  rules: [organisationDefaults],
};

/** Who takes part in whose network. */
export const networks: FileDefinition = {
  name: 'networks.csv',
  key: ['agency_id', 'provider_id', 'valid_from'],
  columns: [required('agency_id', text, AGENCY), required('provider_id', text, PROVIDER), required('valid_from', date), optional('valid_to', date)],
  rules: [validRange],
};

export const socialSpaces: FileDefinition = {
  name: 'social_spaces.csv',
  key: ['id'],
  columns: [
    required('id', identifier),
    required('agency_id', text, AGENCY),
    required('name', text),
    required('municipality_ags', list(ags)),
    required('valid_from', date),
    optional('valid_to', date),
  ],
  rules: [validRange],
};

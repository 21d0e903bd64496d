// Section 2: the thirteen files, their columns, the kind of each value, its default, and by what a row is recognised.

export type Kind = 'text' | 'number' | 'list' | 'shares' | 'boolean';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  readonly fallback: string;
}

export interface FileSchema {
  readonly columns: readonly Column[];
  readonly key: readonly string[];
}

function column(definition: string): Column {
  const [, name = '', kind = 'text', fallback = ''] = /^(\w+)(?::(\w+))?(?:=(.*))?$/.exec(definition) ?? [];
  // "a boolean not given is false unless a default is stated"
  return { name, kind: kind as Kind, fallback: kind === 'boolean' && fallback === '' ? 'false' : fallback };
}

function file(key: string, definitions: string): FileSchema {
  return { key: key.split(' '), columns: definitions.trim().split(/\s+/).map(column) };
}

export const FILES: Readonly<Record<string, FileSchema>> = {
  'organisations.csv': file(
    'id',
    `id kind name street postal_code municipality_ags iban bic tax_number vat_id vat_status leitweg_id federal_state`,
  ),
  'networks.csv': file('agency_id provider_id valid_from', `agency_id provider_id valid_from valid_to`),
  'social_spaces.csv': file('id', `id agency_id name municipality_ags:list valid_from valid_to`),
  'agreements.csv': file(
    'id',
    `id agency_id provider_id valid_from valid_to legal_bases:list service_part quality_part fee_part
     co_use_outgoing:boolean co_use_incoming:boolean funding=STA_LUMP social_space_id hour_rate_eur:number
     budget_total_eur:number`,
  ),
  'weekly_rates.csv': file('agreement_id module valid_from', `agreement_id module amount_eur:number valid_from valid_to`),
  'settlement_rates.csv': file(
    'id',
    `id agency_id host_id user_id offer_id category unit amount_eur:number excused_percent:number=0
     unexcused_percent:number=100 valid_from valid_to`,
  ),
  'offers.csv': file(
    'id',
    `id host_id title category kind admission delivery capacity:number age_from:number age_to:number genders:list
     topics:list languages:list=de accessibility:list contraindications:list staff:number=2
     lead_qualification=PROFESSIONAL cohosts:shares municipality_ags lat:number lon:number settleable:boolean=true`,
  ),
  'certificates.csv': file('offer_id agency_id valid_from', `offer_id agency_id valid_from valid_to number`),
  'sessions.csv': file('offer_id date start', `offer_id date start minutes:number state=PLANNED entry:boolean`),
  'referrals.csv': file(
    'id',
    `id agency_id responsible_id birth_month gender legal_basis module needs:list flags:list languages:list=de
     accessibility_needs:list municipality_ags lat:number lon:number availability:list wanted_from weeks:number=26
     max_km:number priority:number=3 child_protection_relevant:boolean wish_offer_ids:list consent:boolean approved_from
     approved_to allocation:boolean purpose=HELP`,
  ),
  'reservations.csv': file('id', `id referral_id offer_id variant from to state=CONFIRMED`),
  'attendance.csv': file(
    'offer_id date start referral_id recorded_by',
    `offer_id date start referral_id status recorded_by=PROVIDER`,
  ),
  'care_hours.csv': file(
    'referral_id provider_id date start kind work_type staff',
    `referral_id provider_id date start minutes:number kind work_type staff`,
  ),
};

export function schemaOf(fileName: string): FileSchema {
  const schema = FILES[fileName];
  if (schema === undefined) throw new Error(`unknown file ${fileName}`);
  return schema;
}

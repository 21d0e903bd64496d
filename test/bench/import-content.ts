export interface TableContent {
  readonly table: string;
  /** The row without ids and times of writing: what it says, not how it is called. */
  readonly row: string;
  readonly joins?: string;
}

const named = (alias: string, table: string, id: string): string => `JOIN ${table} ${alias} ON ${alias}.id = t.${id}`;
const agency = named('a', 'identity.organisation', 'agency_id');
const provider = named('p', 'identity.organisation', 'provider_id');
const host = named('h', 'identity.organisation', 'host_id');
const offer = named('o', 'offers.offer', 'offer_id');
const session = `${named('s', 'offers.session', 'session_id')} JOIN offers.offer o ON o.id = s.offer_id`;
const referral = named('f', 'referrals.referral', 'referral_id');

/** What an import leaves, table by table; every id is replaced by the identifier of the row that it names. */
export const IMPORT_CONTENT: readonly TableContent[] = [
  { table: 'identity.organisation', row: 'ROW(t.code, t.kind, t.name, t.street, t.postal_code, t.municipality_ags, t.federal_state, t.origin)' },
  { table: 'identity.organisation_finance', row: 'ROW(o.code, t.iban, t.bic, t.tax_number, t.vat_id, t.vat_status, t.leitweg_id)', joins: named('o', 'identity.organisation', 'organisation_id') },
  { table: 'identity.network_membership', row: 'ROW(a.code, p.code, t.validity)', joins: `${agency} ${provider}` },
  {
    table: 'agreements.agreement',
    row: `ROW(t.code, a.code, p.code, t.validity, t.legal_bases, t.service_part, t.quality_part, t.fee_part, t.co_use_outgoing,
      t.co_use_incoming, t.funding, t.social_space_id, t.hour_rate_eur, t.budget_total_cents, t.origin)`,
    joins: `${agency} ${provider}`,
  },
  { table: 'agreements.weekly_rate', row: 'ROW(g.code, t.module, t.amount_cents, t.validity, t.origin)', joins: named('g', 'agreements.agreement', 'agreement_id') },
  {
    table: 'agreements.settlement_rate',
    row: `ROW(t.code, a.code, h.code, t.user_id, t.offer_id, t.category, t.unit, t.amount_cents, trim_scale(t.excused_percent),
      trim_scale(t.unexcused_percent), t.validity, t.origin)`,
    joins: `${agency} ${host}`,
  },
  {
    table: 'offers.offer',
    row: `ROW(t.code, h.code, t.title, t.category, t.kind, t.admission, t.delivery, t.capacity, t.age_from, t.age_to, t.genders, t.topics, t.languages,
      t.accessibility, t.contraindications, t.staff, t.lead_qualification, t.cohost_ids, t.cohost_percents, t.municipality_ags, t.lat, t.lon, t.settleable, t.origin)`,
    joins: host,
  },
  { table: 'offers.certificate', row: 'ROW(o.code, a.code, t.validity, t.number, t.origin)', joins: `${offer} ${agency}` },
  { table: 'offers.session', row: 'ROW(o.code, t.date, t.start, t.minutes, t.state, t.entry, t.capacity, t.seats_taken)', joins: offer },
  {
    table: 'offers.seat_claim',
    row: 'ROW(o.code, s.date, s.start, r.code, f.code, a.code, t.expires_at)',
    joins: `${session} ${named('r', 'reservations.reservation', 'holder_id')} ${referral} ${agency}`,
  },
  {
    table: 'referrals.referral',
    row: `ROW(t.code, a.code, p.code, t.birth_month, t.gender, t.legal_basis, t.module, t.needs, t.flags, t.languages, t.accessibility_needs, t.municipality_ags,
      t.lat, t.lon, t.availability, t.wanted_from, t.weeks, t.max_km, t.priority, t.child_protection_relevant, t.wish_offer_ids, t.consent,
      t.approved_from, t.approved_to, t.allocation, t.purpose, t.origin)`,
    joins: `${agency} ${named('p', 'identity.organisation', 'responsible_id')}`,
  },
  {
    table: 'reservations.reservation',
    row: 'ROW(t.code, f.code, t.referral_code, a.code, o.code, h.code, t.variant, t.period, t.state, t.origin)',
    joins: `${referral} ${agency} ${offer} ${host}`,
  },
  { table: 'care.attendance', row: 'ROW(o.code, s.date, s.start, f.code, t.recorded_by, t.status, a.code, h.code)', joins: `${session} ${referral} ${agency} ${host}` },
];

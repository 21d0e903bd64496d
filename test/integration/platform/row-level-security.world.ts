import type pg from 'pg';

export type Member = 'AGENCY' | 'MAIN' | 'HOST';
export type Row = Readonly<Record<string, unknown>>;

/** One agency with two providers, and one row of everything that concerns them. */
export interface World {
  readonly ids: Readonly<Record<Member, string>>;
  /** By table, as jsonb gives them. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** The only row of a table. */
  row(table: string): Row;
}

const ANY_VALUE: Readonly<Record<string, unknown>> = {
  bytea: '\\x00',
  'timestamp with time zone': '2026-05-05',
  boolean: false,
  date: '2026-05-05',
  integer: 1,
  bigint: 1,
  text: 'any',
  'time without time zone': '15:00',
  uuid: '00000000-0000-7000-8000-000000000000',
};

/** What a row of a table must have, by the table. */
const ANY_VALUES = new Map<string, Row>();

/** Fills the database in the name of nobody: a superuser stands outside the policies. */
class WorldBuilder {
  readonly rows = new Map<string, Row[]>();

  constructor(
    private readonly superuser: pg.Client,
    readonly prefix: string,
  ) {}

  /** Writes the values; a column that must be there and that nobody asks about here gets any value of its type. */
  async put(table: string, given: Row): Promise<string> {
    const values: Row = { ...(await this.anyValues(table)), ...given };
    const columns = Object.keys(values);
    const { rows } = await this.superuser.query<{ row: Row }>(
      `INSERT INTO ${table} AS t (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING to_jsonb(t) AS row`,
      Object.values(values),
    );
    this.rows.set(table, [...(this.rows.get(table) ?? []), rows[0]!.row]);
    return String(rows[0]!.row['id']);
  }

  /** Asked once for all worlds of a spec: their databases have the same tables. */
  private async anyValues(table: string): Promise<Row> {
    const known = ANY_VALUES.get(table);
    if (known) return known;
    const { rows } = await this.superuser.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
         AND attnotnull AND NOT atthasdef AND attidentity = '' AND NOT attisdropped`,
      [table],
    );
    const values = Object.fromEntries(rows.map(({ name, type }) => [name, ANY_VALUE[type]]));
    ANY_VALUES.set(table, values);
    return values;
  }

  /** Changes a row past the triggers that guard its way there, such as two approvals. */
  async change(table: string, id: string, change: string): Promise<void> {
    await this.superuser.query('SET session_replication_role = replica');
    await this.superuser.query(`UPDATE ${table} SET ${change} WHERE id = $1`, [id]);
    await this.superuser.query('SET session_replication_role = origin');
    await this.look(table, 'id = $1', [id]);
  }

  /** Writes a row past the triggers that look at who writes it. */
  async putPastTriggers(table: string, given: Row): Promise<string> {
    await this.superuser.query('SET session_replication_role = replica');
    const id = await this.put(table, given);
    await this.superuser.query('SET session_replication_role = origin');
    return id;
  }

  /** A row that a trigger or a later command has written or changed. */
  async look(table: string, where: string, values: readonly unknown[]): Promise<void> {
    const { rows } = await this.superuser.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where}`, [...values]);
    this.rows.set(table, rows.map(({ row }) => row));
  }
}

export async function buildWorld(superuser: pg.Client, prefix: string): Promise<World> {
  // Terms know their authors; whoever asks below is somebody else.
  await superuser.query(`SELECT set_config('pv.actor', 'author', false)`);
  const world = new WorldBuilder(superuser, prefix);
  const ids = await putOrganisations(world);
  await putAgreements(world, ids);
  await putRegime(world, ids);
  await putBudget(world, ids);
  const seat = await putSeat(world, ids);
  await putReports(world, ids, seat);
  await putJournal(world, ids, seat.sessionId);
  await putSettlement(world, ids, seat);
  const { rows } = world;
  return {
    ids,
    rows,
    row: (table) => {
      const [only, ...more] = rows.get(table) ?? [];
      if (!only || more.length > 0) throw new Error(`${table} has not just one row`);
      return only;
    },
  };
}

type Ids = Record<Member, string>;

async function putOrganisations(world: WorldBuilder): Promise<Ids> {
  const put = (code: string, kind: string) =>
    world.put('identity.organisation', { code: `${world.prefix}-${code}`, kind, name: code, municipality_ags: '06432004', federal_state: 'HE' });
  const ids = { AGENCY: await put('AGENCY', 'AGENCY'), MAIN: await put('MAIN', 'PROVIDER'), HOST: await put('HOST', 'PROVIDER') };
  await world.put('identity.organisation_finance', { organisation_id: ids.HOST, iban: 'DE02120300000000202051' });
  await world.put('identity.network_membership', { agency_id: ids.AGENCY, provider_id: ids.HOST, valid_from: '2026-01-01' });
  await putNetwork(world, { agency_id: ids.AGENCY, provider_id: ids.HOST });
  await world.put('identity.membership', { user_id: `${world.prefix}-person`, organisation_id: ids.AGENCY, role: 'CASEWORKER' });
  await world.put('identity.membership', { user_id: `${world.prefix}-deputy`, organisation_id: ids.AGENCY, role: 'QUALITY' });
  await world.put('identity.substitution', {
    organisation_id: ids.AGENCY,
    person_id: `${world.prefix}-person`,
    deputy_id: `${world.prefix}-deputy`,
    valid_from: '2026-05-04',
    valid_to: '2026-05-08',
  });
  await world.put('identity.keeper', { user_id: `${world.prefix}-keeper` });
  await world.put('identity.invitation', {
    organisation_id: ids.AGENCY,
    email: `${world.prefix.toLowerCase()}@example.org`,
    roles: ['BILLING'],
    token_hash: Buffer.from(world.prefix),
    invited_at: '2026-05-04',
    expires_at: '2026-05-18',
  });
  await world.put('identity.machine_token', {
    organisation_id: ids.AGENCY,
    role: 'BILLING',
    label: 'ledger',
    token_hash: Buffer.from(world.prefix),
    expires_at: '2027-01-01',
  });
  await world.put('identity.access_log', {
    organisation_id: ids.HOST,
    // Of whoever asks in the tests: nobody copies the entry of another actor.
    actor: 'reader',
    purpose: 'CASE_WORK',
    subject_kind: 'referral',
    subject_id: 'F-1',
    granted: false,
    correlation_id: 'c',
  });
  return ids;
}

/** What an agency and a provider have settled with each other, and a site of the provider. */
async function putNetwork(world: WorldBuilder, pair: { readonly agency_id: string; readonly provider_id: string }): Promise<void> {
  const { agency_id, provider_id } = pair;
  await world.put('identity.network_invitation', { agency_id, organisation_id: provider_id, valid_from: '2026-01-01', expires_at: 'tomorrow' });
  await world.put('identity.network_setting', { agency_id, notice_days: 30 });
  await world.put('identity.provider_tier', { ...pair, valid_from: '2026-01-01', tier: 'CORE' });
  await world.put('identity.cooperation_contract', { ...pair, number: 'KV-1', valid_from: '2026-01-01' });
  await world.put('identity.safeguarding_agreement', { ...pair, valid_from: '2026-01-01', valid_to: '2027-12-31' });
  await world.put('identity.site', { owner_id: provider_id, kind: 'OTHER', name: 'Haus', municipality_ags: '06432004', lat: 49.9, lon: 8.8 });
}

async function putAgreements(world: WorldBuilder, ids: Ids): Promise<void> {
  const { prefix } = world;
  await world.put('agreements.social_space', { code: `${prefix}-SPACE`, agency_id: ids.AGENCY, name: 'Mitte', municipality_ags: ['06432004'], valid_from: '2026-01-01' });
  const agreementId = await world.put('agreements.agreement', {
    code: `${prefix}-LQE`,
    agency_id: ids.AGENCY,
    provider_id: ids.MAIN,
    valid_from: '2026-01-01',
    legal_bases: ['31'],
    service_part: 's',
    quality_part: 'q',
    fee_part: 'f',
  });
  await putApproved(world, ids, agreementId);
  const dependency_id = await world.putPastTriggers('agreements.licence_dependency', { agency_id: ids.AGENCY, hub_id: ids.HOST, dependent_id: ids.MAIN });
  await world.putPastTriggers('agreements.licence_confirmation', { agreement_id: agreementId, dependency_id, agency_id: ids.AGENCY, lost_from: '2027-01-01' });
  const weeklyRateId = await world.put('agreements.weekly_rate', { agreement_id: agreementId, module: 'FLEX', amount_cents: 10_000, valid_from: '2026-01-01' });
  await world.change('agreements.weekly_rate', weeklyRateId, `state = 'IN_NEGOTIATION'`);
  const descriptionId = await world.put('agreements.service_description', { agency_id: ids.AGENCY, code: 'GROUP', version: 1, title: 'Gruppe', text: 'Zwei Fachkräfte' });
  const rateId = await world.put('agreements.settlement_rate', {
    code: `${prefix}-RATE`,
    agency_id: ids.AGENCY,
    host_id: ids.HOST,
    unit: 'SEAT_SESSION',
    amount_cents: 6_000,
    valid_from: '2026-01-01',
    service_description_id: descriptionId,
  });
  await world.change('agreements.settlement_rate', rateId, `state = 'ACTIVE'`);
  await world.put('agreements.calculation_sheet', {
    agency_id: ids.AGENCY,
    provider_id: ids.MAIN,
    code: 'GROUP',
    version: 1,
    title: 'Gruppe',
    staff_count: 2,
    session_minutes: 120,
    preparation_minutes: 60,
    hour_cost_cents: 7_000,
    room_material_cents: 0,
    seats: 8,
    utilisation_percent: 75,
  });
}

/** The agreement as AGENCY has drafted it out of a template of its own, approved and active. */
async function putApproved(world: WorldBuilder, ids: Ids, agreementId: string): Promise<void> {
  const templateId = await world.put('agreements.template', { agency_id: ids.AGENCY, code: 'MUSTER' });
  const versionId = await world.put('agreements.template_version', { template_id: templateId, agency_id: ids.AGENCY, version: 1, name: 'Muster' });
  const clause = { code: 'CO_USE_OUTGOING', part: 'CO_USE', text: 'Mitnutzung', position: 1 };
  // Its version was published a statement ago: no other transaction may add a clause.
  await world.putPastTriggers('agreements.template_clause', { version_id: versionId, ...clause });
  await world.put('agreements.agreement_clause', { agreement_id: agreementId, ...clause });
  await world.look('agreements.authorship', 'subject_id = $1', [agreementId]);
  await world.change('agreements.agreement', agreementId, `state = 'ACTIVE', drafted_by = agency_id`);
  await world.putPastTriggers('agreements.approval', {
    subject_kind: 'AGREEMENT',
    subject_id: agreementId,
    round: 1,
    agency_id: ids.AGENCY,
    competence: 'PROFESSIONAL',
    actor: 'expert',
    at: '2026-05-05',
  });
}

/** A regime of AGENCY with one of everything, and a new version of its social space with a centre. */
async function putRegime(world: WorldBuilder, ids: Ids): Promise<void> {
  const regimeId = await world.put('agreements.regime', { agency_id: ids.AGENCY, code: 'STA', name: 'STA', funding: 'STA_LUMP' });
  const version_id = await world.put('agreements.regime_version', {
    regime_id: regimeId,
    agency_id: ids.AGENCY,
    valid_from: '2026-01-01',
    legal_bases: ['31'],
    approval_unit: 'WEEK_MODULE',
    seat_approval: 'NOTICE',
    coverage: 'PAYABLE',
    rate_source: 'WEEKLY_RATE',
    partial_week: 'FULL_WEEK',
    federal_state: 'HE',
  });
  // Parts come in the transaction of their version, and each of these is one of its own.
  await world.putPastTriggers('agreements.regime_deadline', { version_id, code: 'CARE_REPORT', amount: 1, unit: 'MONTHS', counting: 'AFTER' });
  await world.putPastTriggers('agreements.regime_deadline', { version_id, code: 'REPORT', amount: 6, unit: 'MONTHS', counting: 'AFTER', recurring: true });
  await world.putPastTriggers('agreements.regime_deadline', { version_id, code: 'COORDINATION', amount: 7, unit: 'WORKING_DAYS', counting: 'AFTER', working_days: 'MON_SAT' });
  await world.putPastTriggers('agreements.regime_module', { version_id, code: 'FLEX', from_minutes: 60, to_minutes: 180, hours_basis: 'PER_WEEK' });
  await world.putPastTriggers('agreements.module_template', { version_id, module_code: 'FLEX', code: 'MIX_1' });
  await world.putPastTriggers('agreements.module_template_slot', { version_id, module_code: 'FLEX', template_code: 'MIX_1', kind: 'GROUP', minutes: 60, count: 1 });
  const spaceId = String(world.rows.get('agreements.social_space')![0]!['id']);
  const spaceVersionId = await world.put('agreements.social_space_version', {
    social_space_id: spaceId,
    agency_id: ids.AGENCY,
    name: 'Mitte',
    municipality_ags: ['06432004'],
    valid_from: '2026-01-01',
  });
  await world.look('agreements.social_space_municipality', 'version_id = $1', [spaceVersionId]);
  await world.put('agreements.social_space_centre', { social_space_id: spaceId, valid_from: '2026-01-01' });
}

/** A budget of the social space of AGENCY, which HOST steers with it: it is CORE in the network. */
async function putBudget(world: WorldBuilder, ids: Ids): Promise<void> {
  const common = { agency_id: ids.AGENCY };
  const spaceId = world.rows.get('agreements.social_space')![0]!['id'];
  const budgetId = await world.put('agreements.budget', { ...common, name: 'Mitte', social_space_id: spaceId, valid_from: '2026-01-01', valid_to: '2026-12-31', total_cents: 0 });
  const account = (kind: string) => world.put('agreements.budget_account', { ...common, budget_id: budgetId, kind, cents: 0 });
  const [from, to] = [await account('VARIABLE'), await account('PERSONALISED')];
  await world.put('agreements.budget_entry', { ...common, account_id: from, kind: 'RESERVED', cents: 100, subject_kind: 'seat', subject_id: budgetId, organisation_id: ids.AGENCY });
  await world.look('agreements.budget_balance', 'account_id = $1', [from]);
  await world.putPastTriggers('agreements.budget_shift', { ...common, from_account_id: from, to_account_id: to, cents: 100, minutes: 0, proposed_for: ids.AGENCY, proposed_at: '2026-05-05' });
}

interface Seat {
  readonly sessionId: string;
  readonly offerId: string;
  readonly referralId: string;
  readonly reservationId: string;
}

/** A seat of a referral that MAIN is responsible for, in a group of HOST. */
async function putSeat(world: WorldBuilder, ids: Ids): Promise<Seat> {
  const { prefix } = world;
  const offerId = await world.put('offers.offer', {
    code: `${prefix}-G`,
    host_id: ids.HOST,
    title: 'Gruppe',
    category: 'SOCIAL_SKILLS',
    kind: 'GROUP',
    admission: 'OPEN',
    delivery: 'ON_SITE',
    capacity: 3,
    municipality_ags: '06432004',
  });
  await world.look('offers.capacity_confirmation', 'offer_id = $1', [offerId]);
  await world.look('offers.search_entry', 'offer_id = $1', [offerId]);
  const searchId = await world.put('offers.saved_search', { organisation_id: ids.AGENCY, user_id: `${prefix}-person`, name: 'Sport', criteria: '{}', notify: true });
  await world.put('offers.saved_search_hit', { search_id: searchId, offer_id: offerId });
  await world.put('offers.agency_setting', { agency_id: ids.AGENCY });
  await world.put('offers.confirmation_link', { host_id: ids.HOST, offer_ids: [offerId], token_hash: Buffer.from(prefix), expires_at: '2999-01-01' });
  await world.put('offers.code', { agency_id: ids.AGENCY, list: 'TOPIC', code: 'OWN', label_de: 'Eigenes', label_en: 'Own' });
  await world.put('offers.offer_draft', { host_id: ids.HOST, content: '{}', actor: 'author' });
  await world.put('offers.offer_staff', { offer_id: offerId, position: 1, kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE' });
  // Of whoever asks in the tests: a feed is one person's.
  await world.put('offers.calendar_feed', { kind: 'OFFER', organisation_id: ids.HOST, user_id: 'reader', offer_id: offerId, token_hash: Buffer.from(prefix) });
  await world.put('offers.certificate', { offer_id: offerId, agency_id: ids.AGENCY, valid_from: '2026-01-01' });
  const certificateId = String(world.rows.get('offers.certificate')!.at(-1)!['id']);
  const sides = { agency_id: ids.AGENCY, host_id: ids.HOST };
  // Their guards look at who submits and withdraws, and today is another day.
  await world.putPastTriggers('offers.certification', { ...sides, offer_id: offerId, wanted_from: '2099-01-01' });
  await world.putPastTriggers('offers.certificate_withdrawal', { ...sides, certificate_id: certificateId, withdrawn_from: '2099-01-01', reason: 'any' });
  await world.put('offers.school_holiday', { agency_id: ids.AGENCY, federal_state: 'HE', first_day: '2031-07-07', last_day: '2031-08-15', name: 'Sommerferien' });
  await world.put('offers.session_plan', { offer_id: offerId, rrule: 'FREQ=WEEKLY', first_day: '2026-05-05', school_holidays: 'KEEP', public_holidays: 'KEEP', planned_until: '2026-05-05', ends_on: '2026-05-05' });
  const sessionId = await world.put('offers.session', { offer_id: offerId, date: '2026-05-05', start: '15:00', minutes: 90, capacity: 3 });
  const referralId = await world.put('referrals.referral', {
    code: `${prefix}-F`,
    agency_id: ids.AGENCY,
    responsible_id: ids.MAIN,
    birth_month: '2014-03-01',
    legal_basis: '31',
    needs: [],
    municipality_ags: '06432004',
    wanted_from: '2026-05-04',
    approved_from: '2026-01-01',
  });
  await world.put('referrals.former_help', { referral_id: referralId, position: 1, legal_basis: '29', outcome: 'ENDED_AS_PLANNED' });
  await world.look('referrals.number_counter', 'agency_id = $1', [ids.AGENCY]);
  await world.look('referrals.state_transition', `from_state = 'DRAFT' AND to_state = 'SUBMITTED'`, []);
  const common = { referral_id: referralId, agency_id: ids.AGENCY };
  await putConsent(world, common);
  await world.put('referrals.approval', { ...common, kind: 'GRANT', legal_basis: '31', module: 'BASIS', valid_from: '2026-01-01' });
  await world.look('referrals.referral', 'id = $1', [referralId]);
  await world.look('reservations.state_transition', `from_state = 'HELD' AND to_state = 'CONFIRMED'`, []);
  await world.put('reservations.agency_setting', { agency_id: ids.AGENCY });
  await world.put('reservations.offer_rule', { offer_id: offerId, host_id: ids.HOST });
  const reservationId = await world.put('reservations.reservation', {
    ...common,
    code: `${prefix}-R`,
    referral_code: `${prefix}-F`,
    offer_id: offerId,
    host_id: ids.HOST,
    variant: 'INTEGRATED',
    valid_from: '2026-05-05',
    valid_to: '2026-05-05',
  });
  await world.put('reservations.verdict', { reservation_id: reservationId, referral_id: referralId, verdicts: JSON.stringify({ score: 0.5, distanceKm: null, freeSeats: 1, weightsVersion: 0, criteria: [] }) });
  await world.put('reservations.further_verdict', { reservation_id: reservationId, referral_id: referralId, valid_from: '2026-05-06', valid_to: '2026-05-12', verdicts: '{}' });
  const ofStay = { reservation_id: reservationId, agency_id: ids.AGENCY };
  const waitId = await world.put('reservations.wait', { ...common, group_id: reservationId, variant: 'INTEGRATED', priority: 3 });
  await world.put('reservations.wait_exclusion', { wait_id: waitId, offer_id: offerId });
  await world.put('reservations.offer_made', { reservation_id: reservationId, wait_id: waitId, agency_id: ids.AGENCY, offer_id: offerId, round_id: reservationId });
  await world.put('reservations.budget_source', { ...ofStay, step: 'TEAM', chosen_by: '', chosen_at: '2026-05-05' });
  await world.putPastTriggers('reservations.module_hours_override', { ...ofStay, reason: 'more for a while', overridden_by: 'author', overridden_at: '2026-05-05' });
  await world.put('care.plan_days', { ...common, plan_talk_on: '2026-09-01', plan_talk_set_on: '2026-05-05' });
  // Asked by AGENCY, to be answered by MAIN.
  const asked = { code: 'COORDINATION', subject: 'GOALS', opened_by: 'author', counted_from: '2026-05-05', due_on: '2026-05-13', regime_version_id: referralId };
  await world.put('care.case_deadline', { ...common, responsible_id: ids.MAIN, owed_by: ids.MAIN, ...asked });
  await world.put('reservations.seat_request', { ...ofStay, answer_by: '2026-05-04', chase_on: '2026-05-01', escalate_on: '2026-05-04' });
  await world.put('offers.seat_claim', { ...common, session_id: sessionId, holder_id: reservationId });
  await putConcern(world, ids, reservationId);
  await putNoteAndDocument(world, ids, { reservationId, referralId });
  await putReport(world, ids, common);
  await world.look('offers.session', 'id = $1', [sessionId]);
  await world.put('care.attendance', { ...common, session_id: sessionId, recorded_by: 'PROVIDER', status: 'ATTENDED', host_id: ids.HOST });
  await world.look('reservations.seat_attendance', 'session_id = $1', [sessionId]);
  await putRegister(world, ids, { ...common, session_id: sessionId });
  const hours = { provider_id: ids.MAIN, date: '2026-05-06', minutes: 60, staff: 'PROFESSIONAL' };
  await world.put('care.care_hours', { ...common, ...hours, kind: 'SINGLE', work_type: 'CASE' });
  await world.put('care.work_time', { ...hours, agency_id: ids.AGENCY, work_type: 'NETWORK' });
  return { sessionId, offerId, referralId, reservationId };
}

/** What HOST has sent and noted of the session; a difference of which AGENCY has proposed something. */
async function putRegister(world: WorldBuilder, ids: Ids, of: { readonly session_id: string; readonly referral_id: string; readonly agency_id: string }): Promise<void> {
  await world.put('care.attendance_entry', { ...of, host_id: ids.HOST, recorded_by: 'PROVIDER', key: 'k', status: 'ATTENDED' });
  await world.put('care.session_note', { session_id: of.session_id, host_id: ids.HOST, revision: 1 });
  await world.put('care.session_substitute', { session_id: of.session_id, revision: 1, position: 1, kind: 'VOLUNTEER', qualification: 'any', reason: 'OTHER' });
  await world.put('care.attendance_difference', { ...of, host_id: ids.HOST, is_told: true });
  await world.putPastTriggers('care.attendance_proposal', { ...of, host_id: ids.HOST, proposed_by: 'AGENCY', status: 'EXCUSED', reason: 'OTHER' });
  const declined = { state: 'DECLINED', settled_by: 'lead', settled_at: '2026-05-06' };
  await world.putPastTriggers('care.attendance_proposal', { ...of, host_id: ids.HOST, proposed_by: 'AGENCY', status: 'EXCUSED', reason: 'OTHER', ...declined });
}

/** A report of April with too few hours, which AGENCY has answered; something has changed since. */
async function putReport(world: WorldBuilder, ids: Ids, of: { readonly referral_id: string; readonly agency_id: string }): Promise<void> {
  const month = { period: '2026-04-01', valid_from: '2026-04-01', valid_to: '2026-04-30', days: 30 };
  const range = { module: 'BASIS', range_from: 180, range_to: 300, hours_basis: 'PER_WEEK', verdict: 'UNDER', review_due_on: '2026-05-18' };
  const figures = Object.fromEntries(
    ['group', 'single', 'parent', 'resource_person', 'delivered', 'professional', 'semi_professional', 'not_given'].map((kind) => [`${kind}_minutes`, 0]),
  );
  const sessions = { sessions_expected: 0, sessions_attended: 0, sessions_excused: 0, sessions_unexcused: 0 };
  const reportId = await world.put('care.report', { ...of, ...month, ...range, ...figures, ...sessions, approval_id: of.referral_id, version: 1, review_since: 1, provider_id: ids.MAIN, legal_basis: '31', referral_code: 'any' });
  await world.put('care.report_answer', { report_id: reportId, agency_id: of.agency_id, provider_id: ids.MAIN, position: 1, answer: 'LEAVE' });
  await world.put('care.report_run', { agency_id: of.agency_id, period: '2026-04-01' });
  await world.put('care.report_stale', { ...of, period: '2026-04-01' });
}

/** A note of MAIN's case lead to HOST's group lead, and a document of the case. */
async function putNoteAndDocument(world: WorldBuilder, ids: Ids, { reservationId, referralId }: { readonly reservationId: string; readonly referralId: string }): Promise<void> {
  const thread = { reservation_id: reservationId, responsible_id: ids.MAIN, host_id: ids.HOST, case_lead_id: `${world.prefix}-case-lead`, group_lead_id: `${world.prefix}-group-lead` };
  const threadId = await world.putPastTriggers('care.coordination_thread', thread);
  await world.putPastTriggers('care.coordination_note', { thread_id: threadId, position: 1, kind: 'QUESTION', sealed: Buffer.alloc(40), key_id: '1.0', author_id: thread.case_lead_id });
  await world.put('care.document_status', { referral_id: referralId, kind: 'JOURNAL', state: 'IN_WORK' });
}

/** A concern that AGENCY has raised, and what MAIN has told HOST of it. */
async function putConcern(world: WorldBuilder, ids: Ids, reservationId: string): Promise<void> {
  const parties = { reservation_id: reservationId, host_id: ids.HOST, responsible_id: ids.MAIN, kind: 'COMPLAINT' };
  const moved = { state: 'PASSED_ON', moved_by: 'lead', moved_at: '2026-05-05' };
  const concernId = await world.putPastTriggers('reservations.concern', { ...parties, agency_id: ids.AGENCY, raised_for: ids.AGENCY, raised_by: 'reader', ...moved });
  await world.putPastTriggers('reservations.concern_for_host', { ...parties, concern_id: concernId });
}

/** Who the case is, what its family has consented to, and that it was heard. */
async function putConsent(world: WorldBuilder, common: { readonly referral_id: string; readonly agency_id: string }): Promise<void> {
  await world.put('referrals.consent_text', { agency_id: common.agency_id, scope: 'PARTICIPATION', valid_from: '2020-01-01' });
  await world.put('referrals.consent', { ...common, scope: 'PARTICIPATION', text_version: 1, given_by: 'GUARDIANS', given_at: '2020-01-02' });
  await world.put('referrals.hearing', { ...common, who: 'PARENTS', heard_on: '2020-01-02' });
  await world.put('referrals.case_identity', common);
}

/** What was shown, taken and declined for the referral, and a search in vain. */
async function putReports(world: WorldBuilder, ids: Ids, { referralId, offerId }: Seat): Promise<void> {
  const match = { referral_id: referralId, offer_id: offerId, agency_id: ids.AGENCY, host_id: ids.HOST };
  await world.put('matching.shown', { ...match, best_rank: 1 });
  await world.put('matching.choice', match);
  await world.put('matching.decline', { ...match, reason: 'TIMES' });
  await world.put('matching.relaxation', { referral_id: referralId, agency_id: ids.AGENCY, criterion: 'AGE' });
  const none = { start: 0, wish: 0, age_middle: 0, group_fill: 0 };
  await world.put('matching.weights', { agency_id: ids.AGENCY, version: 1, topics: 0.5, distance: 0.5, ...none, half_distance_km: 10, half_wait_days: 28 });
  const answer = { referral_id: referralId, offer_id: offerId };
  await world.put('matching.answer', { referral_id: referralId, agency_id: ids.AGENCY });
  await world.put('matching.answer_match', answer);
  await world.put('matching.answer_change', { referral_id: referralId, version: 1, appeared: [offerId], gone: [] });
  await world.put('matching.reach_preview', { organisation_id: ids.HOST, previews: 1 });
  await world.look('matching.touched', `kind = 'REFERRAL' AND subject_id = $1`, [referralId]);
  // Each world has a month of its own: the secret of a month is one for all.
  const month = world.prefix === 'A' ? '2026-04-01' : '2026-05-01';
  await world.put('matching.vain_key', { month, key: Buffer.alloc(32) });
  await world.put('matching.vain_search', { agency_id: ids.AGENCY, month, age_band: 'AGE_0_5', topics: [] });
  await world.put('matching.unmet_need', { agency_id: ids.AGENCY, month, dimension: 'TOTAL', code: 'ALL', searches: 5 });
}

/** HOST has recorded and corrected attendance: an entry in the chain of AGENCY, sealed. */
async function putJournal(world: WorldBuilder, ids: Ids, sessionId: string): Promise<void> {
  const journalId = await world.put('platform.journal', {
    agency_id: ids.AGENCY,
    organisation_id: ids.HOST,
    actor: 'reader',
    purpose: 'GROUP_WORK',
    action: 'attendance.recorded',
    subject_kind: 'session',
    subject_id: sessionId,
    correlation_id: 'c',
    at: '2026-05-05',
  });
  await world.put('platform.row_history', { journal_id: journalId, entity: 'care.attendance', entity_key: sessionId, before: '{}', after: '{}' });
  await world.look('platform.journal_pending', 'journal_id = $1', [journalId]);
  const chain = { chain_id: ids.AGENCY, block_no: 1 };
  await world.put('platform.journal_block', { ...chain, row_count: 1, sealed_at: '2026-05-05' });
  await world.put('platform.journal_seal', { ...chain, journal_id: journalId });
  const outboxId = await world.put('platform.outbox', { queue: 'settlement', job: 'clear-month', payload: '{}', correlation_id: 'c' });
  await world.put('platform.outbox_beat', { outbox_id: outboxId, attempt: 1, at: '2026-05-05' });
  await world.put('platform.mail', { recipient: 'a@example.org', template: 'invitation' });
  await world.put('inbox.task', { organisation_id: ids.AGENCY, kind: 'APPROVAL', owner_role: 'CASEWORKER', subject_kind: 'agreement', subject_id: outboxId });
  const endpointId = await world.put('inbox.webhook_endpoint', { organisation_id: ids.HOST, url: 'https://hooks.example/in', kinds: '{reservation.confirmed}', secret: '\\x00' });
  await world.put('inbox.webhook_delivery', {
    endpoint_id: endpointId,
    organisation_id: ids.HOST,
    kind: 'reservation.confirmed',
    subject_id: endpointId,
    data: '{}',
    state: 'GIVEN_UP',
    last_error: 'TIMEOUT',
    ended_at: '2026-05-05',
  });
  await world.put('inbox.notification_preference', { organisation_id: ids.AGENCY, user_id: 'person', mode: 'NONE' });
  await world.put('inbox.digest', { organisation_id: ids.AGENCY, user_id: 'person', day: '2026-05-05', at: '2026-05-05' });
  await world.put('platform.idempotency', { organisation_id: ids.AGENCY, actor: 'person', key: 'k', response: '{}' });
}

/** MAIN has disputed what HOST bills, and AGENCY has decided. */
async function putDispute(world: WorldBuilder, ids: World['ids'], use: Row): Promise<void> {
  const agency = { agency_id: ids.AGENCY };
  const put = (table: string, row: Row): Promise<string> => world.putPastTriggers(`settlement.${table}`, { ...agency, ...row });
  await put('dispute_setting', { working_days: 5 });
  const sides = { debtor_id: ids.MAIN, creditor_id: ids.HOST, opener_id: ids.MAIN, respondent_id: ids.HOST };
  const ended = { state: 'DECIDED', ended_by: 'second', ended_at: '2026-06-05' };
  const dispute_id = await put('dispute', { ...sides, ...ended, period: '2026-05-01', is_settleable: true, reason: 'DOUBLE', opened_by: 'reader' });
  await put('disputed_use', { ...use, dispute_id, line_cents: 6_000, claimed_cents: 0, proposed_cents: 3_000, state: 'SETTLED' });
  await put('decision', { ...use, dispute_id, kind: 'RULING', agreed_cents: 3_000, proposed_by: 'first', proposed_for: ids.AGENCY, confirmed_by: 'second', confirmed_for: ids.AGENCY });
  await put('dispute_step', { dispute_id, action: 'OPEN', to_state: 'OPEN', organisation_id: ids.MAIN, actor: 'reader' });
}

/** MAIN owes HOST and has paid; both want to set off; HOST has read its bank statement. */
async function putLedger(world: WorldBuilder, ids: World['ids'], runId: string): Promise<void> {
  const agency = { agency_id: ids.AGENCY };
  const pair = { debtor_id: ids.MAIN, creditor_id: ids.HOST };
  const put = (table: string, row: Row): Promise<string> => world.putPastTriggers(`settlement.${table}`, row);
  await put('payment_setting', { ...agency, payment_days: 14 });
  const paymentId = await put('payment', { ...agency, payer_id: ids.MAIN, payee_id: ids.HOST, cents: 6_000, recorded_for: ids.MAIN, recorded_by: 'reader' });
  const item_id = await put('open_item', { ...agency, ...pair, kind: 'SETTLEMENT', run_id: runId, period: '2026-05-01', cents: 6_000 });
  const entry_id = await put('ledger_entry', { ...agency, ...pair, kind: 'PAYMENT', source_id: paymentId, posting_count: 4, actor: 'reader' });
  const main = { ...agency, entry_id, organisation_id: ids.MAIN, counterparty_id: ids.HOST };
  const other = { ...agency, entry_id, organisation_id: ids.HOST, counterparty_id: ids.MAIN };
  const ofItem = { claim_kind: 'SETTLEMENT', period: '2026-05-01', item_id };
  await put('ledger_posting', { ...main, no: 1, account: 'BANK', cents: -6_000 });
  await put('ledger_posting', { ...main, ...ofItem, no: 2, account: 'PAYABLE', cents: 6_000 });
  await put('ledger_posting', { ...other, no: 3, account: 'BANK', cents: 6_000 });
  await put('ledger_posting', { ...other, ...ofItem, no: 4, account: 'RECEIVABLE', cents: -6_000 });
  const setOffId = await put('set_off', { ...agency, proposer_id: ids.MAIN, partner_id: ids.HOST, item_ids: [item_id, item_id], item_cents: [1, 1], proposed_by: 'reader' });
  await put('set_off_answer', { ...agency, id: setOffId, accepted: true, answered_for: ids.HOST, answered_by: 'reader' });
  await put('payment_reminder', { ...agency, item_id, level: 1, open_cents: 1 });
  const host = { organisation_id: ids.HOST };
  const statement_id = await put('bank_statement', { ...host, code: 'S1', imported_by: 'reader' });
  const bank_entry_id = await put('bank_entry', { ...host, statement_id, place: 1, cents: 6_000 });
  await put('bank_match', { ...host, bank_entry_id, payment_id: paymentId, how: 'KNOWN', matched_by: 'reader' });
  const owner = { owner_id: ids.AGENCY };
  await put('ledger_head', { ...owner, no: 1 });
  await put('ledger_block', { ...owner, no: 1 });
  await put('ledger_seal', { ...owner, kind: 'payment', subject_id: paymentId, block_no: 1 });
}

/** HOST has billed MAIN. */
async function putInvoice(world: WorldBuilder, ids: World['ids'], runId: string): Promise<void> {
  const month = { agency_id: ids.AGENCY, period: '2026-05-01' };
  const put = (table: string, row: Row): Promise<string> => world.putPastTriggers(`settlement.${table}`, row);
  const sides = { issuer_id: ids.HOST, recipient_id: ids.MAIN };
  const cents = { gross_cents: 6_000, net_cents: 6_000, tax_cents: 0, rounding_cents: 0, prepaid_cents: 0, payable_cents: 6_000, vat_category: 'E', vat_percent: 0 };
  const days = { issued_on: '2026-06-08', due_on: '2026-06-22', service_from: '2026-05-01', service_to: '2026-05-31' };
  const invoice_id = await put('invoice', { ...month, ...sides, ...cents, ...days, run_id: runId, kind: 'SETTLEMENT', type: 'INVOICE', year: 2026, sequence: 1, number: '2026-000001', turn: 1, issued_by: 'operator', issuer: '{}', recipient: '{}', refers_to: '[]' });
  await put('invoice_line', { invoice_id, no: 1, code: 'G', title: 'Gruppe', unit: 'SEAT_SESSION', quantity: '1', from_date: '2026-05-05', to_date: '2026-05-05', gross_cents: 6_000, net_cents: 6_000 });
  await put('invoice_document', { invoice_id, xml: '', digest: '\\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
  await put('invoice_number', { issuer_id: ids.HOST, year: 2026, last_number: 1 });
  await put('invoice_gap', { ...month, ...sides, organisation_id: ids.MAIN, field: 'POSTAL_CODE' });
  await put('invoice_contact', { organisation_id: ids.HOST, name: 'Abrechnung', phone: '06151 123', email: 'rechnung@example.org' });
}

/** A cleared month in which MAIN owes HOST one seat. */
async function putSettlement(world: WorldBuilder, ids: Ids, seat: Seat): Promise<void> {
  const agency = { agency_id: ids.AGENCY };
  const runId = await world.put('settlement.clearing_run', { ...agency, period: '2026-05-01', state: 'DONE', origin: 'SERVICE', digest: '\\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
  const ofRun = { ...agency, run_id: runId };
  const debt = { debtor_id: ids.MAIN, creditor_id: ids.HOST, cents: 6_000 };
  await world.put('settlement.run_progress', { ...ofRun, attempt: 1, step: 1, steps: 1, label: 'done' });
  await world.put('settlement.month', { ...ofRun, period: '2026-05-01', state: 'CLEARED' });
  const use = {
    session_id: seat.sessionId,
    reservation_id: seat.reservationId,
    referral_id: seat.referralId,
    offer_id: seat.offerId,
    date: '2026-05-05',
    outcome: 'SETTLEMENT',
    unit: 'SEAT_SESSION',
    quantity: '1',
    status: 'ATTENDED',
    share_ids: [ids.HOST],
    share_cents: [6_000],
    ...debt,
  };
  await world.put('settlement.line', { ...ofRun, ...use });
  await world.put('settlement.gross', { ...ofRun, ...debt, kind: 'SETTLEMENT' });
  const ofMonth = { ...agency, period: '2026-05-01' };
  const [first_id, second_id] = [ids.MAIN, ids.HOST].sort();
  await world.putPastTriggers('settlement.month_step', { ...ofMonth, action: 'CLEAR', to_state: 'CLEARED', actor: 'reader' });
  await world.putPastTriggers('settlement.review_comment', { ...ofMonth, first_id, second_id, party_ids: [ids.MAIN, ids.HOST], text: 'Bitte prüfen.', is_shared: true, author: 'reader' });
  await world.put('settlement.clearing_schedule', { ...agency, day: 5, hour: 6 });
  await world.put('settlement.closing_setting', { ...agency, command_line: true });
  await world.put('settlement.net', { ...ofRun, ...debt });
  await world.put('settlement.datev_setting', {
    organisation_id: ids.HOST, consultant_number: 1001, client_number: 1, chart_of_accounts: '04', account_length: 4, fiscal_year_start: 1,
    receivable_account: '1210', payable_account: '3310', revenue_account: '4100', expense_account: '5900',
  });
  await world.put('settlement.position', { ...ofRun, organisation_id: ids.HOST, cents: 6_000 });
  await world.put('settlement.line_digest', { ...ofRun, offer_id: seat.offerId, line_count: 1 });
  await world.putPastTriggers('settlement.carried', { ...agency, ...use, closed_run_id: runId });
  const charge = {
    kind: 'WEEKLY_RATE',
    debtor_id: ids.AGENCY,
    creditor_id: ids.MAIN,
    agreement_id: seat.offerId,
    referral_id: seat.referralId,
    referral_code: 'F',
    module: 'STANDARD',
    subject_id: seat.referralId,
    slot: '2026-05-04',
    from_date: '2026-05-04',
    to_date: '2026-05-10',
    days: 7,
    rate_id: seat.offerId,
    outcome: 'CHARGED',
    cents: 40_000,
  };
  await world.put('settlement.charge', { ...ofRun, ...charge });
  await world.put('settlement.charge_sum', { ...ofRun, kind: 'WEEKLY_RATE', debtor_id: ids.AGENCY, creditor_id: ids.MAIN, cents: 40_000 });
  await world.putPastTriggers('settlement.carried_charge', { ...agency, ...charge, closed_run_id: runId });
  await putLedger(world, ids, runId);
  await putInvoice(world, ids, runId);
  await putDispute(world, ids, { session_id: seat.sessionId, reservation_id: seat.reservationId });
}

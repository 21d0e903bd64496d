import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { DisputedUse, DisputeRecord, UseCents, UseKey } from '../../domain/disputes/dispute-record.js';
import type { DisputeSides, LineParties } from '../../domain/disputes/dispute-sides.js';
import { DISPUTE_WORKING_DAYS, type DisputeAnswer, type DisputeReason, type DisputeState } from '../../domain/disputes/dispute-states.js';

export const DISPUTE_COLUMNS = `d.id, d.agency_id AS "agencyId", to_char(d.period, 'YYYY-MM') AS period, d.debtor_id AS "debtorId", d.creditor_id AS "creditorId",
  d.opener_id AS "openerId", d.respondent_id AS "respondentId", d.is_settleable AS "isSettleable",
  NOT d.is_settleable AND d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id) AS "claimsShare", d.reason, d.text, d.state, d.turn_id AS "turnId", d.due_on AS "dueOn",
  d.answer, d.proposal_id AS "proposalId", d.proposed_for AS "proposedFor", d.proposed_by AS "proposedBy", d.opened_at AS "openedAt", d.ended_at AS "endedAt"`;

export const USE_COLUMNS = `u.dispute_id AS "disputeId", u.session_id AS "sessionId", u.reservation_id AS "reservationId", u.offer_code AS "offerCode", u.date,
  to_char(u.start, 'HH24:MI') AS start, u.referral_code AS "referralCode", u.status, u.line_cents AS "lineCents", u.claimed_cents AS "claimedCents",
  u.proposed_cents AS "proposedCents", u.state`;

const keysOf = (uses: readonly UseKey[]): readonly [string[], string[]] => [uses.map(({ sessionId }) => sessionId), uses.map(({ reservationId }) => reservationId)];

/** A line that can be disputed: of the run in force, priced, and no reversal. */
export type DisputableLine = LineParties & UseKey;

/** Whether the caller sees the month, and how far it is; undefined: there is none to be seen. */
export async function findMonthOfDispute(tx: Transaction, agencyId: string, firstDay: LocalDate): Promise<{ readonly isClosed: boolean; readonly isApproved: boolean } | undefined> {
  const [row] = await tx.sql<{ isClosed: boolean; isApproved: boolean }>(
    `SELECT closed_at IS NOT NULL AS "isClosed", state = 'APPROVED' AS "isApproved" FROM settlement.month WHERE agency_id = $1 AND period = $2`,
    [agencyId, firstDay],
  );
  return row;
}

/** Of these uses the lines in force in which the caller has a part (row-level security). */
export function findDisputableLines(tx: Transaction, agencyId: string, firstDay: LocalDate, uses: readonly UseKey[]): Promise<DisputableLine[]> {
  return tx.sql<DisputableLine>(
    `SELECT l.session_id AS "sessionId", l.reservation_id AS "reservationId", l.agency_id AS "agencyId", l.debtor_id AS "debtorId", l.creditor_id AS "creditorId", l.share_ids AS "shareIds"
     FROM settlement.month m JOIN unnest($3::uuid[], $4::uuid[]) AS w(session_id, reservation_id) ON true
     JOIN settlement.line l ON l.run_id = m.run_id AND l.session_id = w.session_id AND l.reservation_id = w.reservation_id
     WHERE m.agency_id = $1 AND m.period = $2 AND NOT l.is_reversal AND l.outcome IN ('SETTLEMENT', 'DIRECT_BILLING')`,
    [agencyId, firstDay, ...keysOf(uses)],
  );
}

/** An open dispute that the caller sees and that one of these uses is in. */
export async function findOpenDispute(tx: Transaction, agencyId: string, uses: readonly UseKey[]): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }>(
    `SELECT u.dispute_id AS id FROM unnest($1::uuid[], $2::uuid[]) AS w(session_id, reservation_id)
     JOIN settlement.disputed_use u ON u.agency_id = $3 AND u.reservation_id = w.reservation_id AND u.session_id = w.session_id AND u.state = 'OPEN' ORDER BY u.dispute_id LIMIT 1`,
    [...keysOf(uses), agencyId],
  );
  return row?.id;
}

export interface NewDispute extends DisputeSides {
  readonly agencyId: string;
  readonly firstDay: LocalDate;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly reason: DisputeReason;
  readonly text: string | null;
  readonly dueOn: LocalDate;
}

/** The claim is a proposal: who has signed it, and when, is the database's to say. */
export async function insertDispute(tx: Transaction, dispute: NewDispute): Promise<DisputeRecord> {
  const { agencyId, firstDay, debtorId, creditorId, respondentId, isSettleable, reason, text, dueOn } = dispute;
  const [row] = await tx.sql<DisputeRecord & Record<string, unknown>>(
    `INSERT INTO settlement.dispute AS d (agency_id, period, debtor_id, creditor_id, opener_id, respondent_id, is_settleable, reason, text, turn_id, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $6, $10) RETURNING ${DISPUTE_COLUMNS}`,
    [agencyId, firstDay, debtorId, creditorId, tx.context.organisationId, respondentId, isSettleable, reason, text, dueOn],
  );
  return row!;
}

/** How many there are now; fewer than given where somebody else disputes one of them. What the lines were is copied by the database. */
export function insertUses(tx: Transaction, { id, agencyId }: DisputeRecord, uses: readonly UseCents[]): Promise<number> {
  return tx.execute(
    `INSERT INTO settlement.disputed_use (dispute_id, agency_id, session_id, reservation_id, claimed_cents, offer_code, date, start, referral_code, reservation_code, line_cents)
     SELECT $1, $2, w.session_id, w.reservation_id, w.cents, '', '0001-01-01', '00:00', '', '', 0 FROM unnest($3::uuid[], $4::uuid[], $5::bigint[]) AS w(session_id, reservation_id, cents)
     ON CONFLICT DO NOTHING`,
    [id, agencyId, ...keysOf(uses), uses.map(({ cents }) => String(cents))],
  );
}

/** One that the caller can do something about, locked. */
export async function lockDispute(tx: Transaction, id: string): Promise<DisputeRecord | undefined> {
  const [row] = await tx.sql<DisputeRecord & Record<string, unknown>>(`SELECT ${DISPUTE_COLUMNS} FROM settlement.dispute d WHERE d.id = $1 FOR NO KEY UPDATE`, [id]);
  return row;
}

export const findOpenUses = (tx: Transaction, disputeId: string): Promise<DisputedUse[]> =>
  tx.sql<DisputedUse & Record<string, unknown>>(`SELECT ${USE_COLUMNS} FROM settlement.disputed_use u WHERE u.dispute_id = $1 AND u.state = 'OPEN' ORDER BY u.date, u.start, u.session_id, u.reservation_id`, [disputeId]);

export interface DisputeMove {
  readonly state: DisputeState;
  readonly turnId: string | null;
  readonly dueOn: LocalDate | null;
  readonly answer: DisputeAnswer | null;
  /** KEEP what stands, a NEW one in the caller's name, or NONE. */
  readonly proposal: 'KEEP' | 'NEW' | 'NONE';
}

export async function moveDispute(tx: Transaction, id: string, { state, turnId, dueOn, answer, proposal }: DisputeMove): Promise<DisputeRecord> {
  const proposed = {
    KEEP: '',
    NEW: ', proposal_id = platform.new_id(), proposed_for = platform.current_organisation(), proposed_by = platform.current_actor(), proposed_at = platform.now(), proposed_in = pg_current_xact_id()',
    NONE: ', proposal_id = NULL, proposed_for = NULL, proposed_by = NULL, proposed_at = NULL, proposed_in = NULL',
  }[proposal];
  const [row] = await tx.sql<DisputeRecord & Record<string, unknown>>(
    `UPDATE settlement.dispute d SET state = $2, turn_id = $3, due_on = $4, answer = coalesce(d.answer, $5),
       answered_at = CASE WHEN d.answer IS NULL AND $5::text IS NOT NULL THEN platform.now() ELSE d.answered_at END,
       ended_at = CASE WHEN $3::uuid IS NULL THEN platform.now() END, ended_by = CASE WHEN $3::uuid IS NULL THEN platform.current_actor() END${proposed}
     WHERE d.id = $1 RETURNING ${DISPUTE_COLUMNS}`,
    [id, state, turnId, dueOn, answer],
  );
  return row!;
}

/** The cents that stand at the open lines from now on; null: none. */
export function setProposedCents(tx: Transaction, disputeId: string, uses: readonly UseCents[] | null): Promise<number> {
  if (uses === null) return tx.execute(`UPDATE settlement.disputed_use SET proposed_cents = NULL WHERE dispute_id = $1 AND state = 'OPEN'`, [disputeId]);
  return tx.execute(
    `UPDATE settlement.disputed_use u SET proposed_cents = w.cents FROM unnest($2::uuid[], $3::uuid[], $4::bigint[]) AS w(session_id, reservation_id, cents)
     WHERE u.dispute_id = $1 AND u.state = 'OPEN' AND u.session_id = w.session_id AND u.reservation_id = w.reservation_id`,
    [disputeId, ...keysOf(uses), uses.map(({ cents }) => String(cents))],
  );
}

export function dropUses(tx: Transaction, disputeId: string, uses: readonly UseKey[]): Promise<number> {
  return tx.execute(
    `UPDATE settlement.disputed_use u SET state = 'DROPPED' FROM unnest($2::uuid[], $3::uuid[]) AS w(session_id, reservation_id)
     WHERE u.dispute_id = $1 AND u.state = 'OPEN' AND u.session_id = w.session_id AND u.reservation_id = w.reservation_id`,
    [disputeId, ...keysOf(uses)],
  );
}

/** Signs what stands at the open lines a second time; they are settled by it. */
export function insertDecisions(tx: Transaction, disputeId: string, kind: 'AGREEMENT' | 'RULING'): Promise<number> {
  return tx.execute(
    `INSERT INTO settlement.decision (agency_id, dispute_id, session_id, reservation_id, kind, agreed_cents, proposed_by, proposed_for, confirmed_by, confirmed_for)
     SELECT d.agency_id, d.id, u.session_id, u.reservation_id, $2, u.proposed_cents, d.proposed_by, d.proposed_for, platform.current_actor(), platform.current_organisation()
     FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id AND u.state = 'OPEN' WHERE d.id = $1`,
    [disputeId, kind],
  );
}

export interface NewStep {
  readonly disputeId: string;
  readonly agencyId: string;
  readonly action: string;
  readonly from: DisputeState | null;
  readonly to: DisputeState;
  readonly cents: bigint | null;
  readonly text: string | null;
}

export async function insertStep(tx: Transaction, { disputeId, agencyId, action, from, to, cents, text }: NewStep): Promise<void> {
  await tx.execute(
    `INSERT INTO settlement.dispute_step (dispute_id, agency_id, action, from_state, to_state, organisation_id, actor, cents, text) VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8)`,
    [disputeId, agencyId, action, from, to, tx.context.organisationId, cents === null ? null : String(cents), text],
  );
}

/** The open, cleared months in which a change of these lines is to be seen. */
export async function findMonthsOfDispute(tx: Transaction, disputeId: string): Promise<string[]> {
  const rows = await tx.sql<{ period: string }>(`SELECT to_char(period, 'YYYY-MM') AS period FROM settlement.months_of_dispute($1) AS period`, [disputeId]);
  return rows.map(({ period }) => period);
}

export interface DisputeOffice {
  readonly federalState: FederalState;
  /** Today in Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
  /** The agency's days to answer. */
  readonly workingDays: number;
}

/** By whose working days a side has how many to answer. */
export async function findDisputeOffice(tx: Transaction, organisationId: string, agencyId: string): Promise<DisputeOffice> {
  const [row] = await tx.sql<DisputeOffice & Record<string, unknown>>(
    `SELECT o.federal_state AS "federalState", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today,
       coalesce((SELECT s.working_days FROM settlement.dispute_setting s WHERE s.agency_id = $2), $3::int) AS "workingDays"
     FROM identity.organisation_v o WHERE o.id = $1`,
    [organisationId, agencyId, DISPUTE_WORKING_DAYS],
  );
  return row!;
}

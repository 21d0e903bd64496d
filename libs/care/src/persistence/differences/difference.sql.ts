import type { FederalState, LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { AttendanceProposal, ProposalReason } from '../../domain/differences/proposal.js';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';
import type { Recorder } from '../../domain/register/recorder.js';

export interface DifferenceToTell {
  readonly id: string;
  readonly sessionId: string;
  readonly agencyId: string;
  readonly agencyState: FederalState;
  readonly hostId: string;
  readonly hostState: FederalState;
  readonly isOver: boolean;
  readonly isTold: boolean;
  /** In Europe/Berlin, by platform.now(). */
  readonly today: LocalDate;
}

/** Differences of which the sides were not told, and such as are over and whose tasks are still open: of these sessions, or of all. At most 500. */
export function findDifferencesToTell(tx: Transaction, sessionIds: readonly string[] | null): Promise<DifferenceToTell[]> {
  return tx.sql<DifferenceToTell & Record<string, unknown>>(
    `SELECT d.id, d.session_id AS "sessionId", d.agency_id AS "agencyId", a.federal_state AS "agencyState", d.host_id AS "hostId", h.federal_state AS "hostState",
       d.ended_at IS NOT NULL AS "isOver", d.is_told AS "isTold", (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today
     FROM care.attendance_difference d JOIN identity.organisation_v a ON a.id = d.agency_id JOIN identity.organisation_v h ON h.id = d.host_id
     WHERE (NOT d.is_told OR d.ended_at IS NOT NULL AND NOT d.is_closed) AND ($1::uuid[] IS NULL OR d.session_id = ANY ($1)) ORDER BY d.id LIMIT 500`,
    [sessionIds],
  );
}

/** That the sides were told of these, and are done with those that were over. */
export async function markDifferences(tx: Transaction, told: readonly Pick<DifferenceToTell, 'id' | 'isOver'>[]): Promise<void> {
  await tx.sql('SELECT care.mark_differences($1::uuid[], $2::uuid[])', [told.map(({ id }) => id), told.filter(({ isOver }) => isOver).map(({ id }) => id)]);
}

/** Reckons all differences anew out of the records. */
export async function reckonAllDifferences(tx: Transaction): Promise<void> {
  await tx.sql('SELECT care.reckon_differences(NULL)');
}

/** A difference as its two sides act on it. */
export interface DifferenceRow {
  readonly id: string;
  readonly sessionId: string;
  readonly referralId: string;
  readonly agencyId: string;
  readonly hostId: string;
  readonly isOver: boolean;
  readonly openProposalId: string | null;
}

export async function findDifference(tx: Transaction, id: string): Promise<DifferenceRow | undefined> {
  const [row] = await tx.sql<DifferenceRow & Record<string, unknown>>(
    `SELECT d.id, d.session_id AS "sessionId", d.referral_id AS "referralId", d.agency_id AS "agencyId", d.host_id AS "hostId", d.ended_at IS NOT NULL AS "isOver", p.id AS "openProposalId"
     FROM care.attendance_difference d LEFT JOIN care.attendance_proposal p ON p.session_id = d.session_id AND p.referral_id = d.referral_id AND p.state = 'OPEN'
     WHERE d.id = $1 AND $2 IN (d.agency_id, d.host_id)`,
    [id, tx.context.organisationId],
  );
  return row;
}

/** Whose it is is the database's to say (care.route_proposal): what is written here of the parties counts for nothing. */
export async function insertProposal(tx: Transaction, { sessionId, referralId, agencyId, hostId }: DifferenceRow, status: AttendanceStatus, reason: ProposalReason): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `INSERT INTO care.attendance_proposal (session_id, referral_id, agency_id, host_id, proposed_by, status, reason, author) VALUES ($1, $2, $3, $4, 'AGENCY', $5, $6, $7) RETURNING id`,
    [sessionId, referralId, agencyId, hostId, status, reason, tx.context.actor],
  );
  return row!.id;
}

export interface ProposalRow extends AttendanceProposal {
  readonly sessionId: string;
  readonly referralId: string;
  readonly agencyId: string;
  readonly hostId: string;
}

const PROPOSAL_COLUMNS = `p.id, p.session_id AS "sessionId", p.referral_id AS "referralId", p.agency_id AS "agencyId", p.host_id AS "hostId", p.proposed_by AS "proposedBy",
  p.status, p.reason, p.state, p.proposed_at AS "proposedAt"`;

/** One of the caller's own sides. */
export async function findProposal(tx: Transaction, id: string): Promise<ProposalRow | undefined> {
  const [row] = await tx.sql<ProposalRow & Record<string, unknown>>(`SELECT ${PROPOSAL_COLUMNS} FROM care.attendance_proposal p WHERE p.id = $1 AND $2 IN (p.agency_id, p.host_id)`, [
    id,
    tx.context.organisationId,
  ]);
  return row;
}

/** Both records as they stand. */
export interface BothRecords {
  readonly recordedBy: Recorder;
  readonly status: AttendanceStatus;
  readonly recordedAt: Date;
}

export const findBothRecords = (tx: Transaction, sessionId: string, referralId: string): Promise<BothRecords[]> =>
  tx.sql<BothRecords & Record<string, unknown>>(
    `SELECT a.recorded_by AS "recordedBy", a.status, a.recorded_at AS "recordedAt" FROM care.attendance a WHERE a.session_id = $1 AND a.referral_id = $2 ORDER BY a.recorded_by`,
    [sessionId, referralId],
  );

/** The database checks both sides, and writes both records where it is accepted (care.settle_proposal). */
export async function settleProposal(tx: Transaction, id: string, decision: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Promise<void> {
  await tx.sql('SELECT care.settle_proposal($1, $2)', [id, decision]);
}

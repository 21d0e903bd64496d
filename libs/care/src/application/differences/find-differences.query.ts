import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { AttendanceProposal } from '../../domain/differences/proposal.js';
import type { AttendanceStatus } from '../../domain/register/attendance-entries.js';

/** Where the agency's own record and the host's differ (TS-16). */
export interface AttendanceDifference {
  readonly id: string;
  readonly sessionId: string;
  readonly referralId: string;
  /** The pseudonym; null where no reservation tells it any more. */
  readonly referralCode: string | null;
  readonly providerStatus: AttendanceStatus;
  readonly agencyStatus: AttendanceStatus;
  readonly since: Date;
  /** When the two came to say the same, or to be between others; null: they differ. */
  readonly endedAt: Date | null;
  /** The one that nobody has answered; null: there is none. */
  readonly proposal: AttendanceProposal | null;
}

export interface DifferenceFilter {
  /** Only sessions of this month. */
  readonly month?: YearMonth | undefined;
}

const BY_ID = new Keyset('attendance-differences', [{ sql: 'd.id', type: 'uuid' }]);

/** The open differences of the organisation acted for: as agency, as host, and of cases for which it is responsible (row-level security). */
@Injectable()
export class FindDifferencesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they came up. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { month }: DifferenceFilter = {}): Promise<Page<AttendanceDifference>> {
    const after = BY_ID.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<AttendanceDifference & { key: string[] }>(
        `SELECT ${COLUMNS}, ${BY_ID.keySql} AS key FROM ${DIFFERENCES}
         WHERE d.ended_at IS NULL AND ${BY_ID.after('$1')} AND ($2::date IS NULL OR s.date >= $2 AND s.date < $2::date + interval '1 month') ORDER BY d.id LIMIT $3`,
        [after, month === undefined ? null : firstDay(month), request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, proposal, ...node }) => ({ node: { ...node, proposal: read(proposal) }, key })), request);
    });
  }

  /** Those of a set of ids that the caller may read, over or not. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, AttendanceDifference>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<AttendanceDifference & Record<string, unknown>>(`SELECT ${COLUMNS} FROM ${DIFFERENCES} WHERE d.id = ANY ($1::uuid[])`, [ids.filter(isUuid)]),
    );
    return new Map(rows.map(({ proposal, ...node }) => [node.id, { ...node, proposal: read(proposal) }]));
  }

  /** Proposals of a set of ids that the caller may read. */
  proposalsByIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, AttendanceProposal>> {
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<{ proposal: AttendanceProposal }>(`SELECT ${PROPOSAL} AS proposal FROM care.attendance_proposal p WHERE p.id = ANY ($1::uuid[])`, [ids]);
      return new Map(rows.map(({ proposal }) => [proposal.id, read(proposal)!]));
    });
  }
}

const PROPOSAL = `jsonb_build_object('id', p.id, 'proposedBy', p.proposed_by, 'status', p.status, 'reason', p.reason, 'state', p.state, 'proposedAt', p.proposed_at)`;

const COLUMNS = `d.id, d.session_id AS "sessionId", d.referral_id AS "referralId", d.since, d.ended_at AS "endedAt", seat.referral_code AS "referralCode", h.status AS "providerStatus", a.status AS "agencyStatus",
  CASE WHEN p.id IS NOT NULL THEN ${PROPOSAL} END AS proposal`;

const DIFFERENCES = `care.attendance_difference d JOIN offers.session_v s ON s.id = d.session_id
  JOIN care.attendance_v h ON h.session_id = d.session_id AND h.referral_id = d.referral_id AND h.recorded_by = 'PROVIDER'
  JOIN care.attendance_v a ON a.session_id = d.session_id AND a.referral_id = d.referral_id AND a.recorded_by = 'AGENCY'
  LEFT JOIN care.attendance_proposal p ON p.session_id = d.session_id AND p.referral_id = d.referral_id AND p.state = 'OPEN'
  LEFT JOIN LATERAL (SELECT r.referral_code FROM reservations.reservation_v r WHERE r.offer_id = s.offer_id AND r.referral_id = d.referral_id LIMIT 1) seat ON true`;

/** JSON knows no instants. */
const read = (proposal: AttendanceProposal | null): AttendanceProposal | null => (proposal === null ? null : { ...proposal, proposedAt: new Date(proposal.proposedAt) });

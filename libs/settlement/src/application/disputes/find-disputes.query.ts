import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { DisputedUse, DisputeRecord } from '../../domain/disputes/dispute-record.js';
import type { DisputeAction, DisputeState } from '../../domain/disputes/dispute-states.js';
import { DISPUTE_COLUMNS, USE_COLUMNS } from '../../persistence/disputes/dispute.sql.js';

export const TURNS = ['OWN', 'OTHER', 'OVER'] as const;
/** Whose turn it is, for whoever asks. */
export type DisputeTurn = (typeof TURNS)[number];

export interface DisputeFilter {
  readonly agencyId?: string | undefined;
  readonly state?: DisputeState | undefined;
  readonly turn?: DisputeTurn | undefined;
}

/** A line in dispute, and what came of it. */
export interface DisputedLine extends DisputedUse {
  /** Of the decision that was made in this dispute; null: none, or a share that is not worked out yet. */
  readonly agreedCents: string | null;
  readonly decidedAt: Date | null;
  /** Who has signed, first and second. */
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
}

export interface DisputeStepRecord {
  readonly id: string;
  readonly disputeId: string;
  readonly action: DisputeAction | 'OPEN';
  readonly fromState: DisputeState | null;
  readonly toState: DisputeState;
  /** Null: the deadline has passed. */
  readonly organisationId: string | null;
  readonly actor: string;
  readonly cents: string | null;
  readonly text: string | null;
  readonly at: Date;
}

const BY_ID = new Keyset('disputes', [{ sql: 'd.id', type: 'uuid' }]);

/** The opener merely has a share ($1 asks): it is told its share and no more. */
const OF_SHARE = `NOT d.is_settleable AND d.opener_id = $1 AND d.opener_id NOT IN (d.agency_id, d.debtor_id, d.creditor_id)`;

/** What the agency thinks of ruling is told to nobody else before a second person has signed, nor ever of lines that are taken back before. */
const PROPOSED = `CASE WHEN d.agency_id <> $1 AND (d.state = 'ESCALATED' OR u.state = 'DROPPED' AND d.proposed_for = d.agency_id) OR ${OF_SHARE} AND d.proposed_for <> $1 THEN NULL ELSE u.proposed_cents END`;

/** What the opener gets of a decision: known once the line is priced by it. */
const AGREED_SHARE = `CASE WHEN e.agreed_cents = 0 THEN 0 ELSE (SELECT l.share_cents[array_position(l.share_ids, d.opener_id)]
  FROM settlement.month m JOIN settlement.line l ON l.run_id = m.run_id AND l.reservation_id = u.reservation_id AND l.session_id = u.session_id AND l.decision_id = e.id AND NOT l.is_reversal
  WHERE m.agency_id = d.agency_id AND m.period >= d.period ORDER BY m.period DESC LIMIT 1) END`;

const LINE_FIELDS = `${USE_COLUMNS.replace('u.proposed_cents', PROPOSED).replace('u.line_cents', `CASE WHEN ${OF_SHARE} THEN coalesce(u.opener_share_cents, 0) ELSE u.line_cents END`)},
  CASE WHEN ${OF_SHARE} THEN ${AGREED_SHARE} ELSE e.agreed_cents END AS "agreedCents", e.decided_at AS "decidedAt", e.proposed_by AS "proposedBy", e.confirmed_by AS "confirmedBy"`;

/** Disputes for their two sides, those whose money it is, and the agency (row-level security). */
@Injectable()
export class FindDisputesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were opened. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, { agencyId, state, turn }: DisputeFilter = {}): Promise<Page<DisputeRecord>> {
    const after = BY_ID.decode(request.after);
    if (agencyId !== undefined && !isUuid(agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<DisputeRecord & { key: string[] }>(
        `SELECT ${DISPUTE_COLUMNS}, ${BY_ID.keySql} AS key FROM settlement.dispute d
         WHERE ${BY_ID.after('$1')} AND ($2::uuid IS NULL OR d.agency_id = $2) AND ($3::text IS NULL OR d.state = $3)
           AND CASE $4::text WHEN 'OWN' THEN d.turn_id = $5 WHEN 'OTHER' THEN d.turn_id <> $5 WHEN 'OVER' THEN d.turn_id IS NULL ELSE true END
         ORDER BY d.id LIMIT $6`,
        [after, agencyId ?? null, state ?? null, turn ?? null, context.organisationId, request.first + 1],
      );
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node: seenBy(context, node), key })), request);
    });
  }

  /** Those of a set of ids that the caller may read. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, DisputeRecord>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<DisputeRecord & Record<string, unknown>>(`SELECT ${DISPUTE_COLUMNS} FROM settlement.dispute d WHERE d.id = ANY ($1::uuid[])`, [ids.filter(isUuid)]),
    );
    return new Map(rows.map((row) => [row.id, seenBy(context, row)]));
  }

  /** By seat use (`session:reservation`) the open dispute that it is held by. */
  async openByUses(context: RequestContext, uses: readonly string[]): Promise<ReadonlyMap<string, DisputeRecord>> {
    const keys = uses.map((use) => use.split(':')).filter((parts) => parts.length === 2 && parts.every(isUuid));
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<DisputeRecord & { use: string }>(
        `SELECT ${DISPUTE_COLUMNS}, u.session_id || ':' || u.reservation_id AS use FROM unnest($1::uuid[], $2::uuid[]) AS w(session_id, reservation_id)
         JOIN settlement.disputed_use u ON u.session_id = w.session_id AND u.reservation_id = w.reservation_id AND u.state = 'OPEN' JOIN settlement.dispute d ON d.id = u.dispute_id`,
        [keys.map(([sessionId]) => sessionId), keys.map(([, reservationId]) => reservationId)],
      ),
    );
    return new Map(rows.map(({ use, ...row }) => [use, seenBy(context, row)]));
  }

  /** By dispute its lines, in the order of their sessions. */
  linesOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DisputedLine[]>> {
    return this.grouped<DisputedLine>(
      context,
      ids,
      `SELECT ${LINE_FIELDS}
       FROM settlement.dispute d JOIN settlement.disputed_use u ON u.dispute_id = d.id
       LEFT JOIN settlement.decision e ON e.dispute_id = u.dispute_id AND e.session_id = u.session_id AND e.reservation_id = u.reservation_id
       WHERE d.id = ANY ($2::uuid[]) ORDER BY u.date, u.start, u.offer_code COLLATE "C", u.referral_code COLLATE "C", u.session_id, u.reservation_id`,
    );
  }

  /** By dispute what was done about it, in order. */
  stepsOf(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, readonly DisputeStepRecord[]>> {
    return this.grouped<DisputeStepRecord>(
      context,
      ids,
      `SELECT s.id, s.dispute_id AS "disputeId", s.action, s.from_state AS "fromState", s.to_state AS "toState", s.organisation_id AS "organisationId", s.actor,
         CASE WHEN s.organisation_id <> $1 AND ${OF_SHARE} THEN NULL ELSE s.cents END AS cents, s.text, s.at
       FROM settlement.dispute_step s JOIN settlement.dispute d ON d.id = s.dispute_id WHERE s.dispute_id = ANY ($2::uuid[]) AND $1::uuid IS NOT NULL ORDER BY s.no`,
    );
  }

  private async grouped<T extends { readonly disputeId: string }>(context: RequestContext, ids: readonly string[], sql: string): Promise<ReadonlyMap<string, readonly T[]>> {
    const rows = await this.unitOfWork.run(context, (tx) => tx.sql<T & Record<string, unknown>>(sql, [context.organisationId, ids.filter(isUuid)]));
    const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of rows) groups.get(row.disputeId)?.push(row);
    return groups;
  }
}

/** See PROPOSED. */
const seenBy = ({ organisationId }: RequestContext, dispute: DisputeRecord): DisputeRecord =>
  dispute.state === 'ESCALATED' && dispute.agencyId !== organisationId ? { ...dispute, proposalId: null, proposedFor: null, proposedBy: null } : dispute;

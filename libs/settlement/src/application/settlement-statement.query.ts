import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { MonthState } from '../domain/months/month-states.js';

export interface StatementInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  /** The other side. */
  readonly counterpartId: string;
}

/** One seat use between the two, as both sides see it: pseudonym and units, never a name. Cents as text of digits. */
export interface StatementLine {
  readonly offerId: string;
  readonly sessionId: string;
  readonly reservationId: string;
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly referral: string;
  readonly kind: 'SETTLEMENT' | 'DIRECT_BILLING';
  readonly debtorId: string;
  readonly creditorId: string;
  readonly status: string | null;
  readonly unit: string;
  readonly quantity: string;
  /** The creditor's share of the line. */
  readonly cents: string;
  /** The month that the line corrects; null for a line of the month itself. */
  readonly corrects: string | null;
}

export interface SettlementStatement {
  readonly agencyId: string;
  readonly period: string;
  readonly state: MonthState;
  readonly organisationId: string;
  readonly counterpartId: string;
  /** What the asking organisation owes the counterpart, gross, and the other way round (settlements only). */
  readonly owedCents: string;
  readonly dueCents: string;
  /** What is left to pay, and by whom; null where the two are even. */
  readonly netCents: string;
  readonly netDebtorId: string | null;
  readonly lines: readonly StatementLine[];
}

/**
 * What two organisations owe each other after the clearing of a month, with every line behind it (DD-13, DD-21). Both
 * sides get the same statement from their own point of view. Null where the month is not cleared, where the two have
 * nothing to do with each other in it, and for whoever may not see it, alike.
 */
@Injectable()
export class SettlementStatementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: StatementInput): Promise<SettlementStatement | null> {
    const own = context.organisationId;
    if (own === null || !isUuid(input.agencyId) || !isUuid(input.counterpartId)) return Promise.resolve(null);
    return this.unitOfWork.run(context, (tx) => readStatement(tx, own, input));
  }
}

async function readStatement(tx: Transaction, own: string, input: StatementInput): Promise<SettlementStatement | null> {
  const [month] = await tx.sql<{ run_id: string; state: MonthState }>(
    'SELECT run_id, state FROM settlement.month WHERE agency_id = $1 AND period = $2',
    [input.agencyId, firstDay(input.period)],
  );
  if (!month) return null;
  const lines = await tx.sql<StatementLine>(LINES, [month.run_id, own, input.counterpartId]);
  if (lines.length === 0) return null;
  const [sums] = await tx.sql<{ owed: string; due: string }>(
    `SELECT coalesce(sum(cents) FILTER (WHERE debtor_id = $2), 0) AS owed, coalesce(sum(cents) FILTER (WHERE debtor_id = $3), 0) AS due
     FROM settlement.gross WHERE run_id = $1 AND kind = 'SETTLEMENT' AND (debtor_id, creditor_id) IN (($2, $3), ($3, $2))`,
    [month.run_id, own, input.counterpartId],
  );
  const owed = BigInt(sums!.owed);
  const due = BigInt(sums!.due);
  const net = owed - due;
  return {
    agencyId: input.agencyId,
    period: input.period,
    state: month.state,
    organisationId: own,
    counterpartId: input.counterpartId,
    owedCents: sums!.owed,
    dueCents: sums!.due,
    netCents: String(net < 0n ? -net : net),
    netDebtorId: net === 0n ? null : net > 0n ? own : input.counterpartId,
    lines,
  };
}

const LINES = `
SELECT l.offer_id AS "offerId", l.session_id AS "sessionId", l.reservation_id AS "reservationId", l.offer_code AS offer, l.date, to_char(l.start, 'HH24:MI') AS start,
  l.referral_code AS referral, l.outcome AS kind, l.debtor_id AS "debtorId", s.organisation_id AS "creditorId", l.status, l.unit,
  trim_scale(l.quantity)::text AS quantity, s.cents, to_char(l.corrects, 'YYYY-MM') AS corrects
FROM settlement.line l CROSS JOIN LATERAL unnest(l.share_ids, l.share_cents) AS s(organisation_id, cents)
WHERE l.run_id = $1 AND (l.debtor_id, s.organisation_id) IN (($2::uuid, $3::uuid), ($3::uuid, $2::uuid))
ORDER BY l.corrects NULLS FIRST, l.date, l.start, l.offer_code COLLATE "C", l.referral_code COLLATE "C", l.reservation_code COLLATE "C", l.is_reversal DESC`;

import { Injectable } from '@nestjs/common';
import { isUuid, type LocalDate, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { CHARGE_KINDS, type ChargeKind, type ChargeOutcome, type ChargeReason } from '../../domain/charges/charge-codes.js';

/** A charge as both sides see it: pseudonym and days, never a name. Cents as text of digits. */
export interface ChargeView extends Record<string, unknown> {
  /** Stays the same when the month is cleared anew. */
  readonly id: string;
  readonly kind: ChargeKind;
  readonly debtorId: string;
  readonly creditorId: string;
  readonly agreementId: string;
  readonly referralId: string | null;
  readonly referralCode: string | null;
  readonly module: string | null;
  readonly fromDate: LocalDate;
  readonly toDate: LocalDate;
  readonly days: number;
  readonly rateId: string | null;
  /** Of a whole week, where the rate is in force. */
  readonly rateCents: string | null;
  readonly instalmentNo: number | null;
  readonly dueOn: LocalDate | null;
  readonly outcome: ChargeOutcome;
  readonly reason: ChargeReason | null;
  readonly cents: string;
  readonly corrects: YearMonth | null;
  readonly isReversal: boolean;
}

export interface ChargeFilter {
  readonly kind?: ChargeKind | undefined;
  readonly outcome?: ChargeOutcome | undefined;
  readonly creditorId?: string | undefined;
  readonly referralId?: string | undefined;
}

/** What the charges of a run come to by kind, as far as one sees them. */
export interface ChargeTotal extends Record<string, unknown> {
  readonly runId: string;
  readonly kind: ChargeKind;
  readonly count: number;
  readonly heldCount: number;
  readonly cents: string;
}

const IN_ORDER = new Keyset('settlement-charges', [
  { sql: `coalesce(c.corrects, '0001-01-01')`, type: 'date' },
  { sql: 'c.kind', type: 'text' },
  { sql: `coalesce(c.referral_code, '')`, type: 'text' },
  { sql: 'c.from_date', type: 'date' },
  { sql: `coalesce(c.module, '')`, type: 'text' },
  { sql: 'CASE WHEN c.is_reversal THEN 0 ELSE 1 END', type: 'integer' },
  { sql: 'c.subject_id', type: 'uuid' },
]);

const COLUMNS = `md5(concat_ws('|', c.kind, c.subject_id, c.module, c.from_date, c.corrects, c.is_reversal))::uuid AS id, c.kind, c.debtor_id AS "debtorId", c.creditor_id AS "creditorId",
  c.agreement_id AS "agreementId", c.referral_id AS "referralId", c.referral_code AS "referralCode", c.module, c.from_date AS "fromDate", c.to_date AS "toDate", c.days, c.rate_id AS "rateId",
  r.amount_cents AS "rateCents", c.instalment_no AS "instalmentNo", c.due_on AS "dueOn", c.outcome, c.reason, c.cents, to_char(c.corrects, 'YYYY-MM') AS corrects, c.is_reversal AS "isReversal"`;

/** Charges of a month for review (row-level security: the agency sees all of them, a provider its own). */
@Injectable()
export class FindChargesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of a run: by what they correct, kind, case and day. Throws BadCursorError. */
  page(context: RequestContext, { runId }: { readonly runId: string }, filter: ChargeFilter, request: PageRequest): Promise<Page<ChargeView>> {
    const after = IN_ORDER.decode(request.after);
    const { kind = null, outcome = null, creditorId = null, referralId = null } = filter;
    if ([creditorId, referralId].some((id) => id !== null && !isUuid(id))) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<ChargeView & { key: string[] }>(
        `SELECT ${COLUMNS}, ${IN_ORDER.keySql} AS key FROM settlement.charge c LEFT JOIN agreements.weekly_rate_v r ON r.id = c.rate_id
         WHERE c.run_id = $1 AND ($2::text IS NULL OR c.kind = $2) AND ($3::text IS NULL OR c.outcome = $3) AND ($4::uuid IS NULL OR c.creditor_id = $4) AND ($5::uuid IS NULL OR c.referral_id = $5)
           AND ${IN_ORDER.after('$6')} ORDER BY ${IN_ORDER.sortedBy.join(', ')} LIMIT $7`,
        [runId, kind, outcome, creditorId, referralId, after, request.first + 1],
      );
      return IN_ORDER.page(rows.map(({ key, ...node }) => ({ node: node as ChargeView, key })), request);
    });
  }

  /** By kind, for runs by their ids; a kind without a charge is left out. */
  async totalsOf(context: RequestContext, runIds: readonly string[]): Promise<ReadonlyMap<string, readonly ChargeTotal[]>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<ChargeTotal>(
        `SELECT c.run_id AS "runId", c.kind, count(*)::int AS count, (count(*) FILTER (WHERE c.outcome = 'HELD'))::int AS "heldCount", sum(c.cents)::bigint AS cents
         FROM settlement.charge c WHERE c.run_id = ANY ($1::uuid[]) GROUP BY c.run_id, c.kind`,
        [runIds],
      ),
    );
    return new Map(runIds.map((id) => [id, CHARGE_KINDS.flatMap((kind) => rows.filter((row) => row.runId === id && row.kind === kind))]));
  }
}

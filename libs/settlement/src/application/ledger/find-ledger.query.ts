import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, type LocalDate, type YearMonth } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { Account, ClaimKind, EntryKind } from '../../domain/ledger/ledger-codes.js';

/** What the books of the organisation acted for hold against another one. Cents as text of digits. */
export interface Balance {
  readonly id: string;
  readonly agencyId: string;
  readonly counterpartId: string;
  readonly period: string | null;
  readonly kind: ClaimKind;
  readonly receivableCents: string;
  readonly payableCents: string;
  readonly revenueCents: string;
  readonly expenseCents: string;
}

export interface Posting {
  readonly no: number;
  readonly account: Account;
  readonly kind: ClaimKind | null;
  readonly period: string | null;
  readonly itemId: string | null;
  readonly cents: string;
}

export interface LedgerEntry {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: EntryKind;
  readonly counterpartId: string;
  readonly bookedOn: LocalDate;
  readonly period: string | null;
  readonly reversesId: string | null;
  readonly text: string | null;
  readonly at: Date;
  readonly postings: readonly Posting[];
}

export interface LedgerFilter {
  readonly agencyId?: string | undefined;
  readonly period?: YearMonth | undefined;
  readonly counterpartId?: string | undefined;
}

const BY_ID = new Keyset('ledger-entries', [{ sql: 'e.id', type: 'uuid' }]);
/** No month comes before all months. */
const BY_MONTH = new Keyset('balances', [
  { sql: `coalesce(b.period, '0001-01-01')`, type: 'date' },
  { sql: 'b.agency_id', type: 'uuid' },
  { sql: 'b.counterparty_id', type: 'uuid' },
  { sql: 'b.kind', type: 'text' },
]);
const EMPTY = { rows: [], hasNextPage: false };
const isId = (id: string | undefined): boolean => id === undefined || isUuid(id);
const valuesOf = ({ agencyId, period, counterpartId }: LedgerFilter): readonly unknown[] => [agencyId ?? null, period === undefined ? null : firstDay(period), counterpartId ?? null];

/** The own books: what was booked for the organisation acted for, and what it comes to. An agency sees here its own books, not those of its providers. */
@Injectable()
export class FindLedgerQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which it was booked. Throws BadCursorError. */
  entries(context: RequestContext, request: PageRequest, filter: LedgerFilter): Promise<Page<LedgerEntry>> {
    const after = BY_ID.decode(request.after);
    if (!isId(filter.agencyId) || !isId(filter.counterpartId)) return Promise.resolve(EMPTY);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<LedgerEntry & { key: string[] }>(ENTRIES, [context.organisationId, after, ...valuesOf(filter), request.first + 1]);
      return BY_ID.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** By month, agency, counterpart and kind. Throws BadCursorError. */
  balances(context: RequestContext, request: PageRequest, filter: LedgerFilter): Promise<Page<Balance>> {
    const after = BY_MONTH.decode(request.after);
    if (!isId(filter.agencyId) || !isId(filter.counterpartId)) return Promise.resolve(EMPTY);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Balance & { key: string[] }>(BALANCES, [context.organisationId, after, ...valuesOf(filter), request.first + 1]);
      return BY_MONTH.page(rows.map(({ key, ...node }) => ({ node: { ...node, id: key.join('/') }, key })), request);
    });
  }
}

const ENTRIES = `
SELECT e.id, e.agency_id AS "agencyId", e.kind, CASE WHEN e.debtor_id = $1 THEN e.creditor_id ELSE e.debtor_id END AS "counterpartId", e.booked_on AS "bookedOn",
  to_char(e.period, 'YYYY-MM') AS period, e.reverses_id AS "reversesId", e.text, e.at, p.postings, ${BY_ID.keySql} AS key
FROM settlement.ledger_entry e CROSS JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_object('no', p.no, 'account', p.account, 'kind', p.claim_kind, 'period', to_char(p.period, 'YYYY-MM'), 'itemId', p.item_id, 'cents', p.cents::text) ORDER BY p.no) AS postings
  FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.organisation_id = $1) p
WHERE $1 IN (e.debtor_id, e.creditor_id) AND ${BY_ID.after('$2')} AND ($3::uuid IS NULL OR e.agency_id = $3)
  AND ($4::date IS NULL OR EXISTS (SELECT 1 FROM settlement.ledger_posting p WHERE p.entry_id = e.id AND p.period = $4)) AND ($5::uuid IS NULL OR $5 IN (e.debtor_id, e.creditor_id))
ORDER BY e.id LIMIT $6`;

const BALANCES = `
SELECT b.agency_id AS "agencyId", b.counterparty_id AS "counterpartId", to_char(b.period, 'YYYY-MM') AS period, b.kind, b.receivable_cents AS "receivableCents",
  b.payable_cents AS "payableCents", b.revenue_cents AS "revenueCents", b.expense_cents AS "expenseCents", ${BY_MONTH.keySql} AS key
FROM settlement.balance_v b
WHERE b.organisation_id = $1 AND ${BY_MONTH.after('$2')} AND ($3::uuid IS NULL OR b.agency_id = $3) AND ($4::date IS NULL OR b.period = $4) AND ($5::uuid IS NULL OR b.counterparty_id = $5)
ORDER BY ${BY_MONTH.sortedBy.join(', ')} LIMIT $6`;

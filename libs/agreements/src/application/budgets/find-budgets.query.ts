import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { AccountBalance, BudgetEntry, BudgetRecord, BudgetShift } from '../../domain/budgets/budget-record.js';
import { ENTRY_COLUMNS, toEntry } from '../../persistence/budgets/budget-entry.sql.js';
import { SHIFT_COLUMNS, toShift } from '../../persistence/budgets/budget-shift.sql.js';
import { BUDGET_COLUMNS, findBalances, toBudget, type Raw } from '../../persistence/budgets/budget.sql.js';

export interface BudgetFilter {
  readonly socialSpaceId?: string | undefined;
  readonly agreementId?: string | undefined;
  readonly validOn?: LocalDate | undefined;
}

const BY_FIRST_DAY = new Keyset('budgets', [
  { sql: 'b.valid_from', type: 'date' },
  { sql: 'b.id', type: 'uuid' },
]);
const BY_ID = new Keyset('budget-entries', [{ sql: 'e.id', type: 'uuid' }]);
const SHIFTS = new Keyset('budget-shifts', [{ sql: 's.id', type: 'uuid' }]);
const NOTHING = { rows: [], hasNextPage: false };

/** Budgets with their balances: the agency's, and those of providers under them (row-level security). */
@Injectable()
export class FindBudgetsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By first day. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: BudgetFilter = {}): Promise<Page<BudgetRecord>> {
    const after = BY_FIRST_DAY.decode(request.after);
    if ([filter.socialSpaceId, filter.agreementId].some((id) => id !== undefined && !isUuid(id))) return Promise.resolve(NOTHING);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Raw<BudgetRecord> & { key: string[] }>(
        `SELECT ${BUDGET_COLUMNS}, ${BY_FIRST_DAY.keySql} AS key FROM agreements.budget b
         WHERE ${BY_FIRST_DAY.after('$1')} AND ($2::uuid IS NULL OR b.social_space_id = $2) AND ($3::uuid IS NULL OR b.agreement_id = $3)
           AND ($4::date IS NULL OR b.validity @> $4::date) ORDER BY ${BY_FIRST_DAY.sortedBy.join(', ')} LIMIT $5`,
        [after, filter.socialSpaceId ?? null, filter.agreementId ?? null, filter.validOn ?? null, request.first + 1],
      );
      return BY_FIRST_DAY.page(rows.map((row) => ({ node: toBudget(row), key: row.key })), request);
    });
  }

  /** Balances as they are now, by budget; one statement. */
  async balancesOf(context: RequestContext, budgetIds: readonly string[]): Promise<ReadonlyMap<string, AccountBalance[]>> {
    const balances = await this.unitOfWork.run(context, (tx) => findBalances(tx, { budgetIds: budgetIds.filter(isUuid) }));
    return groupBy(balances, (balance) => balance.budgetId);
  }

  /** Accounts by their own ids, as they are now; one statement. */
  async accountsById(context: RequestContext, accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountBalance>> {
    const balances = await this.unitOfWork.run(context, (tx) => findBalances(tx, { accountIds: accountIds.filter(isUuid) }));
    return new Map(balances.map((balance) => [balance.id, balance]));
  }

  /** Entries of an account in the order in which they were booked. */
  entries(context: RequestContext, accountId: string, request: PageRequest): Promise<Page<BudgetEntry>> {
    const after = BY_ID.decode(request.after);
    if (!isUuid(accountId)) return Promise.resolve(NOTHING);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Raw<BudgetEntry> & { key: string[] }>(
        `SELECT ${ENTRY_COLUMNS}, ${BY_ID.keySql} AS key FROM agreements.budget_entry e WHERE e.account_id = $2 AND ${BY_ID.after('$1')} ORDER BY e.id LIMIT $3`,
        [after, accountId, request.first + 1],
      );
      return BY_ID.page(rows.map((row) => ({ node: toEntry(row), key: row.key })), request);
    });
  }

  /** Shifts of the networks that the organisation takes part in, in the order of their proposal. */
  shifts(context: RequestContext, request: PageRequest, state?: BudgetShift['state']): Promise<Page<BudgetShift>> {
    const after = SHIFTS.decode(request.after);
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<Raw<BudgetShift> & { key: string[] }>(
        `SELECT ${SHIFT_COLUMNS}, ${SHIFTS.keySql} AS key FROM agreements.budget_shift s
         WHERE ($2::text IS NULL OR s.state = $2) AND ${SHIFTS.after('$1')} ORDER BY s.id LIMIT $3`,
        [after, state ?? null, request.first + 1],
      );
      return SHIFTS.page(rows.map((row) => ({ node: toShift(row), key: row.key })), request);
    });
  }
}

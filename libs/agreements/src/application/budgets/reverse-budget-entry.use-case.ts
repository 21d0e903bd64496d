import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, sqlState, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { SEAT_SUBJECTS } from '../../domain/budgets/budget-codes.js';
import type { BudgetEntry } from '../../domain/budgets/budget-record.js';
import { findEntry, insertReversal, lockAccounts } from '../../persistence/budgets/budget-entry.sql.js';
import { findBalances } from '../../persistence/budgets/budget.sql.js';
import { agencyPersonNeeded, budgetEntryUnknown, notReversible, type AgencyPersonNeeded, type BudgetEntryNotFound, type NotReversible } from './budget-refusals.js';
import { isPerson } from './is-person.js';

export interface ReverseBudgetEntryInput {
  readonly entryId: string;
  readonly idempotencyKey?: string | undefined;
}

type Refusals = BudgetEntryNotFound | NotReversible | AgencyPersonNeeded;
export type ReverseBudgetEntryRefusal = Refusals | TryAgain | IdempotencyConflict;
export type ReverseBudgetEntryResult = Result<BudgetEntry, ReverseBudgetEntryRefusal>;

/**
 * Corrects an entry by its reversal: nothing is edited. The agency does; afterwards the same may be booked anew. What a seat binds
 * follows from its stay and is not reversible by hand.
 */
@Injectable()
export class ReverseBudgetEntryUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, input: ReverseBudgetEntryInput): Promise<ReverseBudgetEntryResult> {
    const { idempotencyKey: key, ...rest } = input;
    try {
      return await orTryAgain(() =>
        this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'reverseBudgetEntry', key, input: rest }, () => reverse(tx, rest.entryId))),
      );
    } catch (error) {
      // The database's guard of entries: a reservation that was released since, or a release of what was reserved anew.
      if (sqlState(error) === '23514') return refuse(notReversible);
      throw error;
    }
  }
}

async function reverse(tx: Transaction, entryId: string): Promise<Result<BudgetEntry, Refusals>> {
  const entry = isUuid(entryId) ? await findEntry(tx, entryId) : undefined;
  if (!entry || entry.agencyId !== tx.context.organisationId) return refuse(budgetEntryUnknown);
  const [account] = await findBalances(tx, { accountIds: [entry.accountId] });
  if (account?.kind === 'ASD' && !isPerson(tx.context)) return refuse(agencyPersonNeeded);
  if (entry.kind === 'SHIFTED' || entry.reversesId !== null || SEAT_SUBJECTS.includes(entry.subjectKind)) return refuse(notReversible);
  await lockAccounts(tx, [entry.accountId]);
  const reversal = await insertReversal(tx, entry.id);
  if (!reversal) return refuse(notReversible);
  const amounts = (of: BudgetEntry) => ({ id: of.id, kind: of.kind, cents: of.cents.toString(), minutes: of.minutes.toString() });
  await tx.journal.write({
    agencyId: entry.agencyId,
    action: 'budget.reversed',
    subjectKind: 'budget_account',
    subjectId: entry.accountId,
    before: amounts(entry),
    after: amounts(reversal),
  });
  return ok(reversal);
}

import { settleBudgetTasks } from '#agreements';
import { operatorContext, type Transaction, type UnitOfWork } from '#platform';
import { EXPIRED_STAYS, STALE_STAYS } from '../../persistence/budgets/verify-stay-budgets.sql.js';
import { rebookBudgets } from './rebook-budgets.js';

export interface StaleBudgetsRebooked {
  /** Stays whose bookings were not what they use. */
  readonly stays: number;
  /** Accounts that have room again and were told as exhausted. */
  readonly settled: number;
}

/** The same in the caller's transaction, for an import: what it brought is booked with it. The caller sees all agencies. */
export async function rebookStaleBudgets(tx: Transaction): Promise<void> {
  await rebookBudgets(tx, (await tx.sql<{ id: string }>(STALE_STAYS)).map(({ id }) => id));
}

/** So many stays in one transaction, which holds their accounts. */
const BATCH = 500;

const CONTEXT = operatorContext('BUDGETS', 'rebook-stale-budgets');

/**
 * Books anew what no command has changed: a hold that has run out, a session that was added, a new rate, agreement or budget, what
 * an import brought. Sees all agencies; twice, or in two workers at once, does no more than once.
 */
export class RebookStaleBudgetsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Works out anew what all stays use, of agencies that have a budget. */
  async run(signal?: AbortSignal): Promise<StaleBudgetsRebooked> {
    const stays = await this.rebook(STALE_STAYS, signal);
    return { stays, settled: await this.unitOfWork.run(CONTEXT, settleBudgetTasks) };
  }

  /** Only frees what is booked for holds, requests and offers that have run out; how many. */
  freeExpired(signal?: AbortSignal): Promise<number> {
    return this.rebook(EXPIRED_STAYS, signal);
  }

  private async rebook(which: string, signal?: AbortSignal): Promise<number> {
    const stale = (await this.unitOfWork.run(CONTEXT, (tx) => tx.sql<{ id: string }>(which))).map(({ id }) => id);
    for (let from = 0; from < stale.length && signal?.aborted !== true; from += BATCH) {
      await this.unitOfWork.run(CONTEXT, (tx) => rebookBudgets(tx, stale.slice(from, from + BATCH)));
    }
    return stale.length;
  }
}

import { Injectable } from '@nestjs/common';
import { firstDay, nextMonth, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction } from '#platform';
import { CARRY_CORRECTED, CARRY_LINES } from '../persistence/run.sql.js';
import { findAgency, type AgencyNotFound } from './clear-month.use-case.js';
import { findClosedMonths } from './compute-run.js';

export interface CloseMonthInput {
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly origin: 'SERVICE' | 'COMMAND_LINE';
  readonly idempotencyKey?: string | undefined;
}

export interface ClosedMonth {
  readonly period: YearMonth;
  readonly agency: string;
  readonly state: 'CLOSED';
}

export interface MonthNotCleared extends Refusal {
  readonly code: 'MONTH_NOT_CLEARED';
}

export interface MonthOutOfOrder extends Refusal {
  readonly code: 'MONTH_OUT_OF_ORDER';
  /** The only month that can be closed next. */
  readonly expected: YearMonth;
}

export type CloseMonthRefusal = AgencyNotFound | MonthNotCleared | MonthOutOfOrder | IdempotencyConflict;

/**
 * Closes a cleared month for good: its last result is fixed, and what later changes is carried by the month after the
 * last closed one. Months close in order; closing a closed month again changes nothing.
 */
@Injectable()
export class CloseMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CloseMonthInput): Promise<Result<ClosedMonth, CloseMonthRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'closeMonth', key, input: rest }, () => this.close(tx, rest)), { isolation: 'REPEATABLE READ', statementTimeoutMs: 5 * 60_000 });
  }

  private async close(tx: Transaction, input: CloseMonthInput): Promise<Result<ClosedMonth, Exclude<CloseMonthRefusal, IdempotencyConflict>>> {
    const { agencyId, period } = input;
    const agency = await findAgency(tx, agencyId);
    if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
    const [month] = await tx.sql<{ state: string; run_id: string }>(
      'SELECT state, run_id FROM settlement.month WHERE agency_id = $1 AND period = $2 FOR UPDATE',
      [agencyId, firstDay(period)],
    );
    const answer: ClosedMonth = { period, agency: agency.code, state: 'CLOSED' };
    if (month?.state === 'CLOSED') return ok(answer);
    if (!month) return refuse({ code: 'MONTH_NOT_CLEARED', message: `The month ${period} has never been cleared: clear it first.` });
    const { last } = await findClosedMonths(tx, agencyId);
    if (last !== null && nextMonth(last) !== period) {
      const expected = nextMonth(last);
      return refuse({ code: 'MONTH_OUT_OF_ORDER', message: `${period} cannot be closed: the next month to close is ${expected}.`, expected });
    }
    await this.fix(tx, input, month.run_id);
    return ok(answer);
  }

  private async fix(tx: Transaction, input: CloseMonthInput, runId: string): Promise<void> {
    const values = [runId, input.agencyId];
    await tx.execute(CARRY_CORRECTED, values);
    await tx.execute(CARRY_LINES, values);
    await tx.execute(
      `UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = $3 WHERE agency_id = $1 AND period = $2`,
      [input.agencyId, firstDay(input.period), input.origin],
    );
    await tx.journal.write({
      agencyId: input.agencyId,
      action: 'month.closed',
      subjectKind: 'clearing_run',
      subjectId: runId,
      after: { period: input.period, origin: input.origin },
    });
  }
}

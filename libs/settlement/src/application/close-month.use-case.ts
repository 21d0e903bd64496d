import { Injectable } from '@nestjs/common';
import { firstDay, nextMonth, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { CARRY_CHARGES, CARRY_CORRECTED_CHARGES } from '../persistence/charges/charge.sql.js';
import { CARRY_CORRECTED, CARRY_LINES } from '../persistence/run.sql.js';
import { COMMAND_LINE_CLOSES, judgeStep, type ReviewedMonth } from '../domain/months/month-states.js';
import type { MonthRecord } from '../domain/months/month-record.js';
import { hasPendingDisputes, lockMonth } from '../persistence/months/month.sql.js';
import { ISSUE_INVOICES } from '../domain/invoices/issue-invoices-job.js';
import { findAgency, type AgencyNotFound } from './clear-month.use-case.js';
import { bookClosedMonth } from './ledger/book-closed-month.js';
import { findClosedMonths } from './compute-run.js';
import { disputesPending, monthMissing, stepRefusal, type DisputesPending, type MonthMissing, type StepRefusal } from './months/month-refusals.js';
import { mayCommandLineClose } from './months/set-command-line-closing.use-case.js';
import { tellOfStep } from './months/tell-of-step.js';

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

export interface MonthOutOfOrder extends Refusal {
  readonly code: 'MONTH_OUT_OF_ORDER';
  /** The only month that can be closed next. */
  readonly expected: YearMonth;
}

/** The month was never cleared. */
export type MonthNotCleared = MonthMissing;

/** The agency closes its months itself: `pv close` is not for it. */
export interface ClosingForbidden extends Refusal {
  readonly code: 'CLOSING_FORBIDDEN';
}

type Refusals = AgencyNotFound | MonthMissing | StepRefusal | MonthOutOfOrder | ClosingForbidden | DisputesPending;
export type CloseMonthRefusal = Refusals | TryAgain | IdempotencyConflict;

const WAIT_AS_A_REQUEST = `SET LOCAL lock_timeout = '10s'`;

/** Months of an agency close one after another: two that close at once take turns, and the second sees what the first has closed. */
const TAKE_TURNS = `SELECT pg_advisory_xact_lock(hashtextextended('settlement.closing ' || $1::text, 0))`;

/**
 * Closes a month for good: its last result is fixed, and what later changes is carried by the month after the last closed one. The service
 * closes what two people have signed; the command line, as the operator, also what was merely cleared, unless the agency forbids it. Months
 * close in order; closing a closed month again changes nothing. Its statements take as long as a large month needs, but it waits for others no
 * longer than any request does.
 */
@Injectable()
export class CloseMonthUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CloseMonthInput): Promise<Result<ClosedMonth, CloseMonthRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    const close = (tx: Transaction) => answerOnce(tx, { name: 'closeMonth', key, input: rest }, () => this.close(tx, rest));
    return orTryAgain(() => this.unitOfWork.run(context, close, { statementTimeoutMs: 5 * 60_000 }));
  }

  private async close(tx: Transaction, input: CloseMonthInput): Promise<Result<ClosedMonth, Refusals>> {
    const { agencyId, period } = input;
    const agency = await findAgency(tx, agencyId);
    if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
    await tx.execute(WAIT_AS_A_REQUEST);
    await tx.execute(TAKE_TURNS, [agencyId]);
    const month = await lockMonth(tx, agencyId, period);
    const answer: ClosedMonth = { period, agency: agency.code, state: 'CLOSED' };
    if (!month) return refuse(monthMissing(period));
    if (month.closedAt !== null) return ok(answer);
    if (input.origin === 'COMMAND_LINE' && !(await mayCommandLineClose(tx, agencyId))) {
      return refuse({ code: 'CLOSING_FORBIDDEN', message: 'The agency has forbidden the command line to close its months: two of its people do.' });
    }
    const broken = judgeClosing(tx.context, month, input.origin);
    if (broken !== null) return refuse(stepRefusal(broken, month));
    if (await hasPendingDisputes(tx, month)) return refuse(disputesPending(period));
    const { last } = await findClosedMonths(tx, agencyId);
    if (last !== null && nextMonth(last) !== period) {
      const expected = nextMonth(last);
      return refuse({ code: 'MONTH_OUT_OF_ORDER', message: `${period} cannot be closed: the next month to close is ${expected}.`, expected });
    }
    await this.fix(tx, input, month.runId);
    await tellOfStep(tx, 'CLOSE', month, month);
    return ok(answer);
  }

  private async fix(tx: Transaction, input: CloseMonthInput, runId: string): Promise<void> {
    const values = [runId, input.agencyId];
    // First: what is carried is written by the transaction that has closed a month, and by no other.
    await tx.execute(
      `UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = $3 WHERE agency_id = $1 AND period = $2`,
      [input.agencyId, firstDay(input.period), input.origin],
    );
    await tx.execute(CARRY_CORRECTED, values);
    await tx.execute(CARRY_LINES, values);
    await tx.execute(CARRY_CORRECTED_CHARGES, values);
    await tx.execute(CARRY_CHARGES, values);
    await tx.journal.write({
      agencyId: input.agencyId,
      action: 'month.closed',
      subjectKind: 'clearing_run',
      subjectId: runId,
      after: { period: input.period, origin: input.origin },
    });
    await bookClosedMonth(tx, { agencyId: input.agencyId, period: input.period, runId });
    // Numbers of invoices are taken by a job: an issuer's numbers are never locked for as long as a closing takes.
    await tx.outbox.add({ ...ISSUE_INVOICES, payload: { agencyId: input.agencyId, period: input.period, issuerId: input.agencyId } });
  }
}

function judgeClosing(context: RequestContext, month: MonthRecord & ReviewedMonth, origin: CloseMonthInput['origin']): ReturnType<typeof judgeStep> {
  if (origin === 'SERVICE') return judgeStep(month, 'CLOSE', context);
  return COMMAND_LINE_CLOSES.includes(month.state) ? null : 'MONTH_STATE';
}

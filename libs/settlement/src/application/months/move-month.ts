import type { ValueInvalid } from '#agreements';
import { ok, refuse, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain, type UnitOfWork } from '#platform';
import type { MonthRecord } from '../../domain/months/month-record.js';
import { judgeStep, LONGEST_REASON, MONTH_TRANSITIONS, type MonthAction, type MonthState } from '../../domain/months/month-states.js';
import { textProblem } from '../text-problem.js';
import { checkRunInForce, hasPendingDisputes, lockMonth, writeStep } from '../../persistence/months/month.sql.js';
import { findAgency, type AgencyNotFound } from '../clear-month.use-case.js';
import { disputesPending, monthMissing, stepRefusal, type DisputesPending, type MonthChecksFailed, type MonthMissing, type StepRefusal } from './month-refusals.js';
import { tellOfStep } from './tell-of-step.js';

export interface MonthCommand {
  readonly period: YearMonth;
  readonly idempotencyKey?: string | undefined;
}

/** Where the month is after the step. */
export interface MovedMonth {
  readonly period: YearMonth;
  readonly state: MonthState;
}

type Refusals = AgencyNotFound | MonthMissing | StepRefusal | MonthChecksFailed | DisputesPending | ValueInvalid;
export type MoveMonthRefusal = Refusals | TryAgain | IdempotencyConflict;
export type MoveMonthResult = Result<MovedMonth, MoveMonthRefusal>;

type Action = Exclude<MonthAction, 'CLOSE'>;

/** Figures that are signed must not be other ones in a moment. */
const SIGNS: readonly Action[] = ['SUBMIT', 'APPROVE'];

interface Step {
  readonly period: YearMonth;
  /** Out of what the month is found to be, once it is locked. */
  readonly actionOf: (month: MonthRecord) => Action;
  /** The digest of the figures that a signature is meant for. */
  readonly digest?: string;
  readonly reason?: string;
}

/**
 * One step of the month of the agency that is acted for, in the order of every such step: lock, rule, write, journal, tasks. What is remembered
 * under the idempotency key is the command as it was said.
 */
export function moveMonth(unitOfWork: UnitOfWork, context: RequestContext, name: string, command: MonthCommand & { readonly digest?: string; readonly reason?: string }, actionOf: Step['actionOf']): Promise<MoveMonthResult> {
  const { idempotencyKey: key, ...input } = command;
  return orTryAgain(() => unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input }, () => move(tx, { ...input, actionOf }))));
}

async function move(tx: Transaction, { period, actionOf, digest, reason }: Step): Promise<Result<MovedMonth, Refusals>> {
  const problem = textProblem('reason', reason ?? null, LONGEST_REASON);
  if (problem !== null) return refuse(problem);
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  const month = await lockMonth(tx, agency.id, period);
  if (!month) return refuse(monthMissing(period));
  const action = actionOf(month);
  const broken = judgeStep(month, action, tx.context, digest?.toLowerCase());
  if (broken !== null) return refuse(stepRefusal(broken, month));
  const checks = action === 'START_REVIEW' ? await checkRunInForce(tx, month.runId) : [];
  if (checks.length > 0) return refuse({ code: 'MONTH_CHECKS_FAILED', message: `The clearing does not stand its checks (${checks.join(', ')}).`, checks });
  if (SIGNS.includes(action) && (await hasPendingDisputes(tx, month))) return refuse(disputesPending(period));
  const now = await writeStep(tx, month, action, MONTH_TRANSITIONS[month.state][action]!, reason?.trim() ?? null);
  await journalStep(tx, action, month, now);
  await tellOfStep(tx, action, month, now);
  return ok({ period, state: now.state });
}

/** The reason stands in the history of the month and not in the journal. */
async function journalStep(tx: Transaction, action: Action, was: MonthRecord, now: MonthRecord): Promise<void> {
  const said = ({ state, digest, submittedBy, approvedBy }: MonthRecord) => ({ state, digest, submittedBy, approvedBy });
  await tx.journal.write({
    agencyId: now.agencyId,
    action: `month.${action.toLowerCase().replace('_', '-')}`,
    subjectKind: 'settlement_month',
    subjectId: now.id,
    before: { period: was.period, ...said(was) },
    after: { period: now.period, ...said(now) },
  });
}

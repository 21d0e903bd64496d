import { Injectable } from '@nestjs/common';
import { addDays, firstDay, lastDay, nextMonth, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { MonthState } from '../../domain/months/month-states.js';
import type { RunCheck } from '../../domain/runs/run-checks.js';
import * as pair from '../../persistence/runs/pair.sql.js';
import { INSERT_SCOPED_CORRECTIONS, INSERT_WORKED_LINES, lineDigests, RUN_DIGEST, WORKED } from '../../persistence/run.sql.js';
import { NEAR_RATES, PROPOSED_RATES, SCOPED_SEAT_USES } from '../../persistence/seat-use.sql.js';
import type { ChecksFailed } from '../clear-month.use-case.js';
import { findClosedMonths, firstDayNeeded } from '../compute-run.js';
import { tellOfChangedFigures } from '../months/tell-of-step.js';
import { PUT_IN_FORCE } from '../replace-result.js';
import { workCharges } from '../charges/work-charges.js';
import { failedChecks } from './check-run.js';
import { closeFailures } from './tell-of-failure.js';

export interface ClearPairInput {
  readonly agencyId: string;
  /** The month; where it is closed, the one that carries its corrections. */
  readonly period: YearMonth;
  readonly firstId: string;
  readonly secondId: string;
}

export interface ClearedPair {
  readonly runId: string;
  readonly period: YearMonth;
  /** Of the run, as hexadecimal digits. */
  readonly digestBefore: string;
  readonly digest: string;
}

/** The month was never cleared: there is no run to change, and its first one will know everything. */
export interface NothingCleared extends Refusal {
  readonly code: 'NOTHING_CLEARED';
}

export type ClearPairRefusal = NothingCleared | ChecksFailed;

interface RunInForce {
  readonly id: string;
  readonly agencyId: string;
  readonly period: YearMonth;
  readonly digest: string;
}

export const PAIR_OPTIONS = { isolation: 'REPEATABLE READ', statementTimeoutMs: 5 * 60_000 } as const;

/**
 * Clears one pair of organisations anew within the run in force: the lines of its reservations (whole stays) by the same rules, then sums and
 * digests as far as they are touched; where the agency is one of the two, all charges of the run too. What comes out is what clearing the whole month now would give, as far as nothing but the pair has changed.
 *
 * The month and its run are locked first. Whoever replaces the run meanwhile makes this begin anew on the run that is in force then (40001), and
 * a clearing of the whole month that began before begins anew, too, as the run that it wants to replace has changed.
 */
@Injectable()
export class ClearPairUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ClearPairInput): Promise<Result<ClearedPair, ClearPairRefusal>> {
    return this.unitOfWork.run(context, (tx) => this.clear(tx, input), PAIR_OPTIONS);
  }

  /** In somebody's transaction, which sees one snapshot (REPEATABLE READ). */
  async clear(tx: Transaction, input: ClearPairInput): Promise<Result<ClearedPair, ClearPairRefusal>> {
    const run = await lockRun(tx, input);
    if (run === null) return refuse({ code: 'NOTHING_CLEARED', message: `The month ${input.period} was never cleared: clear it as a whole.` });
    await tx.execute('SET LOCAL jit = off');
    await tx.execute(pair.PAIR_SCOPE, [run.id, run.agencyId, input.firstId, input.secondId]);
    await tx.execute('ANALYZE scope');
    await replaceLines(tx, run);
    await replaceSums(tx, run);
    await replaceDigests(tx, run);
    // Weekly lump sums and instalments are the agency's.
    const charges = [input.firstId, input.secondId].includes(run.agencyId);
    if (charges) await replaceCharges(tx, run);
    const failed = await failedChecks(tx, run, { lines: 'SCOPE', charges });
    if (failed.length > 0) return refuse({ code: 'CHECKS_FAILED', message: `The pair failed its checks (${failed.join(', ')}); nothing was changed.`, checks: failed as readonly RunCheck[] });
    // As the step of the month has it: other charges have taken the signatures back by now, other lines will only then.
    const [month] = await tx.sql<{ state: MonthState }>('SELECT state FROM settlement.month WHERE run_id = $1', [run.id]);
    await tx.execute(pair.finishPair(RUN_DIGEST), [run.id, input.firstId, input.secondId]);
    await tx.execute(PUT_IN_FORCE, [run.agencyId, firstDay(run.period), run.id]);
    await tellOfChangedFigures(tx, run.agencyId, run.period);
    await closeFailures(tx, run.agencyId, run.period);
    await tx.execute(pair.DROP_PAIR_TABLES);
    return ok(await this.note(tx, run, input, month!.state));
  }

  private async note(tx: Transaction, run: RunInForce, { firstId, secondId }: ClearPairInput, state: MonthState): Promise<ClearedPair> {
    const { digest, figures } = await digestsOf(tx, run.id);
    await tx.journal.write({
      agencyId: run.agencyId,
      action: 'month.pair-cleared',
      subjectKind: 'clearing_run',
      subjectId: run.id,
      before: { digest: run.digest },
      // The step of the month is compared with what is said here of state, figures and pair.
      after: { period: run.period, organisations: [firstId.toLowerCase(), secondId.toLowerCase()].sort(), digest, state, figures },
    });
    return { runId: run.id, period: run.period, digestBefore: run.digest, digest };
  }
}

/** Of its lines, and of all its figures. */
async function digestsOf(tx: Transaction, runId: string): Promise<{ readonly digest: string; readonly figures: string }> {
  const [row] = await tx.sql<{ digest: string; figures: string }>(
    `SELECT encode(r.digest, 'hex') AS digest, encode(settlement.figures_digest(r), 'hex') AS figures FROM settlement.clearing_run r WHERE r.id = $1`,
    [runId],
  );
  return row!;
}

/** The run in force, locked behind its month as everybody does who replaces one. */
async function lockRun(tx: Transaction, { agencyId, period }: ClearPairInput): Promise<RunInForce | null> {
  const { first, last } = await findClosedMonths(tx, agencyId);
  // A month before the first one that was closed stays open: its own run is the one to change.
  const isClosed = first !== null && last !== null && first <= period && period <= last;
  const open = isClosed ? nextMonth(last) : period;
  const [month] = await tx.sql<{ run_id: string }>(
    'SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2 AND closed_at IS NULL FOR UPDATE',
    [agencyId, firstDay(open)],
  );
  if (month === undefined) return null;
  const [run] = await tx.sql<{ digest: string }>(`SELECT encode(digest, 'hex') AS digest FROM settlement.clearing_run WHERE id = $1 AND state = 'DONE' FOR UPDATE`, [month.run_id]);
  return run === undefined ? null : { id: month.run_id, agencyId, period: open, digest: run.digest };
}

/** The lines of the reservations in scope, worked out by the statements of a whole run. */
async function replaceLines(tx: Transaction, run: RunInForce): Promise<void> {
  const closed = await findClosedMonths(tx, run.agencyId);
  const corrects = closed.last !== null && nextMonth(closed.last) === run.period;
  const to = lastDay(run.period);
  await tx.execute(SCOPED_SEAT_USES, [run.agencyId, await firstDayNeeded(tx, run, corrects ? closed.first : null), to]);
  await tx.execute('ANALYZE seat_use');
  await tx.execute(NEAR_RATES, [run.agencyId]);
  await tx.execute('ANALYZE proposed_rate');
  await tx.execute(PROPOSED_RATES, [run.agencyId]);
  await tx.execute('ANALYZE picked_rate');
  await tx.execute(WORKED);
  await tx.execute('ANALYZE worked');
  await tx.execute(pair.SCOPE_BEFORE, [run.id]);
  await tx.execute(pair.OFFERS_BEFORE, [run.id]);
  await tx.execute(pair.DELETE_SCOPE_LINES, [run.id]);
  await tx.execute(INSERT_WORKED_LINES, [run.id, run.agencyId, firstDay(run.period), to]);
  if (corrects) await tx.execute(INSERT_SCOPED_CORRECTIONS, [run.id, run.agencyId, firstDay(closed.first!), addDays(firstDay(run.period), -1)]);
}

async function replaceSums(tx: Transaction, run: RunInForce): Promise<void> {
  const of = [run.id, run.agencyId];
  await tx.execute(pair.GROSS_CHANGE, [run.id]);
  await tx.execute(pair.NEW_GROSS, [run.id]);
  await tx.execute(pair.DELETE_GROSS, [run.id]);
  await tx.execute(pair.INSERT_NEW_GROSS, of);
  await tx.execute(pair.DELETE_NET, [run.id]);
  await tx.execute(pair.INSERT_TOUCHED_NET, of);
  await tx.execute(pair.DELETE_POSITIONS, [run.id]);
  await tx.execute(pair.INSERT_TOUCHED_POSITIONS, of);
}

/** Digests of the touched offers; a line of a reservation that has changed its offer since is found the long way. */
async function replaceDigests(tx: Transaction, run: RunInForce): Promise<void> {
  const of = [run.id, run.agencyId];
  await tx.execute(pair.TOUCHED_OFFERS, [run.id]);
  await tx.execute('ANALYZE offer_touched');
  await tx.execute(pair.DELETE_DIGESTS, [run.id]);
  await tx.execute(pair.insertTouchedDigests(lineDigests(pair.LINES_BY_RESERVATION)), of);
  if ((await tx.sql(pair.MISSED_OFFERS, [run.id])).length === 0) return;
  await tx.execute(pair.DELETE_DIGESTS, [run.id]);
  await tx.execute(pair.insertTouchedDigests(lineDigests(pair.LINES_BY_OFFER)), of);
}

/** The charges of the run by the statements of a whole one, which put their sums and digest in the place of those before, too. */
async function replaceCharges(tx: Transaction, run: RunInForce): Promise<void> {
  const { last } = await findClosedMonths(tx, run.agencyId);
  await tx.execute('DELETE FROM settlement.charge_sum WHERE run_id = $1', [run.id]);
  await tx.execute('DELETE FROM settlement.charge WHERE run_id = $1', [run.id]);
  await workCharges(tx, run, last !== null && nextMonth(last) === run.period ? last : null);
}

import { Injectable } from '@nestjs/common';
import { firstDay, ok, refuse, type LocalDate, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { CLEAR_MONTH } from '../domain/clear-month.js';
import { findAgency, findClosedRun, type AgencyNotFound } from './clear-month.use-case.js';

export interface StartClearingInput {
  readonly period: YearMonth;
  readonly idempotencyKey?: string | undefined;
}

export interface StartedRun {
  readonly runId: string;
}

export interface MonthClosed extends Refusal {
  readonly code: 'MONTH_CLOSED';
}

/** Nothing of the month has happened yet. */
export interface MonthNotBegun extends Refusal {
  readonly code: 'MONTH_NOT_BEGUN';
  /** The first day on which it can be cleared. */
  readonly possibleFrom: LocalDate;
}

type Refusals = AgencyNotFound | MonthNotBegun | MonthClosed;
export type StartClearingRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Queues the clearing of a month for the agency that is acted for; the run tells how far it has come. */
@Injectable()
export class StartClearingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: StartClearingInput): Promise<Result<StartedRun, StartClearingRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'startClearing', key, input: rest }, () => start(tx, rest.period))));
  }
}

async function start(tx: Transaction, period: YearMonth): Promise<Result<StartedRun, Refusals>> {
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  if (!(await hasBegun(tx, period))) {
    const possibleFrom = firstDay(period);
    return refuse({ code: 'MONTH_NOT_BEGUN', message: `The month ${period} has not begun: it can be cleared from ${possibleFrom} on.`, possibleFrom });
  }
  if (await findClosedRun(tx, agency.id, period)) return refuse({ code: 'MONTH_CLOSED', message: `The month ${period} is closed and never changes.` });
  const [run] = await tx.sql<{ id: string }>(
    `INSERT INTO settlement.clearing_run (agency_id, period, state, origin) VALUES ($1, $2, 'QUEUED', 'SERVICE') RETURNING id`,
    [agency.id, firstDay(period)],
  );
  await tx.outbox.add({ ...CLEAR_MONTH, payload: { runId: run!.id, agencyId: agency.id } });
  await tx.journal.write({
    agencyId: agency.id,
    action: 'clearing.requested',
    subjectKind: 'clearing_run',
    subjectId: run!.id,
    after: { period },
  });
  return ok({ runId: run!.id });
}

/** In Europe/Berlin. The running month may be cleared to see how it stands; later ones would stand first in every list, with nothing in them. */
async function hasBegun(tx: Transaction, period: YearMonth): Promise<boolean> {
  const [row] = await tx.sql<{ has_begun: boolean }>(`SELECT $1::date <= (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS has_begun`, [firstDay(period)]);
  return row!.has_begun;
}

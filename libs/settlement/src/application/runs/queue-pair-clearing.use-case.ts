import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, ok, refuse, type Refusal, type Result, type YearMonth } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { CLEAR_PAIR } from '../../domain/runs/clear-pair.js';
import { findAgency, findClosedRun, type AgencyNotFound } from '../clear-month.use-case.js';
import type { MonthClosed } from '../start-clearing.use-case.js';
import type { NothingCleared } from './clear-pair.use-case.js';

export interface QueuePairClearingInput {
  readonly period: YearMonth;
  readonly firstId: string;
  readonly secondId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface QueuedPair {
  readonly period: YearMonth;
  readonly firstId: string;
  readonly secondId: string;
}

/** No two organisations. */
export interface PairNotFound extends Refusal {
  readonly code: 'PAIR_NOT_FOUND';
}

export type QueuePairClearingRefusal = AgencyNotFound | PairNotFound | MonthClosed | NothingCleared | TryAgain | IdempotencyConflict;

/** Queues the re-run of one pair in the run in force of a month of the agency that is acted for. */
@Injectable()
export class QueuePairClearingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: QueuePairClearingInput): Promise<Result<QueuedPair, QueuePairClearingRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'clearPair', key, input: rest }, () => queue(tx, rest))));
  }
}

async function queue(tx: Transaction, { period, firstId, secondId }: QueuedPair): Promise<Result<QueuedPair, AgencyNotFound | PairNotFound | MonthClosed | NothingCleared>> {
  const agency = tx.context.organisationId === null ? null : await findAgency(tx, tx.context.organisationId);
  if (!agency) return refuse({ code: 'AGENCY_NOT_FOUND', message: 'There is no such agency.' });
  if (!(await areTwo(tx, firstId, secondId))) return refuse({ code: 'PAIR_NOT_FOUND', message: 'There are no two such organisations.' });
  if (await findClosedRun(tx, agency.id, period)) return refuse({ code: 'MONTH_CLOSED', message: `The month ${period} is closed and never changes.` });
  const [month] = await tx.sql<{ run_id: string }>('SELECT run_id FROM settlement.month WHERE agency_id = $1 AND period = $2', [agency.id, firstDay(period)]);
  if (month === undefined) return refuse({ code: 'NOTHING_CLEARED', message: `The month ${period} was never cleared: clear it as a whole.` });
  await tx.outbox.add({ ...CLEAR_PAIR, payload: { agencyId: agency.id, period, firstId, secondId } });
  await tx.journal.write({ agencyId: agency.id, action: 'clearing.pair-requested', subjectKind: 'clearing_run', subjectId: month.run_id, after: { period, organisations: [firstId, secondId] } });
  return ok({ period, firstId, secondId });
}

async function areTwo(tx: Transaction, firstId: string, secondId: string): Promise<boolean> {
  if (!isUuid(firstId) || !isUuid(secondId)) return false;
  const rows = await tx.sql('SELECT id FROM identity.organisation_v WHERE id IN ($1, $2)', [firstId, secondId]);
  return rows.length === 2;
}

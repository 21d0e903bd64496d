import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Refusal, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';

export interface CancelClearingInput {
  readonly runId: string;
  readonly idempotencyKey?: string | undefined;
}

/** No such run of the agency that is acted for. */
export interface RunNotFound extends Refusal {
  readonly code: 'RUN_NOT_FOUND';
}

/** It is worked on, or done: what is worked on ends by itself, and nothing is in force before. */
export interface RunNotQueued extends Refusal {
  readonly code: 'RUN_NOT_QUEUED';
  readonly state: string;
}

export type CancelClearingRefusal = RunNotFound | RunNotQueued | TryAgain | IdempotencyConflict;

/** Calls off a clearing that nobody works on yet; its job then finds nothing to do. */
@Injectable()
export class CancelClearingUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CancelClearingInput): Promise<Result<{ runId: string }, CancelClearingRefusal>> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'cancelClearing', key, input: rest }, () => cancel(tx, rest.runId))));
  }
}

async function cancel(tx: Transaction, runId: string): Promise<Result<{ runId: string }, RunNotFound | RunNotQueued>> {
  const { organisationId: agencyId } = tx.context;
  const [run] = isUuid(runId)
    ? await tx.sql<{ id: string; state: string }>('SELECT id, state FROM settlement.clearing_run WHERE id = $1 AND agency_id = $2 FOR UPDATE', [runId, agencyId])
    : [];
  if (run === undefined) return refuse({ code: 'RUN_NOT_FOUND', message: 'There is no such clearing.' });
  if (run.state !== 'QUEUED') return refuse({ code: 'RUN_NOT_QUEUED', message: `The clearing is ${run.state}: only one that waits is called off.`, state: run.state });
  await tx.execute(`UPDATE settlement.clearing_run SET state = 'CANCELLED', finished_at = platform.now() WHERE id = $1`, [run.id]);
  await tx.journal.write({ agencyId, action: 'clearing.cancelled', subjectKind: 'clearing_run', subjectId: run.id, before: { state: run.state }, after: { state: 'CANCELLED' } });
  return ok({ runId: run.id });
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { reopenWeekly, type MoveWeeklyRatesRefusal } from './move-weekly-rates.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface ReopenWeeklyRatesInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
  readonly reason: ReopeningReason;
}

export type ReopenWeeklyRatesRefusal = MoveWeeklyRatesRefusal | AnyCommandRefusal;

/** Opens approved weekly rates that are not active again: their approvals count no more. */
@Injectable()
export class ReopenWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReopenWeeklyRatesInput): Promise<Result<WeeklyRates, ReopenWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'reopenWeeklyRates', input }, (tx, { ids, reason }) => reopenWeekly(tx, ids, reason));
  }
}

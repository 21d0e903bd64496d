import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { discardWeekly, type MoveWeeklyRatesRefusal } from './move-weekly-rates.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface DiscardWeeklyRatesInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
}

export type DiscardWeeklyRatesRefusal = MoveWeeklyRatesRefusal | AnyCommandRefusal;

/** Gives up weekly rates that are not approved, for good. */
@Injectable()
export class DiscardWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DiscardWeeklyRatesInput): Promise<Result<WeeklyRates, DiscardWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'discardWeeklyRates', input }, (tx, { ids }) => discardWeekly(tx, ids));
  }
}

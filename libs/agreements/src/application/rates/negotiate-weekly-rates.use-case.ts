import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { negotiateWeekly, type MoveWeeklyRatesRefusal } from './move-weekly-rates.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface NegotiateWeeklyRatesInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
}

export type NegotiateWeeklyRatesRefusal = MoveWeeklyRatesRefusal | AnyCommandRefusal;

/** Puts drafted weekly rates up for negotiation; from there the provider sees them, and they can be approved. */
@Injectable()
export class NegotiateWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: NegotiateWeeklyRatesInput): Promise<Result<WeeklyRates, NegotiateWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'negotiateWeeklyRates', input }, (tx, { ids }) => negotiateWeekly(tx, ids));
  }
}

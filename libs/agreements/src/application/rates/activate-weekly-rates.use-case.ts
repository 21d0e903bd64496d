import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ActivateTermsRefusal } from '../terms/index.js';
import { activateWeekly } from './activate-weekly.js';
import type { ValueInvalid } from './rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface ActivateWeeklyRatesInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
}

export type ActivateWeeklyRatesRefusal = ActivateTermsRefusal | ValueInvalid | AnyCommandRefusal;

/** Puts approved weekly rates into force, in the place of those that they replace. */
@Injectable()
export class ActivateWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ActivateWeeklyRatesInput): Promise<Result<WeeklyRates, ActivateWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'activateWeeklyRates', input }, (tx, { ids }) => activateWeekly(tx, ids));
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ApproveTermsRefusal } from '../terms/index.js';
import { approveWeeklyRates } from './move-weekly-rates.js';
import type { ValueInvalid } from './rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface ApproveWeeklyRatesEconomicallyInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
}

export type ApproveWeeklyRatesEconomicallyRefusal = ApproveTermsRefusal | ValueInvalid | AnyCommandRefusal;

/** The economic approval of weekly rates, after the professional one and by another person (NRW-13). */
@Injectable()
export class ApproveWeeklyRatesEconomicallyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ApproveWeeklyRatesEconomicallyInput): Promise<Result<WeeklyRates, ApproveWeeklyRatesEconomicallyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'approveWeeklyRatesEconomically', input }, (tx, { ids }) => approveWeeklyRates(tx, ids, 'ECONOMIC'));
  }
}

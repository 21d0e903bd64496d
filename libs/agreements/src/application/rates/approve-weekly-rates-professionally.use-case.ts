import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ApproveTermsRefusal } from '../terms/index.js';
import { approveWeeklyRates } from './move-weekly-rates.js';
import type { ValueInvalid } from './rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface ApproveWeeklyRatesProfessionallyInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
}

export type ApproveWeeklyRatesProfessionallyRefusal = ApproveTermsRefusal | ValueInvalid | AnyCommandRefusal;

/** The professional approval of weekly rates, by a person who has not written any of them (NRW-13). */
@Injectable()
export class ApproveWeeklyRatesProfessionallyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ApproveWeeklyRatesProfessionallyInput): Promise<Result<WeeklyRates, ApproveWeeklyRatesProfessionallyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'approveWeeklyRatesProfessionally', input }, (tx, { ids }) => approveWeeklyRates(tx, ids, 'PROFESSIONAL'));
  }
}

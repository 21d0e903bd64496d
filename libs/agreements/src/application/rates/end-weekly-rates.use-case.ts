import { Injectable } from '@nestjs/common';
import type { LocalDate, Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { EndTermsRefusal } from '../terms/index.js';
import { endWeeklyOn } from './activate-weekly.js';
import type { ValueInvalid } from './rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { WeeklyRates } from './weekly-rate-record.js';

export interface EndWeeklyRatesInput extends Keyed {
  /** 1 to 100. */
  readonly ids: readonly string[];
  readonly lastDay: LocalDate;
}

export type EndWeeklyRatesRefusal = EndTermsRefusal | ValueInvalid | AnyCommandRefusal;

/** Ends active weekly rates on a day from today on. */
@Injectable()
export class EndWeeklyRatesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndWeeklyRatesInput): Promise<Result<WeeklyRates, EndWeeklyRatesRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'endWeeklyRates', input }, (tx, { ids, lastDay }) => endWeeklyOn(tx, ids, lastDay));
  }
}

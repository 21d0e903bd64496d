import { Injectable } from '@nestjs/common';
import type { LocalDate, Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { endTerms, type EndTermsRefusal } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface EndSettlementRateInput extends Keyed {
  readonly id: string;
  readonly lastDay: LocalDate;
}

export type EndSettlementRateRefusal = EndTermsRefusal | AnyCommandRefusal;

/** Ends an active settlement rate on a day from today on. */
@Injectable()
export class EndSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndSettlementRateInput): Promise<Result<SettlementRateRecord, EndSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'endSettlementRate', input }, (tx, { id, lastDay }) =>
      thenReadRate(tx, endTerms(tx, { kind: 'SETTLEMENT_RATE', id }, lastDay)),
    );
  }
}

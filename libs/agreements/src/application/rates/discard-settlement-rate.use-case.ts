import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { discardTerms, type TermsNotFound, type WrongState } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface DiscardSettlementRateInput extends Keyed {
  readonly id: string;
}

export type DiscardSettlementRateRefusal = TermsNotFound | WrongState | AnyCommandRefusal;

/** Gives up a settlement rate that is not approved, for good. */
@Injectable()
export class DiscardSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DiscardSettlementRateInput): Promise<Result<SettlementRateRecord, DiscardSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'discardSettlementRate', input }, (tx, { id }) =>
      thenReadRate(tx, discardTerms(tx, { kind: 'SETTLEMENT_RATE', id }, 'AGENCY')),
    );
  }
}

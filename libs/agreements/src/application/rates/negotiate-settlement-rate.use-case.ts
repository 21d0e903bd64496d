import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { negotiateTerms, type TermsNotFound, type WrongState } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface NegotiateSettlementRateInput extends Keyed {
  readonly id: string;
}

export type NegotiateSettlementRateRefusal = TermsNotFound | WrongState | AnyCommandRefusal;

/** Puts a drafted settlement rate up for negotiation; from there it can be approved. */
@Injectable()
export class NegotiateSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: NegotiateSettlementRateInput): Promise<Result<SettlementRateRecord, NegotiateSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'negotiateSettlementRate', input }, (tx, { id }) =>
      thenReadRate(tx, negotiateTerms(tx, { kind: 'SETTLEMENT_RATE', id }, 'AGENCY')),
    );
  }
}

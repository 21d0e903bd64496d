import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { activateTerms, type ActivateTermsRefusal } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface ActivateSettlementRateInput extends Keyed {
  readonly id: string;
}

export type ActivateSettlementRateRefusal = ActivateTermsRefusal | AnyCommandRefusal;

/**
 * Puts an approved settlement rate into force. The rate that it replaces ends the day before, or is REPLACED; any other rate of the same scope on
 * these days is OVERLAP. Days of closed months are corrected by the next clearing.
 */
@Injectable()
export class ActivateSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ActivateSettlementRateInput): Promise<Result<SettlementRateRecord, ActivateSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'activateSettlementRate', input }, (tx, { id }) =>
      thenReadRate(tx, activateTerms(tx, { kind: 'SETTLEMENT_RATE', id })),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { approveTerms, type ApproveTermsRefusal } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface ApproveSettlementRateEconomicallyInput extends Keyed {
  readonly id: string;
}

export type ApproveSettlementRateEconomicallyRefusal = ApproveTermsRefusal | AnyCommandRefusal;

/** The economic approval of a settlement rate, after the professional one and by another person (NRW-13). */
@Injectable()
export class ApproveSettlementRateEconomicallyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ApproveSettlementRateEconomicallyInput): Promise<Result<SettlementRateRecord, ApproveSettlementRateEconomicallyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'approveSettlementRateEconomically', input }, (tx, { id }) =>
      thenReadRate(tx, approveTerms(tx, { kind: 'SETTLEMENT_RATE', id }, 'ECONOMIC')),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { approveTerms, type ApproveTermsRefusal } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface ApproveSettlementRateProfessionallyInput extends Keyed {
  readonly id: string;
}

export type ApproveSettlementRateProfessionallyRefusal = ApproveTermsRefusal | AnyCommandRefusal;

/** The professional approval of a settlement rate, by a person who has not written any of it (NRW-13). */
@Injectable()
export class ApproveSettlementRateProfessionallyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ApproveSettlementRateProfessionallyInput): Promise<Result<SettlementRateRecord, ApproveSettlementRateProfessionallyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'approveSettlementRateProfessionally', input }, (tx, { id }) =>
      thenReadRate(tx, approveTerms(tx, { kind: 'SETTLEMENT_RATE', id }, 'PROFESSIONAL')),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { reopenTerms, type TermsNotFound, type WrongState } from '../terms/index.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from './run-command.js';
import type { SettlementRateRecord } from './settlement-rate-record.js';
import { thenReadRate } from './then-read-rate.js';

export interface ReopenSettlementRateInput extends Keyed {
  readonly id: string;
  readonly reason: ReopeningReason;
}

export type ReopenSettlementRateRefusal = TermsNotFound | WrongState | AnyCommandRefusal;

/** Opens an approved settlement rate that is not active again: its approvals count no more. */
@Injectable()
export class ReopenSettlementRateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReopenSettlementRateInput): Promise<Result<SettlementRateRecord, ReopenSettlementRateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'reopenSettlementRate', input }, (tx, { id, reason }) =>
      thenReadRate(tx, reopenTerms(tx, { kind: 'SETTLEMENT_RATE', id }, reason)),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import type { ReopeningReason } from '../../domain/terms-kind.js';
import { reopenTerms } from '../terms/move-terms.js';
import type { TermsNotFound, WrongState } from '../terms/terms-refusals.js';
import { AGREEMENT, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

export interface ReopenAgreementInput extends AgreementCommand {
  readonly reason: ReopeningReason;
}

/** Opens what was approved and is not active yet for negotiation again; it then needs both approvals anew (NRW-13). */
@Injectable()
export class ReopenAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ReopenAgreementInput): AgreementResult<TermsNotFound | WrongState> {
    return runOnAgreement(this.unitOfWork, context, { name: 'reopenAgreement', input }, (tx, { agreementId, reason }) =>
      reopenTerms(tx, { kind: AGREEMENT, id: agreementId }, reason),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { negotiateTerms } from '../terms/move-terms.js';
import type { TermsNotFound, WrongState } from '../terms/terms-refusals.js';
import { AGREEMENT, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

/** Puts a draft before the other side: from now on both see and write it. */
@Injectable()
export class NegotiateAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AgreementCommand): AgreementResult<TermsNotFound | WrongState> {
    return runOnAgreement(this.unitOfWork, context, { name: 'negotiateAgreement', input }, (tx, { agreementId }) =>
      negotiateTerms(tx, { kind: AGREEMENT, id: agreementId }, 'BOTH'),
    );
  }
}

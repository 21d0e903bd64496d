import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { discardTerms } from '../terms/move-terms.js';
import type { TermsNotFound, WrongState } from '../terms/terms-refusals.js';
import { AGREEMENT, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

/** Gives up an agreement that nobody has approved yet, for good; either side may. */
@Injectable()
export class DiscardAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: AgreementCommand): AgreementResult<TermsNotFound | WrongState> {
    return runOnAgreement(this.unitOfWork, context, { name: 'discardAgreement', input }, (tx, { agreementId }) =>
      discardTerms(tx, { kind: AGREEMENT, id: agreementId }, 'BOTH'),
    );
  }
}

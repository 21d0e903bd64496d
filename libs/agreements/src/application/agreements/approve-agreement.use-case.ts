import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { Competence } from '../../domain/terms-kind.js';
import type { TermsRow } from '../../persistence/terms/terms.sql.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { approveTerms, openTerms, type ApproveTermsRefusal } from '../terms/move-terms.js';
import { partMissing, termsUnknown, type PartMissing } from '../terms/terms-refusals.js';
import { AGREEMENT, missingParts, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

type Refusals = ApproveTermsRefusal | PartMissing;
export type ApproveAgreementRefusal = Refusals | AnyCommandRefusal;

/**
 * Approves an agreement professionally and then economically, by two people of the agency of whom neither has written any
 * of it nor stands in for somebody who has (NRW-13). An agreement that lacks a part is not approved (NRW-01).
 */
@Injectable()
export class ApproveAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  professionally(context: RequestContext, input: AgreementCommand): AgreementResult<Refusals> {
    const command = { name: 'approveAgreementProfessionally', input };
    return runOnAgreement(this.unitOfWork, context, command, (tx, { agreementId }) => approve(tx, agreementId, 'PROFESSIONAL'));
  }

  economically(context: RequestContext, input: AgreementCommand): AgreementResult<Refusals> {
    const command = { name: 'approveAgreementEconomically', input };
    return runOnAgreement(this.unitOfWork, context, command, (tx, { agreementId }) => approve(tx, agreementId, 'ECONOMIC'));
  }
}

async function approve(tx: Transaction, id: string, competence: Competence): Promise<Result<TermsRow, Refusals>> {
  if (!isUuid(id)) return refuse(termsUnknown);
  const opened = await openTerms(tx, AGREEMENT, id, 'AGENCY');
  if (!opened.ok) return opened;
  const missing = opened.value.state === 'IN_NEGOTIATION' ? missingParts(await readAgreement(tx, id)) : [];
  return missing.length > 0 ? refuse(partMissing(missing)) : approveTerms(tx, { kind: AGREEMENT, id }, competence);
}

import { Injectable } from '@nestjs/common';
import type { LocalDate, Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { TermsRow } from '../../persistence/terms/terms.sql.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { endTerms, type EndTermsRefusal } from '../terms/activate-terms.js';
import { flagReservations } from './activate-agreement.use-case.js';
import { AGREEMENT, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

export interface EndAgreementInput extends AgreementCommand {
  /** The last day on which it holds; today or later. */
  readonly lastDay: LocalDate;
}

export type EndAgreementRefusal = EndTermsRefusal | AnyCommandRefusal;

/** Ends an active agreement, also an imported one, on a day from today on. Reservations beyond it are flagged (DD-23). */
@Injectable()
export class EndAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndAgreementInput): AgreementResult<EndTermsRefusal> {
    return runOnAgreement(this.unitOfWork, context, { name: 'endAgreement', input }, end);
  }
}

async function end(tx: Transaction, { agreementId, lastDay }: Omit<EndAgreementInput, 'idempotencyKey'>): Promise<Result<TermsRow, EndTermsRefusal>> {
  const ended = await endTerms(tx, { kind: AGREEMENT, id: agreementId }, lastDay);
  if (ended.ok) await flagReservations(tx, ended.value.id);
  return ended;
}

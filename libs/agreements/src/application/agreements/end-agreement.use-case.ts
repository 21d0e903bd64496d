import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { findTerms, lockScope, type TermsRow } from '../../persistence/terms/terms.sql.js';
import { confirmLicences } from '../licences/confirm-licences.js';
import type { LicenceDepends } from '../licences/licence-refusals.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { endTerms, type EndTermsRefusal } from '../terms/activate-terms.js';
import { termsUnknown } from '../terms/terms-refusals.js';
import { flagReservations } from './activate-agreement.use-case.js';
import { AGREEMENT, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

export interface EndAgreementInput extends AgreementCommand {
  /** The last day on which it holds; today or later. */
  readonly lastDay: LocalDate;
  /** Ids of the dependencies on its co-use that the caller has seen (LICENCE_DEPENDS, DD-26); absent: none. */
  readonly dependentsSeen?: readonly string[] | undefined;
}

type Refusals = EndTermsRefusal | LicenceDepends;
export type EndAgreementRefusal = Refusals | AnyCommandRefusal;

/**
 * Ends an active agreement, also an imported one, on a day from today on. Reservations beyond it are flagged (DD-23). Co-use that
 * licences of facilities rest on ends only for whoever has seen which (DD-26).
 */
@Injectable()
export class EndAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndAgreementInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'endAgreement', input }, end);
  }
}

async function end(tx: Transaction, { agreementId, lastDay, dependentsSeen }: Omit<EndAgreementInput, 'idempotencyKey'>): Promise<Result<TermsRow, Refusals>> {
  const seen = isUuid(agreementId) ? await findTerms(tx, AGREEMENT, agreementId) : undefined;
  if (seen === undefined) return refuse(termsUnknown);
  // Before the agreement's row, as whoever brings its successor into force does: nobody declares a dependency meanwhile.
  if (seen.state === 'ACTIVE') await lockScope(tx, AGREEMENT, agreementId);
  const was = await readAgreement(tx, agreementId);
  const ended = await endTerms(tx, { kind: AGREEMENT, id: agreementId }, lastDay);
  if (!ended.ok) return ended;
  const confirmed = await confirmLicences(tx, was, dependentsSeen ?? []);
  if (!confirmed.ok) return confirmed;
  await flagReservations(tx, ended.value.id);
  return ended;
}

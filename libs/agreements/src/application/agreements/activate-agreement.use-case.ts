import { Injectable } from '@nestjs/common';
import { FLAG_RESERVATIONS, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { findTerms, lockScope } from '../../persistence/terms/terms.sql.js';
import { confirmLicences } from '../licences/confirm-licences.js';
import type { LicenceDepends } from '../licences/licence-refusals.js';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import type { Agreement } from '../../persistence/agreement.entity.js';
import { activateTerms, type ActivateTermsRefusal } from '../terms/activate-terms.js';
import { openTerms } from '../terms/move-terms.js';
import { dayOutOfRange, partMissing, type DayOutOfRange, type PartMissing } from '../terms/terms-refusals.js';
import { AGREEMENT, missingParts, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

export interface ActivateAgreementInput extends AgreementCommand {
  /** The day on which both sides have signed; today or before. */
  readonly signedOn: LocalDate;
  /** Ids of the dependencies on the co-use of the version before that the caller has seen (LICENCE_DEPENDS, DD-26); absent: none. */
  readonly dependentsSeen?: readonly string[] | undefined;
}

type Refusals = ActivateTermsRefusal | PartMissing | DayOutOfRange | LicenceDepends;
export type ActivateAgreementRefusal = Refusals | AnyCommandRefusal;

/**
 * Puts an approved agreement into force (NRW-01, NRW-13): a version that replaces another cuts it to the day before, any
 * other overlap is refused. A version without the co-use of the one before takes it away from the licences that rest on it (DD-26). Whether confirmed reservations still have their clauses is looked at afterwards (DD-23).
 */
@Injectable()
export class ActivateAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ActivateAgreementInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'activateAgreement', input }, activate);
  }
}

async function activate(tx: Transaction, { agreementId, signedOn, dependentsSeen }: Omit<ActivateAgreementInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openTerms(tx, AGREEMENT, agreementId, 'AGENCY');
  if (!opened.ok) return opened;
  const { id, today } = opened.value;
  const next = await readAgreement(tx, id);
  const missing = missingParts(next);
  if (missing.length > 0) return refuse(partMissing(missing));
  if (signedOn > today) return refuse(dayOutOfRange(null, today));
  const was = next.replacesId === null ? null : await readPredecessor(tx, id, next.replacesId);
  const active = await activateTerms(tx, { kind: AGREEMENT, id }, signedOn);
  if (!active.ok) return active;
  const confirmed = was === null ? ok(null) : await confirmLicences(tx, was, dependentsSeen ?? []);
  if (!confirmed.ok) return confirmed;
  await flagReservations(tx, id);
  return ok({ id });
}

/** The version before as it is once nobody else changes agreements of these two; null: not there any more. */
async function readPredecessor(tx: Transaction, id: string, replacesId: string): Promise<Agreement | null> {
  await lockScope(tx, AGREEMENT, id);
  return (await findTerms(tx, AGREEMENT, replacesId)) === undefined ? null : readAgreement(tx, replacesId);
}

/** DD-23: the reservations of these parties are looked at again, once what was changed is committed. */
export async function flagReservations(tx: Transaction, id: string): Promise<void> {
  const { agencyId, providerId } = await readAgreement(tx, id);
  await tx.outbox.add({ ...FLAG_RESERVATIONS, payload: { agencyId, providerId } });
}

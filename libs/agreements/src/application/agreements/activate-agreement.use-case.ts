import { Injectable } from '@nestjs/common';
import { FLAG_RESERVATIONS, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { AnyCommandRefusal } from '../rates/run-command.js';
import { activateTerms, type ActivateTermsRefusal } from '../terms/activate-terms.js';
import { openTerms } from '../terms/move-terms.js';
import { dayOutOfRange, partMissing, type DayOutOfRange, type PartMissing } from '../terms/terms-refusals.js';
import { AGREEMENT, missingParts, readAgreement, runOnAgreement, type AgreementCommand, type AgreementResult } from './agreement-command.js';

export interface ActivateAgreementInput extends AgreementCommand {
  /** The day on which both sides have signed; today or before. */
  readonly signedOn: LocalDate;
}

type Refusals = ActivateTermsRefusal | PartMissing | DayOutOfRange;
export type ActivateAgreementRefusal = Refusals | AnyCommandRefusal;

/**
 * Puts an approved agreement into force (NRW-01, NRW-13): a version that replaces another cuts it to the day before, any
 * other overlap is refused. Whether confirmed reservations still have their clauses is looked at afterwards (DD-23).
 */
@Injectable()
export class ActivateAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ActivateAgreementInput): AgreementResult<Refusals> {
    return runOnAgreement(this.unitOfWork, context, { name: 'activateAgreement', input }, activate);
  }
}

async function activate(tx: Transaction, { agreementId, signedOn }: Omit<ActivateAgreementInput, 'idempotencyKey'>): Promise<Result<{ id: string }, Refusals>> {
  const opened = await openTerms(tx, AGREEMENT, agreementId, 'AGENCY');
  if (!opened.ok) return opened;
  const { id, today } = opened.value;
  const missing = missingParts(await readAgreement(tx, id));
  if (missing.length > 0) return refuse(partMissing(missing));
  if (signedOn > today) return refuse(dayOutOfRange(null, today));
  const active = await activateTerms(tx, { kind: AGREEMENT, id }, signedOn);
  if (!active.ok) return active;
  await flagReservations(tx, id);
  return ok({ id });
}

/** DD-23: the reservations of these parties are looked at again, once what was changed is committed. */
export async function flagReservations(tx: Transaction, id: string): Promise<void> {
  const { agencyId, providerId } = await readAgreement(tx, id);
  await tx.outbox.add({ ...FLAG_RESERVATIONS, payload: { agencyId, providerId } });
}

import { Injectable } from '@nestjs/common';
import { CERTIFICATE_WITHDRAWN, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CertificateRecord } from '../../domain/certification/certificate-record.js';
import { findCertificate, insertWithdrawal, lockCertificates } from '../../persistence/certification/certificate.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { textOf } from './certification-command.js';
import { alreadyWithdrawn, certificateUnknown, dayOutOfRange } from './certification-refusals.js';
import type { CertificateNotFound, CertificateWithdrawn, CertificationDayOutOfRange, CertificationTextInvalid } from './certification-refusals.js';

export interface WithdrawCertificateInput extends Keyed {
  readonly certificateId: string;
  /** The first day on which it holds no more; today or later, and not after its end. */
  readonly from: LocalDate;
  /** Why; for the agency and the host alone. */
  readonly reason: string;
}

type Refusals = CertificateNotFound | CertificateWithdrawn | CertificationDayOutOfRange | CertificationTextInvalid;
export type WithdrawCertificateRefusal = Refusals | AnyCommandRefusal;

const MOST_REASON = 4_000;

/**
 * Withdraws a certificate of the caller's agency, also an imported one, from a day on: sessions from then on are settled with
 * nobody (DD-14). No later import undoes it. Whoever holds seats on such days hears of it.
 */
@Injectable()
export class WithdrawCertificateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawCertificateInput): Promise<Result<CertificateRecord, WithdrawCertificateRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'withdrawCertificate', input }, withdraw);
  }
}

async function withdraw(tx: Transaction, { certificateId, from, reason }: Omit<WithdrawCertificateInput, 'idempotencyKey'>): Promise<Result<CertificateRecord, Refusals>> {
  const was = isUuid(certificateId) ? await lockOwn(tx, certificateId) : undefined;
  if (was === undefined) return refuse(certificateUnknown);
  const text = textOf('reason', reason, MOST_REASON, true);
  if (!text.ok) return text;
  if (was.withdrawnFrom !== null) return refuse(alreadyWithdrawn(was.withdrawnFrom));
  if (from < was.today || (was.validTo !== null && from > was.validTo)) return refuse(dayOutOfRange(was.today, was.validTo));
  await insertWithdrawal(tx, was.id, from, text.value);
  const { today: _, ...now } = (await findCertificate(tx, was.id))!;
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'certificate.withdrawn',
    subjectKind: 'certificate',
    subjectId: was.id,
    before: { validTo: was.validTo, withdrawnFrom: null },
    after: { validTo: now.validTo, withdrawnFrom: now.withdrawnFrom },
  });
  await tx.outbox.add({ ...CERTIFICATE_WITHDRAWN, payload: { certificateId: was.id, agencyId: was.agencyId } });
  return ok(now);
}

/** A certificate of the caller's agency as it is once nobody else grants or withdraws there. */
async function lockOwn(tx: Transaction, id: string): Promise<(CertificateRecord & { readonly today: LocalDate }) | undefined> {
  const found = await findCertificate(tx, id);
  if (found?.agencyId !== tx.context.organisationId) return undefined;
  await lockCertificates(tx, found.offerId, found.agencyId);
  return findCertificate(tx, id);
}

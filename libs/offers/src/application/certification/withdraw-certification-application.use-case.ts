import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { runCommand, type AnyCommandRefusal } from '../run-command.js';
import { decide, openCertification, type CertificationCommand } from './certification-command.js';
import type { CannotDecide, CertificationNotFound, CertificationWrongState } from './certification-refusals.js';
import { tellOfDecision } from './tell-of-certification.js';

type Refusals = CertificationNotFound | CertificationWrongState | CannotDecide;
export type WithdrawCertificationApplicationRefusal = Refusals | AnyCommandRefusal;

/** SUBMITTED or IN_REVIEW → WITHDRAWN: the host does not ask any more; the certifiers' task ends. */
@Injectable()
export class WithdrawCertificationApplicationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CertificationCommand): Promise<Result<CertificationRecord, WithdrawCertificationApplicationRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'withdrawCertificationApplication', input }, withdraw);
  }
}

async function withdraw(tx: Transaction, { certificationId }: { readonly certificationId: string }): Promise<Result<CertificationRecord, Refusals>> {
  const opened = await openCertification(tx, certificationId, 'WITHDRAWN');
  if (!opened.ok) return opened;
  const withdrawn = await decide(tx, opened.value, { state: 'WITHDRAWN' }, 'withdrawn');
  if (withdrawn.ok) await tellOfDecision(tx, withdrawn.value);
  return withdrawn;
}

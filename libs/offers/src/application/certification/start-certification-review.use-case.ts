import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { runCommand, type AnyCommandRefusal } from '../run-command.js';
import { decide, openCertification, type CertificationCommand } from './certification-command.js';
import type { CannotDecide, CertificationNotFound, CertificationWrongState } from './certification-refusals.js';

type Refusals = CertificationNotFound | CertificationWrongState | CannotDecide;
export type StartCertificationReviewRefusal = Refusals | AnyCommandRefusal;

/** SUBMITTED → IN_REVIEW: the agency has begun to look at an application; only from here on it can decide. */
@Injectable()
export class StartCertificationReviewUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: CertificationCommand): Promise<Result<CertificationRecord, StartCertificationReviewRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'startCertificationReview', input }, start);
  }
}

async function start(tx: Transaction, { certificationId }: { readonly certificationId: string }): Promise<Result<CertificationRecord, Refusals>> {
  const opened = await openCertification(tx, certificationId, 'IN_REVIEW');
  return opened.ok ? decide(tx, opened.value, { state: 'IN_REVIEW' }, 'review-started') : opened;
}

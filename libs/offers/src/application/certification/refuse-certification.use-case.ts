import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { CertificationRecord } from '../../domain/certification/certification-record.js';
import { runCommand, type AnyCommandRefusal } from '../run-command.js';
import { decide, openCertification, textOf, type CertificationCommand } from './certification-command.js';
import type { CannotDecide, CertificationNotFound, CertificationTextInvalid, CertificationWrongState } from './certification-refusals.js';
import { tellOfDecision } from './tell-of-certification.js';

export interface RefuseCertificationInput extends CertificationCommand {
  /** Why; for the agency and the host alone. */
  readonly reasons: string;
}

type Refusals = CertificationNotFound | CertificationWrongState | CannotDecide | CertificationTextInvalid;
export type RefuseCertificationRefusal = Refusals | AnyCommandRefusal;

const MOST_REASONS = 4_000;

/** IN_REVIEW → REFUSED, with reasons, by a person of the agency who has nothing to do with the host; for good. */
@Injectable()
export class RefuseCertificationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RefuseCertificationInput): Promise<Result<CertificationRecord, RefuseCertificationRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'refuseCertification', input }, refuseIt);
  }
}

async function refuseIt(tx: Transaction, { certificationId, reasons }: Omit<RefuseCertificationInput, 'idempotencyKey'>): Promise<Result<CertificationRecord, Refusals>> {
  const opened = await openCertification(tx, certificationId, 'REFUSED');
  if (!opened.ok) return opened;
  const text = textOf('reasons', reasons, MOST_REASONS, true);
  if (!text.ok) return text;
  const refused = await decide(tx, opened.value, { state: 'REFUSED', reasons: text.value }, 'refused');
  if (refused.ok) await tellOfDecision(tx, refused.value);
  return refused;
}

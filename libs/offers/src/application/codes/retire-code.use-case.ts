import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { lockCode, putCode, type CodeKey, type CodeRow } from '../../persistence/codes/code.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { codeImage } from './code-image.js';
import { offerCodeUnknown, type OfferCodeUnknown } from './code-refusals.js';

export interface RetireCodeInput extends Keyed, CodeKey {}

type Refusals = NotAnAgency | OfferCodeUnknown;
export type RetireCodeRefusal = Refusals | AnyCommandRefusal;

/** Takes a code, own or shipped, out of what the agency's network chooses from. Offers that carry it keep it, with its label. */
@Injectable()
export class RetireCodeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RetireCodeInput): Promise<Result<CodeRow, RetireCodeRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'retireOfferCode', input }, retire);
  }
}

async function retire(tx: Transaction, key: CodeKey): Promise<Result<CodeRow, Refusals>> {
  const agencyId = await actingAgency(tx);
  if (agencyId === undefined) return refuse(notAnAgency);
  const was = key.code.includes('\0') ? undefined : await lockCode(tx, agencyId, key);
  if (was === undefined) return refuse(offerCodeUnknown);
  const retired = await putCode(tx, agencyId, was, true);
  await tx.journal.write({
    agencyId,
    action: 'offer-code.retired',
    subjectKind: 'offer_code',
    subjectId: retired.id,
    before: codeImage(was),
    after: codeImage(retired),
  });
  return ok(retired);
}

import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { deleteDraft, lockDraft } from '../../persistence/publishing/offer-draft.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { storedDraft } from './draft-content.js';
import { journalled } from './offer-record.js';
import { draftUnknown, type DraftUnknown } from './publishing-refusals.js';

export interface DiscardDraftInput extends Keyed {
  readonly draftId: string;
}

export interface DraftDiscarded {
  readonly draftId: string;
}

export type DiscardDraftRefusal = DraftUnknown | AnyCommandRefusal;

/** Throws an own draft away; what it said stays in the journal, without the people it named. */
@Injectable()
export class DiscardDraftUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DiscardDraftInput): Promise<Result<DraftDiscarded, DiscardDraftRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'discardOfferDraft', input }, discard);
  }
}

async function discard(tx: Transaction, { draftId }: Omit<DiscardDraftInput, 'idempotencyKey'>): Promise<Result<DraftDiscarded, DraftUnknown>> {
  const was = isUuid(draftId) ? await lockDraft(tx, draftId) : undefined;
  if (!was) return refuse(draftUnknown);
  await deleteDraft(tx, was.id);
  await tx.journal.write({
    agencyId: null,
    action: 'offer-draft.discarded',
    subjectKind: 'offer_draft',
    subjectId: was.id,
    before: journalled(storedDraft(was.content)),
  });
  return ok({ draftId: was.id });
}

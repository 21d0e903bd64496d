import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import { lockDraft, updateDraft } from '../../persistence/publishing/offer-draft.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { refuseUnseen } from './content-digest.js';
import { readDraft, storedDraft } from './draft-content.js';
import { toDraft, type OfferDraftRecord } from './draft-record.js';
import { journalled } from './offer-record.js';
import { draftUnknown, type DraftUnknown, type OfferChanged } from './publishing-refusals.js';

export interface EditDraftInput extends Keyed {
  readonly draftId: string;
  /** All that the draft is to say. */
  readonly content: OfferWish;
  /** Of the content that the caller has seen (digestOf); left out: it is replaced whatever it says by now. */
  readonly digest?: string | null | undefined;
}

type Refusals = DraftUnknown | OfferChanged | OfferInvalid;
export type EditDraftRefusal = Refusals | AnyCommandRefusal;

/** Replaces what an own draft says. It need not be whole; what is missing is told when it is read and when it is published. */
@Injectable()
export class EditDraftUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EditDraftInput): Promise<Result<OfferDraftRecord, EditDraftRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'editOfferDraft', input }, edit);
  }
}

async function edit(tx: Transaction, { draftId, content, digest }: Omit<EditDraftInput, 'idempotencyKey'>): Promise<Result<OfferDraftRecord, Refusals>> {
  const was = isUuid(draftId) ? await lockDraft(tx, draftId) : undefined;
  if (!was) return refuse(draftUnknown);
  const said = readDraft(content);
  if (!said.ok) return said;
  const unseen = refuseUnseen(digest, storedDraft(was.content));
  if (unseen) return unseen;
  const row = await updateDraft(tx, was.id, said.value);
  await tx.journal.write({
    agencyId: null,
    action: 'offer-draft.edited',
    subjectKind: 'offer_draft',
    subjectId: was.id,
    before: journalled(storedDraft(was.content)),
    after: journalled(said.value),
  });
  return ok(toDraft(row));
}

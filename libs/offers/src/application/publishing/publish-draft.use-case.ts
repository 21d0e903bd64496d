import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { OfferInvalid } from '../../domain/publishing/offer-field-problem.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { findStoredOffers } from '../../persistence/publishing/offer-content.sql.js';
import { deleteDraft, lockDraft } from '../../persistence/publishing/offer-draft.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { actingHost } from './acting-host.js';
import { storedDraft } from './draft-content.js';
import { publishOffer } from './publish-offer.js';
import { draftUnknown, type DraftUnknown, type NotAHost } from './publishing-refusals.js';

export interface PublishDraftInput extends Keyed {
  readonly draftId: string;
}

type Refusals = DraftUnknown | NotAHost | OfferInvalid;
export type PublishDraftRefusal = Refusals | AnyCommandRefusal;

/**
 * Puts an own draft into the catalogue, with its staff, under a new code; the draft is gone then. The offer has no sessions
 * yet and is settled for nobody until an agency certifies it (DD-14).
 */
@Injectable()
export class PublishDraftUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: PublishDraftInput): Promise<Result<Offer, PublishDraftRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'publishOfferDraft', input }, publish);
  }
}

async function publish(tx: Transaction, { draftId }: Omit<PublishDraftInput, 'idempotencyKey'>): Promise<Result<Offer, Refusals>> {
  const draft = isUuid(draftId) ? await lockDraft(tx, draftId) : undefined;
  if (!draft) return refuse(draftUnknown);
  const host = await actingHost(tx);
  if (!host.ok) return host;
  const [copies] = draft.copiedFrom === null ? [] : await findStoredOffers(tx, [draft.copiedFrom]);
  const offer = await publishOffer(tx, { wish: storedDraft(draft.content), copies, hostId: host.value, listedBy: null });
  if (offer.ok) await deleteDraft(tx, draft.id);
  return offer;
}

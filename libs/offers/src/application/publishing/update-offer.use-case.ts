import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { lockOffer } from '../../persistence/publishing/offer-content.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { changeOffer, type ChangeOfferRefusal } from './change-offer.js';
import { refuseUnseen } from './content-digest.js';
import { readDraft } from './draft-content.js';
import { contentOf } from './offer-record.js';
import { offerUnknown, type OfferChanged, type OfferUnknown } from './publishing-refusals.js';

export interface UpdateOfferInput extends Keyed {
  readonly offerId: string;
  /** All that is said of it, also what stays as it was. */
  readonly content: OfferWish;
  /** Of the content that the caller has seen (digestOf); left out: it is replaced whatever it says by now. */
  readonly digest?: string | null | undefined;
}

export type UpdateOfferRefusal = OfferUnknown | OfferChanged | ChangeOfferRefusal | AnyCommandRefusal;

/** Replaces what is said of an own published offer (changeOffer). An imported one becomes the host's own word by that. */
@Injectable()
export class UpdateOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateOfferInput): Promise<Result<Offer, UpdateOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateOffer', input }, async (tx, { offerId, content, digest }): Promise<Result<Offer, OfferUnknown | OfferChanged | ChangeOfferRefusal>> => {
      const was = isUuid(offerId) ? await lockOffer(tx, offerId, 'HOST') : undefined;
      if (!was) return refuse(offerUnknown);
      const said = readDraft(content);
      if (!said.ok) return said;
      return refuseUnseen(digest, contentOf(was)) ?? changeOffer(tx, was, said.value);
    });
  }
}

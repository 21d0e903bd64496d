import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { lockOffer } from '../../persistence/publishing/offer-content.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { changeOffer, type ChangeOfferRefusal } from './change-offer.js';
import { readDraft } from './draft-content.js';
import { offerUnknown, type OfferUnknown } from './publishing-refusals.js';

export interface UpdateOfferInput extends Keyed {
  readonly offerId: string;
  /** All that is said of it, also what stays as it was. */
  readonly content: OfferWish;
}

export type UpdateOfferRefusal = OfferUnknown | ChangeOfferRefusal | AnyCommandRefusal;

/** Replaces what is said of an own published offer (changeOffer). An imported one becomes the host's own word by that. */
@Injectable()
export class UpdateOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateOfferInput): Promise<Result<Offer, UpdateOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateOffer', input }, async (tx, { offerId, content }): Promise<Result<Offer, OfferUnknown | ChangeOfferRefusal>> => {
      const was = isUuid(offerId) ? await lockOffer(tx, offerId, 'HOST') : undefined;
      if (!was) return refuse(offerUnknown);
      const said = readDraft(content);
      return said.ok ? changeOffer(tx, was, said.value) : said;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { isUuid, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { Offer } from '../../persistence/offer.entity.js';
import { lockOffer } from '../../persistence/publishing/offer-content.sql.js';
import { runCommand } from '../run-command.js';
import { changeOffer, type ChangeOfferRefusal } from './change-offer.js';
import { refuseUnseen } from './content-digest.js';
import { readDraft } from './draft-content.js';
import { contentOf } from './offer-record.js';
import { offerUnknown, type OfferChanged, type OfferUnknown } from './publishing-refusals.js';
import type { UpdateOfferInput, UpdateOfferRefusal } from './update-offer.use-case.js';

/** Replaces what is said of an entry for information, by the agency that lists it. It is never settled (DD-30). */
@Injectable()
export class UpdateInformationOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateOfferInput): Promise<Result<Offer, UpdateOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateInformationOffer', input }, async (tx, { offerId, content, digest }): Promise<Result<Offer, OfferUnknown | OfferChanged | ChangeOfferRefusal>> => {
      const was = isUuid(offerId) ? await lockOffer(tx, offerId, 'LISTER') : undefined;
      if (!was) return refuse(offerUnknown);
      const said = readDraft(content);
      if (!said.ok) return said;
      return refuseUnseen(digest, contentOf(was)) ?? changeOffer(tx, was, said.value);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { Offer } from '../../persistence/offer.entity.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../run-command.js';
import { archiveOffer, type ArchiveRefusals } from './archive-offer.js';

export interface ArchiveOfferInput extends Keyed {
  readonly offerId: string;
}

export type ArchiveOfferRefusal = ArchiveRefusals | AnyCommandRefusal;

/** The host takes an offer of its own out of the catalogue (archiveOffer). There is no way back but a copy. */
@Injectable()
export class ArchiveOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ArchiveOfferInput): Promise<Result<Offer, ArchiveOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'archiveOffer', input }, (tx, { offerId }) => archiveOffer(tx, offerId, 'HOST'));
  }
}

import { Injectable } from '@nestjs/common';
import type { Result } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { Offer } from '../../persistence/offer.entity.js';
import { runCommand } from '../run-command.js';
import { archiveOffer } from './archive-offer.js';
import type { ArchiveOfferInput, ArchiveOfferRefusal } from './archive-offer.use-case.js';

/** The agency takes an entry for information that it lists out of the catalogue (archiveOffer). */
@Injectable()
export class ArchiveInformationOfferUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: ArchiveOfferInput): Promise<Result<Offer, ArchiveOfferRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'archiveInformationOffer', input }, (tx, { offerId }) => archiveOffer(tx, offerId, 'LISTER'));
  }
}

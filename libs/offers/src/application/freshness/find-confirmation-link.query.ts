import { Injectable } from '@nestjs/common';
import { hashOfSecret } from '#identity';
import { keeperContext, UnitOfWork } from '#platform';
import { findLinkedOffers, type LinkedOffer } from '../../persistence/freshness/confirmation.sql.js';

export type { LinkedOffer } from '../../persistence/freshness/confirmation.sql.js';

/** What a link of a mail covers, for the page behind it. Changes nothing: scanners of mail follow links. */
@Injectable()
export class FindConfirmationLinkQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By title; nothing for an unknown, expired or used link. */
  run(token: string, correlationId: string): Promise<readonly LinkedOffer[]> {
    return this.unitOfWork.run(keeperContext('anonymous', 'GROUP_WORK', correlationId), (tx) => findLinkedOffers(tx, hashOfSecret(token)));
  }
}

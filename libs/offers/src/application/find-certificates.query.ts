import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { In } from 'typeorm';
import { Certificate } from '../persistence/certificate.entity.js';

/** Certificates of offers, open to everyone signed in: whoever looks for a group must see for whom it is certified (DD-14). */
@Injectable()
export class FindCertificatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The certificates of each of the offers, oldest first; one statement for all of them. */
  async ofOffers(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, Certificate[]>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.repository(Certificate).find({ where: { offerId: In([...offerIds]) }, order: { validFrom: 'ASC', id: 'ASC' } }),
    );
    return groupBy(rows, (row) => row.offerId);
  }
}

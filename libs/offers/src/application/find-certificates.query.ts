import { Injectable } from '@nestjs/common';
import { groupBy, isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import type { CertificateRecord } from '../domain/certification/certificate-record.js';
import { CERTIFICATE_COLUMNS, findTerms, type CertificateTerms } from '../persistence/certification/certificate.sql.js';

/** Certificates of offers, open to everyone signed in: whoever looks for a group must see for whom it is certified (DD-14). */
@Injectable()
export class FindCertificatesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The certificates of each of the offers, oldest first; one statement for all of them. */
  async ofOffers(context: RequestContext, offerIds: readonly string[]): Promise<ReadonlyMap<string, CertificateRecord[]>> {
    return groupBy(await this.read(context, 'offer_id', offerIds), (row) => row.offerId);
  }

  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, CertificateRecord>> {
    return new Map((await this.read(context, 'id', ids)).map((row) => [row.id, row]));
  }

  /** What only the agency and the host know of them; no entry for anybody else. */
  async terms(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, CertificateTerms>> {
    const rows = await this.unitOfWork.run(context, (tx) => findTerms(tx, ids));
    return new Map(rows.map((row) => [row.certificateId, row]));
  }

  private read(context: RequestContext, column: 'id' | 'offer_id', ids: readonly string[]): Promise<CertificateRecord[]> {
    return this.unitOfWork.run(context, (tx) =>
      tx.sql(`SELECT ${CERTIFICATE_COLUMNS} FROM offers.certificate_v WHERE ${column} = ANY ($1::uuid[]) ORDER BY valid_from, id`, [ids.filter(isUuid)]),
    );
  }
}

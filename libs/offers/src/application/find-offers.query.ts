import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { findPage, Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { In } from 'typeorm';
import type { Delivery } from '../domain/offer-codes.js';
import { Offer } from '../persistence/offer.entity.js';

export interface OfferFilter {
  readonly hostId?: string | undefined;
  readonly category?: string | undefined;
  readonly delivery?: Delivery | undefined;
  /** A part of the title, whatever the case. */
  readonly text?: string | undefined;
  /** True: archived ones that the organisation acted for hosts or lists, and no others; absent: those in the catalogue. */
  readonly archived?: boolean | undefined;
}

const BY_CODE = new Keyset('offers', [{ sql: 'o.code', type: 'text' }]);

/** The catalogue of offers: known to everyone signed in. */
@Injectable()
export class FindOffersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(context: RequestContext, filter: OfferFilter, request: PageRequest): Promise<Page<Offer>> {
    if (filter.hostId !== undefined && !isUuid(filter.hostId)) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, (tx) => {
      const query = tx.repository(Offer).createQueryBuilder('o');
      if (filter.hostId) query.andWhere('o.hostId = :hostId', { hostId: filter.hostId });
      if (filter.category) query.andWhere('o.category = :category', { category: filter.category.replaceAll('\0', '') });
      if (filter.delivery) query.andWhere('o.delivery = :delivery', { delivery: filter.delivery });
      if (filter.text) query.andWhere('strpos(lower(o.title), lower(:text)) > 0', { text: filter.text.replaceAll('\0', '') });
      if (filter.archived) query.andWhere('o.archivedAt IS NOT NULL AND (o.hostId = :me OR o.listedBy = :me)', { me: context.organisationId });
      else query.andWhere('o.archivedAt IS NULL');
      return findPage(query, BY_CODE, request);
    });
  }

  async one(context: RequestContext, id: string): Promise<Offer | null> {
    return (await this.byIds(context, [id])).get(id.toLowerCase()) ?? null;
  }

  /** Those of the ids that there are; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Offer>> {
    const known = ids.filter(isUuid);
    if (known.length === 0) return new Map();
    const rows = await this.unitOfWork.run(context, (tx) => tx.repository(Offer).findBy({ id: In(known) }));
    return new Map(rows.map((row) => [row.id, row]));
  }
}

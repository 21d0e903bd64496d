import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { findHubPage, findHubRow, findOffersOfSites, type HubRow } from '../../persistence/freshness/hub.sql.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { FindOffersQuery } from '../find-offers.query.js';

/** Hubs (DD-25): sites at which offers are bundled, whoever hosts them. Part of the catalogue, known to everyone signed in. */
@Injectable()
export class FindHubsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findOffers: FindOffersQuery,
  ) {}

  /** By name of the site; of all owners or of one. Throws BadCursorError. */
  async page(context: RequestContext, ownerId: string | undefined, request: PageRequest): Promise<Page<HubRow>> {
    if (ownerId !== undefined && !isUuid(ownerId)) return { rows: [], hasNextPage: false };
    return this.unitOfWork.run(context, (tx) => findHubPage(tx, ownerId ?? null, request));
  }

  async one(context: RequestContext, siteId: string): Promise<HubRow | null> {
    if (!isUuid(siteId)) return null;
    return (await this.unitOfWork.run(context, (tx) => findHubRow(tx, siteId))) ?? null;
  }

  /** The same page of the offers of each hub, by code; two statements for all of them. Throws BadCursorError. */
  async offersOf(context: RequestContext, siteIds: readonly string[], request: PageRequest): Promise<ReadonlyMap<string, Page<Offer>>> {
    const pages = await this.unitOfWork.run(context, (tx) => findOffersOfSites(tx, siteIds, request));
    const offers = await this.findOffers.byIds(context, [...pages.values()].flatMap((page) => page.rows.map(({ node }) => node)));
    return new Map(
      [...pages].map(([siteId, page]) => [
        siteId,
        { ...page, rows: page.rows.flatMap(({ node, cursor }) => (offers.has(node) ? [{ node: offers.get(node)!, cursor }] : [])) },
      ]),
    );
  }
}

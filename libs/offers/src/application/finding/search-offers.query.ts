import { Injectable } from '@nestjs/common';
import { ok, type Result } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { OfferCriteria } from '../../domain/finding/offer-criteria.js';
import type { SessionView } from '../../domain/session-view.js';
import type { Offer } from '../../persistence/offer.entity.js';
import { findSearchPage } from '../../persistence/finding/search.sql.js';
import { pointOf, type BadCriteria } from './bad-criteria.js';

export interface FoundOffer {
  readonly offer: Offer;
  /** Nobody has confirmed its capacity for longer than the days of the network. */
  readonly isStale: boolean;
  /** How well it holds the words that were looked for: 0 in its title, 1 elsewhere, 2 only something like them; null without words. */
  readonly textRank: number | null;
  /** Great-circle kilometres to the metre; null where nothing is near, and online. */
  readonly distanceKm: number | null;
  /** The smallest number over the sessions of the span, or of the next session; null: there is none. */
  readonly freeSeats: number | null;
  /** The first planned session of the span that is to come, or of all; null: there is none. */
  readonly nextSession: SessionView | null;
}

/**
 * Offers that are as somebody needs them, in an order that knows neither prices nor hosts: capacities that somebody has
 * confirmed lately before stale ones, then by the words, by distance, and by a lot among equals. One statement for the page.
 * Throws BadCursorError.
 */
@Injectable()
export class SearchOffersQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page(context: RequestContext, criteria: OfferCriteria, request: PageRequest): Promise<Result<Page<FoundOffer>, BadCriteria>> {
    return this.unitOfWork.run(context, async (tx) => {
      const point = await pointOf(tx, criteria);
      if (!point.ok) return point;
      const page = await findSearchPage(tx, { criteria, point: point.value, asker: context.organisationId }, request);
      const rows = page.rows.map(({ cursor, node: { band, metres, ...node } }) => ({
        cursor,
        node: { ...node, textRank: criteria.text === undefined ? null : band, distanceKm: point.value === null || node.offer.delivery === 'ONLINE' ? null : metres / 1000 },
      }));
      return ok({ ...page, rows });
    });
  }
}

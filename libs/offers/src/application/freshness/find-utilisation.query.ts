import { Injectable } from '@nestjs/common';
import { firstDay, isUuid, lastDay, type YearMonth } from '#kernel';
import { UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import { isUnderThreshold, percentOf } from '../../domain/freshness/utilisation.js';
import { findUtilisationPage, type UtilisationRow } from '../../persistence/freshness/utilisation.sql.js';

export interface UtilisationAsk {
  /** Both months belong to it. */
  readonly from: YearMonth;
  readonly to: YearMonth;
  readonly hostId?: string | undefined;
  readonly offerId?: string | undefined;
  readonly siteId?: string | undefined;
  /** Only those under the threshold, or only the others. */
  readonly underThreshold?: boolean | undefined;
}

/** How well an offer was used in a month (DD-19). */
export interface Utilisation {
  readonly offerId: string;
  readonly month: YearMonth;
  readonly sessions: number;
  readonly offered: number;
  readonly occupied: number;
  /** With two places; null where nothing was offered. */
  readonly percent: string | null;
  readonly belowMinimum: number;
  readonly isUnderThreshold: boolean;
}

/**
 * Utilisation by offer and month: for a host its own offers, for an agency those of hosts in its network in that month.
 * Sums alone, no case. Nothing for what one may not see, as for what is not there.
 */
@Injectable()
export class FindUtilisationQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the offer's code and month. Throws BadCursorError. */
  async page(context: RequestContext, ask: UtilisationAsk, request: PageRequest): Promise<Page<Utilisation>> {
    const { hostId = null, offerId = null, siteId = null } = ask;
    if (![hostId, offerId, siteId].every((id) => id === null || isUuid(id))) return { rows: [], hasNextPage: false };
    const filter = { firstDay: firstDay(ask.from), lastDay: lastDay(ask.to), hostId, offerId, siteId, isUnder: ask.underThreshold ?? null };
    const page = await this.unitOfWork.run(context, (tx) => findUtilisationPage(tx, filter, request));
    return { ...page, rows: page.rows.map(({ node, cursor }) => ({ node: reckoned(node), cursor })) };
  }
}

const reckoned = ({ offerId, month, sessions, offered, occupied, belowMinimum, threshold }: UtilisationRow): Utilisation => ({
  offerId,
  month,
  sessions,
  offered: Number(offered),
  occupied: Number(occupied),
  percent: percentOf(occupied, offered),
  belowMinimum,
  isUnderThreshold: isUnderThreshold(occupied, offered, threshold),
});

import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';
import { namedFields, specificity, type ScopeField } from '../../domain/rates/rate-scope.js';
import { findCandidates, findWinner, type PricedUse } from '../../persistence/rates/applicable-rate.sql.js';
import { findRateRecords, type SettlementRateRecord } from './settlement-rate-record.js';

export type { PricedUse };

export interface RateCandidate {
  readonly rate: SettlementRateRecord;
  /** Sum of offer 16, host 8, user 4 and category 2 for what the rate names (exchange-format.md 5). */
  readonly specificity: number;
  readonly named: readonly ScopeField[];
  readonly wins: boolean;
}

export interface ApplicableRate {
  /** The most specific first. */
  readonly candidates: readonly RateCandidate[];
  /** Null: no rate applies (RATE_MISSING), or one that only the agency and the other side know. */
  readonly winner: SettlementRateRecord | null;
  /** A rate wins that the asking provider may not know. */
  readonly winnerIsHidden: boolean;
}

/**
 * Which settlement rate prices a use on a day, and why: the most specific of those whose given scope fields all equal the
 * use's. For the agency and for the two who are concerned; null for everybody else, as for what there is not. A provider is
 * told the candidates that it may see, and never that one of them wins which does not.
 */
@Injectable()
export class ApplicableSettlementRateQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(context: RequestContext, asked: PricedUse): Promise<ApplicableRate | null> {
    const ids = [asked.agencyId, asked.hostId, asked.userId, ...(asked.offerId === null ? [] : [asked.offerId])];
    if (!ids.every(isUuid) || asked.category?.includes('\0')) return null;
    const use = { ...asked, agencyId: asked.agencyId.toLowerCase(), hostId: asked.hostId.toLowerCase(), userId: asked.userId.toLowerCase() };
    if (![use.agencyId, use.hostId, use.userId].includes(context.organisationId ?? '')) return null;
    return this.unitOfWork.run(context, async (tx) => {
      const order = await findCandidates(tx, use);
      const winnerId = await findWinner(tx, use);
      const rates = await findRateRecords(tx, order);
      const candidates = order.map((id) => {
        const rate = rates.get(id)!;
        return { rate, specificity: specificity(rate), named: namedFields(rate), wins: id === winnerId };
      });
      const winner = winnerId === null ? null : (rates.get(winnerId) ?? null);
      return { candidates, winner, winnerIsHidden: winnerId !== null && winner === null };
    });
  }
}

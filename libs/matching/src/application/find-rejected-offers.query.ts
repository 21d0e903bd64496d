import { Injectable } from '@nestjs/common';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext, type Transaction } from '#platform';
import type { ReferralFacts } from '../domain/match-facts.js';
import { RouteDistance, StraightLine } from '../domain/route-distance.js';
import { evaluateChunk } from './evaluate-chunk.js';
import type { MatchingOptions } from './matching-question.js';
import { findOfferChunk } from './offer-chunks.query.js';
import type { OfferEvaluation } from './offer-evaluation.js';
import { readCases } from './read-cases.js';
import { findReferralFacts } from './referral-facts.query.js';

const BY_CODE = new Keyset('rejected-offers', [{ sql: 'o.code', type: 'text' }]);

/** Offers looked at in one go: twice a page, because most are rejected, and more each time that a page does not fill. */
const FIRST_CHUNK = 2;
const MOST_IN_CHUNK = 2_000;

const EMPTY: Page<OfferEvaluation> = { rows: [], hasNextPage: false };

/** The offers that do not suit a referral, by their code, page by page: only as many are judged as the page needs. Every read is noted in the access log. */
@Injectable()
export class FindRejectedOffersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routes: RouteDistance = new StraightLine(),
  ) {}

  /** Throws BadCursorError for a cursor of another list. */
  async run(context: RequestContext, referralId: string, { noted, ...options }: MatchingOptions, request: PageRequest): Promise<Page<OfferEvaluation>> {
    const pages = await readCases(this.unitOfWork, context, { ids: [referralId], noted }, async (tx) => {
      const referral = await findReferralFacts(tx, { id: referralId });
      return new Map(referral ? [[referral.id, await this.page(tx, referral, options, request)]] : []);
    });
    return pages.get(referralId.toLowerCase()) ?? EMPTY;
  }

  private async page(tx: Transaction, referral: ReferralFacts, options: MatchingOptions, request: PageRequest): Promise<Page<OfferEvaluation>> {
    let [after, size] = [BY_CODE.decode(request.after)?.[0] ?? '', request.first * FIRST_CHUNK + 1];
    const rejected: OfferEvaluation[] = [];
    for (;;) {
      const chunk = await findOfferChunk(tx, after, size);
      const evaluations = await evaluateChunk(tx, referral, chunk, { ...options, routes: this.routes });
      rejected.push(...evaluations.filter(({ passes }) => !passes));
      if (rejected.length > request.first || chunk.length < size) break;
      [after, size] = [chunk.at(-1)!.code, Math.min(2 * size, MOST_IN_CHUNK)];
    }
    return BY_CODE.page(rejected.map((node) => ({ node, key: [node.offerCode] })), request);
  }
}

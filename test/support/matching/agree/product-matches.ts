import { FindNearMissesQuery, FindRejectedOffersQuery, MatchReferralQuery, RankOffersQuery, type MatchReferralAnswer, type OfferEvaluation, type Variant } from '#matching';
import { operatorContext } from '#platform';
import { printedKm } from '../../naive/match.js';
import type { MatchDocument } from '../../naive/match-document.js';
import type { TestDatabase } from '../../test-database.js';

export interface Question {
  readonly variant: Variant;
  /** Kilometres in place of the referral's own limit. */
  readonly maxKm?: number;
}

const PAGE = 20;

/** The product's answers for one referral, by the query of `pv match` and by those of GraphQL, as documents of exchange-format.md 3. */
export class ProductMatches {
  private readonly operator = operatorContext('MATCHING', 'test');

  constructor(private readonly database: TestDatabase) {}

  /** Throws where a criterion says nothing. */
  async document(referral: string, question: Question): Promise<MatchDocument> {
    const result = await new MatchReferralQuery(this.database.unitOfWork).run(this.operator, { referral: { code: referral }, ...question });
    if (!result.ok) throw new Error(result.refusal.message);
    return toDocument(result.value);
  }

  async ids(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.database.superuser.query<{ id: string; code: string }>('SELECT id, code FROM referrals.referral');
    return new Map(rows.map(({ id, code }) => [code, id]));
  }

  /** Ranked offers and near misses by referral id, as GraphQL asks for them: screened in the database. */
  async ranked(ids: readonly string[], question: Question): Promise<ReadonlyMap<string, MatchDocument['matches']>> {
    const found = await new RankOffersQuery(this.database.unitOfWork).run(this.operator, ids, question);
    return new Map([...found].map(([id, evaluations]) => [id, evaluations.map(toMatch)]));
  }

  async nearMisses(ids: readonly string[], question: Question): Promise<ReadonlyMap<string, MatchDocument['nearMisses']>> {
    const found = await new FindNearMissesQuery(this.database.unitOfWork).run(this.operator, ids, question);
    return new Map([...found].map(([id, evaluations]) => [id, evaluations.map(toNearMiss)]));
  }

  /** All pages of it. */
  async rejected(id: string, question: Question): Promise<MatchDocument['rejected']> {
    const rows: { offer: string; reasons: readonly string[] }[] = [];
    for (let after: string | undefined; ; ) {
      const query = new FindRejectedOffersQuery(this.database.unitOfWork);
      const page = await query.run(this.operator, id, question, { first: PAGE, after });
      rows.push(...page.rows.map(({ node }) => ({ offer: node.offerCode, reasons: node.failed })));
      if (!page.hasNextPage) return rows;
      after = page.rows.at(-1)?.cursor;
    }
  }
}

function toDocument({ referralCode, matches, rejected, nearMisses }: MatchReferralAnswer): MatchDocument {
  return {
    referral: referralCode,
    matches: matches.map(toMatch),
    rejected: rejected.map(({ offerCode, failed }) => ({ offer: offerCode, reasons: failed })),
    nearMisses: nearMisses.map(toNearMiss),
  };
}

function toMatch(match: OfferEvaluation): MatchDocument['matches'][number] {
  return {
    offer: match.offerCode,
    score: match.score,
    distanceKm: printedKm(match.distanceKm),
    freeSeats: match.freeSeats,
    firstDate: match.stay.firstDate,
    lastDate: match.stay.lastDate,
    variants: match.variants,
    criteria: criteriaOf(match),
  };
}

/** A near miss explains itself too: the criterion that it fails, and no other, says FAIL. */
function toNearMiss(offer: OfferEvaluation): MatchDocument['nearMisses'][number] {
  const failed = criteriaOf(offer).filter(({ verdict }) => verdict === 'FAIL').map(({ code }) => code);
  return { offer: offer.offerCode, reason: failed.join(' ') };
}

function criteriaOf(offer: OfferEvaluation): MatchDocument['matches'][number]['criteria'] {
  return offer.explain().map(({ detail, ...criterion }) => {
    if (detail.de.trim() === '' || detail.en.trim() === '') throw new Error(`${criterion.code} says nothing`);
    return criterion;
  });
}

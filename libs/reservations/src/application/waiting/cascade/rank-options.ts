import { groupBy, type LocalDate } from '#kernel';
import { evaluateReadable, rank, type OfferEvaluation } from '#matching';
import type { Transaction } from '#platform';
import type { CandidateRow } from '../../../persistence/waiting/candidates.sql.js';

/** Whom a batch concerns, with what suits each, best first, as judged just now. */
export type Ranked = ReadonlyMap<string, readonly OfferEvaluation[]>;

export interface RankedCandidates {
  /** By wait. */
  readonly ranked: Ranked;
  /** Referrals whose facts cannot be judged, and why. */
  readonly unmatched: ReadonlyMap<string, unknown>;
}

/**
 * Judges for each who waits the offers that the live answers name, exactly and in the variant that is wished for: the same few statements
 * for one or many. Ranked as on a screen: by score, equal ones by a lot that favours nobody.
 */
export async function rankOptions(tx: Transaction, candidates: readonly CandidateRow[]): Promise<RankedCandidates> {
  const ranked = new Map<string, readonly OfferEvaluation[]>();
  const unmatched = new Map<string, unknown>();
  for (const [variant, rows] of groupBy(candidates, (row) => row.variant)) {
    const offerIds = [...new Set(rows.flatMap((row) => row.offerIds))];
    const judged = await evaluateReadable(tx, rows.map(({ referralId }) => referralId), offerIds, { variant, withSessions: true });
    for (const [id, error] of judged.unmatched) unmatched.set(id, error);
    for (const { waitId, referralId, referralCode, offerIds: wanted } of rows) {
      const named = new Set(wanted);
      const suits = (judged.evaluated.get(referralId)?.evaluations ?? []).filter((one) => one.passes && named.has(one.offerId) && one.stay.sessionIds.length > 0);
      ranked.set(waitId, rank(referralCode, suits));
    }
  }
  return { ranked, unmatched };
}

/** Of each offer that suits anybody the days on which anybody would come. */
export function daysOf(ranked: Ranked): { offerId: string; from: LocalDate; to: LocalDate }[] {
  const days = new Map<string, { offerId: string; from: LocalDate; to: LocalDate }>();
  for (const { offerId, stay } of [...ranked.values()].flat()) {
    const known = days.get(offerId);
    days.set(offerId, {
      offerId,
      from: known && known.from < stay.firstDate ? known.from : stay.firstDate,
      to: known && known.to > stay.lastDate ? known.to : stay.lastDate,
    });
  }
  return [...days.values()];
}

import { groupBy } from '#kernel';
import type { OfferEvaluation } from '#matching';
import type { Transaction } from '#platform';
import { chooseOffers, type ChosenOffer, type SeatOption, type WaitingGroup } from '../../../domain/waiting/choose-offers.js';
import { findCandidates, takeWaitingTurn, type CandidateRow, type QueuePlace } from '../../../persistence/waiting/candidates.sql.js';
import { findSessionsNow, lockForOffers, type SessionNow } from '../../../persistence/waiting/offer-seats.sql.js';
import { daysOf, rankOptions, type Ranked } from './rank-options.js';
import { makeOffers, type ChosenSeat } from './make-offers.js';

export interface OfferedBatch {
  /** Offers that were made. */
  readonly offered: number;
  /** After whom the next batch begins; null: this was the last. */
  readonly last: QueuePlace | null;
  readonly unmatched: ReadonlyMap<string, unknown>;
}

/** An option with what is kept of it. */
interface JudgedOption extends SeatOption {
  readonly evaluation: OfferEvaluation;
  readonly hostId: string;
}

/**
 * One step of the cascade, in the operator's unit of work: offers what is free to the next groups of the queue. Looks first without locks, then
 * locks the cases and the sessions, as everybody does who reserves, and looks again at everything that others may have changed meanwhile:
 * what is free, who still waits, which sessions there are. So many statements for one group as for hundreds.
 */
export async function offerBatch(tx: Transaction, after: QueuePlace | null, most: number): Promise<OfferedBatch> {
  await takeWaitingTurn(tx);
  const candidates = await findCandidates(tx, { after, groups: most, groupIds: null });
  const groupIds = [...new Set(candidates.map(({ groupId }) => groupId))];
  const last = groupIds.length < most ? null : placeOf(candidates.at(-1)!);
  if (candidates.length === 0) return { offered: 0, last, unmatched: new Map() };
  const { ranked, unmatched } = await rankOptions(tx, candidates);
  const days = daysOf(ranked);
  if (days.length === 0) return { offered: 0, last, unmatched };
  const locked = await lockForOffers(tx, candidates.filter(({ waitId }) => ranked.get(waitId)!.length > 0).map(({ referralId }) => referralId), days);
  const sessions = await findSessionsNow(tx, days);
  const still = await findCandidates(tx, { after: null, groups: most, groupIds });
  const chosen = choose(still, ranked, new Days(sessions, locked));
  await makeOffers(tx, chosen);
  return { offered: chosen.length, last, unmatched };
}

const placeOf = ({ priority, waitingSince, groupId }: CandidateRow): QueuePlace => ({ priority, waitingSince, groupId });

function choose(candidates: readonly CandidateRow[], ranked: Ranked, days: Days): ChosenSeat[] {
  const byWait = new Map(candidates.map((row) => [row.waitId, row]));
  const groups = [...groupBy(candidates, ({ groupId }) => groupId)].map(([groupId, rows]): WaitingGroup & { members: readonly { waitId: string; options: readonly JudgedOption[] }[] } => ({
    groupId,
    sameOffer: rows[0]!.sameOffer,
    members: rows.map((row) => ({ waitId: row.waitId, options: days.optionsOf(row, ranked.get(row.waitId) ?? []) })),
  }));
  return chooseOffers(groups, days.free).map(({ groupId, waitId, option }: ChosenOffer<JudgedOption>) => ({ groupId, row: byWait.get(waitId)!, evaluation: option.evaluation, hostId: option.hostId }));
}

/** The sessions as they are now that they are locked. */
class Days {
  readonly free: ReadonlyMap<string, { free: number; kept: number }>;
  private readonly byOffer: ReadonlyMap<string, readonly SessionNow[]>;

  constructor(
    sessions: readonly SessionNow[],
    private readonly locked: ReadonlySet<string>,
  ) {
    this.free = new Map(sessions.map(({ id, free, kept }) => [id, { free, kept }]));
    this.byOffer = groupBy(sessions, ({ offerId }) => offerId);
  }

  /**
   * What suits and may still be offered: a seat in every session on the days of the stay, whatever its state. Left out until the next time is an offer
   * whose sessions have changed since it was judged: added, cancelled, or archived with it.
   */
  optionsOf({ responsibleId, offerIds }: CandidateRow, evaluations: readonly OfferEvaluation[]): JudgedOption[] {
    return evaluations.flatMap((evaluation) => {
      const { offerId, stay } = evaluation;
      if (!offerIds.includes(offerId)) return [];
      const covered = (this.byOffer.get(offerId) ?? []).filter(({ date }) => date >= stay.firstDate && date <= stay.lastDate);
      const planned = new Set(covered.filter(({ state }) => state === 'PLANNED').map(({ id }) => id));
      if (!covered.every(({ id }) => this.locked.has(id)) || !stay.sessionIds.every((id) => planned.has(id))) return [];
      const hostId = covered[0]!.hostId;
      return [{ offerId, sessionIds: covered.map(({ id }) => id), isOwnCase: hostId === responsibleId, evaluation, hostId }];
    });
  }
}

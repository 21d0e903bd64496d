import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel';
import { logAccess } from '#identity';
import { evaluateReadable, evaluateReferrals, type OfferEvaluation } from '#matching';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { chooseOffers } from '../../domain/waiting/choose-offers.js';
import { notesOf, type OfferStanding, type WaitNote } from '../../domain/waiting/wait-notes.js';
import type { WaitRecord } from '../../domain/waiting/wait-record.js';
import { findSessionsNow, type SessionNow } from '../../persistence/waiting/offer-seats.sql.js';
import { findHindrances, findPlaces, type QueuePosition } from '../../persistence/waiting/queue.sql.js';
import { findStoppedOffers } from '../../persistence/waiting/waiting-rules.sql.js';
import { findGroupsOf, findWaits } from '../../persistence/waiting/wait.sql.js';
import { daysOf } from './cascade/rank-options.js';

export interface ExplainedWait {
  readonly waitId: string;
  /** At most these: of each offer that was named, or (offerId null) among those who wait for any. */
  readonly places: readonly QueuePosition[];
  readonly notes: readonly WaitNote[];
}

/**
 * The place of those who wait, and why nothing has been offered to them, by wait: judged at this moment, in as many statements for one as for
 * a page. For the agency and the responsible provider; noted in the access log, because it tells what suits the case.
 */
@Injectable()
export class ExplainWaitsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byIds(context: RequestContext, waitIds: readonly string[]): Promise<ReadonlyMap<string, ExplainedWait>> {
    return this.unitOfWork.run(context, async (tx) => {
      const asked = await findWaits(tx, waitIds);
      await logAccess(tx, { subjectKind: 'referral', subjectIds: asked.map(({ referralId }) => referralId), granted: true });
      const waits = await findGroupsOf(tx, asked.map(({ groupId }) => groupId));
      const judged = await judge(tx, waits.filter(({ state }) => state === 'WAITING'));
      const offerIds = [...new Set([...judged.values()].flatMap((evaluations) => evaluations.map(({ offerId }) => offerId)))];
      const stopped = await findStoppedOffers(tx, offerIds);
      const together = await findTogether(tx, waits, judged);
      const hindrances = new Map((await findHindrances(tx, asked.map(({ id }) => id))).map((one) => [one.waitId, one]));
      const places = groupBy(await findPlaces(tx, asked.map(({ id }) => id)), ({ waitId }) => waitId);
      return new Map(
        asked.map((wait) => {
          const hindered = hindrances.get(wait.id)!;
          const excluded = new Set(hindered.excludedIds);
          const offers = standings(wait, judged.get(wait.id) ?? [], (id) => ({ isStopped: stopped.has(id), isExcluded: excluded.has(id) }));
          const notes = notesOf({ ...wait, ...hindered, siblings: hindered.members - 1, isForAny: wait.offerIds.length === 0, offers, canBeTogether: together.has(wait.groupId) });
          return [wait.id, { waitId: wait.id, places: places.get(wait.id) ?? [], notes }];
        }),
      );
    });
  }
}

type Judged = ReadonlyMap<string, readonly OfferEvaluation[]>;

function standings(wait: WaitRecord, evaluations: readonly OfferEvaluation[], of: (offerId: string) => Pick<OfferStanding, 'isStopped' | 'isExcluded'>): OfferStanding[] {
  const byId = new Map(evaluations.map((one) => [one.offerId, one]));
  const ids = wait.offerIds.length > 0 ? wait.offerIds : [...byId.keys()];
  return ids.map((offerId) => ({ offerId, failed: byId.get(offerId)?.failed ?? null, freeSeats: byId.get(offerId)?.freeSeats ?? 0, ...of(offerId) }));
}

/** What was named, whatever it fails; for those who wait for any what suits, or would with a free seat. By wait. */
async function judge(tx: Transaction, waits: readonly WaitRecord[]): Promise<Judged> {
  const judged = new Map<string, OfferEvaluation[]>();
  for (const [variant, rows] of groupBy(waits, (wait) => wait.variant)) {
    const [named, any] = [rows.filter(({ offerIds }) => offerIds.length > 0), rows.filter(({ offerIds }) => offerIds.length === 0)];
    const ofNamed = await evaluateReadable(tx, named.map(({ referralId }) => referralId), [...new Set(named.flatMap(({ offerIds }) => offerIds))], { variant });
    for (const wait of named) judged.set(wait.id, (ofNamed.evaluated.get(wait.referralId)?.evaluations ?? []).filter(({ offerId }) => wait.offerIds.includes(offerId)));
    if (any.length === 0) continue;
    const ids = any.map(({ referralId }) => referralId);
    const [matches, misses] = [await evaluateReferrals(tx, ids, { wanted: 'MATCHES', variant }), await evaluateReferrals(tx, ids, { wanted: 'NEAR_MISSES', variant })];
    for (const { id, referralId } of any) {
      const full = (misses.get(referralId)?.evaluations ?? []).filter(({ failed }) => failed[0] === 'NO_FREE_SEAT');
      judged.set(id, [...(matches.get(referralId)?.evaluations ?? []), ...full]);
    }
  }
  return judged;
}

/** The groups of whom each could have a seat at this moment, if nobody else waited. */
async function findTogether(tx: Transaction, waits: readonly WaitRecord[], judged: Judged): Promise<ReadonlySet<string>> {
  const families = [...groupBy(waits, ({ groupId }) => groupId)].filter(([, members]) => members.length > 1);
  const passing = new Map(families.flatMap(([, members]) => members.map(({ id }) => [id, (judged.get(id) ?? []).filter(({ passes }) => passes)] as const)));
  const days = daysOf(passing);
  if (days.length === 0) return new Set();
  const sessions = await findSessionsNow(tx, days);
  const free = new Map(sessions.map(({ id, free: seats, kept }) => [id, { free: seats, kept }]));
  const byOffer = groupBy(sessions, ({ offerId }: SessionNow) => offerId);
  return new Set(
    families.flatMap(([groupId, members]) => {
      const group = {
        groupId,
        sameOffer: members[0]!.sameOffer,
        members: members.map(({ id }) => ({
          waitId: id,
          options: (passing.get(id) ?? []).map(({ offerId, stay }) => ({
            offerId,
            sessionIds: (byOffer.get(offerId) ?? []).filter(({ date }) => date >= stay.firstDate && date <= stay.lastDate).map((session) => session.id),
            isOwnCase: false,
          })),
        })),
      };
      return chooseOffers([group], free).length > 0 ? [groupId] : [];
    }),
  );
}

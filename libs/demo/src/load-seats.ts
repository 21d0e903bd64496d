import type { Refusal, Result } from '#kernel';
import { MatchReferralQuery } from '#matching';
import type { RequestContext, UnitOfWork } from '#platform';
import { HoldSeatUseCase, JoinWaitingListUseCase, RequestSeatUseCase, SetAsksFirstUseCase } from '#reservations';

export interface DemoSeats {
  readonly unitOfWork: UnitOfWork;
  /** A caseworker of the agency, in whose name it is done. */
  readonly context: RequestContext;
  /** Somebody who leads groups of an offer's host; null: that one has no people here. */
  readonly leadOf: (offerId: string) => Promise<RequestContext | null>;
}

/** Held while the family decides; asked for where the host wants to be asked; waiting for a seat in a group that is full. */
export const DEMO_HELD = 'DADI-0050';
export const DEMO_ASKED = 'DADI-0053';
export const DEMO_WAITS = 'DADI-0060';

/** What no import brings of seats: a hold, a request that lies in a host's tray, a place in the queue. Once, however often the load is begun. */
export async function loadSeats({ unitOfWork, context, leadOf }: DemoSeats): Promise<void> {
  const once = (step: string) => ({ idempotencyKey: `demo-seat-${step}` });
  const suitable = async (code: string) => demand(await new MatchReferralQuery(unitOfWork).run(context, { referral: { code } }));
  const hold = async (referralId: string, offerId: string, step: string) => {
    const wish = { referralId, offerId, variant: 'INTEGRATED', kind: 'DECISION' } as const;
    return demand(await new HoldSeatUseCase(unitOfWork).run(context, { ...wish, ...once(step) }));
  };
  const held = await suitable(DEMO_HELD);
  await hold(held.referralId, held.matches[0]!.offerId, 'held');
  const asked = await suitable(DEMO_ASKED);
  for (const { offerId } of asked.matches) {
    const lead = await leadOf(offerId);
    if (lead === null) continue;
    demand(await new SetAsksFirstUseCase(unitOfWork).run(lead, { offerId, asksFirst: true, ...once('asks-first') }));
    const { id: reservationId } = await hold(asked.referralId, offerId, 'asked');
    demand(await new RequestSeatUseCase(unitOfWork).run(context, { reservationId, ...once('request') }));
    break;
  }
  const { referralId, nearMisses } = await suitable(DEMO_WAITS);
  const offerIds = nearMisses.filter(({ failed }) => failed[0] === 'NO_FREE_SEAT').map((one) => one.offerId);
  demand(await new JoinWaitingListUseCase(unitOfWork).run(context, { referralId, offerIds, variant: 'INTEGRATED', withSiblings: false, sameOffer: false, ...once('waits') }));
}

/** In the demonstration nothing can be refused: a refusal is a bug. */
function demand<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.refusal.code} ${result.refusal.message}`);
  return result.value;
}

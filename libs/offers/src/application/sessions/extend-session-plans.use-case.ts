import { addDays, isRefused, ok, type LocalDate, type Result } from '#kernel';
import { jobContext, operatorContext, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { expandPlan } from '../../domain/sessions/expand-plan.js';
import { fitPlan } from '../../domain/sessions/fit-plan.js';
import { HORIZON_DAYS, type SessionPlanRecord } from '../../domain/sessions/session-plan.js';
import type { OverbookedSession } from '../../domain/sessions/session-refusals.js';
import { lockOffers, lockSessionsOf, type LockedOffer, type SessionOfOffer } from '../../persistence/sessions/offer-lock.sql.js';
import { todayInBerlin } from '../../persistence/sessions/own-sessions.sql.js';
import { findHostsOfOpenPlans, findOffersOfOpenPlans, findOpenPlans, notePlannedUntil } from '../../persistence/sessions/session-plan.sql.js';
import { insertSessions, type NewSession } from '../../persistence/sessions/session-writes.sql.js';
import { openHolidays } from './open-holidays.js';
import { orSessionRefusal } from './session-errors.js';
import { tellOfNewSeats } from './tell-of-sessions.js';

export interface PlansExtended {
  readonly plans: number;
  readonly sessions: number;
  /** Days that got no session, because more reservations cover them than it would have seats. */
  readonly overbooked: number;
}

/** A plan is taken up again once a week of its half year is used up. */
const SLACK_DAYS = 7;

/**
 * Plans further what has no end, half a year ahead: host by host in the host's own name, since a plan is the host's and the
 * seats of reservations follow as if the host had planned it. The same few statements for all plans of a host. Run twice, or
 * by two workers at once, it adds nothing more; days before today are not made up for.
 */
export class ExtendSessionPlansUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(options: UnitOfWorkOptions = {}): Promise<PlansExtended> {
    const { hosts, until } = await this.unitOfWork.run(
      operatorContext('PLANNING', 'extend-session-plans'),
      async (tx) => {
        const day = addDays(await todayInBerlin(tx), HORIZON_DAYS - SLACK_DAYS);
        return { hosts: await findHostsOfOpenPlans(tx, day), until: day };
      },
      options,
    );
    const sum = { plans: 0, sessions: 0, overbooked: 0 };
    for (const hostId of hosts) {
      const extended = await this.extend(hostId, until, [], options);
      sum.plans += extended.plans;
      sum.sessions += extended.sessions;
      sum.overbooked += extended.overbooked;
    }
    return sum;
  }

  /** Days with more reservations than seats are left out at a second attempt; every other refusal waits for the next round. */
  private async extend(hostId: string, until: LocalDate, crowded: readonly OverbookedSession[], options: UnitOfWorkOptions): Promise<PlansExtended> {
    const context = jobContext('extend-session-plans', hostId, 'PLANNING', 'extend-session-plans');
    const extended = await orSessionRefusal(() => this.unitOfWork.run(context, (tx) => extendAll(tx, hostId, until, crowded), options));
    if (!isRefused(extended)) return extended.ok ? { ...extended.value, overbooked: crowded.length } : { plans: 0, sessions: 0, overbooked: 0 };
    if (extended.refusal.code !== 'OVERBOOKED' || crowded.length > 0) return { plans: 0, sessions: 0, overbooked: 0 };
    return this.extend(hostId, until, extended.refusal.sessions, options);
  }
}

interface Extension {
  readonly plan: SessionPlanRecord;
  readonly sessions: readonly NewSession[];
  readonly plannedUntil: LocalDate;
}

async function extendAll(tx: Transaction, hostId: string, until: LocalDate, crowded: readonly OverbookedSession[]): Promise<Result<Omit<PlansExtended, 'overbooked'>, never>> {
  const offers = new Map((await lockOffers(tx, await findOffersOfOpenPlans(tx, hostId, until))).map((offer) => [offer.id, offer]));
  // After the lock: what another worker has planned by now is seen.
  const plans = offers.size === 0 ? [] : await findOpenPlans(tx, [...offers.keys()], until);
  if (plans.length === 0) return ok({ plans: 0, sessions: 0 });
  const calendars = await openHolidays(tx, hostId, [...offers.values()].map(({ state }) => state));
  const existing = await lockSessionsOf(tx, [...offers.keys()], [...offers.values()][0]!.today);
  const extensions = plans.flatMap((plan) => {
    const offer = offers.get(plan.offerId);
    return offer === undefined ? [] : extensionOf(plan, offer, calendars.get(offer.state)!, existing.filter(({ offerId }) => offerId === offer.id));
  });
  const fresh = withoutClashes(extensions).filter(
    ({ offerId, date, start }) => !crowded.some((other) => other.offerId === offerId && other.date === date && other.start === start),
  );
  await insertSessions(tx, fresh);
  await notePlannedUntil(tx, extensions.map(({ plan, plannedUntil }) => ({ id: plan.id, plannedUntil })));
  const grown = extensions.filter(({ plan }) => fresh.some(({ planId }) => planId === plan.id));
  if (grown.length > 0) await tx.journal.writeAll(grown.map(({ plan, plannedUntil }) => journalOf(plan, plannedUntil, fresh)));
  await tellOfNewSeats(tx, grown.map(({ plan }) => plan.offerId));
  return ok({ plans: grown.length, sessions: fresh.length });
}

function extensionOf(plan: SessionPlanRecord, offer: LockedOffer, calendar: Parameters<typeof expandPlan>[2], existing: readonly SessionOfOffer[]): Extension[] {
  const expanded = expandPlan(plan, { today: offer.today, plannedUntil: plan.plannedUntil, endsOn: null }, calendar);
  if (!expanded.ok || expanded.value.plannedUntil <= plan.plannedUntil) return [];
  const shape = { start: plan.start, minutes: plan.minutes, capacity: plan.capacity ?? offer.capacity };
  const { added } = fitPlan(expanded.value.days, shape, null, existing);
  const sessions = added.map((date) => ({ ...shape, date, offerId: offer.id, planId: plan.id, entry: false }));
  return [{ plan, sessions, plannedUntil: expanded.value.plannedUntil }];
}

/** Two plans of one offer may name the same time: the first one has it. */
function withoutClashes(extensions: readonly Extension[]): NewSession[] {
  const byKey = new Map<string, NewSession>();
  for (const session of extensions.flatMap(({ sessions }) => sessions)) {
    const key = `${session.offerId} ${session.date} ${session.start}`;
    if (!byKey.has(key)) byKey.set(key, session);
  }
  return [...byKey.values()];
}

const journalOf = (plan: SessionPlanRecord, plannedUntil: LocalDate, fresh: readonly NewSession[]) => ({
  agencyId: null,
  action: 'session-plan.extended',
  subjectKind: 'session_plan',
  subjectId: plan.id,
  before: { plannedUntil: plan.plannedUntil },
  after: { plannedUntil, days: fresh.filter(({ planId }) => planId === plan.id).map(({ date }) => date) },
});

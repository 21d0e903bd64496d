import { addDays, type LocalDate, type Refusal, type Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import { AssignReferralUseCase, CreateReferralUseCase, LinkSiblingsUseCase, PauseReferralUseCase, SubmitReferralUseCase, type ReferralWish } from '#referrals';

export interface DemoRequests {
  readonly unitOfWork: UnitOfWork;
  /** A caseworker of the agency, in whose name it is done. */
  readonly context: RequestContext;
  readonly agencyId: string;
  /** The provider that the requests go to. */
  readonly providerId: string;
  readonly today: LocalDate;
}

/** Two siblings that wait for a seat, and one who waits and is elsewhere for a while; by their codes. */
export const DEMO_SIBLINGS = ['DADI-0058', 'DADI-0059'] as const;
export const DEMO_PAUSED = 'DADI-0057';

/**
 * What no import brings: a request that is still written, one that was submitted, siblings that belong together, a case that is
 * paused. Done as a caseworker would do it, and once, however often the load is begun.
 */
export async function loadRequests({ unitOfWork, context, agencyId, providerId, today }: DemoRequests): Promise<void> {
  const once = (step: string) => ({ idempotencyKey: `demo-request-${step}` });
  const base = { responsibleId: providerId, municipalityAgs: '06432004', wantedFrom: addDays(today, 21) } as const;
  const draft: ReferralWish = { ...base, birthMonth: birthMonth(today, 12), legalBasis: '29', needs: [], reasons: ['SOCIAL_BEHAVIOUR'] };
  const request: ReferralWish = {
    ...base, birthMonth: birthMonth(today, 14), gender: 'M', legalBasis: '31', requestedModule: 'STANDARD', requestedWeeklyMinutes: 300, needs: ['ANGER', 'CONFLICT'], reasons: ['FAMILY_CONFLICTS', 'SCHOOL_OR_VOCATION'],
    availability: ['MO 14:00-18:00', 'WE 15:00-18:00'], maxKm: 15, priority: 2, formerHelps: [{ legalBasis: '29', fromMonth: `${Number(today.slice(0, 4)) - 1}-02`, toMonth: `${Number(today.slice(0, 4)) - 1}-09`, outcome: 'NOT_ENOUGH' }],
  };
  demand(await new CreateReferralUseCase(unitOfWork).run(context, { form: draft, ...once('draft') }));
  const { id: referralId } = demand(await new CreateReferralUseCase(unitOfWork).run(context, { form: request, ...once('request') }));
  demand(await new SubmitReferralUseCase(unitOfWork).run(context, { referralId, ...once('submitted') }));
  const ids = await idsOf(unitOfWork, context, agencyId, [...DEMO_SIBLINGS, DEMO_PAUSED]);
  const [first, second, paused] = ids;
  demand(await new LinkSiblingsUseCase(unitOfWork).run(context, { referralIds: [first!, second!], ...once('siblings') }));
  demand(await new PauseReferralUseCase(unitOfWork).run(context, { referralId: paused!, reason: 'STAY_ELSEWHERE', ...once('paused') }));
  for (const [place, id] of ids.entries()) demand(await new AssignReferralUseCase(unitOfWork).run(context, { referralId: id, personId: context.actor, ...once(`assigned-${place}`) }));
}

const birthMonth = (today: LocalDate, age: number): string => `${Number(today.slice(0, 4)) - age}-01`;

/** In the order of the codes. */
async function idsOf(unitOfWork: UnitOfWork, context: RequestContext, agencyId: string, codes: readonly string[]): Promise<string[]> {
  const rows = await unitOfWork.run(context, (tx) =>
    tx.sql<{ id: string }>('SELECT r.id FROM unnest($1::text[]) WITH ORDINALITY AS c(code, place) JOIN referrals.referral_v r ON r.code = c.code AND r.agency_id = $2 ORDER BY c.place', [codes, agencyId]),
  );
  if (rows.length !== codes.length) throw new Error('A referral of the demonstration is missing');
  return rows.map(({ id }) => id);
}

/** In the demonstration nothing can be refused: a refusal is a bug. */
function demand<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.refusal.code} ${result.refusal.message}`);
  return result.value;
}

import { RecordWorkTimeUseCase, type RecordWorkTimeInput } from '#care';
import type { Refusal, Result } from '#kernel';
import { contentOf, findStoredOffers, UpdateOfferUseCase, type OfferLead } from '#offers';
import type { RequestContext, UnitOfWork } from '#platform';
import type { NetworkCalendar } from './network/calendar.js';

export interface DemoCare {
  readonly unitOfWork: UnitOfWork;
  /** Somebody who leads groups of the provider, in whose name it is done. */
  readonly context: RequestContext;
}

const lead = (qualification: string, userId: string | null): OfferLead => ({ kind: 'STA_PROFESSIONAL', qualification, organisationId: null, userId, conductCertificateOn: null });

/** Groups that name who leads them, which no import brings: a substitute stands in for a lead. The first of each is the person of the context. Once, however often the load is begun. */
export async function nameLeads({ unitOfWork, context }: DemoCare): Promise<void> {
  const offers = await unitOfWork.run(context, async (tx) => {
    const own = await tx.sql<{ id: string }>('SELECT o.id FROM offers.offer_v o WHERE o.host_id = $1 ORDER BY o.code', [context.organisationId]);
    return findStoredOffers(tx, own.map(({ id }) => id));
  });
  const update = new UpdateOfferUseCase(unitOfWork);
  for (const offer of offers) {
    const content = contentOf(offer);
    const school = content.cohosts[0];
    const second: OfferLead = school === undefined ? lead('EDUCATOR', null) : { kind: 'SCHOOL_PROFESSIONAL', qualification: 'TEACHER', organisationId: school.organisationId, userId: null, conductCertificateOn: null };
    demand(await update.run(context, { offerId: offer.id, content: { ...content, leads: [lead('SOCIAL_PEDAGOGUE', context.actor), second] }, idempotencyKey: `demo-leads-${offer.code}` }));
  }
}

type Work = Omit<RecordWorkTimeInput, 'agencyId' | 'date' | 'idempotencyKey'> & { readonly weekday: 'MO' | 'TU' | 'WE' | 'TH'; /** Of its weekdays in a month, which ones. */ readonly turns: readonly number[] };

/** What a team does beside its cases, in a month (BHV-23): talks about all of them, meetings of the network, a stall in the street. */
const WORK: readonly Work[] = [
  { weekday: 'MO', turns: [0, 2], minutes: 90, workType: 'CROSS_CASE', staff: 'PROFESSIONAL' },
  { weekday: 'WE', turns: [1], minutes: 120, workType: 'NETWORK', staff: 'PROFESSIONAL' },
  { weekday: 'TH', turns: [2], minutes: 120, workType: 'UNSPECIFIC', staff: 'SEMI_PROFESSIONAL' },
];

/** The team's hours without a case, of the month that is over and of the running one up to yesterday. */
export async function recordWork({ unitOfWork, context }: DemoCare, agencyId: string, calendar: NetworkCalendar): Promise<void> {
  const record = new RecordWorkTimeUseCase(unitOfWork);
  for (const month of [-1, 0]) {
    for (const { weekday, turns, ...work } of WORK) {
      const days = calendar.daysOf(weekday).filter((day) => day >= calendar.firstOf(month) && day <= calendar.lastOf(month));
      for (const date of turns.map((turn) => days[turn]!).filter((day) => day < calendar.today)) {
        demand(await record.run(context, { ...work, agencyId, date, idempotencyKey: `demo-work-${date}` }));
      }
    }
  }
}

/** In the demonstration nothing can be refused: a refusal is a bug. */
function demand(result: Result<unknown, Refusal>): void {
  if (!result.ok) throw new Error(`The demonstration was refused: ${result.refusal.code} ${result.refusal.message}`);
}

import type { RequestContext } from '#platform';
import { HandleDisputeUseCase, OpenDisputeUseCase, type DisputeReason, type UseCents } from '#settlement';
import { must } from './agreement-network.js';
import { ProductUnderTest } from './product-under-test.js';
import { asOrganisation, type TestDatabase, type TestWorld } from './test-database.js';

/** NORD is responsible for F1, SUED hosts G1 (a seat costs 60.00 a session) with nobody, and G2 with NORD and CLUB as co-hosts. */
export function disputeNetwork(options: { readonly dates?: readonly string[]; readonly unit?: string } = {}): ReadonlyMap<string, string> {
  const { dates = DATES, unit = 'SEAT_SESSION' } = options;
  const each = (row: (date: string) => string): string => dates.map((date) => `${row(date)}\n`).join('');
  return new Map([
    ['organisations.csv', `id,kind,name,municipality_ags,federal_state
JA,AGENCY,Jugendamt,06432004,HE
NORD,PROVIDER,Nord gGmbH,06432002,HE
SUED,PROVIDER,Süd e.V.,06411000,HE
CLUB,PARTNER,Boxclub,06432002,HE
WEST,PROVIDER,West e.V.,06432002,HE
`],
    ['agreements.csv', `id,agency_id,provider_id,valid_from,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming
L1,JA,NORD,2026-01-01,31,L,Q,F,true,true
L2,JA,SUED,2026-01-01,31,L,Q,F,true,true
`],
    ['settlement_rates.csv', `id,agency_id,unit,amount_eur,valid_from
R,JA,${unit},60.00,2026-01-01
`],
    ['offers.csv', `id,host_id,title,category,kind,admission,delivery,capacity,cohosts,municipality_ags
G1,SUED,Gruppe,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,9,,06432002
G2,SUED,Gemeinsam,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,9,WEST:16.67|CLUB:25,06432002
`],
    ['certificates.csv', `offer_id,agency_id,valid_from\nG1,JA,2026-01-01\nG2,JA,2026-01-01\n`],
    ['sessions.csv', `offer_id,date,start,minutes,state\n${each((date) => `G1,${date},15:00,90,HELD`)}G2,2026-05-06,15:00,90,HELD\n`],
    ['referrals.csv', `id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,approved_from,consent
F1,JA,NORD,2014-05,31,MEDIA,06432004,2026-05-01,2026-04-01,true
F2,JA,SUED,2014-05,31,MEDIA,06432004,2026-05-01,2026-04-01,true
F3,JA,JA,2014-05,31,MEDIA,06432004,2026-05-01,2026-04-01,true
`],
    ['reservations.csv', `id,referral_id,offer_id,variant,from
V1,F1,G1,INTEGRATED,2026-05-01
V2,F1,G2,INTEGRATED,2026-05-01
V3,F2,G2,INTEGRATED,2026-05-01
V4,F3,G1,INTEGRATED,2026-05-01
`],
    ['attendance.csv', `offer_id,date,referral_id,status\n${each((date) => `G1,${date},F1,ATTENDED\nG1,${date},F3,ATTENDED`)}G2,2026-05-06,F1,ATTENDED\nG2,2026-05-06,F2,ATTENDED\n`],
  ]);
}

/** Two sessions in each of two calendar weeks, and one in June. */
const DATES = ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14', '2026-06-08'];

type Refusable<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly code: string } };

/** What an outcome is: its code, or `DONE`. */
export const codeOf = (result: Refusable<unknown>): string => (result.ok ? 'DONE' : result.refusal.code);

/** The disputes of a network as people of its organisations carry them on, through the use cases. */
export class DisputeOffice {
  readonly product: ProductUnderTest;
  readonly open: OpenDisputeUseCase;
  readonly handle: HandleDisputeUseCase;

  constructor(
    readonly database: TestDatabase,
    private readonly ids: ReadonlyMap<string, string>,
  ) {
    this.product = new ProductUnderTest(database);
    this.open = new OpenDisputeUseCase(database.unitOfWork);
    this.handle = new HandleDisputeUseCase(database.unitOfWork);
  }

  /** Imports a network; NULL where the network is there already. */
  static async of(database: TestDatabase, network: ReadonlyMap<string, string> | null): Promise<DisputeOffice> {
    if (network !== null) await new ProductUnderTest(database).import(network);
    const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
    return new DisputeOffice(database, new Map(rows.map(({ code, id }) => [code, id])));
  }

  id(code: string): string {
    const id = this.ids.get(code);
    if (id === undefined) throw new Error(`There is no organisation ${code}`);
    return id;
  }

  /** Somebody who bills for an organisation: `NORD`, or a second person as `NORD:2`. */
  as(person: string): RequestContext {
    return { ...asOrganisation(this.id(person.split(':')[0]!), ['BILLING']), actor: `person-of-${person.replace(':', '-')}`, purpose: 'CLEARING' };
  }

  /** The use of a reservation on a day: of the session that begins then, or of the first one. */
  async use(reservation: string, date: string, start: string | null = null): Promise<{ sessionId: string; reservationId: string }> {
    const { rows } = await this.database.superuser.query<{ sessionId: string; reservationId: string }>(
      `SELECT s.id AS "sessionId", r.id AS "reservationId" FROM reservations.reservation r JOIN offers.session s ON s.offer_id = r.offer_id AND s.date = $2
       WHERE r.code = $1 AND ($3::time IS NULL OR s.start = $3) ORDER BY s.start LIMIT 1`,
      [reservation, date, start],
    );
    return rows[0]!;
  }

  async line(reservation: string, date: string, cents: number | bigint): Promise<UseCents> {
    return { ...(await this.use(reservation, date)), cents: BigInt(cents) };
  }

  /** What opening answers; by whom, in which month, which lines. */
  wish(person: string, period: string, lines: readonly UseCents[], reason: DisputeReason = 'ATTENDANCE_WRONG', text: string | null = null) {
    return this.open.run(this.as(person), { agencyId: this.id('JA'), period, lines, reason, text });
  }

  async opened(person: string, period: string, lines: readonly UseCents[]): Promise<string> {
    return must(await this.wish(person, period, lines)).id;
  }

  /** Given to the agency, after the other side has rejected it. */
  async escalated(opener: string, respondent: string, period: string, lines: readonly UseCents[]): Promise<string> {
    const disputeId = await this.opened(opener, period, lines);
    must(await this.handle.answer(this.as(respondent), { disputeId, answer: 'REJECTED', lines: [], text: null }));
    must(await this.handle.escalate(this.as(opener), { disputeId, text: null }));
    return disputeId;
  }

  /** What one person of the agency proposes and a second one confirms. */
  async decided(disputeId: string, lines: readonly UseCents[], agency = 'JA'): Promise<void> {
    must(await this.handle.proposeRuling(this.as(agency), { disputeId, lines, text: null }));
    must(await this.handle.confirmRuling(this.as(`${agency}:2`), { disputeId, proposalId: await this.proposalOf(disputeId), text: null }));
  }

  async proposalOf(disputeId: string): Promise<string> {
    const { rows } = await this.database.superuser.query<{ id: string }>('SELECT proposal_id AS id FROM settlement.dispute WHERE id = $1', [disputeId]);
    return rows[0]!.id;
  }

  async stateOf(disputeId: string): Promise<string> {
    const { rows } = await this.database.superuser.query<{ state: string }>('SELECT state FROM settlement.dispute WHERE id = $1', [disputeId]);
    return rows[0]!.state;
  }
}

/** The network, whose May is cleared. */
export const CLEARED_MAY: TestWorld = {
  name: 'dispute network, May cleared',
  fill: async (database) => (await DisputeOffice.of(database, disputeNetwork())).product.clear('2026-05', 'JA'),
};

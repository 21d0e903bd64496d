import fc from 'fast-check';
import { SetOfferWaitingUseCase } from '#reservations';
import { addOffer, asGroupLead, buildSeatNetwork } from '../seat-network.js';
import { WaitingOffice } from '../waiting-office.js';
import { WaitingModel, type PaperReason } from './waiting-model.js';

const START = Date.parse('2026-05-01T08:00:00Z');
const HOUR = 3_600_000;
const CAPACITIES = [1, 2, 3];
/** Of the cases: two siblings of whom one is urgent, and others. */
const PRIORITIES = [3, 2, 3, 1, 3, 5];
const SIBLINGS = [0, 1];

export type Step =
  | { do: 'join'; referral: number; offers: number[] }
  | { do: 'joinTogether'; offers: number[] }
  | { do: 'leave' | 'pause' | 'resume'; referral: number }
  | { do: 'accept'; referral: number }
  | { do: 'decline'; referral: number; reason: PaperReason }
  | { do: 'take' | 'release' | 'stop' | 'go'; offer: number }
  | { do: 'wait'; hours: number }
  | { do: 'cascade' };

const referral = fc.nat(PRIORITIES.length - 1);
const offer = fc.nat(CAPACITIES.length - 1);
const offers = fc.uniqueArray(offer, { maxLength: CAPACITIES.length });
const reason = fc.constantFrom<PaperReason>('TOO_FAR', 'NOT_NOW', 'ILLNESS');

/** Random histories of one waiting list; the cascade comes often, because it is what is looked at. */
export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant('join' as const), referral, offers }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('joinTogether' as const), offers }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'pause' as const, 'resume' as const), referral }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), referral }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('decline' as const), referral, reason }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('take' as const, 'release' as const), offer }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('stop' as const, 'go' as const), offer }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 60, 180, 400) }) },
    { weight: 6, arbitrary: fc.constant({ do: 'cascade' as const }) },
  ),
  { minLength: 6, maxLength: 22 },
);

/** One history in a network of its own: the product and the paper, step by step. Throws where they differ. */
export class WaitingTrial {
  private readonly model = new WaitingModel(CAPACITIES);
  private readonly offerIds: string[] = [];
  private readonly referralIds: string[] = [];
  private readonly waitIds = new Map<number, string>();
  private readonly takers: string[][] = CAPACITIES.map(() => []);
  private clock = START;
  private codes = 0;

  private constructor(
    private readonly office: WaitingOffice,
    private readonly prefix: string,
  ) {}

  static async run(office: WaitingOffice, prefix: string, steps: readonly Step[]): Promise<void> {
    const trial = new WaitingTrial(office.in(await buildSeatNetwork(office.database.superuser, prefix)), prefix);
    await trial.prepare();
    for (const step of [...steps, { do: 'cascade' } as const]) await trial.take(step);
    await trial.cleanUp();
  }

  private async prepare(): Promise<void> {
    const { superuser } = this.office.database;
    const group = (await superuser.query<{ id: string }>('SELECT gen_random_uuid() AS id')).rows[0]!.id;
    for (const [n, capacity] of CAPACITIES.entries()) this.offerIds.push((await addOffer(superuser, this.office.network, { code: `${this.prefix}G${n}`, dates: ['2027-02-02'], capacity })).id);
    for (const [n, priority] of PRIORITIES.entries()) {
      this.referralIds.push(await this.office.referral(`${this.prefix}F${n}`, { priority, weeks: 60, sibling_group: SIBLINGS.includes(n) ? group : null }));
    }
  }

  private async take(step: Step): Promise<void> {
    this.clock += 1000;
    if (step.do === 'wait') this.clock += step.hours * HOUR;
    this.office.now = new Date(this.clock).toISOString();
    if (step.do === 'cascade') return this.cascade();
    if (step.do === 'join') return this.join([step.referral], step.offers);
    if (step.do === 'joinTogether') return this.join(SIBLINGS, step.offers);
    if (step.do === 'take' || step.do === 'release' || step.do === 'stop' || step.do === 'go') return this.atOffer(step.do, step.offer);
    if (step.do === 'accept') return this.answer(step.referral, null);
    if (step.do === 'decline') return this.answer(step.referral, step.reason);
    if (step.do === 'leave' || step.do === 'pause' || step.do === 'resume') await this.atWait(step.do, step.referral);
  }

  private async join(who: readonly number[], wanted: readonly number[]): Promise<void> {
    const named = wanted.length === 0 ? CAPACITIES.map((_, n) => n) : wanted;
    // Siblings that have a seat already do not wait any more: the others cannot wait with them.
    const isPossible = this.model.join(who, { offers: named, since: this.clock }, PRIORITIES);
    const joined = await this.office.join(this.referralIds[who[0]!]!, { offerIds: wanted.map((n) => this.offerIds[n]!), withSiblings: who.length > 1 });
    equal('joined', joined.ok, isPossible);
    if (joined.ok) for (const wait of joined.value.waits) this.waitIds.set(this.referralIds.indexOf(wait.referralId), wait.id);
  }

  private async atOffer(what: 'take' | 'release' | 'stop' | 'go', n: number): Promise<void> {
    if (what === 'take') {
      const reserved = await this.office.reserve(await this.office.referral(`${this.prefix}T${++this.codes}`, { weeks: 60 }), this.offerIds[n]!);
      equal('taken', reserved.ok, this.model.take(n, this.clock));
      if (reserved.ok) this.takers[n]!.push(reserved.value.id);
    } else if (what === 'release') {
      const taker = this.takers[n]!.pop();
      if (taker === undefined) return;
      await this.office.free(taker);
      this.model.release(n);
    } else {
      await new SetOfferWaitingUseCase(this.office.unitOfWork).run(asGroupLead(this.office.network), { offerId: this.offerIds[n]!, stopped: what === 'stop' });
      if (what === 'stop') this.model.stopped.add(n);
      else this.model.stopped.delete(n);
    }
  }

  private async atWait(what: 'leave' | 'pause' | 'resume', n: number): Promise<void> {
    const [waitId, wait] = [this.waitIds.get(n), this.model.waits.get(n)];
    if (waitId === undefined) return;
    const done = what === 'leave' ? await this.office.leave(waitId) : await this.office.change(waitId, what === 'pause' ? { pauseReason: 'OTHER' } : { resume: true });
    equal(what, done.ok, wait !== undefined);
    if (wait === undefined) return;
    if (what === 'leave') this.model.waits.delete(n);
    else wait.state = what === 'pause' ? 'PAUSED' : 'WAITING';
  }

  /** Declines for a reason, or accepts (null). */
  private async answer(n: number, reason: PaperReason | null): Promise<void> {
    if (!this.model.open.has(n)) return;
    const { id } = await this.office.lastOffer(this.referralIds[n]!);
    if (reason === null) equal('accepted', (await this.office.accept(id)).ok, this.model.accept(n, this.clock) === 'CONFIRMED');
    else equal('declined', (await this.office.decline(id, reason)).ok, this.model.decline(n, reason, this.clock));
  }

  private async cascade(): Promise<void> {
    await this.office.cascade(2);
    const offered = (await this.office.open())
      .filter(({ code }) => code.startsWith(this.prefix))
      .map(({ code, offer: of, until }) => [Number(code.slice(this.prefix.length + 1)), { offer: Number(of.slice(this.prefix.length + 1)), until: Date.parse(until.replace('Z', ':00Z')) }] as const);
    const wrong = this.model.cascade(this.clock, new Map(offered));
    if (wrong !== null) throw new Error(wrong);
    equal('faults', JSON.stringify(await this.office.faults()), '[]');
  }

  /** So that the next history has the queue for itself. */
  private async cleanUp(): Promise<void> {
    await this.office.database.superuser.query(`
      UPDATE reservations.wait SET state = 'WITHDRAWN', ended_at = now() WHERE state IN ('WAITING', 'PAUSED');
      UPDATE referrals.referral SET state = 'PAUSED', state_reason = 'OTHER' WHERE state = 'SEARCHING'`);
    await this.office.cascade();
  }
}

function equal(what: string, is: unknown, shouldBe: unknown): void {
  if (is !== shouldBe) throw new Error(`${what}: ${String(is)} instead of ${String(shouldBe)}`);
}

/** Runs so many random histories; a failing one is told with its seed. */
export async function runWaitingTrials(runs: number, seed?: number): Promise<number> {
  const office = await WaitingOffice.open();
  let run = 0;
  try {
    await fc.assert(
      fc.asyncProperty(histories, (steps) => WaitingTrial.run(office, `N${String(++run).padStart(5, '0')}`, steps)),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }), endOnFailure: runs > 100 },
    );
  } finally {
    await office.close();
  }
  return run;
}

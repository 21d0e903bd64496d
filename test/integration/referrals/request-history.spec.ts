import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Refusal, Result } from '#kernel';
import {
  CreateReferralUseCase,
  EndReferralUseCase,
  PauseReferralUseCase,
  possibleActions,
  ReopenReferralUseCase,
  ResumeReferralUseCase,
  ReturnReferralUseCase,
  StartSearchUseCase,
  SubmitReferralUseCase,
  UpdateReferralUseCase,
} from '#referrals';
import { CancelReservationUseCase, ReserveSeatUseCase, type ReservationRecord } from '#reservations';
import fc from 'fast-check';
import { value } from '../../support/network-office.js';
import { asAnna, buildRequestOffice, formOf, type RequestOffice } from '../../support/request-office.js';
import { addOffer, weekly, type TestOffer } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: RequestOffice;
let offers: TestOffer[];

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  office = await buildRequestOffice(database.superuser);
  offers = [];
  for (const code of ['A', 'B', 'C']) offers.push(await addOffer(database.superuser, office, { code, dates: weekly('2026-05-05', 2), capacity: 10_000 }));
});
afterAll(() => database.close());

const ACTIONS = ['submit', 'return', 'approve', 'search', 'pause', 'resume', 'end', 'reopen', 'write'] as const;
type Step = { do: (typeof ACTIONS)[number] } | { do: 'reserve'; offer: number } | { do: 'cancel'; which: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ do: fc.constantFrom(...ACTIONS) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('reserve' as const), offer: fc.nat(2) }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(2) }) },
  ),
  { minLength: 8, maxLength: 30 },
);
/** Most histories that begin anywhere come nowhere: these begin with an approved case. */
const histories = fc.tuple(fc.constantFrom<Step[]>([], [{ do: 'submit' }, { do: 'approve' }], [{ do: 'submit' }, { do: 'approve' }, { do: 'search' }]), steps).map(([first, rest]) => [...first, ...rest]);

/** A case as a person would keep it on a sheet of paper. Written without the table of the product. */
class Sheet {
  phase: 'writing' | 'asked' | 'granted' | 'looking' | 'resting' | 'over' = 'writing';
  isGranted = false;
  wasAsked = false;
  revision = 1;
  readonly seats = new Set<number>();

  /** Whether it is done. */
  take(step: Step): boolean {
    switch (step.do) {
      case 'submit': return this.goes(this.phase === 'writing', 'asked') && (this.wasAsked = true);
      case 'return': return this.goes(this.phase === 'asked', 'writing');
      case 'approve': return this.goes(this.phase === 'asked', 'granted') && (this.isGranted = true);
      case 'search': return this.goes(this.phase === 'granted' && this.seats.size === 0, 'looking');
      case 'pause': return this.goes(this.phase === 'granted' || this.phase === 'looking', 'resting');
      case 'resume': return this.goes(this.phase === 'resting', 'looking');
      case 'end': return this.goes(this.phase !== 'over', 'over');
      case 'reopen': return this.goes(this.phase === 'over' && this.isGranted, 'resting');
      case 'write': return this.phase !== 'over' && (this.revision++, true);
      case 'reserve': {
        if (!['granted', 'looking'].includes(this.phase) || this.seats.has(step.offer)) return false;
        this.seats.add(step.offer);
        return this.goes(true, 'looking');
      }
      case 'cancel': return this.seats.delete(step.which);
    }
  }

  get state(): string {
    if (this.phase === 'looking') return this.seats.size > 0 ? 'PLACED' : 'SEARCHING';
    return { writing: 'DRAFT', asked: 'SUBMITTED', granted: 'APPROVED', resting: 'PAUSED', over: 'ENDED' }[this.phase];
  }

  private goes(may: boolean, to: Sheet['phase']): boolean {
    if (may) this.phase = to;
    return may;
  }
}

class History {
  private readonly sheet = new Sheet();
  private readonly reservations = new Map<number, ReservationRecord>();
  private number: string | null = null;

  constructor(private readonly id: string) {}

  async take(step: Step): Promise<void> {
    const isDone = this.sheet.take(step);
    expect([step, await this.run(step)]).toEqual([step, isDone]);
    const { rows } = await database.superuser.query<{ state: string; number: string | null; revision: number; approved: string | null }>(
      'SELECT state, number, revision, approved_from AS approved FROM referrals.referral WHERE id = $1',
      [this.id],
    );
    const { state, number, revision, approved } = rows[0]!;
    expect({ state, revision, hasNumber: number !== null }).toEqual({ state: this.sheet.state, revision: this.sheet.revision, hasNumber: this.sheet.wasAsked });
    this.number ??= number;
    expect(number).toBe(this.number);
    // What the API says is possible is what the sheet would let happen next.
    const asked = { SUBMIT: 'submit', RETURN: 'return', APPROVE: 'approve', START_SEARCH: 'search', PAUSE: 'pause', RESUME: 'resume', END: 'end', REOPEN: 'reopen' } as const;
    const possible = possibleActions({ state: state as never, approvedFrom: approved });
    const due = Object.entries(asked).filter(([, action]) => Object.assign(new Sheet(), { phase: this.sheet.phase, isGranted: this.sheet.isGranted, seats: this.sheet.seats }).take({ do: action }));
    expect([...possible].sort()).toEqual(due.map(([action]) => action).sort());
  }

  private async run(step: Step): Promise<boolean> {
    const { unitOfWork } = database;
    const [context, referralId] = [asAnna(office), this.id];
    const done = (outcome: Result<unknown, Refusal>): boolean => outcome.ok;
    switch (step.do) {
      case 'submit': return done(await new SubmitReferralUseCase(unitOfWork).run(context, { referralId }));
      case 'return': return done(await new ReturnReferralUseCase(unitOfWork).run(context, { referralId, reason: 'OTHER' }));
      case 'approve': return this.approve();
      case 'search': return done(await new StartSearchUseCase(unitOfWork).run(context, { referralId }));
      case 'pause': return done(await new PauseReferralUseCase(unitOfWork).run(context, { referralId, reason: 'OTHER' }));
      case 'resume': return done(await new ResumeReferralUseCase(unitOfWork).run(context, { referralId }));
      case 'end': return done(await new EndReferralUseCase(unitOfWork).run(context, { referralId, reason: 'OTHER' }));
      case 'reopen': return done(await new ReopenReferralUseCase(unitOfWork).run(context, { referralId }));
      case 'write': {
        const { rows } = await database.superuser.query<{ revision: number; weeks: number }>('SELECT revision, weeks FROM referrals.referral WHERE id = $1', [this.id]);
        const { revision, weeks } = rows[0]!;
        return done(await new UpdateReferralUseCase(unitOfWork).run(context, { referralId, revision, form: { weeks: weeks + 1 } }));
      }
      case 'reserve': {
        const outcome = await new ReserveSeatUseCase(unitOfWork).run(context, { referralId, offerId: offers[step.offer]!.id, variant: 'INTEGRATED' });
        if (outcome.ok) this.reservations.set(step.offer, outcome.value);
        return outcome.ok;
      }
      case 'cancel': {
        const reservation = this.reservations.get(step.which);
        this.reservations.delete(step.which);
        return reservation !== undefined && done(await new CancelReservationUseCase(unitOfWork).run(context, { reservationId: reservation.id, reason: 'OTHER' }));
      }
    }
  }

  /** The decision and its signature are another topic: here only what it does to the state. */
  private async approve(): Promise<boolean> {
    const { rowCount } = await database.superuser.query(`UPDATE referrals.referral SET state = 'APPROVED', approved_from = '2026-01-01' WHERE id = $1 AND state = 'SUBMITTED'`, [this.id]);
    return rowCount === 1;
  }
}

it('whatever is written, asked, granted, searched, reserved, given back, paused and ended: state, number and revision are those of the sheet', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const referral = value(await new CreateReferralUseCase(database.unitOfWork).run(asAnna(office), { form: formOf(office) }));
      await database.superuser.query('SET session_replication_role = replica');
      await database.superuser.query('UPDATE referrals.referral SET consent = true WHERE id = $1', [referral.id]);
      await database.superuser.query('SET session_replication_role = origin');
      const product = new History(referral.id);
      for (const step of history) await product.take(step);
    }),
    { numRuns: 60, seed: 20_260_501, endOnFailure: true },
  );
}, 180_000);

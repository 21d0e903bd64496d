import { claimVerifier } from '#offers';
import { UnitOfWork } from '#platform';
import { seatVerifier } from '#reservations';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { TestOffer } from '../seat-network.js';
import { weekly } from '../seat-network.js';
import { addOfficeCase, addOfficeOffer, asColleague, asSigner, buildSeatOffice, type SeatOffice } from '../seat-office/seat-office.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../test-database.js';
import { SeatSheet, type Mistake, type SheetCase, type SheetOffer } from './seat-sheet.js';
import { histories, STEP_KINDS, type Step, type StepWorld } from './seat-steps.js';

const START = Date.parse('2026-05-11T08:00:00Z');

/** On days of their own, so that only seats are in each other's way. */
const OFFERS: readonly SheetOffer[] = [
  { days: weekly('2026-05-19', 3), seats: 1, asks: false },
  { days: weekly('2026-05-20', 3), seats: 1, asks: true },
  { days: weekly('2026-05-21', 3), seats: 2, asks: false },
];
const CASES: readonly SheetCase[] = [
  { approves: false, isHosts: false, consents: true },
  { approves: false, isHosts: false, consents: true },
  { approves: true, isHosts: false, consents: true },
  { approves: true, isHosts: true, consents: true },
  { approves: false, isHosts: false, consents: false },
];

export interface HistoriesPlan {
  readonly runs: number;
  readonly seed: number;
  /** A history that failed, to be walked again: fast-check's path. */
  readonly path?: string;
  /** Steps of a history, at most. */
  readonly most?: number;
  readonly mistake?: Mistake;
  /** Runs before the first history: a change of the database that is to be noticed. */
  readonly sabotage?: string;
}

export interface HistoriesOutcome {
  readonly histories: number;
  /** By `step outcome`: how often. */
  readonly told: Readonly<Record<string, number>>;
  /** Null: all as the sheet says. Else what differs, with seed and path that show it again. */
  readonly failure: string | null;
}

/** Walks random histories in a database and on a sheet of paper side by side; both must say the same after every step. */
export async function walkHistories(plan: HistoriesPlan): Promise<HistoriesOutcome> {
  const database = await createTestDatabase();
  try {
    const walk = await HistoryWalk.open(database, plan.mistake);
    if (plan.sabotage) await database.superuser.query(plan.sabotage);
    const size = { cases: CASES.length, offers: OFFERS.length, sessions: OFFERS[0]!.days.length, most: plan.most ?? 30 };
    const property = fc.asyncProperty(histories(size), (steps) => walk.take(steps));
    const details = await fc.check(property, { numRuns: plan.runs, seed: plan.seed, ...(plan.path === undefined ? {} : { path: plan.path }), endOnFailure: plan.mistake !== undefined || plan.sabotage !== undefined });
    const failure = details.failed ? `seed ${details.seed}, path ${JSON.stringify(details.counterexamplePath)}:\n${details.counterexample![0].map(describe).join('\n')}\n${String(details.errorInstance)}` : null;
    return { histories: details.numRuns, told: walk.told, failure };
  } finally {
    await database.close();
  }
}

/** A step in a line that somebody can read. */
function describe({ do: what, case: of, offer, first, last, which, hand, kind, minutes }: Step): string {
  if (what === 'wait') return `wait ${minutes} minutes`;
  return STEP_KINDS[what]!.isNew ? `${what} case ${of}, offer ${offer}, sessions ${first} and ${last}, by ${hand}, ${kind}` : `${what} the reservation ${which} before the last, offer ${offer}, sessions ${first} and ${last}, by ${hand}, ${kind}`;
}

class HistoryWalk {
  readonly told: Record<string, number> = {};

  private constructor(
    private readonly database: TestDatabase,
    private readonly office: SeatOffice,
    private readonly offers: readonly TestOffer[],
    private readonly referralIds: readonly string[],
    private readonly mistake: Mistake | undefined,
  ) {}

  static async open(database: TestDatabase, mistake: Mistake | undefined): Promise<HistoryWalk> {
    const { superuser } = database;
    const office = await buildSeatOffice(superuser);
    const offers: TestOffer[] = [];
    for (const [n, { days, seats, asks }] of OFFERS.entries()) offers.push(await addOfficeOffer(superuser, office, { code: `G-${n}`, dates: days, capacity: seats, asks }));
    const referralIds: string[] = [];
    for (const [n, { approves, isHosts, consents }] of CASES.entries()) {
      const id = await addOfficeCase(superuser, office, approves ? office.approvalId : office.noticeId, `F-${n}`);
      await superuser.query('UPDATE referrals.referral SET consent = $2, responsible_id = $3 WHERE id = $1', [id, consents, isHosts ? office.hostId : office.mainId]);
      referralIds.push(id);
    }
    return new HistoryWalk(database, office, offers, referralIds, mistake);
  }

  async take(steps: readonly Step[]): Promise<void> {
    await this.reset();
    const sheet = new SeatSheet(OFFERS, CASES, START, this.mistake);
    const ids: string[] = [];
    for (const step of steps) {
      if (step.do === 'wait') sheet.now += step.minutes * 60_000;
      else if (!(await this.does(step, sheet, ids))) continue;
      await this.compare(sheet, ids, step);
    }
  }

  /** False: there is nothing yet that it could be done to. */
  private async does(step: Step, sheet: SeatSheet, ids: string[]): Promise<boolean> {
    const kind = STEP_KINDS[step.do]!;
    const at = sheet.lines.length - 1 - (step.which % Math.max(1, sheet.lines.length));
    if (!kind.isNew && at < 0) return false;
    const { days } = OFFERS[step.offer]!;
    const wish = { from: days[Math.min(step.first, step.last)]!, to: days[Math.max(step.first, step.last)]! };
    const line = kind.isNew ? { ...sheet.lines[0]!, ...wish } : sheet.lines[at]!;
    if (kind.isMeant?.(sheet, step, line) === false) return false;
    const outcome = await kind.run(this.worldAt(sheet.now), step, ids[at] ?? '', line, sheet);
    const before = sheet.lines.length;
    const expected = kind.expected(sheet, step, line);
    const told = outcome.ok ? outcome.value.state : outcome.refusal.code;
    expect([describe(step), told]).toEqual([describe(step), expected]);
    if (outcome.ok && sheet.lines.length > before) ids.push(outcome.value.id);
    this.told[`${step.do} ${told}`] = (this.told[`${step.do} ${told}`] ?? 0) + 1;
    return true;
  }

  /** Who sits in each session, what each reservation is, and what `pv verify` would say. */
  private async compare(sheet: SeatSheet, ids: readonly string[], step: Step): Promise<void> {
    const now = new Date(sheet.now).toISOString();
    const { rows: seats } = await this.database.superuser.query<{ session_id: string; holders: string[] }>(
      `SELECT session_id, array_agg(holder_id::text ORDER BY holder_id) AS holders FROM offers.seat_claim WHERE expires_at IS NULL OR expires_at > $1 GROUP BY session_id`,
      [now],
    );
    const there = new Map(seats.map(({ session_id, holders }) => [session_id, holders]));
    for (const [offer, { days }] of OFFERS.entries()) {
      for (const [n, day] of days.entries()) {
        const expected = sheet.seated(offer, day).map((line) => ids[sheet.lines.indexOf(line)]!).sort();
        expect([describe(step), `offer ${offer} on ${day}`, there.get(this.offers[offer]!.sessionIds[n]!) ?? []]).toEqual([describe(step), `offer ${offer} on ${day}`, expected]);
      }
    }
    const { rows } = await this.database.superuser.query<{ id: string; state: string; from: string; to: string }>(
      `SELECT id, CASE WHEN expires_at <= $1 THEN 'EXPIRED' ELSE state END AS state, valid_from::text AS from, valid_to::text AS to FROM reservations.reservation`,
      [now],
    );
    const states = new Map(rows.map(({ id, state, from, to }) => [id, `${state} ${from} ${to}`]));
    expect([describe(step), ids.map((id) => states.get(id)), rows.length]).toEqual([describe(step), sheet.lines.map((line) => `${sheet.stateOf(line)} ${line.from} ${line.to}`), ids.length]);
    const violations = await this.unitOfWorkAt(sheet.now).run(asOperator, async (tx) => [...(await seatVerifier.run(tx)).violations, ...(await claimVerifier.run(tx)).violations]);
    expect([describe(step), violations]).toEqual([describe(step), []]);
  }

  private unitOfWorkAt = (now: number): UnitOfWork => new UnitOfWork(this.database.dataSource, { now: new Date(now).toISOString() });

  private worldAt(now: number): StepWorld {
    const { office, referralIds, offers } = this;
    const agencyOf = (of: number) => (CASES[of]!.approves ? office.approvalId : office.noticeId);
    return {
      unitOfWork: this.unitOfWorkAt(now),
      referralIds,
      offerIds: offers.map(({ id }) => id),
      asHost: asOrganisation(office.hostId, ['GROUP_LEAD']),
      signerOf: (of) => asSigner(office, agencyOf(of)),
      as: (hand, of) => {
        if (hand === 'lead') return asOrganisation(CASES[of]!.isHosts ? office.hostId : office.mainId, ['CASE_LEAD']);
        return hand === 'signer' ? asSigner(office, agencyOf(of)) : asColleague(office, agencyOf(of));
      },
    };
  }

  /** The offers and cases as they were before the first history. */
  private async reset(): Promise<void> {
    await this.database.superuser.query(`SET session_replication_role = replica;
      TRUNCATE reservations.reservation, offers.seat_claim, platform.journal, platform.outbox, inbox.task CASCADE;
      UPDATE offers.session SET seats_taken = 0, seats_kept = 0 WHERE seats_taken <> 0 OR seats_kept <> 0;
      UPDATE referrals.referral SET state = 'APPROVED' WHERE state <> 'APPROVED';
      RESET session_replication_role`);
  }
}

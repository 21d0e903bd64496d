import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestContext } from '#platform';
import { ApproveMonthUseCase, ClearMonthUseCase, CloseMonthUseCase, SendMonthBackUseCase, StartReviewUseCase, SubmitMonthUseCase } from '#settlement';
import { ProductUnderTest } from '../product-under-test.js';
import { asOrganisation, type TestDatabase, type TestWorld } from '../test-database.js';

const INPUT = join('test', 'examples', 'first-month', 'input');
export const PERIOD = '2026-05';

interface Outcome {
  readonly ok: boolean;
  readonly refusal?: { readonly code: string };
}

/** The agency of the example first-month, whose people take its May 2026 from the clearing to its end. */
export class MonthOffice {
  constructor(
    readonly database: TestDatabase,
    readonly agencyId: string,
    readonly nordId: string,
    readonly suedId: string,
  ) {}

  readonly ann = this.person('ann', 'BILLING');
  readonly bob = this.person('bob', 'BILLING');

  person(actor: string, ...roles: readonly string[]): RequestContext {
    return { ...asOrganisation(this.agencyId, roles), actor };
  }

  async clear(period = PERIOD): Promise<void> {
    const result = await new ClearMonthUseCase(this.database.unitOfWork).run(asOrganisation(this.agencyId), { agencyId: this.agencyId, period, origin: 'SERVICE', summary: true });
    if (!result.ok) throw new Error(result.refusal.message);
  }

  /** Of the figures in force. */
  async digest(period = PERIOD): Promise<string> {
    const { rows } = await this.database.superuser.query<{ digest: string }>(
      `SELECT encode(settlement.figures_digest(r), 'hex') AS digest FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id WHERE m.agency_id = $1 AND m.period = $2`,
      [this.agencyId, `${period}-01`],
    );
    return rows[0]!.digest;
  }

  async start(who = this.ann, period = PERIOD): Promise<string> {
    return codeOf(await new StartReviewUseCase(this.database.unitOfWork).run(who, { period }));
  }

  async submit(who = this.ann, digest?: string, period = PERIOD): Promise<string> {
    return codeOf(await new SubmitMonthUseCase(this.database.unitOfWork).run(who, { period, digest: digest ?? (await this.digest(period)) }));
  }

  async approve(who = this.bob, digest?: string, period = PERIOD): Promise<string> {
    return codeOf(await new ApproveMonthUseCase(this.database.unitOfWork).run(who, { period, digest: digest ?? (await this.digest(period)) }));
  }

  async back(who = this.bob, reason = 'Zwei Zeilen fehlen.', period = PERIOD): Promise<string> {
    return codeOf(await new SendMonthBackUseCase(this.database.unitOfWork).run(who, { period, reason }));
  }

  async close(who = this.ann, period = PERIOD): Promise<string> {
    return codeOf(await new CloseMonthUseCase(this.database.unitOfWork).run(who, { agencyId: this.agencyId, period, origin: 'SERVICE' }));
  }

  /** As `pv close` does it. */
  async closeFromCommandLine(period = PERIOD): Promise<string> {
    const context: RequestContext = { ...asOrganisation(this.agencyId), actor: 'operator', scope: 'OPERATOR' };
    return codeOf(await new CloseMonthUseCase(this.database.unitOfWork).run(context, { agencyId: this.agencyId, period, origin: 'COMMAND_LINE' }));
  }

  /** State, and who has signed. */
  async month(period = PERIOD): Promise<{ readonly state: string; readonly submitted_by: string | null; readonly approved_by: string | null; readonly sent_back_reason: string | null }> {
    const { rows } = await this.database.superuser.query(
      'SELECT state, submitted_by, approved_by, sent_back_reason FROM settlement.month WHERE agency_id = $1 AND period = $2',
      [this.agencyId, `${period}-01`],
    );
    return rows[0];
  }

  /** The second session of N-1 becomes an unexcused one and then an attended one again: other figures, or the same ones. */
  async record(status: 'ATTENDED' | 'EXCUSED'): Promise<void> {
    await this.database.superuser.query(
      `UPDATE care.attendance a SET status = $1, present_from = NULL, present_to = NULL FROM referrals.referral r, offers.session s
       WHERE r.id = a.referral_id AND r.code = 'N-1' AND s.id = a.session_id AND s.date = '2026-05-13'`,
      [status],
    );
  }
}

/** Empties what clearing and closing write, past all guards: every table of the context, or those whose names begin so. */
export async function emptySettlement(database: TestDatabase, ...beginnings: readonly string[]): Promise<void> {
  const { rows } = await database.superuser.query<{ name: string }>(`SELECT 'settlement.' || c.relname AS name FROM pg_class c WHERE c.relnamespace = 'settlement'::regnamespace AND c.relkind = 'r'`);
  const names = rows.map(({ name }) => name).filter((name) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(`settlement.${beginning}`)));
  await database.superuser.query(`SET session_replication_role = replica; ${names.map((name) => `DELETE FROM ${name};`).join(' ')} SET session_replication_role = origin`);
}

const codeOf = (outcome: Outcome): string => (outcome.ok ? 'OK' : outcome.refusal!.code);

export async function openMonthOffice(database: TestDatabase): Promise<MonthOffice> {
  await FIRST_MONTH.fill(database);
  return monthOfficeOf(database);
}

/** The office in a database that holds it already. */
export async function monthOfficeOf(database: TestDatabase): Promise<MonthOffice> {
  const { rows } = await database.superuser.query<{ id: string; code: string }>('SELECT id, code FROM identity.organisation');
  const idOf = (code: string): string => rows.find((row) => row.code === code)!.id;
  return new MonthOffice(database, idOf('JA'), idOf('NORD'), idOf('SUED'));
}

/** The example first-month, imported. */
export const FIRST_MONTH: TestWorld = {
  name: 'first-month',
  fill: (database) => new ProductUnderTest(database).import(new Map(readdirSync(INPUT).map((file) => [file, readFileSync(join(INPUT, file), 'utf8')]))),
};
/** And its May cleared. */
export const CLEARED_MONTH: TestWorld = { name: 'first-month, cleared', fill: async (database) => (await openMonthOffice(database)).clear() };

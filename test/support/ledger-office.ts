import { randomUUID } from 'node:crypto';
import { operatorContext, runVerification, type RequestContext } from '#platform';
import {
  AnswerSetOffUseCase,
  bookClosedMonth,
  ProposeSetOffUseCase,
  RecordPaymentUseCase,
  ReverseBookingUseCase,
  settlementVerifier,
  type RecordPaymentInput,
} from '#settlement';
import { asOrganisation, type TestDatabase } from './test-database.js';

/** Kinds of violations of the ledger; the runs here have no lines, about which others would speak. */
export const OF_THE_BOOKS = /^(LEDGER_|OPEN_ITEM_|PAYMENT_|SET_OFF_|REMINDER_|BANK_STATEMENT_|BALANCE_|MIRROR_|PAID_)/;

/** What one owes the other in a month, by letters: `A` is the agency. */
export type GrossRow = readonly [kind: 'SETTLEMENT' | 'DIRECT_BILLING' | 'WEEKLY_RATE' | 'INSTALMENT', debtor: string, creditor: string, cents: number];

/** One agency and some providers, whose months are closed with sums given by hand. */
export class LedgerOffice {
  readonly ids = new Map<string, string>();

  constructor(readonly database: TestDatabase) {}

  id(letter: string): string {
    return this.ids.get(letter)!;
  }

  as(letter: string): RequestContext {
    return { ...asOrganisation(this.id(letter), ['BILLING']), actor: `person-${letter}` };
  }

  /** `A` an agency in Hesse, all other letters providers there. */
  async open(letters: string): Promise<this> {
    for (const letter of letters) {
      const id = randomUUID();
      this.ids.set(letter, id);
      await this.database.superuser.query(
        `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ($1, $2, $3, $4, '06411000', 'HE')`,
        [id, letter, letter === 'A' ? 'AGENCY' : 'PROVIDER', `Haus ${letter.repeat(3)}`],
      );
    }
    return this;
  }

  /** Puts a cleared month with these sums and closes and books it as the command line does. Net is what the test says. */
  async closeMonth(period: string, gross: readonly GrossRow[], net: readonly (readonly [debtor: string, creditor: string, cents: number])[], now = '2026-06-10T10:00:00Z'): Promise<string> {
    const { superuser, unitOfWork } = this.database;
    const agencyId = this.id('A');
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO settlement.clearing_run (agency_id, period, state, origin, line_count, held_count, digest) VALUES ($1, $2, 'DONE', 'SERVICE', 0, 0, sha256('')) RETURNING id`,
      [agencyId, `${period}-01`],
    );
    const runId = rows[0]!.id;
    for (const [kind, debtor, creditor, cents] of gross) {
      const table = kind === 'SETTLEMENT' || kind === 'DIRECT_BILLING' ? 'gross' : 'charge_sum';
      await superuser.query(`INSERT INTO settlement.${table} (run_id, agency_id, kind, debtor_id, creditor_id, cents) VALUES ($1, $2, $3, $4, $5, $6)`, [runId, agencyId, kind, this.id(debtor), this.id(creditor), cents]);
    }
    for (const [debtor, creditor, cents] of net) {
      await superuser.query('INSERT INTO settlement.net (run_id, agency_id, debtor_id, creditor_id, cents) VALUES ($1, $2, $3, $4, $5)', [runId, agencyId, this.id(debtor), this.id(creditor), cents]);
    }
    await superuser.query(`INSERT INTO settlement.month (agency_id, period, state, run_id) VALUES ($1, $2, 'CLEARED', $3)`, [agencyId, `${period}-01`, runId]);
    await unitOfWork.run(
      operatorContext('TEST', 'test'),
      async (tx) => {
        await tx.execute(`UPDATE settlement.month SET state = 'CLOSED', closed_at = platform.now(), closed_origin = 'COMMAND_LINE' WHERE run_id = $1`, [runId]);
        await bookClosedMonth(tx, { agencyId, period, runId });
      },
      { now },
    );
    return runId;
  }

  /** `debtor>creditor kind period`: open cents, of what is not settled. */
  async owed(): Promise<Record<string, number>> {
    const { rows } = await this.database.superuser.query<{ key: string; open: string }>(
      `SELECT d.code || '>' || c.code || ' ' || i.kind || coalesce(' ' || to_char(i.period, 'YYYY-MM'), '') AS key, sum(i.open_cents) AS open FROM settlement.open_item_v i
       JOIN identity.organisation d ON d.id = i.debtor_id JOIN identity.organisation c ON c.id = i.creditor_id GROUP BY 1 HAVING sum(i.open_cents) <> 0 ORDER BY 1`,
    );
    return Object.fromEntries(rows.map(({ key, open }) => [key, Number(open)]));
  }

  async items(debtor: string, creditor: string): Promise<{ id: string; kind: string; open_cents: string; due_on: string }[]> {
    const { rows } = await this.database.superuser.query(
      `SELECT id, kind, open_cents, due_on::text FROM settlement.open_item_v WHERE debtor_id = $1 AND creditor_id = $2 ORDER BY due_on, id`,
      [this.id(debtor), this.id(creditor)],
    );
    return rows;
  }

  async state(period: string): Promise<string> {
    const { rows } = await this.database.superuser.query<{ state: string }>('SELECT state FROM settlement.month WHERE agency_id = $1 AND period = $2', [this.id('A'), `${period}-01`]);
    return rows[0]!.state;
  }

  pay(by: string, direction: 'PAID' | 'RECEIVED', counterpart: string, cents: number, more: Partial<RecordPaymentInput> = {}) {
    const input = { agencyId: this.id('A'), counterpartId: this.id(counterpart), direction, cents: BigInt(cents), paidOn: '2026-06-12', ...more };
    return new RecordPaymentUseCase(this.database.unitOfWork).run(this.as(by), input);
  }

  reverse(by: string, entryId: string, reason = 'Die Bank hat den Betrag zurückgebucht.') {
    return new ReverseBookingUseCase(this.database.unitOfWork).run(this.as(by), { entryId, reason });
  }

  propose(by: string, itemIds: readonly string[]) {
    return new ProposeSetOffUseCase(this.database.unitOfWork).run(this.as(by), { itemIds });
  }

  answer(by: string, setOffId: string, accepted: boolean) {
    return new AnswerSetOffUseCase(this.database.unitOfWork).run(this.as(by), { setOffId, accepted });
  }

  /** What verification finds in the books, or of what `kinds` names; the runs here have no lines, which is not asked. */
  async broken(kinds = OF_THE_BOOKS): Promise<string[]> {
    const { violations } = await runVerification(this.database.unitOfWork, operatorContext('TEST', 'test'), [settlementVerifier]);
    return violations.map(({ kind, subject }) => `${kind} ${subject}`).filter((text) => kinds.test(text));
  }
}

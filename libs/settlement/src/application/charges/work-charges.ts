import { officeDays } from '#inbox';
import { firstDay, lastDay, nextMonth, type FederalState, type LocalDate, type YearMonth } from '#kernel';
import type { Transaction } from '#platform';
import * as charges from '../../persistence/charges/charge.sql.js';

interface ChargedRun {
  readonly id: string;
  readonly agencyId: string;
  readonly period: YearMonth;
}

/**
 * Works out the charges of a run's month, and where it carries corrections those of all closed months that were charged, and writes them with
 * their sums and digest under the run: weekly lump sums (DD-09, DD-10) and budget instalments (BHV-01). Inside the transaction of the run, on
 * its snapshot; a number of statements that depends on nothing.
 *
 * @param closed the last closed month, where the run carries the corrections of all of them; else null.
 */
export async function workCharges(tx: Transaction, run: ChargedRun, closed: YearMonth | null): Promise<void> {
  const facts = await findFacts(tx, run, closed);
  const from = closed === null ? null : facts.firstCharged;
  const first = from ?? firstDay(run.period);
  const to = lastDay(run.period);
  const dueDays = facts.hasBudgets ? await instalmentDays(facts.federalState, first, run.period) : [];
  await tx.execute(charges.WORKED_CHARGES, [run.agencyId, first, to, JSON.stringify(dueDays)]);
  await tx.execute('ANALYZE worked_charge');
  await tx.execute(charges.INSERT_CHARGES, [run.id, run.agencyId, firstDay(run.period), to]);
  if (from !== null) await tx.execute(charges.INSERT_CHARGE_CORRECTIONS, [run.id, run.agencyId, from, lastDay(closed!)]);
  await tx.execute(charges.INSERT_CHARGE_SUMS, [run.id]);
  await tx.execute(charges.NOTE_CHARGES, [run.id]);
  await tx.execute('DROP TABLE worked_charge');
}

interface Facts {
  readonly federalState: FederalState;
  readonly hasBudgets: boolean;
  /** First day of the first closed month that was charged; null: none was. Months that were closed before the service knew charges stay as they are. */
  readonly firstCharged: LocalDate | null;
}

async function findFacts(tx: Transaction, { agencyId, period }: ChargedRun, closed: YearMonth | null): Promise<Facts> {
  const [row] = await tx.sql<Facts & Record<string, unknown>>(
    `SELECT o.federal_state AS "federalState",
       EXISTS (SELECT 1 FROM agreements.budget_agreement_v b WHERE b.agency_id = $1 AND b.valid_from <= $2::date) AS "hasBudgets",
       (SELECT min(m.period) FROM settlement.month m JOIN settlement.clearing_run r ON r.id = m.run_id
        WHERE m.agency_id = $1 AND m.period <= $3::date AND m.closed_at IS NOT NULL AND r.charge_count IS NOT NULL) AS "firstCharged"
     FROM identity.organisation_v o WHERE o.id = $1`,
    [agencyId, lastDay(period), closed === null ? null : firstDay(closed)],
  );
  return row!;
}

/** The day on which the instalment of each month is due: the last working day before the month, for § 193 BGB would move any other into it. */
async function instalmentDays(state: FederalState, first: LocalDate, last: YearMonth): Promise<{ period: LocalDate; due_on: LocalDate }[]> {
  const days = await officeDays(state);
  const due = [];
  for (let period = first.slice(0, 7); period <= last; period = nextMonth(period)) {
    due.push({ period: firstDay(period), due_on: days.addWorkingDays(firstDay(period), -1) });
  }
  return due;
}

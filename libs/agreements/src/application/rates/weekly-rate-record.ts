import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { ModuleCode } from '../../domain/modules/module-terms.js';
import { nextStates, shownState, type ShownState } from '../../domain/terms-state.js';
import { findWeeklyRates, type WeeklyRateRow } from '../../persistence/rates/weekly-rate.sql.js';

/** A weekly rate as it is today. */
export interface WeeklyRateRecord {
  readonly id: string;
  readonly agreementId: string;
  readonly module: ModuleCode;
  readonly amountCents: bigint;
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  /** ENDED where its last day has passed. */
  readonly state: ShownState;
  readonly nextStates: readonly ShownState[];
  readonly replacesId: string | null;
}

export interface WeeklyRates {
  /** By module and first day. */
  readonly rates: readonly WeeklyRateRecord[];
}

export const toWeeklyRecord = (row: WeeklyRateRow): WeeklyRateRecord => ({
  id: row.id,
  agreementId: row.agreementId,
  module: row.module,
  amountCents: BigInt(row.amountCents),
  validFrom: row.validFrom,
  validTo: row.validTo,
  state: shownState(row, row.today),
  nextStates: nextStates(row, row.today),
  replacesId: row.replacesId,
});

/** The rates after a command has written them. */
export async function readWeeklyRates(tx: Transaction, ids: readonly string[]): Promise<WeeklyRates> {
  return { rates: (await findWeeklyRates(tx, ids)).map(toWeeklyRecord) };
}

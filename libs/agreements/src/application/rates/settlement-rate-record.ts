import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { In } from 'typeorm';
import { nextStates, shownState, type ShownState } from '../../domain/terms-state.js';
import { SettlementRate } from '../../persistence/settlement-rate.entity.js';
import { findToday } from '../../persistence/rates/settlement-rate.sql.js';

/** A settlement rate as it is today. */
export interface SettlementRateRecord extends Omit<SettlementRate, 'state'> {
  /** ENDED where its last day has passed. */
  readonly state: ShownState;
  readonly nextStates: readonly ShownState[];
}

export const toRateRecord = (rate: SettlementRate, today: LocalDate): SettlementRateRecord => ({
  ...rate,
  state: shownState(rate, today),
  nextStates: nextStates(rate, today),
});

/** Those of the rates that the caller may see; one statement for all of them. */
export async function findRateRecords(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, SettlementRateRecord>> {
  const rates = await tx.repository(SettlementRate).findBy({ id: In([...ids]) });
  const today = await findToday(tx);
  return new Map(rates.map((rate) => [rate.id, toRateRecord(rate, today)]));
}

/** The rate after a command has written it. */
export async function readRate(tx: Transaction, id: string): Promise<SettlementRateRecord> {
  return (await findRateRecords(tx, [id])).get(id.toLowerCase())!;
}

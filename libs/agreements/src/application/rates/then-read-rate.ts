import { ok, type Refusal, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { readRate, type SettlementRateRecord } from './settlement-rate-record.js';

/** The rate as a step has left it, or why there was none. */
export async function thenReadRate<R extends Refusal>(tx: Transaction, step: Promise<Result<{ readonly id: string }, R>>): Promise<Result<SettlementRateRecord, R>> {
  const outcome = await step;
  return outcome.ok ? ok(await readRate(tx, outcome.value.id)) : outcome;
}

import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { mayBecome, type TermsState } from '../../domain/terms-state.js';
import type { Competence, ReopeningReason } from '../../domain/terms-kind.js';
import { approveWeekly, setWeeklyStates } from '../../persistence/rates/weekly-rate.sql.js';
import { approvalRefusal, type ApproveTermsRefusal } from '../terms/move-terms.js';
import { tellOfStep } from '../terms/tell-of-step.js';
import { wrongState, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import { journalWeekly, openWeeklyRates } from './open-weekly-rates.js';
import type { ValueInvalid } from './rate-refusals.js';
import { readWeeklyRates, type WeeklyRates } from './weekly-rate-record.js';

export type MoveWeeklyRatesRefusal = TermsNotFound | WrongState | ValueInvalid;

interface Way {
  readonly from: readonly TermsState[];
  readonly to: TermsState;
  readonly action: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** DRAFT → IN_NEGOTIATION, all of them or none. */
export const negotiateWeekly = (tx: Transaction, ids: readonly string[]) => move(tx, ids, { from: ['DRAFT'], to: 'IN_NEGOTIATION', action: 'negotiated' });

/** DRAFT or IN_NEGOTIATION → DISCARDED, for good. */
export const discardWeekly = (tx: Transaction, ids: readonly string[]) =>
  move(tx, ids, { from: ['DRAFT', 'IN_NEGOTIATION'], to: 'DISCARDED', action: 'discarded' });

/** Approved but not active → IN_NEGOTIATION in a new round: the approvals count no more. */
export const reopenWeekly = (tx: Transaction, ids: readonly string[], reason: ReopeningReason) =>
  move(tx, ids, { from: ['PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED'], to: 'IN_NEGOTIATION', action: 'reopened', detail: { reason } });

async function move(tx: Transaction, ids: readonly string[], { from, to, action, detail }: Way): Promise<Result<WeeklyRates, MoveWeeklyRatesRefusal>> {
  const opened = await openWeeklyRates(tx, ids);
  if (!opened.ok) return opened;
  const rates = opened.value;
  const other = rates.find(({ state }) => !from.includes(state));
  if (other) return refuse(wrongState(other.state));
  const isReopened = action === 'reopened';
  const known = rates.map(({ id }) => id);
  await setWeeklyStates(tx, known, to, isReopened);
  const after = (round: number) => ({ state: to, round: isReopened ? round + 1 : round, ...detail });
  await journalWeekly(tx, action, rates.map((rate) => ({ rate, before: { state: rate.state, round: rate.round }, after: after(rate.round) })));
  await tellOfStep(tx, { kind: 'WEEKLY_RATE', ids: known, from: rates[0]!.state, to });
  return ok(await readWeeklyRates(tx, known));
}

const REACHED: Readonly<Record<Competence, TermsState>> = { PROFESSIONAL: 'PROFESSIONALLY_APPROVED', ECONOMIC: 'ECONOMICALLY_APPROVED' };

/** Approves several weekly rates in the name of the caller, all of them or none (NRW-13); the database decides who may. */
export async function approveWeeklyRates(tx: Transaction, ids: readonly string[], competence: Competence): Promise<Result<WeeklyRates, ApproveTermsRefusal | ValueInvalid>> {
  const opened = await openWeeklyRates(tx, ids);
  if (!opened.ok) return opened;
  const rates = opened.value;
  const to = REACHED[competence];
  const other = rates.find(({ state }) => !mayBecome(state, to));
  if (other) return refuse(wrongState(other.state));
  const known = rates.map(({ id }) => id);
  try {
    await approveWeekly(tx, known, competence);
  } catch (error) {
    const refusal = approvalRefusal(error, rates[0]!);
    if (refusal === null) throw error;
    return refuse(refusal);
  }
  await journalWeekly(tx, 'approved', rates.map((rate) => ({ rate, before: { state: rate.state, round: rate.round }, after: { state: to, round: rate.round, competence } })));
  await tellOfStep(tx, { kind: 'WEEKLY_RATE', ids: known, from: rates[0]!.state, to });
  return ok(await readWeeklyRates(tx, known));
}

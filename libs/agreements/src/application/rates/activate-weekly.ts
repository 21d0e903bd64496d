import { addDays, isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { sqlState, type Transaction } from '#platform';
import { mayBecome } from '../../domain/terms-state.js';
import {
  endWeekly,
  findWeeklyOverlap,
  lockWeeklyRates,
  lockWeeklyScopes,
  setWeeklyActive,
  type WeeklyEnd,
  type WeeklyRateRow,
} from '../../persistence/rates/weekly-rate.sql.js';
import { cutOf, type Days } from '../terms/activate-terms.js';
import { tellOfStep } from '../terms/tell-of-step.js';
import type { ActivateTermsRefusal } from '../terms/index.js';
import { dayOutOfRange, overlap, replacedLastsLonger, wrongState, type DayOutOfRange, type ReplacedLastsLonger, type TermsNotFound, type WrongState } from '../terms/terms-refusals.js';
import { journalWeekly, openWeeklyRates } from './open-weekly-rates.js';
import type { ValueInvalid } from './rate-refusals.js';
import { readWeeklyRates, type WeeklyRates } from './weekly-rate-record.js';

/**
 * Puts approved weekly rates into force, all of them or none. Those that they replace end on the day before or are
 * REPLACED; where they last longer, that is said first (REPLACED_LASTS_LONGER). Any other of the same agreement and module on
 * these days is OVERLAP, as the exclusion constraint says.
 */
export async function activateWeekly(tx: Transaction, ids: readonly string[]): Promise<Result<WeeklyRates, ActivateTermsRefusal | ValueInvalid>> {
  if (ids.every(isUuid)) await lockWeeklyScopes(tx, ids);
  const opened = await openWeeklyRates(tx, ids);
  if (!opened.ok) return opened;
  const rates = opened.value;
  const other = rates.find(({ state }) => !mayBecome(state, 'ACTIVE'));
  if (other) return refuse(wrongState(other.state));
  const replaced = await replacePredecessors(tx, rates);
  if (!replaced.ok) return replaced;
  const known = rates.map(({ id }) => id);
  const inTheWay = await activate(tx, known);
  if (inTheWay !== null) return refuse(overlap(inTheWay));
  await journalWeekly(tx, 'activated', rates.map((rate) => ({ rate, before: { state: rate.state }, after: { state: 'ACTIVE', validFrom: rate.validFrom, validTo: rate.validTo } })));
  await tellOfStep(tx, { kind: 'WEEKLY_RATE', ids: known, from: 'ECONOMICALLY_APPROVED', to: 'ACTIVE' });
  return ok(await readWeeklyRates(tx, known));
}

interface Cut extends WeeklyEnd {
  readonly was: WeeklyRateRow;
  readonly replacedBy: string;
}

async function replacePredecessors(tx: Transaction, rates: readonly WeeklyRateRow[]): Promise<Result<null, ReplacedLastsLonger | WrongState>> {
  const replacedIds = rates.flatMap(({ replacesId }) => (replacesId === null ? [] : [replacesId]));
  if (replacedIds.length === 0) return ok(null);
  const cuts: Cut[] = [];
  for (const was of (await lockWeeklyRates(tx, replacedIds)).filter(({ state }) => state === 'ACTIVE')) {
    for (const next of joined(rates.filter(({ replacesId }) => replacesId === was.id))) {
      const cut = cutOf(was, next);
      if (cut === 'UNTOUCHED') continue;
      if ('endBy' in cut) return refuse(replacedLastsLonger(was, cut.endBy));
      cuts.push({ id: was.id, lastDay: cut.lastDay, was, replacedBy: next.id });
    }
  }
  return writeEnds(tx, deepest(cuts));
}

/** Versions that follow each other from day to day take the place of one as if they were one: id of the first of them. */
function joined(rates: readonly WeeklyRateRow[]): (Days & { readonly id: string })[] {
  const spans: { id: string; validFrom: LocalDate; validTo: LocalDate | null }[] = [];
  for (const { id, validFrom, validTo } of rates.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const last = spans.at(-1);
    if (last?.validTo && addDays(last.validTo, 1) === validFrom) last.validTo = validTo;
    else spans.push({ id, validFrom, validTo });
  }
  return spans;
}

/** Of several versions that take the place of one, the deepest cut counts: all of it, else the earliest last day. */
function deepest(cuts: readonly Cut[]): Cut[] {
  const kept = new Map<string, Cut>();
  for (const cut of cuts) {
    const so = kept.get(cut.id);
    if (so === undefined || cut.lastDay === null || (so.lastDay !== null && cut.lastDay < so.lastDay)) kept.set(cut.id, cut);
  }
  return [...kept.values()];
}

async function writeEnds(tx: Transaction, cuts: readonly Cut[]): Promise<Result<null, WrongState>> {
  if (!(await endWeekly(tx, cuts))) return refuse(wrongState('ACTIVE'));
  const after = ({ was, lastDay, replacedBy }: Cut) => ({ state: lastDay === null ? 'REPLACED' : was.state, validTo: lastDay ?? was.validTo, replacedBy });
  const entry = (cut: Cut) => ({ rate: cut.was, before: { state: cut.was.state, validTo: cut.was.validTo }, after: after(cut) });
  await journalWeekly(tx, 'replaced', cuts.filter(({ lastDay }) => lastDay === null).map(entry));
  await journalWeekly(tx, 'ended', cuts.filter(({ lastDay }) => lastDay !== null).map(entry));
  return ok(null);
}

/** Null when they hold, else what is in the way. The savepoint keeps the transaction usable for that question. */
async function activate(tx: Transaction, ids: readonly string[]): Promise<{ code: string; validFrom: LocalDate; validTo: LocalDate | null } | null> {
  await tx.execute('SAVEPOINT activation');
  try {
    await setWeeklyActive(tx, ids);
    return null;
  } catch (error) {
    const isTaken = sqlState(error) === '23P01' || (error as { constraint?: string }).constraint === 'weekly_rate_start_key';
    if (!isTaken) throw error;
    await tx.execute('ROLLBACK TO SAVEPOINT activation');
    const other = await findWeeklyOverlap(tx, ids);
    if (other === undefined) throw error;
    return other;
  }
}

/** Ends active weekly rates on a day from today on, all of them or none. */
export async function endWeeklyOn(
  tx: Transaction,
  ids: readonly string[],
  lastDay: LocalDate,
): Promise<Result<WeeklyRates, TermsNotFound | WrongState | DayOutOfRange | ValueInvalid>> {
  const opened = await openWeeklyRates(tx, ids);
  if (!opened.ok) return opened;
  const rates = opened.value;
  const other = rates.find(({ state, validTo, today }) => state !== 'ACTIVE' || (validTo !== null && validTo < today));
  if (other) return refuse(wrongState(other.state));
  for (const { validFrom, validTo, today } of rates) {
    const earliest = validFrom > today ? validFrom : today;
    if (lastDay < earliest || (validTo !== null && lastDay > validTo)) return refuse(dayOutOfRange(earliest, validTo));
  }
  if (!(await endWeekly(tx, rates.map(({ id }) => ({ id, lastDay }))))) return refuse(wrongState('ACTIVE'));
  await journalWeekly(tx, 'ended', rates.map((rate) => ({ rate, before: { state: rate.state, validTo: rate.validTo }, after: { state: rate.state, validTo: lastDay } })));
  return ok(await readWeeklyRates(tx, rates.map(({ id }) => id)));
}

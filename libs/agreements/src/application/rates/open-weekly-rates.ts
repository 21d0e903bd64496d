import { isUuid, ok, refuse, type Result } from '#kernel';
import type { JournalEntry, Transaction } from '#platform';
import { MOST_RATES } from '../../domain/rates/new-weekly-rate.js';
import { findWeeklyRates, lockWeeklyRates, type WeeklyRateRow } from '../../persistence/rates/weekly-rate.sql.js';
import { TERMS_JOURNAL } from '../terms/terms-journal.js';
import { termsUnknown, type TermsNotFound } from '../terms/terms-refusals.js';
import { valueInvalid, type ValueInvalid } from './rate-refusals.js';

/** The agency's weekly rates of these ids, locked; refused as a whole where one is not there or not the agency's. */
export async function openWeeklyRates(tx: Transaction, ids: readonly string[]): Promise<Result<WeeklyRateRow[], TermsNotFound | ValueInvalid>> {
  const asked = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (asked.length < 1 || asked.length > MOST_RATES) return refuse(valueInvalid('ids', `1 to ${MOST_RATES} ids`));
  if (!asked.every(isUuid)) return refuse(termsUnknown);
  const seen = await findWeeklyRates(tx, asked);
  const areOwn = seen.length === asked.length && seen.every(({ agencyId }) => agencyId === tx.context.organisationId);
  return areOwn ? ok(await lockWeeklyRates(tx, asked)) : refuse(termsUnknown);
}

/** One entry for each rate, in one statement. */
export async function journalWeekly(
  tx: Transaction,
  step: string,
  changes: readonly { readonly rate: WeeklyRateRow; readonly before?: object; readonly after: object }[],
): Promise<void> {
  const { action, subjectKind } = TERMS_JOURNAL.WEEKLY_RATE;
  const entries = changes.map(({ rate, before, after }): JournalEntry => ({ agencyId: rate.agencyId, action: `${action}.${step}`, subjectKind, subjectId: rate.id, before, after }));
  if (entries.length > 0) await tx.journal.writeAll(entries);
}

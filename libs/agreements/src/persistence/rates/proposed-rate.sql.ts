import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';

/** The acting agency's rates in force, to be changed for this transaction alone. */
export const MAKE_PROPOSED = `
CREATE TEMPORARY TABLE proposed_rate ON COMMIT DROP AS
SELECT * FROM agreements.settlement_rate_v WHERE agency_id = platform.current_organisation()`;

export interface ProposedRate {
  readonly id: string;
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const COLUMNS = 'id, code, valid_from AS "validFrom", valid_to AS "validTo"';

export async function findProposed(tx: Transaction, id: string): Promise<ProposedRate | undefined> {
  return (await tx.sql<ProposedRate & Record<string, unknown>>(`SELECT ${COLUMNS} FROM proposed_rate WHERE id = $1`, [id]))[0];
}

export async function endProposed(tx: Transaction, id: string): Promise<void> {
  await tx.execute('DELETE FROM proposed_rate WHERE id = $1', [id]);
}

export async function cutProposed(tx: Transaction, id: string, lastDay: LocalDate): Promise<void> {
  await tx.execute(`UPDATE proposed_rate SET valid_to = $2::date, validity = daterange(valid_from, $2::date, '[]') WHERE id = $1`, [id, lastDay]);
}

/** A rate of the same scope on one of these days. */
export async function findProposedOverlap(tx: Transaction, terms: SettlementRateTerms): Promise<ProposedRate | undefined> {
  const [other] = await tx.sql<ProposedRate & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM proposed_rate
     WHERE (host_id, user_id, offer_id, category) IS NOT DISTINCT FROM ($1::uuid, $2::uuid, $3::uuid, $4::text) AND validity && daterange($5::date, $6::date, '[]')
     ORDER BY valid_from LIMIT 1`,
    [terms.hostId, terms.userId, terms.offerId, terms.category, terms.validFrom, terms.validTo],
  );
  return other;
}

/** Weighed as the table of the rates does (offer 16, host 8, user 4, category 2). */
export async function insertProposed(tx: Transaction, agencyId: string, terms: SettlementRateTerms): Promise<void> {
  await tx.execute(
    `INSERT INTO proposed_rate (id, code, agency_id, host_id, user_id, offer_id, category, unit, amount_cents, excused_percent, unexcused_percent, valid_from, valid_to, validity, specificity)
     SELECT platform.new_id(), '-', $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6, $7::bigint, $8::numeric, $9::numeric, $10::date, $11::date, daterange($10::date, $11::date, '[]'),
       CASE WHEN $4::uuid IS NULL THEN 0 ELSE 16 END + CASE WHEN $2::uuid IS NULL THEN 0 ELSE 8 END + CASE WHEN $3::uuid IS NULL THEN 0 ELSE 4 END + CASE WHEN $5::text IS NULL THEN 0 ELSE 2 END`,
    [agencyId, terms.hostId, terms.userId, terms.offerId, terms.category, terms.unit, terms.amountCents, terms.excusedPercent, terms.unexcusedPercent, terms.validFrom, terms.validTo],
  );
}

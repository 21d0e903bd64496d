import { firstDay, groupBy } from '#kernel';
import type { Transaction } from '#platform';
import type { FormerHelp } from '../../domain/requests/referral-form.js';

/** What was tried before, by referral, in the order of the form; of those that the caller may see. */
export async function findFormerHelps(tx: Transaction, referralIds: readonly string[]): Promise<ReadonlyMap<string, FormerHelp[]>> {
  const rows = await tx.sql<FormerHelp & { referralId: string }>(
    `SELECT referral_id AS "referralId", legal_basis AS "legalBasis", to_char(from_month, 'YYYY-MM') AS "fromMonth", to_char(to_month, 'YYYY-MM') AS "toMonth", outcome
     FROM referrals.former_help WHERE referral_id = ANY ($1::uuid[]) ORDER BY referral_id, position`,
    [referralIds],
  );
  const groups = groupBy(rows, ({ referralId }) => referralId);
  return new Map([...groups].map(([id, helps]) => [id, helps.map(({ referralId: _, ...help }) => help)]));
}

/** Puts these in the place of those that are there. */
export async function writeFormerHelps(tx: Transaction, referralId: string, helps: readonly FormerHelp[]): Promise<void> {
  await tx.execute('DELETE FROM referrals.former_help WHERE referral_id = $1', [referralId]);
  const month = (text: string | null) => (text === null ? null : firstDay(text));
  await tx.execute(
    `INSERT INTO referrals.former_help (referral_id, position, legal_basis, from_month, to_month, outcome)
     SELECT $1, h.position, h.basis, h.from_month, h.to_month, h.outcome
     FROM unnest($2::text[], $3::date[], $4::date[], $5::text[]) WITH ORDINALITY AS h(basis, from_month, to_month, outcome, position)`,
    [referralId, helps.map((h) => h.legalBasis), helps.map((h) => month(h.fromMonth)), helps.map((h) => month(h.toMonth)), helps.map((h) => h.outcome)],
  );
}

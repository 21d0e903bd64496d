import { ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import type { SettlementRateTerms } from '../../domain/rates/settlement-rate-terms.js';
import { cutProposed, endProposed, findProposed, findProposedOverlap, insertProposed, MAKE_PROPOSED } from '../../persistence/rates/proposed-rate.sql.js';
import { actingAgency, notAnAgency, type NotAnAgency } from '../acting-agency.js';
import { cutOf } from '../terms/activate-terms.js';
import { overlap, replacedLastsLonger, type Overlap, type ReplacedLastsLonger } from '../terms/terms-refusals.js';
import { checkSettlementRate, type SettlementRateTermsRefusal } from './check-settlement-rate.js';

export type ProposeSettlementRateRefusal = NotAnAgency | SettlementRateTermsRefusal | Overlap | ReplacedLastsLonger;

/**
 * The agency's rates as they would be with a rate in force that nobody has saved yet: the temporary table `proposed_rate` with the columns of
 * agreements.settlement_rate_v, gone with the transaction. No rate is written, so nobody's approval is passed by. Refused as the drafting and the
 * activation would be.
 */
export async function proposeSettlementRate(tx: Transaction, wish: SettlementRateTerms): Promise<Result<SettlementRateTerms, ProposeSettlementRateRefusal>> {
  const agency = await actingAgency(tx);
  if (!agency) return refuse(notAnAgency);
  const checked = await checkSettlementRate(tx, agency.id, wish);
  if (!checked.ok) return checked;
  const { terms } = checked.value;
  await tx.execute(MAKE_PROPOSED);
  const was = terms.replacesId === null ? undefined : await findProposed(tx, terms.replacesId);
  const cut = was === undefined ? 'UNTOUCHED' : cutOf(was, terms);
  if (cut !== 'UNTOUCHED') {
    if ('endBy' in cut) return refuse(replacedLastsLonger(was!, cut.endBy));
    await (cut.lastDay === null ? endProposed(tx, was!.id) : cutProposed(tx, was!.id, cut.lastDay));
  }
  const other = await findProposedOverlap(tx, terms);
  if (other !== undefined) return refuse(overlap(other));
  await insertProposed(tx, agency.id, terms);
  return ok(terms);
}

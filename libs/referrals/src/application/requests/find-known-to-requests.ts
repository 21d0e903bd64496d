import { findUsableCodes } from '#offers';
import type { Transaction } from '#platform';
import type { KnownToRequests } from '../../domain/requests/known-to-requests.js';
import type { ReferralWish } from '../../domain/requests/referral-form.js';
import { findNamedInForm } from '../../persistence/requests/known-to-requests.sql.js';

/** Looks up all that a form names, and the codes that count for the agency that is acted for. */
export async function findKnownToRequests(tx: Transaction, wish: ReferralWish): Promise<KnownToRequests> {
  return { ...(await findNamedInForm(tx, wish)), codes: await findUsableCodes(tx, ['TOPIC', 'CONTRAINDICATION', 'ACCESSIBILITY']) };
}

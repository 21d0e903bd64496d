import type { Transaction } from '#platform';
import { networkTier } from '../../persistence/budgets/budget-shift.sql.js';
import { tierNotEntitled, type TierNotEntitled } from './budget-refusals.js';

/** Null for the agency and for LEAD and CORE providers of its network, who steer the budget (GZ-04); UNKNOWN outside of it. */
export async function tierRefusal(tx: Transaction, agencyId: string): Promise<TierNotEntitled | 'UNKNOWN' | null> {
  const { organisationId } = tx.context;
  if (organisationId === agencyId) return null;
  const tier = await networkTier(tx, agencyId, organisationId);
  if (tier === null) return 'UNKNOWN';
  return tier === 'ASSOCIATED' ? tierNotEntitled(tier) : null;
}

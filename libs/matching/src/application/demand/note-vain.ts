import type { Transaction } from '#platform';
import { writeVain } from '../../persistence/demand/vain-search.sql.js';

/**
 * Notes that these referrals were searched for and nothing suited: each once a month, without its id (§ 64 (3) SGB VIII), by a mark made with
 * a secret that does not outlive the month. For whoever has just evaluated them. How many were new.
 */
export const noteVain = (tx: Transaction, referralIds: readonly string[]): Promise<number> => (referralIds.length === 0 ? Promise.resolve(0) : writeVain(tx, referralIds));

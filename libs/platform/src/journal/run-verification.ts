import type { UnitOfWork } from '../database/unit-of-work.js';
import type { RequestContext } from '../request/request-context.js';
import { sealJournal } from './seal-journal.js';
import { verifyAll, type Verification, type Verifier } from './verifier.js';
import { verifyJournal } from './verify-journal.js';

const HOUR = 3_600_000;

/**
 * `pv verify`: seals the journal, then recomputes every invariant, the journal's and those of the contexts. Runs in the
 * operator's name at one instant, so that nothing expires between two halves of a comparison.
 */
export async function runVerification(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  verifiers: readonly Verifier[],
): Promise<Verification & { readonly ok: boolean }> {
  await sealJournal(unitOfWork);
  const now = await unitOfWork.run(context, (tx) => tx.now());
  return unitOfWork.run(context, (tx) => verifyAll(tx, [verifyJournal, ...verifiers]), {
    now: now.toISOString(),
    statementTimeoutMs: HOUR,
  });
}

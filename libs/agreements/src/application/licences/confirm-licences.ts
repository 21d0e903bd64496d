import { openTasks } from '#inbox';
import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { hasSeenAll, type LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { LICENCE_BASIS_ENDS } from '../../domain/licences/licence-tasks.js';
import type { Agreement } from '../../persistence/agreement.entity.js';
import { findCoUseLost, findDependents, insertConfirmations } from '../../persistence/licences/licence-dependency.sql.js';
import { licenceDepends, type LicenceDepends } from './licence-refusals.js';

/**
 * Asked in the same transaction after an agreement was ended, cut or replaced: LICENCE_DEPENDS where co-use is lost that licences of
 * facilities rest on and the caller has not seen just these (DD-26); a refusal undoes the end. Else it is written down who has
 * confirmed and what depended, and whoever runs the facilities gets a task each. The same statements for one facility or many.
 * The caller holds the lock of the agreements of these two (lockScope), so that nobody declares meanwhile.
 *
 * @param was the agreement as it was before
 * @param seen ids of the dependencies that the caller has seen
 */
export async function confirmLicences(tx: Transaction, was: Agreement, seen: readonly string[]): Promise<Result<null, LicenceDepends>> {
  if (was.state !== 'ACTIVE' || !was.coUseIncoming) return ok(null);
  const lostFrom = await findCoUseLost(tx, was);
  const dependents = lostFrom === null ? [] : await findDependents(tx, was.agencyId, was.providerId);
  if (lostFrom === null || dependents.length === 0) return ok(null);
  if (!hasSeenAll(dependents, seen)) return refuse(licenceDepends(dependents, lostFrom));
  await insertConfirmations(tx, was, dependents.map(({ id }) => id), lostFrom);
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'agreement.licences-confirmed',
    subjectKind: 'agreement',
    subjectId: was.id,
    before: { coUseIncoming: true },
    after: { lostFrom, confirmedBy: tx.context.actor, dependents: dependents.map(({ id, dependentId, facility }) => ({ id, dependentId, facility })) },
  });
  await openTasks(tx, dependents.map((dependent) => taskOf(dependent, lostFrom)));
  return ok(null);
}

const taskOf = ({ id, dependentId }: LicenceDependency, lostFrom: LocalDate) => ({
  kind: LICENCE_BASIS_ENDS,
  organisationId: dependentId,
  ownerRole: 'ADMINISTRATOR',
  subjectKind: 'licence_dependency',
  subjectId: id,
  dueOn: addDays(lostFrom, -1),
});

import { Injectable } from '@nestjs/common';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import type { LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { LICENCE_BASIS_ENDS } from '../../domain/licences/licence-tasks.js';
import { lockOwnDependency, withdrawDependency } from '../../persistence/licences/licence-dependency.sql.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';
import { dependencyUnknown, type DependencyNotFound } from './licence-refusals.js';

export interface WithdrawLicenceDependencyInput extends Keyed {
  readonly dependencyId: string;
}

export type WithdrawLicenceDependencyRefusal = DependencyNotFound | AnyCommandRefusal;

/** Says that the licence of a facility rests on the co-use no more (DD-26). What was declared stays, with the day of its end. */
@Injectable()
export class WithdrawLicenceDependencyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: WithdrawLicenceDependencyInput): Promise<Result<LicenceDependency, WithdrawLicenceDependencyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'withdrawLicenceDependency', input }, withdraw);
  }
}

async function withdraw(tx: Transaction, { dependencyId }: Omit<WithdrawLicenceDependencyInput, 'idempotencyKey'>): Promise<Result<LicenceDependency, DependencyNotFound>> {
  const was = isUuid(dependencyId) ? await lockOwnDependency(tx, dependencyId) : undefined;
  if (was === undefined || was.withdrawnAt !== null) return refuse(dependencyUnknown);
  const now = await withdrawDependency(tx, was.id);
  await closeTasks(tx, { kind: LICENCE_BASIS_ENDS, subjectKind: 'licence_dependency', subjectIds: [was.id], as: 'CANCELLED' });
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'licence-dependency.withdrawn',
    subjectKind: 'licence_dependency',
    subjectId: was.id,
    before: { facility: was.facility, withdrawnAt: null },
    after: { facility: now.facility, withdrawnAt: now.withdrawnAt?.toISOString() ?? null },
  });
  return ok(now);
}

import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { LONGEST_FACILITY, type LicenceDependency } from '../../domain/licences/licence-dependency.js';
import { isTextValue } from '../../domain/text-value.js';
import { insertDependency, restsOnCoUse } from '../../persistence/licences/licence-dependency.sql.js';
import { valueInvalid, type ValueInvalid } from '../rates/rate-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';
import { alreadyDeclared, coUseUnknown, type AlreadyDeclared, type CoUseNotFound } from './licence-refusals.js';

export interface DeclareLicenceDependencyInput extends Keyed {
  readonly agencyId: string;
  /** Whose agreement with the agency lets others use its groups. */
  readonly hubId: string;
  /** Name of the institution, 1 to 200 characters. */
  readonly facility: string;
}

type Refusals = CoUseNotFound | AlreadyDeclared | ValueInvalid;
export type DeclareLicenceDependencyRefusal = Refusals | AnyCommandRefusal;

/**
 * Declares that the operating licence of a facility of the caller's organisation rests on the co-use of a hub (DD-26): from now on
 * that co-use ends only with a confirmation of somebody who has seen it. For whoever has an agreement with the same agency.
 */
@Injectable()
export class DeclareLicenceDependencyUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: DeclareLicenceDependencyInput): Promise<Result<LicenceDependency, DeclareLicenceDependencyRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'declareLicenceDependency', input }, declare);
  }
}

async function declare(tx: Transaction, { agencyId, hubId, facility }: Omit<DeclareLicenceDependencyInput, 'idempotencyKey'>): Promise<Result<LicenceDependency, Refusals>> {
  const name = facility.trim();
  if (!isTextValue(name, LONGEST_FACILITY)) return refuse(valueInvalid('facility', `a text of 1 to ${LONGEST_FACILITY} characters`));
  if (!isUuid(agencyId) || !isUuid(hubId) || !(await restsOnCoUse(tx, agencyId, hubId))) return refuse(coUseUnknown);
  const declared = await insertDependency(tx, { agencyId, hubId, facility: name });
  if (declared === undefined) return refuse(alreadyDeclared);
  await tx.journal.write({
    agencyId: declared.agencyId,
    action: 'licence-dependency.declared',
    subjectKind: 'licence_dependency',
    subjectId: declared.id,
    after: { hubId: declared.hubId, dependentId: declared.dependentId, facility: declared.facility },
  });
  return ok(declared);
}

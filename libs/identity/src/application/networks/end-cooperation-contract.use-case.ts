import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { endContract, lockContract, type CooperationContract } from '../../persistence/networks/contract.sql.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { runCommand, type Command } from '../run-command.js';
import { contractEnds, contractUnknown, type ContractEnds, type ContractNotFound } from './network-refusals.js';

export interface EndCooperationContractInput extends Command {
  readonly contractId: string;
  /** Its new last day, on or after its first one. */
  readonly validTo: LocalDate;
}

type Refusals = ContractNotFound | FieldInvalid | ContractEnds;
export type EndCooperationContractRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Gives a contract an end, or an earlier one. What was cleared for days after it is taken back by the next clearing. */
@Injectable()
export class EndCooperationContractUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: EndCooperationContractInput): Promise<Result<CooperationContract, EndCooperationContractRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'endCooperationContract', input }, end);
  }
}

async function end(tx: Transaction, input: EndCooperationContractInput): Promise<Result<CooperationContract, Refusals>> {
  const was = isUuid(input.contractId) ? await lockContract(tx, input.contractId) : undefined;
  if (!was) return refuse(contractUnknown);
  if (input.validTo < was.validFrom) return refuse(fieldInvalid('validTo', 'a day on or after the first one'));
  if (was.validTo !== null && was.validTo <= input.validTo) return refuse(contractEnds(was.validTo));
  const contract = await endContract(tx, was.id, input.validTo);
  await tx.journal.write({
    agencyId: was.agencyId,
    action: 'cooperation-contract.ended',
    subjectKind: 'cooperation_contract',
    subjectId: was.id,
    before: { validTo: was.validTo },
    after: { validTo: contract.validTo },
  });
  return ok(contract);
}

import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { parseLine } from '../../domain/people/plain-text.js';
import { insertContract, type CooperationContract } from '../../persistence/networks/contract.sql.js';
import { findOwnAgency, findProvider, lockPair } from '../../persistence/networks/party.sql.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { runCommand, type Command } from '../run-command.js';
import { agencyUnknown, providerUnknown, spanOverlaps, type AgencyNotFound, type ProviderNotFound, type SpanOverlaps } from './network-refusals.js';

export interface RecordCooperationContractInput extends Command {
  readonly providerId: string;
  /** As it stands on the paper, 1 to 64 characters. */
  readonly number: string;
  readonly validFrom: LocalDate;
  /** Left out: open. */
  readonly validTo?: LocalDate | undefined;
}

type Refusals = AgencyNotFound | ProviderNotFound | FieldInvalid | SpanOverlaps;
export type RecordCooperationContractRefusal = Refusals | TryAgain | IdempotencyConflict;

const LONGEST_NUMBER = 64;

/** Records a contract of the agency with a provider. Without one an associated provider receives no settlement lines (GZ-05). */
@Injectable()
export class RecordCooperationContractUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordCooperationContractInput): Promise<Result<CooperationContract, RecordCooperationContractRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'recordCooperationContract', input }, record);
  }
}

async function record(tx: Transaction, input: RecordCooperationContractInput): Promise<Result<CooperationContract, Refusals>> {
  const agency = await findOwnAgency(tx);
  if (!agency) return refuse(agencyUnknown);
  const provider = isUuid(input.providerId) ? await findProvider(tx, input.providerId) : undefined;
  if (!provider) return refuse(providerUnknown);
  const number = parseLine(input.number, LONGEST_NUMBER);
  if (number === null) return refuse(fieldInvalid('number', 'a line of 1 to 64 characters'));
  const validTo = input.validTo ?? null;
  if (validTo !== null && validTo < input.validFrom) return refuse(fieldInvalid('validTo', 'a day on or after the first one'));
  await lockPair(tx, agency.id, provider.id);
  const contract = await insertContract(tx, { agencyId: agency.id, providerId: provider.id, number, validFrom: input.validFrom, validTo });
  if (!contract) return refuse(spanOverlaps);
  await tx.journal.write({
    agencyId: agency.id,
    action: 'cooperation-contract.recorded',
    subjectKind: 'cooperation_contract',
    subjectId: contract.id,
    after: { providerId: provider.id, number, validFrom: contract.validFrom, validTo },
  });
  return ok(contract);
}

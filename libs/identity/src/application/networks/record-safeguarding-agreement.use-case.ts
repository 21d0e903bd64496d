import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { findOwnAgency, findProvider, lockPair } from '../../persistence/networks/party.sql.js';
import { findSameBeginning, overlapsAnother, writeSafeguardingAgreement, type SafeguardingAgreement } from '../../persistence/networks/safeguarding.sql.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { runCommand, type Command } from '../run-command.js';
import { agencyUnknown, providerUnknown, spanOverlaps, type AgencyNotFound, type ProviderNotFound, type SpanOverlaps } from './network-refusals.js';

export interface RecordSafeguardingAgreementInput extends Command {
  readonly providerId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

type Refusals = AgencyNotFound | ProviderNotFound | FieldInvalid | SpanOverlaps;
export type RecordSafeguardingAgreementRefusal = Refusals | TryAgain | IdempotencyConflict;

/**
 * Records until when an agency and a provider have an agreement under § 8a (4) SGB VIII. Recorded again with the same
 * first day, the agreement gets the new end: that is how a mistake is mended.
 */
@Injectable()
export class RecordSafeguardingAgreementUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: RecordSafeguardingAgreementInput): Promise<Result<SafeguardingAgreement, RecordSafeguardingAgreementRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'recordSafeguardingAgreement', input }, record);
  }
}

async function record(tx: Transaction, input: RecordSafeguardingAgreementInput): Promise<Result<SafeguardingAgreement, Refusals>> {
  const agency = await findOwnAgency(tx);
  if (!agency) return refuse(agencyUnknown);
  const provider = isUuid(input.providerId) ? await findProvider(tx, input.providerId) : undefined;
  if (!provider) return refuse(providerUnknown);
  if (input.validTo < input.validFrom) return refuse(fieldInvalid('validTo', 'a day on or after the first one'));
  const span = { agencyId: agency.id, providerId: provider.id, validFrom: input.validFrom, validTo: input.validTo };
  await lockPair(tx, agency.id, provider.id);
  if (await overlapsAnother(tx, span)) return refuse(spanOverlaps);
  const was = await findSameBeginning(tx, span);
  const agreement = await writeSafeguardingAgreement(tx, span);
  await tx.journal.write({
    agencyId: agency.id,
    action: 'safeguarding-agreement.recorded',
    subjectKind: 'safeguarding_agreement',
    subjectId: agreement.id,
    ...(was && { before: { validTo: was.validTo } }),
    after: { providerId: provider.id, validFrom: agreement.validFrom, validTo: agreement.validTo },
  });
  return ok(agreement);
}

import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '#kernel';
import { findMunicipality, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { PartnerType } from '../../domain/organisations/partner-type.js';
import { ORGANISATION_NAME, parseOrganisationName } from '../../domain/people/plain-text.js';
import { Organisation } from '../../persistence/organisation.entity.js';
import { runCommand, type Command } from '../run-command.js';
import { parseAddress, type Address } from './address.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';
import { placeUnknown, partnerTypeUnfit, type PlaceUnknown, type PartnerTypeUnfit } from './organisation-refusals.js';

export interface UpdateOrganisationInput extends Command, Address {
  readonly name: string;
  /** Only of a PARTNER. */
  readonly partnerType?: PartnerType | undefined;
}

type Refusals = FieldInvalid | PlaceUnknown | PartnerTypeUnfit;
export type UpdateOrganisationRefusal = Refusals | TryAgain | IdempotencyConflict;

/** Replaces what the acting organisation says of itself; the federal state follows from the municipality. */
@Injectable()
export class UpdateOrganisationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: UpdateOrganisationInput): Promise<Result<Organisation, UpdateOrganisationRefusal>> {
    return runCommand(this.unitOfWork, context, { name: 'updateOrganisation', input }, update);
  }
}

async function update(tx: Transaction, input: UpdateOrganisationInput): Promise<Result<Organisation, Refusals>> {
  const name = parseOrganisationName(input.name);
  if (name === null) return refuse(fieldInvalid('name', ORGANISATION_NAME));
  const address = parseAddress(input);
  if (!address.ok) return address;
  const municipality = await findMunicipality(tx, input.municipalityAgs);
  if (!municipality) return refuse(placeUnknown);
  const organisations = tx.repository(Organisation);
  const id = tx.context.organisationId!;
  const was = await organisations.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  const partnerType = input.partnerType ?? null;
  if (partnerType !== null && was.kind !== 'PARTNER') return refuse(partnerTypeUnfit);
  const after = { name, ...address.value, municipalityAgs: municipality.ags, federalState: municipality.federalState, partnerType };
  await organisations.update(id, after);
  await tx.journal.write({
    agencyId: was.kind === 'AGENCY' ? id : null,
    action: 'organisation.updated',
    subjectKind: 'organisation',
    subjectId: id,
    before: Object.fromEntries(Object.keys(after).map((key) => [key, was[key as keyof typeof after]])),
    after,
  });
  return ok({ ...was, ...after });
}

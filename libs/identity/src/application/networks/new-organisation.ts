import { ok, refuse, type Result } from '#kernel';
import { findMunicipality, type Transaction } from '#platform';
import type { PartnerType } from '../../domain/organisations/partner-type.js';
import { parseEmailAddress } from '../../domain/people/email-address.js';
import { ORGANISATION_NAME, parseOrganisationName } from '../../domain/people/plain-text.js';
import type { NewOrganisation } from '../../persistence/networks/invitation.sql.js';
import { placeUnknown, partnerTypeUnfit, type PlaceUnknown, type PartnerTypeUnfit } from '../organisations/organisation-refusals.js';
import { fieldInvalid, type FieldInvalid } from '../people/people-refusals.js';

export interface NewOrganisationInput {
  readonly name: string;
  readonly kind: 'PROVIDER' | 'PARTNER';
  /** Only of a PARTNER. */
  readonly partnerType?: PartnerType | undefined;
  /** Eight digits (AGS). */
  readonly municipalityAgs: string;
  /** Of the person who is to administer it first. */
  readonly administratorEmail: string;
}

/** An organisation as an agency describes it in an invitation. */
export async function parseNewOrganisation(
  tx: Transaction,
  input: NewOrganisationInput,
): Promise<Result<Omit<NewOrganisation, 'tokenHash'>, FieldInvalid | PlaceUnknown | PartnerTypeUnfit>> {
  const name = parseOrganisationName(input.name);
  if (name === null) return refuse(fieldInvalid('name', ORGANISATION_NAME));
  const email = parseEmailAddress(input.administratorEmail);
  if (email === null) return refuse(fieldInvalid('administratorEmail', 'an e-mail address'));
  const partnerType = input.partnerType ?? null;
  if (partnerType !== null && input.kind !== 'PARTNER') return refuse(partnerTypeUnfit);
  const municipality = await findMunicipality(tx, input.municipalityAgs);
  if (!municipality) return refuse(placeUnknown);
  return ok({ name, kind: input.kind, partnerType, municipalityAgs: municipality.ags, email });
}

import { Field, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { PartnerType } from '../../domain/organisations/partner-type.js';
import type { ExemptionBasis, VatStatus } from '../../domain/organisations/tax-status.js';
import { ExemptionBasisCodes, VatStatusCodes } from './organisation-finance.type.js';
import { PartnerTypeCodes } from './partner-type.codes.js';

@InputType('UpdateOrganisationInput', { description: 'What the organisation acted for says of itself. A field that is left out is emptied.' })
export class UpdateOrganisationInputType extends CommandInput {
  @Field(() => String, { description: 'Its name, up to 200 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, five digits.' })
  postalCode?: string | null;

  @Field(() => String, { description: 'Municipality of its seat: the eight digits of the official key (AGS). The federal state follows.' })
  municipalityAgs: string;

  @Field(() => PartnerTypeCodes, { nullable: true, description: 'What it is; only of a partner.' })
  partnerType?: PartnerType | null;
}

@InputType('UpdateBankDetailsInput', { description: 'The account of the organisation acted for. Both left out: there is none.' })
export class UpdateBankDetailsInputType extends CommandInput {
  @Field(() => String, { nullable: true, description: 'IBAN, with or without blanks.' })
  iban?: string | null;

  @Field(() => String, { nullable: true, description: 'BIC.' })
  bic?: string | null;
}

@InputType('UpdateTaxStatusInput', { description: 'Tax number and status of the organisation acted for. A field that is left out is emptied.' })
export class UpdateTaxStatusInputType extends CommandInput {
  @Field(() => String, { nullable: true, description: 'Tax number (Steuernummer).' })
  taxNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'VAT identification number (USt-IdNr.), such as DE123456789.' })
  vatId?: string | null;

  @Field(() => VatStatusCodes, { nullable: true, description: 'EXEMPT needs basis and year.' })
  vatStatus?: VatStatus | null;

  @Field(() => ExemptionBasisCodes, { nullable: true, description: 'On what the exemption rests.' })
  exemptionBasis?: ExemptionBasis | null;

  @Field(() => Int, { nullable: true, description: 'Calendar year of the evidence, 1990 to this year.' })
  exemptionYear?: number | null;
}

@InputType('SetLeitwegIdInput', { description: 'Under which Leitweg-ID the organisation acted for takes electronic invoices.' })
export class SetLeitwegIdInputType extends CommandInput {
  @Field(() => String, { nullable: true, description: 'With its check digits; left out: there is none.' })
  leitwegId?: string | null;
}

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { ExemptionBasis, VatStatus } from '../../domain/organisations/tax-status.js';

export const VatStatusCodes = codeList<VatStatus>('VatStatus', 'How the services of an organisation are taxed (§ 4 Nr. 25 UStG). No tax advice.', {
  EXEMPT: 'Exempt from value added tax.',
  TAXABLE: 'Subject to value added tax.',
});

export const ExemptionBasisCodes = codeList<ExemptionBasis>('ExemptionBasis', 'On what an exemption from value added tax rests.', {
  RECOGNISED_75: 'Recognised provider of youth welfare (§ 75 SGB VIII).',
  PREDOMINANTLY_PUBLIC_FUNDED: 'In the year before, paid wholly or predominantly by public youth welfare, directly or indirectly (§ 4 Nr. 25 b bb UStG).',
});

@ObjectType('OrganisationFinance', { description: 'Bank details and tax status of an organisation, for itself alone. What was never given is null.' })
export class OrganisationFinanceType {
  @Field(() => String, { nullable: true, description: 'IBAN, without blanks.' })
  iban: string | null;

  @Field(() => String, { nullable: true, description: 'BIC.' })
  bic: string | null;

  @Field(() => String, { nullable: true, description: 'Tax number (Steuernummer).' })
  taxNumber: string | null;

  @Field(() => String, { nullable: true, description: 'VAT identification number (USt-IdNr.).' })
  vatId: string | null;

  @Field(() => VatStatusCodes, { nullable: true, description: 'Whether its services are exempt.' })
  vatStatus: VatStatus | null;

  @Field(() => ExemptionBasisCodes, { nullable: true, description: 'On what the exemption rests; null too where an import brought none.' })
  exemptionBasis: ExemptionBasis | null;

  @Field(() => Int, { nullable: true, description: 'Calendar year of the evidence.' })
  exemptionYear: number | null;

  @Field(() => String, { nullable: true, description: 'Leitweg-ID under which it takes electronic invoices.' })
  leitwegId: string | null;
}

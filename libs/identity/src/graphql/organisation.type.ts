import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { OrganisationKind } from '../domain/organisation-kind.js';
import type { PartnerType } from '../domain/organisations/partner-type.js';
import { PartnerTypeCodes } from './organisations/partner-type.codes.js';

export const OrganisationKindCodes = codeList<OrganisationKind>('OrganisationKind', 'What an organisation is in the network.', {
  AGENCY: 'A youth welfare agency (Jugendamt): commissions and pays help, certifies groups.',
  PROVIDER: 'An independent provider (freier Träger): has cases of its own and offers groups.',
  PARTNER: 'A partner without cases of its own that offers groups, such as a club or a school.',
});

@ObjectType('Organisation', { description: 'An agency, a provider or a partner. Its name and place are known to everyone signed in.' })
export class OrganisationType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Identifier that the network itself uses, unique in the installation.' })
  code: string;

  @Field(() => OrganisationKindCodes, { description: 'What the organisation is.' })
  kind: OrganisationKind;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => PartnerTypeCodes, { nullable: true, description: 'What a partner is in particular; null for others, and where nobody has said.' })
  partnerType: PartnerType | null;

  @Field(() => String, { nullable: true, description: 'Street and number of its seat.' })
  street: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code of its seat.' })
  postalCode: string | null;

  @Field(() => String, { description: 'Municipality of its seat: the eight digits of the official key (AGS).' })
  municipalityAgs: string;

  @Field(() => String, { description: 'Federal state of its seat, two letters.' })
  federalState: string;
}

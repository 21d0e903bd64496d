import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { codeList } from '#platform/graphql';
import { OrganisationType } from './organisation.type.js';

const MEANINGS: Record<Role, string> = {
  ADMINISTRATOR: 'Keeps the organisation, its people and its catalogue.',
  CASEWORKER: 'Case work of the agency (ASD).',
  CERTIFIER: 'Certifies groups for the agency.',
  BILLING: 'Clears months and reads statements.',
  QUALITY: 'Leads the quality dialogue; sees no prices.',
  CONTROLLER: 'Reads budgets and sums.',
  CASE_LEAD: 'Case work of the provider that is responsible for a referral.',
  GROUP_LEAD: 'Leads groups and records attendance.',
  AUDITOR: 'Reads what happened and changes nothing.',
};

export const RoleCodes = codeList<Role>('Role', 'What a person may do in an organisation.', MEANINGS);

@ObjectType('Membership', { description: 'An organisation that the person may act for, and in which roles.' })
export class MembershipType {
  @Field(() => OrganisationType, { description: 'The organisation; its id goes into the header x-organisation.' })
  organisation: OrganisationType;

  @Field(() => [RoleCodes], { description: 'The roles of the person there.' })
  roles: readonly Role[];
}

@ObjectType('Me', { description: 'Who is signed in: a person, or a machine with a bearer token.' })
export class MeType {
  @Field(() => ID, { description: 'Id of the person, or `machine:` and the id of the token.' })
  id: string;

  @Field(() => String, { description: 'Name of the person, or label of the token.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'E-mail address of the person; null for a machine.' })
  email: string | null;

  @Field(() => [MembershipType], { description: 'For whom the person may act, by code of the organisation.' })
  memberships: readonly MembershipType[];
}

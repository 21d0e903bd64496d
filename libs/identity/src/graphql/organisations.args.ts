import { ArgsType, Field } from '@nestjs/graphql';
import { ConnectionArgs } from '#platform/graphql';
import type { OrganisationKind } from '../domain/organisation-kind.js';
import { OrganisationKindCodes } from './organisation.type.js';

@ArgsType()
export class OrganisationsArgs extends ConnectionArgs {
  @Field(() => OrganisationKindCodes, { nullable: true, description: 'Only organisations of this kind.' })
  kind?: OrganisationKind | null;

  @Field(() => String, { nullable: true, description: 'Only organisations whose name holds this text, whatever the case.' })
  text?: string | null;
}

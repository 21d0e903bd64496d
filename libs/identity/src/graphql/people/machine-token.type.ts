import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Role } from '#platform';
import { DateTimeScalar } from '#platform/graphql';
import { RoleCodes } from '../role.codes.js';

@ObjectType('MachineToken', { description: 'A program that may act for the organisation. The token itself is shown once and kept nowhere.' })
export class MachineTokenType {
  @Field(() => ID, { description: 'Identifier of the service; `machine:` and this id stands in the journal.' })
  id: string;

  @Field(() => String, { description: 'What the program is called.' })
  label: string;

  @Field(() => RoleCodes, { description: 'The one role in which it acts; never ADMINISTRATOR.' })
  role: Role;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt: Date;

  @Field(() => ID, { nullable: true, description: 'Id of the person who issued it; null: issued before this was kept.' })
  issuedBy: string | null;

  @Field(() => DateTimeScalar, { description: 'From when on it is refused.' })
  expiresAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt: Date | null;
}

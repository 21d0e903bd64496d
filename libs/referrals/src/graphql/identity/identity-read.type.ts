import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DateTimeScalar } from '#platform/graphql';

@ObjectType('CaseIdentityRead', { description: 'That somebody opened the identity of a case, or tried to.' })
export class CaseIdentityReadType {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;

  @Field(() => String, { description: 'Id of the person; `machine:…` for a program. In which organisation they are, which knows their name, the field organisation tells.' })
  actor: string;

  @Field(() => ID, { nullable: true, description: 'Id of the organisation that they acted for.' })
  organisationId: string | null;

  @Field(() => String, { description: 'Why, as a code (§ 64 (1) SGB VIII).' })
  purpose: string;

  @Field(() => Boolean, { description: 'Whether they may open it; else they were answered as if there were none.' })
  granted: boolean;
}

export const CaseIdentityReadConnection = connectionOf(CaseIdentityReadType, 'CaseIdentityRead');

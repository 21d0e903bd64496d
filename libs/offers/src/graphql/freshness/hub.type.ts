import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform/graphql';

@ObjectType('Hub', { description: 'A site at which modules are bundled (Tageszentrum, DD-25). Its provider and the hosts of the offers there may differ.' })
export class HubType {
  @Field(() => ID, { description: 'Id of the site.' })
  id: string;
}

export const HubConnection = connectionOf(HubType, 'Hub');

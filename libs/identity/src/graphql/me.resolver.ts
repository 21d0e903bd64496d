import { Query, Resolver } from '@nestjs/graphql';
import { Caller, SignedIn, type RequestContext } from '#platform';
import { FindMeQuery } from '../application/find-me.query.js';
import { MeType } from './me.type.js';

@Resolver(() => MeType)
export class MeResolver {
  constructor(private readonly findMe: FindMeQuery) {}

  @SignedIn()
  @Query(() => MeType, { description: 'Who is signed in, and for which organisations the person may act.' })
  me(@Caller() caller: RequestContext) {
    return this.findMe.run(caller);
  }
}

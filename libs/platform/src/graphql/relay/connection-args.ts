import { ArgsType, Field, Int } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { PageRequest } from '../../paging/page.js';

const MOST = 100;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the row after which the page begins.' })
  after?: string | null;
}

/** The arguments as the queries take them; throws bad user input for a count outside 1 to 100. */
export function pageRequest(args: ConnectionArgs): PageRequest {
  if (args.first < 1 || args.first > MOST) {
    throw new GraphQLError(`first: a number from 1 to ${MOST} was expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return { first: args.first, after: args.after ?? undefined };
}

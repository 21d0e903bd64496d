import { Field, InputType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';

const KEY = /^[\x21-\x7e]{8,128}$/;

/**
 * What every mutation's input has. An argument and not a header: one request may carry several mutations, each with its
 * own key, and the schema itself demands it.
 */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => String, {
    description:
      'A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice.',
  })
  idempotencyKey: string;
}

/** The input as the use case takes it; throws bad user input for a key that is none. */
export function commandOf<I extends CommandInput>(input: I): I {
  if (!KEY.test(input.idempotencyKey)) {
    throw new GraphQLError('idempotencyKey: 8 to 128 printable ASCII characters were expected.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return { ...input };
}

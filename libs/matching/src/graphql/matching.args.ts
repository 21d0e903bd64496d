import { ArgsType, Field, Float } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type { Variant } from '../domain/hard-criteria.js';
import { VariantCodes } from './criterion.type.js';

@ArgsType()
export class MatchingArgs {
  @Field(() => VariantCodes, { defaultValue: 'INTEGRATED', description: 'How the seat is to be used.' })
  variant: Variant;

  @Field(() => Float, { nullable: true, description: "Longest way in kilometres, in place of the referral's own limit." })
  maxKm?: number | null;
}

/** The distance as the query takes it; throws bad user input for a negative one. */
export function maxKmOf(args: MatchingArgs): number | undefined {
  if (args.maxKm != null && args.maxKm < 0) throw new GraphQLError('maxKm: 0 or more was expected.', { extensions: { code: 'BAD_USER_INPUT' } });
  return args.maxKm ?? undefined;
}

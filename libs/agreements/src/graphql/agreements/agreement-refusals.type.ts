import { Field, ObjectType } from '@nestjs/graphql';
import { RefusalType } from '#platform/graphql';

@ObjectType('StaleRevision', { implements: () => RefusalType, description: 'Somebody has written since the caller looked (STALE_REVISION).' })
export class StaleRevisionType extends RefusalType {
  @Field(() => String, { description: 'The revision as it is now.' })
  revision: string;
}

@ObjectType('ClauseNotFound', { implements: () => RefusalType, description: 'The agreement has no such clauses (CLAUSE_NOT_FOUND).' })
export class ClauseNotFoundType extends RefusalType {
  @Field(() => [String], { description: 'Their codes.' })
  clauses: readonly string[];
}

@ObjectType('FeeNotOpen', { implements: () => RefusalType, description: 'Fees are negotiated by roles that may know prices (FEE_NOT_OPEN, NRW-03).' })
export class FeeNotOpenType extends RefusalType {}

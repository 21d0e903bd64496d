import { Field, ObjectType } from '@nestjs/graphql';
import { codeList, LocalDateScalar } from '#platform/graphql';
import type { MissingClauseCode } from '../domain/missing-clause.js';

export const MissingClauseCodes = codeList<MissingClauseCode>('MissingClauseCode', 'A clause on co-use that an integrated reservation rests on.', {
  MAIN_LQE_MISSING_CLAUSE: "The responsible provider's agreement does not let its cases use groups of others (DD-22).",
  PARTNER_LQE_MISSING_CLAUSE: "The host's agreement does not let others use its groups (DD-23).",
});

@ObjectType('MissingClause', { description: 'That a clause is missing on days to come.' })
export class MissingClauseType {
  @Field(() => MissingClauseCodes, { description: 'Which one.' })
  code: MissingClauseCode;

  @Field(() => LocalDateScalar, { description: 'The first session from today on that no agreement with the clause covers.' })
  firstDay: string;
}

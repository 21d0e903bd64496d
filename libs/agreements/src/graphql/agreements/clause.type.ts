import { Field, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { ClausePart } from '../../domain/agreements/clauses.js';

export const ClausePartCodes = codeList<ClausePart>('ClausePart', 'What a clause of an agreement belongs to.', {
  SERVICE: 'The service agreement.',
  QUALITY: 'The quality development agreement.',
  FEE: 'The fee agreement.',
  CO_USE: "The use of other providers' groups (CO_USE_OUTGOING) or by other providers (CO_USE_INCOMING).",
});

@ObjectType('AgreementClause', { description: 'A clause of an agreement: its code stays, its text is negotiated.' })
export class AgreementClauseType {
  @Field(() => String, { description: 'The same in every agreement that adopts the same version of a template.' })
  code: string;

  @Field(() => ClausePartCodes, { description: 'What it belongs to.' })
  part: ClausePart;

  @Field(() => String, { nullable: true, description: 'Its words; null for a clause on fees and a role that may not know prices (NRW-03).' })
  text: string | null;

  @Field(() => Boolean, { description: 'Whether it is agreed; one that is not stays in the list and counts for nothing.' })
  isAgreed: boolean;
}

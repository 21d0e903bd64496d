import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql';
import type { ClausePart } from '../../domain/agreements/clauses.js';
import { ClausePartCodes } from '../agreements/clause.type.js';

@ObjectType('TemplateClause', { description: 'A clause of a template.' })
export class TemplateClauseType {
  @Field(() => String, { description: 'Its code, the same in every agreement that adopts the version.' })
  code: string;

  @Field(() => ClausePartCodes, { description: 'What it belongs to.' })
  part: ClausePart;

  @Field(() => String, { nullable: true, description: 'The proposed words; null for a clause on fees and a role that may not know prices (NRW-03).' })
  text: string | null;
}

@ObjectType('AgreementTemplate', { description: 'A published version of a template of agreements (Muster-Leistungs- und Entgeltvereinbarung, DD-28); it never changes.' })
export class AgreementTemplateType {
  @Field(() => ID, { description: 'Id of this version.' })
  id: string;

  @Field(() => String, { description: 'The same for all versions of the template; unique in the agency.' })
  code: string;

  @Field(() => Int, { description: 'Counts its versions, from 1.' })
  version: number;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt: Date;
}

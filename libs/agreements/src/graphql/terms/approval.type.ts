import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql';
import type { Competence } from '../../domain/terms-kind.js';
import { CompetenceCodes } from './terms-state.codes.js';

@ObjectType('Approval', { description: 'That one person has approved terms in one competence (NRW-13).' })
export class ApprovalType {
  @Field(() => CompetenceCodes, { description: 'In which competence.' })
  competence: Competence;

  @Field(() => ID, { description: 'Id of the person.' })
  personId: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Date;
}

@ObjectType('Author', { description: 'That a person has written a part of terms; authors approve none of it.' })
export class AuthorType {
  @Field(() => String, { description: 'SERVICE, QUALITY, FEE, or TERMS for everything else.' })
  part: string;

  @Field(() => ID, { description: 'Id of the person, or of the machine.' })
  personId: string;
}

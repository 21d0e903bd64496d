import { Field, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { ClausePart } from '../../domain/agreements/clauses.js';
import { ClausePartCodes } from '../agreements/clause.type.js';

@InputType('TemplateClauseInput', { description: 'A clause of a template.' })
export class TemplateClauseInputType {
  @Field(() => String, { description: '2 to 60 capital letters, digits and underscores, unique in the template.' })
  code: string;

  @Field(() => ClausePartCodes, { description: 'What it belongs to.' })
  part: ClausePart;

  @Field(() => String, { description: 'The proposed words.' })
  text: string;
}

@InputType('PublishAgreementTemplateInput', { description: 'What the next version of a template is to say.' })
export class PublishAgreementTemplateInputType extends CommandInput {
  @Field(() => String, { description: 'Code of the template, the same for all its versions: capitals, digits, hyphens, underscores.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => [TemplateClauseInputType], { description: 'All its clauses, in their order.' })
  clauses: TemplateClauseInputType[];
}

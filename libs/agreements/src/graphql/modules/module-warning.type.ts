import { Field, ObjectType } from '@nestjs/graphql';
import type { ModuleWarning } from '../../domain/modules/template-warnings.js';
import { ModuleWarningCodes } from './module.codes.js';

@ObjectType('ModuleWarning', { description: 'What a person should know about a module or a template of it. Nothing is blocked by it.' })
export class ModuleWarningType {
  @Field(() => ModuleWarningCodes, { description: 'Stable code.' })
  code: ModuleWarning['code'];

  @Field(() => String, { description: 'An English sentence for logs and machines.' })
  message: string;

  @Field(() => String, { description: 'The sentence for German screens.' })
  text: string;
}

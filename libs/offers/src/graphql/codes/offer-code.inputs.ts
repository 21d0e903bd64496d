import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { CodeList } from '../../domain/codes/code-lists.js';
import { CodeListCodes } from './offer-code.type.js';

@ArgsType()
export class OfferCodesArgs {
  @Field(() => CodeListCodes, { description: 'Which list.' })
  list: CodeList;

  @Field(() => Boolean, { defaultValue: false, description: 'Also codes that are offered no more.' })
  withRetired: boolean;
}

@InputType('SaveOfferCodeInput', { description: 'A code of the agency, new or named anew.' })
export class SaveOfferCodeInputType extends CommandInput {
  @Field(() => CodeListCodes, { description: 'The list that it stands in.' })
  list: CodeList;

  @Field(() => String, { description: 'The code: 1 to 60 letters, digits, hyphens and underscores.' })
  code: string;

  @Field(() => String, { description: 'German label, up to 120 characters.' })
  labelDe: string;

  @Field(() => String, { description: 'English label, up to 120 characters.' })
  labelEn: string;

  @Field(() => Int, { defaultValue: 1000, description: 'Its place in the list: smaller ones first.' })
  position: number;
}

@InputType('RetireOfferCodeInput', { description: 'Which code the agency offers no more.' })
export class RetireOfferCodeInputType extends CommandInput {
  @Field(() => CodeListCodes, { description: 'The list that it stands in.' })
  list: CodeList;

  @Field(() => String, { description: 'The code.' })
  code: string;
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Funding } from '../../domain/agreement-codes.js';
import type { RegimePresetCode } from '../../domain/regimes/regime-terms.js';
import { FundingCodes } from '../agreement.type.js';
import { ModuleType } from '../modules/module.type.js';
import { RegimeTermsType } from './regime-version.type.js';
import { RegimePresetCodes } from './regime.codes.js';

@ObjectType('Regime', { description: 'A funding regime of an agency; an agency has at most one of each form of funding.' })
export class RegimeType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Unique within the agency.' })
  code: string;

  @Field(() => String, { description: 'German name for screens.' })
  name: string;

  @Field(() => FundingCodes, { description: 'The form of funding whose agreements go by it.' })
  funding: Funding;

  @Field(() => RegimePresetCodes, { nullable: true, description: 'The preset that it was adopted from.' })
  preset: RegimePresetCode | null;
}

@ObjectType('RegimePreset', { description: 'A regime of the source documents. It holds no amount of money.' })
export class RegimePresetType extends RegimeTermsType {
  @Field(() => RegimePresetCodes, { description: 'Which one.' })
  code: RegimePresetCode;

  @Field(() => String, { description: 'German name for screens.' })
  name: string;

  @Field(() => FundingCodes, { description: 'Form of funding.' })
  funding: Funding;

  @Field(() => [ModuleType], { description: 'Its modules.' })
  modules: readonly ModuleType[];
}

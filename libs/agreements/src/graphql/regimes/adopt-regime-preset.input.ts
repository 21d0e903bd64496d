import { Field, InputType } from '@nestjs/graphql';
import { CommandInput, LocalDateScalar } from '#platform/graphql';
import type { RegimePresetCode } from '../../domain/regimes/regime-terms.js';
import { RegimePresetCodes } from './regime.codes.js';

@InputType('AdoptRegimePresetInput', { description: 'Which preset becomes a regime of the agency acted for.' })
export class AdoptRegimePresetInputType extends CommandInput {
  @Field(() => RegimePresetCodes, { description: 'The preset.' })
  preset: RegimePresetCode;

  @Field(() => LocalDateScalar, { description: 'First day.' })
  validFrom: string;
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { DraftSettlementRateUseCase } from '../../application/rates/draft-settlement-rate.use-case.js';
import { EditSettlementRateUseCase } from '../../application/rates/edit-settlement-rate.use-case.js';
import { SettlementRateType } from '../settlement-rate.type.js';
import { RATE_AUTHORS } from './rate-authors.js';
import { DraftSettlementRateInputType, EditSettlementRateInputType, ratedOf } from './settlement-rate.inputs.js';
import { draftSettlementRateRefusals, DraftSettlementRateResultUnion, editSettlementRateRefusals, EditSettlementRateResultUnion } from './settlement-rate.result.js';

@Resolver()
export class WriteSettlementRateResolver {
  constructor(
    private readonly draft: DraftSettlementRateUseCase,
    private readonly edit: EditSettlementRateUseCase,
  ) {}

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => DraftSettlementRateResultUnion, { description: 'Drafts a settlement rate of the agency, new or as the next version of an active one.' })
  draftSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'What it is to say.' }) input: DraftSettlementRateInputType) {
    return toUnion(this.draft.run(caller, ratedOf(commandOf(input))), SettlementRateType, draftSettlementRateRefusals);
  }

  @Allow('CLEARING', ...RATE_AUTHORS)
  @Mutation(() => EditSettlementRateResultUnion, { description: 'Writes a settlement rate anew as a whole, while it is a draft or negotiated.' })
  editSettlementRate(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and what it is to say.' }) input: EditSettlementRateInputType) {
    return toUnion(this.edit.run(caller, ratedOf(commandOf(input))), SettlementRateType, editSettlementRateRefusals);
  }
}

import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { FindCodesQuery } from '../../application/codes/find-codes.query.js';
import { RetireCodeUseCase } from '../../application/codes/retire-code.use-case.js';
import { SaveCodeUseCase } from '../../application/codes/save-code.use-case.js';
import { OfferCodesArgs, RetireOfferCodeInputType, SaveOfferCodeInputType } from './offer-code.inputs.js';
import { retireOfferCodeRefusals, RetireOfferCodeResultUnion, saveOfferCodeRefusals, SaveOfferCodeResultUnion } from './offer-code.results.js';
import { OfferCodeType } from './offer-code.type.js';

@Resolver(() => OfferCodeType)
export class OfferCodeResolver {
  constructor(
    private readonly find: FindCodesQuery,
    private readonly save: SaveCodeUseCase,
    private readonly retire: RetireCodeUseCase,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => [OfferCodeType], {
    description: 'A code list, whole and in its order: the words of the agency acted for, or of the agencies of one\'s networks, before the shipped ones.',
  })
  offerCodes(@Caller() caller: RequestContext, @Args() { list, withRetired }: OfferCodesArgs) {
    return this.find.inUse(caller, list, withRetired);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER')
  @Mutation(() => SaveOfferCodeResultUnion, { description: 'Puts a code into a list of the agency, names it anew, or brings a retired one back.' })
  saveOfferCode(@Caller() caller: RequestContext, @Args('input', { description: 'The code.' }) input: SaveOfferCodeInputType) {
    return toUnion(this.save.run(caller, commandOf(input)), OfferCodeType, saveOfferCodeRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CERTIFIER')
  @Mutation(() => RetireOfferCodeResultUnion, { description: 'Takes a code, own or shipped, out of what the agency\'s network chooses from.' })
  retireOfferCode(@Caller() caller: RequestContext, @Args('input', { description: 'The code.' }) input: RetireOfferCodeInputType) {
    return toUnion(this.retire.run(caller, commandOf(input)), OfferCodeType, retireOfferCodeRefusals);
  }
}

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOffersQuery } from '../../application/find-offers.query.js';
import { AcknowledgeSavedSearchUseCase } from '../../application/finding/acknowledge-saved-search.use-case.js';
import { ChangeSavedSearchUseCase } from '../../application/finding/change-saved-search.use-case.js';
import { DeleteSavedSearchUseCase } from '../../application/finding/delete-saved-search.use-case.js';
import { FindSavedSearchesQuery } from '../../application/finding/find-saved-searches.query.js';
import { SaveSearchUseCase } from '../../application/finding/save-search.use-case.js';
import { loadOffer } from '../load-offer.js';
import { OfferType } from '../offer.type.js';
import { criteriaOf } from './criteria-of.js';
import { ChangeSavedSearchInputType, SavedSearchInputType, SaveSearchInputType } from './saved-search.inputs.js';
import * as results from './saved-search.results.js';
import { SavedSearchConnection, SavedSearchType } from './saved-search.type.js';

/** An auditor reads and never writes. */
const WORKING_ROLES = ROLES.filter((role) => role !== 'AUDITOR');

@Resolver(() => SavedSearchType)
export class SavedSearchesResolver {
  constructor(
    private readonly find: FindSavedSearchesQuery,
    private readonly findOffers: FindOffersQuery,
    private readonly save: SaveSearchUseCase,
    private readonly change: ChangeSavedSearchUseCase,
    private readonly remove: DeleteSavedSearchUseCase,
    private readonly acknowledge: AcknowledgeSavedSearchUseCase,
  ) {}

  @Allow('CASE_WORK', ...ROLES)
  @Query(() => SavedSearchConnection, { description: 'Searches that the caller keeps in the organisation acted for, by name.' })
  async savedSearches(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request), request);
  }

  @Allow('CASE_WORK', ...ROLES)
  @ResolveField(() => [OfferType], { description: 'Offers that are new to its owner, the latest first; at most 100 of them.' })
  async newOffers(@Parent() search: SavedSearchType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const ids = (await loadById(request, caller, 'new offers', search.id, (context, searches) => this.find.newOffers(context, searches))) ?? [];
    return Promise.all(ids.map((id) => loadOffer(request, caller, this.findOffers, id)));
  }

  @Allow('CASE_WORK', ...WORKING_ROLES)
  @Mutation(() => results.SaveSearchResultUnion, { description: 'Keeps a search for the caller alone.' })
  saveSearch(@Caller() caller: RequestContext, @Args('input', { description: 'The search.' }) input: SaveSearchInputType) {
    const search = { ...commandOf(input), criteria: criteriaOf(input.criteria) };
    return toUnion(this.save.run(caller, search), SavedSearchType, results.saveSearchRefusals);
  }

  @Allow('CASE_WORK', ...WORKING_ROLES)
  @Mutation(() => results.ChangeSavedSearchResultUnion, { description: 'Changes a search of the caller\'s own.' })
  changeSavedSearch(@Caller() caller: RequestContext, @Args('input', { description: 'What becomes another.' }) input: ChangeSavedSearchInputType) {
    const { name, criteria, notify, ...rest } = commandOf(input);
    const search = { ...rest, name: name ?? undefined, criteria: criteria ? criteriaOf(criteria) : undefined, notify: notify ?? undefined };
    return toUnion(this.change.run(caller, search), SavedSearchType, results.changeSavedSearchRefusals);
  }

  @Allow('CASE_WORK', ...WORKING_ROLES)
  @Mutation(() => results.DeleteSavedSearchResultUnion, { description: 'Forgets a search of the caller\'s own.' })
  deleteSavedSearch(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SavedSearchInputType) {
    return toUnion(this.remove.run(caller, commandOf(input)), SavedSearchType, results.savedSearchRefusals);
  }

  @Allow('CASE_WORK', ...WORKING_ROLES)
  @Mutation(() => results.AcknowledgeSavedSearchResultUnion, { description: 'Says that the caller has seen what a search of theirs has found; the task about it is done.' })
  acknowledgeSavedSearch(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: SavedSearchInputType) {
    return toUnion(this.acknowledge.run(caller, commandOf(input)), SavedSearchType, results.savedSearchRefusals);
  }
}

import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindOffersQuery } from '../../application/find-offers.query.js';
import { DiscardDraftUseCase } from '../../application/publishing/discard-draft.use-case.js';
import { DraftOfferUseCase } from '../../application/publishing/draft-offer.use-case.js';
import { EditDraftUseCase } from '../../application/publishing/edit-draft.use-case.js';
import { FindOfferDraftsQuery } from '../../application/publishing/find-offer-drafts.query.js';
import { PublishDraftUseCase } from '../../application/publishing/publish-draft.use-case.js';
import { loadOffer } from '../load-offer.js';
import { OfferType } from '../offer.type.js';
import { OfferDraftConnection, OfferDraftContentType, OfferDraftType, OfferFieldProblemType } from './offer-draft.type.js';
import { DiscardOfferDraftInputType, DraftOfferInputType, EditOfferDraftInputType, PublishOfferDraftInputType } from './publishing.inputs.js';
import {
  discardOfferDraftRefusals,
  DiscardOfferDraftResultUnion,
  draftOfferRefusals,
  DraftOfferResultUnion,
  editOfferDraftRefusals,
  EditOfferDraftResultUnion,
  OfferDraftDiscardedType,
  publishOfferDraftRefusals,
  PublishOfferDraftResultUnion,
} from './publishing.results.js';

@Resolver(() => OfferDraftType)
export class OfferDraftsResolver {
  constructor(
    private readonly find: FindOfferDraftsQuery,
    private readonly findOffers: FindOffersQuery,
    private readonly begin: DraftOfferUseCase,
    private readonly edit: EditDraftUseCase,
    private readonly discard: DiscardDraftUseCase,
    private readonly publish: PublishDraftUseCase,
  ) {}

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => OfferDraftConnection, { description: 'Drafts of the organisation acted for, the oldest first.' })
  async offerDrafts(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request), request);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => OfferDraftType, { nullable: true, description: 'One draft of the organisation acted for; null when there is none with this id.' })
  offerDraft(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the draft.' }) id: string) {
    return this.find.one(caller, id);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Query(() => OfferDraftContentType, { nullable: true, description: 'All that an own published offer says, as updateOffer takes it; null when there is none with this id.' })
  offerContent(@Caller() caller: RequestContext, @Args('offerId', { type: () => ID, description: 'Id of the offer.' }) offerId: string) {
    return this.find.published(caller, offerId);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => DraftOfferResultUnion, { description: 'Begins a draft of an offer, blank or as a copy of an own one.' })
  draftOffer(@Caller() caller: RequestContext, @Args('input', { description: 'How it begins.' }) input: DraftOfferInputType) {
    const { copyOf, content, idempotencyKey } = commandOf(input);
    return toUnion(this.begin.run(caller, { copyOf: copyOf ?? undefined, content: content ?? undefined, idempotencyKey }), OfferDraftType, draftOfferRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => EditOfferDraftResultUnion, { description: 'Replaces what a draft says.' })
  editOfferDraft(@Caller() caller: RequestContext, @Args('input', { description: 'What it is to say.' }) input: EditOfferDraftInputType) {
    return toUnion(this.edit.run(caller, commandOf(input)), OfferDraftType, editOfferDraftRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => DiscardOfferDraftResultUnion, { description: 'Throws a draft away.' })
  discardOfferDraft(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: DiscardOfferDraftInputType) {
    return toUnion(this.discard.run(caller, commandOf(input)), OfferDraftDiscardedType, discardOfferDraftRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @Mutation(() => PublishOfferDraftResultUnion, { description: 'Puts a draft into the catalogue under a new code; the draft is gone then.' })
  publishOfferDraft(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: PublishOfferDraftInputType) {
    return toUnion(this.publish.run(caller, commandOf(input)), OfferType, publishOfferDraftRefusals);
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @ResolveField(() => [OfferFieldProblemType], { description: 'What is still in the way of publishing it; empty: nothing.' })
  async problems(@Parent() draft: OfferDraftType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'draft-problems', draft.id, (context, ids) => this.find.problemsOf(context, ids))) ?? [];
  }

  @Allow('GROUP_WORK', 'ADMINISTRATOR', 'GROUP_LEAD')
  @ResolveField(() => OfferType, { nullable: true, description: 'The own offer that it began as a copy of; null: it began blank.' })
  copiedFrom(@Parent() draft: { readonly copiedFrom: string | null }, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return draft.copiedFrom === null ? null : loadOffer(request, caller, this.findOffers, draft.copiedFrom);
  }
}

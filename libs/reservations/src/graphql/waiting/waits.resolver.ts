import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ScreenLanguageCodes, type ScreenLanguage } from '#matching/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { CASE_ROLES } from '#referrals/graphql';
import { ChangeWaitUseCase } from '../../application/waiting/change-wait.use-case.js';
import { ExplainWaitsQuery } from '../../application/waiting/explain-waits.query.js';
import { FindWaitsQuery } from '../../application/waiting/find-waits.query.js';
import { JoinWaitingListUseCase } from '../../application/waiting/join-waiting-list.use-case.js';
import { LeaveWaitingListUseCase } from '../../application/waiting/leave-waiting-list.use-case.js';
import type { WaitRecord } from '../../domain/waiting/wait-record.js';
import { ChangeWaitInputType, JoinWaitingListInputType, WaitInputType, WaitsArgs } from './waiting.inputs.js';
import { changeWaitRefusals, ChangeWaitResultUnion, joinWaitingListRefusals, JoinWaitingListResultUnion, leaveWaitingListRefusals, LeaveWaitingListResultUnion } from './waiting.results.js';
import { JoinedWaitsType, OfferMadeType, WaitConnection, WaitNoteType, WaitPlaceType, WaitType } from './waiting.types.js';

@Resolver(() => WaitType)
export class WaitsResolver {
  constructor(
    private readonly find: FindWaitsQuery,
    private readonly explain: ExplainWaitsQuery,
    private readonly join: JoinWaitingListUseCase,
    private readonly change: ChangeWaitUseCase,
    private readonly leave: LeaveWaitingListUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => WaitConnection, { description: 'Referrals of the organisation acted for that wait for a seat, the most urgent first, then who has waited longest.' })
  async myWaits(@Caller() caller: RequestContext, @Args() args: WaitsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, { referralId: args.referralId ?? undefined, state: args.state ?? undefined }), request);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [WaitPlaceType], { description: 'The place in the queue: of each offer that was named, or among those who wait for any. Empty once it is over.' })
  async places(@Parent() { id }: WaitRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await this.explained(id, caller, request))?.places ?? [];
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [WaitNoteType], { description: 'Why nothing has been offered yet, as of this moment; what is open. Empty once it is over.' })
  async whyNothingYet(
    @Parent() { id }: WaitRecord,
    @Args('language', { type: () => ScreenLanguageCodes, defaultValue: 'DE', description: 'In which language the sentences are.' }) language: ScreenLanguage,
    @Caller() caller: RequestContext,
    @Context() request: GraphqlContext,
  ) {
    const notes = (await this.explained(id, caller, request))?.notes ?? [];
    return notes.map((note) => ({ ...note, sentence: note.sentence[language === 'DE' ? 'de' : 'en'] }));
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [OfferMadeType], { description: 'What was offered, the last first.' })
  async offersMade(@Parent() { id }: WaitRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'offers-made', id, (context, ids) => this.find.offersMade(context, ids))) ?? [];
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => JoinWaitingListResultUnion, { description: 'A referral, alone or with its siblings, begins to wait for a seat (DD-35).' })
  joinWaitingList(@Caller() caller: RequestContext, @Args('input', { description: 'Who, and for what.' }) input: JoinWaitingListInputType) {
    return toUnion(this.join.run(caller, commandOf(input)), JoinedWaitsType, joinWaitingListRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => ChangeWaitResultUnion, { description: 'Changes what a referral waits for, or lets it pause or wait again.' })
  changeWait(@Caller() caller: RequestContext, @Args('input', { description: 'What changes.' }) input: ChangeWaitInputType) {
    const { offerIds, variant, sameOffer, pauseReason, ...rest } = commandOf(input);
    const change = { ...rest, offerIds: offerIds ?? undefined, variant: variant ?? undefined, sameOffer: sameOffer ?? undefined, pauseReason: pauseReason ?? undefined };
    return toUnion(this.change.run(caller, change), WaitType, changeWaitRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => LeaveWaitingListResultUnion, { description: 'A referral waits no longer; its place is lost.' })
  leaveWaitingList(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: WaitInputType) {
    return toUnion(this.leave.run(caller, commandOf(input)), WaitType, leaveWaitingListRefusals);
  }

  private explained(id: string, caller: RequestContext, request: GraphqlContext) {
    return loadById(request, caller, 'explained-waits', id, (context, ids) => this.explain.byIds(context, ids));
  }
}

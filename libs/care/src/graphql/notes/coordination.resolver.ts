import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { loadById, pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindCoordinationQuery } from '../../application/notes/find-coordination.query.js';
import type { ThreadRecord } from '../../domain/notes/thread-record.js';
import { LEADS } from './coordination-roles.js';
import { CoordinationNotesArgs, CoordinationThreadsArgs } from './coordination.inputs.js';
import { CoordinationNoteConnection, CoordinationPartnerType, CoordinationPersonType, CoordinationThreadConnection, CoordinationThreadType } from './coordination.type.js';

@Resolver(() => CoordinationThreadType)
export class CoordinationResolver {
  constructor(private readonly find: FindCoordinationQuery) {}

  @Allow('CASE_WORK', ...LEADS)
  @Query(() => [CoordinationPartnerType], { description: 'With whom one may write about a confirmed seat: the leads of its other side, by name. Empty for whoever does not lead there by themselves.' })
  coordinationPartners(@Caller() caller: RequestContext, @Args('reservationId', { type: () => ID, description: 'Id of the reservation.' }) reservationId: string) {
    return this.find.partners(caller, reservationId);
  }

  @Allow('CASE_WORK', ...LEADS)
  @Query(() => CoordinationThreadConnection, { description: 'Threads in which one is one of the two, in the order in which they were opened (DD-29).' })
  async coordinationThreads(@Caller() caller: RequestContext, @Args() args: CoordinationThreadsArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.threads(caller, request, args.reservationId ?? undefined), request);
  }

  @Allow('CASE_WORK', ...LEADS)
  @Query(() => CoordinationThreadType, { nullable: true, description: 'One thread; null when there is none with this id in which one is one of the two.' })
  async coordinationThread(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the thread.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('CASE_WORK', ...LEADS)
  @Query(() => CoordinationNoteConnection, { description: 'What the two of a thread have written, the oldest first; empty for everybody else.' })
  async coordinationNotes(@Caller() caller: RequestContext, @Args() args: CoordinationNotesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.notes(caller, args.threadId, request), request);
  }

  @Allow('CASE_WORK', ...LEADS)
  @ResolveField(() => CoordinationPersonType, { description: 'The case lead of the responsible provider.' })
  caseLead(@Parent() thread: ThreadRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return this.person(request, caller, thread, thread.caseLeadId);
  }

  @Allow('CASE_WORK', ...LEADS)
  @ResolveField(() => CoordinationPersonType, { description: 'The group lead of the host.' })
  groupLead(@Parent() thread: ThreadRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return this.person(request, caller, thread, thread.groupLeadId);
  }

  private async person(request: GraphqlContext, caller: RequestContext, { id }: ThreadRecord, userId: string) {
    const people = await loadById(request, caller, 'coordination-people', id, (context, ids) => this.find.people(context, ids));
    return { userId, name: people?.get(userId) ?? null };
  }
}

import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, FindJournalQuery, type JournalRecord, type RequestContext } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindOrganisationsQuery } from '../../application/find-organisations.query.js';
import { FindColleaguesQuery } from '../../application/people/find-colleagues.query.js';
import { loadOrganisation } from '../load-organisation.js';
import { OrganisationType } from '../organisation.type.js';
import { loadColleague } from '../people/load-colleague.js';
import { NamedPersonType } from '../people/substitution.type.js';
import { JournalArgs } from './journal.args.js';
import { JournalEntryConnection, JournalEntryType } from './journal-entry.type.js';

/** What was done in the name of one's organisation and in its matters. Who did it: by name in one's own organisation, else the organisation. */
@Resolver(() => JournalEntryType)
export class JournalResolver {
  constructor(
    private readonly find: FindJournalQuery,
    private readonly findColleagues: FindColleaguesQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @Query(() => JournalEntryConnection, { description: 'The journal of the organisation acted for, the latest first: its own entries and, for an agency, those that others made in its matters.' })
  async journal(@Caller() caller: RequestContext, @Args() args: JournalArgs) {
    const { actions, subjectKinds, subjectId, actor, from, to } = args;
    const filter = { actions: actions ?? undefined, subjectKinds: subjectKinds ?? undefined, subjectId: subjectId ?? undefined, actor: actor ?? undefined, from: from ?? undefined, to: to ?? undefined };
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @ResolveField(() => NamedPersonType, { nullable: true, description: 'Who it was; null: a program, or nobody of the organisation acted for (any more).' })
  person(@Parent() { actor }: JournalRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadColleague(request, caller, this.findColleagues, actor);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'AUDITOR')
  @ResolveField(() => OrganisationType, { nullable: true, description: 'The organisation that they acted for; null: none.' })
  organisation(@Parent() { organisationId }: JournalRecord, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return organisationId === null ? null : loadOrganisation(request, caller, this.findOrganisations, organisationId);
  }
}

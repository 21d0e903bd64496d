import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import { pageRequest, toConnection, type GraphqlContext } from '#platform/graphql';
import { FindCareContactsQuery } from '../../application/hours/find-care-contacts.query.js';
import type { CareContact } from '../../domain/hours/care-records.js';
import { CareContactConnection, CareContactType } from './care-contact.type.js';
import { CareContactsArgs } from './hours.inputs.js';

const CONTACT_ROLES: readonly Role[] = ['CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR', 'AUDITOR'];

@Resolver(() => CareContactType)
export class CareContactsResolver {
  constructor(
    private readonly find: FindCareContactsQuery,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('CASE_WORK', ...CONTACT_ROLES)
  @Query(() => CareContactConnection, {
    description: 'Contacts of a case by day: for its agency and the responsible provider all, for another provider its own, for group leads those of groups. Every read is noted.',
  })
  async careContacts(@Caller() caller: RequestContext, @Args() args: CareContactsArgs) {
    const request = pageRequest(args);
    const filter = { referralId: args.referralId, from: args.from ?? undefined, to: args.to ?? undefined, withWithdrawn: args.withWithdrawn ?? undefined };
    return toConnection(await this.find.page(caller, request, filter), request);
  }

  @Allow('CASE_WORK', ...CONTACT_ROLES)
  @ResolveField(() => OrganisationType, { description: 'Who gave it.' })
  provider(@Parent() contact: CareContact, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, contact.providerId);
  }
}

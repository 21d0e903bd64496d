import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FindOrganisationsQuery } from '#identity';
import { loadOrganisation, OrganisationType } from '#identity/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindAgreementTemplatesQuery } from '../../application/templates/find-agreement-templates.query.js';
import { PublishAgreementTemplateUseCase } from '../../application/templates/publish-agreement-template.use-case.js';
import { mayKnowPrices } from '../../domain/price-roles.js';
import { AgreementTemplateConnection } from './agreement-template.connection.js';
import { AgreementTemplateType, TemplateClauseType } from './agreement-template.type.js';
import { AgreementTemplatesArgs } from './agreement-templates.args.js';
import { PublishAgreementTemplateInputType } from './publish-agreement-template.input.js';
import { publishAgreementTemplateRefusals, PublishAgreementTemplateResultUnion } from './publish-agreement-template.result.js';

interface TemplateRow extends AgreementTemplateType {
  readonly agencyId: string;
}

@Resolver(() => AgreementTemplateType)
export class AgreementTemplateResolver {
  constructor(
    private readonly find: FindAgreementTemplatesQuery,
    private readonly publish: PublishAgreementTemplateUseCase,
    private readonly findOrganisations: FindOrganisationsQuery,
  ) {}

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => AgreementTemplateConnection, { description: 'Published templates of agreements, by their code; known to everyone signed in.' })
  async agreementTemplates(@Caller() caller: RequestContext, @Args() args: AgreementTemplatesArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.page(caller, { agencyId: args.agencyId ?? undefined, newest: args.newest ?? undefined }, request), request);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => AgreementTemplateType, { nullable: true, description: 'One published version of a template; null when there is none with this id.' })
  async agreementTemplate(@Caller() caller: RequestContext, @Args('id', { type: () => ID, description: 'Id of the version.' }) id: string) {
    return (await this.find.byIds(caller, [id])).get(id.toLowerCase()) ?? null;
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR', 'CONTROLLER')
  @Mutation(() => PublishAgreementTemplateResultUnion, { description: 'Publishes the next version of a template, for an agency.' })
  publishAgreementTemplate(@Caller() caller: RequestContext, @Args('input', { description: 'What it says.' }) input: PublishAgreementTemplateInputType) {
    return toUnion(this.publish.run(caller, commandOf(input)), AgreementTemplateType, publishAgreementTemplateRefusals);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => OrganisationType, { description: 'The agency that published it.' })
  agency(@Parent() template: TemplateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadOrganisation(request, caller, this.findOrganisations, template.agencyId);
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [TemplateClauseType], { description: 'Its clauses, in their order.' })
  async clauses(@Parent() template: TemplateRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const clauses = await loadById(request, caller, 'template-clauses', template.id, (context, ids) => this.find.clausesOf(context, ids));
    const showsFees = mayKnowPrices(caller.roles);
    return (clauses ?? []).map((clause) => (clause.part === 'FEE' && !showsFees ? { ...clause, text: null } : clause));
  }
}

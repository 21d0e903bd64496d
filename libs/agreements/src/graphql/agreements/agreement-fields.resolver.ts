import { Inject } from '@nestjs/common';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { todayInBerlin, type Clock } from '#kernel';
import { Allow, Caller, CLOCK, ROLES, type RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import { FindAgreementQuery } from '../../application/agreements/find-agreement.query.js';
import { FindAgreementTemplatesQuery } from '../../application/templates/find-agreement-templates.query.js';
import { FindApprovalsQuery } from '../../application/terms/find-approvals.query.js';
import { mayKnowPrices } from '../../domain/price-roles.js';
import { nextStates, shownState, type TermsState } from '../../domain/terms-state.js';
import { AgreementType } from '../agreement.type.js';
import { AgreementTemplateType } from '../templates/agreement-template.type.js';
import { ApprovalType, AuthorType } from '../terms/approval.type.js';
import { loadApprovals, loadAuthors } from '../terms/load-approvals.js';
import { TermsStateCodes } from '../terms/terms-state.codes.js';
import { AgreementClauseType } from './clause.type.js';

interface AgreementRow extends AgreementType {
  readonly state: TermsState;
  readonly round: number;
  readonly replacesId: string | null;
  readonly templateVersionId: string | null;
}

/** How far an agreement has come, who has written and approved it, and what it is made of. */
@Resolver(() => AgreementType)
export class AgreementFieldsResolver {
  constructor(
    private readonly find: FindAgreementQuery,
    private readonly findApprovals: FindApprovalsQuery,
    private readonly findTemplates: FindAgreementTemplatesQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private today(): string {
    return todayInBerlin(this.clock).toString();
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => TermsStateCodes, { description: 'How far it has come, today.' })
  state(@Parent() agreement: AgreementRow) {
    return shownState(agreement, this.today());
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [TermsStateCodes], { description: 'Where it can go from here.' })
  nextStates(@Parent() agreement: AgreementRow) {
    return nextStates(agreement, this.today());
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => Int, { description: 'How often it has been opened for negotiation, from 1; approvals belong to a round.' })
  round(@Parent() agreement: AgreementRow) {
    return agreement.round;
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => String, { description: 'Changes with everything that is negotiated; an edit names the one that it was written on.' })
  revision(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadById(request, caller, 'agreement-revision', agreement.id, (context, ids) => this.find.revisionsOf(context, ids));
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [ApprovalType], { description: 'The approvals of its current round (NRW-13); none for imported ones, which were approved elsewhere.' })
  approvals(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadApprovals(request, caller, this.findApprovals, { kind: 'AGREEMENT', id: agreement.id });
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [AuthorType], { description: 'Who has written which part of it.' })
  authors(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadAuthors(request, caller, this.findApprovals, { kind: 'AGREEMENT', id: agreement.id });
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => [AgreementClauseType], { description: 'Its clauses, in their order; none where the parts were written freely.' })
  async clauses(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const clauses = await loadById(request, caller, 'agreement-clauses', agreement.id, (context, ids) => this.find.clausesOf(context, ids));
    const showsFees = mayKnowPrices(caller.roles);
    return (clauses ?? []).map((clause) => (clause.part === 'FEE' && !showsFees ? { ...clause, text: null } : clause));
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => AgreementTemplateType, { nullable: true, description: 'The version of a template that it has adopted (DD-28).' })
  template(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const id = agreement.templateVersionId;
    return id === null ? null : loadById(request, caller, 'template', id, (context, ids) => this.findTemplates.byIds(context, ids));
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @ResolveField(() => AgreementType, { nullable: true, description: 'The version that it takes the place of.' })
  replaces(@Parent() agreement: AgreementRow, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    const id = agreement.replacesId;
    return id === null ? null : loadById(request, caller, 'agreement', id, (context, ids) => this.find.byIds(context, ids));
  }
}

import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindReferralsQuery } from '#referrals';
import { CASE_ROLES, loadReferral, ReferralType } from '#referrals/graphql';
import { FindCaseDocumentsQuery, type IncompleteCase } from '../../application/documents/find-case-documents.query.js';
import { SetDocumentStatusUseCase } from '../../application/documents/set-document-status.use-case.js';
import { CaseDocumentType, DocumentStatusSetType, IncompleteCaseConnection, IncompleteCaseType, SetDocumentStatusInputType, setDocumentStatusRefusals, SetDocumentStatusResultUnion } from './document.type.js';

@Resolver(() => IncompleteCaseType)
export class DocumentResolver {
  constructor(
    private readonly find: FindCaseDocumentsQuery,
    private readonly set: SetDocumentStatusUseCase,
    private readonly findReferrals: FindReferralsQuery,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => [CaseDocumentType], { nullable: true, description: 'How far the five documents of a case have come (GZ-06); null when there is no referral with this id that one may see.' })
  caseDocuments(@Caller() caller: RequestContext, @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string) {
    return this.find.ofCase(caller, referralId);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @Query(() => IncompleteCaseConnection, { description: 'Cases that have ended without a final report that is done, by pseudonym (GZ-06).' })
  async incompleteCases(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.find.incomplete(caller, request), request);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => SetDocumentStatusResultUnion, { description: 'Says how far a document of a case has come: case leads of the responsible provider, or caseworkers of the agency.' })
  setDocumentStatus(@Caller() caller: RequestContext, @Args('input', { description: 'Which document, and how far.' }) input: SetDocumentStatusInputType) {
    const { doneOn, ...wish } = commandOf(input);
    return toUnion(this.set.run(caller, { ...wish, doneOn: doneOn ?? undefined }), DocumentStatusSetType, setDocumentStatusRefusals);
  }

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => ReferralType, { nullable: true, description: 'The referral.' })
  referral(@Parent() { referralId }: IncompleteCase, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return loadReferral(request, caller, this.findReferrals, referralId);
  }
}

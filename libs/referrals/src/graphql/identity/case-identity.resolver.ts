import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, pageRequest, toConnection, toUnion } from '#platform/graphql';
import { DeleteCaseIdentityUseCase } from '../../application/identity/delete-case-identity.use-case.js';
import { FindCaseIdentityQuery } from '../../application/identity/find-case-identity.query.js';
import { FindIdentityReadsQuery } from '../../application/identity/find-identity-reads.query.js';
import { RecordCaseIdentityUseCase } from '../../application/identity/record-case-identity.use-case.js';
import { DeleteCaseIdentityInputType, RecordCaseIdentityInputType } from './case-identity.input.js';
import { deleteCaseIdentityRefusals, DeleteCaseIdentityResultUnion, recordCaseIdentityRefusals, RecordCaseIdentityResultUnion } from './case-identity.result.js';
import { CaseIdentityDeletedType, CaseIdentityRecordedType, CaseIdentityType } from './case-identity.type.js';
import { CaseIdentityReadConnection } from './identity-read.type.js';
import { identityOf } from './identity-of.js';

@Resolver()
export class CaseIdentityResolver {
  constructor(
    private readonly find: FindCaseIdentityQuery,
    private readonly findReads: FindIdentityReadsQuery,
    private readonly record: RecordCaseIdentityUseCase,
    private readonly erase: DeleteCaseIdentityUseCase,
  ) {}

  /** Open to all at the guard, because whom it turns away is not noted: the query itself decides, and notes the refused ones too. */
  @Allow('CASE_WORK', ...ROLES, 'OPERATOR')
  @Query(() => CaseIdentityType, {
    nullable: true,
    description:
      'Who a case is: for caseworkers of its agency, case leads of the responsible provider and, once a seat is confirmed and the family consents, leads of the host. Null for everybody else, whatever their role. Every read is noted, refused ones too.',
  })
  caseIdentity(@Caller() caller: RequestContext, @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string) {
    return this.find.run(caller, referralId);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'AUDITOR')
  @Query(() => CaseIdentityReadConnection, { description: "Who opened the identity of a case of one's own agency, or tried to; the latest first." })
  async caseIdentityReads(
    @Caller() caller: RequestContext,
    @Args('referralId', { type: () => ID, description: 'Id of the referral.' }) referralId: string,
    @Args() args: ConnectionArgs,
  ) {
    const request = pageRequest(args);
    return toConnection(await this.findReads.page(caller, referralId, request), request);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => RecordCaseIdentityResultUnion, { description: 'Records who a case is. It is sealed with a key that the database does not have.' })
  recordCaseIdentity(@Caller() caller: RequestContext, @Args('input', { description: 'Who it is.' }) input: RecordCaseIdentityInputType) {
    const { referralId, revision, idempotencyKey, ...people } = commandOf(input);
    const outcome = this.record.run(caller, { referralId, revision: revision ?? null, idempotencyKey, identity: identityOf(people) });
    return toUnion(outcome, CaseIdentityRecordedType, recordCaseIdentityRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => DeleteCaseIdentityResultUnion, { description: 'Deletes who a case is. Who has read it stays in the log.' })
  deleteCaseIdentity(@Caller() caller: RequestContext, @Args('input', { description: 'Whose, and why.' }) input: DeleteCaseIdentityInputType) {
    return toUnion(this.erase.run(caller, commandOf(input)), CaseIdentityDeletedType, deleteCaseIdentityRefusals);
  }
}

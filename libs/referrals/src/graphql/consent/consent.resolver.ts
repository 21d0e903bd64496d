import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Caller, ROLES, type RequestContext } from '#platform';
import { commandOf, ConnectionArgs, loadById, pageRequest, toConnection, toUnion, type GraphqlContext } from '#platform/graphql';
import { FindConsentsQuery } from '../../application/consent/find-consents.query.js';
import { PublishConsentTextUseCase } from '../../application/consent/publish-consent-text.use-case.js';
import { RecordConsentUseCase } from '../../application/consent/record-consent.use-case.js';
import { RevokeConsentUseCase } from '../../application/consent/revoke-consent.use-case.js';
import { CASE_ROLES } from '../case-roles.js';
import { ReferralType } from '../referral.type.js';
import { PublishConsentTextInputType, RecordConsentInputType, RevokeConsentInputType } from './consent.input.js';
import {
  ConsentsRecordedType,
  ConsentsRevokedType,
  publishConsentTextRefusals,
  PublishConsentTextResultUnion,
  recordConsentRefusals,
  RecordConsentResultUnion,
  revokeConsentRefusals,
  RevokeConsentResultUnion,
} from './consent.result.js';
import { ConsentTextConnection, ConsentTextType, ConsentType } from './consent.type.js';

@Resolver(() => ReferralType)
export class ConsentResolver {
  constructor(
    private readonly find: FindConsentsQuery,
    private readonly publish: PublishConsentTextUseCase,
    private readonly record: RecordConsentUseCase,
    private readonly revoke: RevokeConsentUseCase,
  ) {}

  @Allow('CASE_WORK', ...CASE_ROLES)
  @ResolveField(() => [ConsentType], { description: 'What the family has consented to, taken back or not; the latest given first.' })
  async consents(@Parent() referral: ReferralType, @Caller() caller: RequestContext, @Context() request: GraphqlContext) {
    return (await loadById(request, caller, 'consents', referral.id, (context, ids) => this.find.byReferral(context, ids))) ?? [];
  }

  @Allow('ADMINISTRATION', ...ROLES)
  @Query(() => ConsentTextConnection, { description: 'The words in which an agency asks families for their consent, by scope and version.' })
  async consentTexts(
    @Caller() caller: RequestContext,
    @Args('agencyId', { type: () => ID, description: 'Id of the agency.' }) agencyId: string,
    @Args() args: ConnectionArgs,
  ) {
    const request = pageRequest(args);
    return toConnection(await this.find.texts(caller, agencyId, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => PublishConsentTextResultUnion, { description: 'Publishes a new version of the words in which the agency acted for asks for a consent.' })
  publishConsentText(@Caller() caller: RequestContext, @Args('input', { description: 'The text.' }) input: PublishConsentTextInputType) {
    return toUnion(this.publish.run(caller, commandOf(input)), ConsentTextType, publishConsentTextRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => RecordConsentResultUnion, { description: 'Records what a family has consented to, at its agency or the responsible provider.' })
  recordConsent(@Caller() caller: RequestContext, @Args('input', { description: 'What, by whom, and when.' }) input: RecordConsentInputType) {
    return toUnion(this.record.run(caller, commandOf(input)), ConsentsRecordedType, recordConsentRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER', 'CASE_LEAD')
  @Mutation(() => RevokeConsentResultUnion, {
    description: 'Takes a consent back, from now on. With the one to taking part the seats to come are given back; what was used stays.',
  })
  revokeConsent(@Caller() caller: RequestContext, @Args('input', { description: 'What, and why.' }) input: RevokeConsentInputType) {
    return toUnion(this.revoke.run(caller, commandOf(input)), ConsentsRevokedType, revokeConsentRefusals);
  }
}

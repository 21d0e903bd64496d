import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { AssignReferralUseCase } from '../../application/requests/assign-referral.use-case.js';
import { CreateReferralUseCase } from '../../application/requests/create-referral.use-case.js';
import { LinkSiblingsUseCase } from '../../application/requests/link-siblings.use-case.js';
import { UnlinkSiblingUseCase } from '../../application/requests/unlink-sibling.use-case.js';
import { UpdateReferralUseCase } from '../../application/requests/update-referral.use-case.js';
import { ReferralType } from '../referral.type.js';
import { CreateReferralInputType, UpdateReferralInputType, type ReferralFormInputType } from './referral-form.input.js';
import { AssignReferralInputType, LinkSiblingsInputType, ReferralStepInputType } from './referral-step.inputs.js';
import {
  assignReferralRefusals,
  createReferralRefusals,
  CreateReferralResultUnion,
  linkSiblingsRefusals,
  LinkSiblingsResultUnion,
  ReferralNoteResultUnion,
  unlinkSiblingRefusals,
  updateReferralRefusals,
  UpdateReferralResultUnion,
} from './request.results.js';

/** The request form, and what stands beside it; written by the agency's caseworkers. */
@Resolver()
export class WriteReferralResolver {
  constructor(
    private readonly create: CreateReferralUseCase,
    private readonly update: UpdateReferralUseCase,
    private readonly link: LinkSiblingsUseCase,
    private readonly unlink: UnlinkSiblingUseCase,
    private readonly assign: AssignReferralUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => CreateReferralResultUnion, { description: 'Begins a request as a draft, under a pseudonym of the service (BHV-12).' })
  createReferral(@Caller() caller: RequestContext, @Args('input', { description: 'What the form says.' }) input: CreateReferralInputType) {
    return toUnion(this.create.run(caller, withForm(commandOf(input))), ReferralType, createReferralRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => UpdateReferralResultUnion, { description: 'Changes the form: all of it until the help is approved, then what is looked for, where the family lives, that protection is an issue, and, by somebody who signs, the month of birth.' })
  updateReferral(@Caller() caller: RequestContext, @Args('input', { description: 'What changes.' }) input: UpdateReferralInputType) {
    return toUnion(this.update.run(caller, withForm(commandOf(input))), ReferralType, updateReferralRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => LinkSiblingsResultUnion, { description: 'Says that referrals are those of siblings that belong together; whoever belongs to one of them comes along.' })
  linkSiblings(@Caller() caller: RequestContext, @Args('input', { description: 'Which ones.' }) input: LinkSiblingsInputType) {
    return toUnion(this.link.run(caller, commandOf(input)), ReferralType, linkSiblingsRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralNoteResultUnion, { description: 'Takes a referral out of its siblings.' })
  unlinkSibling(@Caller() caller: RequestContext, @Args('input', { description: 'Which one.' }) input: ReferralStepInputType) {
    return toUnion(this.unlink.run(caller, commandOf(input)), ReferralType, unlinkSiblingRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ReferralNoteResultUnion, { description: 'Puts a caseworker of the agency in charge.' })
  assignReferral(@Caller() caller: RequestContext, @Args('input', { description: 'Whom, and of what.' }) input: AssignReferralInputType) {
    return toUnion(this.assign.run(caller, commandOf(input)), ReferralType, assignReferralRefusals);
  }
}

/** Months that were left out of a former help are not known. */
function withForm<I extends { readonly form: ReferralFormInputType }>(input: I) {
  const { formerHelps, ...fields } = input.form;
  const helps = formerHelps?.map(({ legalBasis, fromMonth, toMonth, outcome }) => ({ legalBasis, fromMonth: fromMonth ?? null, toMonth: toMonth ?? null, outcome })) ?? null;
  return { ...input, form: { ...fields, ...(formerHelps !== undefined && { formerHelps: helps }) } };
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext, type Role } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { DraftAgreementVersionUseCase } from '../../application/agreements/draft-agreement-version.use-case.js';
import { DraftAgreementUseCase } from '../../application/agreements/draft-agreement.use-case.js';
import { EditAgreementUseCase } from '../../application/agreements/edit-agreement.use-case.js';
import { AgreementType } from '../agreement.type.js';
import { DraftAgreementInputType, DraftAgreementVersionInputType, EditAgreementInputType } from './agreement.inputs.js';
import { draftOf, editOf } from './agreement-wishes.js';
import {
  draftAgreementRefusals,
  DraftAgreementResultUnion,
  draftAgreementVersionRefusals,
  DraftAgreementVersionResultUnion,
  editAgreementRefusals,
  EditAgreementResultUnion,
} from './write-agreement.result.js';

/** Who negotiates: the administrators of both sides, and the agency's people for quality, certificates and prices. */
export const NEGOTIATORS: readonly Role[] = ['ADMINISTRATOR', 'QUALITY', 'CERTIFIER', 'CONTROLLER'];

@Resolver()
export class WriteAgreementResolver {
  constructor(
    private readonly draft: DraftAgreementUseCase,
    private readonly draftVersion: DraftAgreementVersionUseCase,
    private readonly edit: EditAgreementUseCase,
  ) {}

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => DraftAgreementResultUnion, { description: 'Begins an agreement as a draft, from a template or empty.' })
  draftAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'What it is to say.' }) input: DraftAgreementInputType) {
    return toUnion(this.draft.run(caller, draftOf(commandOf(input))), AgreementType, draftAgreementRefusals);
  }

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => DraftAgreementVersionResultUnion, { description: 'Copies an active agreement as the draft of its next version.' })
  draftAgreementVersion(@Caller() caller: RequestContext, @Args('input', { description: 'Of which one.' }) input: DraftAgreementVersionInputType) {
    return toUnion(this.draftVersion.run(caller, commandOf(input)), AgreementType, draftAgreementVersionRefusals);
  }

  @Allow('ADMINISTRATION', ...NEGOTIATORS)
  @Mutation(() => EditAgreementResultUnion, { description: 'Writes parts, terms and clauses of an agreement while it is negotiated.' })
  editAgreement(@Caller() caller: RequestContext, @Args('input', { description: 'What changes.' }) input: EditAgreementInputType) {
    return toUnion(this.edit.run(caller, editOf(commandOf(input))), AgreementType, editAgreementRefusals);
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ChangeLegalBasisUseCase } from '../../application/approvals/change-legal-basis.use-case.js';
import { ChangeModuleUseCase } from '../../application/approvals/change-module.use-case.js';
import { EndApprovalUseCase } from '../../application/approvals/end-approval.use-case.js';
import { ExtendApprovalUseCase } from '../../application/approvals/extend-approval.use-case.js';
import { GrantApprovalUseCase } from '../../application/approvals/grant-approval.use-case.js';
import { NoteEndangermentReportUseCase } from '../../application/approvals/note-endangerment-report.use-case.js';
import {
  ChangeLegalBasisInputType,
  ChangeModuleInputType,
  EndApprovalInputType,
  ExtendApprovalInputType,
  GrantApprovalInputType,
  NoteEndangermentReportInputType,
} from './approval.inputs.js';
import {
  changeLegalBasisRefusals,
  ChangeLegalBasisResultUnion,
  changeModuleRefusals,
  ChangeModuleResultUnion,
  endApprovalRefusals,
  EndApprovalResultUnion,
  extendApprovalRefusals,
  ExtendApprovalResultUnion,
  grantApprovalRefusals,
  GrantApprovalResultUnion,
  noteEndangermentReportRefusals,
  NoteEndangermentReportResultUnion,
} from './approval.results.js';
import { ApprovalChangeType, EndangermentReportNotedType } from './case-approval.type.js';
import { present } from './present.js';

@Resolver()
export class ApprovalCommandsResolver {
  constructor(
    private readonly grant: GrantApprovalUseCase,
    private readonly module: ChangeModuleUseCase,
    private readonly extend: ExtendApprovalUseCase,
    private readonly end: EndApprovalUseCase,
    private readonly legalBasis: ChangeLegalBasisUseCase,
    private readonly note: NoteEndangermentReportUseCase,
  ) {}

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => GrantApprovalResultUnion, { description: 'Approves a submitted request, or further days of a case. Needs the right to sign.' })
  grantApproval(@Caller() caller: RequestContext, @Args('input', { description: 'What is approved.' }) input: GrantApprovalInputType) {
    return toUnion(this.grant.run(caller, present(commandOf(input))), ApprovalChangeType, grantApprovalRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ChangeModuleResultUnion, { description: 'Puts another module or other hours on the days from one on. Needs the right to sign.' })
  changeModule(@Caller() caller: RequestContext, @Args('input', { description: 'What changes.' }) input: ChangeModuleInputType) {
    return toUnion(this.module.run(caller, present(commandOf(input))), ApprovalChangeType, changeModuleRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ExtendApprovalResultUnion, { description: 'Prolongs an approval on its terms. Needs the right to sign.' })
  extendApproval(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and until when.' }) input: ExtendApprovalInputType) {
    return toUnion(this.extend.run(caller, present(commandOf(input))), ApprovalChangeType, extendApprovalRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => EndApprovalResultUnion, { description: 'Shortens an approval, or takes it back. Needs the right to sign.' })
  endApproval(@Caller() caller: RequestContext, @Args('input', { description: 'Which one, and its last day.' }) input: EndApprovalInputType) {
    return toUnion(this.end.run(caller, commandOf(input)), ApprovalChangeType, endApprovalRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => ChangeLegalBasisResultUnion, { description: 'Puts the help on another legal basis from a day on; seats that rest on it are looked at anew (BHV-19). Needs the right to sign.' })
  changeLegalBasis(@Caller() caller: RequestContext, @Args('input', { description: 'What changes.' }) input: ChangeLegalBasisInputType) {
    return toUnion(this.legalBasis.run(caller, commandOf(input)), ApprovalChangeType, changeLegalBasisRefusals);
  }

  @Allow('CASE_WORK', 'CASEWORKER')
  @Mutation(() => NoteEndangermentReportResultUnion, { description: 'Notes the day of a report under § 8a SGB VIII, and nothing of what it says.' })
  noteEndangermentReport(@Caller() caller: RequestContext, @Args('input', { description: 'The day.' }) input: NoteEndangermentReportInputType) {
    return toUnion(this.note.run(caller, commandOf(input)), EndangermentReportNotedType, noteEndangermentReportRefusals);
  }
}

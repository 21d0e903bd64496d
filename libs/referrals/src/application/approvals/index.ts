/** What others may use of approvals. View: referrals.approval_v. */
export type { ApprovalChange, ApprovalWarning } from './apply-change.js';
export { ChangeLegalBasisUseCase, type ChangeLegalBasisInput, type ChangeLegalBasisResult } from './change-legal-basis.use-case.js';
export { ChangeModuleUseCase, type ChangeModuleInput, type ChangeModuleResult } from './change-module.use-case.js';
export { EndApprovalUseCase, type EndApprovalInput, type EndApprovalResult } from './end-approval.use-case.js';
export { ExtendApprovalUseCase, type ExtendApprovalInput, type ExtendApprovalResult } from './extend-approval.use-case.js';
export { FindCaseApprovalsQuery } from './find-approvals.query.js';
export { GrantApprovalUseCase, type GrantApprovalInput, type GrantApprovalResult } from './grant-approval.use-case.js';
export { NoteEndangermentReportUseCase, type NoteEndangermentReportInput, type NoteEndangermentReportResult } from './note-endangerment-report.use-case.js';
export { TellOfApprovalEndsUseCase, type ApprovalEndsTold } from './tell-of-approval-ends.use-case.js';
export { accruesOn, approvalOn, CRISIS_DAYS } from '../../domain/approvals/accrual.js';
export type { ApprovalKind, ApprovalRecord, ApprovalSpan, ApprovalTerms } from '../../domain/approvals/approval-record.js';
export { approvalTasks } from '../../domain/approvals/approval-tasks.js';

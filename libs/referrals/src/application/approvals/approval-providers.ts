import { ChangeLegalBasisUseCase } from './change-legal-basis.use-case.js';
import { ChangeModuleUseCase } from './change-module.use-case.js';
import { EndApprovalUseCase } from './end-approval.use-case.js';
import { ExtendApprovalUseCase } from './extend-approval.use-case.js';
import { FindCaseApprovalsQuery } from './find-approvals.query.js';
import { GrantApprovalUseCase } from './grant-approval.use-case.js';
import { NoteEndangermentReportUseCase } from './note-endangerment-report.use-case.js';

export const approvalProviders = [
  ChangeLegalBasisUseCase,
  ChangeModuleUseCase,
  EndApprovalUseCase,
  ExtendApprovalUseCase,
  FindCaseApprovalsQuery,
  GrantApprovalUseCase,
  NoteEndangermentReportUseCase,
];

import { createUnionType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ChangeLegalBasisRefusal } from '../../application/approvals/change-legal-basis.use-case.js';
import type { ChangeModuleRefusal } from '../../application/approvals/change-module.use-case.js';
import type { EndApprovalRefusal } from '../../application/approvals/end-approval.use-case.js';
import type { ExtendApprovalRefusal } from '../../application/approvals/extend-approval.use-case.js';
import type { GrantApprovalRefusal } from '../../application/approvals/grant-approval.use-case.js';
import type { NoteEndangermentReportRefusal } from '../../application/approvals/note-endangerment-report.use-case.js';
import {
  ApprovalDayOutOfRangeType,
  ApprovalInvalidType,
  ApprovalOverlapsType,
  ApprovalUnchangedType,
  ApprovalWrongStateType,
  EndangermentReportMissingType,
  ExtensionNeededType,
  ModuleNotInRegimeType,
  ModuleTooLongType,
  NotApprovedOnDayType,
  SigningRightMissingType,
} from './approval-refusals.type.js';
import { ReferralWrongStateType } from '../requests/request-refusals.type.js';
import { ApprovalChangeType, EndangermentReportNotedType } from './case-approval.type.js';

const ANY = { REFERRAL_NOT_FOUND: NotFoundType, SIGNING_RIGHT_MISSING: SigningRightMissingType, APPROVAL_WRONG_STATE: ApprovalWrongStateType, TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;
const MODULE = { MODULE_NOT_IN_REGIME: ModuleNotInRegimeType, ENDANGERMENT_REPORT_MISSING: EndangermentReportMissingType, MODULE_TOO_LONG: ModuleTooLongType, EXTENSION_NEEDED: ExtensionNeededType } as const;
const ANY_TYPES = [SigningRightMissingType, ApprovalWrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const;
const MODULE_TYPES = [ModuleNotInRegimeType, EndangermentReportMissingType, ModuleTooLongType, ExtensionNeededType] as const;

export const grantApprovalRefusals: RefusalTypes<GrantApprovalRefusal> = { ...ANY, ...MODULE, APPROVAL_INVALID: ApprovalInvalidType, APPROVAL_OVERLAPS: ApprovalOverlapsType };

export const GrantApprovalResultUnion = createUnionType({
  name: 'GrantApprovalResult',
  description: 'What is approved now, or why nothing was.',
  types: () => [ApprovalChangeType, ApprovalInvalidType, ApprovalOverlapsType, ...MODULE_TYPES, ...ANY_TYPES] as const,
});

export const changeModuleRefusals: RefusalTypes<ChangeModuleRefusal> = {
  ...ANY,
  ...MODULE,
  APPROVAL_INVALID: ApprovalInvalidType,
  NOT_APPROVED_ON_DAY: NotApprovedOnDayType,
  APPROVAL_DAY_OUT_OF_RANGE: ApprovalDayOutOfRangeType,
  APPROVAL_UNCHANGED: ApprovalUnchangedType,
};

export const ChangeModuleResultUnion = createUnionType({
  name: 'ChangeModuleResult',
  description: 'What is approved now, or why nothing changed.',
  types: () => [ApprovalChangeType, ApprovalInvalidType, NotApprovedOnDayType, ApprovalDayOutOfRangeType, ApprovalUnchangedType, ...MODULE_TYPES, ...ANY_TYPES] as const,
});

export const extendApprovalRefusals: RefusalTypes<ExtendApprovalRefusal> = {
  ...ANY,
  ...MODULE,
  APPROVAL_NOT_FOUND: NotFoundType,
  APPROVAL_INVALID: ApprovalInvalidType,
  APPROVAL_OVERLAPS: ApprovalOverlapsType,
  APPROVAL_DAY_OUT_OF_RANGE: ApprovalDayOutOfRangeType,
  APPROVAL_UNCHANGED: ApprovalUnchangedType,
};

export const ExtendApprovalResultUnion = createUnionType({
  name: 'ExtendApprovalResult',
  description: 'What is approved now, or why nothing was extended.',
  types: () => [ApprovalChangeType, ApprovalInvalidType, ApprovalOverlapsType, ApprovalDayOutOfRangeType, ApprovalUnchangedType, ...MODULE_TYPES, ...ANY_TYPES] as const,
});

export const endApprovalRefusals: RefusalTypes<EndApprovalRefusal> = { ...ANY, APPROVAL_NOT_FOUND: NotFoundType, APPROVAL_DAY_OUT_OF_RANGE: ApprovalDayOutOfRangeType };

export const EndApprovalResultUnion = createUnionType({
  name: 'EndApprovalResult',
  description: 'What is approved now, or why nothing was ended.',
  types: () => [ApprovalChangeType, ApprovalDayOutOfRangeType, ...ANY_TYPES] as const,
});

export const changeLegalBasisRefusals: RefusalTypes<ChangeLegalBasisRefusal> = {
  ...ANY,
  APPROVAL_INVALID: ApprovalInvalidType,
  NOT_APPROVED_ON_DAY: NotApprovedOnDayType,
  APPROVAL_UNCHANGED: ApprovalUnchangedType,
};

export const ChangeLegalBasisResultUnion = createUnionType({
  name: 'ChangeLegalBasisResult',
  description: 'What is approved now, or why nothing changed.',
  types: () => [ApprovalChangeType, ApprovalInvalidType, NotApprovedOnDayType, ApprovalUnchangedType, ...ANY_TYPES] as const,
});

export const noteEndangermentReportRefusals: RefusalTypes<NoteEndangermentReportRefusal> = {
  REFERRAL_NOT_FOUND: NotFoundType,
  WRONG_STATE: ReferralWrongStateType,
  APPROVAL_INVALID: ApprovalInvalidType,
  TRY_AGAIN: TryAgainType,
  IDEMPOTENCY_CONFLICT: IdempotencyConflictType,
};

export const NoteEndangermentReportResultUnion = createUnionType({
  name: 'NoteEndangermentReportResult',
  description: 'What is noted now, or why nothing was.',
  types: () => [EndangermentReportNotedType, ApprovalInvalidType, ReferralWrongStateType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

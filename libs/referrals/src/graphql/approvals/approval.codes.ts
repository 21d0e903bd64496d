import { codeList } from '#platform/graphql';
import type { ApprovalKind } from '../../domain/approvals/approval-record.js';
import type { EndReason, ExtensionReason, LegalBasisReason } from '../../domain/approvals/approval-reasons.js';

export const ApprovalKindCodes = codeList<ApprovalKind>('CaseApprovalKind', 'How an approval came to be.', {
  GRANT: 'It was granted.',
  EXTENSION: 'It prolongs another one.',
  MODULE_CHANGE: 'It was split from another one whose module or hours have changed.',
  LEGAL_BASIS_CHANGE: 'It was split from another one whose legal basis has changed (BHV-19).',
  BROUGHT: 'An import has brought it: it was decided outside.',
});

export const ExtensionReasonCodes = codeList<ExtensionReason>('ExtensionReason', 'Why a help goes on beyond its approval.', {
  GOALS_NOT_REACHED: 'The goals are not reached yet.',
  DANGER_GOES_ON: 'The danger has not passed.',
  TRANSITION: 'The end of the help is being prepared.',
  NEXT_HELP_NOT_READY: 'The help that is to follow has not begun.',
  OTHER: 'Another reason.',
});

export const EndReasonCodes = codeList<EndReason>('ApprovalEndReason', 'Why an approval ends before its day.', {
  GOALS_REACHED: 'The goals are reached.',
  BROKEN_OFF: 'The help was broken off.',
  FAMILY_WISHES: 'The family wishes it so.',
  MOVED_AWAY: 'The family has moved away.',
  OTHER_HELP: 'Another help takes its place.',
  ENTERED_WRONGLY: 'It was entered by mistake.',
  OTHER: 'Another reason.',
});

export const LegalBasisReasonCodes = codeList<LegalBasisReason>('LegalBasisReason', 'Why a help is put on another legal basis (BHV-19).', {
  GOALS_CHANGED: 'The goals differ considerably.',
  MINOR: 'They differ slightly, and the legal basis is changed all the same.',
});

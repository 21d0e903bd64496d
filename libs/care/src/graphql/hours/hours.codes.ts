import { codeList } from '#platform/graphql';
import type { CareKind, CaseWorkType, GeneralWorkType, NotGiven, StaffCategory, WithdrawReason, WorkType } from '../../domain/hours/care-codes.js';
import type { CareWarning } from '../../domain/hours/care-records.js';
import type { WorkSegment } from '../../domain/hours/segment-of.js';

export const CareKindCodes = codeList<CareKind>('CareKind', 'What a contact outside the groups of the marketplace was. Each kind is summed on its own.', {
  SINGLE: 'With the young person alone.',
  PARENT: 'With parents, or whoever has custody.',
  RESOURCE_PERSON: 'With a friend, a relative or somebody else around the young person who helps; needs no approval (DD-16).',
  GROUP_INTERNAL: "In a group of the provider's own that is not in the marketplace.",
});

const WORK: Readonly<Record<WorkType, string>> = {
  CASE: 'For the case (fallspezifisch).',
  CASE_RELATED: 'For the resources around the case (fallbezogene Ressourcenorientierung).',
  CROSS_CASE: 'Across cases (fallübergreifend).',
  NETWORK: 'For the network (Netzwerkarbeit).',
  UNSPECIFIC: 'For no case (fallunspezifisch).',
};
const NOT_GIVEN: Readonly<Record<NotGiven, string>> = { NOT_GIVEN: 'An import has not given it; nobody guesses.' };
const STAFF: Readonly<Record<StaffCategory, string>> = { PROFESSIONAL: 'A professional (Fachkraft).', SEMI_PROFESSIONAL: 'A semi-professional.' };

const { CASE, CASE_RELATED, CROSS_CASE, NETWORK, UNSPECIFIC } = WORK;
export const CaseWorkTypeCodes = codeList<CaseWorkType>('CaseWorkType', 'What time for a case was spent on (BHV-23).', { CASE, CASE_RELATED, CROSS_CASE, NETWORK });
export const GeneralWorkTypeCodes = codeList<GeneralWorkType>('GeneralWorkType', 'What time for no single case was spent on (BHV-23).', { CROSS_CASE, NETWORK, UNSPECIFIC });
export const WorkTypeCodes = codeList<WorkType | NotGiven>('WorkType', 'What time was spent on (BHV-23).', { ...WORK, ...NOT_GIVEN });

export const StaffCategoryCodes = codeList<StaffCategory>('StaffCategory', 'Who worked (BHV-20).', STAFF);
export const StaffOfHoursCodes = codeList<StaffCategory | NotGiven>('StaffOfHours', 'Whose hours they are (BHV-20).', { ...STAFF, ...NOT_GIVEN });

export const WorkSegmentCodes = codeList<WorkSegment | NotGiven>('WorkSegment', 'The segment of a social space to which work belongs (TS-20).', {
  CASE_SPECIFIC: 'For a case (fallspezifisch).',
  RESOURCE_ORIENTED: 'For the resources around a case (fallbezogene Ressourcenorientierung).',
  UNSPECIFIC: 'For no case (fallunspezifisch): across cases, for the network, or for none.',
  ...NOT_GIVEN,
});

export const HoursWithdrawReasonCodes = codeList<WithdrawReason>('HoursWithdrawReason', 'Why an entry of hours is taken back.', {
  ENTERED_TWICE: 'It was entered twice.',
  WRONG_ENTRY: 'Something else was meant, such as another case.',
  DID_NOT_TAKE_PLACE: 'It did not take place.',
  OTHER: 'For another reason.',
});

export const CareWarningCodes = codeList<CareWarning['code']>('CareWarningCode', 'What about recorded contacts may want a look.', {
  OUTSIDE_APPROVAL: 'Nothing is approved for the case on the day of the contact.',
  ABOVE_APPROVED_HOURS: 'The care of the month is more than was approved for its days, where the number of hours binds at all (BHV-11).',
});

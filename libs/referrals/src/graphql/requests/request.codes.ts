import { codeList } from '#platform/graphql';
import type { EndReason, HelpOutcome, HelpReason, PauseReason, ReturnReason } from '../../domain/requests/request-codes.js';
import type { ReferralAction, ReferralState } from '../../domain/requests/referral-states.js';
import type { ReferralFieldProblemKind } from '../../domain/requests/referral-field-problem.js';

export const ReferralStateCodes = codeList<ReferralState>('ReferralState', 'How far a referral has come.', {
  DRAFT: 'The agency writes it; nobody else sees it.',
  SUBMITTED: 'It has a number, and the provider that is to be responsible sees it.',
  APPROVED: 'The help is approved.',
  SEARCHING: 'A seat is looked for.',
  PLACED: 'It has a seat.',
  PAUSED: 'Nobody looks for a seat for a while.',
  ENDED: 'It is over.',
});

export const ReferralActionCodes = codeList<ReferralAction>('ReferralAction', 'What the agency can do that moves a referral.', {
  SUBMIT: 'submitReferral: the draft becomes a request.',
  RETURN: 'returnReferral: the request is a draft again.',
  APPROVE: 'The approval of the help.',
  START_SEARCH: 'startSearch: a seat is looked for.',
  PAUSE: 'pauseReferral: not for a while.',
  RESUME: 'resumeReferral: again.',
  END: 'endReferral: it is over.',
  REOPEN: 'reopenReferral: it was ended too early.',
});

export const HelpReasonCodes = codeList<HelpReason>('HelpReason', 'Why a help is needed, by the statistics of child and youth welfare, part I.', {
  UNATTENDED: 'Nobody looks after the young person (Unversorgtheit).',
  INSUFFICIENT_CARE: 'Too little support, attention or provision (unzureichende Förderung, Betreuung, Versorgung).',
  ENDANGERMENT: "The young person's welfare is endangered (Gefährdung des Kindeswohls).",
  LIMITED_PARENTING_SKILLS: 'Limited skills of the parents in bringing up children (eingeschränkte Erziehungskompetenz).',
  PROBLEMS_OF_PARENTS: 'Burdens by problems of the parents (Problemlagen der Eltern).',
  FAMILY_CONFLICTS: 'Burdens by conflicts in the family (familiäre Konflikte).',
  SOCIAL_BEHAVIOUR: 'Conspicuous social behaviour (Auffälligkeiten im sozialen Verhalten).',
  DEVELOPMENT_OR_MENTAL_PROBLEMS: 'Conspicuous development or mental problems (Entwicklungsauffälligkeiten, seelische Probleme).',
  SCHOOL_OR_VOCATION: 'Problems at school or at work (schulische, berufliche Probleme).',
  TAKEN_OVER: 'Taken over from another agency (Zuständigkeitswechsel).',
});

export const HelpOutcomeCodes = codeList<HelpOutcome>('HelpOutcome', 'How a help before this one went.', {
  GOAL_REACHED: 'Its goals were reached.',
  ENDED_AS_PLANNED: 'It ended as planned.',
  BROKEN_OFF: 'It was broken off.',
  NOT_ENOUGH: 'It was not enough.',
  GOES_ON: 'It goes on.',
  UNKNOWN: 'Nobody knows.',
});

export const ReturnReasonCodes = codeList<ReturnReason>('ReferralReturnReason', 'Why a request goes back to be a draft.', {
  INCOMPLETE: 'Something is missing.',
  OTHER_RESPONSIBLE: 'Another provider is to be responsible.',
  OTHER_HELP: 'Another help is needed.',
  ENTERED_WRONGLY: 'It was entered by mistake.',
  OTHER: 'Another reason.',
});

export const PauseReasonCodes = codeList<PauseReason>('ReferralPauseReason', 'Why nobody looks for a seat for a while.', {
  FAMILY_NEEDS_TIME: 'The family asks for time.',
  STAY_ELSEWHERE: 'The young person is elsewhere, in a clinic for instance.',
  TO_BE_CLARIFIED: 'Something has to be clarified first.',
  APPROVAL_ENDS: 'The approval ends and is not prolonged yet.',
  OTHER: 'Another reason.',
});

export const EndReasonCodes = codeList<EndReason>('ReferralEndReason', 'Why a referral is over.', {
  HELP_ENDED: 'The help has ended.',
  NOT_NEEDED: 'It is not needed any more.',
  FAMILY_DECLINED: 'The family does not want it.',
  MOVED_AWAY: 'The family has moved away.',
  OTHER_HELP: 'Another help takes its place.',
  NOTHING_FOUND: 'Nothing was found.',
  ENTERED_WRONGLY: 'It was entered by mistake.',
  OTHER: 'Another reason.',
});

export const ReferralFieldProblemCodes = codeList<ReferralFieldProblemKind>('ReferralFieldProblemKind', 'What is wrong with a field of the request form.', {
  MISSING: 'Nothing was said.',
  BAD_VALUE: 'It cannot be.',
  UNKNOWN_CODE: 'It stands in no code list that counts for the agency.',
  UNKNOWN_REFERENCE: 'There is no such municipality, no such offer, or no provider with an agreement.',
  LOCKED: 'It does not change any more.',
});

// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/referral/referral.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Why an approval ends before its day. */
export type ApprovalEndReason =
  /** The help was broken off. */
  | 'BROKEN_OFF'
  /** It was entered by mistake. */
  | 'ENTERED_WRONGLY'
  /** The family wishes it so. */
  | 'FAMILY_WISHES'
  /** The goals are reached. */
  | 'GOALS_REACHED'
  /** The family has moved away. */
  | 'MOVED_AWAY'
  /** Another reason. */
  | 'OTHER'
  /** Another help takes its place. */
  | 'OTHER_HELP';

/** What a person should know of a decision; none of it blocks. */
export type ApprovalWarningCode =
  /** The responsible provider's agreement does not list the legal basis: no group will match. */
  | 'LEGAL_BASIS_NOT_COVERED';

/** Who is in charge of which referral. */
export type AssignReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person, a caseworker of the agency. */
  personId: string | number;
  /** Id of the referral. */
  referralId: string | number;
};

/** Somebody who has custody of a young person, and how to reach them. */
export type CaseGuardianInput = {
  /** E-mail address, up to 254 characters. */
  email?: string | null | undefined;
  /** Family name, up to 100 characters. */
  familyName: string;
  /** Given names, up to 100 characters. */
  givenNames: string;
  /** Telephone number, up to 40 characters. */
  phone?: string | null | undefined;
  /** Postal code, up to 10 characters. */
  postalCode?: string | null | undefined;
  /** Street and house number, up to 200 characters. */
  street?: string | null | undefined;
  /** Town, up to 100 characters. */
  town?: string | null | undefined;
};

/** The young person of a case, and how to reach them. */
export type CaseYoungPersonInput = {
  /** Date of birth, in the referral's month of birth. */
  dateOfBirth: string;
  /** E-mail address, up to 254 characters. */
  email?: string | null | undefined;
  /** Family name, up to 100 characters. */
  familyName: string;
  /** Given names, up to 100 characters. */
  givenNames: string;
  /** Telephone number, up to 40 characters. */
  phone?: string | null | undefined;
  /** Postal code, up to 10 characters. */
  postalCode?: string | null | undefined;
  /** Street and house number, up to 200 characters. */
  street?: string | null | undefined;
  /** Town, up to 100 characters. */
  town?: string | null | undefined;
};

/** Another legal basis from a day on (BHV-19). */
export type ChangeLegalBasisInput = {
  /** First day on the new basis; something is approved on it. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The new legal basis, a paragraph of SGB VIII such as 31. */
  legalBasis: string;
  /** Why. */
  reason: LegalBasisReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Another module, or other hours, from a day on. */
export type ChangeModuleInput = {
  /** First day of the change; something is approved on it. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The module; either it or hours. */
  module?: HelpModule | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
  /** Last day of the change, after which the former terms hold again; absent: the end of the approval, or as long as the module lasts. */
  to?: string | null | undefined;
  /** Minutes a week at least, where hours are approved. */
  weeklyMinutesFrom?: number | null | undefined;
  /** Minutes a week at most. */
  weeklyMinutesTo?: number | null | undefined;
};

/** Who gave a consent; a kind, never a name. */
export type ConsentGiver =
  /** Both of them. */
  | 'BOTH'
  /** Whoever has custody. */
  | 'GUARDIANS'
  /** The young person. */
  | 'YOUNG_PERSON';

/** What is consented to. */
export type ConsentScope =
  /** Being made known by name to the host of a confirmed seat. */
  | 'DISCLOSURE'
  /** Taking part in group offers; no seat is confirmed without it (BHV-18). */
  | 'PARTICIPATION';

/** A new request form. */
export type CreateReferralInput = {
  /** What it says. */
  form: ReferralFormInput;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Whose identity is deleted, and why. */
export type DeleteCaseIdentityInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: IdentityDeletionReason;
  /** Id of the referral. */
  referralId: string | number;
  /** The revision that the caller has seen. */
  revision: number;
};

/** An approval, and its last day. */
export type EndApprovalInput = {
  /** Id of the approval. */
  approvalId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day that it keeps; the day before its first one takes it back. */
  lastDay: string;
  /** Why. */
  reason: ApprovalEndReason;
};

/** Which referral is over, and why. */
export type EndReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ReferralEndReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** An approval, and until when it goes on. */
export type ExtendApprovalInput = {
  /** Id of the approval. */
  approvalId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ExtensionReason;
  /** The new last day; absent: open, or as long as the module lasts. */
  validTo?: string | null | undefined;
};

/** Why a help goes on beyond its approval. */
export type ExtensionReason =
  /** The danger has not passed. */
  | 'DANGER_GOES_ON'
  /** The goals are not reached yet. */
  | 'GOALS_NOT_REACHED'
  /** The help that is to follow has not begun. */
  | 'NEXT_HELP_NOT_READY'
  /** Another reason. */
  | 'OTHER'
  /** The end of the help is being prepared. */
  | 'TRANSITION';

/** What was tried before, coded. */
export type FormerHelpInput = {
  /** First month; left out: not known. */
  fromMonth?: string | null | undefined;
  /** Legal basis, a paragraph of SGB VIII such as 31. */
  legalBasis: string;
  /** How it went. */
  outcome: HelpOutcome;
  /** Last month; left out: not known, or it goes on. */
  toMonth?: string | null | undefined;
};

/** Gender, as far as groups ask for it. */
export type Gender =
  /** Diverse. */
  | 'D'
  /** Female. */
  | 'F'
  /** Male. */
  | 'M';

/** A module, or hours, approved for some days. */
export type GrantApprovalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Legal basis, a paragraph of SGB VIII; absent: the one that is asked for. */
  legalBasis?: string | null | undefined;
  /** The module; either it or hours. */
  module?: HelpModule | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
  /** Whether the search for a seat begins at once. */
  search?: boolean | null | undefined;
  /** First day. */
  validFrom: string;
  /** Last day; absent: open, or as long as the module lasts. */
  validTo?: string | null | undefined;
  /** Minutes a week at least, where hours are approved. */
  weeklyMinutesFrom?: number | null | undefined;
  /** Minutes a week at most. */
  weeklyMinutesTo?: number | null | undefined;
};

/** Who was heard (NRW-10). */
export type HeardParty =
  /** The parents, or whoever has custody. */
  | 'PARENTS'
  /** The young person. */
  | 'YOUNG_PERSON';

/** Module of a help: how many hours a week it has. */
export type HelpModule =
  /** Basis. */
  | 'BASIS'
  /** Flex. */
  | 'FLEX'
  /** Krise. */
  | 'KRISE'
  /** Sonder. */
  | 'SONDER'
  /** Standard. */
  | 'STANDARD'
  /** Zusatz. */
  | 'ZUSATZ';

/** How a help before this one went. */
export type HelpOutcome =
  /** It was broken off. */
  | 'BROKEN_OFF'
  /** It ended as planned. */
  | 'ENDED_AS_PLANNED'
  /** Its goals were reached. */
  | 'GOAL_REACHED'
  /** It goes on. */
  | 'GOES_ON'
  /** It was not enough. */
  | 'NOT_ENOUGH'
  /** Nobody knows. */
  | 'UNKNOWN';

/** Why a help is needed, by the statistics of child and youth welfare, part I. */
export type HelpReason =
  /** Conspicuous development or mental problems (Entwicklungsauffälligkeiten, seelische Probleme). */
  | 'DEVELOPMENT_OR_MENTAL_PROBLEMS'
  /** The young person's welfare is endangered (Gefährdung des Kindeswohls). */
  | 'ENDANGERMENT'
  /** Burdens by conflicts in the family (familiäre Konflikte). */
  | 'FAMILY_CONFLICTS'
  /** Too little support, attention or provision (unzureichende Förderung, Betreuung, Versorgung). */
  | 'INSUFFICIENT_CARE'
  /** Limited skills of the parents in bringing up children (eingeschränkte Erziehungskompetenz). */
  | 'LIMITED_PARENTING_SKILLS'
  /** Burdens by problems of the parents (Problemlagen der Eltern). */
  | 'PROBLEMS_OF_PARENTS'
  /** Problems at school or at work (schulische, berufliche Probleme). */
  | 'SCHOOL_OR_VOCATION'
  /** Conspicuous social behaviour (Auffälligkeiten im sozialen Verhalten). */
  | 'SOCIAL_BEHAVIOUR'
  /** Taken over from another agency (Zuständigkeitswechsel). */
  | 'TAKEN_OVER'
  /** Nobody looks after the young person (Unversorgtheit). */
  | 'UNATTENDED';

/** Why the identity of a case is deleted. */
export type IdentityDeletionReason =
  /** The family has taken its consent back. */
  | 'CONSENT_REVOKED'
  /** The help has ended. */
  | 'HELP_ENDED'
  /** Another reason. */
  | 'OTHER'
  /** It was recorded by mistake. */
  | 'RECORDED_WRONGLY';

/** Why a help is put on another legal basis (BHV-19). */
export type LegalBasisReason =
  /** The goals differ considerably. */
  | 'GOALS_CHANGED'
  /** They differ slightly, and the legal basis is changed all the same. */
  | 'MINOR';

/** Which referrals are those of siblings that belong together. */
export type LinkSiblingsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of two to ten referrals of the agency. */
  referralIds: Array<string | number>;
};

/** That there is a report under § 8a SGB VIII, and of which day. */
export type NoteEndangermentReportInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** The day of the report; not one to come, and at most 27 years ago. */
  reportedOn: string;
};

/** Which referral is paused, and why. */
export type PauseReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ReferralPauseReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Who a case is. Replaces what was recorded before. */
export type RecordCaseIdentityInput = {
  /** Who has custody; up to four. */
  guardians: Array<CaseGuardianInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** The revision that the caller has seen; left out, or 0: none was recorded. */
  revision?: number | null | undefined;
  /** The young person. */
  youngPerson: CaseYoungPersonInput;
};

/** What a family has consented to. */
export type RecordConsentInput = {
  /** When it was given; decides which version of the agency's text it was given to. */
  givenAt: string;
  /** Who gave it. */
  givenBy: ConsentGiver;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** What is consented to; at least one. */
  scopes: Array<ConsentScope>;
};

/** Whom the caller has heard, and when. */
export type RecordHearingInput = {
  /** On which day; not ahead, and at most 27 years ago. */
  heardOn: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** Who was heard. */
  who: HeardParty;
};

/** Why a referral is over. */
export type ReferralEndReason =
  /** It was entered by mistake. */
  | 'ENTERED_WRONGLY'
  /** The family does not want it. */
  | 'FAMILY_DECLINED'
  /** The help has ended. */
  | 'HELP_ENDED'
  /** The family has moved away. */
  | 'MOVED_AWAY'
  /** Nothing was found. */
  | 'NOTHING_FOUND'
  /** It is not needed any more. */
  | 'NOT_NEEDED'
  /** Another reason. */
  | 'OTHER'
  /** Another help takes its place. */
  | 'OTHER_HELP';

/** What is wrong with a field of the request form. */
export type ReferralFieldProblemKind =
  /** It cannot be. */
  | 'BAD_VALUE'
  /** It does not change any more. */
  | 'LOCKED'
  /** Nothing was said. */
  | 'MISSING'
  /** It stands in no code list that counts for the agency. */
  | 'UNKNOWN_CODE'
  /** There is no such municipality, no such offer, or no provider with an agreement. */
  | 'UNKNOWN_REFERENCE';

/** The request form: codes, months and places, nothing that could name somebody. What is left out stays as it is, or takes its default in a new one; null empties a field. */
export type ReferralFormInput = {
  /** What an offer must be accessible for, as codes of the list ACCESSIBILITY. */
  accessibilityNeeds?: Array<string> | null | undefined;
  /** Whether the referral takes part in an allocation. */
  allocation?: boolean | null | undefined;
  /** Windows of time, such as "MO 14:00-18:00"; empty: any time. */
  availability?: Array<string> | null | undefined;
  /** Month of birth, at most 27 years ago (§ 41 SGB VIII). Needed. */
  birthMonth?: string | null | undefined;
  /** Whether only professionally led offers suit (BHV-10). */
  childProtectionRelevant?: boolean | null | undefined;
  /** The day of a report under § 8a SGB VIII, never what it says; once noted it is corrected, not taken out. */
  endangermentReportedOn?: string | null | undefined;
  /** What an offer can name as a contraindication, as codes of the list CONTRAINDICATION. */
  flags?: Array<string> | null | undefined;
  /** What was tried before, at most ten. */
  formerHelps?: Array<FormerHelpInput> | null | undefined;
  /** Gender; null: only offers for all suit. */
  gender?: Gender | null | undefined;
  /** Languages spoken (ISO 639-1); none said: de. */
  languages?: Array<string> | null | undefined;
  /** Legal basis that is asked for, a paragraph of SGB VIII such as 31. Needed. */
  legalBasis?: string | null | undefined;
  /** Longest way in kilometres, 0 to 1000; null: no limit. */
  maxKm?: number | null | undefined;
  /** Municipality of the gazetteer: the eight digits of the official key (AGS). Needed. */
  municipalityAgs?: string | null | undefined;
  /** What is needed, as codes of the list TOPIC; at least one when it is submitted. */
  needs?: Array<string> | null | undefined;
  /** Urgency from 1, the most urgent, to 5; 3 when nothing is said. */
  priority?: number | null | undefined;
  /** What the seat is for; HELP when nothing is said. */
  purpose?: ReferralPurpose | null | undefined;
  /** Up to three reasons, the main one first. */
  reasons?: Array<HelpReason> | null | undefined;
  /** Module that is asked for. */
  requestedModule?: HelpModule | null | undefined;
  /** Minutes a week that are asked for, 1 to 10080. */
  requestedWeeklyMinutes?: number | null | undefined;
  /** The provider that is to be responsible, with an active agreement with the agency, or the agency itself. Needed. */
  responsibleId?: string | number | null | undefined;
  /** From when a seat is wanted. Needed. */
  wantedFrom?: string | null | undefined;
  /** For how many weeks, 1 to 520; 26 when nothing is said. */
  weeks?: number | null | undefined;
  /** Offers that the family wishes for, at most 20 (BHV-09). */
  wishOfferIds?: Array<string | number> | null | undefined;
};

/** Why nobody looks for a seat for a while. */
export type ReferralPauseReason =
  /** The approval ends and is not prolonged yet. */
  | 'APPROVAL_ENDS'
  /** The family asks for time. */
  | 'FAMILY_NEEDS_TIME'
  /** Another reason. */
  | 'OTHER'
  /** The young person is elsewhere, in a clinic for instance. */
  | 'STAY_ELSEWHERE'
  /** Something has to be clarified first. */
  | 'TO_BE_CLARIFIED';

/** What a seat is for. */
export type ReferralPurpose =
  /** Part of a help. */
  | 'HELP'
  /** A training beside a stationary help. */
  | 'RELIEF';

/** Why a request goes back to be a draft. */
export type ReferralReturnReason =
  /** It was entered by mistake. */
  | 'ENTERED_WRONGLY'
  /** Something is missing. */
  | 'INCOMPLETE'
  /** Another reason. */
  | 'OTHER'
  /** Another help is needed. */
  | 'OTHER_HELP'
  /** Another provider is to be responsible. */
  | 'OTHER_RESPONSIBLE';

/** How far a referral has come. */
export type ReferralState =
  /** The help is approved. */
  | 'APPROVED'
  /** The agency writes it; nobody else sees it. */
  | 'DRAFT'
  /** It is over. */
  | 'ENDED'
  /** Nobody looks for a seat for a while. */
  | 'PAUSED'
  /** It has a seat. */
  | 'PLACED'
  /** A seat is looked for. */
  | 'SEARCHING'
  /** It has a number, and the provider that is to be responsible sees it. */
  | 'SUBMITTED';

/** Which referral. */
export type ReferralStepInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
};

/** Which request is a draft again, and why. */
export type ReturnReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ReferralReturnReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Why a consent is taken back. Nobody has to give a reason: then it is OTHER. */
export type RevocationReason =
  /** The family does not want it any more. */
  | 'FAMILY_WISH'
  /** The help has ended. */
  | 'HELP_ENDED'
  /** Another reason, or none given. */
  | 'OTHER'
  /** It was recorded by mistake. */
  | 'RECORDED_WRONGLY'
  /** The young person does not want it any more. */
  | 'YOUNG_PERSON_WISH';

/** What a family takes back. */
export type RevokeConsentInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: RevocationReason;
  /** Id of the referral. */
  referralId: string | number;
  /** What is taken back; at least one. */
  scopes: Array<ConsentScope>;
};

/** What a person may do in an organisation. */
export type Role =
  /** Keeps the organisation, its people and its catalogue. */
  | 'ADMINISTRATOR'
  /** Reads what happened and changes nothing. */
  | 'AUDITOR'
  /** Clears months and reads statements. */
  | 'BILLING'
  /** Case work of the agency (ASD). */
  | 'CASEWORKER'
  /** Case work of the provider that is responsible for a referral. */
  | 'CASE_LEAD'
  /** Certifies groups for the agency. */
  | 'CERTIFIER'
  /** Reads budgets and sums. */
  | 'CONTROLLER'
  /** Leads groups and records attendance. */
  | 'GROUP_LEAD'
  /** Leads the quality dialogue; sees no prices. */
  | 'QUALITY';

/** When the Hilfeplan is talked about next. */
export type SetPlanTalkInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The day, today or later and within two years; null: none is planned. */
  planTalkOn?: string | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
};

/** What is to be changed of a referral. */
export type UpdateReferralInput = {
  /** The fields that change. */
  form: ReferralFormInput;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** The revision of the referral as it was read, so that nobody overwrites what they have not seen. */
  revision: number;
};

export type RequestChoicesQueryVariables = Exact<{
  id: string | number;
  hasReferral: boolean;
  agencyId: string | number;
  today: string;
}>;


export type RequestChoicesQuery = { referral?: { id: string, code: string, number: string | null, state: ReferralState, revision: number, purpose: ReferralPurpose, birthMonth: string, gender: Gender | null, legalBasis: string, requestedModule: HelpModule | null, requestedWeeklyMinutes: number | null, reasons: Array<HelpReason>, needs: Array<string>, flags: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, availability: Array<string>, wantedFrom: string, weeks: number, maxKm: number | null, priority: number, childProtectionRelevant: boolean, allocation: boolean, endangermentReportedOn: string | null, municipalityAgs: string, formerHelps: Array<{ legalBasis: string, fromMonth: string | null, toMonth: string | null, outcome: HelpOutcome }>, municipality: { ags: string, name: string } | null, responsible: { id: string, name: string }, wishOffers: Array<{ id: string, title: string }> } | null, agreements: { edges: Array<{ node: { id: string, legalBases: Array<string>, provider: { id: string, name: string } } }> }, modules: Array<{ code: HelpModule, name: string, fromMinutes: number, toMinutes: number, usualWeeks: number | null, endangermentReportNeeded: boolean }>, topics: Array<{ id: string, code: string, labelDe: string, labelEn: string }>, accessibility: Array<{ id: string, code: string, labelDe: string, labelEn: string }>, contraindications: Array<{ id: string, code: string, labelDe: string, labelEn: string }> };

export type CodeWordFragment = { id: string, code: string, labelDe: string, labelEn: string };

export type RequestFormFragment = { id: string, code: string, number: string | null, state: ReferralState, revision: number, purpose: ReferralPurpose, birthMonth: string, gender: Gender | null, legalBasis: string, requestedModule: HelpModule | null, requestedWeeklyMinutes: number | null, reasons: Array<HelpReason>, needs: Array<string>, flags: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, availability: Array<string>, wantedFrom: string, weeks: number, maxKm: number | null, priority: number, childProtectionRelevant: boolean, allocation: boolean, endangermentReportedOn: string | null, municipalityAgs: string, formerHelps: Array<{ legalBasis: string, fromMonth: string | null, toMonth: string | null, outcome: HelpOutcome }>, municipality: { ags: string, name: string } | null, responsible: { id: string, name: string }, wishOffers: Array<{ id: string, title: string }> };

export type ApprovalChoicesQueryVariables = Exact<{
  agencyId: string | number;
  today: string;
}>;


export type ApprovalChoicesQuery = { modules: Array<{ code: HelpModule, name: string, fromMinutes: number, toMinutes: number, usualWeeks: number | null, endangermentReportNeeded: boolean }> };

export type FindWishOffersQueryVariables = Exact<{
  text: string;
}>;


export type FindWishOffersQuery = { searchOffers: { edges: Array<{ node: { offer: { id: string, title: string, host: { id: string, name: string } } } }> } };

export type ColleaguesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ColleaguesQuery = { colleagues: { edges: Array<{ node: { id: string, name: string, roles: Array<Role> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OtherCasesQueryVariables = Exact<{
  text: string;
}>;


export type OtherCasesQuery = { referrals: { edges: Array<{ node: { id: string, code: string, state: ReferralState } }> } };

export type ConsentTextsQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type ConsentTextsQuery = { consentTexts: { edges: Array<{ node: { scope: ConsentScope, version: number, validFrom: string, text: string } }> } };

export type CaseIdentityQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseIdentityQuery = { caseIdentity: { revision: number, youngPerson: { givenNames: string, familyName: string, dateOfBirth: string, street: string | null, postalCode: string | null, town: string | null, phone: string | null, email: string | null }, guardians: Array<{ givenNames: string, familyName: string, street: string | null, postalCode: string | null, town: string | null, phone: string | null, email: string | null }> } | null };

export type IdentityReadsQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type IdentityReadsQuery = { caseIdentityReads: { edges: Array<{ node: { at: string, granted: boolean, purpose: string, person: { id: string, name: string } | null, organisation: { id: string, name: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { createReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'Referral', id: string, code: string, state: ReferralState, revision: number }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateReferralMutationVariables = Exact<{
  input: UpdateReferralInput;
}>;


export type UpdateReferralMutation = { updateReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, code: string, state: ReferralState, revision: number }
    | { __typename: 'ReferralChanged', code: string, message: string }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, expected: string }> }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SubmitReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type SubmitReferralMutation = { submitReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, code: string, number: string | null, state: ReferralState }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, expected: string }> }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReturnReferralMutationVariables = Exact<{
  input: ReturnReferralInput;
}>;


export type ReturnReferralMutation = { returnReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PauseReferralMutationVariables = Exact<{
  input: PauseReferralInput;
}>;


export type PauseReferralMutation = { pauseReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndReferralMutationVariables = Exact<{
  input: EndReferralInput;
}>;


export type EndReferralMutation = { endReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReopenReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type ReopenReferralMutation = { reopenReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AssignReferralMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignReferralMutation = { assignReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type LinkSiblingsMutationVariables = Exact<{
  input: LinkSiblingsInput;
}>;


export type LinkSiblingsMutation = { linkSiblings:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSiblings', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UnlinkSiblingMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type UnlinkSiblingMutation = { unlinkSibling:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type GrantApprovalMutationVariables = Exact<{
  input: GrantApprovalInput;
}>;


export type GrantApprovalMutation = { grantApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string }>, warnings: Array<{ code: ApprovalWarningCode, day: string, legalBasis: string }> }
    | { __typename: 'ApprovalInvalid', code: string, message: string, field: string }
    | { __typename: 'ApprovalOverlaps', code: string, message: string, validFrom: string, validTo: string | null }
    | { __typename: 'ApprovalWrongState', code: string, message: string }
    | { __typename: 'EndangermentReportMissing', code: string, message: string }
    | { __typename: 'ExtensionNeeded', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'ModuleNotInRegime', code: string, message: string, day: string }
    | { __typename: 'ModuleTooLong', code: string, message: string, latest: string | null, mostDays: number }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ExtendApprovalMutationVariables = Exact<{
  input: ExtendApprovalInput;
}>;


export type ExtendApprovalMutation = { extendApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string }>, warnings: Array<{ code: ApprovalWarningCode, day: string, legalBasis: string }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, message: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalInvalid', code: string, message: string }
    | { __typename: 'ApprovalOverlaps', code: string, message: string, validFrom: string, validTo: string | null }
    | { __typename: 'ApprovalUnchanged', code: string, message: string }
    | { __typename: 'ApprovalWrongState', code: string, message: string }
    | { __typename: 'EndangermentReportMissing', code: string, message: string }
    | { __typename: 'ExtensionNeeded', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'ModuleNotInRegime', code: string, message: string }
    | { __typename: 'ModuleTooLong', code: string, message: string, latest: string | null, mostDays: number }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndApprovalMutationVariables = Exact<{
  input: EndApprovalInput;
}>;


export type EndApprovalMutation = { endApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string }>, warnings: Array<{ code: ApprovalWarningCode, day: string, legalBasis: string }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, message: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeLegalBasisMutationVariables = Exact<{
  input: ChangeLegalBasisInput;
}>;


export type ChangeLegalBasisMutation = { changeLegalBasis:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string }>, warnings: Array<{ code: ApprovalWarningCode, day: string, legalBasis: string }> }
    | { __typename: 'ApprovalInvalid', code: string, message: string, field: string }
    | { __typename: 'ApprovalUnchanged', code: string, message: string }
    | { __typename: 'ApprovalWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotApprovedOnDay', code: string, message: string, day: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NoteEndangermentReportMutationVariables = Exact<{
  input: NoteEndangermentReportInput;
}>;


export type NoteEndangermentReportMutation = { noteEndangermentReport:
    | { __typename: 'ApprovalInvalid', code: string, message: string }
    | { __typename: 'EndangermentReportNoted', referralId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetPlanTalkMutationVariables = Exact<{
  input: SetPlanTalkInput;
}>;


export type SetPlanTalkMutation = { setPlanTalk:
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlanDays', planTalkOn: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent:
    | { __typename: 'ConsentTextMissing', code: string, message: string }
    | { __typename: 'ConsentsRecorded', referralId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type RevokeConsentMutationVariables = Exact<{
  input: RevokeConsentInput;
}>;


export type RevokeConsentMutation = { revokeConsent:
    | { __typename: 'ConsentNotGiven', code: string, message: string }
    | { __typename: 'ConsentsRevoked', referralId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type RecordHearingMutationVariables = Exact<{
  input: RecordHearingInput;
}>;


export type RecordHearingMutation = { recordHearing:
    | { __typename: 'Hearing', id: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type RecordCaseIdentityMutationVariables = Exact<{
  input: RecordCaseIdentityInput;
}>;


export type RecordCaseIdentityMutation = { recordCaseIdentity:
    | { __typename: 'CaseIdentityRecorded', revision: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'IdentityChanged', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type DeleteCaseIdentityMutationVariables = Exact<{
  input: DeleteCaseIdentityInput;
}>;


export type DeleteCaseIdentityMutation = { deleteCaseIdentity:
    | { __typename: 'CaseIdentityDeleted', referralId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'IdentityChanged', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeModuleMutationVariables = Exact<{
  input: ChangeModuleInput;
}>;


export type ChangeModuleMutation = { changeModule:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string }>, warnings: Array<{ code: ApprovalWarningCode, day: string, legalBasis: string }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, message: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalInvalid', code: string, message: string, field: string }
    | { __typename: 'ApprovalUnchanged', code: string, message: string }
    | { __typename: 'ApprovalWrongState', code: string, message: string }
    | { __typename: 'EndangermentReportMissing', code: string, message: string }
    | { __typename: 'ExtensionNeeded', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'ModuleNotInRegime', code: string, message: string, day: string }
    | { __typename: 'ModuleTooLong', code: string, message: string, latest: string | null, mostDays: number }
    | { __typename: 'NotApprovedOnDay', code: string, message: string, day: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const RequestChoicesDocument = `query RequestChoices($id:ID!$hasReferral:Boolean!$agencyId:ID!$today:LocalDate!){referral(id:$id)@include(if:$hasReferral){...RequestForm}agreements(first:50 agencyId:$agencyId validOn:$today){edges{node{id provider{id name}legalBases}}}modules(agencyId:$agencyId validOn:$today){code name fromMinutes toMinutes usualWeeks endangermentReportNeeded}topics:offerCodes(list:TOPIC){...CodeWord}accessibility:offerCodes(list:ACCESSIBILITY){...CodeWord}contraindications:offerCodes(list:CONTRAINDICATION){...CodeWord}}fragment RequestForm on Referral{id code number state revision purpose birthMonth gender legalBasis requestedModule requestedWeeklyMinutes reasons needs flags languages accessibilityNeeds availability wantedFrom weeks maxKm priority childProtectionRelevant allocation endangermentReportedOn formerHelps{legalBasis fromMonth toMonth outcome}municipality{ags name}municipalityAgs responsible{id name}wishOffers{id title}}fragment CodeWord on OfferCode{id code labelDe labelEn}` as unknown as TypedDocumentNode<RequestChoicesQuery, RequestChoicesQueryVariables>;

export const ApprovalChoicesDocument = `query ApprovalChoices($agencyId:ID!$today:LocalDate!){modules(agencyId:$agencyId validOn:$today){code name fromMinutes toMinutes usualWeeks endangermentReportNeeded}}` as unknown as TypedDocumentNode<ApprovalChoicesQuery, ApprovalChoicesQueryVariables>;

export const FindWishOffersDocument = `query FindWishOffers($text:String!){searchOffers(first:12 criteria:{text:$text}){edges{node{offer{id title host{id name}}}}}}` as unknown as TypedDocumentNode<FindWishOffersQuery, FindWishOffersQueryVariables>;

export const ColleaguesDocument = `query Colleagues($after:String){colleagues(first:100 after:$after){edges{node{id name roles}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<ColleaguesQuery, ColleaguesQueryVariables>;

export const OtherCasesDocument = `query OtherCases($text:String!){referrals(first:20 text:$text){edges{node{id code state}}}}` as unknown as TypedDocumentNode<OtherCasesQuery, OtherCasesQueryVariables>;

export const ConsentTextsDocument = `query ConsentTexts($agencyId:ID!){consentTexts(first:20 agencyId:$agencyId){edges{node{scope version validFrom text}}}}` as unknown as TypedDocumentNode<ConsentTextsQuery, ConsentTextsQueryVariables>;

export const CaseIdentityDocument = `query CaseIdentity($id:ID!){caseIdentity(referralId:$id){revision youngPerson{givenNames familyName dateOfBirth street postalCode town phone email}guardians{givenNames familyName street postalCode town phone email}}}` as unknown as TypedDocumentNode<CaseIdentityQuery, CaseIdentityQueryVariables>;

export const IdentityReadsDocument = `query IdentityReads($id:ID!$after:String){caseIdentityReads(first:20 after:$after referralId:$id){edges{node{at granted purpose person{id name}organisation{id name}}}pageInfo{hasNextPage endCursor}}}` as unknown as TypedDocumentNode<IdentityReadsQuery, IdentityReadsQueryVariables>;

export const CreateReferralDocument = `mutation CreateReferral($input:CreateReferralInput!){createReferral(input:$input){__typename ...on Referral{id code state revision}...on Refusal{code message}...on ReferralInvalid{problems{field problem expected}}}}` as unknown as TypedDocumentNode<CreateReferralMutation, CreateReferralMutationVariables>;

export const UpdateReferralDocument = `mutation UpdateReferral($input:UpdateReferralInput!){updateReferral(input:$input){__typename ...on Referral{id code state revision}...on Refusal{code message}...on ReferralInvalid{problems{field problem expected}}}}` as unknown as TypedDocumentNode<UpdateReferralMutation, UpdateReferralMutationVariables>;

export const SubmitReferralDocument = `mutation SubmitReferral($input:ReferralStepInput!){submitReferral(input:$input){__typename ...on Referral{id code number state}...on Refusal{code message}...on ReferralInvalid{problems{field problem expected}}}}` as unknown as TypedDocumentNode<SubmitReferralMutation, SubmitReferralMutationVariables>;

export const ReturnReferralDocument = `mutation ReturnReferral($input:ReturnReferralInput!){returnReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReturnReferralMutation, ReturnReferralMutationVariables>;

export const PauseReferralDocument = `mutation PauseReferral($input:PauseReferralInput!){pauseReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<PauseReferralMutation, PauseReferralMutationVariables>;

export const EndReferralDocument = `mutation EndReferral($input:EndReferralInput!){endReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<EndReferralMutation, EndReferralMutationVariables>;

export const ReopenReferralDocument = `mutation ReopenReferral($input:ReferralStepInput!){reopenReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReopenReferralMutation, ReopenReferralMutationVariables>;

export const AssignReferralDocument = `mutation AssignReferral($input:AssignReferralInput!){assignReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<AssignReferralMutation, AssignReferralMutationVariables>;

export const LinkSiblingsDocument = `mutation LinkSiblings($input:LinkSiblingsInput!){linkSiblings(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<LinkSiblingsMutation, LinkSiblingsMutationVariables>;

export const UnlinkSiblingDocument = `mutation UnlinkSibling($input:ReferralStepInput!){unlinkSibling(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<UnlinkSiblingMutation, UnlinkSiblingMutationVariables>;

export const GrantApprovalDocument = `mutation GrantApproval($input:GrantApprovalInput!){grantApproval(input:$input){__typename ...on ApprovalChange{approvals{id}warnings{code day legalBasis}}...on Refusal{code message}...on ModuleNotInRegime{day}...on ModuleTooLong{latest mostDays}...on ApprovalInvalid{field}...on ApprovalOverlaps{validFrom validTo}}}` as unknown as TypedDocumentNode<GrantApprovalMutation, GrantApprovalMutationVariables>;

export const ExtendApprovalDocument = `mutation ExtendApproval($input:ExtendApprovalInput!){extendApproval(input:$input){__typename ...on ApprovalChange{approvals{id}warnings{code day legalBasis}}...on Refusal{code message}...on ApprovalDayOutOfRange{earliest latest}...on ModuleTooLong{latest mostDays}...on ApprovalOverlaps{validFrom validTo}}}` as unknown as TypedDocumentNode<ExtendApprovalMutation, ExtendApprovalMutationVariables>;

export const EndApprovalDocument = `mutation EndApproval($input:EndApprovalInput!){endApproval(input:$input){__typename ...on ApprovalChange{approvals{id}warnings{code day legalBasis}}...on Refusal{code message}...on ApprovalDayOutOfRange{earliest latest}}}` as unknown as TypedDocumentNode<EndApprovalMutation, EndApprovalMutationVariables>;

export const ChangeLegalBasisDocument = `mutation ChangeLegalBasis($input:ChangeLegalBasisInput!){changeLegalBasis(input:$input){__typename ...on ApprovalChange{approvals{id}warnings{code day legalBasis}}...on Refusal{code message}...on NotApprovedOnDay{day}...on ApprovalInvalid{field}}}` as unknown as TypedDocumentNode<ChangeLegalBasisMutation, ChangeLegalBasisMutationVariables>;

export const NoteEndangermentReportDocument = `mutation NoteEndangermentReport($input:NoteEndangermentReportInput!){noteEndangermentReport(input:$input){__typename ...on EndangermentReportNoted{referralId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<NoteEndangermentReportMutation, NoteEndangermentReportMutationVariables>;

export const SetPlanTalkDocument = `mutation SetPlanTalk($input:SetPlanTalkInput!){setPlanTalk(input:$input){__typename ...on PlanDays{planTalkOn}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<SetPlanTalkMutation, SetPlanTalkMutationVariables>;

export const RecordConsentDocument = `mutation RecordConsent($input:RecordConsentInput!){recordConsent(input:$input){__typename ...on ConsentsRecorded{referralId}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<RecordConsentMutation, RecordConsentMutationVariables>;

export const RevokeConsentDocument = `mutation RevokeConsent($input:RevokeConsentInput!){revokeConsent(input:$input){__typename ...on ConsentsRevoked{referralId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<RevokeConsentMutation, RevokeConsentMutationVariables>;

export const RecordHearingDocument = `mutation RecordHearing($input:RecordHearingInput!){recordHearing(input:$input){__typename ...on Hearing{id}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<RecordHearingMutation, RecordHearingMutationVariables>;

export const RecordCaseIdentityDocument = `mutation RecordCaseIdentity($input:RecordCaseIdentityInput!){recordCaseIdentity(input:$input){__typename ...on CaseIdentityRecorded{revision}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<RecordCaseIdentityMutation, RecordCaseIdentityMutationVariables>;

export const DeleteCaseIdentityDocument = `mutation DeleteCaseIdentity($input:DeleteCaseIdentityInput!){deleteCaseIdentity(input:$input){__typename ...on CaseIdentityDeleted{referralId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DeleteCaseIdentityMutation, DeleteCaseIdentityMutationVariables>;

export const ChangeModuleDocument = `mutation ChangeModule($input:ChangeModuleInput!){changeModule(input:$input){__typename ...on ApprovalChange{approvals{id}warnings{code day legalBasis}}...on Refusal{code message}...on ApprovalDayOutOfRange{earliest latest}...on ModuleNotInRegime{day}...on ModuleTooLong{latest mostDays}...on NotApprovedOnDay{day}...on ApprovalInvalid{field}}}` as unknown as TypedDocumentNode<ChangeModuleMutation, ChangeModuleMutationVariables>;

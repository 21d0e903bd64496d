// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/cases/cases.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** When one may join. */
export type Admission =
  /** At the first session of the run, and at sessions that are marked as an entry. */
  | 'CLOSED'
  /** At any session. */
  | 'OPEN';

/** What the agency has said (TS-15). */
export type AgencyAnswer =
  /** Somebody with signing right has approved it. */
  | 'APPROVED'
  /** It is not asked, or hears of it afterwards (BHV-17). */
  | 'NOT_ASKED'
  /** It has not decided yet. */
  | 'OPEN'
  /** Somebody with signing right has refused it. */
  | 'REFUSED';

/** What the agency wants after a report (DD-12). */
export type CareReportAnswerKind =
  /** Another module; it is granted by a signature of its own. */
  | 'CHANGE_MODULE'
  /** Leave it as it is. */
  | 'LEAVE'
  /** Talk about it. */
  | 'TALK';

/** What the range of a report is counted by. */
export type CareReportHoursBasis =
  /** Hours of the whole intervention, however many approvals it has. */
  | 'PER_INTERVENTION'
  /** Hours a week. */
  | 'PER_WEEK';

/** Where the care of a report stands to the range that was approved (DD-12). */
export type CareReportVerdict =
  /** There is no range to compare with: the help as such was approved, or nothing is known (BHV-11). */
  | 'NO_RANGE'
  /** More than the range. */
  | 'OVER'
  /** Hours are counted over the whole intervention, and it goes on. */
  | 'RUNNING'
  /** Less than the range. */
  | 'UNDER'
  /** Within it; both ends belong to it. */
  | 'WITHIN';

/** How an approval came to be. */
export type CaseApprovalKind =
  /** An import has brought it: it was decided outside. */
  | 'BROUGHT'
  /** It prolongs another one. */
  | 'EXTENSION'
  /** It was granted. */
  | 'GRANT'
  /** It was split from another one whose legal basis has changed (BHV-19). */
  | 'LEGAL_BASIS_CHANGE'
  /** It was split from another one whose module or hours have changed. */
  | 'MODULE_CHANGE';

/** What is due. */
export type CaseDeadlineKind =
  /** The Handlungsplan of the responsible provider (BHV-14). */
  | 'ACTION_PLAN'
  /** An approval ends and nothing follows it. */
  | 'APPROVAL_END'
  /** Something has to be agreed upon (BHV-15). */
  | 'COORDINATION'
  /** Day 43 of a crisis, the day after its last one (DD-08). */
  | 'CRISIS_END'
  /** The first Hilfeplan runs out and is written on (BHV-13). */
  | 'FIRST_PLAN'
  /** The report of the regime's rhythm (BHV-16). */
  | 'REPORT'
  /** The report before the Hilfeplangespräch (BHV-16). */
  | 'REPORT_BEFORE_PLAN_TALK';

/** Where a deadline of a case stands. */
export type CaseDeadlineState =
  /** Is not asked for any more. */
  | 'CANCELLED'
  /** What was due is done. */
  | 'DONE'
  /** Has to be met, or should have been. */
  | 'OPEN';

/** One of the two sides of a case. */
export type CaseSide =
  /** The agency. */
  | 'AGENCY'
  /** The provider that is responsible for the help. */
  | 'PROVIDER';

/** What has to be agreed upon (BHV-15). */
export type ClarificationSubject =
  /** How the family takes part. */
  | 'COOPERATION'
  /** The end of the help. */
  | 'END_OF_HELP'
  /** Its extent. */
  | 'EXTENT'
  /** The goals of the help. */
  | 'GOALS'
  /** A group offer. */
  | 'GROUP_OFFER'
  /** Something else. */
  | 'OTHER'
  /** Who works with the family. */
  | 'STAFF';

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

/** Documents of a case whose state is kept, and nothing of what stands in them (GZ-06). */
export type DocumentKind =
  /** Assessmentformular. */
  | 'ASSESSMENT'
  /** Abschlussbericht. */
  | 'FINAL_REPORT'
  /** Hilfevereinbarung. */
  | 'HELP_AGREEMENT'
  /** Journal. */
  | 'JOURNAL'
  /** Verlaufsbericht. */
  | 'PROGRESS_REPORT';

/** How far a document has come. */
export type DocumentState =
  /** It is done. */
  | 'DONE'
  /** Somebody writes it. */
  | 'IN_WORK'
  /** There is none. */
  | 'MISSING';

/** Gender, as far as groups ask for it. */
export type Gender =
  /** Diverse. */
  | 'D'
  /** Female. */
  | 'F'
  /** Male. */
  | 'M';

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

/** For how long a seat is held. */
export type HoldKind =
  /** While the family decides: working days. */
  | 'DECISION'
  /** While the form is filled: minutes. */
  | 'FORM';

/** What the host has said. */
export type HostAnswer =
  /** It takes the young person. */
  | 'ACCEPTED'
  /** It cannot take the young person. */
  | 'DECLINED'
  /** It is not asked. */
  | 'NOT_ASKED'
  /** It has not answered yet. */
  | 'OPEN';

/** What the agency can do that moves a referral. */
export type ReferralAction =
  /** The approval of the help. */
  | 'APPROVE'
  /** endReferral: it is over. */
  | 'END'
  /** pauseReferral: not for a while. */
  | 'PAUSE'
  /** reopenReferral: it was ended too early. */
  | 'REOPEN'
  /** resumeReferral: again. */
  | 'RESUME'
  /** returnReferral: the request is a draft again. */
  | 'RETURN'
  /** startSearch: a seat is looked for. */
  | 'START_SEARCH'
  /** submitReferral: the draft becomes a request. */
  | 'SUBMIT';

/** What a seat is for. */
export type ReferralPurpose =
  /** Part of a help. */
  | 'HELP'
  /** A training beside a stationary help. */
  | 'RELIEF';

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

/** What a reservation is at this moment. */
export type ReservationState =
  /** It was given back before it began. */
  | 'CANCELLED'
  /** The seats are reserved. */
  | 'CONFIRMED'
  /** Host, agency or family said no. */
  | 'DECLINED'
  /** Its deadline has passed. */
  | 'EXPIRED'
  /** The seats are held while the form is filled or the family decides. */
  | 'HELD'
  /** The waiting list offers the seats. */
  | 'OFFERED'
  /** The seats are held until host and agency have answered. */
  | 'REQUESTED';

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

/** In which language a sentence is read. */
export type ScreenLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

/** Why nothing has been offered to a case that waits, or what is open. */
export type WaitNoteCode =
  /** A seat there was declined or not answered, and is not offered again for now. */
  | 'DECLINED_BEFORE'
  /** No offer suits at all, with or without a free seat. */
  | 'NOTHING_MATCHES'
  /** The offer does not suit. */
  | 'NOT_MATCHING'
  /** No seat is free for the whole stay. */
  | 'NO_FREE_SEAT'
  /** A seat is offered and not answered yet. */
  | 'OFFER_OPEN'
  /** A seat is free, and others come first. */
  | 'OTHERS_FIRST'
  /** The wait pauses. */
  | 'PAUSED'
  /** A request for a seat is open. */
  | 'REQUEST_OPEN'
  /** There is no seat for each of the siblings at once. */
  | 'SIBLINGS_NOT_TOGETHER'
  /** A sibling that waits with it pauses or has an open offer. */
  | 'SIBLING_NOT_READY'
  /** The host has stopped the waiting list. */
  | 'STOPPED';

/** What a wait is at this moment. */
export type WaitState =
  /** Nothing is offered for now. */
  | 'PAUSED'
  /** The referral has a seat. */
  | 'PLACED'
  /** A seat may be offered. */
  | 'WAITING'
  /** It waits no longer. */
  | 'WITHDRAWN';

export type CasesPageQueryVariables = Exact<{
  mine?: boolean | null | undefined;
  states?: Array<ReferralState> | ReferralState | null | undefined;
  after?: string | null | undefined;
}>;


export type CasesPageQuery = { referrals: { edges: Array<{ node: { id: string, code: string, state: ReferralState, stateSince: string, wantedFrom: string, priority: number, module: HelpModule | null, approvedTo: string | null, responsible: { id: string, name: string }, nextDeadline: { id: string, kind: CaseDeadlineKind, dueOn: string, isOverdue: boolean } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, incompleteCases: { edges: Array<{ node: { referralId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, held: { edges: Array<{ node: { id: string, referralCode: string, state: ReservationState, expiresAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, offered: { edges: Array<{ node: { id: string, referralCode: string, state: ReservationState, expiresAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreIncompleteQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MoreIncompleteQuery = { incompleteCases: { edges: Array<{ node: { referralId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreDuesQueryVariables = Exact<{
  state: ReservationState;
  after?: string | null | undefined;
}>;


export type MoreDuesQuery = { reservations: { edges: Array<{ node: { id: string, referralCode: string, state: ReservationState, expiresAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IncompleteRowsFragment = { edges: Array<{ node: { referralId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DueRowsFragment = { edges: Array<{ node: { id: string, referralCode: string, state: ReservationState, expiresAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type DueFragment = { id: string, referralCode: string, state: ReservationState, expiresAt: string | null };

export type CasePageQueryVariables = Exact<{
  id: string | number;
  language: ScreenLanguage;
  careFrom: string;
  careTo: string;
}>;


export type CasePageQuery = { referral: { id: string, code: string, number: string | null, state: ReferralState, stateSince: string, nextStates: Array<ReferralState>, possibleActions: Array<ReferralAction>, purpose: ReferralPurpose, birthMonth: string, gender: Gender | null, legalBasis: string, module: HelpModule | null, requestedModule: HelpModule | null, approvedFrom: string | null, approvedTo: string | null, wantedFrom: string, weeks: number, maxKm: number | null, priority: number, languages: Array<string>, availability: Array<string>, needs: Array<string>, flags: Array<string>, accessibilityNeeds: Array<string>, childProtectionRelevant: boolean, consent: boolean, endangermentReportedOn: string | null, requestedWeeklyMinutes: number | null, agency: { id: string, name: string }, consents: Array<{ id: string, scope: ConsentScope, givenBy: ConsentGiver | null, givenAt: string | null, textVersion: number | null, revokedAt: string | null, revocationReason: RevocationReason | null }>, hearings: Array<{ id: string, who: HeardParty, heardOn: string, heardByPerson: { id: string, name: string } | null }>, planDays: { planTalkOn: string | null, reportMonths: number | null } | null, municipality: { ags: string, name: string } | null, responsible: { id: string, name: string }, caseworker: { id: string, name: string } | null, approvals: Array<{ id: string, module: HelpModule | null, legalBasis: string, validFrom: string, validTo: string | null, kind: CaseApprovalKind, reason: string | null, endReason: string | null, signedAt: string | null, weeklyMinutes: { from: number, to: number } | null, signedByPerson: { id: string, name: string } | null }>, wishOffers: Array<{ id: string, title: string, host: { id: string, name: string } }>, siblings: Array<{ id: string, code: string, state: ReferralState }> } | null, reservations: { edges: Array<{ node: { id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, validFrom: string, validTo: string | null, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, outcome: string | null, wasExtended: boolean, variant: Variant, pauses: Array<{ from: string, to: string }>, offer: { id: string, title: string, asksFirst: boolean, admission: Admission } } }> }, myWaits: { edges: Array<{ node: { id: string, state: WaitState, waitingSince: string, places: Array<{ offerId: string | null, place: number }>, whyNothingYet: Array<{ code: WaitNoteCode, offerId: string | null, sentence: string }> } }> }, caseDeadlines: { edges: Array<{ node: { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { id: string, name: string } | null } }> }, caseDocuments: Array<{ kind: DocumentKind, state: DocumentState, doneOn: string | null, revision: number }> | null, careCourse: { referralId: string, weeks: Array<{ approvalId: string, from: string, to: string, days: number, module: HelpModule | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, hoursBasis: CareReportHoursBasis | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict }> } | null, careReports: { edges: Array<{ node: { id: string, period: string, module: HelpModule | null, deliveredMinutes: number, verdict: CareReportVerdict, answerBy: string | null, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null } | null } }> }, topics: Array<{ id: string, code: string, labelDe: string, labelEn: string }>, contraindications: Array<{ id: string, code: string, labelDe: string, labelEn: string }>, accessibility: Array<{ id: string, code: string, labelDe: string, labelEn: string }> };

export type CodeWordsFragment = { id: string, code: string, labelDe: string, labelEn: string };

export type CaseSeatFragment = { id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, validFrom: string, validTo: string | null, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, outcome: string | null, wasExtended: boolean, variant: Variant, pauses: Array<{ from: string, to: string }>, offer: { id: string, title: string, asksFirst: boolean, admission: Admission } };

export type CaseWaitFragment = { id: string, state: WaitState, waitingSince: string, places: Array<{ offerId: string | null, place: number }>, whyNothingYet: Array<{ code: WaitNoteCode, offerId: string | null, sentence: string }> };

export type StartSearchMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type StartSearchMutation = { startSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ResumeReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type ResumeReferralMutation = { resumeReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SeatCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type SeatCaseQuery = { reservation: { id: string, referral: { id: string } | null } | null };

export const CasesPageDocument = `query CasesPage($mine:Boolean$states:[ReferralState!]$after:String){referrals(first:50 after:$after mine:$mine states:$states){edges{node{id code state stateSince wantedFrom priority module approvedTo responsible{id name}nextDeadline{id kind dueOn isOverdue}}}pageInfo{hasNextPage endCursor}}incompleteCases(first:100){...IncompleteRows}held:reservations(first:50 state:HELD){...DueRows}offered:reservations(first:50 state:OFFERED){...DueRows}}fragment IncompleteRows on IncompleteCaseConnection{edges{node{referralId}}pageInfo{hasNextPage endCursor}}fragment DueRows on ReservationConnection{edges{node{...Due}}pageInfo{hasNextPage endCursor}}fragment Due on Reservation{id referralCode state expiresAt}` as unknown as TypedDocumentNode<CasesPageQuery, CasesPageQueryVariables>;

export const MoreIncompleteDocument = `query MoreIncomplete($after:String){incompleteCases(first:100 after:$after){...IncompleteRows}}fragment IncompleteRows on IncompleteCaseConnection{edges{node{referralId}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreIncompleteQuery, MoreIncompleteQueryVariables>;

export const MoreDuesDocument = `query MoreDues($state:ReservationState!$after:String){reservations(first:50 after:$after state:$state){...DueRows}}fragment DueRows on ReservationConnection{edges{node{...Due}}pageInfo{hasNextPage endCursor}}fragment Due on Reservation{id referralCode state expiresAt}` as unknown as TypedDocumentNode<MoreDuesQuery, MoreDuesQueryVariables>;

export const CasePageDocument = `query CasePage($id:ID!$language:ScreenLanguage!$careFrom:LocalDate!$careTo:LocalDate!){referral(id:$id){id code number state stateSince nextStates possibleActions purpose birthMonth gender legalBasis module requestedModule approvedFrom approvedTo wantedFrom weeks maxKm priority languages availability needs flags accessibilityNeeds childProtectionRelevant consent endangermentReportedOn agency{id name}consents{id scope givenBy givenAt textVersion revokedAt revocationReason}hearings{id who heardOn heardByPerson{id name}}planDays{planTalkOn reportMonths}requestedWeeklyMinutes municipality{ags name}responsible{id name}caseworker{id name}approvals{id module legalBasis validFrom validTo weeklyMinutes{from to}kind reason endReason signedAt signedByPerson{id name}}wishOffers{id title host{id name}}siblings{id code state}}reservations(first:30 referralId:$id){edges{node{...CaseSeat}}}myWaits(first:20 referralId:$id){edges{node{...CaseWait}}}caseDeadlines(first:50 referralId:$id){edges{node{id kind side countedFrom dueOn state isOverdue doneOn coversGroupOffers subject doneByPerson{id name}}}}caseDocuments(referralId:$id){kind state doneOn revision}careCourse(referralId:$id from:$careFrom to:$careTo){referralId weeks{approvalId from to days module rangeFromMinutes rangeToMinutes hoursBasis groupMinutes singleMinutes parentMinutes resourcePersonMinutes deliveredMinutes sessionsExpected sessionsAttended sessionsExcused sessionsUnexcused verdict}}careReports(first:6 referralId:$id){edges{node{id period module deliveredMinutes verdict answerBy answer{id answer module talkOn}}}}topics:offerCodes(list:TOPIC withRetired:true){...CodeWords}contraindications:offerCodes(list:CONTRAINDICATION withRetired:true){...CodeWords}accessibility:offerCodes(list:ACCESSIBILITY withRetired:true){...CodeWords}}fragment CaseSeat on Reservation{id state holdKind expiresAt validFrom validTo hostAnswer agencyAnswer outcome wasExtended variant pauses{from to}offer{id title asksFirst admission}}fragment CaseWait on Wait{id state waitingSince places{offerId place}whyNothingYet(language:$language){code offerId sentence}}fragment CodeWords on OfferCode{id code labelDe labelEn}` as unknown as TypedDocumentNode<CasePageQuery, CasePageQueryVariables>;

export const StartSearchDocument = `mutation StartSearch($input:ReferralStepInput!){startSearch(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<StartSearchMutation, StartSearchMutationVariables>;

export const ResumeReferralDocument = `mutation ResumeReferral($input:ReferralStepInput!){resumeReferral(input:$input){__typename ...on Referral{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ResumeReferralMutation, ResumeReferralMutationVariables>;

export const SeatCaseDocument = `query SeatCase($id:ID!){reservation(id:$id){id referral{id}}}` as unknown as TypedDocumentNode<SeatCaseQuery, SeatCaseQueryVariables>;

// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/care/reports.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What the agency wants after a care report. */
export type AnswerCareReportInput = {
  /** What is wanted. */
  answer: CareReportAnswerKind;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The wanted module; with CHANGE_MODULE alone. */
  module?: HelpModule | null | undefined;
  /** Id of the newest version of the report. */
  reportId: string | number;
  /** On which day to talk; with TALK alone, from today to two years ahead, and left out where the provider is to propose one. */
  talkOn?: string | null | undefined;
};

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

/** What the hours of a module are counted by. */
export type HoursBasis =
  /** The sum over the whole intervention. */
  | 'PER_INTERVENTION'
  /** The average of a week. */
  | 'PER_WEEK';

export type ReportsPageQueryVariables = Exact<{
  unansweredOnly?: boolean | null | undefined;
  period?: string | null | undefined;
  verdict?: CareReportVerdict | null | undefined;
}>;


export type ReportsPageQuery = { careReports: { edges: Array<{ node: { id: string, period: string, referralCode: string, module: HelpModule | null, from: string, to: string, deliveredMinutes: number, interventionMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, verdict: CareReportVerdict, answerBy: string | null, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreReportsQueryVariables = Exact<{
  unansweredOnly?: boolean | null | undefined;
  period?: string | null | undefined;
  verdict?: CareReportVerdict | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreReportsQuery = { careReports: { edges: Array<{ node: { id: string, period: string, referralCode: string, module: HelpModule | null, from: string, to: string, deliveredMinutes: number, interventionMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, verdict: CareReportVerdict, answerBy: string | null, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReportRowsFragment = { edges: Array<{ node: { id: string, period: string, referralCode: string, module: HelpModule | null, from: string, to: string, deliveredMinutes: number, interventionMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, verdict: CareReportVerdict, answerBy: string | null, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ReportPageQueryVariables = Exact<{
  id: string | number;
  organisationId: string | number;
  today: string;
  worksOnCases: boolean;
}>;


export type ReportPageQuery = { careReport: { id: string, period: string, version: number, isNewest: boolean, isWithdrawn: boolean, referralCode: string, from: string, to: string, days: number, legalBasis: string, module: HelpModule | null, hoursBasis: CareReportHoursBasis | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, professionalMinutes: number, semiProfessionalMinutes: number, notGivenMinutes: number, interventionMinutes: number | null, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict, answerBy: string | null, madeAt: string, groupOffers?: Array<{ offerId: string, expected: number, attended: number, excused: number, unexcused: number, minutes: number, offer: { id: string, title: string } | null, host: { id: string, name: string } | null }>, versions: Array<{ id: string, version: number, madeAt: string, deliveredMinutes: number, verdict: CareReportVerdict, changed: Array<string> }>, referral: { id: string } | null, agency: { id: string, name: string }, provider: { id: string, name: string }, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, answers: Array<{ id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string }> } | null, modules: Array<{ code: HelpModule, name: string, fromMinutes: number, toMinutes: number, hoursBasis: HoursBasis }> };

export type ReportFragment = { id: string, period: string, version: number, isNewest: boolean, isWithdrawn: boolean, referralCode: string, from: string, to: string, days: number, legalBasis: string, module: HelpModule | null, hoursBasis: CareReportHoursBasis | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, professionalMinutes: number, semiProfessionalMinutes: number, notGivenMinutes: number, interventionMinutes: number | null, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict, answerBy: string | null, madeAt: string, referral: { id: string } | null, agency: { id: string, name: string }, provider: { id: string, name: string }, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, answers: Array<{ id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string }> };

export type GroupUseFragment = { offerId: string, expected: number, attended: number, excused: number, unexcused: number, minutes: number, offer: { id: string, title: string } | null, host: { id: string, name: string } | null };

export type AnswerCareReportMutationVariables = Exact<{
  input: AnswerCareReportInput;
}>;


export type AnswerCareReportMutation = { answerCareReport:
    | { __typename: 'CareReportAnswered', reportId: string, report: { id: string, period: string, version: number, isNewest: boolean, isWithdrawn: boolean, referralCode: string, from: string, to: string, days: number, legalBasis: string, module: HelpModule | null, hoursBasis: CareReportHoursBasis | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, expectedFromHours: string | null, expectedToHours: string | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, professionalMinutes: number, semiProfessionalMinutes: number, notGivenMinutes: number, interventionMinutes: number | null, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict, answerBy: string | null, madeAt: string, referral: { id: string } | null, agency: { id: string, name: string }, provider: { id: string, name: string }, answer: { id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string } | null, answers: Array<{ id: string, answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string }> } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReportSuperseded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export const ReportsPageDocument = `query ReportsPage($unansweredOnly:Boolean$period:YearMonth$verdict:CareReportVerdict){careReports(first:50 unansweredOnly:$unansweredOnly period:$period verdict:$verdict){...ReportRows}}fragment ReportRows on CareReportConnection{edges{node{id period referralCode module from to deliveredMinutes interventionMinutes expectedFromHours expectedToHours verdict answerBy answer{id answer module talkOn answeredAt}provider{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<ReportsPageQuery, ReportsPageQueryVariables>;

export const MoreReportsDocument = `query MoreReports($unansweredOnly:Boolean$period:YearMonth$verdict:CareReportVerdict$after:String){careReports(first:50 after:$after unansweredOnly:$unansweredOnly period:$period verdict:$verdict){...ReportRows}}fragment ReportRows on CareReportConnection{edges{node{id period referralCode module from to deliveredMinutes interventionMinutes expectedFromHours expectedToHours verdict answerBy answer{id answer module talkOn answeredAt}provider{id name}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<MoreReportsQuery, MoreReportsQueryVariables>;

export const ReportPageDocument = `query ReportPage($id:ID!$organisationId:ID!$today:LocalDate!$worksOnCases:Boolean!){careReport(id:$id){...Report groupOffers@include(if:$worksOnCases){...GroupUse}versions{id version madeAt deliveredMinutes verdict changed}}modules(agencyId:$organisationId validOn:$today){code name fromMinutes toMinutes hoursBasis}}fragment Report on CareReport{id period version isNewest isWithdrawn referralCode referral{id}agency{id name}provider{id name}from to days legalBasis module hoursBasis rangeFromMinutes rangeToMinutes expectedFromHours expectedToHours groupMinutes singleMinutes parentMinutes resourcePersonMinutes deliveredMinutes professionalMinutes semiProfessionalMinutes notGivenMinutes interventionMinutes sessionsExpected sessionsAttended sessionsExcused sessionsUnexcused verdict answerBy madeAt answer{id answer module talkOn answeredAt}answers{id answer module talkOn answeredAt}}fragment GroupUse on GroupOfferUse{offerId expected attended excused unexcused minutes offer{id title}host{id name}}` as unknown as TypedDocumentNode<ReportPageQuery, ReportPageQueryVariables>;

export const AnswerCareReportDocument = `mutation AnswerCareReport($input:AnswerCareReportInput!){answerCareReport(input:$input){__typename ...on CareReportAnswered{reportId report{...Report}}...on Refusal{code message}...on ValueInvalid{field}}}fragment Report on CareReport{id period version isNewest isWithdrawn referralCode referral{id}agency{id name}provider{id name}from to days legalBasis module hoursBasis rangeFromMinutes rangeToMinutes expectedFromHours expectedToHours groupMinutes singleMinutes parentMinutes resourcePersonMinutes deliveredMinutes professionalMinutes semiProfessionalMinutes notGivenMinutes interventionMinutes sessionsExpected sessionsAttended sessionsExcused sessionsUnexcused verdict answerBy madeAt answer{id answer module talkOn answeredAt}answers{id answer module talkOn answeredAt}}` as unknown as TypedDocumentNode<AnswerCareReportMutation, AnswerCareReportMutationVariables>;

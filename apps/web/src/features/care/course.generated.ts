// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/care/course.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** What a contact outside the groups of the marketplace was. Each kind is summed on its own. */
export type CareKind =
  /** In a group of the provider's own that is not in the marketplace. */
  | 'GROUP_INTERNAL'
  /** With parents, or whoever has custody. */
  | 'PARENT'
  /** With a friend, a relative or somebody else around the young person who helps; needs no approval (DD-16). */
  | 'RESOURCE_PERSON'
  /** With the young person alone. */
  | 'SINGLE';

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

/** What about recorded contacts may want a look. */
export type CareWarningCode =
  /** The care of the month is more than was approved for its days, where the number of hours binds at all (BHV-11). */
  | 'ABOVE_APPROVED_HOURS'
  /** Nothing is approved for the case on the day of the contact. */
  | 'OUTSIDE_APPROVAL';

/** What time for a case was spent on (BHV-23). */
export type CaseWorkType =
  /** For the case (fallspezifisch). */
  | 'CASE'
  /** For the resources around the case (fallbezogene Ressourcenorientierung). */
  | 'CASE_RELATED'
  /** Across cases (fallübergreifend). */
  | 'CROSS_CASE'
  /** For the network (Netzwerkarbeit). */
  | 'NETWORK';

/** A contact as it really was; the case stays. */
export type CorrectCareContactInput = {
  /** Id of the contact. */
  contactId: string | number;
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it was. */
  kind: CareKind;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** The revision that one has seen. */
  revision: number;
  /** Who worked. */
  staff: StaffCategory;
  /** When it began; tells two contacts of one day apart. Absent: not given. */
  start?: string | null | undefined;
  /** What the time was spent on: exactly one. */
  workType: CaseWorkType;
};

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

/** Why an entry of hours is taken back. */
export type HoursWithdrawReason =
  /** It did not take place. */
  | 'DID_NOT_TAKE_PLACE'
  /** It was entered twice. */
  | 'ENTERED_TWICE'
  /** For another reason. */
  | 'OTHER'
  /** Something else was meant, such as another case. */
  | 'WRONG_ENTRY';

/** A contact of a case. */
export type RecordCareContactInput = {
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it was. */
  kind: CareKind;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the referral. */
  referralId: string | number;
  /** Who worked. */
  staff: StaffCategory;
  /** When it began; tells two contacts of one day apart. Absent: not given. */
  start?: string | null | undefined;
  /** What the time was spent on: exactly one. */
  workType: CaseWorkType;
};

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

/** Who worked (BHV-20). */
export type StaffCategory =
  /** A professional (Fachkraft). */
  | 'PROFESSIONAL'
  /** A semi-professional. */
  | 'SEMI_PROFESSIONAL';

/** A contact that is taken back. */
export type WithdrawCareContactInput = {
  /** Id of the contact. */
  contactId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: HoursWithdrawReason;
};

export type CarePageQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type CarePageQuery = { referral: { id: string, code: string, state: ReferralState, module: HelpModule | null, legalBasis: string, responsible: { id: string, name: string } } | null, careCourse: { referralId: string, weeks: Array<{ approvalId: string, from: string, to: string, days: number, module: HelpModule | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, hoursBasis: CareReportHoursBasis | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict }>, sessions: Array<{ sessionId: string, date: string, start: string, status: AttendanceStatus | null, minutes: number | null, offer: { id: string, title: string } | null }> } | null, careContacts: { edges: Array<{ node: { id: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MoreContactsQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type MoreContactsQuery = { careContacts: { edges: Array<{ node: { id: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WeekFragment = { approvalId: string, from: string, to: string, days: number, module: HelpModule | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, hoursBasis: CareReportHoursBasis | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, verdict: CareReportVerdict };

export type ContactsFragment = { edges: Array<{ node: { id: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, provider: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type ContactFragment = { id: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, provider: { id: string, name: string } };

export type RecordCareContactMutationVariables = Exact<{
  input: RecordCareContactInput;
}>;


export type RecordCareContactMutation = { recordCareContact:
    | { __typename: 'CareCasesNotFound', code: string, message: string }
    | { __typename: 'CareContactExists', code: string, message: string }
    | { __typename: 'CareContactsRecorded', contacts: Array<{ id: string, date: string }>, warnings: Array<{ code: CareWarningCode, date: string | null, month: string | null, approvedMinutes: number | null, deliveredMinutes: number | null }> }
    | { __typename: 'CareKindNotAllowed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type CorrectCareContactMutationVariables = Exact<{
  input: CorrectCareContactInput;
}>;


export type CorrectCareContactMutation = { correctCareContact:
    | { __typename: 'CareContactExists', code: string, message: string }
    | { __typename: 'CareContactsRecorded', contacts: Array<{ id: string, date: string }>, warnings: Array<{ code: CareWarningCode, date: string | null, month: string | null, approvedMinutes: number | null, deliveredMinutes: number | null }> }
    | { __typename: 'CareKindNotAllowed', code: string, message: string }
    | { __typename: 'HoursChanged', code: string, message: string }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type WithdrawCareContactMutationVariables = Exact<{
  input: WithdrawCareContactInput;
}>;


export type WithdrawCareContactMutation = { withdrawCareContact:
    | { __typename: 'CareContact', id: string }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const CarePageDocument = `query CarePage($id:ID!$from:LocalDate!$to:LocalDate!){referral(id:$id){id code state module legalBasis responsible{id name}}careCourse(referralId:$id from:$from to:$to){referralId weeks{...Week}sessions{sessionId date start status minutes offer{id title}}}careContacts(first:100 referralId:$id from:$from to:$to){...Contacts}}fragment Week on CareWeek{approvalId from to days module rangeFromMinutes rangeToMinutes hoursBasis groupMinutes singleMinutes parentMinutes resourcePersonMinutes deliveredMinutes sessionsExpected sessionsAttended sessionsExcused sessionsUnexcused verdict}fragment Contacts on CareContactConnection{edges{node{...Contact}}pageInfo{hasNextPage endCursor}}fragment Contact on CareContact{id date start minutes kind workType staff revision provider{id name}}` as unknown as TypedDocumentNode<CarePageQuery, CarePageQueryVariables>;

export const MoreContactsDocument = `query MoreContacts($id:ID!$from:LocalDate!$to:LocalDate!$after:String){careContacts(first:100 after:$after referralId:$id from:$from to:$to){...Contacts}}fragment Contacts on CareContactConnection{edges{node{...Contact}}pageInfo{hasNextPage endCursor}}fragment Contact on CareContact{id date start minutes kind workType staff revision provider{id name}}` as unknown as TypedDocumentNode<MoreContactsQuery, MoreContactsQueryVariables>;

export const RecordCareContactDocument = `mutation RecordCareContact($input:RecordCareContactInput!){recordCareContact(input:$input){__typename ...on CareContactsRecorded{contacts{id date}warnings{code date month approvedMinutes deliveredMinutes}}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<RecordCareContactMutation, RecordCareContactMutationVariables>;

export const CorrectCareContactDocument = `mutation CorrectCareContact($input:CorrectCareContactInput!){correctCareContact(input:$input){__typename ...on CareContactsRecorded{contacts{id date}warnings{code date month approvedMinutes deliveredMinutes}}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<CorrectCareContactMutation, CorrectCareContactMutationVariables>;

export const WithdrawCareContactDocument = `mutation WithdrawCareContact($input:WithdrawCareContactInput!){withdrawCareContact(input:$input){__typename ...on CareContact{id}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawCareContactMutation, WithdrawCareContactMutationVariables>;

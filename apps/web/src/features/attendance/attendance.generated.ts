// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/attendance/attendance.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What became of an entry. Whatever it is, the device need not send it again. */
export type AttendanceEntryOutcome =
  /** It is kept; a later entry stands in the register. */
  | 'OLDER'
  /** It cannot be. */
  | 'REFUSED'
  /** It stands in the register. */
  | 'TAKEN'
  /** It was sent before, and acts once. */
  | 'UNCHANGED';

/** Why an entry was refused. */
export type AttendanceEntryRefusalCode =
  /** The key was used for an entry that says something else. */
  | 'ENTRY_KEY_REUSED'
  /** No confirmed reservation covers the day, or it is not yours. */
  | 'NO_RESERVATION'
  /** The arrival is not before the end of the session, or the leave not after its beginning. */
  | 'PRESENCE_OUTSIDE'
  /** The session was cancelled. */
  | 'SESSION_CANCELLED'
  /** The day of the session was not yet when the entry was made. */
  | 'SESSION_IN_FUTURE'
  /** There is no such session, or none at which you record. */
  | 'SESSION_NOT_FOUND'
  /** A key, a moment or times that are none. */
  | 'VALUE_INVALID';

/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** An entry that was made on a device, maybe without a connection. */
export type DeviceEntryInput = {
  /** A key made on the device, new for every entry (a UUID is good), 1 to 100 characters: sent again, the entry acts once. */
  key: string;
  /** When the entry was made, by the clock of the device, right or wrong. */
  madeAt: string;
  /** When somebody who came arrived; left out, or before the beginning: at the beginning. At the end of the session or later it is refused. */
  presentFrom?: string | null | undefined;
  /** When somebody who came left; left out, or after the end: at the end. At the beginning of the session or before it is refused. */
  presentTo?: string | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
  /** Id of the session. */
  sessionId: string | number;
  /** Whether they came. */
  status: AttendanceStatus;
};

/** What a device has in its queue; each entry is answered by itself. */
export type RecordAttendanceEntriesInput = {
  /** At most 500, of any number of sessions, in any order. */
  entries: Array<DeviceEntryInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The moment of sending, by the same clock of the device: with it a clock that is wrong drops out. May differ when the queue is sent again under the same key. */
  sentAt: string;
};

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

export type AttendancePageQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type AttendancePageQuery = { sessionRegisters: { edges: Array<{ node: { session: { id: string, date: string, start: string, minutes: number, state: SessionState, offer: { id: string, title: string } }, entries: Array<{ referralId: string, referralCode: string, providerRecord: { status: AttendanceStatus, presentFrom: string | null, presentTo: string | null } | null }> } }>, pageInfo: { hasNextPage: boolean } } };

export type RegisterPageQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type RegisterPageQuery = { sessionRegister: { session: { id: string, date: string, start: string, minutes: number, state: SessionState, offer: { id: string, title: string } }, entries: Array<{ referralId: string, referralCode: string, providerRecord: { status: AttendanceStatus, presentFrom: string | null, presentTo: string | null } | null }> } | null };

export type RegisterPartsFragment = { session: { id: string, date: string, start: string, minutes: number, state: SessionState, offer: { id: string, title: string } }, entries: Array<{ referralId: string, referralCode: string, providerRecord: { status: AttendanceStatus, presentFrom: string | null, presentTo: string | null } | null }> };

export type SendAttendanceMutationVariables = Exact<{
  input: RecordAttendanceEntriesInput;
}>;


export type SendAttendanceMutation = { recordAttendanceEntries:
    | { __typename: 'AttendanceEntriesReceived', entries: Array<{ key: string, outcome: AttendanceEntryOutcome, refusal: { code: AttendanceEntryRefusalCode } | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export const AttendancePageDocument = `query AttendancePage($from:LocalDate!$to:LocalDate!){sessionRegisters(from:$from to:$to first:100){edges{node{...RegisterParts}}pageInfo{hasNextPage}}}fragment RegisterParts on SessionRegister{session{id date start minutes state offer{id title}}entries{referralId referralCode providerRecord{status presentFrom presentTo}}}` as unknown as TypedDocumentNode<AttendancePageQuery, AttendancePageQueryVariables>;

export const RegisterPageDocument = `query RegisterPage($sessionId:ID!){sessionRegister(sessionId:$sessionId){...RegisterParts}}fragment RegisterParts on SessionRegister{session{id date start minutes state offer{id title}}entries{referralId referralCode providerRecord{status presentFrom presentTo}}}` as unknown as TypedDocumentNode<RegisterPageQuery, RegisterPageQueryVariables>;

export const SendAttendanceDocument = `mutation SendAttendance($input:RecordAttendanceEntriesInput!){recordAttendanceEntries(input:$input){__typename ...on AttendanceEntriesReceived{entries{key outcome refusal{code}}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SendAttendanceMutation, SendAttendanceMutationVariables>;

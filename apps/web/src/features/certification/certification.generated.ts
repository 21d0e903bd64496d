// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/certification/certification.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What stands in the way of a certificate. */
export type CertificationProblemCode =
  /** An application for it waits at the agency. */
  | 'APPLICATION_OPEN'
  /** The offer is archived. */
  | 'ARCHIVED'
  /** The certificate that is to be renewed has no end, or was withdrawn. */
  | 'CERTIFICATE_NOT_RENEWABLE'
  /** A volunteer, or somebody paid by the hour, has shown no certificate of good conduct (§ 72a SGB VIII). */
  | 'CONDUCT_CERTIFICATE_MISSING'
  /** A certificate of good conduct is older than five years (§ 72a SGB VIII). */
  | 'CONDUCT_CERTIFICATE_TOO_OLD'
  /** The host does not take part in the agency's network today. */
  | 'HOST_NOT_IN_NETWORK'
  /** The offer is an entry for information (DD-30). */
  | 'NOT_SETTLEABLE'
  /** No Fachkraft of the provider itself leads it (DD-15). */
  | 'NO_STA_PROFESSIONAL'
  /** A co-lead comes from a second provider that is not named (DD-15). */
  | 'SECOND_PROVIDER_UNNAMED'
  /** The second provider of a co-lead is no co-host with a share, and would get no credit in settlement (DD-15). */
  | 'SECOND_PROVIDER_WITHOUT_SHARE';

/** What became of an application for a certificate. */
export type CertificationState =
  /** The offer is certified. */
  | 'GRANTED'
  /** The agency looks at it. */
  | 'IN_REVIEW'
  /** The agency has refused it, with reasons. */
  | 'REFUSED'
  /** The host has asked for it. */
  | 'SUBMITTED'
  /** The host does not ask for it any more. */
  | 'WITHDRAWN';

/** Which application. */
export type CertificationStepInput = {
  /** Id of the application. */
  certificationId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which application is granted, and on which terms. */
export type GrantCertificateInput = {
  /** Id of the application. */
  certificationId: string | number;
  /** Conditions, up to 50; for the agency and the host alone. */
  conditions?: Array<string> | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Number of the certificate, up to 100 characters. */
  number?: string | null | undefined;
  /** First day, the day of the application at the earliest; left out: as the host wants it. */
  validFrom?: string | null | undefined;
  /** Last day; null: open; left out: as the host wants it. */
  validTo?: string | null | undefined;
};

/** Who leads: the host's own Fachkraft, one of the four kinds of co-lead (DD-15), or a volunteer. */
export type LeadKind =
  /** School social worker, or educator of a day care centre (type 2). */
  | 'SCHOOL_OR_DAYCARE'
  /** Fachkraft of the school (type 4). */
  | 'SCHOOL_PROFESSIONAL'
  /** Fachkraft of a second provider (type 3). */
  | 'SECOND_PROVIDER'
  /** Sports trainer on a fee (type 1). */
  | 'SPORTS_TRAINER'
  /** Fachkraft of the host itself. */
  | 'STA_PROFESSIONAL'
  /** Volunteer. */
  | 'VOLUNTEER';

/** Which application is refused, and why. */
export type RefuseCertificationInput = {
  /** Id of the application. */
  certificationId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Reasons, up to 4,000 characters; for the agency and the host alone. */
  reasons: string;
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

/** Which offer is to be certified by which agency, and for which days. */
export type SubmitForCertificationInput = {
  /** Id of the agency. */
  agencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What there is to say to it, up to 4,000 characters; no names. */
  note?: string | null | undefined;
  /** Id of an offer of the organisation acted for. */
  offerId: string | number;
  /** Id of the certificate that is to be renewed. */
  renewsCertificateId?: string | number | null | undefined;
  /** First day, today or later; left out: the day after the certificate that is renewed, else today. */
  wantedFrom?: string | null | undefined;
  /** Last day; left out: open. */
  wantedTo?: string | null | undefined;
};

/** Which certificate is withdrawn, from when on, and why. */
export type WithdrawCertificateInput = {
  /** Id of the certificate. */
  certificateId: string | number;
  /** The first day on which it holds no more; today or later. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Reason, up to 4,000 characters; for the agency and the host alone. */
  reason: string;
};

export type WaitingFragment = { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } };

export type CertifiedFragment = { id: string, code: string, title: string, settleable: boolean, archivedAt: string | null, host: { id: string, name: string }, certificates: Array<{ id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null, agency: { id: string, name: string } }> };

export type AgencyCertificationQueryVariables = Exact<{
  text?: string | null | undefined;
}>;


export type AgencyCertificationQuery = { submitted: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } }, inReview: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } }, granted: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }> }, refused: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }> }, offers: { edges: Array<{ node: { id: string, code: string, title: string, settleable: boolean, archivedAt: string | null, host: { id: string, name: string }, certificates: Array<{ id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null, agency: { id: string, name: string } }> } }>, pageInfo: { hasNextPage: boolean } } };

export type HostCertificationQueryVariables = Exact<{
  hostId: string | number;
}>;


export type HostCertificationQuery = { certifications: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean } }, offers: { edges: Array<{ node: { id: string, code: string, title: string, settleable: boolean, archivedAt: string | null, host: { id: string, name: string }, certificates: Array<{ id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null, agency: { id: string, name: string } }> } }>, pageInfo: { hasNextPage: boolean } } };

export type ApplicationQueryVariables = Exact<{
  id: string | number;
}>;


export type ApplicationQuery = { certification: { id: string, state: CertificationState, nextStates: Array<CertificationState>, note: string, reasons: string | null, conditions: Array<string>, submittedAt: string, reviewedAt: string | null, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, host: { id: string, name: string }, agency: { id: string, name: string }, staff: Array<{ position: number, kind: LeadKind, qualification: string, conductCertificateOn: string | null }>, renewsCertificate: { id: string, number: string | null, validFrom: string, validTo: string | null } | null, certificate: { id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null } | null, offer: { id: string, code: string, title: string, description: string, capacity: number, ageFrom: number | null, ageTo: number | null, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, leads: Array<{ position: number, qualification: { code: string, labelDe: string | null, labelEn: string | null }, organisation: { id: string, name: string } | null }> } } | null };

export type OfferCertificatesQueryVariables = Exact<{
  offerId: string | number;
  hostId?: string | number | null | undefined;
  isHost: boolean;
}>;


export type OfferCertificatesQuery = { offer: { id: string, code: string, title: string, archivedAt: string | null, host: { id: string, name: string }, certificates: Array<{ id: string, number: string | null, validFrom: string, validTo: string | null, withdrawnFrom: string | null, withdrawalReason: string | null, conditions: Array<string> | null, agency: { id: string, name: string } }> } | null, certifications?: { edges: Array<{ node: { id: string, state: CertificationState, submittedAt: string, decidedAt: string | null, wantedFrom: string, wantedTo: string | null, offer: { id: string, code: string, title: string }, host: { id: string, name: string }, agency: { id: string, name: string } } }> }, networkMemberships?: { edges: Array<{ node: { id: string, validFrom: string, validTo: string | null, agency: { id: string, name: string } } }> } };

export type CertificateEndImpactQueryVariables = Exact<{
  certificateId: string | number;
  from: string;
}>;


export type CertificateEndImpactQuery = { certificateEndImpact: { confirmed: number, open: number, firstDay: string | null, reservations: { edges: Array<{ node: { id: string, code: string, firstDay: string, state: ReservationState } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type StartCertificationReviewMutationVariables = Exact<{
  input: CertificationStepInput;
}>;


export type StartCertificationReviewMutation = { startCertificationReview:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type GrantCertificateMutationVariables = Exact<{
  input: GrantCertificateInput;
}>;


export type GrantCertificateMutation = { grantCertificate:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'CertificateDayTaken', code: string, message: string, day: string }
    | { __typename: 'CertificateOverlap', code: string, message: string, validFrom: string, validTo: string | null }
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string }
    | { __typename: 'CertificationWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotCertifiable', code: string, message: string, problems: Array<{ code: CertificationProblemCode, position: number | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RefuseCertificationMutationVariables = Exact<{
  input: RefuseCertificationInput;
}>;


export type RefuseCertificationMutation = { refuseCertification:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string }
    | { __typename: 'CertificationWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawCertificationApplicationMutationVariables = Exact<{
  input: CertificationStepInput;
}>;


export type WithdrawCertificationApplicationMutation = { withdrawCertificationApplication:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawCertificateMutationVariables = Exact<{
  input: WithdrawCertificateInput;
}>;


export type WithdrawCertificateMutation = { withdrawCertificate:
    | { __typename: 'Certificate', id: string, validTo: string | null, withdrawnFrom: string | null }
    | { __typename: 'CertificateWithdrawn', code: string, message: string, since: string }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SubmitForCertificationMutationVariables = Exact<{
  input: SubmitForCertificationInput;
}>;


export type SubmitForCertificationMutation = { submitForCertification:
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotCertifiable', code: string, message: string, problems: Array<{ code: CertificationProblemCode, position: number | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const AgencyCertificationDocument = `query AgencyCertification($text:String){submitted:certifications(first:40 state:SUBMITTED){edges{node{...Waiting}}pageInfo{hasNextPage}}inReview:certifications(first:40 state:IN_REVIEW){edges{node{...Waiting}}pageInfo{hasNextPage}}granted:certifications(first:10 state:GRANTED){edges{node{...Waiting}}}refused:certifications(first:10 state:REFUSED){edges{node{...Waiting}}}offers(first:30 text:$text){edges{node{...Certified}}pageInfo{hasNextPage}}}fragment Waiting on Certification{id state submittedAt decidedAt wantedFrom wantedTo offer{id code title}host{id name}agency{id name}}fragment Certified on Offer{id code title settleable archivedAt host{id name}certificates{id number validFrom validTo withdrawnFrom agency{id name}}}` as unknown as TypedDocumentNode<AgencyCertificationQuery, AgencyCertificationQueryVariables>;

export const HostCertificationDocument = `query HostCertification($hostId:ID!){certifications(first:50){edges{node{...Waiting}}pageInfo{hasNextPage}}offers(first:60 hostId:$hostId){edges{node{...Certified}}pageInfo{hasNextPage}}}fragment Waiting on Certification{id state submittedAt decidedAt wantedFrom wantedTo offer{id code title}host{id name}agency{id name}}fragment Certified on Offer{id code title settleable archivedAt host{id name}certificates{id number validFrom validTo withdrawnFrom agency{id name}}}` as unknown as TypedDocumentNode<HostCertificationQuery, HostCertificationQueryVariables>;

export const ApplicationDocument = `query Application($id:ID!){certification(id:$id){id state nextStates note reasons conditions submittedAt reviewedAt decidedAt wantedFrom wantedTo host{id name}agency{id name}staff{position kind qualification conductCertificateOn}renewsCertificate{id number validFrom validTo}certificate{id number validFrom validTo withdrawnFrom}offer{id code title description capacity ageFrom ageTo categoryLabel{code labelDe labelEn}leads{position qualification{code labelDe labelEn}organisation{id name}}}}}` as unknown as TypedDocumentNode<ApplicationQuery, ApplicationQueryVariables>;

export const OfferCertificatesDocument = `query OfferCertificates($offerId:ID!$hostId:ID$isHost:Boolean!){offer(id:$offerId){id code title archivedAt host{id name}certificates{id number validFrom validTo withdrawnFrom withdrawalReason conditions agency{id name}}}certifications(first:50 offerId:$offerId)@include(if:$isHost){edges{node{...Waiting}}}networkMemberships(first:50 providerId:$hostId)@include(if:$isHost){edges{node{id validFrom validTo agency{id name}}}}}fragment Waiting on Certification{id state submittedAt decidedAt wantedFrom wantedTo offer{id code title}host{id name}agency{id name}}` as unknown as TypedDocumentNode<OfferCertificatesQuery, OfferCertificatesQueryVariables>;

export const CertificateEndImpactDocument = `query CertificateEndImpact($certificateId:ID!$from:LocalDate!){certificateEndImpact(certificateId:$certificateId from:$from first:20){confirmed open firstDay reservations{edges{node{id code firstDay state}}pageInfo{hasNextPage}}}}` as unknown as TypedDocumentNode<CertificateEndImpactQuery, CertificateEndImpactQueryVariables>;

export const StartCertificationReviewDocument = `mutation StartCertificationReview($input:CertificationStepInput!){startCertificationReview(input:$input){__typename ...on Certification{id state nextStates}...on Refusal{code message}}}` as unknown as TypedDocumentNode<StartCertificationReviewMutation, StartCertificationReviewMutationVariables>;

export const GrantCertificateDocument = `mutation GrantCertificate($input:GrantCertificateInput!){grantCertificate(input:$input){__typename ...on Certification{id state nextStates}...on Refusal{code message}...on NotCertifiable{problems{code position}}...on CertificateOverlap{validFrom validTo}...on CertificateDayTaken{day}...on CertificationDayOutOfRange{earliest latest}...on CertificationTextInvalid{field}}}` as unknown as TypedDocumentNode<GrantCertificateMutation, GrantCertificateMutationVariables>;

export const RefuseCertificationDocument = `mutation RefuseCertification($input:RefuseCertificationInput!){refuseCertification(input:$input){__typename ...on Certification{id state nextStates}...on Refusal{code message}...on CertificationTextInvalid{field}}}` as unknown as TypedDocumentNode<RefuseCertificationMutation, RefuseCertificationMutationVariables>;

export const WithdrawCertificationApplicationDocument = `mutation WithdrawCertificationApplication($input:CertificationStepInput!){withdrawCertificationApplication(input:$input){__typename ...on Certification{id state nextStates}...on Refusal{code message}}}` as unknown as TypedDocumentNode<WithdrawCertificationApplicationMutation, WithdrawCertificationApplicationMutationVariables>;

export const WithdrawCertificateDocument = `mutation WithdrawCertificate($input:WithdrawCertificateInput!){withdrawCertificate(input:$input){__typename ...on Certificate{id validTo withdrawnFrom}...on Refusal{code message}...on CertificateWithdrawn{since}...on CertificationDayOutOfRange{earliest latest}...on CertificationTextInvalid{field}}}` as unknown as TypedDocumentNode<WithdrawCertificateMutation, WithdrawCertificateMutationVariables>;

export const SubmitForCertificationDocument = `mutation SubmitForCertification($input:SubmitForCertificationInput!){submitForCertification(input:$input){__typename ...on Certification{id state nextStates}...on Refusal{code message}...on NotCertifiable{problems{code position}}...on CertificationDayOutOfRange{earliest latest}...on CertificationTextInvalid{field}}}` as unknown as TypedDocumentNode<SubmitForCertificationMutation, SubmitForCertificationMutationVariables>;

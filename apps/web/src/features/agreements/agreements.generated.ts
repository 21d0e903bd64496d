// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/agreements/agreements.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which agreement comes into force. */
export type ActivateAgreementInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** Ids of all licence dependencies that LICENCE_DEPENDS has listed, once somebody has decided to go on all the same (DD-26); one that was declared since asks again. */
  dependentsSeen?: Array<string | number> | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The day on which both sides have signed it; today or before. */
  signedOn: string;
};

/** A change of a clause. CO_USE_OUTGOING and CO_USE_INCOMING are added where they are not there yet. */
export type AgreementClauseChange = {
  /** Code of the clause. */
  code: string;
  /** Whether it is agreed; left out: as it was. */
  isAgreed?: boolean | null | undefined;
  /** Its new words; left out: they stay. */
  text?: string | null | undefined;
};

/** The three parts of an agreement (NRW-01). */
export type AgreementPart =
  /** Fee agreement (Entgeltvereinbarung). */
  | 'FEE'
  /** Quality development agreement (Qualitätsentwicklungsvereinbarung). */
  | 'QUALITY'
  /** Service agreement (Leistungsvereinbarung). */
  | 'SERVICE';

/** Which agreement. */
export type AgreementStepInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** What a clause of an agreement belongs to. */
export type ClausePart =
  /** The use of other providers' groups (CO_USE_OUTGOING) or by other providers (CO_USE_INCOMING). */
  | 'CO_USE'
  /** The fee agreement. */
  | 'FEE'
  /** The quality development agreement. */
  | 'QUALITY'
  /** The service agreement. */
  | 'SERVICE';

/** In which competence somebody approves (NRW-13). */
export type Competence =
  /** Whether the price is right. */
  | 'ECONOMIC'
  /** Whether the service and its quality are right. */
  | 'PROFESSIONAL';

/** With whom an agreement is to be made, from when on, and what it is to say. */
export type DraftAgreementInput = {
  /** The yearly sum of a budget. */
  budgetTotalCents?: string | null | undefined;
  /** The other side: a provider or partner where an agency drafts, an agency where a provider does. */
  counterpartId: string | number;
  /** Text of the fee agreement; only where it is not made of clauses. */
  feePart?: string | null | undefined;
  /** How the help is paid for; left out of a new agreement: STA_LUMP. */
  funding?: Funding | null | undefined;
  /** Euro an hour, a decimal number with up to four places. */
  hourRateEur?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Legal bases that it covers, paragraphs of SGB VIII such as 31. */
  legalBases: Array<string>;
  /** Text of the quality development agreement; only where it is not made of clauses. */
  qualityPart?: string | null | undefined;
  /** Text of the service agreement; only where it is not made of clauses. */
  servicePart?: string | null | undefined;
  /** Id of the social space of a SOCIAL_SPACE_BUDGET. */
  socialSpaceId?: string | number | null | undefined;
  /** A published version of a template of the agency, whose clauses are adopted. */
  templateVersionId?: string | number | null | undefined;
  /** First day. */
  validFrom: string;
  /** Last day; null: open. Left out: the end of the contract that the regime of this funding names, where it names one (TS-19). */
  validTo?: string | null | undefined;
};

/** Of which agreement a new version is to be made, and for which days. */
export type DraftAgreementVersionInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The day from which the new version is to take the place of the old one. */
  validFrom: string;
  /** Its last day; null: open. Left out: the last day of the old one. */
  validTo?: string | null | undefined;
};

/** What is to be changed of an agreement that is negotiated. What is left out stays; null takes it away. */
export type EditAgreementInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** The yearly sum of a budget. */
  budgetTotalCents?: string | null | undefined;
  /** Clauses that change. */
  clauses?: Array<AgreementClauseChange> | null | undefined;
  /** Text of the fee agreement; only where it is not made of clauses. */
  feePart?: string | null | undefined;
  /** How the help is paid for; left out of a new agreement: STA_LUMP. */
  funding?: Funding | null | undefined;
  /** Euro an hour, a decimal number with up to four places. */
  hourRateEur?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Legal bases that it covers. */
  legalBases?: Array<string> | null | undefined;
  /** Text of the quality development agreement; only where it is not made of clauses. */
  qualityPart?: string | null | undefined;
  /** The revision of the agreement as it was read, so that nobody overwrites what they have not seen. */
  revision: string;
  /** Text of the service agreement; only where it is not made of clauses. */
  servicePart?: string | null | undefined;
  /** Id of the social space of a SOCIAL_SPACE_BUDGET. */
  socialSpaceId?: string | number | null | undefined;
  /** First day. */
  validFrom?: string | null | undefined;
  /** Last day; null: open. */
  validTo?: string | null | undefined;
};

/** Which agreement ends, and when. */
export type EndAgreementInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** Ids of all licence dependencies that LICENCE_DEPENDS has listed, once somebody has decided to go on all the same (DD-26); one that was declared since asks again. */
  dependentsSeen?: Array<string | number> | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day on which it holds; today or later. */
  lastDay: string;
};

/** How the help under an agreement is paid for. */
export type Funding =
  /** By the hour. */
  | 'HOURLY'
  /** Out of the provider's budget, which replaces single payments. */
  | 'PROVIDER_BUDGET'
  /** Out of the budget of a social space. */
  | 'SOCIAL_SPACE_BUDGET'
  /** A lump sum per week and module. */
  | 'STA_LUMP';

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

/** What a session of a reservation would be without. */
export type ImpactReason =
  /** The responsible provider's agreement on the legal basis of the approval (BHV-19). */
  | 'LEGAL_BASIS_NOT_COVERED'
  /** The responsible provider's agreement that its cases may use groups of others (DD-22). */
  | 'MAIN_LQE_MISSING_CLAUSE'
  /** The host's agreement that others may use its groups (DD-23). */
  | 'PARTNER_LQE_MISSING_CLAUSE'
  /** The session itself. */
  | 'SESSION_CANCELLED'
  /** A certificate of the agency: it would be settled with nobody (DD-14). */
  | 'UNCERTIFIED';

/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** Which agreement is negotiated again, and why. */
export type ReopenAgreementInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What has to be negotiated again. */
  reason: ReopeningReason;
};

/** What has to be negotiated again. */
export type ReopeningReason =
  /** The fee. */
  | 'FEE'
  /** Something was written wrongly. */
  | 'MISTAKE'
  /** Something else. */
  | 'OTHER'
  /** The quality. */
  | 'QUALITY'
  /** The service. */
  | 'SERVICE'
  /** From when to when it is to hold. */
  | 'VALIDITY';

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

/** How far terms (an agreement, a rate) have come. */
export type TermsState =
  /** Holds on the days of its validity. */
  | 'ACTIVE'
  /** Given up before it was approved. */
  | 'DISCARDED'
  /** Seen and written by the side that began it. */
  | 'DRAFT'
  /** Approved by a second person with economic competence too. */
  | 'ECONOMICALLY_APPROVED'
  /** Held until a day that has passed. */
  | 'ENDED'
  /** Seen and written by both sides of an agreement; of a rate, by the agency. */
  | 'IN_NEGOTIATION'
  /** Approved by a person with professional competence; does not change any more. */
  | 'PROFESSIONALLY_APPROVED'
  /** Another version has taken its place on every day. */
  | 'REPLACED';

export type AgreementRowFragment = { id: string, code: string, version: number, state: TermsState, validFrom: string, validTo: string | null, funding: Funding, isDraft: boolean, provider: { id: string, name: string }, agency: { id: string, name: string } };

export type AgreementTermsFragment = { validFrom: string, validTo: string | null, legalBases: Array<string>, funding: Funding, hourRateEur: string | null, budgetTotalCents: string | null, socialSpaceId: string | null, servicePart: string | null, qualityPart: string | null, feePart: string | null, clauses: Array<{ code: string, part: ClausePart, text: string | null, isAgreed: boolean }> };

export type WeeklyRateRowFragment = { id: string, module: HelpModule, amountCents: string, state: TermsState, nextStates: Array<TermsState>, validFrom: string, validTo: string | null, replacesId: string | null, approvals: Array<{ at: string, competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }> };

export type AgreementsQueryVariables = Exact<{
  after?: string | null | undefined;
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
  state?: TermsState | null | undefined;
}>;


export type AgreementsQuery = { agreements: { edges: Array<{ node: { id: string, code: string, version: number, state: TermsState, validFrom: string, validTo: string | null, funding: Funding, isDraft: boolean, provider: { id: string, name: string }, agency: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AgreementQueryVariables = Exact<{
  id: string | number;
  prices: boolean;
}>;


export type AgreementQuery = { agreement: { nextStates: Array<TermsState>, revision: string, round: number, signedOn: string | null, id: string, code: string, version: number, state: TermsState, validFrom: string, validTo: string | null, funding: Funding, isDraft: boolean, legalBases: Array<string>, hourRateEur: string | null, budgetTotalCents: string | null, socialSpaceId: string | null, servicePart: string | null, qualityPart: string | null, feePart: string | null, approvals: Array<{ at: string, competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }>, template: { id: string, name: string, version: number } | null, replaces: { id: string, code: string, version: number, validFrom: string, validTo: string | null, legalBases: Array<string>, funding: Funding, hourRateEur: string | null, budgetTotalCents: string | null, socialSpaceId: string | null, servicePart: string | null, qualityPart: string | null, feePart: string | null, clauses: Array<{ code: string, part: ClausePart, text: string | null, isAgreed: boolean }> } | null, provider: { id: string, name: string }, agency: { id: string, name: string }, clauses: Array<{ code: string, part: ClausePart, text: string | null, isAgreed: boolean }> } | null, weeklyRates?: Array<{ id: string, module: HelpModule, amountCents: string, state: TermsState, nextStates: Array<TermsState>, validFrom: string, validTo: string | null, replacesId: string | null, approvals: Array<{ at: string, competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }> }>, colleagues: { edges: Array<{ node: { id: string, name: string } }> }, socialSpaces: { edges: Array<{ node: { id: string, name: string } }> } };

export type AgreementDraftChoicesQueryVariables = Exact<{
  isAgency: boolean;
  counterparts: OrganisationKind;
  agencyId?: string | number | null | undefined;
}>;


export type AgreementDraftChoicesQuery = { organisations: { edges: Array<{ node: { id: string, name: string } }> }, partners?: { edges: Array<{ node: { id: string, name: string } }> }, agreementTemplates: { edges: Array<{ node: { id: string, name: string, version: number, agency: { id: string } } }> }, socialSpaces: { edges: Array<{ node: { id: string, name: string } }> } };

export type AgreementEndImpactQueryVariables = Exact<{
  agreementId: string | number;
  lastDay: string;
}>;


export type AgreementEndImpactQuery = { agreementEndImpact: { confirmed: number, open: number, firstDay: string | null, dependents: Array<{ id: string, facility: string, dependent: { id: string, name: string } }>, reservations: { edges: Array<{ node: { id: string, code: string, firstDay: string, state: ReservationState, reasons: Array<ImpactReason>, offer: { id: string, title: string } } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type DraftAgreementMutationVariables = Exact<{
  input: DraftAgreementInput;
}>;


export type DraftAgreementMutation = { draftAgreement:
    | { __typename: 'Agreement', id: string }
    | { __typename: 'FeeNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type DraftAgreementVersionMutationVariables = Exact<{
  input: DraftAgreementVersionInput;
}>;


export type DraftAgreementVersionMutation = { draftAgreementVersion:
    | { __typename: 'Agreement', id: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EditAgreementMutationVariables = Exact<{
  input: EditAgreementInput;
}>;


export type EditAgreementMutation = { editAgreement:
    | { __typename: 'Agreement', id: string, revision: string }
    | { __typename: 'ClauseNotFound', code: string, message: string }
    | { __typename: 'FeeNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'StaleRevision', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type NegotiateAgreementMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type NegotiateAgreementMutation = { negotiateAgreement:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveAgreementProfessionallyMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type ApproveAgreementProfessionallyMutation = { approveAgreementProfessionally:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', code: string, message: string, parts: Array<AgreementPart> }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveAgreementEconomicallyMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type ApproveAgreementEconomicallyMutation = { approveAgreementEconomically:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', code: string, message: string, parts: Array<AgreementPart> }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateAgreementMutationVariables = Exact<{
  input: ActivateAgreementInput;
}>;


export type ActivateAgreementMutation = { activateAgreement:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'DayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDepends', code: string, message: string, lostFrom: string, dependents: Array<{ id: string, facility: string, dependent: { id: string, name: string } }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', code: string, message: string, parts: Array<AgreementPart> }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string, otherCode: string, endBy: string }
    | { __typename: 'TermsOverlap', code: string, message: string, otherCode: string, validFrom: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardAgreementMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type DiscardAgreementMutation = { discardAgreement:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenAgreementMutationVariables = Exact<{
  input: ReopenAgreementInput;
}>;


export type ReopenAgreementMutation = { reopenAgreement:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EndAgreementMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementMutation = { endAgreement:
    | { __typename: 'Agreement', id: string, state: TermsState }
    | { __typename: 'DayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDepends', code: string, message: string, lostFrom: string, dependents: Array<{ id: string, facility: string, dependent: { id: string, name: string } }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export const AgreementsDocument = `query Agreements($after:String$agencyId:ID$providerId:ID$state:TermsState){agreements(first:50 after:$after agencyId:$agencyId providerId:$providerId state:$state){edges{node{...AgreementRow}}pageInfo{hasNextPage endCursor}}}fragment AgreementRow on Agreement{id code version state validFrom validTo funding isDraft provider{id name}agency{id name}}` as unknown as TypedDocumentNode<AgreementsQuery, AgreementsQueryVariables>;

export const AgreementDocument = `query Agreement($id:ID!$prices:Boolean!){agreement(id:$id){...AgreementRow ...AgreementTerms nextStates revision round signedOn approvals{at competence personId}authors{part personId}template{id name version}replaces{id code version ...AgreementTerms}}weeklyRates(agreementId:$id)@include(if:$prices){...WeeklyRateRow}colleagues(first:100){edges{node{id name}}}socialSpaces(first:50){edges{node{id name}}}}fragment AgreementRow on Agreement{id code version state validFrom validTo funding isDraft provider{id name}agency{id name}}fragment AgreementTerms on Agreement{validFrom validTo legalBases funding hourRateEur budgetTotalCents socialSpaceId servicePart qualityPart feePart clauses{code part text isAgreed}}fragment WeeklyRateRow on WeeklyRate{id module amountCents state nextStates validFrom validTo replacesId approvals{at competence personId}authors{part personId}}` as unknown as TypedDocumentNode<AgreementQuery, AgreementQueryVariables>;

export const AgreementDraftChoicesDocument = `query AgreementDraftChoices($isAgency:Boolean!$counterparts:OrganisationKind!$agencyId:ID){organisations(first:100 kind:$counterparts){edges{node{id name}}}partners:organisations(first:50 kind:PARTNER)@include(if:$isAgency){edges{node{id name}}}agreementTemplates(first:50 agencyId:$agencyId newest:true){edges{node{id name version agency{id}}}}socialSpaces(first:50 agencyId:$agencyId){edges{node{id name}}}}` as unknown as TypedDocumentNode<AgreementDraftChoicesQuery, AgreementDraftChoicesQueryVariables>;

export const AgreementEndImpactDocument = `query AgreementEndImpact($agreementId:ID!$lastDay:LocalDate!){agreementEndImpact(agreementId:$agreementId lastDay:$lastDay first:20){confirmed open firstDay dependents{id facility dependent{id name}}reservations{edges{node{id code firstDay state reasons offer{id title}}}pageInfo{hasNextPage}}}}` as unknown as TypedDocumentNode<AgreementEndImpactQuery, AgreementEndImpactQueryVariables>;

export const DraftAgreementDocument = `mutation DraftAgreement($input:DraftAgreementInput!){draftAgreement(input:$input){__typename ...on Agreement{id}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<DraftAgreementMutation, DraftAgreementMutationVariables>;

export const DraftAgreementVersionDocument = `mutation DraftAgreementVersion($input:DraftAgreementVersionInput!){draftAgreementVersion(input:$input){__typename ...on Agreement{id}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<DraftAgreementVersionMutation, DraftAgreementVersionMutationVariables>;

export const EditAgreementDocument = `mutation EditAgreement($input:EditAgreementInput!){editAgreement(input:$input){__typename ...on Agreement{id revision}...on Refusal{code message}...on ValueInvalid{field}}}` as unknown as TypedDocumentNode<EditAgreementMutation, EditAgreementMutationVariables>;

export const NegotiateAgreementDocument = `mutation NegotiateAgreement($input:AgreementStepInput!){negotiateAgreement(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<NegotiateAgreementMutation, NegotiateAgreementMutationVariables>;

export const ApproveAgreementProfessionallyDocument = `mutation ApproveAgreementProfessionally($input:AgreementStepInput!){approveAgreementProfessionally(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}...on PartMissing{parts}}}` as unknown as TypedDocumentNode<ApproveAgreementProfessionallyMutation, ApproveAgreementProfessionallyMutationVariables>;

export const ApproveAgreementEconomicallyDocument = `mutation ApproveAgreementEconomically($input:AgreementStepInput!){approveAgreementEconomically(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}...on PartMissing{parts}}}` as unknown as TypedDocumentNode<ApproveAgreementEconomicallyMutation, ApproveAgreementEconomicallyMutationVariables>;

export const ActivateAgreementDocument = `mutation ActivateAgreement($input:ActivateAgreementInput!){activateAgreement(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}...on PartMissing{parts}...on DayOutOfRange{earliest latest}...on LicenceDepends{lostFrom dependents{id facility dependent{id name}}}...on TermsOverlap{otherCode validFrom}...on ReplacedLastsLonger{otherCode endBy}}}` as unknown as TypedDocumentNode<ActivateAgreementMutation, ActivateAgreementMutationVariables>;

export const DiscardAgreementDocument = `mutation DiscardAgreement($input:AgreementStepInput!){discardAgreement(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DiscardAgreementMutation, DiscardAgreementMutationVariables>;

export const ReopenAgreementDocument = `mutation ReopenAgreement($input:ReopenAgreementInput!){reopenAgreement(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ReopenAgreementMutation, ReopenAgreementMutationVariables>;

export const EndAgreementDocument = `mutation EndAgreement($input:EndAgreementInput!){endAgreement(input:$input){__typename ...on Agreement{id state}...on Refusal{code message}...on DayOutOfRange{earliest latest}...on LicenceDepends{lostFrom dependents{id facility dependent{id name}}}}}` as unknown as TypedDocumentNode<EndAgreementMutation, EndAgreementMutationVariables>;

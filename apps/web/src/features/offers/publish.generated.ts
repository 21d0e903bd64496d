// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/offers/publish.graphql.
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

/** Which offer is taken out of the catalogue. */
export type ArchiveOfferInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
};

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

/** Which draft is thrown away. */
export type DiscardOfferDraftInput = {
  /** Id of the draft. */
  draftId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** How a draft begins. */
export type DraftOfferInput = {
  /** What it says; with copyOf only what is different. */
  content?: OfferContentInput | null | undefined;
  /** Id of an own offer, archived or not, whose content and staff are copied; left out: a blank draft. */
  copyOf?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which offer is looked at: exactly one of draftId, offerId and offer; and when it is to take place. */
export type DraftReachInput = {
  /** Id of an own draft. */
  draftId?: string | number | null | undefined;
  /** First day on which it takes place; left out: today. */
  from?: string | null | undefined;
  /** What a form says. */
  offer?: ReachOfferInput | null | undefined;
  /** Id of an own published offer. */
  offerId?: string | number | null | undefined;
  /** Its times of the week, at most 14; none: no time is judged. A referral is served if it can come at all of them. */
  slots?: Array<ReachSlotInput>;
  /** Last day, not before the first; left out: without an end. */
  to?: string | null | undefined;
};

/** What a draft is to say. */
export type EditOfferDraftInput = {
  /** All of it. */
  content: OfferContentInput;
  /** OfferDraftContent.digest of what the caller has seen: it is not replaced when somebody else has written it since. Left out: it is replaced whatever it says by now. */
  digest?: string | null | undefined;
  /** Id of the draft. */
  draftId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** What must be met for an offer to suit a referral, and why it does not. */
export type HardCriterion =
  /** A need of accessibility is not met. */
  | 'ACCESSIBILITY'
  /** The run has begun and cannot be joined. */
  | 'ADMISSION_CLOSED'
  /** Too young or too old on the first session. */
  | 'AGE'
  /** The referral has a seat in this offer on these days already, or holds one. */
  | 'ALREADY_PLACED'
  /** The offer names something that the referral has. */
  | 'CONTRAINDICATION'
  /** Not for this gender. */
  | 'GENDER'
  /** No language in common. */
  | 'LANGUAGE'
  /** The responsible provider's agreement does not cover the legal basis. */
  | 'LEGAL_BASIS_NOT_COVERED'
  /** The responsible provider's agreement does not allow to use groups of others. */
  | 'MAIN_LQE_MISSING_CLAUSE'
  /** The approval does not cover the first session. */
  | 'NOT_APPROVED'
  /** No certificate of the referral's agency on a day of the stay. */
  | 'NOT_CERTIFIED'
  /** The host is neither in the agency's network nor has an agreement with it. */
  | 'NOT_IN_NETWORK'
  /** A session of the stay is full. */
  | 'NO_FREE_SEAT'
  /** No planned session in the time wanted. */
  | 'NO_SESSIONS'
  /** The host's agreement does not allow others to use its groups. */
  | 'PARTNER_LQE_MISSING_CLAUSE'
  /** The lead is not professional, and the referral is relevant to child protection. */
  | 'QUALIFICATION'
  /** A session lies outside the windows of availability. */
  | 'SCHEDULE'
  /** Farther away than wanted. */
  | 'TOO_FAR';

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

/** Who leads. */
export type LeadQualification =
  /** Professional staff (Fachkraft). */
  | 'PROFESSIONAL'
  /** Semi-professional staff. */
  | 'SEMI_PROFESSIONAL';

/** A provider or partner that takes part. */
export type OfferCohostInput = {
  /** Id of the provider or partner. */
  organisationId: string | number;
  /** Its share of every line in percent: a decimal number above 0 with up to four places; the host has the rest of 100. */
  percent: string;
};

/** All that is said of an offer. A field that is left out is emptied, or takes its default. */
export type OfferContentInput = {
  /** What it is accessible for, codes of the list ACCESSIBILITY. */
  accessibility?: Array<string> | null | undefined;
  /** When one may join. Needed to publish. */
  admission?: Admission | null | undefined;
  /** Youngest age in completed years; left out: no limit. */
  ageFrom?: number | null | undefined;
  /** Oldest age in completed years; left out: no limit. */
  ageTo?: number | null | undefined;
  /** Seats of a session. Needed to publish. */
  capacity?: number | null | undefined;
  /** Category, a code of the list CATEGORY. Needed to publish. */
  category?: string | null | undefined;
  /** Who takes part, none twice and none the host; shares with a sum of at most 100. */
  cohosts?: Array<OfferCohostInput> | null | undefined;
  /** For whom it is not suited, codes of the list CONTRAINDICATION. */
  contraindications?: Array<string> | null | undefined;
  /** Where it takes place. Needed to publish. */
  delivery?: Delivery | null | undefined;
  /** Description, up to 10,000 characters. */
  description?: string | null | undefined;
  /** Genders that it is for (F, M, D); none: all. */
  genders?: Array<string> | null | undefined;
  /** Rules of the group, up to 10,000 characters. */
  groupRules?: string | null | undefined;
  /** What the offer is. Needed to publish. */
  kind?: OfferKind | null | undefined;
  /** Languages it is held in (ISO 639-1); none: de. */
  languages?: Array<string> | null | undefined;
  /** Latitude in degrees (WGS 84); left out with lon: that of the site or the municipality. */
  lat?: number | null | undefined;
  /** Who leads; left out: PROFESSIONAL. */
  leadQualification?: LeadQualification | null | undefined;
  /** Who leads, in their order. */
  leads?: Array<OfferLeadInput> | null | undefined;
  /** Longitude in degrees (WGS 84). */
  lon?: number | null | undefined;
  /** Fewer participants, and it is not held; left out: it is held for any number. */
  minimum?: number | null | undefined;
  /** Municipality: the eight digits of the official key (AGS). On site needed, unless a site is named. */
  municipalityAgs?: string | null | undefined;
  /** Whether it is there only in case of need (TS-23); left out: no. */
  onDemand?: boolean | null | undefined;
  /** Price category, a code of the list PRICE_CATEGORY. Nothing is ever sorted by it. */
  priceCategory?: string | null | undefined;
  /** Where in or outside youth welfare the resource comes from, a code of the list RESOURCE_KIND; only of entries that are never settled (DD-30). */
  resourceKind?: string | null | undefined;
  /** Whether seats are settled at all; left out: yes, unless resourceKind is named (DD-30). */
  settleable?: boolean | null | undefined;
  /** Id of an open site; offers of one site are a hub (DD-25). */
  siteId?: string | number | null | undefined;
  /** Number of leads that are paid for; left out: those named who are not volunteers, or 2. */
  staff?: number | null | undefined;
  /** Title, up to 200 characters. Needed to publish. */
  title?: string | null | undefined;
  /** Topics, codes of the list TOPIC. */
  topics?: Array<string> | null | undefined;
};

/** What is wrong with a field. */
export type OfferFieldProblemKind =
  /** It cannot be. */
  | 'BAD_VALUE'
  /** Nothing was said. */
  | 'MISSING'
  /** It stands in none of the code lists that count for the host. */
  | 'UNKNOWN_CODE'
  /** There is no such organisation, site, municipality or colleague. */
  | 'UNKNOWN_REFERENCE';

/** What an offer is. */
export type OfferKind =
  /** A course with a beginning and an end. */
  | 'COURSE'
  /** A group that meets regularly. */
  | 'GROUP'
  /** A project for some time. */
  | 'PROJECT'
  /** A training with a programme. */
  | 'TRAINING';

/** Somebody who leads, without a name. */
export type OfferLeadInput = {
  /** Day of the certificate of good conduct (§ 72a SGB VIII): the day and nothing else is kept. */
  conductCertificateOn?: string | null | undefined;
  /** What the person is to the host. */
  kind: LeadKind;
  /** Id of the second provider, or of the school or day care centre where it is known here. */
  organisationId?: string | number | null | undefined;
  /** Qualification, a code of the list QUALIFICATION. */
  qualification: string;
  /** Id of the person's account in the own organisation, for their own calendar. */
  userId?: string | number | null | undefined;
};

/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** Which draft is published. */
export type PublishOfferDraftInput = {
  /** Id of the draft. */
  draftId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** What could be another way in a draft offer. */
export type ReachChangeKind =
  /** Another youngest age, `value`. */
  | 'AGE_FROM'
  /** Another oldest age, `value`. */
  | 'AGE_TO'
  /** The time `slot` one hour earlier, `value`. */
  | 'EARLIER'
  /** Accessible by one thing more, `value`. */
  | 'FURTHER_ACCESSIBILITY'
  /** Held in one more language, `value`. */
  | 'FURTHER_LANGUAGE'
  /** The time `slot` one hour later, `value`. */
  | 'LATER'
  /** Open to all, also to those who say nothing of their gender. */
  | 'OPEN_TO_ALL_GENDERS'
  /** Open to one more gender, `value`. */
  | 'OPEN_TO_GENDER'
  /** The time `slot` on another day, `value`. */
  | 'OTHER_WEEKDAY'
  /** Led by a professional. */
  | 'PROFESSIONAL_LEAD'
  /** No longer excluding `value`. */
  | 'WITHOUT_CONTRAINDICATION';

/** What decides which referrals an offer can serve, as a form says it. What is left out does not limit. */
export type ReachOfferInput = {
  /** Codes of the list ACCESSIBILITY. */
  accessibility?: Array<string> | null | undefined;
  /** Youngest age in completed years, 0 to 120. */
  ageFrom?: number | null | undefined;
  /** Oldest age in completed years, 0 to 120. */
  ageTo?: number | null | undefined;
  /** Codes of the list CONTRAINDICATION. */
  contraindications?: Array<string> | null | undefined;
  /** Where it takes place; left out: ON_SITE. */
  delivery?: Delivery | null | undefined;
  /** Genders that it is for (F, M, D); none: all. */
  genders?: Array<string> | null | undefined;
  /** Languages (ISO 639-1); left out: German. */
  languages?: Array<string> | null | undefined;
  /** Latitude in degrees (WGS 84); with lon. */
  lat?: number | null | undefined;
  /** Who leads; left out: PROFESSIONAL. */
  leadQualification?: LeadQualification | null | undefined;
  /** Longitude in degrees; with lat. */
  lon?: number | null | undefined;
  /** Municipality (AGS, eight digits), where no point is given. Without either no distance is judged. */
  municipalityAgs?: string | null | undefined;
};

/** A time of every week at which sessions are to be. */
export type ReachSlotInput = {
  /** Length in minutes, 1 to 1440. */
  minutes: number;
  /** Beginning, time of day in Europe/Berlin. */
  start: string;
  /** Weekday, 1 (Monday) to 7. */
  weekday: number;
};

/** What is said of an offer from now on. */
export type UpdateOfferInput = {
  /** All of it, also what stays as it was. */
  content: OfferContentInput;
  /** OfferDraftContent.digest of what the caller has seen: it is not replaced when somebody else has written it since. Left out: it is replaced whatever it says by now. */
  digest?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
};

export type ContentPartsFragment = { digest: string, title: string | null, kind: OfferKind | null, category: string | null, description: string | null, groupRules: string | null, delivery: Delivery | null, siteId: string | null, municipalityAgs: string | null, lat: number | null, lon: number | null, admission: Admission | null, capacity: number | null, minimum: number | null, ageFrom: number | null, ageTo: number | null, genders: Array<string> | null, languages: Array<string> | null, topics: Array<string> | null, accessibility: Array<string> | null, contraindications: Array<string> | null, leadQualification: LeadQualification | null, staff: number | null, onDemand: boolean | null, priceCategory: string | null, resourceKind: string | null, settleable: boolean | null, leads: Array<{ kind: LeadKind, qualification: string, conductCertificateOn: string | null, organisationId: string | null, userId: string | null }> | null, cohosts: Array<{ organisationId: string, percent: string }> | null };

export type PublishPageQueryVariables = Exact<{
  hostId: string | number;
  draftId: string | number;
  hasDraft: boolean;
  offerId: string | number;
  isEdited: boolean;
}>;


export type PublishPageQuery = { offerContent?: { digest: string, title: string | null, kind: OfferKind | null, category: string | null, description: string | null, groupRules: string | null, delivery: Delivery | null, siteId: string | null, municipalityAgs: string | null, lat: number | null, lon: number | null, admission: Admission | null, capacity: number | null, minimum: number | null, ageFrom: number | null, ageTo: number | null, genders: Array<string> | null, languages: Array<string> | null, topics: Array<string> | null, accessibility: Array<string> | null, contraindications: Array<string> | null, leadQualification: LeadQualification | null, staff: number | null, onDemand: boolean | null, priceCategory: string | null, resourceKind: string | null, settleable: boolean | null, leads: Array<{ kind: LeadKind, qualification: string, conductCertificateOn: string | null, organisationId: string | null, userId: string | null }> | null, cohosts: Array<{ organisationId: string, percent: string }> | null } | null, offerDraft?: { id: string, content: { digest: string, title: string | null, kind: OfferKind | null, category: string | null, description: string | null, groupRules: string | null, delivery: Delivery | null, siteId: string | null, municipalityAgs: string | null, lat: number | null, lon: number | null, admission: Admission | null, capacity: number | null, minimum: number | null, ageFrom: number | null, ageTo: number | null, genders: Array<string> | null, languages: Array<string> | null, topics: Array<string> | null, accessibility: Array<string> | null, contraindications: Array<string> | null, leadQualification: LeadQualification | null, staff: number | null, onDemand: boolean | null, priceCategory: string | null, resourceKind: string | null, settleable: boolean | null, leads: Array<{ kind: LeadKind, qualification: string, conductCertificateOn: string | null, organisationId: string | null, userId: string | null }> | null, cohosts: Array<{ organisationId: string, percent: string }> | null } } | null, categories: Array<{ code: string, labelDe: string, labelEn: string }>, topics: Array<{ code: string, labelDe: string, labelEn: string }>, accessibility: Array<{ code: string, labelDe: string, labelEn: string }>, contraindications: Array<{ code: string, labelDe: string, labelEn: string }>, qualifications: Array<{ code: string, labelDe: string, labelEn: string }>, organisations: { edges: Array<{ node: { id: string, name: string, kind: OrganisationKind } }> }, offers: { edges: Array<{ node: { municipalityAgs: string | null } }> }, sites: { edges: Array<{ node: { id: string, name: string, municipalityAgs: string } }> } };

export type ReachQueryVariables = Exact<{
  input: DraftReachInput;
}>;


export type ReachQuery = { draftReach: { considered: number | null, served: number | null, failingOnly: Array<{ criterion: HardCriterion, referrals: number | null }>, changes: Array<{ kind: ReachChangeKind, value: string | null, referrals: number | null, difference: number | null }> } | null };

export type DraftOfferMutationVariables = Exact<{
  input: DraftOfferInput;
}>;


export type DraftOfferMutation = { draftOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAHost', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDraft', id: string, content: { digest: string }, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EditOfferDraftMutationVariables = Exact<{
  input: EditOfferDraftInput;
}>;


export type EditOfferDraftMutation = { editOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferChanged', code: string, message: string }
    | { __typename: 'OfferDraft', id: string, content: { digest: string }, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PublishOfferDraftMutationVariables = Exact<{
  input: PublishOfferDraftInput;
}>;


export type PublishOfferDraftMutation = { publishOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAHost', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, title: string }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DiscardOfferDraftMutationVariables = Exact<{
  input: DiscardOfferDraftInput;
}>;


export type DiscardOfferDraftMutation = { discardOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDraftDiscarded' }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateOfferMutationVariables = Exact<{
  input: UpdateOfferInput;
}>;


export type UpdateOfferMutation = { updateOffer:
    | { __typename: 'CapacityTaken', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, title: string }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferChanged', code: string, message: string }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ArchiveImpactQueryVariables = Exact<{
  offerId: string | number;
}>;


export type ArchiveImpactQuery = { offerArchiveImpact: { confirmed: number, open: number, firstDay: string | null, reservations: { edges: Array<{ node: { code: string } }> } } | null };

export type ArchiveOfferMutationVariables = Exact<{
  input: ArchiveOfferInput;
}>;


export type ArchiveOfferMutation = { archiveOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferInUse', code: string, message: string, sessions: Array<{ date: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const PublishPageDocument = `query PublishPage($hostId:ID!$draftId:ID!$hasDraft:Boolean!$offerId:ID!$isEdited:Boolean!){offerContent(offerId:$offerId)@include(if:$isEdited){...ContentParts}offerDraft(id:$draftId)@include(if:$hasDraft){id content{...ContentParts}}categories:offerCodes(list:CATEGORY){code labelDe labelEn}topics:offerCodes(list:TOPIC){code labelDe labelEn}accessibility:offerCodes(list:ACCESSIBILITY){code labelDe labelEn}contraindications:offerCodes(list:CONTRAINDICATION){code labelDe labelEn}qualifications:offerCodes(list:QUALIFICATION){code labelDe labelEn}organisations(first:100){edges{node{id name kind}}}offers(hostId:$hostId first:1){edges{node{municipalityAgs}}}sites(first:50 ownerId:$hostId){edges{node{id name municipalityAgs}}}}fragment ContentParts on OfferDraftContent{digest title kind category description groupRules delivery siteId municipalityAgs lat lon admission capacity minimum ageFrom ageTo genders languages topics accessibility contraindications leadQualification staff onDemand priceCategory resourceKind settleable leads{kind qualification conductCertificateOn organisationId userId}cohosts{organisationId percent}}` as unknown as TypedDocumentNode<PublishPageQuery, PublishPageQueryVariables>;

export const ReachDocument = `query Reach($input:DraftReachInput!){draftReach(input:$input){considered served failingOnly{criterion referrals}changes{kind value referrals difference}}}` as unknown as TypedDocumentNode<ReachQuery, ReachQueryVariables>;

export const DraftOfferDocument = `mutation DraftOffer($input:DraftOfferInput!){draftOffer(input:$input){__typename ...on OfferDraft{id content{digest}problems{field problem}}...on OfferInvalid{problems{field problem}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DraftOfferMutation, DraftOfferMutationVariables>;

export const EditOfferDraftDocument = `mutation EditOfferDraft($input:EditOfferDraftInput!){editOfferDraft(input:$input){__typename ...on OfferDraft{id content{digest}problems{field problem}}...on OfferInvalid{problems{field problem}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<EditOfferDraftMutation, EditOfferDraftMutationVariables>;

export const PublishOfferDraftDocument = `mutation PublishOfferDraft($input:PublishOfferDraftInput!){publishOfferDraft(input:$input){__typename ...on Offer{id title}...on OfferInvalid{problems{field problem}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<PublishOfferDraftMutation, PublishOfferDraftMutationVariables>;

export const DiscardOfferDraftDocument = `mutation DiscardOfferDraft($input:DiscardOfferDraftInput!){discardOfferDraft(input:$input){__typename ...on OfferDraftDiscarded{__typename}...on Refusal{code message}}}` as unknown as TypedDocumentNode<DiscardOfferDraftMutation, DiscardOfferDraftMutationVariables>;

export const UpdateOfferDocument = `mutation UpdateOffer($input:UpdateOfferInput!){updateOffer(input:$input){__typename ...on Offer{id title}...on OfferInvalid{problems{field problem}}...on CapacityTaken{code}...on Refusal{code message}}}` as unknown as TypedDocumentNode<UpdateOfferMutation, UpdateOfferMutationVariables>;

export const ArchiveImpactDocument = `query ArchiveImpact($offerId:ID!){offerArchiveImpact(offerId:$offerId first:20){confirmed open firstDay reservations{edges{node{code}}}}}` as unknown as TypedDocumentNode<ArchiveImpactQuery, ArchiveImpactQueryVariables>;

export const ArchiveOfferDocument = `mutation ArchiveOffer($input:ArchiveOfferInput!){archiveOffer(input:$input){__typename ...on Offer{id}...on OfferInUse{sessions{date}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<ArchiveOfferMutation, ArchiveOfferMutationVariables>;

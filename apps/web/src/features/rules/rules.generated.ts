// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/rules/rules.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How much each soft criterion is to count: thousandths, together exactly 1. */
export type MatchingWeightsInput = {
  /** An age near the middle of the offer's range, from 0 to 1. */
  ageMiddle: number;
  /** Nearness, from 0.05 to 1. */
  distance: number;
  /** A group that fills up, from 0 to 1. */
  groupFill: number;
  /** Kilometres at which nearness counts one half, from 1 to 500, in tenths. */
  halfDistanceKm: number;
  /** Days of waiting at which an early start counts one half, from 1 to 365. */
  halfWaitDays: number;
  /** A first session soon after the wanted day, from 0 to 1. */
  start: number;
  /** Needs that are topics of the offer, from 0 to 1. */
  topics: number;
  /** The family's wish, from 0 to 1. */
  wish: number;
};

/** A list of codes that offers are described with. */
export type OfferCodeList =
  /** What it is accessible for. */
  | 'ACCESSIBILITY'
  /** What an offer is about in the main; rates may name it. */
  | 'CATEGORY'
  /** For whom it is not suited. */
  | 'CONTRAINDICATION'
  /** Price categories. Nothing is ever sorted by them. */
  | 'PRICE_CATEGORY'
  /** Qualifications of those who lead. */
  | 'QUALIFICATION'
  /** Where in or outside youth welfare a resource comes from (DD-30). */
  | 'RESOURCE_KIND'
  /** Topics. */
  | 'TOPIC';

/** What follows where an offered seat is not taken. The place in the queue stays. */
export type OfferConsequence =
  /** The same offer may be made again after the days of the rules; others at once. */
  | 'ASK_AGAIN'
  /** Nothing is offered until somebody lets the case wait again. */
  | 'PAUSE'
  /** Seats in this offer are not offered again. */
  | 'SKIP_OFFER';

/** Why an offered seat was not taken. */
export type OfferEndReason =
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** Somebody is ill. */
  | 'ILLNESS'
  /** Not now, perhaps later. */
  | 'NOT_NOW'
  /** Nobody has answered in time. */
  | 'NO_ANSWER'
  /** Another reason. */
  | 'OTHER'
  /** Another help comes first. */
  | 'OTHER_HELP_FIRST'
  /** The times do not suit. */
  | 'TIMES_DO_NOT_SUIT'
  /** It is too far away. */
  | 'TOO_FAR';

/** What the next version is to be. */
export type PublishMatchingWeightsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why, in 1 to 500 characters. Everybody signed in reads it. */
  reason: string;
  /** The version that the caller has seen; 0: the default ones. */
  version: number;
  /** The weights. */
  weights: MatchingWeightsInput;
};

/** Which code the agency offers no more. */
export type RetireOfferCodeInput = {
  /** The code. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The list that it stands in. */
  list: OfferCodeList;
};

/** A code of the agency, new or named anew. */
export type SaveOfferCodeInput = {
  /** The code: 1 to 60 letters, digits, hyphens and underscores. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** German label, up to 120 characters. */
  labelDe: string;
  /** English label, up to 120 characters. */
  labelEn: string;
  /** The list that it stands in. */
  list: OfferCodeList;
  /** Its place in the list: smaller ones first. */
  position?: number;
};

/** All settings of the catalogue of an agency's network. */
export type SetCatalogueSettingsInput = {
  /** Days (of 24 hours) after which a capacity that nobody confirmed is ageing: 1 to 365. */
  ageingAfterDays: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Days after which it is stale: more than those above, at most 730. */
  staleAfterDays: number;
  /** Percent of the offered seats, 1 to 100: a group of which less is occupied is listed as under the threshold. */
  utilisationThresholdPercent: number;
};

/** All rules, also those that stay as they were. */
export type SetSeatRulesInput = {
  /** Working days, 1 to 30. */
  answerWorkingDays: number;
  /** Working days, 1 to 29; left out: as it is. */
  chaseWorkingDays?: number | null | undefined;
  /** Working days, 1 to 30. */
  decisionWorkingDays: number;
  /** Working days, 2 to 30, more than to the reminder; left out: as it is. */
  escalateWorkingDays?: number | null | undefined;
  /** Minutes, 1 to 120. */
  holdMinutes: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Holds, 1 to 20. */
  mostHolds: number;
};

/** All rules, also those that stay as they were; reasons that are left out have the usual consequence. */
export type SetWaitingRulesInput = {
  /** Days, 1 to 365. */
  askAgainDays: number;
  /** Of one reason several times the last counts. */
  consequences?: Array<WaitingConsequenceInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Working days, 0 to 30. */
  offerReminderWorkingDays: number;
  /** Working days, 1 to 30. */
  offerWorkingDays: number;
};

/** What follows for a reason. */
export type WaitingConsequenceInput = {
  /** What follows. */
  consequence: OfferConsequence;
  /** The reason. */
  reason: OfferEndReason;
};

export type RulesPageQueryVariables = Exact<{
  agencyId: string | number;
  seats: boolean;
}>;


export type RulesPageQuery = { catalogueSettings: { ageingAfterDays: number, staleAfterDays: number, utilisationThresholdPercent: number }, seatRules?: { answerWorkingDays: number, chaseWorkingDays: number, decisionWorkingDays: number, escalateWorkingDays: number, holdMinutes: number, mostHolds: number }, waitingRules?: { askAgainDays: number, offerWorkingDays: number, offerReminderWorkingDays: number, consequences: Array<{ reason: OfferEndReason, consequence: OfferConsequence }> } };

export type OfferCodesQueryVariables = Exact<{
  list: OfferCodeList;
}>;


export type OfferCodesQuery = { offerCodes: Array<{ id: string, agencyId: string | null, code: string, labelDe: string, labelEn: string, position: number, retiredAt: string | null }> };

export type WeightsFragment = { version: number, topics: number, distance: number, start: number, wish: number, ageMiddle: number, groupFill: number, halfDistanceKm: number, halfWaitDays: number, reason: string | null, publishedAt: string | null };

export type WeightsPageQueryVariables = Exact<{
  agencyId: string | number;
  tries: boolean;
}>;


export type WeightsPageQuery = { matchingWeights: { current: { version: number, topics: number, distance: number, start: number, wish: number, ageMiddle: number, groupFill: number, halfDistanceKm: number, halfWaitDays: number, reason: string | null, publishedAt: string | null }, versions: { edges: Array<{ node: { version: number, topics: number, distance: number, start: number, wish: number, ageMiddle: number, groupFill: number, halfDistanceKm: number, halfWaitDays: number, reason: string | null, publishedAt: string | null } }> } } | null, casesToWeigh?: { edges: Array<{ node: { id: string, code: string } }> } };

export type PreviewMatchingWeightsQueryVariables = Exact<{
  referralId: string | number;
  weights: MatchingWeightsInput;
}>;


export type PreviewMatchingWeightsQuery = { previewMatchingWeights:
    | { __typename: 'MatchingWeightsPreview', changes: Array<{ offerId: string, rank: number, newRank: number, score: number, newScore: number, offer: { id: string, title: string } | null }> }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValuesInvalid', code: string, message: string }
   };

export type PublishMatchingWeightsMutationVariables = Exact<{
  input: PublishMatchingWeightsInput;
}>;


export type PublishMatchingWeightsMutation = { publishMatchingWeights:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MatchingWeights', version: number }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'StaleWeights', code: string, message: string, version: number }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValuesInvalid', code: string, message: string }
   };

export type SetCatalogueSettingsMutationVariables = Exact<{
  input: SetCatalogueSettingsInput;
}>;


export type SetCatalogueSettingsMutation = { setCatalogueSettings:
    | { __typename: 'CatalogueSettings', ageingAfterDays: number, staleAfterDays: number, utilisationThresholdPercent: number }
    | { __typename: 'CatalogueSettingsInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetSeatRulesMutationVariables = Exact<{
  input: SetSeatRulesInput;
}>;


export type SetSeatRulesMutation = { setSeatRules:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'SeatRules', answerWorkingDays: number }
    | { __typename: 'SeatRulesInvalid', code: string, message: string, field: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetWaitingRulesMutationVariables = Exact<{
  input: SetWaitingRulesInput;
}>;


export type SetWaitingRulesMutation = { setWaitingRules:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WaitingRules', askAgainDays: number }
    | { __typename: 'WaitingRulesInvalid', code: string, message: string, field: string }
   };

export type SaveOfferCodeMutationVariables = Exact<{
  input: SaveOfferCodeInput;
}>;


export type SaveOfferCodeMutation = { saveOfferCode:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'OfferCode', id: string, code: string }
    | { __typename: 'OfferCodeInvalid', code: string, message: string, field: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RetireOfferCodeMutationVariables = Exact<{
  input: RetireOfferCodeInput;
}>;


export type RetireOfferCodeMutation = { retireOfferCode:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferCode', id: string, code: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const RulesPageDocument = `query RulesPage($agencyId:ID!$seats:Boolean!){catalogueSettings{ageingAfterDays staleAfterDays utilisationThresholdPercent}seatRules(agencyId:$agencyId)@include(if:$seats){answerWorkingDays chaseWorkingDays decisionWorkingDays escalateWorkingDays holdMinutes mostHolds}waitingRules(agencyId:$agencyId)@include(if:$seats){askAgainDays offerWorkingDays offerReminderWorkingDays consequences{reason consequence}}}` as unknown as TypedDocumentNode<RulesPageQuery, RulesPageQueryVariables>;

export const OfferCodesDocument = `query OfferCodes($list:OfferCodeList!){offerCodes(list:$list withRetired:true){id agencyId code labelDe labelEn position retiredAt}}` as unknown as TypedDocumentNode<OfferCodesQuery, OfferCodesQueryVariables>;

export const WeightsPageDocument = `query WeightsPage($agencyId:ID!$tries:Boolean!){matchingWeights(agencyId:$agencyId){current{...Weights}versions(first:20){edges{node{...Weights}}}}casesToWeigh(first:50)@include(if:$tries){edges{node{id code}}}}fragment Weights on MatchingWeights{version topics distance start wish ageMiddle groupFill halfDistanceKm halfWaitDays reason publishedAt}` as unknown as TypedDocumentNode<WeightsPageQuery, WeightsPageQueryVariables>;

export const PreviewMatchingWeightsDocument = `query PreviewMatchingWeights($referralId:ID!$weights:MatchingWeightsInput!){previewMatchingWeights(referralId:$referralId weights:$weights variant:INTEGRATED){__typename ...on MatchingWeightsPreview{changes{offerId rank newRank score newScore offer{id title}}}...on Refusal{code message}}}` as unknown as TypedDocumentNode<PreviewMatchingWeightsQuery, PreviewMatchingWeightsQueryVariables>;

export const PublishMatchingWeightsDocument = `mutation PublishMatchingWeights($input:PublishMatchingWeightsInput!){publishMatchingWeights(input:$input){__typename ...on MatchingWeights{version}...on Refusal{code message}...on StaleWeights{version}}}` as unknown as TypedDocumentNode<PublishMatchingWeightsMutation, PublishMatchingWeightsMutationVariables>;

export const SetCatalogueSettingsDocument = `mutation SetCatalogueSettings($input:SetCatalogueSettingsInput!){setCatalogueSettings(input:$input){__typename ...on CatalogueSettings{ageingAfterDays staleAfterDays utilisationThresholdPercent}...on Refusal{code message}...on CatalogueSettingsInvalid{field}}}` as unknown as TypedDocumentNode<SetCatalogueSettingsMutation, SetCatalogueSettingsMutationVariables>;

export const SetSeatRulesDocument = `mutation SetSeatRules($input:SetSeatRulesInput!){setSeatRules(input:$input){__typename ...on SeatRules{answerWorkingDays}...on Refusal{code message}...on SeatRulesInvalid{field}}}` as unknown as TypedDocumentNode<SetSeatRulesMutation, SetSeatRulesMutationVariables>;

export const SetWaitingRulesDocument = `mutation SetWaitingRules($input:SetWaitingRulesInput!){setWaitingRules(input:$input){__typename ...on WaitingRules{askAgainDays}...on Refusal{code message}...on WaitingRulesInvalid{field}}}` as unknown as TypedDocumentNode<SetWaitingRulesMutation, SetWaitingRulesMutationVariables>;

export const SaveOfferCodeDocument = `mutation SaveOfferCode($input:SaveOfferCodeInput!){saveOfferCode(input:$input){__typename ...on OfferCode{id code}...on Refusal{code message}...on OfferCodeInvalid{field}}}` as unknown as TypedDocumentNode<SaveOfferCodeMutation, SaveOfferCodeMutationVariables>;

export const RetireOfferCodeDocument = `mutation RetireOfferCode($input:RetireOfferCodeInput!){retireOfferCode(input:$input){__typename ...on OfferCode{id code}...on Refusal{code message}}}` as unknown as TypedDocumentNode<RetireOfferCodeMutation, RetireOfferCodeMutationVariables>;

// Written by `npm run codegen` from apps/api/schema.graphql and test/e2e/*.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether somebody came. */
export type AttendanceEntryInput = {
  /** Id of the referral. */
  referralId: string | number;
  /** Whether they came. */
  status: AttendanceStatus;
};

/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** Which reservation is given back, and why. */
export type CancelReservationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: CancellationReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Why a seat is given back. */
export type CancellationReason =
  /** It was entered by mistake. */
  | 'ENTERED_WRONGLY'
  /** The family does not want it any more. */
  | 'FAMILY_DECLINED'
  /** The help has ended. */
  | 'HELP_ENDED'
  /** The host cannot take the young person. */
  | 'HOST_DECLINED'
  /** Another reason. */
  | 'OTHER'
  /** Another offer suits better. */
  | 'OTHER_OFFER';

/** How far a clearing is. */
export type ClearingRunState =
  /** It is done and in force. */
  | 'DONE'
  /** It failed; the month may be cleared again. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** It is worked on. */
  | 'RUNNING'
  /** A later clearing of the month took its place. */
  | 'SUPERSEDED';

/** Which month of the agency acted for is to be closed. */
export type CloseMonthInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

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

/** What must be met for an offer to suit a referral, and why it does not. */
export type HardCriterion =
  /** A need of accessibility is not met. */
  | 'ACCESSIBILITY'
  /** The run has begun and cannot be joined. */
  | 'ADMISSION_CLOSED'
  /** Too young or too old on the first session. */
  | 'AGE'
  /** The referral has a seat in this offer already. */
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

/** Who owes for a seat, and why. */
export type LineKind =
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

/** Whether a month can still change. */
export type MonthState =
  /** It is cleared and may be cleared again. */
  | 'CLEARED'
  /** It is closed for good. */
  | 'CLOSED';

/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** What a settlement rate is paid for. */
export type RateUnit =
  /** A seat in the whole course. */
  | 'COURSE'
  /** A seat for one hour of 60 minutes. */
  | 'SEAT_HOUR'
  /** A seat in one session. */
  | 'SEAT_SESSION'
  /** A seat for one ISO week, however many sessions it has. */
  | 'SEAT_WEEK';

/** Who came to a session, all entries or none. */
export type RecordAttendanceInput = {
  /** One entry per referral; a later list may correct an earlier one. */
  entries: Array<AttendanceEntryInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the session. */
  sessionId: string | number;
};

/** Whose record it is. */
export type Recorder =
  /** The agency's own, beside the host's (TS-16). */
  | 'AGENCY'
  /** The host's. */
  | 'PROVIDER';

/** Whether a reservation holds. */
export type ReservationState =
  /** It was given back before it began. */
  | 'CANCELLED'
  /** The seats are reserved. */
  | 'CONFIRMED';

/** Which referral is to have a seat in which offer. */
export type ReserveSeatInput = {
  /** First day, inside the stay; left out: its first session. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
  /** Last day, inside the stay; left out: its last session. */
  to?: string | null | undefined;
  /** How the seat is to be used. */
  variant?: Variant;
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

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

/** Which month of the agency acted for is to be cleared. */
export type StartClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

/** What a criterion says. */
export type Verdict =
  /** A hard criterion is not met: the offer does not suit. */
  | 'FAIL'
  /** A hard criterion is met. */
  | 'PASS'
  /** A soft criterion, which counts for the score. */
  | 'SOFT';

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance:
    | { __typename: 'AttendanceRecorded', sessionId: string, recordedBy: Recorder, created: number, corrected: number, unchanged: number }
    | { __typename: 'ContradictoryEntries', code: string, message: string, referralIds: Array<string> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoReservation', code: string, message: string, referralIds: Array<string> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SessionCancelled', code: string, message: string }
    | { __typename: 'SessionInFuture', code: string, message: string, date: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SessionRegisterQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type SessionRegisterQuery = { sessionRegister: { session: { date: string, start: string, state: SessionState, offer: { code: string } }, entries: Array<{ referralId: string, referralCode: string, providerStatus: AttendanceStatus | null, agencyStatus: AttendanceStatus | null }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, name: string, email: string | null, memberships: Array<{ roles: Array<Role>, organisation: { id: string, code: string, name: string } }> } };

export type OrganisationsQueryVariables = Exact<{
  kind?: OrganisationKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { organisations: { edges: Array<{ cursor: string, node: { id: string, code: string, name: string, kind: OrganisationKind } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OrganisationQueryVariables = Exact<{
  id: string | number;
}>;


export type OrganisationQuery = { organisation: { id: string, code: string } | null };

export type OffersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  hostId?: string | number | null | undefined;
  category?: string | null | undefined;
  delivery?: Delivery | null | undefined;
  text?: string | null | undefined;
}>;


export type OffersQuery = { offers: { edges: Array<{ cursor: string, node: { id: string, code: string, title: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type OffersWithSessionsQueryVariables = Exact<{
  first: number;
  from: string;
  to: string;
  sessions: number;
  after?: string | null | undefined;
}>;


export type OffersWithSessionsQuery = { offers: { edges: Array<{ node: { code: string, host: { name: string }, certificates: Array<{ validFrom: string, validTo: string | null, agency: { code: string } }>, sessions: { edges: Array<{ node: { date: string, start: string, minutes: number, state: SessionState, capacity: number, seatsFree: number, offer: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } }> } };

export type OfferQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferQuery = { offer: { id: string, code: string, title: string } | null };

export type AgreementsQueryVariables = Exact<{
  validOn?: string | null | undefined;
  agencyId?: string | number | null | undefined;
}>;


export type AgreementsQuery = { agreements: { edges: Array<{ node: { code: string, isDraft: boolean, validFrom: string, validTo: string | null, funding: Funding, agency: { code: string }, provider: { code: string } } }> } };

export type AgreementPricesQueryVariables = Exact<{ [key: string]: never; }>;


export type AgreementPricesQuery = { agreements: { edges: Array<{ node: { code: string, hourRateEur: string | null } }> } };

export type SettlementRatesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
}>;


export type SettlementRatesQuery = { settlementRates: { edges: Array<{ node: { code: string, unit: RateUnit, amountCents: string, excusedPercent: string, unexcusedPercent: string, host: { code: string } | null, user: { code: string } | null, offer: { code: string } | null } }> } };

export type ReferralsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReferralsQuery = { referrals: { edges: Array<{ node: { id: string, code: string, birthMonth: string, agency: { code: string }, responsible: { code: string }, wishOffers: Array<{ code: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReferralQueryVariables = Exact<{
  id: string | number;
}>;


export type ReferralQuery = { referral: { id: string, code: string, birthMonth: string } | null };

export type MatchesQueryVariables = Exact<{
  referralId: string | number;
  variant?: Variant | null | undefined;
  maxKm?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MatchesQuery = { matches: { variant: Variant, matches: { edges: Array<{ cursor: string, node: { score: number, distanceKm: number | null, freeSeats: number, firstDate: string, lastDate: string, failed: Array<HardCriterion>, variants: Array<Variant>, offer: { id: string, code: string }, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }> } }>, pageInfo: { hasNextPage: boolean } }, rejected: { edges: Array<{ node: { failed: Array<HardCriterion>, offer: { code: string } } }>, pageInfo: { hasNextPage: boolean } }, nearMisses: { edges: Array<{ node: { failed: Array<HardCriterion>, offer: { code: string } } }> } } | null };

export type ReferralsWithMatchesQueryVariables = Exact<{
  first: number;
}>;


export type ReferralsWithMatchesQuery = { referrals: { edges: Array<{ node: { code: string, matching: { matches: { edges: Array<{ node: { offer: { code: string } } }> } } | null } }> } };

export type ReserveSeatMutationVariables = Exact<{
  input: ReserveSeatInput;
}>;


export type ReserveSeatMutation = { reserveSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string, reasons: Array<HardCriterion> }
    | { __typename: 'Reservation', id: string, code: string, referralCode: string, validFrom: string, validTo: string | null, state: ReservationState, offer: { code: string } }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }> }
    | { __typename: 'SpanOutsideStay', code: string, message: string, firstDate: string, lastDate: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CancelReservationMutationVariables = Exact<{
  input: CancelReservationInput;
}>;


export type CancelReservationMutation = { cancelReservation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validTo: string | null }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReservationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  offerId?: string | number | null | undefined;
  state?: ReservationState | null | undefined;
}>;


export type ReservationsQuery = { reservations: { edges: Array<{ node: { id: string, code: string, referralCode: string, state: ReservationState, host: { code: string }, agency: { code: string }, offer: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReservationsWithReferralQueryVariables = Exact<{ [key: string]: never; }>;


export type ReservationsWithReferralQuery = { reservations: { edges: Array<{ node: { referralCode: string, referral: { code: string } | null } }> } };

export type ReservationQueryVariables = Exact<{
  id: string | number;
}>;


export type ReservationQuery = { reservation: { id: string, code: string } | null };

export type StartClearingMutationVariables = Exact<{
  input: StartClearingInput;
}>;


export type StartClearingMutation = { startClearing:
    | { __typename: 'ClearingStarted', runId: string, run: { period: string, state: ClearingRunState, lineCount: number | null, progress: { step: number, steps: number, label: string } | null } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CloseMonthMutationVariables = Exact<{
  input: CloseMonthInput;
}>;


export type CloseMonthMutation = { closeMonth:
    | { __typename: 'ClosedMonth', period: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthOutOfOrder', code: string, message: string, expected: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ClearingRunQueryVariables = Exact<{
  id: string | number;
}>;


export type ClearingRunQuery = { clearingRun: { period: string, state: ClearingRunState, lineCount: number | null, heldCount: number | null, settlementCents: string | null, directBillingCents: string | null, progress: { step: number, steps: number, label: string } | null } | null };

export type StatementQueryVariables = Exact<{
  period: string;
  agencyId: string | number;
  counterpartId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type StatementQuery = { settlementStatement: { period: string, state: MonthState, owedCents: string, dueCents: string, netCents: string, agency: { code: string }, organisation: { code: string }, counterpart: { code: string }, netDebtor: { code: string } | null, lines: { edges: Array<{ cursor: string, node: { date: string, start: string, offerCode: string, referralCode: string, kind: LineKind, status: AttendanceStatus | null, unit: string, quantity: string, cents: string, corrects: string | null, debtor: { code: string }, creditor: { code: string }, session: { date: string, offer: { title: string } } } }>, pageInfo: { hasNextPage: boolean } } } | null };

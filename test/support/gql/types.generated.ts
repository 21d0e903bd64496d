// Written by `npm run codegen` from apps/api/schema.graphql and test/e2e/*.graphql.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which proposal is accepted. */
export type AcceptAttendanceProposalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the proposal. */
  proposalId: string | number;
};

/** The answer of somebody who is not signed in. */
export type AcceptInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** First and last name, 1 to 120 characters; left aside when the address has an account. */
  name: string;
  /** A password of one's own, 12 to 128 characters; left aside when the address has an account. */
  password: string;
  /** The token out of the mail: what stands behind the # of its address. */
  token: string;
};

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

/** What is said about a month, or about one pair or one line of it. */
export type AddReviewCommentInput = {
  /** Id of the agency whose month it is; left out: the organisation acted for. */
  agencyId?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Whether the parties of the pair or line read it, too; the agency reads whatever is said. */
  isShared?: boolean;
  /** About this line; left out: about no line. */
  lineId?: string | number | null | undefined;
  /** About what these two owe each other; left out: about no pair. */
  pair?: ReviewPairInput | null | undefined;
  /** The month. */
  period: string;
  /** 1 to 2000 characters, without the name of a child or a family. */
  text: string;
};

/** Sessions to add to an offer, all or none. */
export type AddSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** The sessions; at most 1000. */
  sessions: Array<SingleSessionInput>;
};

/** A site of the organisation acted for. */
export type AddSiteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is for. */
  kind: SiteKind;
  /** Latitude in degrees (WGS 84); left out with lon: the point of the municipality. */
  lat?: number | null | undefined;
  /** Longitude in degrees (WGS 84). */
  lon?: number | null | undefined;
  /** Municipality: the eight digits of the official key (AGS). */
  municipalityAgs: string;
  /** Its name, up to 200 characters. */
  name: string;
  /** Postal code, five digits. */
  postalCode?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
};

/** A site that becomes a centre of a social space. */
export type AddSocialSpaceCentreInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the site. */
  siteId: string | number;
  /** Id of the space. */
  socialSpaceId: string | number;
  /** First day. */
  validFrom: string;
};

/** When one may join. */
export type Admission =
  /** At the first session of the run, and at sessions that are marked as an entry. */
  | 'CLOSED'
  /** At any session. */
  | 'OPEN';

/** Which preset becomes a regime of the agency acted for. */
export type AdoptRegimePresetInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The preset. */
  preset: RegimePresetCode;
  /** First day. */
  validFrom: string;
};

/** From which day the agency has the social spaces of Trier-Saarburg. */
export type AdoptSocialSpacesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** First day. */
  validFrom: string;
};

/** Completed years on the day on which the search was noted. */
export type AgeBand =
  /** Up to 5. */
  | 'AGE_0_5'
  /** 6 to 9. */
  | 'AGE_6_9'
  /** 10 to 13. */
  | 'AGE_10_13'
  /** 14 to 17. */
  | 'AGE_14_17'
  /** 18 and more. */
  | 'AGE_18_UP';

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

/** What of a payment settles an open item. */
export type AllocationInput = {
  /** Above 0, at most what is open of it. */
  cents: string;
  /** Id of the open item. */
  itemId: string | number;
};

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

/** What the other side says to a dispute. */
export type AnswerDisputeInput = {
  /** The answer. */
  answer: DisputeAnswer;
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For PARTLY: what lines should be; one left out stays as it was billed. */
  lines?: Array<DisputeLineInput> | null | undefined;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** The answer for an organisation that is not there yet. */
export type AnswerNetworkInvitationByTokenInput = {
  /** The answer. */
  answer: NetworkAnswer;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The token out of the mail. */
  token: string;
};

/** The answer of the organisation acted for. */
export type AnswerNetworkInvitationInput = {
  /** The answer. */
  answer: NetworkAnswer;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

/** What becomes of a set-off. */
export type AnswerSetOffInput = {
  /** True: agreed, by the side that was asked. False: declined, or taken back by the side that has proposed it. */
  accepted: boolean;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the set-off. */
  setOffId: string | number;
};

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

/** Which shift is approved. */
export type ApproveBudgetShiftInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the shift. */
  shiftId: string | number;
};

/** Which offer is taken out of the catalogue. */
export type ArchiveOfferInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
};

/** Care that was delivered, and the module that was granted. */
export type AssessModuleHoursInput = {
  /** The agency whose regime it is. */
  agencyId: string | number;
  /** First day of the care. */
  from: string;
  /** Minutes delivered on these days. */
  minutes: number;
  /** The granted module. */
  module: HelpModule;
  /** Last day of the care. */
  to: string;
  /** Seats in groups a week, for the warning of DD-05. */
  weeklyGroupSeats?: number | null | undefined;
};

/** Which payment an entry of a bank statement is. */
export type AssignBankEntryInput = {
  /** Id of the agency in whose clearing it is owed. */
  agencyId: string | number;
  /** Id of the entry. */
  bankEntryId: string | number;
  /** Id of the other side. */
  counterpartId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** True: another payment than the one of the same two and amount that is recorded already, within ten days. */
  isAnother?: boolean | null | undefined;
  /** What it settles; left out: what is due first. */
  items?: Array<AllocationInput> | null | undefined;
};

/** Who is in charge of which referral. */
export type AssignReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person, a caseworker of the agency. */
  personId: string | number;
  /** Id of the referral. */
  referralId: string | number;
};

/** Which task goes to whom. */
export type AssignTaskInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the task. */
  taskId: string | number;
  /** Id of the person whose it becomes; only an administrator names somebody else than themselves. */
  userId: string | number;
};

/** Whether somebody came. */
export type AttendanceEntryInput = {
  /** When somebody who came arrived, within the session; left out: at the beginning. */
  presentFrom?: string | null | undefined;
  /** When somebody who came left, within the session; left out: at the end. */
  presentTo?: string | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
  /** Whether they came. */
  status: AttendanceStatus;
};

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

/** Why one side proposes what both records should say. */
export type AttendanceProposalReason =
  /** An entry was a mistake. */
  | 'ENTRY_MISTAKEN'
  /** The excuse came after the session. */
  | 'EXCUSE_CAME_LATER'
  /** The family was asked. */
  | 'FAMILY_ASKED'
  /** The list on paper was looked at. */
  | 'LIST_CHECKED'
  /** Another reason. */
  | 'OTHER';

/** What became of a proposal. */
export type AttendanceProposalState =
  /** Both records say so now. */
  | 'ACCEPTED'
  /** The other side does not agree. */
  | 'DECLINED'
  /** The records have come to say the same without it. */
  | 'OBSOLETE'
  /** The other side has not answered. */
  | 'OPEN'
  /** Whoever proposed it took it back. */
  | 'WITHDRAWN';

/** Whether somebody came to a session. */
export type AttendanceStatus =
  /** Came. */
  | 'ATTENDED'
  /** Stayed away and had said so. */
  | 'EXCUSED'
  /** Stayed away without a word. */
  | 'UNEXCUSED';

/** Whether a seat may be had in a span of days. */
export type Availability =
  /** At least one of its sessions has a free seat. */
  | 'FREE'
  /** None of its sessions has a free seat. */
  | 'FULL'
  /** No session is planned. */
  | 'NO_SESSIONS'
  /** Ask the host: the capacity is stale, or the offer is there in case of need alone. */
  | 'ON_REQUEST';

/** Which seats are blocked: on all days of a span, or in sessions by their ids. */
export type BlockSeatsInput = {
  /** First day: all planned sessions from it to the last day. Instead of sessionIds. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer; one of the organisation acted for. */
  offerId: string | number;
  /** How many seats in each session, 1 to 100,000. */
  seats: number;
  /** Planned sessions of the offer, at most 1,000. Instead of days. */
  sessionIds?: Array<string | number> | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
};

/** A booking by hand for a subject, of the organisation itself. Repeated it does nothing; with other amounts it is refused. At most 100 billion euro and 10 billion minutes. */
export type BookBudgetInput = {
  /** Id of the account. */
  accountId: string | number;
  /** Cents, 0 or more; of no matter for RELEASED. */
  cents?: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What is booked. */
  kind: BookableBudgetKind;
  /** Minutes, a string of digits, 0 or more; of no matter for RELEASED. */
  minutes?: string;
  /** Id of the subject; several are joined by a colon. */
  subjectId: string;
  /** Kind of the subject, small letters and underscores. */
  subjectKind: string;
};

/** What people book. */
export type BookableBudgetKind =
  /** Use it, and free what was bound for the subject. */
  | 'CONSUMED'
  /** Free what is bound for the subject. */
  | 'RELEASED'
  /** Bind volume for a subject. */
  | 'RESERVED';

/** Accounts of a budget. */
export type BudgetAccountKind =
  /** What the agency alone disposes of (TS-09). */
  | 'ASD'
  /** The fixed team of a social space: 80 % of the social space's volume. */
  | 'PERSONALISED'
  /** A provider's budget. */
  | 'PROVIDER_BUDGET'
  /** Others beside the team: 20 % of the social space's volume. */
  | 'VARIABLE';

/** What an entry of a budget account says. */
export type BudgetEntryKind =
  /** Used. */
  | 'CONSUMED'
  /** Not bound any more. */
  | 'RELEASED'
  /** Bound, not yet used. */
  | 'RESERVED'
  /** Moved between two accounts of the budget. */
  | 'SHIFTED';

/** Why earlier steps could not, or why the agency disposes of its own volume. */
export type BudgetReason =
  /** None of their suitable offers has a free seat. */
  | 'NO_FREE_SEAT'
  /** None of their offers suits. */
  | 'NO_SUITABLE_OFFER'
  /** So that there are several providers. */
  | 'PROVIDER_DIVERSITY'
  /** For the quality of the help. */
  | 'QUALITY'
  /** The times of theirs do not fit. */
  | 'TIMES_DO_NOT_FIT'
  /** Theirs are too far away. */
  | 'TOO_FAR'
  /** The family wishes for it. */
  | 'WISH_OF_FAMILY';

/** How far a shift is. */
export type BudgetShiftState =
  /** The other side has approved it, and it is booked. */
  | 'APPROVED'
  /** One side proposes it. */
  | 'PROPOSED';

/** Who is paid for a seat, in their order of use (TS-08); ASD is outside of it. */
export type BudgetStep =
  /** The agency's own volume, of which it disposes alone (TS-09). */
  | 'ASD'
  /** Others at a partner of the social spaces: the variable volume. */
  | 'PARTNER_STAFF'
  /** The team of the social space: its personalised volume. */
  | 'TEAM'
  /** Another provider: the variable volume. */
  | 'THIRD_PROVIDER';

/** Of which month the care reports of the agency acted for are to be made. */
export type BuildCareReportsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** A month that is over, from 2000-01 on. */
  period: string;
};

/** The lines of every calculation sheet, in this order (NRW-14). */
export type CalculationLineCode =
  /** The same for an hour of 60 minutes. */
  | 'PARTICIPANT_HOUR'
  /** Seats × planned utilisation. */
  | 'PLANNED_PARTICIPANTS'
  /** Hours of all staff before and after a session. */
  | 'PREPARATION_HOURS'
  /** Room and material of a session. */
  | 'ROOM_AND_MATERIAL'
  /** Cost of a session ÷ planned participants. */
  | 'SEAT_SESSION'
  /** Staff, room and material. */
  | 'SESSION_COST'
  /** Hours of all staff in a session. */
  | 'SESSION_HOURS'
  /** All these hours × the cost of an hour. */
  | 'STAFF_COST';

/** What the value of a line counts. */
export type CalculationUnit =
  /** Money. */
  | 'CENTS'
  /** Hours of 60 minutes. */
  | 'HOURS'
  /** People. */
  | 'PARTICIPANTS';

/** What a calendar feed shows. */
export type CalendarFeedKind =
  /** The sessions of one offer. */
  | 'OFFER'
  /** Those of the offers that one leads oneself. */
  | 'PERSON'
  /** Those of all offers of the organisation acted for. */
  | 'PROVIDER'
  /** No sessions: one's own open tasks and those in the trays of one's roles, each on its due day. */
  | 'TASKS';

/** Which clearing is called off. */
export type CancelClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the run. */
  runId: string | number;
};

/** Which invoice, and why. */
export type CancelInvoiceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invoice. */
  invoiceId: string | number;
  /** Why. */
  reason: CancelInvoiceReason;
};

/** Why an invoice is cancelled. */
export type CancelInvoiceReason =
  /** Another reason. */
  | 'OTHER'
  /** Name, address, account or the like of one side were wrong. */
  | 'WRONG_MASTER_DATA'
  /** The tax status was wrong. */
  | 'WRONG_TAX';

/** Which reservation is given back, and why. */
export type CancelReservationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: CancellationReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Which sessions take place no more, and why. */
export type CancelSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SessionCancelReason;
  /** Ids of the sessions; at most 1000. */
  sessionIds: Array<string | number>;
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

/** A contact of a case. */
export type CareContactEntryInput = {
  /** The day, up to today. */
  date: string;
  /** What it was. */
  kind: CareKind;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the referral. */
  referralId: string | number;
  /** Who worked. */
  staff: StaffCategory;
  /** When it began; tells two contacts of one day apart. */
  start?: string | null | undefined;
  /** What the time was spent on: exactly one. */
  workType: CaseWorkType;
};

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

/** How far the reports of a month are. */
export type CareReportRunState =
  /** They are made. */
  | 'DONE'
  /** They could not be made; it is tried again. */
  | 'FAILED'
  /** They wait. */
  | 'QUEUED'
  /** They are being made. */
  | 'RUNNING';

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

/** One of the two sides of a case. */
export type CaseSide =
  /** The agency. */
  | 'AGENCY'
  /** The provider that is responsible for the help. */
  | 'PROVIDER';

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

/** A new version of a regime from a day on, which may lie in the past. */
export type ChangeRegimeInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the regime. */
  regimeId: string | number;
  /** What changes. */
  terms: RegimeTermsInput;
  /** First day of the new version; the one before ends on the day before. */
  validFrom: string;
};

/** What of a saved search becomes another; what is left out stays. */
export type ChangeSavedSearchInput = {
  /** What is looked for, as a whole. What it finds now then counts as known. */
  criteria?: OfferCriteriaInput | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is called. */
  name?: string | null | undefined;
  /** Whether to be told. */
  notify?: boolean | null | undefined;
  /** Which one. */
  savedSearchId: string | number;
};

/** What is to be different about a session; what is left out stays. */
export type ChangeSessionInput = {
  /** Seats; never fewer than are taken. */
  capacity?: number | null | undefined;
  /** Whether a closed run may also be joined here. */
  entry?: boolean | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Length in minutes, 1 to 1440. */
  minutes?: number | null | undefined;
  /** Id of the session. */
  sessionId: string | number;
};

/** What a plan is to be from now on. */
export type ChangeSessionPlanInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** All of it: what is left out here is gone. */
  plan: PlanDefinitionInput;
  /** Id of the plan. */
  planId: string | number;
};

/** A new version of a social space from a day on; what is not given stays. */
export type ChangeSocialSpaceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Official keys of its municipalities, all of them. */
  municipalityAgs?: Array<string> | null | undefined;
  /** Name. */
  name?: string | null | undefined;
  /** Id of the space. */
  socialSpaceId: string | number;
  /** First day of the new version. */
  validFrom: string;
};

/** Which span a stay gets. */
export type ChangeStayInput = {
  /** First day; left out: as it is. It stays once the stay has begun. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day, not after the last session; left out: as it is. */
  to?: string | null | undefined;
};

/** What changes; what is left out stays as it is. The place in the queue stays in every case. */
export type ChangeWaitInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For these offers, at most 20; empty: for any that matches. */
  offerIds?: Array<string | number> | null | undefined;
  /** It pauses for this reason; an open offer is taken back. */
  pauseReason?: WaitPauseReason | null | undefined;
  /** It waits again. */
  resume?: boolean;
  /** Siblings in one and the same offer. */
  sameOffer?: boolean | null | undefined;
  /** How the seat is to be used. */
  variant?: Variant | null | undefined;
  /** Id of the wait. */
  waitId: string | number;
};

/** What is to be different; what is absent stays. */
export type ChangeWebhookEndpointInput = {
  /** What it is for: a line of at most 200 characters, without names of people. */
  description?: string | null | undefined;
  /** Id of the endpoint. */
  endpointId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Kinds of events of which it is told, at least one; docs/webhooks.md lists them. */
  kinds?: Array<string> | null | undefined;
  /** An https address on port 443 or 8443 that everybody on the internet may reach, without user and fragment, of at most 500 characters. */
  url?: string | null | undefined;
};

/** What an agency owes a provider beside seat uses. */
export type ChargeKind =
  /** The part of a provider's budget that a month has, due before it. */
  | 'INSTALMENT'
  /** A week, or the days of a week, of an approved module: a lump sum, whatever was done in it. */
  | 'WEEKLY_RATE';

/** What becomes of a charge. */
export type ChargeOutcome =
  /** The agency owes it. */
  | 'CHARGED'
  /** It waits until something is resolved; the rest goes on. */
  | 'HELD';

/** Why a charge is held. */
export type ChargeReason =
  /** The agreement does not say the sum of the budget. */
  | 'BUDGET_TOTAL_MISSING'
  /** Neither the regime nor the end of the agreement says how many instalments there are. */
  | 'INSTALMENTS_MISSING'
  /** The week is not whole, and the agency has no rule for such weeks. */
  | 'PARTIAL_WEEK_RULE_MISSING'
  /** No weekly rate of the module is in force on these days. */
  | 'RATE_MISSING';

/** Of what something is owed. */
export type ClaimKind =
  /** The agency owes a provider a weekly lump sum or an instalment of a budget. */
  | 'CHARGE'
  /** It was paid too much and is owed back. */
  | 'CREDIT'
  /** The agency owes a provider for seats. */
  | 'DIRECT_BILLING'
  /** Providers owe each other for seats. */
  | 'SETTLEMENT';

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

/** Which pair of organisations is cleared anew, and in which month of the agency acted for. */
export type ClearPairInput = {
  /** Id of the one organisation. */
  firstId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
  /** Id of the other one. */
  secondId: string | number;
};

/** How far a clearing is. */
export type ClearingRunState =
  /** It was called off before anybody worked on it. */
  | 'CANCELLED'
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

/** What a clearing is working on. */
export type ClearingStepCode =
  /** Lump sums and instalments are worked out. */
  | 'CHARGES'
  /** The figures are checked. */
  | 'CHECKS'
  /** Closed months are compared with what holds now. */
  | 'CORRECTIONS'
  /** The figures are fixed by their digest. */
  | 'DIGEST'
  /** Each is priced. */
  | 'LINES'
  /** The rate of each is looked for. */
  | 'RATES'
  /** The seat uses of the month are collected. */
  | 'SEAT_USES'
  /** Who owes whom how much is added up. */
  | 'SUMS';

/** Which concern is closed, and why. */
export type CloseConcernInput = {
  /** Id of the concern. */
  concernId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ConcernCloseReason;
};

/** Which month of the agency acted for is to be closed. */
export type CloseMonthInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** Which site has which last day. */
export type CloseSiteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its last day, past or to come. */
  lastDay: string;
  /** Id of the site. */
  siteId: string | number;
};

/** In which competence somebody approves (NRW-13). */
export type Competence =
  /** Whether the price is right. */
  | 'ECONOMIC'
  /** Whether the service and its quality are right. */
  | 'PROFESSIONAL';

/** What was due is done. */
export type CompleteDeadlineInput = {
  /** Of a Handlungsplan and of nothing else: whether group offers are possible (BHV-14). */
  coversGroupOffers?: boolean | null | undefined;
  /** Id of the deadline. */
  deadlineId: string | number;
  /** On which day; not ahead, and not before the day it is counted from. */
  doneOn: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which task is done. */
export type CompleteTaskInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the task. */
  taskId: string | number;
};

/** Why a concern was closed. */
export type ConcernCloseReason =
  /** It was raised before. */
  | 'DUPLICATE'
  /** Another reason. */
  | 'OTHER'
  /** It is settled. */
  | 'SETTLED'
  /** There was nothing to it. */
  | 'UNFOUNDED';

/** What is raised about a seat. */
export type ConcernKind =
  /** A complaint (Beschwerde). */
  | 'COMPLAINT'
  /** An observation of monitoring (Monitoring). */
  | 'MONITORING';

/** How far a concern has come. */
export type ConcernState =
  /** The responsible provider has answered. */
  | 'ANSWERED'
  /** Nothing more is done about it. */
  | 'CLOSED'
  /** It lies with the responsible provider. */
  | 'OPEN'
  /** The responsible provider has told the host, in words of its own. */
  | 'PASSED_ON';

/** Words about a concern. */
export type ConcernTextInput = {
  /** Id of the concern. */
  concernId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 2000 characters, without the name of a child or a family. */
  text: string;
};

/** The token of a reminder, and which offers are still as they say. */
export type ConfirmCapacityByLinkInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of offers that the link covers; others are passed over. Left out: all that it covers. */
  offerIds?: Array<string | number> | null | undefined;
  /** The token of the link, as it stands in the mail. */
  token: string;
};

/** Which offers are still as they say. */
export type ConfirmCapacityInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of own published offers; left out: all of them. */
  offerIds?: Array<string | number> | null | undefined;
};

/** Who or what said last that the capacity of an offer is true. */
export type ConfirmationSource =
  /** An attendance was recorded. */
  | 'ATTENDANCE'
  /** An import brought it. */
  | 'IMPORT'
  /** Its host, by the link of a mail. */
  | 'LINK'
  /** Its host, signed in. */
  | 'PROVIDER'
  /** It was published. */
  | 'PUBLISHED'
  /** A seat was reserved. */
  | 'RESERVATION';

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

/** Which note is meant. */
export type CoordinationNoteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the note. */
  noteId: string | number;
};

/** What a note between case lead and group lead is. */
export type CoordinationNoteKind =
  /** That somebody will not come (voraussichtliches Fehlen). */
  | 'ABSENCE_EXPECTED'
  /** What the two have agreed (Absprache). */
  | 'AGREEMENT'
  /** An answer (Antwort). */
  | 'ANSWER'
  /** What the help plan should know (Hinweis für die Hilfeplanung). */
  | 'CONCERN_FOR_PLAN'
  /** What was seen (Beobachtung). */
  | 'OBSERVATION'
  /** A question (Frage). */
  | 'QUESTION';

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

/** Work without a case as it really was; the agency stays. */
export type CorrectWorkTimeInput = {
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the offer it was for, which the provider hosts alone or with others. */
  offerId?: string | number | null | undefined;
  /** The revision that one has seen. */
  revision: number;
  /** Id of the social space of the agency it was for; not beside an offer. */
  socialSpaceId?: string | number | null | undefined;
  /** Who worked. */
  staff: StaffCategory;
  /** Id of the entry. */
  workTimeId: string | number;
  /** What the time was spent on: exactly one. */
  workType: GeneralWorkType;
};

/** A budget; the regime of its first day says how it is split into accounts. */
export type CreateBudgetInput = {
  /** The provider budget agreement; this or the social space. */
  agreementId?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Name. */
  name: string;
  /** The social space; this or the agreement. */
  socialSpaceId?: string | number | null | undefined;
  /** The total; this or its basis. */
  totalCents?: string | null | undefined;
  /** Minutes in total, a string of digits; absent: hours are not agreed. */
  totalMinutes?: string | null | undefined;
  /** First day. */
  validFrom: string;
  /** Last day; absent: the end of the regime's contract years. */
  validTo?: string | null | undefined;
  /** What the total is made of, for the year of the first day; this or the total. */
  volume?: VolumeBasisInput | null | undefined;
};

/** A calendar that is to be subscribed to. */
export type CreateCalendarFeedInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it shows. */
  kind: CalendarFeedKind;
  /** Id of the offer, for the kind OFFER and for no other. */
  offerId?: string | number | null | undefined;
};

/** An agency that is new in the installation. */
export type CreateOrganisationInput = {
  /** E-mail address of the first administrator, who is invited by mail. */
  administratorEmail: string;
  /** Identifier that the network itself uses, 1 to 64 characters, unique in the installation. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Municipality of its seat: the eight digits of the official key (AGS). */
  municipalityAgs: string;
  /** Its name. */
  name: string;
  /** Postal code, five digits. */
  postalCode?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
};

/** A new request form. */
export type CreateReferralInput = {
  /** What it says. */
  form: ReferralFormInput;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** A social space of the agency acted for. */
export type CreateSocialSpaceInput = {
  /** Identifier of your own, unique in the installation: 1 to 64 characters without "|" and ":". */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Official keys of its municipalities. */
  municipalityAgs: Array<string>;
  /** Name. */
  name: string;
  /** First day. */
  validFrom: string;
  /** Last day; absent: open. */
  validTo?: string | null | undefined;
};

/** An address of the organisation's own system. */
export type CreateWebhookEndpointInput = {
  /** What it is for: a line of at most 200 characters, without names of people. */
  description?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Kinds of events of which it is told, at least one; docs/webhooks.md lists them. */
  kinds: Array<string>;
  /** An https address on port 443 or 8443 that everybody on the internet may reach, without user and fragment, of at most 500 characters. */
  url: string;
};

/** Why somebody takes back that something was done. */
export type DeadlineReopenReason =
  /** It is not done. */
  | 'NOT_DONE'
  /** Another reason. */
  | 'OTHER'
  /** It was done on another day; it is completed anew. */
  | 'WRONG_DAY'
  /** Something else was meant. */
  | 'WRONG_DEADLINE';

/** Which facility depends on whose co-use. */
export type DeclareLicenceDependencyInput = {
  /** The agency with which the co-use is agreed. */
  agencyId: string | number;
  /** Name of the facility, 1 to 200 characters; an institution, never a person. */
  facility: string;
  /** The provider whose agreement lets others use its groups. */
  hubId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which proposal is declined or withdrawn. */
export type DeclineAttendanceProposalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the proposal. */
  proposalId: string | number;
};

/** Which offer is not taken for which referral, and why. */
export type DeclineOfferInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Why, in a code: nothing is told of the family. */
  reason: DeclineReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Which offered seat the family does not take. */
export type DeclineOfferedSeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: OfferDeclineReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Why an offer is not taken for a referral. */
export type DeclineReason =
  /** The family or the young person does not want it. */
  | 'FAMILY_DECLINED'
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** The host says no. */
  | 'HOST_DECLINED'
  /** Another reason. */
  | 'OTHER'
  /** The times do not fit after all. */
  | 'TIMES'
  /** The way is too long in practice, whatever the straight line says. */
  | 'TOO_FAR_IN_PRACTICE';

/** Which request the host declines. */
export type DeclineSeatRequestInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SeatDeclineReason;
  /** Id of the reservation. */
  reservationId: string | number;
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

/** Where an offer takes place. */
export type Delivery =
  /** Online; distance does not count. */
  | 'ONLINE'
  /** At its place. */
  | 'ON_SITE';

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

/** Which draft is thrown away. */
export type DiscardOfferDraftInput = {
  /** Id of the draft. */
  draftId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which entry of a bank statement is about nothing that is owed here. */
export type DismissBankEntryInput = {
  /** Id of the entry. */
  bankEntryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** What is done about a dispute. */
export type DisputeAction =
  /** The cents that the other side has signed were signed too (answerDispute, acceptDisputeSettlement). */
  | 'ACCEPT'
  /** The other side answered with other cents (answerDispute). */
  | 'ACCEPT_PART'
  /** A second person of the agency confirmed it (confirmDisputeRuling). */
  | 'CONFIRM_RULING'
  /** The opener took some lines back (withdrawDispute). */
  | 'DROP_LINES'
  /** One side gave it to the agency (escalateDispute). */
  | 'ESCALATE'
  /** Nobody answered in time: it went to the agency. */
  | 'EXPIRE'
  /** It was opened, with a claim for each line. */
  | 'OPEN'
  /** One side proposed cents (proposeDisputeSettlement). */
  | 'PROPOSE'
  /** One person of the agency proposed what to decide (proposeDisputeRuling). */
  | 'PROPOSE_RULING'
  /** The other side rejected it (answerDispute). */
  | 'REJECT'
  /** The opener took all lines back (withdrawDispute). */
  | 'WITHDRAW';

/** How the other side answers. */
export type DisputeAnswer =
  /** The lines are what the opener says. Where the two sides can agree between them, this settles it. */
  | 'ACCEPTED'
  /** Other cents for some lines; the others stay as they were billed. A proposal that the opener may accept. */
  | 'PARTLY'
  /** The lines stay as they were billed. */
  | 'REJECTED';

/** What a line should be. */
export type DisputeLineInput = {
  /** Cents of the whole line, shares of co-hosts included; where whoever opens a dispute merely has a share (Dispute.claimsShare), of its share. 0 or more. */
  cents: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session. */
  sessionId: string | number;
};

/** The seat use that a line is about. */
export type DisputeLineKeyInput = {
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session. */
  sessionId: string | number;
};

/** What the lines of a dispute should be. */
export type DisputeProposalInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What lines should be; one left out stays as it was billed. */
  lines: Array<DisputeLineInput>;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Why lines are disputed. */
export type DisputeReason =
  /** The attendance was another one. */
  | 'ATTENDANCE_WRONG'
  /** It was charged before. */
  | 'DOUBLE'
  /** The case is not one of the debtor. */
  | 'NOT_OUR_CASE'
  /** Another reason; it needs words. */
  | 'OTHER'
  /** The session was shorter or longer. */
  | 'QUANTITY_WRONG'
  /** Another rate holds. */
  | 'RATE_WRONG';

/** How far a dispute about lines of a month has come. */
export type DisputeState =
  /** The other side has answered; the two may agree, or one of them gives it to the agency. */
  | 'ANSWERED'
  /** The agency has decided. */
  | 'DECIDED'
  /** It lies with the agency, which decides by two people. */
  | 'ESCALATED'
  /** The other side has not answered. */
  | 'OPEN'
  /** Both sides have signed the same cents. */
  | 'SETTLED'
  /** Whoever opened it has taken it back: its lines cost what the rate says. */
  | 'WITHDRAWN';

/** Whose turn it is. */
export type DisputeTurn =
  /** Another one's. */
  | 'OTHER'
  /** Nobody's: it is over. */
  | 'OVER'
  /** That of the organisation acted for. */
  | 'OWN';

/** What became of a line in dispute. */
export type DisputedLineState =
  /** It was taken back: it costs what the rate says. */
  | 'DROPPED'
  /** It is held. */
  | 'OPEN'
  /** It costs what was agreed or decided. */
  | 'SETTLED';

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

/** What a settlement rate is to say. What it does not name, it applies to all of. */
export type DraftSettlementRateInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** Weekly rates of an agreement: all of them are drafted, or none. */
export type DraftWeeklyRatesInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The rates, 1 to 100. */
  rates: Array<NewWeeklyRate>;
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

/** Which settlement rate, and all that it is to say from now on. */
export type EditSettlementRateInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
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

/** Which contract has which last day. */
export type EndCooperationContractInput = {
  /** Id of the contract. */
  contractId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its last day, earlier than the one that it has. */
  validTo: string;
};

/** Which membership ends, and when. */
export type EndMembershipInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its last day; left out: the earliest that the notice allows. */
  lastDay?: string | null | undefined;
  /** Id of the membership. */
  membershipId: string | number;
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

/** When a plan ends. */
export type EndSessionPlanInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day on which it may have a session; yesterday at the earliest. */
  lastDay: string;
  /** Id of the plan. */
  planId: string | number;
};

/** Which settlement rate ends, and when. */
export type EndSettlementRateInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day on which it holds; today or later. */
  lastDay: string;
};

/** A site that is no longer a centre. */
export type EndSocialSpaceCentreInput = {
  /** Id of the centre. */
  centreId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its last day. */
  lastDay: string;
};

/** On which day a stay ends, and why. */
export type EndStayInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The last day: today or later. */
  lastDay: string;
  /** Why. */
  reason: CancellationReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Which substitution ends now. */
export type EndSubstitutionInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the substitution. */
  substitutionId: string | number;
};

/** Which weekly rates end, and when. */
export type EndWeeklyRatesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
  /** The last day on which they hold; today or later. */
  lastDay: string;
};

/** Which dispute goes to the agency. */
export type EscalateDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** On what an exemption from value added tax rests. */
export type ExemptionBasis =
  /** In the year before, paid wholly or predominantly by public youth welfare, directly or indirectly (§ 4 Nr. 25 b bb UStG). */
  | 'PREDOMINANTLY_PUBLIC_FUNDED'
  /** Recognised provider of youth welfare (§ 75 SGB VIII). */
  | 'RECOGNISED_75';

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

/** Which hold is prolonged. */
export type ExtendHoldInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For how long; DECISION makes a hold of minutes one for the decision of the family. */
  kind?: HoldKind;
  /** Id of the reservation. */
  reservationId: string | number;
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

/** The federal states by their two letters. */
export type FederalState =
  /** Brandenburg. */
  | 'BB'
  /** Berlin. */
  | 'BE'
  /** Baden-Württemberg. */
  | 'BW'
  /** Bayern. */
  | 'BY'
  /** Bremen. */
  | 'HB'
  /** Hessen. */
  | 'HE'
  /** Hamburg. */
  | 'HH'
  /** Mecklenburg-Vorpommern. */
  | 'MV'
  /** Niedersachsen. */
  | 'NI'
  /** Nordrhein-Westfalen. */
  | 'NW'
  /** Rheinland-Pfalz. */
  | 'RP'
  /** Schleswig-Holstein. */
  | 'SH'
  /** Saarland. */
  | 'SL'
  /** Sachsen. */
  | 'SN'
  /** Sachsen-Anhalt. */
  | 'ST'
  /** Thüringen. */
  | 'TH';

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

/** A session every week, and a free seat in every session: what a reservation of the span needs. */
export type FreeWeeklyInput = {
  /** First day of the first week. */
  from: string;
  /** So many weeks of seven days, 1 to 104. */
  weeks: number;
  /** Of them so many may have no session, as in holidays; fewer than the weeks. */
  weeksWithoutSession?: number;
};

/** How much the seats that an offer names can be relied on. Days are spans of 24 hours from the confirmation on. */
export type Freshness =
  /** Not confirmed for some time; its host is reminded. */
  | 'AGEING'
  /** Confirmed not long ago. */
  | 'FRESH'
  /** Not confirmed for so long that its seats are on request only. */
  | 'STALE';

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

/** Gender, as far as groups ask for it. */
export type Gender =
  /** Diverse. */
  | 'D'
  /** Female. */
  | 'F'
  /** Male. */
  | 'M';

/** What time for no single case was spent on (BHV-23). */
export type GeneralWorkType =
  /** Across cases (fallübergreifend). */
  | 'CROSS_CASE'
  /** For the network (Netzwerkarbeit). */
  | 'NETWORK'
  /** For no case (fallunspezifisch). */
  | 'UNSPECIFIC';

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

/** For how long a seat is held. */
export type HoldKind =
  /** While the family decides: working days. */
  | 'DECISION'
  /** While the form is filled: minutes. */
  | 'FORM';

/** For which referral a seat in which offer is held. */
export type HoldSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
  /** First day, inside the stay; left out: its first session. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For how long. */
  kind?: HoldKind;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
  /** Last day, inside the stay; left out: its last session. */
  to?: string | null | undefined;
  /** How the seat is to be used. */
  variant?: Variant;
};

/** Where a held line is resolved. */
export type HoldingTarget =
  /** Among the differences between agency and host. */
  | 'ATTENDANCE_DIFFERENCES'
  /** In the dispute. */
  | 'DISPUTE'
  /** In the register of the session. */
  | 'SESSION_REGISTER'
  /** Among the settlement rates of the agency. */
  | 'SETTLEMENT_RATES';

/** What a plan does on holidays. */
export type HolidayPolicy =
  /** There is one as on any other day. */
  | 'KEEP'
  /** There is no session. */
  | 'LEAVE_OUT';

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

/** What the hours of a module are counted by. */
export type HoursBasis =
  /** The sum over the whole intervention. */
  | 'PER_INTERVENTION'
  /** The average of a week. */
  | 'PER_WEEK';

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

/** What the percentage of indirect hours is taken of. */
export type IndirectBase =
  /** The direct hours. */
  | 'DIRECT'
  /** All hours. */
  | 'TOTAL';

/** What has become of an invitation. */
export type InvitationState =
  /** Somebody has joined by it. */
  | 'ACCEPTED'
  /** Nobody has accepted it in 14 days. */
  | 'EXPIRED'
  /** It may be accepted. */
  | 'OPEN'
  /** The organisation has taken it back. */
  | 'WITHDRAWN';

/** Who is to administer an organisation in which nobody is yet. */
export type InviteFirstAdministratorInput = {
  /** E-mail address. */
  email: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the organisation. */
  organisationId: string | number;
};

/** Who is asked to join the organisation, and as what. */
export type InvitePersonInput = {
  /** E-mail address; its case does not matter. */
  email: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The roles that the person is to have. */
  roles: Array<Role>;
  /** Whether the person is to sign for the agency; only with CASEWORKER. */
  signingRight?: boolean;
};

/** Whom the agency acted for asks into its network: either an organisation that is there, or a new one. */
export type InviteToNetworkInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** One that is not there yet. */
  newOrganisation?: NewOrganisationInput | null | undefined;
  /** Id of a provider or partner that is there. */
  organisationId?: string | number | null | undefined;
  /** First day of the membership; left out: today. */
  validFrom?: string | null | undefined;
};

/** What an organisation is that comes into a network. */
export type InvitedKind =
  /** A partner without cases of its own. */
  | 'PARTNER'
  /** An independent provider (freier Träger). */
  | 'PROVIDER';

/** What an invoice needs of an organisation. */
export type InvoiceField =
  /** The place: its municipality is not in the gazetteer. */
  | 'CITY'
  /** Whom to ask: setInvoiceContact. */
  | 'CONTACT'
  /** Where it takes invoices: its Leitweg-ID, or the e-mail address of its contact. */
  | 'ELECTRONIC_ADDRESS'
  /** Account. */
  | 'IBAN'
  /** Postal code. */
  | 'POSTAL_CODE'
  /** VAT id or tax number. */
  | 'TAX_NUMBER'
  /** Whether it is exempt or taxable. */
  | 'VAT_STATUS';

/** What an invoice is over. */
export type InvoiceKind =
  /** Seats that the agency pays. */
  | 'DIRECT_BILLING'
  /** An instalment of a budget. */
  | 'INSTALMENT'
  /** Seats that providers have used of each other. */
  | 'SETTLEMENT'
  /** Weekly lump sums of modules. */
  | 'WEEKLY_RATE';

/** What kind of document it is (UNTDID 1001). */
export type InvoiceType =
  /** Takes a whole invoice back (384). */
  | 'CANCELLATION'
  /** A credit note (381): corrections of closed months are more than what is new. */
  | 'CREDIT_NOTE'
  /** An invoice (380). */
  | 'INVOICE';

/** Of which month. */
export type IssueInvoicesInput = {
  /** Id of the agency whose month it is. */
  agencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month, which is closed. */
  period: string;
};

/** A program that is to act for the organisation. */
export type IssueMachineTokenInput = {
  /** From when on the token is refused; within two years. */
  expiresAt: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What the program is called, 1 to 80 characters. */
  label: string;
  /** The one role in which it acts; not ADMINISTRATOR. */
  role: Role;
};

/** The answer of somebody who is signed in. */
export type JoinOrganisationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The token out of the mail: what stands behind the # of its address. */
  token: string;
};

/** Which referral begins to wait, and for what. */
export type JoinWaitingListInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For these offers, at most 20; empty: for any that matches. */
  offerIds?: Array<string | number>;
  /** Id of the referral; it has to be searched for. */
  referralId: string | number;
  /** Siblings in one and the same offer. */
  sameOffer?: boolean;
  /** How the seat is to be used. */
  variant?: Variant;
  /** Its siblings that are searched for wait with it: seats are offered to all of them or to none. */
  withSiblings?: boolean;
};

/** Which seats are kept for cases of the host's own, and how long. */
export type KeepSeatsInput = {
  /** First day: all planned sessions from it to the last day. Instead of sessionIds. */
  from?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer; one of the organisation acted for. */
  offerId: string | number;
  /** How many seats in each session, 1 to 100,000. */
  seats: number;
  /** Planned sessions of the offer, at most 1,000. Instead of days. */
  sessionIds?: Array<string | number> | null | undefined;
  /** Last day. */
  to?: string | null | undefined;
  /** The last day on which they are kept (Europe/Berlin); from the next day on they are for everybody. */
  until: string;
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

/** Who leads. */
export type LeadQualification =
  /** Professional staff (Fachkraft). */
  | 'PROFESSIONAL'
  /** Semi-professional staff. */
  | 'SEMI_PROFESSIONAL';

/** On which side of a seat somebody leads. */
export type LeadSide =
  /** The case, for the responsible provider (fallverantwortliche Fachkraft). */
  | 'CASE_LEAD'
  /** The group, for its host (Gruppenleitung). */
  | 'GROUP_LEAD';

/** An account in the books of an organisation against another one. */
export type LedgerAccount =
  /** What came in or went out (Bank). */
  | 'BANK'
  /** What was spent (Aufwand). */
  | 'EXPENSE'
  /** What is owed to the other (Verbindlichkeit). */
  | 'PAYABLE'
  /** What the other owes (Forderung). */
  | 'RECEIVABLE'
  /** What was earned (Ertrag). */
  | 'REVENUE';

/** What an entry of the ledger stands for. */
export type LedgerEntryKind =
  /** What one owes the other for a closed month, gross. */
  | 'CLAIM'
  /** What both owe each other is netted; or a negative claim goes over to the other direction. */
  | 'NETTING'
  /** Money went from one to the other. */
  | 'PAYMENT'
  /** A payment or a set-off was taken back. */
  | 'REVERSAL'
  /** Opposite open items were set off by agreement. */
  | 'SET_OFF';

/** Why a day of a plan has no session of it. */
export type LeftOutReason =
  /** The offer has a session at this very time. */
  | 'ALREADY_THERE'
  /** The session of this very time was cancelled; addSessions brings it back. */
  | 'CANCELLED_BEFORE'
  /** The plan leaves the day out by name. */
  | 'EXCEPTION'
  /** A session of the plan stays on this day, because somebody has a seat in it. */
  | 'KEPT_SESSION'
  /** The clocks leap over the start on this day. */
  | 'NO_SUCH_TIME'
  /** The offer has another session at this time. */
  | 'OVERLAPS'
  /** The day lies before today. */
  | 'PAST'
  /** A public holiday of the federal state. */
  | 'PUBLIC_HOLIDAY'
  /** School holidays of the federal state. */
  | 'SCHOOL_HOLIDAY';

/** What a regime says of a legal basis. */
export type LegalBasisCoverage =
  /** A budget covers it: counted, not paid. */
  | 'COVERED_BY_BUDGET'
  /** The regime does not take it. */
  | 'LEGAL_BASIS_NOT_COVERED'
  /** It is billed. */
  | 'PAYABLE';

/** Why a help is put on another legal basis (BHV-19). */
export type LegalBasisReason =
  /** The goals differ considerably. */
  | 'GOALS_CHANGED'
  /** They differ slightly, and the legal basis is changed all the same. */
  | 'MINOR';

/** Who owes for a seat, and why. */
export type LineKind =
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

/** Which referrals are those of siblings that belong together. */
export type LinkSiblingsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of two to ten referrals of the agency. */
  referralIds: Array<string | number>;
};

/** What a partner offers, for information only. */
export type ListInformationOfferInput = {
  /** What is said of it: resourceKind must be there, leads and co-hosts must not. */
  content: OfferContentInput;
  /** Id of the partner. */
  hostId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

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

/** A clause on co-use that an integrated reservation rests on. */
export type MissingClauseCode =
  /** The responsible provider's agreement does not let its cases use groups of others (DD-22). */
  | 'MAIN_LQE_MISSING_CLAUSE'
  /** The host's agreement does not let others use its groups (DD-23). */
  | 'PARTNER_LQE_MISSING_CLAUSE';

/** Where delivered care stands to the range of a module (DD-03). */
export type ModuleRangeVerdict =
  /** More than the module has. */
  | 'ABOVE_MODULE_RANGE'
  /** Less than the module has. */
  | 'BELOW_MODULE_RANGE'
  /** Within it; both ends belong to it. */
  | 'WITHIN_MODULE_RANGE';

/** Kind of contact in an example mix of a module. */
export type ModuleSlotKind =
  /** A group. */
  | 'GROUP'
  /** A contact with parents. */
  | 'PARENT'
  /** A course for parents. */
  | 'PARENT_COURSE'
  /** A single contact with the young person. */
  | 'SINGLE';

/** An example mix; of the two last fields at most one is given. */
export type ModuleTemplateInput = {
  /** Unique within the module. */
  code: string;
  /** Minutes to be used freely on top. */
  flexMinutes?: number | null | undefined;
  /** Minutes of a resource person on top. */
  resourcePersonMinutes?: number | null | undefined;
  /** The contacts, in order. */
  slots: Array<ModuleTemplateSlotInput>;
};

/** Contacts of one kind in an example mix. */
export type ModuleTemplateSlotInput = {
  /** How many of them, 1 to 50. */
  count: number;
  /** Kind of contact. */
  kind: ModuleSlotKind;
  /** Minutes of one contact, 1 to 1440. */
  minutes: number;
};

/** What a person should know; none of it blocks. */
export type ModuleWarningCode =
  /** The template has a group and the module has none. */
  | 'GROUP_NOT_ALLOWED'
  /** More group seats a week than the templates of the module have (DD-05). */
  | 'GROUP_SEATS_ABOVE_TEMPLATE'
  /** The contacts of the template with its free hours are more than the module has. */
  | 'TEMPLATE_ABOVE_RANGE'
  /** The contacts of the template are less than the module has. */
  | 'TEMPLATE_BELOW_RANGE';

/** What people of the agency do with a month. */
export type MonthAction =
  /** To approve it: the second signature, of another person. */
  | 'APPROVE'
  /** To close it for good. */
  | 'CLOSE'
  /** To review it again after it was approved, with a reason. */
  | 'REOPEN_REVIEW'
  /** To send its submission back, with a reason. */
  | 'SEND_BACK'
  /** To take it into review. */
  | 'START_REVIEW'
  /** To submit it: the first signature. */
  | 'SUBMIT';

/** How far a month has come. Until it is closed it may be cleared again. */
export type MonthState =
  /** Two people have signed its figures. */
  | 'APPROVED'
  /** It is cleared. */
  | 'CLEARED'
  /** It is closed for good. */
  | 'CLOSED'
  /** It is in review. */
  | 'IN_REVIEW'
  /** It is closed, and nothing of it is left to pay. */
  | 'PAID';

/** What became of a month. */
export type MonthStepAction =
  /** It was approved. */
  | 'APPROVE'
  /** It was cleared. */
  | 'CLEAR'
  /** It was closed. */
  | 'CLOSE'
  /** Other figures than those that were signed came in force: the signatures were taken back. */
  | 'FIGURES_CHANGED'
  /** What two organisations owe each other in it was worked out anew. */
  | 'PAIR_CLEARED'
  /** Nothing of it was left to pay. */
  | 'PAY'
  /** After the approval its review began again. */
  | 'REOPEN_REVIEW'
  /** Its submission was sent back. */
  | 'SEND_BACK'
  /** Its review began. */
  | 'START_REVIEW'
  /** It was submitted. */
  | 'SUBMIT'
  /** A payment was taken back, and something is left to pay again. */
  | 'TAKE_PAYMENT_BACK';

/** Where a session goes. */
export type MoveSessionInput = {
  /** The day on which it takes place instead, from today on. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the session. */
  sessionId: string | number;
  /** Its beginning there; left out: the same time. */
  start?: string | null | undefined;
};

/** Who stands in for whom, and when. */
export type NameDeputyInput = {
  /** Id of the deputy: somebody of the same organisation. */
  deputyId: string | number;
  /** First day: today or later. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** For whom; left out: for oneself. For others only an administrator names a deputy. */
  personId?: string | number | null | undefined;
  /** Last day. */
  to: string;
};

/** Around a municipality or a point. Offers that take place online ignore it (DD-31). */
export type NearInput = {
  /** Municipality: the eight digits of the official key (AGS). Instead of a point. */
  ags?: string | null | undefined;
  /** At most so many kilometres away, great circle; 1 to 300. */
  km: number;
  /** Degrees of latitude (WGS 84) of a point. Instead of a municipality. */
  lat?: number | null | undefined;
  /** Degrees of longitude of the point. */
  lon?: number | null | undefined;
};

/** The answer to an invitation into a network. */
export type NetworkAnswer =
  /** The organisation takes part. */
  | 'ACCEPT'
  /** It does not. */
  | 'DECLINE';

/** What has become of an invitation. */
export type NetworkInvitationState =
  /** The organisation takes part. */
  | 'ACCEPTED'
  /** The organisation does not want to. */
  | 'DECLINED'
  /** Its time has passed. */
  | 'EXPIRED'
  /** It waits for an answer. */
  | 'PENDING'
  /** The agency has taken it back. */
  | 'WITHDRAWN';

/** An organisation that is created when its first administrator accepts. */
export type NewOrganisationInput = {
  /** E-mail address of the person who is to administer it first. Gone once the invitation is answered. */
  administratorEmail: string;
  /** What it is. */
  kind: InvitedKind;
  /** Municipality of its seat: the eight digits of the official key (AGS). */
  municipalityAgs: string;
  /** Its name, up to 200 characters. */
  name: string;
  /** What it is in particular; only of a partner. */
  partnerType?: PartnerType | null | undefined;
};

/** What a weekly rate is to say. */
export type NewWeeklyRate = {
  /** The lump sum of a week, from 0. */
  amountCents: string;
  /** The module. */
  module: HelpModule;
  /** Id of the active rate of the same agreement and module that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** First day; it may lie in the past. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
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

/** Which session was held, and who stood in for whom. */
export type NoteSessionHeldInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the session. */
  sessionId: string | number;
  /** All of them; a later note replaces an earlier one as a whole. */
  substitutes: Array<SessionSubstituteInput>;
};

/** How somebody hears of their tasks by mail. */
export type NotificationMode =
  /** Once every working day, at seven in the morning, when there is something new. */
  | 'DIGEST'
  /** With each new, reminded or escalated task. */
  | 'IMMEDIATE'
  /** Not by mail. */
  | 'NONE';

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

/** A provider or partner that takes part. */
export type OfferCohostInput = {
  /** Id of the provider or partner. */
  organisationId: string | number;
  /** Its share of every line in percent: a decimal number above 0 with up to four places; the host has the rest of 100. */
  percent: string;
};

/** What follows where an offered seat is not taken. The place in the queue stays. */
export type OfferConsequence =
  /** The same offer may be made again after the days of the rules; others at once. */
  | 'ASK_AGAIN'
  /** Nothing is offered until somebody lets the case wait again. */
  | 'PAUSE'
  /** Seats in this offer are not offered again. */
  | 'SKIP_OFFER';

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

/** What an offer must be like. What is left out does not matter. */
export type OfferCriteriaInput = {
  /** Accessible for all of these. 1 to 50 codes. */
  accessibility?: Array<string> | null | undefined;
  /** To be joined so. */
  admission?: Admission | null | undefined;
  /** For a child of this age, in completed years; 0 to 99. */
  age?: number | null | undefined;
  /** Of one of these categories. 1 to 50 codes. */
  categories?: Array<string> | null | undefined;
  /** Certified for this agency on every day of the span; without a span today. */
  certifiedFor?: string | number | null | undefined;
  /** Taking place there. */
  delivery?: Delivery | null | undefined;
  /** Free every week of this span. */
  freeWeekly?: FreeWeeklyInput | null | undefined;
  /** For this gender (F, M, D). */
  gender?: string | null | undefined;
  /** Of this host. */
  hostId?: string | number | null | undefined;
  /** Of one of these kinds. 1 to 50 codes. */
  kinds?: Array<OfferKind> | null | undefined;
  /** Held in one of these languages (ISO 639-1). 1 to 50 codes. */
  languages?: Array<string> | null | undefined;
  /** Led by such staff. */
  leadQualification?: LeadQualification | null | undefined;
  /** With so many free seats in every session of the span, without a span in the next session; 1 to 1,000. */
  minimumFree?: number | null | undefined;
  /** Around here. */
  near?: NearInput | null | undefined;
  /** True: there in case of need, without planned sessions; false: the others. */
  onDemand?: boolean | null | undefined;
  /** Resources of one of these kinds. 1 to 50 codes. */
  resourceKinds?: Array<string> | null | undefined;
  /** True: settled offers; false: entries for information (DD-30). */
  settleable?: boolean | null | undefined;
  /** At this site. */
  siteId?: string | number | null | undefined;
  /** Words in title, labels, description, host or municipality, in whatever German form; "…" for a phrase, -word to leave out, or. Typos are forgiven. Nothing of a case belongs here. */
  text?: string | null | undefined;
  /** Every session of the span lies in one of these times; without a span those of the next four weeks. 1 to 21. */
  times?: Array<WeeklyTimeInput> | null | undefined;
  /** With all of these topics. 1 to 50 codes. */
  topicsAll?: Array<string> | null | undefined;
  /** With one of these topics. 1 to 50 codes. */
  topicsAny?: Array<string> | null | undefined;
  /** Suited in spite of all of these contraindications. 1 to 50 codes. */
  withoutContraindications?: Array<string> | null | undefined;
};

/** Why a family does not take an offered seat. */
export type OfferDeclineReason =
  /** The group does not suit. */
  | 'GROUP_DOES_NOT_SUIT'
  /** Somebody is ill. */
  | 'ILLNESS'
  /** Not now, perhaps later. */
  | 'NOT_NOW'
  /** Another reason. */
  | 'OTHER'
  /** Another help comes first. */
  | 'OTHER_HELP_FIRST'
  /** The times do not suit. */
  | 'TIMES_DO_NOT_SUIT'
  /** It is too far away. */
  | 'TOO_FAR';

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

/** What became of an offered seat. */
export type OfferOutcome =
  /** The family has taken it. */
  | 'ACCEPTED'
  /** The family has declined it. */
  | 'DECLINED'
  /** Nobody has answered in time. */
  | 'EXPIRED'
  /** It was taken back: the case waits no longer, or a sibling has declined. */
  | 'WITHDRAWN';

/** Something has to be agreed upon. */
export type OpenClarificationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the referral. */
  referralId: string | number;
  /** What about. */
  subject: ClarificationSubject;
};

/** With whom one writes about which seat. */
export type OpenCoordinationThreadInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the other one, out of coordinationPartners. */
  partnerId: string | number;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Which lines of which month are disputed, and why. */
export type OpenDisputeInput = {
  /** Id of the agency whose month it is. */
  agencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 500 lines of one debtor and one host, each with what it should be. */
  lines: Array<DisputeLineInput>;
  /** The month in whose lines they are; it is neither approved nor closed. */
  period: string;
  /** Why. */
  reason: DisputeReason;
  /** 1 to 2000 characters, without the name of a child or a family; must be there for OTHER. */
  text?: string | null | undefined;
};

/** What an organisation is in the network. */
export type OrganisationKind =
  /** A youth welfare agency (Jugendamt): commissions and pays help, certifies groups. */
  | 'AGENCY'
  /** A partner without cases of its own that offers groups, such as a club or a school. */
  | 'PARTNER'
  /** An independent provider (freier Träger): has cases of its own and offers groups. */
  | 'PROVIDER';

/** Why a seat is right although it exceeds the hours of the module. */
export type OverrideModuleHoursInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** A text of 1 to 500 characters, without a name; seen by the agency and the responsible provider. */
  reason: string;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** What a host holds seats of its own offer for. */
export type OwnSeatsKind =
  /** Out of the market until they are released. */
  | 'BLOCK'
  /** For its own cases until a day; from the next day on for everybody. */
  | 'KEPT';

/** Why a wish for seats of the host's own cannot be meant so. */
export type OwnSeatsProblem =
  /** The last day lies before the first. */
  | 'DAYS_REVERSED'
  /** Fewer than 1 seat, or more than 100,000. */
  | 'SEATS_OUT_OF_RANGE'
  /** Either first and last day, or sessions: neither, both or half of it was given. */
  | 'SESSIONS_UNCLEAR'
  /** More than 1,000 sessions were named. */
  | 'TOO_MANY_SESSIONS';

/** What two organisations owe each other for, and who owes. */
export type PairKind =
  /** Seat uses that the agency owes the host. */
  | 'DIRECT_BILLING'
  /** Instalments of a budget that the agency owes the provider. */
  | 'INSTALMENT'
  /** Seat uses that the responsible provider owes the host. */
  | 'SETTLEMENT'
  /** Weekly lump sums of modules that the agency owes the provider. */
  | 'WEEKLY_RATE';

/** How a week counts that is not charged whole. */
export type PartialWeekRule =
  /** A seventh for each day. */
  | 'BY_DAY'
  /** A begun week counts once, whole. */
  | 'FULL_WEEK';

/** What a partner is. */
export type PartnerType =
  /** A club (Verein). */
  | 'CLUB'
  /** A commercial provider. */
  | 'COMPANY'
  /** A person who works on a fee (Honorar). */
  | 'FREELANCE'
  /** Something else. */
  | 'OTHER'
  /** A school. */
  | 'SCHOOL';

/** Which referral is paused, and why. */
export type PauseReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ReferralPauseReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** On which days a seat is free for others. */
export type PauseStayInput = {
  /** First day, to come. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: StayPauseReason;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day, inside the stay. */
  to: string;
};

/** Which way money went, from the side of the organisation acted for. */
export type PaymentDirection =
  /** It paid the other. */
  | 'PAID'
  /** It was paid by the other. */
  | 'RECEIVED';

/** How the sessions of an offer are to come back. */
export type PlanDefinitionInput = {
  /** Seats of a session; left out: the offer's. */
  capacity?: number | null | undefined;
  /** Days beside the rule; at most 400. */
  extra?: Array<string>;
  /** The day from which the rule counts: it gives the rhythm, and the weekday where the rule names none. */
  firstDay: string;
  /** Days to keep although a holiday is on them; at most 400. */
  kept?: Array<string>;
  /** Days of the rule without a session; at most 400. */
  leftOut?: Array<string>;
  /** Length in minutes, 1 to 1440. */
  minutes: number;
  /** On public holidays of the whole federal state. */
  publicHolidays?: HolidayPolicy;
  /** Recurrence rule of RFC 5545: FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12. DAILY to YEARLY; UNTIL is a day (UNTIL=20261218), or an instant in UTC; COUNT counts what the rule names, so days left out are not made up for. Without COUNT and UNTIL the plan has no end and is planned half a year ahead. */
  rrule: string;
  /** In school holidays of the federal state: that of the offer's municipality, online the host's. */
  schoolHolidays?: HolidayPolicy;
  /** Beginning of every session: a time of the clock in Europe/Berlin, the same in summer and winter. */
  start: string;
};

/** A plan for an offer. */
export type PlanSessionsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** How its sessions come back. */
  plan: PlanDefinitionInput;
};

/** A plan to look at before it is made or changed. */
export type PreviewSessionPlanInput = {
  /** Id of the offer. */
  offerId: string | number;
  /** How its sessions would come back. */
  plan: PlanDefinitionInput;
  /** The plan of the offer that would be changed; left out: a new one. */
  planId?: string | number | null | undefined;
};

/** What both records should say. */
export type ProposeAttendanceInput = {
  /** Id of the difference. */
  differenceId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: AttendanceProposalReason;
  /** What both should say. */
  status: AttendanceStatus;
};

/** Volume that is to move between two accounts of a budget. */
export type ProposeBudgetShiftInput = {
  /** Cents, 0 or more. */
  cents?: string;
  /** The account that gives. */
  fromAccountId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Minutes, a string of digits, 0 or more. */
  minutes?: string;
  /** The account that takes. */
  toAccountId: string | number;
};

/** What is to be set off. */
export type ProposeSetOffInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of 2 to 100 open items of the same two organisations, in both directions; as much is set off as both directions hold. */
  itemIds: Array<string | number>;
};

/** How a provider stands in a network (GZ-04). */
export type ProviderTier =
  /** Associated provider: lists seats like all others; settled only under a cooperation contract. */
  | 'ASSOCIATED'
  /** Core team provider (Kernteamträger); every member about whom nothing else was decided. */
  | 'CORE'
  /** Lead provider (Schwerpunktträger). */
  | 'LEAD';

/** What the next version of a template is to say. */
export type PublishAgreementTemplateInput = {
  /** All its clauses, in their order. */
  clauses: Array<TemplateClauseInput>;
  /** Code of the template, the same for all its versions: capitals, digits, hyphens, underscores. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its name. */
  name: string;
};

/** The words in which families are asked from now on. */
export type PublishConsentTextInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What is asked for. */
  scope: ConsentScope;
  /** The text, in German, 1 to 20,000 characters. */
  text: string;
  /** First day on which families are asked by it; not before the version that it follows. */
  validFrom: string;
};

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

/** Which draft is published. */
export type PublishOfferDraftInput = {
  /** Id of the draft. */
  draftId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** A new version of a service description, or the first one of a new code. */
export type PublishServiceDescriptionInput = {
  /** Identifier of your own choice: 1 to 64 letters, digits, dots, hyphens and underscores. */
  code: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The words, 1 to 50,000 characters. */
  text: string;
  /** Title, 1 to 200 characters. */
  title: string;
};

/** What is raised about which seat. */
export type RaiseConcernInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is. */
  kind: ConcernKind;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Id of the session that it is about; left out: no single one. */
  sessionId?: string | number | null | undefined;
  /** 1 to 2000 characters, without the name of a child or a family: the reservation says whom it is about. */
  text: string;
};

/** What a settlement rate is to say that nobody has saved yet. */
export type RateChangeInput = {
  /** The amount, from 0. */
  amountCents: string;
  /** Id of the calculation sheet that it comes from (NRW-14). */
  calculationSheetId?: string | number | null | undefined;
  /** Category of offers that it applies to; left out: all. */
  category?: string | null | undefined;
  /** Percent that an excused absence costs: a decimal number from 0 to 100 with up to four places. */
  excusedPercent?: string;
  /** Id of the host that it applies to; left out: all. */
  hostId?: string | number | null | undefined;
  /** Id of the offer that it applies to; left out: all. It is not looked up: a rate whose offer there is not, or is another host's, applies to nothing. */
  offerId?: string | number | null | undefined;
  /** Id of the active rate of the same scope that it is to take the place of. */
  replacesId?: string | number | null | undefined;
  /** Id of the version of the agency's service description that it was calculated for (NRW-02). */
  serviceDescriptionId: string | number;
  /** Percent that an unexcused absence costs: a decimal number from 0 to 100 with up to four places. */
  unexcusedPercent?: string;
  /** What the amount is paid for. */
  unit: RateUnit;
  /** Id of the debtor that it applies to; left out: all. */
  userId?: string | number | null | undefined;
  /** First day. It may lie in the past: closed months are corrected by the next clearing. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
};

/** What a settlement rate can name, and what that weighs. */
export type RateScopeField =
  /** The category of the offer: 2. */
  | 'CATEGORY'
  /** The host: 8. */
  | 'HOST'
  /** The offer: 16. */
  | 'OFFER'
  /** The debtor: 4. */
  | 'USER';

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

/** What a device has in its queue; each entry is answered by itself. */
export type RecordAttendanceEntriesInput = {
  /** At most 500, of any number of sessions, in any order. */
  entries: Array<DeviceEntryInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The moment of sending, by the same clock of the device: with it a clock that is wrong drops out. May differ when the queue is sent again under the same key. */
  sentAt: string;
};

/** Who came to a session, all entries or none. */
export type RecordAttendanceInput = {
  /** One entry per referral; a later list may correct an earlier one. */
  entries: Array<AttendanceEntryInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the session. */
  sessionId: string | number;
};

/** What a session of a group costs, and how many are planned to take part. */
export type RecordCalculationSheetInput = {
  /** The agency that it is given to. */
  agencyId: string | number;
  /** Identifier of the calculation: 1 to 64 letters, digits, dots, hyphens and underscores. A known one gets its next version. */
  code: string;
  /** Cost of an hour of one of the staff, from 0. */
  hourCostCents: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Preparation of each of the staff for a session, 0 to 10,080 minutes. */
  preparationMinutes: number;
  /** The provider or partner whose group it is. */
  providerId: string | number;
  /** Room and material of a session, from 0. */
  roomMaterialCents: string;
  /** Seats of the group, 1 to 1,000. */
  seats: number;
  /** Length of a session, 1 to 1,440 minutes. */
  sessionMinutes: number;
  /** People who lead a session, 1 to 100. */
  staffCount: number;
  /** Title, 1 to 200 characters. */
  title: string;
  /** Planned utilisation: a decimal number above 0 and at most 100 with up to two places. */
  utilisationPercent: string;
};

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

/** Contacts of cases, all or none. */
export type RecordCareContactsInput = {
  /** The contacts, 1 to 200. */
  entries: Array<CareContactEntryInput>;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
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

/** A contract of the agency acted for with a provider. */
export type RecordCooperationContractInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Its number, as it stands on the paper, up to 64 characters. */
  number: string;
  /** Id of the provider or partner. */
  providerId: string | number;
  /** First day. */
  validFrom: string;
  /** Last day; left out: open. */
  validTo?: string | null | undefined;
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

/** Money that went from one side to the other. */
export type RecordPaymentInput = {
  /** Id of the agency in whose clearing it is owed. */
  agencyId: string | number;
  /** Above 0. */
  cents: string;
  /** Id of the other side. */
  counterpartId: string | number;
  /** Which way it went. */
  direction: PaymentDirection;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** True: another payment than the one of the same two and amount that is recorded already, within ten days. */
  isAnother?: boolean | null | undefined;
  /** What it settles; left out: what is due first. */
  items?: Array<AllocationInput> | null | undefined;
  /** The day, today at the latest. */
  paidOn: string;
  /** As on the transfer, 1 to 140 characters. */
  reference?: string | null | undefined;
};

/** Until when the agency acted for and a provider have an agreement under § 8a (4) SGB VIII. */
export type RecordSafeguardingAgreementInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the provider or partner. */
  providerId: string | number;
  /** First day. Recorded again with the same one, the agreement gets the new last day. */
  validFrom: string;
  /** Last day. */
  validTo: string;
};

/** School holidays that hold in the agency's network. */
export type RecordSchoolHolidayInput = {
  /** The holidays that these take the place of: shipped ones, or the agency's own. */
  correctsId?: string | number | null | undefined;
  /** False: pupils have school on these days; only together with correctsId. */
  counts?: boolean;
  /** The federal state. */
  federalState: FederalState;
  /** First day. */
  firstDay: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Last day; at most 70 days in all. */
  lastDay: string;
  /** What they are called; at most 80 characters. */
  name: string;
};

/** Time of staff that belongs to no single case. */
export type RecordWorkTimeInput = {
  /** Id of the agency that it was worked for. */
  agencyId: string | number;
  /** The day, up to today. */
  date: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Minutes, 1 to 1440. */
  minutes: number;
  /** Id of the offer it was for, which the provider hosts alone or with others. */
  offerId?: string | number | null | undefined;
  /** Id of the social space of the agency it was for; not beside an offer. */
  socialSpaceId?: string | number | null | undefined;
  /** Who worked. */
  staff: StaffCategory;
  /** What the time was spent on: exactly one. */
  workType: GeneralWorkType;
};

/** Whose record it is. */
export type Recorder =
  /** The agency's own, beside the host's (TS-16). */
  | 'AGENCY'
  /** The host's. */
  | 'PROVIDER';

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

/** Which application is refused, and why. */
export type RefuseCertificationInput = {
  /** Id of the application. */
  certificationId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Reasons, up to 4,000 characters; for the agency and the host alone. */
  reasons: string;
};

/** Which request the agency refuses. */
export type RefuseSeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SeatRefuseReason;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** What an approval counts in. */
export type RegimeApprovalUnit =
  /** The help as a whole; its hours are for the provider to steer. */
  | 'HELP'
  /** Hours. */
  | 'HOUR'
  /** Seats. */
  | 'SEAT'
  /** Weeks of a module. */
  | 'WEEK_MODULE';

/** Who pays for a use. */
export type RegimeCoverage =
  /** A budget covers it: counted, not paid. */
  | 'COVERED_BY_BUDGET'
  /** It is billed. */
  | 'PAYABLE';

/** How the day counts from which a deadline is counted. */
export type RegimeDeadlineCounting =
  /** It is an event; counting begins on the day after. */
  | 'AFTER'
  /** It is an event; counting goes backwards from it. */
  | 'BEFORE'
  /** It is the first day of the span. */
  | 'SPAN';

/** A period that the regime sets. */
export type RegimeDeadlineInput = {
  /** How many units, 1 to 1000. */
  amount: number;
  /** Stable code of capital letters, digits and underscores. */
  code: string;
  /** How it is counted. */
  counting: RegimeDeadlineCounting;
  /** Whether it comes again at this distance. */
  recurring?: boolean;
  /** Of what. */
  unit: RegimeDeadlineUnit;
  /** What counts as a working day; for such units only. */
  workingDays?: RegimeWorkingDays | null | undefined;
};

/** Unit of a deadline. */
export type RegimeDeadlineUnit =
  /** Calendar days. */
  | 'DAYS'
  /** Months. */
  | 'MONTHS'
  /** Weeks. */
  | 'WEEKS'
  /** Working days of the federal state. */
  | 'WORKING_DAYS';

/** A module with its range; ranges may overlap and leave gaps. */
export type RegimeModuleInput = {
  /** Code. */
  code: HelpModule;
  /** Granted only where a report under § 8a SGB VIII is there. */
  endangermentReportNeeded?: boolean;
  /** Lower end of the range in minutes. */
  fromMinutes: number;
  /** Whether groups may be part of it. */
  groupAllowed: boolean;
  /** What the minutes are counted by. */
  hoursBasis: HoursBasis;
  /** German name for screens. */
  name: string;
  /** Example mixes. */
  templates: Array<ModuleTemplateInput>;
  /** Upper end of the range in minutes. */
  toMinutes: number;
  /** How many weeks it lasts as a rule. */
  usualWeeks?: number | null | undefined;
};

/** A funding regime of the source documents, ready to be adopted. */
export type RegimePresetCode =
  /** A provider's budget (Bremerhaven). */
  | 'PROVIDER_BUDGET_BREMERHAVEN'
  /** Budgets of social spaces (Trier-Saarburg). */
  | 'SOCIAL_SPACES_TRIER_SAARBURG'
  /** Weekly lump sums by module (Darmstadt-Dieburg). */
  | 'STA_DARMSTADT_DIEBURG';

/** Where a price comes from. */
export type RegimeRateSource =
  /** There is none: a budget covers it. */
  | 'NONE'
  /** The settlement rate. */
  | 'SETTLEMENT_RATE'
  /** The hour rate of the social space. */
  | 'SOCIAL_SPACE_HOUR'
  /** The weekly rate of the agreement's module. */
  | 'WEEKLY_RATE';

/** What changes in a regime. What is left out stays; lists are replaced as a whole; null empties what may be empty. */
export type RegimeTermsInput = {
  /** What an approval counts in. */
  approvalUnit?: RegimeApprovalUnit | null | undefined;
  /** The agency's own share of a budget's total, in basis points; null: none. */
  asdBasisPoints?: number | null | undefined;
  /** Length of its contracts in years; null: not said. */
  contractYears?: number | null | undefined;
  /** Who pays. */
  coverage?: RegimeCoverage | null | undefined;
  /** Whether group offers that were there before are covered too. */
  coversGroupOffers?: boolean | null | undefined;
  /** Periods that it sets. */
  deadlines?: Array<RegimeDeadlineInput> | null | undefined;
  /** Legal bases that it expressly does not take. */
  excludedLegalBases?: Array<string> | null | undefined;
  /** Federal state whose holidays count. */
  federalState?: FederalState | null | undefined;
  /** Base of the indirect hours; null: none. */
  indirectBase?: IndirectBase | null | undefined;
  /** Percentage of the indirect hours; null: none. */
  indirectPercent?: number | null | undefined;
  /** Advance payments over a contract; null: none. */
  instalments?: number | null | undefined;
  /** Legal bases that it takes. */
  legalBases?: Array<string> | null | undefined;
  /** Its modules, in their order. */
  modules?: Array<RegimeModuleInput> | null | undefined;
  /** How a week counts that is not charged whole. */
  partialWeek?: PartialWeekRule | null | undefined;
  /** Legal bases that stay billable beside the budget. */
  payableLegalBases?: Array<string> | null | undefined;
  /** The provider's share of a budget's total, in basis points; null: none. */
  providerBasisPoints?: number | null | undefined;
  /** Where a price comes from. */
  rateSource?: RegimeRateSource | null | undefined;
  /** How a seat comes to be approved. */
  seatApproval?: SeatApproval | null | undefined;
  /** Whether only somebody with signing right approves. */
  signingRightNeeded?: boolean | null | undefined;
  /** The variable share of the rest, in basis points; null: none. */
  variableBasisPoints?: number | null | undefined;
};

/** What is wrong with the terms of a regime. */
export type RegimeTermsProblem =
  /** A code is not made of capital letters, digits and underscores. */
  | 'CODE_MALFORMED'
  /** A code occurs twice. */
  | 'CODE_TWICE'
  /** A deadline of working days needs their definition, is no span, and only such a one has it. */
  | 'DEADLINE_WORKING_DAYS'
  /** Base and percentage of indirect hours belong together. */
  | 'INDIRECT_INCOMPLETE'
  /** No legal basis is covered. */
  | 'LEGAL_BASES_EMPTY'
  /** The range of a module ends before it begins. */
  | 'MODULE_RANGE'
  /** A number is out of its range. */
  | 'NUMBER_OUT_OF_RANGE'
  /** Exceptions from a budget that does not cover anything. */
  | 'PAYABLE_WITHOUT_BUDGET'
  /** The shares of a budget do not go together. */
  | 'SHARES_CONTRADICT'
  /** A template has both free and resource-person minutes. */
  | 'TEMPLATE_BOTH_COLUMNS';

/** What counts as a working day. */
export type RegimeWorkingDays =
  /** Monday to Friday without public holidays. */
  | 'MON_FRI'
  /** Monday to Saturday without public holidays. */
  | 'MON_SAT';

/** What is not to be insisted on for one referral. */
export type RelaxCriterionInput = {
  /** How far; left out: wholly. GENDER and LANGUAGE know no bound. */
  bound?: RelaxationBoundInput | null | undefined;
  /** Which criterion. */
  criterion: RelaxableCriterion;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why, in 1 to 500 characters. No names: the responsible provider reads it, and it is kept with the verdicts of a reservation. */
  reason: string;
  /** Id of the referral. */
  referralId: string | number;
};

/** The hard criteria that a caseworker may relax for one referral. */
export type RelaxableCriterion =
  /** Age; the bound is years. */
  | 'AGE'
  /** Gender; wholly. */
  | 'GENDER'
  /** Language; wholly. */
  | 'LANGUAGE'
  /** Times of the week; the bound is further windows. */
  | 'SCHEDULE'
  /** Distance; the bound is kilometres. */
  | 'TOO_FAR';

/** How far a criterion is relaxed; nothing given: wholly. */
export type RelaxationBoundInput = {
  /** Kilometres in place of the referral's limit, in tenths, and more than it; only for TOO_FAR. */
  upToKm?: number | null | undefined;
  /** Years below or above the offer's range, from 1 to 30; only for AGE. */
  upToYears?: number | null | undefined;
  /** Windows besides those of the referral, such as "TH 14:00-18:00", at most 50; only for SCHEDULE. */
  windows?: Array<string> | null | undefined;
};

/** Which seats of the host's own are given back to the market. */
export type ReleaseOwnSeatsInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the seats, as blockSeats or keepSeats has answered it. */
  ownSeatsId: string | number;
};

/** Who leaves the organisation. */
export type RemovePersonInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person. */
  personId: string | number;
};

/** Which agreement is negotiated again, and why. */
export type ReopenAgreementInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What has to be negotiated again. */
  reason: ReopeningReason;
};

/** What was said to be done was a mistake. */
export type ReopenDeadlineInput = {
  /** Id of the deadline. */
  deadlineId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: DeadlineReopenReason;
};

/** Which settlement rate is negotiated again, and why. */
export type ReopenSettlementRateInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What has to be negotiated again. */
  reason: ReopeningReason;
};

/** Which weekly rates are negotiated again, and why. */
export type ReopenWeeklyRatesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
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

/** Which message is sent once more. */
export type ResendWebhookDeliveryInput = {
  /** Id of the message. */
  deliveryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
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

/** Which referral is to have a seat in which offer. */
export type ReserveSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
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

/** Which days of a pause are taken back. */
export type ResumeStayInput = {
  /** First day, one of a pause. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day; left out: the last one of that pause. */
  to?: string | null | undefined;
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

/** Which request is a draft again, and why. */
export type ReturnReferralInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: ReferralReturnReason;
  /** Id of the referral. */
  referralId: string | number;
};

/** Which payment or set-off is taken back, and why. */
export type ReverseBookingInput = {
  /** Id of its entry in the ledger. */
  entryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 200 characters, without the name of a child or a family. */
  reason: string;
};

/** Which entry is reversed. */
export type ReverseBudgetEntryInput = {
  /** Id of the entry. */
  entryId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Two organisations, in whichever order. */
export type ReviewPairInput = {
  /** Id of the one. */
  firstId: string | number;
  /** Id of the other. */
  secondId: string | number;
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

/** Which calendar ends now. */
export type RevokeCalendarFeedInput = {
  /** Id of the calendar feed. */
  feedId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

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

/** Which token ends now. */
export type RevokeMachineTokenInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the token. */
  tokenId: string | number;
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

/** What is wrong with a part of a recurrence rule. */
export type RuleProblem =
  /** It cannot have this value. */
  | 'BAD_VALUE'
  /** It has to be there. */
  | 'MISSING'
  /** Sessions do not follow it: a plan has one time of day, in the Gregorian calendar. */
  | 'NOT_SUPPORTED'
  /** It does not go with another part. */
  | 'NOT_WITH'
  /** It stands there twice. */
  | 'REPEATED'
  /** It goes on for more than five years, or is too long a text. */
  | 'TOO_FAR'
  /** It names more than 1,000 sessions. */
  | 'TOO_MANY'
  /** RFC 5545 knows no such part. */
  | 'UNKNOWN';

/** What is checked inside of every clearing before it counts. */
export type RunCheck =
  /** What is owed for weekly lump sums and instalments is the sum of them, and each is what its rate or budget makes it. */
  | 'CHARGES'
  /** The shares of a line add up to its cents. */
  | 'CONSERVATION'
  /** What one owes the other is the sum of the shares. */
  | 'GROSS'
  /** Each seat use of the month has its line. */
  | 'LINES'
  /** What an organisation nets with each other one, with what is billed directly, is its position. */
  | 'NETS'
  /** All positions add up to 0. */
  | 'ZERO_SUM';

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

/** A search to be kept. */
export type SaveSearchInput = {
  /** What is looked for. */
  criteria: OfferCriteriaInput;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is called: 1 to 100 characters, once per person. Nothing of a case belongs here. */
  name: string;
  /** Whether to be told of offers that are added to what it finds. */
  notify: boolean;
};

/** One of the caller's saved searches. */
export type SavedSearchInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Which one. */
  savedSearchId: string | number;
};

/** In which language a sentence is read. */
export type ScreenLanguage =
  /** German. */
  | 'DE'
  /** English. */
  | 'EN';

/** How a seat comes to be approved. */
export type SeatApproval =
  /** The agency approves each seat. */
  | 'APPROVAL'
  /** The decision on the help covers it, and the agency is told. */
  | 'NOTICE';

/** Why a host does not take a young person. */
export type SeatDeclineReason =
  /** The group as it is does not go with it. */
  | 'GROUP_COMPOSITION'
  /** The group cannot do what is needed. */
  | 'NEEDS_NOT_MET'
  /** Another reason. */
  | 'OTHER'
  /** The seat was promised outside the system. */
  | 'SEAT_GIVEN_OTHERWISE'
  /** The sessions will change. */
  | 'SESSION_CHANGES'
  /** There is too little staff. */
  | 'STAFFING';

/** Which reservation is meant. */
export type SeatInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
};

/** Why an agency refuses a seat. */
export type SeatRefuseReason =
  /** It is more than was approved. */
  | 'EXTENT_TOO_LARGE'
  /** It is not needed for the help. */
  | 'NOT_NEEDED'
  /** Another reason. */
  | 'OTHER'
  /** Another help is planned. */
  | 'OTHER_HELP'
  /** Another offer suits better. */
  | 'OTHER_OFFER';

/** On which side of a request the organisation acted for is. */
export type SeatRequestSide =
  /** It has asked for the seat. */
  | 'ASKED_BY_US'
  /** It is asked, as host or as agency, or has answered. */
  | 'ASKED_OF_US';

/** What a person should know of a seat; none of it blocks. */
export type SeatWarningCode =
  /** With this seat more group hours are planned than the module has. */
  | 'MODULE_HOURS';

/** Which month of the agency acted for is sent back, and why. */
export type SendMonthBackInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
  /** 1 to 500 characters, without the name of a child or a family. */
  reason: string;
};

/** Why a host cancels a session. */
export type SessionCancelReason =
  /** A holiday, or a break. */
  | 'HOLIDAY'
  /** The room is not to be had. */
  | 'NO_ROOM'
  /** Another reason. */
  | 'OTHER'
  /** It would not be safe, such as in a storm. */
  | 'SAFETY'
  /** Nobody can lead it. */
  | 'STAFF_ABSENT'
  /** Fewer come than it needs. */
  | 'TOO_FEW_PARTICIPANTS';

/** Why a session does not take place. */
export type SessionEnd =
  /** A holiday, or a break. */
  | 'HOLIDAY'
  /** It takes place on another day or at another time. */
  | 'MOVED'
  /** The room is not to be had. */
  | 'NO_ROOM'
  /** Another reason. */
  | 'OTHER'
  /** Its plan was changed, and nobody had a seat in it. */
  | 'PLAN_CHANGED'
  /** Its plan was ended, and nobody had a seat in it. */
  | 'PLAN_ENDED'
  /** It would not be safe, such as in a storm. */
  | 'SAFETY'
  /** Nobody can lead it. */
  | 'STAFF_ABSENT'
  /** Fewer come than it needs. */
  | 'TOO_FEW_PARTICIPANTS';

/** Why the host takes back that a session was held. */
export type SessionHeldTakenBackReason =
  /** It did not take place. */
  | 'NOT_HELD'
  /** Another reason. */
  | 'OTHER'
  /** Another session was meant. */
  | 'WRONG_SESSION';

/** What became of a session. */
export type SessionState =
  /** It does not take place. */
  | 'CANCELLED'
  /** It was held. */
  | 'HELD'
  /** It is to be held. */
  | 'PLANNED';

/** Who stood in for a lead; no names. */
export type SessionSubstituteInput = {
  /** What the substitute is to the host. */
  kind: LeadKind;
  /** Position of the lead who was away in the staff of the offer, counts from 1; left out where the offer names no leads, and nowhere else. */
  position?: number | null | undefined;
  /** Code of the list QUALIFICATION. */
  qualification: string;
  /** Why the lead was away. */
  reason: SubstituteReason;
};

/** Whether the host of an offer is asked before a seat is confirmed. */
export type SetAsksFirstInput = {
  /** True: it is asked. */
  asksFirst: boolean;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of one's own offer. */
  offerId: string | number;
};

/** By which step a stay is paid for (TS-08). */
export type SetBudgetSourceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why the earlier steps could not; needed for every step but the first. */
  reason?: BudgetReason | null | undefined;
  /** Id of the reservation. */
  reservationId: string | number;
  /** The step. */
  step: BudgetStep;
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

/** When the month that was over last is cleared by itself. */
export type SetClearingScheduleInput = {
  /** Day of the following month, 1 to 28. */
  day: number;
  /** Full hour in Europe/Berlin, 0 to 23. */
  hour: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Whether it is. */
  isActive: boolean;
};

/** Whether the command line may close months of the agency acted for. */
export type SetCommandLineClosingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** False forbids it. */
  isAllowed: boolean;
};

/** All settings, also those that stay as they were. */
export type SetDatevSettingsInput = {
  /** Digits of a general ledger account, 4 to 8. */
  accountLength: number;
  /** Sachkontenrahmen, two digits: 04 is SKR04. */
  chartOfAccounts: string;
  /** Mandantennummer, 1 to 99999. */
  clientNumber: number;
  /** Beraternummer, 1001 to 9999999. */
  consultantNumber: number;
  /** Account of what others' seats cost. */
  expenseAccount: string;
  /** Month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Account of what is owed to others; may be an account of a person, with one digit more. */
  payableAccount: string;
  /** Account of what others owe; may be an account of a person, with one digit more. */
  receivableAccount: string;
  /** Account of revenue from seats. */
  revenueAccount: string;
};

/** How long a side has to answer. */
export type SetDisputeDeadlineInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 60 working days (Monday to Friday, without public holidays). */
  workingDays: number;
};

/** How far which document of a case has come. */
export type SetDocumentStatusInput = {
  /** The day on which it was done, up to today; left out: today. Of what is done alone. */
  doneOn?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Which document. */
  kind: DocumentKind;
  /** Id of the referral. */
  referralId: string | number;
  /** The revision as one has seen it; 0: nobody had said anything. */
  revision: number;
  /** How far it has come. */
  state: DocumentState;
};

/** Whom to ask about the invoices of the organisation acted for. */
export type SetInvoiceContactInput = {
  /** E-mail address. */
  email: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** An office, or a person of it: up to 100 characters. */
  name: string;
  /** Telephone number, with three digits at least. */
  phone: string;
};

/** Under which Leitweg-ID the organisation acted for takes electronic invoices. */
export type SetLeitwegIdInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** With its check digits; left out: there is none. */
  leitwegId?: string | null | undefined;
};

/** How long before its last day a membership in the network of the agency acted for is ended. */
export type SetNetworkNoticeInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Days, 0 to 730. */
  noticeDays: number;
};

/** How the caller wants to hear of tasks in the organisation acted for. */
export type SetNotificationPreferenceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** By mail at once, in a digest, or not. */
  mode: NotificationMode;
};

/** How far a set-off is. */
export type SetOffState =
  /** Both sides agree, and it is booked. */
  | 'AGREED'
  /** It was declined or taken back before it was booked. */
  | 'ENDED'
  /** The other side has to answer. */
  | 'PROPOSED'
  /** It was booked and taken back. */
  | 'REVERSED';

/** Whether seats of an offer go to the waiting list. */
export type SetOfferWaitingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of one's own offer. */
  offerId: string | number;
  /** True: nobody is offered a seat; what is offered stays so. */
  stopped: boolean;
};

/** All rules, also those that stay as they were. */
export type SetPaymentRulesInput = {
  /** At least 1. */
  firstReminderDays: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** 1 to 90. */
  paymentDays: number;
  /** More than the first. */
  secondReminderDays: number;
  /** More than the second, at most 365. */
  thirdReminderDays: number;
};

/** When the Hilfeplan is talked about next. */
export type SetPlanTalkInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The day, today or later and within two years; null: none is planned. */
  planTalkOn?: string | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
};

/** How a provider stands in the network of the agency acted for, from a day on. */
export type SetProviderTierInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the membership. */
  membershipId: string | number;
  /** The tier. */
  tier: ProviderTier;
  /** First day, inside the membership; left out: today. It holds until the next one that is set. */
  validFrom?: string | null | undefined;
};

/** How often reports are due by the Hilfeplan. */
export type SetReportIntervalInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Months, fewer than the regime's; null: as the regime says. */
  months?: number | null | undefined;
  /** Id of the referral. */
  referralId: string | number;
};

/** What somebody is to be in the organisation. */
export type SetRolesInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the person. */
  personId: string | number;
  /** All roles that the person is to have, and no other. */
  roles: Array<Role>;
  /** Whether the person signs for the agency; only with CASEWORKER. */
  signingRight?: boolean;
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

/** It is agreed upon. */
export type SettleClarificationInput = {
  /** Id of the deadline of the clarification. */
  deadlineId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** By what lines are added up. */
export type SettlementLineGrouping =
  /** By case. */
  | 'CASE'
  /** By offer. */
  | 'OFFER';

/** What becomes of a seat use in the clearing. */
export type SettlementLineOutcome =
  /** The budget of the host covers it. */
  | 'COVERED_BY_BUDGET'
  /** The agency owes the host. */
  | 'DIRECT_BILLING'
  /** It waits until something is resolved; the rest goes on. */
  | 'HELD'
  /** The host is responsible itself: nobody owes. */
  | 'INTERNAL'
  /** A condition of settling is missing: nobody owes. */
  | 'NOT_SETTLEABLE'
  /** The responsible provider owes the host. */
  | 'SETTLEMENT';

/** Which settlement rate. */
export type SettlementRateStepInput = {
  /** Id of the rate. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which proposal is signed a second time. */
export type SignDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Number of the proposal, as it was read (Dispute.proposalId): another one is not signed unseen. */
  proposalId: string | number;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Which month of the agency acted for is signed, and which figures. */
export type SignMonthInput = {
  /** The digest of the figures that the signer has looked at, as SettlementMonth gives it. */
  digest: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** A session that follows no plan. */
export type SingleSessionInput = {
  /** Seats; left out: the offer's. */
  capacity?: number | null | undefined;
  /** Day, from today on. */
  date: string;
  /** Whether a closed run may also be joined here. */
  entry?: boolean;
  /** Length in minutes, 1 to 1440. */
  minutes: number;
  /** Beginning, time of day in Europe/Berlin. */
  start: string;
};

/** What a site is for. */
export type SiteKind =
  /** A day centre (Tageszentrum). */
  | 'DAY_CENTRE'
  /** Something else. */
  | 'OTHER'
  /** A centre of a social space (Sozialraumzentrum). A region may have several. */
  | 'SOCIAL_SPACE_CENTRE';

/** What the hour rate of a social space is worked out of (TS-06). */
export type SocialSpaceHourRateInput = {
  /** Gross yearly working time (Bruttojahresarbeitszeit) in minutes, a string of digits above 0. */
  grossAnnualMinutes: string;
  /** Yearly cost of a position (Stellenfaktor). */
  positionFactorCents: string;
};

/** Who worked (BHV-20). */
export type StaffCategory =
  /** A professional (Fachkraft). */
  | 'PROFESSIONAL'
  /** A semi-professional. */
  | 'SEMI_PROFESSIONAL';

/** Whose hours they are (BHV-20). */
export type StaffOfHours =
  /** An import has not given it; nobody guesses. */
  | 'NOT_GIVEN'
  /** A professional (Fachkraft). */
  | 'PROFESSIONAL'
  /** A semi-professional. */
  | 'SEMI_PROFESSIONAL';

/** Which month of the agency acted for is to be cleared. */
export type StartClearingInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** Which month of the agency acted for is to be reviewed. */
export type StartReviewInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month. */
  period: string;
};

/** A day of a command about a stay. */
export type StayField =
  /** Its first day. */
  | 'from'
  /** The day on which the stay is to end. */
  | 'lastDay'
  /** Its last day. */
  | 'to';

/** Why a stay is paused. */
export type StayPauseReason =
  /** The family wishes it. */
  | 'FAMILY_WISH'
  /** Holidays. */
  | 'HOLIDAY'
  /** An illness. */
  | 'ILLNESS'
  /** Another reason. */
  | 'OTHER'
  /** The young person is elsewhere for a while. */
  | 'STAY_ELSEWHERE';

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

/** Why a lead did not lead the session. */
export type SubstituteReason =
  /** On holiday. */
  | 'HOLIDAY'
  /** Ill. */
  | 'ILLNESS'
  /** Another reason. */
  | 'OTHER'
  /** At a training. */
  | 'TRAINING'
  /** The position is not filled. */
  | 'VACANCY';

/** Which session was noted as held by mistake. */
export type TakeBackSessionHeldInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: SessionHeldTakenBackReason;
  /** Id of the session. */
  sessionId: string | number;
};

/** A rise of the tariff from a year on; counts from 2018 on. */
export type TariffRiseInput = {
  /** What it adds to a year. */
  cents: string;
  /** First year. */
  fromYear: number;
};

/** Whether a task is still to be done. */
export type TaskState =
  /** Need not be done any more. */
  | 'CANCELLED'
  /** Done, by hand or because what it is about is done. */
  | 'DONE'
  /** To be done. */
  | 'OPEN';

/** What is wrong with the evidence of a tax status. */
export type TaxEvidenceProblem =
  /** An exemption without its basis, or without the year of the evidence. */
  | 'EVIDENCE_MISSING'
  /** A basis or a year, and no exemption. */
  | 'EVIDENCE_WITHOUT_EXEMPTION'
  /** A year in the future, or before 1990. */
  | 'YEAR_OUT_OF_RANGE';

/** A clause of a template. */
export type TemplateClauseInput = {
  /** 2 to 60 capital letters, digits and underscores, unique in the template. */
  code: string;
  /** What it belongs to. */
  part: ClausePart;
  /** The proposed words. */
  text: string;
};

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

/** To which group a seat moves, and when. */
export type TransferSeatInput = {
  /** Why a wish is granted that costs more, at most 500 characters, without a name (BHV-09); seen by the agency and the responsible provider. */
  costNote?: string | null | undefined;
  /** First day there; the old seat ends on the day before. Of a closed run a session at which it can be joined. */
  from: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the reservation. */
  reservationId: string | number;
  /** Last day there; left out: the last session of the stay. */
  to?: string | null | undefined;
  /** Id of the offer that it moves to. */
  toOfferId: string | number;
  /** How the new seat is to be used; left out: as the old one. */
  variant?: Variant | null | undefined;
};

/** The account of the organisation acted for. Both left out: there is none. */
export type UpdateBankDetailsInput = {
  /** BIC. */
  bic?: string | null | undefined;
  /** IBAN, with or without blanks. */
  iban?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
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

/** What the organisation acted for says of itself. A field that is left out is emptied. */
export type UpdateOrganisationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Municipality of its seat: the eight digits of the official key (AGS). The federal state follows. */
  municipalityAgs: string;
  /** Its name, up to 200 characters. */
  name: string;
  /** What it is; only of a partner. */
  partnerType?: PartnerType | null | undefined;
  /** Postal code, five digits. */
  postalCode?: string | null | undefined;
  /** Street and number. */
  street?: string | null | undefined;
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

/** What is said of a site. A field that is left out is emptied. */
export type UpdateSiteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is for. */
  kind: SiteKind;
  /** Latitude in degrees (WGS 84); left out with lon: the point of the municipality. */
  lat?: number | null | undefined;
  /** Longitude in degrees (WGS 84). */
  lon?: number | null | undefined;
  /** Municipality: the eight digits of the official key (AGS). */
  municipalityAgs: string;
  /** Its name, up to 200 characters. */
  name: string;
  /** Postal code, five digits. */
  postalCode?: string | null | undefined;
  /** Id of the site. */
  siteId: string | number;
  /** Street and number. */
  street?: string | null | undefined;
};

/** Tax number and status of the organisation acted for. A field that is left out is emptied. */
export type UpdateTaxStatusInput = {
  /** On what the exemption rests. */
  exemptionBasis?: ExemptionBasis | null | undefined;
  /** Calendar year of the evidence, 1990 to this year. */
  exemptionYear?: number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Tax number (Steuernummer). */
  taxNumber?: string | null | undefined;
  /** VAT identification number (USt-IdNr.), such as DE123456789. */
  vatId?: string | null | undefined;
  /** EXEMPT needs basis and year. */
  vatStatus?: VatStatus | null | undefined;
};

/** How a seat is used. */
export type Variant =
  /** Beside the help; the agency pays the host. */
  | 'COMPLEMENTARY'
  /** As a part of the responsible provider's help, which pays for it. */
  | 'INTEGRATED';

/** How an invoice is taxed. */
export type VatCategory =
  /** Exempt by § 4 Nr. 25 UStG. */
  | 'E'
  /** Standard rate. */
  | 'S';

/** How the services of an organisation are taxed (§ 4 Nr. 25 UStG). No tax advice. */
export type VatStatus =
  /** Exempt from value added tax. */
  | 'EXEMPT'
  /** Subject to value added tax. */
  | 'TAXABLE';

/** What a criterion says. */
export type Verdict =
  /** A hard criterion is not met: the offer does not suit. */
  | 'FAIL'
  /** A hard criterion is met. */
  | 'PASS'
  /** A soft criterion, which counts for the score; or a hard one that was relaxed for this referral. */
  | 'SOFT';

/** What the total volume of a social space is made of (TS-01). */
export type VolumeBasisInput = {
  /** Need of the base year. */
  baseCents: string;
  /** Network and prevention. */
  networkAndPreventionCents: string;
  /** Share of staff costs on top of it, in basis points; 460 are 4.6 %. */
  staffShareBasisPoints?: number;
  /** Rises of the tariff. */
  tariffRises?: Array<TariffRiseInput>;
};

/** Which wait is meant. */
export type WaitInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the wait. */
  waitId: string | number;
};

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

/** Why a case lets its wait pause. */
export type WaitPauseReason =
  /** The family wants it. */
  | 'FAMILY_WISHES'
  /** Holidays. */
  | 'HOLIDAYS'
  /** Somebody is ill. */
  | 'ILLNESS'
  /** Another reason. */
  | 'OTHER'
  /** Something has to be cleared first. */
  | 'UNCLEAR';

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

/** What follows for a reason. */
export type WaitingConsequenceInput = {
  /** What follows. */
  consequence: OfferConsequence;
  /** The reason. */
  reason: OfferEndReason;
};

/** Why messages are not sent to an address. */
export type WebhookAddressProblem =
  /** Its number is not of the public internet. */
  | 'ADDRESS_FORBIDDEN'
  /** Its name means something inside a network only. */
  | 'NAME_FORBIDDEN'
  /** It is no web address. */
  | 'NOT_AN_ADDRESS'
  /** It is not encrypted. */
  | 'NOT_HTTPS'
  /** Its port is neither 443 nor 8443. */
  | 'PORT_FORBIDDEN'
  /** It has more than 500 characters. */
  | 'TOO_LONG'
  /** It holds a fragment, which is never sent. */
  | 'WITH_FRAGMENT'
  /** It holds a user name or a password. */
  | 'WITH_USER';

/** What has become of a message. */
export type WebhookDeliveryState =
  /** It was taken. */
  | 'DELIVERED'
  /** Nothing more is tried, until somebody sends it anew. */
  | 'GIVEN_UP'
  /** It waits for its first or its next attempt. */
  | 'PENDING';

/** Which endpoint is meant. */
export type WebhookEndpointInput = {
  /** Id of the endpoint. */
  endpointId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Whether messages are sent to an endpoint. */
export type WebhookEndpointState =
  /** They are. */
  | 'ACTIVE'
  /** Nothing is sent, and what happens is not told later. */
  | 'PAUSED';

/** Why an attempt to deliver a message failed. */
export type WebhookError =
  /** The name stands for a network address that is not of the public internet. */
  | 'ADDRESS_FORBIDDEN'
  /** It was answered with 410: the endpoint wants no more and was paused. */
  | 'GONE'
  /** The name in the address has no network address. */
  | 'NAME_UNKNOWN'
  /** It was answered with another address (3xx), and redirects are not followed. */
  | 'REDIRECTED'
  /** The signing secret cannot be opened any more; rotate it. */
  | 'SECRET_UNREADABLE'
  /** It was answered with another status than 200 to 299. */
  | 'STATUS'
  /** There was no answer within ten seconds. */
  | 'TIMEOUT'
  /** The connection could not be encrypted; the certificate is not good. */
  | 'TLS_FAILED'
  /** There was no connection, or it broke. */
  | 'UNREACHABLE';

/** Why an endpoint is paused. */
export type WebhookPauseReason =
  /** An administrator has paused it. */
  | 'BY_HAND'
  /** Nothing could be delivered for five days. */
  | 'FAILING'
  /** It has answered 410 Gone: it wants no more. */
  | 'GONE';

/** A day of the week. */
export type Weekday =
  /** Friday. */
  | 'FR'
  /** Monday. */
  | 'MO'
  /** Saturday. */
  | 'SA'
  /** Sunday. */
  | 'SU'
  /** Thursday. */
  | 'TH'
  /** Tuesday. */
  | 'TU'
  /** Wednesday. */
  | 'WE';

/** A module under an agreement over a span of days. */
export type WeeklyChargeInput = {
  /** Id of the agreement. */
  agreementId: string | number;
  /** First day of the span. A week that counts whole belongs to the span that holds its Monday, or the first granted day where that lies in the week: months add up. */
  from: string;
  /** First day for which the module was granted. */
  grantedFrom: string;
  /** The module. */
  module: HelpModule;
  /** Last day of the span. */
  to: string;
};

/** Why a week has no amount. */
export type WeeklyChargeProblem =
  /** It is not a whole week, and no regime of the agency says how such a week counts. */
  | 'PARTIAL_WEEK_RULE_MISSING'
  /** No active weekly rate of the agreement holds in it. */
  | 'RATE_MISSING';

/** Which weekly rates: all of them take the step, or none. */
export type WeeklyRatesStepInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Ids of the rates, 1 to 100. */
  ids: Array<string | number>;
};

/** A part of a day of the week. */
export type WeeklyTimeInput = {
  /** Not before, time of day in Europe/Berlin. */
  from: string;
  /** Over by then. */
  to: string;
  /** Day of the week. */
  weekday: Weekday;
};

/** A contact that is taken back. */
export type WithdrawCareContactInput = {
  /** Id of the contact. */
  contactId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: HoursWithdrawReason;
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

/** The question is taken back. */
export type WithdrawClarificationInput = {
  /** Id of the deadline of the clarification. */
  deadlineId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which offer comes into question again for which referral. */
export type WithdrawDeclineInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the offer. */
  offerId: string | number;
  /** Id of the referral. */
  referralId: string | number;
};

/** What is taken back. */
export type WithdrawDisputeInput = {
  /** Id of the dispute. */
  disputeId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Only these lines; left out: all. */
  lines?: Array<DisputeLineKeyInput> | null | undefined;
  /** 1 to 2000 characters, without the name of a child or a family; left out: none. */
  text?: string | null | undefined;
};

/** Which invitation is taken back. */
export type WithdrawInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

/** Which declaration is withdrawn. */
export type WithdrawLicenceDependencyInput = {
  /** Id of the dependency. */
  dependencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Which invitation is taken back. */
export type WithdrawNetworkInvitationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invitation. */
  invitationId: string | number;
};

/** What is to be insisted on again. */
export type WithdrawRelaxationInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the relaxation. */
  relaxationId: string | number;
};

/** Which of the agency's own school holidays hold no more. */
export type WithdrawSchoolHolidayInput = {
  /** Their id. */
  id: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Work without a case that is taken back. */
export type WithdrawWorkTimeInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Why. */
  reason: HoursWithdrawReason;
  /** Id of the entry. */
  workTimeId: string | number;
};

/** The segment of a social space to which work belongs (TS-20). */
export type WorkSegment =
  /** For a case (fallspezifisch). */
  | 'CASE_SPECIFIC'
  /** An import has not given it; nobody guesses. */
  | 'NOT_GIVEN'
  /** For the resources around a case (fallbezogene Ressourcenorientierung). */
  | 'RESOURCE_ORIENTED'
  /** For no case (fallunspezifisch): across cases, for the network, or for none. */
  | 'UNSPECIFIC';

/** What time was spent on (BHV-23). */
export type WorkType =
  /** For the case (fallspezifisch). */
  | 'CASE'
  /** For the resources around the case (fallbezogene Ressourcenorientierung). */
  | 'CASE_RELATED'
  /** Across cases (fallübergreifend). */
  | 'CROSS_CASE'
  /** For the network (Netzwerkarbeit). */
  | 'NETWORK'
  /** An import has not given it; nobody guesses. */
  | 'NOT_GIVEN'
  /** For no case (fallunspezifisch). */
  | 'UNSPECIFIC';

/** A new note. */
export type WriteCoordinationNoteInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** What it is. */
  kind: CoordinationNoteKind;
  /** 1 to 2000 characters, without the name of a child or a family: the reservation says whom it is about. */
  text: string;
  /** Id of the thread. */
  threadId: string | number;
};

export type PublishAgreementTemplateMutationVariables = Exact<{
  input: PublishAgreementTemplateInput;
}>;


export type PublishAgreementTemplateMutation = { publishAgreementTemplate:
    | { __typename: 'AgreementTemplate', id: string, code: string, version: number, agency: { code: string }, clauses: Array<{ code: string, part: ClausePart, text: string | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type AgreementTemplatesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  newest?: boolean | null | undefined;
}>;


export type AgreementTemplatesQuery = { agreementTemplates: { edges: Array<{ node: { id: string, code: string, version: number, name: string, clauses: Array<{ code: string, part: ClausePart, text: string | null }> } }> } };

export type AgreementTemplateQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementTemplateQuery = { agreementTemplate: { code: string, version: number } | null };

export type DraftAgreementMutationVariables = Exact<{
  input: DraftAgreementInput;
}>;


export type DraftAgreementMutation = { draftAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'FeeNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type DraftAgreementVersionMutationVariables = Exact<{
  input: DraftAgreementVersionInput;
}>;


export type DraftAgreementVersionMutation = { draftAgreementVersion:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EditAgreementMutationVariables = Exact<{
  input: EditAgreementInput;
}>;


export type EditAgreementMutation = { editAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'ClauseNotFound', clauses: Array<string>, code: string, message: string }
    | { __typename: 'FeeNotOpen', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'StaleRevision', revision: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type NegotiateAgreementMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type NegotiateAgreementMutation = { negotiateAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveAgreementProfessionallyMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type ApproveAgreementProfessionallyMutation = { approveAgreementProfessionally:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'AuthorCannotApprove', asDeputy: boolean, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', parts: Array<AgreementPart>, code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveAgreementEconomicallyMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type ApproveAgreementEconomicallyMutation = { approveAgreementEconomically:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenAgreementMutationVariables = Exact<{
  input: ReopenAgreementInput;
}>;


export type ReopenAgreementMutation = { reopenAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateAgreementMutationVariables = Exact<{
  input: ActivateAgreementInput;
}>;


export type ActivateAgreementMutation = { activateAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'DayOutOfRange', earliest: string | null, latest: string | null, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDepends', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartMissing', parts: Array<AgreementPart>, code: string, message: string }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string }
    | { __typename: 'TermsOverlap', otherCode: string, validFrom: string, validTo: string | null, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', state: TermsState, nextStates: Array<TermsState>, code: string, message: string }
   };

export type EndAgreementMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementMutation = { endAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'DayOutOfRange', earliest: string | null, latest: string | null, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDepends', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardAgreementMutationVariables = Exact<{
  input: AgreementStepInput;
}>;


export type DiscardAgreementMutation = { discardAgreement:
    | { __typename: 'Agreement', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type AgreementQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementQuery = { agreement: { id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null, approvals: Array<{ competence: Competence, personId: string, at: string }>, authors: Array<{ part: string, personId: string }>, clauses: Array<{ code: string, part: ClausePart, text: string | null, isAgreed: boolean }>, template: { code: string, version: number } | null, replaces: { code: string, state: TermsState } | null } | null };

export type AgreementFeeQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementFeeQuery = { agreement: { feePart: string | null, budgetTotalCents: string | null } | null };

export type AgreementsInStateQueryVariables = Exact<{
  state?: TermsState | null | undefined;
}>;


export type AgreementsInStateQuery = { agreements: { edges: Array<{ node: { id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, round: number, revision: string, validFrom: string, validTo: string | null, servicePart: string | null, qualityPart: string | null, coUseOutgoing: boolean, coUseIncoming: boolean, signedOn: string | null, approvals: Array<{ competence: Competence }>, authors: Array<{ part: string }>, clauses: Array<{ code: string }>, template: { code: string } | null, replaces: { code: string } | null } }> } };

export type ReservationsMissingClausesQueryVariables = Exact<{
  missingClause?: boolean | null | undefined;
}>;


export type ReservationsMissingClausesQuery = { reservations: { edges: Array<{ node: { referralCode: string, missingClauses: Array<{ code: MissingClauseCode, firstDay: string }> | null } }> } };

export type CaseApprovalsQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseApprovalsQuery = { referral: { code: string, legalBasis: string, module: HelpModule | null, approvedFrom: string | null, approvedTo: string | null, approvals: Array<{ id: string, kind: CaseApprovalKind, legalBasis: string, module: HelpModule | null, validFrom: string, validTo: string | null, followsId: string | null, reason: string | null, endReason: string | null, weeklyMinutes: { from: number, to: number } | null }> } | null };

export type GrantApprovalMutationVariables = Exact<{
  input: GrantApprovalInput;
}>;


export type GrantApprovalMutation = { grantApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string, module: HelpModule | null, legalBasis: string, validFrom: string, validTo: string | null, weeklyMinutes: { from: number, to: number } | null }>, warnings: Array<{ code: ApprovalWarningCode, legalBasis: string, day: string, text: string }>, referral: { code: string, approvedFrom: string | null, approvedTo: string | null } | null }
    | { __typename: 'ApprovalInvalid', code: string, field: string, expected: string, given: string | null }
    | { __typename: 'ApprovalOverlaps', code: string, approvalId: string, validFrom: string, validTo: string | null }
    | { __typename: 'ApprovalWrongState', code: string }
    | { __typename: 'EndangermentReportMissing', code: string }
    | { __typename: 'ExtensionNeeded', code: string, approvalId: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'ModuleNotInRegime', code: string, module: HelpModule, day: string }
    | { __typename: 'ModuleTooLong', code: string, mostDays: number, latest: string | null }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type ChangeModuleMutationVariables = Exact<{
  input: ChangeModuleInput;
}>;


export type ChangeModuleMutation = { changeModule:
    | { __typename: 'ApprovalChange', approvals: Array<{ kind: CaseApprovalKind, module: HelpModule | null, validFrom: string, validTo: string | null, weeklyMinutes: { from: number, to: number } | null }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalInvalid', code: string }
    | { __typename: 'ApprovalUnchanged', code: string }
    | { __typename: 'ApprovalWrongState', code: string }
    | { __typename: 'EndangermentReportMissing', code: string }
    | { __typename: 'ExtensionNeeded', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'ModuleNotInRegime', code: string }
    | { __typename: 'ModuleTooLong', code: string, mostDays: number, latest: string | null }
    | { __typename: 'NotApprovedOnDay', code: string, day: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type ExtendApprovalMutationVariables = Exact<{
  input: ExtendApprovalInput;
}>;


export type ExtendApprovalMutation = { extendApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string, kind: CaseApprovalKind, module: HelpModule | null, reason: string | null, validFrom: string, validTo: string | null }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalInvalid', code: string }
    | { __typename: 'ApprovalOverlaps', code: string }
    | { __typename: 'ApprovalUnchanged', code: string }
    | { __typename: 'ApprovalWrongState', code: string }
    | { __typename: 'EndangermentReportMissing', code: string }
    | { __typename: 'ExtensionNeeded', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'ModuleNotInRegime', code: string }
    | { __typename: 'ModuleTooLong', code: string, mostDays: number, latest: string | null }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type EndApprovalMutationVariables = Exact<{
  input: EndApprovalInput;
}>;


export type EndApprovalMutation = { endApproval:
    | { __typename: 'ApprovalChange', approvals: Array<{ id: string, endReason: string | null, validFrom: string, validTo: string | null }> }
    | { __typename: 'ApprovalDayOutOfRange', code: string, earliest: string, latest: string | null }
    | { __typename: 'ApprovalWrongState', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type ChangeLegalBasisMutationVariables = Exact<{
  input: ChangeLegalBasisInput;
}>;


export type ChangeLegalBasisMutation = { changeLegalBasis:
    | { __typename: 'ApprovalChange', approvals: Array<{ kind: CaseApprovalKind, legalBasis: string, reason: string | null, validFrom: string, validTo: string | null }>, warnings: Array<{ code: ApprovalWarningCode, legalBasis: string, day: string }> }
    | { __typename: 'ApprovalInvalid', code: string }
    | { __typename: 'ApprovalUnchanged', code: string }
    | { __typename: 'ApprovalWrongState', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotApprovedOnDay', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type NoteEndangermentReportMutationVariables = Exact<{
  input: NoteEndangermentReportInput;
}>;


export type NoteEndangermentReportMutation = { noteEndangermentReport:
    | { __typename: 'ApprovalInvalid', code: string, field: string, expected: string, given: string | null }
    | { __typename: 'EndangermentReportNoted', referralId: string, reportedOn: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'ReferralWrongState', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type MatchWarningsQueryVariables = Exact<{
  referralId: string | number;
}>;


export type MatchWarningsQuery = { matches: { matches: { edges: Array<{ node: { offer: { code: string }, warnings: Array<{ code: SeatWarningCode, module: HelpModule | null, week: string | null, plannedMinutes: number, mostMinutes: number }> } }> } } | null };

export type ReserveSeatWithWarningsMutationVariables = Exact<{
  input: ReserveSeatInput;
}>;


export type ReserveSeatWithWarningsMutation = { reserveSeat:
    | { __typename: 'ConsentMissing' }
    | { __typename: 'CostNoteInvalid' }
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NotFound' }
    | { __typename: 'NotMatching' }
    | { __typename: 'ReferralNotSearching' }
    | { __typename: 'Reservation', offer: { code: string }, warnings: Array<{ code: SeatWarningCode, module: HelpModule | null, week: string | null, plannedMinutes: number, mostMinutes: number }> }
    | { __typename: 'SeatTaken' }
    | { __typename: 'SpanOutsideStay' }
    | { __typename: 'TryAgain' }
   };

export type RecordAttendanceMutationVariables = Exact<{
  input: RecordAttendanceInput;
}>;


export type RecordAttendanceMutation = { recordAttendance:
    | { __typename: 'AttendanceRecorded', sessionId: string, recordedBy: Recorder, created: number, corrected: number, unchanged: number }
    | { __typename: 'ContradictoryEntries', code: string, message: string, referralIds: Array<string> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoReservation', code: string, message: string, referralIds: Array<string> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PresenceInvalid', code: string, message: string }
    | { __typename: 'SessionCancelled', code: string, message: string }
    | { __typename: 'SessionInFuture', code: string, message: string, date: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SessionRegisterQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type SessionRegisterQuery = { sessionRegister: { session: { date: string, start: string, state: SessionState, offer: { code: string } }, entries: Array<{ referralId: string, referralCode: string, providerStatus: AttendanceStatus | null, agencyStatus: AttendanceStatus | null }> } | null };

export type BudgetsQueryVariables = Exact<{
  socialSpaceId?: string | number | null | undefined;
  agreementId?: string | number | null | undefined;
  validOn?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BudgetsQuery = { budgets: { edges: Array<{ node: { id: string, name: string, validFrom: string, validTo: string, totalCents: string, totalMinutes: string | null, agency: { code: string }, accounts: Array<{ id: string, kind: BudgetAccountKind, totalCents: string, reservedCents: string, consumedCents: string, freeCents: string, totalMinutes: string | null, freeMinutes: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BudgetEntriesQueryVariables = Exact<{
  accountId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BudgetEntriesQuery = { budgetEntries: { edges: Array<{ node: { id: string, kind: BudgetEntryKind, cents: string, minutes: string, subjectKind: string, subjectId: string, reversesId: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BudgetShiftsQueryVariables = Exact<{
  state?: BudgetShiftState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BudgetShiftsQuery = { budgetShifts: { edges: Array<{ node: { id: string, state: BudgetShiftState, cents: string } }>, pageInfo: { hasNextPage: boolean } } };

export type CalculateSocialSpaceHourRateQueryVariables = Exact<{
  input: SocialSpaceHourRateInput;
}>;


export type CalculateSocialSpaceHourRateQuery = { calculateSocialSpaceHourRate: { positionFactorCents: string, grossAnnualMinutes: string, hourRateEur: string } | null };

export type CreateBudgetMutationVariables = Exact<{
  input: CreateBudgetInput;
}>;


export type CreateBudgetMutation = { createBudget:
    | { __typename: 'Budget', id: string, validTo: string, totalCents: string, accounts: Array<{ id: string, kind: BudgetAccountKind, totalCents: string, totalMinutes: string | null }> }
    | { __typename: 'BudgetInputInvalid', code: string, message: string, problem: string }
    | { __typename: 'BudgetOverlaps', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RegimeMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type BookBudgetMutationVariables = Exact<{
  input: BookBudgetInput;
}>;


export type BookBudgetMutation = { bookBudget:
    | { __typename: 'AgencyPersonNeeded', code: string, message: string }
    | { __typename: 'AlreadyBooked', cents: string, minutes: string, code: string, message: string }
    | { __typename: 'BookedBudget', entries: Array<{ id: string, kind: BudgetEntryKind, cents: string, minutes: string }>, warnings: Array<{ accountId: string, freeCents: string }> }
    | { __typename: 'BudgetInputInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReverseBudgetEntryMutationVariables = Exact<{
  input: ReverseBudgetEntryInput;
}>;


export type ReverseBudgetEntryMutation = { reverseBudgetEntry:
    | { __typename: 'AgencyPersonNeeded', code: string, message: string }
    | { __typename: 'BudgetEntry', id: string, kind: BudgetEntryKind, cents: string, reversesId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotReversible', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ProposeBudgetShiftMutationVariables = Exact<{
  input: ProposeBudgetShiftInput;
}>;


export type ProposeBudgetShiftMutation = { proposeBudgetShift:
    | { __typename: 'AgencyPersonNeeded', code: string, message: string }
    | { __typename: 'BudgetInputInvalid', code: string, message: string }
    | { __typename: 'BudgetShift', id: string, state: BudgetShiftState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TierNotEntitled', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ApproveBudgetShiftMutationVariables = Exact<{
  input: ApproveBudgetShiftInput;
}>;


export type ApproveBudgetShiftMutation = { approveBudgetShift:
    | { __typename: 'AgencyPersonNeeded', code: string, message: string }
    | { __typename: 'BudgetShift', id: string, state: BudgetShiftState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OtherSideNeeded', code: string, message: string }
    | { __typename: 'ShiftDecided', code: string, message: string }
    | { __typename: 'ShiftExceedsFree', code: string, message: string }
    | { __typename: 'TierNotEntitled', code: string, message: string, tier: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CalendarFeedsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CalendarFeedsQuery = { calendarFeeds: { edges: Array<{ node: { id: string, kind: CalendarFeedKind, createdAt: string, revokedAt: string | null, lastFetchedOn: string | null, offer: { code: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateCalendarFeedMutationVariables = Exact<{
  input: CreateCalendarFeedInput;
}>;


export type CreateCalendarFeedMutation = { createCalendarFeed:
    | { __typename: 'CalendarFeedCreated', address: string | null, feed: { id: string, kind: CalendarFeedKind, offer: { code: string } | null } }
    | { __typename: 'CalendarFeedLimit', limit: number, code: string, message: string }
    | { __typename: 'CalendarFeedNotPossible', expected: string, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RevokeCalendarFeedMutationVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


export type RevokeCalendarFeedMutation = { revokeCalendarFeed:
    | { __typename: 'CalendarFeedRevoked', feedId: string, revokedAt: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CareReportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  period?: string | null | undefined;
  verdict?: CareReportVerdict | null | undefined;
  referralId?: string | number | null | undefined;
  unansweredOnly?: boolean | null | undefined;
}>;


export type CareReportsQuery = { careReports: { edges: Array<{ node: { id: string, referralCode: string, period: string, version: number, verdict: CareReportVerdict, answerBy: string | null, deliveredMinutes: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CareReportQueryVariables = Exact<{
  id: string | number;
}>;


export type CareReportQuery = { careReport: { id: string, approvalId: string, period: string, version: number, isNewest: boolean, isWithdrawn: boolean, correctsId: string | null, changed: Array<string>, referralCode: string, from: string, to: string, days: number, legalBasis: string, module: HelpModule | null, rangeFromMinutes: number | null, rangeToMinutes: number | null, hoursBasis: CareReportHoursBasis | null, expectedFromHours: string | null, expectedToHours: string | null, groupMinutes: number, singleMinutes: number, parentMinutes: number, resourcePersonMinutes: number, deliveredMinutes: number, professionalMinutes: number, semiProfessionalMinutes: number, notGivenMinutes: number, sessionsExpected: number, sessionsAttended: number, sessionsExcused: number, sessionsUnexcused: number, interventionMinutes: number | null, verdict: CareReportVerdict, answerBy: string | null, madeAt: string, agency: { code: string }, provider: { code: string }, referral: { code: string } | null, versions: Array<{ id: string, version: number }>, answer: { answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null, answeredAt: string, reportId: string } | null, answers: Array<{ answer: CareReportAnswerKind }> } | null };

export type CareReportRunQueryVariables = Exact<{
  period: string;
}>;


export type CareReportRunQuery = { careReportRun: { id: string, period: string, state: CareReportRunState, done: number, total: number | null, queuedAt: string, startedAt: string | null, finishedAt: string | null } | null };

export type BuildCareReportsMutationVariables = Exact<{
  input: BuildCareReportsInput;
}>;


export type BuildCareReportsMutation = { buildCareReports:
    | { __typename: 'CareReportsOrdered', period: string, run: { state: CareReportRunState, done: number, total: number | null } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotOver', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type AnswerCareReportMutationVariables = Exact<{
  input: AnswerCareReportInput;
}>;


export type AnswerCareReportMutation = { answerCareReport:
    | { __typename: 'CareReportAnswered', report: { id: string, answer: { answer: CareReportAnswerKind, module: HelpModule | null, talkOn: string | null } | null } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReportSuperseded', code: string, message: string, reportId: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string, expected: string }
   };

export type CaseDeadlinesQueryVariables = Exact<{
  referralId?: string | number | null | undefined;
  state?: CaseDeadlineState | null | undefined;
  overdue?: boolean | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseDeadlinesQuery = { caseDeadlines: { edges: Array<{ node: { id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReportPrefillQueryVariables = Exact<{
  referralId: string | number;
  from: string;
  to: string;
}>;


export type ReportPrefillQuery = { reportPrefill: { from: string, to: string, groupOffers: Array<{ expected: number, attended: number, excused: number, unexcused: number, minutes: number, offer: { code: string, title: string } | null, host: { name: string } | null }> } | null };

export type SetPlanTalkMutationVariables = Exact<{
  input: SetPlanTalkInput;
}>;


export type SetPlanTalkMutation = { setPlanTalk:
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlanDays', planTalkOn: string | null, reportMonths: number | null }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SetReportIntervalMutationVariables = Exact<{
  input: SetReportIntervalInput;
}>;


export type SetReportIntervalMutation = { setReportInterval:
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'DeadlineNotInRegime', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlanDays', planTalkOn: string | null, reportMonths: number | null }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type OpenClarificationMutationVariables = Exact<{
  input: OpenClarificationInput;
}>;


export type OpenClarificationMutation = { openClarification:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null }
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'ClarificationOpen', deadlineId: string, dueOn: string, code: string, message: string }
    | { __typename: 'DeadlineNotInRegime', deadline: string, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SettleClarificationMutationVariables = Exact<{
  input: SettleClarificationInput;
}>;


export type SettleClarificationMutation = { settleClarification:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null }
    | { __typename: 'DeadlineClosed', code: string, message: string }
    | { __typename: 'DeadlineNotByHand', code: string, message: string }
    | { __typename: 'DeadlineOfOtherSide', code: string, message: string }
    | { __typename: 'GroupOffersUnanswered', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CompleteDeadlineMutationVariables = Exact<{
  input: CompleteDeadlineInput;
}>;


export type CompleteDeadlineMutation = { completeDeadline:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null }
    | { __typename: 'DeadlineClosed', state: CaseDeadlineState, code: string, message: string }
    | { __typename: 'DeadlineNotByHand', kind: CaseDeadlineKind, isDoneBy: Array<string>, code: string, message: string }
    | { __typename: 'DeadlineOfOtherSide', code: string, message: string }
    | { __typename: 'GroupOffersUnanswered', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ReopenDeadlineMutationVariables = Exact<{
  input: ReopenDeadlineInput;
}>;


export type ReopenDeadlineMutation = { reopenDeadline:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null }
    | { __typename: 'CaseOver', code: string, message: string }
    | { __typename: 'ClarificationOpen', code: string, message: string }
    | { __typename: 'DeadlineNotDone', state: CaseDeadlineState, code: string, message: string }
    | { __typename: 'DeadlineOfOtherSide', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LaterDeadlineDone', deadlineId: string, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawClarificationMutationVariables = Exact<{
  input: WithdrawClarificationInput;
}>;


export type WithdrawClarificationMutation = { withdrawClarification:
    | { __typename: 'CaseDeadline', id: string, kind: CaseDeadlineKind, side: CaseSide, countedFrom: string, dueOn: string, state: CaseDeadlineState, isOverdue: boolean, doneOn: string | null, coversGroupOffers: boolean | null, subject: ClarificationSubject | null, doneByPerson: { name: string } | null, referral: { code: string, planDays: { planTalkOn: string | null, reportMonths: number | null } | null } | null }
    | { __typename: 'ClarificationOfOtherSide', code: string, message: string }
    | { __typename: 'DeadlineClosed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CaseDocumentsQueryVariables = Exact<{
  referralId: string | number;
}>;


export type CaseDocumentsQuery = { caseDocuments: Array<{ kind: DocumentKind, state: DocumentState, doneOn: string | null, revision: number, updatedAt: string | null }> | null };

export type IncompleteCasesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type IncompleteCasesQuery = { incompleteCases: { edges: Array<{ cursor: string, node: { referralId: string, missing: Array<DocumentKind>, referral: { code: string, state: ReferralState } | null } }> } };

export type SetDocumentStatusMutationVariables = Exact<{
  input: SetDocumentStatusInput;
}>;


export type SetDocumentStatusMutation = { setDocumentStatus:
    | { __typename: 'DocumentChanged', code: string, revision: number, message: string }
    | { __typename: 'DocumentStatusSet', kind: DocumentKind, state: DocumentState, doneOn: string | null, revision: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

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

export type SubmitForCertificationMutationVariables = Exact<{
  input: SubmitForCertificationInput;
}>;


export type SubmitForCertificationMutation = { submitForCertification:
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState>, note: string, wantedFrom: string, wantedTo: string | null, offer: { code: string }, agency: { code: string }, host: { code: string }, renewsCertificate: { number: string | null } | null, staff: Array<{ position: number, kind: LeadKind, qualification: string, conductCertificateOn: string | null }> }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string, expected: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotCertifiable', code: string, message: string, problems: Array<{ code: CertificationProblemCode, position: number | null }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type StartCertificationReviewMutationVariables = Exact<{
  input: CertificationStepInput;
}>;


export type StartCertificationReviewMutation = { startCertificationReview:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'Certification', id: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationWrongState', code: string, message: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type GrantCertificateMutationVariables = Exact<{
  input: GrantCertificateInput;
}>;


export type GrantCertificateMutation = { grantCertificate:
    | { __typename: 'CannotDecide', code: string, message: string }
    | { __typename: 'CertificateDayTaken', code: string, message: string, certificateId: string, day: string }
    | { __typename: 'CertificateOverlap', code: string, message: string, certificateId: string, validFrom: string, validTo: string | null }
    | { __typename: 'Certification', id: string, state: CertificationState, conditions: Array<string>, certificate: { id: string, validFrom: string, validTo: string | null, number: string | null, withdrawnFrom: string | null, conditions: Array<string> | null } | null }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string, expected: string }
    | { __typename: 'CertificationWrongState', code: string, message: string, state: CertificationState, nextStates: Array<CertificationState> }
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
    | { __typename: 'Certification', id: string, state: CertificationState, reasons: string | null, nextStates: Array<CertificationState> }
    | { __typename: 'CertificationTextInvalid', code: string, message: string, field: string, expected: string }
    | { __typename: 'CertificationWrongState', code: string, message: string, state: CertificationState, nextStates: Array<CertificationState> }
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
    | { __typename: 'CertificationWrongState', code: string, message: string, state: CertificationState, nextStates: Array<CertificationState> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawCertificateMutationVariables = Exact<{
  input: WithdrawCertificateInput;
}>;


export type WithdrawCertificateMutation = { withdrawCertificate:
    | { __typename: 'Certificate', id: string, validFrom: string, validTo: string | null, withdrawnFrom: string | null, withdrawalReason: string | null }
    | { __typename: 'CertificateWithdrawn', code: string, message: string, since: string }
    | { __typename: 'CertificationDayOutOfRange', code: string, message: string, earliest: string | null, latest: string | null }
    | { __typename: 'CertificationTextInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CertificationsQueryVariables = Exact<{
  state?: CertificationState | null | undefined;
  offerId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CertificationsQuery = { certifications: { edges: Array<{ node: { id: string, state: CertificationState, offer: { code: string }, staff: Array<{ position: number, kind: LeadKind }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CertificationQueryVariables = Exact<{
  id: string | number;
}>;


export type CertificationQuery = { certification: { id: string, state: CertificationState, reasons: string | null, conditions: Array<string>, submittedBy: string, submittedAt: string, reviewedBy: string | null, reviewedAt: string | null, decidedBy: string | null, decidedAt: string | null, certificate: { number: string | null } | null } | null };

export type CertificatesOfOfferQueryVariables = Exact<{
  id: string | number;
}>;


export type CertificatesOfOfferQuery = { offer: { certificates: Array<{ id: string, validFrom: string, validTo: string | null, number: string | null, withdrawnFrom: string | null, conditions: Array<string> | null, withdrawalReason: string | null, agency: { code: string } }> } | null };

export type MonthChargesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  kind?: ChargeKind | null | undefined;
  outcome?: ChargeOutcome | null | undefined;
  creditorId?: string | number | null | undefined;
  referralId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MonthChargesQuery = { settlementMonth: { period: string, state: MonthState, digest: string, chargeTotals: Array<{ kind: ChargeKind, count: number, heldCount: number, cents: string }>, charges: { edges: Array<{ cursor: string, node: { id: string, kind: ChargeKind, agreementId: string, referralCode: string | null, module: HelpModule | null, fromDate: string, toDate: string, days: number, rateId: string | null, rateCents: string | null, instalmentNo: number | null, dueOn: string | null, outcome: ChargeOutcome, reason: ChargeReason | null, reasonText: string | null, cents: string, corrects: string | null, isReversal: boolean, debtor: { code: string }, creditor: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CoordinationPartnersQueryVariables = Exact<{
  reservationId: string | number;
}>;


export type CoordinationPartnersQuery = { coordinationPartners: Array<{ userId: string, name: string, side: LeadSide }> };

export type CoordinationThreadsQueryVariables = Exact<{
  reservationId?: string | number | null | undefined;
  first?: number | null | undefined;
}>;


export type CoordinationThreadsQuery = { coordinationThreads: { edges: Array<{ node: { id: string, reservationId: string, referralCode: string | null, openedAt: string, isOpen: boolean, unread: number, offer: { code: string, title: string } | null, caseLead: { userId: string, name: string | null }, groupLead: { userId: string, name: string | null } } }> } };

export type CoordinationThreadQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CoordinationThreadQuery = { coordinationThread: { id: string, unread: number } | null, coordinationNotes: { edges: Array<{ cursor: string, node: { id: string, kind: CoordinationNoteKind, text: string | null, authorId: string, writtenAt: string, readAt: string | null, withdrawnAt: string | null } }>, pageInfo: { hasNextPage: boolean } } };

export type OpenCoordinationThreadMutationVariables = Exact<{
  input: OpenCoordinationThreadInput;
}>;


export type OpenCoordinationThreadMutation = { openCoordinationThread:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CoordinationThreadOpened', id: string, isNew: boolean, thread: { isOpen: boolean } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WriteCoordinationNoteMutationVariables = Exact<{
  input: WriteCoordinationNoteInput;
}>;


export type WriteCoordinationNoteMutation = { writeCoordinationNote:
    | { __typename: 'CoordinationClosed', code: string, message: string }
    | { __typename: 'CoordinationNoteReceipt', id: string, threadId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type WithdrawCoordinationNoteMutationVariables = Exact<{
  input: CoordinationNoteInput;
}>;


export type WithdrawCoordinationNoteMutation = { withdrawCoordinationNote:
    | { __typename: 'CoordinationNoteNotOwn', code: string, message: string }
    | { __typename: 'CoordinationNoteReceipt' }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type MarkCoordinationNotesReadMutationVariables = Exact<{
  input: CoordinationNoteInput;
}>;


export type MarkCoordinationNotesReadMutation = { markCoordinationNotesRead:
    | { __typename: 'CoordinationNotesRead', threadId: string, marked: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DatevSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type DatevSettingsQuery = { datevSettings: { consultantNumber: number, clientNumber: number, chartOfAccounts: string, accountLength: number, fiscalYearStart: number, receivableAccount: string, payableAccount: string, revenueAccount: string, expenseAccount: string } | null };

export type SetDatevSettingsMutationVariables = Exact<{
  input: SetDatevSettingsInput;
}>;


export type SetDatevSettingsMutation = { setDatevSettings:
    | { __typename: 'DatevSettings', consultantNumber: number, clientNumber: number, chartOfAccounts: string, accountLength: number, fiscalYearStart: number, receivableAccount: string, payableAccount: string, revenueAccount: string, expenseAccount: string }
    | { __typename: 'DatevSettingsInvalid', field: string, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclareLicenceDependencyMutationVariables = Exact<{
  input: DeclareLicenceDependencyInput;
}>;


export type DeclareLicenceDependencyMutation = { declareLicenceDependency:
    | { __typename: 'AlreadyDeclared', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDependency', id: string, facility: string, declaredAt: string, withdrawnAt: string | null, agency: { code: string }, hub: { code: string }, dependent: { code: string } }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, code: string, message: string }
   };

export type WithdrawLicenceDependencyMutationVariables = Exact<{
  input: WithdrawLicenceDependencyInput;
}>;


export type WithdrawLicenceDependencyMutation = { withdrawLicenceDependency:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDependency', id: string, withdrawnAt: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type LicenceDependenciesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LicenceDependenciesQuery = { licenceDependencies: { edges: Array<{ node: { id: string, facility: string, withdrawnAt: string | null } }>, pageInfo: { hasNextPage: boolean } } };

export type AgreementDependentsQueryVariables = Exact<{
  id: string | number;
}>;


export type AgreementDependentsQuery = { agreement: { licenceDependencies: Array<{ facility: string, dependent: { code: string } }> } | null };

export type EndAgreementWithDependentsMutationVariables = Exact<{
  input: EndAgreementInput;
}>;


export type EndAgreementWithDependentsMutation = { endAgreement:
    | { __typename: 'Agreement', id: string, validTo: string | null }
    | { __typename: 'DayOutOfRange', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LicenceDepends', lostFrom: string, code: string, message: string, dependents: Array<{ id: string, facility: string, dependent: { code: string, name: string } }> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type AgreementEndImpactQueryVariables = Exact<{
  agreementId: string | number;
  lastDay: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgreementEndImpactQuery = { agreementEndImpact: { confirmed: number, open: number, firstDay: string | null, dependents: Array<{ facility: string }>, reservations: { edges: Array<{ cursor: string, node: { id: string, code: string, state: ReservationState, firstDay: string, reasons: Array<ImpactReason>, offer: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CertificateEndImpactQueryVariables = Exact<{
  certificateId: string | number;
  from: string;
}>;


export type CertificateEndImpactQuery = { certificateEndImpact: { confirmed: number, open: number, firstDay: string | null, reservations: { edges: Array<{ node: { code: string, reasons: Array<ImpactReason>, offer: { code: string } } }> } } | null };

export type SessionCancelImpactQueryVariables = Exact<{
  sessionIds: Array<string | number> | string | number;
}>;


export type SessionCancelImpactQuery = { sessionCancelImpact: { confirmed: number, open: number, firstDay: string | null, reservations: { edges: Array<{ node: { code: string, reasons: Array<ImpactReason>, offer: { code: string } } }> } } | null };

export type OfferArchiveImpactQueryVariables = Exact<{
  offerId: string | number;
}>;


export type OfferArchiveImpactQuery = { offerArchiveImpact: { confirmed: number, open: number, firstDay: string | null, reservations: { edges: Array<{ node: { code: string, reasons: Array<ImpactReason> } }> } } | null };

export type RaiseConcernMutationVariables = Exact<{
  input: RaiseConcernInput;
}>;


export type RaiseConcernMutation = { raiseConcern:
    | { __typename: 'ConcernReceipt', id: string, concern: { kind: ConcernKind, text: string, state: ConcernState, nextStates: Array<ConcernState>, raisedAt: string, responsible: { code: string }, raisedFor: { code: string } } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, code: string, message: string }
   };

export type PassConcernOnMutationVariables = Exact<{
  input: ConcernTextInput;
}>;


export type PassConcernOnMutation = { passConcernOn:
    | { __typename: 'ConcernReceipt', id: string, concern: { state: ConcernState, wordsForHost: string | null } | null }
    | { __typename: 'ConcernWrongState', state: ConcernState, nextStates: Array<ConcernState>, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type AnswerConcernMutationVariables = Exact<{
  input: ConcernTextInput;
}>;


export type AnswerConcernMutation = { answerConcern:
    | { __typename: 'ConcernReceipt', id: string, concern: { state: ConcernState, answer: string | null } | null }
    | { __typename: 'ConcernWrongState', state: ConcernState, nextStates: Array<ConcernState>, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type CloseConcernMutationVariables = Exact<{
  input: CloseConcernInput;
}>;


export type CloseConcernMutation = { closeConcern:
    | { __typename: 'ConcernReceipt', id: string, concern: { state: ConcernState, closeReason: ConcernCloseReason | null } | null }
    | { __typename: 'ConcernWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ConcernsQueryVariables = Exact<{
  reservationId?: string | number | null | undefined;
  state?: ConcernState | null | undefined;
}>;


export type ConcernsQuery = { concerns: { edges: Array<{ node: { id: string, kind: ConcernKind, state: ConcernState, text: string, answer: string | null, closeReason: ConcernCloseReason | null, wordsForHost: string | null, sessionId: string | null } }> } };

export type ConcernQueryVariables = Exact<{
  id: string | number;
}>;


export type ConcernQuery = { concern: { id: string, text: string, movedAt: string | null } | null };

export type PassedOnConcernsQueryVariables = Exact<{ [key: string]: never; }>;


export type PassedOnConcernsQuery = { passedOnConcerns: { edges: Array<{ node: { concernId: string, reservationId: string, sessionId: string | null, kind: ConcernKind, text: string, passedOnAt: string, isSettled: boolean } }> } };

export type OpenDisputeMutationVariables = Exact<{
  input: OpenDisputeInput;
}>;


export type OpenDisputeMutation = { openDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LineInDispute', code: string, message: string }
    | { __typename: 'LineRuled', code: string, message: string }
    | { __typename: 'LinesOfSeveralPairs', code: string, message: string }
    | { __typename: 'MonthApproved', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string, expected: string }
   };

export type AnswerDisputeMutationVariables = Exact<{
  input: AnswerDisputeInput;
}>;


export type AnswerDisputeMutation = { answerDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string, state: DisputeState, nextActions: Array<DisputeAction> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ProposeDisputeSettlementMutationVariables = Exact<{
  input: DisputeProposalInput;
}>;


export type ProposeDisputeSettlementMutation = { proposeDisputeSettlement:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string, state: DisputeState, nextActions: Array<DisputeAction> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type AcceptDisputeSettlementMutationVariables = Exact<{
  input: SignDisputeInput;
}>;


export type AcceptDisputeSettlementMutation = { acceptDisputeSettlement:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string, proposalId: string | null }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type WithdrawDisputeMutationVariables = Exact<{
  input: WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { withdrawDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type EscalateDisputeMutationVariables = Exact<{
  input: EscalateDisputeInput;
}>;


export type EscalateDisputeMutation = { escalateDispute:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string, state: DisputeState, nextActions: Array<DisputeAction> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ProposeDisputeRulingMutationVariables = Exact<{
  input: DisputeProposalInput;
}>;


export type ProposeDisputeRulingMutation = { proposeDisputeRuling:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ConfirmDisputeRulingMutationVariables = Exact<{
  input: SignDisputeInput;
}>;


export type ConfirmDisputeRulingMutation = { confirmDisputeRuling:
    | { __typename: 'DisputePersonNeeded', code: string, message: string }
    | { __typename: 'DisputeProposalChanged', code: string, message: string, proposalId: string | null }
    | { __typename: 'DisputeReceipt', id: string, dispute: { state: DisputeState } | null }
    | { __typename: 'DisputeWrongState', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SecondPersonNeeded', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SetDisputeDeadlineMutationVariables = Exact<{
  input: SetDisputeDeadlineInput;
}>;


export type SetDisputeDeadlineMutation = { setDisputeDeadline:
    | { __typename: 'DisputeDeadline', workingDays: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type DisputesQueryVariables = Exact<{
  state?: DisputeState | null | undefined;
  turn?: DisputeTurn | null | undefined;
  agencyId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DisputesQuery = { disputes: { edges: Array<{ cursor: string, node: { id: string, state: DisputeState, turn: { code: string } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type DisputeQueryVariables = Exact<{
  id: string | number;
}>;


export type DisputeQuery = { dispute: { id: string, period: string, reason: DisputeReason, text: string | null, state: DisputeState, isSettleable: boolean, dueOn: string | null, answer: DisputeAnswer | null, proposalId: string | null, nextActions: Array<DisputeAction>, agency: { code: string }, debtor: { code: string }, creditor: { code: string }, opener: { code: string }, respondent: { code: string }, turn: { code: string } | null, proposedFor: { code: string } | null, lines: Array<{ sessionId: string, reservationId: string, offerCode: string, date: string, start: string, referralCode: string, status: AttendanceStatus | null, lineCents: string, claimedCents: string, proposedCents: string | null, agreedCents: string | null, state: DisputedLineState, signedFirst: { name: string } | null, signedSecond: { name: string } | null }>, history: Array<{ action: DisputeAction, fromState: DisputeState | null, toState: DisputeState, cents: string | null, text: string | null, organisation: { code: string } | null, person: { name: string } | null }> } | null };

export type DisputeDeadlineQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type DisputeDeadlineQuery = { disputeDeadline: { workingDays: number } };

export type LinesWithDisputesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
}>;


export type LinesWithDisputesQuery = { settlementLines: { edges: Array<{ node: { date: string, outcome: SettlementLineOutcome, reason: string | null, unit: string | null, cents: string, decisionId: string | null, reservationId: string, dispute: { id: string, state: DisputeState } | null } }> } };

export type SearchOffersQueryVariables = Exact<{
  criteria?: OfferCriteriaInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchOffersQuery = { searchOffers: { edges: Array<{ cursor: string, node: { distanceKm: number | null, freeSeats: number | null, isStale: boolean, textRank: number | null, offer: { id: string, code: string, title: string, host: { name: string } }, nextSession: { id: string, date: string, start: string, seatsFree: number } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedSearchesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SavedSearchesQuery = { savedSearches: { edges: Array<{ node: { id: string, name: string, notify: boolean, createdAt: string, newHits: number, newOffers: Array<{ code: string }>, criteria: { text: string | null, topicsAny: Array<string> | null, age: number | null, near: { ags: string | null, lat: number | null, lon: number | null, km: number } | null, freeWeekly: { from: string, weeks: number, weeksWithoutSession: number } | null, times: Array<{ weekday: Weekday, from: string, to: string }> | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { saveSearch:
    | { __typename: 'BadCriteria', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'SavedSearch', id: string, name: string, newHits: number }
    | { __typename: 'SavedSearchNameTaken', code: string, message: string }
    | { __typename: 'SavedSearchTooWide', code: string, message: string, most: number }
    | { __typename: 'TooManySavedSearches', code: string, message: string, most: number }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeSavedSearchMutationVariables = Exact<{
  input: ChangeSavedSearchInput;
}>;


export type ChangeSavedSearchMutation = { changeSavedSearch:
    | { __typename: 'BadCriteria', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SavedSearch', id: string, name: string, notify: boolean, newHits: number }
    | { __typename: 'SavedSearchNameTaken', code: string, message: string }
    | { __typename: 'SavedSearchTooWide', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeleteSavedSearchMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type DeleteSavedSearchMutation = { deleteSavedSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SavedSearch', id: string, name: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcknowledgeSavedSearchMutationVariables = Exact<{
  input: SavedSearchInput;
}>;


export type AcknowledgeSavedSearchMutation = { acknowledgeSavedSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SavedSearch', id: string, newHits: number }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type MunicipalitiesQueryVariables = Exact<{
  text: string;
}>;


export type MunicipalitiesQuery = { municipalities: Array<{ ags: string, name: string }> };

export type CapacityStatusQueryVariables = Exact<{
  id: string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type CapacityStatusQuery = { offer: { id: string, capacityStatus: { confirmedAt: string, source: ConfirmationSource, freshness: Freshness, availability: Availability, from: string, to: string, sessions: number, sessionsFree: number | null, seatsFree: number | null } } | null };

export type CapacityStatusesQueryVariables = Exact<{
  first: number;
}>;


export type CapacityStatusesQuery = { offers: { edges: Array<{ node: { code: string, capacityStatus: { freshness: Freshness, availability: Availability } } }> } };

export type ConfirmCapacityMutationVariables = Exact<{
  input: ConfirmCapacityInput;
}>;


export type ConfirmCapacityMutation = { confirmCapacity:
    | { __typename: 'CapacityConfirmed', confirmed: number, offerIds: Array<string> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ConfirmCapacityByLinkMutationVariables = Exact<{
  input: ConfirmCapacityByLinkInput;
}>;


export type ConfirmCapacityByLinkMutation = { confirmCapacityByLink:
    | { __typename: 'CapacityConfirmed', confirmed: number, offerIds: Array<string> }
    | { __typename: 'ConfirmationLinkInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoOfferChosen', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CatalogueSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueSettingsQuery = { catalogueSettings: { ageingAfterDays: number, staleAfterDays: number, utilisationThresholdPercent: number } };

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

export type UtilisationQueryVariables = Exact<{
  from: string;
  to: string;
  hostId?: string | number | null | undefined;
  offerId?: string | number | null | undefined;
  siteId?: string | number | null | undefined;
  underThreshold?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UtilisationQuery = { utilisation: { edges: Array<{ node: { month: string, sessions: number, offered: number, occupied: number, percent: string | null, belowMinimum: number, isUnderThreshold: boolean, offer: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HubsQueryVariables = Exact<{
  ownerId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HubsQuery = { hubs: { edges: Array<{ node: { id: string, site: { name: string, owner: { code: string } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HubQueryVariables = Exact<{
  siteId: string | number;
  from: string;
  to: string;
}>;


export type HubQuery = { hub: { site: { name: string, street: string | null, postalCode: string | null, municipalityAgs: string, owner: { code: string } }, offers: { edges: Array<{ node: { code: string, category: string, kind: OfferKind, host: { code: string } } }> }, seatUse: Array<{ month: string, ownSeats: number, foreignSeats: number }> | null } | null };

export type HubWithoutUseQueryVariables = Exact<{
  siteId: string | number;
}>;


export type HubWithoutUseQuery = { hub: { id: string, site: { name: string }, offers: { edges: Array<{ node: { code: string } }> } } | null };

export type HoldSeatMutationVariables = Exact<{
  input: HoldSeatInput;
}>;


export type HoldSeatMutation = { holdSeat:
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SpanOutsideStay', code: string, message: string }
    | { __typename: 'TooManyHolds', code: string, message: string, most: number }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ExtendHoldMutationVariables = Exact<{
  input: ExtendHoldInput;
}>;


export type ExtendHoldMutation = { extendHold:
    | { __typename: 'HoldExtendedBefore', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RequestSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type RequestSeatMutation = { requestSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string, state: ReservationState }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ date: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcceptSeatRequestMutationVariables = Exact<{
  input: SeatInput;
}>;


export type AcceptSeatRequestMutation = { acceptSeatRequest:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineSeatRequestMutationVariables = Exact<{
  input: DeclineSeatRequestInput;
}>;


export type DeclineSeatRequestMutation = { declineSeatRequest:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ApproveSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type ApproveSeatMutation = { approveSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RefuseSeatMutationVariables = Exact<{
  input: RefuseSeatInput;
}>;


export type RefuseSeatMutation = { refuseSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, holdKind: HoldKind | null, expiresAt: string | null, wasExtended: boolean, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, requestedAt: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }> }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatNotConfirmable', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SigningRightMissing', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetAsksFirstMutationVariables = Exact<{
  input: SetAsksFirstInput;
}>;


export type SetAsksFirstMutation = { setAsksFirst:
    | { __typename: 'AsksFirst', offerId: string, asksFirst: boolean }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RecordCaseIdentityMutationVariables = Exact<{
  input: RecordCaseIdentityInput;
}>;


export type RecordCaseIdentityMutation = { recordCaseIdentity:
    | { __typename: 'CaseIdentityRecorded', referralId: string, revision: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'IdentityChanged', revision: number, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type DeleteCaseIdentityMutationVariables = Exact<{
  input: DeleteCaseIdentityInput;
}>;


export type DeleteCaseIdentityMutation = { deleteCaseIdentity:
    | { __typename: 'CaseIdentityDeleted', referralId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'IdentityChanged', revision: number, code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CaseIdentityQueryVariables = Exact<{
  referralId: string | number;
}>;


export type CaseIdentityQuery = { caseIdentity: { revision: number, youngPerson: { givenNames: string, familyName: string, dateOfBirth: string, street: string | null, postalCode: string | null, town: string | null, phone: string | null, email: string | null }, guardians: Array<{ givenNames: string, familyName: string, phone: string | null }> } | null };

export type CaseIdentityReadsQueryVariables = Exact<{
  referralId: string | number;
  first: number;
}>;


export type CaseIdentityReadsQuery = { caseIdentityReads: { edges: Array<{ node: { at: string, actor: string, organisationId: string | null, purpose: string, granted: boolean, person: { name: string } | null, organisation: { code: string } | null } }> } };

export type PublishConsentTextMutationVariables = Exact<{
  input: PublishConsentTextInput;
}>;


export type PublishConsentTextMutation = { publishConsentText:
    | { __typename: 'ConsentText', scope: ConsentScope, version: number, text: string, validFrom: string }
    | { __typename: 'ConsentTextTooEarly', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ConsentTextsQueryVariables = Exact<{
  agencyId: string | number;
}>;


export type ConsentTextsQuery = { consentTexts: { edges: Array<{ node: { scope: ConsentScope, version: number, text: string, validFrom: string, publishedAt: string } }> } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent:
    | { __typename: 'ConsentTextMissing', code: string, message: string }
    | { __typename: 'ConsentsRecorded', referralId: string, consents: Array<{ id: string, scope: ConsentScope, textVersion: number | null, givenBy: ConsentGiver | null, givenAt: string | null, revokedAt: string | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type RevokeConsentMutationVariables = Exact<{
  input: RevokeConsentInput;
}>;


export type RevokeConsentMutation = { revokeConsent:
    | { __typename: 'ConsentNotGiven', code: string, message: string }
    | { __typename: 'ConsentsRevoked', consents: Array<{ scope: ConsentScope, revokedAt: string | null, revocationReason: RevocationReason | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type RecordHearingMutationVariables = Exact<{
  input: RecordHearingInput;
}>;


export type RecordHearingMutation = { recordHearing:
    | { __typename: 'Hearing', who: HeardParty, heardOn: string, heardBy: string, heardByPerson: { name: string } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ReferralConsentsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReferralConsentsQuery = { referral: { consent: boolean, consents: Array<{ scope: ConsentScope, textVersion: number | null, givenBy: ConsentGiver | null, revokedAt: string | null }>, hearings: Array<{ who: HeardParty, heardOn: string, heardBy: string }> } | null };

export type ReservationParticipationQueryVariables = Exact<{
  id: string | number;
}>;


export type ReservationParticipationQuery = { reservation: { referralCode: string, participation: { youngPerson: { heardOn: string, heardBy: string } | null, parents: { heardOn: string, heardBy: string } | null } | null } | null };

export type InboxQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  state?: TaskState | null | undefined;
  kind?: string | null | undefined;
  overdue?: boolean | null | undefined;
  everybody?: boolean | null | undefined;
}>;


export type InboxQuery = { inbox: { edges: Array<{ node: { id: string, kind: string, title: string, subjectKind: string, subjectId: string, ownerRole: string | null, holderId: string | null, dueOn: string | null, isOverdue: boolean, isEscalated: boolean, state: TaskState, doneAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CompleteTaskMutationVariables = Exact<{
  input: CompleteTaskInput;
}>;


export type CompleteTaskMutation = { completeTask:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Task', id: string, state: TaskState, doneAt: string | null }
    | { __typename: 'TaskClosed', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AssignTaskMutationVariables = Exact<{
  input: AssignTaskInput;
}>;


export type AssignTaskMutation = { assignTask:
    | { __typename: 'AssignmentNotAllowed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Task', id: string, ownerRole: string | null, holderId: string | null }
    | { __typename: 'TaskClosed', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NotificationPreferenceQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationPreferenceQuery = { notificationPreference: { mode: NotificationMode } };

export type SetNotificationPreferenceMutationVariables = Exact<{
  input: SetNotificationPreferenceInput;
}>;


export type SetNotificationPreferenceMutation = { setNotificationPreference:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotificationPreference', mode: NotificationMode }
    | { __typename: 'TryAgain', code: string }
   };

export type InvoicesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  period?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { invoices: { edges: Array<{ cursor: string, node: { id: string, number: string, type: InvoiceType, kind: InvoiceKind, period: string, issuedOn: string, dueOn: string, grossCents: string, netCents: string, taxCents: string, roundingCents: string, prepaidCents: string, payableCents: string, vatCategory: VatCategory, vatPercent: number, cancelReason: CancelInvoiceReason | null, cancels: string | null, cancelledBy: string | null, issuer: { code: string }, recipient: { code: string }, lines: Array<{ no: number, code: string, title: string, unit: string, quantity: string, from: string, to: string, corrects: string | null, grossCents: string, netCents: string }> } }>, pageInfo: { hasNextPage: boolean } } };

export type InvoiceQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoiceQuery = { invoice: { id: string, number: string, lines: Array<{ code: string }> } | null };

export type InvoiceGapsQueryVariables = Exact<{
  agencyId: string | number;
  period: string;
}>;


export type InvoiceGapsQuery = { invoiceGaps: Array<{ field: InvoiceField, issuer: { code: string }, recipient: { code: string }, organisation: { code: string } }> };

export type InvoiceContactQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceContactQuery = { invoiceContact: { name: string, phone: string, email: string } | null };

export type IssueInvoicesMutationVariables = Exact<{
  input: IssueInvoicesInput;
}>;


export type IssueInvoicesMutation = { issueInvoices:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'InvoicesRequested', agencyId: string, period: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type CancelInvoiceMutationVariables = Exact<{
  input: CancelInvoiceInput;
}>;


export type CancelInvoiceMutation = { cancelInvoice:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'InvoiceCancelled', invoiceId: string, cancellationId: string }
    | { __typename: 'InvoiceNotValid', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type SetInvoiceContactMutationVariables = Exact<{
  input: SetInvoiceContactInput;
}>;


export type SetInvoiceContactMutation = { setInvoiceContact:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'InvoiceContact', name: string, phone: string, email: string }
    | { __typename: 'TryAgain', code: string }
    | { __typename: 'ValueInvalid', code: string, field: string }
   };

export type MatchesChangedSubscriptionVariables = Exact<{
  referralId: string | number;
  sinceVersion?: number | null | undefined;
}>;


export type MatchesChangedSubscription = { matchesChanged: { referralId: string, version: number, gone: Array<string>, matchCount: number | null, changedAt: string, isRestart: boolean, appeared: Array<{ code: string }> } | null };

export type StartReviewMutationVariables = Exact<{
  input: StartReviewInput;
}>;


export type StartReviewMutation = { startReview:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', period: string, state: MonthState, month: { nextStates: Array<MonthState>, nextActions: Array<MonthAction> } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string, state: MonthState, nextStates: Array<MonthState> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SubmitMonthMutationVariables = Exact<{
  input: SignMonthInput;
}>;


export type SubmitMonthMutation = { submitMonth:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string, digest: string }
    | { __typename: 'MonthMoved', period: string, state: MonthState, month: { submittedAt: string | null, nextActions: Array<MonthAction>, submittedBy: { name: string } | null } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ApproveMonthMutationVariables = Exact<{
  input: SignMonthInput;
}>;


export type ApproveMonthMutation = { approveMonth:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', period: string, state: MonthState, month: { nextStates: Array<MonthState>, approvedBy: { name: string } | null } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SendMonthBackMutationVariables = Exact<{
  input: SendMonthBackInput;
}>;


export type SendMonthBackMutation = { sendMonthBack:
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthAlreadySubmitted', code: string, message: string }
    | { __typename: 'MonthChecksFailed', code: string, message: string }
    | { __typename: 'MonthFiguresChanged', code: string, message: string }
    | { __typename: 'MonthMoved', period: string, state: MonthState, month: { sentBackReason: string | null } | null }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthNotSubmitted', code: string, message: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthSecondPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type SetCommandLineClosingMutationVariables = Exact<{
  input: SetCommandLineClosingInput;
}>;


export type SetCommandLineClosingMutation = { setCommandLineClosing:
    | { __typename: 'ClosingSetting', commandLineClosing: boolean }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AddReviewCommentMutationVariables = Exact<{
  input: AddReviewCommentInput;
}>;


export type AddReviewCommentMutation = { addReviewComment:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'NobodyToShareWith', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReviewCommentAdded', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ClosingSettingQueryVariables = Exact<{ [key: string]: never; }>;


export type ClosingSettingQuery = { closingSetting: { commandLineClosing: boolean } };

export type SettlementMonthsQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SettlementMonthsQuery = { settlementMonths: { edges: Array<{ node: { period: string, state: MonthState, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, openDisputes: number, agency: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SettlementMonthQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
}>;


export type SettlementMonthQuery = { settlementMonth: { id: string, period: string, state: MonthState, digest: string, lineCount: number | null, heldCount: number | null, settlementCents: string, directBillingCents: string, closedAt: string | null, nextStates: Array<MonthState>, nextActions: Array<MonthAction>, submittedBy: { name: string } | null, approvedBy: { name: string } | null, history: Array<{ action: MonthStepAction, fromState: MonthState | null, toState: MonthState, reason: string | null, person: { name: string } | null }> } | null };

export type SettlementPairsQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  onlyOutliers?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SettlementPairsQuery = { settlementPairs: { edges: Array<{ node: { id: string, kind: PairKind, firstOwesCents: string, secondOwesCents: string, netCents: string, lineCount: number, heldCount: number, first: { code: string }, second: { code: string }, netDebtor: { code: string } | null, change: { cents: string, percent: string | null, isOutlier: boolean } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type SettlementLinesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  outcome?: SettlementLineOutcome | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SettlementLinesQuery = { settlementLines: { edges: Array<{ node: { id: string, date: string, start: string, offerCode: string, referralCode: string, outcome: SettlementLineOutcome, reason: string | null, reasonText: string | null, status: AttendanceStatus | null, cents: string, corrects: string | null, isReversal: boolean, priceText: string | null, debtor: { code: string } | null, host: { code: string } | null, session: { date: string } | null, shares: Array<{ organisationId: string, cents: string }>, attendance: Array<{ recordedBy: Recorder, status: AttendanceStatus }>, rate: { code: string, version: number } | null, holding: { text: string, target: HoldingTarget, targetId: string | null, resolvers: Array<{ organisationId: string, role: string }> } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type SettlementLineQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  id: string | number;
}>;


export type SettlementLineQuery = { settlementLine: { id: string, date: string, cents: string, priceText: string | null, decisionId: string | null, session: { date: string, offer: { title: string } } | null, attendance: Array<{ recordedBy: Recorder, status: AttendanceStatus, madeAt: string }>, rate: { code: string, version: number, amountCents: string, calculationSheet: { id: string } | null } | null } | null };

export type SettlementLineGroupsQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  by: SettlementLineGrouping;
}>;


export type SettlementLineGroupsQuery = { settlementLineGroups: { edges: Array<{ node: { id: string, code: string, lineCount: number, heldCount: number, cents: string } }> } };

export type ReviewCommentsQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  between?: ReviewPairInput | null | undefined;
  lineId?: string | number | null | undefined;
}>;


export type ReviewCommentsQuery = { reviewComments: { edges: Array<{ node: { id: string, text: string, isShared: boolean, firstId: string | null, secondId: string | null, lineId: string | null, organisation: { id: string }, author: { name: string } | null } }> } };

export type OrganisationFinanceQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationFinanceQuery = { organisationFinance: { iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null } };

export type UpdateOrganisationMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type UpdateOrganisationMutation = { updateOrganisation:
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'Organisation', id: string, code: string, name: string, street: string | null, postalCode: string | null, municipalityAgs: string, federalState: string, partnerType: PartnerType | null }
    | { __typename: 'PartnerTypeUnfit', code: string, message: string }
    | { __typename: 'PlaceUnknown', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateBankDetailsMutationVariables = Exact<{
  input: UpdateBankDetailsInput;
}>;


export type UpdateBankDetailsMutation = { updateBankDetails:
    | { __typename: 'BicInvalid', code: string, message: string }
    | { __typename: 'IbanInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'OrganisationFinance', iban: string | null, bic: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateTaxStatusMutationVariables = Exact<{
  input: UpdateTaxStatusInput;
}>;


export type UpdateTaxStatusMutation = { updateTaxStatus:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'OrganisationFinance', taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null }
    | { __typename: 'TaxEvidenceUnfit', code: string, message: string, problem: TaxEvidenceProblem }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetLeitwegIdMutationVariables = Exact<{
  input: SetLeitwegIdInput;
}>;


export type SetLeitwegIdMutation = { setLeitwegId:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LeitwegIdInvalid', code: string, message: string }
    | { __typename: 'OrganisationFinance', leitwegId: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SitesQueryVariables = Exact<{
  ownerId?: string | number | null | undefined;
  kind?: SiteKind | null | undefined;
  municipalityAgs?: string | null | undefined;
  withClosed?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SitesQuery = { sites: { edges: Array<{ cursor: string, node: { id: string, kind: SiteKind, name: string, street: string | null, postalCode: string | null, municipalityAgs: string, lat: number, lon: number, closedOn: string | null, owner: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SiteQueryVariables = Exact<{
  id: string | number;
}>;


export type SiteQuery = { site: { id: string, name: string } | null };

export type AddSiteMutationVariables = Exact<{
  input: AddSiteInput;
}>;


export type AddSiteMutation = { addSite:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'PlaceUnknown', code: string, message: string }
    | { __typename: 'Site', id: string, name: string, lat: number, lon: number, owner: { code: string } }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateSiteMutationVariables = Exact<{
  input: UpdateSiteInput;
}>;


export type UpdateSiteMutation = { updateSite:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PlaceUnknown', code: string, message: string }
    | { __typename: 'Site', id: string, name: string, street: string | null }
    | { __typename: 'SiteClosed', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CloseSiteMutationVariables = Exact<{
  input: CloseSiteInput;
}>;


export type CloseSiteMutation = { closeSite:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Site', id: string, closedOn: string | null }
    | { __typename: 'SiteClosed', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NetworkMembershipsQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
  validOn?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NetworkMembershipsQuery = { networkMemberships: { edges: Array<{ node: { id: string, validFrom: string, validTo: string | null, tier: ProviderTier, noticeDays: number, safeguardingAgreementValidUntil: string | null, agency: { code: string }, provider: { code: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NetworkInvitationsQueryVariables = Exact<{
  state?: NetworkInvitationState | null | undefined;
}>;


export type NetworkInvitationsQuery = { networkInvitations: { edges: Array<{ node: { id: string, organisationName: string, isNew: boolean, validFrom: string, state: NetworkInvitationState, expiresAt: string, agency: { code: string }, organisation: { code: string } | null } }> } };

export type InviteToNetworkMutationVariables = Exact<{
  input: InviteToNetworkInput;
}>;


export type InviteToNetworkMutation = { inviteToNetwork:
    | { __typename: 'AlreadyInNetwork', code: string, message: string, lastDay: string | null }
    | { __typename: 'AlreadyInvited', code: string, message: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, organisationName: string, isNew: boolean, state: NetworkInvitationState, organisation: { code: string } | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PartnerTypeUnfit', code: string, message: string }
    | { __typename: 'PlaceUnknown', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawNetworkInvitationMutationVariables = Exact<{
  input: WithdrawNetworkInvitationInput;
}>;


export type WithdrawNetworkInvitationMutation = { withdrawNetworkInvitation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, state: NetworkInvitationState }
    | { __typename: 'NetworkInvitationClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerNetworkInvitationMutationVariables = Exact<{
  input: AnswerNetworkInvitationInput;
}>;


export type AnswerNetworkInvitationMutation = { answerNetworkInvitation:
    | { __typename: 'AlreadyInNetwork', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitation', id: string, state: NetworkInvitationState }
    | { __typename: 'NetworkInvitationClosed', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerNetworkInvitationByTokenMutationVariables = Exact<{
  input: AnswerNetworkInvitationByTokenInput;
}>;


export type AnswerNetworkInvitationByTokenMutation = { answerNetworkInvitationByToken:
    | { __typename: 'AlreadyInNetwork', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkInvitationAnswered', organisationName: string, state: NetworkInvitationState }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type LeaveNetworkMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type LeaveNetworkMutation = { leaveNetwork:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MembershipEnds', code: string, message: string, lastDay: string }
    | { __typename: 'NetworkMembership', id: string, validTo: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NoticeTooShort', code: string, message: string, earliestLastDay: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndNetworkMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndNetworkMembershipMutation = { endNetworkMembership:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MembershipEnds', code: string, message: string }
    | { __typename: 'NetworkMembership', id: string, validTo: string | null }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NoticeTooShort', code: string, message: string, earliestLastDay: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetNetworkNoticeMutationVariables = Exact<{
  input: SetNetworkNoticeInput;
}>;


export type SetNetworkNoticeMutation = { setNetworkNotice:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkSettings', noticeDays: number }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetProviderTierMutationVariables = Exact<{
  input: SetProviderTierInput;
}>;


export type SetProviderTierMutation = { setProviderTier:
    | { __typename: 'DayOutsideMembership', code: string, message: string, validFrom: string, validTo: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NetworkMembership', id: string, tier: ProviderTier, provider: { code: string } }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SafeguardingAgreementsQueryVariables = Exact<{
  providerId?: string | number | null | undefined;
  endsBy?: string | null | undefined;
}>;


export type SafeguardingAgreementsQuery = { safeguardingAgreements: { edges: Array<{ node: { id: string, validFrom: string, validTo: string, agency: { code: string }, provider: { code: string } } }> } };

export type RecordSafeguardingAgreementMutationVariables = Exact<{
  input: RecordSafeguardingAgreementInput;
}>;


export type RecordSafeguardingAgreementMutation = { recordSafeguardingAgreement:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SafeguardingAgreement', id: string, validFrom: string, validTo: string, provider: { code: string } }
    | { __typename: 'SpanOverlaps', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CooperationContractsQueryVariables = Exact<{
  providerId?: string | number | null | undefined;
  validOn?: string | null | undefined;
}>;


export type CooperationContractsQuery = { cooperationContracts: { edges: Array<{ node: { id: string, number: string, validFrom: string, validTo: string | null, agency: { code: string }, provider: { code: string } } }> } };

export type RecordCooperationContractMutationVariables = Exact<{
  input: RecordCooperationContractInput;
}>;


export type RecordCooperationContractMutation = { recordCooperationContract:
    | { __typename: 'CooperationContract', id: string, number: string, validFrom: string, validTo: string | null, provider: { code: string } }
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SpanOverlaps', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndCooperationContractMutationVariables = Exact<{
  input: EndCooperationContractInput;
}>;


export type EndCooperationContractMutation = { endCooperationContract:
    | { __typename: 'ContractEnds', code: string, message: string, endsOn: string }
    | { __typename: 'CooperationContract', id: string, validTo: string | null }
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RecordCareContactMutationVariables = Exact<{
  input: RecordCareContactInput;
}>;


export type RecordCareContactMutation = { recordCareContact:
    | { __typename: 'CareCasesNotFound', code: string, message: string, referralIds: Array<string> }
    | { __typename: 'CareContactExists', code: string, message: string, places: Array<number> }
    | { __typename: 'CareContactsRecorded', contacts: Array<{ id: string, referralId: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, provider: { code: string } }>, warnings: Array<{ code: CareWarningCode, referralId: string, contactId: string | null, date: string | null, month: string | null, approvedMinutes: number | null, deliveredMinutes: number | null }> }
    | { __typename: 'CareKindNotAllowed', code: string, message: string, kind: CareKind, allowed: Array<CareKind> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string, expected: string }
   };

export type RecordCareContactsMutationVariables = Exact<{
  input: RecordCareContactsInput;
}>;


export type RecordCareContactsMutation = { recordCareContacts:
    | { __typename: 'CareCasesNotFound', code: string, message: string }
    | { __typename: 'CareContactExists', code: string, message: string, places: Array<number> }
    | { __typename: 'CareContactsRecorded', contacts: Array<{ id: string, referralId: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, provider: { code: string } }>, warnings: Array<{ code: CareWarningCode }> }
    | { __typename: 'CareKindNotAllowed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string, expected: string }
   };

export type CorrectCareContactMutationVariables = Exact<{
  input: CorrectCareContactInput;
}>;


export type CorrectCareContactMutation = { correctCareContact:
    | { __typename: 'CareContactExists', code: string, message: string }
    | { __typename: 'CareContactsRecorded', contacts: Array<{ id: string, referralId: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, provider: { code: string } }>, warnings: Array<{ code: CareWarningCode }> }
    | { __typename: 'CareKindNotAllowed', code: string, message: string }
    | { __typename: 'HoursChanged', code: string, message: string, revision: number }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type WithdrawCareContactMutationVariables = Exact<{
  input: WithdrawCareContactInput;
}>;


export type WithdrawCareContactMutation = { withdrawCareContact:
    | { __typename: 'CareContact', id: string, referralId: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, provider: { code: string } }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RecordWorkTimeMutationVariables = Exact<{
  input: RecordWorkTimeInput;
}>;


export type RecordWorkTimeMutation = { recordWorkTime:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string, expected: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, socialSpaceId: string | null, revision: number, withdrawReason: HoursWithdrawReason | null, provider: { code: string }, agency: { code: string }, offer: { code: string } | null }
   };

export type CorrectWorkTimeMutationVariables = Exact<{
  input: CorrectWorkTimeInput;
}>;


export type CorrectWorkTimeMutation = { correctWorkTime:
    | { __typename: 'HoursChanged', code: string, message: string, revision: number }
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, socialSpaceId: string | null, revision: number, withdrawReason: HoursWithdrawReason | null, provider: { code: string }, agency: { code: string }, offer: { code: string } | null }
   };

export type WithdrawWorkTimeMutationVariables = Exact<{
  input: WithdrawWorkTimeInput;
}>;


export type WithdrawWorkTimeMutation = { withdrawWorkTime:
    | { __typename: 'HoursWithdrawn', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WorkTime', id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, socialSpaceId: string | null, revision: number, withdrawReason: HoursWithdrawReason | null, provider: { code: string }, agency: { code: string }, offer: { code: string } | null }
   };

export type CareContactsQueryVariables = Exact<{
  referralId: string | number;
  from?: string | null | undefined;
  to?: string | null | undefined;
  withWithdrawn?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CareContactsQuery = { careContacts: { edges: Array<{ cursor: string, node: { id: string, referralId: string, date: string, start: string | null, minutes: number, kind: CareKind, workType: CaseWorkType | null, staff: StaffCategory | null, revision: number, withdrawnAt: string | null, withdrawReason: HoursWithdrawReason | null, provider: { code: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type WorkTimesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type WorkTimesQuery = { workTimes: { edges: Array<{ node: { id: string, date: string, minutes: number, workType: GeneralWorkType, staff: StaffCategory, socialSpaceId: string | null, revision: number, withdrawReason: HoursWithdrawReason | null, provider: { code: string }, agency: { code: string }, offer: { code: string } | null } }> } };

export type WorkHoursQueryVariables = Exact<{
  from: string;
  to: string;
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
}>;


export type WorkHoursQuery = { workHours: { from: string, to: string, groupMinutes: string, groupInternalMinutes: string, singleMinutes: string, parentMinutes: string, resourcePersonMinutes: string, withoutCaseMinutes: string, byStaff: Array<{ staff: StaffOfHours, minutes: string }>, byWorkType: Array<{ workType: WorkType, segment: WorkSegment, minutes: string }>, bySegment: Array<{ segment: WorkSegment, minutes: string }> } };

export type BlockSeatsMutationVariables = Exact<{
  input: BlockSeatsInput;
}>;


export type BlockSeatsMutation = { blockSeats:
    | { __typename: 'DayInPast', code: string, message: string, day: string, today: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSessions', code: string, message: string, sessionIds: Array<string> }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string, offerId: string, kind: OwnSeatsKind, seats: number, until: string | null, sessions: Array<{ sessionId: string, date: string, seats: number }> }
    | { __typename: 'OwnSeatsInvalid', code: string, message: string, problem: OwnSeatsProblem }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type KeepSeatsMutationVariables = Exact<{
  input: KeepSeatsInput;
}>;


export type KeepSeatsMutation = { keepSeats:
    | { __typename: 'DayInPast', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSessions', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string, kind: OwnSeatsKind, seats: number, until: string | null, sessions: Array<{ date: string, seats: number }> }
    | { __typename: 'OwnSeatsInvalid', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReleaseOwnSeatsMutationVariables = Exact<{
  input: ReleaseOwnSeatsInput;
}>;


export type ReleaseOwnSeatsMutation = { releaseOwnSeats:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnSeats', id: string, kind: OwnSeatsKind, seats: number, sessions: Array<{ date: string, seats: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type OwnSeatsQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnSeatsQuery = { offer: { ownSeats: { edges: Array<{ cursor: string, node: { id: string, kind: OwnSeatsKind, seats: number, until: string | null, sessions: Array<{ date: string, seats: number }> } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type SessionSeatsQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type SessionSeatsQuery = { offer: { sessions: { edges: Array<{ node: { id: string, date: string, capacity: number, seatsFree: number, seatsPublished: number, seatsBlocked: number | null, seatsKept: number | null } }> } } | null };

export type RecordPaymentMutationVariables = Exact<{
  input: RecordPaymentInput;
}>;


export type RecordPaymentMutation = { recordPayment:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NothingOpen', code: string, message: string }
    | { __typename: 'Overpaid', code: string, message: string, openCents: string }
    | { __typename: 'PaymentKnown', code: string, message: string, paymentId: string }
    | { __typename: 'RecordedPayment', id: string, entryId: string, creditCents: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ReverseBookingMutationVariables = Exact<{
  input: ReverseBookingInput;
}>;


export type ReverseBookingMutation = { reverseBooking:
    | { __typename: 'AlreadyReversed', code: string, message: string }
    | { __typename: 'CreditUsed', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PaymentProved', code: string, message: string }
    | { __typename: 'ReversedBooking', entryId: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ProposeSetOffMutationVariables = Exact<{
  input: ProposeSetOffInput;
}>;


export type ProposeSetOffMutation = { proposeSetOff:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'ProposedSetOff', id: string }
    | { __typename: 'SetOffInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AnswerSetOffMutationVariables = Exact<{
  input: AnswerSetOffInput;
}>;


export type AnswerSetOffMutation = { answerSetOff:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'AnsweredSetOff', id: string, entryId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AssignBankEntryMutationVariables = Exact<{
  input: AssignBankEntryInput;
}>;


export type AssignBankEntryMutation = { assignBankEntry:
    | { __typename: 'AllocationInvalid', code: string, message: string }
    | { __typename: 'AssignedBankEntry', id: string, paymentId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingOpen', code: string, message: string }
    | { __typename: 'Overpaid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DismissBankEntryMutationVariables = Exact<{
  input: DismissBankEntryInput;
}>;


export type DismissBankEntryMutation = { dismissBankEntry:
    | { __typename: 'AssignedBankEntry', id: string, paymentId: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetPaymentRulesMutationVariables = Exact<{
  input: SetPaymentRulesInput;
}>;


export type SetPaymentRulesMutation = { setPaymentRules:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'PaymentRules', paymentDays: number, firstReminderDays: number, secondReminderDays: number, thirdReminderDays: number }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type PaymentRulesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
}>;


export type PaymentRulesQuery = { paymentRules: { paymentDays: number, firstReminderDays: number, secondReminderDays: number, thirdReminderDays: number } };

export type OpenItemsQueryVariables = Exact<{
  period?: string | null | undefined;
  open?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OpenItemsQuery = { openItems: { edges: Array<{ cursor: string, node: { id: string, kind: ClaimKind, period: string | null, isCredit: boolean, cents: string, paidCents: string, openCents: string, dueOn: string, reminderLevel: number, reference: string | null, agency: { code: string }, debtor: { code: string }, creditor: { code: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type PaymentsQueryVariables = Exact<{
  counterpartId?: string | number | null | undefined;
}>;


export type PaymentsQuery = { payments: { edges: Array<{ node: { id: string, entryId: string, cents: string, paidOn: string, reference: string | null, fromStatement: boolean, reversalReason: string | null, reversedAt: string | null, agency: { code: string }, payer: { code: string }, payee: { code: string }, recordedFor: { code: string } } }> } };

export type SetOffsQueryVariables = Exact<{ [key: string]: never; }>;


export type SetOffsQuery = { setOffs: { edges: Array<{ node: { id: string, state: SetOffState, cents: string, itemIds: Array<string>, proposedAt: string, answeredAt: string | null, entryId: string | null, agency: { code: string }, proposer: { code: string }, partner: { code: string } } }> } };

export type WaitingBankEntriesQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingBankEntriesQuery = { waitingBankEntries: { edges: Array<{ node: { id: string, statementCode: string, bookedOn: string, cents: string, isReturn: boolean, endToEndId: string | null, remittance: string | null, counterparty: string | null } }> } };

export type LedgerEntriesQueryVariables = Exact<{
  period?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerEntriesQuery = { ledgerEntries: { edges: Array<{ cursor: string, node: { id: string, kind: LedgerEntryKind, bookedOn: string, period: string | null, reversesId: string | null, text: string | null, at: string, agency: { code: string }, counterpart: { code: string }, postings: Array<{ no: number, account: LedgerAccount, kind: ClaimKind | null, period: string | null, itemId: string | null, cents: string }> } }>, pageInfo: { hasNextPage: boolean } } };

export type BalancesQueryVariables = Exact<{
  period?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BalancesQuery = { balances: { edges: Array<{ cursor: string, node: { period: string | null, kind: ClaimKind, receivableCents: string, payableCents: string, revenueCents: string, expenseCents: string, agency: { code: string }, counterpart: { code: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type MyPositionQueryVariables = Exact<{ [key: string]: never; }>;


export type MyPositionQuery = { me: { id: string, isOperator: boolean, memberships: Array<{ roles: Array<Role>, signingRight: boolean, organisation: { code: string } }>, substitutions: Array<{ id: string, organisationId: string, validFrom: string, validTo: string, person: { id: string, name: string }, deputy: { id: string, name: string } }> } };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { edges: Array<{ cursor: string, node: { id: string, name: string, email: string, roles: Array<Role>, signingRight: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ColleaguesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ColleaguesQuery = { colleagues: { edges: Array<{ node: { id: string, name: string, roles: Array<Role> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvitationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InvitationsQuery = { invitations: { edges: Array<{ node: { id: string, email: string, roles: Array<Role>, signingRight: boolean, state: InvitationState, invitedAt: string, expiresAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SubstitutionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SubstitutionsQuery = { substitutions: { edges: Array<{ node: { id: string, validFrom: string, validTo: string, person: { id: string, name: string }, deputy: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MachineTokensQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MachineTokensQuery = { machineTokens: { edges: Array<{ node: { id: string, label: string, role: Role, issuedAt: string, issuedBy: string | null, expiresAt: string, revokedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson:
    | { __typename: 'AlreadyMember', code: string, message: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'NoRole', code: string, message: string }
    | { __typename: 'PersonInvited', invitationId: string, expiresAt: string }
    | { __typename: 'RoleNotOfOrganisation', code: string, message: string, roles: Array<Role>, possible: Array<Role> }
    | { __typename: 'SigningRightNeedsCaseworker', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { withdrawInvitation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationClosed', code: string, message: string }
    | { __typename: 'InvitationWithdrawn', invitationId: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationAnswered', organisationName: string }
    | { __typename: 'InvitationInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type JoinOrganisationMutationVariables = Exact<{
  input: JoinOrganisationInput;
}>;


export type JoinOrganisationMutation = { joinOrganisation:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationInvalid', code: string, message: string }
    | { __typename: 'OperatorNoMember', code: string, message: string }
    | { __typename: 'OrganisationJoined', organisationId: string, roles: Array<Role> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetRolesMutationVariables = Exact<{
  input: SetRolesInput;
}>;


export type SetRolesMutation = { setRoles:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LastAdministrator', code: string, message: string }
    | { __typename: 'NoRole', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RoleNotOfOrganisation', code: string, message: string, roles: Array<Role>, possible: Array<Role> }
    | { __typename: 'RolesSet', personId: string, roles: Array<Role>, signingRight: boolean }
    | { __typename: 'SigningRightNeedsCaseworker', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RemovePersonMutationVariables = Exact<{
  input: RemovePersonInput;
}>;


export type RemovePersonMutation = { removePerson:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LastAdministrator', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonRemoved', personId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NameDeputyMutationVariables = Exact<{
  input: NameDeputyInput;
}>;


export type NameDeputyMutation = { nameDeputy:
    | { __typename: 'AlreadySubstituted', code: string, message: string, validFrom: string, validTo: string }
    | { __typename: 'DeputyNamed', substitutionId: string, personId: string, deputyId: string, validFrom: string, validTo: string }
    | { __typename: 'DeputyNotPossible', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SpanNotPossible', code: string, message: string, today: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSubstitutionMutationVariables = Exact<{
  input: EndSubstitutionInput;
}>;


export type EndSubstitutionMutation = { endSubstitution:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SubstitutionEnded', substitutionId: string, endedAt: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type IssueMachineTokenMutationVariables = Exact<{
  input: IssueMachineTokenInput;
}>;


export type IssueMachineTokenMutation = { issueMachineToken:
    | { __typename: 'ExpiryNotPossible', code: string, message: string, latest: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MachineTokenIssued', tokenId: string, label: string, role: Role, expiresAt: string, token: string | null }
    | { __typename: 'NoRole', code: string, message: string }
    | { __typename: 'RoleNotOfOrganisation', code: string, message: string }
    | { __typename: 'SigningRightNeedsCaseworker', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RevokeMachineTokenMutationVariables = Exact<{
  input: RevokeMachineTokenInput;
}>;


export type RevokeMachineTokenMutation = { revokeMachineToken:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MachineTokenRevoked', tokenId: string, revokedAt: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { createOrganisation:
    | { __typename: 'CodeTaken', code: string, message: string }
    | { __typename: 'FieldInvalid', code: string, message: string, field: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'OperatorNotInvited', code: string, message: string }
    | { __typename: 'OrganisationCreated', organisationId: string, invitationId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type InviteFirstAdministratorMutationVariables = Exact<{
  input: InviteFirstAdministratorInput;
}>;


export type InviteFirstAdministratorMutation = { inviteFirstAdministrator:
    | { __typename: 'FieldInvalid', code: string, message: string }
    | { __typename: 'FirstAdministratorByCommandLine', code: string, message: string }
    | { __typename: 'FirstAdministratorInvited', invitationId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvitationLimit', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OperatorNotInvited', code: string, message: string }
    | { __typename: 'OrganisationHasPeople', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type OfferDraftsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfferDraftsQuery = { offerDrafts: { edges: Array<{ node: { id: string, content: { title: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type OfferDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferDraftQuery = { offerDraft: { id: string, createdAt: string, updatedAt: string, copiedFrom: { code: string } | null, problems: Array<{ field: string, problem: OfferFieldProblemKind, given: string | null, expected: string }>, content: { title: string | null, category: string | null, capacity: number | null, topics: Array<string> | null, languages: Array<string> | null, onDemand: boolean | null, leads: Array<{ kind: LeadKind, qualification: string, organisationId: string | null, userId: string | null, conductCertificateOn: string | null }> | null, cohosts: Array<{ organisationId: string, percent: string }> | null } } | null };

export type OfferContentQueryVariables = Exact<{
  offerId: string | number;
}>;


export type OfferContentQuery = { offerContent: { digest: string } | null };

export type DraftOfferMutationVariables = Exact<{
  input: DraftOfferInput;
}>;


export type DraftOfferMutation = { draftOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAHost', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDraft', id: string, content: { title: string | null, digest: string }, copiedFrom: { id: string } | null, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EditOfferDraftMutationVariables = Exact<{
  input: EditOfferDraftInput;
}>;


export type EditOfferDraftMutation = { editOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferChanged', code: string, message: string, digest: string }
    | { __typename: 'OfferDraft', id: string, content: { title: string | null, digest: string }, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'OfferInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DiscardOfferDraftMutationVariables = Exact<{
  input: DiscardOfferDraftInput;
}>;


export type DiscardOfferDraftMutation = { discardOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDraftDiscarded', draftId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PublishOfferDraftMutationVariables = Exact<{
  input: PublishOfferDraftInput;
}>;


export type PublishOfferDraftMutation = { publishOfferDraft:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAHost', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, code: string, title: string, settleable: boolean, host: { code: string } }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateOfferMutationVariables = Exact<{
  input: UpdateOfferInput;
}>;


export type UpdateOfferMutation = { updateOffer:
    | { __typename: 'CapacityTaken', code: string, message: string, sessions: Array<{ sessionId: string, date: string, start: string, seats: number }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, title: string, capacity: number }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferChanged', code: string, message: string, digest: string }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ArchiveOfferMutationVariables = Exact<{
  input: ArchiveOfferInput;
}>;


export type ArchiveOfferMutation = { archiveOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, archivedAt: string | null }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferInUse', code: string, message: string, sessions: Array<{ sessionId: string, date: string, start: string, seats: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ListInformationOfferMutationVariables = Exact<{
  input: ListInformationOfferInput;
}>;


export type ListInformationOfferMutation = { listInformationOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, code: string, settleable: boolean, onDemand: boolean, resourceKindLabel: { code: string, labelDe: string | null, labelEn: string | null } | null, listedBy: { code: string } | null, host: { code: string } }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateInformationOfferMutationVariables = Exact<{
  input: UpdateOfferInput;
}>;


export type UpdateInformationOfferMutation = { updateInformationOffer:
    | { __typename: 'CapacityTaken', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, title: string, settleable: boolean, onDemand: boolean }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferChanged', code: string, message: string }
    | { __typename: 'OfferInvalid', code: string, message: string, problems: Array<{ field: string, problem: OfferFieldProblemKind }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ArchiveInformationOfferMutationVariables = Exact<{
  input: ArchiveOfferInput;
}>;


export type ArchiveInformationOfferMutation = { archiveInformationOffer:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Offer', id: string, archivedAt: string | null }
    | { __typename: 'OfferArchived', code: string, message: string }
    | { __typename: 'OfferInUse', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type OfferDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferDetailsQuery = { offer: { code: string, title: string, description: string, groupRules: string, minimum: number | null, siteId: string | null, onDemand: boolean, archivedAt: string | null, categoryLabel: { code: string, labelDe: string | null, labelEn: string | null }, topicLabels: Array<{ code: string, labelDe: string | null }>, accessibilityLabels: Array<{ code: string, labelDe: string | null }>, contraindicationLabels: Array<{ code: string, labelDe: string | null }>, priceCategoryLabel: { code: string, labelDe: string | null } | null, resourceKindLabel: { code: string, labelDe: string | null } | null, site: { name: string } | null, listedBy: { code: string } | null, leads: Array<{ position: number, kind: LeadKind, qualification: { code: string, labelDe: string | null }, organisation: { code: string } | null }>, staffDetails: Array<{ position: number, kind: LeadKind, qualification: string, organisationId: string | null, userId: string | null, conductCertificateOn: string | null }> | null, cohosts: Array<{ percent: string, organisation: { code: string } }> } | null };

export type OffersWithDetailsQueryVariables = Exact<{
  first?: number | null | undefined;
  archived?: boolean | null | undefined;
}>;


export type OffersWithDetailsQuery = { offers: { edges: Array<{ node: { code: string, topicLabels: Array<{ labelDe: string | null }>, categoryLabel: { labelDe: string | null }, leads: Array<{ kind: LeadKind, qualification: { labelDe: string | null } }>, cohosts: Array<{ organisation: { code: string } }> } }> } };

export type OfferCodesQueryVariables = Exact<{
  list: OfferCodeList;
  withRetired?: boolean | null | undefined;
}>;


export type OfferCodesQuery = { offerCodes: Array<{ list: OfferCodeList, code: string, labelDe: string, labelEn: string, position: number, agencyId: string | null, retiredAt: string | null }> };

export type SaveOfferCodeMutationVariables = Exact<{
  input: SaveOfferCodeInput;
}>;


export type SaveOfferCodeMutation = { saveOfferCode:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'OfferCode', list: OfferCodeList, code: string, labelDe: string, labelEn: string, position: number, agencyId: string | null }
    | { __typename: 'OfferCodeInvalid', code: string, message: string, field: string, expected: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RetireOfferCodeMutationVariables = Exact<{
  input: RetireOfferCodeInput;
}>;


export type RetireOfferCodeMutation = { retireOfferCode:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferCode', code: string, retiredAt: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PublishServiceDescriptionMutationVariables = Exact<{
  input: PublishServiceDescriptionInput;
}>;


export type PublishServiceDescriptionMutation = { publishServiceDescription:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'ServiceDescription', id: string, code: string, version: number, agency: { code: string } }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type ServiceDescriptionsQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  code?: string | null | undefined;
  newest?: boolean | null | undefined;
}>;


export type ServiceDescriptionsQuery = { serviceDescriptions: { edges: Array<{ node: { id: string, code: string, version: number, title: string, text: string, createdAt: string } }> } };

export type DraftSettlementRateMutationVariables = Exact<{
  input: DraftSettlementRateInput;
}>;


export type DraftSettlementRateMutation = { draftSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, code: string, state: TermsState, nextStates: Array<TermsState>, version: number, amountCents: string, excusedPercent: string, unexcusedPercent: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EditSettlementRateMutationVariables = Exact<{
  input: EditSettlementRateInput;
}>;


export type EditSettlementRateMutation = { editSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState, amountCents: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type NegotiateSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type NegotiateSettlementRateMutation = { negotiateSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveSettlementRateProfessionallyMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ApproveSettlementRateProfessionallyMutation = { approveSettlementRateProfessionally:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveSettlementRateEconomicallyMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ApproveSettlementRateEconomicallyMutation = { approveSettlementRateEconomically:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenSettlementRateMutationVariables = Exact<{
  input: ReopenSettlementRateInput;
}>;


export type ReopenSettlementRateMutation = { reopenSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type ActivateSettlementRateMutation = { activateSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState, nextStates: Array<TermsState> }
    | { __typename: 'TermsOverlap', otherCode: string, validFrom: string, validTo: string | null, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', state: TermsState, nextStates: Array<TermsState>, code: string, message: string }
   };

export type EndSettlementRateMutationVariables = Exact<{
  input: EndSettlementRateInput;
}>;


export type EndSettlementRateMutation = { endSettlementRate:
    | { __typename: 'DayOutOfRange', earliest: string | null, latest: string | null, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState, validTo: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardSettlementRateMutationVariables = Exact<{
  input: SettlementRateStepInput;
}>;


export type DiscardSettlementRateMutation = { discardSettlementRate:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementRate', id: string, state: TermsState }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type SettlementRateQueryVariables = Exact<{
  id: string | number;
}>;


export type SettlementRateQuery = { settlementRate: { code: string, state: TermsState, nextStates: Array<TermsState>, version: number, validFrom: string, validTo: string | null, approvals: Array<{ competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }>, replaces: { code: string, state: TermsState, validTo: string | null } | null, serviceDescription: { code: string, version: number } | null, calculationSheet: { code: string, version: number, provider: { code: string } } | null } | null };

export type SettlementRatesByStateQueryVariables = Exact<{
  state?: TermsState | null | undefined;
  validOn?: string | null | undefined;
}>;


export type SettlementRatesByStateQuery = { settlementRates: { edges: Array<{ node: { id: string, code: string } }> } };

export type ApplicableSettlementRateQueryVariables = Exact<{
  agencyId: string | number;
  hostId: string | number;
  userId: string | number;
  offerId?: string | number | null | undefined;
  category?: string | null | undefined;
  on: string;
}>;


export type ApplicableSettlementRateQuery = { applicableSettlementRate: { winnerIsHidden: boolean, candidates: Array<{ specificity: number, named: Array<RateScopeField>, wins: boolean, rate: { code: string, amountCents: string } }>, winner: { code: string, amountCents: string } | null } | null };

export type DraftWeeklyRatesMutationVariables = Exact<{
  input: DraftWeeklyRatesInput;
}>;


export type DraftWeeklyRatesMutation = { draftWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, module: HelpModule, amountCents: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type NegotiateWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type NegotiateWeeklyRatesMutation = { negotiateWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveWeeklyRatesProfessionallyMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ApproveWeeklyRatesProfessionallyMutation = { approveWeeklyRatesProfessionally:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ApproveWeeklyRatesEconomicallyMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ApproveWeeklyRatesEconomicallyMutation = { approveWeeklyRatesEconomically:
    | { __typename: 'AuthorCannotApprove', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PersonNeeded', code: string, message: string }
    | { __typename: 'SamePerson', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ReopenWeeklyRatesMutationVariables = Exact<{
  input: ReopenWeeklyRatesInput;
}>;


export type ReopenWeeklyRatesMutation = { reopenWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ActivateWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type ActivateWeeklyRatesMutation = { activateWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string }
    | { __typename: 'TermsOverlap', otherCode: string, validFrom: string, validTo: string | null, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type EndWeeklyRatesMutationVariables = Exact<{
  input: EndWeeklyRatesInput;
}>;


export type EndWeeklyRatesMutation = { endWeeklyRates:
    | { __typename: 'DayOutOfRange', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState, validTo: string | null }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type DiscardWeeklyRatesMutationVariables = Exact<{
  input: WeeklyRatesStepInput;
}>;


export type DiscardWeeklyRatesMutation = { discardWeeklyRates:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WeeklyRates', rates: Array<{ id: string, state: TermsState }> }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type WeeklyRatesQueryVariables = Exact<{
  agreementId: string | number;
  validOn?: string | null | undefined;
}>;


export type WeeklyRatesQuery = { weeklyRates: Array<{ id: string, module: HelpModule, amountCents: string, validFrom: string, validTo: string | null, state: TermsState, nextStates: Array<TermsState>, replacesId: string | null, approvals: Array<{ competence: Competence, personId: string }>, authors: Array<{ part: string, personId: string }> }> };

export type RecordCalculationSheetMutationVariables = Exact<{
  input: RecordCalculationSheetInput;
}>;


export type RecordCalculationSheetMutation = { recordCalculationSheet:
    | { __typename: 'CalculationSheet', id: string, code: string, version: number, lines: Array<{ code: CalculationLineCode, unit: CalculationUnit, amountCents: string | null, quantity: string | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RoleMissing', roles: Array<string>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
   };

export type CalculationSheetsQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  providerId?: string | number | null | undefined;
  newest?: boolean | null | undefined;
}>;


export type CalculationSheetsQuery = { calculationSheets: { edges: Array<{ node: { id: string, code: string, version: number, title: string, staffCount: number, sessionMinutes: number, preparationMinutes: number, hourCostCents: string, roomMaterialCents: string, seats: number, utilisationPercent: string, agency: { code: string }, provider: { code: string } } }> } };

export type CompareCalculationSheetsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type CompareCalculationSheetsQuery = { compareCalculationSheets: { sheets: Array<{ id: string, provider: { code: string }, lines: Array<{ code: CalculationLineCode }> }>, lines: Array<{ code: CalculationLineCode, unit: CalculationUnit, values: Array<{ sheetId: string, amountCents: string | null, quantity: string | null }> }> } };

export type RequestQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestQuery = { referral: { id: string, code: string, number: string | null, state: ReferralState, stateSince: string, stateReason: string | null, revision: number, createdAt: string, nextStates: Array<ReferralState>, possibleActions: Array<ReferralAction>, birthMonth: string, gender: Gender | null, legalBasis: string, requestedModule: HelpModule | null, requestedWeeklyMinutes: number | null, reasons: Array<HelpReason>, needs: Array<string>, flags: Array<string>, languages: Array<string>, accessibilityNeeds: Array<string>, municipalityAgs: string, availability: Array<string>, wantedFrom: string, weeks: number, maxKm: number | null, priority: number, childProtectionRelevant: boolean, allocation: boolean, purpose: ReferralPurpose, endangermentReportedOn: string | null, approvedFrom: string | null, formerHelps: Array<{ legalBasis: string, fromMonth: string | null, toMonth: string | null, outcome: HelpOutcome }>, responsible: { code: string }, agency: { code: string }, wishOffers: Array<{ code: string }>, caseworker: { id: string, name: string } | null, siblings: Array<{ code: string, siblings: Array<{ code: string }> }> } | null };

export type RequestsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  states?: Array<ReferralState> | ReferralState | null | undefined;
  mine?: boolean | null | undefined;
}>;


export type RequestsQuery = { referrals: { edges: Array<{ cursor: string, node: { id: string, code: string, number: string | null, state: ReferralState, siblings: Array<{ code: string }>, formerHelps: Array<{ outcome: HelpOutcome }>, caseworker: { name: string } | null } }>, pageInfo: { hasNextPage: boolean } } };

export type CreateReferralMutationVariables = Exact<{
  input: CreateReferralInput;
}>;


export type CreateReferralMutation = { createReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'Referral', id: string, code: string, number: string | null, state: ReferralState, revision: number, possibleActions: Array<ReferralAction>, caseworker: { name: string } | null }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateReferralMutationVariables = Exact<{
  input: UpdateReferralInput;
}>;


export type UpdateReferralMutation = { updateReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, state: ReferralState, revision: number, needs: Array<string>, weeks: number, gender: Gender | null, maxKm: number | null, formerHelps: Array<{ legalBasis: string, fromMonth: string | null, toMonth: string | null, outcome: HelpOutcome }> }
    | { __typename: 'ReferralChanged', revision: number, code: string, message: string }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'ReferralWrongState', state: ReferralState, nextStates: Array<ReferralState>, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SubmitReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type SubmitReferralMutation = { submitReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', id: string, code: string, number: string | null, state: ReferralState, nextStates: Array<ReferralState>, possibleActions: Array<ReferralAction> }
    | { __typename: 'ReferralInvalid', code: string, message: string, problems: Array<{ field: string, problem: ReferralFieldProblemKind, given: string | null, expected: string }> }
    | { __typename: 'ReferralWrongState', state: ReferralState, nextStates: Array<ReferralState>, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReturnReferralMutationVariables = Exact<{
  input: ReturnReferralInput;
}>;


export type ReturnReferralMutation = { returnReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, stateReason: string | null, number: string | null }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type StartSearchMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type StartSearchMutation = { startSearch:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, possibleActions: Array<ReferralAction> }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PauseReferralMutationVariables = Exact<{
  input: PauseReferralInput;
}>;


export type PauseReferralMutation = { pauseReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, stateReason: string | null }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ResumeReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type ResumeReferralMutation = { resumeReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, stateReason: string | null }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndReferralMutationVariables = Exact<{
  input: EndReferralInput;
}>;


export type EndReferralMutation = { endReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, stateReason: string | null }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReopenReferralMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type ReopenReferralMutation = { reopenReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', state: ReferralState, stateReason: string | null }
    | { __typename: 'ReferralWrongState', state: ReferralState, possible: Array<ReferralAction>, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type LinkSiblingsMutationVariables = Exact<{
  input: LinkSiblingsInput;
}>;


export type LinkSiblingsMutation = { linkSiblings:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSiblings', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', code: string, siblings: Array<{ code: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UnlinkSiblingMutationVariables = Exact<{
  input: ReferralStepInput;
}>;


export type UnlinkSiblingMutation = { unlinkSibling:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', code: string, siblings: Array<{ code: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AssignReferralMutationVariables = Exact<{
  input: AssignReferralInput;
}>;


export type AssignReferralMutation = { assignReferral:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Referral', caseworker: { id: string, name: string } | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReserveWishedMutationVariables = Exact<{
  input: ReserveSeatInput;
}>;


export type ReserveWishedMutation = { reserveSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'ReferralNotSearching', state: ReferralState, code: string, message: string }
    | { __typename: 'Reservation', id: string, wished: boolean | null, costNote: string | null, referral: { state: ReferralState } | null }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SpanOutsideStay', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ReservationNotesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReservationNotesQuery = { reservations: { edges: Array<{ node: { referralCode: string, wished: boolean | null, costNote: string | null } }> } };

export type RegimesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  legalBasis: string;
  from: string;
}>;


export type RegimesQuery = { regimes: { edges: Array<{ node: { id: string, code: string, name: string, funding: Funding, preset: RegimePresetCode | null, agency: { code: string }, versions: Array<{ validFrom: string, validTo: string | null, legalBases: Array<string>, seatApproval: SeatApproval, coverage: RegimeCoverage, partialWeek: PartialWeekRule, federalState: string, coverageOf: LegalBasisCoverage, contractEnd: string | null, deadlines: Array<{ code: string, amount: number, unit: RegimeDeadlineUnit, counting: RegimeDeadlineCounting, workingDays: RegimeWorkingDays | null, recurring: boolean }>, modules: Array<{ code: HelpModule }> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegimePresetsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegimePresetsQuery = { regimePresets: Array<{ code: RegimePresetCode, name: string, funding: Funding, legalBases: Array<string>, payableLegalBases: Array<string>, instalments: number | null, indirectBase: IndirectBase | null, deadlines: Array<{ code: string }>, modules: Array<{ code: HelpModule }> }> };

export type AdoptRegimePresetMutationVariables = Exact<{
  input: AdoptRegimePresetInput;
}>;


export type AdoptRegimePresetMutation = { adoptRegimePreset:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'Regime', id: string, code: string }
    | { __typename: 'RegimeExists', code: string, message: string, regimeId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeRegimeMutationVariables = Exact<{
  input: ChangeRegimeInput;
}>;


export type ChangeRegimeMutation = { changeRegime:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvalidTerms', code: string, message: string, problems: Array<RegimeTermsProblem> }
    | { __typename: 'NoVersionOnDay', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Regime', id: string, versions: Array<{ validFrom: string, validTo: string | null, partialWeek: PartialWeekRule, contractYears: number | null, modules: Array<{ code: HelpModule, toMinutes: number }> }> }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'VersionExists', code: string, message: string }
   };

export type ModulesQueryVariables = Exact<{
  agencyId: string | number;
  validOn: string;
}>;


export type ModulesQuery = { modules: Array<{ code: HelpModule, name: string, fromMinutes: number, toMinutes: number, hoursBasis: HoursBasis, groupAllowed: boolean, usualWeeks: number | null, templates: Array<{ code: string, flexMinutes: number | null, resourcePersonMinutes: number | null, slots: Array<{ kind: ModuleSlotKind, minutes: number, count: number }>, warnings: Array<{ code: ModuleWarningCode, message: string, text: string }> }> }> };

export type AssessModuleHoursQueryVariables = Exact<{
  input: AssessModuleHoursInput;
}>;


export type AssessModuleHoursQuery = { assessModuleHours: { verdict: ModuleRangeVerdict, averageHoursPerWeek: string, fittingModules: Array<HelpModule>, module: { code: HelpModule }, warnings: Array<{ code: ModuleWarningCode, text: string }> } | null };

export type WeeklyChargeQueryVariables = Exact<{
  input: WeeklyChargeInput;
}>;


export type WeeklyChargeQuery = { weeklyCharge: { totalCents: string | null, weeks: Array<{ week: string, firstDay: string, days: number, rateId: string | null, rateCents: string | null, cents: string | null, problem: WeeklyChargeProblem | null }> } | null };

export type SocialSpacesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  validOn?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SocialSpacesQuery = { socialSpaces: { edges: Array<{ node: { id: string, code: string, name: string, municipalityAgs: Array<string>, validFrom: string, validTo: string | null, agency: { code: string }, centres: Array<{ id: string, siteId: string, name: string, validFrom: string, validTo: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SocialSpaceOfQueryVariables = Exact<{
  agencyId: string | number;
  municipalityAgs: string;
  validOn: string;
}>;


export type SocialSpaceOfQuery = { socialSpaceOf: { id: string, code: string } | null };

export type CreateSocialSpaceMutationVariables = Exact<{
  input: CreateSocialSpaceInput;
}>;


export type CreateSocialSpaceMutation = { createSocialSpace:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MunicipalityTaken', code: string, message: string, taken: Array<{ municipalityAgs: string, socialSpaceCode: string }> }
    | { __typename: 'MunicipalityUnknown', code: string, message: string, municipalityAgs: Array<string> }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'SocialSpace', id: string, code: string, name: string, municipalityAgs: Array<string>, validFrom: string, validTo: string | null }
    | { __typename: 'SocialSpaceCodeTaken', code: string, message: string }
    | { __typename: 'SocialSpaceInputInvalid', code: string, message: string, problem: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeSocialSpaceMutationVariables = Exact<{
  input: ChangeSocialSpaceInput;
}>;


export type ChangeSocialSpaceMutation = { changeSocialSpace:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MunicipalityTaken', code: string, message: string }
    | { __typename: 'MunicipalityUnknown', code: string, message: string }
    | { __typename: 'NoVersionOnDay', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SocialSpace', id: string, name: string, municipalityAgs: Array<string>, validFrom: string, validTo: string | null }
    | { __typename: 'SocialSpaceInputInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'VersionExists', code: string, message: string }
   };

export type AdoptSocialSpacesMutationVariables = Exact<{
  input: AdoptSocialSpacesInput;
}>;


export type AdoptSocialSpacesMutation = { adoptSocialSpaces:
    | { __typename: 'AdoptedSocialSpaces', socialSpaces: Array<{ id: string, code: string }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MunicipalityTaken', code: string, message: string }
    | { __typename: 'MunicipalityUnknown', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'SocialSpaceCodeTaken', code: string, message: string }
    | { __typename: 'SocialSpaceInputInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AddSocialSpaceCentreMutationVariables = Exact<{
  input: AddSocialSpaceCentreInput;
}>;


export type AddSocialSpaceCentreMutation = { addSocialSpaceCentre:
    | { __typename: 'CentreExists', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SocialSpace', id: string, centres: Array<{ id: string, name: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSocialSpaceCentreMutationVariables = Exact<{
  input: EndSocialSpaceCentreInput;
}>;


export type EndSocialSpaceCentreMutation = { endSocialSpaceCentre:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SocialSpaceCentre', id: string, validTo: string | null }
    | { __typename: 'SocialSpaceInputInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type RecordAttendanceEntriesMutationVariables = Exact<{
  input: RecordAttendanceEntriesInput;
}>;


export type RecordAttendanceEntriesMutation = { recordAttendanceEntries:
    | { __typename: 'AttendanceEntriesReceived', entries: Array<{ key: string, outcome: AttendanceEntryOutcome, refusal: { code: AttendanceEntryRefusalCode, message: string } | null, stands: { status: AttendanceStatus, presentFrom: string | null, presentTo: string | null, recordedAt: string } | null }> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type RegisterWithHistoryQueryVariables = Exact<{
  sessionId: string | number;
}>;


export type RegisterWithHistoryQuery = { sessionRegister: { session: { state: SessionState, cancelReason: SessionEnd | null, movedTo: { date: string, start: string } | null }, note: { revision: number, substitutes: Array<{ position: number | null, kind: LeadKind, qualification: string, reason: SubstituteReason }> } | null, entries: Array<{ referralId: string, providerRecord: { status: AttendanceStatus, presentFrom: string | null, presentTo: string | null, recordedAt: string } | null, agencyRecord: { status: AttendanceStatus } | null, history: Array<{ recordedBy: Recorder, status: AttendanceStatus, presentFrom: string | null, presentTo: string | null, madeAt: string, receivedAt: string | null }> }> } | null };

export type NoteSessionHeldMutationVariables = Exact<{
  input: NoteSessionHeldInput;
}>;


export type NoteSessionHeldMutation = { noteSessionHeld:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SessionCancelled', code: string, message: string }
    | { __typename: 'SessionHeldNoted', sessionId: string, revision: number }
    | { __typename: 'SessionInFuture', code: string, message: string, date: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string, field: string }
   };

export type AttendanceDifferencesQueryVariables = Exact<{
  month?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AttendanceDifferencesQuery = { attendanceDifferences: { edges: Array<{ node: { id: string, referralId: string, referralCode: string | null, providerStatus: AttendanceStatus, agencyStatus: AttendanceStatus, since: string, session: { date: string }, proposal: { id: string, proposedBy: Recorder, status: AttendanceStatus, reason: AttendanceProposalReason, state: AttendanceProposalState } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ProposeAttendanceMutationVariables = Exact<{
  input: ProposeAttendanceInput;
}>;


export type ProposeAttendanceMutation = { proposeAttendance:
    | { __typename: 'AttendanceDifferenceOver', code: string, message: string }
    | { __typename: 'AttendanceProposalOpen', code: string, message: string }
    | { __typename: 'AttendanceProposalReceipt', proposalId: string, proposal: { state: AttendanceProposalState, proposedBy: Recorder, status: AttendanceStatus, reason: AttendanceProposalReason } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AcceptAttendanceProposalMutationVariables = Exact<{
  input: AcceptAttendanceProposalInput;
}>;


export type AcceptAttendanceProposalMutation = { acceptAttendanceProposal:
    | { __typename: 'AttendanceProposalReceipt', proposalId: string, proposal: { state: AttendanceProposalState } | null }
    | { __typename: 'AttendanceProposalSettled', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnAttendanceProposal', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineAttendanceProposalMutationVariables = Exact<{
  input: DeclineAttendanceProposalInput;
}>;


export type DeclineAttendanceProposalMutation = { declineAttendanceProposal:
    | { __typename: 'AttendanceProposalReceipt', proposalId: string, proposal: { state: AttendanceProposalState } | null }
    | { __typename: 'AttendanceProposalSettled', code: string, message: string, state: AttendanceProposalState }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OwnAttendanceProposal', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type TakeBackSessionHeldMutationVariables = Exact<{
  input: TakeBackSessionHeldInput;
}>;


export type TakeBackSessionHeldMutation = { takeBackSessionHeld:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SessionAttended', code: string, message: string, date: string }
    | { __typename: 'SessionHeldTakenBack', sessionId: string, revision: number, isPlannedAgain: boolean }
    | { __typename: 'SessionNotNoted', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AttendanceDifferenceQueryVariables = Exact<{
  id: string | number;
}>;


export type AttendanceDifferenceQuery = { attendanceDifference: { id: string, referralCode: string | null, providerStatus: AttendanceStatus, agencyStatus: AttendanceStatus, since: string, endedAt: string | null, session: { date: string }, proposal: { id: string, state: AttendanceProposalState } | null } | null };

export type WhyNotQueryVariables = Exact<{
  referralId: string | number;
  variant?: Variant | null | undefined;
  maxKm?: number | null | undefined;
}>;


export type WhyNotQuery = { matches: { weightsVersion: number, matches: { edges: Array<{ node: { offer: { code: string }, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }> } }> }, whyNot: { options: Array<{ criterion: RelaxableCriterion, offers: number, detail: string, english: string, bound: { upToKm: number | null, upToYears: number | null, windows: Array<string> | null } }>, pairs: Array<{ offers: number, detail: string, english: string, relaxations: Array<{ criterion: RelaxableCriterion, bound: { upToKm: number | null, upToYears: number | null, windows: Array<string> | null } }> }>, blocked: Array<{ criterion: HardCriterion, offers: number }> } } | null };

export type RelaxCriterionMutationVariables = Exact<{
  input: RelaxCriterionInput;
}>;


export type RelaxCriterionMutation = { relaxCriterion:
    | { __typename: 'AlreadyRelaxed', code: string, message: string, relaxationId: string }
    | { __typename: 'BoundNotAllowed', code: string, message: string, fields: Array<string> }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'Relaxation', id: string, criterion: RelaxableCriterion, reason: string, madeBy: string, withdrawnAt: string | null, bound: { upToKm: number | null, upToYears: number | null, windows: Array<string> | null } }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValuesInvalid', code: string, message: string, problems: Array<{ field: string, expected: string }> }
   };

export type WithdrawRelaxationMutationVariables = Exact<{
  input: WithdrawRelaxationInput;
}>;


export type WithdrawRelaxationMutation = { withdrawRelaxation:
    | { __typename: 'AlreadyWithdrawn', code: string, since: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Relaxation', id: string, withdrawnBy: string | null, withdrawnAt: string | null }
    | { __typename: 'TryAgain', code: string }
   };

export type RelaxationsQueryVariables = Exact<{
  id: string | number;
}>;


export type RelaxationsQuery = { referral: { relaxations: Array<{ id: string, criterion: RelaxableCriterion, reason: string, madeBy: string, madeAt: string, withdrawnBy: string | null, withdrawnAt: string | null, madeByPerson: { name: string } | null, withdrawnByPerson: { name: string } | null }> } | null };

export type MatchingWeightsQueryVariables = Exact<{
  agencyId: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MatchingWeightsQuery = { matchingWeights: { current: { version: number, topics: number, distance: number, start: number, wish: number, ageMiddle: number, groupFill: number, halfDistanceKm: number, halfWaitDays: number, reason: string | null, publishedAt: string | null }, versions: { edges: Array<{ cursor: string, node: { version: number, reason: string | null } }>, pageInfo: { hasNextPage: boolean } } } | null };

export type PublishMatchingWeightsMutationVariables = Exact<{
  input: PublishMatchingWeightsInput;
}>;


export type PublishMatchingWeightsMutation = { publishMatchingWeights:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'MatchingWeights', version: number, topics: number, halfDistanceKm: number, reason: string | null, publishedAt: string | null }
    | { __typename: 'NotAnAgency', code: string }
    | { __typename: 'StaleWeights', code: string, version: number }
    | { __typename: 'TryAgain', code: string }
    | { __typename: 'ValuesInvalid', code: string, problems: Array<{ field: string, expected: string }> }
   };

export type PreviewMatchingWeightsQueryVariables = Exact<{
  weights: MatchingWeightsInput;
  referralId: string | number;
  variant?: Variant | null | undefined;
}>;


export type PreviewMatchingWeightsQuery = { previewMatchingWeights:
    | { __typename: 'MatchingWeightsPreview', changes: Array<{ offerId: string, rank: number, newRank: number, score: number, newScore: number, offer: { code: string } | null }> }
    | { __typename: 'NotAnAgency', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TryAgain', code: string }
    | { __typename: 'ValuesInvalid', code: string, problems: Array<{ field: string }> }
   };

export type DraftReachQueryVariables = Exact<{
  input: DraftReachInput;
}>;


export type DraftReachQuery = { draftReach: { from: string, to: string | null, considered: number | null, served: number | null, failingOnly: Array<{ criterion: HardCriterion, referrals: number | null }>, changes: Array<{ kind: ReachChangeKind, criterion: HardCriterion, value: string | null, slot: string | null, referrals: number | null, difference: number | null }> } | null };

export type DeclinedMatchesQueryVariables = Exact<{
  referralId: string | number;
}>;


export type DeclinedMatchesQuery = { matches: { matches: { edges: Array<{ node: { offer: { code: string }, declined: { reason: DeclineReason, declinedAt: string, withdrawnAt: string | null } | null } }> } } | null };

export type DeclineOfferMutationVariables = Exact<{
  input: DeclineOfferInput;
}>;


export type DeclineOfferMutation = { declineOffer:
    | { __typename: 'AlreadyDeclined', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDecline', referralId: string, offerId: string, reason: DeclineReason, withdrawnAt: string | null }
    | { __typename: 'ReferralWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawDeclineMutationVariables = Exact<{
  input: WithdrawDeclineInput;
}>;


export type WithdrawDeclineMutation = { withdrawDecline:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferDecline', reason: DeclineReason, withdrawnAt: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type NeutralityReportQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
  from: string;
  to: string;
}>;


export type NeutralityReportQuery = { neutralityReport: { from: string, to: string, providers: Array<{ offers: number, shown: number | null, shownFirst: number | null, chosen: number | null, wished: number | null, declined: number | null, provider: { code: string, name: string } | null, declinedBy: Array<{ reason: DeclineReason, times: number | null }> }>, all: { offers: number, shown: number | null, shownFirst: number | null, chosen: number | null, declined: number | null, provider: { code: string } | null } } | null };

export type UnmetNeedQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type UnmetNeedQuery = { unmetNeed: { from: string, to: string, total: { searches: number | null, hiddenMonths: number }, byMunicipality: Array<{ code: string, name: string | null, searches: number | null, hiddenMonths: number }>, byAgeBand: Array<{ code: AgeBand, searches: number | null, hiddenMonths: number }>, byTopic: Array<{ code: string, searches: number | null, hiddenMonths: number }> } };

export type SeatRequestsQueryVariables = Exact<{
  side: SeatRequestSide;
  state?: ReservationState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SeatRequestsQuery = { seatRequests: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { answerBy: string, chaseOn: string, escalateOn: string, escalatedAt: string | null, reservation: { id: string, referralCode: string, state: ReservationState, outcome: string | null, hostAnswer: HostAnswer, agencyAnswer: AgencyAnswer, expiresAt: string | null, needs: { topics: Array<string>, contraindications: Array<string>, accessibilityNeeds: Array<string>, languages: Array<string>, ageFrom: number, ageTo: number } | null } } }> } };

export type SeatOutcomeQueryVariables = Exact<{
  id: string | number;
}>;


export type SeatOutcomeQuery = { reservation: { id: string, state: ReservationState, outcome: string | null, needs: { topics: Array<string>, contraindications: Array<string>, accessibilityNeeds: Array<string>, languages: Array<string>, ageFrom: number, ageTo: number } | null, verdicts: { score: number } | null, referral: { id: string } | null } | null };

export type ReserveOrNextMutationVariables = Exact<{
  input: ReserveSeatInput;
  first?: number;
}>;


export type ReserveOrNextMutation = { reserveSeat:
    | { __typename: 'ConsentMissing' }
    | { __typename: 'CostNoteInvalid' }
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NotFound' }
    | { __typename: 'NotMatching' }
    | { __typename: 'ReferralNotSearching' }
    | { __typename: 'Reservation', id: string, state: ReservationState, agencyAnswer: AgencyAnswer }
    | { __typename: 'SeatTaken', code: string, sessions: Array<{ date: string }>, nextOffers: Array<{ score: number, freeSeats: number, failed: Array<HardCriterion>, offer: { code: string } }> | null }
    | { __typename: 'SpanOutsideStay' }
    | { __typename: 'TryAgain' }
   };

export type ReserveOnlyMutationVariables = Exact<{
  input: ReserveSeatInput;
}>;


export type ReserveOnlyMutation = { reserveSeat:
    | { __typename: 'ConsentMissing' }
    | { __typename: 'CostNoteInvalid' }
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NotFound' }
    | { __typename: 'NotMatching' }
    | { __typename: 'ReferralNotSearching' }
    | { __typename: 'Reservation' }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'SpanOutsideStay' }
    | { __typename: 'TryAgain' }
   };

export type HoldOrNextMutationVariables = Exact<{
  input: HoldSeatInput;
}>;


export type HoldOrNextMutation = { holdSeat:
    | { __typename: 'CostNoteInvalid' }
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NotFound' }
    | { __typename: 'NotMatching' }
    | { __typename: 'ReferralNotSearching' }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'SeatTaken', nextOffers: Array<{ offer: { code: string } }> | null }
    | { __typename: 'SpanOutsideStay' }
    | { __typename: 'TooManyHolds' }
    | { __typename: 'TryAgain' }
   };

export type BlockOrNextMutationVariables = Exact<{
  input: BlockSeatsInput;
}>;


export type BlockOrNextMutation = { blockSeats:
    | { __typename: 'DayInPast' }
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NoSessions' }
    | { __typename: 'NotFound' }
    | { __typename: 'OwnSeats' }
    | { __typename: 'OwnSeatsInvalid' }
    | { __typename: 'SeatTaken', nextOffers: Array<{ score: number }> | null }
    | { __typename: 'TryAgain' }
   };

export type SetSeatRulesMutationVariables = Exact<{
  input: SetSeatRulesInput;
}>;


export type SetSeatRulesMutation = { setSeatRules:
    | { __typename: 'IdempotencyConflict' }
    | { __typename: 'NotAnAgency' }
    | { __typename: 'SeatRules', answerWorkingDays: number, chaseWorkingDays: number, escalateWorkingDays: number }
    | { __typename: 'SeatRulesInvalid', code: string, field: string }
    | { __typename: 'TryAgain' }
   };

export type HoldForCaseMutationVariables = Exact<{
  input: HoldSeatInput;
}>;


export type HoldForCaseMutation = { holdSeat:
    | { __typename: 'CostNoteInvalid', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NotMatching', code: string }
    | { __typename: 'ReferralNotSearching', code: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'SpanOutsideStay', code: string }
    | { __typename: 'TooManyHolds', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type RequestHeldMutationVariables = Exact<{
  input: SeatInput;
}>;


export type RequestHeldMutation = { requestSeat:
    | { __typename: 'ConsentMissing', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'ReferralNotSearching', code: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationWrongState', code: string }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type AcceptRequestMutationVariables = Exact<{
  input: SeatInput;
}>;


export type AcceptRequestMutation = { acceptSeatRequest:
    | { __typename: 'ConsentMissing', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'ReferralNotSearching', code: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationWrongState', code: string }
    | { __typename: 'SeatNotConfirmable', code: string }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type DeclineRequestMutationVariables = Exact<{
  input: DeclineSeatRequestInput;
}>;


export type DeclineRequestMutation = { declineSeatRequest:
    | { __typename: 'ConsentMissing', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'ReferralNotSearching', code: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, outcome: string | null }
    | { __typename: 'ReservationWrongState', code: string }
    | { __typename: 'SeatNotConfirmable', code: string }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type ApproveRequestMutationVariables = Exact<{
  input: SeatInput;
}>;


export type ApproveRequestMutation = { approveSeat:
    | { __typename: 'ConsentMissing', code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'ReferralNotSearching', code: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, agencyAnswer: AgencyAnswer }
    | { __typename: 'ReservationWrongState', code: string }
    | { __typename: 'SeatNotConfirmable', code: string }
    | { __typename: 'SeatTaken', code: string }
    | { __typename: 'SigningRightMissing', code: string }
    | { __typename: 'TryAgain', code: string }
   };

export type AskFirstMutationVariables = Exact<{
  input: SetAsksFirstInput;
}>;


export type AskFirstMutation = { setAsksFirst:
    | { __typename: 'AsksFirst', asksFirst: boolean }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'TryAgain', code: string }
   };

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
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string, reasons: Array<HardCriterion>, criteria: Array<{ code: string, verdict: Verdict, detail: string }> }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
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

export type ReservationOfCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type ReservationOfCaseQuery = { reservation: { code: string, wished: boolean | null, costNote: string | null, referral: { code: string } | null, warnings: Array<{ code: SeatWarningCode }>, participation: { youngPerson: { heardOn: string, heardByPerson: { name: string } | null } | null } | null, verdicts: { score: number, distanceKm: number | null, freeSeats: number, weightsVersion: number | null, criteria: Array<{ code: string, verdict: Verdict, score: number | null, detail: string }> } | null, english: { criteria: Array<{ code: string, detail: string }> } | null } | null };

export type PreviewSessionPlanQueryVariables = Exact<{
  input: PreviewSessionPlanInput;
}>;


export type PreviewSessionPlanQuery = { previewSessionPlan:
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'RuleInvalid', part: string, problem: RuleProblem, other: string | null, code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionPlanPreview', days: Array<string>, endsOn: string | null, plannedUntil: string, schoolHolidaysKnownUntil: string | null, leftOut: Array<{ date: string, reason: LeftOutReason, holiday: string | null }>, overbooked: Array<{ date: string, start: string, seats: number, reservations: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PlanSessionsMutationVariables = Exact<{
  input: PlanSessionsInput;
}>;


export type PlanSessionsMutation = { planSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NothingToPlan', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', part: string, problem: RuleProblem, other: string | null, code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', days: Array<string>, plan: { id: string, rrule: string, firstDay: string, start: string, minutes: number, capacity: number | null, schoolHolidays: HolidayPolicy, publicHolidays: HolidayPolicy, leftOut: Array<string>, kept: Array<string>, extra: Array<string>, endsOn: string | null, plannedUntil: string }, leftOut: Array<{ date: string, reason: LeftOutReason, holiday: string | null }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeSessionPlanMutationVariables = Exact<{
  input: ChangeSessionPlanInput;
}>;


export type ChangeSessionPlanMutation = { changeSessionPlan:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', days: Array<string>, plan: { minutes: number }, changed: Array<{ date: string, minutes: number }>, cancelled: Array<{ date: string }>, held: Array<{ date: string, start: string, seatsTaken: number }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndSessionPlanMutationVariables = Exact<{
  input: EndSessionPlanInput;
}>;


export type EndSessionPlanMutation = { endSessionPlan:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', field: string, from: string, to: string, code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'RuleInvalid', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsPlanned', plan: { endsOn: string | null }, cancelled: Array<{ date: string }>, held: Array<{ date: string }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type AddSessionsMutationVariables = Exact<{
  input: AddSessionsInput;
}>;


export type AddSessionsMutation = { addSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionInPast', code: string, message: string }
    | { __typename: 'SessionsAdded', sessionIds: Array<string>, returned: number }
    | { __typename: 'SlotTaken', code: string, message: string, slots: Array<{ date: string, start: string, sessionId: string | null }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ChangeSessionMutationVariables = Exact<{
  input: ChangeSessionInput;
}>;


export type ChangeSessionMutation = { changeSession:
    | { __typename: 'CapacityBelowTaken', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionChanged', sessionId: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionInPast', code: string, message: string }
    | { __typename: 'SessionIsCancelled', code: string, message: string }
    | { __typename: 'SlotTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type MoveSessionMutationVariables = Exact<{
  input: MoveSessionInput;
}>;


export type MoveSessionMutation = { moveSession:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NoSuchTime', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferIsArchived', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionInPast', code: string, message: string }
    | { __typename: 'SessionIsCancelled', code: string, message: string }
    | { __typename: 'SessionMoved', fromId: string, sessionId: string }
    | { __typename: 'SlotTaken', code: string, message: string, slots: Array<{ date: string, start: string, sessionId: string | null }> }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CancelSessionsMutationVariables = Exact<{
  input: CancelSessionsInput;
}>;


export type CancelSessionsMutation = { cancelSessions:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'Overbooked', code: string, message: string }
    | { __typename: 'SessionHeld', code: string, message: string }
    | { __typename: 'SessionsCancelled', sessionIds: Array<string>, withSeats: number }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SessionsOfOfferQueryVariables = Exact<{
  id: string | number;
  from: string;
  to: string;
}>;


export type SessionsOfOfferQuery = { offer: { sessionPlans: Array<{ id: string, rrule: string, endsOn: string | null }>, sessions: { edges: Array<{ node: { id: string, date: string, start: string, minutes: number, state: SessionState, entry: boolean, capacity: number, cancelReason: SessionEnd | null, movedTo: { id: string, date: string, start: string } | null, plan: { id: string } | null } }> } } | null };

export type SchoolHolidaysQueryVariables = Exact<{
  federalState: FederalState;
  from: string;
  to: string;
}>;


export type SchoolHolidaysQuery = { schoolHolidays: Array<{ id: string, agencyId: string | null, firstDay: string, lastDay: string, name: string, counts: boolean, replacesId: string | null }> };

export type RecordSchoolHolidayMutationVariables = Exact<{
  input: RecordSchoolHolidayInput;
}>;


export type RecordSchoolHolidayMutation = { recordSchoolHoliday:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OutOfRange', code: string, message: string }
    | { __typename: 'SchoolHoliday', id: string, agencyId: string | null, firstDay: string, lastDay: string, name: string, counts: boolean, replacesId: string | null }
    | { __typename: 'SchoolHolidayOverlaps', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WithdrawSchoolHolidayMutationVariables = Exact<{
  input: WithdrawSchoolHolidayInput;
}>;


export type WithdrawSchoolHolidayMutation = { withdrawSchoolHoliday:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SchoolHoliday', id: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ClearPairMutationVariables = Exact<{
  input: ClearPairInput;
}>;


export type ClearPairMutation = { clearPair:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'PairClearingQueued', period: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CancelClearingMutationVariables = Exact<{
  input: CancelClearingInput;
}>;


export type CancelClearingMutation = { cancelClearing:
    | { __typename: 'ClearingCancelled', runId: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RunNotQueued', code: string, state: ClearingRunState, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetClearingScheduleMutationVariables = Exact<{
  input: SetClearingScheduleInput;
}>;


export type SetClearingScheduleMutation = { setClearingSchedule:
    | { __typename: 'ClearingSchedule', isActive: boolean, day: number, hour: number }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, field: string, expected: string, message: string }
   };

export type ClearingRunsQueryVariables = Exact<{
  period: string;
}>;


export type ClearingRunsQuery = { clearingRuns: Array<{ id: string, state: ClearingRunState, isScheduled: boolean, failedChecks: Array<RunCheck>, progress: { code: ClearingStepCode } | null }>, settlementMonth: { run: { id: string, state: ClearingRunState } | null } | null };

export type ClearingScheduleQueryVariables = Exact<{ [key: string]: never; }>;


export type ClearingScheduleQuery = { clearingSchedule: { isActive: boolean, day: number, hour: number } | null };

export type PreviewClearingQueryVariables = Exact<{
  period: string;
}>;


export type PreviewClearingQuery = { previewClearing: { period: string, isCleared: boolean, lineCount: number, heldCount: number, settlementCents: string, directBillingCents: string, failedChecks: Array<RunCheck>, differences: Array<{ kind: LineKind, beforeCents: string, afterCents: string, seatUses: number | null, debtor: { code: string }, creditor: { code: string } }> } | null };

export type PreviewRateChangeQueryVariables = Exact<{
  input: RateChangeInput;
}>;


export type PreviewRateChangeQuery = { previewRateChange:
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'RateChangePreview', carriedBy: string | null, months: Array<{ period: string, differences: Array<{ kind: LineKind, beforeCents: string, afterCents: string, seatUses: number | null, debtor: { code: string }, creditor: { code: string } }> }> }
    | { __typename: 'ReplacedLastsLonger', code: string, message: string }
    | { __typename: 'ReplacesOtherScope', code: string, message: string }
    | { __typename: 'TermsOverlap', otherCode: string, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', code: string, message: string }
    | { __typename: 'WrongState', code: string, message: string }
   };

export type ClearingProgressSubscriptionVariables = Exact<{
  runId: string | number;
}>;


export type ClearingProgressSubscription = { clearingProgress: { id: string, state: ClearingRunState, lineCount: number | null, cutOffAt: string | null, failedChecks: Array<RunCheck>, progress: { step: number, steps: number, label: string } | null } | null };

export type StartClearingMutationVariables = Exact<{
  input: StartClearingInput;
}>;


export type StartClearingMutation = { startClearing:
    | { __typename: 'ClearingStarted', runId: string, run: { period: string, state: ClearingRunState, lineCount: number | null, progress: { step: number, steps: number, label: string } | null } | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthClosed', code: string, message: string }
    | { __typename: 'MonthNotBegun', code: string, message: string, possibleFrom: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type CloseMonthMutationVariables = Exact<{
  input: CloseMonthInput;
}>;


export type CloseMonthMutation = { closeMonth:
    | { __typename: 'ClosedMonth', period: string }
    | { __typename: 'DisputesPending', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'MonthNotCleared', code: string, message: string }
    | { __typename: 'MonthOutOfOrder', code: string, message: string, expected: string }
    | { __typename: 'MonthPersonNeeded', code: string, message: string }
    | { __typename: 'MonthWrongState', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'SettlementMonthNotOver', code: string, message: string }
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

export type SetBudgetSourceMutationVariables = Exact<{
  input: SetBudgetSourceInput;
}>;


export type SetBudgetSourceMutation = { setBudgetSource:
    | { __typename: 'AgencyPersonNeeded', code: string }
    | { __typename: 'BudgetReasonMissing', code: string }
    | { __typename: 'BudgetStepImpossible', derived: Array<BudgetStep>, code: string }
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'Reservation', id: string, budget: { reasonMissing: boolean, bookings: Array<{ step: BudgetStep | null, reason: BudgetReason | null, expectedCents: string, expectedMinutes: string, reservedCents: string, reservedMinutes: string, consumedCents: string, consumedMinutes: string, account: { kind: BudgetAccountKind, freeCents: string, expectedCents: string, reservedCents: string } | null }>, alerts: Array<{ accountId: string, freeCents: string }> } | null }
    | { __typename: 'TryAgain', code: string }
   };

export type OverrideModuleHoursMutationVariables = Exact<{
  input: OverrideModuleHoursInput;
}>;


export type OverrideModuleHoursMutation = { overrideModuleHours:
    | { __typename: 'IdempotencyConflict', code: string }
    | { __typename: 'NotFound', code: string }
    | { __typename: 'NothingToOverride', code: string }
    | { __typename: 'OverrideNotAllowed', code: string }
    | { __typename: 'OverrideReasonInvalid', code: string }
    | { __typename: 'Reservation', id: string, moduleHoursOverride: { reason: string, overriddenBy: string, overriddenAt: string } | null }
    | { __typename: 'TryAgain', code: string }
   };

export type StayBudgetQueryVariables = Exact<{
  id: string | number;
}>;


export type StayBudgetQuery = { reservation: { id: string, budget: { reasonMissing: boolean, bookings: Array<{ step: BudgetStep | null, reason: BudgetReason | null, expectedCents: string, expectedMinutes: string, reservedCents: string, reservedMinutes: string, consumedCents: string, consumedMinutes: string, account: { kind: BudgetAccountKind, freeCents: string, expectedCents: string, reservedCents: string } | null }>, alerts: Array<{ accountId: string, freeCents: string }> } | null, warnings: Array<{ code: SeatWarningCode }>, moduleHoursOverride: { reason: string } | null } | null };

export type ChangeStayMutationVariables = Exact<{
  input: ChangeStayInput;
}>;


export type ChangeStayMutation = { changeStay:
    | { __typename: 'ClosedRun', code: string, message: string, runEnds: string | null }
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string, reasons: Array<HardCriterion>, criteria: Array<{ code: string, verdict: Verdict }> }
    | { __typename: 'PastDays', code: string, message: string, firstPossible: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }>, offer: { code: string } }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ date: string }> }
    | { __typename: 'SpanOutsideStay', code: string, message: string, firstDate: string, lastDate: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string, field: StayField }
    | { __typename: 'TransferOpen', code: string, message: string, reservationId: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type PauseStayMutationVariables = Exact<{
  input: PauseStayInput;
}>;


export type PauseStayMutation = { pauseStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'PastDays', code: string, message: string, firstPossible: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }>, offer: { code: string } }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string, field: StayField }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type ResumeStayMutationVariables = Exact<{
  input: ResumeStayInput;
}>;


export type ResumeStayMutation = { resumeStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'NotPaused', code: string, message: string }
    | { __typename: 'PastDays', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }>, offer: { code: string } }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string, sessions: Array<{ date: string }> }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type EndStayMutationVariables = Exact<{
  input: EndStayInput;
}>;


export type EndStayMutation = { endStay:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string }
    | { __typename: 'PastDays', code: string, message: string, firstPossible: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }>, offer: { code: string } }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'StaySpanInvalid', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type TransferSeatMutationVariables = Exact<{
  input: TransferSeatInput;
}>;


export type TransferSeatMutation = { transferSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'CostNoteInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'NotMatching', code: string, message: string, reasons: Array<HardCriterion> }
    | { __typename: 'PastDays', code: string, message: string, firstPossible: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, validFrom: string, validTo: string | null, endReason: string | null, followsId: string | null, pauses: Array<{ from: string, to: string }>, offer: { code: string } }
    | { __typename: 'ReservationEnded', code: string, message: string }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'SpanOutsideStay', code: string, message: string, firstDate: string, lastDate: string }
    | { __typename: 'TransferOpen', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SeatTrailQueryVariables = Exact<{
  id: string | number;
}>;


export type SeatTrailQuery = { reservation: { state: ReservationState, followsId: string | null, endReason: string | null } | null };

export type JoinWaitingListMutationVariables = Exact<{
  input: JoinWaitingListInput;
}>;


export type JoinWaitingListMutation = { joinWaitingList:
    | { __typename: 'AlreadyWaiting', referralIds: Array<string>, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'JoinedWaits', waits: Array<{ id: string, referralCode: string, state: WaitState, priority: number, offerIds: Array<string>, groupId: string }> }
    | { __typename: 'NoWaitingSiblings', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WaitOffersInvalid', code: string, message: string }
   };

export type ChangeWaitMutationVariables = Exact<{
  input: ChangeWaitInput;
}>;


export type ChangeWaitMutation = { changeWait:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'Wait', id: string, state: WaitState, stateReason: string | null, offerIds: Array<string>, variant: Variant }
    | { __typename: 'WaitOffersInvalid', code: string, message: string }
    | { __typename: 'WaitWrongState', code: string, message: string }
   };

export type LeaveWaitingListMutationVariables = Exact<{
  input: WaitInput;
}>;


export type LeaveWaitingListMutation = { leaveWaitingList:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'Wait', id: string, state: WaitState, stateReason: string | null }
    | { __typename: 'WaitWrongState', state: WaitState, code: string, message: string }
   };

export type MyWaitsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  referralId?: string | number | null | undefined;
  state?: WaitState | null | undefined;
  language?: ScreenLanguage | null | undefined;
}>;


export type MyWaitsQuery = { myWaits: { edges: Array<{ cursor: string, node: { id: string, referralCode: string, state: WaitState, places: Array<{ offerId: string | null, place: number }>, whyNothingYet: Array<{ code: WaitNoteCode, offerId: string | null, criteria: Array<HardCriterion>, sentence: string }>, offersMade: Array<{ reservationId: string, offerId: string, outcome: OfferOutcome | null, reason: string | null, consequence: OfferConsequence | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WaitingListQueryVariables = Exact<{
  offerId: string | number;
}>;


export type WaitingListQuery = { waitingList: { offerId: string, named: number, suited: number } | null, offer: { id: string, waitingStopped: boolean } | null };

export type AcceptOfferedSeatMutationVariables = Exact<{
  input: SeatInput;
}>;


export type AcceptOfferedSeatMutation = { acceptOfferedSeat:
    | { __typename: 'ConsentMissing', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'ReferralNotSearching', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'SeatTaken', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type DeclineOfferedSeatMutationVariables = Exact<{
  input: DeclineOfferedSeatInput;
}>;


export type DeclineOfferedSeatMutation = { declineOfferedSeat:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'Reservation', id: string, state: ReservationState, endReason: string | null }
    | { __typename: 'ReservationWrongState', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetOfferWaitingMutationVariables = Exact<{
  input: SetOfferWaitingInput;
}>;


export type SetOfferWaitingMutation = { setOfferWaiting:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'OfferWaiting', offerId: string, stopped: boolean }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type WaitingRulesQueryVariables = Exact<{
  agencyId?: string | number | null | undefined;
}>;


export type WaitingRulesQuery = { waitingRules: { offerWorkingDays: number, offerReminderWorkingDays: number, askAgainDays: number, consequences: Array<{ reason: OfferEndReason, consequence: OfferConsequence }> } };

export type SetWaitingRulesMutationVariables = Exact<{
  input: SetWaitingRulesInput;
}>;


export type SetWaitingRulesMutation = { setWaitingRules:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotAnAgency', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WaitingRules', offerWorkingDays: number, askAgainDays: number, consequences: Array<{ reason: OfferEndReason, consequence: OfferConsequence }> }
    | { __typename: 'WaitingRulesInvalid', field: string, code: string, message: string }
   };

export type CreateWebhookEndpointMutationVariables = Exact<{
  input: CreateWebhookEndpointInput;
}>;


export type CreateWebhookEndpointMutation = { createWebhookEndpoint:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookAddressForbidden', problem: WebhookAddressProblem, code: string, message: string }
    | { __typename: 'WebhookEndpointCreated', secret: string | null, endpoint: { id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null } }
    | { __typename: 'WebhookEndpointLimit', code: string, message: string }
    | { __typename: 'WebhookValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type ChangeWebhookEndpointMutationVariables = Exact<{
  input: ChangeWebhookEndpointInput;
}>;


export type ChangeWebhookEndpointMutation = { changeWebhookEndpoint:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookAddressForbidden', problem: WebhookAddressProblem, code: string, message: string }
    | { __typename: 'WebhookEndpoint', id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null }
    | { __typename: 'WebhookValueInvalid', code: string, message: string }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookSecretRotated', secret: string | null, endpoint: { id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null } }
   };

export type PauseWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type PauseWebhookEndpointMutation = { pauseWebhookEndpoint:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookEndpoint', id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null }
   };

export type ResumeWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type ResumeWebhookEndpointMutation = { resumeWebhookEndpoint:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookEndpoint', id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null }
   };

export type DeleteWebhookEndpointMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type DeleteWebhookEndpointMutation = { deleteWebhookEndpoint:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookEndpointDeleted', endpointId: string }
   };

export type SendTestWebhookMutationVariables = Exact<{
  input: WebhookEndpointInput;
}>;


export type SendTestWebhookMutation = { sendTestWebhook:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookDelivery', id: string, endpointId: string, kind: string, subjectId: string, state: WebhookDeliveryState, attempts: number, lastStatus: number | null, lastError: WebhookError | null }
    | { __typename: 'WebhookEndpointPaused', code: string, message: string }
   };

export type ResendWebhookDeliveryMutationVariables = Exact<{
  input: ResendWebhookDeliveryInput;
}>;


export type ResendWebhookDeliveryMutation = { resendWebhookDelivery:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'WebhookDelivery', id: string, endpointId: string, kind: string, subjectId: string, state: WebhookDeliveryState, attempts: number, lastStatus: number | null, lastError: WebhookError | null }
    | { __typename: 'WebhookDeliveryUnderWay', code: string, message: string }
    | { __typename: 'WebhookEndpointPaused', code: string, message: string }
   };

export type WebhookEndpointsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { edges: Array<{ node: { id: string, url: string, description: string, kinds: Array<string>, state: WebhookEndpointState, pauseReason: WebhookPauseReason | null, oldSecretUntil: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  endpointId?: string | number | null | undefined;
  state?: WebhookDeliveryState | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ node: { id: string, endpointId: string, kind: string, subjectId: string, state: WebhookDeliveryState, attempts: number, lastStatus: number | null, lastError: WebhookError | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

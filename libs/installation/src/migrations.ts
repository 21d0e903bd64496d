import { Agreements1764000000003, AgreementTemplates1764000000017, ApprovedTerms1764000000015, CalculationSheets1764000000018, Dependencies1764000000046, Regimes1764000000016, SeatBookings1764000000045 } from '#agreements';
import { AttendedSessions1764000000032, Care1764000000007, ConsumedBudgets1764000000053, Presence1764000000054 } from '#care';
import { Identity1764000000002, Organisations1764000000011, People1764000000012, SecondFactor1764000000013, SignIn1764000000009 } from '#identity';
import { Inbox1764000000014, Webhooks1764000000044 } from '#inbox';
import { CalendarFeeds1764000000029, Catalogue1764000000020, Certification1764000000024, Finding1764000000027, Freshness1764000000028, MatchReads1764000000039, OfferDrafts1764000000023, Offers1764000000004, RetakenSeats1764000000042, Seats1764000000026, Sessions1764000000025 } from '#offers';
import { ActorsAndMail1764000000010, ForgottenKeys1764000000019, Platform1764000000001 } from '#platform';
import { LiveAnswers1764000000040, Matching1764000000038, MatchingReports1764000000041 } from '#matching';
import { Approvals1764000000034, IdentityConsent1764000000035, OwnCases1764000000021, ReferralRequests1764000000033, Referrals1764000000005, SeatUseByCase1764000000031 } from '#referrals';
import { BudgetsOfStays1764000000052, ClaimsOfNewSessions1764000000030, ClosedLoop1764000000049, Concerns1764000000051, ConsentOfReservations1764000000037, Disclosure1764000000050, Holds1764000000043, Placement1764000000036, Reservations1764000000006, Stay1764000000047, WaitingList1764000000048 } from '#reservations';
import { Settlement1764000000008, SettlementParties1764000000022 } from '#settlement';

/** Every migration of the product, in order. A new one is added at the end. */
export const migrations = [
  Platform1764000000001,
  Identity1764000000002,
  Agreements1764000000003,
  Offers1764000000004,
  Referrals1764000000005,
  Reservations1764000000006,
  Care1764000000007,
  Settlement1764000000008,
  SignIn1764000000009,
  ActorsAndMail1764000000010,
  Organisations1764000000011,
  People1764000000012,
  SecondFactor1764000000013,
  Inbox1764000000014,
  ApprovedTerms1764000000015,
  Regimes1764000000016,
  AgreementTemplates1764000000017,
  CalculationSheets1764000000018,
  ForgottenKeys1764000000019,
  Catalogue1764000000020,
  OwnCases1764000000021,
  SettlementParties1764000000022,
  OfferDrafts1764000000023,
  Certification1764000000024,
  Sessions1764000000025,
  Seats1764000000026,
  Finding1764000000027,
  Freshness1764000000028,
  CalendarFeeds1764000000029,
  ClaimsOfNewSessions1764000000030,
  SeatUseByCase1764000000031,
  AttendedSessions1764000000032,
  ReferralRequests1764000000033,
  Approvals1764000000034,
  IdentityConsent1764000000035,
  Placement1764000000036,
  ConsentOfReservations1764000000037,
  Matching1764000000038,
  MatchReads1764000000039,
  LiveAnswers1764000000040,
  MatchingReports1764000000041,
  RetakenSeats1764000000042,
  Holds1764000000043,
  Webhooks1764000000044,
  SeatBookings1764000000045,
  Dependencies1764000000046,
  Stay1764000000047,
  WaitingList1764000000048,
  ClosedLoop1764000000049,
  Disclosure1764000000050,
  Concerns1764000000051,
  BudgetsOfStays1764000000052,
  ConsumedBudgets1764000000053,
  Presence1764000000054,
];

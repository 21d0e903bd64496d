import { FileKeyring } from '#platform';
import { RecordCaseIdentityUseCase } from '#referrals';
import type pg from 'pg';
import { buildWorld, type World } from '../../integration/platform/row-level-security.world.js';
import { must, personOf } from '../agreement-network.js';
import type { TestApi } from '../api.js';
import type { Samples } from './sample-call.js';

/**
 * Two worlds that know nothing of each other, each an agency with its provider and a neighbour in the agency's network,
 * and one row of everything. What is asked for lies in the first.
 */
export interface AccessWorld {
  readonly own: World;
  readonly foreign: World;
  /** What the arguments of the calls name. */
  readonly samples: Samples;
  /** The same with ids that stand for nothing. */
  readonly unknown: Samples;
  readonly ids: readonly string[];
  readonly unknownIds: readonly string[];
}

/** Handlers that read what everyone signed in may know: there a foreign id is no secret. */
export const CATALOGUE: ReadonlySet<string> = new Set(['query agreementTemplate', 'query hub', 'query site']);

export async function buildAccessWorld(api: TestApi): Promise<AccessWorld> {
  const { superuser } = api.database;
  const own = await buildWorld(superuser, 'A');
  const foreign = await buildWorld(superuser, 'B');
  await sealIdentity(api, own);
  const colleagues = [await api.createPerson('first@agency.example', []), await api.createPerson('second@agency.example', [])];
  await superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) SELECT unnest($1::text[]), $2, 'CASEWORKER'`, [colleagues, own.ids.AGENCY]);
  const ids: Readonly<Record<string, string>> = { ...idsOf(own, colleagues as [string, string]), ownSeatsId: await blockSeats(superuser, own) };
  // Organisations, offers and their sessions are known to everyone signed in; what hangs on them is not.
  const known = new Set([...Object.values(own.ids), ids['offerId'], ids['sessionId']]);
  const unknown = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, known.has(id) ? id : elsewhere(id)]));
  const soon = await daysToCome(superuser);
  return {
    own,
    foreign,
    samples: { ...ids, ...VALUES, ...soon },
    unknown: { ...unknown, ...VALUES, ...soon },
    ids: Object.values(ids),
    unknownIds: Object.values(unknown),
  };
}

export interface CommandWorld {
  readonly own: World;
  readonly samples: Samples;
}

/** One world more, with a name of its own, for a command that is to be done. */
export async function buildCommandWorld(api: TestApi, name: string): Promise<CommandWorld> {
  const { superuser } = api.database;
  // One key for everybody and month, which would be in the way of the next world.
  await superuser.query('TRUNCATE matching.vain_key CASCADE');
  const own = await buildWorld(superuser, name);
  await sealIdentity(api, own);
  // They never sign in: a password of their own would cost more time than all the rest of the world.
  const colleagues = [`first-${name}`, `second-${name}`];
  await superuser.query(`INSERT INTO auth."user" (id, name, email) SELECT n, n, n || '@world.example' FROM unnest($1::text[]) AS n`, [colleagues]);
  await superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) SELECT unnest($1::text[]), $2, 'CASEWORKER'`, [colleagues, own.ids.AGENCY]);
  return { own, samples: { ...idsOf(own, colleagues as [string, string]), ownSeatsId: await blockSeats(superuser, own), ...VALUES, ...(await daysToCome(superuser)) } };
}

/** A day for new sessions: to come, and not further ahead than sessions may be planned. */
async function daysToCome(superuser: pg.Client): Promise<Samples> {
  const { rows } = await superuser.query<{ day: string }>(`SELECT ((platform.now() AT TIME ZONE 'Europe/Berlin')::date + 90)::text AS day`);
  const { day } = rows[0]!;
  return { 'MoveSessionInput.date': day, 'SingleSessionInput.date': day, 'SetPlanTalkInput.planTalkOn': day };
}

/** The identity of the case, sealed with a key that the API finds. */
async function sealIdentity(api: TestApi, own: World): Promise<void> {
  const referralId = String(own.row('referrals.referral')['id']);
  await api.database.superuser.query('DELETE FROM referrals.case_identity WHERE referral_id = $1', [referralId]);
  const nowhere = { street: null, postalCode: null, town: null, phone: null, email: null };
  const person = { ...nowhere, givenNames: 'Ada', familyName: 'Muster' };
  const record = new RecordCaseIdentityUseCase(api.database.unitOfWork, new FileKeyring(api.keysFolder));
  must(await record.run(personOf(own.ids.AGENCY, 'caseworker', 'CASEWORKER'), { referralId, identity: { youngPerson: { ...person, dateOfBirth: '2014-03-09' }, guardians: [person] }, revision: null }));
}

/** Seats that the host blocks in a session to come. */
async function blockSeats(superuser: pg.Client, own: World): Promise<string> {
  const { rows } = await superuser.query<{ holder_id: string }>(
    `WITH added AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2999-05-05', '15:00', 90, 3) RETURNING id)
     INSERT INTO offers.seat_claim (session_id, holder_id, kind, seats, host_id) SELECT id, gen_random_uuid(), 'BLOCK', 1, $2::uuid FROM added RETURNING holder_id`,
    [own.rows.get('offers.offer')![0]!['id'], own.ids.HOST],
  );
  return rows[0]!.holder_id;
}

/** By the name of the argument; where one name means different things, with its owner before it. */
function idsOf(own: World, [person, deputy]: readonly [string, string]): Readonly<Record<string, string>> {
  const id = (table: string, index = 0): string => String(own.rows.get(table)![index]!['id']);
  const rate = id('agreements.settlement_rate');
  const weeklyRate = id('agreements.weekly_rate');
  return {
    'compareCalculationSheets.ids': id('agreements.calculation_sheet'),
    'ConfirmCapacityInput.offerIds': id('offers.offer'),
    'agreement.id': id('agreements.agreement'),
    'agreementTemplate.id': id('agreements.template_version'),
    'certification.id': id('offers.certification'),
    'careReport.id': id('care.report'),
    'clearingRun.id': id('settlement.clearing_run'),
    runId: id('settlement.clearing_run'),
    firstId: own.ids.MAIN,
    secondId: own.ids.HOST,
    'settlementMonth.id': id('settlement.month'),
    'invoice.id': id('settlement.invoice'),
    invoiceId: id('settlement.invoice'),
    'dispute.id': id('settlement.dispute'),
    disputeId: id('settlement.dispute'),
    'SignDisputeInput.proposalId': id('settlement.dispute'),
    'settlementLine.id': [String(own.rows.get('settlement.line')![0]!['session_id']), String(own.rows.get('settlement.line')![0]!['reservation_id']), '', 'N'].join(':'),
    'offer.id': id('offers.offer'),
    'organisation.id': own.ids.MAIN,
    'referral.id': id('referrals.referral'),
    'reservation.id': id('reservations.reservation'),
    'session.id': id('offers.session'),
    'settlementRate.id': rate,
    'EditSettlementRateInput.id': rate,
    'EndSettlementRateInput.id': rate,
    'ReopenSettlementRateInput.id': rate,
    'SettlementRateStepInput.id': rate,
    'EndWeeklyRatesInput.ids': weeklyRate,
    'ReopenWeeklyRatesInput.ids': weeklyRate,
    'WeeklyRatesStepInput.ids': weeklyRate,
    'site.id': id('identity.site'),
    bankEntryId: id('settlement.bank_entry'),
    'ReverseBookingInput.entryId': id('settlement.ledger_entry'),
    'AllocationInput.itemId': id('settlement.open_item'),
    'ProposeSetOffInput.itemIds': id('settlement.open_item'),
    setOffId: id('settlement.set_off'),
    accountId: id('agreements.budget_account'),
    agencyId: own.ids.AGENCY,
    approvalId: id('referrals.approval'),
    agreementId: id('agreements.agreement'),
    calculationSheetId: id('agreements.calculation_sheet'),
    centreId: id('agreements.social_space_centre'),
    certificateId: id('offers.certificate'),
    certificationId: id('offers.certification'),
    concernId: id('reservations.concern'),
    'concern.id': id('reservations.concern'),
    'coordinationThread.id': id('care.coordination_thread'),
    contactId: id('care.care_hours'),
    contractId: id('identity.cooperation_contract'),
    counterpartId: own.ids.HOST,
    'DeclineAttendanceProposalInput.proposalId': id('care.attendance_proposal', 1),
    proposalId: id('care.attendance_proposal'),
    differenceId: id('care.attendance_difference'),
    'attendanceDifference.id': id('care.attendance_difference'),
    dependencyId: id('agreements.licence_dependency'),
    dependentsSeen: id('agreements.licence_dependency'),
    deadlineId: id('care.case_deadline'),
    deliveryId: id('inbox.webhook_delivery'),
    deputyId: deputy,
    draftId: id('offers.offer_draft'),
    endpointId: id('inbox.webhook_endpoint'),
    'webhookDeliveries.endpointId': id('inbox.webhook_endpoint'),
    'DraftReachInput.draftId': id('offers.offer_draft'),
    'neutralityReport.agencyId': own.ids.AGENCY,
    'offerDraft.id': id('offers.offer_draft'),
    entryId: id('agreements.budget_entry'),
    feedId: id('offers.calendar_feed'),
    fromAccountId: id('agreements.budget_account'),
    hostId: own.ids.HOST,
    hubId: own.ids.HOST,
    invitationId: id('identity.invitation'),
    'AnswerNetworkInvitationInput.invitationId': id('identity.network_invitation'),
    'WithdrawNetworkInvitationInput.invitationId': id('identity.network_invitation'),
    membershipId: id('identity.network_membership'),
    noteId: id('care.coordination_note'),
    partnerId: person,
    offerId: id('offers.offer'),
    toOfferId: id('offers.offer'),
    organisationId: own.ids.MAIN,
    ownerId: own.ids.MAIN,
    personId: person,
    planId: id('offers.session_plan'),
    'CancelSessionsInput.sessionIds': id('offers.session'),
    'RecordSchoolHolidayInput.correctsId': id('offers.school_holiday'),
    'WithdrawSchoolHolidayInput.id': id('offers.school_holiday'),
    providerId: own.ids.MAIN,
    referralId: id('referrals.referral'),
    'LinkSiblingsInput.referralIds': id('referrals.referral'),
    regimeId: id('agreements.regime'),
    relaxationId: id('matching.relaxation'),
    reservationId: id('reservations.reservation'),
    reportId: id('care.report'),
    waitId: id('reservations.wait'),
    workTimeId: id('care.work_time'),
    serviceDescriptionId: id('agreements.service_description'),
    savedSearchId: id('offers.saved_search'),
    sessionId: id('offers.session'),
    'sessionCancelImpact.sessionIds': id('offers.session'),
    shiftId: id('agreements.budget_shift'),
    siteId: id('identity.site'),
    socialSpaceId: id('agreements.social_space'),
    substitutionId: id('identity.substitution'),
    taskId: id('inbox.task'),
    templateVersionId: id('agreements.template_version'),
    toAccountId: id('agreements.budget_account', 1),
    threadId: id('care.coordination_thread'),
    tokenId: id('identity.machine_token'),
    userId: person,
  };
}

/** Values that a call needs to be understood at all. */
const VALUES: Samples = {
  // Nobody has said anything of the first document.
  'SetDocumentStatusInput.revision': 0,
  'CaseYoungPersonInput.dateOfBirth': '2014-03-09',
  'RecordCaseIdentityInput.revision': 1,
  // Not the one that is there, which the calls after it read.
  'DeleteCaseIdentityInput.revision': 999,
  'ChangeModuleInput.from': '2026-05-05',
  'sessionRegisters.from': '2026-05-01',
  'sessionRegisters.to': '2026-05-31',
  'EndSessionPlanInput.lastDay': '2999-05-05',
  'PlanDefinitionInput.firstDay': '2000-01-01',
  'PlanDefinitionInput.rrule': 'FREQ=WEEKLY;COUNT=2',
  'BlockSeatsInput.from': '2999-05-01',
  'BlockSeatsInput.to': '2999-05-31',
  'MatchingWeightsInput.topics': 0.75,
  'MatchingWeightsInput.distance': 0.25,
  'MatchingWeightsInput.start': 0,
  'MatchingWeightsInput.wish': 0,
  'MatchingWeightsInput.ageMiddle': 0,
  'MatchingWeightsInput.groupFill': 0,
  'MatchingWeightsInput.halfDistanceKm': 10,
  'MatchingWeightsInput.halfWaitDays': 28,
  'PublishMatchingWeightsInput.version': 1,
  'RelaxCriterionInput.criterion': 'GENDER',
  // A day that is over, and on which the provider worked for the agency.
  'CareContactEntryInput.date': '2026-01-05',
  'RecordCareContactInput.date': '2026-01-05',
  'CorrectCareContactInput.date': '2026-01-05',
  'RecordWorkTimeInput.date': '2026-01-05',
  'CorrectWorkTimeInput.date': '2026-01-05',
  // Nobody stood in for anybody.
  'NoteSessionHeldInput.substitutes': [],
  'BuildCareReportsInput.period': '2026-03',
  'CloseMonthInput.period': '2026-06',
  'CreateWebhookEndpointInput.url': 'https://hooks.example/in',
  'CreateWebhookEndpointInput.kinds': ['reservation.confirmed'],
  'IssueMachineTokenInput.role': 'BILLING',
  'KeepSeatsInput.from': '2999-05-01',
  'KeepSeatsInput.to': '2999-05-31',
  'KeepSeatsInput.until': '2999-05-01',
  'SetCatalogueSettingsInput.staleAfterDays': 2,
  'SetDatevSettingsInput.consultantNumber': 1001,
  'SetDatevSettingsInput.accountLength': 4,
  'SetDatevSettingsInput.chartOfAccounts': '04',
  'SetDatevSettingsInput.receivableAccount': '1210',
  'SetDatevSettingsInput.payableAccount': '3310',
  'SetDatevSettingsInput.revenueAccount': '4100',
  'SetDatevSettingsInput.expenseAccount': '5900',
};

/** Another id of the same shape, always the same one. */
const elsewhere = (id: string): string => `${id.slice(0, 9)}ffff${id.slice(13)}`;

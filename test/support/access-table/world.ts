import { buildWorld, type World } from '../../integration/platform/row-level-security.world.js';
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
export const CATALOGUE: ReadonlySet<string> = new Set(['query agreementTemplate', 'query site']);

export async function buildAccessWorld(api: TestApi): Promise<AccessWorld> {
  const { superuser } = api.database;
  const own = await buildWorld(superuser, 'A');
  const foreign = await buildWorld(superuser, 'B');
  const colleagues = [await api.createPerson('first@agency.example', []), await api.createPerson('second@agency.example', [])];
  await superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) SELECT unnest($1::text[]), $2, 'CASEWORKER'`, [colleagues, own.ids.AGENCY]);
  const ids = idsOf(own, colleagues as [string, string]);
  // Organisations, offers and their sessions are known to everyone signed in; what hangs on them is not.
  const known = new Set([...Object.values(own.ids), ids['offerId'], ids['sessionId']]);
  const unknown = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, known.has(id) ? id : elsewhere(id)]));
  return {
    own,
    foreign,
    samples: { ...ids, ...VALUES },
    unknown: { ...unknown, ...VALUES },
    ids: Object.values(ids),
    unknownIds: Object.values(unknown),
  };
}

/** By the name of the argument; where one name means different things, with its owner before it. */
function idsOf(own: World, [person, deputy]: readonly [string, string]): Readonly<Record<string, string>> {
  const id = (table: string, index = 0): string => String(own.rows.get(table)![index]!['id']);
  const rate = id('agreements.settlement_rate');
  const weeklyRate = id('agreements.weekly_rate');
  return {
    'compareCalculationSheets.ids': id('agreements.calculation_sheet'),
    'agreement.id': id('agreements.agreement'),
    'agreementTemplate.id': id('agreements.template_version'),
    'clearingRun.id': id('settlement.clearing_run'),
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
    accountId: id('agreements.budget_account'),
    agencyId: own.ids.AGENCY,
    agreementId: id('agreements.agreement'),
    calculationSheetId: id('agreements.calculation_sheet'),
    centreId: id('agreements.social_space_centre'),
    contractId: id('identity.cooperation_contract'),
    counterpartId: own.ids.HOST,
    deputyId: deputy,
    entryId: id('agreements.budget_entry'),
    fromAccountId: id('agreements.budget_account'),
    hostId: own.ids.HOST,
    invitationId: id('identity.invitation'),
    'AnswerNetworkInvitationInput.invitationId': id('identity.network_invitation'),
    'WithdrawNetworkInvitationInput.invitationId': id('identity.network_invitation'),
    membershipId: id('identity.network_membership'),
    offerId: id('offers.offer'),
    organisationId: own.ids.MAIN,
    ownerId: own.ids.MAIN,
    personId: person,
    providerId: own.ids.MAIN,
    referralId: id('referrals.referral'),
    regimeId: id('agreements.regime'),
    reservationId: id('reservations.reservation'),
    serviceDescriptionId: id('agreements.service_description'),
    sessionId: id('offers.session'),
    shiftId: id('agreements.budget_shift'),
    siteId: id('identity.site'),
    socialSpaceId: id('agreements.social_space'),
    substitutionId: id('identity.substitution'),
    taskId: id('inbox.task'),
    templateVersionId: id('agreements.template_version'),
    toAccountId: id('agreements.budget_account', 1),
    tokenId: id('identity.machine_token'),
    userId: person,
  };
}

/** Values that a call needs to be understood at all. */
const VALUES: Samples = {
  'CloseMonthInput.period': '2026-06',
  'IssueMachineTokenInput.role': 'BILLING',
};

/** Another id of the same shape, always the same one. */
const elsewhere = (id: string): string => `${id.slice(0, 9)}ffff${id.slice(13)}`;

import { DeclareLicenceDependencyUseCase } from '#agreements';
import { RaiseConcernUseCase } from '#reservations';
import type { Role } from '#platform';
import { must } from '../agreement-network.js';
import type { Credentials, TestApi } from '../api.js';
import { setDatabaseClock } from '../database-clock.js';
import { weekly } from '../seat-network.js';
import { addOfficeCase, addOfficeOffer, asColleague, buildSeatOffice, type SeatOffice } from '../seat-office/seat-office.js';
import { buildSeatInState, NOW } from '../seat-office/seat-states.js';
import { asOrganisation } from '../test-database.js';
import type { Command } from './repeat.js';

type Person = 'signer' | 'colleague' | 'agencyAdministrator' | 'caseLead' | 'hostGroupLead' | 'hostAdministrator' | 'mainAdministrator';

/** A fresh world of its own for a command, in which it succeeds. */
export type Preparation = () => Promise<Omit<Command, 'field'>>;

/** The mutations for which there is such a world here. */
export const SEAT_COMMAND_FIELDS = [
  'holdSeat', 'reserveSeat', 'extendHold', 'requestSeat', 'acceptSeatRequest', 'declineSeatRequest', 'approveSeat', 'refuseSeat', 'cancelReservation', 'setSeatRules', 'setAsksFirst',
  'changeStay', 'pauseStay', 'resumeStay', 'endStay', 'transferSeat',
  'joinWaitingList', 'changeWait', 'leaveWaitingList', 'acceptOfferedSeat', 'declineOfferedSeat', 'setOfferWaiting', 'setWaitingRules',
  'raiseConcern', 'answerConcern', 'passConcernOn', 'closeConcern', 'declareLicenceDependency', 'withdrawLicenceDependency',
  'createWebhookEndpoint', 'changeWebhookEndpoint', 'pauseWebhookEndpoint', 'resumeWebhookEndpoint', 'rotateWebhookSecret', 'resendWebhookDelivery', 'sendTestWebhook', 'deleteWebhookEndpoint',
] as const;

/** The office of two agencies behind the API, at a clock that stands still, with everybody signed in. */
export async function openSeatCommands(api: TestApi): Promise<Readonly<Record<string, Preparation>>> {
  const { superuser, unitOfWork } = api.database;
  await setDatabaseClock(superuser, NOW);
  const office = await buildSeatOffice(superuser);
  const people = await signInAll(api, office);
  let count = 0;
  const seat = (state: string) => buildSeatInState(api.database, office, state, `${state}-${++count}`);
  const on =
    (who: Person, state: string, more: (ids: { readonly referralId: string; readonly offerId: string }) => object = () => ({})): Preparation =>
    async () => {
      const { reservationId, ...ids } = await seat(state);
      return { credentials: people[who], input: { reservationId, ...more(ids) } };
    };
  const offer = (dates = weekly('2026-05-19', 4)) => addOfficeOffer(superuser, office, { code: `G-${++count}`, dates, capacity: 4, asks: false });
  const wish = async () => ({ referralId: await addOfficeCase(superuser, office, office.approvalId, `F-${++count}`), offerId: (await offer()).id });
  const waiting = async () => wait(api, office, await addOfficeCase(superuser, office, office.approvalId, `F-${++count}`));
  const concern = async () => {
    const { reservationId } = await seat('CONFIRMED');
    return must(await new RaiseConcernUseCase(unitOfWork).run(asColleague(office, office.approvalId), { reservationId, kind: 'COMPLAINT', text: 'Zu laut' })).id;
  };
  const endpoint = (state = 'ACTIVE') => createEndpoint(api, people.mainAdministrator, `${++count}`, state);
  return {
    holdSeat: async () => ({ credentials: people.colleague, input: { ...(await wish()), kind: 'FORM' } }),
    reserveSeat: async () => ({ credentials: people.signer, input: await wish() }),
    extendHold: on('colleague', 'HELD', () => ({ kind: 'FORM' })),
    requestSeat: on('colleague', 'HELD'),
    acceptSeatRequest: on('hostGroupLead', 'REQUESTED'),
    declineSeatRequest: on('hostGroupLead', 'REQUESTED', () => ({ reason: 'STAFFING' })),
    approveSeat: on('signer', 'REQUESTED'),
    refuseSeat: on('signer', 'REQUESTED', () => ({ reason: 'NOT_NEEDED' })),
    cancelReservation: on('colleague', 'CONFIRMED', () => ({ reason: 'OTHER' })),
    setSeatRules: async () => ({ credentials: people.agencyAdministrator, input: { holdMinutes: 15 + (++count % 50), mostHolds: 3, decisionWorkingDays: 5, answerWorkingDays: 3 } }),
    setAsksFirst: async () => ({ credentials: people.hostAdministrator, input: { offerId: (await offer()).id, asksFirst: true } }),
    changeStay: on('signer', 'CONFIRMED', () => ({ to: '2026-06-02' })),
    pauseStay: on('colleague', 'CONFIRMED', () => ({ from: '2026-05-26', to: '2026-05-26', reason: 'OTHER' })),
    resumeStay: async () => {
      const { reservationId } = await seat('CONFIRMED');
      await superuser.query(`SET session_replication_role = replica; UPDATE reservations.reservation SET pauses = '{[2026-05-26,2026-05-26]}' WHERE id = '${reservationId}';
        DELETE FROM offers.seat_claim c USING offers.session s WHERE s.id = c.session_id AND s.date = '2026-05-26' AND c.holder_id = '${reservationId}'; RESET session_replication_role`);
      return { credentials: people.colleague, input: { reservationId, from: '2026-05-26' } };
    },
    endStay: on('colleague', 'CONFIRMED', () => ({ lastDay: '2026-05-26', reason: 'OTHER' })),
    transferSeat: async () => ({ credentials: people.signer, input: { reservationId: (await seat('CONFIRMED')).reservationId, toOfferId: (await offer()).id, from: '2026-05-26' } }),
    joinWaitingList: async () => ({ credentials: people.colleague, input: { referralId: await addOfficeCase(superuser, office, office.approvalId, `F-${++count}`), offerIds: [] } }),
    changeWait: async () => ({ credentials: people.colleague, input: { waitId: await waiting(), variant: 'COMPLEMENTARY' } }),
    leaveWaitingList: async () => ({ credentials: people.colleague, input: { waitId: await waiting() } }),
    acceptOfferedSeat: on('colleague', 'OFFERED'),
    declineOfferedSeat: on('colleague', 'OFFERED', () => ({ reason: 'OTHER' })),
    setOfferWaiting: async () => ({ credentials: people.hostAdministrator, input: { offerId: (await offer()).id, stopped: true } }),
    setWaitingRules: async () => ({ credentials: people.agencyAdministrator, input: { askAgainDays: 10 + (++count % 50), offerReminderWorkingDays: 1, offerWorkingDays: 5 } }),
    raiseConcern: on('colleague', 'CONFIRMED', () => ({ kind: 'COMPLAINT', text: 'Zu laut' })),
    answerConcern: async () => ({ credentials: people.caseLead, input: { concernId: await concern(), text: 'Wir sprechen darüber' } }),
    passConcernOn: async () => ({ credentials: people.caseLead, input: { concernId: await concern(), text: 'Bitte ansehen' } }),
    closeConcern: async () => ({ credentials: people.caseLead, input: { concernId: await concern(), reason: 'OTHER' } }),
    declareLicenceDependency: async () => ({ credentials: people.mainAdministrator, input: { agencyId: office.approvalId, hubId: office.hostId, facility: `Haus ${++count}` } }),
    withdrawLicenceDependency: async () => {
      const as = { ...asOrganisation(office.mainId, ['ADMINISTRATOR']), actor: 'main-administrator' };
      const { id } = must(await new DeclareLicenceDependencyUseCase(unitOfWork).run(as, { agencyId: office.approvalId, hubId: office.hostId, facility: `Haus ${++count}` }));
      return { credentials: people.mainAdministrator, input: { dependencyId: id } };
    },
    createWebhookEndpoint: async () => ({ credentials: people.mainAdministrator, input: endpointInput(`${++count}`) }),
    changeWebhookEndpoint: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint(), description: 'Anders' } }),
    pauseWebhookEndpoint: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint() } }),
    resumeWebhookEndpoint: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint('PAUSED') } }),
    rotateWebhookSecret: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint() } }),
    resendWebhookDelivery: async () => ({ credentials: people.mainAdministrator, input: { deliveryId: await delivery(api, office, await endpoint()) } }),
    sendTestWebhook: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint() } }),
    deleteWebhookEndpoint: async () => ({ credentials: people.mainAdministrator, input: { endpointId: await endpoint() } }),
  };
}

async function signInAll(api: TestApi, office: SeatOffice): Promise<Readonly<Record<Person, Credentials>>> {
  const signIn = (name: string, organisationId: string, ...roles: Role[]) => api.signIn(`${name}@seats.example`, organisationId, ...roles);
  const people = {
    colleague: await signIn('colleague', office.approvalId, 'CASEWORKER'),
    agencyAdministrator: await signIn('administrator', office.approvalId, 'ADMINISTRATOR'),
    caseLead: await signIn('lead', office.mainId, 'CASE_LEAD'),
    mainAdministrator: await signIn('main', office.mainId, 'ADMINISTRATOR'),
    hostGroupLead: await signIn('group', office.hostId, 'GROUP_LEAD'),
    hostAdministrator: await signIn('host', office.hostId, 'ADMINISTRATOR'),
  };
  const id = await api.createPerson('signer@seats.example', [{ organisationId: office.approvalId, role: 'CASEWORKER' }]);
  await api.database.superuser.query('UPDATE identity.membership SET signing_right = true WHERE user_id = $1', [id]);
  return { ...people, signer: await api.signInAs('signer@seats.example') };
}

/** A case that waits for any offer, alone. */
async function wait({ database }: TestApi, { approvalId }: SeatOffice, referralId: string): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO reservations.wait (referral_id, agency_id, group_id, variant, priority) VALUES ($1, $2, platform.new_id(), 'INTEGRATED', 3) RETURNING id`,
    [referralId, approvalId],
  );
  return rows[0]!.id;
}

/** A message to the endpoint that has arrived. */
async function delivery({ database }: TestApi, { mainId }: SeatOffice, endpointId: string): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO inbox.webhook_delivery (endpoint_id, organisation_id, kind, subject_id, occurred_at, data, state, attempts, last_status, ended_at)
     VALUES ($1, $2, 'reservation.confirmed', platform.new_id(), platform.now(), '{}', 'DELIVERED', 1, 204, platform.now()) RETURNING id`,
    [endpointId, mainId],
  );
  return rows[0]!.id;
}

const endpointInput = (name: string) => ({ url: `https://example.org/hooks/${name}`, kinds: ['reservation.confirmed'] });

async function createEndpoint(api: TestApi, credentials: Credentials, name: string, state: string): Promise<string> {
  const query = `mutation C($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { __typename ... on WebhookEndpointCreated { endpoint { id } } ... on Refusal { code message } } }`;
  const { body } = await api.post({ query, variables: { input: { ...endpointInput(name), idempotencyKey: `endpoint-${name}-of-the-test` } } }, credentials);
  const id = (body.data?.['createWebhookEndpoint'] as { endpoint?: { id: string } } | undefined)?.endpoint?.id;
  if (id === undefined) throw new Error(JSON.stringify(body));
  if (state === 'PAUSED') await api.database.superuser.query(`UPDATE inbox.webhook_endpoint SET state = 'PAUSED', paused_at = platform.now(), pause_reason = 'BY_HAND' WHERE id = $1`, [id]);
  return id;
}

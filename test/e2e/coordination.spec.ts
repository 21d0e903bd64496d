import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CoordinationPartnersQuery,
  CoordinationPartnersQueryVariables,
  CoordinationThreadQuery,
  CoordinationThreadQueryVariables,
  CoordinationThreadsQuery,
  CoordinationThreadsQueryVariables,
  MarkCoordinationNotesReadMutation,
  MarkCoordinationNotesReadMutationVariables,
  OpenCoordinationThreadMutation,
  OpenCoordinationThreadMutationVariables,
  WithdrawCoordinationNoteMutation,
  WithdrawCoordinationNoteMutationVariables,
  WriteCoordinationNoteMutation,
  WriteCoordinationNoteMutationVariables,
} from '../support/gql/types.generated.js';
import { addOffer, addReferral, buildSeatNetwork, type SeatNetwork } from '../support/seat-network.js';

let api: TestApi;
let network: SeatNetwork;
let reservationId: string;
let caseLead: Credentials;
let groupLead: Credentials;
/** Everybody else with a role, by what they are. */
const others = new Map<string, Credentials>();

beforeAll(async () => {
  api = await startApi();
  const { superuser } = api.database;
  network = await buildSeatNetwork(superuser);
  const offer = await addOffer(superuser, network, { code: 'G-1', dates: [] });
  const referralId = await addReferral(superuser, network, 'F-1');
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from) VALUES ('R-1', $1, 'F-1', $2, $3, $4, 'INTEGRATED', '2026-05-05') RETURNING id`,
    [referralId, network.agencyId, offer.id, network.hostId],
  );
  reservationId = rows[0]!.id;
  caseLead = await api.signIn('Fachkraft@main.example', network.mainId, 'CASE_LEAD');
  groupLead = await api.signIn('Gruppe@host.example', network.hostId, 'GROUP_LEAD');
  others.set('colleague of the case lead', await api.signIn('other@main.example', network.mainId, 'CASE_LEAD', 'ADMINISTRATOR', 'BILLING', 'AUDITOR'));
  others.set('colleague of the group lead', await api.signIn('other@host.example', network.hostId, 'GROUP_LEAD', 'ADMINISTRATOR', 'BILLING', 'AUDITOR'));
  others.set('machine', await api.createToken(network.mainId, 'CASE_LEAD'));
});
afterAll(() => api.close());

const key = () => ({ idempotencyKey: randomUUID() });
const partners = async (who: Credentials) => (await api.data<CoordinationPartnersQuery, CoordinationPartnersQueryVariables>('CoordinationPartners', { reservationId }, who)).coordinationPartners;
const threads = async (who: Credentials) => (await api.data<CoordinationThreadsQuery, CoordinationThreadsQueryVariables>('CoordinationThreads', { reservationId, first: 10 }, who)).coordinationThreads.edges.map(({ node }) => node);
const read = (who: Credentials, id: string, page: { first?: number; after?: string } = { first: 10 }) => api.data<CoordinationThreadQuery, CoordinationThreadQueryVariables>('CoordinationThread', { id, ...page }, who);
const open = async (who: Credentials, partnerId: string) => (await api.data<OpenCoordinationThreadMutation, OpenCoordinationThreadMutationVariables>('OpenCoordinationThread', { input: { ...key(), reservationId, partnerId } }, who)).openCoordinationThread;
const write = async (who: Credentials, threadId: string, text: string) =>
  (await api.data<WriteCoordinationNoteMutation, WriteCoordinationNoteMutationVariables>('WriteCoordinationNote', { input: { ...key(), threadId, kind: 'QUESTION', text } }, who)).writeCoordinationNote;
const withdraw = async (who: Credentials, noteId: string) => (await api.data<WithdrawCoordinationNoteMutation, WithdrawCoordinationNoteMutationVariables>('WithdrawCoordinationNote', { input: { ...key(), noteId } }, who)).withdrawCoordinationNote;
const markRead = async (who: Credentials, noteId: string) =>
  (await api.data<MarkCoordinationNotesReadMutation, MarkCoordinationNotesReadMutationVariables>('MarkCoordinationNotesRead', { input: { ...key(), noteId } }, who)).markCoordinationNotesRead;

describe('DD-29: notes between the responsible Fachkraft and the group lead', () => {
  let threadId: string;
  let noteId: string;

  it('begin with a lead of the other side, whom the service names', async () => {
    const known = await partners(caseLead);
    expect(known.map(({ name, side }) => [name.toLowerCase(), side]).sort()).toEqual([['gruppe', 'GROUP_LEAD'], ['other', 'GROUP_LEAD']]);
    const partner = known.find(({ name }) => name.toLowerCase() === 'gruppe')!;
    const opened = await open(caseLead, partner.userId);
    expect(opened).toMatchObject({ __typename: 'CoordinationThreadOpened', isNew: true, thread: { isOpen: true } });
    threadId = (opened as { id: string }).id;
    const back = (await partners(groupLead)).find(({ name }) => name.toLowerCase() === 'fachkraft')!;
    expect(await open(groupLead, back.userId)).toMatchObject({ id: threadId, isNew: false });
  });

  it('are read by the two alone, whatever role another has; the operator and the agency are turned away', async () => {
    const written = await write(caseLead, threadId, 'Wie war Mia heute?');
    expect(written).toMatchObject({ __typename: 'CoordinationNoteReceipt', threadId });
    noteId = (written as { id: string }).id;
    for (const who of [caseLead, groupLead]) {
      const { coordinationNotes } = await read(who, threadId);
      expect(coordinationNotes.edges.map(({ node }) => [node.kind, node.text, node.readAt])).toEqual([['QUESTION', 'Wie war Mia heute?', null]]);
      expect(await threads(who)).toMatchObject([{ id: threadId, reservationId, referralCode: expect.stringMatching(/./), offer: { title: expect.stringMatching(/./) }, isOpen: true, unread: who === groupLead ? 1 : 0 }]);
    }
    expect((await threads(groupLead)).map((thread) => [thread.caseLead.name?.toLowerCase(), thread.groupLead.name?.toLowerCase()])).toEqual([['fachkraft', 'gruppe']]);
    for (const [who, credentials] of others) {
      expect([who, await threads(credentials), await read(credentials, threadId)]).toEqual([who, [], { coordinationThread: null, coordinationNotes: { edges: [], pageInfo: { hasNextPage: false } } }]);
      expect([who, await write(credentials, threadId, 'x'), await withdraw(credentials, noteId), await markRead(credentials, noteId)]).toMatchObject([who, { __typename: 'NotFound' }, { __typename: 'NotFound' }, { __typename: 'NotFound' }]);
    }
    const agency = await api.signIn('worker@agency.example', network.agencyId, 'CASEWORKER', 'ADMINISTRATOR', 'AUDITOR', 'CONTROLLER');
    const operator = await api.createPerson('operator@pv.example', []);
    await api.database.superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [operator]);
    for (const who of [agency, await api.signInAs('operator@pv.example')]) {
      const { body } = await api.post({ query: `{ coordinationNotes(threadId: "${threadId}", first: 1) { edges { node { text } } } }` }, who);
      expect(body.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });

  it('are marked as read, page by page, taken back by their author, and leave no word in the log', async () => {
    expect(await write(groupLead, threadId, 'Sehr aufgeweckt.')).toMatchObject({ __typename: 'CoordinationNoteReceipt' });
    expect(await markRead(groupLead, noteId)).toEqual({ __typename: 'CoordinationNotesRead', threadId, marked: 1 });
    const first = (await read(caseLead, threadId, { first: 1 })).coordinationNotes;
    expect([first.pageInfo.hasNextPage, first.edges[0]!.node.readAt === null]).toEqual([true, false]);
    const second = (await read(caseLead, threadId, { first: 1, after: first.edges[0]!.cursor })).coordinationNotes;
    expect(second.edges.map(({ node }) => node.text)).toEqual(['Sehr aufgeweckt.']);
    expect(await withdraw(groupLead, noteId)).toMatchObject({ __typename: 'CoordinationNoteNotOwn' });
    expect(await withdraw(caseLead, noteId)).toMatchObject({ __typename: 'CoordinationNoteReceipt' });
    expect((await read(groupLead, threadId)).coordinationNotes.edges.map(({ node }) => [node.text, node.withdrawnAt === null])).toEqual([[null, false], ['Sehr aufgeweckt.', true]]);
    expect(await write(caseLead, threadId, '')).toMatchObject({ __typename: 'ValueInvalid' });
    expect(api.log.filter((line) => /aufgeweckt|Mia heute/.test(line))).toEqual([]);
  });

  it('end with the seat', async () => {
    await api.database.superuser.query(`SET session_replication_role = replica; UPDATE reservations.reservation SET state = 'CANCELLED'; SET session_replication_role = origin`);
    expect(await write(caseLead, threadId, 'Noch etwas.')).toMatchObject({ __typename: 'CoordinationClosed', code: 'THREAD_CLOSED' });
    expect(await partners(caseLead)).toEqual([]);
    expect(await threads(caseLead)).toMatchObject([{ isOpen: false }]);
  });
});

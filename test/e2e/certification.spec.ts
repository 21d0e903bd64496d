import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addUncertified, joinNetwork } from '../support/certification-office.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type {
  CertificatesOfOfferQuery,
  CertificationQuery,
  CertificationsQuery,
  GrantCertificateMutation,
  RefuseCertificationMutation,
  StartCertificationReviewMutation,
  SubmitForCertificationMutation,
  WithdrawCertificateMutation,
  WithdrawCertificationApplicationMutation,
} from '../support/gql/types.generated.js';
import { buildSeatNetwork, type SeatNetwork } from '../support/seat-network.js';

let api: TestApi;
let network: SeatNetwork;
let lead: Credentials;
let certifier: Credentials;
let stranger: Credentials;
let today: string;

beforeAll(async () => {
  api = await startApi();
  network = await buildSeatNetwork(api.database.superuser);
  await joinNetwork(api.database.superuser, network);
  lead = await api.signIn('lead@host.example', network.hostId, 'GROUP_LEAD');
  certifier = await api.signIn('certifier@agency.example', network.agencyId, 'CERTIFIER');
  stranger = await api.signIn('admin@main.example', network.mainId, 'ADMINISTRATOR');
  const { rows } = await api.database.superuser.query<{ day: string }>(`SELECT (now() AT TIME ZONE 'Europe/Berlin')::date::text AS day`);
  today = rows[0]!.day;
});
afterAll(() => api.close());

let keys = 0;
const input = <T extends object>(fields: T) => ({ input: { ...fields, idempotencyKey: `certification-key-${++keys}` } });
const submit = async (fields: object, credentials = lead) =>
  (await api.data<SubmitForCertificationMutation, object>('SubmitForCertification', input({ agencyId: network.agencyId, ...fields }), credentials)).submitForCertification;
const start = async (certificationId: string, credentials = certifier) =>
  (await api.data<StartCertificationReviewMutation, object>('StartCertificationReview', input({ certificationId }), credentials)).startCertificationReview;
const grant = async (fields: object, credentials = certifier) => (await api.data<GrantCertificateMutation, object>('GrantCertificate', input(fields), credentials)).grantCertificate;
const refuse = async (fields: object) => (await api.data<RefuseCertificationMutation, object>('RefuseCertification', input(fields), certifier)).refuseCertification;
const takeBack = async (certificationId: string) =>
  (await api.data<WithdrawCertificationApplicationMutation, object>('WithdrawCertificationApplication', input({ certificationId }), lead)).withdrawCertificationApplication;
const withdraw = async (fields: object, credentials = certifier) => (await api.data<WithdrawCertificateMutation, object>('WithdrawCertificate', input(fields), credentials)).withdrawCertificate;
const certificates = async (id: string, credentials: Credentials) => (await api.data<CertificatesOfOfferQuery, object>('CertificatesOfOffer', { id }, credentials)).offer!.certificates;
const idOf = (answer: object): string => (answer as { id: string }).id;
const add = (code: string, staff?: Parameters<typeof addUncertified>[2]['staff']) => addUncertified(api.database.superuser, network, { code, ...(staff && { staff }) });

describe('DD-14 and DD-15: from the application to the certificate and its withdrawal', () => {
  it('DD-15: a group without a Fachkraft of the provider is refused with everything that is missing', async () => {
    const answer = await submit({ offerId: await add('G-BARE', [['VOLUNTEER']]) });
    expect(answer).toMatchObject({ __typename: 'NotCertifiable', code: 'NOT_CERTIFIABLE', problems: [{ code: 'NO_STA_PROFESSIONAL', position: null }, { code: 'CONDUCT_CERTIFICATE_MISSING', position: 1 }] });
  });

  it('is granted for a span, under conditions that only the two sides see, and withdrawn for a reason that only they see', async () => {
    const offerId = await add('G-1');
    const submitted = await submit({ offerId, note: 'Neu' });
    expect(submitted).toMatchObject({
      __typename: 'Certification',
      state: 'SUBMITTED',
      nextStates: ['WITHDRAWN'],
      note: 'Neu',
      wantedFrom: today,
      wantedTo: null,
      offer: { code: 'G-1' },
      agency: { code: 'AGENCY' },
      host: { code: 'HOST' },
      renewsCertificate: null,
      staff: [{ position: 1, kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE', conductCertificateOn: null }],
    });
    const certificationId = idOf(submitted);
    const open = (await api.data<CertificationsQuery, object>('Certifications', { state: 'SUBMITTED' }, certifier)).certifications.edges;
    expect(open.map(({ node }) => [node.id, node.staff.length])).toEqual([[certificationId, 1]]);
    expect(await grant({ certificationId })).toMatchObject({ __typename: 'CertificationWrongState', state: 'SUBMITTED', nextStates: ['IN_REVIEW'] });
    expect(await start(certificationId)).toMatchObject({ state: 'IN_REVIEW', nextStates: ['GRANTED', 'REFUSED'] });
    const granted = await grant({ certificationId, number: 'Z-1', conditions: ['Bericht im Juni'] });
    expect(granted).toMatchObject({ state: 'GRANTED', conditions: ['Bericht im Juni'], certificate: { validFrom: today, validTo: null, number: 'Z-1', withdrawnFrom: null, conditions: ['Bericht im Juni'] } });
    const { id: certificateId } = (granted as { certificate: { id: string } }).certificate;

    const known = { id: certificateId, validFrom: today, validTo: null, number: 'Z-1', withdrawnFrom: null, withdrawalReason: null, agency: { code: 'AGENCY' } };
    expect(await certificates(offerId, stranger)).toEqual([{ ...known, conditions: null }]);
    for (const side of [lead, certifier]) expect(await certificates(offerId, side)).toEqual([{ ...known, conditions: ['Bericht im Juni'] }]);
    expect((await api.data<CertificationQuery, object>('Certification', { id: certificationId }, stranger)).certification).toBeNull();
    expect((await api.data<CertificationQuery, object>('Certification', { id: certificationId }, lead)).certification).toMatchObject({ state: 'GRANTED', certificate: { number: 'Z-1' } });

    expect(await withdraw({ certificateId, from: '2026-01-01', reason: 'x' })).toMatchObject({ __typename: 'CertificationDayOutOfRange', earliest: today, latest: null });
    expect(await withdraw({ certificateId, from: '2999-01-01', reason: 'Auflage nicht erfüllt' })).toMatchObject({ validTo: '2998-12-31', withdrawnFrom: '2999-01-01', withdrawalReason: 'Auflage nicht erfüllt' });
    expect(await withdraw({ certificateId, from: '2999-01-01', reason: 'x' })).toMatchObject({ __typename: 'CertificateWithdrawn', since: '2999-01-01' });
    const gone = { validTo: '2998-12-31', withdrawnFrom: '2999-01-01' };
    expect([await certificates(offerId, stranger), await certificates(offerId, lead)]).toMatchObject([[{ ...gone, withdrawalReason: null }], [{ ...gone, withdrawalReason: 'Auflage nicht erfüllt' }]]);
    expect(await submit({ offerId, renewsCertificateId: certificateId })).toMatchObject({ __typename: 'NotCertifiable', problems: [{ code: 'CERTIFICATE_NOT_RENEWABLE' }] });
  });

  it('is refused with reasons, taken back by the host, and told as not there to everyone else', async () => {
    const offerId = await add('G-2');
    const certificationId = idOf(await submit({ offerId }));
    await start(certificationId);
    expect(await refuse({ certificationId, reasons: ' ' })).toMatchObject({ __typename: 'CertificationTextInvalid', field: 'reasons' });
    expect(await refuse({ certificationId, reasons: 'Konzept fehlt' })).toMatchObject({ state: 'REFUSED', reasons: 'Konzept fehlt', nextStates: [] });
    const again = idOf(await submit({ offerId }));
    expect(await takeBack(again)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await submit({ offerId }, stranger)).toMatchObject({ __typename: 'NotFound', code: 'OFFER_NOT_FOUND' });
    const other = await api.signIn('certifier@main.example', network.mainId, 'ADMINISTRATOR');
    expect((await api.data<CertificationsQuery, object>('Certifications', {}, other)).certifications.edges).toEqual([]);
  });

  it('who may do what: certifiers decide, administrators and group leads of the host ask', async () => {
    const code = async (operation: string, fields: object, credentials: Credentials) => (await api.run(operation, input(fields), credentials)).body.errors?.[0]?.extensions['code'];
    const certificationId = idOf(await submit({ offerId: await add('G-3') }));
    for (const operation of ['StartCertificationReview', 'GrantCertificate', 'RefuseCertification']) {
      expect([operation, await code(operation, { certificationId, ...(operation.startsWith('Refuse') && { reasons: 'x' }) }, lead)]).toEqual([operation, 'FORBIDDEN']);
    }
    expect(await code('SubmitForCertification', { offerId: certificationId, agencyId: network.agencyId }, certifier)).toBe('FORBIDDEN');
    expect(await code('WithdrawCertificationApplication', { certificationId }, certifier)).toBe('FORBIDDEN');
  });
});

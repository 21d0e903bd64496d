import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildNetwork, ids } from '../support/api-network.js';
import { startApi, type Credentials, type TestApi } from '../support/api.js';
import type { OfferCodesQuery, OfferContentQuery, OfferDetailsQuery, OfferDraftQuery, OfferDraftsQuery, OffersWithDetailsQuery } from '../support/gql/types.generated.js';

const CLUB = '00000000-0000-7000-8000-000000000003';
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';

let api: TestApi;
let lead: Credentials;
let caseLead: Credentials;
let oak: Credentials;
let certifier: Credentials;
let caseworker: Credentials;
let club: Credentials;
let leadId: string;

beforeAll(async () => {
  api = await startApi();
  await buildNetwork(api.database.superuser, 0);
  await api.database.superuser.query(`
    INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ('${CLUB}', 'CLUB', 'PARTNER', 'Boxclub', '01001000', 'SH');
    INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ('${ids.northAgency}', '${ids.pine}', '2026-01-01')`);
  lead = await api.signIn('lead@pine.example', ids.pine, 'GROUP_LEAD');
  caseLead = await api.signIn('case@pine.example', ids.pine, 'CASE_LEAD');
  oak = await api.signIn('admin@oak.example', ids.oak, 'ADMINISTRATOR', 'GROUP_LEAD');
  certifier = await api.signIn('certifier@north.example', ids.northAgency, 'CERTIFIER');
  caseworker = await api.signIn('case@north.example', ids.northAgency, 'CASEWORKER');
  club = await api.signIn('admin@club.example', CLUB, 'ADMINISTRATOR');
  const { rows } = await api.database.superuser.query<{ user_id: string }>(`SELECT user_id FROM identity.membership WHERE organisation_id = $1 AND role = 'GROUP_LEAD'`, [ids.pine]);
  leadId = rows[0]!.user_id;
});
afterAll(() => api.close());

/** The answer of a mutation with a key of its own. */
async function command(operation: string, input: object, who: Credentials): Promise<Record<string, unknown>> {
  const data = await api.data<Record<string, Record<string, unknown>>, object>(operation, { input: { idempotencyKey: randomUUID(), ...input } }, who);
  return Object.values(data)[0]!;
}
const denied = async (operation: string, variables: object, who: Credentials) => (await api.run(operation, variables, who)).body.errors?.[0]?.extensions['code'];
const details = async (id: unknown, who: Credentials) => (await api.data<OfferDetailsQuery, object>('OfferDetails', { id }, who)).offer!;

const group = () => ({
  title: 'Wut-weg-Gruppe', category: 'SOCIAL_SKILLS', kind: 'GROUP', admission: 'OPEN', delivery: 'ON_SITE', capacity: 8, minimum: 3, municipalityAgs: '01001000', topics: ['ANGER', 'CONFLICT'],
  description: 'Für alle.', groupRules: 'Wir hören einander zu.', accessibility: ['WHEELCHAIR'], contraindications: ['ACUTE_CRISIS'], priceCategory: 'A',
  leads: [
    { kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE', userId: leadId, conductCertificateOn: '2025-03-01' },
    { kind: 'SECOND_PROVIDER', qualification: 'EDUCATOR', organisationId: ids.oak },
  ],
  cohosts: [{ organisationId: ids.oak, percent: '33.3300' }],
});

async function publish(content: object, who = lead): Promise<Record<string, unknown>> {
  const draft = await command('DraftOffer', { content }, who);
  return command('PublishOfferDraft', { draftId: draft['id'] }, who);
}

describe('an offer on its way into the catalogue', () => {
  it('is a draft that its host alone sees, says what is missing, and is published under a code of the service', async () => {
    const draft = await command('DraftOffer', {}, lead);
    expect(draft).toMatchObject({ __typename: 'OfferDraft', content: { title: null }, copiedFrom: null });
    const { id } = draft as { id: string };
    const invalid = await command('PublishOfferDraft', { draftId: id }, lead);
    expect(invalid).toMatchObject({ __typename: 'OfferInvalid', code: 'OFFER_INVALID' });
    expect((invalid['problems'] as unknown[])[0]).toEqual({ field: 'title', problem: 'MISSING', given: null, expected: 'a text of 1 to 200 characters' });

    expect(await command('EditOfferDraft', { draftId: id, content: group() }, lead)).toMatchObject({ __typename: 'OfferDraft', problems: [] });
    const mine = (await api.data<OfferDraftQuery, object>('OfferDraft', { id }, lead)).offerDraft;
    expect(mine).toMatchObject({ problems: [], content: { title: 'Wut-weg-Gruppe', leads: [{ userId: leadId, conductCertificateOn: '2025-03-01' }, { organisationId: ids.oak }] } });
    expect((await api.data<OfferDraftsQuery, object>('OfferDrafts', {}, lead)).offerDrafts.edges.map((edge) => edge.node.id)).toEqual([id]);

    expect((await api.data<OfferDraftQuery, object>('OfferDraft', { id }, oak)).offerDraft).toBeNull();
    expect((await api.data<OfferDraftsQuery, object>('OfferDrafts', {}, oak)).offerDrafts.edges).toEqual([]);
    const foreign = await command('EditOfferDraft', { draftId: id, content: {} }, oak);
    expect(foreign).toEqual(await command('EditOfferDraft', { draftId: UNKNOWN, content: {} }, oak));
    expect(foreign['__typename']).toBe('NotFound');
    for (const who of [caseLead, caseworker, certifier]) expect(await denied('OfferDrafts', {}, who)).toBe('FORBIDDEN');

    const published = await command('PublishOfferDraft', { draftId: id }, lead);
    expect(published).toMatchObject({ __typename: 'Offer', title: 'Wut-weg-Gruppe', settleable: true, host: { code: 'PINE' } });
    expect(published['code']).toMatch(/^AN-\d{4}-\d{6}$/);
    expect((await command('DiscardOfferDraft', { draftId: id }, lead))['__typename']).toBe('NotFound');
  });

  it('a draft is not written over by whoever has not seen what it says now', async () => {
    const { id, content } = (await command('DraftOffer', { content: { title: 'Erst' } }, lead)) as { id: string; content: { digest: string } };
    const faster = (await command('EditOfferDraft', { draftId: id, digest: content.digest, content: { title: 'Dann' } }, lead)) as { content: { digest: string } };
    expect(await command('EditOfferDraft', { draftId: id, digest: content.digest, content: { title: 'Zu spät' } }, lead)).toMatchObject({ __typename: 'OfferChanged', code: 'OFFER_CHANGED', digest: faster.content.digest });
    expect((await api.data<OfferDraftQuery, object>('OfferDraft', { id }, lead)).offerDraft?.content.title).toBe('Dann');
    expect(await command('EditOfferDraft', { draftId: id, digest: faster.content.digest, content: { title: 'Nun' } }, lead)).toMatchObject({ content: { title: 'Nun' } });
    expect(await command('EditOfferDraft', { draftId: id, content: { title: 'Wie auch immer' } }, lead)).toMatchObject({ content: { title: 'Wie auch immer' } });
    await command('DiscardOfferDraft', { draftId: id }, lead);
  });

  it('a draft is thrown away', async () => {
    const { id } = (await command('DraftOffer', { content: { title: 'Nichts' } }, lead)) as { id: string };
    expect(await command('DiscardOfferDraft', { draftId: id }, lead)).toEqual({ __typename: 'OfferDraftDiscarded', draftId: id });
  });

  it('all problems are told at once, by field', async () => {
    const { id } = (await command('DraftOffer', { content: { ...group(), minimum: 9, languages: ['xx'], topics: ['DRAGONS'], leads: [{ kind: 'SECOND_PROVIDER', qualification: 'WIZARD' }] } }, lead)) as { id: string };
    const refused = await command('PublishOfferDraft', { draftId: id }, lead);
    expect((refused['problems'] as { field: string; problem: string; given: string | null }[]).map(({ field, problem, given }) => [field, problem, given])).toEqual([
      ['languages[0]', 'BAD_VALUE', 'xx'],
      ['topics[0]', 'UNKNOWN_CODE', 'DRAGONS'],
      ['leads[0].qualification', 'UNKNOWN_CODE', 'WIZARD'],
      ['leads[0].organisationId', 'MISSING', null],
      ['minimum', 'BAD_VALUE', '9'],
    ]);
  });

  it('an agency has no drafts of its own', async () => {
    const agency = await api.signIn('admin@north.example', ids.northAgency, 'ADMINISTRATOR');
    expect(await command('DraftOffer', { content: group() }, agency)).toMatchObject({ __typename: 'NotAHost' });
  });
});

describe('a published offer', () => {
  it('DD-15: shows everyone who leads and who takes part; people and certificates of good conduct are for the host alone', async () => {
    const { id } = await publish(group());
    const common = {
      description: 'Für alle.', groupRules: 'Wir hören einander zu.', minimum: 3,
      categoryLabel: { code: 'SOCIAL_SKILLS', labelDe: 'Soziale Gruppenarbeit, soziales Lernen', labelEn: 'Social group work, social learning' },
      topicLabels: [{ code: 'ANGER', labelDe: 'Umgang mit Wut' }, { code: 'CONFLICT', labelDe: 'Umgang mit Konflikten' }],
      accessibilityLabels: [{ code: 'WHEELCHAIR', labelDe: 'Mit Rollstuhl zugänglich' }],
      contraindicationLabels: [{ code: 'ACUTE_CRISIS', labelDe: 'Akute Krise' }],
      priceCategoryLabel: { code: 'A', labelDe: 'Preisgruppe A' },
      leads: [
        { position: 1, kind: 'STA_PROFESSIONAL', qualification: { code: 'SOCIAL_PEDAGOGUE', labelDe: 'Sozialpädagog:in, Sozialarbeiter:in' }, organisation: null },
        { position: 2, kind: 'SECOND_PROVIDER', qualification: { code: 'EDUCATOR', labelDe: 'Erzieher:in' }, organisation: { code: 'OAK' } },
      ],
      cohosts: [{ percent: '33.33', organisation: { code: 'OAK' } }],
    };
    for (const who of [oak, caseworker, certifier, caseLead]) expect(await details(id, who)).toMatchObject({ ...common, staffDetails: null });
    expect(await details(id, lead)).toMatchObject({
      ...common,
      staffDetails: [
        { position: 1, userId: leadId, conductCertificateOn: '2025-03-01', organisationId: null },
        { position: 2, userId: null, conductCertificateOn: null, organisationId: ids.oak },
      ],
    });
  });

  it('is changed by its host; a capacity below what is taken is refused with the sessions', async () => {
    const { id } = await publish(group());
    const { rows } = await api.database.superuser.query<{ id: string }>(`INSERT INTO offers.session (offer_id, date, start, minutes, capacity) VALUES ($1, '2099-05-04', '15:30', 90, 8) RETURNING id`, [id]);
    await api.database.superuser.query(`INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id) SELECT $1, gen_random_uuid(), $2, $3 FROM generate_series(1, 4)`, [rows[0]!.id, ids.northReferral, ids.northAgency]);
    expect(await command('UpdateOffer', { offerId: id, content: { ...group(), capacity: 10 } }, lead)).toMatchObject({ __typename: 'Offer', capacity: 10 });
    expect(await command('UpdateOffer', { offerId: id, content: { ...group(), capacity: 3 } }, lead)).toMatchObject({
      __typename: 'CapacityTaken', sessions: [{ sessionId: rows[0]!.id, date: '2099-05-04', start: '15:30', seats: 4 }],
    });
    expect(await command('UpdateOffer', { offerId: id, content: {} }, lead)).toMatchObject({ __typename: 'OfferInvalid' });
    const foreign = await command('UpdateOffer', { offerId: id, content: group() }, oak);
    expect(foreign).toEqual(await command('UpdateOffer', { offerId: UNKNOWN, content: group() }, oak));
    expect(await denied('UpdateOffer', { input: { idempotencyKey: randomUUID(), offerId: id, content: group() } }, caseLead)).toBe('FORBIDDEN');
    expect(await command('ArchiveOffer', { offerId: id }, lead)).toMatchObject({ __typename: 'OfferInUse', sessions: [{ sessionId: rows[0]!.id, seats: 4 }] });
  });

  it('is not written over by whoever has not seen what it says now, whoever wrote it and how', async () => {
    const { id } = await publish(group());
    const seen = async () => (await api.data<OfferContentQuery, object>('OfferContent', { offerId: id }, lead)).offerContent!.digest;
    const before = await seen();
    const update = (digest: string, description: string) => command('UpdateOffer', { offerId: id, digest, content: { ...group(), description } }, lead);
    expect(await update(before, 'Für viele.')).toMatchObject({ __typename: 'Offer' });
    expect(await update(before, 'Für wenige.')).toMatchObject({ __typename: 'OfferChanged', digest: await seen() });
    // What is said the same way again is the same.
    expect(await update(await seen(), 'Für alle.')).toMatchObject({ __typename: 'Offer' });
    expect(await seen()).toBe(before);
    // Who leads stands in rows of its own, which an import may have written.
    await api.database.superuser.query('DELETE FROM offers.offer_staff WHERE offer_id = $1 AND position = 2', [id]);
    expect(await update(before, 'Für wenige.')).toMatchObject({ __typename: 'OfferChanged', digest: await seen() });
    expect((await details(id, lead)).description).toBe('Für alle.');
  });

  it('is archived, left out of the catalogue, read by its id still, and begun anew as a copy', async () => {
    const { id, code } = await publish({ ...group(), title: 'Letztes Halbjahr' });
    expect(await command('ArchiveOffer', { offerId: id }, lead)).toMatchObject({ __typename: 'Offer', archivedAt: expect.any(String) });
    const codes = async (who: Credentials, archived?: boolean) =>
      (await api.data<OffersWithDetailsQuery, object>('OffersWithDetails', { first: 100, archived }, who)).offers.edges.map((edge) => edge.node.code);
    expect(await codes(caseworker)).not.toContain(code);
    expect(await codes(caseworker, true)).toEqual([]);
    expect(await codes(lead, true)).toEqual([code]);
    expect((await details(id, caseworker)).code).toBe(code);
    expect(await command('UpdateOffer', { offerId: id, content: group() }, lead)).toMatchObject({ __typename: 'OfferArchived' });
    const copy = await command('DraftOffer', { copyOf: id, content: { title: 'Neues Halbjahr' } }, lead);
    expect(copy).toMatchObject({ content: { title: 'Neues Halbjahr' }, copiedFrom: { id }, problems: [] });
    expect(await command('PublishOfferDraft', { draftId: copy['id'] }, lead)).toMatchObject({ __typename: 'Offer', title: 'Neues Halbjahr' });
    expect((await command('DraftOffer', { copyOf: id }, oak))['__typename']).toBe('NotFound');
  });

  it('asks the database as often for ten offers with labels, leads and co-hosts as for one', async () => {
    for (let n = 0; n < 10; n++) await publish({ ...group(), title: `Gruppe ${n}` });
    const statements = async (first: number) => {
      api.statements.take();
      const { offers } = await api.data<OffersWithDetailsQuery, object>('OffersWithDetails', { first }, caseworker);
      expect(offers.edges).toHaveLength(first);
      return api.statements.take();
    };
    await statements(1);
    expect(await statements(10)).toBe(await statements(1));
  });
});

describe('entries for information', () => {
  const entry = { title: 'Boxen im Bedarfsfall', category: 'CLUB', kind: 'GROUP', admission: 'OPEN', delivery: 'ON_SITE', capacity: 12, municipalityAgs: '01001000', resourceKind: 'CLUB', onDemand: true };

  it('DD-30, TS-23: an agency lists a club\'s offer in case of need; everyone finds it, and it is neither certified nor settleable', async () => {
    const listed = await command('ListInformationOffer', { hostId: CLUB, content: entry }, certifier);
    expect(listed).toMatchObject({
      __typename: 'Offer', settleable: false, onDemand: true, resourceKindLabel: { code: 'CLUB', labelDe: 'Verein', labelEn: 'Club' }, listedBy: { code: 'NORTH' }, host: { code: 'CLUB' },
    });
    const { id } = listed as { id: string };
    for (const who of [oak, caseworker, club, lead]) expect(await details(id, who)).toMatchObject({ title: 'Boxen im Bedarfsfall', onDemand: true, listedBy: { code: 'NORTH' }, leads: [], staffDetails: who === club ? [] : null });
    expect(await command('UpdateInformationOffer', { offerId: id, content: { ...entry, settleable: true } }, certifier)).toMatchObject({ __typename: 'OfferInvalid', problems: [{ field: 'settleable' }] });
    expect(await command('UpdateInformationOffer', { offerId: id, content: { ...entry, onDemand: false } }, certifier)).toMatchObject({ __typename: 'Offer', onDemand: false, settleable: false });
    expect((await command('UpdateOffer', { offerId: id, content: entry }, club))['__typename']).toBe('NotFound');
    const application = await api.run('SubmitForCertification', { input: { idempotencyKey: randomUUID(), offerId: id, agencyId: ids.northAgency, wantedFrom: '2099-01-01' } }, club);
    expect(JSON.stringify(application.body)).toContain('NOT_SETTLEABLE');
    expect(await command('ArchiveInformationOffer', { offerId: id }, certifier)).toMatchObject({ __typename: 'Offer', archivedAt: expect.any(String) });
  });

  it('DD-30: nobody but an agency lists them, and of nobody but partners', async () => {
    expect(await command('ListInformationOffer', { hostId: ids.pine, content: entry }, certifier)).toMatchObject({ __typename: 'NotFound', code: 'PARTNER_NOT_FOUND' });
    const oaks = await command('ListInformationOffer', { hostId: CLUB, content: entry }, oak);
    expect(oaks).toMatchObject({ __typename: 'NotAnAgency' });
    expect(await denied('ListInformationOffer', { input: { idempotencyKey: randomUUID(), hostId: CLUB, content: entry } }, caseworker)).toBe('FORBIDDEN');
  });

  it('DD-30: a partner publishes its own, not settleable', async () => {
    expect(await publish({ ...entry, settleable: false }, club)).toMatchObject({ __typename: 'Offer', settleable: false });
  });
});

describe('code lists', () => {
  const list = async (who: Credentials) => (await api.data<OfferCodesQuery, object>('OfferCodes', { list: 'TOPIC' }, who)).offerCodes;

  it('are the agency\'s words before the shipped ones, for its network', async () => {
    const input = { list: 'TOPIC', code: 'CHESS', labelDe: 'Schach', labelEn: 'Chess', position: 1 };
    expect(await command('SaveOfferCode', input, certifier)).toMatchObject({ __typename: 'OfferCode', code: 'CHESS', agencyId: ids.northAgency });
    expect((await list(lead))[0]).toMatchObject({ code: 'CHESS', labelDe: 'Schach', agencyId: ids.northAgency });
    expect((await list(oak)).map(({ code }) => code)).not.toContain('CHESS');
    expect(await command('RetireOfferCode', { list: 'TOPIC', code: 'CHESS' }, certifier)).toMatchObject({ __typename: 'OfferCode', retiredAt: expect.any(String) });
    expect((await list(lead)).map(({ code }) => code)).not.toContain('CHESS');
    expect(await command('RetireOfferCode', { list: 'TOPIC', code: 'NOWHERE' }, certifier)).toMatchObject({ __typename: 'NotFound' });
    expect(await command('SaveOfferCode', { ...input, code: 'A B' }, certifier)).toMatchObject({ __typename: 'OfferCodeInvalid', field: 'code' });
    expect(await denied('SaveOfferCode', { input: { idempotencyKey: randomUUID(), ...input } }, lead)).toBe('FORBIDDEN');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddSiteUseCase, CloseSiteUseCase, FindSitesQuery, UpdateSiteUseCase } from '#identity';
import { buildNetworkOffice, journalOf, refusal, refusalOf, value, type NetworkOffice } from '../../support/network-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const UNKNOWN = '00000000-0000-7000-8000-00000000dead';
const helenenberg = { kind: 'SOCIAL_SPACE_CENTRE', name: 'Sozialraumzentrum Helenenberg', street: 'Helenenberg 1', postalCode: '54298', municipalityAgs: '07235501' } as const;
const schweich = { kind: 'SOCIAL_SPACE_CENTRE', name: 'Sozialraumzentrum Schweich', municipalityAgs: '07235125', lat: 49.822, lon: 6.752 } as const;

let database: TestDatabase;
let office: NetworkOffice;
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-04T08:00:00Z' });
  office = await buildNetworkOffice(database.superuser);
});
afterAll(() => database.close());

const admin = (organisationId: string) => asOrganisation(organisationId, ['ADMINISTRATOR']);
const add = (organisationId: string, input: Parameters<AddSiteUseCase['run']>[1]) => new AddSiteUseCase(database.unitOfWork).run(admin(organisationId), input);
const list = async (as: string, filter = {}) =>
  (await new FindSitesQuery(database.unitOfWork).page(admin(as), { first: 100 }, { withClosed: false, ...filter })).rows.map((row) => row.node);

describe('sites', () => {
  it('TS-14: a region may have more than one centre', async () => {
    const first = value(await add(office.otherAgencyId, helenenberg));
    const second = value(await add(office.otherAgencyId, schweich));
    // Helenenberg lies at the point of Welschbillig, Schweich where it was said to lie.
    expect(first).toEqual({ id: first.id, ownerId: office.otherAgencyId, ...helenenberg, lat: expect.closeTo(49.85, 1), lon: expect.closeTo(6.57, 1), closedOn: null });
    expect(second).toMatchObject({ lat: 49.822, lon: 6.752, street: null });
    expect((await list(office.providerId, { kind: 'SOCIAL_SPACE_CENTRE', ownerId: office.otherAgencyId })).map((site) => site.name)).toEqual([
      'Sozialraumzentrum Helenenberg',
      'Sozialraumzentrum Schweich',
    ]);
    expect((await journalOf(database.superuser, second.id)).map((row) => [row.action, row.organisation_id, row.agency_id])).toEqual([['site.added', office.otherAgencyId, office.otherAgencyId]]);
  });

  it('of a provider are changed and closed by the provider, with before and after in the journal', async () => {
    const { id } = value(await add(office.providerId, { kind: 'DAY_CENTRE', name: 'Tageszentrum', municipalityAgs: '06432004' }));
    const update = new UpdateSiteUseCase(database.unitOfWork);
    const updated = value(await update.run(admin(office.providerId), { siteId: id, kind: 'DAY_CENTRE', name: 'Tageszentrum Ost', postalCode: '64807', municipalityAgs: '06432004' }));
    expect(updated).toMatchObject({ name: 'Tageszentrum Ost', postalCode: '64807' });
    expect(value(await new CloseSiteUseCase(database.unitOfWork).run(admin(office.providerId), { siteId: id, lastDay: '2026-04-30' })).closedOn).toBe('2026-04-30');
    expect(await list(office.agencyId, { ownerId: office.providerId })).toEqual([]);
    expect((await list(office.agencyId, { ownerId: office.providerId, withClosed: true })).map((site) => site.id)).toEqual([id]);
    expect(refusal(await update.run(admin(office.providerId), { siteId: id, kind: 'OTHER', name: 'x', municipalityAgs: '06432004' })).code).toBe('SITE_CLOSED');
    expect((await journalOf(database.superuser, id)).map((row) => row.action)).toEqual(['site.added', 'site.updated', 'site.closed']);
    expect((await journalOf(database.superuser, id))[1]).toMatchObject({ before: { name: 'Tageszentrum', postalCode: null }, after: { name: 'Tageszentrum Ost', postalCode: '64807' } });
  });

  it('of others are like those that do not exist', async () => {
    const { id } = value(await add(office.providerId, { kind: 'OTHER', name: 'Werkstatt', municipalityAgs: '06432004' }));
    const update = (as: string, siteId: string) => new UpdateSiteUseCase(database.unitOfWork).run(admin(as), { siteId, kind: 'OTHER', name: 'x', municipalityAgs: '06432004' });
    const close = (as: string, siteId: string) => new CloseSiteUseCase(database.unitOfWork).run(admin(as), { siteId, lastDay: '2026-05-31' });
    expect(refusal(await update(office.agencyId, id))).toEqual(refusal(await update(office.agencyId, UNKNOWN)));
    expect(refusal(await close(office.otherProviderId, id))).toEqual(refusal(await close(office.otherProviderId, 'no uuid')));
  });

  it.each([
    ['a municipality that nobody knows', { municipalityAgs: '07999999' }, { code: 'PLACE_UNKNOWN' }],
    ['one coordinate alone', { lat: 49.8 }, { code: 'FIELD_INVALID', field: 'lon' }],
    ['a latitude beyond the pole', { lat: 91, lon: 6 }, { code: 'FIELD_INVALID', field: 'lat' }],
    ['a longitude that is none', { lat: 49, lon: Number.NaN }, { code: 'FIELD_INVALID', field: 'lon' }],
    ['a blank name', { name: ' ' }, { code: 'FIELD_INVALID', field: 'name' }],
  ])('are refused with %s', async (_, change, expected) => {
    expect(refusal(await add(office.agencyId, { ...helenenberg, ...change }))).toMatchObject(expected);
  });

  it('are guarded by the database: foreign owners, places beyond the poles and municipalities of other keys are refused', async () => {
    const insert = (ownerId: string, ags: string, lat: number) =>
      refusalOf(database.unitOfWork, admin(office.agencyId), `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'OTHER', 'x', $2, $3, 6)`, [ownerId, ags, lat]);
    expect(await insert(office.providerId, '06432004', 49)).toBe('42501');
    expect(await insert(office.agencyId, '06432004', 91)).toBe('23514');
    expect(await insert(office.agencyId, '17432004', 49)).toBe('23514');
    expect(await insert(office.agencyId, '06432004', 49)).toBeNull();
  });
});

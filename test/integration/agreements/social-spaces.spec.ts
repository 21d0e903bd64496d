import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AddSocialSpaceCentreUseCase,
  AdoptSocialSpacesUseCase,
  ChangeSocialSpaceUseCase,
  CreateSocialSpaceUseCase,
  EndSocialSpaceCentreUseCase,
  FindSocialSpacesQuery,
  type ChangeSocialSpaceInput,
  type CreateSocialSpaceInput,
} from '#agreements';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { codeOf, must } from '../../support/rate-office.js';
import { buildRegimeNetwork, person, tryRaw, type RegimeNetwork } from '../../support/regime-network.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let network: RegimeNetwork;
let spaces: Map<string, string>;

const [KONZ, ZERF, KELL, SCHWEICH, HERMESKEIL, AYL, TRIER] = ['07235068', '07235152', '07235058', '07235125', '07235045', '07235002', '07211000'];

beforeAll(async () => {
  database = await createTestDatabase();
  network = await buildRegimeNetwork(database.superuser);
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE}` });
  await service.connect();
  const { socialSpaces } = await must(new AdoptSocialSpacesUseCase(database.unitOfWork).run(agency(), { validFrom: '2014-01-01' }));
  spaces = new Map(socialSpaces.map((space) => [space.code, space.id]));
});
afterAll(async () => {
  await service.end();
  await database.close();
});

const agency = () => person('admin', network.agencyId);
const find = () => new FindSocialSpacesQuery(database.unitOfWork);
const spaceOf = async (ags: string, on: string) => (await find().of(person('p', network.strangerId), network.agencyId, ags, on))?.code ?? null;
const create = (change: Partial<CreateSocialSpaceInput>, context = agency()) =>
  new CreateSocialSpaceUseCase(database.unitOfWork).run(context, { code: 'NEU', name: 'Neu', municipalityAgs: [AYL!], validFrom: '2014-01-01', ...change });
const change = (input: ChangeSocialSpaceInput, context = agency()) => new ChangeSocialSpaceUseCase(database.unitOfWork).run(context, input);

describe('social spaces of Trier-Saarburg', () => {
  it('TS-13: Kell am See is in Hermeskeil and Zerf in Saarburg, though both were in one Verbandsgemeinde', async () => {
    expect([await spaceOf(KELL!, '2026-05-01'), await spaceOf(ZERF!, '2026-05-01')]).toEqual(['HERMESKEIL', 'SAARBURG']);
    expect([await spaceOf(KONZ!, '2014-01-01'), await spaceOf(KONZ!, '2013-12-31')]).toEqual(['KONZ', null]);
    expect([await spaceOf(SCHWEICH!, '2026-05-01'), await spaceOf('07235501', '2026-05-01')]).toEqual(['RUWER-SCHWEICH-TRIER-LAND', 'RUWER-SCHWEICH-TRIER-LAND']);
    expect(await spaceOf(AYL!, '2026-05-01')).toBeNull();
  });

  it('hold the municipalities that the source names, each known to the gazetteer', async () => {
    const { rows } = await database.superuser.query(
      `SELECT s.code, array_agg(p.name ORDER BY p.name COLLATE "C") AS names FROM agreements.social_space s CROSS JOIN unnest(s.municipality_ags) a(ags)
       JOIN platform.place p ON p.ags = a.ags AND p.main WHERE s.code <> 'SPACE' GROUP BY s.code ORDER BY s.code COLLATE "C"`,
    );
    expect(rows).toEqual([
      { code: 'HERMESKEIL', names: ['Heddert', 'Hermeskeil', 'Kell am See', 'Mandern', 'Schillingen', 'Waldweiler'] },
      { code: 'KONZ', names: ['Konz'] },
      { code: 'RUWER-SCHWEICH-TRIER-LAND', names: ['Schweich', 'Waldrach', 'Welschbillig'] },
      { code: 'SAARBURG', names: ['Baldringen', 'Greimerath', 'Hentern', 'Lampaden', 'Paschel', 'Saarburg', 'Schömerich', 'Vierherrenborn', 'Zerf'] },
    ]);
  });

  it('TS-14: a space may have more than one centre, of the agency and of providers', async () => {
    const site = async (ownerId: string, name: string, ags: string) => {
      const { rows } = await database.superuser.query<{ id: string }>(
        `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'SOCIAL_SPACE_CENTRE', $2, $3, 49.8, 6.7) RETURNING id`,
        [ownerId, name, ags],
      );
      return rows[0]!.id;
    };
    const socialSpaceId = spaces.get('RUWER-SCHWEICH-TRIER-LAND')!;
    const schweich = await site(network.agencyId, 'Sozialraumzentrum Schweich', SCHWEICH!);
    const helenenberg = await site(network.leadId, 'JHZ Don Bosco Helenenberg', '07235501');
    const add = (siteId: string, context = agency()) => new AddSocialSpaceCentreUseCase(database.unitOfWork).run(context, { socialSpaceId, siteId, validFrom: '2014-01-01' });
    expect([await codeOf(add(schweich)), await codeOf(add(helenenberg)), await codeOf(add(schweich))]).toEqual(['ok', 'ok', 'CENTRE_EXISTS']);
    expect([await codeOf(add(network.leadId)), await codeOf(add(schweich, person('l', network.leadId)))]).toEqual(['SITE_NOT_FOUND', 'SOCIAL_SPACE_NOT_FOUND']);
    const centres = (await find().centresOf(person('s', network.strangerId), [socialSpaceId])).get(socialSpaceId)!;
    expect(centres.map((centre) => centre.name)).toEqual(['JHZ Don Bosco Helenenberg', 'Sozialraumzentrum Schweich']);
    const end = (context = agency()) => new EndSocialSpaceCentreUseCase(database.unitOfWork).run(context, { centreId: centres[0]!.id, lastDay: '2025-12-31' });
    expect([await codeOf(end(person('o', network.otherAgencyId))), await codeOf(end())]).toEqual(['CENTRE_NOT_FOUND', 'ok']);
    expect((await find().centresOf(agency(), [socialSpaceId])).get(socialSpaceId)!.map((centre) => centre.validTo)).toEqual(['2025-12-31', null]);
  });
});

describe('a social space over time', () => {
  it('is changed from a day on and stays as it was before: a municipality moves', async () => {
    const [hermeskeil, saarburg] = [spaces.get('HERMESKEIL')!, spaces.get('SAARBURG')!];
    const without = ['07235040', HERMESKEIL!, '07235081', '07235119', '07235142'];
    const withKell = ['07235003', '07235033', '07235043', KELL!, '07235072', '07235105', '07235118', '07235123', '07235140', ZERF!];
    const grow = () => change({ socialSpaceId: saarburg, validFrom: '2019-01-01', municipalityAgs: withKell });
    const answer = await grow();
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'MUNICIPALITY_TAKEN', taken: [{ municipalityAgs: KELL, socialSpaceCode: 'HERMESKEIL' }] } });
    await must(change({ socialSpaceId: hermeskeil, validFrom: '2019-01-01', municipalityAgs: without }));
    await must(grow());
    expect([await spaceOf(KELL!, '2018-12-31'), await spaceOf(KELL!, '2019-01-01')]).toEqual(['HERMESKEIL', 'SAARBURG']);
    const page = await find().page(agency(), { first: 20 }, { agencyId: network.agencyId });
    expect(page.rows.filter(({ node }) => node.id === saarburg).map(({ node }) => [node.validFrom, node.validTo, node.municipalityAgs.length])).toEqual([
      ['2014-01-01', '2018-12-31', 9],
      ['2019-01-01', null, 10],
    ]);
    const { rows } = await database.superuser.query(
      `SELECT action, jsonb_array_length(before->'municipalityAgs') AS before, jsonb_array_length(after->'municipalityAgs') AS after FROM platform.journal WHERE subject_id = $1 ORDER BY id`,
      [saarburg],
    );
    expect(rows).toEqual([{ action: 'social_space.created', before: null, after: 9 }, { action: 'social_space.changed', before: 9, after: 10 }]);
  });

  it('refuses what cannot be: unknown municipalities, taken codes, days without a version, strangers', async () => {
    expect(await codeOf(create({ municipalityAgs: ['07235999'] }))).toBe('MUNICIPALITY_UNKNOWN');
    expect(await codeOf(create({ municipalityAgs: [] }))).toBe('SOCIAL_SPACE_INPUT_INVALID');
    expect(await codeOf(create({ municipalityAgs: [AYL!, AYL!] }))).toBe('SOCIAL_SPACE_INPUT_INVALID');
    expect(await codeOf(create({ code: 'a|b' }))).toBe('SOCIAL_SPACE_INPUT_INVALID');
    expect(await codeOf(create({ code: 'KONZ' }))).toBe('SOCIAL_SPACE_CODE_TAKEN');
    expect(await codeOf(create({ municipalityAgs: [AYL!, KONZ!] }))).toBe('MUNICIPALITY_TAKEN');
    expect(await codeOf(create({ validTo: '2013-12-31' }))).toBe('SOCIAL_SPACE_INPUT_INVALID');
    expect(await codeOf(create({}, person('l', network.leadId)))).toBe('NOT_AN_AGENCY');
    const socialSpaceId = spaces.get('KONZ')!;
    expect(await codeOf(change({ socialSpaceId, validFrom: '2013-01-01' }))).toBe('NO_VERSION_ON_DAY');
    expect(await codeOf(change({ socialSpaceId, validFrom: '2014-01-01' }))).toBe('VERSION_EXISTS');
    for (const id of [network.leadId, 'nonsense']) expect(await codeOf(change({ socialSpaceId: id, validFrom: '2020-01-01' }))).toBe('SOCIAL_SPACE_NOT_FOUND');
    expect(await codeOf(change({ socialSpaceId, validFrom: '2020-01-01' }, person('o', network.otherAgencyId)))).toBe('SOCIAL_SPACE_NOT_FOUND');
    // Another agency may hold the same municipality: spaces are each agency's own.
    expect(await codeOf(create({ municipalityAgs: [KONZ!] }, person('o', network.otherAgencyId)))).toBe('ok');
  });

  it('is corrected on a first day that is not over: the version is replaced, and the municipality is free again', async () => {
    const { rows } = await database.superuser.query<{ today: string }>(`SELECT (now() AT TIME ZONE 'Europe/Berlin')::date AS today`);
    const { today } = rows[0]!;
    const { id: socialSpaceId } = await must(create({ code: 'MENDED', validTo: today }));
    await must(change({ socialSpaceId, validFrom: today, municipalityAgs: [AYL!, '07235004'] }));
    expect(await spaceOf('07235004', today)).toBe('MENDED');
    const mended = await must(change({ socialSpaceId, validFrom: today, municipalityAgs: [AYL!] }));
    expect(mended).toMatchObject({ validFrom: today, municipalityAgs: [AYL] });
    expect([await spaceOf(AYL!, today), await spaceOf('07235004', today)]).toEqual(['MENDED', null]);
    const journal = await database.superuser.query(`SELECT before->'municipalityAgs' AS before, after->'municipalityAgs' AS after FROM platform.journal WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`, [socialSpaceId]);
    expect(journal.rows).toEqual([{ before: [AYL, '07235004'], after: [AYL] }]);
    const page = await find().page(agency(), { first: 50 }, { agencyId: network.agencyId });
    expect(page.rows.filter(({ node }) => node.id === socialSpaceId).map(({ node }) => node.validFrom)).toEqual(['2014-01-01', today]);
    expect(await codeOf(create({ code: 'FREED', municipalityAgs: ['07235004'], validFrom: today, validTo: today }))).toBe('ok');
  });

  it('the database holds a municipality in one space of an agency a day, also beside what an import brought', async () => {
    const who = { actor: 'admin', organisationId: network.agencyId };
    const version = `INSERT INTO agreements.social_space_version (social_space_id, agency_id, name, municipality_ags, valid_from) VALUES ($1, $2, 'x', $3, $4)`;
    const konz = spaces.get('KONZ');
    expect(await tryRaw(service, who, version, [konz, network.agencyId, [AYL], '2030-01-01'])).toMatch(/^23P01 social_space_version_no_overlap/);
    const end = `UPDATE agreements.social_space_version SET valid_to = '2029-12-31' WHERE social_space_id = '${konz!}';`;
    const both = (ags: string) => `${end} INSERT INTO agreements.social_space_version (social_space_id, agency_id, name, municipality_ags, valid_from) VALUES ('${konz!}', '${network.agencyId}', 'x', '{${ags}}', '2030-01-01')`;
    expect(await tryRaw(service, who, both(AYL!))).toBeNull();
    expect(await tryRaw(service, who, both(ZERF!))).toBe('23P01 social_space_municipality_once');
    // 07211000 is in SPACE, which stands as an import writes it: without versions.
    expect(await tryRaw(service, who, both(TRIER!))).toBe('23P01 social_space_municipality_once');
    expect(await tryRaw(service, who, `UPDATE agreements.social_space_version SET name = 'x' WHERE social_space_id = $1`, [konz])).toBe('23514 version_fixed');
    expect(await tryRaw(service, who, `INSERT INTO agreements.social_space_municipality SELECT version_id, agency_id, '07235999', validity FROM agreements.social_space_municipality LIMIT 1`)).toBe('42501');
  });

  it('is created once when twenty want its municipality at once', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, (_, index) => codeOf(create({ code: `RACE-${index}`, municipalityAgs: ['07235004'], validTo: '2020-12-31' }))));
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes.filter((code) => code === 'MUNICIPALITY_TAKEN')).toHaveLength(19);
  });

  it('an import is taken as before and replaces the space as a whole', async () => {
    await must(change({ socialSpaceId: network.spaceId, validFrom: '2025-01-01', name: 'Trier neu' }));
    expect((await find().of(agency(), network.agencyId, TRIER!, '2024-12-31'))?.name).toBe('Trier');
    expect((await find().of(agency(), network.agencyId, TRIER!, '2025-01-01'))?.name).toBe('Trier neu');
    // What an import of the first file would write again; and it may well overlap with another space, as it always could.
    await database.unitOfWork.run(asOperator, (tx) =>
      tx.execute(`UPDATE agreements.social_space SET name = 'Trier', municipality_ags = '{${TRIER!},${KONZ!}}', valid_from = '2020-01-01', valid_to = NULL WHERE id = $1`, [network.spaceId]),
    );
    const page = await find().page(agency(), { first: 50 }, { agencyId: network.agencyId });
    expect(page.rows.filter(({ node }) => node.id === network.spaceId).map(({ node }) => [node.name, node.validFrom, node.municipalityAgs.length])).toEqual([['Trier', '2020-01-01', 2]]);
  });
});

describe('negative control', () => {
  it('twenty statements at once: one gets the municipality, and all of them without the constraint', async () => {
    const { rows } = await database.superuser.query<{ id: string }>(
      `INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) SELECT 'RAW-' || n, $1, 'x', '{07235008}', '2050-01-01' FROM generate_series(1, 20) n RETURNING id`,
      [network.agencyId],
    );
    // Past days, on which the rows above do not stand: only the versions meet each other.
    const insert = (day: string) =>
      Promise.allSettled(
        rows.map(({ id }) =>
          database.unitOfWork.run(agency(), (tx) =>
            tx.execute(
              `INSERT INTO agreements.social_space_version (social_space_id, agency_id, name, municipality_ags, valid_from, valid_to) VALUES ($1, $2, 'x', '{07235008}', $3::date, $3::date + 1)`,
              [id, network.agencyId, day],
            ),
          ),
        ),
      );
    const taken = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    expect(taken(await insert('2015-01-01'))).toBe(1);
    await database.superuser.query('ALTER TABLE agreements.social_space_municipality DROP CONSTRAINT social_space_municipality_once');
    expect(taken(await insert('2016-01-01'))).toBe(20);
  });
});

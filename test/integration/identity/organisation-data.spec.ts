import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportFolderUseCase } from '#exchange';
import { FindOrganisationFinanceQuery, SetLeitwegIdUseCase, UpdateBankDetailsUseCase, UpdateOrganisationUseCase, UpdateTaxStatusUseCase } from '#identity';
import { FixedClock } from '#kernel';
import { operatorContext } from '#platform';
import { buildNetworkOffice, journalOf, refusal, refusalOf, value, type NetworkOffice } from '../../support/network-office.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-04T08:00:00Z';
const IBAN = 'DE89370400440532013000';

let database: TestDatabase;
let office: NetworkOffice;
let updateOrganisation: UpdateOrganisationUseCase;
let updateBankDetails: UpdateBankDetailsUseCase;
let updateTaxStatus: UpdateTaxStatusUseCase;
let setLeitwegId: SetLeitwegIdUseCase;
let findFinance: FindOrganisationFinanceQuery;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW });
  office = await buildNetworkOffice(database.superuser);
  updateOrganisation = new UpdateOrganisationUseCase(database.unitOfWork);
  updateBankDetails = new UpdateBankDetailsUseCase(database.unitOfWork);
  updateTaxStatus = new UpdateTaxStatusUseCase(database.unitOfWork, new FixedClock(NOW));
  setLeitwegId = new SetLeitwegIdUseCase(database.unitOfWork);
  findFinance = new FindOrganisationFinanceQuery(database.unitOfWork);
});
afterAll(() => database.close());

const admin = (organisationId: string) => asOrganisation(organisationId, ['ADMINISTRATOR']);

describe('what an organisation says of itself', () => {
  it('is replaced as a whole; the federal state follows from the municipality, and the journal has before and after', async () => {
    const input = { name: ' Nord gemeinnützige GmbH ', street: 'Marktplatz 2', postalCode: '54329', municipalityAgs: '07235068' };
    const updated = value(await updateOrganisation.run(admin(office.providerId), input));
    expect(updated).toMatchObject({ code: 'NORD', name: 'Nord gemeinnützige GmbH', street: 'Marktplatz 2', postalCode: '54329', municipalityAgs: '07235068', federalState: 'RP' });
    const { rows } = await database.superuser.query('SELECT name, street, postal_code, municipality_ags, federal_state, code, kind FROM identity.organisation WHERE id = $1', [
      office.providerId,
    ]);
    expect(rows).toEqual([
      { name: 'Nord gemeinnützige GmbH', street: 'Marktplatz 2', postal_code: '54329', municipality_ags: '07235068', federal_state: 'RP', code: 'NORD', kind: 'PROVIDER' },
    ]);
    expect(await journalOf(database.superuser, office.providerId)).toEqual([
      {
        agency_id: null,
        organisation_id: office.providerId,
        action: 'organisation.updated',
        before: { name: 'Nord gGmbH', street: null, postalCode: null, municipalityAgs: '06432004', federalState: 'HE', partnerType: null },
        after: { name: 'Nord gemeinnützige GmbH', street: 'Marktplatz 2', postalCode: '54329', municipalityAgs: '07235068', federalState: 'RP', partnerType: null },
      },
    ]);
  });

  it('has a partner type where it is a partner, and only there', async () => {
    const input = { name: 'Boxclub', municipalityAgs: '06432004', partnerType: 'CLUB' } as const;
    expect(value(await updateOrganisation.run(admin(office.partnerId), input)).partnerType).toBe('CLUB');
    expect(refusal(await updateOrganisation.run(admin(office.otherProviderId), { ...input, name: 'Süd e.V.' })).code).toBe('PARTNER_TYPE_UNFIT');
    expect(await refusalOf(database.unitOfWork, admin(office.otherProviderId), `UPDATE identity.organisation SET partner_type = 'CLUB' WHERE id = $1`, [office.otherProviderId])).toBe('23514');
  });

  it.each([
    ['a municipality that the gazetteer does not know', { municipalityAgs: '06999999' }, 'PLACE_UNKNOWN'],
    ['a blank name', { name: '  ' }, 'FIELD_INVALID'],
    ['a name with a line break', { name: 'Nord\ngGmbH' }, 'FIELD_INVALID'],
    ['a postal code of four digits', { postalCode: '6480' }, 'FIELD_INVALID'],
    ['a blank street', { street: ' ' }, 'FIELD_INVALID'],
  ])('is refused with %s', async (_, change, code) => {
    const input = { name: 'Süd e.V.', municipalityAgs: '06432004', ...change };
    expect(refusal(await updateOrganisation.run(admin(office.otherProviderId), input)).code).toBe(code);
    expect(await journalOf(database.superuser, office.otherProviderId)).toEqual([]);
  });

  it('never becomes that of another: raw SQL changes no row of another, and neither kind, code nor origin of the own one', async () => {
    const change = (set: string, id: string) => refusalOf(database.unitOfWork, admin(office.otherProviderId), `UPDATE identity.organisation SET ${set} WHERE id = $1`, [id]);
    for (const set of [`kind = 'AGENCY'`, `code = 'JA9'`, `origin = 'IMPORT'`]) expect([set, await change(set, office.otherProviderId)]).toEqual([set, '42501']);
    const foreign = await database.unitOfWork.run(admin(office.otherProviderId), (tx) => tx.execute(`UPDATE identity.organisation SET name = 'x' WHERE id = $1`, [office.providerId]));
    expect(foreign).toBe(0);
  });
});

describe('bank details', () => {
  it('are stored without blanks, and the journal keeps their last four characters only', async () => {
    const finance = value(await updateBankDetails.run(admin(office.providerId), { iban: 'de89 3704 0044 0532 0130 00', bic: 'cobadeffxxx' }));
    expect(finance).toMatchObject({ iban: IBAN, bic: 'COBADEFFXXX' });
    const [entry, ...more] = (await journalOf(database.superuser, office.providerId)).filter((row) => row.action === 'organisation.bank-details-updated');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ before: { iban: null, bic: null }, after: { iban: '…3000', bic: '…FXXX' } });
    const { rows } = await database.superuser.query(`SELECT count(*)::int AS n FROM platform.journal WHERE coalesce(before::text, '') || coalesce(after::text, '') LIKE '%3704%'`);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it.each([
    ['other check digits', { iban: 'DE88370400440532013000' }, 'IBAN_INVALID'],
    ['the length of another country', { iban: 'DE8937040044053201300' }, 'IBAN_INVALID'],
    ['a country without IBANs', { iban: 'ZZ89370400440532013000' }, 'IBAN_INVALID'],
    ['no account at all', { iban: '' }, 'IBAN_INVALID'],
    ['a BIC that is too short', { iban: IBAN, bic: 'COBADE' }, 'BIC_INVALID'],
  ])('with %s are refused', async (_, input, code) => {
    expect(refusal(await updateBankDetails.run(admin(office.otherProviderId), input)).code).toBe(code);
    expect(await findFinance.run(admin(office.otherProviderId))).toMatchObject({ iban: null });
  });

  it('are read by the organisation alone', async () => {
    expect(await findFinance.run(admin(office.providerId))).toMatchObject({ iban: IBAN });
    for (const other of [office.agencyId, office.otherProviderId]) {
      expect(await database.unitOfWork.run(admin(other), (tx) => tx.sql('SELECT 1 FROM identity.organisation_finance WHERE organisation_id = $1', [office.providerId]))).toEqual([]);
    }
  });

  it('are guarded by the database too: no wrong IBAN, BIC or Leitweg-ID by raw SQL, not even as a new row', async () => {
    const update = (set: string) => refusalOf(database.unitOfWork, admin(office.providerId), `UPDATE identity.organisation_finance SET ${set}`);
    expect(await update(`iban = 'DE88370400440532013000'`)).toBe('23514');
    expect(await update(`iban = 'DE89 3704 0044 0532 0130 00'`)).toBe('23514');
    expect(await update(`bic = 'COBA'`)).toBe('23514');
    expect(await update(`leitweg_id = '04011000-1234512345-07'`)).toBe('23514');
    expect(await update(`iban = 'GB82WEST12345698765432', leitweg_id = '04011000-1234512345-06'`)).toBeNull();
    const insert = `INSERT INTO identity.organisation_finance (organisation_id, iban) VALUES ($1, $2)`;
    expect(await refusalOf(database.unitOfWork, admin(office.otherProviderId), insert, [office.otherProviderId, 'DE00'])).toBe('23514');
    expect(await refusalOf(database.unitOfWork, admin(office.otherProviderId), insert, [office.partnerId, IBAN])).toBe('42501');
  });
});

describe('tax status', () => {
  it('EXEMPT is taken with its basis and the year of the evidence (domain.md 2.3)', async () => {
    const input = { taxNumber: '007 250 12345', vatId: 'DE 123456789', vatStatus: 'EXEMPT', exemptionBasis: 'RECOGNISED_75', exemptionYear: 2025 } as const;
    expect(value(await updateTaxStatus.run(admin(office.providerId), input))).toMatchObject({
      taxNumber: '007 250 12345',
      vatId: 'DE123456789',
      vatStatus: 'EXEMPT',
      exemptionBasis: 'RECOGNISED_75',
      exemptionYear: 2025,
      iban: IBAN,
    });
  });

  it.each([
    ['no basis', { vatStatus: 'EXEMPT' }, 'EVIDENCE_MISSING'],
    ['no year', { vatStatus: 'EXEMPT', exemptionBasis: 'RECOGNISED_75' }, 'EVIDENCE_MISSING'],
    ['a year to come', { vatStatus: 'EXEMPT', exemptionBasis: 'RECOGNISED_75', exemptionYear: 2027 }, 'YEAR_OUT_OF_RANGE'],
    ['evidence for a taxable one', { vatStatus: 'TAXABLE', exemptionBasis: 'RECOGNISED_75', exemptionYear: 2025 }, 'EVIDENCE_WITHOUT_EXEMPTION'],
  ] as const)('is refused with %s', async (_, input, problem) => {
    expect(refusal(await updateTaxStatus.run(admin(office.otherProviderId), input))).toMatchObject({ code: 'TAX_EVIDENCE_UNFIT', problem });
  });

  it('without evidence is refused by the database too', async () => {
    const update = (set: string) => refusalOf(database.unitOfWork, admin(office.providerId), `UPDATE identity.organisation_finance SET ${set}`);
    expect(await update('exemption_basis = NULL, exemption_year = NULL')).toBe('23514');
    expect(await update('exemption_year = NULL')).toBe('23514');
    expect(await update(`vat_status = 'TAXABLE'`)).toBe('23514');
    expect(await update(`vat_status = 'TAXABLE', exemption_basis = NULL, exemption_year = NULL`)).toBeNull();
  });

  it.each(['DE12345678', 'D123', '123456789'])('with the VAT id %s is refused', async (vatId) => {
    expect(refusal(await updateTaxStatus.run(admin(office.otherProviderId), { vatId }))).toMatchObject({ code: 'FIELD_INVALID', field: 'vatId' });
  });
});

it('a Leitweg-ID is stored with its check digits, in upper case, and refused with others', async () => {
  expect(value(await setLeitwegId.run(admin(office.agencyId), { leitwegId: '09564000-nue0001-49' })).leitwegId).toBe('09564000-NUE0001-49');
  expect(refusal(await setLeitwegId.run(admin(office.agencyId), { leitwegId: '09564000-NUE0001-50' })).code).toBe('LEITWEG_ID_INVALID');
  expect(value(await setLeitwegId.run(admin(office.agencyId), {})).leitwegId).toBeNull();
  expect((await journalOf(database.superuser, office.agencyId)).map(({ agency_id, before, after }) => ({ agency_id, before, after }))).toEqual([
    { agency_id: office.agencyId, before: { leitwegId: null }, after: { leitwegId: '09564000-NUE0001-49' } },
    { agency_id: office.agencyId, before: { leitwegId: '09564000-NUE0001-49' }, after: { leitwegId: null } },
  ]);
});

describe('what an import brought', () => {
  const importRow = async (row: string) => {
    const text = `id,kind,name,municipality_ags,iban,vat_status,leitweg_id\n${row}\n`;
    const result = await new ImportFolderUseCase(database.unitOfWork).runFiles(operatorContext('IMPORT', 'test'), new Map([['organisations.csv', Buffer.from(text)]]));
    expect(result.errors).toEqual([]);
    const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM identity.organisation WHERE code = 'OLD'`);
    return rows[0]!.id;
  };

  it('stays valid as it is, and only what the service changes is judged', async () => {
    const id = await importRow('OLD,PROVIDER,Alt e.V.,06432004,DE00 OLD,EXEMPT,06432004-JA-12');
    expect(value(await setLeitwegId.run(admin(id), {}))).toMatchObject({ iban: 'DE00 OLD', vatStatus: 'EXEMPT', exemptionBasis: null, leitwegId: null });
    expect(refusal(await updateBankDetails.run(admin(id), { iban: 'DE00 OLD' })).code).toBe('IBAN_INVALID');
    const evidence = { vatStatus: 'EXEMPT', exemptionBasis: 'PREDOMINANTLY_PUBLIC_FUNDED', exemptionYear: 2025 } as const;
    expect(value(await updateTaxStatus.run(admin(id), evidence))).toMatchObject({ iban: 'DE00 OLD', exemptionYear: 2025 });
  });

  it('keeps the evidence while it stays exempt, and takes it away with the exemption', async () => {
    const id = await importRow('OLD,PROVIDER,Alt e.V.,06432004,DE00 NEW,EXEMPT,');
    expect(await findFinance.run(admin(id))).toMatchObject({ iban: 'DE00 NEW', exemptionBasis: 'PREDOMINANTLY_PUBLIC_FUNDED', exemptionYear: 2025 });
    await importRow('OLD,PROVIDER,Alt e.V.,06432004,DE00 NEW,TAXABLE,');
    expect(await findFinance.run(admin(id))).toMatchObject({ vatStatus: 'TAXABLE', exemptionBasis: null, exemptionYear: null });
  });

  it('may turn a partner into a provider, which then has no partner type', async () => {
    const id = await importRow('OLD,PARTNER,Alt e.V.,06432004,,,');
    value(await updateOrganisation.run(admin(id), { name: 'Alt e.V.', municipalityAgs: '06432004', partnerType: 'CLUB' }));
    await importRow('OLD,PROVIDER,Alt e.V.,06432004,,,');
    const { rows } = await database.superuser.query('SELECT kind, partner_type FROM identity.organisation WHERE id = $1', [id]);
    expect(rows).toEqual([{ kind: 'PROVIDER', partner_type: null }]);
  });
});

it('a command that is repeated with its key answers the same and happens once', async () => {
  const input = { iban: 'GB82 WEST 1234 5698 7654 32', idempotencyKey: 'bank-details-1' };
  const first = value(await updateBankDetails.run(admin(office.partnerId), input));
  expect(value(await updateBankDetails.run(admin(office.partnerId), input))).toEqual(first);
  expect((await journalOf(database.superuser, office.partnerId)).filter((row) => row.action === 'organisation.bank-details-updated')).toHaveLength(1);
  expect(refusal(await updateBankDetails.run(admin(office.partnerId), { ...input, iban: IBAN })).code).toBe('IDEMPOTENCY_CONFLICT');
});

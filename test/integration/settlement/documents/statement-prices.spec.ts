import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ExportStatementQuery, type DocumentLanguage } from '#settlement';
import { invoiceOfficeOf, openInvoiceOffice, type InvoiceOffice } from '../../../support/invoice-office.js';
import { readPdf, rowsOf, tagged } from '../../../support/read-pdf.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

/** Nord's group is paid by the hour, Süd's by the session with a part of the price for whoever was excused; N-1 was so on 13 May. */
const RATES = `id,agency_id,host_id,user_id,offer_id,category,unit,amount_eur,excused_percent,unexcused_percent,valid_from,valid_to
R-HOUR,JA,NORD,,,,SEAT_HOUR,27.40,0,100,2026-01-01,
R-TERMIN,JA,SUED,,,,SEAT_SESSION,60.00,33.30,100,2026-01-01,2026-12-31
`;

/** Two social spaces: for Nord's cases the hour of theirs is paid, to a group of two in staff and six seats. */
const AGREEMENTS = `id,agency_id,provider_id,valid_from,valid_to,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming,funding,social_space_id,hour_rate_eur,budget_total_eur
LQE-NORD,JA,NORD,2025-01-01,,30|31|35a,Leistung,Qualität,Entgelt,true,true,SOCIAL_SPACE_BUDGET,SR,48.75,100000.00
LQE-SUED,JA,SUED,2025-01-01,,30|31|35a|41,Leistung,Qualität,Entgelt,true,true,SOCIAL_SPACE_BUDGET,SR2,50.00,100000.00
`;

let database: TestDatabase;
let office: InvoiceOffice;
beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  await openInvoiceOffice(database, { 'settlement_rates.csv': RATES });
  office = await invoiceOfficeOf(database);
  await office.product.import(new Map([['attendance.csv', 'offer_id,date,referral_id,status,recorded_by\nG-SUED,2026-05-13,N-1,EXCUSED,PROVIDER\n']]));
  await office.close();
});
afterAll(() => database.close());

async function statement(language: DocumentLanguage, { ids, database: { unitOfWork } } = office): Promise<Buffer> {
  const made = await new ExportStatementQuery(unitOfWork).statement(asOrganisation(ids['JA']!, ['BILLING']), { agencyId: ids['JA']!, period: '2026-05', firstId: ids['NORD']!, secondId: ids['SUED']!, language });
  if (!(made instanceof Buffer)) throw new Error('no statement');
  return made;
}
/** Every row of every table, with blanks as blanks. */
const rowsOfAll = (bytes: Buffer) => tagged(readPdf(bytes).tree, 'Table').flatMap(rowsOf).map((row) => row.map((text) => text.replaceAll('\u00a0', ' ').replaceAll('- ', '-')));
/** Rate, unit, quantity, calculation and amount of a use. */
const use = (rows: string[][], code: string, day: string) => rows.find((row) => row[1] === code && row[2] === day)!.slice(5);

it('says of every line the version of its rate and the product that it is priced by, and of each rate what it is', async () => {
  const rows = rowsOfAll(await statement('de'));
  // 27.40 × 2 hours = 54.80.
  expect(use(rows, 'S-1', '04.05.2026')).toEqual(['R-HOUR, Fassung 1', 'Stunde', '2', '120 min ÷ 60 × 27,40 €', '54,80 €']);
  expect(use(rows, 'N-1', '06.05.2026')).toEqual(['R-TERMIN, Fassung 1', 'Termin', '1', '1 × 60,00 €', '60,00 €']);
  // 60.00 × 33.3 % = 19.98.
  expect(use(rows, 'N-1', '13.05.2026')).toEqual(['R-TERMIN, Fassung 1', 'Termin', '1', '1 × 60,00 € × 33,3 %', '19,98 €']);
  expect(rows.slice(-3)).toEqual([
    ['Satz', 'Betrag', 'Gültig', 'Bei entschuldigtem Fehlen', 'Bei unentschuldigtem Fehlen'],
    ['R-HOUR, Fassung 1', '27,40 € je Stunde', 'ab 01.01.2026', '0 %', '100 %'],
    ['R-TERMIN, Fassung 1', '60,00 € je Termin', '01.01.2026 – 31.12.2026', '33,3 %', '100 %'],
  ]);
});

it('says the same in English', async () => {
  const rows = rowsOfAll(await statement('en'));
  expect(use(rows, 'S-1', '4 May 2026')).toEqual(['R-HOUR, version 1', 'hour', '2', '120 min ÷ 60 × €27.40', '€54.80']);
  expect(use(rows, 'N-1', '13 May 2026')).toEqual(['R-TERMIN, version 1', 'session', '1', '1 × €60.00 × 33.3%', '€19.98']);
  expect(rows.at(-1)).toEqual(['R-TERMIN, version 1', '€60.00 per session', '1 Jan 2026 – 31 Dec 2026', '33.3%', '100%']);
});

it('is the same bytes after a session of the closed month was mended: a correction comes into the next one', async () => {
  const before = await statement('de');
  await database.superuser.query(`UPDATE offers.session SET minutes = 90 WHERE date = '2026-05-04'`);
  expect((await statement('de')).equals(before)).toBe(true);
});

it('says where the hour of a social space is paid instead of a rate, and not how much: the host does not see that agreement', async () => {
  const other = await createTestDatabase({ now: '2026-06-08T10:00:00Z' });
  try {
    const offers = `id,host_id,title,category,kind,admission,delivery,capacity,staff,municipality_ags
G-NORD,NORD,Training,X,GROUP,OPEN,ON_SITE,8,1,06432004
G-SUED,SUED,Gruppe,X,GROUP,OPEN,ON_SITE,6,2,06432002
`;
    const spaces = 'id,agency_id,name,municipality_ags,valid_from,valid_to\nSR,JA,Raum,06432004,2025-01-01,\nSR2,JA,Anderer,06432002,2025-01-01,\n';
    const there = await openInvoiceOffice(other, { 'settlement_rates.csv': RATES, 'agreements.csv': AGREEMENTS, 'offers.csv': offers, 'social_spaces.csv': spaces });
    await there.product.clear('2026-05', 'JA');
    const rows = rowsOfAll(await statement('de', there));
    // 48.75 × 1.5 × 2 ÷ 6 = 24.375, half away from zero.
    expect(use(rows, 'N-1', '06.05.2026')).toEqual(['laut Vereinbarung', 'Stunde (Sozialraum)', '1,5', '90 min ÷ 60 × Stundensatz × 2 ÷ 6', '24,38 €']);
  } finally {
    await other.close();
  }
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ExportMonthUseCase, type ExportFormat, type MonthExport } from '#settlement';
import { checkBookingBatch } from '../../support/datev/check-booking-batch.js';
import { fromWindows1252 } from '../../support/datev/windows-1252.js';
import { germanIban } from '../../support/iban.js';
import { checkCreditTransfer } from '../../support/pain/check-credit-transfer.js';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { asOperator, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const EXAMPLES = join('test', 'examples');
/** Closed on a Monday in June; 14 days later is a Monday, too. */
const NOW = '2026-06-08T10:00:00Z';

let database: TestDatabase;
let product: ProductUnderTest;
const databases: TestDatabase[] = [];
beforeEach(async () => {
  [database, product] = await open();
});
afterEach(async () => {
  await Promise.all(databases.splice(0).map((one) => one.close()));
});

async function open(): Promise<[TestDatabase, ProductUnderTest]> {
  const made = await createTestDatabase({ now: NOW });
  databases.push(made);
  return [made, new ProductUnderTest(made)];
}

const folder = (...path: string[]): Map<string, string> =>
  new Map(readdirSync(join(EXAMPLES, ...path)).map((file) => [file, readFileSync(join(EXAMPLES, ...path, file), 'utf8')]));

const NORTH_IBAN = 'DE89370400440532013000';
const SOUTH_IBAN = 'DE02120300000000202051';
const ORGANISATIONS = [
  'id,kind,name,street,postal_code,municipality_ags,iban,bic,vat_status',
  'JA,AGENCY,Jugendamt Musterkreis,Jägertorstraße 207,64289,06432004,,,',
  `NORD,PROVIDER,Träger Nord & Töchter,Straße des 17. Juni 135,64807,06432004,${NORTH_IBAN},COBADEFFXXX,EXEMPT`,
  `SUED,PROVIDER,Träger Süd,Haus am Hof,64832,06432002,${SOUTH_IBAN},,TAXABLE`,
];

/** first-month with accounts and addresses, rows in the order given: Nord owes Süd 480.00, Süd owes Nord 300.00. */
async function closeFirstMonth(pv = product, order: (rows: string[]) => string[] = (rows) => rows): Promise<void> {
  await pv.import(inOrder(folder('first-month', 'input').set('organisations.csv', ORGANISATIONS.join('\n')), order));
  await pv.clear('2026-05', 'JA');
  await pv.close('2026-05', 'JA');
}

function inOrder(files: Map<string, string>, order: (rows: string[]) => string[]): Map<string, string> {
  return new Map([...files].map(([name, text]) => {
    // A cell may hold line breaks: a row ends where its quotes are closed.
    const [head, ...rows] = text.trimEnd().match(/(?:"[^"]*"|[^"\r\n])+/g)!;
    return [name, [head, ...order(rows)].join('\n')];
  }));
}

async function exported(as: ExportFormat, period = '2026-05', agency = 'JA', from = database): Promise<MonthExport> {
  const result = await attempt(as, period, agency, from);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}

/** An account for everybody, by the order of their identifiers. */
async function giveAccounts(within = database): Promise<void> {
  const { rows } = await within.superuser.query<{ code: string }>('SELECT code FROM identity.organisation ORDER BY code COLLATE "C"');
  for (const [index, { code }] of rows.entries()) await setFinance(code, germanIban(index), within);
}

async function attempt(as: ExportFormat, period = '2026-05', agency = 'JA', from = database) {
  const { rows } = await from.superuser.query<{ id: string }>('SELECT id FROM identity.organisation WHERE code = $1', [agency]);
  return new ExportMonthUseCase(from.unitOfWork).run(asOperator, { agencyId: rows[0]!.id, period, as });
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const setFinance = (code: string, iban: string | null, within = database): Promise<unknown> =>
  within.superuser.query(
    `INSERT INTO identity.organisation_finance (organisation_id, iban) SELECT id, $2 FROM identity.organisation WHERE code = $1
     ON CONFLICT (organisation_id) DO UPDATE SET iban = EXCLUDED.iban`,
    [code, iban],
  );

describe('transfers of a closed month (pain.001.001.09)', () => {
  it('Nord pays Süd 180.00 in one order, and Süd pays nothing (DD-13)', async () => {
    await closeFirstMonth();
    const { files, problems, notes } = await exported('pain001');
    expect([files.map(({ name }) => name), problems, notes]).toEqual([['2026-05_JA_transfers_NORD.xml'], [], []]);
    const xml = text(files[0]!.bytes);
    expect(checkCreditTransfer(xml)).toEqual([]);
    const reference = /<EndToEndId>(PV-202605-[0-9A-Z]{20})<\/EndToEndId>/.exec(xml)![1]!;
    expect(xml).toContain('<CreDtTm>2026-06-08T10:00:00Z</CreDtTm><NbOfTxs>1</NbOfTxs><CtrlSum>180.00</CtrlSum><InitgPty><Nm>Traeger Nord + Toechter</Nm></InitgPty>');
    expect(xml).toContain('<ReqdExctnDt><Dt>2026-06-22</Dt></ReqdExctnDt>');
    expect(xml).toContain(
      '<Dbtr><Nm>Traeger Nord + Toechter</Nm><PstlAdr><StrtNm>Strasse des 17. Juni</StrtNm><BldgNb>135</BldgNb><PstCd>64807</PstCd><TwnNm>Dieburg</TwnNm><Ctry>DE</Ctry></PstlAdr></Dbtr>',
    );
    expect(xml).toContain(`<IBAN>${NORTH_IBAN}</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>COBADEFFXXX</BICFI></FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>`);
    expect(xml).toContain(
      '<Amt><InstdAmt Ccy="EUR">180.00</InstdAmt></Amt><Cdtr><Nm>Traeger Sued</Nm><PstlAdr><StrtNm>Haus am Hof</StrtNm><PstCd>64832</PstCd><TwnNm>Babenhausen</TwnNm><Ctry>DE</Ctry></PstlAdr></Cdtr>',
    );
    expect(xml).toContain(`<IBAN>${SOUTH_IBAN}</IBAN></Id></CdtrAcct><RmtInf><Ustrd>${reference} Abrechnung 2026-05 JA</Ustrd></RmtInf>`);
  });

  it.each<[string, string | null, string, RegExp]>([
    ['SUED', null, 'IBAN_MISSING', /^SUED has no IBAN\. The transfers of NORD are not written\.$/],
    ['NORD', null, 'IBAN_MISSING', /^NORD has no IBAN\. The transfers of NORD are not written\.$/],
    ['SUED', 'DE03120300000000202051', 'IBAN_INVALID', /^The IBAN of SUED is none/],
    ['SUED', 'DE0212030000', 'IBAN_INVALID', /^The IBAN of SUED is none/],
    ['SUED', 'TR330006100519786457841326', 'IBAN_NOT_SEPA', /^The IBAN of SUED is of a country outside/],
  ])('without a right IBAN of %s (%s) the order is not written and it is said who lacks what', async (code, iban, problem, message) => {
    await closeFirstMonth();
    await setFinance(code, iban);
    const { files, problems } = await exported('pain001');
    expect(files).toEqual([]);
    expect(problems).toEqual([{ code: problem, organisation: code, message: expect.stringMatching(message) }]);
  });

  it('is carried out when the month is due, by the days that the agency gives, on a day on which banks work', async () => {
    await product.import(folder('first-month', 'input').set('organisations.csv', ORGANISATIONS.join('\n')));
    await database.superuser.query(`INSERT INTO settlement.payment_setting (agency_id, payment_days) SELECT id, 19 FROM identity.organisation WHERE code = 'JA'`);
    await product.clear('2026-05', 'JA');
    await product.close('2026-05', 'JA');
    // 27 June is a Saturday.
    expect(text((await exported('pain001')).files[0]!.bytes)).toContain('<ReqdExctnDt><Dt>2026-06-29</Dt></ReqdExctnDt>');
    expect(fromWindows1252((await exported('datev')).files[0]!.bytes)).toContain(';29062026;');
  });

  it('an IBAN with blanks is taken, and a BIC that is none is left out', async () => {
    await closeFirstMonth();
    await database.superuser.query(
      `UPDATE identity.organisation_finance SET iban = 'de02 1203 0000 0000 2020 51', bic = 'NONE' WHERE organisation_id = (SELECT id FROM identity.organisation WHERE code = 'SUED')`,
    );
    const xml = text((await exported('pain001')).files[0]!.bytes);
    expect(checkCreditTransfer(xml)).toEqual([]);
    expect(xml).toContain(SOUTH_IBAN);
    expect(xml).not.toContain('CdtrAgt');
  });
});

describe('booking batches of a closed month (DATEV)', () => {
  it('Nord and Süd get one each: gross both ways, netted, and open is what is paid', async () => {
    await closeFirstMonth();
    const { files, problems } = await exported('datev');
    expect([files.map(({ name }) => name), problems]).toEqual([['EXTF_2026-05_JA_bookings_NORD.csv', 'EXTF_2026-05_JA_bookings_SUED.csv'], []]);
    for (const { name, bytes } of files) expect(checkBookingBatch(name, bytes)).toEqual([]);
    const [header, , ...rows] = fromWindows1252(files[0]!.bytes).trimEnd().split('\r\n');
    // Noon in Germany; the fiscal year begins in January.
    expect(header).toBe('"EXTF";700;21;"Buchungsstapel";13;20260608120000000;;"";"";"";1001;1;20260101;4;20260501;20260531;"Abrechnung 2026-05";"";1;0;0;"EUR";;"";;;"04";;;"";""');
    const start = (row: string): string => row.split(';').slice(0, 14).join(';').replace(/PV-202605-\w+/, 'REFERENCE');
    expect(rows.map(start)).toEqual([
      '300,00;"S";"EUR";;;"";1210;4100;"";3105;"REFERENCE";"";;"Platznutzung Träger Süd"',
      '480,00;"S";"EUR";;;"";5900;3310;"";3105;"REFERENCE";"";;"Platznutzung Träger Süd"',
      '300,00;"S";"EUR";;;"";3310;1210;"";3105;"REFERENCE";"";;"Aufrechnung Träger Süd"',
    ]);
    expect(rows.every((row) => row.split(';')[116] === '22062026')).toBe(true);
    // Süd is taxable: its revenue is of 19 percent.
    expect(fromWindows1252(files[1]!.bytes)).toContain('480,00;"S";"EUR";;;"";1210;4400;');
  });

  it('an organisation gets its own numbers and accounts, and the fiscal year that the month lies in', async () => {
    await closeFirstMonth();
    await database.superuser.query(
      `INSERT INTO settlement.datev_setting SELECT id, 29098, 55003, '42', 5, 8, '123456', '71234', '40100', '59000' FROM identity.organisation WHERE code = 'NORD'`,
    );
    const { files } = await exported('datev');
    expect(files.flatMap(({ name, bytes }) => checkBookingBatch(name, bytes))).toEqual([]);
    expect(fromWindows1252(files[0]!.bytes)).toMatch(/;29098;55003;20250801;5;20260501;20260531;"Abrechnung 2026-05";"";1;0;0;"EUR";;"";;;"42";;;"";""\r\n/);
    expect(fromWindows1252(files[0]!.bytes)).toContain('300,00;"S";"EUR";;;"";123456;40100;');
  });
});

describe('invoices of a closed month (XRechnung)', () => {
  it('are issued by the export where no worker has issued them, once; what is missing is said', async () => {
    await closeFirstMonth();
    const without = await exported('xrechnung');
    expect(without.files).toEqual([]);
    expect(without.problems).toContainEqual(expect.objectContaining({ code: 'CONTACT_MISSING', organisation: 'NORD' }));
    expect(without.problems).toContainEqual(expect.objectContaining({ code: 'TAX_NUMBER_MISSING', organisation: 'SUED' }));
    await database.superuser.query(`UPDATE identity.organisation_finance SET tax_number = '007/250/12345';
      INSERT INTO settlement.invoice_contact (organisation_id, name, phone, email) SELECT id, 'Abrechnung', '06151 1234', 'rechnung@example.org' FROM identity.organisation`);
    const { files, problems } = await exported('xrechnung');
    expect(problems).toEqual([]);
    expect(files.map(({ name }) => name.replace(/_[^_]*\.xml$/, ''))).toEqual(['2026-05_JA_invoice_NORD', '2026-05_JA_invoice_SUED']);
    expect(await exported('xrechnung')).toEqual({ files, problems: [], notes: [] });
    const { rows } = await database.superuser.query('SELECT count(*)::int AS n FROM settlement.invoice');
    expect(rows).toEqual([{ n: 2 }]);
  });
});

describe('export of a month', () => {
  it('gives the same bytes twice, and whatever the order of the rows that were imported', async () => {
    await closeFirstMonth();
    const [other, otherProduct] = await open();
    await closeFirstMonth(otherProduct, (rows) => rows.reverse());
    const formats = ['pain001', 'datev', 'csv', 'xlsx', 'pdf'] as const;
    const every = async (from: TestDatabase): Promise<MonthExport[]> => {
      const made: MonthExport[] = [];
      for (const as of formats) made.push(await exported(as, '2026-05', 'JA', from));
      return made;
    };
    const first = await every(database);
    expect(first.filter(({ files }) => files.length === 0)).toEqual([]);
    const digests = (made: MonthExport[]) => made.map(({ files }) => files.map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`));
    // A statement names the digest of its run, which is over ids: it is the same in one installation alone.
    expect(digests((await every(other)).slice(0, -1))).toEqual(digests(first.slice(0, -1)));
    expect(digests(await every(database))).toEqual(digests(first));
  });

  it('of many rows gives the same bytes whatever their order in the files and in the database', async () => {
    const [other, otherProduct] = await open();
    for (const [from, pv, order] of [[database, product, (rows: string[]) => rows], [other, otherProduct, (rows: string[]) => rows.reverse()]] as const) {
      await pv.import(inOrder(folder('every-rule', '1-first'), order));
      await giveAccounts(from);
      await pv.clear('2026-09', 'JA-DaDi');
      await pv.close('2026-09', 'JA-DaDi');
    }
    for (const as of ['pain001', 'datev'] as const) {
      const first = await exported(as, '2026-09', 'JA-DaDi');
      expect(first.files.length).toBeGreaterThan(1);
      expect(first.files.some(({ bytes }) => (text(bytes).match(as === 'datev' ? /\r\n/g : /<CdtTrfTxInf>/g) ?? []).length > (as === 'datev' ? 4 : 1))).toBe(true);
      expect(await exported(as, '2026-09', 'JA-DaDi', other)).toEqual(first);
    }
  });

  it('is noted in the access log: which month of which agency, in which format', async () => {
    await closeFirstMonth();
    await exported('datev');
    const { rows } = await database.superuser.query(
      `SELECT l.actor, l.subject_kind, split_part(l.subject_id, ':', 2) || ' ' || split_part(l.subject_id, ':', 3) AS what, o.code, l.granted
       FROM identity.access_log l JOIN identity.organisation o ON o.id::text = split_part(l.subject_id, ':', 1)`,
    );
    expect(rows).toEqual([{ actor: 'operator', subject_kind: 'settlement-month', what: '2026-05 datev', code: 'JA', granted: true }]);
  });

  it('is refused where the month was never cleared, and for transfers and bookings where it is not closed', async () => {
    await product.import(folder('first-month', 'input'));
    expect(await attempt('pain001')).toMatchObject({ ok: false, refusal: { code: 'MONTH_NOT_CLEARED' } });
    await product.clear('2026-05', 'JA');
    for (const as of ['pain001', 'datev', 'xrechnung'] as const) expect(await attempt(as)).toMatchObject({ ok: false, refusal: { code: 'MONTH_NOT_CLOSED' } });
  });

  it('lists of a month that is not closed are written, and their names say that the figures may change', async () => {
    await product.import(folder('first-month', 'input'));
    await product.clear('2026-05', 'JA');
    for (const as of ['csv', 'xlsx', 'pdf'] as const) {
      const names = (await exported(as)).files.map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(names.filter((name) => !name.startsWith('2026-05_JA_provisional_'))).toEqual([]);
    }
  });

  it('every-rule: every order and batch follows the rules, orders pay what is owed, credits are named', async () => {
    for (const step of JSON.parse(readFileSync(join(EXAMPLES, 'every-rule', 'steps.json'), 'utf8')) as { do: string; folder?: string; agency?: string; period?: string }[]) {
      if (step.do === 'import') await product.import(folder('every-rule', step.folder!));
      else if (step.do === 'clear') await product.clear(step.period!, step.agency!);
      else await product.close(step.period!, step.agency!);
    }
    await giveAccounts();
    const { rows: months } = await database.superuser.query<{ agency: string; period: string; run: string }>(
      `SELECT o.code AS agency, to_char(m.period, 'YYYY-MM') AS period, m.run_id AS run FROM settlement.month m JOIN identity.organisation o ON o.id = m.agency_id
       WHERE m.closed_at IS NOT NULL ORDER BY 1, 2`,
    );
    expect(months.length).toBeGreaterThan(5);
    let credits = 0;
    for (const { agency, period, run } of months) {
      const transfers = await exported('pain001', period, agency);
      expect(transfers.problems).toEqual([]);
      expect(transfers.files.flatMap(({ bytes }) => checkCreditTransfer(text(bytes)))).toEqual([]);
      const { rows: owed } = await database.superuser.query<{ debtor: string; cents: string }>(
        `SELECT o.code AS debtor, x.cents FROM (SELECT debtor_id, cents FROM settlement.net WHERE run_id = $1
           UNION ALL SELECT debtor_id, cents FROM settlement.gross WHERE run_id = $1 AND kind = 'DIRECT_BILLING') x JOIN identity.organisation o ON o.id = x.debtor_id`,
        [run],
      );
      const paid = transfers.files.flatMap(({ bytes }) => [...text(bytes).matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => amount!.replace('.', '').replace(/^0+/, '')));
      const positive = owed.filter(({ cents }) => !cents.startsWith('-'));
      expect(paid.sort()).toEqual(positive.map(({ cents }) => cents).sort());
      expect(transfers.files).toHaveLength(new Set(positive.map(({ debtor }) => debtor)).size);
      expect(transfers.notes).toHaveLength(owed.length - positive.length);
      credits += transfers.notes.length;
      const batches = await exported('datev', period, agency);
      expect(batches.files.flatMap(({ name, bytes }) => checkBookingBatch(name, bytes))).toEqual([]);
    }
    expect(credits).toBeGreaterThan(0);
  });
});

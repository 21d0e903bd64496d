import { beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { ExportMonthUseCase, ExportStatementQuery, RecordPaymentUseCase, type DocumentLanguage } from '#settlement';
import { must } from '../../../support/agreement-network.js';
import { CLOSED_MAY, invoiceOfficeOf, type InvoiceOffice } from '../../../support/invoice-office.js';
import { readPdf, rowsOf, tagged, textOf, type PdfNode } from '../../../support/read-pdf.js';
import { asOperator, asOrganisation, createTestDatabase, type TestDatabase } from '../../../support/test-database.js';

let database: TestDatabase;
let office: InvoiceOffice;

/** May 2026 is closed on 8 June: NORD owes SUED 180.00 € net, due 14 days later. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-06-08T10:00:00Z', world: CLOSED_MAY });
  office = await invoiceOfficeOf(database);
});
afterEach(() => database.close());

const as = (code: string) => ({ ...asOrganisation(office.ids[code]!, ['BILLING']), actor: `person-${code}` });
async function statement(code: string, language: DocumentLanguage = 'de', period = '2026-05'): Promise<Buffer> {
  const made = await new ExportStatementQuery(database.unitOfWork).statement(as(code), { agencyId: office.ids['JA']!, period, firstId: office.ids['NORD']!, secondId: office.ids['SUED']!, language });
  if (!(made instanceof Buffer)) throw new Error('no statement');
  return made;
}
/** What stands below the heading of the payment: its facts, with blanks as blanks. */
function payments(bytes: Buffer, heading: RegExp): string[][][] {
  const { children } = readPdf(bytes).tree;
  const below = (node: PdfNode, index: number) => (node.tag === 'H2' && heading.test(textOf(node)) ? [rowsOf(children[index + 1]!).map((row) => row.map((text) => text.replaceAll('\u00a0', ' ')))] : []);
  return children.flatMap(below);
}
const pay = async (code: string, direction: 'PAID' | 'RECEIVED', counterpart: string, cents: bigint) =>
  must(await new RecordPaymentUseCase(database.unitOfWork).run(as(code), { agencyId: office.ids['JA']!, counterpartId: office.ids[counterpart]!, direction, cents, paidOn: '2026-06-08' }));

describe('who owes reads on the statement how to pay', () => {
  it('how much by when, to which account, and under the reference that the transfer of the SEPA file bears', async () => {
    const { files } = must(await new ExportMonthUseCase(database.unitOfWork).run(asOperator, { agencyId: office.ids['JA']!, period: '2026-05', as: 'pain001' }));
    const [, reference] = /<EndToEndId>([^<]+)</.exec(Buffer.from(files[0]!.bytes).toString('utf8'))!;
    const [facts, ...further] = payments(await statement('NORD'), /^Zahlung/);
    expect(facts).toEqual([
      ['Verrechnung', '180,00 €, fällig am 22.06.2026'],
      ['Empfänger', 'Träger Süd & Söhne <gGmbH>'],
      ['IBAN', 'DE02 1203 0000 0000 2020 51'],
      ['Verwendungszweck', reference],
    ]);
    expect(reference).toMatch(/^PV-202605-/);
    expect(further).toEqual([]);
    expect(payments(await statement('SUED', 'en'), /^Payment by Träger Nord to/)[0]!.map(([name, value]) => `${name}: ${value}`)).toEqual([
      'settlement: €180.00, due on 22 Jun 2026', 'Payee: Träger Süd & Söhne <gGmbH>', 'IBAN: DE02 1203 0000 0000 2020 51', `Reference: ${reference}`,
    ]);
    // Nobody but the payee's account: that of who pays is its own.
    expect(textOf(readPdf(await statement('JA')).tree)).not.toContain('DE89');
  });

  it('the BIC where it is kept', async () => {
    await database.superuser.query(`UPDATE identity.organisation_finance SET bic = 'BYLADEM1001' WHERE organisation_id = $1`, [office.ids['SUED']]);
    expect(payments(await statement('NORD'), /^Zahlung/)[0]![3]).toEqual(['BIC', 'BYLADEM1001']);
  });

  it.each([
    ['is missing', null, /^nicht hinterlegt\. Bitte überweisen Sie noch nicht, sondern bitten Sie Träger Süd & Söhne <gGmbH>, die Bankverbindung unter „Rechnungsdaten“ einzutragen/],
    ['is of no country of the SEPA', 'GE29NB0000000101904917', /^hinterlegt, aber von außerhalb des SEPA-Raums\. Bitte klären Sie mit Träger Süd/],
  ])('what to do where the account %s', async (_why, iban, words) => {
    await database.superuser.query('UPDATE identity.organisation_finance SET iban = $2, bic = NULL WHERE organisation_id = $1', [office.ids['SUED'], iban]);
    const [facts] = payments(await statement('NORD'), /^Zahlung/);
    expect(facts!.map(([name]) => name)).toEqual(['Verrechnung', 'Empfänger', 'IBAN', 'Verwendungszweck']);
    expect(facts![2]![1]).toMatch(words);
  });

  it('what of it is settled, so that nobody pays twice; the same bytes as before once that is taken back', async () => {
    const before = await statement('NORD');
    await pay('SUED', 'RECEIVED', 'NORD', 5_000n);
    expect(payments(await statement('NORD'), /^Zahlung/)[0]![0]).toEqual(['Verrechnung', '180,00 €, fällig am 22.06.2026; davon beglichen 50,00 €, noch offen 130,00 €']);
    await pay('SUED', 'RECEIVED', 'NORD', 13_000n);
    const paid = await statement('NORD');
    expect(payments(paid, /^Zahlung/)[0]).toEqual([['Verrechnung', '180,00 €, fällig am 22.06.2026; davon beglichen 180,00 €, noch offen 0,00 €']]);
    expect(tagged(readPdf(paid).tree, 'P').map(textOf)).toContain('Hiervon ist nichts mehr zu zahlen.');
    expect(before.equals(paid)).toBe(false);
  });

  it('that nothing is to be paid yet while the month is not closed', async () => {
    await office.product.import(new Map([['attendance.csv', 'offer_id,date,referral_id,status,recorded_by\nG-SUED,2026-05-06,N-1,EXCUSED,PROVIDER\n']]));
    await office.product.clear('2026-06', 'JA');
    const { tree } = readPdf(await statement('NORD', 'de', '2026-06'));
    expect(tagged(tree, 'P').map(textOf).filter((text) => text.startsWith('Bitte noch nicht zahlen: Die Abrechnung ist vorläufig.'))).toHaveLength(1);
    expect(textOf(tree)).not.toContain('IBAN');
  });
});

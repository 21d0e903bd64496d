import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IssueInvoicesUseCase } from '#settlement';
import { ProductUnderTest } from './product-under-test.js';
import type { TestDatabase, TestWorld } from './test-database.js';

const INPUT = join('test', 'examples', 'first-month', 'input');

/** Everything that an invoice needs; SUED is taxable, NORD exempt. */
const ORGANISATIONS = `id,kind,name,street,postal_code,municipality_ags,iban,bic,tax_number,vat_id,vat_status,leitweg_id
JA,AGENCY,Jugendamt Musterkreis,Jägertorstraße 207,64289,06432004,,,,,,991-33333TEST-33
NORD,PROVIDER,Träger Nord,Am Markt 1,64283,06432004,DE89370400440532013000,COBADEFFXXX,007 123 45678,,EXEMPT,
SUED,PROVIDER,"Träger Süd & Söhne <gGmbH>",Weg 5a,64807,06432002,DE02 1203 0000 0000 2020 51,,,DE123456789,TAXABLE,
`;

/** The month of the first worked example, with what invoices need beside it: NORD owes SUED 480.00 €, SUED owes NORD 300.00 €. */
export const invoicedMonth = (change: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map([
    ...readdirSync(INPUT).map((file): [string, string] => [file, readFileSync(join(INPUT, file), 'utf8')]),
    ['organisations.csv', ORGANISATIONS],
    ...Object.entries(change),
  ]);

/** An agency and two providers whose May 2026 is to be invoiced. */
export class InvoiceOffice {
  readonly product: ProductUnderTest;

  constructor(
    readonly database: TestDatabase,
    readonly ids: Readonly<Record<string, string>>,
  ) {
    this.product = new ProductUnderTest(database);
  }

  /** Clears and closes a month. */
  async close(period = '2026-05'): Promise<void> {
    await this.product.clear(period, 'JA');
    await this.product.close(period, 'JA');
  }

  issue(period = '2026-05', database: TestDatabase = this.database): Promise<{ invoices: number; gaps: number }> {
    return new IssueInvoicesUseCase(database.unitOfWork).run('test', { agencyId: this.ids['JA']!, period });
  }

  /** What is stored of each invoice, by issuer and number. */
  async invoices(): Promise<Record<string, unknown>[]> {
    const { rows } = await this.database.superuser.query<Record<string, unknown>>(
      `SELECT i.issuer ->> 'code' AS issuer, i.recipient ->> 'code' AS recipient, i.number, i.type, i.kind, to_char(i.period, 'YYYY-MM') AS period, i.gross_cents AS gross, i.net_cents AS net,
         i.tax_cents AS tax, i.rounding_cents AS rounding, i.prepaid_cents AS prepaid, i.payable_cents AS payable, i.vat_category AS vat, to_char(i.issued_on, 'YYYY-MM-DD') AS "issuedOn",
         to_char(i.due_on, 'YYYY-MM-DD') AS "dueOn", i.id FROM settlement.invoice i ORDER BY i.issuer ->> 'code' COLLATE "C", i.number`,
    );
    return rows;
  }

  async documents(): Promise<string[]> {
    const { rows } = await this.database.superuser.query<{ xml: string }>(
      `SELECT d.xml FROM settlement.invoice_document d JOIN settlement.invoice i ON i.id = d.invoice_id ORDER BY i.issuer ->> 'code' COLLATE "C", i.number`,
    );
    return rows.map(({ xml }) => xml);
  }

  async contact(code: string, name = 'Abrechnung'): Promise<void> {
    await this.database.superuser.query(
      `INSERT INTO settlement.invoice_contact (organisation_id, name, phone, email) VALUES ($1, $2, '06151 123-0', 'rechnung@example.org')
       ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name`,
      [this.ids[code], name],
    );
  }
}

/** Everything imported, and the contacts of both providers said. */
export async function openInvoiceOffice(database: TestDatabase, change: Readonly<Record<string, string>> = {}): Promise<InvoiceOffice> {
  await new ProductUnderTest(database).import(invoicedMonth(change));
  const office = await invoiceOfficeOf(database);
  await office.contact('NORD');
  await office.contact('SUED');
  return office;
}

/** The office in a database that holds it already. */
export async function invoiceOfficeOf(database: TestDatabase): Promise<InvoiceOffice> {
  const { rows } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  return new InvoiceOffice(database, Object.fromEntries(rows.map(({ code, id }) => [code, id])));
}

/** The office whose May is cleared and closed. */
export const CLOSED_MAY: TestWorld = { name: 'invoice office, May closed', fill: async (database) => (await openInvoiceOffice(database)).close() };

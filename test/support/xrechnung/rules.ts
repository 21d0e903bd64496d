import type { XmlNode } from './parse-xml.js';
import { absolute, CENT, ONE, type UblDocument } from './ubl-document.js';

/**
 * The rules of EN 16931, of XRechnung 3.0 and of Peppol that XRechnung takes over, as far as they apply to what the product writes, by their published ids and
 * written from their published texts: no package of npm brings the official artefacts. Rules about what these invoices never hold (allowances,
 * charges, payees, tax representatives, attachments, cards, direct debits) have nothing to say here.
 */
export interface Rule {
  readonly id: string;
  holds(invoice: UblDocument): boolean;
}

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const TOTAL = 'cac:LegalMonetaryTotal';
const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';
const CREDIT_TRANSFERS = ['30', '58'];

const present = (id: string, path: string): Rule => ({ id, holds: (invoice) => invoice.has(path) });
const ofLines = (id: string, check: (invoice: UblDocument, line: XmlNode) => boolean): Rule => ({ id, holds: (invoice) => invoice.lines.every((line) => check(invoice, line)) });
const ofSubtotals = (id: string, check: (invoice: UblDocument, subtotal: XmlNode) => boolean): Rule => ({ id, holds: (invoice) => invoice.all(SUBTOTAL).every((subtotal) => check(invoice, subtotal)) });
/** Where the code is of the list, or there is none. */
const coded = (id: string, path: string, codes: RegExp): Rule => ({ id, holds: (invoice) => invoice.all(path).every(({ text }) => codes.test(text)) });
const decimals = (id: string, path: string): Rule => ({ id, holds: (invoice) => invoice.all(path).every(({ text }) => !/\.\d{3}/.test(text)) });
const quantityOf = (invoice: UblDocument, line: XmlNode): XmlNode | undefined => invoice.all('cbc:InvoicedQuantity', line)[0] ?? invoice.all('cbc:CreditedQuantity', line)[0];
const linesOf = (invoice: UblDocument, category: string): XmlNode[] => invoice.lines.filter((line) => invoice.text('cac:Item/cac:ClassifiedTaxCategory/cbc:ID', line) === category);
const subtotalsOf = (invoice: UblDocument, category: string): XmlNode[] => invoice.all(SUBTOTAL).filter((subtotal) => invoice.text('cac:TaxCategory/cbc:ID', subtotal) === category);
const hasSellerTax = (invoice: UblDocument): boolean => invoice.has(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`);
/** Half away from zero to the cent. */
const rounded = (value: bigint): bigint => ((absolute(value) + CENT / 2n) / CENT) * CENT * (value < 0n ? -1n : 1n);
const taxOf = (invoice: UblDocument, subtotal: XmlNode): bigint => rounded((invoice.number('cbc:TaxableAmount', subtotal) * invoice.number('cac:TaxCategory/cbc:Percent', subtotal)) / ONE / 100n);

const EN_16931: readonly Rule[] = [
  present('BR-01', 'cbc:CustomizationID'),
  present('BR-02', 'cbc:ID'),
  present('BR-03', 'cbc:IssueDate'),
  { id: 'BR-04', holds: (invoice) => invoice.typeCode !== '' },
  present('BR-05', 'cbc:DocumentCurrencyCode'),
  present('BR-06', `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`),
  present('BR-07', `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`),
  { id: 'BR-08', holds: (invoice) => invoice.all(`${SELLER}/cac:PostalAddress`).length === 1 },
  present('BR-09', `${SELLER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`),
  { id: 'BR-10', holds: (invoice) => invoice.all(`${BUYER}/cac:PostalAddress`).length === 1 },
  present('BR-11', `${BUYER}/cac:PostalAddress/cac:Country/cbc:IdentificationCode`),
  present('BR-12', `${TOTAL}/cbc:LineExtensionAmount`),
  present('BR-13', `${TOTAL}/cbc:TaxExclusiveAmount`),
  present('BR-14', `${TOTAL}/cbc:TaxInclusiveAmount`),
  present('BR-15', `${TOTAL}/cbc:PayableAmount`),
  { id: 'BR-16', holds: (invoice) => invoice.lines.length > 0 },
  ofLines('BR-21', (invoice, line) => invoice.has('cbc:ID', line)),
  ofLines('BR-22', (invoice, line) => quantityOf(invoice, line) !== undefined),
  ofLines('BR-23', (invoice, line) => quantityOf(invoice, line)?.attributes['unitCode'] !== undefined),
  ofLines('BR-24', (invoice, line) => invoice.has('cbc:LineExtensionAmount', line)),
  ofLines('BR-25', (invoice, line) => invoice.has('cac:Item/cbc:Name', line)),
  ofLines('BR-26', (invoice, line) => invoice.has('cac:Price/cbc:PriceAmount', line)),
  ofLines('BR-27', (invoice, line) => invoice.number('cac:Price/cbc:PriceAmount', line) >= 0n),
  { id: 'BR-29', holds: (invoice) => invoice.text('cac:InvoicePeriod/cbc:StartDate') <= invoice.text('cac:InvoicePeriod/cbc:EndDate') },
  ofLines('BR-30', (invoice, line) => invoice.text('cac:InvoicePeriod/cbc:StartDate', line) <= invoice.text('cac:InvoicePeriod/cbc:EndDate', line)),
  ofSubtotals('BR-45', (invoice, subtotal) => invoice.has('cbc:TaxableAmount', subtotal)),
  ofSubtotals('BR-46', (invoice, subtotal) => invoice.has('cbc:TaxAmount', subtotal)),
  ofSubtotals('BR-47', (invoice, subtotal) => invoice.has('cac:TaxCategory/cbc:ID', subtotal)),
  ofSubtotals('BR-48', (invoice, subtotal) => invoice.has('cac:TaxCategory/cbc:Percent', subtotal)),
  { id: 'BR-49', holds: (invoice) => invoice.all('cac:PaymentMeans').every((means) => invoice.has('cbc:PaymentMeansCode', means)) },
  { id: 'BR-50', holds: (invoice) => invoice.all('cac:PaymentMeans/cac:PayeeFinancialAccount').every((account) => invoice.has('cbc:ID', account)) },
  { id: 'BR-55', holds: (invoice) => invoice.all('cac:BillingReference/cac:InvoiceDocumentReference').every((reference) => invoice.has('cbc:ID', reference)) },
  {
    id: 'BR-61',
    holds: (invoice) => invoice.all('cac:PaymentMeans').every((means) => !CREDIT_TRANSFERS.includes(invoice.text('cbc:PaymentMeansCode', means)) || invoice.has('cac:PayeeFinancialAccount/cbc:ID', means)),
  },
  { id: 'BR-62', holds: (invoice) => invoice.all(`${SELLER}/cbc:EndpointID`).every(({ attributes }) => attributes['schemeID'] !== undefined) },
  { id: 'BR-63', holds: (invoice) => invoice.all(`${BUYER}/cbc:EndpointID`).every(({ attributes }) => attributes['schemeID'] !== undefined) },
  ofLines('BR-CO-04', (invoice, line) => invoice.has('cac:Item/cac:ClassifiedTaxCategory/cbc:ID', line)),
  {
    id: 'BR-CO-09',
    holds: (invoice) => invoice.all(`${SELLER}/cac:PartyTaxScheme`).every((scheme) => invoice.text('cac:TaxScheme/cbc:ID', scheme) !== 'VAT' || /^[A-Z]{2}/.test(invoice.text('cbc:CompanyID', scheme))),
  },
  { id: 'BR-CO-10', holds: (invoice) => invoice.number(`${TOTAL}/cbc:LineExtensionAmount`) === invoice.sum(invoice.lines, 'cbc:LineExtensionAmount') },
  {
    id: 'BR-CO-13',
    holds: (invoice) =>
      invoice.number(`${TOTAL}/cbc:TaxExclusiveAmount`) ===
      invoice.sum(invoice.lines, 'cbc:LineExtensionAmount') - invoice.number(`${TOTAL}/cbc:AllowanceTotalAmount`) + invoice.number(`${TOTAL}/cbc:ChargeTotalAmount`),
  },
  { id: 'BR-CO-14', holds: (invoice) => invoice.number('cac:TaxTotal/cbc:TaxAmount') === invoice.sum(invoice.all(SUBTOTAL), 'cbc:TaxAmount') },
  { id: 'BR-CO-15', holds: (invoice) => invoice.number(`${TOTAL}/cbc:TaxInclusiveAmount`) === invoice.number(`${TOTAL}/cbc:TaxExclusiveAmount`) + invoice.number('cac:TaxTotal/cbc:TaxAmount') },
  {
    id: 'BR-CO-16',
    holds: (invoice) =>
      invoice.number(`${TOTAL}/cbc:PayableAmount`) ===
      invoice.number(`${TOTAL}/cbc:TaxInclusiveAmount`) - invoice.number(`${TOTAL}/cbc:PrepaidAmount`) + invoice.number(`${TOTAL}/cbc:PayableRoundingAmount`),
  },
  ofSubtotals('BR-CO-17', (invoice, subtotal) => invoice.number('cbc:TaxAmount', subtotal) === taxOf(invoice, subtotal)),
  { id: 'BR-CO-18', holds: (invoice) => invoice.all(SUBTOTAL).length > 0 },
  { id: 'BR-CO-19', holds: (invoice) => invoice.all('cac:InvoicePeriod').every((period) => invoice.has('cbc:StartDate', period) || invoice.has('cbc:EndDate', period)) },
  ofLines('BR-CO-20', (invoice, line) => invoice.all('cac:InvoicePeriod', line).every((period) => invoice.has('cbc:StartDate', period) || invoice.has('cbc:EndDate', period))),
  {
    id: 'BR-CO-25',
    holds: (invoice) => invoice.number(`${TOTAL}/cbc:PayableAmount`) <= 0n || invoice.has('cbc:DueDate') || invoice.has('cac:PaymentMeans/cbc:PaymentDueDate') || invoice.has('cac:PaymentTerms/cbc:Note'),
  },
  {
    id: 'BR-CO-26',
    holds: (invoice) =>
      invoice.has(`${SELLER}/cac:PartyIdentification/cbc:ID`) ||
      invoice.has(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`) ||
      invoice.all(`${SELLER}/cac:PartyTaxScheme`).some((scheme) => invoice.text('cac:TaxScheme/cbc:ID', scheme) === 'VAT'),
  },
  decimals('BR-DEC-09', `${TOTAL}/cbc:LineExtensionAmount`),
  decimals('BR-DEC-12', `${TOTAL}/cbc:TaxExclusiveAmount`),
  decimals('BR-DEC-13', 'cac:TaxTotal/cbc:TaxAmount'),
  decimals('BR-DEC-14', `${TOTAL}/cbc:TaxInclusiveAmount`),
  decimals('BR-DEC-16', `${TOTAL}/cbc:PrepaidAmount`),
  decimals('BR-DEC-17', `${TOTAL}/cbc:PayableRoundingAmount`),
  decimals('BR-DEC-18', `${TOTAL}/cbc:PayableAmount`),
  decimals('BR-DEC-19', `${SUBTOTAL}/cbc:TaxableAmount`),
  decimals('BR-DEC-20', `${SUBTOTAL}/cbc:TaxAmount`),
  { id: 'BR-DEC-23', holds: (invoice) => invoice.lines.every((line) => !/\.\d{3}/.test(invoice.text('cbc:LineExtensionAmount', line))) },
  { id: 'BR-CL-01', holds: (invoice) => (invoice.root.name === 'Invoice' ? ['326', '380', '384', '389'] : ['381', '261', '262', '296', '308', '396', '420', '458', '532']).includes(invoice.typeCode) },
  { id: 'BR-CL-03', holds: (invoice) => invoice.every(({ name, attributes }) => !name.endsWith('Amount') || attributes['currencyID'] === 'EUR') },
  coded('BR-CL-04', 'cbc:DocumentCurrencyCode', /^EUR$/),
  { id: 'BR-CL-14', holds: (invoice) => invoice.every(({ name, text }) => name !== 'cbc:IdentificationCode' || text === 'DE') },
  coded('BR-CL-16', 'cac:PaymentMeans/cbc:PaymentMeansCode', /^(58|97)$/),
  coded('BR-CL-17', `${SUBTOTAL}/cac:TaxCategory/cbc:ID`, /^(AE|L|M|E|S|Z|G|O|K|B)$/),
  { id: 'BR-CL-18', holds: (invoice) => invoice.lines.every((line) => /^(AE|L|M|E|S|Z|G|O|K|B)$/.test(invoice.text('cac:Item/cac:ClassifiedTaxCategory/cbc:ID', line))) },
  coded('BR-CL-22', `${SUBTOTAL}/cac:TaxCategory/cbc:TaxExemptionReasonCode`, /^VATEX-EU-132-1[A-Q]$/),
  { id: 'BR-CL-23', holds: (invoice) => invoice.every(({ attributes }) => attributes['unitCode'] === undefined || ['C62', 'HUR', 'WEE', 'DAY'].includes(attributes['unitCode'])) },
  { id: 'BR-CL-25', holds: (invoice) => invoice.every(({ name, attributes }) => name !== 'cbc:EndpointID' || ['EM', '0204'].includes(attributes['schemeID'] ?? '')) },
  { id: 'BR-S-01', holds: (invoice) => linesOf(invoice, 'S').length === 0 || subtotalsOf(invoice, 'S').length > 0 },
  { id: 'BR-S-02', holds: (invoice) => linesOf(invoice, 'S').length === 0 || hasSellerTax(invoice) },
  { id: 'BR-S-05', holds: (invoice) => linesOf(invoice, 'S').every((line) => invoice.number('cac:Item/cac:ClassifiedTaxCategory/cbc:Percent', line) > 0n) },
  { id: 'BR-S-08', holds: (invoice) => subtotalsOf(invoice, 'S').every((subtotal) => invoice.number('cbc:TaxableAmount', subtotal) === invoice.sum(linesOf(invoice, 'S'), 'cbc:LineExtensionAmount')) },
  { id: 'BR-S-09', holds: (invoice) => subtotalsOf(invoice, 'S').every((subtotal) => invoice.number('cbc:TaxAmount', subtotal) === taxOf(invoice, subtotal)) },
  { id: 'BR-S-10', holds: (invoice) => subtotalsOf(invoice, 'S').every((subtotal) => !invoice.has('cac:TaxCategory/cbc:TaxExemptionReason', subtotal) && !invoice.has('cac:TaxCategory/cbc:TaxExemptionReasonCode', subtotal)) },
  { id: 'BR-E-01', holds: (invoice) => linesOf(invoice, 'E').length === 0 || subtotalsOf(invoice, 'E').length === 1 },
  { id: 'BR-E-02', holds: (invoice) => linesOf(invoice, 'E').length === 0 || hasSellerTax(invoice) },
  { id: 'BR-E-05', holds: (invoice) => linesOf(invoice, 'E').every((line) => invoice.number('cac:Item/cac:ClassifiedTaxCategory/cbc:Percent', line) === 0n) },
  { id: 'BR-E-08', holds: (invoice) => subtotalsOf(invoice, 'E').every((subtotal) => invoice.number('cbc:TaxableAmount', subtotal) === invoice.sum(linesOf(invoice, 'E'), 'cbc:LineExtensionAmount')) },
  { id: 'BR-E-09', holds: (invoice) => subtotalsOf(invoice, 'E').every((subtotal) => invoice.number('cbc:TaxAmount', subtotal) === 0n) },
  { id: 'BR-E-10', holds: (invoice) => subtotalsOf(invoice, 'E').every((subtotal) => invoice.has('cac:TaxCategory/cbc:TaxExemptionReason', subtotal) || invoice.has('cac:TaxCategory/cbc:TaxExemptionReasonCode', subtotal)) },
];

const isIban = (text: string): boolean => {
  const iban = text.replace(/\s/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Za-z0-9]{11,30}$/.test(iban)) return false;
  const digits = [...(iban.slice(4) + iban.slice(0, 4)).toUpperCase()].map((character) => String(Number.parseInt(character, 36))).join('');
  return BigInt(digits) % 97n === 1n;
};

const XRECHNUNG: readonly Rule[] = [
  { id: 'BR-DE-1', holds: (invoice) => invoice.all('cac:PaymentMeans').length > 0 },
  { id: 'BR-DE-2', holds: (invoice) => invoice.all(`${SELLER}/cac:Contact`).length > 0 },
  present('BR-DE-3', `${SELLER}/cac:PostalAddress/cbc:CityName`),
  present('BR-DE-4', `${SELLER}/cac:PostalAddress/cbc:PostalZone`),
  present('BR-DE-5', `${SELLER}/cac:Contact/cbc:Name`),
  present('BR-DE-6', `${SELLER}/cac:Contact/cbc:Telephone`),
  present('BR-DE-7', `${SELLER}/cac:Contact/cbc:ElectronicMail`),
  present('BR-DE-8', `${BUYER}/cac:PostalAddress/cbc:CityName`),
  present('BR-DE-9', `${BUYER}/cac:PostalAddress/cbc:PostalZone`),
  ofSubtotals('BR-DE-14', (invoice, subtotal) => invoice.has('cac:TaxCategory/cbc:Percent', subtotal)),
  present('BR-DE-15', 'cbc:BuyerReference'),
  { id: 'BR-DE-16', holds: (invoice) => hasSellerTax(invoice) },
  { id: 'BR-DE-17', holds: (invoice) => ['326', '380', '384', '389', '381', '875', '876', '877'].includes(invoice.typeCode) },
  { id: 'BR-DE-18', holds: (invoice) => invoice.all('cac:PaymentTerms/cbc:Note').every(({ text }) => !/^\s*#/m.test(text)) },
  { id: 'BR-DE-19', holds: (invoice) => invoice.text('cac:PaymentMeans/cbc:PaymentMeansCode') !== '58' || isIban(invoice.text('cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID')) },
  { id: 'BR-DE-21', holds: (invoice) => invoice.text('cbc:CustomizationID') === 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0' },
  {
    id: 'BR-DE-23-a',
    holds: (invoice) => invoice.all('cac:PaymentMeans').every((means) => !CREDIT_TRANSFERS.includes(invoice.text('cbc:PaymentMeansCode', means)) || invoice.all('cac:PayeeFinancialAccount', means).length > 0),
  },
  { id: 'BR-DE-23-b', holds: (invoice) => invoice.all('cac:PaymentMeans').every((means) => invoice.all('cac:CardAccount', means).length + invoice.all('cac:PaymentMandate', means).length === 0) },
  { id: 'BR-DE-26', holds: (invoice) => invoice.typeCode !== '384' || invoice.all('cac:BillingReference/cac:InvoiceDocumentReference').length > 0 },
  { id: 'BR-DE-27', holds: (invoice) => invoice.text(`${SELLER}/cac:Contact/cbc:Telephone`).replace(/\D/g, '').length >= 3 },
  { id: 'BR-DE-28', holds: (invoice) => /^[^@\s.][^@\s]*[^@\s.]@[^@\s.][^@\s]*[^@\s.]$/.test(invoice.text(`${SELLER}/cac:Contact/cbc:ElectronicMail`)) },
  {
    id: 'BR-DE-TMP-32',
    holds: (invoice) => invoice.all('cac:InvoicePeriod').length > 0 || invoice.has('cac:Delivery/cbc:ActualDeliveryDate') || invoice.lines.every((line) => invoice.all('cac:InvoicePeriod', line).length > 0),
  },
  present('PEPPOL-EN16931-R001', 'cbc:ProfileID'),
  { id: 'PEPPOL-EN16931-R008', holds: (invoice) => invoice.every(({ text, children }) => children.length > 0 || text.trim() !== '') },
  present('PEPPOL-EN16931-R010', `${BUYER}/cbc:EndpointID`),
  present('PEPPOL-EN16931-R020', `${SELLER}/cbc:EndpointID`),
  { id: 'PEPPOL-EN16931-R053', holds: (invoice) => invoice.all('cac:TaxTotal').filter((total) => invoice.all('cac:TaxSubtotal', total).length > 0).length === 1 },
  ofLines('PEPPOL-EN16931-R110', (invoice, line) => !invoice.has('cac:InvoicePeriod/cbc:StartDate') || invoice.text('cac:InvoicePeriod/cbc:StartDate', line) >= invoice.text('cac:InvoicePeriod/cbc:StartDate')),
  ofLines('PEPPOL-EN16931-R111', (invoice, line) => !invoice.has('cac:InvoicePeriod/cbc:EndDate') || invoice.text('cac:InvoicePeriod/cbc:EndDate', line) <= invoice.text('cac:InvoicePeriod/cbc:EndDate')),
  ofLines('PEPPOL-EN16931-R120', (invoice, line) => {
    const quantity = invoice.number('cbc:InvoicedQuantity', line) + invoice.number('cbc:CreditedQuantity', line);
    const base = invoice.has('cac:Price/cbc:BaseQuantity', line) ? invoice.number('cac:Price/cbc:BaseQuantity', line) : ONE;
    return base !== 0n && absolute(invoice.number('cbc:LineExtensionAmount', line) - (quantity * invoice.number('cac:Price/cbc:PriceAmount', line)) / base) <= 2n * CENT;
  }),
  ofLines('PEPPOL-EN16931-R121', (invoice, line) => !invoice.has('cac:Price/cbc:BaseQuantity', line) || invoice.number('cac:Price/cbc:BaseQuantity', line) > 0n),
  ofLines('PEPPOL-EN16931-R130', (invoice, line) => invoice.all('cac:Price/cbc:BaseQuantity', line).every(({ attributes }) => attributes['unitCode'] === quantityOf(invoice, line)?.attributes['unitCode'])),
];

export const RULES: readonly Rule[] = [...EN_16931, ...XRECHNUNG];

/** Ids of the rules that a document breaks. */
export const brokenRules = (invoice: UblDocument): string[] => RULES.filter((rule) => !rule.holds(invoice)).map(({ id }) => id);

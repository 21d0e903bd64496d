import { describe, expect, it } from '@jest/globals';
import { SAMPLES } from '../../../../../test/support/xrechnung/sample-invoices.js';
import { parseXml } from '../../../../../test/support/xrechnung/parse-xml.js';
import { brokenRules, RULES } from '../../../../../test/support/xrechnung/rules.js';
import { UblDocument } from '../../../../../test/support/xrechnung/ubl-document.js';
import { findStructureProblems } from '../../../../../test/support/xrechnung/ubl-structure.js';
import { euro, writeXrechnung } from './write-xrechnung.js';

type Sample = keyof typeof SAMPLES;
const samples = Object.keys(SAMPLES) as Sample[];
const written = (sample: Sample): string => writeXrechnung(SAMPLES[sample]);

/** Takes an element with all that it holds out of a document: the first of that name behind a place. */
const without = (name: string, behind = '') => (xml: string): string => {
  const from = xml.indexOf(`<${name}`, xml.indexOf(behind));
  const end = xml.indexOf(`</${name}>`, from) + name.length + 3;
  return xml.slice(0, from) + xml.slice(end);
};
const replaced = (from: string | RegExp, to: string) => (xml: string): string => xml.replace(from, to);

const CUSTOMER = '<cac:AccountingCustomerParty>';
const LINE = '<cac:InvoiceLine>';
const TOTAL = '<cac:LegalMonetaryTotal>';

/** For every rule a document that breaks it, made from a right one. */
const BROKEN: Readonly<Record<string, readonly [sample: Sample, spoil: (xml: string) => string]>> = {
  'BR-01': ['EXEMPT', without('cbc:CustomizationID')],
  'BR-02': ['EXEMPT', without('cbc:ID')],
  'BR-03': ['EXEMPT', without('cbc:IssueDate')],
  'BR-04': ['EXEMPT', without('cbc:InvoiceTypeCode')],
  'BR-05': ['EXEMPT', without('cbc:DocumentCurrencyCode')],
  'BR-06': ['EXEMPT', without('cac:PartyLegalEntity')],
  'BR-07': ['EXEMPT', without('cac:PartyLegalEntity', CUSTOMER)],
  'BR-08': ['EXEMPT', without('cac:PostalAddress')],
  'BR-09': ['EXEMPT', without('cac:Country')],
  'BR-10': ['EXEMPT', without('cac:PostalAddress', CUSTOMER)],
  'BR-11': ['EXEMPT', without('cac:Country', CUSTOMER)],
  'BR-12': ['EXEMPT', without('cbc:LineExtensionAmount', TOTAL)],
  'BR-13': ['EXEMPT', without('cbc:TaxExclusiveAmount')],
  'BR-14': ['EXEMPT', without('cbc:TaxInclusiveAmount')],
  'BR-15': ['EXEMPT', without('cbc:PayableAmount')],
  'BR-16': ['STANDARD', without('cac:InvoiceLine')],
  'BR-21': ['EXEMPT', without('cbc:ID', LINE)],
  'BR-22': ['CREDIT', without('cbc:CreditedQuantity')],
  'BR-23': ['EXEMPT', replaced('<cbc:InvoicedQuantity unitCode="C62">', '<cbc:InvoicedQuantity>')],
  'BR-24': ['EXEMPT', without('cbc:LineExtensionAmount', LINE)],
  'BR-25': ['EXEMPT', without('cbc:Name', '<cac:Item>')],
  'BR-26': ['EXEMPT', without('cbc:PriceAmount')],
  'BR-27': ['EXEMPT', replaced('<cbc:PriceAmount currencyID="EUR">', '<cbc:PriceAmount currencyID="EUR">-')],
  'BR-29': ['EXEMPT', replaced('<cbc:EndDate>2026-05-31', '<cbc:EndDate>2026-03-31')],
  'BR-30': ['EXEMPT', replaced('<cbc:EndDate>2026-05-18', '<cbc:EndDate>2026-05-03')],
  'BR-45': ['EXEMPT', without('cbc:TaxableAmount')],
  'BR-46': ['EXEMPT', without('cbc:TaxAmount', '<cac:TaxSubtotal>')],
  'BR-47': ['EXEMPT', without('cbc:ID', '<cac:TaxCategory>')],
  'BR-48': ['EXEMPT', without('cbc:Percent')],
  'BR-49': ['EXEMPT', without('cbc:PaymentMeansCode')],
  'BR-50': ['EXEMPT', without('cbc:ID', '<cac:PayeeFinancialAccount>')],
  'BR-55': ['EXEMPT', without('cbc:ID', '<cac:InvoiceDocumentReference>')],
  'BR-61': ['EXEMPT', without('cbc:ID', '<cac:PayeeFinancialAccount>')],
  'BR-62': ['EXEMPT', replaced(' schemeID="EM"', '')],
  'BR-63': ['EXEMPT', replaced(' schemeID="0204"', '')],
  'BR-CO-04': ['EXEMPT', without('cac:ClassifiedTaxCategory')],
  'BR-CO-09': ['STANDARD', replaced('DE123456789', '123456789')],
  'BR-CO-10': ['EXEMPT', replaced(/(<cac:LegalMonetaryTotal>\s*<cbc:LineExtensionAmount currencyID="EUR">)90\.00/, '$190.01')],
  'BR-CO-13': ['EXEMPT', replaced(/(<cbc:TaxExclusiveAmount currencyID="EUR">)90\.00/, '$190.01')],
  'BR-CO-14': ['STANDARD', replaced(/(<cac:TaxTotal>\s*<cbc:TaxAmount currencyID="EUR">)15\.97/, '$115.98')],
  'BR-CO-15': ['STANDARD', replaced(/(<cbc:TaxInclusiveAmount currencyID="EUR">)100\.03/, '$1100.02')],
  'BR-CO-16': ['STANDARD', without('cbc:PrepaidAmount')],
  'BR-CO-17': ['STANDARD', replaced(/(<cbc:TaxableAmount currencyID="EUR">84\.06<\/cbc:TaxableAmount>\s*<cbc:TaxAmount currencyID="EUR">)15\.97/, '$115.96')],
  'BR-CO-18': ['STANDARD', without('cac:TaxTotal')],
  'BR-CO-19': ['EXEMPT', replaced(/<cac:InvoicePeriod>[^]*?<\/cac:InvoicePeriod>/, '<cac:InvoicePeriod></cac:InvoicePeriod>')],
  'BR-CO-20': ['EXEMPT', (xml) => xml.slice(0, xml.indexOf(LINE)) + xml.slice(xml.indexOf(LINE)).replace(/<cac:InvoicePeriod>[^]*?<\/cac:InvoicePeriod>/, '<cac:InvoicePeriod></cac:InvoicePeriod>')],
  'BR-CO-25': ['EXEMPT', (xml) => without('cac:PaymentTerms')(without('cbc:DueDate')(xml))],
  'BR-CO-26': ['EXEMPT', without('cac:PartyIdentification')],
  'BR-DEC-09': ['EXEMPT', replaced(/(<cac:LegalMonetaryTotal>\s*<cbc:LineExtensionAmount currencyID="EUR">90\.00)/, '$10')],
  'BR-DEC-12': ['EXEMPT', replaced(/(<cbc:TaxExclusiveAmount currencyID="EUR">90\.00)/, '$10')],
  'BR-DEC-13': ['EXEMPT', replaced(/(<cac:TaxTotal>\s*<cbc:TaxAmount currencyID="EUR">0\.00)/, '$10')],
  'BR-DEC-14': ['EXEMPT', replaced(/(<cbc:TaxInclusiveAmount currencyID="EUR">90\.00)/, '$10')],
  'BR-DEC-16': ['STANDARD', replaced(/(<cbc:PrepaidAmount currencyID="EUR">60\.00)/, '$10')],
  'BR-DEC-17': ['ROUNDED', replaced(/(<cbc:PayableRoundingAmount currencyID="EUR">0\.01)/, '$10')],
  'BR-DEC-18': ['EXEMPT', replaced(/(<cbc:PayableAmount currencyID="EUR">90\.00)/, '$10')],
  'BR-DEC-19': ['EXEMPT', replaced(/(<cbc:TaxableAmount currencyID="EUR">90\.00)/, '$10')],
  'BR-DEC-20': ['EXEMPT', replaced(/(<\/cbc:TaxableAmount>\s*<cbc:TaxAmount currencyID="EUR">0\.00)/, '$10')],
  'BR-DEC-23': ['EXEMPT', (xml) => xml.slice(0, xml.indexOf(LINE)) + xml.slice(xml.indexOf(LINE)).replace('100.00', '100.000')],
  'BR-CL-01': ['EXEMPT', replaced('TypeCode>380', 'TypeCode>381')],
  'BR-CL-03': ['EXEMPT', replaced('currencyID="EUR"', 'currencyID="EURO"')],
  'BR-CL-04': ['EXEMPT', replaced('CurrencyCode>EUR', 'CurrencyCode>Euro')],
  'BR-CL-14': ['EXEMPT', replaced('IdentificationCode>DE', 'IdentificationCode>D')],
  'BR-CL-16': ['EXEMPT', replaced('MeansCode>58', 'MeansCode>580')],
  'BR-CL-17': ['EXEMPT', replaced(/(<cac:TaxCategory>\s*<cbc:ID>)E/, '$1X')],
  'BR-CL-18': ['EXEMPT', replaced(/(<cac:ClassifiedTaxCategory>\s*<cbc:ID>)E/, '$1X')],
  'BR-CL-22': ['EXEMPT', replaced('VATEX-EU-132-1H', '§ 4')],
  'BR-CL-23': ['EXEMPT', replaced('unitCode="C62"', 'unitCode="SEAT"')],
  'BR-CL-25': ['EXEMPT', replaced('schemeID="0204"', 'schemeID="LEITWEG"')],
  'BR-S-01': ['STANDARD', replaced(/(<cac:TaxCategory>\s*<cbc:ID>)S/, '$1Z')],
  'BR-S-02': ['STANDARD', without('cac:PartyTaxScheme')],
  'BR-S-05': ['STANDARD', (xml) => xml.slice(0, xml.indexOf(LINE)) + xml.slice(xml.indexOf(LINE)).replace('Percent>19', 'Percent>0')],
  'BR-S-08': ['STANDARD', replaced('<cbc:TaxableAmount currencyID="EUR">84.06', '<cbc:TaxableAmount currencyID="EUR">84.05')],
  'BR-S-09': ['STANDARD', replaced(/(84\.06<\/cbc:TaxableAmount>\s*<cbc:TaxAmount currencyID="EUR">)15\.97/, '$115.98')],
  'BR-S-10': ['STANDARD', replaced('<cbc:Percent>19</cbc:Percent>', '<cbc:Percent>19</cbc:Percent><cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>')],
  'BR-E-01': ['EXEMPT', replaced(/(<cac:TaxCategory>\s*<cbc:ID>)E/, '$1Z')],
  'BR-E-02': ['EXEMPT', without('cac:PartyTaxScheme')],
  'BR-E-05': ['EXEMPT', (xml) => xml.slice(0, xml.indexOf(LINE)) + xml.slice(xml.indexOf(LINE)).replace('Percent>0', 'Percent>7')],
  'BR-E-08': ['EXEMPT', replaced('<cbc:TaxableAmount currencyID="EUR">90.00', '<cbc:TaxableAmount currencyID="EUR">100.00')],
  'BR-E-09': ['EXEMPT', replaced(/(<\/cbc:TaxableAmount>\s*<cbc:TaxAmount currencyID="EUR">)0\.00/, '$117.10')],
  'BR-E-10': ['EXEMPT', (xml) => without('cbc:TaxExemptionReason>')(without('cbc:TaxExemptionReasonCode')(xml).replaceAll('cbc:TaxExemptionReason>', 'cbc:TaxExemptionReason>>')).replaceAll('>>', '>')],
  'BR-DE-1': ['EXEMPT', without('cac:PaymentMeans')],
  'BR-DE-2': ['EXEMPT', without('cac:Contact')],
  'BR-DE-3': ['EXEMPT', without('cbc:CityName')],
  'BR-DE-4': ['EXEMPT', without('cbc:PostalZone')],
  'BR-DE-5': ['EXEMPT', without('cbc:Name', '<cac:Contact>')],
  'BR-DE-6': ['EXEMPT', without('cbc:Telephone')],
  'BR-DE-7': ['EXEMPT', without('cbc:ElectronicMail')],
  'BR-DE-8': ['EXEMPT', without('cbc:CityName', CUSTOMER)],
  'BR-DE-9': ['EXEMPT', without('cbc:PostalZone', CUSTOMER)],
  'BR-DE-14': ['EXEMPT', without('cbc:Percent')],
  'BR-DE-15': ['EXEMPT', without('cbc:BuyerReference')],
  'BR-DE-16': ['EXEMPT', without('cac:PartyTaxScheme')],
  'BR-DE-17': ['EXEMPT', replaced('TypeCode>380', 'TypeCode>393')],
  'BR-DE-18': ['EXEMPT', replaced(/(<cac:PaymentTerms>\s*<cbc:Note>)/, '$1#SKONTO#TAGE=7')],
  'BR-DE-19': ['EXEMPT', replaced('DE89370400440532013000', 'DE89370400440532013001')],
  'BR-DE-21': ['EXEMPT', replaced('xrechnung_3.0', 'xrechnung_2.3')],
  'BR-DE-23-a': ['EXEMPT', without('cac:PayeeFinancialAccount')],
  'BR-DE-23-b': ['EXEMPT', replaced('</cac:PaymentMeans>', '<cac:PaymentMandate></cac:PaymentMandate></cac:PaymentMeans>')],
  'BR-DE-26': ['CANCELLATION', without('cac:BillingReference')],
  'BR-DE-27': ['EXEMPT', replaced('06151 123-0', 'Zi. 12')],
  'BR-DE-28': ['EXEMPT', replaced('<cbc:ElectronicMail>rechnung@', '<cbc:ElectronicMail>rechnung.@')],
  'BR-DE-TMP-32': ['STANDARD', (xml) => without('cac:InvoicePeriod')(without('cac:InvoicePeriod')(xml))],
  'PEPPOL-EN16931-R001': ['EXEMPT', without('cbc:ProfileID')],
  'PEPPOL-EN16931-R008': ['EXEMPT', replaced('<cbc:StreetName>Weg 5a', '<cbc:StreetName>')],
  'PEPPOL-EN16931-R010': ['EXEMPT', without('cbc:EndpointID', CUSTOMER)],
  'PEPPOL-EN16931-R020': ['EXEMPT', without('cbc:EndpointID')],
  'PEPPOL-EN16931-R053': ['EXEMPT', replaced(/(<cac:TaxTotal>[^]*<\/cac:TaxTotal>)/, '$1$1')],
  'PEPPOL-EN16931-R110': ['EXEMPT', replaced('<cbc:StartDate>2026-04-13', '<cbc:StartDate>2026-04-14')],
  'PEPPOL-EN16931-R111': ['EXEMPT', replaced('<cbc:EndDate>2026-05-31', '<cbc:EndDate>2026-05-17')],
  'PEPPOL-EN16931-R120': ['EXEMPT', replaced(/(<cbc:InvoicedQuantity unitCode="C62">)3/, '$12')],
  'PEPPOL-EN16931-R121': ['EXEMPT', replaced(/(<cbc:BaseQuantity unitCode="C62">)3/, '$10')],
  'PEPPOL-EN16931-R130': ['EXEMPT', replaced('<cbc:BaseQuantity unitCode="C62">', '<cbc:BaseQuantity unitCode="HUR">')],
};

describe('XRechnung 3.0 in UBL 2.1', () => {
  it.each(samples)('%s has the structure of UBL and breaks no rule', (sample) => {
    const xml = written(sample);
    expect(findStructureProblems(parseXml(xml))).toEqual([]);
    expect(brokenRules(new UblDocument(xml))).toEqual([]);
  });

  it.each(RULES.map(({ id }) => id))('%s is kept, and a document that breaks it is refused', (id) => {
    const [sample, spoil] = BROKEN[id]!;
    const xml = spoil(written(sample));
    expect(xml).not.toBe(written(sample));
    expect(brokenRules(new UblDocument(xml))).toContain(id);
  });

  it.each([
    ['an element in another place', replaced(/(\s*<cbc:IssueDate>.*<\/cbc:IssueDate>)(\s*<cbc:DueDate>.*<\/cbc:DueDate>)/, '$2$1')],
    ['an element that is not there', replaced('<cbc:ProfileID>', '<cbc:Profile/><cbc:ProfileID>')],
    ['an element twice', replaced(/(\s*<cbc:ID>2026-000007<\/cbc:ID>)/, '$1$1')],
    ['another namespace', replaced('xsd:Invoice-2', 'xsd:Invoice-3')],
    ['an amount without currency', replaced(' currencyID="EUR"', '')],
    ['a German day', replaced('<cbc:IssueDate>2026-06-08', '<cbc:IssueDate>08.06.2026')],
  ])('%s is no UBL', (_, spoil) => {
    expect(findStructureProblems(parseXml(spoil(written('EXEMPT'))))).not.toEqual([]);
  });

  it('escapes what others have typed, and leaves out what XML cannot hold', () => {
    const xml = writeXrechnung({ ...SAMPLES.EXEMPT, issuer: { ...SAMPLES.EXEMPT.issuer, name: 'A & B <"\u0000\u0008\ud800>\n]]>' } });
    expect(new UblDocument(xml).text('cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName')).toBe('A & B <"> ]]>');
  });

  it('credit notes tell amounts without a sign, cancellations with it, and what is paid already asks for no transfer', () => {
    const credit = new UblDocument(written('CREDIT'));
    expect([credit.root.name, credit.typeCode, credit.text('cac:LegalMonetaryTotal/cbc:PayableAmount')]).toEqual(['CreditNote', '381', '20.00']);
    expect(credit.lines.map((line) => credit.text('cbc:CreditedQuantity', line))).toEqual(['2', '-1']);
    const cancellation = new UblDocument(written('CANCELLATION'));
    expect([cancellation.root.name, cancellation.typeCode, cancellation.text('cac:LegalMonetaryTotal/cbc:PayableAmount')]).toEqual(['Invoice', '384', '-40.03']);
    const paid = new UblDocument(writeXrechnung({ ...SAMPLES.STANDARD, prepaidCents: 10_003n, payableCents: 0n }));
    expect([paid.text('cac:PaymentMeans/cbc:PaymentMeansCode'), paid.has('cbc:DueDate'), brokenRules(paid)]).toEqual(['97', false, []]);
  });

  it('is the same bytes twice', () => {
    for (const sample of samples) expect(written(sample)).toBe(written(sample));
  });

  it.each([[0n, '0.00'], [5n, '0.05'], [-5n, '-0.05'], [123_456n, '1234.56'], [-100n, '-1.00']])('%s cents are %s', (cents, text) => expect(euro(cents)).toBe(text));
});

import type { Invoice, InvoiceLine, InvoiceParty } from './invoice.js';
import { kindWords, unitCode, unitWords } from './invoice-words.js';
import { element, leaf, optional, writeXml, type XmlElement } from './xml.js';

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const ROOT = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** BT-24 of XRechnung 3.0 (BR-DE-21), and BT-23: billing of Peppol. */
const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** UNTDID 1001. */
const TYPE_CODES = { INVOICE: '380', CREDIT_NOTE: '381', CANCELLATION: '384' } as const;

/** UNTDID 4461: a SEPA transfer, or clearing between partners where nothing is to be transferred. */
const TRANSFER = '58';
const CLEARING = '97';

/** Art. 132 (1) (h) of Directive 2006/112/EC, which § 4 Nr. 25 UStG brings into German law. */
const EXEMPTION_CODE = 'VATEX-EU-132-1H';
const EXEMPTION_TEXT = 'Steuerfrei nach § 4 Nr. 25 UStG';

/**
 * An invoice as XRechnung 3.0 in UBL 2.1. Invoices (380) and cancellations (384) are an Invoice; credit notes (381) a CreditNote, whose
 * amounts are told without the sign. The same invoice gives the same bytes. A price stands for the whole quantity of its line
 * (BT-149), so that no unit price has to be rounded.
 */
export function writeXrechnung(invoice: Invoice): string {
  const isCredit = invoice.type === 'CREDIT_NOTE';
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const sign = isCredit ? -1n : 1n;
  const money = (name: string, cents: bigint): XmlElement => leaf(name, euro(cents * sign), { currencyID: 'EUR' });
  return writeXml(
    element(
      root,
      leaf('cbc:CustomizationID', CUSTOMIZATION),
      leaf('cbc:ProfileID', PROFILE),
      leaf('cbc:ID', invoice.number),
      leaf('cbc:IssueDate', invoice.issuedOn),
      isCredit ? null : optional('cbc:DueDate', invoice.payableCents > 0n ? invoice.dueOn : null),
      leaf(`cbc:${root}TypeCode`, TYPE_CODES[invoice.type]),
      leaf('cbc:Note', noteOf(invoice)),
      leaf('cbc:DocumentCurrencyCode', 'EUR'),
      leaf('cbc:BuyerReference', invoice.recipient.leitwegId ?? invoice.recipient.code),
      period(invoice.serviceFrom, invoice.serviceTo),
      invoice.refersTo.map(({ number, issuedOn }) => element('cac:BillingReference', element('cac:InvoiceDocumentReference', leaf('cbc:ID', number), leaf('cbc:IssueDate', issuedOn)))),
      element('cac:AccountingSupplierParty', issuer(invoice.issuer)),
      element('cac:AccountingCustomerParty', recipient(invoice.recipient)),
      payment(invoice),
      element('cac:PaymentTerms', leaf('cbc:Note', termsOf(invoice))),
      tax(invoice, money),
      element(
        'cac:LegalMonetaryTotal',
        money('cbc:LineExtensionAmount', invoice.netCents),
        money('cbc:TaxExclusiveAmount', invoice.netCents),
        money('cbc:TaxInclusiveAmount', invoice.netCents + invoice.taxCents),
        invoice.prepaidCents === 0n ? null : money('cbc:PrepaidAmount', invoice.prepaidCents),
        invoice.roundingCents === 0n ? null : money('cbc:PayableRoundingAmount', invoice.roundingCents),
        money('cbc:PayableAmount', invoice.payableCents),
      ),
      invoice.lines.map((line) => lineOf(invoice, line, sign)),
    ),
    { xmlns: `${ROOT}${root}-2`, 'xmlns:cac': CAC, 'xmlns:cbc': CBC },
  );
}

/** Cents as a decimal of euro: -5 is "-0.05". */
export function euro(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const period = (from: string, to: string): XmlElement => element('cac:InvoicePeriod', leaf('cbc:StartDate', from), leaf('cbc:EndDate', to));

const vatScheme = element('cac:TaxScheme', leaf('cbc:ID', 'VAT'));

/** The details of the seats stand in the statement of the pair: an invoice names no case, not even by its pseudonym. */
const noteOf = ({ kind, period: month, agencyName, type }: Invoice): string =>
  `${type === 'CANCELLATION' ? 'Storno. ' : ''}${kindWords(kind)}, ${month}, ${agencyName}. Die Einzelnachweise stehen in der Abrechnung des Monats.`;

function termsOf({ type, payableCents, prepaidCents, dueOn }: Invoice): string {
  if (type === 'CANCELLATION') return 'Storno: keine Zahlung aus dieser Rechnung.';
  if (type === 'CREDIT_NOTE') return payableCents === 0n ? 'Durch Verrechnung ausgeglichen.' : 'Das Guthaben wird mit offenen Forderungen verrechnet oder erstattet.';
  if (payableCents === 0n) return 'Durch Verrechnung bezahlt.';
  const rest = prepaidCents === 0n ? '' : 'Ein Teil ist durch Verrechnung bezahlt. ';
  return `${rest}Zahlbar ohne Abzug bis ${dueOn}.`;
}

function payment({ type, issuer: { iban, bic, name }, payableCents, paymentReference }: Invoice): XmlElement {
  if (type !== 'INVOICE' || payableCents === 0n || iban === null) return element('cac:PaymentMeans', leaf('cbc:PaymentMeansCode', CLEARING));
  const branch = bic === null ? null : element('cac:FinancialInstitutionBranch', leaf('cbc:ID', bic));
  return element(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', TRANSFER),
    leaf('cbc:PaymentID', paymentReference),
    element('cac:PayeeFinancialAccount', leaf('cbc:ID', iban), leaf('cbc:Name', name), branch),
  );
}

function tax({ netCents, taxCents, vatCategory, vatPercent }: Invoice, money: (name: string, cents: bigint) => XmlElement): XmlElement {
  const isExempt = vatCategory === 'E';
  const category = element(
    'cac:TaxCategory',
    leaf('cbc:ID', vatCategory),
    leaf('cbc:Percent', String(vatPercent)),
    isExempt ? leaf('cbc:TaxExemptionReasonCode', EXEMPTION_CODE) : null,
    isExempt ? leaf('cbc:TaxExemptionReason', EXEMPTION_TEXT) : null,
    vatScheme,
  );
  return element('cac:TaxTotal', money('cbc:TaxAmount', taxCents), element('cac:TaxSubtotal', money('cbc:TaxableAmount', netCents), money('cbc:TaxAmount', taxCents), category));
}

function address({ street, city, postalCode }: InvoiceParty): XmlElement {
  return element('cac:PostalAddress', optional('cbc:StreetName', street), optional('cbc:CityName', city), optional('cbc:PostalZone', postalCode), element('cac:Country', leaf('cbc:IdentificationCode', 'DE')));
}

function issuer(party: InvoiceParty): XmlElement {
  return element(
    'cac:Party',
    optional('cbc:EndpointID', party.contactEmail, { schemeID: 'EM' }),
    element('cac:PartyIdentification', leaf('cbc:ID', party.code)),
    address(party),
    party.vatId === null ? null : element('cac:PartyTaxScheme', leaf('cbc:CompanyID', party.vatId), vatScheme),
    party.taxNumber === null ? null : element('cac:PartyTaxScheme', leaf('cbc:CompanyID', party.taxNumber), element('cac:TaxScheme', leaf('cbc:ID', 'FC'))),
    element('cac:PartyLegalEntity', leaf('cbc:RegistrationName', party.name)),
    element('cac:Contact', optional('cbc:Name', party.contactName), optional('cbc:Telephone', party.contactPhone), optional('cbc:ElectronicMail', party.contactEmail)),
  );
}

/** Reached by its Leitweg-ID where it has one (scheme 0204), else by e-mail. */
function recipient(party: InvoiceParty): XmlElement {
  return element(
    'cac:Party',
    party.leitwegId === null ? optional('cbc:EndpointID', party.contactEmail, { schemeID: 'EM' }) : leaf('cbc:EndpointID', party.leitwegId, { schemeID: '0204' }),
    element('cac:PartyIdentification', leaf('cbc:ID', party.code)),
    address(party),
    element('cac:PartyLegalEntity', leaf('cbc:RegistrationName', party.name)),
  );
}

function lineOf({ type, vatCategory, vatPercent }: Invoice, line: InvoiceLine, sign: bigint): XmlElement {
  const isCredit = type === 'CREDIT_NOTE';
  const net = line.netCents * sign;
  // A price is never below 0 (BR-27): the sign of a line stands at its quantity.
  const quantity = line.quantity.replace('-', '');
  const code = { unitCode: unitCode(line.unit) };
  return element(
    isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    leaf('cbc:ID', String(line.no)),
    line.corrects === null ? null : leaf('cbc:Note', `Korrektur für ${line.corrects}`),
    leaf(isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', net < 0n ? `-${quantity}` : quantity, code),
    leaf('cbc:LineExtensionAmount', euro(net), { currencyID: 'EUR' }),
    period(line.from, line.to),
    element(
      'cac:Item',
      leaf('cbc:Description', unitWords(line.unit)),
      leaf('cbc:Name', line.title),
      element('cac:SellersItemIdentification', leaf('cbc:ID', line.code)),
      element('cac:ClassifiedTaxCategory', leaf('cbc:ID', vatCategory), leaf('cbc:Percent', String(vatPercent)), vatScheme),
    ),
    element('cac:Price', leaf('cbc:PriceAmount', euro(net < 0n ? -net : net), { currencyID: 'EUR' }), leaf('cbc:BaseQuantity', quantity, code)),
  );
}

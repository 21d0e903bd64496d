import type { XmlNode } from './parse-xml.js';

/**
 * What UBL 2.1 lets an element hold, in this order, each with its smallest and largest number: the parts of the OASIS schemas (UBL-Invoice-2.1,
 * UBL-CreditNote-2.1, CommonAggregateComponents-2.1) that the product's invoices reach, written from the standard. No package of npm brings the schemas.
 */
type Occurrence = '1' | '?' | '*' | '+';
const order = (text: string): readonly (readonly [name: string, occurrence: Occurrence])[] =>
  text.trim().split(/\s+/).map((part) => {
    const [, name, occurrence] = /^([\w:]+?)([?*+]?)$/.exec(part)!;
    return [name!, (occurrence === '' ? '1' : occurrence) as Occurrence];
  });

const DOCUMENT_TAIL = `cac:AccountingSupplierParty cac:AccountingCustomerParty cac:PayeeParty? cac:BuyerCustomerParty? cac:SellerSupplierParty? cac:TaxRepresentativeParty? cac:Delivery* cac:DeliveryTerms?
  cac:PaymentMeans* cac:PaymentTerms*`;
const TYPES: Readonly<Record<string, ReturnType<typeof order>>> = {
  Invoice: order(`cbc:UBLVersionID? cbc:CustomizationID? cbc:ProfileID? cbc:ProfileExecutionID? cbc:ID cbc:CopyIndicator? cbc:UUID? cbc:IssueDate cbc:IssueTime? cbc:DueDate? cbc:InvoiceTypeCode? cbc:Note* cbc:TaxPointDate?
    cbc:DocumentCurrencyCode? cbc:TaxCurrencyCode? cbc:PricingCurrencyCode? cbc:PaymentCurrencyCode? cbc:PaymentAlternativeCurrencyCode? cbc:AccountingCostCode? cbc:AccountingCost? cbc:LineCountNumeric? cbc:BuyerReference?
    cac:InvoicePeriod* cac:OrderReference? cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:ContractDocumentReference*
    cac:AdditionalDocumentReference* cac:ProjectReference* cac:Signature* ${DOCUMENT_TAIL} cac:PrepaidPayment* cac:AllowanceCharge* cac:TaxExchangeRate? cac:PricingExchangeRate? cac:PaymentExchangeRate?
    cac:PaymentAlternativeExchangeRate? cac:TaxTotal* cac:WithholdingTaxTotal* cac:LegalMonetaryTotal cac:InvoiceLine+`),
  CreditNote: order(`cbc:UBLVersionID? cbc:CustomizationID? cbc:ProfileID? cbc:ProfileExecutionID? cbc:ID cbc:CopyIndicator? cbc:UUID? cbc:IssueDate cbc:IssueTime? cbc:TaxPointDate? cbc:CreditNoteTypeCode? cbc:Note*
    cbc:DocumentCurrencyCode? cbc:TaxCurrencyCode? cbc:PricingCurrencyCode? cbc:PaymentCurrencyCode? cbc:PaymentAlternativeCurrencyCode? cbc:AccountingCostCode? cbc:AccountingCost? cbc:LineCountNumeric? cbc:BuyerReference?
    cac:InvoicePeriod* cac:DiscrepancyResponse* cac:OrderReference? cac:BillingReference* cac:DespatchDocumentReference* cac:ReceiptDocumentReference* cac:ContractDocumentReference* cac:AdditionalDocumentReference*
    cac:StatementDocumentReference* cac:OriginatorDocumentReference* cac:Signature* ${DOCUMENT_TAIL} cac:TaxExchangeRate? cac:PricingExchangeRate? cac:PaymentExchangeRate? cac:PaymentAlternativeExchangeRate?
    cac:AllowanceCharge* cac:TaxTotal* cac:LegalMonetaryTotal cac:CreditNoteLine+`),
  'cac:InvoicePeriod': order('cbc:StartDate? cbc:StartTime? cbc:EndDate? cbc:EndTime? cbc:DurationMeasure? cbc:DescriptionCode* cbc:Description*'),
  'cac:BillingReference': order('cac:InvoiceDocumentReference? cac:SelfBilledInvoiceDocumentReference? cac:CreditNoteDocumentReference?'),
  'cac:InvoiceDocumentReference': order('cbc:ID cbc:CopyIndicator? cbc:UUID? cbc:IssueDate? cbc:IssueTime? cbc:DocumentTypeCode?'),
  'cac:AccountingSupplierParty': order('cbc:CustomerAssignedAccountID? cbc:AdditionalAccountID* cbc:DataSendingCapability? cac:Party?'),
  'cac:AccountingCustomerParty': order('cbc:CustomerAssignedAccountID? cbc:SupplierAssignedAccountID? cbc:AdditionalAccountID* cac:Party?'),
  'cac:Party': order(`cbc:MarkCareIndicator? cbc:MarkAttentionIndicator? cbc:WebsiteURI? cbc:LogoReferenceID? cbc:EndpointID? cbc:IndustryClassificationCode? cac:PartyIdentification* cac:PartyName* cac:Language? cac:PostalAddress?
    cac:PhysicalLocation? cac:PartyTaxScheme* cac:PartyLegalEntity* cac:Contact?`),
  'cac:PartyIdentification': order('cbc:ID'),
  'cac:PostalAddress': order(`cbc:ID? cbc:AddressTypeCode? cbc:AddressFormatCode? cbc:Postbox? cbc:Floor? cbc:Room? cbc:StreetName? cbc:AdditionalStreetName? cbc:BlockName? cbc:BuildingName? cbc:BuildingNumber? cbc:InhouseMail?
    cbc:Department? cbc:MarkAttention? cbc:MarkCare? cbc:PlotIdentification? cbc:CitySubdivisionName? cbc:CityName? cbc:PostalZone? cbc:CountrySubentity? cbc:CountrySubentityCode? cbc:Region? cbc:District? cbc:TimezoneOffset?
    cac:AddressLine* cac:Country?`),
  'cac:Country': order('cbc:IdentificationCode? cbc:Name?'),
  'cac:PartyTaxScheme': order('cbc:RegistrationName? cbc:CompanyID? cbc:TaxLevelCode? cbc:ExemptionReasonCode? cbc:ExemptionReason* cac:RegistrationAddress? cac:TaxScheme'),
  'cac:TaxScheme': order('cbc:ID? cbc:Name? cbc:TaxTypeCode? cbc:CurrencyCode?'),
  'cac:PartyLegalEntity': order('cbc:RegistrationName? cbc:CompanyID? cbc:RegistrationDate? cbc:RegistrationExpirationDate? cbc:CompanyLegalFormCode? cbc:CompanyLegalForm?'),
  'cac:Contact': order('cbc:ID? cbc:Name? cbc:Telephone? cbc:Telefax? cbc:ElectronicMail? cbc:Note*'),
  'cac:PaymentMeans': order('cbc:ID? cbc:PaymentMeansCode cbc:PaymentDueDate? cbc:PaymentChannelCode? cbc:InstructionID? cbc:InstructionNote* cbc:PaymentID* cac:CardAccount? cac:PayerFinancialAccount? cac:PayeeFinancialAccount? cac:CreditAccount? cac:PaymentMandate?'),
  'cac:PayeeFinancialAccount': order('cbc:ID? cbc:Name? cbc:AliasName? cbc:AccountTypeCode? cbc:AccountFormatCode? cbc:CurrencyCode? cbc:PaymentNote* cac:FinancialInstitutionBranch? cac:Country?'),
  'cac:FinancialInstitutionBranch': order('cbc:ID? cbc:Name?'),
  'cac:PaymentTerms': order('cbc:ID? cbc:PaymentMeansID* cbc:PrepaidPaymentReferenceID? cbc:Note*'),
  'cac:TaxTotal': order('cbc:TaxAmount cbc:RoundingAmount? cbc:TaxEvidenceIndicator? cbc:TaxIncludedIndicator? cac:TaxSubtotal*'),
  'cac:TaxSubtotal': order('cbc:TaxableAmount? cbc:TaxAmount cbc:CalculationSequenceNumeric? cbc:TransactionCurrencyTaxAmount? cbc:Percent? cbc:BaseUnitMeasure? cbc:PerUnitAmount? cbc:TierRange? cbc:TierRatePercent? cac:TaxCategory'),
  'cac:TaxCategory': order('cbc:ID? cbc:Name? cbc:Percent? cbc:BaseUnitMeasure? cbc:PerUnitAmount? cbc:TaxExemptionReasonCode? cbc:TaxExemptionReason* cbc:TierRange? cbc:TierRatePercent? cac:TaxScheme'),
  'cac:ClassifiedTaxCategory': order('cbc:ID? cbc:Name? cbc:Percent? cbc:BaseUnitMeasure? cbc:PerUnitAmount? cbc:TaxExemptionReasonCode? cbc:TaxExemptionReason* cbc:TierRange? cbc:TierRatePercent? cac:TaxScheme'),
  'cac:LegalMonetaryTotal': order('cbc:LineExtensionAmount? cbc:TaxExclusiveAmount? cbc:TaxInclusiveAmount? cbc:AllowanceTotalAmount? cbc:ChargeTotalAmount? cbc:PrepaidAmount? cbc:PayableRoundingAmount? cbc:PayableAmount cbc:PayableAlternativeAmount?'),
  'cac:InvoiceLine': order('cbc:ID cbc:UUID? cbc:Note* cbc:InvoicedQuantity? cbc:LineExtensionAmount cbc:TaxPointDate? cbc:AccountingCostCode? cbc:AccountingCost? cbc:PaymentPurposeCode? cbc:FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference* cac:DocumentReference* cac:AllowanceCharge* cac:TaxTotal* cac:Item cac:Price?'),
  'cac:CreditNoteLine': order('cbc:ID cbc:UUID? cbc:Note* cbc:CreditedQuantity? cbc:LineExtensionAmount cbc:TaxPointDate? cbc:AccountingCostCode? cbc:AccountingCost? cbc:PaymentPurposeCode? cbc:FreeOfChargeIndicator? cac:InvoicePeriod* cac:OrderLineReference* cac:DocumentReference* cac:AllowanceCharge* cac:TaxTotal* cac:Item cac:Price?'),
  'cac:Item': order('cbc:Description* cbc:PackQuantity? cbc:PackSizeNumeric? cbc:CatalogueIndicator? cbc:Name? cbc:HazardousRiskIndicator? cbc:AdditionalInformation* cbc:Keyword* cbc:BrandName* cbc:ModelName* cac:BuyersItemIdentification? cac:SellersItemIdentification? cac:StandardItemIdentification? cac:CommodityClassification* cac:ClassifiedTaxCategory*'),
  'cac:SellersItemIdentification': order('cbc:ID cbc:ExtendedID?'),
  'cac:Price': order('cbc:PriceAmount cbc:BaseQuantity? cbc:PriceChangeReason* cbc:PriceTypeCode? cbc:PriceType?'),
};

const NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** What is wrong with the structure of a document, by path; empty: nothing. */
export function findStructureProblems(root: XmlNode): string[] {
  const problems: string[] = [];
  if (root.attributes['xmlns'] !== `urn:oasis:names:specification:ubl:schema:xsd:${root.name}-2`) problems.push('namespace');
  for (const [name, value] of Object.entries(NAMESPACES)) if (root.attributes[name] !== value) problems.push(name);
  walk(root, root.name, problems);
  return problems;
}

function walk(node: XmlNode, path: string, problems: string[]): void {
  const type = TYPES[node.name];
  if (type === undefined) {
    if (node.children.length > 0 || node.name.startsWith('cac:')) problems.push(`${path}: unknown`);
    return typed(node, path, problems);
  }
  let place = 0;
  for (const child of node.children) {
    const found = type.findIndex(([name], index) => index >= place && name === child.name);
    if (found === -1) problems.push(`${path}/${child.name}: not here`);
    else place = found;
    walk(child, `${path}/${child.name}`, problems);
  }
  for (const [name, occurrence] of type) {
    const count = node.children.filter((child) => child.name === name).length;
    if ((count === 0 && '1+'.includes(occurrence)) || (count > 1 && '1?'.includes(occurrence))) problems.push(`${path}/${name}: ${count} times`);
  }
}

/** Facets of the simple types: days, amounts with their currency, decimals. */
function typed({ name, text, attributes }: XmlNode, path: string, problems: string[]): void {
  if (/Date$/.test(name) && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) problems.push(`${path}: no day`);
  if (/Amount$/.test(name) && !(/^-?\d+(\.\d+)?$/.test(text) && /^[A-Z]{3}$/.test(attributes['currencyID'] ?? ''))) problems.push(`${path}: no amount`);
  if (/(Quantity|Percent)$/.test(name) && !/^-?\d+(\.\d+)?$/.test(text)) problems.push(`${path}: no decimal`);
}

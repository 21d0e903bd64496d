// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/ledger/finance.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** On what an exemption from value added tax rests. */
export type ExemptionBasis =
  /** In the year before, paid wholly or predominantly by public youth welfare, directly or indirectly (§ 4 Nr. 25 b bb UStG). */
  | 'PREDOMINANTLY_PUBLIC_FUNDED'
  /** Recognised provider of youth welfare (§ 75 SGB VIII). */
  | 'RECOGNISED_75';

/** All settings, also those that stay as they were. */
export type SetDatevSettingsInput = {
  /** Digits of a general ledger account, 4 to 8. */
  accountLength: number;
  /** Sachkontenrahmen, two digits: 04 is SKR04. */
  chartOfAccounts: string;
  /** Mandantennummer, 1 to 99999. */
  clientNumber: number;
  /** Beraternummer, 1001 to 9999999. */
  consultantNumber: number;
  /** Account of what others' seats cost. */
  expenseAccount: string;
  /** Month in which the fiscal year begins, 1 to 12. */
  fiscalYearStart: number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Account of what is owed to others; may be an account of a person, with one digit more. */
  payableAccount: string;
  /** Account of what others owe; may be an account of a person, with one digit more. */
  receivableAccount: string;
  /** Account of revenue from seats. */
  revenueAccount: string;
};

/** Whom to ask about the invoices of the organisation acted for. */
export type SetInvoiceContactInput = {
  /** E-mail address. */
  email: string;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** An office, or a person of it: up to 100 characters. */
  name: string;
  /** Telephone number, with three digits at least. */
  phone: string;
};

/** Under which Leitweg-ID the organisation acted for takes electronic invoices. */
export type SetLeitwegIdInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** With its check digits; left out: there is none. */
  leitwegId?: string | null | undefined;
};

/** What is wrong with the evidence of a tax status. */
export type TaxEvidenceProblem =
  /** An exemption without its basis, or without the year of the evidence. */
  | 'EVIDENCE_MISSING'
  /** A basis or a year, and no exemption. */
  | 'EVIDENCE_WITHOUT_EXEMPTION'
  /** A year in the future, or before 1990. */
  | 'YEAR_OUT_OF_RANGE';

/** The account of the organisation acted for. Both left out: there is none. */
export type UpdateBankDetailsInput = {
  /** BIC. */
  bic?: string | null | undefined;
  /** IBAN, with or without blanks. */
  iban?: string | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
};

/** Tax number and status of the organisation acted for. A field that is left out is emptied. */
export type UpdateTaxStatusInput = {
  /** On what the exemption rests. */
  exemptionBasis?: ExemptionBasis | null | undefined;
  /** Calendar year of the evidence, 1990 to this year. */
  exemptionYear?: number | null | undefined;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Tax number (Steuernummer). */
  taxNumber?: string | null | undefined;
  /** VAT identification number (USt-IdNr.), such as DE123456789. */
  vatId?: string | null | undefined;
  /** EXEMPT needs basis and year. */
  vatStatus?: VatStatus | null | undefined;
};

/** How the services of an organisation are taxed (§ 4 Nr. 25 UStG). No tax advice. */
export type VatStatus =
  /** Exempt from value added tax. */
  | 'EXEMPT'
  /** Subject to value added tax. */
  | 'TAXABLE';

export type FinancePageQueryVariables = Exact<{ [key: string]: never; }>;


export type FinancePageQuery = { organisationFinance: { iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null }, invoiceContact: { name: string, phone: string, email: string } | null, datevSettings: { consultantNumber: number, clientNumber: number, chartOfAccounts: string, accountLength: number, fiscalYearStart: number, receivableAccount: string, payableAccount: string, revenueAccount: string, expenseAccount: string } | null };

export type FinanceFragment = { iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null };

export type DatevFragment = { consultantNumber: number, clientNumber: number, chartOfAccounts: string, accountLength: number, fiscalYearStart: number, receivableAccount: string, payableAccount: string, revenueAccount: string, expenseAccount: string };

export type UpdateBankDetailsMutationVariables = Exact<{
  input: UpdateBankDetailsInput;
}>;


export type UpdateBankDetailsMutation = { updateBankDetails:
    | { __typename: 'BicInvalid', code: string, message: string }
    | { __typename: 'IbanInvalid', code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'OrganisationFinance', iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type UpdateTaxStatusMutationVariables = Exact<{
  input: UpdateTaxStatusInput;
}>;


export type UpdateTaxStatusMutation = { updateTaxStatus:
    | { __typename: 'FieldInvalid', field: string, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'OrganisationFinance', iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null }
    | { __typename: 'TaxEvidenceUnfit', problem: TaxEvidenceProblem, code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetLeitwegIdMutationVariables = Exact<{
  input: SetLeitwegIdInput;
}>;


export type SetLeitwegIdMutation = { setLeitwegId:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'LeitwegIdInvalid', code: string, message: string }
    | { __typename: 'OrganisationFinance', iban: string | null, bic: string | null, taxNumber: string | null, vatId: string | null, vatStatus: VatStatus | null, exemptionBasis: ExemptionBasis | null, exemptionYear: number | null, leitwegId: string | null }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type SetInvoiceContactMutationVariables = Exact<{
  input: SetInvoiceContactInput;
}>;


export type SetInvoiceContactMutation = { setInvoiceContact:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvoiceContact', name: string, phone: string, email: string }
    | { __typename: 'TryAgain', code: string, message: string }
    | { __typename: 'ValueInvalid', field: string, expected: string, code: string, message: string }
   };

export type SetDatevSettingsMutationVariables = Exact<{
  input: SetDatevSettingsInput;
}>;


export type SetDatevSettingsMutation = { setDatevSettings:
    | { __typename: 'DatevSettings', consultantNumber: number, clientNumber: number, chartOfAccounts: string, accountLength: number, fiscalYearStart: number, receivableAccount: string, payableAccount: string, revenueAccount: string, expenseAccount: string }
    | { __typename: 'DatevSettingsInvalid', field: string, code: string, message: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const FinancePageDocument = `query FinancePage{organisationFinance{...Finance}invoiceContact{name phone email}datevSettings{...Datev}}fragment Finance on OrganisationFinance{iban bic taxNumber vatId vatStatus exemptionBasis exemptionYear leitwegId}fragment Datev on DatevSettings{consultantNumber clientNumber chartOfAccounts accountLength fiscalYearStart receivableAccount payableAccount revenueAccount expenseAccount}` as unknown as TypedDocumentNode<FinancePageQuery, FinancePageQueryVariables>;

export const UpdateBankDetailsDocument = `mutation UpdateBankDetails($input:UpdateBankDetailsInput!){updateBankDetails(input:$input){__typename ...on OrganisationFinance{...Finance}...on Refusal{code message}}}fragment Finance on OrganisationFinance{iban bic taxNumber vatId vatStatus exemptionBasis exemptionYear leitwegId}` as unknown as TypedDocumentNode<UpdateBankDetailsMutation, UpdateBankDetailsMutationVariables>;

export const UpdateTaxStatusDocument = `mutation UpdateTaxStatus($input:UpdateTaxStatusInput!){updateTaxStatus(input:$input){__typename ...on OrganisationFinance{...Finance}...on TaxEvidenceUnfit{problem}...on FieldInvalid{field}...on Refusal{code message}}}fragment Finance on OrganisationFinance{iban bic taxNumber vatId vatStatus exemptionBasis exemptionYear leitwegId}` as unknown as TypedDocumentNode<UpdateTaxStatusMutation, UpdateTaxStatusMutationVariables>;

export const SetLeitwegIdDocument = `mutation SetLeitwegId($input:SetLeitwegIdInput!){setLeitwegId(input:$input){__typename ...on OrganisationFinance{...Finance}...on Refusal{code message}}}fragment Finance on OrganisationFinance{iban bic taxNumber vatId vatStatus exemptionBasis exemptionYear leitwegId}` as unknown as TypedDocumentNode<SetLeitwegIdMutation, SetLeitwegIdMutationVariables>;

export const SetInvoiceContactDocument = `mutation SetInvoiceContact($input:SetInvoiceContactInput!){setInvoiceContact(input:$input){__typename ...on InvoiceContact{name phone email}...on ValueInvalid{field expected}...on Refusal{code message}}}` as unknown as TypedDocumentNode<SetInvoiceContactMutation, SetInvoiceContactMutationVariables>;

export const SetDatevSettingsDocument = `mutation SetDatevSettings($input:SetDatevSettingsInput!){setDatevSettings(input:$input){__typename ...on DatevSettings{...Datev}...on DatevSettingsInvalid{field}...on Refusal{code message}}}fragment Datev on DatevSettings{consultantNumber clientNumber chartOfAccounts accountLength fiscalYearStart receivableAccount payableAccount revenueAccount expenseAccount}` as unknown as TypedDocumentNode<SetDatevSettingsMutation, SetDatevSettingsMutationVariables>;

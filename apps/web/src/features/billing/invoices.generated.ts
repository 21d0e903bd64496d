// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/invoices.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Which invoice, and why. */
export type CancelInvoiceInput = {
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** Id of the invoice. */
  invoiceId: string | number;
  /** Why. */
  reason: CancelInvoiceReason;
};

/** Why an invoice is cancelled. */
export type CancelInvoiceReason =
  /** Another reason. */
  | 'OTHER'
  /** Name, address, account or the like of one side were wrong. */
  | 'WRONG_MASTER_DATA'
  /** The tax status was wrong. */
  | 'WRONG_TAX';

/** What an invoice is over. */
export type InvoiceKind =
  /** Seats that the agency pays. */
  | 'DIRECT_BILLING'
  /** An instalment of a budget. */
  | 'INSTALMENT'
  /** Seats that providers have used of each other. */
  | 'SETTLEMENT'
  /** Weekly lump sums of modules. */
  | 'WEEKLY_RATE';

/** What kind of document it is (UNTDID 1001). */
export type InvoiceType =
  /** Takes a whole invoice back (384). */
  | 'CANCELLATION'
  /** A credit note (381): corrections of closed months are more than what is new. */
  | 'CREDIT_NOTE'
  /** An invoice (380). */
  | 'INVOICE';

/** Of which month. */
export type IssueInvoicesInput = {
  /** Id of the agency whose month it is. */
  agencyId: string | number;
  /** A key of your own choice, new for every command (a UUID is good): 8 to 128 printable ASCII characters. Sent again with the same input, the first success is answered again and nothing happens twice. */
  idempotencyKey: string;
  /** The month, which is closed. */
  period: string;
};

/** How an invoice is taxed. */
export type VatCategory =
  /** Exempt by § 4 Nr. 25 UStG. */
  | 'E'
  /** Standard rate. */
  | 'S';

export type InvoicePageQueryVariables = Exact<{
  id: string | number;
}>;


export type InvoicePageQuery = { invoice: { id: string, number: string, type: InvoiceType, kind: InvoiceKind, period: string, issuedOn: string, dueOn: string, netCents: string, taxCents: string, grossCents: string, prepaidCents: string, roundingCents: string, payableCents: string, vatCategory: VatCategory, vatPercent: number, cancelReason: CancelInvoiceReason | null, cancelledBy: string | null, cancels: string | null, issuer: { street: string | null, postalCode: string | null, id: string, code: string, name: string }, recipient: { street: string | null, postalCode: string | null, id: string, code: string, name: string }, lines: Array<{ no: number, title: string, code: string, quantity: string, unit: string, from: string, to: string, corrects: string | null, netCents: string, grossCents: string }> } | null };

export type PartyFragment = { id: string, code: string, name: string };

export type CancelInvoiceMutationVariables = Exact<{
  input: CancelInvoiceInput;
}>;


export type CancelInvoiceMutation = { cancelInvoice:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvoiceCancelled', invoiceId: string, cancellationId: string }
    | { __typename: 'InvoiceNotValid', code: string, message: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export type IssueInvoicesMutationVariables = Exact<{
  input: IssueInvoicesInput;
}>;


export type IssueInvoicesMutation = { issueInvoices:
    | { __typename: 'IdempotencyConflict', code: string, message: string }
    | { __typename: 'InvoicesRequested', period: string }
    | { __typename: 'NotFound', code: string, message: string }
    | { __typename: 'TryAgain', code: string, message: string }
   };

export const InvoicePageDocument = `query InvoicePage($id:ID!){invoice(id:$id){id number type kind period issuedOn dueOn netCents taxCents grossCents prepaidCents roundingCents payableCents vatCategory vatPercent cancelReason cancelledBy cancels issuer{...Party street postalCode}recipient{...Party street postalCode}lines{no title code quantity unit from to corrects netCents grossCents}}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<InvoicePageQuery, InvoicePageQueryVariables>;

export const CancelInvoiceDocument = `mutation CancelInvoice($input:CancelInvoiceInput!){cancelInvoice(input:$input){__typename ...on InvoiceCancelled{invoiceId cancellationId}...on Refusal{code message}}}` as unknown as TypedDocumentNode<CancelInvoiceMutation, CancelInvoiceMutationVariables>;

export const IssueInvoicesDocument = `mutation IssueInvoices($input:IssueInvoicesInput!){issueInvoices(input:$input){__typename ...on InvoicesRequested{period}...on Refusal{code message}}}` as unknown as TypedDocumentNode<IssueInvoicesMutation, IssueInvoicesMutationVariables>;

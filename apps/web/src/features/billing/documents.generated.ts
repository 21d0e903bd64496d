// Written by `npm run codegen` from apps/api/schema.graphql and apps/web/src/features/billing/documents.graphql.
import type { TypedDocumentNode } from 'urql';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an invoice needs of an organisation. */
export type InvoiceField =
  /** The place: its municipality is not in the gazetteer. */
  | 'CITY'
  /** Whom to ask: setInvoiceContact. */
  | 'CONTACT'
  /** Where it takes invoices: its Leitweg-ID, or the e-mail address of its contact. */
  | 'ELECTRONIC_ADDRESS'
  /** Account. */
  | 'IBAN'
  /** Postal code. */
  | 'POSTAL_CODE'
  /** VAT id or tax number. */
  | 'TAX_NUMBER'
  /** Whether it is exempt or taxable. */
  | 'VAT_STATUS';

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

/** How far a month has come. Until it is closed it may be cleared again. */
export type MonthState =
  /** Two people have signed its figures. */
  | 'APPROVED'
  /** It is cleared. */
  | 'CLEARED'
  /** It is closed for good. */
  | 'CLOSED'
  /** It is in review. */
  | 'IN_REVIEW'
  /** It is closed, and nothing of it is left to pay. */
  | 'PAID';

/** What two organisations owe each other for, and who owes. */
export type PairKind =
  /** Seat uses that the agency owes the host. */
  | 'DIRECT_BILLING'
  /** Instalments of a budget that the agency owes the provider. */
  | 'INSTALMENT'
  /** Seat uses that the responsible provider owes the host. */
  | 'SETTLEMENT'
  /** Weekly lump sums of modules that the agency owes the provider. */
  | 'WEEKLY_RATE';

export type DocumentsPageQueryVariables = Exact<{
  period: string;
  agencyId: string | number;
}>;


export type DocumentsPageQuery = { settlementMonth: { id: string, period: string, state: MonthState, agency: { id: string, code: string, name: string } } | null, settlementPairs: { edges: Array<{ node: { id: string, kind: PairKind, netCents: string, first: { id: string, code: string, name: string }, second: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, invoices: { edges: Array<{ node: { id: string, number: string, type: InvoiceType, kind: InvoiceKind, issuedOn: string, dueOn: string, grossCents: string, cancelledBy: string | null, payableCents: string, issuer: { id: string, code: string, name: string }, recipient: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, invoiceGaps: Array<{ field: InvoiceField, issuer: { id: string, code: string, name: string }, recipient: { id: string, code: string, name: string }, organisation: { id: string, code: string, name: string } }> };

export type MoreInvoicesQueryVariables = Exact<{
  period: string;
  agencyId?: string | number | null | undefined;
  after?: string | null | undefined;
}>;


export type MoreInvoicesQuery = { invoices: { edges: Array<{ node: { id: string, number: string, type: InvoiceType, kind: InvoiceKind, issuedOn: string, dueOn: string, grossCents: string, cancelledBy: string | null, payableCents: string, issuer: { id: string, code: string, name: string }, recipient: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InvoicesFragment = { edges: Array<{ node: { id: string, number: string, type: InvoiceType, kind: InvoiceKind, issuedOn: string, dueOn: string, grossCents: string, cancelledBy: string | null, payableCents: string, issuer: { id: string, code: string, name: string }, recipient: { id: string, code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type PartyFragment = { id: string, code: string, name: string };

export const DocumentsPageDocument = `query DocumentsPage($period:YearMonth!$agencyId:ID!){settlementMonth(period:$period agencyId:$agencyId){id period state agency{...Party}}settlementPairs(period:$period agencyId:$agencyId first:50){edges{node{id kind first{...Party}second{...Party}netCents}}pageInfo{hasNextPage endCursor}}invoices(agencyId:$agencyId period:$period first:30){...Invoices}invoiceGaps(agencyId:$agencyId period:$period){field issuer{...Party}recipient{...Party}organisation{...Party}}}fragment Party on Organisation{id code name}fragment Invoices on InvoiceConnection{edges{node{id number type kind issuedOn dueOn grossCents cancelledBy payableCents issuer{...Party}recipient{...Party}}}pageInfo{hasNextPage endCursor}}` as unknown as TypedDocumentNode<DocumentsPageQuery, DocumentsPageQueryVariables>;

export const MoreInvoicesDocument = `query MoreInvoices($period:YearMonth!$agencyId:ID$after:String){invoices(agencyId:$agencyId period:$period first:50 after:$after){...Invoices}}fragment Invoices on InvoiceConnection{edges{node{id number type kind issuedOn dueOn grossCents cancelledBy payableCents issuer{...Party}recipient{...Party}}}pageInfo{hasNextPage endCursor}}fragment Party on Organisation{id code name}` as unknown as TypedDocumentNode<MoreInvoicesQuery, MoreInvoicesQueryVariables>;

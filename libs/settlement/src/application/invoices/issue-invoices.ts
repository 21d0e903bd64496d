import { electronicFormatIBAN } from 'ibantools';
import { findBillingParties } from '#identity';
import { findMunicipalityNames, type Transaction } from '#platform';
import { missingOfIssuer, missingOfRecipient, prepaidByNetting } from '../../domain/invoices/invoice-amounts.js';
import { draftInvoice, type InvoiceDraft } from '../../domain/invoices/draft-invoice.js';
import type { Invoice, InvoiceParty, InvoiceReference } from '../../domain/invoices/invoice.js';
import { writeXrechnung } from '../../domain/invoices/write-xrechnung.js';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import { executionDay } from '../../domain/transfers/target-days.js';
import { findClaimLines, findClaims, findDueDays, findPreceding, type ClaimLineRow, type ClaimRow, type DueRow, type InvoicedMonth, type PrecedingRow } from '../../persistence/invoices/claims.sql.js';
import { findContacts, insertInvoices, insertParts, lockIssuer, replaceGaps, type Gap, type NewInvoice, type TakenNumber } from '../../persistence/invoices/invoices.sql.js';

/** What came of issuing in one organisation's name. */
export interface Issued {
  readonly invoices: number;
  readonly gaps: number;
}

/**
 * Issues what one organisation has to invoice of a closed month and has not yet: to be run in a transaction of its own, again and
 * again with the same end. Where something is missing of either side, no number is taken for that invoice, and what is missing is kept
 * for people to see. Everything is read and worked out before the first number is taken.
 */
export async function issueInvoicesOf(tx: Transaction, month: InvoicedMonth, issuerId: string): Promise<Issued> {
  await lockIssuer(tx, issuerId);
  const claims = await findClaims(tx, month.runId, issuerId);
  const parties = await findParties(tx, [issuerId, ...claims.map(({ recipientId }) => recipientId)]);
  const issuer = parties.get(issuerId)!;
  const gaps = claims.flatMap((claim) => gapsOf(issuerId, issuer, claim, parties.get(claim.recipientId)!));
  await replaceGaps(tx, month, issuerId, distinct(gaps));
  const blocked = new Set(gaps.map(({ recipientId }) => recipientId));
  const ready = claims.filter(({ recipientId }) => !blocked.has(recipientId));
  if (ready.length === 0) return { invoices: 0, gaps: gaps.length };
  const lines = await findClaimLines(tx, month.runId, issuerId);
  const preceding = await findPreceding(tx, month.agencyId, issuerId, [...new Set(lines.flatMap(({ corrects }) => corrects ?? []))]);
  const due = await findDueDays(tx, month.agencyId, month.period, issuerId);
  const now = await tx.now();
  const invoices = ready.map((claim): NewInvoice => ({
    ...draftOf(month, claim, issuer, parties.get(claim.recipientId)!, lines, preceding),
    id: '',
    issuerId,
    recipientId: claim.recipientId,
    turn: claim.turns + 1,
    cancels: null,
    cancelReason: null,
    dueOn: dueDay(month.closedAt, now, due, claim),
  }));
  await writeInvoices(tx, month, invoices);
  return { invoices: invoices.length, gaps: gaps.length };
}

/** Takes the numbers, writes the documents with them, and tells the journal. The ids of the drafts are given here. */
export async function writeInvoices(tx: Transaction, month: InvoicedMonth, drafts: readonly NewInvoice[]): Promise<TakenNumber[]> {
  const ids = await tx.sql<{ id: string }>('SELECT platform.new_id() AS id FROM generate_series(1, $1::int)', [drafts.length]);
  const invoices = drafts.map((draft, index): NewInvoice => ({ ...draft, id: ids[index]!.id }));
  const taken = new Map((await insertInvoices(tx, month, invoices)).map((row) => [row.id, row]));
  await insertParts(
    tx,
    invoices.map((invoice) => ({ invoice, xml: writeXrechnung(toInvoice(month, invoice, taken.get(invoice.id)!)) })),
  );
  await tx.journal.writeAll(
    invoices.map((invoice) => ({
      agencyId: month.agencyId,
      action: invoice.cancels === null ? 'invoice.issued' : 'invoice.cancelled',
      subjectKind: 'invoice',
      subjectId: invoice.id,
      before: null,
      after: { period: month.period, kind: invoice.kind, type: invoice.type, issuerId: invoice.issuerId, recipientId: invoice.recipientId, number: taken.get(invoice.id)!.number, grossCents: String(invoice.grossCents), cancels: invoice.cancels },
    })),
  );
  return invoices.map(({ id }) => taken.get(id)!);
}

const toInvoice = ({ period, agencyCode, agencyName }: InvoicedMonth, invoice: NewInvoice, { number, issuedOn }: TakenNumber): Invoice => ({
  ...invoice,
  period,
  agencyCode,
  agencyName,
  number,
  issuedOn,
  paymentReference: paymentReference(agencyCode, period, invoice.recipient.code, invoice.issuer.code),
});

function draftOf(month: InvoicedMonth, claim: ClaimRow, issuer: InvoiceParty, recipient: InvoiceParty, lines: readonly ClaimLineRow[], preceding: readonly PrecedingRow[]): InvoiceDraft {
  const own = lines.filter(({ kind, recipientId }) => kind === claim.kind && recipientId === claim.recipientId);
  const corrected = new Set(own.flatMap(({ corrects }) => corrects ?? []));
  const grossCents = BigInt(claim.cents);
  return draftInvoice(month.period, {
    kind: claim.kind,
    grossCents,
    prepaidCents: prepaidByNetting(grossCents, BigInt(claim.otherCents)),
    issuer,
    recipient,
    lines: own.map(({ code, title, unit, quantity, from, to, corrects, cents }) => ({ code, title, unit, quantity, from, to, corrects, grossCents: BigInt(cents) })),
    refersTo: preceding
      .filter(({ kind, recipientId, period }) => kind === claim.kind && recipientId === claim.recipientId && corrected.has(period))
      .map(({ number, issuedOn }): InvoiceReference => ({ number, issuedOn })),
  });
}

/** Master data of both sides, with the place by name and the contact for invoices. Three statements. */
async function findParties(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, InvoiceParty>> {
  const parties = await findBillingParties(tx, ids);
  const towns = await findMunicipalityNames(tx, [...parties.values()].map(({ municipalityAgs }) => municipalityAgs));
  const contacts = new Map((await findContacts(tx, ids)).map((contact) => [contact.organisationId, contact]));
  return new Map(
    [...parties].map(([id, party]): [string, InvoiceParty] => [
      id,
      {
        code: party.code,
        name: party.name,
        street: given(party.street),
        postalCode: given(party.postalCode),
        city: towns.get(party.municipalityAgs) ?? null,
        vatStatus: party.vatStatus,
        vatId: given(party.vatId),
        taxNumber: given(party.taxNumber),
        iban: electronicFormatIBAN(given(party.iban)?.replace(/\s/g, '')),
        bic: given(party.bic),
        leitwegId: given(party.leitwegId),
        contactName: contacts.get(id)?.name ?? null,
        contactPhone: contacts.get(id)?.phone ?? null,
        contactEmail: contacts.get(id)?.email ?? null,
      },
    ]),
  );
}

const given = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.trim());

const gapsOf = (issuerId: string, issuer: InvoiceParty, { recipientId }: ClaimRow, recipient: InvoiceParty): Gap[] => [
  ...missingOfIssuer(issuer).map((field) => ({ issuerId, recipientId, organisationId: issuerId, field })),
  ...missingOfRecipient(recipient).map((field) => ({ issuerId, recipientId, organisationId: recipientId, field })),
];

/** Several claims of one recipient lack the same. */
const distinct = (gaps: readonly Gap[]): Gap[] => [...new Map(gaps.map((gap) => [`${gap.recipientId} ${gap.organisationId} ${gap.field}`, gap])).values()];

const A_DAY_MS = 24 * 3_600_000;

/**
 * The day that the ledger asks the money for, or where nothing is open (all was netted) 14 days after the closing. What is issued later than a day after
 * the closing is due no sooner than 14 days after its issue, on a day on which banks work.
 */
function dueDay(closedAt: string, now: Date, due: readonly DueRow[], { kind, recipientId }: ClaimRow): string {
  const item = due.find((row) => row.recipientId === recipientId && row.kind === kind)?.dueOn ?? executionDay(closedAt);
  if (now.getTime() - Date.parse(closedAt) <= A_DAY_MS) return item;
  const afterIssue = executionDay(now.toISOString());
  return item > afterIssue ? item : afterIssue;
}

import { findBillingParties, type BillingParty } from '#identity';
import { compareCodePoints, groupBy, sha256Hex, type LocalDate } from '#kernel';
import { findMunicipalityNames, type Transaction } from '#platform';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import { LARGEST_PAYMENT_CENTS, type Payment, type PaymentFile, type PaymentParty } from '../../domain/transfers/payment-file.js';
import { dueDayOf, nextTargetDay } from '../../domain/transfers/target-days.js';
import { toSepaText } from '../../domain/transfers/sepa-text.js';
import { writePain001 } from '../../domain/transfers/write-pain001.js';
import { findDueDay, findPayable, type PayableRow } from '../../persistence/transfers/owed.sql.js';
import { monthFileName } from '../exports/file-name.js';
import type { ExportedMonth, ExportItem, ExportProblem, MonthExporter } from '../exports/month-exporter.js';
import { isProblem, toPaymentParty } from './payment-party.js';

interface Parties {
  readonly organisations: ReadonlyMap<string, BillingParty>;
  /** Names of municipalities by AGS. */
  readonly towns: ReadonlyMap<string, string>;
}

const LONGEST_TEXT = 140;

/**
 * Transfers as SEPA pain.001.001.09: one file per debtor, which pays what is open of its rows of `net` and of DIRECT_BILLING (exchange-format.md 5): what
 * was paid or set off since the closing is not ordered again. A file is whole or not there: where an IBAN is missing, its debtor's file is left out and said to be. A credit is never a negative transfer: it is left to the accounts of the two.
 */
export const transfersExporter: MonthExporter = {
  as: 'pain001',
  closedOnly: true,
  async *files(tx: Transaction, month: ExportedMonth, organisationId?: string): AsyncGenerator<ExportItem> {
    const rows = (await findPayable(tx, month.runId)).filter(({ debtorId }) => organisationId === undefined || debtorId === organisationId);
    const parties = await findParties(tx, rows);
    const executionDay = nextTargetDay((await findDueDay(tx, month.runId)) ?? dueDayOf(month.closedAt!));
    const codeOf = (id: string): string => parties.organisations.get(id)!.code;
    const sorted = [...rows].sort((a, b) => compareCodePoints(codeOf(a.debtorId), codeOf(b.debtorId)) || compareCodePoints(codeOf(a.creditorId), codeOf(b.creditorId)));
    for (const credit of sorted.filter(isCredit)) {
      yield { note: `${codeOf(credit.creditorId)} owes ${codeOf(credit.debtorId)} a credit of ${euro(credit)}: it is in no transfer.` };
    }
    for (const [debtorId, owed] of groupBy(sorted.filter((row) => !isCredit(row)), (row) => row.debtorId)) yield* fileOf({ ...month, executionDay }, parties, debtorId, owed);
  },
};

function* fileOf(month: ExportedMonth & { readonly executionDay: LocalDate }, parties: Parties, debtorId: string, rows: readonly PayableRow[]): Generator<ExportItem> {
  const organisation = parties.organisations.get(debtorId)!;
  const debtor = toPaymentParty(organisation, parties.towns);
  const payments = rows.map((row) => toPayment(month, parties, organisation, row));
  const problems = [debtor, ...payments].filter((made): made is ExportProblem => 'organisation' in made);
  if (problems.length > 0) return yield* problems.map((found) => ({ ...found, message: `${found.message} ${notWritten(organisation)}` }));
  // Another order than that of the closing has another number: a bank would take it for the one that it has.
  const changed = rows.some((row) => row.cents !== row.owedCents) ? (payments as Payment[]).map(({ reference, cents }) => `${reference}:${cents}`) : [];
  const file: PaymentFile = {
    messageId: `PV-${month.period.replace('-', '')}-${sha256Hex([month.agencyCode, month.period, organisation.code, ...changed].join('|')).slice(0, 20).toUpperCase()}`,
    createdAt: month.closedAt!,
    executionDay: month.executionDay,
    debtor: debtor as PaymentParty,
    payments: payments as Payment[],
  };
  yield { name: monthFileName(month, 'transfers', 'xml', organisation.code), bytes: Buffer.from(writePain001(file), 'utf8') };
}

const notWritten = (debtor: BillingParty): string => `The transfers of ${debtor.code} are not written.`;

function toPayment(month: ExportedMonth, parties: Parties, debtor: BillingParty, row: PayableRow): Payment | ExportProblem {
  const organisation = parties.organisations.get(row.creditorId)!;
  const creditor = toPaymentParty(organisation, parties.towns);
  if (isProblem(creditor)) return creditor;
  const cents = BigInt(row.cents);
  if (cents > LARGEST_PAYMENT_CENTS) {
    return { code: 'AMOUNT_TOO_LARGE', organisation: debtor.code, message: `${debtor.code} owes ${organisation.code} more than one SEPA transfer carries.` };
  }
  const reference = paymentReference(month.agencyCode, month.period, debtor.code, organisation.code);
  return { reference, creditor, cents, text: toSepaText(`${reference} Abrechnung ${month.period} ${month.agencyCode}`, LONGEST_TEXT) };
}

async function findParties(tx: Transaction, rows: readonly PayableRow[]): Promise<Parties> {
  const organisations = await findBillingParties(tx, [...new Set(rows.flatMap((row) => [row.debtorId, row.creditorId]))]);
  const towns = await findMunicipalityNames(tx, [...new Set([...organisations.values()].map((party) => party.municipalityAgs))]);
  return { organisations, towns };
}

const isCredit = (row: PayableRow): boolean => row.cents.startsWith('-');

const euro = (row: PayableRow): string => {
  const cents = row.cents.replace('-', '').padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)} EUR`;
};

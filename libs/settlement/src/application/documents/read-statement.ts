import { findRateRecords, type SettlementRateRecord } from '#agreements';
import { findBillingParties } from '#identity';
import { compareCodePoints } from '#kernel';
import type { Transaction } from '#platform';
import { findChargeLines, findHeldLines, findNamedParties, findRatesOfLines, findStatementLines, findSums, type DocumentedMonth } from '../../persistence/documents/statement.sql.js';
import { findClaimsToPay, type ClaimToPay } from '../../persistence/transfers/owed.sql.js';
import type { ExportProblem } from '../exports/month-exporter.js';
import { toBankAccount, type BankAccount } from '../transfers/payment-party.js';
import type { StatementContent } from './statement-pdf.js';

/** What statements of a month say beside the lines of their pair. */
export interface StatementBasis {
  /** Versions of rates by id. */
  readonly rates: ReadonlyMap<string, SettlementRateRecord>;
  /** Empty while the month is not closed: nothing is to be paid before. */
  readonly claims: readonly ClaimToPay[];
  /** Where those are paid who are to be paid, by id, or why nobody can say it. */
  readonly accounts: ReadonlyMap<string, BankAccount | ExportProblem>;
}

/** For all pairs of a month, or for one; the same few statements however many they are. To be read as the operator: accounts are else their owner's alone. */
export async function readStatementBasis(tx: Transaction, { runId, closedAt }: DocumentedMonth, between: readonly [string, string] | null): Promise<StatementBasis> {
  const rates = await findRateRecords(tx, await findRatesOfLines(tx, runId, between));
  const claims = closedAt === null ? [] : await findClaimsToPay(tx, runId, between);
  const payees = await findBillingParties(tx, [...new Set(claims.map(({ creditorId }) => creditorId))]);
  return { rates, claims, accounts: new Map([...payees].map(([id, party]) => [id, toBankAccount(party)])) };
}

/** What two organisations have to do with each other in a month, in five statements; null: nothing. To be read as the operator: each of the two sees less. */
export async function readStatementContent(tx: Transaction, month: DocumentedMonth, firstId: string, secondId: string, basis: StatementBasis): Promise<StatementContent | null> {
  const parties = await findNamedParties(tx, [firstId, secondId]);
  // The same document for whoever asks first: the lesser code stands first.
  const [first, second] = [...parties].sort((a, b) => compareCodePoints(a.code, b.code));
  if (first === undefined || second === undefined) return null;
  const values = [tx, month.runId, first.id, second.id] as const;
  const content = { month, first, second, ...basis, sums: await findSums(...values), lines: await findStatementLines(...values), held: await findHeldLines(...values), charges: await findChargeLines(...values) };
  return content.lines.length + content.held.length + content.charges.length === 0 ? null : content;
}

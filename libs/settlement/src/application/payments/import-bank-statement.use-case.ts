import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN } from 'ibantools';
import { FindOrganisationFinanceQuery } from '#identity';
import { ok, refuse, type Refusal, type Result } from '#kernel';
import { orTryAgain, UnitOfWork, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { BankStatement, StatementEntry } from '../../domain/payments/bank/bank-entry.js';
import { OwedItems } from '../../domain/payments/bank/match-entry.js';
import { findStatements, findUnseenPayments, insertEntries, insertMatches, insertStatement, lockStatements } from '../../persistence/payments/bank.sql.js';
import { bookPayments } from '../../persistence/payments/booking.sql.js';
import { findOwnOpenItems, lockPairs } from '../../persistence/payments/items.sql.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';
import { parseCamt } from './camt/parse-camt.js';
import { planMatches, toOwedItem, type PlannedMatch } from './camt/plan-matches.js';
import { followBooking } from './follow-booking.js';
import { closeChecks } from './tell-other-side.js';

/** The file is no statement that can be taken: where, and what was expected. */
export interface StatementBroken extends Refusal {
  readonly code: 'STATEMENT_BROKEN';
  readonly where: string;
}

export type ImportStatementResult = Result<ImportedStatements, StatementBroken | TryAgain>;

export interface ImportedStatements {
  /** Statements in the file, and of them those that were read in before. */
  readonly statements: number;
  readonly known: number;
  /** Entries that were booked, that are payments which were recorded already, that wait for a person, and that are about nothing here. */
  readonly booked: number;
  readonly recorded: number;
  readonly waiting: number;
  readonly unrelated: number;
}

const NOTHING = { booked: 0, recorded: 0, waiting: 0, unrelated: 0 };
const broken = (where: string, what: string): StatementBroken => ({ code: 'STATEMENT_BROKEN', message: what, where });

/**
 * Reads a bank statement (camt.053) of the own account in: what carries a reference and its amount is booked, what may be about something
 * that is owed waits for a person, all else is not kept. The same file again changes nothing; a broken one is refused whole.
 */
@Injectable()
export class ImportBankStatementUseCase {
  /** Made here: the worker, which knows this module too, provides nothing of organisations. */
  private readonly findFinance: FindOrganisationFinanceQuery;

  constructor(private readonly unitOfWork: UnitOfWork) {
    this.findFinance = new FindOrganisationFinanceQuery(unitOfWork);
  }

  async run(context: RequestContext, file: Uint8Array): Promise<ImportStatementResult> {
    const parsed = parseCamt(file);
    if ('problem' in parsed) return refuse(broken(parsed.problem.where, parsed.problem.what));
    const { iban } = await this.findFinance.run(context);
    // An import takes an IBAN as the office writes it, in groups of four or in small letters.
    const own = electronicFormatIBAN(iban ?? undefined);
    const foreign = parsed.statements.findIndex(({ account }) => account !== own);
    if (foreign >= 0) return refuse(broken(`Stmt ${foreign + 1}, Acct/Id/IBAN`, 'The own account, as it stands in the bank details, was expected.'));
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => take(tx, parsed.statements), { statementTimeoutMs: 60_000 }));
  }
}

async function take(tx: Transaction, statements: readonly BankStatement[]): Promise<Result<ImportedStatements, StatementBroken>> {
  await lockStatements(tx);
  const before = await findStatements(tx, statements);
  const { today } = await findOffice(tx, tx.context.organisationId!);
  for (const [index, statement] of statements.entries()) {
    const known = before.get(`${statement.account} ${statement.code}`);
    if (known !== undefined && known !== hashOf(statement)) return refuse(broken(`Stmt ${index + 1}, Id`, 'A statement of this account with this identifier was read in before and says something else.'));
    if (statement.entries.some(({ bookedOn }) => bookedOn > today)) return refuse(broken(`Stmt ${index + 1}, Ntry, BookgDt`, 'A day that has come was expected.'));
  }
  const fresh = statements.filter(({ account, code }) => !before.has(`${account} ${code}`));
  const counts = fresh.length === 0 ? NOTHING : await takeNew(tx, fresh);
  return ok({ statements: statements.length, known: statements.length - fresh.length, ...counts });
}

const hashOf = (statement: BankStatement): string =>
  createHash('sha256').update(JSON.stringify(statement, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).digest('hex');

async function takeNew(tx: Transaction, statements: readonly BankStatement[]): Promise<typeof NOTHING> {
  const all = statements.flatMap(({ entries }) => entries);
  const own = tx.context.organisationId!;
  // What the entries may pay is locked before it is looked at for good.
  const before = (await findOwnOpenItems(tx)).map((item) => ({ item, owed: toOwedItem(own, item) }));
  const seen = new OwedItems(before.map(({ owed }) => owed));
  const named = new Set(all.flatMap((entry) => seen.carriedBy(entry).map(({ itemId }) => itemId)));
  await lockPairs(tx, before.filter(({ owed }) => named.has(owed.itemId)).map(({ item }) => item));
  const items = new OwedItems((await findOwnOpenItems(tx)).map((item) => toOwedItem(own, item)));
  const payments = await findUnseenPayments(tx, [...new Set(all.map(({ cents }) => String(cents < 0n ? -cents : cents)))]);
  const plans = new Map(planMatches(all, items, payments).map((plan, index) => [all[index]!, plan]));
  const kept: { statementId: string; entry: StatementEntry }[] = [];
  for (const statement of statements) {
    const statementId = await insertStatement(tx, statement, hashOf(statement));
    kept.push(...statement.entries.flatMap((entry) => (isKept(entry, plans.get(entry)!, items) ? [{ statementId, entry }] : [])));
    await journal(tx, statementId, statement);
  }
  const ids = await insertEntries(tx, kept.map(({ statementId, entry }) => ({ statementId, entry: storedOf(entry, plans.get(entry)!, items) })));
  const matched = kept.map(({ entry }, index) => ({ bankEntryId: ids[index]!, entry, plan: plans.get(entry)! }));
  return { ...(await book(tx, matched)), unrelated: all.length - kept.length };
}

const isKept = (entry: StatementEntry, plan: PlannedMatch, items: OwedItems): boolean => plan !== null || items.relationOf(entry) !== null;

/** Of what is here by its amount alone neither name nor purpose: strangers have the same amounts, and the account holder finds them at the bank. */
const storedOf = (entry: StatementEntry, plan: PlannedMatch, items: OwedItems): StatementEntry =>
  plan === null && items.relationOf(entry) === 'AMOUNT' ? { ...entry, endToEndId: null, remittance: null, counterparty: null } : entry;

interface Matched {
  readonly bankEntryId: string;
  readonly entry: StatementEntry;
  readonly plan: PlannedMatch;
}

async function book(tx: Transaction, matched: readonly Matched[]): Promise<Omit<typeof NOTHING, 'unrelated'>> {
  const own = tx.context.organisationId!;
  const known = matched.flatMap(({ bankEntryId, plan }) => (plan !== null && 'known' in plan ? [{ bankEntryId, paymentId: plan.known, how: 'KNOWN' as const }] : []));
  const books = matched.flatMap(({ bankEntryId, entry, plan }) => (plan !== null && 'books' in plan ? [{ bankEntryId, entry, match: plan.books }] : []));
  const payments = books.map(({ entry: { cents, bookedOn }, match: { agencyId, counterpartId, reference, allocations } }) => ({
    agencyId,
    payerId: cents > 0n ? counterpartId : own,
    payeeId: cents > 0n ? own : counterpartId,
    cents: cents > 0n ? cents : -cents,
    paidOn: bookedOn,
    reference,
    allocations,
    restCents: 0n,
  }));
  const booked = await followBooking(tx, payments.flatMap(({ allocations }) => allocations.map(({ itemId }) => itemId)), () => bookPayments(tx, payments));
  await insertMatches(tx, [...known, ...books.map(({ bankEntryId }, index) => ({ bankEntryId, paymentId: booked[index]!.id, how: 'REFERENCE' as const }))]);
  await closeChecks(tx, known.map(({ paymentId }) => paymentId));
  if (booked.length > 0) {
    await tx.journal.writeAll(
      booked.map(({ id }, index) => ({
        agencyId: payments[index]!.agencyId,
        action: 'payment.recorded',
        subjectKind: 'payment',
        subjectId: id,
        after: { payerId: payments[index]!.payerId, payeeId: payments[index]!.payeeId, cents: String(payments[index]!.cents), bankEntryId: books[index]!.bankEntryId },
      })),
    );
  }
  return { booked: booked.length, recorded: known.length, waiting: matched.length - booked.length - known.length };
}

/** Without account and names: the journal is read by more people than the statement is meant for. */
const journal = (tx: Transaction, statementId: string, { entries }: BankStatement): Promise<string> =>
  tx.journal.write({ agencyId: null, action: 'bank-statement.imported', subjectKind: 'bank_statement', subjectId: statementId, after: { entries: entries.length } });

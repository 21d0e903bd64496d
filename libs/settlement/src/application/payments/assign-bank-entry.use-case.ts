import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { Allocation } from '../../domain/payments/allocate.js';
import { paymentReferencesIn, plainText } from '../../domain/payments/bank/references-in.js';
import { paymentReference } from '../../domain/payments/payment-reference.js';
import { findCodes, findWaiting, insertMatches, lockStatements, type BankEntryRecord, type NewMatch } from '../../persistence/payments/bank.sql.js';
import { bankEntryUnknown, nothingOpen, type AllocationInvalid, type BankEntryNotFound, type NothingOpen, type Overpaid } from './payment-refusals.js';
import { bookPayment, planPayment } from './record-payment.use-case.js';
import { closeChecks } from './tell-other-side.js';

export interface AssignBankEntryInput {
  readonly bankEntryId: string;
  readonly agencyId: string;
  readonly counterpartId: string;
  /** What it settles; absent: first what the entry's reference names, then the first due. */
  readonly items?: readonly Allocation[] | undefined;
  /** True: another payment than the one of the same amount that is recorded already. */
  readonly isAnother?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface DismissBankEntryInput {
  readonly bankEntryId: string;
  readonly idempotencyKey?: string | undefined;
}

export interface AssignedBankEntry {
  readonly id: string;
  /** The payment that it is; null: dismissed. */
  readonly paymentId: string | null;
}

type Refusals = BankEntryNotFound | NothingOpen | AllocationInvalid | Overpaid;
export type AssignBankEntryRefusal = Refusals | TryAgain | IdempotencyConflict;
export type AssignBankEntryResult = Result<AssignedBankEntry, AssignBankEntryRefusal>;
export type DismissBankEntryRefusal = BankEntryNotFound | TryAgain | IdempotencyConflict;
export type DismissBankEntryResult = Result<AssignedBankEntry, DismissBankEntryRefusal>;

/** A person says what an entry of a bank statement is that could not be matched: a payment, recorded already or not, or nothing of this. */
@Injectable()
export class AssignBankEntryUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  assign(context: RequestContext, { idempotencyKey: key, ...input }: AssignBankEntryInput): Promise<AssignBankEntryResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'assignBankEntry', key, input }, () => assign(tx, input))));
  }

  dismiss(context: RequestContext, { idempotencyKey: key, ...input }: DismissBankEntryInput): Promise<DismissBankEntryResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'dismissBankEntry', key, input }, () => dismiss(tx, input.bankEntryId))));
  }
}

async function assign(tx: Transaction, input: Omit<AssignBankEntryInput, 'idempotencyKey'>): Promise<Result<AssignedBankEntry, Refusals>> {
  await lockStatements(tx);
  const entry = isUuid(input.bankEntryId) ? await findWaiting(tx, input.bankEntryId) : undefined;
  if (!entry) return refuse(bankEntryUnknown);
  if (!isUuid(input.agencyId) || !isUuid(input.counterpartId)) return refuse(nothingOpen);
  const cents = BigInt(entry.cents);
  const wish = { agencyId: input.agencyId, counterpartId: input.counterpartId, paidOn: entry.bookedOn, items: input.items, isAnother: input.isAnother };
  const direction = cents > 0n ? 'RECEIVED' : 'PAID';
  const reference = await findReference(tx, entry, input);
  const { payment, refusal } = await planPayment(tx, { ...wish, direction, cents: cents > 0n ? cents : -cents, reference }, entry);
  if (payment !== null) return ok(await note(tx, { bankEntryId: entry.id, paymentId: (await bookPayment(tx, payment)).id, how: 'PERSON' }));
  if (refusal.code === 'PAYMENT_KNOWN') return ok(await note(tx, { bankEntryId: entry.id, paymentId: refusal.paymentId, how: 'KNOWN' }));
  return refuse(refusal);
}

/** Our own reference of these two that the entry carries, as we write it. Other words of an own statement are nobody else's business. */
async function findReference(tx: Transaction, { endToEndId, remittance, cents }: BankEntryRecord, { agencyId, counterpartId }: AssignBankEntryInput): Promise<string | undefined> {
  const found = paymentReferencesIn(endToEndId, remittance);
  if (found.length === 0) return undefined;
  const codes = await findCodes(tx, [agencyId, counterpartId, tx.context.organisationId!]);
  const [agency, other, own] = [agencyId, counterpartId, tx.context.organisationId!].map((id) => codes.get(id.toLowerCase()));
  if (agency === undefined || other === undefined || own === undefined) return undefined;
  const [debtor, creditor] = BigInt(cents) > 0n ? [other, own] : [own, other];
  const ours = found.filter(({ period, text }) => plainText(paymentReference(agency, period, debtor, creditor)) === text);
  return ours.length === 1 ? paymentReference(agency, ours[0]!.period, debtor, creditor) : undefined;
}

async function dismiss(tx: Transaction, id: string): Promise<Result<AssignedBankEntry, BankEntryNotFound>> {
  await lockStatements(tx);
  const entry = isUuid(id) ? await findWaiting(tx, id) : undefined;
  return entry ? ok(await note(tx, { bankEntryId: entry.id, paymentId: null, how: 'DISMISSED' })) : refuse(bankEntryUnknown);
}

async function note(tx: Transaction, match: NewMatch): Promise<AssignedBankEntry> {
  await insertMatches(tx, [match]);
  if (match.how === 'KNOWN') await closeChecks(tx, [match.paymentId!]);
  const { bankEntryId, paymentId, how } = match;
  await tx.journal.write({ agencyId: null, action: 'bank-entry.assigned', subjectKind: 'bank_entry', subjectId: bankEntryId, before: { state: 'WAITING' }, after: { how, paymentId } });
  return { id: bankEntryId, paymentId };
}

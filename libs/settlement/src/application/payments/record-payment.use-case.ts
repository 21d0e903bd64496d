import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type LocalDate, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { textProblem } from '../text-problem.js';
import { allocate, allocateAsWished, type Allocation } from '../../domain/payments/allocate.js';
import type { StatementEntry } from '../../domain/payments/bank/bank-entry.js';
import { namedFirst } from '../../domain/payments/named-first.js';
import { bookPayments, type NewPayment } from '../../persistence/payments/booking.sql.js';
import { findOpenItems, haveDealt, lockPairs } from '../../persistence/payments/items.sql.js';
import { findKnownPayment } from '../../persistence/payments/payments.sql.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';
import { followBooking } from './follow-booking.js';
import { tellOfPayment } from './tell-other-side.js';
import { allocationInvalid, nothingOpen, overpaid, paymentKnown, type AllocationInvalid, type NothingOpen, type Overpaid, type PaymentKnown } from './payment-refusals.js';

export interface RecordPaymentInput {
  /** In whose clearing it is owed. */
  readonly agencyId: string;
  /** The other side. */
  readonly counterpartId: string;
  readonly direction: 'PAID' | 'RECEIVED';
  readonly cents: bigint;
  readonly paidOn: LocalDate;
  /** As on the transfer, 1 to 140 characters. */
  readonly reference?: string | undefined;
  /** What it settles; absent: first what the reference names, then the first due. */
  readonly items?: readonly Allocation[] | undefined;
  /** True: another payment than the one of the same amount that is recorded already. */
  readonly isAnother?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface RecordedPayment {
  readonly id: string;
  readonly entryId: string;
  /** What was paid too much and is owed back, in whole cents. */
  readonly creditCents: bigint;
}

type Refusals = ValueInvalid | NothingOpen | AllocationInvalid | Overpaid | PaymentKnown;
export type RecordPaymentRefusal = Refusals | TryAgain | IdempotencyConflict;
export type RecordPaymentResult = Result<RecordedPayment, RecordPaymentRefusal>;
type Wish = Omit<RecordPaymentInput, 'idempotencyKey'>;

export const LONGEST_REFERENCE = 140;

/**
 * Records money that went from one side to the other, by either of them, and books it on what is open. More than is open stays as a
 * credit where whoever has received it says so, also where nothing is open any more. What may be the same payment, whichever side was first,
 * is taken once more only where the person says that it is another.
 */
@Injectable()
export class RecordPaymentUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, { idempotencyKey: key, ...input }: RecordPaymentInput): Promise<RecordPaymentResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'recordPayment', key, input }, () => record(tx, input))));
  }
}

async function record(tx: Transaction, input: Wish): Promise<Result<RecordedPayment, Refusals>> {
  const problem = await findProblem(tx, input);
  if (problem !== null) return refuse(problem);
  if (!isUuid(input.agencyId) || !isUuid(input.counterpartId)) return refuse(nothingOpen);
  const { payment, refusal } = await planPayment(tx, input);
  if (payment === null) return refuse(refusal);
  const booked = await bookPayment(tx, payment);
  // Whoever was owed hears of it, and looks whether the money came.
  if (input.direction === 'PAID') await tellOfPayment(tx, booked.id, payment.payeeId);
  return ok(booked);
}

async function findProblem(tx: Transaction, { cents, paidOn, reference }: Wish): Promise<ValueInvalid | null> {
  if (cents <= 0n) return valueInvalid('cents', 'an amount above 0');
  const problem = textProblem('reference', reference ?? null, LONGEST_REFERENCE);
  if (problem !== null) return problem;
  const { today } = await findOffice(tx, tx.context.organisationId!);
  return paidOn > today ? valueInvalid('paidOn', 'a day that has come') : null;
}

type Planned = { readonly payment: NewPayment; readonly refusal: null } | { readonly payment: null; readonly refusal: NothingOpen | AllocationInvalid | Overpaid | PaymentKnown };
const not = (refusal: NothingOpen | AllocationInvalid | Overpaid | PaymentKnown): Planned => ({ payment: null, refusal });

/** What the payment settles, with the pair locked until the end of the transaction; or why it cannot be. */
export async function planPayment(tx: Transaction, input: Wish, entry?: Pick<StatementEntry, 'endToEndId' | 'remittance'>): Promise<Planned> {
  const own = tx.context.organisationId!;
  const [payerId, payeeId] = input.direction === 'PAID' ? [own, input.counterpartId.toLowerCase()] : [input.counterpartId.toLowerCase(), own];
  const pair = { agencyId: input.agencyId.toLowerCase(), debtorId: payerId, creditorId: payeeId };
  await lockPairs(tx, [pair]);
  const reference = input.reference?.trim() ?? null;
  const facts = { agencyId: pair.agencyId, payerId, payeeId, cents: input.cents, paidOn: input.paidOn, reference, ofEntry: entry !== undefined };
  const known = input.isAnother === true ? undefined : await findKnownPayment(tx, facts);
  if (known !== undefined) return not(paymentKnown(known));
  const said = entry ?? { endToEndId: null, remittance: reference };
  const items = namedFirst(await findOpenItems(tx, pair), said).map(({ id, openCents }) => ({ itemId: id, openCents: BigInt(openCents) }));
  if (items.length === 0 && (input.direction === 'PAID' || !(await haveDealt(tx, pair)))) return not(nothingOpen);
  const allocated = input.items === undefined ? allocate(input.cents, items) : allocateAsWished(input.cents, items, input.items);
  if (allocated === null) return not(allocationInvalid);
  if (allocated.restCents > 0n && input.direction === 'PAID') return not(overpaid(items.reduce((sum, { openCents }) => sum + openCents, 0n)));
  return { payment: { agencyId: pair.agencyId, payerId, payeeId, cents: input.cents, paidOn: input.paidOn, reference, ...allocated }, refusal: null };
}

export async function bookPayment(tx: Transaction, payment: NewPayment): Promise<RecordedPayment> {
  const [booked] = await followBooking(tx, payment.allocations.map(({ itemId }) => itemId), () => bookPayments(tx, [payment]));
  // Without the reference: the words of a transfer stay with the payment, and in no journal.
  const { reference: _words, ...facts } = payment;
  await tx.journal.write({
    agencyId: payment.agencyId,
    action: 'payment.recorded',
    subjectKind: 'payment',
    subjectId: booked!.id,
    after: { ...facts, cents: String(payment.cents), restCents: String(payment.restCents), allocations: payment.allocations.map(({ itemId, cents }) => ({ itemId, cents: String(cents) })) },
  });
  return { ...booked!, creditCents: payment.restCents };
}

import type { Refusal } from '#kernel';

/** The organisation acted for and this other one have nothing open in this direction; one that is not there answers alike. */
export interface NothingOpen extends Refusal {
  readonly code: 'NOTHING_OPEN';
}

/** An item that is named is not open, or less of it is; or they are more than the amount. */
export interface AllocationInvalid extends Refusal {
  readonly code: 'ALLOCATION_INVALID';
}

/** Whoever pays says of more than is owed that it was paid: only whoever has received it does. */
export interface Overpaid extends Refusal {
  readonly code: 'OVERPAID';
  /** What is open, in whole cents. */
  readonly openCents: string;
}

/** The same payment stands there already, recorded by either side. */
export interface PaymentKnown extends Refusal {
  readonly code: 'PAYMENT_KNOWN';
  readonly paymentId: string;
}

/** No such entry of one's own that can be taken back. */
export interface EntryNotFound extends Refusal {
  readonly code: 'ENTRY_NOT_FOUND';
}

/** It was taken back before. */
export interface AlreadyReversed extends Refusal {
  readonly code: 'ALREADY_REVERSED';
}

/** What was paid too much by this payment has been used since: take that back first. */
export interface CreditUsed extends Refusal {
  readonly code: 'CREDIT_USED';
}

/** The bank statement of the other side has it, and none of one's own. */
export interface PaymentProved extends Refusal {
  readonly code: 'PAYMENT_PROVED';
}

/** No such set-off that waits for an answer of one's own. */
export interface SetOffNotFound extends Refusal {
  readonly code: 'SET_OFF_NOT_FOUND';
}

/** The items are not open and opposite ones of the same two, or their sums differ. */
export interface SetOffInvalid extends Refusal {
  readonly code: 'SET_OFF_INVALID';
}

/** No such entry of an own bank statement that waits for a person. */
export interface BankEntryNotFound extends Refusal {
  readonly code: 'BANK_ENTRY_NOT_FOUND';
}

export const nothingOpen: NothingOpen = { code: 'NOTHING_OPEN', message: 'Nothing is open between these two in this direction.' };
export const allocationInvalid: AllocationInvalid = { code: 'ALLOCATION_INVALID', message: 'The items are not open with at least these amounts, or are more than was paid.' };
export const overpaid = (openCents: bigint): Overpaid => ({ code: 'OVERPAID', message: 'More than is open is recorded by whoever has received it.', openCents: String(openCents) });
export const paymentKnown = (paymentId: string): PaymentKnown => ({ code: 'PAYMENT_KNOWN', message: 'This payment is recorded already.', paymentId });
export const provedByOther: PaymentProved = { code: 'PAYMENT_PROVED', message: "The other side's bank statement has this payment: ask that side to take it back." };
export const entryUnknown: EntryNotFound = { code: 'ENTRY_NOT_FOUND', message: 'There is no such payment or set-off.' };
export const alreadyReversed: AlreadyReversed = { code: 'ALREADY_REVERSED', message: 'This was taken back before.' };
export const creditUsed: CreditUsed = { code: 'CREDIT_USED', message: 'What was paid too much has been used since: take that back first.' };
export const setOffUnknown: SetOffNotFound = { code: 'SET_OFF_NOT_FOUND', message: 'There is no such set-off that waits for an answer.' };
export const setOffInvalid: SetOffInvalid = { code: 'SET_OFF_INVALID', message: 'A set-off needs open items of the same two in both directions, with the same sum.' };
export const bankEntryUnknown: BankEntryNotFound = { code: 'BANK_ENTRY_NOT_FOUND', message: 'There is no such entry of a bank statement that waits.' };

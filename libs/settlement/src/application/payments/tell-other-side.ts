import { closeTasks, officeDays, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { BOOKING_REVERSED, CHECK_WORKING_DAYS, PAYMENT_SUBJECT, PAYMENT_TO_CHECK, SET_OFF_SUBJECT } from '../../domain/payments/payment-tasks.js';
import { findOffice } from '../../persistence/payments/rules.sql.js';

/** What one side has booked alone is looked at by whoever bills at the other one. */
async function open(tx: Transaction, kind: typeof PAYMENT_TO_CHECK | typeof BOOKING_REVERSED, organisationId: string, subjectKind: string, subjectId: string): Promise<void> {
  const { federalState, today } = await findOffice(tx, organisationId);
  const dueOn = (await officeDays(federalState)).addWorkingDays(today, CHECK_WORKING_DAYS);
  await openTasks(tx, [{ kind, organisationId, subjectKind, subjectId, ownerRole: 'BILLING', dueOn, closers: [organisationId] }]);
}

/** After whoever owed has recorded a payment: the other side compares it with its account. */
export const tellOfPayment = (tx: Transaction, paymentId: string, payeeId: string): Promise<void> => open(tx, PAYMENT_TO_CHECK, payeeId, PAYMENT_SUBJECT, paymentId);

/** After a payment or a set-off was taken back. Nobody looks for the money of a payment that is none any more. */
export async function tellOfReversal(tx: Transaction, { kind, sourceId }: { readonly kind: 'PAYMENT' | 'SET_OFF'; readonly sourceId: string }, otherId: string): Promise<void> {
  const subjectKind = kind === 'PAYMENT' ? PAYMENT_SUBJECT : SET_OFF_SUBJECT;
  if (kind === 'PAYMENT') await closeTasks(tx, { kind: PAYMENT_TO_CHECK, subjectKind, subjectIds: [sourceId], as: 'CANCELLED' });
  await open(tx, BOOKING_REVERSED, otherId, subjectKind, sourceId);
}

/** After entries of an own bank statement turned out to be these payments: there is nothing to compare any more. */
export const closeChecks = (tx: Transaction, paymentIds: readonly string[]): Promise<void> => closeTasks(tx, { kind: PAYMENT_TO_CHECK, subjectKind: PAYMENT_SUBJECT, subjectIds: paymentIds });

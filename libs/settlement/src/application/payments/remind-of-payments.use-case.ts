import { officeDays, openTasks, type NewTask } from '#inbox';
import { groupBy, isFederalState } from '#kernel';
import { operatorContext, queueMails, type Transaction, type UnitOfWork, type UnitOfWorkOptions } from '#platform';
import { ITEM_SUBJECT, PAYMENT_OVERDUE, REMINDED_WORKING_DAYS } from '../../domain/payments/payment-tasks.js';
import { findBillingPeople, findPlaces, findUnbookedMonths, lockReminders, noteReminders, type NotedReminder } from '../../persistence/payments/reminders.sql.js';
import { bookClosedMonth } from '../ledger/book-closed-month.js';

export interface PaymentsReminded {
  /** Months that were closed before there was a ledger and are booked now. */
  readonly months: number;
  /** Items whose level rose, and mails that were put out because of them. */
  readonly items: number;
  readonly mails: number;
}

/**
 * Reminds debtors of what is overdue, level by level (Mahnstufe 1 to 3, on the agency's days after the due day): a task for those who
 * bill, and one mail to each of them for all items. However often and in how many workers this runs, a level is reached once. Books
 * before that the months that were closed when there was no ledger yet.
 */
export class RemindOfPaymentsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    /** Address under which people reach the service, without a slash at its end. */
    private readonly publicUrl: string,
  ) {}

  run(options: UnitOfWorkOptions = {}): Promise<PaymentsReminded> {
    return this.unitOfWork.run(operatorContext('DEADLINES', 'remind-of-payments'), (tx) => this.remind(tx), { statementTimeoutMs: 5 * 60_000, ...options });
  }

  private async remind(tx: Transaction): Promise<PaymentsReminded> {
    if (!(await lockReminders(tx))) return { months: 0, items: 0, mails: 0 };
    const months = await findUnbookedMonths(tx);
    for (const month of months) await bookClosedMonth(tx, month);
    const noted = await noteReminders(tx);
    if (noted.length === 0) return { months: months.length, items: 0, mails: 0 };
    await tx.journal.writeAll(
      noted.map(({ itemId, agencyId, level, openCents }) => ({
        agencyId,
        action: 'payment.reminded',
        subjectKind: ITEM_SUBJECT,
        subjectId: itemId,
        before: { level: level - 1 },
        after: { level, openCents },
      })),
    );
    await openTasks(tx, await tasksOf(tx, noted));
    return { months: months.length, items: noted.length, mails: await this.putOutMails(tx, noted) };
  }

  private async putOutMails(tx: Transaction, noted: readonly NotedReminder[]): Promise<number> {
    const ofDebtor = groupBy(noted, ({ debtorId }) => debtorId);
    const people = await findBillingPeople(tx, [...ofDebtor.keys()]);
    const mails = people.map(({ organisationId, name, email }) => {
      const items = ofDebtor.get(organisationId)!;
      const cents = items.reduce((sum, { openCents }) => sum + BigInt(openCents), 0n);
      const level = Math.max(...items.map((item) => item.level));
      const params = { organisation: name, items: String(items.length), cents: String(cents), level: String(level), link: `${this.publicUrl}/offene-posten` };
      return { to: email, template: 'payment-reminder', params };
    });
    await queueMails(tx, mails);
    return mails.length;
  }
}

async function tasksOf(tx: Transaction, noted: readonly NotedReminder[]): Promise<NewTask[]> {
  const places = await findPlaces(tx, [...new Set(noted.map(({ debtorId }) => debtorId))]);
  const dueDays = new Map<string, string>();
  for (const { organisationId, federalState, today } of places) {
    if (!isFederalState(federalState)) throw new Error('An organisation has no federal state.');
    dueDays.set(organisationId, (await officeDays(federalState)).addWorkingDays(today, REMINDED_WORKING_DAYS));
  }
  return noted.map(({ itemId, agencyId, debtorId, creditorId }) => ({
    kind: PAYMENT_OVERDUE,
    organisationId: debtorId,
    subjectKind: ITEM_SUBJECT,
    subjectId: itemId,
    ownerRole: 'BILLING',
    dueOn: dueDays.get(debtorId)!,
    closers: [debtorId, creditorId, agencyId],
  }));
}

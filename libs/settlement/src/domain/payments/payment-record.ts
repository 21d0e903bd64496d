import type { LocalDate } from '#kernel';

/** Money that went from one side to the other. Cents as text of digits. */
export interface PaymentRecord {
  readonly id: string;
  readonly entryId: string;
  readonly agencyId: string;
  readonly payerId: string;
  readonly payeeId: string;
  readonly cents: string;
  readonly paidOn: LocalDate;
  readonly reference: string | null;
  /** The side whose person or bank statement says so. */
  readonly recordedFor: string;
  readonly recordedAt: Date;
  readonly fromStatement: boolean;
  /** Why and when it was taken back; null: it was not. */
  readonly reversalReason: string | null;
  readonly reversedAt: Date | null;
}

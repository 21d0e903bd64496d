import type { LocalDate } from '#kernel';

/** An agency's certificate of an offer, as everyone signed in sees it: only on its days is the offer settleable there (DD-14). */
export interface CertificateRecord {
  readonly id: string;
  readonly offerId: string;
  readonly agencyId: string;
  readonly validFrom: LocalDate;
  /** The day on which it really ends; null: open. Before validFrom: withdrawn before it began, it holds on no day. */
  readonly validTo: LocalDate | null;
  readonly number: string | null;
  /** From this day on it holds no more; null: it was not withdrawn. */
  readonly withdrawnFrom: LocalDate | null;
}

import type { LocalDate } from '#kernel';
import type { CertificationState } from './certification-state.js';

/** An application for a certificate as its two sides see it. Actors are ids, never names. */
export interface CertificationRecord {
  readonly id: string;
  readonly offerId: string;
  readonly agencyId: string;
  readonly hostId: string;
  readonly state: CertificationState;
  /** What the host says to it. */
  readonly note: string;
  readonly wantedFrom: LocalDate;
  /** Null: open. */
  readonly wantedTo: LocalDate | null;
  readonly renewsCertificateId: string | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  /** Who has granted, refused or withdrawn it. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** Why it was refused. */
  readonly reasons: string | null;
  readonly conditions: readonly string[];
  /** The certificate that was granted. */
  readonly certificateId: string | null;
}

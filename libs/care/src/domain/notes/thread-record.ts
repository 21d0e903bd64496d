import type { LeadSide, NoteKind } from './note-kinds.js';

/** Who writes to whom about which seat, as one of the two sees it. */
export interface ThreadRecord {
  readonly id: string;
  readonly reservationId: string;
  readonly responsibleId: string;
  readonly hostId: string;
  readonly caseLeadId: string;
  readonly groupLeadId: string;
  readonly openedAt: Date;
  /** Whether notes are still added: the seat is confirmed and not over, the family consents, and both are what they were. */
  readonly isOpen: boolean;
  /** Notes of the other one that one has not read. */
  readonly unread: number;
}

/** A note as it lies in the database. */
export interface SealedNote {
  readonly id: string;
  readonly threadId: string;
  /** Whose key it is sealed with. */
  readonly responsibleId: string;
  /** From 1 on, in the order in which they were written. */
  readonly position: number;
  readonly kind: NoteKind;
  /** Both null: taken back. */
  readonly sealed: Buffer | null;
  readonly keyId: string | null;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly readAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** A note as one of the two reads it. */
export interface NoteRecord extends Omit<SealedNote, 'sealed' | 'keyId' | 'responsibleId'> {
  /** Null: taken back by its author. */
  readonly text: string | null;
}

/** On which side somebody stands in a thread. */
export const sideOf = ({ caseLeadId }: Pick<ThreadRecord, 'caseLeadId'>, person: string): LeadSide => (caseLeadId === person ? 'CASE_LEAD' : 'GROUP_LEAD');

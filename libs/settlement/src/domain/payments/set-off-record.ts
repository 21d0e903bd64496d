export type SetOffState = 'PROPOSED' | 'AGREED' | 'ENDED' | 'REVERSED';

/** Opposite items of a pair that one side wants to set off. Cents as text of digits. */
export interface SetOffRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly proposerId: string;
  readonly partnerId: string;
  readonly state: SetOffState;
  readonly itemIds: readonly string[];
  readonly itemCents: readonly string[];
  /** What each side is set off, which is half of all. */
  readonly cents: string;
  readonly proposedAt: Date;
  readonly answeredAt: Date | null;
  readonly entryId: string | null;
}

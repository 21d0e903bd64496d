/** Accounts of a budget. PERSONALISED, VARIABLE and ASD are those of a social space (TS-02, TS-03). */
export const ACCOUNT_KINDS = ['PERSONALISED', 'VARIABLE', 'ASD', 'PROVIDER_BUDGET'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What an entry of a budget account says. */
export const ENTRY_KINDS = ['RESERVED', 'CONSUMED', 'RELEASED', 'SHIFTED'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What people and programs book; shifts come from their approval alone. */
export type BookableKind = Exclude<EntryKind, 'SHIFTED'>;

/** What seats bind, as subjects of entries: seats that are held or asked for, and confirmed ones. Their ids are reservation:session. */
export const SEAT_SUBJECTS: readonly string[] = ['expected_seat', 'reserved_seat'];

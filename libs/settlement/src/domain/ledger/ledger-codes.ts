/** What an entry of the ledger stands for: a claim of a closed month, its netting, money, a set-off, or the taking back of one of the last two. */
export const ENTRY_KINDS = ['CLAIM', 'NETTING', 'PAYMENT', 'SET_OFF', 'REVERSAL'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Forderung, Verbindlichkeit, Ertrag, Aufwand, Bank: in the books of each organisation against one other. Debit is positive. */
export const ACCOUNTS = ['RECEIVABLE', 'PAYABLE', 'REVENUE', 'EXPENSE', 'BANK'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** Of what something is owed; CREDIT: paid too much, owed back. */
export const CLAIM_KINDS = ['SETTLEMENT', 'DIRECT_BILLING', 'CHARGE', 'CREDIT'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

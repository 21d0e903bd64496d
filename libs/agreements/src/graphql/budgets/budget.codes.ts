import { codeList } from '#platform/graphql';
import type { AccountKind, BookableKind, EntryKind } from '../../domain/budgets/budget-codes.js';
import type { BudgetShift } from '../../domain/budgets/budget-record.js';

export const AccountKindCodes = codeList<AccountKind>('BudgetAccountKind', 'Accounts of a budget.', {
  PERSONALISED: "The fixed team of a social space: 80 % of the social space's volume.",
  VARIABLE: "Others beside the team: 20 % of the social space's volume.",
  ASD: 'What the agency alone disposes of (TS-09).',
  PROVIDER_BUDGET: "A provider's budget.",
});

export const EntryKindCodes = codeList<EntryKind>('BudgetEntryKind', 'What an entry of a budget account says.', {
  RESERVED: 'Bound, not yet used.',
  CONSUMED: 'Used.',
  RELEASED: 'Not bound any more.',
  SHIFTED: 'Moved between two accounts of the budget.',
});

export const BookableKindCodes = codeList<BookableKind>('BookableBudgetKind', 'What people book.', {
  RESERVED: 'Bind volume for a subject.',
  CONSUMED: 'Use it, and free what was bound for the subject.',
  RELEASED: 'Free what is bound for the subject.',
});

export const ShiftStateCodes = codeList<BudgetShift['state']>('BudgetShiftState', 'How far a shift is.', {
  PROPOSED: 'One side proposes it.',
  APPROVED: 'The other side has approved it, and it is booked.',
});

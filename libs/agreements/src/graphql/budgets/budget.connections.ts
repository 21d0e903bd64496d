import { connectionOf } from '#platform/graphql';
import { BudgetEntryType, BudgetShiftType, BudgetType } from './budget.type.js';

export const BudgetConnection = connectionOf(BudgetType, 'Budget');
export const BudgetEntryConnection = connectionOf(BudgetEntryType, 'BudgetEntry');
export const BudgetShiftConnection = connectionOf(BudgetShiftType, 'BudgetShift');

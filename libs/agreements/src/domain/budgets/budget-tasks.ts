/** GZ-18: more is bound on an account than there is. Nothing was refused for it. */
export const BUDGET_EXHAUSTED = {
  code: 'BUDGET_EXHAUSTED',
  title: 'Budget ist ausgeschöpft: Verschiebung oder Nachtrag klären',
  reminderWorkingDaysBefore: 0,
  escalateWorkingDaysAfter: 5,
  escalateTo: 'ADMINISTRATOR',
} as const;

/** Every kind of task about budgets. */
export const budgetTasks = [BUDGET_EXHAUSTED] as const;

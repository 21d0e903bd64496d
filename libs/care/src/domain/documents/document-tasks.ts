/** GZ-06: a case has ended, and its final report is not done. Closing a case is never kept from anybody. */
export const FINAL_REPORT_MISSING = {
  code: 'FINAL_REPORT_MISSING',
  title: 'Hilfe ist beendet: Abschlussbericht fertigstellen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** Every kind of task about documents of cases. */
export const documentTasks = [FINAL_REPORT_MISSING] as const;

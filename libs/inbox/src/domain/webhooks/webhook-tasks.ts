import type { TaskKind } from '../task-kind.js';

/** An endpoint answers no more and was paused: its organisation's systems hear of nothing until somebody resumes it. */
export const WEBHOOK_PAUSED: TaskKind = {
  code: 'WEBHOOK_PAUSED',
  title: 'Webhook ist pausiert, die Gegenstelle antwortet nicht: prüfen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
};

/** Every kind of task about webhooks. */
export const webhookTasks = [WEBHOOK_PAUSED] as const;

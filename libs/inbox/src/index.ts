export { AssignTaskUseCase, type AssignTaskInput, type AssignTaskRefusal, type AssignTaskResult } from './application/assign-task.use-case.js';
export { findCalendarTasks } from './application/calendar/find-calendar-tasks.js';
export { writeTaskCalendar } from './application/calendar/write-task-calendar.js';
export { closeTasks, type ClosedTasks } from './application/close-tasks.js';
export { CompleteTaskUseCase, type CompleteTaskInput, type CompleteTaskRefusal, type CompleteTaskResult } from './application/complete-task.use-case.js';
export { FindInboxQuery, type InboxFilter } from './application/find-inbox.query.js';
export { findOpenTasks } from './application/find-open-tasks.js';
export { findTasksOfKind } from './application/find-tasks-of-kind.js';
export { officeDays } from './application/office-days.js';
export { openTasks } from './application/open-tasks.js';
export { RecallTasksUseCase, type Recalled } from './application/recall-tasks.use-case.js';
export {
  SetNotificationPreferenceUseCase,
  type NotificationPreference,
  type SetNotificationPreferenceInput,
  type SetNotificationPreferenceRefusal,
  type SetNotificationPreferenceResult,
} from './application/set-notification-preference.use-case.js';
export type { CalendarTask } from './domain/calendar-task.js';
export { inboxMails } from './domain/inbox-mails.js';
export type { NewTask, TaskOwner } from './domain/new-task.js';
export type { NotificationMode } from './domain/notification-mode.js';
export { TaskKinds, type TaskKind } from './domain/task-kind.js';
export type { TaskRecord, TaskState } from './domain/task-record.js';
export * from './application/webhooks/index.js';
export * from './domain/webhooks/index.js';
export { InboxModule } from './inbox.module.js';
export { Inbox1764000000014 } from './persistence/migrations/0014-inbox.migration.js';
export { Webhooks1764000000044 } from './persistence/migrations/0044-webhooks.migration.js';
export { WebhooksModule } from './webhooks.module.js';

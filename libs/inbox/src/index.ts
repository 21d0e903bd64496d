export { closeTasks, type ClosedTasks } from './application/close-tasks.js';
export { openTasks } from './application/open-tasks.js';
export type { NewTask, TaskOwner } from './domain/new-task.js';
export { TaskKinds, type TaskKind } from './domain/task-kind.js';
export { Inbox1764000000014 } from './persistence/migrations/0014-inbox.migration.js';

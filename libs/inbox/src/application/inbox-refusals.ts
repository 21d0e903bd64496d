import type { Refusal } from '#kernel';

/** No such task, or not one that the caller sees: both answer alike. */
export interface TaskNotFound extends Refusal {
  readonly code: 'TASK_NOT_FOUND';
}

/** The task is done or cancelled already. */
export interface TaskClosed extends Refusal {
  readonly code: 'TASK_CLOSED';
}

/** Nobody of that id belongs to the organisation. */
export interface AssigneeNotFound extends Refusal {
  readonly code: 'ASSIGNEE_NOT_FOUND';
}

/** Only an administrator gives tasks to others, or takes them out of somebody's hands. */
export interface AssignmentNotAllowed extends Refusal {
  readonly code: 'ASSIGNMENT_NOT_ALLOWED';
}

export const taskUnknown: TaskNotFound = { code: 'TASK_NOT_FOUND', message: 'There is no such task.' };
export const taskClosed: TaskClosed = { code: 'TASK_CLOSED', message: 'The task is done or cancelled.' };
export const assigneeUnknown: AssigneeNotFound = { code: 'ASSIGNEE_NOT_FOUND', message: 'There is no such person in the organisation.' };
export const assignmentNotAllowed: AssignmentNotAllowed = {
  code: 'ASSIGNMENT_NOT_ALLOWED',
  message: 'Out of the tray of a role one takes tasks for oneself; only an administrator gives them to others.',
};

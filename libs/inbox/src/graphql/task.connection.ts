import { connectionOf } from '#platform/graphql';
import { TaskType } from './task.type.js';

export const TaskConnection = connectionOf(TaskType, 'Task');

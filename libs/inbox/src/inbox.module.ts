import { Module } from '@nestjs/common';
import { AssignTaskUseCase } from './application/assign-task.use-case.js';
import { CompleteTaskUseCase } from './application/complete-task.use-case.js';
import { FindInboxQuery } from './application/find-inbox.query.js';
import { SetNotificationPreferenceUseCase } from './application/set-notification-preference.use-case.js';

const useCases = [AssignTaskUseCase, CompleteTaskUseCase, FindInboxQuery, SetNotificationPreferenceUseCase];

/** Tasks of people; stands on the unit of work of PlatformModule. */
@Module({ providers: useCases, exports: useCases })
export class InboxModule {}

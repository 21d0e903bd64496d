import { Field, InputType } from '@nestjs/graphql';
import { CommandInput } from '#platform/graphql';
import type { NotificationMode } from '../domain/notification-mode.js';
import { NotificationModeCodes } from './notification-preference.type.js';

@InputType('SetNotificationPreferenceInput', { description: 'How the caller wants to hear of tasks in the organisation acted for.' })
export class SetNotificationPreferenceInputType extends CommandInput {
  @Field(() => NotificationModeCodes, { description: 'By mail at once, in a digest, or not.' })
  mode: NotificationMode;
}

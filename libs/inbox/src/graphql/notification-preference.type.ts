import { Field, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { NotificationMode } from '../domain/notification-mode.js';

export const NotificationModeCodes = codeList<NotificationMode>('NotificationMode', 'How somebody hears of their tasks by mail.', {
  IMMEDIATE: 'With each new, reminded or escalated task.',
  DIGEST: 'Once every working day, at seven in the morning, when there is something new.',
  NONE: 'Not by mail.',
});

@ObjectType('NotificationPreference', { description: 'How the caller hears of tasks in the organisation acted for.' })
export class NotificationPreferenceType {
  @Field(() => NotificationModeCodes, { description: 'By mail at once, in a digest, or not.' })
  mode: NotificationMode;
}

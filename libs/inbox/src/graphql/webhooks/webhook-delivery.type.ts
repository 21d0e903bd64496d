import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { codeList, ConnectionArgs, connectionOf, DateTimeScalar } from '#platform/graphql';
import type { WebhookDeliveryState, WebhookErrorCode } from '../../domain/webhooks/webhook-records.js';

export const WebhookDeliveryStateCodes = codeList<WebhookDeliveryState>('WebhookDeliveryState', 'What has become of a message.', {
  PENDING: 'It waits for its first or its next attempt.',
  DELIVERED: 'It was taken.',
  GIVEN_UP: 'Nothing more is tried, until somebody sends it anew.',
});

export const WebhookErrorCodes = codeList<WebhookErrorCode>('WebhookError', 'Why an attempt to deliver a message failed.', {
  TIMEOUT: 'There was no answer within ten seconds.',
  NAME_UNKNOWN: 'The name in the address has no network address.',
  ADDRESS_FORBIDDEN: 'The name stands for a network address that is not of the public internet.',
  UNREACHABLE: 'There was no connection, or it broke.',
  TLS_FAILED: 'The connection could not be encrypted; the certificate is not good.',
  REDIRECTED: 'It was answered with another address (3xx), and redirects are not followed.',
  STATUS: 'It was answered with another status than 200 to 299.',
  GONE: 'It was answered with 410: the endpoint wants no more and was paused.',
  SECRET_UNREADABLE: 'The signing secret cannot be opened any more; rotate it.',
});

@ObjectType('WebhookDelivery', { description: 'A message to an endpoint, kept for 30 days. Its id is the header webhook-id, the same in every attempt.' })
export class WebhookDeliveryType {
  @Field(() => ID, { description: 'The header webhook-id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the endpoint.' })
  endpointId: string;

  @Field(() => String, { description: 'Kind of the event.' })
  kind: string;

  @Field(() => ID, { description: 'Id of what it is about.' })
  subjectId: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt: Date;

  @Field(() => WebhookDeliveryStateCodes, { description: 'What has become of it.' })
  state: WebhookDeliveryState;

  @Field(() => Int, { description: 'Attempts since it was announced, or sent anew.' })
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried next; null: no more.' })
  nextAttemptAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Status of the last answer; null: there was none.' })
  lastStatus: number | null;

  @Field(() => WebhookErrorCodes, { nullable: true, description: 'Why the last attempt failed; null: it did not, or there was none.' })
  lastError: WebhookErrorCode | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered or given up; null: it is pending.' })
  endedAt: Date | null;
}

export const WebhookDeliveryConnection = connectionOf(WebhookDeliveryType, 'WebhookDelivery');

@ArgsType()
export class WebhookDeliveriesArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this endpoint.' })
  endpointId?: string | null;

  @Field(() => WebhookDeliveryStateCodes, { nullable: true, description: 'Only those in this state.' })
  state?: WebhookDeliveryState | null;
}

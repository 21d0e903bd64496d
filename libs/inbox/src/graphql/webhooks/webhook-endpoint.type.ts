import { Field, ID, ObjectType } from '@nestjs/graphql';
import { codeList, connectionOf, DateTimeScalar } from '#platform/graphql';
import type { WebhookEndpointState, WebhookPauseReason } from '../../domain/webhooks/webhook-records.js';

export const WebhookEndpointStateCodes = codeList<WebhookEndpointState>('WebhookEndpointState', 'Whether messages are sent to an endpoint.', {
  ACTIVE: 'They are.',
  PAUSED: 'Nothing is sent, and what happens is not told later.',
});

export const WebhookPauseReasonCodes = codeList<WebhookPauseReason>('WebhookPauseReason', 'Why an endpoint is paused.', {
  BY_HAND: 'An administrator has paused it.',
  GONE: 'It has answered 410 Gone: it wants no more.',
  FAILING: 'Nothing could be delivered for five days.',
});

@ObjectType('WebhookEndpoint', { description: "An address of the organisation's own system that is told of events. Its signing secret is shown once and never again." })
export class WebhookEndpointType {
  @Field(() => ID, { description: 'Identifier of the service.' })
  id: string;

  @Field(() => String, { description: 'Where messages are sent.' })
  url: string;

  @Field(() => String, { description: 'What it is for, in the words of whoever set it up; may be empty.' })
  description: string;

  @Field(() => [String], { description: 'Kinds of events of which it is told, such as reservation.confirmed.' })
  kinds: string[];

  @Field(() => WebhookEndpointStateCodes, { description: 'Whether messages are sent to it.' })
  state: WebhookEndpointState;

  @Field(() => WebhookPauseReasonCodes, { nullable: true, description: 'Why it is paused; null: it is not.' })
  pauseReason: WebhookPauseReason | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is paused; null: it is not.' })
  pausedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when no attempt has succeeded; null: the last one did, or there was none.' })
  failingSince: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until then the secret before the last change signs beside the new one; null: it was never changed.' })
  oldSecretUntil: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was set up.' })
  createdAt: Date;
}

export const WebhookEndpointConnection = connectionOf(WebhookEndpointType, 'WebhookEndpoint');

import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { IdempotencyConflictType, NotFoundType, TryAgainType, type RefusalTypes } from '#platform/graphql';
import type { ChangeWebhookEndpointRefusal } from '../../application/webhooks/change-webhook-endpoint.use-case.js';
import type { CreateWebhookEndpointRefusal } from '../../application/webhooks/create-webhook-endpoint.use-case.js';
import type { DeleteWebhookEndpointRefusal } from '../../application/webhooks/delete-webhook-endpoint.use-case.js';
import type { ResendWebhookDeliveryRefusal } from '../../application/webhooks/resend-webhook-delivery.use-case.js';
import type { SendTestWebhookRefusal } from '../../application/webhooks/send-test-webhook.use-case.js';
import { WebhookDeliveryType } from './webhook-delivery.type.js';
import { WebhookEndpointType } from './webhook-endpoint.type.js';
import { WebhookAddressForbiddenType, WebhookDeliveryUnderWayType, WebhookEndpointLimitType, WebhookEndpointPausedType, WebhookValueInvalidType } from './webhook-refusals.type.js';

const SECRET = 'The signing secret, as Standard Webhooks writes it (whsec_…). Shown this once; null when the command is repeated with its key.';

@ObjectType('WebhookEndpointCreated', { description: 'A new endpoint.' })
export class WebhookEndpointCreatedType {
  @Field(() => WebhookEndpointType, { description: 'The endpoint.' })
  endpoint: WebhookEndpointType;

  @Field(() => String, { nullable: true, description: SECRET })
  secret: string | null;
}

@ObjectType('WebhookSecretRotated', { description: 'An endpoint has another signing secret.' })
export class WebhookSecretRotatedType {
  @Field(() => WebhookEndpointType, { description: 'The endpoint; it says until when the secret before signs, too.' })
  endpoint: WebhookEndpointType;

  @Field(() => String, { nullable: true, description: SECRET })
  secret: string | null;
}

@ObjectType('WebhookEndpointDeleted', { description: 'The endpoint is forgotten, with its secret and its messages.' })
export class WebhookEndpointDeletedType {
  @Field(() => ID, { description: 'Id that it had.' })
  endpointId: string;
}

const always = { TRY_AGAIN: TryAgainType, IDEMPOTENCY_CONFLICT: IdempotencyConflictType } as const;

/** Of rotating, pausing, resuming and deleting: it is there or not. */
export const endpointRefusals: RefusalTypes<DeleteWebhookEndpointRefusal> = { WEBHOOK_ENDPOINT_NOT_FOUND: NotFoundType, ...always };

export const createWebhookEndpointRefusals: RefusalTypes<CreateWebhookEndpointRefusal> = {
  WEBHOOK_ADDRESS_FORBIDDEN: WebhookAddressForbiddenType,
  WEBHOOK_VALUE_INVALID: WebhookValueInvalidType,
  WEBHOOK_ENDPOINT_LIMIT: WebhookEndpointLimitType,
  ...always,
};

export const changeWebhookEndpointRefusals: RefusalTypes<ChangeWebhookEndpointRefusal> = {
  WEBHOOK_ADDRESS_FORBIDDEN: WebhookAddressForbiddenType,
  WEBHOOK_VALUE_INVALID: WebhookValueInvalidType,
  ...endpointRefusals,
};

export const sendTestWebhookRefusals: RefusalTypes<SendTestWebhookRefusal> = { WEBHOOK_ENDPOINT_PAUSED: WebhookEndpointPausedType, ...endpointRefusals };

export const resendWebhookDeliveryRefusals: RefusalTypes<ResendWebhookDeliveryRefusal> = {
  WEBHOOK_DELIVERY_NOT_FOUND: NotFoundType,
  WEBHOOK_DELIVERY_UNDER_WAY: WebhookDeliveryUnderWayType,
  WEBHOOK_ENDPOINT_PAUSED: WebhookEndpointPausedType,
  ...always,
};

export const CreateWebhookEndpointResultUnion = createUnionType({
  name: 'CreateWebhookEndpointResult',
  description: 'The endpoint with its secret, or why there is none.',
  types: () => [WebhookEndpointCreatedType, WebhookAddressForbiddenType, WebhookValueInvalidType, WebhookEndpointLimitType, TryAgainType, IdempotencyConflictType] as const,
});

export const ChangeWebhookEndpointResultUnion = createUnionType({
  name: 'ChangeWebhookEndpointResult',
  description: 'The endpoint as it is now, or why nothing was changed.',
  types: () => [WebhookEndpointType, WebhookAddressForbiddenType, WebhookValueInvalidType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const RotateWebhookSecretResultUnion = createUnionType({
  name: 'RotateWebhookSecretResult',
  description: 'The endpoint with its new secret, or why it has none.',
  types: () => [WebhookSecretRotatedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const WebhookEndpointStateResultUnion = createUnionType({
  name: 'WebhookEndpointStateResult',
  description: 'The endpoint as it is now, or why nothing was changed.',
  types: () => [WebhookEndpointType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const DeleteWebhookEndpointResultUnion = createUnionType({
  name: 'DeleteWebhookEndpointResult',
  description: 'That it is forgotten, or why not.',
  types: () => [WebhookEndpointDeletedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const SendTestWebhookResultUnion = createUnionType({
  name: 'SendTestWebhookResult',
  description: 'The message that is on its way, or why there is none.',
  types: () => [WebhookDeliveryType, WebhookEndpointPausedType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

export const ResendWebhookDeliveryResultUnion = createUnionType({
  name: 'ResendWebhookDeliveryResult',
  description: 'The message that is on its way again, or why it is not.',
  types: () => [WebhookDeliveryType, WebhookEndpointPausedType, WebhookDeliveryUnderWayType, NotFoundType, TryAgainType, IdempotencyConflictType] as const,
});

import { Field, Int, ObjectType } from '@nestjs/graphql';
import { codeList, RefusalType } from '#platform/graphql';
import type { WebhookAddressProblem } from '../../application/webhooks/webhook-address.js';

export const WebhookAddressProblemCodes = codeList<WebhookAddressProblem>('WebhookAddressProblem', 'Why messages are not sent to an address.', {
  NOT_AN_ADDRESS: 'It is no web address.',
  TOO_LONG: 'It has more than 500 characters.',
  NOT_HTTPS: 'It is not encrypted.',
  WITH_USER: 'It holds a user name or a password.',
  WITH_FRAGMENT: 'It holds a fragment, which is never sent.',
  PORT_FORBIDDEN: 'Its port is neither 443 nor 8443.',
  NAME_FORBIDDEN: 'Its name means something inside a network only.',
  ADDRESS_FORBIDDEN: 'Its number is not of the public internet.',
});

@ObjectType('WebhookAddressForbidden', { implements: () => RefusalType, description: 'Messages are not sent to this address (WEBHOOK_ADDRESS_FORBIDDEN).' })
export class WebhookAddressForbiddenType extends RefusalType {
  @Field(() => WebhookAddressProblemCodes, { description: 'Why.' })
  problem: WebhookAddressProblem;
}

@ObjectType('WebhookValueInvalid', { implements: () => RefusalType, description: 'A value is not one that an endpoint may have (WEBHOOK_VALUE_INVALID).' })
export class WebhookValueInvalidType extends RefusalType {
  @Field(() => String, { description: 'Name of the field.' })
  field: string;

  @Field(() => String, { description: 'What was expected.' })
  expected: string;
}

@ObjectType('WebhookEndpointLimit', { implements: () => RefusalType, description: 'The organisation has as many endpoints as it may have (WEBHOOK_ENDPOINT_LIMIT).' })
export class WebhookEndpointLimitType extends RefusalType {
  @Field(() => Int, { description: 'Endpoints that an organisation may have.' })
  limit: number;
}

@ObjectType('WebhookEndpointPaused', { implements: () => RefusalType, description: 'Nothing is sent to a paused endpoint; resume it first (WEBHOOK_ENDPOINT_PAUSED).' })
export class WebhookEndpointPausedType extends RefusalType {}

@ObjectType('WebhookDeliveryUnderWay', { implements: () => RefusalType, description: 'The message is being sent just now (WEBHOOK_DELIVERY_UNDER_WAY).' })
export class WebhookDeliveryUnderWayType extends RefusalType {}

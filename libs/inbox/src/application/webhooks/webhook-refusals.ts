import type { Refusal } from '#kernel';
import type { WebhookAddressProblem } from './webhook-address.js';

/** Unknown, or another organisation's: both answer alike. */
export interface WebhookEndpointNotFound extends Refusal {
  readonly code: 'WEBHOOK_ENDPOINT_NOT_FOUND';
}

/** Unknown, forgotten by now, or another organisation's. */
export interface WebhookDeliveryNotFound extends Refusal {
  readonly code: 'WEBHOOK_DELIVERY_NOT_FOUND';
}

/** The address is none that the service calls. */
export interface WebhookAddressForbidden extends Refusal {
  readonly code: 'WEBHOOK_ADDRESS_FORBIDDEN';
  readonly problem: WebhookAddressProblem;
}

export interface WebhookValueInvalid extends Refusal {
  readonly code: 'WEBHOOK_VALUE_INVALID';
  readonly field: string;
  readonly expected: string;
}

/** The organisation has as many endpoints as it may have. */
export interface WebhookEndpointLimit extends Refusal {
  readonly code: 'WEBHOOK_ENDPOINT_LIMIT';
  readonly limit: number;
}

/** Nothing is sent to a paused endpoint; resume it first. */
export interface WebhookEndpointPaused extends Refusal {
  readonly code: 'WEBHOOK_ENDPOINT_PAUSED';
}

/** Just now somebody attempts this very delivery. */
export interface WebhookDeliveryUnderWay extends Refusal {
  readonly code: 'WEBHOOK_DELIVERY_UNDER_WAY';
}

export const MOST_ENDPOINTS = 20;

export const webhookEndpointNotFound: WebhookEndpointNotFound = { code: 'WEBHOOK_ENDPOINT_NOT_FOUND', message: 'There is no such webhook endpoint.' };
export const webhookDeliveryNotFound: WebhookDeliveryNotFound = { code: 'WEBHOOK_DELIVERY_NOT_FOUND', message: 'There is no such webhook delivery.' };
export const webhookEndpointPaused: WebhookEndpointPaused = { code: 'WEBHOOK_ENDPOINT_PAUSED', message: 'The webhook endpoint is paused; resume it first.' };
export const webhookDeliveryUnderWay: WebhookDeliveryUnderWay = { code: 'WEBHOOK_DELIVERY_UNDER_WAY', message: 'The delivery is being attempted just now.' };
export const webhookEndpointLimit: WebhookEndpointLimit = {
  code: 'WEBHOOK_ENDPOINT_LIMIT',
  message: `The organisation has ${MOST_ENDPOINTS} webhook endpoints; delete one first.`,
  limit: MOST_ENDPOINTS,
};

export const webhookAddressForbidden = (problem: WebhookAddressProblem): WebhookAddressForbidden => ({
  code: 'WEBHOOK_ADDRESS_FORBIDDEN',
  message: `Messages are not sent to this address: ${problem}.`,
  problem,
});

export const webhookValueInvalid = (field: string, expected: string): WebhookValueInvalid => ({
  code: 'WEBHOOK_VALUE_INVALID',
  message: `${field}: expected was ${expected}.`,
  field,
  expected,
});

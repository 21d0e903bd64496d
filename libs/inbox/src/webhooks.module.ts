import { Module, type DynamicModule } from '@nestjs/common';
import { CONFIG, type Config } from '#platform';
import { ChangeWebhookEndpointUseCase } from './application/webhooks/change-webhook-endpoint.use-case.js';
import { CreateWebhookEndpointUseCase } from './application/webhooks/create-webhook-endpoint.use-case.js';
import { DeleteWebhookEndpointUseCase } from './application/webhooks/delete-webhook-endpoint.use-case.js';
import { FindWebhookDeliveriesQuery } from './application/webhooks/find-webhook-deliveries.query.js';
import { FindWebhookEndpointsQuery } from './application/webhooks/find-webhook-endpoints.query.js';
import { PauseWebhookEndpointUseCase } from './application/webhooks/pause-webhook-endpoint.use-case.js';
import { ResendWebhookDeliveryUseCase } from './application/webhooks/resend-webhook-delivery.use-case.js';
import { ResumeWebhookEndpointUseCase } from './application/webhooks/resume-webhook-endpoint.use-case.js';
import { RotateWebhookSecretUseCase } from './application/webhooks/rotate-webhook-secret.use-case.js';
import { SendTestWebhookUseCase } from './application/webhooks/send-test-webhook.use-case.js';
import { WebhookSecrets } from './application/webhooks/webhook-secrets.js';
import { WEBHOOK_KINDS, type WebhookKinds } from './domain/webhooks/webhook-kind.js';

const useCases = [
  ChangeWebhookEndpointUseCase,
  CreateWebhookEndpointUseCase,
  DeleteWebhookEndpointUseCase,
  FindWebhookDeliveriesQuery,
  FindWebhookEndpointsQuery,
  PauseWebhookEndpointUseCase,
  ResendWebhookDeliveryUseCase,
  ResumeWebhookEndpointUseCase,
  RotateWebhookSecretUseCase,
  SendTestWebhookUseCase,
];

/** Endpoints of organisations' own systems; the kinds of events come from all contexts, so the program brings them. */
@Module({})
export class WebhooksModule {
  static with(kinds: WebhookKinds): DynamicModule {
    const secrets = { provide: WebhookSecrets, useFactory: (config: Config) => new WebhookSecrets(config), inject: [CONFIG] };
    return { module: WebhooksModule, providers: [...useCases, secrets, { provide: WEBHOOK_KINDS, useValue: kinds }], exports: useCases };
  }
}

import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ResendWebhookDeliveryUseCase } from '../../application/webhooks/resend-webhook-delivery.use-case.js';
import { SendTestWebhookUseCase } from '../../application/webhooks/send-test-webhook.use-case.js';
import { WebhookDeliveryType } from './webhook-delivery.type.js';
import { ResendWebhookDeliveryInputType, WebhookEndpointInputType } from './webhooks.input.js';
import { resendWebhookDeliveryRefusals, ResendWebhookDeliveryResultUnion, sendTestWebhookRefusals, SendTestWebhookResultUnion } from './webhooks.result.js';

@Resolver()
export class WebhookMessagesResolver {
  constructor(
    private readonly sendTest: SendTestWebhookUseCase,
    private readonly resend: ResendWebhookDeliveryUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => SendTestWebhookResultUnion, { description: 'Sends a message of the kind webhook.test to an endpoint.' })
  sendTestWebhook(@Caller() caller: RequestContext, @Args('input', { description: 'Which endpoint.' }) input: WebhookEndpointInputType) {
    return toUnion(this.sendTest.run(caller, commandOf(input)), WebhookDeliveryType, sendTestWebhookRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => ResendWebhookDeliveryResultUnion, { description: 'Sends a message once more, whatever has become of it; its webhook-id stays.' })
  resendWebhookDelivery(@Caller() caller: RequestContext, @Args('input', { description: 'Which message.' }) input: ResendWebhookDeliveryInputType) {
    return toUnion(this.resend.run(caller, commandOf(input)), WebhookDeliveryType, resendWebhookDeliveryRefusals);
  }
}

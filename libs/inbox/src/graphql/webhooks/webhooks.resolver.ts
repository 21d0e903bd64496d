import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { ConnectionArgs, pageRequest, toConnection } from '#platform/graphql';
import { FindWebhookDeliveriesQuery } from '../../application/webhooks/find-webhook-deliveries.query.js';
import { FindWebhookEndpointsQuery } from '../../application/webhooks/find-webhook-endpoints.query.js';
import { WebhookDeliveriesArgs, WebhookDeliveryConnection } from './webhook-delivery.type.js';
import { WebhookEndpointConnection } from './webhook-endpoint.type.js';

@Resolver()
export class WebhooksResolver {
  constructor(
    private readonly findEndpoints: FindWebhookEndpointsQuery,
    private readonly findDeliveries: FindWebhookDeliveriesQuery,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Query(() => WebhookEndpointConnection, { description: "Addresses of the organisation's own systems that are told of events, the oldest first." })
  async webhookEndpoints(@Caller() caller: RequestContext, @Args() args: ConnectionArgs) {
    const request = pageRequest(args);
    return toConnection(await this.findEndpoints.page(caller, request), request);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Query(() => WebhookDeliveryConnection, { description: 'Messages to these systems of the last 30 days, the newest first.' })
  async webhookDeliveries(@Caller() caller: RequestContext, @Args() args: WebhookDeliveriesArgs) {
    const request = pageRequest(args);
    const filter = { endpointId: args.endpointId ?? undefined, state: args.state ?? undefined };
    return toConnection(await this.findDeliveries.page(caller, request, filter), request);
  }
}

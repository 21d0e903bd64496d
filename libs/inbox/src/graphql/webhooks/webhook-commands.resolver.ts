import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Caller, type RequestContext } from '#platform';
import { commandOf, toUnion } from '#platform/graphql';
import { ChangeWebhookEndpointUseCase } from '../../application/webhooks/change-webhook-endpoint.use-case.js';
import { CreateWebhookEndpointUseCase } from '../../application/webhooks/create-webhook-endpoint.use-case.js';
import { DeleteWebhookEndpointUseCase } from '../../application/webhooks/delete-webhook-endpoint.use-case.js';
import { PauseWebhookEndpointUseCase } from '../../application/webhooks/pause-webhook-endpoint.use-case.js';
import { ResumeWebhookEndpointUseCase } from '../../application/webhooks/resume-webhook-endpoint.use-case.js';
import { RotateWebhookSecretUseCase } from '../../application/webhooks/rotate-webhook-secret.use-case.js';
import { WebhookEndpointType } from './webhook-endpoint.type.js';
import { ChangeWebhookEndpointInputType, CreateWebhookEndpointInputType, WebhookEndpointInputType } from './webhooks.input.js';
import {
  changeWebhookEndpointRefusals,
  ChangeWebhookEndpointResultUnion,
  createWebhookEndpointRefusals,
  CreateWebhookEndpointResultUnion,
  DeleteWebhookEndpointResultUnion,
  endpointRefusals,
  RotateWebhookSecretResultUnion,
  WebhookEndpointCreatedType,
  WebhookEndpointDeletedType,
  WebhookEndpointStateResultUnion,
  WebhookSecretRotatedType,
} from './webhooks.result.js';

const WHICH = { description: 'Which endpoint.' };

@Resolver()
export class WebhookCommandsResolver {
  constructor(
    private readonly create: CreateWebhookEndpointUseCase,
    private readonly change: ChangeWebhookEndpointUseCase,
    private readonly rotate: RotateWebhookSecretUseCase,
    private readonly pause: PauseWebhookEndpointUseCase,
    private readonly resume: ResumeWebhookEndpointUseCase,
    private readonly erase: DeleteWebhookEndpointUseCase,
  ) {}

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => CreateWebhookEndpointResultUnion, { description: "Sets up an address of the organisation's own system that is told of events. Its signing secret is shown once." })
  createWebhookEndpoint(@Caller() caller: RequestContext, @Args('input', { description: 'The endpoint.' }) input: CreateWebhookEndpointInputType) {
    const { description, ...wish } = commandOf(input);
    return toUnion(this.create.run(caller, { ...wish, description: description ?? '' }), WebhookEndpointCreatedType, createWebhookEndpointRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => ChangeWebhookEndpointResultUnion, { description: 'Changes where messages go, and which.' })
  changeWebhookEndpoint(@Caller() caller: RequestContext, @Args('input', { description: 'What is to be different.' }) input: ChangeWebhookEndpointInputType) {
    const { url, kinds, description, ...which } = commandOf(input);
    const wish = { ...which, url: url ?? undefined, kinds: kinds ?? undefined, description: description ?? undefined };
    return toUnion(this.change.run(caller, wish), WebhookEndpointType, changeWebhookEndpointRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => RotateWebhookSecretResultUnion, { description: 'Gives an endpoint another signing secret, shown once. For 24 hours messages are signed with both.' })
  rotateWebhookSecret(@Caller() caller: RequestContext, @Args('input', WHICH) input: WebhookEndpointInputType) {
    return toUnion(this.rotate.run(caller, commandOf(input)), WebhookSecretRotatedType, endpointRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WebhookEndpointStateResultUnion, { description: 'Sends nothing more to an endpoint until it is resumed.' })
  pauseWebhookEndpoint(@Caller() caller: RequestContext, @Args('input', WHICH) input: WebhookEndpointInputType) {
    return toUnion(this.pause.run(caller, commandOf(input)), WebhookEndpointType, endpointRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => WebhookEndpointStateResultUnion, { description: 'Sends to an endpoint again, whoever has paused it.' })
  resumeWebhookEndpoint(@Caller() caller: RequestContext, @Args('input', WHICH) input: WebhookEndpointInputType) {
    return toUnion(this.resume.run(caller, commandOf(input)), WebhookEndpointType, endpointRefusals);
  }

  @Allow('ADMINISTRATION', 'ADMINISTRATOR')
  @Mutation(() => DeleteWebhookEndpointResultUnion, { description: 'Forgets an endpoint, with its secret and everything that waits to be sent to it.' })
  deleteWebhookEndpoint(@Caller() caller: RequestContext, @Args('input', WHICH) input: WebhookEndpointInputType) {
    return toUnion(this.erase.run(caller, commandOf(input)), WebhookEndpointDeletedType, endpointRefusals);
  }
}

import { Module, type DynamicModule } from '@nestjs/common';
import { TASK_KINDS, type TaskKinds } from '../domain/task-kind.js';
import type { WebhookKinds } from '../domain/webhooks/webhook-kind.js';
import { InboxModule } from '../inbox.module.js';
import { WebhooksModule } from '../webhooks.module.js';
import { InboxCommandsResolver } from './inbox-commands.resolver.js';
import { InboxResolver } from './inbox.resolver.js';
import { webhookResolvers } from './webhooks/webhook-resolvers.js';

/** The inbox in the API; the kinds of tasks and events come from all contexts, so the program brings them. */
@Module({})
export class InboxGraphqlModule {
  static with(kinds: TaskKinds, webhookKinds: WebhookKinds): DynamicModule {
    return {
      module: InboxGraphqlModule,
      imports: [InboxModule, WebhooksModule.with(webhookKinds)],
      providers: [InboxCommandsResolver, InboxResolver, ...webhookResolvers, { provide: TASK_KINDS, useValue: kinds }],
    };
  }
}

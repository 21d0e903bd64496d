import { Module, type DynamicModule } from '@nestjs/common';
import { TASK_KINDS, type TaskKinds } from '../domain/task-kind.js';
import { InboxModule } from '../inbox.module.js';
import { InboxCommandsResolver } from './inbox-commands.resolver.js';
import { InboxResolver } from './inbox.resolver.js';

/** The inbox in the API; the kinds of tasks come from all contexts, so the program brings them. */
@Module({})
export class InboxGraphqlModule {
  static with(kinds: TaskKinds): DynamicModule {
    return {
      module: InboxGraphqlModule,
      imports: [InboxModule],
      providers: [InboxCommandsResolver, InboxResolver, { provide: TASK_KINDS, useValue: kinds }],
    };
  }
}

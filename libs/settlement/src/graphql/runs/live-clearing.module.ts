import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from '#platform';
import { ClearingBell } from '../../application/runs/clearing-bell.js';
import { FollowClearingUseCase } from '../../application/runs/follow-clearing.use-case.js';
import { SettlementModule } from '../../settlement.module.js';
import { ClearingProgressResolver } from './clearing-progress.resolver.js';

export interface LiveClearingParts {
  /** For the one connection on which this process hears of clearings. */
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/** Subscriptions to the progress of clearings. */
@Module({})
export class LiveClearingModule {
  static with({ databaseUrl, logger }: LiveClearingParts): DynamicModule {
    return {
      module: LiveClearingModule,
      imports: [SettlementModule],
      providers: [{ provide: ClearingBell, useFactory: () => new ClearingBell(databaseUrl, logger) }, FollowClearingUseCase, ClearingProgressResolver],
    };
  }
}

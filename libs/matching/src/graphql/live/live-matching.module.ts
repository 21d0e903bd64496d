import { Module, type DynamicModule } from '@nestjs/common';
import { OffersModule } from '#offers';
import type { Logger } from '#platform';
import { ReferralsModule } from '#referrals';
import { AnswerBell } from '../../application/live/answer-bell.js';
import { FindAnswerChangeQuery } from '../../application/live/find-answer-change.query.js';
import { FollowAnswerUseCase } from '../../application/live/follow-answer.use-case.js';
import { MatchesChangedResolver } from './matches-changed.resolver.js';

export interface LiveMatchingParts {
  /** For the one connection on which this process hears of changed answers. */
  readonly databaseUrl: string;
  readonly logger: Logger;
}

/** Subscriptions to the answers of referrals. */
@Module({})
export class LiveMatchingModule {
  static with({ databaseUrl, logger }: LiveMatchingParts): DynamicModule {
    return {
      module: LiveMatchingModule,
      imports: [OffersModule, ReferralsModule],
      providers: [{ provide: AnswerBell, useFactory: () => new AnswerBell(databaseUrl, logger) }, FindAnswerChangeQuery, FollowAnswerUseCase, MatchesChangedResolver],
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#platform';
import { FindReferralsQuery } from '#referrals';
import { AnswerBell } from './answer-bell.js';
import { FindAnswerChangeQuery, type AnswerNews } from './find-answer-change.query.js';
import { Ring } from './ring.js';

export interface FollowAnswerInput {
  readonly referralId: string;
  /** The last version that the follower knows; null: none. */
  readonly sinceVersion: number | null;
}

/** Somebody who was not rung for looks by themselves. */
const LOOK_MS = 60_000;

/**
 * Follows the answer to a referral: first where it stands, then each change, until the follower has ended or may not see the
 * referral any more (null, the last word). That somebody follows is noted as one read, refused ones too.
 */
@Injectable()
export class FollowAnswerUseCase {
  constructor(
    private readonly findReferrals: FindReferralsQuery,
    private readonly findChange: FindAnswerChangeQuery,
    private readonly bell: AnswerBell,
  ) {}

  async *run(context: RequestContext, { referralId, sinceVersion }: FollowAnswerInput, ended: AbortSignal): AsyncGenerator<AnswerNews | null> {
    const referral = await this.findReferrals.one(context, referralId);
    if (referral === null) return yield null;
    const ring = new Ring(ended, LOOK_MS);
    const unfollow = this.bell.follow(referral.id, () => ring.sound());
    try {
      let known = sinceVersion;
      for (let isFirst = true; !ended.aborted; isFirst = false) {
        const news = await this.findChange.run(context, referral.id, known);
        if (isFirst || news?.version !== known) yield news;
        if (news === null) return;
        known = news.version;
        await ring.heard();
      }
    } finally {
      unfollow();
    }
  }
}

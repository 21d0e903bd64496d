import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestContext } from '#platform';
import { netChange } from '../../domain/live/net-change.js';
import { findAnswer, type AnswerState } from '../../persistence/live/answer-states.sql.js';

export interface AnswerNews extends AnswerState {
  readonly referralId: string;
  /** Offers that suit now and did not. */
  readonly appeared: readonly string[];
  /** Offers that suited and do not now. */
  readonly gone: readonly string[];
  /** What lies between is not known (any more): the list has to be asked for anew. */
  readonly isRestart: boolean;
}

/** What has become of the answer to a referral since a version that somebody knows, by their own rights at this moment. */
@Injectable()
export class FindAnswerChangeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Null: there is no such referral that one may see. Since null: where the answer stands. The history is kept for some
   * weeks; who comes later, or with a version that was never given, starts again.
   */
  run(context: RequestContext, referralId: string, since: number | null): Promise<AnswerNews | null> {
    return this.unitOfWork.run(context, async (tx) => {
      const found = await findAnswer(tx, referralId, since);
      if (found === null) return null;
      const { changes, ...state } = found;
      const isRestart = since === null || changes.length !== state.version - since;
      return { referralId, ...state, ...netChange(isRestart ? [] : changes), isRestart };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { LocalDate, Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext } from '#platform';
import type { OwnSeatsRecord } from '../../domain/seats/own-seats.js';
import { claimOwnSeats, type ClaimOwnSeatsRefusal } from './claim-own-seats.js';

export interface BlockSeatsInput {
  readonly offerId: string;
  /** First and last day, both included: all planned sessions on them. Or sessions by their ids. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly sessionIds?: readonly string[] | undefined;
  /** In each session. */
  readonly seats: number;
  readonly idempotencyKey?: string | undefined;
}

export type BlockSeatsRefusal = ClaimOwnSeatsRefusal | IdempotencyConflict;
export type BlockSeatsResult = Result<OwnSeatsRecord, BlockSeatsRefusal>;

/** Takes seats of the host's own offer out of the market until they are released: in all sessions meant, or in none. */
@Injectable()
export class BlockSeatsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: BlockSeatsInput): Promise<BlockSeatsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'blockSeats', key, input: rest }, () => claimOwnSeats(tx, { ...rest, kind: 'BLOCK' }))),
    );
  }
}

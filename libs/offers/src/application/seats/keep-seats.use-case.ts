import { Injectable } from '@nestjs/common';
import type { LocalDate, Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type RequestContext } from '#platform';
import type { OwnSeatsRecord } from '../../domain/seats/own-seats.js';
import type { BlockSeatsInput, BlockSeatsRefusal } from './block-seats.use-case.js';
import { claimOwnSeats } from './claim-own-seats.js';

export interface KeepSeatsInput extends BlockSeatsInput {
  /** The last day on which the seats are kept, in Europe/Berlin; from the next one on they are for everybody. */
  readonly until: LocalDate;
}

export type KeepSeatsResult = Result<OwnSeatsRecord, BlockSeatsRefusal>;

/**
 * Keeps seats of the host's own offer for the host's own cases until a day: in all sessions meant, or in none. A case for
 * which the host is responsible takes a kept seat first; after the day they are free for everybody, whether or not any
 * timer has run.
 */
@Injectable()
export class KeepSeatsUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(context: RequestContext, input: KeepSeatsInput): Promise<KeepSeatsResult> {
    const { idempotencyKey: key, ...rest } = input;
    return orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'keepSeats', key, input: rest }, () => claimOwnSeats(tx, { ...rest, kind: 'KEPT' }))),
    );
  }
}

import { Injectable } from '@nestjs/common';
import { addDays, type CaseStoppedPayload, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { cancellationOf } from '../../domain/cancellation.js';
import { CASE_STOPPED_TASK } from '../../domain/reservation-tasks.js';
import { findOpenReservations, type OpenReservation } from '../../persistence/consent/seats-of-case.sql.js';
import { lockCase } from '../../persistence/reserve-seat.sql.js';
import { giveBackAll, type Ending } from './give-back-all.js';

/**
 * A case whose help has ended gives back its seats from the day after that on, and whatever it holds, asks for or is offered; one that is paused
 * the latter alone. What was used stays and is settled. In the name of the agency; twice does no more than once, and nothing where the case
 * goes on meanwhile. Until it has run, the database confirms no seat of such a case.
 */
@Injectable()
export class ReleaseSeatsOfStoppedCaseUseCase {
  async work(tx: Transaction, { referralId, lastDay }: CaseStoppedPayload): Promise<void> {
    // Nobody resumes the case or reserves for it meanwhile.
    const referral = await lockCase(tx, referralId);
    if (!referral || (referral.state !== 'ENDED' && referral.state !== 'PAUSED')) return;
    const hasEnded = referral.state === 'ENDED';
    const endings = (await findOpenReservations(tx, referralId)).flatMap((was): Ending[] => (was.state === 'CONFIRMED' && !hasEnded ? [] : endingOf(was, lastDay)));
    await giveBackAll(tx, { referral, endings, reason: hasEnded ? 'HELP_ENDED' : 'HELP_PAUSED', task: CASE_STOPPED_TASK, isStillDue: () => Promise.resolve() });
  }
}

/** The last day itself stays, and every day that has passed since. */
function endingOf(was: OpenReservation, lastDay: LocalDate): Ending[] {
  const next = addDays(lastDay, 1);
  const cancellation = cancellationOf(was, next > was.freeFrom ? next : was.freeFrom);
  return cancellation === null ? [] : [{ ...cancellation, was }];
}

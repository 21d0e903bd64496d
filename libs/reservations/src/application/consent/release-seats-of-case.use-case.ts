import { Injectable } from '@nestjs/common';
import type { ConsentRevokedPayload } from '#kernel';
import type { Transaction } from '#platform';
import { lockConsent } from '#referrals';
import { cancellationOf } from '../../domain/cancellation.js';
import { CONSENT_REVOKED_TASK } from '../../domain/reservation-tasks.js';
import { findOpenReservations } from '../../persistence/consent/seats-of-case.sql.js';
import { lockCase } from '../../persistence/reserve-seat.sql.js';
import { giveBackAll, type Ending } from '../stay/give-back-all.js';

/**
 * Gives back all seats to come of a case whose family has taken its consent back (BHV-18), as cancelReservation does one by one:
 * what has begun ends on the day before, what has not is cancelled, what was used stays and is settled. Host, responsible provider and
 * agency get a task. In the name of the agency; twice does no more than once, and nothing where the family consents again.
 */
@Injectable()
export class ReleaseSeatsOfCaseUseCase {
  async work(tx: Transaction, { referralId }: ConsentRevokedPayload): Promise<void> {
    // Nobody reserves for the case meanwhile.
    const referral = await lockCase(tx, referralId);
    if (!referral || referral.consent) return;
    const endings = (await findOpenReservations(tx, referralId)).flatMap((was): Ending[] => {
      const cancellation = cancellationOf(was, was.freeFrom);
      return cancellation === null ? [] : [{ ...cancellation, was }];
    });
    await giveBackAll(tx, {
      referral,
      endings,
      reason: 'CONSENT_REVOKED',
      task: CONSENT_REVOKED_TASK,
      // The job comes again and leaves the seats alone.
      isStillDue: async () => {
        if (await lockConsent(tx, referralId)) throw new Error('The family of the case consents again');
      },
    });
  }
}

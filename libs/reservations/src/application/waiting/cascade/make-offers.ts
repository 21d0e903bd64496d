import { isFederalState, type LocalDate } from '#kernel';
import { officeDays, openTasks, type NewTask } from '#inbox';
import type { OfferEvaluation } from '#matching';
import type { Transaction } from '#platform';
import { endOfDay } from '../../../domain/holds/deadline.js';
import type { ReservationRecord } from '../../../domain/reservation-record.js';
import { WAITLIST_OFFER } from '../../../domain/waiting/waiting-tasks.js';
import type { CandidateRow } from '../../../persistence/waiting/candidates.sql.js';
import { findOfferTerms, writeOffers, type NewOffer, type OfferTermsRow } from '../../../persistence/waiting/offer-seats.sql.js';
import { expireOfCases } from '../../../persistence/loop/expire.sql.js';
import { tellOfExpired } from '../../loop/expire-wishes.js';
import { WAITLIST_OFFERED } from '../../../domain/reservation-webhooks.js';
import { afterChanges } from '../../after-change.js';

/** Somebody who waits, and the seat that is theirs now. */
export interface ChosenSeat {
  readonly groupId: string;
  readonly row: CandidateRow;
  readonly evaluation: OfferEvaluation;
  readonly hostId: string;
}

interface Terms {
  readonly lastDay: LocalDate;
  readonly reminderWorkingDays: number;
}

/** Writes the offers, which hold their seats until the deadline of the agency's rules, and tells the people of the cases. */
export async function makeOffers(tx: Transaction, chosen: readonly ChosenSeat[]): Promise<void> {
  if (chosen.length === 0) return;
  const terms = await termsOf(await findOfferTerms(tx, [...new Set(chosen.map(({ row }) => row.agencyId))]));
  // A deadline that has passed and that nobody has written down would stand in the way of a new wish for the same days.
  await tellOfExpired(tx, await expireOfCases(tx, chosen.map(({ row }) => row.referralId)));
  const offers = await writeOffers(tx, chosen.map((seat) => newOffer(seat, terms.get(seat.row.agencyId)!)));
  await tx.journal.writeAll(offers.map(entryOf));
  const responsible = new Map(chosen.map(({ row }) => [row.referralId, row.responsibleId]));
  await openTasks(tx, offers.flatMap((offer) => tasksOf(offer, responsible.get(offer.referralId)!, terms.get(offer.agencyId)!)));
  await afterChanges(tx, WAITLIST_OFFERED, offers.map(({ id }) => id));
}

/** Working days are counted by the agency's calendar; one reckoning for each agency, and no statement. */
async function termsOf(rows: ReadonlyMap<string, OfferTermsRow>): Promise<ReadonlyMap<string, Terms>> {
  const terms = new Map<string, Terms>();
  for (const { agencyId, federalState, today, offerWorkingDays, reminderWorkingDays } of rows.values()) {
    if (!isFederalState(federalState)) throw new Error('An organisation has no federal state.');
    terms.set(agencyId, { lastDay: (await officeDays(federalState)).addWorkingDays(today, offerWorkingDays), reminderWorkingDays });
  }
  return terms;
}

function newOffer({ groupId, row, evaluation, hostId }: ChosenSeat, { lastDay }: Terms): NewOffer {
  const { score, distanceKm, freeSeats, weightsVersion, stay } = evaluation;
  return {
    waitId: row.waitId,
    groupId,
    referralId: row.referralId,
    referralCode: row.referralCode,
    agencyId: row.agencyId,
    offerId: evaluation.offerId,
    hostId,
    variant: row.variant,
    validFrom: stay.firstDate,
    validTo: stay.lastDate,
    expiresAt: endOfDay(lastDay),
    verdicts: { score, distanceKm, freeSeats, weightsVersion, criteria: evaluation.explain() },
  };
}

const entryOf = ({ id, agencyId, code, referralId, offerId, variant, validFrom, validTo, expiresAt }: ReservationRecord) => ({
  agencyId,
  action: 'reservation.offered',
  subjectKind: 'reservation',
  subjectId: id,
  after: { code, referralId, offerId, variant, validFrom, validTo, state: 'OFFERED', expiresAt },
});

/** The caseworkers of the agency, and the case leads of another responsible provider. */
function tasksOf({ id, agencyId }: ReservationRecord, responsibleId: string, { lastDay, reminderWorkingDays }: Terms): NewTask[] {
  const of = { kind: WAITLIST_OFFER, subjectKind: 'reservation', subjectId: id, dueOn: lastDay, reminderWorkingDaysBefore: reminderWorkingDays, closers: [agencyId, responsibleId] };
  return [{ ...of, organisationId: agencyId, ownerRole: 'CASEWORKER' }, ...(responsibleId === agencyId ? [] : [{ ...of, organisationId: responsibleId, ownerRole: 'CASE_LEAD' }])];
}

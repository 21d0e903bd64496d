import { isFederalState, type LocalDate } from '#kernel';
import { officeDays } from '#inbox';
import type { Transaction } from '#platform';
import { endOfDay, minutesAfter } from '../domain/holds/deadline.js';
import type { AgencyAnswer, HostAnswer } from '../domain/reservation-record.js';
import { findSeatTerms, type SeatTermsQuestion, type SeatTermsRow } from '../persistence/holds/hold.sql.js';

/** What the agency's rules say of one seat at this moment. */
export interface SeatTerms {
  readonly hostAnswer: HostAnswer;
  readonly agencyAnswer: AgencyAnswer;
  /** Whether somebody still has to answer before the seat is confirmed. */
  readonly isAsked: boolean;
  /** Whether a deadline of the referral's wishes has passed that nobody has written down yet. */
  readonly hasExpiredWishes: boolean;
  readonly openHolds: number;
  readonly mostHolds: number;
  /** This moment, and its day in Germany. */
  readonly now: Date;
  readonly today: LocalDate;
  /** A hold while the form is filled that begins now, or is prolonged now, ends here. */
  readonly formUntil: Date;
  decisionUntil(): Promise<Date>;
  answerUntil(): Promise<Date>;
}

/** Who has to be asked for a seat, and until when; the agency's word goes with the wish of somebody who may sign for it (TS-15). */
export async function seatTerms(tx: Transaction, question: SeatTermsQuestion): Promise<SeatTerms> {
  const row = await findSeatTerms(tx, question);
  const signs = tx.context.organisationId === question.agencyId && tx.context.signingRight === true;
  const hostAnswer: HostAnswer = row.host_asked ? 'OPEN' : 'NOT_ASKED';
  const agencyAnswer: AgencyAnswer = !row.agency_asked ? 'NOT_ASKED' : signs ? 'APPROVED' : 'OPEN';
  return {
    hostAnswer,
    agencyAnswer,
    isAsked: hostAnswer === 'OPEN' || agencyAnswer === 'OPEN',
    hasExpiredWishes: row.has_expired,
    openHolds: row.open_holds,
    mostHolds: row.most_holds,
    now: row.now,
    today: row.today,
    formUntil: minutesAfter(row.now, row.hold_minutes),
    decisionUntil: async () => endOfDay(await workingDayAfter(row, row.decision_working_days)),
    answerUntil: async () => endOfDay(await workingDayAfter(row, row.answer_working_days)),
  };
}

/** Monday to Friday without the holidays of the agency's federal state. */
async function workingDayAfter({ federal_state, today }: SeatTermsRow, days: number): Promise<LocalDate> {
  if (!isFederalState(federal_state)) throw new Error('An organisation has no federal state.');
  return (await officeDays(federal_state)).addWorkingDays(today, days);
}

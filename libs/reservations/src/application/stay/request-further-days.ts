import { ok, refuse, type Result } from '#kernel';
import type { OfferEvaluation } from '#matching';
import type { SeatTaken } from '#offers';
import type { Transaction, TryAgain } from '#platform';
import type { ReservationRecord } from '../../domain/reservation-record.js';
import type { Span } from '../../domain/reserved-span.js';
import { spanInvalid, type PastDays, type StaySpanInvalid } from '../../domain/stay/stay-refusals.js';
import type { StayDays } from '../../domain/stay/stay-days.js';
import type { HeldRow } from '../../persistence/holds/hold.sql.js';
import { findOpenFollower } from '../../persistence/stay/transfer.sql.js';
import type { NotMatching, SpanOutsideStay } from '../reservation-refusals.js';
import type { SeatTerms } from '../seat-terms.js';
import { placeFollowing } from './place-following.js';
import { transferOpen, type TransferOpen } from './stay-refusals.js';

interface FurtherDays {
  readonly was: HeldRow;
  readonly days: StayDays;
  readonly added: readonly Span[];
  readonly evaluation: OfferEvaluation;
  readonly terms: SeatTerms;
}

/** Asks for the days by which a stay is to be longer, and leaves the stay as it is: days at one end, and no others given back with it. */
export async function requestFurtherDays(tx: Transaction, { was, days, added, evaluation, terms }: FurtherDays): Promise<Result<ReservationRecord, NotMatching | SpanOutsideStay | SeatTaken | PastDays | StaySpanInvalid | TransferOpen | TryAgain>> {
  const [span] = added;
  const isShorter = days.validFrom > was.valid_from || (was.valid_to === null ? days.validTo !== null : days.validTo !== null && days.validTo < was.valid_to);
  if (span === undefined || added.length > 1 || isShorter) {
    return refuse(spanInvalid(isShorter ? 'from' : 'to', 'a change at one end alone, because somebody has to be asked for the further days,'));
  }
  const open = await findOpenFollower(tx, was.id);
  if (open !== null) return refuse(transferOpen(open));
  const placed = await placeFollowing(tx, { was, offerId: was.offer_id, variant: was.variant, evaluation, span, terms, costNote: undefined });
  return placed.ok ? ok(placed.value.reservation) : placed;
}

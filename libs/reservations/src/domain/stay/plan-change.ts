import { addDays, ok, refuse, type LocalDate, type Result } from '#kernel';
import type { Span } from '../reserved-span.js';
import { addPause, clipPauses, type StayDays } from './stay-days.js';
import { pastDays, spanInvalid, type PastDays, type StaySpanInvalid } from './stay-refusals.js';

/** A reservation whose span is to change. */
export interface ChangeableStay extends StayDays {
  /** Whether it is a confirmed seat, so that days that have passed were used; of a hold nothing was used. */
  readonly isSeat: boolean;
}

export interface AskedSpan {
  /** Absent: as it is. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface PlannedChange {
  readonly days: StayDays;
  /** Days of the new span that were not in the old one, which the match judges: before it, after it, or both. */
  readonly added: readonly Span[];
}

/**
 * What a stay becomes with another span. Only days from freeFrom on come and go: what was used stays, and nothing is added to it
 * afterwards. A stay that is over is taken up again from freeFrom on; the days between are a pause, on which it had no seat.
 */
export function planChange(was: ChangeableStay, asked: AskedSpan, freeFrom: LocalDate): Result<PlannedChange, PastDays | StaySpanInvalid> {
  const from = asked.from ?? was.validFrom;
  const to = asked.to ?? was.validTo;
  if (to !== null && to < from) return refuse(spanInvalid('to', `a day from ${from} on`));
  const isLaterBegin = from > was.validFrom;
  if ((from < was.validFrom && from < freeFrom) || (isLaterBegin && was.isSeat && was.validFrom < freeFrom)) return refuse(pastDays('from', freeFrom));
  const isShorter = to !== null && (was.validTo === null || to < was.validTo);
  if (isShorter && was.isSeat && to < addDays(freeFrom, -1)) return refuse(pastDays('to', freeFrom));
  const added: Span[] = from < was.validFrom ? [{ from, to: to !== null && to < was.validFrom ? to : addDays(was.validFrom, -1) }] : [];
  let pauses = was.pauses;
  if (to !== null && was.validTo !== null && to > was.validTo) {
    const next = addDays(was.validTo, 1);
    const begins = [next, freeFrom, from].reduce((latest, day) => (day > latest ? day : latest));
    if (to < begins) return refuse(pastDays('to', freeFrom));
    if (begins > next && from <= was.validTo) pauses = addPause(pauses, { from: next, to: addDays(begins, -1) });
    added.push({ from: begins, to });
  }
  return ok({ days: { validFrom: from, validTo: to, pauses: clipPauses(pauses, from, to) }, added });
}

import { codeList } from '#platform/graphql';
import type { OfferMadeRecord, PauseReason, WaitState } from '../../domain/waiting/wait-record.js';
import type { WaitNoteCode } from '../../domain/waiting/wait-notes.js';
import type { Consequence, OfferDeclineReason, OfferEndReason } from '../../domain/waiting/waiting-rules.js';

export const WaitStateCodes = codeList<WaitState>('WaitState', 'What a wait is at this moment.', {
  WAITING: 'A seat may be offered.',
  PAUSED: 'Nothing is offered for now.',
  PLACED: 'The referral has a seat.',
  WITHDRAWN: 'It waits no longer.',
});

export const PauseReasonCodes = codeList<PauseReason>('WaitPauseReason', 'Why a case lets its wait pause.', {
  FAMILY_WISHES: 'The family wants it.',
  ILLNESS: 'Somebody is ill.',
  HOLIDAYS: 'Holidays.',
  UNCLEAR: 'Something has to be cleared first.',
  OTHER: 'Another reason.',
});

const DECLINES: Readonly<Record<OfferDeclineReason, string>> = {
  NOT_NOW: 'Not now, perhaps later.',
  TIMES_DO_NOT_SUIT: 'The times do not suit.',
  TOO_FAR: 'It is too far away.',
  GROUP_DOES_NOT_SUIT: 'The group does not suit.',
  OTHER_HELP_FIRST: 'Another help comes first.',
  ILLNESS: 'Somebody is ill.',
  OTHER: 'Another reason.',
};

export const OfferDeclineReasonCodes = codeList<OfferDeclineReason>('OfferDeclineReason', 'Why a family does not take an offered seat.', DECLINES);

export const OfferEndReasonCodes = codeList<OfferEndReason>('OfferEndReason', 'Why an offered seat was not taken.', { ...DECLINES, NO_ANSWER: 'Nobody has answered in time.' });

export const ConsequenceCodes = codeList<Consequence>('OfferConsequence', 'What follows where an offered seat is not taken. The place in the queue stays.', {
  ASK_AGAIN: 'The same offer may be made again after the days of the rules; others at once.',
  SKIP_OFFER: 'Seats in this offer are not offered again.',
  PAUSE: 'Nothing is offered until somebody lets the case wait again.',
});

export const OfferOutcomeCodes = codeList<NonNullable<OfferMadeRecord['outcome']>>('OfferOutcome', 'What became of an offered seat.', {
  ACCEPTED: 'The family has taken it.',
  DECLINED: 'The family has declined it.',
  EXPIRED: 'Nobody has answered in time.',
  WITHDRAWN: 'It was taken back: the case waits no longer, or a sibling has declined.',
});

export const WaitNoteCodes = codeList<WaitNoteCode>('WaitNoteCode', 'Why nothing has been offered to a case that waits, or what is open.', {
  OFFER_OPEN: 'A seat is offered and not answered yet.',
  REQUEST_OPEN: 'A request for a seat is open.',
  PAUSED: 'The wait pauses.',
  SIBLING_NOT_READY: 'A sibling that waits with it pauses or has an open offer.',
  STOPPED: 'The host has stopped the waiting list.',
  DECLINED_BEFORE: 'A seat there was declined or not answered, and is not offered again for now.',
  NOT_MATCHING: 'The offer does not suit.',
  NO_FREE_SEAT: 'No seat is free for the whole stay.',
  SIBLINGS_NOT_TOGETHER: 'There is no seat for each of the siblings at once.',
  OTHERS_FIRST: 'A seat is free, and others come first.',
  NOTHING_MATCHES: 'No offer suits at all, with or without a free seat.',
});

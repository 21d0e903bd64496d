/** A sentence in German and English. */
interface Words {
  readonly de: string;
  readonly en: string;
}

export const WAIT_NOTE_CODES = [
  'OFFER_OPEN',
  'REQUEST_OPEN',
  'PAUSED',
  'SIBLING_NOT_READY',
  'STOPPED',
  'DECLINED_BEFORE',
  'NOT_MATCHING',
  'NO_FREE_SEAT',
  'SIBLINGS_NOT_TOGETHER',
  'OTHERS_FIRST',
  'NOTHING_MATCHES',
] as const;
export type WaitNoteCode = (typeof WAIT_NOTE_CODES)[number];

/** Why nothing has been offered to somebody who waits, or what is open. */
export interface WaitNote {
  readonly code: WaitNoteCode;
  /** Of which offer; null: of the wait as a whole. */
  readonly offerId: string | null;
  /** NOT_MATCHING: the hard criteria that are not met; else empty. */
  readonly criteria: readonly string[];
  readonly sentence: Words;
}

/** How an offer stands to somebody who waits. */
export interface OfferStanding {
  readonly offerId: string;
  /** Hard criteria that are not met, NO_FREE_SEAT among them; null: the offer is not to be seen any more. */
  readonly failed: readonly string[] | null;
  readonly freeSeats: number;
  readonly isStopped: boolean;
  readonly isExcluded: boolean;
}

export interface WaitStanding {
  readonly state: string;
  readonly stateReason: string | null;
  /** Until when an offer or a request is open; null: none is. */
  readonly openUntil: Date | null;
  readonly openOfferId: string | null;
  readonly isOffered: boolean;
  /** Of the siblings in the group, without itself. */
  readonly siblings: number;
  readonly siblingsHindered: number;
  readonly sameOffer: boolean;
  /** Whether it waits for any that matches: offers are then those that suit, or would with a seat. */
  readonly isForAny: boolean;
  readonly offers: readonly OfferStanding[];
  /** Whether, seen from all siblings, an offer is left in which each would have a seat. */
  readonly canBeTogether: boolean;
}

const note = (code: WaitNoteCode, de: string, en: string, offerId: string | null = null, criteria: readonly string[] = []): WaitNote => ({ code, offerId, criteria, sentence: { de, en } });

/** What keeps somebody from being offered a seat: what concerns all offers alone, else what concerns each of them. Empty: it is over. */
export function notesOf(wait: WaitStanding): WaitNote[] {
  if (wait.state !== 'WAITING' && wait.state !== 'PAUSED') return [];
  const whole = noteOfWhole(wait);
  if (whole !== null) return [whole];
  if (wait.isForAny) return [noteOfAny(wait)];
  return wait.offers.map((offer) => noteOfOffer(wait, offer));
}

function noteOfWhole({ state, stateReason, openUntil, openOfferId, isOffered, siblingsHindered }: WaitStanding): WaitNote | null {
  if (openUntil !== null && isOffered) return note('OFFER_OPEN', 'Ein Platz ist angeboten und noch nicht beantwortet; so lange wird nichts anderes angeboten.', 'A seat is offered and not answered yet; nothing else is offered meanwhile.', openOfferId);
  if (openUntil !== null) return note('REQUEST_OPEN', 'Eine Platzanfrage ist offen; so lange wird nichts anderes angeboten.', 'A request for a seat is open; nothing else is offered meanwhile.', openOfferId);
  if (state === 'PAUSED') return pausedNote(stateReason);
  if (siblingsHindered > 0) return note('SIBLING_NOT_READY', 'Geschwister warten gemeinsam, und eines von ihnen pausiert oder hat ein offenes Angebot.', 'Siblings wait together, and one of them pauses or has an open offer.');
  return null;
}

function pausedNote(reason: string | null): WaitNote {
  if (reason === 'REFERRAL_PAUSED') return note('PAUSED', 'Die Suche ruht.', 'The search is paused.');
  if (reason === 'CONSENT_REVOKED') return note('PAUSED', 'Die Einwilligung ist widerrufen.', 'The consent is revoked.');
  return note('PAUSED', 'Die Wartemeldung pausiert.', 'The wait is paused.');
}

function noteOfOffer(wait: WaitStanding, { offerId, failed, isStopped, isExcluded }: OfferStanding): WaitNote {
  if (failed === null) return note('NOT_MATCHING', 'Das Angebot steht nicht mehr im Verzeichnis.', 'The offer is not in the catalogue any more.', offerId);
  const others = failed.filter((criterion) => criterion !== 'NO_FREE_SEAT');
  if (others.length > 0) return note('NOT_MATCHING', `Das Angebot passt zurzeit nicht: ${others.join(', ')}.`, `The offer does not suit at present: ${others.join(', ')}.`, offerId, others);
  if (isExcluded) return note('DECLINED_BEFORE', 'Ein Platz in diesem Angebot wurde abgelehnt oder nicht beantwortet und wird vorerst nicht wieder angeboten.', 'A seat in this offer was declined or not answered, and is not offered again for now.', offerId);
  if (isStopped) return note('STOPPED', 'Der Träger bietet zurzeit keine Plätze von der Warteliste an.', 'The host offers no seats from the waiting list at present.', offerId);
  if (failed.length > 0) return note('NO_FREE_SEAT', 'In mindestens einem Termin ist kein Platz frei.', 'No seat is free in at least one session.', offerId);
  if (wait.siblings > 0 && !wait.canBeTogether) return togetherNote(wait.sameOffer, offerId);
  return note('OTHERS_FIRST', 'Ein Platz ist frei; er wird der Reihe nach angeboten, andere sind zuerst gefragt.', 'A seat is free; it is offered in order, and others are asked first.', offerId);
}

const togetherNote = (sameOffer: boolean, offerId: string | null): WaitNote =>
  sameOffer
    ? note('SIBLINGS_NOT_TOGETHER', 'In keinem gemeinsamen Angebot ist für alle Geschwister ein Platz frei.', 'No offer has a free seat for each of the siblings.', offerId)
    : note('SIBLINGS_NOT_TOGETHER', 'Nicht für alle Geschwister zugleich ist ein Platz frei.', 'There is not a free seat for each of the siblings at once.', offerId);

function noteOfAny(wait: WaitStanding): WaitNote {
  const suiting = wait.offers.filter(({ failed }) => failed !== null && failed.every((criterion) => criterion === 'NO_FREE_SEAT'));
  if (suiting.length === 0) return note('NOTHING_MATCHES', 'Zurzeit passt kein Angebot, auch keines ohne freien Platz.', 'No offer suits at present, not even one without a free seat.');
  const free = suiting.filter(({ failed, isStopped, isExcluded }) => failed!.length === 0 && !isStopped && !isExcluded);
  if (free.length === 0 && suiting.every(({ failed }) => failed!.length === 0)) return note('STOPPED', 'Die passenden Angebote wurden abgelehnt oder bieten zurzeit keine Plätze von der Warteliste an.', 'The offers that suit were declined, or offer no seats from the waiting list at present.');
  if (free.length === 0) return note('NO_FREE_SEAT', `In keinem der passenden Angebote (${suiting.length}) ist ein Platz frei.`, `No seat is free in any of the offers that suit (${suiting.length}).`);
  if (wait.siblings > 0 && !wait.canBeTogether) return togetherNote(wait.sameOffer, null);
  return note('OTHERS_FIRST', 'Ein Platz ist frei; er wird der Reihe nach angeboten, andere sind zuerst gefragt.', 'A seat is free; it is offered in order, and others are asked first.');
}

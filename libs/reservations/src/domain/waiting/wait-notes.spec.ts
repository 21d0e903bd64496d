import { describe, expect, it } from '@jest/globals';
import { notesOf, WAIT_NOTE_CODES, type OfferStanding, type WaitStanding } from './wait-notes.js';

const offer = (change: Partial<OfferStanding> = {}): OfferStanding => ({ offerId: 'X', failed: [], freeSeats: 1, isStopped: false, isExcluded: false, ...change });
const standing = (change: Partial<WaitStanding> = {}): WaitStanding => ({
  state: 'WAITING', stateReason: null, openUntil: null, openOfferId: null, isOffered: false, siblings: 0, siblingsHindered: 0, sameOffer: true, isForAny: false, offers: [offer()], canBeTogether: false, ...change,
});
const codes = (change: Partial<WaitStanding>): string[] => notesOf(standing(change)).map(({ code }) => code);
const until = new Date('2026-05-08T22:00:00Z');

describe('why nothing has been offered yet', () => {
  const cases: readonly (readonly [string, Partial<WaitStanding>, string[]])[] = [
    ['an open offer', { openUntil: until, isOffered: true, openOfferId: 'X' }, ['OFFER_OPEN']],
    ['an open request', { openUntil: until, openOfferId: 'X' }, ['REQUEST_OPEN']],
    ['a pause', { state: 'PAUSED', stateReason: 'ILLNESS' }, ['PAUSED']],
    ['a sibling that is not ready', { siblings: 1, siblingsHindered: 1 }, ['SIBLING_NOT_READY']],
    ['the stop switch', { offers: [offer({ isStopped: true })] }, ['STOPPED']],
    ['what was declined', { offers: [offer({ isExcluded: true, isStopped: true })] }, ['DECLINED_BEFORE']],
    ['criteria', { offers: [offer({ failed: ['AGE', 'NO_FREE_SEAT'] })] }, ['NOT_MATCHING']],
    ['an offer that is gone', { offers: [offer({ failed: null })] }, ['NOT_MATCHING']],
    ['no free seat', { offers: [offer({ failed: ['NO_FREE_SEAT'] })] }, ['NO_FREE_SEAT']],
    ['no seat for each sibling', { siblings: 1 }, ['SIBLINGS_NOT_TOGETHER']],
    ['others that come first', {}, ['OTHERS_FIRST']],
    ['each offer for itself', { offers: [offer(), offer({ offerId: 'Y', failed: ['NO_FREE_SEAT'] })] }, ['OTHERS_FIRST', 'NO_FREE_SEAT']],
    ['for any: nothing that suits', { isForAny: true, offers: [] }, ['NOTHING_MATCHES']],
    ['for any: no seat', { isForAny: true, offers: [offer({ failed: ['NO_FREE_SEAT'] })] }, ['NO_FREE_SEAT']],
    ['for any: all stopped', { isForAny: true, offers: [offer({ isStopped: true })] }, ['STOPPED']],
    ['for any: others', { isForAny: true }, ['OTHERS_FIRST']],
    ['the end', { state: 'PLACED' }, []],
  ];
  it.each(cases)('%s', (_what, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('names the criteria, and leaves out that no seat is free', () => {
    expect(notesOf(standing({ offers: [offer({ failed: ['AGE', 'NO_FREE_SEAT'] })] }))[0]).toEqual({
      code: 'NOT_MATCHING', offerId: 'X', criteria: ['AGE'], sentence: { de: 'Das Angebot passt zurzeit nicht: AGE.', en: 'The offer does not suit at present: AGE.' },
    });
  });

  it('has a case for every code', () => {
    expect([...new Set(cases.flatMap(([, , expected]) => expected))].sort()).toEqual([...WAIT_NOTE_CODES].sort());
  });
});

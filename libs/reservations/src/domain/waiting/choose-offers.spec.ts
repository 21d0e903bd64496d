import { describe, expect, it } from '@jest/globals';
import { chooseOffers, type FreeSeats, type SeatOption, type WaitingGroup } from './choose-offers.js';

const option = (offerId: string, isOwnCase = false): SeatOption => ({ offerId, sessionIds: [`${offerId}-1`, `${offerId}-2`], isOwnCase });
const alone = (waitId: string, ...options: SeatOption[]): WaitingGroup => ({ groupId: waitId, sameOffer: true, members: [{ waitId, options }] });
const siblings = (sameOffer: boolean, ...members: SeatOption[][]): WaitingGroup => ({ groupId: 'S', sameOffer, members: members.map((options, n) => ({ waitId: `S${n}`, options })) });
const free = (seats: Readonly<Record<string, number | FreeSeats>>): Map<string, FreeSeats> =>
  new Map(Object.entries(seats).flatMap(([offer, n]) => [1, 2].map((session) => [`${offer}-${session}`, typeof n === 'number' ? { free: n, kept: 0 } : n] as const)));
const chosen = (groups: WaitingGroup[], seats: Map<string, FreeSeats>) => chooseOffers(groups, seats).map(({ waitId, option: { offerId } }) => `${waitId} ${offerId}`);

describe('seats are given out in the order of the queue', () => {
  it('each takes what suits it best and is still free, or leaves it to the next', () => {
    const groups = [alone('A', option('X'), option('Y')), alone('B', option('X')), alone('C', option('X'), option('Y'))];
    expect(chosen(groups, free({ X: 1, Y: 1 }))).toEqual(['A X', 'C Y']);
    expect(chosen(groups, free({ X: 0, Y: 0 }))).toEqual([]);
  });

  it('a seat is one in every session of the stay', () => {
    const seats = new Map([['X-1', { free: 1, kept: 0 }], ['X-2', { free: 0, kept: 0 }]]);
    expect(chosen([alone('A', option('X'))], seats)).toEqual([]);
    expect(chosen([alone('A', { offerId: 'X', sessionIds: [], isOwnCase: false })], seats)).toEqual([]);
  });

  it('of a host\'s own cases take what is kept for them first, and others never', () => {
    const seats = () => free({ X: { free: 1, kept: 1 } });
    expect(chosen([alone('A', option('X', true)), alone('B', option('X')), alone('C', option('X'))], seats())).toEqual(['A X', 'B X']);
    expect(chosen([alone('A', option('X')), alone('B', option('X')), alone('C', option('X', true))], seats())).toEqual(['A X', 'C X']);
  });
});

describe('siblings get seats together or none', () => {
  it('in one offer: the first with a seat for each', () => {
    const both = [option('X'), option('Y')];
    expect(chosen([siblings(true, both, [...both]), alone('Z', option('X'))], free({ X: 1, Y: 2 }))).toEqual(['S0 Y', 'S1 Y', 'Z X']);
    expect(chosen([siblings(true, [option('X')], [option('Y')])], free({ X: 2, Y: 2 }))).toEqual([]);
  });

  it('each in an offer: also where the best of one is the only one of the other', () => {
    expect(chosen([siblings(false, [option('X'), option('Y')], [option('X')])], free({ X: 1, Y: 1 }))).toEqual(['S0 Y', 'S1 X']);
  });

  it('what is given back is free for the next, kept seats as kept ones', () => {
    const seats = free({ X: { free: 0, kept: 1 }, Y: 0 });
    expect(chosen([siblings(false, [option('X', true)], [option('Y')]), alone('B', option('X')), alone('C', option('X', true))], seats)).toEqual(['C X']);
  });
});

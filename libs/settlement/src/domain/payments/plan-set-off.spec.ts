import { describe, expect, it } from '@jest/globals';
import { planSetOff, type OppositeItem } from './plan-set-off.js';

const item = (id: string, debtorId: string, creditorId: string, openCents: bigint, agencyId = 'JA'): OppositeItem => ({ id, agencyId, debtorId, creditorId, openCents });

describe('a set-off takes as much as both directions hold', () => {
  it('the whole of the smaller side, of the other the items named first', () => {
    const items = [item('a', 'OAK', 'PINE', 500n), item('b', 'PINE', 'OAK', 200n), item('c', 'PINE', 'OAK', 900n)];
    const plan = planSetOff('OAK', items);
    expect(plan).toEqual({ agencyId: 'JA', partnerId: 'PINE', items: [{ itemId: 'a', cents: 500n }, { itemId: 'b', cents: 200n }, { itemId: 'c', cents: 300n }] });
    expect(planSetOff('PINE', items)?.partnerId).toBe('OAK');
  });

  it.each([
    ['without an item', []],
    ['in one direction', [item('a', 'OAK', 'PINE', 500n)]],
    ['with what is paid', [item('a', 'OAK', 'PINE', 500n), item('b', 'PINE', 'OAK', 0n)]],
    ['with a third one', [item('a', 'OAK', 'PINE', 500n), item('b', 'ELM', 'OAK', 500n)]],
    ['between others', [item('a', 'ELM', 'PINE', 500n), item('b', 'PINE', 'ELM', 500n)]],
    ['across agencies', [item('a', 'OAK', 'PINE', 500n), item('b', 'PINE', 'OAK', 500n, 'JB')]],
    ['with one item twice', [item('a', 'OAK', 'PINE', 500n), item('a', 'OAK', 'PINE', 500n), item('b', 'PINE', 'OAK', 500n)]],
  ])('never %s', (_what, items) => {
    expect(planSetOff('OAK', items)).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { mayAssign } from './assignment.js';

const tray = { ownerRole: 'CASEWORKER', assigneeId: null };
const taken = { ownerRole: 'CASEWORKER', assigneeId: 'berta' };
const personal = { ownerRole: null, assigneeId: null };
const anna = { actor: 'anna', roles: ['CASEWORKER'] };
const chief = { actor: 'chief', roles: ['ADMINISTRATOR'] };

describe('who gives a task to whom', () => {
  it.each([
    ['takes from the tray for herself', anna, tray, 'anna', true],
    ['gives nothing out of the tray to another', anna, tray, 'berta', false],
    ['takes nothing out of another one\'s hands', anna, taken, 'anna', false],
    ['takes again what she has', { ...anna, actor: 'berta' }, taken, 'berta', true],
    ['does not hand on a task of her own', anna, personal, 'berta', false],
    ['takes no personal task, not even her own', anna, personal, 'anna', false],
    ['as administrator gives everything to everybody', chief, taken, 'anna', true],
    ['as administrator gives a personal task to a substitute', chief, personal, 'berta', true],
  ])('one %s', (_what, assigner, task, to, allowed) => {
    expect(mayAssign(assigner, task, to)).toBe(allowed);
  });
});

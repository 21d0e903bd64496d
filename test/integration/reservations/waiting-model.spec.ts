import { expect, it } from '@jest/globals';
import { runWaitingTrials } from '../../support/waiting-trial/waiting-trial.js';
import { WaitingModel } from '../../support/waiting-trial/waiting-model.js';

it('random histories of a waiting list are as somebody keeps them on paper', async () => {
  expect(await runWaitingTrials(20)).toBeGreaterThanOrEqual(20);
}, 300_000);

it('negative control: the paper sees whoever is passed by, and whoever is asked out of turn', () => {
  const paper = () => {
    const model = new WaitingModel([1]);
    model.join([0], { offers: [0], since: 1 }, [3, 3]);
    model.join([1], { offers: [0], since: 2 }, [3, 3]);
    return model;
  };
  const seat = { offer: 0, until: 100 };
  expect(paper().cascade(10, new Map([[0, seat]]))).toBeNull();
  expect(paper().cascade(10, new Map([[1, seat]]))).toBe('0 was passed by, although 0 was free');
  expect(paper().cascade(10, new Map([[0, seat], [1, seat]]))).toBe('1 was offered something out of turn');
  expect(paper().cascade(10, new Map())).toBe('0 was passed by, although 0 was free');
});

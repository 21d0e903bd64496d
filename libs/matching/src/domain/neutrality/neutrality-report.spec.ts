import { describe, expect, it } from '@jest/globals';
import { toNeutralityReport } from './neutrality-report.js';

const names = new Map([['1', 'Zeder'], ['2', 'Ärzte'], ['3', 'Birke']]);

describe('GZ-16: the report of how often providers were shown, chosen and declined', () => {
  it('stands in the order of names, however often somebody was chosen', () => {
    const report = toNeutralityReport(
      [
        { hostId: '1', what: 'OFFERS', events: 9 },
        { hostId: '1', what: 'CHOSEN', events: 90 },
        { hostId: '2', what: 'OFFERS', events: 1 },
        { hostId: '3', what: 'OFFERS', events: 2 },
        { hostId: null, what: 'CHOSEN', events: 90 },
      ],
      names,
      0,
    );
    expect(report.providers.map(({ providerId, offers, chosen }) => [providerId, offers, chosen])).toEqual([['2', 1, 0], ['3', 2, 0], ['1', 9, 90]]);
    expect(report.all).toMatchObject({ providerId: null, chosen: 90, shown: 0 });
    expect(report.all.declinedBy.map(({ times }) => times)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('does not tell a provider that something never happened', () => {
    expect(toNeutralityReport([{ hostId: '1', what: 'SHOWN', events: null }], names, null).providers[0]).toMatchObject({ shown: null, chosen: null });
  });
});

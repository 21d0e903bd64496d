import { describe, expect, it } from '@jest/globals';
import { sidesOf } from './dispute-sides.js';

const line = { agencyId: 'AGENCY', debtorId: 'MAIN', creditorId: 'HOST', shareIds: ['HOST', 'COHOST'] };
const ownCase = { ...line, debtorId: 'HOST' };

describe('who faces whom in a dispute', () => {
  it.each([
    ['the debtor', 'the host', line, 'MAIN', { respondentId: 'HOST', isSettleable: true }],
    ['the host', 'the debtor', line, 'HOST', { respondentId: 'MAIN', isSettleable: true }],
    ['a co-host', 'the debtor, and the agency decides', line, 'COHOST', { respondentId: 'MAIN', isSettleable: false }],
    ['the agency', 'the host, and decides itself', line, 'AGENCY', { respondentId: 'HOST', isSettleable: false }],
    ['the agency that pays', 'the host', { ...line, debtorId: 'AGENCY' }, 'AGENCY', { respondentId: 'HOST', isSettleable: true }],
    ['the host', 'the agency that pays', { ...line, debtorId: 'AGENCY' }, 'HOST', { respondentId: 'AGENCY', isSettleable: true }],
    ['a host that owes its co-host', 'the co-host', ownCase, 'HOST', { respondentId: 'COHOST', isSettleable: true }],
    ['its co-host', 'the host', ownCase, 'COHOST', { respondentId: 'HOST', isSettleable: true }],
    ['a host that owes several co-hosts', 'the agency', { ...ownCase, shareIds: ['HOST', 'COHOST', 'CLUB'] }, 'HOST', { respondentId: 'AGENCY', isSettleable: false }],
    ['one of several co-hosts', 'the host, and the agency decides', { ...ownCase, shareIds: ['HOST', 'COHOST', 'CLUB'] }, 'CLUB', { respondentId: 'HOST', isSettleable: false }],
    ['the agency of an own case', 'the host', ownCase, 'AGENCY', { respondentId: 'HOST', isSettleable: false }],
    ['somebody else', 'nobody', line, 'OTHER', null],
    ['somebody else in an own case', 'nobody', ownCase, 'OTHER', null],
    ['a co-host of a line of 0 cents', 'nobody', { ...line, shareIds: [] }, 'COHOST', null],
  ])('%s faces %s', (_opener, _respondent, parties, openerId, expected) => {
    expect(sidesOf(parties, openerId)).toEqual(expected);
  });
});

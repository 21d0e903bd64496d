import { expect, it } from '@jest/globals';
import { judgeSession, type SaidOfSession, type ThereForSession } from './judge-session.js';

const said = (date: string): SaidOfSession => ({ date, start: '15:00', minutes: 90, state: 'PLANNED', entry: false });
const nothing: ThereForSession = { offerIsThere: true, isArchived: false, sessionIsThere: false, minutes: 0, state: 'PLANNED', entry: false, today: '2026-05-01' };
const stored = (change: Partial<ThereForSession>): ThereForSession => ({ ...nothing, sessionIsThere: true, minutes: 60, ...change });
// 730 days after 1 May 2026: 365 to 1 May 2027, and 365 more, of which 29 February 2028 is one.
const refused = { action: 'REFUSE', problems: [{ kind: 'TOO_FAR', today: '2026-05-01', latest: '2028-04-30' }] };

it('a session comes or comes back on a day within 730 days', () => {
  expect([judgeSession(said('2028-04-30'), nothing), judgeSession(said('2028-05-01'), nothing)]).toEqual([{ action: 'ADD' }, refused]);
  const cancelled = stored({ state: 'CANCELLED' });
  expect([judgeSession(said('2028-04-30'), cancelled), judgeSession(said('2028-05-01'), cancelled)]).toEqual([{ action: 'BRING_BACK' }, refused]);
});

it('one that is planned further ahead already may be changed', () => {
  expect(judgeSession(said('2028-05-01'), stored({}))).toEqual({ action: 'CHANGE' });
});

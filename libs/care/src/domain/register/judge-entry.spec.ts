import { describe, expect, it } from '@jest/globals';
import { judgeEntry, type DeviceEntry, type EntryFacts } from './judge-entry.js';

const ENTRY: DeviceEntry = { key: 'k', sessionId: 'aa', referralId: 'bb', status: 'ATTENDED', madeAt: new Date('2026-05-05T13:30:00Z') };
const SESSION = { date: '2026-05-05', start: '15:00:00', minutes: 90, state: 'PLANNED', isToCome: false } as const;
const FACTS: EntryFacts = { session: SESSION, recorder: 'PROVIDER', hasSeat: true, known: null };
const KNOWN = { sessionId: 'aa', referralId: 'bb', recorder: 'PROVIDER', status: 'ATTENDED', presentFrom: null, presentTo: null } as const;

describe('an entry of a device', () => {
  it.each<[string, Partial<DeviceEntry>, Partial<EntryFacts>, string]>([
    ['is new', {}, {}, 'NEW'],
    ['is new in a session that was held', {}, { session: { ...SESSION, state: 'HELD' } }, 'NEW'],
    ['needs a key', { key: '' }, {}, 'VALUE_INVALID'],
    ['needs a key of at most 100 characters', { key: 'x'.repeat(101) }, {}, 'VALUE_INVALID'],
    ['needs a key that can be kept', { key: 'a\0b' }, {}, 'VALUE_INVALID'],
    ['needs a key of whole characters', { key: 'a\ud800' }, {}, 'VALUE_INVALID'],
    ['needs a moment', { madeAt: new Date('-000001-01-01T00:00:00Z') }, {}, 'VALUE_INVALID'],
    ['needs times of somebody who came', { status: 'EXCUSED', presentFrom: '15:10' }, {}, 'VALUE_INVALID'],
    ['needs a session', {}, { session: null, recorder: null }, 'SESSION_NOT_FOUND'],
    ['needs somebody who records there', {}, { recorder: null }, 'SESSION_NOT_FOUND'],
    ['that is known acts once', {}, { known: KNOWN }, 'UNCHANGED'],
    ['that is known acts once, whatever has become of its session', {}, { known: KNOWN, hasSeat: false, session: { ...SESSION, state: 'CANCELLED' } }, 'UNCHANGED'],
    ['that is known acts once, however its ids are spelt', { sessionId: 'AA', referralId: 'BB' }, { known: KNOWN }, 'UNCHANGED'],
    ['says something else with a known key', { status: 'EXCUSED' }, { known: KNOWN }, 'ENTRY_KEY_REUSED'],
    ['says another time with a known key', { presentTo: '16:00' }, { known: KNOWN }, 'ENTRY_KEY_REUSED'],
    ['speaks of another case with a known key', { referralId: 'cc' }, { known: KNOWN }, 'ENTRY_KEY_REUSED'],
    ['is none of a cancelled session', {}, { session: { ...SESSION, state: 'CANCELLED' } }, 'SESSION_CANCELLED'],
    ['is none of a session to come', {}, { session: { ...SESSION, isToCome: true } }, 'SESSION_IN_FUTURE'],
    ['may begin and end beside its session', { presentFrom: '14:59', presentTo: '16:31' }, {}, 'NEW'],
    ['does not begin where its session ends', { presentFrom: '16:30' }, {}, 'PRESENCE_OUTSIDE'],
    ['does not end where its session begins', { presentTo: '15:00' }, {}, 'PRESENCE_OUTSIDE'],
    ['needs a seat', {}, { hasSeat: false }, 'NO_RESERVATION'],
  ])('%s', (_what, entry, facts, expected) => {
    const judgement = judgeEntry({ ...ENTRY, ...entry }, { ...FACTS, ...facts });
    expect(judgement.outcome === 'REFUSED' ? judgement.code : judgement.outcome).toBe(expected);
  });
});

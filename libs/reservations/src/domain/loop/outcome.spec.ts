import { describe, expect, it } from '@jest/globals';
import { DECLINE_REASONS, REFUSE_REASONS } from '../holds/answer-reasons.js';
import type { ReservationRecord } from '../reservation-record.js';
import { outcomeText } from './outcome.js';

const base = { hostAnswer: 'NOT_ASKED', agencyAnswer: 'NOT_ASKED', requestedAt: null, endReason: null } as const;
const text = (change: Partial<ReservationRecord> & { state: ReservationRecord['state'] }) => outcomeText({ ...base, ...change });
const requestedAt = new Date('2026-05-04T08:00:00Z');

describe('what became of a request', () => {
  it('is nothing as long as it is open', () => {
    expect([text({ state: 'HELD' }), text({ state: 'REQUESTED' }), text({ state: 'OFFERED' })]).toEqual([null, null, null]);
  });

  it.each([
    [{ state: 'CONFIRMED' }, 'Der Platz ist belegt.'],
    [{ state: 'DECLINED', hostAnswer: 'DECLINED', endReason: 'STAFFING' }, 'Der Anbieter hat abgelehnt. Es fehlt an Personal.'],
    [{ state: 'DECLINED', hostAnswer: 'ACCEPTED', agencyAnswer: 'REFUSED', endReason: 'OTHER_OFFER' }, 'Das Jugendamt hat den Platz abgelehnt. Ein anderes Angebot passt besser.'],
    [{ state: 'DECLINED', hostAnswer: 'DECLINED', endReason: 'OTHER' }, 'Der Anbieter hat abgelehnt.'],
    [{ state: 'CANCELLED', requestedAt, endReason: 'CONSENT_REVOKED' }, 'Die Anfrage oder Belegung wurde zurückgenommen. Die Einwilligung wurde widerrufen.'],
    [{ state: 'EXPIRED', requestedAt }, 'Die Anfrage ist ohne Antwort abgelaufen, der Platz ist wieder frei.'],
    [{ state: 'EXPIRED' }, 'Die Frist ist abgelaufen, der Platz ist wieder frei.'],
  ] as const)('%j: %s', (change, expected) => {
    expect(text(change)).toBe(expected);
  });

  it('says every reason but the one that says none', () => {
    const spoken = (state: Partial<ReservationRecord>, reasons: readonly string[]) =>
      reasons.filter((endReason) => text({ state: 'DECLINED', ...state, endReason }) === text({ state: 'DECLINED', ...state }));
    expect(spoken({ hostAnswer: 'DECLINED' }, DECLINE_REASONS)).toEqual(['OTHER']);
    expect(spoken({ agencyAnswer: 'REFUSED' }, REFUSE_REASONS)).toEqual(['OTHER']);
  });
});

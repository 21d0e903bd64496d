import { describe, expect, it } from '@jest/globals';
import { invitationState } from './invitation-state.js';

const at = (text: string) => new Date(`2026-05-${text}Z`);
const open = { acceptedAt: null, withdrawnAt: null, expiresAt: at('15T08:00:00') };

describe('the state of an invitation', () => {
  it('is OPEN until the moment at which it expires', () => {
    expect(invitationState(open, at('15T07:59:59.999'))).toBe('OPEN');
    expect(invitationState(open, at('15T08:00:00'))).toBe('EXPIRED');
  });

  it('stays what somebody has made of it', () => {
    expect(invitationState({ ...open, acceptedAt: at('02T08:00:00') }, at('20T08:00:00'))).toBe('ACCEPTED');
    expect(invitationState({ ...open, withdrawnAt: at('02T08:00:00') }, at('20T08:00:00'))).toBe('WITHDRAWN');
  });
});

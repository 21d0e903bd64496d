import type { Membership } from './session/session.js';

type Role = Membership['roles'][number];
type Kind = Membership['organisation']['kind'];

interface Entry {
  readonly to: '/' | '/monate' | '/einsprueche';
  readonly text: 'nav.start' | 'nav.months' | 'nav.disputes';
  /** Who has it; nothing said: everybody. */
  readonly roles?: readonly Role[];
  readonly kinds?: readonly Kind[];
}

/** What stands in the navigation, in this order; a screen itself shows what the service answers, whoever comes to it. */
const ENTRIES: readonly Entry[] = [
  { to: '/', text: 'nav.start' },
  { to: '/monate', text: 'nav.months', roles: ['BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'] },
  { to: '/einsprueche', text: 'nav.disputes', roles: ['BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'] },
];

export function entriesFor(membership: Membership | null): readonly Entry[] {
  return ENTRIES.filter(({ roles, kinds }) => {
    if (roles && !roles.some((role) => membership?.roles.includes(role))) return false;
    return !kinds || (membership !== null && kinds.includes(membership.organisation.kind));
  });
}

import type { Membership } from './session/session.js';

type Role = Membership['roles'][number];
type Kind = Membership['organisation']['kind'];

interface Row {
  readonly to: string;
  readonly text: string;
  /** Who has it; nothing said: everybody. */
  readonly roles?: readonly Role[];
  readonly kinds?: readonly Kind[];
}

/** What stands in the navigation, in this order; a screen itself shows what the service answers, whoever comes to it. */
const ENTRIES = [
  { to: '/', text: 'nav.start' },
  { to: '/teilnahme', text: 'nav.attendance', roles: ['GROUP_LEAD', 'CASE_LEAD', 'ADMINISTRATOR'], kinds: ['PROVIDER', 'PARTNER'] },
  { to: '/angebote', text: 'nav.offers', roles: ['GROUP_LEAD', 'ADMINISTRATOR'], kinds: ['PROVIDER', 'PARTNER'] },
  { to: '/anfragen', text: 'nav.requests', roles: ['GROUP_LEAD', 'ADMINISTRATOR'], kinds: ['PROVIDER', 'PARTNER'] },
  { to: '/faelle', text: 'nav.cases', roles: ['CASEWORKER', 'CASE_LEAD', 'AUDITOR'] },
  { to: '/suche', text: 'nav.search', roles: ['CASEWORKER', 'CASE_LEAD'] },
  { to: '/fristen', text: 'nav.deadlines', roles: ['CASEWORKER', 'CASE_LEAD', 'AUDITOR'] },
  { to: '/berichte', text: 'nav.reports', roles: ['CASEWORKER', 'CASE_LEAD', 'AUDITOR'] },
  { to: '/abweichungen', text: 'nav.differences', roles: ['CASEWORKER', 'CASE_LEAD', 'GROUP_LEAD'] },
  { to: '/absprachen', text: 'nav.notes', roles: ['CASE_LEAD', 'GROUP_LEAD'], kinds: ['PROVIDER', 'PARTNER'] },
  { to: '/arbeit-ohne-fall', text: 'nav.work', roles: ['CASE_LEAD', 'GROUP_LEAD', 'ADMINISTRATOR', 'CONTROLLER', 'AUDITOR'], kinds: ['PROVIDER', 'AGENCY'] },
  { to: '/auslastung', text: 'nav.trends', roles: ['CONTROLLER', 'ADMINISTRATOR', 'GROUP_LEAD', 'QUALITY', 'CERTIFIER', 'AUDITOR'] },
  { to: '/monate', text: 'nav.months', roles: ['BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'] },
  { to: '/einsprueche', text: 'nav.disputes', roles: ['BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'] },
  { to: '/zahlungen', text: 'nav.payments', roles: ['BILLING', 'CONTROLLER', 'AUDITOR', 'ADMINISTRATOR'] },
  { to: '/zertifizierung', text: 'nav.certification', roles: ['CERTIFIER', 'QUALITY', 'GROUP_LEAD', 'ADMINISTRATOR', 'AUDITOR'] },
  { to: '/vereinbarungen', text: 'nav.agreements', roles: ['ADMINISTRATOR', 'QUALITY', 'CERTIFIER', 'CONTROLLER', 'BILLING', 'AUDITOR'] },
  { to: '/satz', text: 'nav.rates', roles: ['BILLING', 'CONTROLLER', 'CERTIFIER', 'ADMINISTRATOR', 'AUDITOR'], kinds: ['AGENCY'] },
  { to: '/regeln', text: 'nav.rules', roles: ['ADMINISTRATOR', 'CERTIFIER', 'AUDITOR'], kinds: ['AGENCY'] },
  { to: '/organisation', text: 'nav.organisation', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/organisation/rechnungsdaten', text: 'nav.finance', roles: ['BILLING', 'ADMINISTRATOR', 'AUDITOR'] },
  { to: '/netzwerk', text: 'nav.network', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { to: '/protokoll', text: 'nav.journal', roles: ['ADMINISTRATOR', 'AUDITOR'] },
] as const satisfies readonly Row[];

type Entry = Row & Pick<(typeof ENTRIES)[number], 'to' | 'text'>;

export function entriesFor(membership: Membership | null): readonly Entry[] {
  return (ENTRIES as readonly Entry[]).filter(({ roles, kinds }) => {
    if (roles && !roles.some((role) => membership?.roles.includes(role))) return false;
    return !kinds || (membership !== null && kinds.includes(membership.organisation.kind));
  });
}

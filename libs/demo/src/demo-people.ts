import type { Role } from '#platform';
import { ORGANISATIONS } from './network/organisations.js';

/** Everybody in the demonstration has it. It stands in the open on purpose: the database it opens holds invented data only. */
export const DEMO_PASSWORD = 'platzverbund-demo';

export interface DemoPerson {
  /** The organisation's identifier in the exchange format. */
  readonly organisation: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** What the person does, as it stands on a door. */
const DUTIES: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'Administration',
  CASEWORKER: 'Fallmanagement',
  CERTIFIER: 'Zertifizierung',
  BILLING: 'Abrechnung',
  QUALITY: 'Qualitätsdialog',
  CONTROLLER: 'Controlling',
  CASE_LEAD: 'Fallführung',
  GROUP_LEAD: 'Gruppenleitung',
  AUDITOR: 'Prüfung',
};

const AGENCY_ROLES: readonly Role[] = ['CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'ADMINISTRATOR', 'AUDITOR'];
const PROVIDER_ROLES: readonly Role[] = ['CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'ADMINISTRATOR'];
/** Two providers of each agency, so that both sides of a statement can be seen. */
const PROVIDERS_WITH_PEOPLE = ['MUSTERHAUS', 'MUSTERBRUECKE', 'MUSTERANKER', 'MUSTERDEICH', 'MUSTERMOSEL', 'MUSTERTAL'];

/** One person for each role in each agency and in some providers, named by what they do. */
export function demoPeople(): DemoPerson[] {
  const people = (organisation: string, roles: readonly Role[]): DemoPerson[] =>
    roles.map((role) => ({ organisation, role, name: `Demo ${DUTIES[role]}`, email: `${addressOf(DUTIES[role])}.${addressOf(organisation)}@demo.example` }));
  const agencies = ORGANISATIONS.filter((o) => o.kind === 'AGENCY').map((o) => o.id);
  return [...agencies.flatMap((id) => people(id, AGENCY_ROLES)), ...PROVIDERS_WITH_PEOPLE.flatMap((id) => people(id, PROVIDER_ROLES))];
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const addressOf = (text: string): string =>
  text
    .replace(/^JA-/, '')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);

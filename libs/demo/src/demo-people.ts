import type { Role } from '#platform';
import { ORGANISATIONS } from './network/organisations.js';

/** Everybody in the demonstration has it. It stands in the open on purpose: the database it opens holds invented data only. */
export const DEMO_PASSWORD = 'platzverbund-demo';

export interface DemoPerson {
  /** The organisation's identifier in the exchange format. */
  readonly organisation: string;
  readonly role: Role;
  /** Signs for the agency (TS-15). */
  readonly signingRight: boolean;
  readonly name: string;
  readonly email: string;
}

/** Runs the demonstration: belongs to no organisation and sees no case. */
export const DEMO_OPERATOR = { name: 'Demo Betrieb', email: 'betrieb@demo.example' } as const;

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
/** Nobody approves their own work, so whoever approves in an agency is there twice. */
const APPROVERS: readonly Role[] = ['CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'ADMINISTRATOR'];
const PROVIDER_ROLES: readonly Role[] = ['CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'ADMINISTRATOR'];
/** Two providers of each agency, so that both sides of a statement can be seen. */
export const PROVIDERS_WITH_PEOPLE = ['MUSTERHAUS', 'MUSTERBRUECKE', 'MUSTERANKER', 'MUSTERDEICH', 'MUSTERMOSEL', 'MUSTERTAL'];

/** One person for each role in each agency and in some providers, two for each role that approves; named by what they do. */
export function demoPeople(): DemoPerson[] {
  const agencies = ORGANISATIONS.filter((o) => o.kind === 'AGENCY').map((o) => o.id);
  return [
    ...agencies.flatMap((id) => [...AGENCY_ROLES.map((role) => person(id, role, 1)), ...APPROVERS.map((role) => person(id, role, 2))]),
    ...PROVIDERS_WITH_PEOPLE.flatMap((id) => PROVIDER_ROLES.map((role) => person(id, role, 1))),
  ];
}

/** Of two caseworkers the first one signs. */
function person(organisation: string, role: Role, number: 1 | 2): DemoPerson {
  const suffix = number === 1 ? '' : String(number);
  return {
    organisation,
    role,
    signingRight: role === 'CASEWORKER' && number === 1,
    name: `Demo ${DUTIES[role]}${suffix === '' ? '' : ` ${suffix}`}`,
    email: `${addressOf(DUTIES[role])}${suffix}.${addressOf(organisation)}@demo.example`,
  };
}

/** What to sign in with: everybody of the demonstration, at last those who run it, who are of no organisation. */
export interface DemoSignIn {
  /** The organisation's identifier; empty for the operator. */
  readonly organisation: string;
  readonly role: Role | 'OPERATOR';
  readonly email: string;
  readonly password: string;
}

export function demoSignIns(): DemoSignIn[] {
  const members = demoPeople().map(({ organisation, role, email }) => ({ organisation, role, email, password: DEMO_PASSWORD }));
  return [...members, { organisation: '', role: 'OPERATOR', email: DEMO_OPERATOR.email, password: DEMO_PASSWORD }];
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const addressOf = (text: string): string =>
  text
    .replace(/^JA-/, '')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);

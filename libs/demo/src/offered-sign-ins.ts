import { operatorContext, type UnitOfWork } from '#platform';
import { DEMO_OPERATOR, DEMO_PASSWORD, demoPeople } from './demo-people.js';
import { ORGANISATIONS } from './network/organisations.js';

/** One of the demonstration, as the sign-in page offers it. */
export interface OfferedSignIn {
  readonly name: string;
  /** Its name; empty for those who run the system. */
  readonly organisation: string;
  readonly email: string;
  readonly password: string;
}

/** Everybody of the demonstration who is there, by their invented addresses; nobody where it is not loaded. */
export async function offeredSignIns(unitOfWork: UnitOfWork): Promise<readonly OfferedSignIn[]> {
  const rows = await unitOfWork.run(operatorContext('DEMO', 'sign-in-page'), (tx) => tx.sql<{ email: string }>('SELECT email FROM identity.address_v'));
  const there = new Set(rows.map(({ email }) => email));
  const nameOf = (code: string): string => ORGANISATIONS.find(({ id }) => id === code)!.name;
  const people = demoPeople().map(({ name, email, organisation }) => ({ name, email, organisation: nameOf(organisation) }));
  return [...people, { ...DEMO_OPERATOR, organisation: '' }].filter(({ email }) => there.has(email)).map((one) => ({ ...one, password: DEMO_PASSWORD }));
}

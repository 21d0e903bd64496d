import type { Role } from '#platform';
import type { World } from '../../integration/platform/row-level-security.world.js';
import type { Credentials, TestApi } from '../api.js';

export interface Caller {
  /** `neighbour CASE_LEAD`: how the organisation stands to what is asked for, and the role there. */
  readonly name: string;
  readonly relation: 'OWN' | 'NETWORK' | 'FOREIGN' | 'NONE';
  readonly credentials: Credentials;
}

const AGENCY_ROLES: readonly Role[] = ['ADMINISTRATOR', 'CASEWORKER', 'CERTIFIER', 'BILLING', 'QUALITY', 'CONTROLLER', 'AUDITOR'];
const PROVIDER_ROLES: readonly Role[] = ['ADMINISTRATOR', 'CASE_LEAD', 'GROUP_LEAD', 'BILLING', 'AUDITOR'];

/** One person per organisation and role, somebody without any, an operator, and nobody at all. */
export async function signInCallers(api: TestApi, own: World, foreign: World): Promise<Caller[]> {
  const organisations = [
    { name: 'agency', id: own.ids.AGENCY, relation: 'OWN', roles: AGENCY_ROLES },
    { name: 'provider', id: own.ids.MAIN, relation: 'OWN', roles: PROVIDER_ROLES },
    { name: 'neighbour', id: own.ids.HOST, relation: 'NETWORK', roles: PROVIDER_ROLES },
    { name: 'foreign agency', id: foreign.ids.AGENCY, relation: 'FOREIGN', roles: AGENCY_ROLES },
    { name: 'foreign provider', id: foreign.ids.MAIN, relation: 'FOREIGN', roles: PROVIDER_ROLES },
  ] as const;
  const callers: Caller[] = [{ name: 'not signed in', relation: 'NONE', credentials: {} }];
  for (const { name, id, relation, roles } of organisations) {
    for (const role of roles) {
      const email = `${role}@${name.replace(' ', '-')}.example`.toLowerCase();
      callers.push({ name: `${name} ${role}`, relation, credentials: await api.signIn(email, id, role) });
    }
  }
  await api.createPerson('guest@nowhere.example', []);
  callers.push({ name: 'without organisation', relation: 'NONE', credentials: await api.signInAs('guest@nowhere.example') });
  const keeper = await api.createPerson('operator@nowhere.example', []);
  await api.database.superuser.query('INSERT INTO identity.keeper (user_id) VALUES ($1)', [keeper]);
  callers.push({ name: 'operator', relation: 'NONE', credentials: await api.signInAs('operator@nowhere.example') });
  return callers;
}

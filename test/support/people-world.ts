import { readConfig, type RequestContext } from '#platform';
import type pg from 'pg';
import { ids } from './api-network.js';

/** Where the links of mails lead in these tests. */
export const config = readConfig({ PV_PUBLIC_URL: 'https://pv.example' });

export interface MemberPlan {
  readonly organisationId: string;
  readonly roles: readonly string[];
  readonly signingRight?: boolean;
}

/** Somebody with an account that nobody can sign in with; their id is the name. */
export async function addPerson(superuser: pg.Client, name: string, ...memberships: MemberPlan[]): Promise<string> {
  await superuser.query(`INSERT INTO auth."user" (id, name, email) VALUES ($1, $1, $1 || '@people.example')`, [name]);
  for (const { organisationId, roles, signingRight = false } of memberships) {
    await superuser.query(
      `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right) SELECT $1, $2, r, $4 AND r = 'CASEWORKER' FROM unnest($3::text[]) AS r`,
      [name, organisationId, roles, signingRight],
    );
  }
  return name;
}

/** Somebody of an organisation, as the API would hand them to a use case. */
export const as = (actor: string, organisationId: string, ...roles: string[]): RequestContext => ({
  actor,
  organisationId,
  scope: 'ORGANISATION',
  roles,
  purpose: 'ADMINISTRATION',
  correlationId: 'test',
});

export const asNorthAdmin = as('north-admin', ids.northAgency, 'ADMINISTRATOR');

/** What a person is in the organisation, from the table itself. */
export async function rolesOf(superuser: pg.Client, personId: string, organisationId: string): Promise<string[]> {
  const { rows } = await superuser.query<{ role: string }>('SELECT role FROM identity.membership WHERE user_id = $1 AND organisation_id = $2 ORDER BY role', [
    personId,
    organisationId,
  ]);
  return rows.map((row) => row.role);
}

/** The token in the newest invitation mail to an address. */
export async function tokenFor(superuser: pg.Client, email: string): Promise<string> {
  const { rows } = await superuser.query<{ link: string }>(
    `SELECT params->>'link' AS link FROM platform.mail WHERE recipient = $1 AND template = 'invitation' ORDER BY created_at DESC, ctid DESC LIMIT 1`,
    [email],
  );
  return rows[0]!.link.split('#')[1]!;
}

/** Entries of the journal about a subject, in order, without what differs from run to run. */
export async function journalOf(superuser: pg.Client, subjectId: string): Promise<Record<string, unknown>[]> {
  const { rows } = await superuser.query<Record<string, unknown>>(
    'SELECT action, actor, organisation_id, agency_id, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );
  return rows;
}

/** SQLSTATE and constraint of what a statement ran into; null: it went through. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; constraint: string | undefined } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return { code: String(code), constraint };
  }
}

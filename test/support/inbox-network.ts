import type { TaskKind } from '#inbox';
import type pg from 'pg';

/** An agency in Hesse with four people, a provider in Bremen with two, and an agency next door. */
export const inboxIds = {
  hesse: '00000000-0000-7000-8000-00000000b001',
  bremen: '00000000-0000-7000-8000-00000000b002',
  neighbour: '00000000-0000-7000-8000-00000000b003',
} as const;

/** Due dates are recalled 3 working days before; 2 working days after, the administrators hear of them. */
export const APPROVAL: TaskKind = {
  code: 'TEST_APPROVAL',
  title: 'Vereinbarung prüfen',
  reminderWorkingDaysBefore: 3,
  escalateWorkingDaysAfter: 2,
  escalateTo: 'ADMINISTRATOR',
};

/** Has a day and nothing that follows from it. */
export const NOTE: TaskKind = { code: 'TEST_NOTE', title: 'Hinweis lesen', reminderWorkingDaysBefore: null, escalateWorkingDaysAfter: null, escalateTo: null };

const PEOPLE: readonly (readonly [user: string, organisation: string, roles: readonly string[]])[] = [
  ['chief', inboxIds.hesse, ['ADMINISTRATOR']],
  ['anna', inboxIds.hesse, ['CASEWORKER']],
  ['berta', inboxIds.hesse, ['CASEWORKER']],
  ['carla', inboxIds.hesse, ['CERTIFIER']],
  ['auditor', inboxIds.hesse, ['AUDITOR']],
  ['dora', inboxIds.bremen, ['ADMINISTRATOR', 'CASE_LEAD']],
  ['emil', inboxIds.bremen, ['CASE_LEAD']],
  ['frida', inboxIds.neighbour, ['ADMINISTRATOR', 'CASEWORKER']],
];

export async function buildInboxNetwork(superuser: pg.Client): Promise<void> {
  await superuser.query(`
    INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES
      ('${inboxIds.hesse}', 'HESSE', 'AGENCY', 'Jugendamt Hessen', '06432000', 'HE'),
      ('${inboxIds.bremen}', 'BREMEN', 'PROVIDER', 'Träger Bremen', '04011000', 'HB'),
      ('${inboxIds.neighbour}', 'NEIGHBOUR', 'AGENCY', 'Jugendamt Nebenan', '06432000', 'HE')`);
  await superuser.query(
    `WITH person AS (INSERT INTO auth."user" (id, name, email)
       SELECT DISTINCT p->>0, initcap(p->>0) || ' Muster', p->>0 || '@example.org' FROM jsonb_array_elements($1::jsonb) AS p)
     INSERT INTO identity.membership (user_id, organisation_id, role)
     SELECT p->>0, (p->>1)::uuid, role FROM jsonb_array_elements($1::jsonb) AS p, jsonb_array_elements_text(p->2) AS role`,
    [JSON.stringify(PEOPLE)],
  );
}

export async function nameDeputy(superuser: pg.Client, person: string, deputy: string, from: string, to: string, organisation: string = inboxIds.hesse): Promise<void> {
  await superuser.query('INSERT INTO identity.substitution (organisation_id, person_id, deputy_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)', [
    organisation,
    person,
    deputy,
    from,
    to,
  ]);
}

/** Ids that look like those of agreements. */
export const subject = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEMBERSHIPS = `
  SELECT held.organisation_id, held.role, bool_or(held.signing_right) FROM (
    SELECT m.organisation_id, m.role, m.signing_right FROM identity.membership m WHERE m.user_id = person
    UNION ALL
    SELECT m.organisation_id, m.role, false FROM identity.substitution s
    JOIN identity.membership m ON m.organisation_id = s.organisation_id AND m.user_id = s.person_id AND m.role <> 'ADMINISTRATOR'
    WHERE s.deputy_id = person AND s.ended_at IS NULL AND s.validity @> identity.today()
      AND EXISTS (SELECT 1 FROM identity.membership own
        WHERE own.user_id = person AND own.organisation_id = s.organisation_id AND own.role <> 'AUDITOR')
  ) held GROUP BY held.organisation_id, held.role ORDER BY 1, 2`;
const KEEPS = 'SELECT EXISTS (SELECT 1 FROM identity.keeper k WHERE k.user_id = person)';

const definition = (name: string, result: string, language: string, body: string): string =>
  `CREATE OR REPLACE FUNCTION identity.${name}(person text) RETURNS ${result}
   LANGUAGE ${language} STABLE SECURITY DEFINER SET search_path = pg_catalog, identity AS $$ ${body} $$`;

const ROWS = 'TABLE (organisation_id uuid, role text, signing_right boolean)';

/**
 * Every request asks for the roles of its person. A function in SQL that runs as its owner is planned anew at each call, which took most of the
 * time of that question; one in PL/pgSQL keeps its plans as long as the connection.
 */
export class RolesFromKeptPlans1764000000081 implements MigrationInterface {
  readonly name = 'RolesFromKeptPlans1764000000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(definition('memberships_of', ROWS, 'plpgsql', `#variable_conflict use_column\nBEGIN RETURN QUERY ${MEMBERSHIPS}; END`));
    await runner.query(definition('keeps_system', 'boolean', 'plpgsql', `BEGIN RETURN (${KEEPS}); END`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(definition('memberships_of', ROWS, 'sql', MEMBERSHIPS));
    await runner.query(definition('keeps_system', 'boolean', 'sql', KEEPS));
  }
}

import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { migrateQueue } from '../queue/migrate-queue.js';
import { QUEUE_SCHEMA } from '../queue/queue-schema.js';

/** The role in whose name the service works: owns nothing, bypasses nothing. Created by the first migration's owner. */
export const SERVICE_ROLE = 'platzverbund_service';

const SCHEMAS = ['platform', 'identity', 'auth', 'inbox', 'agreements', 'offers', 'referrals', 'matching', 'reservations', 'care', 'settlement'] as const;

/** A context's jobs wait in the queue of its name. */
const QUEUES = [...SCHEMAS, 'exchange'];

const LOCK = 7_355_608;

/**
 * Brings the database that url names (the owner's connection) to the newest migration and gives the service's role its
 * rights. Several processes may start at once: an advisory lock lets one migrate while the others wait.
 */
export async function migrate(url: string, migrations: (new () => MigrationInterface)[], serviceUser?: string): Promise<void> {
  const guard = new pg.Client({ connectionString: url, application_name: 'platzverbund-migrate' });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await guard.query('CREATE SCHEMA IF NOT EXISTS platform_migrations');
    await runMigrations(url, migrations);
    await guard.query('CREATE OR REPLACE VIEW platform.applied_migration_v AS SELECT name FROM platform_migrations.migrations');
    await migrateQueue(guard, QUEUES);
    await grantRights(guard, serviceUser);
  } finally {
    await guard.end();
  }
}

async function runMigrations(url: string, migrations: (new () => MigrationInterface)[]): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema: 'platform_migrations',
    migrations,
    migrationsTableName: 'migrations',
    installExtensions: false,
    poolSize: 2,
    extra: { options: '-c timezone=UTC' },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

/**
 * The service's role reads and writes under row-level security and deletes only what is not history. Rights are given
 * anew after every migration, so that a new table is never forgotten. In one transaction: a service that runs meanwhile never
 * has a right that is given with its schema and taken back by name. Whoever fails ends the connection, and nothing counts.
 */
async function grantRights(client: pg.Client, serviceUser: string | undefined): Promise<void> {
  await client.query('BEGIN');
  await client.query(`DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${SERVICE_ROLE}') THEN CREATE ROLE ${SERVICE_ROLE} NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
  for (const schema of SCHEMAS) {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${SERVICE_ROLE};
      GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA ${schema} TO ${SERVICE_ROLE};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${SERVICE_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${SERVICE_ROLE}`);
  }
  await client.query(`
    GRANT DELETE ON ALL TABLES IN SCHEMA auth TO ${SERVICE_ROLE};
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO ${SERVICE_ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM ${SERVICE_ROLE};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO ${SERVICE_ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${SERVICE_ROLE};
    GRANT DELETE ON inbox.webhook_endpoint, inbox.webhook_delivery TO ${SERVICE_ROLE};
    GRANT DELETE ON identity.membership, identity.keeper, offers.seat_claim, offers.offer_staff, offers.saved_search, offers.saved_search_hit, offers.offer_draft, referrals.former_help, referrals.case_identity, matching.touched, matching.answer_match, matching.answer_change, platform.journal_pending, platform.outbox, platform.idempotency, settlement.run_progress, settlement.line,
      settlement.gross, settlement.net, settlement.position, settlement.line_digest, settlement.carried, settlement.charge, settlement.charge_sum, settlement.carried_charge TO ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON platform.place, platform.without_policy, referrals.state_transition, reservations.state_transition, referrals.number_counter FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON platform.journal, platform.journal_block, platform.journal_seal, platform.row_history, identity.access_log FROM ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON agreements.authorship, agreements.budget_balance, offers.capacity_confirmation, offers.search_entry FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON referrals.approval FROM ${SERVICE_ROLE};
    GRANT UPDATE (agency_id, valid_to, withdrawn_at, end_reason, crisis_told_on) ON referrals.approval TO ${SERVICE_ROLE};
    REVOKE UPDATE ON matching.answer_match, matching.answer_change FROM ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON settlement.ledger_head, settlement.ledger_block, settlement.ledger_seal FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON settlement.carried, settlement.carried_charge, settlement.ledger_entry, settlement.ledger_posting, settlement.open_item, settlement.payment, settlement.payment_reminder, settlement.set_off, settlement.set_off_answer, settlement.bank_statement, settlement.bank_entry, settlement.bank_match FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON matching.weights, matching.relaxation FROM ${SERVICE_ROLE};
    GRANT UPDATE (withdrawn_by, withdrawn_at) ON matching.relaxation TO ${SERVICE_ROLE};
    GRANT DELETE ON matching.shown, matching.vain_search, matching.vain_key TO ${SERVICE_ROLE};
    REVOKE UPDATE ON matching.shown, matching.choice, matching.decline, matching.vain_search, matching.unmet_need FROM ${SERVICE_ROLE};
    GRANT UPDATE (best_rank) ON matching.shown TO ${SERVICE_ROLE};
    GRANT UPDATE (withdrawn_by, withdrawn_at) ON matching.decline TO ${SERVICE_ROLE};
    REVOKE UPDATE ON referrals.former_help, offers.confirmation_link FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON offers.certificate_withdrawal, agreements.approval, agreements.service_description, agreements.calculation_sheet FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON identity.membership, identity.keeper, identity.invitation, identity.machine_token, identity.substitution FROM ${SERVICE_ROLE};
    GRANT UPDATE (signing_right) ON identity.membership TO ${SERVICE_ROLE};
    GRANT UPDATE (accepted_at, accepted_by, withdrawn_at) ON identity.invitation TO ${SERVICE_ROLE};
    GRANT UPDATE (revoked_at) ON identity.machine_token TO ${SERVICE_ROLE};
    GRANT UPDATE (ended_at) ON identity.substitution TO ${SERVICE_ROLE};
    REVOKE UPDATE ON care.report, care.report_answer FROM ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON care.report_stale FROM ${SERVICE_ROLE};
    GRANT DELETE, UPDATE ON care.report_stale TO ${SERVICE_ROLE};
    REVOKE UPDATE ON care.coordination_thread, care.coordination_note FROM ${SERVICE_ROLE};
    GRANT UPDATE (sealed, key_id, read_at, withdrawn_at) ON care.coordination_note TO ${SERVICE_ROLE};
    REVOKE UPDATE ON offers.calendar_feed FROM ${SERVICE_ROLE};
    GRANT UPDATE (revoked_at, last_fetched_on, content_hash, content_changed_at) ON offers.calendar_feed TO ${SERVICE_ROLE};
    REVOKE UPDATE ON offers.session FROM ${SERVICE_ROLE};
    GRANT UPDATE (minutes, state, entry, capacity, plan_id, moved_to_id, cancel_reason) ON offers.session TO ${SERVICE_ROLE};
    REVOKE UPDATE ON care.attendance_entry, care.attendance_proposal, care.session_substitute FROM ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON care.attendance_difference FROM ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON settlement.month_step FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON settlement.review_comment FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON offers.school_holiday FROM ${SERVICE_ROLE};
    GRANT UPDATE (withdrawn_at) ON offers.school_holiday TO ${SERVICE_ROLE};
    REVOKE INSERT, UPDATE ON settlement.invoice_number FROM ${SERVICE_ROLE};
    REVOKE UPDATE ON settlement.invoice, settlement.invoice_line, settlement.invoice_document, settlement.invoice_gap FROM ${SERVICE_ROLE};
    GRANT DELETE ON settlement.invoice_gap TO ${SERVICE_ROLE};
    REVOKE UPDATE ON referrals.consent_text, referrals.consent, referrals.hearing, referrals.case_identity FROM ${SERVICE_ROLE};
    GRANT UPDATE (revocation_reason) ON referrals.consent TO ${SERVICE_ROLE};
    GRANT UPDATE (sealed, key_id) ON referrals.case_identity TO ${SERVICE_ROLE}`);
  if (serviceUser !== undefined) await client.query(`GRANT ${SERVICE_ROLE} TO ${pg.escapeIdentifier(serviceUser)}`);
  await client.query('COMMIT');
}

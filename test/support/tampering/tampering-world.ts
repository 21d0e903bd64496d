import { randomUUID } from 'node:crypto';
import { must } from '../agreement-network.js';
import { DisputeOffice } from '../dispute-office.js';
import { openInvoiceOffice } from '../invoice-office.js';
import { LedgerOffice } from '../ledger-office.js';
import { MonthOffice } from '../months/month-office.js';
import type { TestDatabase } from '../test-database.js';

const WEEKLY_RATES = `agreement_id,module,amount_eur,valid_from,valid_to
LQE-NORD,STANDARD,350.00,2025-01-01,
LQE-NORD,BASIS,210.00,2025-01-01,
`;

/**
 * A small world with a row of everything: May disputed, decided, charged, reviewed, signed, closed, booked, invoiced and paid; June closed, with
 * corrections of May; July with corrections, cleared and signed once. The clock stands still.
 */
export async function openTamperingWorld(database: TestDatabase): Promise<void> {
  const invoices = await openInvoiceOffice(database, { 'weekly_rates.csv': WEEKLY_RATES });
  const { ids, product } = invoices;
  const months = new MonthOffice(database, ids['JA']!, ids['NORD']!, ids['SUED']!);
  const disputes = await DisputeOffice.of(database, null);
  await putFunding(database, ids['JA']!);
  await product.clear('2026-05', 'JA');
  const lines = [await disputes.line('B-1', '2026-05-06', 2500)];
  await disputes.decided(await disputes.escalated('NORD', 'SUED', '2026-05', lines), lines);
  await disputes.opened('NORD', '2026-05', [await disputes.line('B-2', '2026-05-06', 100)]);
  await product.clear('2026-05', 'JA');
  await sign(months, '2026-05', true);
  await invoices.issue();
  await payAll(database);
  await change(database, months, 'EXCUSED', 36_000);
  await product.clear('2026-06', 'JA');
  await sign(months, '2026-06', true);
  await change(database, months, 'ATTENDED', 37_000);
  await product.clear('2026-07', 'JA');
  await sign(months, '2026-07', false);
  await putWhatJobsWrite(database, ids['NORD']!);
}

/** A regime in which a begun week counts whole, and a budget that is paid in instalments. */
async function putFunding({ superuser }: TestDatabase, agencyId: string): Promise<void> {
  await superuser.query(
    `WITH regime AS (INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, 'STA', 'STA', 'STA_LUMP') RETURNING id)
     INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
     SELECT regime.id, $1, '2026-01-01', '{31}', 'WEEK_MODULE', 'NOTICE', false, 'PAYABLE', 'WEEKLY_RATE', 'FULL_WEEK', 'HE' FROM regime`,
    [agencyId],
  );
  const providerId = randomUUID();
  await superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state) VALUES ('${providerId}', 'WEST', 'PROVIDER', 'Träger West', '06432004', 'HE');
     SET session_replication_role = replica;
     INSERT INTO agreements.agreement (id, code, agency_id, provider_id, valid_from, valid_to, legal_bases, service_part, quality_part, fee_part, funding, budget_total_cents, origin, state)
     VALUES ('${randomUUID()}', 'LQE-BUDGET', '${agencyId}', '${providerId}', '2026-01-01', '2026-12-31', '{31}', 's', 'q', 'f', 'PROVIDER_BUDGET', 1200000, 'DEMO', 'ACTIVE');
     SET session_replication_role = origin`,
  );
}

async function sign(months: MonthOffice, period: string, toTheEnd: boolean): Promise<void> {
  const steps = [await months.start(months.ann, period), await months.submit(months.ann, undefined, period)];
  // Sent back once, so that a reason is kept.
  steps.push(await months.back(months.bob, 'Zwei Zeilen fehlen.', period), await months.submit(months.ann, undefined, period));
  if (toTheEnd) steps.push(await months.approve(months.bob, undefined, period), await months.close(months.ann, period));
  if (steps.some((step) => step !== 'OK')) throw new Error(`${period}: ${steps.join(' ')}`);
}

/** Other attendance and another weekly rate: what is closed is corrected. */
async function change({ superuser }: TestDatabase, months: MonthOffice, status: 'EXCUSED' | 'ATTENDED', cents: number): Promise<void> {
  await months.record(status);
  await superuser.query(`SET session_replication_role = replica; UPDATE agreements.weekly_rate SET amount_cents = ${cents} WHERE module = 'STANDARD'; SET session_replication_role = origin`);
}

/** Every item of May, one of them too much; an item that is set off, and a payment that is reversed. */
async function payAll(database: TestDatabase): Promise<void> {
  const office = new LedgerOffice(database);
  const { rows: all } = await database.superuser.query<{ code: string; id: string }>('SELECT code, id FROM identity.organisation');
  for (const { code, id } of all) office.ids.set(code, id);
  office.ids.set('A', office.id('JA'));
  const codeOf = (id: string): string => [...office.ids].find(([, value]) => value === id)![0];
  const { rows } = await database.superuser.query<{ debtor: string; creditor: string; cents: string }>(
    'SELECT debtor_id AS debtor, creditor_id AS creditor, sum(open_cents) AS cents FROM settlement.open_item_v GROUP BY 1, 2 ORDER BY 1, 2',
  );
  const mistaken = must(await office.pay(codeOf(rows[0]!.debtor), 'PAID', codeOf(rows[0]!.creditor), 1, { reference: 'Irrtum' })) as { entryId: string };
  must(await office.reverse(codeOf(rows[0]!.debtor), mistaken.entryId));
  for (const [place, { debtor, creditor, cents }] of rows.entries()) must(await office.pay(codeOf(creditor), 'RECEIVED', codeOf(debtor), Number(cents) + (place === 0 ? 100 : 0), { reference: `Mai ${place}` }));
}

/** Reminders, bank statements, set-offs and what an import keeps of rows, as jobs write them. */
async function putWhatJobsWrite({ superuser }: TestDatabase, ownerId: string): Promise<void> {
  await superuser.query(`BEGIN; SET LOCAL pv.actor = 'person'`);
  for (const trigger of ['set_off', 'set_off_answer', 'bank_match', 'payment_reminder']) await withoutGuards(superuser, trigger);
  await superuser.query(`INSERT INTO settlement.payment_reminder (agency_id, item_id, level, open_cents, reminded_on) SELECT agency_id, id, 1, 5, '2026-07-20' FROM settlement.open_item ORDER BY id LIMIT 1`);
  await superuser.query(`INSERT INTO settlement.set_off (agency_id, proposer_id, partner_id, item_ids, item_cents, proposed_by)
    SELECT agency_id, debtor_id, creditor_id, ARRAY[id, platform.new_id()], ARRAY[3, 4], 'person' FROM settlement.open_item ORDER BY id LIMIT 1`);
  await superuser.query(`INSERT INTO settlement.set_off_answer (id, agency_id, accepted, answered_for, answered_by) SELECT id, agency_id, false, partner_id, 'person' FROM settlement.set_off`);
  await superuser.query(
    `INSERT INTO settlement.bank_statement (organisation_id, account, code, opening_cents, closing_cents, entry_count, content, imported_by) VALUES ($1, 'DE02120300000000202051', 'S1', 0, 7500, 1, 'hash', 'person')`,
    [ownerId],
  );
  await superuser.query(`INSERT INTO settlement.bank_entry (organisation_id, statement_id, place, booked_on, cents, is_return, end_to_end_id, remittance, counterparty)
    SELECT organisation_id, id, 1, '2026-06-12', 7500, false, 'E2E', 'Mai', 'Haus' FROM settlement.bank_statement`);
  await superuser.query(`INSERT INTO settlement.bank_match (organisation_id, bank_entry_id, payment_id, how, matched_by)
    SELECT b.organisation_id, b.id, y.id, 'KNOWN', 'person' FROM settlement.bank_entry b CROSS JOIN (SELECT id FROM settlement.payment ORDER BY id LIMIT 1) y`);
  await superuser.query(`WITH entry AS (INSERT INTO platform.journal (actor, purpose, action, subject_kind, subject_id, correlation_id, at, hash)
      VALUES ('person', 'TEST', 'import.changed', 'import', 'one', 'test', platform.now(), '') RETURNING id)
    INSERT INTO platform.row_history (journal_id, entity, entity_key, before, after) SELECT id, 'care.attendance', 'key', '{"a": 1}', '{"a": 2}' FROM entry`);
  await superuser.query('SET CONSTRAINTS ALL IMMEDIATE; COMMIT');
}

/** Guards of a table off, its seals on: what they would refuse is not what is asked here. */
async function withoutGuards(superuser: TestDatabase['superuser'], table: string): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(`SELECT tgname AS name FROM pg_trigger WHERE tgrelid = $1::regclass AND NOT tgisinternal AND tgname NOT LIKE '%\\_seal'`, [`settlement.${table}`]);
  for (const { name } of rows) await superuser.query(`ALTER TABLE settlement.${table} DISABLE TRIGGER ${name}`);
}

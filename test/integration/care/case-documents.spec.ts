import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FindCaseDocumentsQuery, LookAfterFinalReportUseCase, SetDocumentStatusUseCase, type DocumentKind, type DocumentState } from '#care';
import { lookAfterFinalReportJob, LookAfterFinalReportProcessor } from '#care/jobs';
import { createLogger, JobExecutor, JobRegistry, UnitOfWork, type RequestContext } from '#platform';
import { EndReferralUseCase, ReopenReferralUseCase } from '#referrals';
import type pg from 'pg';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { addReferral, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

/** Already 1 July in Germany. */
const NOW = '2026-06-30T22:30:00Z';
const FINAL = 'FINAL_REPORT';

let database: TestDatabase;
let service: pg.Client;
let network: SeatNetwork;
let referralId: string;

beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  service = await openService(database.url);
  network = await buildSeatNetwork(database.superuser);
  referralId = await helped('F-1');
});
afterEach(async () => {
  await service.end();
  await database.close();
});

/** A case of the service for which help is approved. */
const helped = (code: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  addReferral(database.superuser, network, code, { state: 'SEARCHING', number: `A-${code}`, origin: 'SERVICE', ...change });
const caseworker = (): RequestContext => personOf(network.agencyId, 'caseworker', 'CASEWORKER');
const caseLead = (): RequestContext => personOf(network.mainId, 'case-lead', 'CASE_LEAD');
const find = () => new FindCaseDocumentsQuery(database.unitOfWork);
const set = (as: RequestContext, kind: DocumentKind, state: DocumentState, more: { doneOn?: string; revision?: number; id?: string } = {}) =>
  new SetDocumentStatusUseCase(database.unitOfWork).run(as, { referralId: more.id ?? referralId, kind, state, revision: more.revision ?? 0, ...(more.doneOn !== undefined && { doneOn: more.doneOn }) });
const end = async (id = referralId) => must(await new EndReferralUseCase(database.unitOfWork).run(caseworker(), { referralId: id, reason: 'HELP_ENDED' }));
const incomplete = async (as: RequestContext) => (await find().incomplete(as, { first: 10 })).rows.map(({ node }) => [node.referralId, node.missing]);
const codeOf = (result: Parameters<typeof refusalOf>[0]) => (refusalOf(result) as { readonly code: string }).code;

/** What the worker does with the events that are there. */
async function work(): Promise<void> {
  const executor = new JobExecutor(database.unitOfWork, new JobRegistry([lookAfterFinalReportJob], [new LookAfterFinalReportProcessor(new LookAfterFinalReportUseCase())]), createLogger('test', 'silent'));
  const { rows } = await database.superuser.query<{ id: string }>(`SELECT id FROM platform.outbox WHERE job = 'look-after-final-report' AND done_at IS NULL ORDER BY id`);
  for (const { id } of rows) await executor.execute(id, new AbortController().signal);
}
const tasks = async () =>
  (
    await database.superuser.query<{ task: string }>(
      `SELECT CASE organisation_id WHEN $1 THEN 'AGENCY' WHEN $2 THEN 'MAIN' ELSE 'OTHER' END || ' ' || owner_role || ' ' || state AS task FROM inbox.task WHERE kind = 'FINAL_REPORT_MISSING' ORDER BY 1`,
      [network.agencyId, network.mainId],
    )
  ).rows.map(({ task }) => task);

describe('GZ-06: documents of a case', () => {
  it('GZ-06: closing a case without Abschlussbericht is listed as incomplete, for both sides, until it is done', async () => {
    must(await set(caseLead(), 'ASSESSMENT', 'DONE'));
    expect(await incomplete(caseworker())).toEqual([]);
    await end();
    const open = [[referralId, ['JOURNAL', 'HELP_AGREEMENT', 'PROGRESS_REPORT', FINAL]]];
    expect([await incomplete(caseworker()), await incomplete(caseLead())]).toEqual([open, open]);
    expect(await incomplete(personOf(network.hostId, 'host', 'CASE_LEAD'))).toEqual([]);
    must(await set(caseLead(), FINAL, 'IN_WORK'));
    expect(await incomplete(caseworker())).toEqual(open);
    must(await set(caseLead(), FINAL, 'DONE', { revision: 1 }));
    expect([await incomplete(caseworker()), await incomplete(caseLead())]).toEqual([[], []]);
  });

  it('GZ-06: the responsible provider hears of an end without one, and no longer once it is done or the help goes on', async () => {
    await end();
    expect(await tasks()).toEqual([]);
    await work();
    await work();
    expect(await tasks()).toEqual(['MAIN CASE_LEAD OPEN']);
    must(await new ReopenReferralUseCase(database.unitOfWork).run(caseworker(), { referralId }));
    await work();
    expect(await tasks()).toEqual(['MAIN CASE_LEAD CANCELLED']);
    await end();
    await work();
    // The caseworker closes a task of the provider by saying that the report is there.
    must(await set(caseworker(), FINAL, 'DONE'));
    expect(await tasks()).toEqual(['MAIN CASE_LEAD CANCELLED', 'MAIN CASE_LEAD DONE']);
    must(await set(caseLead(), FINAL, 'IN_WORK', { revision: 1 }));
    expect(await tasks()).toEqual(['MAIN CASE_LEAD CANCELLED', 'MAIN CASE_LEAD DONE', 'MAIN CASE_LEAD OPEN']);
  });

  it('GZ-06: nobody hears of a case that ends with one, nor of one that was never approved', async () => {
    must(await set(caseworker(), FINAL, 'DONE'));
    await end();
    const asked = await addReferral(database.superuser, network, 'F-2', { state: 'SUBMITTED', number: 'A-2', approved_from: null, consent: false });
    await end(asked);
    await work();
    expect(await tasks()).toEqual([]);
    expect(await incomplete(caseworker())).toEqual([]);
  });

  it('lists pages by pseudonym', async () => {
    const ids = [];
    for (const code of ['F-0', 'F-2', 'F-3']) ids.push(await helped(code));
    for (const id of [referralId, ...ids]) await end(id);
    const first = await find().incomplete(caseworker(), { first: 2 });
    const second = await find().incomplete(caseworker(), { first: 3, after: first.rows[1]!.cursor });
    expect([first, second].flatMap(({ rows }) => rows.map(({ node }) => node.referralId))).toEqual([ids[0], referralId, ids[1], ids[2]]);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  });

  it('five kinds, missing until somebody says otherwise; days and revisions are kept, and the journal has before and after', async () => {
    must(await set(caseLead(), 'PROGRESS_REPORT', 'DONE', { doneOn: '2026-03-31' }));
    must(await set(caseworker(), 'PROGRESS_REPORT', 'IN_WORK', { revision: 1 }));
    must(await set(caseLead(), 'JOURNAL', 'DONE'));
    const documents = await find().ofCase(caseworker(), referralId);
    expect(documents?.map(({ kind, state, doneOn, revision }) => [kind, state, doneOn, revision])).toEqual([
      ['ASSESSMENT', 'MISSING', null, 0],
      ['JOURNAL', 'DONE', '2026-07-01', 1],
      ['HELP_AGREEMENT', 'MISSING', null, 0],
      ['PROGRESS_REPORT', 'IN_WORK', '2026-03-31', 2],
      [FINAL, 'MISSING', null, 0],
    ]);
    const { rows } = await database.superuser.query(`SELECT before, after, actor FROM platform.journal WHERE action = 'document-status.set' ORDER BY id OFFSET 1 LIMIT 1`);
    expect(rows).toEqual([
      { before: { kind: 'PROGRESS_REPORT', state: 'DONE', doneOn: '2026-03-31' }, after: { kind: 'PROGRESS_REPORT', state: 'IN_WORK', doneOn: '2026-03-31' }, actor: 'caseworker' },
    ]);
  });

  it('is set by case leads of the responsible provider and caseworkers of the agency; a foreign case is as none', async () => {
    const refused = [
      personOf(network.mainId, 'boss', 'ADMINISTRATOR', 'GROUP_LEAD', 'BILLING'),
      personOf(network.agencyId, 'head', 'ADMINISTRATOR', 'QUALITY'),
      personOf(network.hostId, 'host', 'CASE_LEAD'),
    ];
    for (const as of refused) expect([as.actor, codeOf(await set(as, 'JOURNAL', 'DONE'))]).toEqual([as.actor, 'REFERRAL_NOT_FOUND']);
    for (const id of ['nonsense', network.agencyId]) expect(codeOf(await set(caseLead(), 'JOURNAL', 'DONE', { id }))).toBe('REFERRAL_NOT_FOUND');
    expect(await find().ofCase(personOf(network.hostId, 'host', 'CASE_LEAD'), referralId)).toBeNull();
    const { rows } = await database.superuser.query(`SELECT granted FROM identity.access_log WHERE actor = 'host' AND subject_id = $1`, [referralId]);
    expect(rows).toEqual([{ granted: false }]);
  });

  it('overwrites nothing unseen, and takes no day to come nor one of what is not done', async () => {
    must(await set(caseLead(), 'JOURNAL', 'IN_WORK'));
    expect(refusalOf(await set(caseworker(), 'JOURNAL', 'DONE'))).toMatchObject({ code: 'DOCUMENT_CHANGED', revision: 1 });
    expect(codeOf(await set(caseLead(), 'JOURNAL', 'DONE', { doneOn: '2026-07-02', revision: 1 }))).toBe('VALUE_INVALID');
    expect(codeOf(await set(caseLead(), 'JOURNAL', 'IN_WORK', { doneOn: '2026-07-01', revision: 1 }))).toBe('VALUE_INVALID');
    must(await set(caseLead(), 'JOURNAL', 'DONE', { doneOn: '2026-07-01', revision: 1 }));
  });

  it('raw SQL keeps day and state together, counts the revision, and moves no document to another case', async () => {
    must(await set(caseLead(), 'JOURNAL', 'DONE'));
    const other = await helped('F-2');
    const lead = { organisation: network.mainId, actor: 'case-lead', now: NOW };
    const update = (set: string) => attempt(service, lead, `UPDATE care.document_status SET ${set} WHERE referral_id = '${referralId}'`);
    expect(await update('done_on = NULL')).toBe('document_status_done');
    expect(await update(`state = 'MISSING'`)).toBe('document_status_done');
    expect(await update(`done_on = '2026-07-02'`)).toBe('document_status_not_ahead');
    expect(await update(`referral_id = '${other}'`)).toBe('23001');
    expect(await update(`kind = 'ASSESSMENT'`)).toBe('23001');
    expect(await attempt(service, lead, 'DELETE FROM care.document_status')).toBe('42501');
    const [row] = await new UnitOfWork(database.dataSource, { now: NOW }).run(caseLead(), (tx) =>
      tx.sql(`UPDATE care.document_status SET revision = 77, updated_by = 'somebody' RETURNING revision, updated_by`),
    );
    expect(row).toEqual({ revision: 2, updated_by: 'case-lead' });
    for (const organisation of [network.hostId, network.agencyId]) {
      expect(await attempt(service, { ...lead, organisation }, `INSERT INTO care.document_status (referral_id, kind, state, updated_by) VALUES ('${organisation}', 'JOURNAL', 'MISSING', 'x')`)).toBe('42501');
    }
  });
});

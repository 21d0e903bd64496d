import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_ROLE } from '#platform';
import pg from 'pg';
import { agreementsOf, must, personOf, refusalOf } from '../../support/agreement-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let service: pg.Client;
let agreements: ReturnType<typeof agreementsOf>;
const agency = '00000000-0000-7000-8000-00000000000a';
const stranger = '00000000-0000-7000-8000-00000000001a';
const [oak, pine] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;

const author = personOf(agency, 'author', 'ADMINISTRATOR');
const CLAUSES = [
  { code: 'ZIELGRUPPE', part: 'SERVICE', text: 'Kinder von 6 bis 12 Jahren.' },
  { code: 'UMFANG', part: 'SERVICE', text: 'Zwei Termine die Woche.' },
  { code: 'FORTBILDUNG', part: 'QUALITY', text: 'Zwei Tage im Jahr.' },
  { code: 'ENTGELT', part: 'FEE', text: '60 Euro je Platz.' },
  { code: 'CO_USE_INCOMING', part: 'CO_USE', text: 'Andere dürfen Plätze nutzen.' },
] as const;

beforeAll(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  agreements = agreementsOf(database.unitOfWork);
  await database.superuser.query(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state)
     SELECT id, id::text, CASE WHEN id::text LIKE '%a' THEN 'AGENCY' ELSE 'PROVIDER' END, 'x', '06432004', 'HE' FROM unnest($1::uuid[]) AS id`,
    [[agency, stranger, oak, pine]],
  );
  service = new pg.Client({ connectionString: database.url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await database.close();
});

/** Raw SQL with the service's role as the author of the agency, undone afterwards. */
async function raw(sql: string): Promise<string | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [agency]);
    const { rowCount } = await service.query(sql);
    return rowCount === 0 ? 'NO ROW' : null;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code ?? 'unknown';
  } finally {
    await service.query('ROLLBACK');
  }
}

const publish = (clauses: readonly { code: string; part: 'SERVICE' | 'QUALITY' | 'FEE' | 'CO_USE'; text: string }[] = CLAUSES) =>
  agreements.publish.run(author, { code: 'MUSTER', name: 'Gruppenangebote', clauses });
const adopt = async (counterpartId: string, templateVersionId: string) =>
  must(await agreements.draft.run(author, { counterpartId, templateVersionId, validFrom: '2026-06-01', legalBases: ['29'] }));
const clausesOf = async (id: string) => [...(await agreements.find.clausesOf(author, [id])).values()].flat();
const revisionOf = async (id: string) => (await agreements.find.revisionsOf(author, [id])).get(id)!;

describe('DD-28: templates of agreements', () => {
  it('DD-28: two providers that adopt the same template version get identical clause codes', async () => {
    const first = must(await publish());
    expect(first).toMatchObject({ code: 'MUSTER', version: 1, agencyId: agency });
    const [a, b] = [await adopt(oak, first.id), await adopt(pine, first.id)];
    // A later version changes nothing in what has adopted the first one.
    const second = must(await publish([...CLAUSES.slice(0, 4), { code: 'CO_USE_OUTGOING', part: 'CO_USE', text: 'Der Träger darf fremde Plätze nutzen.' }]));
    expect(second.version).toBe(2);
    must(await agreements.edit.run(author, { agreementId: b.id, revision: await revisionOf(b.id), clauses: [{ code: 'UMFANG', text: 'Drei Termine die Woche.' }] }));

    const codes = async (id: string) => (await clausesOf(id)).map(({ code, part }) => [code, part]);
    expect(await codes(a.id)).toEqual([['ZIELGRUPPE', 'SERVICE'], ['UMFANG', 'SERVICE'], ['FORTBILDUNG', 'QUALITY'], ['ENTGELT', 'FEE'], ['CO_USE_INCOMING', 'CO_USE']]);
    expect(await codes(b.id)).toEqual(await codes(a.id));
    const found = async (id: string) => (await agreements.find.one(author, id))!;
    expect(await found(a.id)).toMatchObject({
      templateVersionId: first.id,
      servicePart: 'Kinder von 6 bis 12 Jahren.\n\nZwei Termine die Woche.',
      qualityPart: 'Zwei Tage im Jahr.',
      feePart: '60 Euro je Platz.',
      coUseIncoming: true,
      coUseOutgoing: false,
    });
    expect((await found(b.id)).servicePart).toBe('Kinder von 6 bis 12 Jahren.\n\nDrei Termine die Woche.');
    expect((await found((await adopt(pine, second.id)).id)).coUseOutgoing).toBe(true);
  });

  it('never change once they are published, by raw SQL neither', async () => {
    const { id, templateId } = must(await publish());
    expect(await raw(`UPDATE agreements.template_clause SET text = 'x' WHERE version_id = '${id}'`)).toBe('NO ROW');
    await expect(database.superuser.query(`UPDATE agreements.template_clause SET text = 'x' WHERE version_id = '${id}'`)).rejects.toMatchObject({ code: '23001' });
    await expect(database.superuser.query(`DELETE FROM agreements.template_version WHERE id = '${id}'`)).rejects.toMatchObject({ code: '23001' });
    // Nor does a clause come to it: not later, and not as one of the same transaction when the version was there before.
    const clause = `INSERT INTO agreements.template_clause (version_id, code, part, text, position) VALUES ('${id}', 'LATER', 'FEE', 'x', 9)`;
    expect(await raw(clause)).toBe('template_clause_published');
    await expect(database.superuser.query(clause)).rejects.toMatchObject({ constraint: 'template_clause_published' });
    const whole = `WITH v AS (INSERT INTO agreements.template_version (template_id, agency_id, version, name, published_by, published_in) VALUES ('${templateId}', '${agency}', 98, 'x', 'x', '1') RETURNING id)
      SELECT id FROM v`;
    expect(await raw(whole)).toBeNull();
    await database.superuser.query('ALTER TABLE agreements.template_clause DISABLE TRIGGER template_clause_published');
    expect(await raw(clause)).toBeNull();
    await database.superuser.query('ALTER TABLE agreements.template_clause ENABLE TRIGGER template_clause_published');
    expect(await raw(`INSERT INTO agreements.template_version (template_id, agency_id, version, name, published_by) VALUES ('${templateId}', '${stranger}', 99, 'x', 'x')`)).toBe('42501');
  });

  it('are those of the agreement\'s agency, and only an agency publishes', async () => {
    const { id } = must(await publish());
    const outsider = personOf(stranger, 'outsider', 'ADMINISTRATOR');
    for (const templateVersionId of [id, oak, 'no uuid']) {
      expect(refusalOf(await agreements.draft.run(outsider, { counterpartId: oak, templateVersionId, validFrom: '2026-06-01', legalBases: ['29'] }))).toMatchObject({ code: 'TEMPLATE_NOT_FOUND' });
    }
    expect(refusalOf(await agreements.publish.run(personOf(oak, 'lead', 'ADMINISTRATOR'), { code: 'M', name: 'M', clauses: CLAUSES }))).toMatchObject({ code: 'NOT_AN_AGENCY' });
    expect(refusalOf(await publish([{ code: 'klein', part: 'SERVICE', text: 'x' }]))).toMatchObject({ code: 'VALUE_INVALID', field: 'clauses.code' });
  });

  it('get numbers one after the other, also when several are published at once', async () => {
    const versions = await Promise.all(Array.from({ length: 4 }, () => agreements.publish.run(author, { code: 'AT-ONCE', name: 'x', clauses: CLAUSES })));
    expect(versions.map((version) => must(version).version).sort()).toEqual([1, 2, 3, 4]);
  });
});

describe('the clauses of an agreement', () => {
  it('keep their code, and co-use is agreed exactly where its clause is: by raw SQL of the service\'s role', async () => {
    const { id } = await adopt(oak, must(await publish()).id);
    expect(await raw(`UPDATE agreements.agreement_clause SET code = 'OTHER' WHERE agreement_id = '${id}' AND code = 'UMFANG'`)).toBe('clause_fixed');
    expect(await raw(`DELETE FROM agreements.agreement_clause WHERE agreement_id = '${id}'`)).toBe('42501');
    await service.query('BEGIN');
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', 'author', true)`, [agency]);
    const say = async (sql: string) => {
      await service.query(sql);
      return (await service.query(`SELECT co_use_incoming, co_use_outgoing, service_part FROM agreements.agreement WHERE id = '${id}'`)).rows[0] as Record<string, unknown>;
    };
    expect(await say(`UPDATE agreements.agreement SET co_use_incoming = false, co_use_outgoing = true, service_part = 'x' WHERE id = '${id}'`)).toEqual({
      co_use_incoming: true, co_use_outgoing: false, service_part: 'Kinder von 6 bis 12 Jahren.\n\nZwei Termine die Woche.',
    });
    expect(await say(`UPDATE agreements.agreement_clause SET is_agreed = false WHERE agreement_id = '${id}' AND code = 'CO_USE_INCOMING'`)).toMatchObject({ co_use_incoming: false });
    await service.query('ROLLBACK');
  });

  it('of co-use may be added without a template; others may not', async () => {
    const { id } = must(await agreements.draft.run(author, { counterpartId: oak, validFrom: '2026-06-01', legalBases: ['29'], servicePart: 'Leistung' }));
    const add = async (code: string) => agreements.edit.run(author, { agreementId: id, revision: await revisionOf(id), clauses: [{ code }] });
    expect(refusalOf(await add('UMFANG'))).toMatchObject({ code: 'CLAUSE_NOT_FOUND', clauses: ['UMFANG'] });
    expect(must(await add('CO_USE_OUTGOING'))).toMatchObject({ coUseOutgoing: true, coUseIncoming: false, servicePart: 'Leistung' });
    const removed = await agreements.edit.run(author, { agreementId: id, revision: await revisionOf(id), clauses: [{ code: 'CO_USE_OUTGOING', isAgreed: false }] });
    expect(must(removed).coUseOutgoing).toBe(false);
  });

  it('are the text of their part, which is not written beside them', async () => {
    const { id } = await adopt(oak, must(await publish()).id);
    const edit = async (change: object) => agreements.edit.run(author, { agreementId: id, revision: await revisionOf(id), ...change });
    expect(refusalOf(await edit({ servicePart: 'x' }))).toMatchObject({ code: 'VALUE_INVALID', field: 'servicePart' });
    must(await edit({ clauses: [{ code: 'ENTGELT', isAgreed: false }] }));
    must(await agreements.negotiate.run(author, { agreementId: id }));
    expect(refusalOf(await agreements.approve.professionally(personOf(agency, 'expert', 'QUALITY'), { agreementId: id }))).toMatchObject({ code: 'PART_MISSING', parts: ['FEE'] });
  });

  it('make authors: whoever writes one does not approve, and nobody writes one into what is approved', async () => {
    const { id } = await adopt(oak, must(await publish()).id);
    must(await agreements.negotiate.run(author, { agreementId: id }));
    const lead = personOf(agency, 'second', 'ADMINISTRATOR', 'QUALITY');
    must(await agreements.edit.run(lead, { agreementId: id, revision: await revisionOf(id), clauses: [{ code: 'CO_USE_INCOMING', text: 'Anders.' }] }));
    expect(refusalOf(await agreements.approve.professionally(lead, { agreementId: id }))).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' });
    must(await agreements.approve.professionally(personOf(agency, 'expert', 'QUALITY'), { agreementId: id }));
    expect(await raw(`UPDATE agreements.agreement_clause SET text = 'x' WHERE agreement_id = '${id}'`)).toBe('NO ROW');
    expect(await raw(`INSERT INTO agreements.agreement_clause (agreement_id, code, part, text, position) VALUES ('${id}', 'CO_USE_OUTGOING', 'CO_USE', 'x', 9)`)).toBe('42501');
    // Past the policies the guard of the agreement still sees that its parts would change.
    await database.superuser.query(`BEGIN; SET LOCAL pv.actor = 'somebody'`);
    await expect(database.superuser.query(`UPDATE agreements.agreement_clause SET text = 'x' WHERE agreement_id = '${id}'`)).rejects.toMatchObject({ constraint: 'terms_fixed' });
    await database.superuser.query('ROLLBACK');
  });

  it('go with the agreement when an import takes it over', async () => {
    const { id, code } = await adopt(oak, must(await publish()).id);
    await service.query('BEGIN');
    await service.query(`SELECT set_config('pv.scope', 'OPERATOR', true), set_config('pv.actor', 'operator', true)`);
    await service.query(`UPDATE agreements.agreement SET service_part = 'importiert', co_use_incoming = false, origin = 'IMPORT' WHERE code = $1`, [code]);
    await service.query('COMMIT');
    expect(await agreements.find.one(author, id)).toMatchObject({ servicePart: 'importiert', coUseIncoming: false, templateVersionId: null, origin: 'IMPORT', state: 'ACTIVE' });
    expect(await clausesOf(id)).toEqual([]);
  });
});

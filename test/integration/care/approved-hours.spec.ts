import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegimePresetCode } from '#agreements';
import { RecordCareContactsUseCase, type RecordedContacts } from '#care';
import { must } from '../../support/agreement-network.js';
import { openApprovalOffice } from '../../support/approval-office.js';
import { asCaseLead } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-06-30T10:00:00Z';
const databases: TestDatabase[] = [];
afterAll(() => Promise.all(databases.map((database) => database.close())));

/** A case with 60 minutes a week approved from 1 to 14 June 2026: 120 minutes; and what is said when so many are given on the 2nd. */
async function openCase(preset: RegimePresetCode, funding: string) {
  const database = await createTestDatabase({ now: NOW });
  databases.push(database);
  const office = await openApprovalOffice(database, preset);
  await database.superuser.query('UPDATE agreements.agreement SET funding = $1 WHERE provider_id = $2', [funding, office.network.mainId]);
  const referralId = await office.submitted('F-1');
  must(await office.grant.run(office.signer, { referralId, weeklyMinutesFrom: 60, weeklyMinutesTo: 60, validFrom: '2026-06-01', validTo: '2026-06-14' }));
  const record = new RecordCareContactsUseCase(database.unitOfWork);
  return {
    referralId,
    give: async (minutes: number, kind: 'SINGLE' | 'RESOURCE_PERSON' = 'SINGLE', start = '10:00'): Promise<RecordedContacts> =>
      must(await record.run(asCaseLead(office.network), { entries: [{ referralId, date: '2026-06-02', start, minutes, kind, workType: 'CASE', staff: 'PROFESSIONAL' }] })),
  };
}

describe('BHV-11: where the regime approves the help as a whole, hours over the requested number', () => {
  let help: Awaited<ReturnType<typeof openCase>>;
  beforeAll(async () => {
    help = await openCase('PROVIDER_BUDGET_BREMERHAVEN', 'PROVIDER_BUDGET');
  });

  it('BHV-11: raise no error and no warning', async () => {
    const { contacts, warnings } = await help.give(1440);
    expect([contacts.length, warnings]).toEqual([1, []]);
  });
});

describe('where the approved hours bind', () => {
  it('the hours of the month above those of its approved days are a warning and no refusal; a resource person does not count (DD-16)', async () => {
    const bound = await openCase('STA_DARMSTADT_DIEBURG', 'STA_LUMP');
    expect((await bound.give(120)).warnings).toEqual([]);
    expect((await bound.give(300, 'RESOURCE_PERSON')).warnings).toEqual([]);
    const { contacts, warnings } = await bound.give(1, 'SINGLE', '14:00');
    expect(contacts).toHaveLength(1);
    expect(warnings).toEqual([{ code: 'ABOVE_APPROVED_HOURS', referralId: bound.referralId, month: '2026-06', approvedMinutes: 120, deliveredMinutes: 121 }]);
  });
});

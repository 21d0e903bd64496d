import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { RevokeConsentUseCase } from '#referrals';
import { must, personOf } from '../../support/agreement-network.js';
import { baseFolder, edited, importInto, only } from '../../support/exchange-folder.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  expect((await importInto(database, baseFolder)).errors).toEqual([]);
});
afterEach(() => database.close());

const F1 = async () => {
  const { rows } = await database.superuser.query<{ id: string; agency_id: string; consent: boolean; born: string }>(
    `SELECT id, agency_id, consent, birth_month::text AS born FROM referrals.referral WHERE code = 'F1'`,
  );
  return rows[0]!;
};

it('BHV-18: a consent that a folder brought and the family took back in the service does not come back with the next folder', async () => {
  const { id: referralId, agency_id: agencyId, consent } = await F1();
  expect(consent).toBe(true);
  must(await new RevokeConsentUseCase(database.unitOfWork).run(personOf(agencyId, 'caseworker', 'CASEWORKER'), { referralId, scopes: ['PARTICIPATION'], reason: 'FAMILY_WISH' }));
  expect(await F1()).toMatchObject({ consent: false, born: '2014-05-01' });
  const again = only(baseFolder, 'referrals.csv');
  expect((await importInto(database, again)).errors).toEqual([]);
  expect(await F1()).toMatchObject({ consent: false, born: '2014-05-01' });
  // What else its row says is imported as ever.
  expect((await importInto(database, edited(again, 'referrals.csv', 'F1,JA,NORD,2014-05', 'F1,JA,NORD,2014-06'))).errors).toEqual([]);
  expect(await F1()).toMatchObject({ consent: false, born: '2014-06-01' });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RecordHearingUseCase, type HeardParty } from '#referrals';
import { FindParticipationQuery, ReserveSeatUseCase } from '#reservations';
import type { RequestContext } from '#platform';
import { attempt, openService } from '../../support/acting.js';
import { must, personOf, refusalOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, type SeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let network: SeatNetwork;
let referralId: string;

/** Today is 1 May 2026. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  network = await buildSeatNetwork(database.superuser);
  referralId = await addReferral(database.superuser, network, 'F-1');
});
afterEach(() => database.close());

const worker = () => personOf(network.agencyId, 'worker-7', 'CASEWORKER');
const lead = () => personOf(network.mainId, 'lead-3', 'CASE_LEAD');
const hear = (who: HeardParty, heardOn: string, context: RequestContext = worker()) => new RecordHearingUseCase(database.unitOfWork).run(context, { referralId, who, heardOn });
const reserve = async (code: string) => {
  const offer = await addOffer(database.superuser, network, { code, dates: ['2026-05-05'] });
  return must(await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId, offerId: offer.id, variant: 'INTEGRATED' }));
};
const participation = async (context: RequestContext, id: string) => (await new FindParticipationQuery(database.unitOfWork).byIds(context, [id])).get(id) ?? null;

describe('NRW-10: A reservation stores that the young person and the parents were heard (date, by whom)', () => {
  it('NRW-10: the latest hearing of each, as it was when the seat was reserved; for the agency and the responsible provider', async () => {
    must(await hear('YOUNG_PERSON', '2026-04-20'));
    must(await hear('YOUNG_PERSON', '2026-04-27', lead()));
    must(await hear('YOUNG_PERSON', '2026-03-02'));
    must(await hear('PARENTS', '2026-04-28'));
    const { id } = await reserve('G-1');
    must(await hear('PARENTS', '2026-05-01'));
    const kept = { youngPerson: { heardOn: '2026-04-27', heardBy: 'lead-3' }, parents: { heardOn: '2026-04-28', heardBy: 'worker-7' } };
    expect([await participation(worker(), id), await participation(lead(), id)]).toEqual([kept, kept]);
    expect(await participation(personOf(network.hostId, 'x', 'CASE_LEAD'), id)).toBeNull();
    await expect(database.superuser.query('UPDATE reservations.verdict SET participation = NULL')).rejects.toMatchObject({ code: '23001' });
  });

  it('NRW-10: of those who were not heard it says so', async () => {
    expect(await participation(worker(), (await reserve('G-1')).id)).toEqual({ youngPerson: null, parents: null });
    must(await hear('PARENTS', '2026-04-28'));
    expect(await participation(worker(), (await reserve('G-2')).id)).toEqual({ youngPerson: null, parents: { heardOn: '2026-04-28', heardBy: 'worker-7' } });
  });
});

describe('a hearing', () => {
  it('is recorded by whom the family talks to, of no day ahead, and stays', async () => {
    const nobody = refusalOf(await hear('PARENTS', '2026-04-28', personOf(network.hostId, 'x', 'CASE_LEAD')));
    expect(nobody).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    for (const day of ['2026-05-02', '0001-01-01', '1999-04-30']) expect(refusalOf(await hear('PARENTS', day))).toMatchObject({ code: 'VALUE_INVALID', field: 'heardOn', message: expect.stringContaining('1999-05-01 to 2026-05-01') });
    const { id } = must(await hear('PARENTS', '2026-05-01'));
    const { rows } = await database.superuser.query(`SELECT action, actor, after FROM platform.journal WHERE subject_id = $1`, [id]);
    expect(rows).toEqual([{ action: 'hearing.recorded', actor: 'worker-7', after: { referralId, who: 'PARENTS', heardOn: '2026-05-01', heardBy: 'worker-7' } }]);
    const service = await openService(database.url);
    const agency = { organisation: network.agencyId, actor: 'x', now: '2026-05-01T08:00:00Z' };
    try {
      expect(await attempt(service, agency, `UPDATE referrals.hearing SET heard_on = '2026-04-01'`)).toBe('42501');
      expect(await attempt(service, agency, `INSERT INTO referrals.hearing (referral_id, agency_id, who, heard_on, heard_by) VALUES ('${referralId}', '${network.agencyId}', 'PARENTS', '2026-05-02', 'x')`)).toBe('hearing_not_ahead');
      expect(await attempt(service, agency, `INSERT INTO referrals.hearing (referral_id, agency_id, who, heard_on, heard_by) VALUES ('${referralId}', '${network.agencyId}', 'PARENTS', '0001-01-01', 'x')`)).toBe('hearing_not_before');
    } finally {
      await service.end();
    }
  });
});

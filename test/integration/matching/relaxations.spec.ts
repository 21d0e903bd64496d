import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  evaluateOffer,
  FindRelaxationsQuery,
  RelaxCriterionUseCase,
  WithdrawRelaxationUseCase,
  type RelaxCriterionInput,
  type RelaxationRecord,
} from '#matching';
import type { RequestContext } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { attempt, openService } from '../../support/acting.js';
import { addOffer, addReferral, asCaseLead, asCaseworker, asGroupLead, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const WHOLLY = { upToKm: null, upToYears: null, windows: null };
const REASON = 'Die Gruppe trägt den Altersunterschied';
let database: TestDatabase;
let network: SeatNetwork;
let relaxing: RelaxCriterionUseCase;
let withdrawing: WithdrawRelaxationUseCase;
let finding: FindRelaxationsQuery;
/** For children from 14 on; the referrals are 12. */
let older: TestOffer;
let codes = 0;

beforeAll(async () => {
  database = await createTestDatabase({ now: NOW, poolSize: 6 });
  network = await buildSeatNetwork(database.superuser);
  relaxing = new RelaxCriterionUseCase(database.unitOfWork);
  withdrawing = new WithdrawRelaxationUseCase(database.unitOfWork);
  finding = new FindRelaxationsQuery(database.unitOfWork);
  older = await addOffer(database.superuser, network, { code: 'older', dates: weekly('2026-05-05', 3) });
  await database.superuser.query('UPDATE offers.offer SET age_from = 14, age_to = 17 WHERE id = $1', [older.id]);
});
afterAll(() => database.close());

const newReferral = (change: Readonly<Record<string, unknown>> = {}) => addReferral(database.superuser, network, `F-${++codes}`, change);
const relax = (referralId: string, change: Partial<RelaxCriterionInput> = {}, context: RequestContext = asCaseworker(network)) =>
  relaxing.run(context, { referralId, criterion: 'AGE', bound: WHOLLY, reason: REASON, ...change });
const relaxed = async (...args: Parameters<typeof relax>): Promise<RelaxationRecord> => {
  const outcome = await relax(...args);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const refusal = async (...args: Parameters<typeof relax>) => {
  const outcome = await relax(...args);
  if (outcome.ok) throw new Error('was not refused');
  return outcome.refusal;
};
const failedOf = (referralId: string, offer = older) =>
  database.unitOfWork.run(asCaseworker(network), async (tx) => (await evaluateOffer(tx, { referralId, offerId: offer.id, variant: 'INTEGRATED' }))!.failed);

describe('relaxing a criterion for one referral', () => {
  it('opens what fails by it alone, for this referral and no other, and is journalled without the words of the reason', async () => {
    const [referral, sibling] = [await newReferral(), await newReferral()];
    expect(await failedOf(referral)).toEqual(['AGE']);
    const made = await relaxed(referral, { bound: { ...WHOLLY, upToYears: 2 } });
    expect(made).toMatchObject({ criterion: 'AGE', bound: { upToKm: null, upToYears: 2, windows: null }, reason: REASON, madeBy: 'test-person', withdrawnAt: null });
    expect(await failedOf(referral)).toEqual([]);
    expect(await failedOf(sibling)).toEqual(['AGE']);
    const { rows } = await database.superuser.query(`SELECT agency_id, before, after FROM platform.journal WHERE action = 'relaxation.made' AND subject_id = $1`, [made.id]);
    expect(rows).toEqual([{ agency_id: network.agencyId, before: null, after: { id: made.id, referralId: referral, criterion: 'AGE', upToKm: null, upToYears: 2, windows: null, isActive: true } }]);
    expect(JSON.stringify((await database.superuser.query('SELECT * FROM platform.journal')).rows)).not.toContain(REASON);
  });

  it('up to a bound leaves what lies beyond it', async () => {
    const referral = await newReferral();
    await relaxed(referral, { bound: { ...WHOLLY, upToYears: 1 } });
    expect(await failedOf(referral)).toEqual(['AGE']);
  });

  it('further takes the place of what is relaxed; as far or less far is refused', async () => {
    const referral = await newReferral();
    const first = await relaxed(referral, { bound: { ...WHOLLY, upToYears: 1 } });
    expect(await refusal(referral, { bound: { ...WHOLLY, upToYears: 1 } })).toMatchObject({ code: 'ALREADY_RELAXED', relaxationId: first.id });
    const second = await relaxed(referral, { bound: { ...WHOLLY, upToYears: 2 } });
    const third = await relaxed(referral, { bound: WHOLLY });
    expect(await refusal(referral, { bound: { ...WHOLLY, upToYears: 3 } })).toMatchObject({ code: 'ALREADY_RELAXED', relaxationId: third.id });
    const list = (await finding.byReferral(asCaseLead(network), [referral])).get(referral)!;
    expect(list[0]).toMatchObject({ id: third.id, withdrawnBy: null });
    // All in one instant of the test's clock, so the other two have no order.
    expect(new Map(list.slice(1).map(({ id, withdrawnBy }) => [id, withdrawnBy]))).toEqual(new Map([[first.id, 'test-person'], [second.id, 'test-person']]));
  });

  it('by two at once holds once', async () => {
    const referral = await newReferral();
    const outcomes = await Promise.all([1, 2, 3].map(() => relax(referral)));
    expect(outcomes.map((outcome) => (outcome.ok ? 'MADE' : outcome.refusal.code)).sort()).toEqual(['ALREADY_RELAXED', 'ALREADY_RELAXED', 'MADE']);
  });

  it('refuses bounds of another kind, values that cannot be, and a missing reason', async () => {
    const referral = await newReferral();
    expect(await refusal(referral, { criterion: 'GENDER', bound: { ...WHOLLY, upToYears: 1 } })).toMatchObject({ code: 'BOUND_NOT_ALLOWED', fields: ['upToYears'] });
    expect(await refusal(referral, { criterion: 'TOO_FAR', bound: { ...WHOLLY, windows: ['TH 00:00-24:00'] } })).toMatchObject({ code: 'BOUND_NOT_ALLOWED', fields: ['windows'] });
    expect(await refusal(referral, { bound: { ...WHOLLY, upToYears: 31 }, reason: '' })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'bound.upToYears' }, { field: 'reason' }] });
    expect(await refusal(referral, { reason: 'x'.repeat(501) })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'reason' }] });
    expect(await failedOf(referral)).toEqual(['AGE']);
  });

  it('that allows no more than the referral by itself is refused, as is one whose reason PostgreSQL cannot store', async () => {
    const referral = await newReferral({ max_km: 30, availability: '{"MO 14:00-18:00"}' });
    expect(await refusal(referral, { criterion: 'TOO_FAR', bound: { ...WHOLLY, upToKm: 5 } })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'bound.upToKm', expected: "more kilometres than the referral's own limit of 30" }] });
    expect(await refusal(referral, { criterion: 'SCHEDULE', bound: { ...WHOLLY, windows: ['MO 15:00-16:00'] } })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'bound.windows' }] });
    const limitless = await newReferral();
    expect(await refusal(limitless, { criterion: 'TOO_FAR' })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'criterion' }] });
    expect(await refusal(referral, { reason: 'a\0b' })).toMatchObject({ code: 'VALUES_INVALID', problems: [{ field: 'reason' }] });
    expect((await relaxed(referral, { criterion: 'TOO_FAR', bound: { ...WHOLLY, upToKm: 30.5 } })).bound.upToKm).toBe(30.5);
  });

  it('is refused for a case that has ended', async () => {
    const referral = await newReferral();
    await database.superuser.query(`UPDATE referrals.referral SET state = 'ENDED', state_reason = 'GOALS_REACHED' WHERE id = $1`, [referral]);
    expect(await refusal(referral)).toMatchObject({ code: 'WRONG_STATE', state: 'ENDED' });
  });

  it("is the business of the agency's caseworkers alone", async () => {
    const referral = await newReferral();
    const other = await buildSeatNetwork(database.superuser, 'OTHER-');
    for (const context of [
      asCaseLead(network),
      asOrganisation(network.mainId, ['CASEWORKER']),
      asGroupLead(network),
      asCaseworker(other),
      asOrganisation(network.agencyId, ['ADMINISTRATOR']),
    ]) {
      expect(await refusal(referral, {}, context)).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    }
    expect(await refusal('nonsense')).toMatchObject({ code: 'REFERRAL_NOT_FOUND' });
    const { id } = await relaxed(referral);
    for (const context of [asCaseLead(network), asCaseworker(other), asOrganisation(network.mainId, ['CASEWORKER'])]) {
      const outcome = await withdrawing.run(context, { relaxationId: id });
      expect(!outcome.ok && outcome.refusal.code).toBe('RELAXATION_NOT_FOUND');
    }
    // Whoever sees the referral sees what was relaxed for it.
    expect([...(await finding.byReferral(asCaseLead(network), [referral])).keys()]).toEqual([referral]);
    expect([...(await finding.byReferral(asGroupLead(network), [referral])).keys()]).toEqual([]);
    expect([...(await finding.byReferral(asCaseworker(other), [referral])).keys()]).toEqual([]);
  });
});

describe('withdrawing a relaxation', () => {
  it('lets the criterion hold again, once', async () => {
    const referral = await newReferral();
    const { id } = await relaxed(referral);
    const outcome = await withdrawing.run(asCaseworker(network), { relaxationId: id });
    expect(outcome).toMatchObject({ ok: true, value: { id, withdrawnBy: 'test-person' } });
    expect(await failedOf(referral)).toEqual(['AGE']);
    const again = await withdrawing.run(asCaseworker(network), { relaxationId: id });
    expect(!again.ok && again.refusal.code).toBe('ALREADY_WITHDRAWN');
    await relaxed(referral, { bound: { ...WHOLLY, upToYears: 2 } });
    expect(await failedOf(referral)).toEqual([]);
  });

  it('leaves a reservation and its verdicts as they were, with the relaxation and its reason', async () => {
    const referral = await newReferral();
    const { id } = await relaxed(referral, { bound: { ...WHOLLY, upToYears: 2 } });
    const outcome = await new ReserveSeatUseCase(database.unitOfWork).run(asCaseworker(network), { referralId: referral, offerId: older.id, variant: 'INTEGRATED' });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const kept = async () => {
      const { rows } = await database.superuser.query<{ verdicts: { criteria: { code: string; verdict: string; score: number | null; detail: { de: string } }[] } }>(
        'SELECT verdicts FROM reservations.verdict WHERE reservation_id = $1',
        [outcome.value.id],
      );
      return rows[0]!.verdicts;
    };
    const verdicts = await kept();
    const age = verdicts.criteria.find(({ code }) => code === 'AGE')!;
    expect(age).toMatchObject({ verdict: 'SOFT', score: 0 });
    expect(age.detail.de).toBe(`12 Jahre am 05.05.2026; Angebot ab 14 bis 17. Gelockert: ${REASON}`);
    await withdrawing.run(asCaseworker(network), { relaxationId: id });
    expect(await kept()).toEqual(verdicts);
    const { rows } = await database.superuser.query('SELECT state FROM reservations.reservation WHERE id = $1', [outcome.value.id]);
    expect(rows).toEqual([{ state: 'CONFIRMED' }]);
  });
});

describe('raw SQL with the role of the service', () => {
  it('relaxes for the agency alone, five criteria, with bounds of their kind and a reason; then it is only withdrawn', async () => {
    const referral = await newReferral();
    const { id } = await relaxed(referral, { criterion: 'LANGUAGE' });
    const insert = (criterion: string, change: Readonly<Record<string, string>> = {}) => {
      const row = { referral_id: `'${referral}'`, agency_id: `'${network.agencyId}'`, criterion: `'${criterion}'`, reason: `'r'`, made_by: `'x'`, ...change };
      return `INSERT INTO matching.relaxation (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
    };
    const service = await openService(database.url);
    try {
      const agency = { organisation: network.agencyId, actor: 'x', now: NOW };
      const provider = { ...agency, organisation: network.mainId };
      expect(await attempt(service, agency, insert('AGE'))).toBeNull();
      expect(await attempt(service, provider, insert('AGE'))).toBe('42501');
      expect(await attempt(service, provider, insert('AGE', { agency_id: `'${network.mainId}'` }))).toBe('42501');
      expect(await attempt(service, { ...agency, organisation: network.hostId }, insert('AGE'))).toBe('42501');
      for (const criterion of ['QUALIFICATION', 'NO_FREE_SEAT', 'NOT_CERTIFIED', 'CONTRAINDICATION', 'ACCESSIBILITY', 'NOT_APPROVED']) {
        expect(await attempt(service, agency, insert(criterion))).toBe('relaxation_criterion_check');
      }
      expect(await attempt(service, agency, insert('AGE', { up_to_km: '5' }))).toBe('relaxation_bound');
      expect(await attempt(service, agency, insert('AGE', { reason: `' '` }))).toBe('relaxation_reason_check');
      expect(await attempt(service, agency, insert('LANGUAGE'))).toBe('relaxation_one_idx');
      for (const change of [`reason = 'other'`, `criterion = 'AGE'`, `referral_id = referral_id`, `up_to_km = 5`]) {
        expect(await attempt(service, agency, `UPDATE matching.relaxation SET ${change} WHERE id = '${id}'`)).toBe('42501');
      }
      expect(await attempt(service, agency, `DELETE FROM matching.relaxation WHERE id = '${id}'`)).toBe('42501');
      const withdraw = `UPDATE matching.relaxation SET withdrawn_by = 'x', withdrawn_at = platform.now() WHERE id = '${id}'`;
      expect(await attempt(service, provider, withdraw)).toBe('NO ROW');
      expect(await attempt(service, agency, withdraw)).toBeNull();
    } finally {
      await service.end();
    }
    // The guard holds for the owner too.
    await expect(database.superuser.query(`UPDATE matching.relaxation SET reason = 'other' WHERE id = $1`, [id])).rejects.toMatchObject({ constraint: 'relaxation_kept' });
    await expect(database.superuser.query('DELETE FROM matching.relaxation WHERE id = $1', [id])).rejects.toMatchObject({ constraint: 'relaxation_kept' });
    await withdrawing.run(asCaseworker(network), { relaxationId: id });
    await expect(database.superuser.query('UPDATE matching.relaxation SET withdrawn_at = NULL, withdrawn_by = NULL WHERE id = $1', [id])).rejects.toMatchObject({ constraint: 'relaxation_kept' });
  });
});

import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { FindHourOverridesQuery, OverrideModuleHoursUseCase, ReserveSeatUseCase } from '#reservations';
import { attempt, openService } from '../../support/acting.js';
import { must } from '../../support/agreement-network.js';
import { openApprovalOffice, type ApprovalOffice } from '../../support/approval-office.js';
import { addOffer, asCaseLead, asGroupLead } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
let database: TestDatabase;
let office: ApprovalOffice;
let reservationId: string;
let soundId: string;

/** BASIS has 3 to 5 hours a week: of two groups of 2 and 4 hours in one week each is warned of, of one in the next week none is. */
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  office = await openApprovalOffice(database);
  const referralId = await office.submitted('F-1');
  must(await office.grant.run(office.signer, { referralId, module: 'BASIS', validFrom: '2026-05-04', search: true }));
  const reserve = async (code: string, minutes: number, date: string) => {
    const { id } = await addOffer(database.superuser, office.network, { code, dates: [date] });
    await database.superuser.query('UPDATE offers.session SET minutes = $2 WHERE offer_id = $1', [id, minutes]);
    return must(await new ReserveSeatUseCase(database.unitOfWork).run(office.signer, { referralId, offerId: id, variant: 'INTEGRATED' })).id;
  };
  await reserve('G-1', 120, '2026-05-05');
  reservationId = await reserve('G-2', 240, '2026-05-06');
  soundId = await reserve('G-3', 120, '2026-05-12');
});
afterEach(() => database.close());

const override = async (reason: string, context: RequestContext = office.signer, id = reservationId) => {
  const result = await new OverrideModuleHoursUseCase(database.unitOfWork).run(context, { reservationId: id, reason });
  return result.ok ? null : result.refusal.code;
};
const kept = async (context: RequestContext) => (await new FindHourOverridesQuery(database.unitOfWork).byIds(context, [reservationId])).get(reservationId);

it('MODULE_HOURS: the warning is overridden with a reason, who and when, and the text stays out of the journal', async () => {
  expect(await override('  ')).toBe('OVERRIDE_REASON_INVALID');
  expect(await override('x'.repeat(501))).toBe('OVERRIDE_REASON_INVALID');
  expect(await override('Krise', asGroupLead(office.network))).toBe('RESERVATION_NOT_FOUND');
  expect(await override('Krise', office.signer, soundId)).toBe('NOTHING_TO_OVERRIDE');
  expect(await override('Vorübergehend mehr nach dem Umzug')).toBeNull();
  expect(await kept(office.signer)).toEqual({ reservationId, reason: 'Vorübergehend mehr nach dem Umzug', overriddenBy: office.signer.actor, overriddenAt: new Date(NOW) });
  expect(await kept(asGroupLead(office.network))).toBeUndefined();
  expect(await override('Doch dauerhaft', asCaseLead(office.network))).toBeNull();
  const { rows } = await database.superuser.query<{ entry: string }>(`SELECT j::text AS entry FROM platform.journal j WHERE action = 'reservation.module-hours-overridden' ORDER BY id`);
  expect(rows).toHaveLength(2);
  expect(rows.map(({ entry }) => /Umzug|dauerhaft/.test(entry))).toEqual([false, false]);
});

it('TS-15: where the regime wants a signature, somebody of the agency with signing right overrides and nobody else', async () => {
  await database.superuser.query('ALTER TABLE agreements.regime_version DISABLE TRIGGER USER');
  await database.superuser.query('UPDATE agreements.regime_version SET signing_right_needed = true');
  await database.superuser.query('ALTER TABLE agreements.regime_version ENABLE TRIGGER USER');
  expect(await override('Krise', asCaseLead(office.network))).toBe('OVERRIDE_NOT_ALLOWED');
  const service = await openService(database.url);
  const sql = `INSERT INTO reservations.module_hours_override (reservation_id, agency_id, reason, overridden_by, overridden_at) VALUES ('${reservationId}', '${office.network.agencyId}', 'Krise', 'x', now())`;
  expect(await attempt(service, { organisation: office.network.mainId, actor: 'lead', now: NOW }, sql)).toBe('42501');
  expect(await attempt(service, { organisation: office.network.agencyId, actor: office.signer.actor, now: NOW }, sql)).toBeNull();
  await service.end();
  expect(await override('Krise')).toBeNull();
});

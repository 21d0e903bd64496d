import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { saveOffers, UpdateOfferUseCase, type OfferCohost } from '#offers';
import { must, refusalOf } from '../../support/agreement-network.js';
import { addUncertified, asCertifier, certificationOf, joinNetwork } from '../../support/certification-office.js';
import { asHost, buildPublishingOffice, published, wishOf } from '../../support/publishing-office.js';
import { buildSeatNetwork } from '../../support/seat-network.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;

/** Tuesday, 5 May 2026, in the morning. */
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-05T08:00:00Z' });
});
afterEach(() => database.close());

it('the first day of a certificate that was withdrawn before it held is taken, and the next one is not', async () => {
  const network = await buildSeatNetwork(database.superuser);
  await joinNetwork(database.superuser, network);
  const office = certificationOf(database.unitOfWork);
  const offerId = await addUncertified(database.superuser, network, { code: 'G' });
  const { certificateId } = await office.certified(network, offerId, { wantedFrom: '2026-06-01' });
  must(await office.withdraw.run(asCertifier(network), { certificateId: certificateId!, from: '2026-05-06', reason: 'Fachkraft fehlt' }));
  const { id } = await office.inReview(network, offerId, { wantedFrom: '2026-06-01' });
  const grant = (validFrom?: string) => office.grant.run(asCertifier(network), { certificationId: id, validFrom });
  expect(refusalOf(await grant())).toEqual({ code: 'CERTIFICATE_DAY_TAKEN', message: expect.any(String), certificateId, day: '2026-06-01' });
  expect(must(await grant('2026-06-02')).state).toBe('GRANTED');
  const { rows } = await database.superuser.query('SELECT valid_from, withdrawn_from FROM offers.certificate WHERE offer_id = $1 ORDER BY valid_from', [offerId]);
  expect(rows).toEqual([{ valid_from: '2026-06-01', withdrawn_from: '2026-05-06' }, { valid_from: '2026-06-02', withdrawn_from: null }]);
});

it('DD-15: another share of a co-host is told to the certifiers, also from a file; the same shares written otherwise are not', async () => {
  const office = await buildPublishingOffice(database.superuser);
  const third = await database.superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('THIRD', 'PROVIDER', 'Dritter e.V.', '06432004', 'HE') RETURNING id`,
  );
  const share = (percent: string, organisationId = office.secondId): OfferCohost => ({ organisationId, percent });
  const two = [share('40'), share('10', third.rows[0]!.id)];
  const offer = await published(database.unitOfWork, asHost(office), wishOf(office, { cohosts: two }));
  await database.superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from, origin) VALUES ($1, $2, '2026-01-01', 'IMPORT')`, [offer.id, office.agencyId]);
  const told = async (): Promise<number> => {
    const { rowCount } = await database.superuser.query(`UPDATE inbox.task SET state = 'DONE', done_at = platform.now(), done_by = 'x' WHERE kind = 'CERTIFIED_OFFER_CHANGED' AND state = 'OPEN'`);
    return rowCount!;
  };
  const update = async (cohosts: readonly OfferCohost[], title = 'Soziale Gruppe') => must(await new UpdateOfferUseCase(database.unitOfWork).run(asHost(office), { offerId: offer.id, content: wishOf(office, { cohosts, title }) }));
  await update([...two].reverse(), 'Anderer Name');
  expect(await told()).toBe(0);
  await update([share('30'), two[1]!]);
  expect(await told()).toBe(1);
  await update([share('30')]);
  expect(await told()).toBe(1);
  await database.unitOfWork.run(asHost(office), (tx) => saveOffers(tx, office.hostId, [{ code: offer.code, says: { cohosts: [share('45')] } }]));
  expect(await told()).toBe(1);
});

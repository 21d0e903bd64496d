import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeclareLicenceDependencyUseCase } from '#agreements';
import { entities } from '#installation';
import { WithdrawCertificateUseCase } from '#offers';
import { openDataSource, SERVICE_ROLE, UnitOfWork, type RequestContext } from '#platform';
import { FindImpactQuery, FindMissingClausesQuery, type Impact } from '#reservations';
import { agreementsOf, must, personOf } from '../../support/agreement-network.js';
import { addOffer, addReferral, asCaseworker, buildSeatNetwork, weekly, type SeatNetwork, type TestOffer } from '../../support/seat-network.js';
import { countStatements } from '../../support/statement-counter.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const NOW = '2026-05-01T08:00:00Z';
const UNKNOWN = '00000000-0000-7000-8000-00000000dead';
const PAGE = { first: 20 };

let database: TestDatabase;
let network: SeatNetwork;
let offer: TestOffer;

/** Sessions on 5 May 2026 and the five Tuesdays after it; today is 1 May. */
beforeEach(async () => {
  database = await createTestDatabase({ now: NOW });
  network = await buildSeatNetwork(database.superuser);
  offer = await addOffer(database.superuser, network, { code: 'G-1', dates: weekly('2026-05-05', 6) });
});
afterEach(() => database.close());

const agency = () => personOf(network.agencyId, 'author', 'ADMINISTRATOR');
const host = () => personOf(network.hostId, 'lead', 'GROUP_LEAD');
const main = () => personOf(network.mainId, 'other', 'ADMINISTRATOR');
const impact = () => new FindImpactQuery(database.unitOfWork);

interface Stay {
  readonly variant?: 'INTEGRATED' | 'COMPLEMENTARY';
  readonly from?: string;
  readonly to?: string | null;
  /** HELD until then; absent: confirmed. */
  readonly heldUntil?: string;
}

/** A reservation past all use cases: what counts here is what is stored. */
async function put(code: string, { variant = 'INTEGRATED', from = '2026-05-05', to = null, heldUntil }: Stay = {}): Promise<string> {
  const referralId = await addReferral(database.superuser, network, code);
  const { rows } = await database.superuser.query<{ id: string }>(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from, valid_to, state, expires_at, hold_kind)
     VALUES ('R-' || $1::text, $2, $1, $3, $4, $5, $6, $7, $8, CASE WHEN $9::text IS NULL THEN 'CONFIRMED' ELSE 'HELD' END, $9::timestamptz, CASE WHEN $9::text IS NOT NULL THEN 'FORM' END) RETURNING id`,
    [code, referralId, network.agencyId, offer.id, network.hostId, variant, from, to, heldUntil ?? null],
  );
  return rows[0]!.id;
}

const approve = (code: string, legalBasis = '31') =>
  database.superuser.query(
    `INSERT INTO referrals.approval (referral_id, agency_id, kind, legal_basis, module, valid_from, signed_by, signed_at)
     SELECT r.id, r.agency_id, 'GRANT', $2, 'BASIS', '2026-01-01', 'signer', '2026-01-01' FROM referrals.referral r WHERE r.code = $1
       AND NOT EXISTS (SELECT 1 FROM referrals.approval a WHERE a.referral_id = r.id)`,
    [code, legalBasis],
  );
const agreementOf = async (code: string): Promise<string> =>
  (await database.superuser.query<{ id: string }>('SELECT id FROM agreements.agreement WHERE code = $1', [code])).rows[0]!.id;
const certificateId = async (): Promise<string> =>
  (await database.superuser.query<{ id: string }>('SELECT id FROM offers.certificate WHERE offer_id = $1', [offer.id])).rows[0]!.id;
const broken = (found: Impact | null) => found?.broken.rows.map(({ node: { code, firstDay, reasons } }) => [code, firstDay, ...reasons]);
const counts = (found: Impact | null) => found && [found.confirmed, found.open, found.firstDay];
const endOf = async (code: string, lastDay: string, as = agency(), page = PAGE) => impact().ofAgreementEnd(as, await agreementOf(code), lastDay, page);

describe('DD-23, DD-26: what the end of an agreement would break', () => {
  it('DD-23: are the integrated seats with sessions after that day, and it is what the flags say once it has ended', async () => {
    const long = await put('F-1');
    const short = await put('F-2', { to: '2026-05-12' });
    await put('F-3', { variant: 'COMPLEMENTARY' });
    const before = await endOf('LQE-HOST', '2026-05-12');
    expect(counts(before)).toEqual([1, 0, '2026-05-19']);
    expect(broken(before)).toEqual([['R-F-1', '2026-05-19', 'PARTNER_LQE_MISSING_CLAUSE']]);
    // Asking has changed nothing.
    const missing = () => new FindMissingClausesQuery(database.unitOfWork).byIds(asCaseworker(network), [long, short]);
    expect((await missing()).get(long)).toEqual([]);

    must(await agreementsOf(database.unitOfWork).end.run(agency(), { agreementId: await agreementOf('LQE-HOST'), lastDay: '2026-05-12' }));
    expect([(await missing()).get(long), (await missing()).get(short)]).toEqual([[{ code: 'PARTNER_LQE_MISSING_CLAUSE', firstDay: '2026-05-19' }], []]);
    // What is missing already is not broken once more, and the other side's clause is.
    expect(broken(await endOf('LQE-HOST', '2026-05-12'))).toEqual([]);
    // Without that agreement nothing covers their legal basis, beside the help or in it (BHV-19).
    expect(broken(await endOf('LQE-MAIN', '2026-05-25'))).toEqual([
      ['R-F-1', '2026-05-26', 'LEGAL_BASIS_NOT_COVERED', 'MAIN_LQE_MISSING_CLAUSE'],
      ['R-F-3', '2026-05-26', 'LEGAL_BASIS_NOT_COVERED'],
    ]);
  });

  it('BHV-19: and seats whose legal basis no agreement of the responsible provider would list', async () => {
    await put('F-1', { variant: 'COMPLEMENTARY' });
    await put('F-2');
    await approve('F-1');
    await approve('F-2', '35a');
    expect(broken(await endOf('LQE-MAIN', '2026-05-12'))).toEqual([
      ['R-F-1', '2026-05-19', 'LEGAL_BASIS_NOT_COVERED'],
      // The one on § 35a is not covered now either.
      ['R-F-2', '2026-05-19', 'MAIN_LQE_MISSING_CLAUSE'],
    ]);
  });

  it('are holds too, as long as their deadline has not passed, and no cancelled or past sessions', async () => {
    await put('F-1', { heldUntil: '2026-05-01T08:00:01Z' });
    await put('F-2', { heldUntil: '2026-05-01T08:00:00Z' });
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE date = '2026-05-19'`);
    const found = await endOf('LQE-HOST', '2026-05-12');
    expect([counts(found), broken(found)]).toEqual([[0, 1, '2026-05-26'], [['R-F-1', '2026-05-26', 'PARTNER_LQE_MISSING_CLAUSE']]]);
    const late = new FindImpactQuery(new UnitOfWork(database.dataSource, { now: '2026-06-10T08:00:00Z' }));
    expect(counts(await late.ofAgreementEnd(agency(), await agreementOf('LQE-HOST'), '2026-06-10', PAGE))).toEqual([0, 0, null]);
  });

  it('leaves out the days of a pause', async () => {
    const id = await put('F-1');
    await database.superuser.query(`UPDATE reservations.reservation SET pauses = '{[2026-05-13,2026-05-27)}' WHERE id = $1`, [id]);
    expect(broken(await endOf('LQE-HOST', '2026-05-12'))).toEqual([['R-F-1', '2026-06-02', 'PARTNER_LQE_MISSING_CLAUSE']]);
  });

  it('DD-26: lists the facilities that depend, before anybody ends anything', async () => {
    must(await new DeclareLicenceDependencyUseCase(database.unitOfWork).run(main(), { agencyId: network.agencyId, hubId: network.hostId, facility: 'Kinderhaus Nord' }));
    expect((await endOf('LQE-HOST', '2026-12-31'))?.dependents).toMatchObject([{ facility: 'Kinderhaus Nord', dependentId: network.mainId }]);
    expect((await endOf('LQE-MAIN', '2026-12-31'))?.dependents).toEqual([]);
  });

  it('is told to nobody who could not end it', async () => {
    await put('F-1');
    const foreign = await buildSeatNetwork(database.superuser, 'B-');
    for (const other of [main(), host(), personOf(foreign.agencyId, 'other', 'ADMINISTRATOR')]) expect(await endOf('LQE-HOST', '2026-05-12', other)).toBeNull();
    for (const id of [UNKNOWN, 'x']) expect(await impact().ofAgreementEnd(agency(), id, '2026-05-12', PAGE)).toBeNull();
  });

  it('is told page by page, by the first day', async () => {
    for (const [code, from] of [
      ['F-1', '2026-06-01'],
      ['F-2', '2026-05-05'],
      ['F-3', '2026-05-20'],
    ] as const) {
      await put(code, { from });
    }
    const codes: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const found = await endOf('LQE-HOST', '2026-05-12', agency(), { first: 1, ...(after !== undefined && { after }) });
      expect(found?.confirmed).toBe(3);
      codes.push(...found!.broken.rows.map(({ node }) => node.code));
      after = found!.broken.rows.at(-1)?.cursor;
      more = found!.broken.hasNextPage;
    }
    expect(codes).toEqual(['R-F-2', 'R-F-3', 'R-F-1']);
  });
});

describe('DD-14: what the withdrawal of a certificate would break', () => {
  const ofCertificate = async (from: string, as: RequestContext = agency()) => impact().ofCertificateEnd(as, await certificateId(), from, PAGE);

  it('DD-14: are seats with sessions from that day on that no other certificate covers', async () => {
    await put('F-1');
    await put('F-2', { variant: 'COMPLEMENTARY', to: '2026-05-20' });
    await put('F-3', { heldUntil: '2026-05-01T09:00:00Z', to: '2026-05-12' });
    const found = await ofCertificate('2026-05-19');
    expect([counts(found), broken(found)]).toEqual([
      [2, 0, '2026-05-19'],
      [
        ['R-F-1', '2026-05-19', 'UNCERTIFIED'],
        ['R-F-2', '2026-05-19', 'UNCERTIFIED'],
      ],
    ]);
    expect(counts(await ofCertificate('2026-05-12'))).toEqual([2, 1, '2026-05-12']);
    must(await new WithdrawCertificateUseCase(database.unitOfWork).run(personOf(network.agencyId, 'certifier', 'CERTIFIER'), { certificateId: await certificateId(), from: '2026-05-19', reason: 'r' }));
    expect(await ofCertificate('2026-05-19')).toBeNull();
  });

  it('is told to the agency alone', async () => {
    for (const other of [host(), main()]) expect(await ofCertificate('2026-05-19', other)).toBeNull();
    for (const id of [UNKNOWN, 'x']) expect(await impact().ofCertificateEnd(agency(), id, '2026-05-19', PAGE)).toBeNull();
  });
});

describe('what cancelling sessions, or archiving an offer, would break', () => {
  it('are the seats in sessions to come, of all agencies, for the host alone; of a mere hold it knows that it is there', async () => {
    await put('F-1', { to: '2026-05-12' });
    await put('F-2', { from: '2026-05-13', variant: 'COMPLEMENTARY' });
    await put('F-3', { heldUntil: '2026-05-01T09:00:00Z' });
    const ids = [offer.sessionIds[1]!, offer.sessionIds[3]!, offer.sessionIds[3]!];
    const found = await impact().ofSessionCancel(host(), ids, PAGE);
    expect([counts(found), broken(found)]).toEqual([
      [2, 1, '2026-05-12'],
      [
        ['R-F-1', '2026-05-12', 'SESSION_CANCELLED'],
        ['R-F-2', '2026-05-26', 'SESSION_CANCELLED'],
      ],
    ]);
    expect(counts(await impact().ofOfferArchive(host(), offer.id, PAGE))).toEqual([2, 1, '2026-05-05']);
    for (const other of [agency(), main()]) {
      expect(await impact().ofSessionCancel(other, ids, PAGE)).toBeNull();
      expect(await impact().ofOfferArchive(other, offer.id, PAGE)).toBeNull();
    }
    for (const bad of [[], ['x'], [...ids, UNKNOWN]]) expect(await impact().ofSessionCancel(host(), bad, PAGE)).toBeNull();
  });

  it('is nothing where nobody has a seat, or the session is over or cancelled before', async () => {
    await put('F-1');
    await database.superuser.query(`UPDATE offers.session SET state = 'CANCELLED' WHERE id = $1`, [offer.sessionIds[5]]);
    const late = new FindImpactQuery(new UnitOfWork(database.dataSource, { now: '2026-06-02T08:00:00Z' }));
    expect(counts(await late.ofSessionCancel(host(), offer.sessionIds, PAGE))).toEqual([1, 0, '2026-06-02']);
    expect(counts(await late.ofSessionCancel(host(), [offer.sessionIds[0]!, offer.sessionIds[5]!], PAGE))).toEqual([0, 0, null]);
  });
});

describe('the number of statements', () => {
  it('does not grow with the number of reservations', async () => {
    const counter = await countStatements(database.url);
    const dataSource = await openDataSource({ url: counter.url, poolSize: 1, entities, role: SERVICE_ROLE, applicationName: 'pv-count' });
    const counted = new FindImpactQuery(new UnitOfWork(dataSource, { now: NOW }));
    const questions = async () => {
      const taken: number[] = [];
      for (const ask of [
        async () => counted.ofAgreementEnd(agency(), await agreementOf('LQE-HOST'), '2026-05-12', PAGE),
        async () => counted.ofCertificateEnd(agency(), await certificateId(), '2026-05-12', PAGE),
        () => counted.ofSessionCancel(host(), offer.sessionIds, PAGE),
        () => counted.ofOfferArchive(host(), offer.id, PAGE),
      ]) {
        counter.take();
        expect(await ask()).not.toBeNull();
        taken.push(counter.take());
      }
      return taken;
    };
    await questions();
    await put('F-0');
    const few = await questions();
    for (let index = 1; index < 40; index++) await put(`F-${index}`);
    expect(await questions()).toEqual(few);
    expect(counts(await counted.ofOfferArchive(host(), offer.id, PAGE))).toEqual([40, 0, '2026-05-05']);
    await dataSource.destroy();
    await counter.close();
  });
});

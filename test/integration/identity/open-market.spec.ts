import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { MatchReferralQuery } from '#matching';
import { FindOffersQuery } from '#offers';
import { operatorContext } from '#platform';
import { ReserveSeatUseCase } from '#reservations';
import { value } from '../../support/network-office.js';
import { ProductUnderTest } from '../../support/product-under-test.js';
import { asOrganisation, createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let product: ProductUnderTest;
beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-05-01T08:00:00Z' });
  product = new ProductUnderTest(database);
});
afterEach(() => database.close());

const REFERRALS = Array.from({ length: 12 }, (_, n) => `F-${n + 1}`);

/** Three hosts in one town with the same group; MEMBER is in the network, OUTSIDE has an agreement only, STRANGER neither. */
const town = new Map([
  [
    'organisations.csv',
    `id,kind,name,municipality_ags
JA,AGENCY,Jugendamt,06432004
MAIN,PROVIDER,Hauptträger,06432004
MEMBER,PROVIDER,Mitglied,06432004
OUTSIDE,PROVIDER,Ohne Netzwerk,06432004
STRANGER,PROVIDER,Fremd,06432004
`,
  ],
  ['networks.csv', 'agency_id,provider_id,valid_from\nJA,MAIN,2026-01-01\nJA,MEMBER,2026-01-01\n'],
  [
    'agreements.csv',
    `id,agency_id,provider_id,valid_from,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming
L1,JA,MAIN,2026-01-01,31,L,Q,F,true,false
L2,JA,MEMBER,2026-01-01,31,L,Q,F,false,true
L3,JA,OUTSIDE,2026-01-01,31,L,Q,F,false,true
`,
  ],
  ['settlement_rates.csv', 'id,agency_id,unit,amount_eur,valid_from\nR,JA,SEAT_SESSION,60.00,2026-01-01\n'],
  [
    'offers.csv',
    `id,host_id,title,category,kind,admission,delivery,capacity,topics,municipality_ags
G-MEMBER,MEMBER,Gruppe,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,8,CONFLICT,06432004
G-OUTSIDE,OUTSIDE,Gruppe,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,8,CONFLICT,06432004
G-STRANGER,STRANGER,Gruppe,SOCIAL_SKILLS,GROUP,OPEN,ON_SITE,8,CONFLICT,06432004
`,
  ],
  ['certificates.csv', 'offer_id,agency_id,valid_from\nG-MEMBER,JA,2026-01-01\nG-OUTSIDE,JA,2026-01-01\nG-STRANGER,JA,2026-01-01\n'],
  [
    'sessions.csv',
    `offer_id,date,start,minutes
G-MEMBER,2026-05-05,15:00,90
G-MEMBER,2026-05-12,15:00,90
G-OUTSIDE,2026-05-05,15:00,90
G-OUTSIDE,2026-05-12,15:00,90
G-STRANGER,2026-05-05,15:00,90
`,
  ],
  [
    'referrals.csv',
    `id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,weeks,consent,approved_from
${REFERRALS.map((id) => `${id},JA,MAIN,2014-03,31,CONFLICT,06432004,2026-05-01,8,true,2026-01-01`).join('\n')}
`,
  ],
]);

const idOf = async (table: string, code: string): Promise<string> =>
  (await database.superuser.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code])).rows[0]!.id;

it('GZ-16: a provider outside the network with valid agreements is listed, found, reserved and settled like a member', async () => {
  await product.import(town);
  const agencyId = await idOf('identity.organisation', 'JA');
  const caseworker = asOrganisation(agencyId, ['CASEWORKER']);

  const listed = await new FindOffersQuery(database.unitOfWork).page(caseworker, {}, { first: 10 });
  expect(listed.rows.map((row) => row.node.code)).toEqual(['G-MEMBER', 'G-OUTSIDE', 'G-STRANGER']);

  const firsts = new Set<string>();
  for (const code of REFERRALS) {
    const { matches, rejected } = value(await new MatchReferralQuery(database.unitOfWork).run(operatorContext('TEST', 'test'), { referral: { code } }));
    const lot = (offer: string) => createHash('sha256').update(`${code}:${offer}`).digest('hex');
    // Equal scores; the order is that of a hash which knows neither of the two.
    expect(matches.map((match) => match.score)).toEqual([matches[0]!.score, matches[0]!.score]);
    expect(matches.map((match) => match.offerCode)).toEqual(['G-MEMBER', 'G-OUTSIDE'].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)));
    expect(rejected.map((offer) => [offer.offerCode, offer.failed])).toEqual([['G-STRANGER', ['PARTNER_LQE_MISSING_CLAUSE', 'NOT_IN_NETWORK']]]);
    firsts.add(matches[0]!.offerCode);
  }
  expect(firsts).toEqual(new Set(['G-MEMBER', 'G-OUTSIDE']));

  const reserveSeat = new ReserveSeatUseCase(database.unitOfWork);
  for (const [code, offer] of [['F-1', 'G-MEMBER'], ['F-2', 'G-OUTSIDE']] as const) {
    const wish = { referralId: await idOf('referrals.referral', code), offerId: await idOf('offers.offer', offer), variant: 'INTEGRATED' } as const;
    expect(value(await reserveSeat.run(caseworker, wish)).state).toBe('CONFIRMED');
  }
  await product.import(
    new Map([
      [
        'attendance.csv',
        `offer_id,date,referral_id,status
G-MEMBER,2026-05-05,F-1,ATTENDED
G-MEMBER,2026-05-12,F-1,ATTENDED
G-OUTSIDE,2026-05-05,F-2,ATTENDED
G-OUTSIDE,2026-05-12,F-2,ATTENDED
`,
      ],
    ]),
  );
  const { net } = (await product.clear('2026-05', 'JA')) as { net: unknown };
  expect(net).toEqual([
    { debtor: 'MAIN', creditor: 'MEMBER', cents: 12_000 },
    { debtor: 'MAIN', creditor: 'OUTSIDE', cents: 12_000 },
  ]);
});

/** Bremerhaven: one provider with a budget, two without; the agency is responsible for B-1, a provider without budget for B-2. */
const bremerhaven = new Map([
  [
    'organisations.csv',
    `id,kind,name,municipality_ags
AMT,AGENCY,Amt für Jugend,04012000
BUDGET,PROVIDER,Budgetträger,04012000
EINS,PROVIDER,Träger Eins,04012000
ZWEI,PROVIDER,Träger Zwei,04012000
`,
  ],
  [
    'agreements.csv',
    `id,agency_id,provider_id,valid_from,legal_bases,service_part,quality_part,fee_part,co_use_outgoing,co_use_incoming,funding,budget_total_eur
L1,AMT,BUDGET,2026-01-01,30|31,L,Q,F,true,true,PROVIDER_BUDGET,500000
L2,AMT,EINS,2026-01-01,30|31,L,Q,F,true,true,HOURLY,
L3,AMT,ZWEI,2026-01-01,30|31,L,Q,F,true,true,HOURLY,
`,
  ],
  ['settlement_rates.csv', 'id,agency_id,unit,amount_eur,valid_from\nR,AMT,SEAT_SESSION,45.00,2026-01-01\n'],
  [
    'offers.csv',
    `id,host_id,title,category,kind,admission,delivery,capacity,municipality_ags
G-BUDGET,BUDGET,Gruppe,SPORT,GROUP,OPEN,ON_SITE,8,04012000
G-EINS,EINS,Gruppe,SPORT,GROUP,OPEN,ON_SITE,8,04012000
`,
  ],
  ['certificates.csv', 'offer_id,agency_id,valid_from\nG-BUDGET,AMT,2026-01-01\nG-EINS,AMT,2026-01-01\n'],
  ['sessions.csv', 'offer_id,date,start,minutes,state\nG-BUDGET,2026-05-05,15:00,90,HELD\nG-EINS,2026-05-05,17:00,90,HELD\n'],
  [
    'referrals.csv',
    `id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,consent,approved_from
B-1,AMT,AMT,2014-03,31,SPORT,04012000,2026-05-01,true,2026-01-01
B-2,AMT,ZWEI,2014-03,31,SPORT,04012000,2026-05-01,true,2026-01-01
`,
  ],
  [
    'reservations.csv',
    `id,referral_id,offer_id,variant,from,to
R-1,B-1,G-BUDGET,INTEGRATED,2026-05-01,2026-05-31
R-2,B-1,G-EINS,INTEGRATED,2026-05-01,2026-05-31
R-3,B-2,G-EINS,INTEGRATED,2026-05-01,2026-05-31
`,
  ],
  ['attendance.csv', 'offer_id,date,referral_id,status\nG-BUDGET,2026-05-05,B-1,ATTENDED\nG-EINS,2026-05-05,B-1,ATTENDED\nG-EINS,2026-05-05,B-2,ATTENDED\n'],
]);

it('BHV-04: providers without budget keep billing each use in the city of a provider with one', async () => {
  await product.import(bremerhaven);
  const { lines, gross } = (await product.clear('2026-05', 'AMT')) as {
    lines: readonly { reservation: string; outcome: string; unit: string | null; cents: number }[];
    gross: unknown;
  };
  expect(lines.map(({ reservation, outcome, unit, cents }) => [reservation, outcome, unit, cents])).toEqual([
    ['R-1', 'COVERED_BY_BUDGET', null, 0],
    ['R-2', 'DIRECT_BILLING', 'SEAT_SESSION', 4_500],
    ['R-3', 'SETTLEMENT', 'SEAT_SESSION', 4_500],
  ]);
  expect(gross).toEqual([
    { kind: 'DIRECT_BILLING', debtor: 'AMT', creditor: 'EINS', cents: 4_500 },
    { kind: 'SETTLEMENT', debtor: 'ZWEI', creditor: 'EINS', cents: 4_500 },
  ]);
});

it('BHV-03: a § 39 item of the provider with a budget stays billable outside the budget', async () => {
  await product.import(bremerhaven);
  await product.import(
    new Map([
      [
        'referrals.csv',
        `id,agency_id,responsible_id,birth_month,legal_basis,needs,municipality_ags,wanted_from,consent,approved_from
B-3,AMT,AMT,2014-03,39,SPORT,04012000,2026-05-01,true,2026-01-01
`,
      ],
      ['reservations.csv', 'id,referral_id,offer_id,variant,from,to\nR-4,B-3,G-BUDGET,INTEGRATED,2026-05-01,2026-05-31\n'],
      ['attendance.csv', 'offer_id,date,referral_id,status\nG-BUDGET,2026-05-05,B-3,ATTENDED\n'],
    ]),
  );
  const { lines } = (await product.clear('2026-05', 'AMT')) as { lines: readonly { reservation: string; outcome: string; cents: number }[] };
  const ofBudget = lines.filter(({ reservation }) => ['R-1', 'R-4'].includes(reservation)).map(({ reservation, outcome, cents }) => [reservation, outcome, cents]);
  expect(ofBudget).toEqual([
    ['R-1', 'COVERED_BY_BUDGET', 0],
    ['R-4', 'DIRECT_BILLING', 4_500],
  ]);
});

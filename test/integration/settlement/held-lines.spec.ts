import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '#platform';
import { ExportStatementQuery, FindMonthsQuery, FindPairsQuery, FindReviewLinesQuery, type MonthView } from '#settlement';
import { DisputeOffice, disputeNetwork } from '../../support/dispute-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

let database: TestDatabase;
let office: DisputeOffice;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** Of May, cleared: with these reservations alone. */
async function open(reservations: readonly string[], changes: (network: Map<string, string>) => void = () => {}): Promise<void> {
  const network = new Map(disputeNetwork());
  const [head, ...rows] = network.get('reservations.csv')!.trim().split('\n');
  const kept = rows.filter((row) => reservations.includes(row.split(',')[0]!));
  network.set('reservations.csv', `${[head, ...kept].join('\n')}\n`);
  const seats = new Set(kept.map((row) => row.split(',').slice(1, 3).join()));
  const [titles, ...records] = network.get('attendance.csv')!.trim().split('\n');
  const isKept = ([offer, , referral]: readonly string[]): boolean => seats.has([referral, offer].join());
  network.set('attendance.csv', `${[titles, ...records.filter((record) => isKept(record.split(',')))].join('\n')}\n`);
  changes(network);
  office = await DisputeOffice.of(database, network);
  await office.product.clear('2026-05', 'JA');
}
const disputed = async (person: string, reservation: string, ...dates: readonly string[]): Promise<void> => {
  await office.opened(person, '2026-05', await Promise.all(dates.map((date) => office.line(reservation, date, 0))));
  await office.product.clear('2026-05', 'JA');
};
const monthOf = (who: RequestContext): Promise<MonthView | null> => new FindMonthsQuery(database.unitOfWork).one(who, office.id('JA'), '2026-05');
const heldOf = async (person: string, filter: { readonly between?: readonly [string, string] } = {}) => {
  const who = office.as(person);
  const month = await monthOf(who);
  if (month === null) return null;
  const { rows } = await new FindReviewLinesQuery(database.unitOfWork).page(who, month, { outcome: 'HELD', ...filter }, { first: 100 });
  return rows.map(({ node }) => node);
};
const pairsOf = async (person: string) => {
  const who = office.as(person);
  return new FindPairsQuery(database.unitOfWork).run(who, (await monthOf(who))!);
};
const heldFile = async (person: string): Promise<string[]> => {
  const file = await new ExportStatementQuery(database.unitOfWork).table(office.as(person), { agencyId: office.id('JA'), period: '2026-05', table: 'held', format: 'csv' });
  return file!.toString('utf8').trim().split(/\r?\n/).slice(1);
};
const ALL_OF_MAY = ['2026-05-04', '2026-05-07', '2026-05-11', '2026-05-14'];

describe('a held line', () => {
  it('is seen by who would pay and by the host, with its sides, and by no other organisation', async () => {
    await open(['V1', 'V2']);
    await disputed('NORD', 'V1', '2026-05-04');
    const sides = { date: '2026-05-04', outcome: 'HELD', reason: 'DISPUTED', payerId: office.id('NORD'), hostId: office.id('SUED'), cents: '0' };
    for (const person of ['NORD', 'SUED', 'JA']) expect(await heldOf(person)).toMatchObject([sides]);
    // CLUB has a share of V2 and so sees the month.
    expect(await heldOf('CLUB')).toEqual([]);
  });

  it('is found by its id, and between its two sides', async () => {
    await open(['V1', 'V2']);
    await disputed('NORD', 'V1', '2026-05-04');
    const [held] = (await heldOf('SUED', { between: [office.id('SUED'), office.id('NORD')] }))!;
    const lines = new FindReviewLinesQuery(database.unitOfWork);
    expect(await lines.one(office.as('NORD'), (await monthOf(office.as('NORD')))!, held!.id)).toMatchObject({ id: held!.id, disputeId: held!.disputeId });
    expect(await lines.one(office.as('CLUB'), (await monthOf(office.as('CLUB')))!, held!.id)).toBeNull();
  });

  it('is counted in the pair of its two sides, and stands in the file held.csv of both', async () => {
    await open(['V1', 'V2']);
    await disputed('NORD', 'V1', '2026-05-04', '2026-05-11');
    for (const person of ['NORD', 'SUED', 'JA']) {
      const pair = (await pairsOf(person)).find(({ firstId, secondId }) => [firstId, secondId].sort().join() === [office.id('NORD'), office.id('SUED')].sort().join());
      // Two of V1 of four, and the one of V2.
      expect([person, pair?.lineCount, pair?.heldCount]).toEqual([person, 3, 2]);
      expect(await heldFile(person)).toHaveLength(2);
    }
    expect(await heldFile('CLUB')).toEqual([]);
  });

  it('which the agency would pay is seen by the host alone beside it', async () => {
    await open(['V1', 'V4']);
    await disputed('SUED', 'V4', '2026-05-04');
    expect(await heldOf('SUED')).toMatchObject([{ payerId: office.id('JA'), hostId: office.id('SUED') }]);
    expect(await heldOf('NORD')).toEqual([]);
    expect((await pairsOf('SUED')).map(({ kind, heldCount }) => [kind, heldCount])).toEqual([['DIRECT_BILLING', 1], ['SETTLEMENT', 0]]);
  });

  it('is the agency\'s to pay where the seat is complementary: the provider of the case does not see it', async () => {
    await open(['V1', 'V2'], (network) => network.set('reservations.csv', network.get('reservations.csv')!.replace('V1,F1,G1,INTEGRATED', 'V1,F1,G1,COMPLEMENTARY')));
    await disputed('SUED', 'V1', '2026-05-04');
    expect(await heldOf('SUED')).toMatchObject([{ payerId: office.id('JA') }]);
    expect(await heldOf('NORD')).toEqual([]);
  });

  it('makes its sides parties of the month, also where all that they have in it is held', async () => {
    await open(['V1']);
    await disputed('NORD', 'V1', ...ALL_OF_MAY);
    expect(await heldOf('NORD')).toHaveLength(4);
    expect(await heldOf('SUED')).toHaveLength(4);
    expect(await monthOf(office.as('WEST'))).toBeNull();
    expect(await heldOf('NORD')).toMatchObject(ALL_OF_MAY.map((date) => ({ date })));
  });

  it('costs the agency nothing to find: nobody asks who else is a party of what is its own', async () => {
    await open(['V1']);
    await disputed('NORD', 'V1', '2026-05-04');
    const failing = (name: string, argument: string): string =>
      `CREATE OR REPLACE FUNCTION settlement.${name}(${argument} uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$ BEGIN RAISE EXCEPTION 'asked ${name}'; END $$`;
    for (const [name, argument] of [['is_party', 'run'], ['is_held_party', 'run'], ['is_side_of', 'reservation']] as const) await database.superuser.query(failing(name, argument));
    expect(await heldOf('JA')).toHaveLength(1);
    await expect(heldOf('SUED')).rejects.toThrow('asked');
  });
});

describe('pairs of a month', () => {
  it('are for a provider those that it is in: of a line that it has a share in it sees no other share', async () => {
    // V2 is shared by SUED, WEST and CLUB.
    await open(['V1', 'V2']);
    const named = async (person: string) => (await pairsOf(person)).map(({ firstId, secondId }) => [firstId, secondId].filter((id) => id !== office.id('NORD')).join());
    expect((await named('NORD')).sort()).toEqual([office.id('SUED'), office.id('WEST'), office.id('CLUB')].sort());
    for (const person of ['SUED', 'WEST', 'CLUB']) expect([person, await named(person)]).toEqual([person, [office.id(person)]]);
    expect(await named('JA')).toHaveLength(3);
  });

  it('do not stand out by lines that are held or free: nothing was there before, and no money is there now', async () => {
    await open(['V1', 'V4']);
    await office.product.clear('2026-06', 'JA');
    // June: one use of V1 and one of V4; that of V4 is held in May and June alike.
    const june = async () => {
      const month = (await new FindMonthsQuery(database.unitOfWork).one(office.as('JA'), office.id('JA'), '2026-06'))!;
      return (await new FindPairsQuery(database.unitOfWork).run(office.as('JA'), month)).map(({ kind, heldCount, change }) => [kind, heldCount, change?.isOutlier]);
    };
    for (const [period, dates] of [['2026-05', ALL_OF_MAY], ['2026-06', ['2026-06-08']]] as const) {
      await office.opened('SUED', period, await Promise.all(dates.map((date) => office.line('V4', date, 0))));
      await office.product.clear(period, 'JA');
    }
    // SETTLEMENT: 240.00 € in May and 60.00 € in June.
    expect(await june()).toEqual([['DIRECT_BILLING', 1, false], ['SETTLEMENT', 0, true]]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { problemsOf } from '../../../../test/support/naive/check-valid.js';
import { FILES } from '../../../../test/support/naive/schema.js';
import { applyFolder, EMPTY_STORE } from '../../../../test/support/naive/store.js';
import { demoNetwork } from './demo-network.js';

type Cells = Record<string, string>;

/** Ends and beginnings of months and years, a leap day, and both changes of the clock. */
const DAYS = ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-29', '2026-03-30', '2026-06-17', '2026-10-25', '2026-12-31', '2027-05-31', '2028-02-29'];

const networks = new Map(DAYS.map((day) => [day, demoNetwork(day)]));

/** The rows of a file, read by a parser that shares nothing with the writer. */
function rowsOf(day: string, file: string): Cells[] {
  return parse(networks.get(day)?.get(file) ?? '', { columns: true }) as Cells[];
}

/** A fixed calendar reckoning by UTC days, unlike the one of the network. */
function monthsAround(day: string): string[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return [-2, -1, 0, 1, 2].map((offset) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 7));
}

const isTaken = (reservation: Cells, session: Cells): boolean =>
  reservation['state'] === 'CONFIRMED' &&
  reservation['offer_id'] === session['offer_id'] &&
  reservation['from']! <= session['date']! &&
  (reservation['to'] === '' || session['date']! <= reservation['to']!);

describe('the demonstration network of a day', () => {
  it('is the same bytes for the same day, and another for another day', () => {
    expect([...demoNetwork('2026-06-17')]).toEqual([...networks.get('2026-06-17')!]);
    expect(demoNetwork('2026-06-18').get('sessions.csv')).not.toEqual(networks.get('2026-06-17')!.get('sessions.csv'));
  });

  it.each(DAYS)('of %s is a valid folder of the exchange format', (day) => {
    const network = networks.get(day)!;
    expect([...network.keys()].sort()).toEqual(Object.keys(FILES).sort());
    for (const [file, text] of network) {
      const columns = FILES[file]!.columns.map((column) => column.name);
      expect(columns).toEqual(expect.arrayContaining(text.split('\n', 1)[0]!.split(',')));
    }
    // applyFolder throws where a key occurs twice in a file
    const { store, touched } = applyFolder(EMPTY_STORE, network);
    expect(problemsOf(store, touched.get('attendance.csv') ?? [])).toEqual([]);
  });

  it.each(DAYS)('of %s has the numbers that were asked for', (day) => {
    const kinds = (kind: string): number => rowsOf(day, 'organisations.csv').filter((row) => row['kind'] === kind).length;
    expect([kinds('AGENCY'), kinds('PROVIDER') + kinds('PARTNER')]).toEqual([3, 16]);
    expect(rowsOf(day, 'offers.csv')).toHaveLength(45);
    const referrals = rowsOf(day, 'referrals.csv').map((row) => row['id']);
    expect(referrals).toHaveLength(130);
    const placed = new Set(rowsOf(day, 'reservations.csv').filter((row) => row['state'] === 'CONFIRMED').map((row) => row['referral_id']));
    expect(referrals.filter((id) => !placed.has(id))).toHaveLength(40);
    expect(rowsOf(day, 'social_spaces.csv')).toHaveLength(4);
    const fundings = new Set(rowsOf(day, 'agreements.csv').map((row) => row['funding']!));
    expect([...fundings].sort()).toEqual(['HOURLY', 'PROVIDER_BUDGET', 'SOCIAL_SPACE_BUDGET', 'STA_LUMP']);
    const units = new Set(rowsOf(day, 'settlement_rates.csv').map((row) => row['unit']!));
    expect([...units].sort()).toEqual(['COURSE', 'SEAT_HOUR', 'SEAT_SESSION', 'SEAT_WEEK']);
    // Five lump-sum agreements of one county, two of them with two versions, and six modules; one rate more where the version stayed.
    expect(rowsOf(day, 'weekly_rates.csv')).toHaveLength(5 * 6 * 2);
  });

  it.each(DAYS)('of %s has sessions in five months, on plausible days and afternoons', (day) => {
    const sessions = rowsOf(day, 'sessions.csv');
    expect([...new Set(sessions.map((row) => row['date']!.slice(0, 7)))].sort()).toEqual(monthsAround(day));
    expect(sessions.filter((row) => row['date']! >= day && row['state'] !== 'PLANNED')).toEqual([]);
    for (const { offer_id, date, start, minutes } of sessions) {
      expect(start! >= '13:30' && start! <= '17:30').toBe(true);
      expect([90, 120]).toContain(Number(minutes));
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      if (offer_id !== 'SA-FAMILIENCAFE') expect([1, 2, 3, 4, 5]).toContain(weekday);
    }
  });

  it.each(DAYS)('of %s is filled as domain.md 2.2 says: 60 to 85 %, three full, clubs nearly empty', (day) => {
    const reservations = rowsOf(day, 'reservations.csv');
    const sessions = rowsOf(day, 'sessions.csv');
    const offers = rowsOf(day, 'offers.csv');
    const fill = offers.map((offer) => {
      const next = sessions.filter((row) => row['offer_id'] === offer['id'] && row['date']! >= day).sort((a, b) => (a['date']! < b['date']! ? -1 : 1))[0]!;
      return { offer, filled: reservations.filter((row) => isTaken(row, next)).length / Number(offer['capacity']) };
    });
    expect(fill.filter(({ offer, filled }) => filled === 1 && offer['settleable'] === 'true')).toHaveLength(3);
    expect(fill.filter(({ offer }) => offer['settleable'] === 'false').every(({ filled }) => filled < 0.2)).toBe(true);
    expect(fill.filter(({ filled }) => filled >= 0.6 && filled <= 0.85)).toHaveLength(45 - 3 - 3);
    expect(offers.every((offer) => Number(offer['capacity']) >= 6 && Number(offer['capacity']) <= 12)).toBe(true);
  });

  it('has the mix of offers of domain.md 2.2: closed, online, information, co-hosted, expired, without clause', () => {
    const offers = rowsOf('2026-06-17', 'offers.csv');
    expect(offers.filter((row) => row['admission'] === 'CLOSED').map((row) => row['id'])).toEqual(['MW-AAT', 'MD-SUCHTFAMILIEN']);
    expect(offers.filter((row) => row['delivery'] === 'ONLINE').map((row) => row['id'])).toEqual(['MH-DIGITAL', 'MA-ONLINE']);
    expect(offers.filter((row) => row['settleable'] === 'false').map((row) => row['id'])).toEqual(['SV-JUDO', 'BX-OFFEN', 'SA-FAMILIENCAFE']);
    // DD-15 type 3: a professional of a second provider
    expect(offers.find((row) => row['id'] === 'MB-GEMEINSAM')).toMatchObject({ host_id: 'MUSTERBRUECKE', cohosts: 'MUSTERWEG:40' });
    expect(offers.filter((row) => row['cohosts'] !== '')).toHaveLength(6);
    const expired = rowsOf('2026-06-17', 'certificates.csv').filter((row) => row['valid_to']! < '2026-06-17');
    expect(expired).toMatchObject([{ offer_id: 'MH-KLETTERN', agency_id: 'JA-DADI', valid_to: '2026-05-15' }]);
    const withoutClause = rowsOf('2026-06-17', 'agreements.csv').filter((row) => row['co_use_incoming'] === 'false');
    expect(withoutClause.map((row) => row['provider_id'])).toEqual(['MUSTERKREISEL']);
  });

  it.each(DAYS)('of %s marks every amount as demonstration data, and knows referrals by code only', (day) => {
    expect(rowsOf(day, 'settlement_rates.csv').every((row) => row['id']!.startsWith('DEMO-'))).toBe(true);
    for (const { service_part, quality_part, fee_part } of rowsOf(day, 'agreements.csv')) {
      expect([service_part, quality_part].every((part) => part!.includes('Demodaten'))).toBe(true);
      expect(fee_part === '' || fee_part!.includes('Demodaten')).toBe(true);
    }
    expect(rowsOf(day, 'referrals.csv').every((row) => /^(DADI|BHV|TS)-\d{4}$/.test(row['id']!))).toBe(true);
  });

  it('places the four social spaces as domain.md 3.4 says, Kell am See in Hermeskeil and Zerf in Saarburg (TS-13)', () => {
    const spaces = new Map(rowsOf('2026-06-17', 'social_spaces.csv').map((row) => [row['id'], row['municipality_ags']!.split('|')]));
    expect(spaces.get('SR-KONZ')).toEqual(['07235068']);
    expect(spaces.get('SR-SCHWEICH')).toEqual(['07235125', '07235141', '07235501']);
    expect(spaces.get('SR-HERMESKEIL')).toEqual(['07235045', '07235040', '07235058', '07235081', '07235119', '07235142']);
    expect(spaces.get('SR-SAARBURG')).toEqual(['07235118', '07235003', '07235033', '07235043', '07235072', '07235105', '07235123', '07235140', '07235152']);
  });

  it.each(DAYS)('of %s has records of the past only, some missing, some doubled and some of those differing (TS-16)', (day) => {
    const attendance = rowsOf(day, 'attendance.csv');
    expect(attendance.every((row) => row['date']! < day)).toBe(true);
    const key = (row: Cells): string => `${row['offer_id']} ${row['date']} ${row['start']} ${row['referral_id']}`;
    const providers = new Map(attendance.filter((row) => row['recorded_by'] === 'PROVIDER').map((row) => [key(row), row['status']]));
    const doubled = attendance.filter((row) => row['recorded_by'] === 'AGENCY');
    expect(doubled.length).toBeGreaterThan(50);
    expect(doubled.filter((row) => providers.get(key(row)) === row['status']).length).toBeGreaterThan(40);
    expect(doubled.filter((row) => providers.get(key(row)) !== row['status']).length).toBeGreaterThan(2);
    const statuses = new Set([...providers.values()].map(String));
    expect([...statuses].sort()).toEqual(['ATTENDED', 'EXCUSED', 'UNEXCUSED']);
    const reservations = rowsOf(day, 'reservations.csv');
    const held = rowsOf(day, 'sessions.csv').filter((row) => row['state'] === 'HELD');
    const uses = held.reduce((sum, session) => sum + reservations.filter((row) => isTaken(row, session)).length, 0);
    expect(uses - providers.size).toBeGreaterThan(10);
    expect(uses - providers.size).toBeLessThan(uses * 0.05);
  });

  it.each(DAYS)('of %s has care for its modules: most months as granted, some below, a few above, and a crisis that goes on (DD-12)', (day) => {
    for (const month of monthsAround(day).slice(0, 2)) {
      const verdicts = verdictsOf(day, month);
      const share = (verdict: string): number => verdicts.filter((one) => one === verdict).length / verdicts.length;
      expect(verdicts.length).toBeGreaterThan(30);
      expect(share('WITHIN')).toBeGreaterThan(0.6);
      expect(share('WITHIN')).toBeLessThan(0.8);
      expect(share('UNDER')).toBeGreaterThan(0.1);
      expect(share('OVER')).toBeGreaterThan(0.04);
    }
    const [crisis, ...more] = rowsOf(day, 'referrals.csv').filter((row) => row['module'] === 'KRISE');
    expect(more).toEqual([]);
    const [first, next] = monthsAround(day).slice(1);
    expect(crisis!['approved_from']!.slice(0, 7)).toBe(first);
    expect(crisis!['approved_to']! >= day && crisis!['approved_to']! >= `${next}-01`).toBe(true);
    // Six weeks (DD-08).
    expect(Date.parse(crisis!['approved_to']!) - Date.parse(crisis!['approved_from']!)).toBe(41 * 86_400_000);
  });

  it.each(DAYS)('of %s has contacts of every kind and of both staff categories, in the past, and never two at once for a case', (day) => {
    const contacts = rowsOf(day, 'care_hours.csv');
    expect([...new Set(contacts.map((row) => `${row['kind']} ${row['staff']}`))].sort()).toEqual(
      ['PARENT', 'RESOURCE_PERSON', 'SINGLE'].flatMap((kind) => [`${kind} PROFESSIONAL`, `${kind} SEMI_PROFESSIONAL`]),
    );
    const agencies = new Map(rowsOf(day, 'referrals.csv').map((row) => [row['id'], row['agency_id']]));
    expect(new Set(contacts.map((row) => agencies.get(row['referral_id']!))).size).toBe(3);
    const ends = new Map<string, number>();
    for (const { referral_id, date, start, minutes } of [...contacts].sort((a, b) => (`${a['date']}${a['start']}` < `${b['date']}${b['start']}` ? -1 : 1))) {
      const from = Number(start!.slice(0, 2)) * 60 + Number(start!.slice(3));
      expect(date! < day && from >= (ends.get(`${referral_id} ${date}`) ?? 0)).toBe(true);
      expect(from + Number(minutes)).toBeLessThanOrEqual(19 * 60 + 30);
      ends.set(`${referral_id} ${date}`, from + Number(minutes));
    }
  });
});

/** The weekly hours of the source's table (DD-03 to DD-07). */
const HOURS: Readonly<Record<string, readonly [number, number]>> = { FLEX: [1, 3], BASIS: [3, 5], STANDARD: [6, 8], ZUSATZ: [9, 11], SONDER: [11, 15] };

/** A reckoning of its own, out of the files: what groups and contacts together are, beside the module's hours for the approved days of the month. */
function verdictsOf(day: string, month: string): string[] {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  const lengths = new Map(rowsOf(day, 'sessions.csv').map((row) => [`${row['offer_id']} ${row['date']} ${row['start']}`, Number(row['minutes'])]));
  const came = rowsOf(day, 'attendance.csv').filter((row) => row['recorded_by'] === 'PROVIDER' && row['status'] === 'ATTENDED');
  const contacts = rowsOf(day, 'care_hours.csv');
  return rowsOf(day, 'referrals.csv').flatMap(({ id, module, approved_from, approved_to }) => {
    const from = [approved_from!, `${month}-01`].sort()[1]!;
    const to = approved_to === '' ? last : [approved_to!, last].sort()[0]!;
    const range = HOURS[module!];
    if (range === undefined || from > to) return [];
    const within = (row: Cells): boolean => row['referral_id'] === id && row['date']! >= from && row['date']! <= to;
    const minutes =
      came.filter(within).reduce((sum, row) => sum + lengths.get(`${row['offer_id']} ${row['date']} ${row['start']}`)!, 0) + contacts.filter(within).reduce((sum, row) => sum + Number(row['minutes']), 0);
    const weeks = (Date.parse(to) - Date.parse(from) + 86_400_000) / (7 * 86_400_000);
    return [minutes < range[0] * 60 * weeks ? 'UNDER' : minutes > range[1] * 60 * weeks ? 'OVER' : 'WITHIN'];
  });
}

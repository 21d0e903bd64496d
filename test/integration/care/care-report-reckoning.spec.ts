import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ReportRecord } from '#care';
import fc from 'fast-check';
import { naiveReports, type NaiveCase } from '../../support/reports/naive-reports.js';
import { openReportOffice, type ReportOffice } from '../../support/report-office.js';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.js';

const CASES = 60;
const FIRST = Date.parse('2028-01-01T00:00:00Z');
/** January to April 2028, with a February of 29 days. */
const MONTHS = ['2028-01', '2028-02', '2028-03', '2028-04'];
const DAYS = 121;
const dayOf = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10);

const moduleOf = fc.constantFrom('FLEX', 'BASIS', 'STANDARD', 'ZUSATZ', 'SONDER', 'KRISE', 'KRISE', null);
/** Approvals one after the other, with a gap or without. */
const approvals = fc
  .array(fc.record({ gap: fc.constantFrom(0, 0, 0, 1, 6), days: fc.integer({ min: 1, max: 40 }), module: moduleOf, minutes: fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 })) }), { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.tuple(fc.integer({ min: 0, max: 60 }), fc.boolean()).map(([start, isOpen]) => spansOf(parts, start, isOpen)));

function spansOf(parts: readonly { gap: number; days: number; module: string | null; minutes: readonly [number, number] }[], start: number, isOpen: boolean): NaiveCase['approvals'] {
  let next = start;
  return parts.map(({ gap, days, module, minutes }, index) => {
    const from = next + gap;
    next = from + days;
    const goesOn = isOpen && index === parts.length - 1 && module !== 'KRISE';
    return { from: dayOf(from), to: goesOn ? null : dayOf(next - 1), module, minutes: module === null ? ([minutes[0], minutes[0] + minutes[1]] as const) : null };
  });
}

const day = fc.integer({ min: 0, max: DAYS - 1 }).map(dayOf);
const session = fc.record({
  date: day,
  status: fc.constantFrom('ATTENDED', 'ATTENDED', 'EXCUSED', 'UNEXCUSED', null),
  span: fc.constantFrom<readonly [string | null, string | null]>([null, null], ['15:10', null], [null, '16:00'], ['14:50', '17:00'], ['15:20', '15:50']),
});
const hours = fc.record({
  date: day,
  minutes: fc.integer({ min: 1, max: 400 }),
  kind: fc.constantFrom('SINGLE', 'PARENT', 'RESOURCE_PERSON', 'GROUP_INTERNAL'),
  staff: fc.constantFrom('PROFESSIONAL', 'SEMI_PROFESSIONAL', null),
});
const naiveCase: fc.Arbitrary<NaiveCase> = fc
  .record({ approvals, sessions: fc.uniqueArray(session, { maxLength: 20, selector: ({ date }) => date }), hours: fc.array(hours, { maxLength: 25 }) })
  .map(({ sessions, ...rest }) => ({
    ...rest,
    sessions: sessions.map(({ date, status, span }) => ({ date, status, from: status === 'ATTENDED' ? span[0] : null, to: status === 'ATTENDED' ? span[1] : null })),
  }));

let database: TestDatabase;
let office: ReportOffice;
let cases: { id: string; of: NaiveCase; offer: Awaited<ReturnType<ReportOffice['group']>> }[];
const seed = Number(process.env['PV_TEST_SEED'] ?? 20260701);

beforeAll(async () => {
  database = await createTestDatabase({ now: '2028-05-01T08:00:00Z' });
  office = await openReportOffice(database, 'STA_DARMSTADT_DIEBURG', 7);
  // Which approvals may follow one another is asked elsewhere: here any do.
  await database.superuser.query('ALTER TABLE referrals.approval DISABLE TRIGGER approval_guard');
  cases = [];
  for (const [n, of] of fc.sample(naiveCase, { numRuns: CASES, seed }).entries()) {
    const id = await office.openCase(`F-${n}`);
    for (const { from, to, module, minutes } of of.approvals) await office.approve(id, { from, to, ...(module === null ? { minutes: minutes! } : { module }) });
    const dates = of.sessions.map(({ date }) => date).sort();
    const offer = await office.group(`G-${n}`, dates);
    await office.seat(id, offer, '2028-01-01', '2028-12-31');
    for (const { date, status, from, to } of of.sessions) if (status !== null) await office.attend(offer.sessionIds[dates.indexOf(date)]!, id, status, from, to);
    for (const row of of.hours) await office.hours(id, row.date, row.minutes, row.kind, row.staff);
    cases.push({ id, of, offer });
  }
  await office.work();
}, 120_000);
afterAll(() => database.close());

const KEYS = ['from', 'to', 'days', 'module', 'groupMinutes', 'singleMinutes', 'parentMinutes', 'resourcePersonMinutes', 'deliveredMinutes', 'professionalMinutes', 'semiProfessionalMinutes',
  'notGivenMinutes', 'sessionsExpected', 'sessionsAttended', 'sessionsExcused', 'sessionsUnexcused', 'interventionMinutes', 'verdict'] as const;
const shown = (report: ReportRecord) => Object.fromEntries(KEYS.map((key) => [key, report[key]]));

async function compare(): Promise<Set<string>> {
  const verdicts = new Set<string>();
  for (const { id, of } of cases) {
    const reports = await office.reports(id);
    for (const month of MONTHS) {
      const expected = naiveReports(of, month) as Record<string, unknown>[];
      expect(reports.filter(({ period }) => period === month).map(shown)).toEqual(expected.map((row) => Object.fromEntries(KEYS.map((key) => [key, row[key]]))));
      expected.forEach((row) => verdicts.add(String(row['verdict'])));
    }
  }
  return verdicts;
}

it('DD-12: of random cases the reports say what counting day by day says, in chunks of seven', async () => {
  expect([...(await compare())].sort()).toEqual(['OVER', 'RUNNING', 'UNDER', 'WITHIN']);
});

it('DD-11: and they do so after late care, other attendance and shortened approvals', async () => {
  const changes = fc.sample(fc.record({ hours, status: fc.constantFrom('ATTENDED', 'EXCUSED', 'UNEXCUSED'), shortens: fc.boolean() }), { numRuns: CASES, seed: seed + 1 });
  for (const [n, one] of cases.entries()) {
    const { hours: late, status, shortens } = changes[n]!;
    await office.hours(one.id, late.date, late.minutes, late.kind, late.staff);
    const dates = one.of.sessions.map(({ date }) => date).sort();
    if (dates.length > 0) await office.attend(one.offer.sessionIds[0]!, one.id, status);
    const last = one.of.approvals.at(-1)!;
    if (shortens) await database.superuser.query(`UPDATE referrals.approval SET valid_to = valid_from, ended_by = 's', ended_at = platform.now(), end_reason = 'GOAL_REACHED' WHERE referral_id = $1 AND valid_from = $2`, [one.id, last.from]);
    one.of = {
      approvals: [...one.of.approvals.slice(0, -1), shortens ? { ...last, to: last.from } : last],
      sessions: one.of.sessions.map((row) => (row.date === dates[0] ? { ...row, status, from: null, to: null } : row)),
      hours: [...one.of.hours, late],
    };
  }
  const corrected = await office.correct();
  expect(corrected.versions).toBeGreaterThan(CASES / 2);
  await compare();
  expect(await office.correct()).toEqual({ months: 0, versions: 0 });
});

import { describe, expect, it } from '@jest/globals';
import { addSpan, type LocalDate } from '#kernel';
import type { CaseFacts, CaseRules, DeadlineRule, KnownDeadline } from './case-facts.js';
import { countDeadlines } from './count-deadlines.js';
import type { KeptCode } from './deadline-codes.js';

const span = (amount: number, unit: 'WEEKS' | 'MONTHS' | 'DAYS', counting: 'SPAN' | 'AFTER' | 'BEFORE', recurring = false): DeadlineRule => ({
  recurring,
  countsFirstDay: counting === 'SPAN',
  dueOn: (from, times) => (counting === 'BEFORE' ? addSpan(from, { amount: -amount * times, unit }, 'AFTER') : addSpan(from, { amount: amount * times, unit }, counting)),
});

/** The provider budget of Bremerhaven. */
const RULES: readonly (readonly [KeptCode, DeadlineRule])[] = [
  ['FIRST_PLAN', span(6, 'MONTHS', 'SPAN')],
  ['ACTION_PLAN', span(6, 'WEEKS', 'AFTER')],
  ['COORDINATION', span(7, 'DAYS', 'AFTER')],
  ['REPORT', span(6, 'MONTHS', 'AFTER', true)],
  ['REPORT_BEFORE_PLAN_TALK', span(6, 'WEEKS', 'BEFORE')],
];
const regime = (change: readonly (readonly [KeptCode, DeadlineRule])[] = [], versionId = 'v1'): CaseRules => ({ versionId, rules: new Map([...RULES, ...change]) });

const facts = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  referralId: 'r',
  agencyId: 'agency',
  responsibleId: 'provider',
  isOver: false,
  firstDay: '2026-03-02',
  lastDay: null,
  planTalkOn: null,
  planTalkSetOn: null,
  reportMonths: null,
  reportMonthsSetOn: null,
  ...change,
});

const known = (code: KeptCode, countedFrom: LocalDate, dueOn: LocalDate, change: Partial<KnownDeadline> = {}): KnownDeadline => ({
  id: `${code}-${dueOn}`,
  referralId: 'r',
  agencyId: 'agency',
  responsibleId: 'provider',
  owedById: 'provider',
  code,
  countedFrom,
  dueOn,
  versionId: 'v1',
  state: 'OPEN',
  createdOn: '2026-03-02',
  ...change,
});

interface World {
  readonly of?: Partial<CaseFacts>;
  readonly rows?: readonly KnownDeadline[];
  readonly today?: LocalDate;
  readonly by?: CaseRules | null;
}

/** `+ code day` opened, `> code day` moved, `- code day` cancelled. */
function changes({ of = {}, rows = [], today = '2026-03-02', by = regime() }: World): string[] {
  const { opened, moved, cancelled } = countDeadlines({ facts: facts(of), regime: by, known: rows, today });
  return [
    ...opened.map(({ code, dueOn }) => `+ ${code} ${dueOn}`),
    ...moved.map(({ after }) => `> ${after.code} ${after.dueOn}`),
    ...cancelled.map(({ code, dueOn }) => `- ${code} ${dueOn}`),
  ];
}

/** What stands there once everything was written. */
function settled(of: Partial<CaseFacts> = {}, today = '2026-03-02'): KnownDeadline[] {
  return countDeadlines({ facts: facts(of), regime: regime(), known: [], today }).opened.map((one) => known(one.code, one.countedFrom, one.dueOn, { createdOn: today }));
}
const done = (rows: readonly KnownDeadline[], code: KeptCode): KnownDeadline[] => rows.map((row) => (row.code === code ? { ...row, state: 'DONE' } : row));

describe('deadlines of a help', () => {
  it('BHV-13, BHV-14, BHV-16: a start on 2026-03-02 makes the plan end on 09-01, the plan of action due on 04-13, a report on 09-02', () => {
    expect(changes({})).toEqual(['+ FIRST_PLAN 2026-09-01', '+ ACTION_PLAN 2026-04-13', '+ REPORT 2026-09-02']);
  });

  it('are counted once: the second time nothing changes, today or a year later', () => {
    const rows = settled();
    expect(changes({ rows })).toEqual([]);
    expect(changes({ rows, today: '2027-03-02' })).toEqual([]);
  });

  it('end with the case, those that are done stay', () => {
    expect(changes({ of: { isOver: true }, rows: done(settled(), 'ACTION_PLAN') })).toEqual(['- FIRST_PLAN 2026-09-01', '- REPORT 2026-09-02']);
  });

  it('move with the first day of the help while they are open', () => {
    const rows = done(settled(), 'ACTION_PLAN');
    expect(changes({ of: { firstDay: '2026-02-16' }, rows })).toEqual(['> FIRST_PLAN 2026-08-15', '> REPORT 2026-08-16']);
  });

  it('move with a new version of the regime while they are open; what is done stays', () => {
    const later = regime([['FIRST_PLAN', span(5, 'MONTHS', 'SPAN')], ['ACTION_PLAN', span(4, 'WEEKS', 'AFTER')]], 'v2');
    // The report keeps its day and is counted by the new version from now on.
    expect(changes({ rows: done(settled(), 'ACTION_PLAN'), by: later })).toEqual(['> FIRST_PLAN 2026-08-01', '> REPORT 2026-09-02']);
  });

  it('are cancelled where the new version has none of them, and where nothing is approved any more; without a known regime they stay', () => {
    const without: CaseRules = { versionId: 'v2', rules: new Map() };
    expect(changes({ rows: settled(), by: without })).toEqual(['- FIRST_PLAN 2026-09-01', '- ACTION_PLAN 2026-04-13', '- REPORT 2026-09-02']);
    expect(changes({ of: { firstDay: null }, rows: settled() })).toEqual(['- FIRST_PLAN 2026-09-01', '- ACTION_PLAN 2026-04-13', '- REPORT 2026-09-02']);
    expect(changes({ rows: settled(), by: null })).toEqual([]);
  });

  it('of a help whose approval ran out stay as they are, and none is added', () => {
    const of = { lastDay: '2026-06-30' };
    expect(changes({ of, rows: settled(), today: '2026-07-01' })).toEqual([]);
    expect(changes({ of, today: '2026-07-01' })).toEqual([]);
  });

  it('come anew with another help after a gap, and not where the days of the same help grow backwards', () => {
    const rows = done(settled(), 'ACTION_PLAN');
    expect(changes({ of: { firstDay: '2027-01-04' }, rows, today: '2027-01-04' })).toContain('+ ACTION_PLAN 2027-02-15');
    expect(changes({ of: { firstDay: '2026-02-02' }, rows }).filter((one) => one.includes('ACTION_PLAN'))).toEqual([]);
  });

  it('of long ago are not asked for when a case is looked at for the first time: 92 days back', () => {
    expect(changes({ today: '2026-07-14' })).toEqual(['+ FIRST_PLAN 2026-09-01', '+ ACTION_PLAN 2026-04-13', '+ REPORT 2026-09-02']);
    expect(changes({ today: '2026-07-15' })).toEqual(['+ FIRST_PLAN 2026-09-01', '+ REPORT 2026-09-02']);
    expect(changes({ of: { firstDay: '2020-03-02' }, today: '2026-07-15' })).toEqual(['+ REPORT 2026-09-02']);
  });

  it('of another responsible provider begin anew', () => {
    const rows = settled();
    expect(changes({ of: { responsibleId: 'other' }, rows })).toEqual([
      '+ FIRST_PLAN 2026-09-01', '+ ACTION_PLAN 2026-04-13', '+ REPORT 2026-09-02',
      '- FIRST_PLAN 2026-09-01', '- ACTION_PLAN 2026-04-13', '- REPORT 2026-09-02',
    ]);
  });
});

describe('BHV-16: reports', () => {
  const reports = (world: World) => changes(world).filter((one) => one.includes('REPORT'));

  it('BHV-16: a plan talk on 2026-09-01 makes a report due on 2026-07-21, which is that of the half year too', () => {
    const of = { planTalkOn: '2026-09-01', planTalkSetOn: '2026-05-04' };
    expect(reports({ of, rows: settled(), today: '2026-05-04' })).toEqual(['+ REPORT_BEFORE_PLAN_TALK 2026-07-21', '> REPORT 2027-03-02']);
  });

  it('BHV-16: come every six months from the start where no talk is near: the next when the last is done', () => {
    const rows = done(settled(), 'REPORT');
    expect(reports({ rows, today: '2026-09-02' })).toEqual(['+ REPORT 2027-03-02']);
    const talk = { planTalkOn: '2027-02-01', planTalkSetOn: '2026-05-04' };
    expect(reports({ of: talk, rows: settled(), today: '2026-05-04' })).toEqual(['+ REPORT_BEFORE_PLAN_TALK 2026-12-21']);
  });

  it('BHV-16: that were moved for a talk come back when it is called off', () => {
    const of = { planTalkOn: '2026-09-01', planTalkSetOn: '2026-05-04' };
    const rows = settled(of, '2026-05-04');
    expect(reports({ rows, today: '2026-06-01' })).toEqual(['> REPORT 2026-09-02', '- REPORT_BEFORE_PLAN_TALK 2026-07-21']);
  });

  it('BHV-16: for a talk that is put off before it took place are not due twice; for the talk after it they are', () => {
    const first = done(settled({ planTalkOn: '2026-09-01', planTalkSetOn: '2026-05-04' }, '2026-05-04'), 'REPORT_BEFORE_PLAN_TALK');
    expect(reports({ of: { planTalkOn: '2026-09-15', planTalkSetOn: '2026-08-20' }, rows: first, today: '2026-08-20' })).toEqual([]);
    expect(reports({ of: { planTalkOn: '2027-02-01', planTalkSetOn: '2026-09-16' }, rows: first, today: '2026-09-16' })).toEqual(['+ REPORT_BEFORE_PLAN_TALK 2026-12-21']);
  });

  it('BHV-16: for the talk after it are due, too, where that is fixed on the very day of the last one', () => {
    const first = done(settled({ planTalkOn: '2026-09-01', planTalkSetOn: '2026-05-04' }, '2026-05-04'), 'REPORT_BEFORE_PLAN_TALK');
    const next = { planTalkOn: '2027-02-01', planTalkSetOn: '2026-09-01' };
    expect(reports({ of: next, rows: first, today: '2026-09-01' })).toEqual(['+ REPORT_BEFORE_PLAN_TALK 2026-12-21']);
    // One for a talk of today, said today, is done once.
    expect(reports({ of: { planTalkOn: '2026-09-01', planTalkSetOn: '2026-09-01' }, rows: first, today: '2026-09-01' })).toEqual([]);
  });

  it('BHV-16: come sooner by the Hilfeplan from the day on which it says so, and as before when it says so no more', () => {
    const of = { reportMonths: 3, reportMonthsSetOn: '2026-04-01' };
    expect(reports({ of, rows: settled(), today: '2026-04-01' })).toEqual(['> REPORT 2026-06-02']);
    // Set when the first three months are over already: the next ones count.
    expect(reports({ of: { ...of, reportMonthsSetOn: '2026-07-01' }, rows: settled(), today: '2026-07-01' })).toEqual([]);
    const shortened = settled(of, '2026-04-01');
    expect(reports({ rows: shortened, today: '2026-04-02' })).toEqual(['> REPORT 2026-09-02']);
    // More months than the regime has change nothing.
    expect(reports({ of: { reportMonths: 8, reportMonthsSetOn: '2026-04-01' }, rows: settled(), today: '2026-04-01' })).toEqual([]);
  });

  it('BHV-16: that are late stay until they are written, whatever rhythm is said after their day; then the new one is followed', () => {
    const rows = settled();
    const sooner = { reportMonths: 3, reportMonthsSetOn: '2026-09-10' };
    const later = regime([['REPORT', span(8, 'MONTHS', 'AFTER', true)]], 'v2');
    const on = (today: LocalDate, world: World) => reports({ ...world, rows, today });
    // Due on 09-02. On its day it is not late yet: it moves to the next of the new rhythm.
    expect(on('2026-09-10', { of: sooner })).toEqual([]);
    expect(on('2026-09-03', { by: later })).toEqual([]);
    expect(on('2026-09-02', { by: later })).toEqual(['> REPORT 2026-11-02']);
    expect(reports({ of: sooner, rows: done(rows, 'REPORT'), today: '2026-09-11' })).toEqual(['+ REPORT 2026-12-02']);
    // A report for a plan talk takes its place even then.
    expect(on('2026-09-10', { of: { planTalkOn: '2026-09-15', planTalkSetOn: '2026-08-01' } })).toEqual(['+ REPORT_BEFORE_PLAN_TALK 2026-08-04', '> REPORT 2027-03-02']);
  });

  it.each([
    ['2026-01-31', 6, '2026-07-31', '2027-01-31'],
    ['2025-08-31', 6, '2026-02-28', '2026-08-31'],
    ['2025-11-30', 3, '2026-02-28', '2026-05-30'],
    ['2027-08-29', 6, '2028-02-29', '2028-08-29'],
  ])('BHV-16: from %s every %d months come on %s and then on %s: no end of a month is lost', (firstDay, months, one, two) => {
    const by = regime([['REPORT', span(months, 'MONTHS', 'AFTER', true)]]);
    const rows = [known('REPORT', firstDay, one, { state: 'DONE' })];
    expect(reports({ of: { firstDay }, by, today: firstDay })).toEqual([`+ REPORT ${one}`]);
    expect(reports({ of: { firstDay }, by, rows, today: one })).toEqual([`+ REPORT ${two}`]);
  });
});

describe('a clarification', () => {
  it('is counted by the version that holds, and ends with the case', () => {
    const row = known('COORDINATION', '2026-05-27', '2026-06-03');
    const rows = [...settled(), row];
    expect(changes({ rows })).toEqual([]);
    expect(changes({ rows, by: regime([['COORDINATION', span(5, 'DAYS', 'AFTER')]]) })).toEqual(['> COORDINATION 2026-06-01']);
    expect(changes({ rows, of: { isOver: true } })).toContain('- COORDINATION 2026-06-03');
  });
});

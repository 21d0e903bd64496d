import { addDays, type LocalDate } from '#kernel';
import type { CaseFacts, CaseRules, CountedDeadline, DeadlineChanges, KnownDeadline } from './case-facts.js';
import type { KeptCode } from './deadline-codes.js';
import { nextReport } from './report-days.js';

/** What was due longer ago than this when a case is looked at for the first time is not asked for any more: a case that was brought has its history outside. */
const DAYS_LOOKED_BACK = 92;

interface Question {
  readonly facts: CaseFacts;
  /** Null: no regime is known for the case; its deadlines stay as they are. */
  readonly regime: CaseRules | null;
  readonly known: readonly KnownDeadline[];
  readonly today: LocalDate;
}

/** KEPT: whatever stands there stays. Null: none is wanted. */
type Wanted = CountedDeadline | null | 'KEPT';

const NOTHING: DeadlineChanges = { opened: [], moved: [], cancelled: [] };

/**
 * What has to be written so that the deadlines of a case are those of its regime: opens what is missing and the next of those that
 * come again, moves open ones whose first day or version has changed, cancels those of a case that has ended. What is done stays
 * as it is, whatever comes later. Pure, and nothing the second time.
 */
export function countDeadlines({ facts, regime, known, today }: Question): DeadlineChanges {
  const open = known.filter(({ state }) => state === 'OPEN');
  if (facts.isOver) return { ...NOTHING, cancelled: open };
  if (regime === null) return NOTHING;
  const foreign = open.filter((row) => row.agencyId !== facts.agencyId || row.responsibleId !== facts.responsibleId);
  const mine = known.filter((row) => !foreign.includes(row));
  const talkReport = wantedTalkReport(facts, regime, mine);
  const wanted: readonly (readonly [KeptCode, Wanted])[] = [
    ['FIRST_PLAN', wantedOnce('FIRST_PLAN', facts, regime, mine, today)],
    ['ACTION_PLAN', wantedOnce('ACTION_PLAN', facts, regime, mine, today)],
    ['REPORT_BEFORE_PLAN_TALK', talkReport],
    ['REPORT', wantedReport(facts, regime, mine, today, talkReport)],
  ];
  const changes = { opened: [] as CountedDeadline[], moved: [] as DeadlineChanges['moved'][number][], cancelled: [...foreign] };
  for (const [code, want] of wanted) {
    const row = mine.find((one) => one.code === code && one.state === 'OPEN');
    if (want === 'KEPT') continue;
    if (row && want === null) changes.cancelled.push(row);
    else if (row && want !== null && isMoved(row, want)) changes.moved.push({ before: row, after: want });
    else if (!row && want !== null) changes.opened.push(want);
  }
  for (const row of mine) {
    const after = row.code === 'COORDINATION' && row.state === 'OPEN' ? recounted(row, regime) : row;
    if (isMoved(row, after)) changes.moved.push({ before: row, after });
  }
  return changes;
}

const isMoved = (row: CountedDeadline, want: CountedDeadline): boolean =>
  row.dueOn !== want.dueOn || row.countedFrom !== want.countedFrom || row.versionId !== want.versionId;

/** A deadline of the whole help, once: the first plan (BHV-13), the plan of action (BHV-14). */
function wantedOnce(code: 'FIRST_PLAN' | 'ACTION_PLAN', { firstDay, lastDay }: CaseFacts, { versionId, rules }: CaseRules, known: readonly KnownDeadline[], today: LocalDate): Wanted {
  if (firstDay === null) return null;
  if (lastDay !== null && lastDay < today) return 'KEPT';
  const dueOn = rules.get(code)?.dueOn(firstDay, 1) ?? null;
  const own = known.filter((row) => row.code === code);
  // Of a help before a gap is another one; what was done for days of this help is done.
  if (dueOn === null || own.some((row) => row.state === 'DONE' && row.countedFrom >= firstDay)) return null;
  const isKnown = own.some(({ state }) => state === 'OPEN');
  return isKnown || dueOn >= addDays(today, -DAYS_LOOKED_BACK) ? { code, countedFrom: firstDay, dueOn, versionId } : null;
}

/** The report before the next plan talk (BHV-16); a talk that was only put off before it took place has its report already. Mostly the next one is fixed on the day of the last. */
function wantedTalkReport({ planTalkOn, planTalkSetOn }: CaseFacts, { versionId, rules }: CaseRules, known: readonly KnownDeadline[]): CountedDeadline | null {
  const code = 'REPORT_BEFORE_PLAN_TALK';
  const dueOn = planTalkOn === null ? null : (rules.get(code)?.dueOn(planTalkOn, 1) ?? null);
  if (planTalkOn === null || dueOn === null) return null;
  const isDone = known.some((row) => row.code === code && row.state === 'DONE' && (row.countedFrom === planTalkOn || row.countedFrom > planTalkSetOn!));
  return isDone ? null : { code, countedFrom: planTalkOn, dueOn, versionId };
}

function wantedReport(facts: CaseFacts, { versionId, rules }: CaseRules, known: readonly KnownDeadline[], today: LocalDate, talkReport: CountedDeadline | null): Wanted {
  const { firstDay, lastDay } = facts;
  const rule = rules.get('REPORT');
  if (firstDay === null || rule === undefined) return null;
  if (lastDay !== null && lastDay < today) return 'KEPT';
  const ofHelp = known.filter((row) => row.countedFrom >= firstDay);
  const done = ofHelp.filter((row) => row.code === 'REPORT' && row.state === 'DONE').map((row) => row.dueOn);
  const open = known.find((row) => row.code === 'REPORT' && row.state === 'OPEN');
  const talksDone = ofHelp.filter((row) => row.code === 'REPORT_BEFORE_PLAN_TALK' && row.state === 'DONE');
  const dueOn = nextReport({
    facts: { ...facts, firstDay },
    rule,
    doneUpTo: done.sort().at(-1) ?? null,
    notBefore: addDays(open?.createdOn ?? today, -DAYS_LOOKED_BACK),
    talks: talkReport === null ? talksDone : [...talksDone, talkReport],
  });
  if (open && open.countedFrom === firstDay && open.dueOn < today && isCountedAnew(open, facts, versionId) && (dueOn === null || dueOn > open.dueOn)) return 'KEPT';
  return dueOn === null ? null : { code: 'REPORT', countedFrom: firstDay, dueOn, versionId };
}

/** A report that was missed stays due until it is written: another rhythm that is said afterwards puts off what is to come, not what is late. */
const isCountedAnew = (open: KnownDeadline, { reportMonthsSetOn }: CaseFacts, versionId: string): boolean =>
  open.versionId !== versionId || (reportMonthsSetOn !== null && reportMonthsSetOn > open.dueOn);

/** A clarification keeps the day on which it was opened, and its day where the regime has no such deadline any more. */
function recounted(row: KnownDeadline, { versionId, rules }: CaseRules): CountedDeadline {
  const dueOn = rules.get('COORDINATION')?.dueOn(row.countedFrom, 1) ?? null;
  return dueOn === null ? row : { code: row.code, countedFrom: row.countedFrom, dueOn, versionId };
}

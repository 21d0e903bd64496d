import { deadlineDay, type RegimeDeadline, type RegimeOfCase } from '#agreements';
import { openWorkingDays, type FederalState, type WorkingDayDefinition, type WorkingDays } from '#kernel';
import type { CaseRules, DeadlineRule } from '../../domain/deadlines/case-facts.js';
import { KEPT_CODES, type KeptCode } from '../../domain/deadlines/deadline-codes.js';

const calendars = new Map<string, Promise<WorkingDays>>();

/** Working days are counted so far and no further. */
const MOST_WORKING_DAYS = 2_000;

function calendarOf(definition: WorkingDayDefinition, state: FederalState): Promise<WorkingDays> {
  const key = `${definition} ${state}`;
  let calendar = calendars.get(key);
  if (calendar === undefined) calendars.set(key, (calendar = openWorkingDays(definition, state)));
  return calendar;
}

const isKept = (code: string): code is KeptCode => (KEPT_CODES as readonly string[]).includes(code);

/** The deadlines of a regime that are kept for a case, ready to be counted by its own working days and holidays. */
export async function rulesOf({ versionId, federalState, deadlines }: RegimeOfCase): Promise<CaseRules> {
  const rules = new Map<KeptCode, DeadlineRule>();
  for (const deadline of deadlines) {
    if (isKept(deadline.code)) rules.set(deadline.code, ruleOf(deadline, deadline.workingDays === null ? undefined : await calendarOf(deadline.workingDays, federalState)));
  }
  return { versionId, rules };
}

function ruleOf(deadline: RegimeDeadline, workingDays: WorkingDays | undefined): DeadlineRule {
  return {
    recurring: deadline.recurring,
    countsFirstDay: deadline.counting === 'SPAN',
    dueOn: (from, times) => {
      const amount = deadline.amount * times;
      if (workingDays !== undefined && amount > MOST_WORKING_DAYS) return null;
      return deadlineDay({ ...deadline, amount }, from, workingDays);
    },
  };
}

/** The rules of many cases by their ids; every version is prepared once. */
export async function rulesByCase(regimes: ReadonlyMap<string, RegimeOfCase>): Promise<ReadonlyMap<string, CaseRules>> {
  const byVersion = new Map<string, CaseRules>();
  const byCase = new Map<string, CaseRules>();
  for (const [caseId, regime] of regimes) {
    const rules = byVersion.get(regime.versionId) ?? (await rulesOf(regime));
    byVersion.set(regime.versionId, rules);
    byCase.set(caseId, rules);
  }
  return byCase;
}

import { deadlineDay, type RegimeDeadline } from '#agreements';
import { openWorkingDays, type LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import { ANSWER_WORKING_DAYS } from '../../domain/reports/report-tasks.js';
import { findAnswerRules, type AnswerRule } from '../../persistence/reports/answer-rules.sql.js';

/** By when the agencies are to answer reports that are made today: by their regime's CARE_REPORT deadline, else within ten working days. */
export async function reviewDueDays(tx: Transaction, agencyIds: readonly string[]): Promise<Map<string, LocalDate>> {
  const rules = await findAnswerRules(tx, [...new Set(agencyIds)]);
  return new Map(await Promise.all(rules.map(async (rule) => [rule.agencyId, await dueDay(rule)] as const)));
}

async function dueDay({ today, federalState, deadline }: AnswerRule): Promise<LocalDate> {
  if (deadline === null) return (await openWorkingDays('MON_FRI', federalState)).addWorkingDays(today, ANSWER_WORKING_DAYS);
  const { workingDays, federalState: state } = deadline;
  const day = deadlineDay(deadline satisfies RegimeDeadline, today, workingDays === null ? undefined : await openWorkingDays(workingDays, state));
  return day < today ? today : day;
}

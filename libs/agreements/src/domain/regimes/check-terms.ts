import type { ModuleTerms } from '../modules/module-terms.js';
import type { RegimeDeadline, RegimeTerms } from './regime-terms.js';

/** What is wrong with the terms of a regime, as stable codes; empty where nothing is. The database holds the same rules. */
export type TermsProblem =
  | 'LEGAL_BASES_EMPTY'
  | 'PAYABLE_WITHOUT_BUDGET'
  | 'INDIRECT_INCOMPLETE'
  | 'SHARES_CONTRADICT'
  | 'NUMBER_OUT_OF_RANGE'
  | 'CODE_TWICE'
  | 'CODE_MALFORMED'
  | 'DEADLINE_WORKING_DAYS'
  | 'MODULE_RANGE'
  | 'TEMPLATE_BOTH_COLUMNS';

const CODE = /^[A-Z][A-Z0-9_]{0,39}$/;
const isWithin = (value: number | null, from: number, to: number): boolean => value === null || (value >= from && value <= to);
const hasTwice = (codes: readonly string[]): boolean => new Set(codes).size !== codes.length;

export function checkTerms(terms: RegimeTerms): TermsProblem[] {
  const found = new Set<TermsProblem>();
  const demand = (isMet: boolean, problem: TermsProblem) => (isMet ? undefined : found.add(problem));
  demand(terms.legalBases.length > 0, 'LEGAL_BASES_EMPTY');
  demand(terms.payableLegalBases.length === 0 || terms.coverage === 'COVERED_BY_BUDGET', 'PAYABLE_WITHOUT_BUDGET');
  demand((terms.indirectBase === null) === (terms.indirectPercent === null), 'INDIRECT_INCOMPLETE');
  demand((terms.asdBasisPoints === null) === (terms.variableBasisPoints === null), 'SHARES_CONTRADICT');
  demand(terms.providerBasisPoints === null || terms.asdBasisPoints === null, 'SHARES_CONTRADICT');
  const shares = [terms.asdBasisPoints, terms.variableBasisPoints, terms.providerBasisPoints];
  const isInRange = shares.every((share) => isWithin(share, 0, 10_000)) && isWithin(terms.indirectPercent, 0, 99);
  demand(isInRange && isWithin(terms.contractYears, 1, 30) && isWithin(terms.instalments, 1, 360), 'NUMBER_OUT_OF_RANGE');
  demand(!hasTwice(terms.deadlines.map((one) => one.code)) && !hasTwice(terms.modules.map((one) => one.code)), 'CODE_TWICE');
  for (const deadline of terms.deadlines) checkDeadline(deadline).forEach((problem) => found.add(problem));
  for (const module of terms.modules) checkModule(module).forEach((problem) => found.add(problem));
  return [...found];
}

function checkDeadline(deadline: RegimeDeadline): TermsProblem[] {
  const isOfWorkingDays = deadline.unit === 'WORKING_DAYS';
  return [
    ...(isWithin(deadline.amount, 1, 1000) ? [] : ['NUMBER_OUT_OF_RANGE' as const]),
    ...(CODE.test(deadline.code) && deadline.code.length > 1 ? [] : ['CODE_MALFORMED' as const]),
    ...(isOfWorkingDays === (deadline.workingDays !== null) && !(isOfWorkingDays && deadline.counting === 'SPAN') ? [] : ['DEADLINE_WORKING_DAYS' as const]),
  ];
}

function checkModule(module: ModuleTerms): TermsProblem[] {
  const slots = module.templates.flatMap((template) => template.slots);
  const isInRange = slots.every((slot) => isWithin(slot.minutes, 1, 1440) && isWithin(slot.count, 1, 50)) && isWithin(module.usualWeeks, 1, 520);
  const free = module.templates.flatMap((template) => [template.flexMinutes, template.resourcePersonMinutes]);
  return [
    ...(module.fromMinutes >= 0 && module.fromMinutes <= module.toMinutes ? [] : ['MODULE_RANGE' as const]),
    ...(isInRange && free.every((minutes) => isWithin(minutes, 0, 100_000)) ? [] : ['NUMBER_OUT_OF_RANGE' as const]),
    ...(module.templates.every((template) => CODE.test(template.code)) ? [] : ['CODE_MALFORMED' as const]),
    ...(hasTwice(module.templates.map((template) => template.code)) ? ['CODE_TWICE' as const] : []),
    ...(module.templates.every((template) => template.flexMinutes === null || template.resourcePersonMinutes === null) ? [] : ['TEMPLATE_BOTH_COLUMNS' as const]),
  ];
}

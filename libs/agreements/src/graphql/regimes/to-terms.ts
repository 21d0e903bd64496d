import type { RegimeTerms } from '../../domain/regimes/regime-terms.js';
import type { RegimeTermsInputType } from './regime-terms.input.js';

/** Fields in which null is a value and not "as it was". */
const EMPTIABLE = new Set(['contractYears', 'instalments', 'indirectBase', 'indirectPercent', 'asdBasisPoints', 'variableBasisPoints', 'providerBasisPoints']);

/** What changes, as the use case takes it: left out and null are told apart where a field may be empty. */
export function toTerms(input: RegimeTermsInputType): Partial<RegimeTerms> {
  const { deadlines, modules, ...rest } = input;
  const given = Object.entries(rest).filter(([name, value]) => value !== undefined && (value !== null || EMPTIABLE.has(name)));
  return {
    ...(Object.fromEntries(given) as Partial<RegimeTerms>),
    ...(deadlines ? { deadlines: deadlines.map((one) => ({ ...one, workingDays: one.workingDays ?? null })) } : {}),
    ...(modules ? { modules: modules.map((module) => toModuleTerms(module)) } : {}),
  };
}

const toModuleTerms = (module: NonNullable<RegimeTermsInputType['modules']>[number]): RegimeTerms['modules'][number] => ({
  ...module,
  usualWeeks: module.usualWeeks ?? null,
  templates: module.templates.map(({ code, slots, flexMinutes, resourcePersonMinutes }) => ({
    code,
    slots: slots.map((slot) => ({ ...slot })),
    flexMinutes: flexMinutes ?? null,
    resourcePersonMinutes: resourcePersonMinutes ?? null,
  })),
});

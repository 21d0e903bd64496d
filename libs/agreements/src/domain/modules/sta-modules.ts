import type { ModuleTemplate, ModuleTerms, TemplateSlot } from './module-terms.js';

const HOUR = 60;
const group = (count: number, minutes: number): TemplateSlot => ({ kind: 'GROUP', minutes, count });
const single = (count: number, minutes: number): TemplateSlot => ({ kind: 'SINGLE', minutes, count });
const parent = (count: number, minutes: number): TemplateSlot => ({ kind: 'PARENT', minutes, count });
const course = (count: number, minutes: number): TemplateSlot => ({ kind: 'PARENT_COURSE', minutes, count });

/** The hours of the second column stand as free ones: read so, the source's sums mostly meet its ranges (notes 2 and 3). */
const mix = (code: string, flexHours: number | null, ...slots: TemplateSlot[]): ModuleTemplate => ({
  code,
  slots,
  flexMinutes: flexHours === null ? null : flexHours * HOUR,
  resourcePersonMinutes: null,
});

const weekly = (code: ModuleTerms['code'], name: string, fromHours: number, toHours: number, template: ModuleTemplate): ModuleTerms => ({
  code,
  name,
  fromMinutes: fromHours * HOUR,
  toMinutes: toHours * HOUR,
  hoursBasis: 'PER_WEEK',
  groupAllowed: true,
  usualWeeks: null,
  endangermentReportNeeded: false,
  templates: [template],
});

/** The modules of the STA as the source has them (DD-03 to DD-08), with their contradictions. */
export const STA_MODULES: readonly ModuleTerms[] = [
  weekly('FLEX', 'Flex-Modul', 1, 3, mix('MIX_1', 1, group(1, 60), single(1, 60))),
  weekly('BASIS', 'Basis-Modul', 3, 5, mix('MIX_1', 2, group(1, 120), single(1, 60))),
  weekly('STANDARD', 'Standard-Modul', 6, 8, mix('MIX_1', 2, group(2, 120), single(1, 60), parent(1, 60))),
  weekly('ZUSATZ', 'Zusatz-Modul', 9, 11, mix('MIX_1', 3, group(3, 120), single(1, 90), parent(1, 60))),
  weekly('SONDER', 'Sonder-Modul', 11, 15, mix('MIX_1', 4, group(3, 120), course(1, 120), single(1, 120), parent(1, 60))),
  {
    code: 'KRISE',
    name: 'Kriseninterventions-Modul',
    fromMinutes: 10 * HOUR,
    toMinutes: 10 * HOUR,
    // "pro Krisenintervention", and one of its own examples holds a group although it says 1:1 (note 4).
    hoursBasis: 'PER_INTERVENTION',
    groupAllowed: true,
    usualWeeks: 6,
    endangermentReportNeeded: true,
    templates: [mix('MIX_1', null, single(3, 120), parent(4, 60)), mix('MIX_2', null, single(3, 120), parent(2, 60), group(1, 120))],
  },
];

import { rational, toDecimal } from '../calculation/rational.js';
import type { ModuleTemplate, ModuleTerms } from './module-terms.js';

export interface ModuleWarning {
  readonly code: 'TEMPLATE_BELOW_RANGE' | 'TEMPLATE_ABOVE_RANGE' | 'GROUP_NOT_ALLOWED' | 'GROUP_SEATS_ABOVE_TEMPLATE';
  /** For logs and machines. */
  readonly message: string;
  /** For screens, in German. */
  readonly text: string;
}

export const templateMinutes = (template: ModuleTemplate): number => template.slots.reduce((sum, slot) => sum + slot.minutes * slot.count, 0);

/** Seats in groups that a week of this template has. */
export const weeklyGroupSeats = (template: ModuleTemplate): number =>
  template.slots.filter((slot) => slot.kind === 'GROUP').reduce((sum, slot) => sum + slot.count, 0);

const hours = (minutes: number): string => toDecimal(rational(minutes, 60), 2);
const german = (text: string): string => text.replace('.', ',');

/**
 * What a person should know when a template is loaded. Examples are not rules: nothing here refuses it (note 2, DD-06). The
 * sum of the slots is compared with the range, and so is the sum with the free or resource-person hours.
 */
export function templateWarnings(module: ModuleTerms, template: ModuleTemplate): ModuleWarning[] {
  const base = templateMinutes(template);
  const most = base + (template.flexMinutes ?? template.resourcePersonMinutes ?? 0);
  const bounds = [module.fromMinutes, module.toMinutes].map(hours);
  const range = bounds[0] === bounds[1] ? bounds[0]! : bounds.join('–');
  const outside = (code: ModuleWarning['code'], minutes: number, side: string, germanSide: string): ModuleWarning => ({
    code,
    message: `template ${hours(minutes)} h ${side} range ${range} h`,
    text: `Vorlage ${german(hours(minutes))} Std. ${germanSide} ${german(range)} Std.`,
  });
  return [
    ...(base < module.fromMinutes ? [outside('TEMPLATE_BELOW_RANGE', base, 'below', 'unter dem Umfang von')] : []),
    ...(most > module.toMinutes ? [outside('TEMPLATE_ABOVE_RANGE', most, 'above', 'über dem Umfang von')] : []),
    ...(!module.groupAllowed && weeklyGroupSeats(template) > 0
      ? [{ code: 'GROUP_NOT_ALLOWED' as const, message: 'template has a group, the module has none', text: 'Vorlage mit Gruppe, im Modul nicht vorgesehen' }]
      : []),
  ];
}

/** Weekly group seats beyond those of the module's templates are a warning for the screen, no refusal (DD-05). */
export function groupSeatWarnings(module: ModuleTerms, seats: number): ModuleWarning[] {
  const most = module.templates.reduce((highest, template) => Math.max(highest, weeklyGroupSeats(template)), 0);
  if (module.templates.length === 0 || seats <= most) return [];
  const text = `${seats} Gruppenplätze je Woche, die Vorlage im ${module.name} hat ${most}`;
  return [{ code: 'GROUP_SEATS_ABOVE_TEMPLATE', message: `${seats} weekly group seats, the template has ${most}`, text }];
}

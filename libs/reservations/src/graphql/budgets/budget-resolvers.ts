import { ModuleHoursOverrideResolver } from '../module-hours/module-hours-override.resolver.js';
import { StayBudgetCommandsResolver } from './budget-commands.resolver.js';
import { StayBudgetResolver } from './stay-budget.resolver.js';

export const stayBudgetResolvers = [ModuleHoursOverrideResolver, StayBudgetCommandsResolver, StayBudgetResolver];

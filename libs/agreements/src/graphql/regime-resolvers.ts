import { BudgetCommandsResolver } from './budgets/budget-commands.resolver.js';
import { BudgetResolver } from './budgets/budget.resolver.js';
import { ModuleResolver } from './modules/module.resolver.js';
import { RegimeVersionResolver } from './regimes/regime-version.resolver.js';
import { RegimeResolver } from './regimes/regime.resolver.js';
import { SocialSpaceCommandsResolver } from './social-spaces/social-space-commands.resolver.js';
import { SocialSpaceResolver } from './social-spaces/social-space.resolver.js';

/** Regimes, modules, budgets and social spaces in the API. */
export const regimeResolvers = [
  BudgetCommandsResolver,
  BudgetResolver,
  ModuleResolver,
  RegimeResolver,
  RegimeVersionResolver,
  SocialSpaceCommandsResolver,
  SocialSpaceResolver,
];

import { ApproveBudgetShiftUseCase } from './budgets/approve-budget-shift.use-case.js';
import { BookBudgetUseCase } from './budgets/book-budget.use-case.js';
import { CreateBudgetUseCase } from './budgets/create-budget.use-case.js';
import { FindBudgetsQuery } from './budgets/find-budgets.query.js';
import { ProposeBudgetShiftUseCase } from './budgets/propose-budget-shift.use-case.js';
import { ReverseBudgetEntryUseCase } from './budgets/reverse-budget-entry.use-case.js';
import { AssessModuleHoursQuery } from './modules/assess-module-hours.query.js';
import { WeeklyChargeQuery } from './modules/weekly-charge.query.js';
import { AdoptRegimePresetUseCase } from './regimes/adopt-regime-preset.use-case.js';
import { ChangeRegimeUseCase } from './regimes/change-regime.use-case.js';
import { FindRegimesQuery } from './regimes/find-regimes.query.js';
import { AddSocialSpaceCentreUseCase } from './social-spaces/add-social-space-centre.use-case.js';
import { AdoptSocialSpacesUseCase } from './social-spaces/adopt-social-spaces.use-case.js';
import { ChangeSocialSpaceUseCase } from './social-spaces/change-social-space.use-case.js';
import { CreateSocialSpaceUseCase } from './social-spaces/create-social-space.use-case.js';
import { EndSocialSpaceCentreUseCase } from './social-spaces/end-social-space-centre.use-case.js';
import { FindSocialSpacesQuery } from './social-spaces/find-social-spaces.query.js';

/** Use cases and queries of regimes, modules, budgets and social spaces. */
export const regimeProviders = [
  AddSocialSpaceCentreUseCase,
  AdoptRegimePresetUseCase,
  AdoptSocialSpacesUseCase,
  ApproveBudgetShiftUseCase,
  AssessModuleHoursQuery,
  BookBudgetUseCase,
  ChangeRegimeUseCase,
  ChangeSocialSpaceUseCase,
  CreateBudgetUseCase,
  CreateSocialSpaceUseCase,
  EndSocialSpaceCentreUseCase,
  FindBudgetsQuery,
  FindRegimesQuery,
  FindSocialSpacesQuery,
  ProposeBudgetShiftUseCase,
  ReverseBudgetEntryUseCase,
  WeeklyChargeQuery,
];

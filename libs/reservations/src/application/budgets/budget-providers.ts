import { FindHourOverridesQuery } from '../module-hours/find-hour-overrides.query.js';
import { OverrideModuleHoursUseCase } from '../module-hours/override-module-hours.use-case.js';
import { FindStayBookingsQuery } from './find-stay-bookings.query.js';
import { SetBudgetSourceUseCase } from './set-budget-source.use-case.js';

/** What a stay costs and how much help it is: budgets, and words on module hours. */
export const budgetProviders = [FindHourOverridesQuery, FindStayBookingsQuery, OverrideModuleHoursUseCase, SetBudgetSourceUseCase];

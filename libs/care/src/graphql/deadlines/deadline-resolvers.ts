import { CaseDeadlinesResolver } from './case-deadlines.resolver.js';
import { DeadlineCommandsResolver } from './deadline-commands.resolver.js';
import { GroupOfferUseResolver } from './group-offer-use.resolver.js';
import { PlanDaysResolver } from './plan-days.resolver.js';

export const deadlineResolvers = [CaseDeadlinesResolver, DeadlineCommandsResolver, GroupOfferUseResolver, PlanDaysResolver];

import { MonthCommandsResolver } from './month-commands.resolver.js';
import { MonthStepResolver } from './month-step.resolver.js';
import { ReviewCommentsResolver } from './review-comments.resolver.js';
import { ReviewResolver } from './review.resolver.js';
import { SettlementLineResolver } from './settlement-line.resolver.js';
import { SettlementMonthResolver } from './settlement-month.resolver.js';

/** Resolvers of months and their review. */
export const monthResolvers = [MonthCommandsResolver, MonthStepResolver, ReviewCommentsResolver, ReviewResolver, SettlementLineResolver, SettlementMonthResolver];

import { DeclineResolver } from './decline.resolver.js';
import { MatchDeclineResolver } from './match-decline.resolver.js';
import { NeutralityReportResolver } from './neutrality-report.resolver.js';

export const neutralityResolvers = [DeclineResolver, MatchDeclineResolver, NeutralityReportResolver];

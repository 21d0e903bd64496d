import { BuildCareReportsResolver } from './build-care-reports.resolver.js';
import { CareReportCommandsResolver } from './care-report-commands.resolver.js';
import { CareReportResolver } from './care-report.resolver.js';

/** Monthly care reports, how far those of a month are, and what the agency answers. */
export const reportResolvers = [BuildCareReportsResolver, CareReportCommandsResolver, CareReportResolver];

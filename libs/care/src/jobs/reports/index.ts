export { buildCareReportsJob } from './build-care-reports.job.js';
export { BuildCareReportsProcessor } from './build-care-reports.processor.js';

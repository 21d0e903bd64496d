export { clearMonthJob } from './clear-month.job.js';
export { ClearMonthProcessor } from './clear-month.processor.js';

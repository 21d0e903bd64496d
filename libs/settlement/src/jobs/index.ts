export { clearMonthJob } from '../domain/clear-month-job.js';
export { ClearMonthProcessor } from './clear-month.processor.js';

export { clearMonthJob } from './clear-month.job.js';
export { ClearMonthProcessor } from './clear-month.processor.js';
export { clearPairJob } from './runs/clear-pair.job.js';
export { ClearPairProcessor } from './runs/clear-pair.processor.js';
export { issueInvoicesJob } from './invoices/issue-invoices.job.js';
export { IssueInvoicesProcessor } from './invoices/issue-invoices.processor.js';

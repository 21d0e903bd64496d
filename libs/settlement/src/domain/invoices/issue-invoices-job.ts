/** Where the invoices of a closed month are queued, for those who ask for them and for the job that issues them. */
export const ISSUE_INVOICES = { queue: 'settlement', job: 'issue-invoices' } as const;

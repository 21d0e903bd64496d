/** Where the clearing of a month is queued, for those who ask for it and for the job that does it. */
export const CLEAR_MONTH = { queue: 'settlement', job: 'clear-month' } as const;

/** Where the re-run of one pair of organisations is queued, for those who ask for it and for the job that does it. */
export const CLEAR_PAIR = { queue: 'settlement', job: 'clear-pair' } as const;

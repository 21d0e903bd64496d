/** Where the making of a month's reports is queued, for those who ask for it and for the job that does it. */
export const BUILD_CARE_REPORTS = { queue: 'care', job: 'build-care-reports' } as const;

/** What is checked inside of every run before it counts (DD-21: nothing is lost, nothing twice). */
export const RUN_CHECKS = ['CONSERVATION', 'GROSS', 'NETS', 'ZERO_SUM', 'LINES', 'CHARGES'] as const;
export type RunCheck = (typeof RUN_CHECKS)[number];

/** Who writes rates, for an agency. Who approves them is somebody else (NRW-13). */
export const RATE_AUTHORS = ['ADMINISTRATOR', 'CONTROLLER', 'BILLING'] as const;

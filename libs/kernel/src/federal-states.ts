/** The sixteen federal states by their two letters, in the order of their official keys (01 to 16). */
export const FEDERAL_STATES = ['SH', 'HH', 'NI', 'HB', 'NW', 'HE', 'RP', 'BW', 'BY', 'SL', 'BE', 'BB', 'MV', 'SN', 'ST', 'TH'] as const;

export type FederalState = (typeof FEDERAL_STATES)[number];

export const isFederalState = (text: string): text is FederalState => (FEDERAL_STATES as readonly string[]).includes(text);

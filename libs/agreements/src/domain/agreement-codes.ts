/** Code lists of agreements and rates (exchange-format.md 2). */
export type Funding = 'STA_LUMP' | 'HOURLY' | 'PROVIDER_BUDGET' | 'SOCIAL_SPACE_BUDGET';
export type RateUnit = 'SEAT_SESSION' | 'SEAT_HOUR' | 'SEAT_WEEK' | 'COURSE';

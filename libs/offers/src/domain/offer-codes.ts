/** Code lists of an offer (exchange-format.md 2, offers.csv). */
export type OfferKind = 'GROUP' | 'TRAINING' | 'COURSE' | 'PROJECT';
export type Admission = 'OPEN' | 'CLOSED';
export type Delivery = 'ON_SITE' | 'ONLINE';
export type LeadQualification = 'PROFESSIONAL' | 'SEMI_PROFESSIONAL';
export type SessionState = 'PLANNED' | 'HELD' | 'CANCELLED';

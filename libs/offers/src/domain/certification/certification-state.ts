/** What can become of an application for a certificate. */
export const CERTIFICATION_STATES = ['SUBMITTED', 'IN_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN'] as const;
export type CertificationState = (typeof CERTIFICATION_STATES)[number];

/** The ways between the states; offers.certification_may_become() is the same table. What is decided stays. */
export const CERTIFICATION_TRANSITIONS: Readonly<Record<CertificationState, readonly CertificationState[]>> = {
  SUBMITTED: ['IN_REVIEW', 'WITHDRAWN'],
  IN_REVIEW: ['GRANTED', 'REFUSED', 'WITHDRAWN'],
  GRANTED: [],
  REFUSED: [],
  WITHDRAWN: [],
};

export const certificationMayBecome = (was: CertificationState, becomes: CertificationState): boolean => CERTIFICATION_TRANSITIONS[was].includes(becomes);

/** Which side takes an application where: the agency decides, the host withdraws. */
export type CertificationSide = 'AGENCY' | 'HOST';
export const sideOf = (becomes: CertificationState): CertificationSide => (becomes === 'WITHDRAWN' ? 'HOST' : 'AGENCY');

/** Where a side can take it from here. */
export const nextStatesFor = (was: CertificationState, side: CertificationSide): readonly CertificationState[] =>
  CERTIFICATION_TRANSITIONS[was].filter((state) => sideOf(state) === side);

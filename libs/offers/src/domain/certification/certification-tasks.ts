/** Working days, by the agency's calendar, in which an application or a change is to be looked at. */
export const REVIEW_WORKING_DAYS = 10;

/** Days before its end from which the host is to know that a certificate, of an offer or of good conduct, ends. */
export const DAYS_BEFORE_CERTIFICATE_ENDS = 90;

const toBeLookedAt = { reminderWorkingDaysBefore: 3, escalateWorkingDaysAfter: 1, escalateTo: 'ADMINISTRATOR' } as const;
const ends = { reminderWorkingDaysBefore: 20, escalateWorkingDaysAfter: null, escalateTo: null } as const;

/** DD-14: a host asks for a certificate; for the agency's certifiers. */
export const CERTIFICATION_REVIEW = { code: 'CERTIFICATION_REVIEW', title: 'Antrag auf Zertifizierung prüfen', ...toBeLookedAt } as const;

/** The agency has decided; for the host. */
export const CERTIFICATION_DECIDED = {
  code: 'CERTIFICATION_DECIDED',
  title: 'Entscheidung über eine Zertifizierung zur Kenntnis nehmen',
  reminderWorkingDaysBefore: null,
  escalateWorkingDaysAfter: null,
  escalateTo: null,
} as const;

/** A certificate ends and nothing follows; for the host. */
export const CERTIFICATE_ENDS = { code: 'CERTIFICATE_ENDS', title: 'Zertifikat läuft aus: Verlängerung beantragen', ...ends } as const;

/** § 72a SGB VIII: a certificate of good conduct of somebody who leads becomes five years old; for the host. */
export const CONDUCT_CERTIFICATE_ENDS = { code: 'CONDUCT_CERTIFICATE_ENDS', title: 'Erweitertes Führungszeugnis einer Gruppe erneuern lassen', ...ends } as const;

/** A certified offer has other staff, shares of co-hosts, ages, seats or contraindications than before; for the agency's certifiers. */
export const CERTIFIED_OFFER_CHANGED = { code: 'CERTIFIED_OFFER_CHANGED', title: 'Zertifiziertes Angebot wurde geändert: prüfen', ...toBeLookedAt } as const;

/** Every kind of task about certificates. */
export const certificationTasks = [CERTIFICATION_REVIEW, CERTIFICATION_DECIDED, CERTIFICATE_ENDS, CONDUCT_CERTIFICATE_ENDS, CERTIFIED_OFFER_CHANGED] as const;

/** Whose trays at the host get what is for the host: whoever may ask for a certificate. */
export const HOST_TRAYS = ['ADMINISTRATOR', 'GROUP_LEAD'] as const;

/** How tasks call what they are about. */
export const CERTIFICATION_SUBJECTS = { CERTIFICATION: 'certification', CERTIFICATE: 'certificate', OFFER: 'offer' } as const;

import type { FileDefinition } from '../file-definition.js';
import { agreements, settlementRates, weeklyRates } from './agreement-files.js';
import { attendance, careHours } from './care-files.js';
import { referrals, reservations } from './case-files.js';
import { certificates, offers, sessions } from './offer-files.js';
import { networks, organisations, socialSpaces } from './party-files.js';

/** The thirteen files in the order of import: what a row names comes before the row. */
export const FILES: readonly FileDefinition[] = [
  organisations,
  networks,
  socialSpaces,
  agreements,
  weeklyRates,
  offers,
  settlementRates,
  certificates,
  sessions,
  referrals,
  reservations,
  attendance,
  careHours,
];

export const fileNamed = (name: string): FileDefinition => {
  const file = FILES.find((known) => known.name === name);
  if (file === undefined) throw new Error(`${name} is no file of the exchange format`);
  return file;
};

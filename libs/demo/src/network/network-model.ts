import type { Weekday } from './calendar.js';

export type Agency = 'JA-DADI' | 'JA-BHV' | 'JA-TS';

export const AGENCIES: readonly Agency[] = ['JA-DADI', 'JA-BHV', 'JA-TS'];

export interface DemoOrganisation {
  readonly id: string;
  readonly kind: 'AGENCY' | 'PROVIDER' | 'PARTNER';
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly ags: string;
  /** Networks it takes part in; empty for an agency. */
  readonly networks: readonly Agency[];
}

/** How an offer is peopled in the demonstration. */
export type Occupancy = 'USUAL' | 'FULL' | 'SPARSE';

/** An offer of the demonstration with its timetable. Times are Europe/Berlin, minutes the length of a session. */
export interface DemoOffer {
  readonly id: string;
  readonly agency: Agency;
  readonly host: string;
  readonly title: string;
  readonly category: string;
  readonly kind: 'GROUP' | 'TRAINING' | 'COURSE' | 'PROJECT';
  readonly ages: readonly [from: number, to: number];
  readonly capacity: number;
  readonly topics: readonly string[];
  readonly weekdays: readonly Weekday[];
  readonly start: string;
  readonly minutes: number;
  /** Municipality, and the point in it; without a point it lies at the municipality's own. Online: null. */
  readonly place: { readonly ags: string; readonly point?: readonly [lat: number, lon: number] } | null;
  readonly gender?: 'F' | 'M';
  readonly languages?: readonly string[];
  readonly accessibility?: readonly string[];
  readonly contraindications?: readonly string[];
  readonly staff?: number;
  readonly semiProfessional?: true;
  readonly cohosts?: readonly (readonly [provider: string, percent: string])[];
  /** A CLOSED run: it began in the previous month and can be joined once more, or it begins in the coming weeks. */
  readonly run?: 'JOINABLE' | 'COMING';
  readonly occupancy?: Occupancy;
  /** Agencies whose certificate it has; left out: the agency of its own place; empty: none has looked at it. */
  readonly certifiedBy?: readonly Agency[];
  /** The certificate ended in the middle of the previous month. */
  readonly certificateExpired?: true;
  /** An entry for information (DD-30): nothing of it is settled. */
  readonly information?: true;
}

/** A place in the reckoning of who fits where: an own point, or the municipality's. */
export interface Place {
  readonly ags: string;
  readonly name: string;
}

export interface DemoReservation {
  readonly id: string;
  readonly referral: string;
  readonly offer: DemoOffer;
  readonly variant: 'COMPLEMENTARY' | 'INTEGRATED';
  readonly from: string;
  /** Empty: open. */
  readonly to: string;
  readonly state: 'CONFIRMED' | 'CANCELLED';
}

import type { LocalDate, YearMonth } from '#kernel';
import { list, type Row } from './csv.js';
import type { Agency } from './network-model.js';

/** A referral of the demonstration: a code, never a name. */
export interface DemoReferral {
  readonly id: string;
  readonly agency: Agency;
  readonly responsible: string;
  readonly birthMonth: YearMonth;
  readonly gender: 'F' | 'M' | 'D';
  readonly legalBasis: string;
  readonly module: string;
  readonly needs: readonly string[];
  readonly flags: readonly string[];
  readonly languages: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly ags: string;
  readonly availability: readonly string[];
  readonly wantedFrom: LocalDate;
  readonly weeks: number;
  readonly maxKm: number | null;
  readonly priority: number;
  readonly childProtectionRelevant: boolean;
  readonly wishes: readonly string[];
  readonly consent: boolean;
  readonly approvedFrom: LocalDate;
  /** Empty: open. */
  readonly approvedTo: LocalDate | '';
  readonly allocation: boolean;
  readonly purpose: 'HELP' | 'RELIEF';
}

export const referralRow = (r: DemoReferral): Row => ({
  id: r.id,
  agency_id: r.agency,
  responsible_id: r.responsible,
  birth_month: r.birthMonth,
  gender: r.gender,
  legal_basis: r.legalBasis,
  module: r.module,
  needs: list(r.needs),
  flags: list(r.flags),
  languages: list(r.languages),
  accessibility_needs: list(r.accessibilityNeeds),
  municipality_ags: r.ags,
  availability: list(r.availability),
  wanted_from: r.wantedFrom,
  weeks: String(r.weeks),
  max_km: r.maxKm === null ? '' : String(r.maxKm),
  priority: String(r.priority),
  child_protection_relevant: String(r.childProtectionRelevant),
  wish_offer_ids: list(r.wishes),
  consent: String(r.consent),
  approved_from: r.approvedFrom,
  approved_to: r.approvedTo,
  allocation: String(r.allocation),
  purpose: r.purpose,
});

export const referralCode = (agency: Agency, number: number): string => `${agency.slice(3)}-${String(number).padStart(4, '0')}`;

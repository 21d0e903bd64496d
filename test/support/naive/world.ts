// The rows of the thirteen files as plain values, as far as sections 3 and 5 look at them.

import type { RawRow } from './csv.js';
import type { Range } from './dates.js';
import { parseRational, type Rational } from './rational.js';
import type { Store } from './store.js';

export interface Organisation {
  readonly id: string;
  readonly kind: string;
}

export interface NetworkMember extends Range {
  readonly agency: string;
  readonly provider: string;
}

export interface SocialSpace extends Range {
  readonly id: string;
  readonly agency: string;
  readonly municipalities: readonly string[];
}

export interface Agreement extends Range {
  readonly id: string;
  readonly agency: string;
  readonly provider: string;
  readonly legalBases: readonly string[];
  /** One of the three parts is empty: "it counts nowhere and overlaps with nothing". */
  readonly draft: boolean;
  readonly coUseOutgoing: boolean;
  readonly coUseIncoming: boolean;
  readonly funding: string;
  readonly socialSpace: string | null;
  readonly hourRate: Rational | null;
}

export interface WeeklyRate extends Range {
  readonly agreement: string;
  readonly module: string;
}

export interface SettlementRate extends Range {
  readonly id: string;
  readonly agency: string;
  readonly offer: string | null;
  readonly host: string | null;
  readonly user: string | null;
  readonly category: string | null;
  readonly unit: string;
  readonly amount: Rational;
  readonly excusedPercent: Rational;
  readonly unexcusedPercent: Rational;
}

export interface Cohost {
  readonly provider: string;
  readonly percent: Rational;
}

export interface Offer {
  readonly id: string;
  readonly host: string;
  readonly category: string;
  readonly admission: string;
  readonly delivery: string;
  readonly capacity: number;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly genders: readonly string[];
  readonly topics: readonly string[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly contraindications: readonly string[];
  readonly staff: number;
  readonly leadQualification: string;
  readonly cohosts: readonly Cohost[];
  readonly municipality: string | null;
  readonly point: Point | null;
  readonly settleable: boolean;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface Certificate extends Range {
  readonly offer: string;
  readonly agency: string;
}

export interface Session {
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly minutes: number;
  readonly state: string;
  readonly entry: boolean;
}

export interface Window {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

export interface Referral {
  readonly id: string;
  readonly agency: string;
  readonly responsible: string;
  readonly birthMonth: string;
  readonly gender: string | null;
  readonly legalBasis: string;
  readonly needs: readonly string[];
  readonly flags: readonly string[];
  readonly languages: readonly string[];
  readonly accessibilityNeeds: readonly string[];
  readonly municipality: string;
  readonly point: Point | null;
  readonly availability: readonly Window[];
  readonly wantedFrom: string;
  readonly weeks: number;
  readonly maxKm: number | null;
  readonly childProtectionRelevant: boolean;
  readonly wishes: readonly string[];
  readonly approval: Range;
  readonly purpose: string;
}

export interface Reservation extends Range {
  readonly id: string;
  readonly referral: string;
  readonly offer: string;
  readonly variant: string;
  readonly state: string;
}

export interface Attendance {
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly referral: string;
  readonly status: string;
  readonly recordedBy: string;
}

export interface CareHours {
  readonly referral: string;
  readonly provider: string;
}

/** A seat use in the clearing of an agency, by what names it everywhere. */
export interface UseName {
  readonly agency: string;
  readonly offer: string;
  readonly date: string;
  readonly start: string;
  readonly reservation: string;
}

/** What a dispute came to: agreed cents of a seat use. A later one takes the place of an earlier one. */
export interface Decision extends UseName {
  readonly cents: bigint;
}

/** What people have said about lines; no folder holds it. */
export interface Disputes {
  readonly open: readonly UseName[];
  readonly decided: readonly Decision[];
}

export const NO_DISPUTES: Disputes = { open: [], decided: [] };

export interface World {
  readonly organisations: readonly Organisation[];
  readonly networks: readonly NetworkMember[];
  readonly socialSpaces: readonly SocialSpace[];
  readonly agreements: readonly Agreement[];
  readonly weeklyRates: readonly WeeklyRate[];
  readonly settlementRates: readonly SettlementRate[];
  readonly offers: readonly Offer[];
  readonly certificates: readonly Certificate[];
  readonly sessions: readonly Session[];
  readonly referrals: readonly Referral[];
  readonly reservations: readonly Reservation[];
  readonly attendance: readonly Attendance[];
  readonly careHours: readonly CareHours[];
  readonly disputes: Disputes;
}

const text = (row: RawRow, column: string): string => row[column] ?? '';
const orNull = (row: RawRow, column: string): string | null => text(row, column) || null;
const numberOrNull = (row: RawRow, column: string): number | null =>
  text(row, column) === '' ? null : Number(text(row, column));
const list = (row: RawRow, column: string): string[] => (text(row, column) === '' ? [] : text(row, column).split('|'));
const range = (row: RawRow, from = 'valid_from', to = 'valid_to'): Range => ({ from: text(row, from), to: orNull(row, to) });
const flag = (row: RawRow, column: string): boolean => text(row, column) === 'true';
const rationalOrNull = (row: RawRow, column: string): Rational | null =>
  text(row, column) === '' ? null : parseRational(text(row, column));

function point(row: RawRow): Point | null {
  const lat = numberOrNull(row, 'lat');
  const lon = numberOrNull(row, 'lon');
  return lat === null || lon === null ? null : { lat, lon };
}

function cohost(part: string): Cohost {
  const [provider = '', percent = ''] = part.split(':');
  return { provider, percent: parseRational(percent) };
}

function availabilityWindow(part: string): Window {
  return { weekday: part.slice(0, 2), from: part.slice(3, 8), to: part.slice(9, 14) };
}

function offer(r: RawRow): Offer {
  return {
    id: text(r, 'id'),
    host: text(r, 'host_id'),
    category: text(r, 'category'),
    admission: text(r, 'admission'),
    delivery: text(r, 'delivery'),
    capacity: Number(text(r, 'capacity')),
    ageFrom: numberOrNull(r, 'age_from'),
    ageTo: numberOrNull(r, 'age_to'),
    genders: list(r, 'genders'),
    topics: list(r, 'topics'),
    languages: list(r, 'languages'),
    accessibility: list(r, 'accessibility'),
    contraindications: list(r, 'contraindications'),
    staff: Number(text(r, 'staff')),
    leadQualification: text(r, 'lead_qualification'),
    cohosts: list(r, 'cohosts').map(cohost),
    municipality: orNull(r, 'municipality_ags'),
    point: point(r),
    settleable: flag(r, 'settleable'),
  };
}

function referral(r: RawRow): Referral {
  return {
    id: text(r, 'id'),
    agency: text(r, 'agency_id'),
    responsible: text(r, 'responsible_id'),
    birthMonth: text(r, 'birth_month'),
    gender: orNull(r, 'gender'),
    legalBasis: text(r, 'legal_basis'),
    needs: list(r, 'needs'),
    flags: list(r, 'flags'),
    languages: list(r, 'languages'),
    accessibilityNeeds: list(r, 'accessibility_needs'),
    municipality: text(r, 'municipality_ags'),
    point: point(r),
    availability: list(r, 'availability').map(availabilityWindow),
    wantedFrom: text(r, 'wanted_from'),
    weeks: Number(text(r, 'weeks')),
    maxKm: numberOrNull(r, 'max_km'),
    childProtectionRelevant: flag(r, 'child_protection_relevant'),
    wishes: list(r, 'wish_offer_ids'),
    approval: range(r, 'approved_from', 'approved_to'),
    purpose: text(r, 'purpose'),
  };
}

function agreement(r: RawRow): Agreement {
  return {
    id: text(r, 'id'),
    agency: text(r, 'agency_id'),
    provider: text(r, 'provider_id'),
    ...range(r),
    legalBases: list(r, 'legal_bases'),
    draft: ['service_part', 'quality_part', 'fee_part'].some((part) => text(r, part) === ''),
    coUseOutgoing: flag(r, 'co_use_outgoing'),
    coUseIncoming: flag(r, 'co_use_incoming'),
    funding: text(r, 'funding'),
    socialSpace: orNull(r, 'social_space_id'),
    hourRate: rationalOrNull(r, 'hour_rate_eur'),
  };
}

function settlementRate(r: RawRow): SettlementRate {
  return {
    id: text(r, 'id'),
    agency: text(r, 'agency_id'),
    offer: orNull(r, 'offer_id'),
    host: orNull(r, 'host_id'),
    user: orNull(r, 'user_id'),
    category: orNull(r, 'category'),
    unit: text(r, 'unit'),
    amount: parseRational(text(r, 'amount_eur')),
    excusedPercent: parseRational(text(r, 'excused_percent')),
    unexcusedPercent: parseRational(text(r, 'unexcused_percent')),
    ...range(r),
  };
}

export function buildWorld(store: Store, disputes: Disputes = NO_DISPUTES): World {
  const rows = <T>(fileName: string, make: (row: RawRow) => T): T[] => [...(store.get(fileName)?.values() ?? [])].map(make);
  return {
    organisations: rows('organisations.csv', (r) => ({ id: text(r, 'id'), kind: text(r, 'kind') })),
    networks: rows('networks.csv', (r) => ({ agency: text(r, 'agency_id'), provider: text(r, 'provider_id'), ...range(r) })),
    socialSpaces: rows('social_spaces.csv', (r) => ({
      id: text(r, 'id'),
      agency: text(r, 'agency_id'),
      municipalities: list(r, 'municipality_ags'),
      ...range(r),
    })),
    agreements: rows('agreements.csv', agreement),
    weeklyRates: rows('weekly_rates.csv', (r) => ({
      agreement: text(r, 'agreement_id'),
      module: text(r, 'module'),
      ...range(r),
    })),
    settlementRates: rows('settlement_rates.csv', settlementRate),
    offers: rows('offers.csv', offer),
    certificates: rows('certificates.csv', (r) => ({ offer: text(r, 'offer_id'), agency: text(r, 'agency_id'), ...range(r) })),
    sessions: rows('sessions.csv', (r) => ({
      offer: text(r, 'offer_id'),
      date: text(r, 'date'),
      start: text(r, 'start'),
      minutes: Number(text(r, 'minutes')),
      state: text(r, 'state'),
      entry: flag(r, 'entry'),
    })),
    referrals: rows('referrals.csv', referral),
    reservations: rows('reservations.csv', (r) => ({
      id: text(r, 'id'),
      referral: text(r, 'referral_id'),
      offer: text(r, 'offer_id'),
      variant: text(r, 'variant'),
      ...range(r, 'from', 'to'),
      state: text(r, 'state'),
    })),
    attendance: rows('attendance.csv', (r) => ({
      offer: text(r, 'offer_id'),
      date: text(r, 'date'),
      start: text(r, 'start'),
      referral: text(r, 'referral_id'),
      status: text(r, 'status'),
      recordedBy: text(r, 'recorded_by'),
    })),
    careHours: rows('care_hours.csv', (r) => ({ referral: text(r, 'referral_id'), provider: text(r, 'provider_id') })),
    disputes,
  };
}

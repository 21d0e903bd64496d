import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { OfferFacts, WeekSlot } from '../domain/match-facts.js';
import { offerFactsSql, type FactsOf } from '../persistence/offer-facts.sql.js';
import type { ScreeningValues } from './screening.js';
import { readTextList } from './text-lists.js';

interface OfferFactsRow extends Record<string, unknown> {
  readonly n: number;
  readonly id: string;
  readonly code: string;
  readonly host_id: string;
  readonly delivery: 'ON_SITE' | 'ONLINE';
  readonly capacity: number;
  readonly age_from: number | null;
  readonly age_to: number | null;
  readonly genders: string;
  readonly topics: string;
  readonly languages: string;
  readonly accessibility: string;
  readonly contraindications: string;
  readonly lead_qualification: 'PROFESSIONAL' | 'SEMI_PROFESSIONAL';
  readonly lat: number | null;
  readonly lon: number | null;
  readonly session_count: number;
  readonly first_date: LocalDate;
  readonly last_date: LocalDate;
  readonly certified: boolean;
  readonly first_uncertified: LocalDate | null;
  readonly in_windows: boolean;
  readonly first_outside: string | null;
  readonly outside_slots: string | null;
  readonly seats_free: number;
  readonly first_full: LocalDate | null;
  readonly placed: boolean;
  readonly admission_closed: boolean;
  readonly session_ids: string[] | null;
}

const SQL: Readonly<Record<FactsOf, string>> = { MATCHES: offerFactsSql('MATCHES'), NEAR_MISSES: offerFactsSql('NEAR_MISSES'), OFFERS: offerFactsSql('OFFERS') };

/** Facts of offers for several referrals in one statement, by the number of the referral; unordered. */
export async function findOfferFacts(tx: Transaction, of: FactsOf, values: ScreeningValues): Promise<ReadonlyMap<number, OfferFacts[]>> {
  const found = new Map<number, OfferFacts[]>();
  for (const row of await tx.prepared<OfferFactsRow>(`pv_match_${of.toLowerCase()}`, SQL[of], values)) {
    const facts = found.get(row.n);
    if (facts) facts.push(toFacts(row));
    else found.set(row.n, [toFacts(row)]);
  }
  return found;
}

const NO_SLOTS: readonly WeekSlot[] = [];
const NO_SESSIONS: readonly string[] = [];

function toFacts(row: OfferFactsRow): OfferFacts {
  return {
    id: row.id,
    code: row.code,
    hostId: row.host_id,
    delivery: row.delivery,
    capacity: row.capacity,
    ageFrom: row.age_from,
    ageTo: row.age_to,
    genders: readTextList(row.genders),
    topics: readTextList(row.topics),
    languages: readTextList(row.languages),
    accessibility: readTextList(row.accessibility),
    contraindications: readTextList(row.contraindications),
    leadQualification: row.lead_qualification,
    lat: row.lat,
    lon: row.lon,
    stay: {
      sessionCount: row.session_count,
      firstDate: row.first_date,
      lastDate: row.last_date,
      certified: row.certified,
      firstUncertified: row.first_uncertified,
      inWindows: row.in_windows,
      firstOutsideWindows: row.first_outside,
      outsideSlots: row.outside_slots === null ? NO_SLOTS : (JSON.parse(row.outside_slots) as WeekSlot[]),
      freeSeats: row.seats_free,
      firstFull: row.first_full,
      alreadyPlaced: row.placed,
      admissionClosed: row.admission_closed,
      sessionIds: row.session_ids ?? NO_SESSIONS,
    },
  };
}

import type { BenchIds, Named } from './bench-ids.js';
import type { BenchOffer } from './import-offers.js';
import { MUNICIPALITY, type Parties } from './import-parties.js';
import { copyLine, copyRows, Sheet, type CopyRows } from './sheet.js';

export const REFERRALS_PER_OFFER = 50;
/**
 * Each offer has eight seats that are taken all the time, by one stay after another; the numbers are the sessions of each
 * stay and add up to the 75 of the offer. 60 stays per offer.
 */
const STAYS = [
  [10, 9, 10, 9, 10, 9, 9, 9],
  [11, 11, 11, 10, 11, 10, 11],
];
const SEATS = 8;
const IMPORTED_AT = '2026-11-01 00:00:00+00';

interface BenchReferral extends Named {
  readonly agency: Named;
}

export interface Cases {
  readonly sheets: readonly Sheet[];
  /** The seats that an import derives from reservations and sessions. */
  readonly claims: CopyRows;
}

/** Referrals, their reservations, and attendance for nine of ten seats used, one of 25 of them recorded by the agency too. */
export function buildCases(ids: BenchIds, parties: Parties, offers: readonly BenchOffer[]): Cases {
  const { referrals, sheet } = buildReferrals(ids, parties, offers.length * REFERRALS_PER_OFFER);
  const reservation = new Sheet('reservations.csv', ['id', 'referral_id', 'offer_id', 'variant', 'from', 'to'], 'reservations.reservation', [
    ...['id', 'code', 'referral_id', 'referral_code', 'agency_id', 'offer_id', 'host_id', 'variant', 'valid_from', 'valid_to', 'origin', 'created_at'],
  ]);
  const attendance = new Sheet('attendance.csv', ['offer_id', 'date', 'referral_id', 'status', 'recorded_by'], 'care.attendance', [
    ...['session_id', 'referral_id', 'recorded_by', 'status', 'agency_id', 'host_id', 'recorded_at'],
  ]);
  const claims: string[] = [];
  let reserved = 0;
  for (const offer of offers) {
    const present: { readonly referral: BenchReferral; readonly reservationId: string }[][] = offer.sessions.map(() => []);
    for (let seat = 0; seat < SEATS; seat++) {
      let first = 0;
      for (const length of STAYS[seat % STAYS.length]!) {
        const referral = referrals[reserved % referrals.length]!;
        const stay = { id: ids.next(), code: `R-${++reserved}`, from: offer.sessions[first]!.date, to: offer.sessions[first + length - 1]!.date };
        const variant = reserved % 7 === 0 ? 'COMPLEMENTARY' : 'INTEGRATED';
        reservation.add(
          [stay.code, referral.code, offer.code, variant, stay.from, stay.to],
          [stay.id, stay.code, referral.id, referral.code, referral.agency.id, offer.id, offer.host.id, variant, stay.from, stay.to, 'IMPORT', IMPORTED_AT],
        );
        for (let place = first; place < first + length; place++) present[place]!.push({ referral, reservationId: stay.id });
        first += length;
      }
    }
    offer.sessions.forEach((session, place) => {
      present[place]!.forEach(({ referral, reservationId }, seat) => {
        claims.push(copyLine([session.id, reservationId, referral.id, referral.agency.id]));
        const use = place * SEATS + seat;
        for (const [recordedBy, status] of recordsOf(use))
          attendance.add(
            [offer.code, session.date, referral.code, status, recordedBy],
            [session.id, referral.id, recordedBy, status, referral.agency.id, offer.host.id, IMPORTED_AT],
          );
      });
    });
  }
  return { sheets: [sheet, reservation, attendance], claims: copyRows('offers.seat_claim', ['session_id', 'holder_id', 'referral_id', 'agency_id'], claims) };
}

function recordsOf(use: number): (readonly [string, string])[] {
  if (use % 10 === 3) return [];
  const status = use % 10 === 5 ? 'EXCUSED' : use % 20 === 7 ? 'UNEXCUSED' : 'ATTENDED';
  return use % 25 === 0 ? [['PROVIDER', status], ['AGENCY', status]] : [['PROVIDER', status]];
}

function buildReferrals(ids: BenchIds, { agencies, providers }: Parties, count: number): { referrals: readonly BenchReferral[]; sheet: Sheet } {
  const facts = ['birth_month', 'gender', 'legal_basis', 'module', 'needs', 'municipality_ags', 'availability', 'wanted_from', 'weeks', 'consent', 'approved_from'];
  const sheet = new Sheet('referrals.csv', ['id', 'agency_id', 'responsible_id', ...facts], 'referrals.referral', [
    ...['id', 'code', 'agency_id', 'responsible_id', ...facts, 'origin'],
  ]);
  const referrals = Array.from({ length: count }, (_, n): BenchReferral => {
    const referral = { id: ids.next(), code: `F-${n + 1}`, agency: agencies[n % agencies.length]! };
    const responsible = providers[(n * 5) % providers.length]!;
    const month = `${2010 + (n % 8)}-${String(1 + (n % 12)).padStart(2, '0')}`;
    const gender = ['F', 'M', 'D', null][n % 4]!;
    const end = ['2025-09-01', 26, true, '2025-08-01'];
    sheet.add(
      [referral.code, referral.agency.code, responsible.code, month, gender, '31', 'BASIS', 'ANGER|FRIENDS', MUNICIPALITY, 'MO 13:00-19:00|TH 13:00-19:00', ...end],
      [referral.id, referral.code, referral.agency.id, responsible.id, `${month}-01`, gender, '31', 'BASIS', '{ANGER,FRIENDS}', MUNICIPALITY, '{"MO 13:00-19:00","TH 13:00-19:00"}', ...end, 'IMPORT'],
    );
    return referral;
  });
  return { referrals, sheet };
}

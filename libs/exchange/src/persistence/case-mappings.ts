import { attendance, careHours } from '../domain/files/care-files.js';
import { referrals, reservations } from '../domain/files/case-files.js';
import { isCertain } from './certainty.js';
import type { FileMapping } from './file-mapping.js';
import { idsOf, same } from './same-columns.js';

const referral: FileMapping = {
  file: referrals,
  table: 'referrals.referral',
  key: ['code'],
  id: 'self.id',
  joins: 'LEFT JOIN ref_referral self ON self.code = s.id',
  columns: {
    code: 's.id',
    ...idsOf('agency_id', 'responsible_id'),
    ...same('birth_month', 'gender', 'legal_basis', 'module', 'needs', 'flags', 'languages', 'accessibility_needs', 'municipality_ags'),
    ...same('lat', 'lon', 'availability', 'wanted_from', 'weeks', 'max_km', 'priority', 'child_protection_relevant', 'consent'),
    ...same('approved_from', 'approved_to', 'allocation', 'purpose'),
    wish_offer_ids: `(SELECT coalesce(array_agg(o.id ORDER BY wish.n), '{}') FROM unnest(s.wish_offer_ids) WITH ORDINALITY wish(code, n)
      LEFT JOIN ref_offer o ON o.code = wish.code)`,
  },
  hasOrigin: true,
  agency: 'agency_id.id',
};

const reservation: FileMapping = {
  file: reservations,
  table: 'reservations.reservation',
  key: ['code'],
  columns: {
    code: 's.id',
    ...idsOf('referral_id', 'offer_id'),
    ...same('variant', 'state'),
    valid_from: 's."from"',
    valid_to: 's."to"',
  },
  copies: { referral_code: 's.referral_id', agency_id: 'referral_id.agency_id', host_id: 'offer_id.host_id' },
  // decided elsewhere: what a file changes waits for nobody here, and covers its span
  reset: { expires_at: 'NULL', hold_kind: 'NULL', host_answer: `'NOT_ASKED'`, agency_answer: `'NOT_ASKED'`, pauses: `'{}'`, end_reason: 'NULL' },
  writtenAt: 'created_at',
  hasOrigin: true,
  agency: 'referral_id.agency_id',
  timeRule: {
    what: 'the confirmed reservation of the same referral in the same offer',
    group: ['referral_id', 'offer_id'],
    reads: ['from', 'to', 'state'],
    counts: `state = 'CONFIRMED'`,
  },
};

/** The session is found by offer, day and start, or by offer and day where no start is given and there is one session that day. */
const attendanceRow: FileMapping = {
  file: attendance,
  table: 'care.attendance',
  key: ['session_id', 'referral_id', 'recorded_by'],
  hasId: false,
  joins: `LEFT JOIN ref_session seen ON seen.offer_code = s.offer_id AND seen.date = s.date
    AND (seen.start = s.start OR (s.start IS NULL AND seen.sessions = 1 AND ${isCertain('s', ['start'])}))`,
  columns: { session_id: 'seen.id', ...idsOf('referral_id'), ...same('recorded_by', 'status') },
  copies: { agency_id: 'referral_id.agency_id', host_id: 'offer_id.host_id' },
  writtenAt: 'recorded_at',
  // another status is a record of now, of the whole session; the same one stays as it was said
  reset: {
    recorded_at: 'CASE WHEN t.status = r.status THEN t.recorded_at ELSE (SELECT platform.now()) END',
    entry_key: `CASE WHEN t.status = r.status THEN t.entry_key ELSE '' END`,
    present_from: 'CASE WHEN t.status = r.status THEN t.present_from END',
    present_to: 'CASE WHEN t.status = r.status THEN t.present_to END',
  },
  extras: { offer_id: 'offer_id.id', date: 's.date' },
  agency: 'referral_id.agency_id',
};

const careHoursRow: FileMapping = {
  file: careHours,
  table: 'care.care_hours',
  // What the provider has taken back stays so; the same contact in a file is another one.
  storedWhen: 'withdrawn_at IS NULL',
  key: ['referral_id', 'provider_id', 'date', 'start', 'kind', 'work_type', 'staff'],
  nullableKey: ['start', 'work_type', 'staff'],
  columns: { ...idsOf('referral_id', 'provider_id'), ...same('date', 'start', 'minutes', 'kind', 'work_type', 'staff') },
  copies: { agency_id: 'referral_id.agency_id' },
  agency: 'referral_id.agency_id',
};

export const caseMappings: readonly FileMapping[] = [referral, reservation, attendanceRow, careHoursRow];

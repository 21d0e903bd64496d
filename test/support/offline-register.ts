import type { AttendanceStatus, DeviceEntry, Recorder } from '#care';
import fc from 'fast-check';
import type pg from 'pg';
import type { SeatNetwork } from './seat-network.js';

/** Minutes and hours in milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Devices of the host's leads and of the agency's caseworker, each with a clock that is wrong by so much. */
export const DEVICES = [
  { recorder: 'PROVIDER', offset: 0 },
  { recorder: 'PROVIDER', offset: -7 * HOUR - 11 * MINUTE },
  { recorder: 'PROVIDER', offset: 26 * HOUR + 3 * MINUTE },
  { recorder: 'AGENCY', offset: 5 * HOUR },
] as const satisfies readonly { recorder: Recorder; offset: number }[];

/** An entry with what only the test knows: when it was truly made, and on which device. */
export interface MadeEntry {
  readonly device: number;
  readonly trueAt: number;
  readonly entry: DeviceEntry;
}

export interface Places {
  readonly sessionIds: readonly string[];
  readonly referralIds: readonly string[];
}

/** Sessions of one offer, one on each day from 4 May 2026 on at 15:00 for 90 minutes, with seats of these cases in all of them. */
export async function buildPlaces(superuser: pg.Client, network: SeatNetwork, sessions: number, cases: number): Promise<Places> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
     VALUES ('G-OFFLINE', $1, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', $2, '06432004') RETURNING id`,
    [network.hostId, cases],
  );
  const offerId = rows[0]!.id;
  const made = await superuser.query<{ id: string }>(
    `WITH s AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, '2026-05-04'::date + n, '15:00', 90, $3 FROM generate_series(0, $2 - 1) n RETURNING id, date) SELECT id FROM s ORDER BY date`,
    [offerId, sessions, cases],
  );
  const referrals = await superuser.query<{ id: string }>(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
     SELECT 'F-OFF-' || n, $1, $2, '2014-03-01', '31', '{}', '06432004', '2026-05-04', 12, true, '2026-01-01' FROM generate_series(1, $3::int) n RETURNING id`,
    [network.agencyId, network.mainId, cases],
  );
  await superuser.query(
    `INSERT INTO reservations.reservation (code, referral_id, referral_code, agency_id, offer_id, host_id, variant, valid_from)
     SELECT 'V-' || r.code, r.id, r.code, r.agency_id, $1, $2, 'INTEGRATED', '2026-05-04' FROM referrals.referral r WHERE r.code LIKE 'F-OFF-%'`,
    [offerId, network.hostId],
  );
  return { sessionIds: made.rows.map(({ id }) => id), referralIds: referrals.rows.map(({ id }) => id) };
}

/** Entries as people make them in the four days after each session, several of them at the very same moment; always the same ones for a seed. */
export function makeEntries({ sessionIds, referralIds }: Places, count: number, seed: number): MadeEntry[] {
  const below = (n: number) => fc.nat({ max: n - 1 });
  const shapes = fc.sample(
    fc.record({ session: below(sessionIds.length), referral: below(referralIds.length), device: below(DEVICES.length), second: below(4 * 24 * 60 * 6), status: below(3), late: below(6), early: below(6) }),
    { seed, numRuns: count },
  );
  return shapes.map(({ session, referral, device, second, status, late, early }, index) => {
    const said = (['ATTENDED', 'EXCUSED', 'UNEXCUSED'] as const satisfies readonly AttendanceStatus[])[status]!;
    // Whole ten seconds: some of these fall together, and then the key decides.
    const trueAt = Date.UTC(2026, 4, 4 + session, 14, 30) + second * 10_000;
    const times = said === 'ATTENDED' ? { presentFrom: late < 2 ? `15:0${late + 5}` : null, presentTo: early < 2 ? `16:1${early}` : null } : {};
    const key = `${(index * 7919) % 10_007}-${index}`;
    return {
      device,
      trueAt,
      entry: { key, sessionId: sessionIds[session]!, referralId: referralIds[referral]!, status: said, ...times, madeAt: new Date(trueAt + DEVICES[device]!.offset) },
    };
  });
}

export interface Delivery {
  readonly device: number;
  /** By our clock. */
  readonly receivedAt: number;
  readonly entries: readonly DeviceEntry[];
}

/** The entries in an order of this seed, a fifth of them twice, in batches of 1 to 500 of one device each, long after all were made. */
export function deliver(made: readonly MadeEntry[], seed: number): Delivery[] {
  const [twice] = fc.sample(fc.shuffledSubarray([...made], { minLength: Math.floor(made.length / 5), maxLength: Math.floor(made.length / 5) }), { seed, numRuns: 1 });
  const all = [...made, ...twice!];
  const [order] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), { seed: seed + 1, numRuns: 1 });
  const sizes = fc.sample(fc.integer({ min: 1, max: 500 }), { seed: seed + 2, numRuns: all.length });
  const queues = DEVICES.map((): DeviceEntry[] => []);
  const deliveries: Delivery[] = [];
  const latest = Math.max(...made.map(({ trueAt }) => trueAt));
  const send = (device: number): void => {
    const entries = queues[device]!.splice(0);
    if (entries.length > 0) deliveries.push({ device, receivedAt: latest + HOUR + deliveries.length * MINUTE, entries });
  };
  for (const { device, entry } of order!) {
    if (queues[device]!.push(entry) >= sizes[deliveries.length]!) send(device);
  }
  DEVICES.forEach((_, device) => send(device));
  return deliveries;
}

/** The register as whoever had watched everybody would have it: of each side the entry that was made last, of two the greater key. */
export function naiveRegister(made: readonly MadeEntry[]): string[] {
  const last = new Map<string, MadeEntry>();
  for (const one of made) {
    const place = `${one.entry.sessionId} ${one.entry.referralId} ${DEVICES[one.device]!.recorder}`;
    const before = last.get(place);
    if (before === undefined || one.trueAt > before.trueAt || (one.trueAt === before.trueAt && one.entry.key > before.entry.key)) last.set(place, one);
  }
  return [...last].map(([place, { entry, trueAt }]) => [place, entry.status, entry.presentFrom ?? '-', entry.presentTo ?? '-', new Date(trueAt).toISOString(), entry.key].join(' ')).sort();
}

export async function storedRegister(superuser: pg.Client): Promise<string[]> {
  const { rows } = await superuser.query<{ text: string }>(
    `SELECT concat_ws(' ', session_id, referral_id, recorded_by, status, coalesce(to_char(present_from, 'HH24:MI'), '-'), coalesce(to_char(present_to, 'HH24:MI'), '-'),
       to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), entry_key) AS text FROM care.attendance`,
  );
  return rows.map(({ text }) => text).sort();
}

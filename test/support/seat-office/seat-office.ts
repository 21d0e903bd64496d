import type { LocalDate } from '#kernel';
import type { RequestContext } from '#platform';
import type pg from 'pg';
import { asOrganisation } from '../test-database.js';
import type { TestOffer } from '../seat-network.js';

/** Agencies that use the same groups, and everybody who does something with a seat there. */
export interface SeatOffice {
  /** Hears of seats only (TS-15: NOTICE). */
  readonly noticeId: string;
  /** Approves each seat, by somebody who may sign (TS-15: APPROVAL). */
  readonly approvalId: string;
  /** Responsible for the cases of both agencies. */
  readonly mainId: string;
  /** Hosts the groups. */
  readonly hostId: string;
  /** A provider and an agency that have nothing to do with it. */
  readonly strangerId: string;
  readonly otherAgencyId: string;
}

/** Two agencies with the same two providers, which may use each other's groups; and two organisations that stand beside. */
export async function buildSeatOffice(superuser: pg.Client): Promise<SeatOffice> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ('NOTICE', 'AGENCY', 'Jugendamt A', '06432004', 'HE'), ('APPROVAL', 'AGENCY', 'Jugendamt B', '06432004', 'HE'), ('MAIN', 'PROVIDER', 'Träger', '06432004', 'HE'),
       ('HOST', 'PROVIDER', 'Partner', '06432004', 'HE'), ('STRANGER', 'PROVIDER', 'Fremder', '06432004', 'HE'), ('OTHER', 'AGENCY', 'Jugendamt C', '06432004', 'HE') RETURNING id`,
  );
  const [noticeId, approvalId, mainId, hostId, strangerId, otherAgencyId] = rows.map(({ id }) => id) as [string, string, string, string, string, string];
  await superuser.query(
    `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, co_use_outgoing, co_use_incoming, origin)
     SELECT 'LQE-' || row_number() OVER (), a, p, '2026-01-01', '{31}', 's', 'q', 'f', true, true, 'DEMO' FROM unnest($1::uuid[]) AS a, unnest($2::uuid[]) AS p`,
    [[noticeId, approvalId], [mainId, hostId]],
  );
  await superuser.query(
    `WITH regime AS (INSERT INTO agreements.regime (agency_id, code, name, funding) VALUES ($1, 'STA', 'Pauschale', 'STA_LUMP') RETURNING id)
     INSERT INTO agreements.regime_version (regime_id, agency_id, valid_from, legal_bases, approval_unit, seat_approval, signing_right_needed, coverage, rate_source, partial_week, federal_state)
     SELECT id, $1, '2020-01-01', '{31}', 'SEAT', 'APPROVAL', true, 'PAYABLE', 'NONE', 'FULL_WEEK', 'HE' FROM regime`,
    [approvalId],
  );
  await superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role, signing_right, organisation_kind)
     SELECT kind || '-' || name, id, 'CASEWORKER', kind = 'signer', 'AGENCY' FROM unnest($1::uuid[], '{notice,approval}'::text[]) AS agency(id, name), unnest('{signer,colleague}'::text[]) AS kind`,
    [[noticeId, approvalId]],
  );
  return { noticeId, approvalId, mainId, hostId, strangerId, otherAgencyId };
}

/** A caseworker of one of the two agencies who may sign for it, and one who may not. */
export const asSigner = (office: SeatOffice, agencyId: string): RequestContext => ({ ...asOrganisation(agencyId, ['CASEWORKER']), actor: `signer-${nameOf(office, agencyId)}`, signingRight: true });
export const asColleague = (office: SeatOffice, agencyId: string): RequestContext => ({ ...asOrganisation(agencyId, ['CASEWORKER']), actor: `colleague-${nameOf(office, agencyId)}` });

const nameOf = ({ noticeId }: SeatOffice, agencyId: string): string => (agencyId === noticeId ? 'notice' : 'approval');

export interface OfficeOffer {
  readonly code: string;
  readonly dates: readonly LocalDate[];
  readonly capacity: number;
  /** Its host wants to be asked first. */
  readonly asks: boolean;
}

/** A group of the host with a session of 90 minutes at 15:00 on each day, certified by both agencies. */
export async function addOfficeOffer(superuser: pg.Client, { noticeId, approvalId, hostId }: SeatOffice, { code, dates, capacity, asks }: OfficeOffer): Promise<TestOffer> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO offers.offer (code, host_id, title, category, kind, admission, delivery, capacity, municipality_ags)
     VALUES ($1, $2, 'Gruppe', 'SOCIAL_SKILLS', 'GROUP', 'OPEN', 'ON_SITE', $3, '06432004') RETURNING id`,
    [code, hostId, capacity],
  );
  const id = rows[0]!.id;
  await superuser.query(`INSERT INTO offers.certificate (offer_id, agency_id, valid_from) SELECT $1, a, '2026-01-01' FROM unnest($2::uuid[]) AS a`, [id, [noticeId, approvalId]]);
  await superuser.query('INSERT INTO reservations.offer_rule (offer_id, host_id, asks_first) VALUES ($1, $2, $3)', [id, hostId, asks]);
  const sessions = await superuser.query<{ id: string }>(
    `WITH planned AS (INSERT INTO offers.session (offer_id, date, start, minutes, capacity) SELECT $1, day, '15:00', 90, $3 FROM unnest($2::date[]) AS day RETURNING id, date)
     SELECT id FROM planned ORDER BY date`,
    [id, dates, capacity],
  );
  return { id, sessionIds: sessions.rows.map((row) => row.id) };
}

/** A case of one of the two agencies whose help the main provider is responsible for, wanted for 12 weeks. */
export async function addOfficeCase(superuser: pg.Client, { mainId }: SeatOffice, agencyId: string, code: string, wantedFrom: LocalDate = '2026-05-04'): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO referrals.referral (code, agency_id, responsible_id, birth_month, legal_basis, needs, municipality_ags, wanted_from, weeks, consent, approved_from)
     VALUES ($1, $2, $3, '2014-03-01', '31', '{}', '06432004', $4, 12, true, '2026-01-01') RETURNING id`,
    [code, agencyId, mainId, wantedFrom],
  );
  return rows[0]!.id;
}

import { REFERRAL_STATES, type ReferralState, type ReferralWish } from '#referrals';
import type { RequestContext } from '#platform';
import type pg from 'pg';
import { buildSeatNetwork, type SeatNetwork } from './seat-network.js';

export interface RequestOffice extends SeatNetwork {
  readonly otherAgencyId: string;
  /** Accounts of two caseworkers of the agency and one of the other. */
  readonly anna: string;
  readonly bert: string;
  readonly carla: string;
}

/** The network of the seats with people, and a second agency. */
export async function buildRequestOffice(superuser: pg.Client): Promise<RequestOffice> {
  const network = await buildSeatNetwork(superuser);
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ('OTHER', 'AGENCY', 'Jugendamt Konz', '07235068', 'RP') RETURNING id`,
  );
  const otherAgencyId = rows[0]!.id;
  const [anna, bert, carla] = ['anna', 'bert', 'carla'] as const;
  await superuser.query(`INSERT INTO auth."user" (id, name, email) SELECT n, n, n || '@office.example' FROM unnest($1::text[]) AS n`, [[anna, bert, carla]]);
  await superuser.query(
    `INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ($1, $4, 'CASEWORKER'), ($2, $4, 'CASEWORKER'), ($2, $4, 'QUALITY'), ($3, $5, 'CASEWORKER')`,
    [anna, bert, carla, network.agencyId, otherAgencyId],
  );
  return { ...network, otherAgencyId, anna, bert, carla };
}

/** Somebody in a role, as the API would hand them to a use case. */
export const asPerson = (actor: string, organisationId: string, ...roles: string[]): RequestContext => ({ actor, organisationId, scope: 'ORGANISATION', roles, purpose: 'CASE_WORK', correlationId: 'test' });

export const asAnna = (office: RequestOffice): RequestContext => asPerson(office.anna, office.agencyId, 'CASEWORKER');

/** Everything that a request must say, for the main provider. */
export const formOf = (office: RequestOffice, change: ReferralWish = {}): ReferralWish => ({
  responsibleId: office.mainId,
  birthMonth: '2014-03',
  legalBasis: '31',
  municipalityAgs: '06432004',
  wantedFrom: '2026-05-04',
  needs: ['ANGER'],
  ...change,
});

/** Puts a referral into a state past the guards; approved from the state on in which that has to be. */
export async function forceState(superuser: pg.Client, id: string, state: ReferralState, approvedFrom: string | null = '2026-01-01'): Promise<void> {
  const approved = REFERRAL_STATES.indexOf(state) >= REFERRAL_STATES.indexOf('APPROVED') ? approvedFrom : null;
  await superuser.query('SET session_replication_role = replica');
  await superuser.query(
    `UPDATE referrals.referral SET state = $2, approved_from = $3, number = CASE WHEN $2 = 'DRAFT' THEN number ELSE coalesce(number, 'A-TEST-' || id) END WHERE id = $1`,
    [id, state, approved],
  );
  await superuser.query('SET session_replication_role = origin');
}

export async function stateOf(superuser: pg.Client, id: string): Promise<ReferralState> {
  const { rows } = await superuser.query<{ state: ReferralState }>('SELECT state FROM referrals.referral WHERE id = $1', [id]);
  return rows[0]!.state;
}

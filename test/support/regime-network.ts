import type { RequestContext } from '#platform';
import type pg from 'pg';
import { asOrganisation } from './test-database.js';

/** An agency with a social space, four providers of each standing towards it, and an agency beside it. */
export interface RegimeNetwork {
  readonly agencyId: string;
  readonly otherAgencyId: string;
  /** In the network as LEAD, CORE and ASSOCIATED; the lead has an agreement in the social space. */
  readonly leadId: string;
  readonly coreId: string;
  readonly associatedId: string;
  /** Takes no part in the network. */
  readonly strangerId: string;
  readonly spaceId: string;
  /** Of the lead, paid by the social space's budget. */
  readonly spaceAgreementId: string;
  /** Of the core provider, a provider budget. */
  readonly budgetAgreementId: string;
  /** Of the associated provider, weekly lump sums. */
  readonly lumpAgreementId: string;
}

export async function buildRegimeNetwork(superuser: pg.Client, prefix = ''): Promise<RegimeNetwork> {
  const organisation = async (code: string, kind: string) => {
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES ($1, $2, $1, '07235068', 'RP') RETURNING id`,
      [`${prefix}${code}`, kind],
    );
    return rows[0]!.id;
  };
  const agencyId = await organisation('AGENCY', 'AGENCY');
  const otherAgencyId = await organisation('OTHER', 'AGENCY');
  const [leadId, coreId, associatedId, strangerId] = [
    await organisation('LEAD', 'PROVIDER'),
    await organisation('CORE', 'PROVIDER'),
    await organisation('ASSOCIATED', 'PROVIDER'),
    await organisation('STRANGER', 'PROVIDER'),
  ];
  for (const [providerId, tier] of [[leadId, 'LEAD'], [coreId, 'CORE'], [associatedId, 'ASSOCIATED']] as const) {
    await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2020-01-01')`, [agencyId, providerId]);
    await superuser.query(`INSERT INTO identity.provider_tier (agency_id, provider_id, valid_from, tier) VALUES ($1, $2, '2020-01-01', $3)`, [agencyId, providerId, tier]);
  }
  const space = await superuser.query<{ id: string }>(
    `INSERT INTO agreements.social_space (code, agency_id, name, municipality_ags, valid_from) VALUES ($1, $2, 'Trier', '{07211000}', '2020-01-01') RETURNING id`,
    [`${prefix}SPACE`, agencyId],
  );
  const spaceId = space.rows[0]!.id;
  const agreement = async (code: string, providerId: string, funding: string, socialSpaceId: string | null) => {
    const { rows } = await superuser.query<{ id: string }>(
      `INSERT INTO agreements.agreement (code, agency_id, provider_id, valid_from, legal_bases, service_part, quality_part, fee_part, funding, social_space_id, hour_rate_eur, origin)
       VALUES ($1, $2, $3, '2020-01-01', '{31}', 's', 'q', 'f', $4, $5::uuid, CASE WHEN $5::uuid IS NULL THEN NULL ELSE 48.75 END, 'DEMO') RETURNING id`,
      [`${prefix}${code}`, agencyId, providerId, funding, socialSpaceId],
    );
    return rows[0]!.id;
  };
  return {
    agencyId,
    otherAgencyId,
    leadId,
    coreId,
    associatedId,
    strangerId,
    spaceId,
    spaceAgreementId: await agreement('LQE-LEAD', leadId, 'SOCIAL_SPACE_BUDGET', spaceId),
    budgetAgreementId: await agreement('LQE-CORE', coreId, 'PROVIDER_BUDGET', null),
    lumpAgreementId: await agreement('LQE-ASSOCIATED', associatedId, 'STA_LUMP', null),
  };
}

/** A person of an organisation; who it is matters where two people must differ. */
export const person = (actor: string, organisationId: string): RequestContext => ({ ...asOrganisation(organisationId, ['ADMINISTRATOR']), actor });

/** One statement of raw SQL with the service's rights in the name of somebody; answers the SQLSTATE, or null when it went through. Undone. */
export async function tryRaw(service: pg.Client, who: { actor: string; organisationId: string | null }, sql: string, values: readonly unknown[] = []): Promise<string | null> {
  await service.query('BEGIN');
  try {
    await service.query(`SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', $2, true), set_config('pv.actor', $3, true)`, [
      who.organisationId ?? '',
      who.organisationId === null ? 'OPERATOR' : 'ORGANISATION',
      who.actor,
    ]);
    await service.query(sql, [...values]);
    await service.query('SET CONSTRAINTS ALL IMMEDIATE');
    return null;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return constraint === undefined ? String(code) : `${String(code)} ${constraint}`;
  } finally {
    await service.query('ROLLBACK');
  }
}

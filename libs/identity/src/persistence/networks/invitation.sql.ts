import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { PartnerType } from '../../domain/organisations/partner-type.js';

export const NETWORK_INVITATION_STATES = ['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED'] as const;
export type NetworkInvitationState = (typeof NETWORK_INVITATION_STATES)[number];

/** An agency asks an organisation into its network: one that is there, or one that is created when it accepts. */
export interface NetworkInvitationRecord {
  readonly id: string;
  readonly agencyId: string;
  /** Of one that is yet to be created this id is fixed, too. */
  readonly organisationId: string;
  readonly isNew: boolean;
  readonly organisationName: string;
  /** First day of the membership; whoever accepts later begins on that day. */
  readonly validFrom: LocalDate;
  readonly state: NetworkInvitationState;
  readonly expiresAt: Date;
}

export const INVITATION_COLUMNS = `i.id, i.agency_id AS "agencyId", i.organisation_id AS "organisationId", i.is_new AS "isNew",
  coalesce(i.name, (SELECT o.name FROM identity.organisation o WHERE o.id = i.organisation_id)) AS "organisationName", i.valid_from AS "validFrom",
  CASE WHEN i.state = 'PENDING' AND i.expires_at <= platform.now() THEN 'EXPIRED' ELSE i.state END AS state, i.expires_at AS "expiresAt"`;

export interface NewOrganisation {
  readonly name: string;
  readonly kind: 'PROVIDER' | 'PARTNER';
  readonly partnerType: PartnerType | null;
  readonly municipalityAgs: string;
  /** Of its first administrator. */
  readonly email: string;
  readonly tokenHash: Buffer;
}

/** Closes what has expired to the same organisation or address, so that it may be invited again. */
export async function expireInvitations(tx: Transaction, organisationId: string | null, email: string | null): Promise<void> {
  await tx.execute(
    `UPDATE identity.network_invitation SET state = 'EXPIRED', email = NULL, token_hash = NULL, answered_at = platform.now()
     WHERE agency_id = $1 AND state = 'PENDING' AND expires_at <= platform.now() AND (organisation_id = $2 OR lower(email) = $3)`,
    [tx.context.organisationId, organisationId, email],
  );
}

export interface WrittenInvitation extends NetworkInvitationRecord {
  /** The last day on which it holds, in Europe/Berlin. */
  readonly lastDay: LocalDate;
}

/** Null when an invitation to the same organisation or address is open. */
export async function insertInvitation(
  tx: Transaction,
  invitation: { readonly organisationId: string; readonly validFrom: LocalDate | null; readonly created: NewOrganisation | null },
  hours: number,
): Promise<WrittenInvitation | null> {
  const { organisationId, validFrom, created } = invitation;
  const [row] = await tx.sql<WrittenInvitation & { id: string }>(
    `INSERT INTO identity.network_invitation AS i
       (agency_id, organisation_id, is_new, name, kind, partner_type, municipality_ags, email, token_hash, valid_from, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10::date, identity.today()), platform.now() + make_interval(hours => $11))
     ON CONFLICT DO NOTHING
     RETURNING ${INVITATION_COLUMNS}, (i.expires_at AT TIME ZONE 'Europe/Berlin')::date AS "lastDay"`,
    [
      tx.context.organisationId,
      organisationId,
      created !== null,
      created?.name ?? null,
      created?.kind ?? null,
      created?.partnerType ?? null,
      created?.municipalityAgs ?? null,
      created?.email ?? null,
      created?.tokenHash ?? null,
      validFrom,
      hours,
    ],
  );
  return row ?? null;
}

/** E-mail addresses of those who may answer for an organisation that is there. */
export async function findAddressesOfInvited(tx: Transaction, invitationId: string): Promise<string[]> {
  const rows = await tx.sql<{ email: string }>('SELECT email FROM identity.addresses_of_invited($1)', [invitationId]);
  return rows.map((row) => row.email);
}

/** The invitation, if the organisation acted for is on that side of it, locked. */
export async function lockInvitation(tx: Transaction, side: 'agency_id' | 'organisation_id', id: string): Promise<NetworkInvitationRecord | undefined> {
  const [row] = await tx.sql<NetworkInvitationRecord>(
    `SELECT ${INVITATION_COLUMNS} FROM identity.network_invitation i WHERE i.id = $1 AND i.${side} = $2 FOR UPDATE`,
    [id, tx.context.organisationId],
  );
  return row;
}

/** The address goes with the answer; the token's hash stays where a repetition of the answer must be recognised. */
export async function answerInvitation(tx: Transaction, id: string, state: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Promise<NetworkInvitationRecord> {
  const [row] = await tx.sql<NetworkInvitationRecord>(
    `UPDATE identity.network_invitation AS i SET state = $2, email = NULL, token_hash = CASE WHEN $2 <> 'WITHDRAWN' THEN token_hash END,
       answered_at = platform.now() WHERE i.id = $1 RETURNING ${INVITATION_COLUMNS}`,
    [id, state],
  );
  return row!;
}

/** The membership begins on the day that the invitation names, or today, whichever is later. */
export async function joinNetwork(tx: Transaction, invitation: NetworkInvitationRecord): Promise<{ id: string; validFrom: LocalDate }> {
  const [row] = await tx.sql<{ id: string; validFrom: LocalDate }>(
    `INSERT INTO identity.network_membership (agency_id, provider_id, valid_from)
     VALUES ($1, $2, greatest($3::date, identity.today())) RETURNING id, valid_from AS "validFrom"`,
    [invitation.agencyId, invitation.organisationId, invitation.validFrom],
  );
  return row!;
}

/** What the agency wrote of an organisation that is yet to be created. */
export interface NewOrganisationRow extends NewOrganisation {
  readonly id: string;
}

/** The organisation that an open invitation asks to be created, in whose name the transaction runs. */
export async function findNewOrganisation(tx: Transaction, invitationId: string): Promise<NewOrganisationRow> {
  const [row] = await tx.sql<NewOrganisationRow & { id: string }>(
    `SELECT organisation_id AS id, name, kind, partner_type AS "partnerType", municipality_ags AS "municipalityAgs", email, token_hash AS "tokenHash"
     FROM identity.network_invitation WHERE id = $1`,
    [invitationId],
  );
  return row!;
}

/** Its code begins its id: short where that is free, else the whole. */
export async function createOrganisation(tx: Transaction, organisation: NewOrganisationRow, federalState: string): Promise<string> {
  const [row] = await tx.sql<{ code: string }>(
    `INSERT INTO identity.organisation (id, code, kind, name, municipality_ags, federal_state, partner_type)
     SELECT $1, CASE WHEN EXISTS (SELECT 1 FROM identity.organisation o WHERE o.code = left($2, 8)) THEN $2 ELSE left($2, 8) END, $3, $4, $5, $6, $7
     RETURNING code`,
    [
      organisation.id,
      organisation.id.replaceAll('-', '').toUpperCase(),
      organisation.kind,
      organisation.name,
      organisation.municipalityAgs,
      federalState,
      organisation.partnerType,
    ],
  );
  return row!.code;
}

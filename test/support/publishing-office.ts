import { DraftOfferUseCase, PublishDraftUseCase, type OfferWish } from '#offers';
import type { RequestContext, UnitOfWork } from '#platform';
import type pg from 'pg';
import { value } from './network-office.js';
import { asOrganisation } from './test-database.js';

export interface PublishingOffice {
  readonly agencyId: string;
  readonly otherAgencyId: string;
  readonly hostId: string;
  readonly secondId: string;
  readonly clubId: string;
  /** A site of the host in Dieburg. */
  readonly siteId: string;
  /** Accounts of one person of the host and one of the second provider. */
  readonly leadId: string;
  readonly strangerId: string;
}

/** Two agencies, two providers and a club; the host takes part in the first agency's network. */
export async function buildPublishingOffice(superuser: pg.Client): Promise<PublishingOffice> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ('JA', 'AGENCY', 'Jugendamt Dieburg', '06432004', 'HE'), ('JA2', 'AGENCY', 'Jugendamt Konz', '07235068', 'RP'),
       ('HOST', 'PROVIDER', 'Gastgeber gGmbH', '06432004', 'HE'), ('SECOND', 'PROVIDER', 'Zweiter e.V.', '06432004', 'HE'),
       ('CLUB', 'PARTNER', 'Boxclub', '06432004', 'HE') RETURNING id`,
  );
  const [agencyId, otherAgencyId, hostId, secondId, clubId] = rows.map((row) => row.id) as [string, string, string, string, string];
  await superuser.query(`INSERT INTO identity.network_membership (agency_id, provider_id, valid_from) VALUES ($1, $2, '2026-01-01')`, [agencyId, hostId]);
  const site = await superuser.query<{ id: string }>(
    `INSERT INTO identity.site (owner_id, kind, name, municipality_ags, lat, lon) VALUES ($1, 'DAY_CENTRE', 'Tageszentrum', '06432004', 49.9, 8.84) RETURNING id`,
    [hostId],
  );
  const [leadId, strangerId] = ['lead', 'stranger'];
  await superuser.query(`INSERT INTO auth."user" (id, name, email) SELECT n, n, n || '@office.example' FROM unnest($1::text[]) AS n`, [[leadId, strangerId]]);
  await superuser.query(`INSERT INTO identity.membership (user_id, organisation_id, role) VALUES ($1, $2, 'GROUP_LEAD'), ($3, $4, 'GROUP_LEAD')`, [leadId, hostId, strangerId, secondId]);
  return { agencyId, otherAgencyId, hostId, secondId, clubId, siteId: site.rows[0]!.id, leadId, strangerId };
}

/** Everything that an offer must say, and two leads. */
export const wishOf = (office: PublishingOffice, change: OfferWish = {}): OfferWish => ({
  title: 'Soziale Gruppe',
  category: 'SOCIAL_SKILLS',
  kind: 'GROUP',
  admission: 'OPEN',
  delivery: 'ON_SITE',
  capacity: 8,
  municipalityAgs: '06432004',
  topics: ['ANGER'],
  cohosts: [{ organisationId: office.secondId, percent: '40' }],
  leads: [
    { kind: 'STA_PROFESSIONAL', qualification: 'SOCIAL_PEDAGOGUE', organisationId: null, userId: office.leadId, conductCertificateOn: '2025-03-01' },
    { kind: 'SECOND_PROVIDER', qualification: 'EDUCATOR', organisationId: office.secondId, userId: null, conductCertificateOn: null },
  ],
  ...change,
});

/** Id and code of an offer that the organisation has drafted and published. */
export async function published(unitOfWork: UnitOfWork, context: RequestContext, wish: OfferWish): Promise<{ id: string; code: string }> {
  const draft = value(await new DraftOfferUseCase(unitOfWork).run(context, { content: wish }));
  const { id, code } = value(await new PublishDraftUseCase(unitOfWork).run(context, { draftId: draft.id }));
  return { id, code };
}

export const asHost = (office: PublishingOffice): RequestContext => asOrganisation(office.hostId, ['GROUP_LEAD']);
export const asCertifier = (office: PublishingOffice): RequestContext => asOrganisation(office.agencyId, ['CERTIFIER']);

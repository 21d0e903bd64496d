import { groupBy, isUuid, type LocalDate } from '#kernel';
import { findKnownMunicipalities, type Transaction } from '#platform';
import type { CodeList } from '../../domain/codes/code-lists.js';
import type { KnownSite, KnownToOffers } from '../../domain/publishing/known-to-offers.js';
import type { OfferWish } from '../../domain/publishing/offer-content.js';

interface KnownRow {
  readonly today: LocalDate;
  readonly codes: readonly { list: CodeList; code: string }[];
  readonly sites: readonly (KnownSite & { id: string })[];
  readonly organisations: readonly { id: string; kind: 'AGENCY' | 'PROVIDER' | 'PARTNER' }[];
  readonly people: readonly string[];
}

/** Looks up all that these offers name; two statements for any number of them. */
export async function findKnownToOffers(tx: Transaction, wishes: readonly OfferWish[]): Promise<KnownToOffers> {
  const leads = wishes.flatMap((wish) => wish.leads ?? []);
  const cohosts = wishes.flatMap((wish) => wish.cohosts ?? []);
  const [row] = await tx.sql<KnownRow>(KNOWN, [
    uuids(wishes.map((wish) => wish.siteId)),
    uuids([...leads, ...cohosts].map((party) => party.organisationId)),
    texts(leads.map((lead) => lead.userId)),
    tx.context.organisationId,
  ]);
  const municipalities = await findKnownMunicipalities(tx, texts(wishes.map((wish) => wish.municipalityAgs)));
  const { today, codes, sites, organisations, people } = row!;
  const byList = groupBy(codes, ({ list }) => list);
  return {
    today,
    codes: new Map([...byList].map(([list, rows]) => [list, new Set(rows.map(({ code }) => code))])),
    municipalities,
    sites: new Map(sites.map(({ id, ...site }) => [id, site])),
    organisations: new Map(organisations.map(({ id, kind }) => [id, kind])),
    people: new Set(people),
  };
}

const KNOWN = `
SELECT (platform.now() AT TIME ZONE 'Europe/Berlin')::date AS today,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('list', c.list, 'code', c.code)), '[]') FROM offers.codes_in_use(NULL) c WHERE c.retired_at IS NULL) AS codes,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'municipalityAgs', s.municipality_ags, 'lat', s.lat, 'lon', s.lon)), '[]')
    FROM identity.site_v s WHERE s.id = ANY ($1::uuid[]) AND (s.closed_on IS NULL OR s.closed_on >= (platform.now() AT TIME ZONE 'Europe/Berlin')::date)) AS sites,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind)), '[]') FROM identity.organisation_v o WHERE o.id = ANY ($2::uuid[])) AS organisations,
  (SELECT coalesce(jsonb_agg(DISTINCT m.user_id), '[]') FROM identity.member_v m WHERE m.user_id = ANY ($3::text[]) AND m.organisation_id = $4) AS people`;

const texts = (values: readonly (string | null | undefined)[]): string[] => values.filter((value) => value != null).filter((value) => !value.includes('\0'));
const uuids = (values: readonly (string | null | undefined)[]): string[] => values.filter((value) => value != null).filter(isUuid);

import { SearchOffersQuery, type FoundOffer, type OfferCriteria } from '#offers';
import type { PageRequest, RequestContext } from '#platform';
import { asOrganisation, createTestDatabase, type TestDatabase } from './test-database.js';

/** A Monday. */
export const FINDING_NOW = '2027-02-01T08:00:00Z';

export interface FindingWorld {
  readonly database: TestDatabase;
  readonly agencyId: string;
  readonly hostId: string;
  readonly otherHostId: string;
  /** Ids of the offers by their codes. */
  readonly ids: ReadonlyMap<string, string>;
  addOffer(code: string, change?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Sessions of 90 minutes, at 15:00 where nothing else is said, for 8. Their ids in the order of the days. */
  addSessions(code: string, dates: readonly string[], change?: Readonly<Record<string, unknown>>): Promise<string[]>;
  /** A seat that nobody else gets: for a case, or kept for the host's own cases. */
  take(sessionId: string, seats: number, claim?: { readonly expiresAt?: string; readonly kind?: 'BLOCK' | 'KEPT' }): Promise<void>;
  page(criteria: OfferCriteria, request?: PageRequest, context?: RequestContext): ReturnType<SearchOffersQuery['page']>;
  /** Codes of what is found, in order. */
  find(criteria: OfferCriteria, context?: RequestContext): Promise<string[]>;
  /** What is found, with the codes. */
  rows(criteria: OfferCriteria, context?: RequestContext): Promise<(FoundOffer & { readonly code: string })[]>;
  close(): Promise<void>;
}

/** An agency, two hosts in Darmstadt, and whatever offers a spec adds. */
export async function openFindingWorld(): Promise<FindingWorld> {
  const database = await createTestDatabase({ now: FINDING_NOW });
  const { superuser } = database;
  await superuser.query(`SELECT set_config('pv.now', $1, false)`, [FINDING_NOW]);
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ('JA', 'AGENCY', 'Jugendamt', '06411000', 'HE'), ('HOST', 'PROVIDER', 'Eiche gGmbH', '06411000', 'HE'), ('OTHER', 'PROVIDER', 'Kiefer e. V.', '06411000', 'HE') RETURNING id`,
  );
  const [agencyId, hostId, otherHostId] = rows.map((row) => row.id) as [string, string, string];
  const ids = new Map<string, string>();
  const query = new SearchOffersQuery(database.unitOfWork);
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
    const columns = Object.keys(row);
    const inserted = await superuser.query<{ id: string }>(
      `INSERT INTO ${table} AS t (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING to_jsonb(t)->>'id' AS id`,
      Object.values(row),
    );
    return inserted.rows[0]!.id;
  };
  const world: FindingWorld = {
    database,
    agencyId,
    hostId,
    otherHostId,
    ids,
    addOffer: async (code, change = {}) => {
      const id = await insert('offers.offer', {
        code,
        host_id: hostId,
        title: code,
        category: 'OTHER',
        kind: 'GROUP',
        admission: 'OPEN',
        delivery: 'ON_SITE',
        capacity: 8,
        municipality_ags: '06411000',
        ...change,
      });
      ids.set(code, id);
      return id;
    },
    addSessions: async (code, dates, change = {}) => {
      const added: string[] = [];
      for (const date of dates) added.push(await insert('offers.session', { offer_id: ids.get(code), date, start: '15:00', minutes: 90, capacity: 8, ...change }));
      return added;
    },
    take: async (sessionId, seats, { expiresAt, kind = 'BLOCK' } = {}) => {
      await superuser.query(
        expiresAt !== undefined && kind === 'BLOCK'
          ? `INSERT INTO offers.seat_claim (session_id, holder_id, referral_id, agency_id, expires_at) SELECT $1, platform.new_id(), platform.new_id(), $2, $4 FROM generate_series(1, $3::int)`
          : `INSERT INTO offers.seat_claim (session_id, holder_id, kind, host_id, seats, expires_at) VALUES ($1, platform.new_id(), '${kind}', $2, $3, $4)`,
        [sessionId, hostId, seats, expiresAt ?? null],
      );
    },
    page: (criteria, request = { first: 100 }, context = asOrganisation(agencyId, ['CASEWORKER'])) => query.page(context, criteria, request),
    rows: async (criteria, context) => {
      const found = await world.page(criteria, { first: 100 }, context);
      if (!found.ok) throw new Error(found.refusal.message);
      const codes = new Map([...ids].map(([code, id]) => [id, code]));
      return found.value.rows.map(({ node }) => ({ ...node, code: codes.get(node.offer.id)! }));
    },
    find: async (criteria, context) => (await world.rows(criteria, context)).map(({ code }) => code),
    close: () => database.close(),
  };
  return world;
}

/** `count` days, a week apart, the days named left out. */
export function weeklyBut(first: string, count: number, ...left: readonly string[]): string[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, week) => new Date(start + week * 7 * 86_400_000).toISOString().slice(0, 10)).filter((day) => !left.includes(day));
}

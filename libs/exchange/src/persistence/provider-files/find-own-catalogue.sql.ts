import type { LocalDate } from '#kernel';
import type { Transaction } from '#platform';
import type { CatalogueFileKind } from '../../domain/provider-files/provider-file.js';

/** A row of a file as it goes out: by column, in the values of the format. */
export type CatalogueRow = Readonly<Record<string, string | number | boolean | null>>;

export interface CatalogueSpan {
  /** Sessions from this day on; null: all. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What the organisation acted for offers itself and has not archived; what an agency lists of a partner is not the partner's to bring in. */
const OWN = 'o.host_id = platform.current_organisation() AND o.listed_by IS NULL AND o.archived_at IS NULL';

const list = (column: string): string => `nullif(array_to_string(o.${column}, '|'), '') AS ${column}`;

const STATEMENTS: Readonly<Record<CatalogueFileKind, string>> = {
  offers: `SELECT o.code AS id, host.code AS host_id, o.title, o.category, o.kind, o.admission, o.delivery, o.capacity, o.age_from, o.age_to,
      ${['genders', 'topics', 'languages', 'accessibility', 'contraindications'].map(list).join(', ')}, o.staff, o.lead_qualification,
      (SELECT string_agg(p.code || ':' || trim_scale(c.percent), '|' ORDER BY c.n) FROM unnest(o.cohost_ids, o.cohost_percents) WITH ORDINALITY AS c(id, percent, n)
        JOIN identity.organisation_v p ON p.id = c.id) AS cohosts,
      o.municipality_ags, o.lat, o.lon, o.settleable
    FROM offers.offer o JOIN identity.organisation_v host ON host.id = o.host_id
    WHERE ${OWN} AND $1::date IS NULL AND $2::date IS NULL ORDER BY o.code COLLATE "C"`,
  sessions: `SELECT o.code AS offer_id, s.date, to_char(s.start, 'HH24:MI') AS start, s.minutes, s.state, s.entry
    FROM offers.offer o JOIN offers.session s ON s.offer_id = o.id
    WHERE ${OWN} AND ($1::date IS NULL OR s.date >= $1) AND ($2::date IS NULL OR s.date <= $2) ORDER BY o.code COLLATE "C", s.date, s.start`,
};

/** The rows of one file, ordered by their key; the same rows for the same stored ones, always. */
export const findOwnCatalogue = (tx: Transaction, kind: CatalogueFileKind, { from, to }: CatalogueSpan): Promise<CatalogueRow[]> => tx.sql<CatalogueRow>(STATEMENTS[kind], kind === 'offers' ? [null, null] : [from, to]);

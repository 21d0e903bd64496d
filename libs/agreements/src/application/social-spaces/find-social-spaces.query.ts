import { Injectable } from '@nestjs/common';
import { groupBy, isUuid, type LocalDate } from '#kernel';
import { Keyset, UnitOfWork, type Page, type PageRequest, type RequestContext } from '#platform';
import type { SocialSpaceCentre, SocialSpaceRecord } from '../../domain/social-spaces/social-space-record.js';
import { findCentres, SPACE_COLUMNS } from '../../persistence/social-spaces/social-space.sql.js';

export interface SocialSpaceFilter {
  readonly agencyId?: string | undefined;
  /** Absent: every version. */
  readonly validOn?: LocalDate | undefined;
}

const BY_CODE = new Keyset('social-spaces', [
  { sql: 's.code', type: 'text' },
  { sql: 's.valid_from', type: 'date' },
]);

/** Social spaces: a catalogue, known to everyone signed in. */
@Injectable()
export class FindSocialSpacesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By code and first day of the version. Throws BadCursorError. */
  page(context: RequestContext, request: PageRequest, filter: SocialSpaceFilter = {}): Promise<Page<SocialSpaceRecord>> {
    const after = BY_CODE.decode(request.after);
    if (filter.agencyId !== undefined && !isUuid(filter.agencyId)) return Promise.resolve({ rows: [], hasNextPage: false });
    return this.unitOfWork.run(context, async (tx) => {
      const rows = await tx.sql<SocialSpaceRecord & { key: string[] }>(
        `SELECT ${SPACE_COLUMNS}, ${BY_CODE.keySql} AS key FROM agreements.social_space_v s
         WHERE ${BY_CODE.after('$1')} AND ($2::uuid IS NULL OR s.agency_id = $2)
           AND ($3::date IS NULL OR (s.valid_from <= $3::date AND (s.valid_to IS NULL OR $3::date <= s.valid_to)))
         ORDER BY ${BY_CODE.sortedBy.join(', ')} LIMIT $4`,
        [after, filter.agencyId ?? null, filter.validOn ?? null, request.first + 1],
      );
      return BY_CODE.page(rows.map(({ key, ...node }) => ({ node, key })), request);
    });
  }

  /** The space of an agency that a municipality belongs to on a day, as it is then; null where there is none (TS-13). */
  async of(context: RequestContext, agencyId: string, municipalityAgs: string, on: LocalDate): Promise<SocialSpaceRecord | null> {
    if (!isUuid(agencyId)) return null;
    return this.unitOfWork.run(context, async (tx) => {
      const [row] = await tx.sql<SocialSpaceRecord & Record<string, unknown>>(
        `SELECT ${SPACE_COLUMNS} FROM agreements.social_space_v s
         WHERE s.agency_id = $1 AND $2 = ANY (s.municipality_ags) AND s.valid_from <= $3::date AND (s.valid_to IS NULL OR $3::date <= s.valid_to)
         ORDER BY s.code COLLATE "C" LIMIT 1`,
        [agencyId, municipalityAgs.replaceAll('\0', ''), on],
      );
      return row ?? null;
    });
  }

  /** Centres by space; one statement. */
  async centresOf(context: RequestContext, spaceIds: readonly string[]): Promise<ReadonlyMap<string, SocialSpaceCentre[]>> {
    const centres = await this.unitOfWork.run(context, (tx) => findCentres(tx, spaceIds.filter(isUuid)));
    return groupBy(centres, (centre) => centre.socialSpaceId);
  }
}

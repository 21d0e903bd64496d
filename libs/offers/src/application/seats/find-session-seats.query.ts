import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { UnitOfWork, type RequestContext } from '#platform';

export interface SessionSeats {
  /** Capacity less what the host blocks and keeps. */
  readonly published: number;
  /** Null for everybody but the host. */
  readonly blocked: number | null;
  readonly kept: number | null;
}

/** How the seats of sessions are shared out. */
@Injectable()
export class FindSessionSeatsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of those of the ids that there are; one statement for all of them. */
  async byIds(context: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, SessionSeats>> {
    const rows = await this.unitOfWork.run(context, (tx) =>
      tx.sql<SessionSeats & { session_id: string }>(
        `SELECT v.session_id, v.seats_published AS published, v.seats_blocked AS blocked, v.seats_kept AS kept
         FROM offers.session_seats_v v WHERE v.session_id = ANY ($1::uuid[])`,
        [ids.filter(isUuid)],
      ),
    );
    return new Map(rows.map(({ session_id: id, ...seats }) => [id, seats]));
  }
}

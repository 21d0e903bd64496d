import { SERVICE_ROLE } from '#platform';
import pg from 'pg';

/** A connection with the service's role, for statements that no use case would write. */
export async function openService(url: string): Promise<pg.Client> {
  const service = new pg.Client({ connectionString: url, options: `-c role=${SERVICE_ROLE} -c timezone=UTC` });
  await service.connect();
  return service;
}

export interface Acting {
  readonly organisation: string;
  readonly actor: string;
  readonly now: string;
}

/** Begins a transaction in somebody's name. */
export async function beginAs(service: pg.Client, { organisation, actor, now }: Acting): Promise<void> {
  await service.query('BEGIN');
  await service.query(
    `SELECT set_config('pv.organisation', $1, true), set_config('pv.scope', 'ORGANISATION', true), set_config('pv.actor', $2, true), set_config('pv.now', $3, true)`,
    [organisation, actor, now],
  );
}

/**
 * Runs a statement in somebody's name and asks what the commit would ask; undone afterwards. The constraint or the code
 * that refuses it, `NO ROW` where it met none, null when it holds.
 */
export async function attempt(service: pg.Client, acting: Acting, sql: string): Promise<string | null> {
  await beginAs(service, acting);
  try {
    const { rowCount } = await service.query(sql);
    await service.query('SET CONSTRAINTS ALL IMMEDIATE');
    return rowCount === 0 ? 'NO ROW' : null;
  } catch (error) {
    return whyRefused(error);
  } finally {
    await service.query('ROLLBACK');
  }
}

export function whyRefused(error: unknown): string {
  const { constraint, code } = error as { constraint?: string; code?: string };
  return constraint ?? code ?? 'unknown';
}

import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** What is tried: a password of a person, or to have mail sent to them. */
export type Attempt = 'PASSWORD' | 'RESET_MAIL';

/**
 * Slows down tries at one e-mail address, wherever in the network they come from and whether or not anybody has the
 * address: after the third failure the next try waits 2 s, then 4, 8 … up to a quarter of an hour (auth.wait_after). A
 * day without a try forgets. Counted in the database, so that all processes count together.
 */
export class AttemptThrottle {
  constructor(
    private readonly pool: pg.Pool,
    private readonly secret: string,
  ) {}

  /**
   * Null: the try may be made. It counts as failed from now on, until forget() says otherwise: so of a hundred tries at
   * once no more pass than one after the other. Else the seconds to wait, at least 1; such a try is not counted.
   */
  async begin(attempt: Attempt, email: string): Promise<number | null> {
    const key = this.keyOf(attempt, email);
    const counted = await this.pool.query({
      name: 'pv_attempt',
      text: `INSERT INTO auth.attempt AS a (key, failures, blocked_until, last_at) VALUES ($1, 1, platform.now(), platform.now())
        ON CONFLICT (key) DO UPDATE SET (failures, blocked_until, last_at) = (
          SELECT n.failures, platform.now() + auth.wait_after(n.failures), platform.now()
          FROM (SELECT CASE WHEN a.last_at < platform.now() - interval '1 day' THEN 1 ELSE a.failures + 1 END) AS n(failures))
        WHERE a.blocked_until <= platform.now()`,
      values: [key],
    });
    if (counted.rowCount !== 0) return null;
    const { rows } = await this.pool.query<{ seconds: number }>(
      'SELECT ceil(extract(epoch FROM blocked_until - platform.now()))::int AS seconds FROM auth.attempt WHERE key = $1',
      [key],
    );
    return Math.max(1, rows[0]?.seconds ?? 1);
  }

  /** The try succeeded: what was counted is forgotten, and what is older than a day with it. */
  async forget(attempt: Attempt, email: string): Promise<void> {
    await this.pool.query(`DELETE FROM auth.attempt WHERE key = $1 OR last_at < platform.now() - interval '1 day'`, [this.keyOf(attempt, email)]);
  }

  private keyOf(attempt: Attempt, email: string): Buffer {
    return createHmac('sha256', this.secret).update(`${attempt}:${email.toLowerCase()}`).digest();
  }
}

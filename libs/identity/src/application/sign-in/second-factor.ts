import type pg from 'pg';
import { totpStep } from './totp-step.js';

/** Decrypts what the framework has encrypted. */
export type Unseal = (sealed: string) => Promise<string>;

interface Row {
  readonly id: string;
  readonly secret: string;
  readonly backupCodes: string;
  readonly isOn: boolean;
  readonly seconds: number;
}

/** So many wrong codes in a row close the second factor for a quarter of an hour; the framework counts in the same place. */
const MOST_FAILURES = 10;

const IS_OPEN = `("lockedUntil" IS NULL OR "lockedUntil" <= platform.now())`;

/** What the framework leaves open about second factors: that a code holds once, and that one is shown before they change. */
export class SecondFactor {
  constructor(private readonly pool: pg.Pool) {}

  /** Whether the person's sign-in asks for a code by now. */
  async isOn(personId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT 1 FROM auth."user" WHERE id = $1 AND "twoFactorEnabled"', [personId]);
    return rowCount === 1;
  }

  /**
   * True once for each code of the app, whoever shows it and however often at once: it and all older ones are used up then.
   * False for a wrong one, and while the second factor is closed, when nothing is used up.
   */
  async use(personId: string, code: string, unseal: Unseal): Promise<boolean> {
    const row = await this.find(personId);
    const step = row && (await stepOf(row, code, unseal));
    return step !== undefined && this.useUp(row!.id, step, `AND ${IS_OPEN}`);
  }

  /**
   * Looks at a code of the app or a backup code of somebody who is signed in. It counts as wrong from its beginning, so that
   * of a hundred at once no more than ten are looked at. A backup code is not crossed out: what it is shown for does away
   * with all of them. RIGHT without a look where no second factor is on.
   */
  async prove(personId: string, code: string, unseal: Unseal): Promise<'RIGHT' | 'WRONG' | 'CLOSED'> {
    const row = await this.find(personId);
    if (!row?.isOn) return 'RIGHT';
    if (!(await this.begin(row.id))) return 'CLOSED';
    const backupCodes = JSON.parse(await unseal(row.backupCodes)) as readonly string[];
    if (!backupCodes.includes(code)) {
      const step = await stepOf(row, code, unseal);
      if (step === undefined || !(await this.useUp(row.id, step))) return 'WRONG';
    }
    await this.pool.query('UPDATE auth."twoFactor" SET "failedVerificationCount" = 0, "lockedUntil" = NULL WHERE id = $1', [row.id]);
    return 'RIGHT';
  }

  private async find(personId: string): Promise<Row | undefined> {
    const { rows } = await this.pool.query<Row>(
      `SELECT t.id, t.secret, t."backupCodes", u."twoFactorEnabled" AS "isOn", extract(epoch FROM platform.now())::float8 AS seconds
       FROM auth."twoFactor" t JOIN auth."user" u ON u.id = t."userId" WHERE t."userId" = $1`,
      [personId],
    );
    return rows[0];
  }

  /** Of two at once the database lets one: the other waits for the row and finds the step used. */
  private async useUp(id: string, step: number, condition = ''): Promise<boolean> {
    const used = await this.pool.query(`UPDATE auth."twoFactor" SET "lastStep" = $2 WHERE id = $1 AND ("lastStep" IS NULL OR "lastStep" < $2) ${condition}`, [id, step]);
    return used.rowCount === 1;
  }

  private async begin(id: string): Promise<boolean> {
    const begun = await this.pool.query(
      `UPDATE auth."twoFactor" t SET ("failedVerificationCount", "lockedUntil") = (
         SELECT n.failures, CASE WHEN n.failures >= $2 THEN platform.now() + interval '15 minutes' END
         FROM (SELECT CASE WHEN t."lockedUntil" IS NULL THEN t."failedVerificationCount" + 1 ELSE 1 END) AS n(failures))
       WHERE id = $1 AND ${IS_OPEN}`,
      [id, MOST_FAILURES],
    );
    return begun.rowCount === 1;
  }
}

const stepOf = async (row: Row, code: string, unseal: Unseal): Promise<number | undefined> => totpStep(await unseal(row.secret), code, row.seconds);

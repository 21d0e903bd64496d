import type { Refusal, Result } from '#kernel';
import type { RequestContext, UnitOfWork } from '#platform';
import type pg from 'pg';

export interface NetworkOffice {
  readonly agencyId: string;
  readonly otherAgencyId: string;
  readonly providerId: string;
  readonly otherProviderId: string;
  readonly partnerId: string;
}

/** Two agencies, two providers and a club that know nothing of each other yet. */
export async function buildNetworkOffice(superuser: pg.Client): Promise<NetworkOffice> {
  const { rows } = await superuser.query<{ id: string }>(
    `INSERT INTO identity.organisation (code, kind, name, municipality_ags, federal_state) VALUES
       ('JA', 'AGENCY', 'Jugendamt Dieburg', '06432004', 'HE'), ('JA2', 'AGENCY', 'Jugendamt Konz', '07235068', 'RP'),
       ('NORD', 'PROVIDER', 'Nord gGmbH', '06432004', 'HE'), ('SUED', 'PROVIDER', 'Süd e.V.', '06432004', 'HE'),
       ('CLUB', 'PARTNER', 'Boxclub', '06432004', 'HE') RETURNING id`,
  );
  const [agencyId, otherAgencyId, providerId, otherProviderId, partnerId] = rows.map((row) => row.id) as [string, string, string, string, string];
  return { agencyId, otherAgencyId, providerId, otherProviderId, partnerId };
}

/** SQLSTATE of a statement with the service's role in somebody's name, undone afterwards; null: it was taken. */
export async function refusalOf(unitOfWork: UnitOfWork, context: RequestContext, sql: string, values: readonly unknown[] = []): Promise<string | null> {
  try {
    await unitOfWork.run(context, (tx) => tx.execute(sql, values), { dryRun: true });
    return null;
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

export interface JournalRow {
  readonly agency_id: string | null;
  readonly organisation_id: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the journal says of a subject, the oldest entry first. */
export async function journalOf(superuser: pg.Client, subjectId: string): Promise<JournalRow[]> {
  const { rows } = await superuser.query<JournalRow>(
    'SELECT agency_id, organisation_id, action, before, after FROM platform.journal WHERE subject_id = $1 ORDER BY id',
    [subjectId],
  );
  return rows;
}

/** What a command answered; throws when it was refused. */
export function value<T, R extends Refusal>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Why a command was refused; throws when it was not. */
export function refusal<T, R extends Refusal>(result: Result<T, R>): R {
  if (result.ok) throw new Error('was not refused');
  return result.refusal;
}

import { operatorContext, SERVICE_ROLE, type JobProcessor, type JobRun, type RequestContext, type Transaction } from '#platform';
import type pg from 'pg';
import { z } from 'zod';
import type { TestDatabase } from '../test-database.js';

const payload = z.object({ key: z.string() });
type Payload = z.infer<typeof payload>;

export const noteEffect = { queue: 'care', name: 'note-effect', payload, attempts: 3, backoffMs: 10 } as const;

/** Writes a row for each effect, and does before it whatever a test wants to happen in the middle of a job. */
export class NoteEffectProcessor implements JobProcessor<Payload> {
  readonly job = noteEffect;

  constructor(private readonly meanwhile: (tx: Transaction, payload: Payload, run: JobRun) => Promise<unknown> = async () => undefined) {}

  context(_payload: Payload, run: JobRun): RequestContext {
    return operatorContext('TEST', run.correlationId);
  }

  async handle(tx: Transaction, payload: Payload, run: JobRun): Promise<unknown> {
    await tx.execute('INSERT INTO public.effect (key, attempt) VALUES ($1, $2)', [payload.key, run.attempt]);
    return this.meanwhile(tx, payload, run);
  }
}

export async function createEffects(superuser: pg.Client): Promise<void> {
  await superuser.query(`CREATE TABLE public.effect (key text NOT NULL, attempt integer NOT NULL); GRANT ALL ON public.effect TO ${SERVICE_ROLE}`);
}

/** Commits outbox rows for these keys. */
export async function addJobs(db: TestDatabase, keys: readonly string[]): Promise<void> {
  await db.unitOfWork.run(operatorContext('TEST', 'test'), async (tx) => {
    for (const key of keys) await tx.outbox.add({ queue: noteEffect.queue, job: noteEffect.name, payload: { key } });
  });
}

/** How often each effect happened. */
export async function effects(superuser: pg.Client): Promise<Record<string, number>> {
  const { rows } = await superuser.query<{ key: string; times: number }>('SELECT key, count(*)::int AS times FROM public.effect GROUP BY key ORDER BY key');
  return Object.fromEntries(rows.map((row) => [row.key, row.times]));
}

export async function countDone(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>('SELECT count(*)::int AS n FROM platform.outbox WHERE done_at IS NOT NULL');
  return rows[0]!.n;
}

export const keys = (count: number): string[] => Array.from({ length: count }, (_, i) => `k${String(i).padStart(4, '0')}`);

/** What exactly-once looks like. */
export const once = (names: readonly string[]): Record<string, number> => Object.fromEntries(names.map((name) => [name, 1]));

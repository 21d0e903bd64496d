import { ok, type Refusal, type Result } from '#kernel';
import type { RequestContext, Transaction, UnitOfWork } from '#platform';
import type { Part } from '../../domain/terms-kind.js';
import { Agreement } from '../../persistence/agreement.entity.js';
import type { TermsNotFound, WrongState } from '../terms/terms-refusals.js';
import { runCommand, type AnyCommandRefusal, type Keyed } from '../rates/run-command.js';

/** What every command about one agreement names. */
export interface AgreementCommand extends Keyed {
  readonly agreementId: string;
}

export const AGREEMENT = 'AGREEMENT' as const;

/** Of the steps that only the state decides. */
export type AgreementStepRefusal = TermsNotFound | WrongState | AnyCommandRefusal;

export type AgreementResult<R extends Refusal> = Promise<Result<Agreement, R | AnyCommandRefusal>>;

/** Runs a command and answers the agreement as it is then. `work` yields its id. */
export function runOnAgreement<I extends Keyed, R extends Refusal>(
  unitOfWork: UnitOfWork,
  context: RequestContext,
  command: { readonly name: string; readonly input: I },
  work: (tx: Transaction, input: Omit<I, 'idempotencyKey'>) => Promise<Result<{ readonly id: string }, R>>,
): AgreementResult<R> {
  return runCommand(unitOfWork, context, command, async (tx, input) => {
    const done = await work(tx, input);
    return done.ok ? ok(await readAgreement(tx, done.value.id)) : done;
  });
}

export const readAgreement = (tx: Transaction, id: string): Promise<Agreement> => tx.repository(Agreement).findOneByOrFail({ id });

/** Which of the three parts an agreement lacks (NRW-01). */
export function missingParts({ servicePart, qualityPart, feePart }: Pick<Agreement, 'servicePart' | 'qualityPart' | 'feePart'>): Part[] {
  const parts: readonly [Part, string | null][] = [
    ['SERVICE', servicePart],
    ['QUALITY', qualityPart],
    ['FEE', feePart],
  ];
  return parts.filter(([, text]) => text === null).map(([part]) => part);
}

import { Injectable } from '@nestjs/common';
import { valueInvalid, type ValueInvalid } from '#agreements';
import { closeTasks } from '#inbox';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, orTryAgain, UnitOfWork, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import { mayHandle } from '../../domain/concerns/concern-access.js';
import { CONCERN_RAISED } from '../../domain/concerns/concern-tasks.js';
import { CONCERN_TRANSITIONS, LONGEST_CONCERN, type CloseReason, type ConcernState } from '../../domain/concerns/concern-states.js';
import { insertForHost, lockConcern, moveConcern } from '../../persistence/concerns/concern.sql.js';
import { concernState, concernUnknown, type ConcernNotFound, type ConcernWrongState } from './concern-refusals.js';
import { isConcernText } from './concern-text.js';
import { journalConcern } from './journal-concern.js';
import type { ConcernRaised } from './raise-concern.use-case.js';
import { tellHost, tellRaiser } from './tell-of-concern.js';

interface ConcernCommand {
  readonly concernId: string;
  readonly idempotencyKey?: string | undefined;
}

/** With words of 1 to 2000 characters: for the host, or for whoever raised it. */
export interface ConcernTextInput extends ConcernCommand {
  readonly text: string;
}

export interface CloseConcernInput extends ConcernCommand {
  readonly reason: CloseReason;
}

type Moved = Result<ConcernRaised, ConcernNotFound | ConcernWrongState | ValueInvalid>;
export type HandleConcernRefusal = ConcernNotFound | ConcernWrongState | ValueInvalid | TryAgain | IdempotencyConflict;
export type HandleConcernResult = Result<ConcernRaised, HandleConcernRefusal>;

interface Step {
  readonly concernId: string;
  readonly to: ConcernState;
  readonly text?: string;
  readonly reason?: CloseReason;
}

/**
 * What the responsible side does with a concern (DD-24): it passes it on to the host in words of its own, answers whoever raised it, or
 * closes it. A concern of others, or of nobody, answers alike. Neither journal nor task holds a word of it.
 */
@Injectable()
export class HandleConcernUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  passOn(context: RequestContext, { concernId, text, idempotencyKey }: ConcernTextInput): Promise<HandleConcernResult> {
    return this.run(context, 'passConcernOn', idempotencyKey, { concernId, text, to: 'PASSED_ON' });
  }

  answer(context: RequestContext, { concernId, text, idempotencyKey }: ConcernTextInput): Promise<HandleConcernResult> {
    return this.run(context, 'answerConcern', idempotencyKey, { concernId, text, to: 'ANSWERED' });
  }

  close(context: RequestContext, { concernId, reason, idempotencyKey }: CloseConcernInput): Promise<HandleConcernResult> {
    return this.run(context, 'closeConcern', idempotencyKey, { concernId, reason, to: 'CLOSED' });
  }

  private run(context: RequestContext, name: string, key: string | undefined, step: Step): Promise<HandleConcernResult> {
    return orTryAgain(() => this.unitOfWork.run(context, (tx) => answerOnce(tx, { name, key, input: step }, () => move(tx, step))));
  }
}

async function move(tx: Transaction, { concernId, to, text, reason }: Step): Promise<Moved> {
  if (text !== undefined && !isConcernText(text)) return refuse(valueInvalid('text', `a text of 1 to ${LONGEST_CONCERN} characters`));
  const was = isUuid(concernId) ? await lockConcern(tx, concernId) : undefined;
  if (was === undefined || !mayHandle(tx.context, was)) return refuse(concernUnknown);
  if (!CONCERN_TRANSITIONS[was.state].includes(to)) return refuse(concernState(was.state));
  const now = await moveConcern(tx, was.id, { to, answer: to === 'ANSWERED' ? (text ?? '').trim() : null, closeReason: reason ?? null });
  await journalConcern(tx, `concern.${to.toLowerCase().replace('_', '-')}`, was, now);
  if (to !== 'PASSED_ON') {
    await tellRaiser(tx, now);
    return ok({ id: now.id });
  }
  await insertForHost(tx, now, (text ?? '').trim());
  await closeTasks(tx, { kind: CONCERN_RAISED, subjectKind: 'concern', subjectIds: [now.id] });
  await tellHost(tx, now);
  return ok({ id: now.id });
}

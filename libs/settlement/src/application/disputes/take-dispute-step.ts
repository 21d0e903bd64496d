import { valueInvalid, type ValueInvalid } from '#agreements';
import { isUuid, ok, refuse, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { disputeActionsOf, isActionOf } from '../../domain/disputes/dispute-actions.js';
import { isPerson } from '../../domain/months/month-states.js';
import type { DisputedUse, DisputeRecord, UseCents, UseKey } from '../../domain/disputes/dispute-record.js';
import { nextDisputeState, type DisputeAction, type DisputeAnswer, type DisputeState } from '../../domain/disputes/dispute-states.js';
import { dropUses, findOpenUses, insertDecisions, insertStep, lockDispute, moveDispute, setProposedCents, type DisputeMove } from '../../persistence/disputes/dispute.sql.js';
import { disputeState, disputeUnknown, personNeeded, proposalChanged, secondPersonNeeded, type DisputeNotFound, type DisputePersonNeeded, type DisputeWrongState, type ProposalChanged, type SecondPersonNeeded } from './dispute-refusals.js';
import { centsProblem, keyOf, linesProblem, sumOf, textProblem } from './dispute-values.js';
import type { DisputeMoved } from './open-dispute.use-case.js';
import { dueDay, queuePair, tellOfDispute } from './tell-of-dispute.js';

export interface DisputeStep {
  readonly disputeId: string;
  readonly action: Exclude<DisputeAction, 'EXPIRE'>;
  /** Cents for lines; a line left out stays as it was billed. For ACCEPT_PART, PROPOSE and PROPOSE_RULING. */
  readonly cents?: readonly UseCents[];
  /** Lines that are taken back, for DROP_LINES. */
  readonly drop?: readonly UseKey[];
  /** The proposal that is signed, where it may have changed meanwhile. */
  readonly proposalId?: string;
  readonly text: string | null;
}

export type StepRefusal = DisputeNotFound | DisputeWrongState | ProposalChanged | DisputePersonNeeded | SecondPersonNeeded | ValueInvalid;

const SIGNS: readonly DisputeAction[] = ['ACCEPT', 'CONFIRM_RULING'];
const PROPOSES: readonly DisputeAction[] = ['ACCEPT_PART', 'PROPOSE', 'PROPOSE_RULING'];
const ANSWERS: Partial<Readonly<Record<DisputeAction, DisputeAnswer>>> = { ACCEPT: 'ACCEPTED', ACCEPT_PART: 'PARTLY', REJECT: 'REJECTED' };

/** One step in the life of a dispute: whose it is to take, what becomes of its lines, who is told, and what is cleared anew. */
export async function takeDisputeStep(tx: Transaction, step: DisputeStep): Promise<Result<DisputeMoved, StepRefusal>> {
  const problem = problemOf(step);
  if (problem !== null) return refuse(problem);
  const was = isUuid(step.disputeId) ? await lockDispute(tx, step.disputeId) : undefined;
  if (was === undefined) return refuse(disputeUnknown);
  const { next, refusal } = judge(tx, was, step);
  if (next === null) return refuse(refusal);
  const uses = await findOpenUses(tx, was.id);
  const open = new Set(uses.map(keyOf));
  if ([...(step.cents ?? []), ...(step.drop ?? [])].some((line) => !open.has(keyOf(line)))) return refuse(valueInvalid('lines', 'lines of the dispute that are open'));
  // Who takes back every line takes back the dispute.
  const action = step.action === 'DROP_LINES' && step.drop!.length === uses.length ? 'WITHDRAW' : step.action;
  const becomes = action === step.action ? next : 'WITHDRAWN';
  return ok(await take(tx, was, uses, { ...step, action, text: step.text === null ? null : step.text.trim() }, becomes));
}

function problemOf({ action, cents, drop, text }: DisputeStep): ValueInvalid | null {
  // A ruling, or a proposal, may leave every line as it was billed.
  const needsLines = cents !== undefined && (cents.length > 0 || action === 'ACCEPT_PART');
  return textProblem(text) ?? (needsLines ? (linesProblem(cents) ?? centsProblem(cents)) : null) ?? (drop === undefined ? null : linesProblem(drop));
}

type Judgement = { readonly next: DisputeState; readonly refusal: null } | { readonly next: null; readonly refusal: StepRefusal };

function judge({ context }: Transaction, was: DisputeRecord, { action, proposalId }: DisputeStep): Judgement {
  const asker = { organisationId: context.organisationId, actor: context.actor };
  const next = nextDisputeState(was.state, action, was.isSettleable);
  const no = (refusal: StepRefusal): Judgement => ({ next: null, refusal });
  if (next === null || !isActionOf(was, { ...asker, actor: '' }, action)) return no(disputeState(was.state, disputeActionsOf(was, asker)));
  if (proposalId !== undefined && proposalId.toLowerCase() !== was.proposalId) return no(proposalChanged(was.proposalId));
  if (isActionOf(was, asker, action)) return { next, refusal: null };
  return no(isPerson(asker.actor) ? secondPersonNeeded : personNeeded);
}

async function take(tx: Transaction, was: DisputeRecord, uses: readonly DisputedUse[], step: DisputeStep, becomes: DisputeState): Promise<DisputeMoved> {
  const { action, text } = step;
  const isOver = nextTurn(tx, was, action, becomes) === null;
  if (SIGNS.includes(action) && isOver) await insertDecisions(tx, was.id, action === 'ACCEPT' ? 'AGREEMENT' : 'RULING');
  if (action === 'WITHDRAW') await dropUses(tx, was.id, uses);
  if (action === 'DROP_LINES') await dropUses(tx, was.id, step.drop!);
  const now = await moveDispute(tx, was.id, await moveOf(tx, was, action, becomes));
  const proposed = PROPOSES.includes(action) ? proposedCents(uses, step.cents ?? []) : null;
  if (proposed !== null || (now.proposalId === null && was.proposalId !== null && !isOver)) await setProposedCents(tx, was.id, proposed);
  await record(tx, was, now, { ...step, text }, uses, proposed);
  if (action !== 'DROP_LINES') await tellOfDispute(tx, now);
  if (isOver || action === 'DROP_LINES') await queuePair(tx, now);
  return { id: was.id };
}

/** Whose turn it is afterwards; null: nobody's, it is over. */
function nextTurn({ context }: Transaction, was: DisputeRecord, action: DisputeAction, becomes: DisputeState): string | null {
  if (becomes === 'SETTLED' || becomes === 'DECIDED' || becomes === 'WITHDRAWN') return null;
  if (becomes === 'ESCALATED') return was.agencyId;
  if (action === 'DROP_LINES') return was.turnId;
  return context.organisationId === was.openerId ? was.respondentId : was.openerId;
}

async function moveOf(tx: Transaction, was: DisputeRecord, action: DisputeAction, becomes: DisputeState): Promise<DisputeMove> {
  const turnId = nextTurn(tx, was, action, becomes);
  const isSameTurn = action === 'DROP_LINES' || action === 'PROPOSE_RULING';
  const proposal = PROPOSES.includes(action) ? 'NEW' : action === 'REJECT' || action === 'ESCALATE' ? 'NONE' : 'KEEP';
  const dueOn = turnId === null ? null : isSameTurn ? was.dueOn : await dueDay(tx, turnId, was.agencyId);
  return { state: becomes, turnId, dueOn, answer: was.state === 'OPEN' ? (ANSWERS[action] ?? null) : null, proposal };
}

/** A line that nobody names stays as it was billed. */
function proposedCents(uses: readonly DisputedUse[], named: readonly UseCents[]): UseCents[] {
  const known = new Map(named.map((line) => [keyOf(line), line.cents]));
  return uses.map((use) => ({ sessionId: use.sessionId, reservationId: use.reservationId, cents: known.get(keyOf(use)) ?? BigInt(use.lineCents) }));
}

async function record(tx: Transaction, was: DisputeRecord, now: DisputeRecord, { action, drop, text }: DisputeStep, uses: readonly DisputedUse[], proposed: readonly UseCents[] | null): Promise<void> {
  const isSigned = SIGNS.includes(action) && now.turnId === null;
  const signed = isSigned ? uses.map(({ sessionId, reservationId, proposedCents: cents }) => ({ sessionId, reservationId, cents: BigInt(cents!) })) : proposed;
  await insertStep(tx, { disputeId: was.id, agencyId: was.agencyId, action, from: was.state, to: now.state, cents: signed === null ? null : sumOf(signed.map(({ cents }) => cents)), text });
  const lines = signed?.map((line) => ({ ...line, cents: String(line.cents) }));
  await tx.journal.write({
    agencyId: was.agencyId,
    action: `dispute.${action.toLowerCase().replaceAll('_', '-')}`,
    subjectKind: 'dispute',
    subjectId: was.id,
    before: { state: was.state, proposalId: was.proposalId, dueOn: was.dueOn },
    after: { state: now.state, proposalId: now.proposalId, dueOn: now.dueOn, ...(lines && { uses: lines }), ...(drop && { dropped: drop.map(({ sessionId, reservationId }) => ({ sessionId, reservationId })) }) },
  });
}

import { closeTasks, findOpenTasks, openTasks } from '#inbox';
import type { Transaction } from '#platform';
import { FIRST_MATCH, FIRST_MATCH_SUBJECT } from '../../domain/live/live-tasks.js';
import type { ChangedAnswer } from '../../persistence/live/answers.sql.js';
import { findCaseworkersInCharge, putAwayWithPaused, takeBackWithMatches, type InCharge } from '../../persistence/live/first-matches.sql.js';

const ABOUT = { kind: FIRST_MATCH, subjectKind: FIRST_MATCH_SUBJECT } as const;

/** A task for the caseworker in charge where nothing suited and now something does; gone with the last match. Answers how many were told. */
export async function tellOfFirstMatches(tx: Transaction, changed: readonly ChangedAnswer[]): Promise<number> {
  await cancel(tx, changed.filter(({ matchCount }) => matchCount === 0).map(({ referralId }) => referralId));
  const first = changed.filter(({ hadNone, matchCount }) => hadNone && matchCount > 0).map(({ referralId }) => referralId);
  return first.length === 0 ? 0 : tell(tx, await findCaseworkersInCharge(tx, first));
}

/** The search is over for now. Where it pauses, what was not done yet comes back with it. */
export async function putAwayFirstMatches(tx: Transaction, referralIds: readonly string[]): Promise<void> {
  const open = await findOpenTasks(tx, { ...ABOUT, subjectIds: referralIds });
  if (open.length === 0) return;
  const about = open.map(({ subjectId }) => subjectId);
  await putAwayWithPaused(tx, about);
  await cancel(tx, about);
}

/**
 * Of referrals that are searched for, after all offers were looked at: brings back what was put away when they paused, and gives what is
 * open to whoever is in charge now. Answers how many were told.
 */
export async function followFirstMatches(tx: Transaction, referralIds: readonly string[]): Promise<number> {
  const back = await takeBackWithMatches(tx, referralIds);
  const open = await findOpenTasks(tx, { ...ABOUT, subjectIds: referralIds });
  if (back.length === 0 && open.length === 0) return 0;
  const ownerOf = new Map(open.map(({ subjectId, ownerUserId }) => [subjectId, ownerUserId]));
  const inCharge = await findCaseworkersInCharge(tx, [...new Set([...back, ...ownerOf.keys()])]);
  const others = inCharge.filter(({ id, caseworkerId }) => ownerOf.has(id) && ownerOf.get(id) !== caseworkerId);
  await cancel(tx, others.map(({ id }) => id));
  return tell(tx, [...others, ...inCharge.filter(({ id }) => !ownerOf.has(id))]);
}

async function tell(tx: Transaction, inCharge: readonly InCharge[]): Promise<number> {
  await openTasks(tx, inCharge.map(({ id, agencyId, caseworkerId }) => ({ ...ABOUT, organisationId: agencyId, subjectId: id, ownerUserId: caseworkerId })));
  return inCharge.length;
}

const cancel = (tx: Transaction, subjectIds: readonly string[]): Promise<void> => closeTasks(tx, { ...ABOUT, subjectIds, as: 'CANCELLED' });

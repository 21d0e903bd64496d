import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { findCalendarTasks, writeTaskCalendar } from '#inbox';
import { UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { feedSpan } from '../../domain/calendar-feeds/feed-span.js';
import { feedOwner } from '../../persistence/calendar-feeds/calendar-feed.sql.js';
import { feedSessions, noteFetch, openFeed, type OpenFeed } from '../../persistence/calendar-feeds/feed-content.sql.js';
import { hashOfFeedSecret } from './feed-secret.js';
import { writeCalendar } from './write-calendar.js';

export interface FetchedCalendar {
  /** Takes some 0.2 ms a session, so it is written only for whoever does not have it yet. */
  write(): Promise<string>;
  /** Changes with the text, and only with it. */
  readonly tag: string;
  /** Since when the text is what it is, to the second. */
  readonly changedAt: Date;
}

/**
 * Answers a secret address with its calendar, in the name of whoever made it; null for one that is unknown, revoked, or of
 * somebody who has left the organisation, which all look alike. The context is that of nobody.
 */
@Injectable()
export class FetchCalendarFeedUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** `titleOf` says what a kind of task is called; the kinds of all contexts are known to the program alone. */
  async run(context: RequestContext, secret: string, titleOf: (kind: string) => string): Promise<FetchedCalendar | null> {
    const hash = hashOfFeedSecret(secret);
    if (hash === null) return null;
    const owner = await this.unitOfWork.run(context, (tx) => feedOwner(tx, hash));
    if (owner === null) return null;
    const asOwner: RequestContext = { ...context, actor: owner.userId, organisationId: owner.organisationId, scope: 'ORGANISATION', purpose: 'GROUP_WORK' };
    return this.unitOfWork.run(asOwner, (tx) => fetch(tx, hash, titleOf));
  }
}

async function fetch(tx: Transaction, hash: Buffer, titleOf: (kind: string) => string): Promise<FetchedCalendar | null> {
  const feed = await openFeed(tx, hash);
  // Revoked a moment ago.
  if (feed === null) return null;
  const { content, write } = await read(tx, feed, titleOf);
  const digest = createHash('sha256').update(JSON.stringify([FORMAT, feed.kind, feed.name, content])).digest();
  const changedAt = await noteFetch(tx, feed, digest);
  return { write: () => write(changedAt), tag: digest.toString('hex').slice(0, 32), changedAt };
}

interface FeedContent {
  readonly content: readonly unknown[];
  write(changedAt: Date): Promise<string>;
}

/** What stands in it, and how it is written. */
async function read(tx: Transaction, { kind, name, offerId, today }: OpenFeed, titleOf: (kind: string) => string): Promise<FeedContent> {
  if (kind === 'TASKS') {
    const tasks = await findCalendarTasks(tx, titleOf);
    return { content: tasks, write: (changedAt) => writeTaskCalendar(tasks, changedAt) };
  }
  const sessions = await feedSessions(tx, { kind, offerId }, feedSpan(today));
  return { content: sessions, write: (changedAt) => writeCalendar({ kind, name, changedAt, sessions }) };
}

/** Counted up when the same sessions are written otherwise. */
const FORMAT = 1;

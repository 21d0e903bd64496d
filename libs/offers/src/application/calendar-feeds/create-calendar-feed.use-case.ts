import { Inject, Injectable } from '@nestjs/common';
import { newSecret } from '#identity';
import { isUuid, ok, refuse, type Result } from '#kernel';
import { answerOnce, CONFIG, orTryAgain, publicUrlOf, UnitOfWork, type Config, type IdempotencyConflict, type RequestContext, type Transaction, type TryAgain } from '#platform';
import type { CalendarFeedKind } from '../../domain/calendar-feeds/calendar-feed-kind.js';
import { countOwnFeeds, insertFeed, type CalendarFeedRecord } from '../../persistence/calendar-feeds/calendar-feed.sql.js';
import { findFeedOffer, ownKind } from '../../persistence/calendar-feeds/feed-parties.sql.js';
import {
  calendarFeedLimit,
  calendarFeedNotPossible,
  feedOfferNotFound,
  MOST_FEEDS,
  type CalendarFeedLimit,
  type CalendarFeedNotPossible,
  type FeedOfferNotFound,
} from './calendar-feed-refusals.js';

export interface CreateCalendarFeedInput {
  readonly kind: CalendarFeedKind;
  /** The offer of a feed of kind OFFER, and of no other. */
  readonly offerId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface CalendarFeedCreated {
  readonly feed: CalendarFeedRecord;
  /** The secret address; null when the command was only repeated: it is shown once and kept nowhere. */
  readonly address: string | null;
}

type Refused = FeedOfferNotFound | CalendarFeedNotPossible | CalendarFeedLimit;
export type CreateCalendarFeedRefusal = Refused | TryAgain | IdempotencyConflict;
export type CreateCalendarFeedResult = Result<CalendarFeedCreated, CreateCalendarFeedRefusal>;

/**
 * Makes a secret address under which a calendar program fetches sessions, or the due days of tasks, without signing in. It stands for the person who
 * makes it: it shows no more than they may see, and ends when they leave the organisation.
 */
@Injectable()
export class CreateCalendarFeedUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(context: RequestContext, input: CreateCalendarFeedInput): Promise<CreateCalendarFeedResult> {
    const { idempotencyKey: key, ...wish } = input;
    let shown: string | null = null;
    const work = async (tx: Transaction) => {
      const secret = newSecret();
      const created = await create(tx, wish, secret.hash);
      shown = created.ok ? `${publicUrlOf(this.config)}/kalender/${secret.text}.ics` : null;
      return created;
    };
    const outcome = await orTryAgain(() =>
      this.unitOfWork.run(context, (tx) => answerOnce(tx, { name: 'createCalendarFeed', key, input: wish }, () => work(tx))),
    );
    // Beside what is remembered for a repetition, never in it.
    return outcome.ok ? ok({ feed: outcome.value, address: shown }) : outcome;
  }
}

async function create(tx: Transaction, wish: Omit<CreateCalendarFeedInput, 'idempotencyKey'>, hash: Buffer): Promise<Result<CalendarFeedRecord, Refused>> {
  const { kind, offerId } = wish;
  if (/^(machine|job):/.test(tx.context.actor)) return refuse(calendarFeedNotPossible('a person: programs sign in with their own token'));
  if ((kind === 'OFFER') !== (offerId !== undefined)) return refuse(calendarFeedNotPossible('an offerId for the kind OFFER, and for no other'));
  const organisation = await ownKind(tx);
  if (kind === 'PROVIDER' && organisation === 'AGENCY') return refuse(calendarFeedNotPossible('a provider or partner, whose own offers it shows'));
  if (offerId !== undefined && !(isUuid(offerId) && (await findFeedOffer(tx, offerId)))) return refuse(feedOfferNotFound);
  if ((await countOwnFeeds(tx)) >= MOST_FEEDS) return refuse(calendarFeedLimit);
  const feed = await insertFeed(tx, { kind, offerId: offerId ?? null, hash });
  await tx.journal.write({
    agencyId: organisation === 'AGENCY' ? tx.context.organisationId : null,
    action: 'calendar-feed.created',
    subjectKind: 'calendar_feed',
    subjectId: feed.id,
    after: { kind, offerId: feed.offerId },
  });
  return ok(feed);
}

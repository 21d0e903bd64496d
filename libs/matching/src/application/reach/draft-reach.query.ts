import { Inject, Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type Clock, type LocalDate, type Refusal, type Result } from '#kernel';
import { FindOfferDraftsQuery } from '#offers';
import { CLOCK, findMunicipality, UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { draftChanges, type ReachChange } from '../../domain/reach/draft-changes.js';
import type { WeekSlot } from '../../domain/match-facts.js';
import { REACH_CRITERIA, type ReachCriterion, type ReachDraft } from '../../domain/reach/reach-draft.js';
import { findAccessibilityCodes, findHostDay, findOwnOffer, findReach } from '../../persistence/reach/reach.sql.js';
import { PreviewLimit } from './preview-limit.js';

/** What is said of an offer in a form; what is not said does not limit. */
export interface ReachOffer {
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
  readonly genders?: readonly string[] | null | undefined;
  /** Not said: German. */
  readonly languages?: readonly string[] | null | undefined;
  readonly accessibility?: readonly string[] | null | undefined;
  readonly contraindications?: readonly string[] | null | undefined;
  /** Not said: professional. */
  readonly leadQualification?: string | null | undefined;
  readonly delivery?: string | null | undefined;
  readonly municipalityAgs?: string | null | undefined;
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
}

export interface DraftReachInput {
  readonly of: { readonly draftId: string } | { readonly offerId: string } | { readonly offer: ReachOffer };
  /** Absent: today. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly slots: readonly WeekSlot[];
}

/** A number of referrals: a multiple of five, rounded down; null: under five. */
export type ShownCount = number | null;

export interface DraftReach {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly considered: ShownCount;
  readonly served: ShownCount;
  readonly failingOnly: readonly { readonly criterion: ReachCriterion; readonly referrals: ShownCount }[];
  /** difference: of the two numbers that are shown; null where either is hidden. */
  readonly changes: readonly (Omit<ReachChange, 'draft'> & { readonly referrals: ShownCount; readonly difference: number | null })[];
}

export interface TooManyPreviews extends Refusal {
  readonly code: 'TOO_MANY_PREVIEWS';
}

const tooManyPreviews: TooManyPreviews = { code: 'TOO_MANY_PREVIEWS', message: 'At most 60 previews an hour are worked out for one person. Try again later.' };

/**
 * How many referrals in search an offer would serve before it is published, and what another age, language, day … would gain or
 * lose. The host sees no referral: the database answers with numbers that are hidden under five and rounded down.
 */
@Injectable()
export class DraftReachQuery {
  private readonly limit: PreviewLimit;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findDrafts: FindOfferDraftsQuery,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.limit = new PreviewLimit(clock);
  }

  /** Null: the organisation acted for has no offers of its own, or no such draft or offer. */
  async run(context: RequestContext, input: DraftReachInput): Promise<Result<DraftReach | null, TooManyPreviews>> {
    if (!this.limit.take(context.actor)) return refuse(tooManyPreviews);
    const said = 'draftId' in input.of ? ((await this.findDrafts.one(context, input.of.draftId))?.content ?? null) : null;
    return this.unitOfWork.run(context, async (tx) => {
      const { isHost, today } = await findHostDay(tx);
      const offer = await offerOf(tx, input.of, said);
      return ok(isHost && offer !== null ? await reachOf(tx, await toDraft(tx, offer, input, today)) : null);
    });
  }
}

async function offerOf(tx: Transaction, of: DraftReachInput['of'], said: ReachOffer | null): Promise<ReachOffer | null> {
  if ('offer' in of) return of.offer;
  if ('draftId' in of) return said;
  return isUuid(of.offerId) ? findOwnOffer(tx, of.offerId) : null;
}

async function toDraft(tx: Transaction, offer: ReachOffer, { from, to, slots }: DraftReachInput, today: LocalDate): Promise<ReachDraft> {
  const { lat, lon, municipalityAgs } = offer;
  const exact = lat != null && lon != null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
  const isOnline = offer.delivery === 'ONLINE';
  return {
    from: from ?? today,
    to: to ?? null,
    ageFrom: years(offer.ageFrom),
    ageTo: years(offer.ageTo),
    genders: offer.genders ?? [],
    languages: offer.languages ?? ['de'],
    accessibility: offer.accessibility ?? [],
    contraindications: offer.contraindications ?? [],
    isProfessional: offer.leadQualification !== 'SEMI_PROFESSIONAL',
    point: isOnline ? null : (exact ?? (municipalityAgs == null ? null : await findMunicipality(tx, municipalityAgs))),
    slots,
  };
}

/** A draft may say anything yet; beyond these years nobody is found anyway. */
const years = (said: number | null | undefined): number | null => (said == null ? null : Math.min(Math.max(said, 0), 120));

async function reachOf(tx: Transaction, draft: ReachDraft): Promise<DraftReach> {
  const changes = draftChanges(draft, await findAccessibilityCodes(tx));
  const rows = await findReach(tx, [{ draft, criterion: null }, ...changes]);
  const shown = new Map(rows.map(({ n, what, referrals }) => [`${n} ${what}`, referrals]));
  const of = (n: number, what: string): ShownCount => shown.get(`${n} ${what}`) ?? null;
  const served = of(0, 'SERVED');
  return {
    from: draft.from,
    to: draft.to,
    considered: of(0, 'CONSIDERED'),
    served,
    failingOnly: REACH_CRITERIA.map((criterion) => ({ criterion, referrals: of(0, criterion) })),
    changes: changes.map(({ draft: _, ...change }, index) => {
      const referrals = of(index + 1, 'SERVED');
      return { ...change, referrals, difference: referrals === null || served === null ? null : referrals - served };
    }),
  };
}

import { Injectable } from '@nestjs/common';
import { isUuid, ok, refuse, type LocalDate, type Refusal, type Result } from '#kernel';
import { FindOfferDraftsQuery } from '#offers';
import { findMunicipality, UnitOfWork, type RequestContext, type Transaction } from '#platform';
import { draftChanges, type ReachChange } from '../../domain/reach/draft-changes.js';
import type { WeekSlot } from '../../domain/match-facts.js';
import { REACH_CRITERIA, type ReachCriterion, type ReachDraft } from '../../domain/reach/reach-draft.js';
import { findAccessibilityCodes, findHostDay, findOwnOffer, findReach } from '../../persistence/reach/reach.sql.js';

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

const tooManyPreviews: TooManyPreviews = { code: 'TOO_MANY_PREVIEWS', message: 'At most 60 previews an hour are worked out for an organisation. Try again later.' };

export interface SpanReversed extends Refusal {
  readonly code: 'SPAN_REVERSED';
}

const spanReversed = (from: LocalDate): SpanReversed => ({ code: 'SPAN_REVERSED', message: `to: ${from} or a later day was expected.` });

/**
 * How many referrals in search an offer would serve before it is published, and what another age, language, day … would gain or
 * lose. The host sees no referral: the database answers with numbers that are hidden under five and rounded down, of places, days,
 * times and ages that it has made coarse, and counts how often the organisation asks.
 */
@Injectable()
export class DraftReachQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findDrafts: FindOfferDraftsQuery,
  ) {}

  /** Null: the organisation acted for has no offers of its own, or no such draft or offer. */
  async run(context: RequestContext, input: DraftReachInput): Promise<Result<DraftReach | null, TooManyPreviews | SpanReversed>> {
    const said = 'draftId' in input.of ? ((await this.findDrafts.one(context, input.of.draftId))?.content ?? null) : null;
    return this.unitOfWork.run(context, async (tx) => {
      const { isHost, today } = await findHostDay(tx);
      const offer = await offerOf(tx, input.of, said);
      if (!isHost || offer === null) return ok(null);
      const draft = await toDraft(tx, offer, input, today);
      if (draft.to !== null && draft.to < draft.from) return refuse(spanReversed(draft.from));
      const reach = await reachOf(tx, draft);
      return reach === null ? refuse(tooManyPreviews) : ok(reach);
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

/** Null: the organisation has asked too often. */
async function reachOf(tx: Transaction, draft: ReachDraft): Promise<DraftReach | null> {
  const changes = draftChanges(draft, await findAccessibilityCodes(tx));
  const rows = await findReach(tx, [{ draft, criterion: null }, ...changes]);
  if (rows.length === 0) return null;
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

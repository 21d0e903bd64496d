import type { LocalDate } from '#kernel';
import { parseWindows } from '../domain/availability.js';
import { ageOn } from '../domain/distance.js';
import { limitOf, relaxationOf } from '../domain/judge.js';
import type { MatchQuestion, ReferralFacts } from '../domain/match-facts.js';
import { screeningBox } from '../domain/screening-box.js';
import { spanOf } from '../domain/span.js';
import { windowLayers } from '../domain/window-layers.js';
import type { AgencyTerms } from './terms.query.js';

/** One referral as the statement of offer-facts.sql.ts reads it. */
export interface Screen {
  readonly n: number;
  readonly span_from: LocalDate;
  readonly span_to: LocalDate;
  readonly [column: string]: unknown;
}

const LAST_DAY: LocalDate = '9999-12-31';

/** What any age is: no bound of an offer lies beyond. */
const ANY_AGE = { age_low: -2_147_483_648, age_high: 2_147_483_647 };

/** The values that offers are screened by for one referral, relaxations included; `n` names it in the rows of the answer. */
function screenOf(n: number, question: MatchQuestion, withSessions: boolean): Screen {
  const { referral } = question;
  const span = spanOf(referral);
  return {
    n,
    id: referral.id,
    agency: referral.agencyId,
    responsible: referral.responsibleId,
    span_from: span.from,
    span_to: span.to,
    ...reachOf(question),
    ...agesOf(referral, span),
    any_gender: relaxationOf(referral, 'GENDER') !== undefined,
    gender: referral.gender,
    any_language: relaxationOf(referral, 'LANGUAGE') !== undefined,
    languages: referral.languages,
    accessibility: referral.accessibilityNeeds,
    flags: referral.flags,
    professional: referral.childProtectionRelevant,
    ...timesOf(referral),
    approved_from: referral.approvedFrom,
    approved_to: referral.approvedTo,
    failing: 0,
    without_clause: false,
    clause_missing: false,
    with_sessions: withSessions,
    within_run: question.isWithinRun ?? false,
  };
}

/** Where an offer may lie: no way is shorter than the straight line, so a limit of any kind of kilometres is one of these. */
function reachOf(question: MatchQuestion): Record<string, number | null> {
  const limit = limitOf(question);
  const relaxation = relaxationOf(question.referral, 'TOO_FAR');
  const km = limit === null || relaxation?.upToKm === null ? null : Math.max(limit, relaxation?.upToKm ?? 0);
  const { latFrom, latTo, lonFrom, lonTo } = screeningBox(question.referral, km);
  const { lat, lon } = question.referral;
  return { lat, lon, km, lat_from: latFrom, lat_to: latTo, lon_from: lonFrom, lon_to: lonTo };
}

/** The first session of a stay lies in the span, so the age on it is one between those on its first and last day; for which stays it may lie later, the statement knows. */
function agesOf(referral: ReferralFacts, span: { from: LocalDate; to: LocalDate }): { age_low: number; age_high: number } {
  const relaxation = relaxationOf(referral, 'AGE');
  if (relaxation?.upToYears === null) return ANY_AGE;
  const years = relaxation?.upToYears ?? 0;
  return { age_low: ageOn(referral.birthMonth, span.from) - years, age_high: ageOn(referral.birthMonth, span.to) + years };
}

function timesOf(referral: ReferralFacts): Record<string, unknown> {
  const relaxation = relaxationOf(referral, 'SCHEDULE');
  const own = parseWindows(referral.availability);
  const wider = [...own, ...parseWindows(relaxation?.windows ?? [])];
  const isAnyTime = own.length === 0;
  return {
    any_time: isAnyTime,
    windows: windowLayers(own),
    is_time_relaxed: relaxation !== undefined,
    wider_time: isAnyTime || relaxation?.windows === null,
    wider_windows: windowLayers(wider),
  };
}

/** The values of one statement: the referrals, and hosts as two lists, of which referral and who. */
export type ScreeningValues = readonly [screens: string, ...lists: readonly unknown[][]];

/** Values for these offers, whatever they fail. */
export function valuesForOffers(questions: readonly MatchQuestion[], offerIds: readonly string[], withSessions: boolean): ScreeningValues {
  return [JSON.stringify(questions.map((question, n) => screenOf(n, question, withSessions))), [...offerIds]];
}

/** Values for what may pass; a referral that nothing can pass for is left out. */
export function valuesForMatches(questions: readonly MatchQuestion[], termsOf: (question: MatchQuestion) => AgencyTerms): ScreeningValues {
  const [screens, hosts]: [Screen[], Hosts] = [[], new Hosts()];
  for (const [n, question] of questions.entries()) {
    const [screen, bounds] = [screenOf(n, question, false), boundsOf(question, termsOf(question))];
    if (screen.span_to < screen.span_from || bounds.failing > 0) continue;
    screens.push(screen);
    hosts.add(n, [...bounds.hosts].filter((host) => bounds.withoutClause || host === question.referral.responsibleId || (!bounds.clauseMissing && bounds.used.has(host))));
  }
  return [JSON.stringify(screens), ...hosts.lists];
}

/** Values for what may fail at most one criterion. In a span that ends before it begins every offer fails NO_SESSIONS and NOT_APPROVED. */
export function valuesForNearMisses(questions: readonly MatchQuestion[], termsOf: (question: MatchQuestion) => AgencyTerms): ScreeningValues {
  const [screens, hosts, used]: [Screen[], Hosts, Hosts] = [[], new Hosts(), new Hosts()];
  for (const [n, question] of questions.entries()) {
    const [screen, bounds] = [screenOf(n, question, false), boundsOf(question, termsOf(question))];
    if (screen.span_to < screen.span_from || bounds.failing > 1) continue;
    screens.push({ ...screen, failing: bounds.failing, without_clause: bounds.withoutClause, clause_missing: bounds.clauseMissing });
    hosts.add(n, bounds.hosts);
    used.add(n, bounds.used);
  }
  return [JSON.stringify(screens), ...hosts.lists, ...used.lists];
}

class Hosts {
  private readonly numbers: number[] = [];
  private readonly ids: string[] = [];

  add(n: number, ids: Iterable<string>): void {
    for (const id of ids) {
      this.numbers.push(n);
      this.ids.push(id);
    }
  }

  get lists(): [number[], string[]] {
    return [this.numbers, this.ids];
  }
}

interface Bounds {
  /** Criteria that every offer fails. */
  readonly failing: number;
  /** No agreement has to allow the use of another provider's group, whoever hosts it. */
  readonly withoutClause: boolean;
  /** The responsible provider's agreement allows it on no day from the first of the span on. */
  readonly clauseMissing: boolean;
  /** Hosts that are in the network or have an agreement on some day from the first of the span on. */
  readonly hosts: ReadonlySet<string>;
  /** Those of them whose agreement lets others use their groups on some such day. */
  readonly used: ReadonlySet<string>;
}

/**
 * What the terms allow on some day on which the stay may begin; on which one it does, nobody knows yet. Mostly that is in the
 * span, but a closed run whose first session was held in it may go on after it only.
 */
function boundsOf({ referral, variant }: MatchQuestion, terms: AgencyTerms): Bounds {
  const span = { from: referral.wantedFrom, to: LAST_DAY };
  const isOwn = referral.responsibleId === referral.agencyId;
  const isCovered = isOwn || referral.purpose === 'RELIEF' || terms.agreesWithin(referral.responsibleId, span, ({ legalBases }) => legalBases.includes(referral.legalBasis));
  const withoutClause = isOwn || variant === 'COMPLEMENTARY';
  const hosts = terms.hostsWithin(span);
  return {
    failing: (isCovered ? 0 : 1) + (referral.approvedFrom === null ? 1 : 0),
    withoutClause,
    clauseMissing: !withoutClause && !terms.agreesWithin(referral.responsibleId, span, ({ coUseOutgoing }) => coUseOutgoing),
    hosts,
    used: new Set([...hosts].filter((host) => terms.agreesWithin(host, span, ({ coUseIncoming }) => coUseIncoming))),
  };
}

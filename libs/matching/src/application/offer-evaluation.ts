import type { LocalDate } from '#kernel';
import { explain, type Criterion } from '../domain/explain.js';
import { judge, type Judgement } from '../domain/judge.js';
import type { MatchQuestion, OfferFacts, TermsOnDay } from '../domain/match-facts.js';

export interface OfferEvaluation extends Judgement {
  readonly offerId: string;
  readonly offerCode: string;
  /** First and last day of the stay (the wanted day where it is empty); its sessions where one offer was asked for. */
  readonly stay: { readonly firstDate: LocalDate; readonly lastDate: LocalDate; readonly sessionIds: readonly string[] };
  /** The version of the agency's weights; 0: the default ones. */
  readonly weightsVersion: number;
  /** Every criterion with its sentence; made when somebody asks, because most of a ranking is never read. */
  explain(): readonly Criterion[];
}

/** Judges one offer and ties the verdicts to it. */
export function evaluateFacts(question: MatchQuestion, offer: OfferFacts, terms: TermsOnDay): OfferEvaluation {
  const judgement = judge(question, offer, terms);
  return {
    ...judgement,
    offerId: offer.id,
    offerCode: offer.code,
    stay: offer.stay,
    weightsVersion: question.weights.version,
    explain: () => explain(question, offer, terms, judgement),
  };
}

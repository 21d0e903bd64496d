import type { Refusal } from '#kernel';

/** What is wrong with a part of a rule. */
export const RULE_PROBLEMS = ['MISSING', 'UNKNOWN', 'REPEATED', 'BAD_VALUE', 'NOT_SUPPORTED', 'NOT_WITH', 'TOO_FAR', 'TOO_MANY'] as const;
export type RuleProblem = (typeof RULE_PROBLEMS)[number];

/** The text is no rule, or none that sessions can follow: which part (`BYDAY`), what is wrong with it, and with which other part. */
export interface RuleInvalid extends Refusal {
  readonly code: 'RULE_INVALID';
  readonly part: string;
  readonly problem: RuleProblem;
  /** The other part that it does not go with; null: none. */
  readonly other: string | null;
}

const WORDS: Readonly<Record<RuleProblem, string>> = {
  MISSING: 'is missing',
  UNKNOWN: 'is no part of a rule',
  REPEATED: 'stands there twice',
  BAD_VALUE: 'has a value that it cannot have',
  NOT_SUPPORTED: 'is nothing that sessions follow',
  NOT_WITH: 'does not go with',
  TOO_FAR: 'goes on for too long',
  TOO_MANY: 'names too many sessions',
};

export const ruleInvalid = (part: string, problem: RuleProblem, other: string | null = null): RuleInvalid => ({
  code: 'RULE_INVALID',
  message: `The recurrence rule is not usable: ${part} ${WORDS[problem]}${other === null ? '' : ` ${other}`}.`,
  part,
  problem,
  other,
});

import { Field, Float, ObjectType } from '@nestjs/graphql';
import { codeList } from '#platform/graphql';
import type { Criterion } from '../domain/explain.js';
import type { HardCriterion, Variant } from '../domain/hard-criteria.js';
import type { Sentence } from '../domain/sentence.js';

export const VariantCodes = codeList<Variant>('Variant', 'How a seat is used.', {
  INTEGRATED: "As a part of the responsible provider's help, which pays for it.",
  COMPLEMENTARY: 'Beside the help; the agency pays the host.',
});

export type ScreenLanguage = 'DE' | 'EN';

export const ScreenLanguageCodes = codeList<ScreenLanguage>('ScreenLanguage', 'In which language a sentence is read.', { DE: 'German.', EN: 'English.' });

export const VerdictCodes = codeList<Criterion['verdict']>('Verdict', 'What a criterion says.', {
  PASS: 'A hard criterion is met.',
  FAIL: 'A hard criterion is not met: the offer does not suit.',
  SOFT: 'A soft criterion, which counts for the score; or a hard one that was relaxed for this referral.',
});

export const HardCriterionCodes = codeList<HardCriterion>('HardCriterion', 'What must be met for an offer to suit a referral, and why it does not.', {
  NOT_CERTIFIED: "No certificate of the referral's agency on a day of the stay.",
  LEGAL_BASIS_NOT_COVERED: "The responsible provider's agreement does not cover the legal basis.",
  MAIN_LQE_MISSING_CLAUSE: "The responsible provider's agreement does not allow to use groups of others.",
  PARTNER_LQE_MISSING_CLAUSE: "The host's agreement does not allow others to use its groups.",
  NOT_IN_NETWORK: "The host is neither in the agency's network nor has an agreement with it.",
  AGE: 'Too young or too old on the first session.',
  GENDER: 'Not for this gender.',
  LANGUAGE: 'No language in common.',
  ACCESSIBILITY: 'A need of accessibility is not met.',
  CONTRAINDICATION: 'The offer names something that the referral has.',
  QUALIFICATION: 'The lead is not professional, and the referral is relevant to child protection.',
  SCHEDULE: 'A session lies outside the windows of availability.',
  ADMISSION_CLOSED: 'The run has begun and cannot be joined.',
  NO_SESSIONS: 'No planned session in the time wanted.',
  NO_FREE_SEAT: 'A session of the stay is full.',
  TOO_FAR: 'Farther away than wanted.',
  NOT_APPROVED: 'The approval does not cover the first session.',
  ALREADY_PLACED: 'The referral has a seat in this offer on these days already, or holds one.',
});

@ObjectType('Criterion', { description: 'One criterion of a match and what it says.' })
export class CriterionType {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => VerdictCodes, { description: 'What it says.' })
  verdict: Criterion['verdict'];

  @Field(() => Float, { nullable: true, description: 'Between 0 and 1 for a soft criterion; of a relaxed one 1 where it is met, else 0; null for a hard one.' })
  score: number | null;

  @Field(() => String, { description: 'A sentence with the values that were compared, in the language that was asked for.' })
  detail: string;
}

const SENTENCE_OF: Readonly<Record<ScreenLanguage, keyof Sentence>> = { DE: 'de', EN: 'en' };

/** The criteria with their sentences in one language: plain fields, because a page holds hundreds of them and a resolver passes the guard each time. */
export function toCriteria(criteria: readonly Criterion[], language: ScreenLanguage): CriterionType[] {
  const key = SENTENCE_OF[language];
  return criteria.map(({ code, verdict, score, detail }) => ({ code, verdict, score, detail: detail[key] }));
}

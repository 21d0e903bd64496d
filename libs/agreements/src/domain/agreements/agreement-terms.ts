import { parseLocalDate, type LocalDate } from '#kernel';
import type { Funding } from '../agreement-codes.js';
import { isTextValue } from '../text-value.js';

/** What is negotiated beside the texts of the three parts. */
export interface AgreementTerms {
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  readonly legalBases: readonly string[];
  readonly funding: Funding;
  readonly socialSpaceId: string | null;
  /** Euro an hour, a decimal number with up to four places. */
  readonly hourRateEur: string | null;
  readonly budgetTotalCents: bigint | null;
}

export interface PartTexts {
  readonly servicePart: string | null;
  readonly qualityPart: string | null;
  readonly feePart: string | null;
}

const PARAGRAPH = /^\d{1,3}[a-z]?(\.\d{1,2})?$/;
const RATE = /^\d{1,7}(\.\d{1,4})?$/;
const LONGEST_PART = 200_000;

export interface TermsProblem {
  readonly field: string;
  readonly expected: string;
}

/** What is wrong with the terms of an agreement; null: nothing. */
export function termsProblem(terms: AgreementTerms & PartTexts): TermsProblem | null {
  const { validFrom, validTo, legalBases, funding, socialSpaceId, hourRateEur, budgetTotalCents } = terms;
  if (parseLocalDate(validFrom) === null) return { field: 'validFrom', expected: 'a day' };
  if (validTo !== null && (parseLocalDate(validTo) === null || validTo < validFrom)) return { field: 'validTo', expected: 'a day not before the first one' };
  if (legalBases.length === 0 || legalBases.length > 50 || !legalBases.every((basis) => PARAGRAPH.test(basis))) {
    return { field: 'legalBases', expected: 'paragraphs of SGB VIII such as 31, 35a or 27.2' };
  }
  if (new Set(legalBases).size < legalBases.length) return { field: 'legalBases', expected: 'each paragraph once' };
  if (hourRateEur !== null && !RATE.test(hourRateEur)) return { field: 'hourRateEur', expected: 'a decimal number with up to four places' };
  if (budgetTotalCents !== null && budgetTotalCents < 0n) return { field: 'budgetTotalCents', expected: 'no negative amount' };
  if (funding === 'SOCIAL_SPACE_BUDGET' && socialSpaceId === null) return { field: 'socialSpaceId', expected: 'a social space, because funding is SOCIAL_SPACE_BUDGET' };
  if (funding === 'SOCIAL_SPACE_BUDGET' && hourRateEur === null) return { field: 'hourRateEur', expected: 'a rate, because funding is SOCIAL_SPACE_BUDGET' };
  for (const field of ['servicePart', 'qualityPart', 'feePart'] as const) {
    const text = terms[field];
    if (text !== null && !isTextValue(text, LONGEST_PART)) return { field, expected: `a text of 1 to ${LONGEST_PART} characters` };
  }
  return null;
}

import { centsOf } from '../../app/format.js';
import type { Funding } from './agreements.generated.js';

export const FUNDINGS = ['STA_LUMP', 'HOURLY', 'PROVIDER_BUDGET', 'SOCIAL_SPACE_BUDGET'] as const satisfies readonly Funding[];

/** What is wrong with a field of the form. */
export type WishErrors = Partial<Record<'counterpart' | 'validFrom' | 'validTo' | 'legalBases' | 'hourRateEur' | 'budgetTotalCents' | 'socialSpaceId', 'unfit'>>;

const PARAGRAPH = /^\d{1,3}[a-z]?(\.\d{1,2})?$/;
const RATE = /^\d{1,7}(\.\d{1,4})?$/;

const textOf = (values: FormData, name: string): string => String(values.get(name) ?? '').trim();

/** Paragraphs as people write them: `31, 35a und § 27.2`. */
export const paragraphsOf = (text: string): string[] => text.replaceAll('§', ' ').split(/[\s,;]+|und|and/).filter((part) => part !== '');

/** The terms of the form, and what of them cannot be. */
export function readTerms(values: FormData) {
  const funding = textOf(values, 'funding') as Funding;
  const rate = textOf(values, 'hourRateEur').replace(',', '.');
  const budget = textOf(values, 'budgetTotalCents');
  const terms = {
    validFrom: textOf(values, 'validFrom'),
    validTo: textOf(values, 'validTo') || null,
    legalBases: paragraphsOf(textOf(values, 'legalBases')),
    funding,
    hourRateEur: rate === '' ? null : rate,
    budgetTotalCents: budget === '' ? null : centsOf(budget),
    socialSpaceId: textOf(values, 'socialSpaceId') || null,
  };
  const isSpace = funding === 'SOCIAL_SPACE_BUDGET';
  const wrong: Readonly<Record<Exclude<keyof WishErrors, 'counterpart'>, boolean>> = {
    validFrom: terms.validFrom === '',
    validTo: terms.validTo !== null && terms.validTo < terms.validFrom,
    legalBases: terms.legalBases.length === 0 || new Set(terms.legalBases).size < terms.legalBases.length || !terms.legalBases.every((one) => PARAGRAPH.test(one)),
    hourRateEur: (terms.hourRateEur !== null && !RATE.test(terms.hourRateEur)) || (isSpace && terms.hourRateEur === null),
    budgetTotalCents: budget !== '' && terms.budgetTotalCents === null,
    socialSpaceId: isSpace && terms.socialSpaceId === null,
  };
  const errors = Object.fromEntries(Object.entries(wrong).filter(([, is]) => is).map(([field]) => [field, 'unfit' as const])) as WishErrors;
  return { terms, errors };
}

import { ok, refuse, type Result } from '#kernel';
import { z } from 'zod';
import type { OfferWish } from '../../domain/publishing/offer-content.js';
import { offerInvalid, type OfferInvalid } from '../../domain/publishing/offer-field-problem.js';

/** Neither NUL nor half a character: no database keeps those. */
const storable = (most: number) => z.string().max(most).regex(/^[^\0\p{Cs}]*$/u, 'a text of whole characters');

const text = storable(20_000);
const code = storable(200);
const codes = z.array(code).max(100);
const reference = storable(100);

const lead = z.object({
  kind: z.enum(['STA_PROFESSIONAL', 'SPORTS_TRAINER', 'SCHOOL_OR_DAYCARE', 'SECOND_PROVIDER', 'SCHOOL_PROFESSIONAL', 'VOLUNTEER']),
  qualification: code,
  organisationId: reference.nullish().transform((id) => id ?? null),
  userId: reference.nullish().transform((id) => id ?? null),
  conductCertificateOn: reference.nullish().transform((day) => day ?? null),
});

/** The form of what is said in a draft: nothing must be there, and what is there has the right type and a bounded size. */
const draft = z.object({
  title: text, description: text, groupRules: text, category: code,
  kind: z.enum(['GROUP', 'TRAINING', 'COURSE', 'PROJECT']),
  admission: z.enum(['OPEN', 'CLOSED']),
  delivery: z.enum(['ON_SITE', 'ONLINE']),
  capacity: z.int(), minimum: z.int(), ageFrom: z.int(), ageTo: z.int(),
  genders: codes, topics: codes, languages: codes, accessibility: codes, contraindications: codes,
  staff: z.int(),
  leadQualification: z.enum(['PROFESSIONAL', 'SEMI_PROFESSIONAL']),
  leads: z.array(lead).max(100),
  cohosts: z.array(z.object({ organisationId: reference, percent: code })).max(100),
  municipalityAgs: code, lat: z.number(), lon: z.number(), siteId: reference,
  settleable: z.boolean(), priceCategory: code, resourceKind: code, onDemand: z.boolean(),
}).partial();

/** What was said, without what was not (null); refuses with OFFER_INVALID what no draft can keep, such as a text without end. */
export function readDraft(content: object): Result<OfferWish, OfferInvalid> {
  const said = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== null && value !== undefined));
  const read = draft.safeParse(said);
  if (read.success) return ok(read.data);
  return refuse(offerInvalid(read.error.issues.map((issue) => ({ field: nameOf(issue.path), problem: 'BAD_VALUE' as const, given: null, expected: expectedBy(issue) }))));
}

/** What the database holds was checked when it was written: anything else there is a mistake of ours. */
export const storedDraft = (content: unknown): OfferWish => draft.parse(content);

/** In our words: the checking library's are none for users, and change with its versions. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `a text of at most ${issue.maximum} characters` : issue.origin === 'array' ? `at most ${issue.maximum} entries` : `a number of at most ${issue.maximum}`;
    case 'too_small':
      return `a number of at least ${issue.minimum}`;
    case 'invalid_format':
      return 'a text of whole characters';
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return KINDS[issue.expected] ?? 'another kind of value';
    default:
      return 'another kind of value';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
};

const nameOf = (path: readonly PropertyKey[]): string => path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');

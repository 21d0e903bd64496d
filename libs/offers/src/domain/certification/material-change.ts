/** What of an offer the certifier has looked at. */
export interface CertifiedTraits {
  readonly category: string;
  readonly kind: string;
  readonly delivery: string;
  readonly admission: string;
  readonly leadQualification: string;
  readonly settleable: boolean;
  readonly genders: readonly string[];
  readonly topics: readonly string[];
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly capacity: number;
  readonly contraindications: readonly string[];
  /** Whose staff is credited and with what share: DD-15 rests on it as it does on the staff itself. Percent as decimal text. */
  readonly cohosts: readonly { readonly organisationId: string; readonly percent: string }[];
}

const SINGLE = ['category', 'kind', 'delivery', 'admission', 'leadQualification', 'settleable', 'ageFrom', 'ageTo', 'capacity'] as const;
const LISTS = ['genders', 'topics', 'contraindications'] as const;

const sorted = (codes: readonly string[]): string => [...codes].sort().join('\n');

/** 40, 40.0 and 040 are the same share; the order says nothing. */
const shares = ({ cohosts }: CertifiedTraits): string =>
  cohosts.map(({ organisationId, percent }) => `${organisationId} ${percent.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')}`).sort().join('\n');

/** Whether a change is one that the certifier is told of; a change of the staff always is. */
export const isMaterialChange = (was: CertifiedTraits, is: CertifiedTraits): boolean =>
  SINGLE.some((trait) => was[trait] !== is[trait]) || LISTS.some((trait) => sorted(was[trait]) !== sorted(is[trait])) || shares(was) !== shares(is);

import type { OfferRow, OfferRowProblem, OfferWish } from '#offers';
import type { ImportErrorCode } from '../../domain/import-error.js';
import { quote } from '../../domain/import-error.js';
import type { ProviderRow } from '../../domain/provider-files/provider-file-reader.js';
import { elementsOf } from '../../domain/provider-files/stored-list.js';

/** Which column of offers.csv says what; fields that the format does not know stay as they are. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  title: 'title', category: 'category', kind: 'kind', admission: 'admission', delivery: 'delivery', capacity: 'capacity', ageFrom: 'age_from', ageTo: 'age_to',
  genders: 'genders', topics: 'topics', languages: 'languages', accessibility: 'accessibility', contraindications: 'contraindications', staff: 'staff',
  leadQualification: 'lead_qualification', cohosts: 'cohosts', municipalityAgs: 'municipality_ags', lat: 'lat', lon: 'lon', settleable: 'settleable',
};

/** The co-hosts that a row names, by the sender's identifiers. */
export const cohostCodes = (row: ProviderRow): string[] => elementsOf(row.get('cohosts')).map((share) => share.split(':')[0]!);

/** The row in the terms of the catalogue; organisations holds the id of every co-host that it names. */
export function toOfferRow(row: ProviderRow, organisations: ReadonlyMap<string, { readonly id: string }>): OfferRow {
  const number = (column: string): number | null => (row.get(column) === null ? null : Number(row.get(column)));
  const list = (column: string): string[] => elementsOf(row.get(column));
  const says = {
    title: row.get('title'),
    category: row.get('category'),
    kind: row.get('kind'),
    admission: row.get('admission'),
    delivery: row.get('delivery'),
    capacity: number('capacity'),
    ageFrom: number('age_from'),
    ageTo: number('age_to'),
    genders: list('genders'),
    topics: list('topics'),
    languages: list('languages'),
    accessibility: list('accessibility'),
    contraindications: list('contraindications'),
    staff: number('staff'),
    leadQualification: row.get('lead_qualification'),
    cohosts: elementsOf(row.get('cohosts')).map((share) => {
      const [code, percent] = share.split(':') as [string, string];
      return { organisationId: organisations.get(code)!.id, percent: withoutZeros(percent) };
    }),
    municipalityAgs: row.get('municipality_ags'),
    lat: number('lat'),
    lon: number('lon'),
    settleable: row.get('settleable') === 'true',
  };
  return { code: row.get('id')!, says: says as OfferWish };
}

/** 12.50 and 012.5 are 12.5, as the catalogue keeps them. */
const withoutZeros = (percent: string): string => percent.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

export interface RowError {
  readonly column: string | null;
  readonly code: ImportErrorCode;
  readonly message: string;
}

const CODES = { MISSING: 'MISSING_VALUE', BAD_VALUE: 'BAD_VALUE', UNKNOWN_CODE: 'BAD_VALUE', UNKNOWN_REFERENCE: 'UNKNOWN_REFERENCE' } as const;

/** What the catalogue has against a row, in the words of an import. */
export function offerRowError(row: ProviderRow, problem: OfferRowProblem): RowError {
  const id = quote(row.get('id')!);
  switch (problem.kind) {
    case 'CODE_TAKEN':
      return { column: 'id', code: 'BAD_VALUE', message: `id is ${id}, expected the id of an own offer, or one that no offer has` };
    case 'ARCHIVED':
      return { column: 'id', code: 'BAD_VALUE', message: `id is ${id}, expected an offer that is not archived, or another id for a new one` };
    case 'CAPACITY_TAKEN':
      return {
        column: 'capacity',
        code: 'OVERBOOKED',
        message: `the session of ${id} on ${problem.date} at ${problem.start} has ${problem.seats} seats taken, expected at most ${problem.capacity}`,
      };
    case 'FIELD': {
      const field = /^\w+/.exec(problem.field)![0];
      const column = COLUMN_OF[field];
      // Of a field that no column has, such as the least number of participants, which no longer fits another one.
      if (column === undefined) return { column: null, code: 'BAD_VALUE', message: `${field} of ${id} is ${quote(problem.given ?? '')}, expected ${problem.expected}` };
      return { column, code: CODES[problem.problem], message: `${column} is ${problem.given === null ? 'empty' : quote(problem.given)}, expected ${problem.expected}` };
    }
  }
}

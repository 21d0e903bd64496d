import type { RequestContext } from '#platform';
import { loadById, type GraphqlContext } from '#platform/graphql';
import type { FindCodesQuery } from '../../application/codes/find-codes.query.js';
import type { CodeList } from '../../domain/codes/code-lists.js';
import type { CodeLabelType } from './offer-code.type.js';

/** What loaders need of a request. */
export interface Asking {
  readonly request: GraphqlContext;
  readonly caller: RequestContext;
  readonly find: FindCodesQuery;
}

/** A code in words; all codes of a request in one statement. */
export async function loadLabel({ request, caller, find }: Asking, list: CodeList, code: string): Promise<CodeLabelType> {
  const found = await loadById(request, caller, 'code-label', `${list} ${code}`, (context, keys) => find.labels(context, keys));
  return { code, labelDe: found?.labelDe ?? null, labelEn: found?.labelEn ?? null };
}

export const loadLabels = (asking: Asking, list: CodeList, codes: readonly string[]): Promise<CodeLabelType[]> =>
  Promise.all(codes.map((code) => loadLabel(asking, list, code)));

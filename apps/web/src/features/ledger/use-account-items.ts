import { usePages, type Pages } from '../../shared/use-pages.js';
import { AccountItemsDocument, type AccountItemsQuery, type OpenItemFragment, type OpenItemsFragment } from './ledger.generated.js';
import { useAllPages } from '../../shared/use-all-pages.js';

const itemsOf = ({ openItems }: AccountItemsQuery): OpenItemsFragment => openItems;

/** All items of the two, also the settled ones: payments lead to them. */
export function useAccountItems(of: { readonly agencyId: string; readonly counterpartId: string }, first: OpenItemsFragment): Pages<OpenItemFragment> {
  return useAllPages(usePages({ first, query: AccountItemsDocument, variables: of, of: itemsOf }));
}

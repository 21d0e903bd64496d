import { useMemo } from 'react';
import { useAllPages } from '../../shared/use-all-pages.js';
import { usePages, type Connection } from '../../shared/use-pages.js';
import { choicesOf, type WorkChoices } from './work-choices.js';
import {
  MoreWorkAgreementsDocument,
  MoreWorkNetworksDocument,
  MoreWorkOffersDocument,
  MoreWorkSpacesDocument,
  type MoreWorkAgreementsQuery,
  type MoreWorkNetworksQuery,
  type MoreWorkOffersQuery,
  type MoreWorkSpacesQuery,
  type WorkAgreementsFragment,
  type WorkNetworksFragment,
  type WorkOffersFragment,
  type WorkPageQuery,
  type WorkSpacesFragment,
} from './work.generated.js';

/** Of whoever records nothing. */
const NONE: Connection<never> = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
const NO_VARIABLES = {};
const networksOf = ({ networkMemberships }: MoreWorkNetworksQuery): WorkNetworksFragment => networkMemberships;
const agreementsOf = ({ agreements }: MoreWorkAgreementsQuery): WorkAgreementsFragment => agreements;
const offersOf = ({ offers }: MoreWorkOffersQuery): WorkOffersFragment => offers;
const spacesOf = ({ socialSpaces }: MoreWorkSpacesQuery): WorkSpacesFragment => socialSpaces;

/** Every choice that there is: what does not come with the screen is loaded page by page. */
export function useWorkChoices(data: WorkPageQuery, providerId: string, today: string): WorkChoices {
  const own = useMemo(() => ({ providerId }), [providerId]);
  const ownToday = useMemo(() => ({ providerId, today }), [providerId, today]);
  const { rows: networks } = useAllPages(usePages({ first: data.networkMemberships ?? NONE, query: MoreWorkNetworksDocument, variables: ownToday, of: networksOf }));
  const { rows: agreements } = useAllPages(usePages({ first: data.agreements ?? NONE, query: MoreWorkAgreementsDocument, variables: own, of: agreementsOf }));
  const { rows: offers } = useAllPages(usePages({ first: data.offers ?? NONE, query: MoreWorkOffersDocument, variables: own, of: offersOf }));
  const { rows: spaces } = useAllPages(usePages({ first: data.socialSpaces, query: MoreWorkSpacesDocument, variables: NO_VARIABLES, of: spacesOf }));
  return useMemo(() => choicesOf({ networks, agreements, offers, spaces }), [networks, agreements, offers, spaces]);
}

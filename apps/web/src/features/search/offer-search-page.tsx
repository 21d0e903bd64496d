import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { today } from '../../app/days.js';
import { Empty, Loaded, Waiting } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { FoundCard } from './found-card.js';
import { criteriaOf, type OfferSearchAddress } from './offer-search-address.js';
import { OfferSearchFilters } from './offer-search-filters.js';
import { OfferSearchDocument, type OfferSearchQuery } from './offer-search.generated.js';
import { SavedSearches } from './saved-searches.js';
import { useIsWide } from './use-is-wide.js';
import '../referral/referral-texts.js';
import './search-texts.js';

const OfferMap = lazy(() => import('./map.js').then(({ OfferMap: component }) => ({ default: component })));
const route = getRouteApi('/suche');

/** Offers without a case: what there is, and where something is free. */
export function OfferSearchPage(): ReactNode {
  const { t } = useTranslation('search');
  const address = route.useSearch();
  const [from] = useState(today);
  const query = useQuery({
    query: OfferSearchDocument,
    variables: { criteria: criteriaOf(address), from, place: address.ort ?? '', hasPlace: address.ort !== undefined, ...(address.ab !== undefined && { after: address.ab }) },
  });
  return (
    <Page title={t('all.title')} lead={t('all.lead')}>
      <Loaded of={query}>{(data) => <Found data={data} address={address} from={from} again={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

interface FoundProps {
  readonly data: OfferSearchQuery;
  readonly address: OfferSearchAddress;
  readonly from: string;
  readonly again: () => void;
}

function Found({ data, address, from, again }: FoundProps): ReactNode {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const isWide = useIsWide();
  const [markedIds, setMarkedIds] = useState<readonly string[]>([]);
  const change = (search: OfferSearchAddress): void => void navigate({ to: '/suche', search, replace: true, resetScroll: false });
  const found = data.searchOffers.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = data.searchOffers.pageInfo;
  const { ab, ansicht, ...plain } = address;
  const home = data.municipalities?.[0] ?? null;
  const isMapShown = isWide || ansicht === 'karte';
  const showInList = (offerId: string): void => {
    setMarkedIds([offerId]);
    if (ansicht === 'karte') change(ab === undefined ? plain : { ...plain, ab });
    requestAnimationFrame(() => {
      const card = document.getElementById(`offer-${offerId}`);
      card?.scrollIntoView({ block: 'center' });
      card?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    });
  };
  return (
    <>
      <OfferSearchFilters address={plain} place={home} categories={data.categories} topics={data.topics} onChange={change} />
      <SavedSearches saved={data.savedSearches.edges.map(({ node }) => node)} address={plain} onChanged={again} />
      {!isWide && (
        <div className="pv-actions">
          <KernButton variant="secondary" text={t(isMapShown ? 'map.hide' : 'map.show')} aria-pressed={isMapShown} onClick={() => change({ ...plain, ...(ab !== undefined && { ab }), ...(!isMapShown && { ansicht: 'karte' as const }) })} />
        </div>
      )}
      <div className="pv-search">
        {(isWide || !isMapShown) && (
          <Section title={t(hasNextPage || ab !== undefined ? 'all.page' : 'all.found', { count: found.length })}>
            {found.length === 0 && <Empty title={t('all.none.title')}>{t('all.none.body')}</Empty>}
            <ol className="pv-matches" aria-label={t('all.list')}>
              {found.map((one) => (
                <li key={one.offer.id}>
                  <FoundCard found={one} from={from} isMarked={markedIds.includes(one.offer.id)} onMark={setMarkedIds} />
                </li>
              ))}
            </ol>
            <div className="pv-actions">
              {ab !== undefined && (
                <Link className="kern-link" to="/suche" search={plain}>
                  {t('first')}
                </Link>
              )}
              {hasNextPage && endCursor !== null && (
                <Link className="kern-link" to="/suche" search={{ ...plain, ab: endCursor }}>
                  {t('more')}
                </Link>
              )}
            </div>
          </Section>
        )}
        {isMapShown && (
          <aside className="pv-search__map" aria-label={t('map.title')}>
            <Suspense fallback={<Waiting />}>
              <OfferMap home={home} matches={found} misses={[]} markedIds={markedIds} onMark={setMarkedIds} onShow={showInList} />
            </Suspense>
          </aside>
        )}
      </div>
    </>
  );
}

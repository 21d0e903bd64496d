import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery, useSubscription } from 'urql';
import { codeOf } from '../../app/api/problems.js';
import { day } from '../../app/format.js';
import { useScreenLanguage } from '../../shared/words.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { Filters } from './filters.js';
import { Results } from './results.js';
import type { SearchAddress } from './search-address.js';
import { MatchesChangedDocument, SearchPageDocument, type SearchPageQuery, type Variant } from './search.generated.js';
import { today } from '../../app/days.js';
import './search-texts.js';

const route = getRouteApi('/faelle/$id/suche');

/** The seats that suit a case, as a list and on a map; a seat that somebody else takes is seen at once. */
export function SearchPage(): ReactNode {
  const { t } = useTranslation('search');
  const { id } = route.useParams();
  const address = route.useSearch();
  const [from] = useState(today);
  const variant: Variant = address.nutzung === 'ergaenzend' ? 'COMPLEMENTARY' : 'INTEGRATED';
  const query = useQuery({
    query: SearchPageDocument,
    variables: { id, variant, language: useScreenLanguage(), from, ...(address.km !== undefined && { maxKm: address.km }), ...(address.ab !== undefined && { after: address.ab }) },
  });
  const [{ data }, ask] = query;
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const appeared = useLive(id, again);
  const referral = data?.referral;
  return (
    <Page
      key={id}
      title={t('title')}
      preline={
        <Link className="kern-link" to="/faelle/$id" params={{ id }}>
          {t('preline', { code: referral?.code ?? '…' })}
        </Link>
      }
      lead={referral ? t('lead', { from: day(referral.wantedFrom), place: referral.municipality?.name ?? '–' }) : undefined}
    >
      <Loaded of={query}>{(found) => <Found data={found} {...{ id, address, variant, from, again, appeared }} />}</Loaded>
    </Page>
  );
}

/** So long after the stream was lost it is tried anew. */
const FOLLOWED_AGAIN_MS = 5_000;

/**
 * Asks anew whenever the service says that other offers suit; answers with the titles of those that are new. What changed before the stream stood,
 * or while it was broken, is told by nobody: its first word, and any that names another state than the last one known, is a reason to ask as well.
 */
function useLive(id: string, again: () => void): readonly string[] {
  const [appeared, setAppeared] = useState<readonly string[]>([]);
  const known = useRef<{ readonly id: string; readonly version: number | null } | null>(null);
  const [{ error }, follow] = useSubscription({ query: MatchesChangedDocument, variables: { id } }, (_, { matchesChanged }) => {
    if (matchesChanged !== null) {
      const isKnown = known.current?.id === id && known.current.version === matchesChanged.version;
      known.current = { id, version: matchesChanged.version };
      if (!matchesChanged.isRestart) setAppeared(matchesChanged.appeared.map(({ title }) => title));
      if (!isKnown) again();
    }
    return { matchesChanged };
  });
  useEffect(() => {
    if (error === undefined || codeOf(error) !== undefined) return undefined;
    const timer = setTimeout(follow, FOLLOWED_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, follow]);
  return appeared;
}

interface FoundProps {
  readonly data: SearchPageQuery;
  readonly id: string;
  readonly address: SearchAddress;
  readonly variant: Variant;
  readonly from: string;
  readonly again: () => void;
  readonly appeared: readonly string[];
}

function Found({ data: { referral, matches, reservations, myWaits }, ...rest }: FoundProps): ReactNode {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const { id, address } = rest;
  const change = useCallback(
    (search: SearchAddress) => void navigate({ to: '/faelle/$id/suche', params: { id }, search, replace: true, resetScroll: false }),
    [navigate, id],
  );
  const taken = useMemo(() => reservations.edges.map(({ node }) => node), [reservations]);
  if (referral === null || matches === null) return <Empty title={t('gone.title')}>{t('gone.body')}</Empty>;
  if (referral.state !== 'SEARCHING' && referral.state !== 'PLACED') {
    return (
      <Empty title={t('notSearching.title')}>
        {t('notSearching.body')}{' '}
        <Link className="kern-link" to="/faelle/$id" params={{ id }}>
          {t('preline', { code: referral.code })}
        </Link>
      </Empty>
    );
  }
  return (
    <>
      <Filters id={id} address={address} maxKm={referral.maxKm} />
      <Results {...rest} {...{ referral, matching: matches, taken, change }} waits={myWaits.edges.map(({ node }) => node)} />
    </>
  );
}

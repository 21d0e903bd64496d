import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import type { Seat } from '../seats/seat-panel.js';
import { LostCard, MatchCard, type CardActions } from './match-card.js';
import type { SuitableMatch } from './match-rows.js';
import { MOST_COMPARED, type SearchAddress } from './search-address.js';
import type { Lost } from './use-lost.js';

interface MatchListProps extends CardActions {
  readonly shown: readonly SuitableMatch[];
  readonly isFiltered: boolean;
  readonly lost: readonly Lost[];
  readonly dismiss: (id: string) => void;
  readonly markedIds: readonly string[];
  readonly compared: readonly string[];
  /** Seats that the case has or holds. */
  readonly own: readonly Seat[];
  readonly referralId: string;
  readonly from: string;
  readonly address: SearchAddress;
  readonly page: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Offers that suit; above them those that somebody else has just taken. */
export function MatchList({ shown, isFiltered, lost, dismiss, markedIds, compared, own, address, page, ...rest }: MatchListProps): ReactNode {
  const { t } = useTranslation('search');
  const hasMore = page.hasNextPage || address.ab !== undefined;
  return (
    <Section title={t('found', { count: shown.length })}>
      {hasMore && <p className="kern-body">{t('foundMore')}</p>}
      {lost.map(({ id, title }) => (
        <LostCard key={id} title={title} onDismiss={() => dismiss(id)} />
      ))}
      {shown.length === 0 && <Empty title={t('none.title')}>{t(isFiltered ? 'none.filtered' : 'none.body')}</Empty>}
      <ol className="pv-matches" aria-label={t('list')}>
        {shown.map((match) => (
          <li key={match.offer.id}>
            <MatchCard
              {...rest}
              match={match}
              own={own.find(({ offer }) => offer.id === match.offer.id)}
              isMarked={markedIds.includes(match.offer.id)}
              isCompared={compared.includes(match.offer.id)}
              isCompareFull={compared.length >= MOST_COMPARED}
            />
          </li>
        ))}
      </ol>
      {hasMore && <Pages id={rest.referralId} address={address} page={page} />}
    </Section>
  );
}

function Pages({ id, address, page }: { readonly id: string; readonly address: SearchAddress; readonly page: MatchListProps['page'] }): ReactNode {
  const { t } = useTranslation('search');
  const { ab, ...rest } = address;
  return (
    <div className="pv-actions">
      {ab !== undefined && (
        <Link className="kern-link" to="/faelle/$id/suche" params={{ id }} search={rest}>
          {t('first')}
        </Link>
      )}
      {page.hasNextPage && page.endCursor !== null && (
        <Link className="kern-link" to="/faelle/$id/suche" params={{ id }} search={{ ...rest, ab: page.endCursor }}>
          {t('more')}
        </Link>
      )}
    </div>
  );
}

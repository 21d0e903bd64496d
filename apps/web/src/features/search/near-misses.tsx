import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kilometres } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import type { NearMatch } from './match-rows.js';
import { RELAXABLE, type RelaxWish } from './relax-dialog.js';
import type { SearchPageQuery } from './search.generated.js';
import { useCriterionName } from './why.js';

interface NearMissesProps {
  readonly misses: readonly NearMatch[];
  readonly referralId: string;
  readonly markedIds: readonly string[];
  readonly onMark: (offerIds: readonly string[]) => void;
  /** To wait for a seat in one that is full; null: the case waits already, or one may only look. */
  readonly onWait: ((offerId: string | null) => void) | null;
  /** Not to insist on what speaks against one; null: one may only look. */
  readonly onRelax: ((wish: RelaxWish) => void) | null;
}

/** Offers against which exactly one reason speaks, with that reason in a sentence. */
export function NearMisses({ misses, referralId, markedIds, onMark, onWait, onRelax }: NearMissesProps): ReactNode {
  const { t } = useTranslation('search');
  const { t: seats } = useTranslation('seats');
  return (
    <Section title={t('near.title')} actions={onWait && <KernButton variant="tertiary" text={seats('wait.join')} onClick={() => onWait(null)} />}>
      <p className="kern-body">{t('near.lead')}</p>
      <ul className="pv-near">
        {misses.map((miss) => (
          <li key={miss.offer.id} id={`offer-${miss.offer.id}`} className={markedIds.includes(miss.offer.id) ? 'pv-match--marked' : ''} onMouseEnter={() => onMark([miss.offer.id])} onFocus={() => onMark([miss.offer.id])}>
            <NearWords miss={miss} referralId={referralId} />
            {onWait && miss.failed[0] === 'NO_FREE_SEAT' && (
              <KernButton variant="secondary" text={seats('wait.join')} aria-label={seats('action.of', { action: seats('wait.join'), offer: miss.offer.title })} onClick={() => onWait(miss.offer.id)} />
            )}
            {onRelax && <RelaxButton miss={miss} onRelax={onRelax} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RelaxButton({ miss: { failed, offer, distanceKm }, onRelax }: { readonly miss: NearMatch; readonly onRelax: NonNullable<NearMissesProps['onRelax']> }): ReactNode {
  const { t } = useTranslation('search');
  const nameOf = useCriterionName();
  const criterion = RELAXABLE.find((one) => one === failed[0]);
  if (criterion === undefined) return null;
  // What would just reach this offer.
  const bound = criterion === 'TOO_FAR' && distanceKm !== null ? { upToKm: Math.ceil(distanceKm), upToYears: null, windows: null } : null;
  return <KernButton variant="secondary" text={t('relax.open', { criterion: nameOf(criterion) })} aria-label={t('relax.openOf', { criterion: nameOf(criterion), offer: offer.title })} onClick={() => onRelax({ criterion, bound })} />;
}

function NearWords({ miss: { offer, distanceKm, criteria }, referralId }: { readonly miss: NearMatch; readonly referralId: string }): ReactNode {
  const { t } = useTranslation('search');
  const nameOf = useCriterionName();
  const against = criteria.find(({ verdict }) => verdict === 'FAIL');
  return (
    <div className="pv-stack--small">
      <Link className="kern-link" to="/angebote/$id" params={{ id: offer.id }} search={{ fall: referralId }}>
        {offer.title}
      </Link>
      <span className="kern-body kern-body--small">
        {offer.host.name} · {offer.municipality?.name ?? t('card.online')}
        {distanceKm !== null && `, ${kilometres(distanceKm)}`}
      </span>
      {against && (
        <span className="kern-body">
          <strong>{t('card.whyNot', { criterion: nameOf(against.code) })}</strong> {against.detail}
        </span>
      )}
    </div>
  );
}

type Option = NonNullable<SearchPageQuery['matches']>['whyNot']['options'][number];

/** What one would have to give up, and how much that would open. */
export function Openings({ options, onRelax }: { readonly options: readonly Option[]; readonly onRelax: NearMissesProps['onRelax'] }): ReactNode {
  const { t } = useTranslation('search');
  const nameOf = useCriterionName();
  return (
    <Section title={t('open.title')}>
      <ul className="pv-near">
        {options.map((option) => (
          <li key={`${option.criterion} ${option.detail}`}>
            <span className="kern-body">{option.detail}</span>
            {onRelax && <KernButton variant="secondary" text={t('relax.open', { criterion: nameOf(option.criterion) })} aria-label={t('relax.openOf', { criterion: nameOf(option.criterion), offer: option.detail })} onClick={() => onRelax(option)} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

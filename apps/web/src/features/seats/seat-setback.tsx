import { KernButton } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Setback } from '../../app/api/use-command.js';
import { day, kilometres, listed } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import type { HoldSeatMutation } from './seats.generated.js';
import './seats-texts.js';

type Taken = Extract<HoldSeatMutation['holdSeat'], { __typename: 'SeatTaken' }>;
type NotMatching = Extract<HoldSeatMutation['holdSeat'], { __typename: 'NotMatching' }>;
export type NextOffer = NonNullable<Taken['nextOffers']>[number];

interface SeatSetbackProps {
  readonly setback: Setback | null;
  /** Takes a seat there instead. */
  readonly onNext?: (next: NextOffer) => void;
}

/** Why there is no seat, and where there is one. */
export function SeatSetback({ setback, onNext }: SeatSetbackProps): ReactNode {
  const refused = setback !== null && 'refused' in setback ? setback.refused : null;
  return (
    <div role="alert" className="pv-stack">
      <SetbackNote setback={setback} />
      {refused?.__typename === 'SeatTaken' && <WhatElse taken={refused as Taken} onNext={onNext} />}
      {refused?.__typename === 'NotMatching' && <Reasons reasons={(refused as NotMatching).reasons} />}
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: NotMatching['reasons'] }): ReactNode {
  const { t } = useTranslation('seats');
  const { t: common } = useTranslation('common');
  return <p className="kern-body">{t('unfit', { reasons: listed(reasons.map((code) => common(`criterion.${code}`))) })}</p>;
}

/** More days than these are counted, not named. */
const NAMED_DAYS = 3;

function WhatElse({ taken: { sessions, nextOffers }, onNext }: { readonly taken: Taken; readonly onNext: SeatSetbackProps['onNext'] }): ReactNode {
  const { t } = useTranslation('seats');
  const named = sessions.slice(0, NAMED_DAYS).map(({ date }) => day(date));
  const days = sessions.length > NAMED_DAYS ? [...named, t('taken.more', { count: sessions.length - NAMED_DAYS })] : named;
  const offers = nextOffers ?? [];
  return (
    <div className="pv-stack">
      {sessions.length > 0 && <p className="kern-body">{t('taken.sessions', { count: sessions.length, days: listed(days) })}</p>}
      <h3 className="kern-title">{t('taken.next')}</h3>
      {offers.length === 0 && <p className="kern-body">{t('taken.none')}</p>}
      <ul className="pv-next">
        {offers.map((next) => (
          <li key={next.offer.id}>
            <NextWords next={next} />
            {onNext && <TakeNext next={next} onNext={onNext} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NextWords({ next: { offer, distanceKm, freeSeats, firstDate } }: { readonly next: NextOffer }): ReactNode {
  const { t } = useTranslation('seats');
  const facts = [...(distanceKm === null ? [] : [kilometres(distanceKm)]), t('taken.free', { count: freeSeats }), t('taken.from', { day: day(firstDate) })];
  return (
    <div className="pv-stack--small">
      <Link className="kern-link" to="/angebote/$id" params={{ id: offer.id }}>
        {offer.title}
      </Link>
      <span className="kern-body kern-body--small">{t('taken.sum', { host: offer.host.name, facts: facts.join(', ') })}</span>
    </div>
  );
}

function TakeNext({ next, onNext }: { readonly next: NextOffer; readonly onNext: (next: NextOffer) => void }): ReactNode {
  const { t } = useTranslation('seats');
  const action = t(next.offer.asksFirst ? 'action.request' : 'action.reserve');
  return <KernButton variant="secondary" text={action} aria-label={t('action.of', { action, offer: next.offer.title })} onClick={() => onNext(next)} />;
}

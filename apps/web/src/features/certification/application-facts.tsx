import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, instant } from '../../app/format.js';
import { useLabel } from '../../shared/use-label.js';
import type { Application } from './application-page.js';

/** What is asked for, and for which group. */
export function ApplicationFacts({ application }: { readonly application: Application }): ReactNode {
  const { t } = useTranslation('certification');
  const label = useLabel();
  const { offer, host, agency, wantedFrom, wantedTo, submittedAt, reviewedAt, renewsCertificate } = application;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('column.host'), host.name],
    [t('column.agency'), agency.name],
    [t('column.wanted'), wantedTo === null ? t('spanOpen', { from: day(wantedFrom) }) : t('span', { from: day(wantedFrom), to: day(wantedTo) })],
    [t('facts.offer'), `${offer.code} · ${label(offer.categoryLabel)}`],
    [t('facts.capacity'), count(offer.capacity ?? 0)],
    [t('facts.ages'), offer.ageFrom === null && offer.ageTo === null ? t('facts.anyAge') : t('facts.ageSpan', { from: offer.ageFrom ?? 0, to: offer.ageTo ?? 27 })],
    [t('column.submitted'), instant(submittedAt)],
    ...(reviewedAt === null ? [] : [[t('facts.reviewed'), instant(reviewedAt)] as const]),
    ...(renewsCertificate === null ? [] : [[t('facts.renews'), <Renewed key="renewed" offerId={offer.id} of={renewsCertificate} />] as const]),
  ];
  return (
    <>
      <dl className="pv-facts pv-facts--grid">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {offer.description !== '' && <p className="kern-body pv-page__lead pv-written">{offer.description}</p>}
    </>
  );
}

function Renewed({ offerId, of: { number, validTo } }: { readonly offerId: string; readonly of: NonNullable<Application['renewsCertificate']> }): ReactNode {
  const { t } = useTranslation('certification');
  return (
    <Link className="kern-link" to="/zertifizierung/angebot/$offerId" params={{ offerId }}>
      {t('facts.renewed', { number: number ?? t('noNumber'), to: validTo === null ? t('open') : day(validTo) })}
    </Link>
  );
}

import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, decimal, money } from '../../app/format.js';
import { addTexts } from '../../app/i18n.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { TermsBadge, type TermsState } from '../terms/terms-state.js';
import { ChangeRate } from './change-rate.js';
import { EndRate } from './end-rate.js';
import { RateScope } from './rate-scope.js';
import { RateLife, type RateInMotion } from './rate-life.js';
import { RatePageDocument, type RateFragment, type RatePageQuery } from './rates.generated.js';
import { RateTable } from './rates-page.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('rates', { de, en });

const IN_MOTION: readonly TermsState[] = ['DRAFT', 'IN_NEGOTIATION', 'PROFESSIONALLY_APPROVED', 'ECONOMICALLY_APPROVED'];

/** One rate with its versions, and what another amount would do. */
export function RatePage(): ReactNode {
  const { t } = useTranslation('rates');
  const { id } = useParams({ from: '/satz/$id' });
  const { membership } = useSession();
  const query = useQuery({ query: RatePageDocument, variables: { id, agencyId: membership?.organisation.kind === 'AGENCY' ? membership.organisation.id : null } });
  const [, ask] = query;
  const back = (
    <Link className="kern-link" to="/satz">
      {t('title')}
    </Link>
  );
  return (
    <Loaded of={query}>
      {(data) => {
        const rate = data.settlementRate;
        return rate ? (
          <Page title={rate.code} preline={back}>
            <Whole rate={rate} data={data} refresh={() => ask({ requestPolicy: 'network-only' })} />
          </Page>
        ) : (
          <Page title={t('title')}>
            <Empty title={t('unknown')}>{back}</Empty>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Whole({ rate, data, refresh }: { readonly rate: RateInMotion; readonly data: RatePageQuery; readonly refresh: () => void }): ReactNode {
  const { t } = useTranslation('rates');
  const { has } = useSession();
  const names = new Map(data.colleagues.edges.map(({ node }) => [node.id, node.name]));
  const versions = versionsOf(rate, data.settlementRates.edges.map(({ node }) => node));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('column.scope'), <RateScope key="scope" of={rate} categories={data.categories} />],
    [t('column.amount'), t('perUnit', { amount: money(rate.amountCents), unit: t(`unit.${rate.unit}`) })],
    [t('column.from'), day(rate.validFrom)],
    [t('column.to'), rate.validTo === null ? t('open') : day(rate.validTo)],
    [t('absence.excused'), t('percentOf', { percent: decimal(rate.excusedPercent) })],
    [t('absence.unexcused'), t('percentOf', { percent: decimal(rate.unexcusedPercent) })],
    [t('column.state'), <TermsBadge key="state" state={rate.state} />],
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
      {versions.length > 1 && (
        <Section title={t('versions')}>
          <RateTable caption={t('versions')} rates={versions} categories={data.categories} />
        </Section>
      )}
      {IN_MOTION.includes(rate.state) && <RateLife key={rate.id} rate={rate} names={names} descriptions={data.serviceDescriptions.edges.map(({ node }) => node)} onChange={refresh} />}
      {rate.state === 'ACTIVE' && has('ADMINISTRATOR', 'BILLING', 'CONTROLLER') && <ChangeRate rate={rate} descriptions={data.serviceDescriptions.edges.map(({ node }) => node)} onChange={refresh} />}
      {rate.nextStates.includes('ENDED') && has('ADMINISTRATOR') && <Ending key={`end-${rate.id}`} rate={rate} onChange={refresh} />}
    </>
  );
}

/** A rate in force ends with a last day; from then on the next fitting one holds. */
function Ending({ rate, onChange }: { readonly rate: RateFragment; readonly onChange: () => void }): ReactNode {
  const { t } = useTranslation('rates');
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('end.section')}>
      <p className="kern-body pv-page__lead">{t('end.lead')}</p>
      <div className="pv-actions">
        <KernButton text={t('end.button')} onClick={() => setOpen(true)} />
      </div>
      {isOpen && (
        <EndRate
          rate={rate}
          onClose={() => setOpen(false)}
          onEnded={() => {
            setOpen(false);
            onChange();
          }}
        />
      )}
    </Section>
  );
}

/** Each version has an identifier of its own and names the one that it replaces. */
function versionsOf(rate: RateFragment, all: readonly RateFragment[]): readonly RateFragment[] {
  const ids = new Set([rate.id]);
  for (let before = 0; before < ids.size; ) {
    before = ids.size;
    for (const { id, replaces } of all) {
      if (replaces === null) continue;
      if (ids.has(id)) ids.add(replaces.id);
      if (ids.has(replaces.id)) ids.add(id);
    }
  }
  return all.filter(({ id }) => ids.has(id));
}

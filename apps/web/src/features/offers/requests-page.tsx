import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addTexts } from '../../app/i18n.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './offers.css';
import { SeatRequestsPageDocument } from './offers.generated.js';
import { RequestCard } from './request-card.js';
import de from './texts.de.json';
import en from './texts.en.json';

addTexts('offers', { de, en });

/** Who asks for a seat in a group of one's own: what is due first stands first. */
export function RequestsPage(): ReactNode {
  const { t } = useTranslation('offers');
  const [query, ask] = useQuery({ query: SeatRequestsPageDocument });
  return (
    <Page title={t('requests.title')} lead={t('requests.lead')}>
      <Loaded of={[query, ask]}>
        {({ open, answered, codes }) => {
          const waiting = open.edges.map(({ node }) => node).filter(({ reservation }) => reservation.hostAnswer === 'OPEN');
          const before = answered.edges.map(({ node }) => node).filter(({ reservation }) => reservation.hostAnswer !== 'OPEN' || reservation.state !== 'REQUESTED');
          return (
            <>
              <Section title={t('requests.open', { count: waiting.length })}>
                {waiting.length === 0 && <Empty title={t('requests.none.title')}>{t('requests.none.body')}</Empty>}
                <ul className="pv-cards pv-requests">
                  {[...waiting]
                    .sort((a, b) => (a.answerBy < b.answerBy ? -1 : 1))
                    .map((request) => (
                      <li key={request.reservation.id}>
                        <RequestCard request={request} topics={codes} onAnswered={() => ask({ requestPolicy: 'network-only' })} />
                      </li>
                    ))}
                </ul>
                {open.pageInfo.hasNextPage && <p className="kern-body">{t('more', { count: open.edges.length })}</p>}
              </Section>
              {before.length > 0 && (
                <Section title={t('requests.answered')}>
                  <ul className="pv-cards pv-requests">
                    {before.map((request) => (
                      <li key={request.reservation.id}>
                        <RequestCard request={request} topics={codes} onAnswered={null} />
                      </li>
                    ))}
                  </ul>
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { useSession } from '../../app/session/session.js';
import { useScreenLanguage } from '../../shared/words.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { CareGlance } from '../care/care-glance.js';
import { CaseDeadlines } from '../care/case-deadlines.js';
import { spanOf } from '../care/course.js';
import { CaseDocuments } from '../documents/case-documents.js';
import { CaseRequest } from '../referral/case-request.js';
import { Said } from '../seats/said.js';
import { Waits } from '../seats/waits.js';
import { CaseFacts } from './case-facts.js';
import { CaseSeats } from './case-seats.js';
import { CaseState } from './case-state.js';
import { CasePageDocument, type CasePageQuery } from './cases.generated.js';
import './cases-texts.js';

const route = getRouteApi('/faelle/$id');
/** So many weeks of care stand in the file; all others behind it. */
const CARE_WEEKS = 4;

/** A case in short, by its code: what was approved and is wished for, how it stands, and its seats. */
export function CasePage(): ReactNode {
  const { t } = useTranslation('cases');
  const { id } = route.useParams();
  const { from, to } = spanOf(today(), CARE_WEEKS);
  const query = useQuery({ query: CasePageDocument, variables: { id, language: useScreenLanguage(), careFrom: from, careTo: to } });
  const [{ data }, ask] = query;
  const referral = data?.referral;
  const search = (
    <Link className="kern-btn kern-btn--primary" to="/faelle/$id/suche" params={{ id }}>
      <span className="kern-icon kern-icon--search" aria-hidden="true" />
      <span className="kern-label">{t('case.search')}</span>
    </Link>
  );
  return (
    <Page
      key={id}
      title={referral ? t('case.title', { code: referral.code }) : t('title')}
      preline={
        <Link className="kern-link" to="/faelle">
          {t('case.back')}
        </Link>
      }
      actions={referral?.state === 'SEARCHING' || referral?.state === 'PLACED' ? search : undefined}
    >
      <Loaded of={query}>{(found) => <Case data={found} again={() => ask({ requestPolicy: 'network-only' })} />}</Loaded>
    </Page>
  );
}

function Case({ data, again }: { readonly data: CasePageQuery; readonly again: () => void }): ReactNode {
  const { t } = useTranslation('cases');
  const { t: seats } = useTranslation('seats');
  const { has } = useSession();
  const [said, setSaid] = useState('');
  const { referral } = data;
  if (referral === null) return <Empty title={t('case.gone.title')}>{t('case.gone.body')}</Empty>;
  const onDone = (what: string): void => {
    setSaid(what);
    again();
  };
  const taken = data.reservations.edges.map(({ node }) => node);
  const waits = data.myWaits.edges.map(({ node }) => node);
  const titles = new Map([...referral.wishOffers, ...taken.map(({ offer }) => offer)].map((offer) => [offer.id, offer.title]));
  const isReadOnly = !has('CASEWORKER', 'CASE_LEAD');
  return (
    <>
      <Said what={said} />
      <CaseState referral={referral} isReadOnly={isReadOnly} onDone={onDone} />
      <CaseSeats referral={referral} seats={taken} onDone={onDone} />
      {waits.length > 0 && (
        <Section title={seats('wait.title')}>
          <Waits waits={waits} titles={titles} onDone={onDone} isReadOnly={isReadOnly} />
        </Section>
      )}
      <CareGlance referralId={referral.id} weeks={data.careCourse?.weeks ?? null} reports={data.careReports.edges.map(({ node }) => node)} />
      <CaseDeadlines code={referral.code} deadlines={data.caseDeadlines.edges.map(({ node }) => node)} onDone={onDone} />
      <CaseDocuments referral={referral} documents={data.caseDocuments ?? []} onDone={onDone} />
      <CaseFacts referral={referral} words={[...data.topics, ...data.contraindications, ...data.accessibility]} />
      <CaseRequest referral={referral} onDone={onDone} />
    </>
  );
}

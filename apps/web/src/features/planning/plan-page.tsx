import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { ChoiceGroup, RadioField } from '../../shared/ui/choice.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { PlanDone, type Planned } from './plan-done.js';
import './planning-texts.js';
import './planning.css';
import { PlanPageDocument, type PlanPageQuery } from './planning.generated.js';
import { rhythmOf } from './rhythm.js';
import { SinglesForm } from './singles-form.js';
import { WeeklyForm } from './weekly-form.js';

export type PlannedOffer = NonNullable<PlanPageQuery['offer']>;

/** Further sessions of a group that is published: a rhythm with its holidays, or single days; or another rhythm for one that there is. */
export function PlanPage(): ReactNode {
  const { id } = useParams({ from: '/angebote/verwalten/$id/termine' });
  const { t } = useTranslation('planning');
  const { membership, has } = useSession();
  const query = useQuery({ query: PlanPageDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded of={query}>
      {({ offer }) =>
        offer === null || offer.archivedAt !== null || offer.host.id !== membership?.organisation.id || !has('GROUP_LEAD', 'ADMINISTRATOR') ? (
          <Page title={t('none.title')} preline={<Back id={id} text={t('back')} />}>
            <Empty title={t('none.body')} />
          </Page>
        ) : (
          <Planning offer={offer} />
        )
      }
    </Loaded>
  );
}

function Back({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <Link className="kern-link" to="/angebote/verwalten/$id" params={{ id }}>
      {text}
    </Link>
  );
}

function Planning({ offer }: { readonly offer: PlannedOffer }): ReactNode {
  const { t } = useTranslation('planning');
  const { plan: planId } = useSearch({ from: '/angebote/verwalten/$id/termine' });
  const [isSingle, setSingle] = useState(false);
  const [planned, setPlanned] = useState<Planned | null>(null);
  // Once it is changed the service answers with another one; the form stays the one that was opened.
  const [plan] = useState(offer.sessionPlans.find(({ id, rrule }) => id === planId && rhythmOf(rrule) !== null) ?? null);
  return (
    <Page title={t(plan === null ? 'title' : 'changeTitle')} lead={t(plan === null ? 'lead' : 'changeLead')} preline={<Back id={offer.id} text={offer.title} />}>
      {planned !== null ? (
        <PlanDone offerId={offer.id} planned={planned} onMore={plan === null ? () => setPlanned(null) : null} />
      ) : (
        <>
          {plan === null && (
            <ChoiceGroup legend={t('kind.legend')}>
              <RadioField name="kind" label={t('kind.weekly')} hint={t('kind.weeklyHint')} checked={!isSingle} onChange={() => setSingle(false)} />
              <RadioField name="kind" label={t('kind.single')} hint={t('kind.singleHint')} checked={isSingle} onChange={() => setSingle(true)} />
            </ChoiceGroup>
          )}
          {isSingle ? <SinglesForm offer={offer} onPlanned={setPlanned} /> : <WeeklyForm offer={offer} plan={plan} onPlanned={setPlanned} />}
        </>
      )}
    </Page>
  );
}

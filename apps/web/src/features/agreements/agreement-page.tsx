import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { TermsActions } from '../terms/terms-actions.js';
import { TermsPath } from '../terms/terms-path.js';
import { AgreementActions } from './agreement-actions.js';
import { AgreementChanges } from './agreement-changes.js';
import { AgreementContent } from './agreement-content.js';
import { AgreementFacts } from './agreement-facts.js';
import { LicenceField } from './licence-field.js';
import { AgreementDocument, type AgreementQuery } from './agreements.generated.js';
import { SignedField } from './signed-field.js';
import { useAgreementStep } from './use-agreement-step.js';
import { WeeklyRates } from './weekly-rates.js';
import './agreements-texts.js';
import './agreements.css';

export type AgreementDetail = NonNullable<AgreementQuery['agreement']>;

/** One agreement in one version: what it says, what it changes, and how it comes into force. */
export function AgreementPage(): ReactNode {
  const { t } = useTranslation('agreements');
  const { id } = useParams({ from: '/vereinbarungen/$id' });
  const { has } = useSession();
  const prices = has('ADMINISTRATOR', 'CERTIFIER', 'BILLING', 'CONTROLLER', 'AUDITOR');
  const query = useQuery({ query: AgreementDocument, variables: { id, prices } });
  const [, ask] = query;
  const back = (
    <Link className="kern-link" to="/vereinbarungen">
      {t('title')}
    </Link>
  );
  return (
    <Loaded of={query}>
      {(data) =>
        data.agreement ? (
          <Page key={id} title={data.agreement.code} preline={back}>
            <Whole agreement={data.agreement} data={data} refresh={() => ask({ requestPolicy: 'network-only' })} />
          </Page>
        ) : (
          <Page title={t('title')}>
            <Empty title={t('unknown')}>{back}</Empty>
          </Page>
        )
      }
    </Loaded>
  );
}

interface WholeProps {
  readonly agreement: AgreementDetail;
  readonly data: AgreementQuery;
  readonly refresh: () => void;
}

function Whole({ agreement, data, refresh }: WholeProps): ReactNode {
  const { t } = useTranslation('agreements');
  const names = new Map(data.colleagues.edges.map(({ node }) => [node.id, node.name]));
  const spaces = data.socialSpaces.edges.map(({ node }) => node);
  const { take, setback, isSending, forget } = useAgreementStep(agreement.id);
  const onStep: typeof take = async (step, values) => {
    const isDone = await take(step, values);
    if (isDone) refresh();
    return isDone;
  };
  return (
    <>
      <AgreementFacts agreement={agreement} spaces={spaces} />
      {agreement.state !== 'ACTIVE' && agreement.nextStates.length > 0 && (
        <Section title={t('life')}>
          <TermsPath state={agreement.state} approvals={agreement.approvals} names={names} />
          <TermsActions
            kind="AGREEMENT"
            terms={agreement}
            onStep={onStep}
            setback={setback}
            isSending={isSending}
            onForget={forget}
            fields={(step) =>
              step === 'ACTIVATE' && (
                <>
                  <SignedField />
                  <LicenceField setback={setback} />
                </>
              )
            }
          />
        </Section>
      )}
      {agreement.replaces && <AgreementChanges agreement={agreement} replaces={agreement.replaces} spaces={spaces} />}
      <AgreementContent key={agreement.revision} agreement={agreement} spaces={spaces} onSaved={refresh} />
      {data.weeklyRates && <WeeklyRates agreement={agreement} rates={data.weeklyRates} names={names} onChange={refresh} />}
      {agreement.state === 'ACTIVE' && <AgreementActions agreement={agreement} onChange={refresh} />}
    </>
  );
}

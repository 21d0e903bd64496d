import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { problemOf } from '../../app/api/problems.js';
import { TermsActions } from '../terms/terms-actions.js';
import { TermsPath } from '../terms/terms-path.js';
import { AUTHORS } from '../terms/terms-steps.js';
import { EditRate } from './edit-rate.js';
import { PreviewTable } from './preview-table.js';
import { PreviewRateChangeDocument, type RateChangeInput, type RatePageQuery, type RatesQuery } from './rates.generated.js';
import { scopeOf } from './rate-wish.js';
import { useRateStep } from './use-rate-step.js';

export type RateInMotion = NonNullable<RatePageQuery['settlementRate']>;

interface RateLifeProps {
  readonly rate: RateInMotion;
  readonly names: ReadonlyMap<string, string>;
  readonly descriptions: readonly RatesQuery['serviceDescriptions']['edges'][number]['node'][];
  readonly onChange: () => void;
}

/** How a rate comes into force: its stages, what it would correct, and the next step for whoever may take it. */
export function RateLife({ rate, names, descriptions, onChange }: RateLifeProps): ReactNode {
  const { t } = useTranslation('rates');
  const { has, membership } = useSession();
  const [isWriting, setWriting] = useState(false);
  const mayWrite = membership?.organisation.kind === 'AGENCY' && has(...AUTHORS.RATE) && (rate.state === 'DRAFT' || rate.state === 'IN_NEGOTIATION');
  const { take, setback, isSending, forget } = useRateStep(rate.id);
  const onStep: typeof take = async (step, values) => {
    const isDone = await take(step, values);
    if (isDone) onChange();
    return isDone;
  };
  if (isWriting) {
    return (
      <Section title={t('edit.title')}>
        <EditRate
          rate={rate}
          descriptions={descriptions}
          onClose={() => setWriting(false)}
          onSaved={() => {
            setWriting(false);
            onChange();
          }}
        />
      </Section>
    );
  }
  return (
    <Section title={t('life')} actions={mayWrite && <KernButton text={t('edit.button')} icon="edit" onClick={() => setWriting(true)} />}>
      <TermsPath state={rate.state} approvals={rate.approvals} names={names} />
      {rate.serviceDescription !== null && has('ADMINISTRATOR', 'BILLING', 'CONTROLLER', 'CERTIFIER') && <Effect rate={rate} serviceDescriptionId={rate.serviceDescription.id} />}
      <TermsActions kind="RATE" terms={rate} onStep={onStep} setback={setback} isSending={isSending} onForget={forget} />
    </Section>
  );
}

/** What the rate would correct if it came into force now. */
function Effect({ rate, serviceDescriptionId }: { readonly rate: RateInMotion; readonly serviceDescriptionId: string }): ReactNode {
  const { amountCents, validFrom, validTo, replaces } = rate;
  const input: RateChangeInput = { ...scopeOf(rate), amountCents, validFrom, validTo, serviceDescriptionId, replacesId: replaces?.id ?? null };
  const query = useQuery({ query: PreviewRateChangeDocument, variables: { input }, requestPolicy: 'network-only' });
  const [{ error }] = query;
  if (error) return <ProblemNote problem={problemOf(error)} />;
  return <Loaded of={query}>{({ previewRateChange: answer }) => (answer.__typename === 'RateChangePreview' ? <PreviewTable preview={answer} /> : null)}</Loaded>;
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import './billing.css';
import { NumbersForm } from './numbers-form.js';
import { RulesPageDocument, SetDisputeDeadlineDocument, SetPaymentRulesDocument, type RulesPageQuery } from './rules.generated.js';
import { ScheduleForm } from './schedule-form.js';
import './texts.js';

/** What an agency has decided about its clearing: when it runs by itself, when payment is due and reminded of, until when a dispute is answered. */
export function RulesPage(): ReactNode {
  const { t } = useTranslation('billing');
  const { membership } = useSession();
  const isAgency = membership?.organisation.kind === 'AGENCY';
  const query = useQuery({ query: RulesPageDocument, variables: { agencyId: membership?.organisation.id ?? '' }, pause: !isAgency });
  const preline = (
    <Link to="/monate" className="kern-link">
      {t('months.title')}
    </Link>
  );
  return (
    <Page title={t('rules.title')} preline={preline} lead={t('rules.lead')}>
      {isAgency ? <Loaded of={query}>{(data) => <Rules data={data} onSaved={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded> : <Empty title={t('rules.agencyOnly')} />}
    </Page>
  );
}

function Rules({ data: { clearingSchedule, paymentRules, disputeDeadline }, onSaved }: { readonly data: RulesPageQuery; readonly onSaved: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  const mayChange = has('BILLING', 'ADMINISTRATOR');
  return (
    <>
      {!mayChange && <p className="kern-body">{t('rules.readOnly')}</p>}
      {clearingSchedule !== null && (
        <Section title={t('rules.schedule.title')}>
          <ScheduleForm schedule={clearingSchedule} mayChange={mayChange} onSaved={onSaved} />
        </Section>
      )}
      <Section title={t('rules.payment.title')}>
        <p className="kern-body">{t('rules.payment.body')}</p>
        <NumbersForm
          command={SetPaymentRulesDocument}
          values={{ paymentDays: paymentRules.paymentDays, firstReminderDays: paymentRules.firstReminderDays, secondReminderDays: paymentRules.secondReminderDays, thirdReminderDays: paymentRules.thirdReminderDays }}
          problem={paymentProblem}
          mayChange={mayChange}
          onSaved={onSaved}
        />
      </Section>
      <Section title={t('rules.dispute.title')}>
        <p className="kern-body">{t('rules.dispute.body')}</p>
        <NumbersForm command={SetDisputeDeadlineDocument} values={{ workingDays: disputeDeadline.workingDays }} problem={disputeProblem} mayChange={mayChange} onSaved={onSaved} />
      </Section>
    </>
  );
}

type PaymentField = 'paymentDays' | 'firstReminderDays' | 'secondReminderDays' | 'thirdReminderDays';

/** The first field that cannot be, as the service sees it. */
function paymentProblem({ paymentDays, firstReminderDays, secondReminderDays, thirdReminderDays }: Readonly<Record<PaymentField, number>>): PaymentField | null {
  if (!(paymentDays >= 1 && paymentDays <= 90)) return 'paymentDays';
  if (!(firstReminderDays >= 1)) return 'firstReminderDays';
  if (!(secondReminderDays > firstReminderDays)) return 'secondReminderDays';
  return thirdReminderDays > secondReminderDays && thirdReminderDays <= 365 ? null : 'thirdReminderDays';
}

const LONGEST_DISPUTE = 60;
const disputeProblem = ({ workingDays }: { readonly workingDays: number }): 'workingDays' | null => (workingDays >= 1 && workingDays <= LONGEST_DISPUTE ? null : 'workingDays');

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Loaded } from '../../shared/ui/notes.js';
import { LedgerPart } from './ledger-part.js';
import { PaymentsPageDocument } from './ledger.generated.js';
import { PaymentsTable } from './payments-table.js';

/** What was paid, as either side has recorded it or a bank statement has it. */
export function PaymentsPage(): ReactNode {
  const { t } = useTranslation('ledger');
  const { membership } = useSession();
  const [done, setDone] = useState<string | null>(null);
  const variables = { agencyId: null, counterpartId: null };
  const query = useQuery({ query: PaymentsPageDocument, variables });
  return (
    <LedgerPart title={t('payments.title')} lead={t('payments.lead')}>
      <p className="kern-body pv-notice" aria-live="polite">
        {done}
      </p>
      <Loaded of={query}>
        {({ payments }) => (
          <PaymentsTable
            first={payments}
            variables={variables}
            ownId={membership?.organisation.id ?? ''}
            onDone={(said) => {
              setDone(said);
              query[1]({ requestPolicy: 'network-only' });
            }}
          />
        )}
      </Loaded>
    </LedgerPart>
  );
}

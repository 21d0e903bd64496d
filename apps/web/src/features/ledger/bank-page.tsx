import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { BankEntryCard } from './bank-entry-card.js';
import { BankPageDocument, type BankEntriesFragment, type BankPageQuery } from './ledger.generated.js';
import { LedgerPart } from './ledger-part.js';
import { StatementUpload } from './statement-upload.js';

const entriesOf = ({ waitingBankEntries }: BankPageQuery): BankEntriesFragment => waitingBankEntries;

/** Statements of the own account are read in; what could not be matched waits here for a person. */
export function BankPage(): ReactNode {
  const { t } = useTranslation('ledger');
  const { has, membership } = useSession();
  const variables = { ownId: membership?.organisation.id ?? '' };
  const query = useQuery({ query: BankPageDocument, variables });
  const ask = (): void => query[1]({ requestPolicy: 'network-only' });
  return (
    <LedgerPart title={t('parts.bank')} lead={t('bank.lead')}>
      <Loaded of={query}>
        {(data) => (
          <>
            {has('BILLING') && (
              <Section title={t('bank.upload.title')}>
                {data.organisationFinance.iban === null ? <NoAccount /> : <StatementUpload iban={data.organisationFinance.iban} onTaken={ask} />}
              </Section>
            )}
            <Waiting data={data} variables={variables} ask={ask} />
          </>
        )}
      </Loaded>
    </LedgerPart>
  );
}

/** A statement is taken of the account in the bank details alone. */
function NoAccount(): ReactNode {
  const { t } = useTranslation('ledger');
  return (
    <Empty title={t('bank.noAccount.title')}>
      {t('bank.noAccount.body')}{' '}
      <Link to="/organisation/rechnungsdaten" className="kern-link">
        {t('bank.noAccount.link')}
      </Link>
    </Empty>
  );
}

function Waiting({ data, variables, ask }: { readonly data: BankPageQuery; readonly variables: { readonly ownId: string }; readonly ask: () => void }): ReactNode {
  const { t } = useTranslation('ledger');
  const [done, setDone] = useState<string | null>(null);
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first: data.waitingBankEntries, query: BankPageDocument, variables, of: entriesOf });
  const items = data.openItems.edges.map(({ node }) => node);
  return (
    <Section title={t('bank.waiting.title')}>
      <p className="kern-body pv-notice" aria-live="polite">
        {done}
      </p>
      {rows.length === 0 ? (
        <Empty title={t('bank.waiting.none')}>{t('bank.waiting.noneBody')}</Empty>
      ) : (
        <ul className="pv-bank">
          {rows.map((entry) => (
            <li key={entry.id}>
              <BankEntryCard
                entry={entry}
                items={items}
                ownId={variables.ownId}
                onDone={(said) => {
                  setDone(said);
                  ask();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {problem && <ProblemNote problem={problem} again={loadMore} />}
      {isMore && <KernButton className="pv-start" variant="secondary" text={t('bank.waiting.more')} disabled={isLoading} onClick={loadMore} />}
    </Section>
  );
}

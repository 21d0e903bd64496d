import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Empty, Loaded, ProblemNote } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { Said } from '../seats/said.js';
import { DifferenceCard } from './difference-card.js';
import { DifferencesPageDocument, MoreDifferencesDocument, type DifferenceRowsFragment, type MoreDifferencesQuery } from './differences.generated.js';
import './texts.js';

const NO_VARIABLES = {};
const rowsOf = ({ attendanceDifferences }: MoreDifferencesQuery): DifferenceRowsFragment => attendanceDifferences;

/** Where the agency's own record of an attendance and the host's differ, and what either side proposes (TS-16). */
export function DifferencesPage(): ReactNode {
  const { t } = useTranslation('care');
  const query = useQuery({ query: DifferencesPageDocument });
  const [, ask] = query;
  const [said, setSaid] = useState('');
  const onDone = (what: string): void => {
    setSaid(what);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <Page title={t('differences.title')} lead={t('differences.lead')}>
      <Said what={said} />
      <Loaded of={query}>{({ attendanceDifferences }) => <Differences first={attendanceDifferences} onDone={onDone} />}</Loaded>
    </Page>
  );
}

function Differences({ first, onDone }: { readonly first: DifferenceRowsFragment; readonly onDone: (said: string) => void }): ReactNode {
  const { t } = useTranslation('care');
  const { rows, isMore, isLoading, problem, loadMore } = usePages({ first, query: MoreDifferencesDocument, variables: NO_VARIABLES, of: rowsOf });
  const open = rows.filter(({ endedAt }) => endedAt === null);
  return (
    <>
      {open.length === 0 ? (
        <Empty title={t('differences.none.title')}>{t('differences.none.body')}</Empty>
      ) : (
        <ul className="pv-cards pv-differences">
          {open.map((difference) => (
            <li key={difference.id}>
              <DifferenceCard difference={difference} onDone={onDone} />
            </li>
          ))}
        </ul>
      )}
      {isMore && <KernButton text={t('differences.more')} disabled={isLoading} onClick={loadMore} />}
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

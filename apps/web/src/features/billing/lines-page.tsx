import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { month as monthName } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Loaded, Waiting } from '../../shared/ui/notes.js';
import { answers } from '../../shared/answers.js';
import { Section } from '../../shared/ui/page.js';
import { ClearPair } from './clear-pair.js';
import { LineDialog } from './line-dialog.js';
import { filtersOf, groupingOf, GROUPINGS, type LineSearch } from './line-filters.js';
import { LineFilters } from './line-filters-form.js';
import { LineGroups } from './line-groups.js';
import { LinesPageDocument, type LinesPageQuery } from './lines.generated.js';
import { LinesTable } from './lines-table.js';
import type { MonthKey } from './month-address.js';
import { MonthPart, MonthScreen, NoMonth } from './month-screen.js';
import { useGroups } from './use-groups.js';
import { useLineSearch } from './use-line-search.js';

/** The review of a month's lines: filtered, added up, and each down to its attendance and its price. */
export function LinesPage(): ReactNode {
  return <MonthScreen>{(key) => <Lines of={key} />}</MonthScreen>;
}

function Lines({ of }: { readonly of: MonthKey }): ReactNode {
  const { t } = useTranslation('billing');
  const search: LineSearch = useSearch({ strict: false });
  const by = GROUPINGS[groupingOf(search) ?? 'angebot'];
  const variables = { ...filtersOf(of, search), by };
  const query = useQuery({ query: LinesPageDocument, variables });
  const agency = query[0].data?.settlementMonth?.agency;
  return (
    <MonthPart of={of} title={t('lines.title', { month: monthName(of.period) })} agencyName={of.agencyId === null ? undefined : agency?.name}>
      <Loaded of={query}>{(data) => <Review of={of} search={search} data={data} isCurrent={answers(query[0], variables)} ask={() => query[1]({ requestPolicy: 'network-only' })} />}</Loaded>
    </MonthPart>
  );
}

interface ReviewProps {
  readonly of: MonthKey;
  readonly search: LineSearch;
  readonly data: LinesPageQuery;
  /** Whether these are the lines that were asked for last. */
  readonly isCurrent: boolean;
  readonly ask: () => void;
}

function Review({ of, search, data, isCurrent, ask }: ReviewProps): ReactNode {
  const { t } = useTranslation('billing');
  const { has } = useSession();
  const change = useLineSearch();
  const grouping = groupingOf(search);
  const sums = useGroups({ of, search, first: data.settlementLineGroups });
  const month = data.settlementMonth;
  if (month === null) return <NoMonth />;
  return (
    <>
      <LineFilters search={search} pairs={data.settlementPairs.edges.map(({ node }) => node)} groups={sums.rows} onChange={change} />
      {search.paar !== undefined && of.agencyId === null && has('BILLING') && month.state !== 'CLOSED' && month.state !== 'PAID' && <ClearPair key={search.paar} period={of.period} pair={search.paar} onDone={ask} />}
      <Section title={t(grouping === null ? 'lines.all' : `lines.by.${grouping}`)}>
        {!isCurrent ? (
          <Waiting />
        ) : grouping === null ? (
          <LinesTable of={of} search={search} month={month} first={data.settlementLines} sums={sums} onOpen={(zeile) => change({ zeile })} onDisputed={ask} />
        ) : (
          <LineGroups grouping={grouping} sums={sums} onOpen={(id) => change({ gruppe: undefined, [grouping]: id })} />
        )}
      </Section>
      {search.zeile !== undefined && <LineDialog of={of} agency={month.agency} id={search.zeile} onClose={() => change({ zeile: undefined })} />}
    </>
  );
}

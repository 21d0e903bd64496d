import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { addMonths, today } from '../../app/days.js';
import { day, hours, month } from '../../app/format.js';
import { answers } from '../../shared/answers.js';
import { DataTable, type Column } from '../../shared/ui/data-table.js';
import { SelectField } from '../../shared/ui/field.js';
import { Empty, Loaded, ProblemNote, Waiting } from '../../shared/ui/notes.js';
import { Page } from '../../shared/ui/page.js';
import { usePages } from '../../shared/use-pages.js';
import { readReportsAddress, VERDICTS, type ReportsAddress } from './reports-address.js';
import { MoreReportsDocument, ReportsPageDocument, type CareReportVerdict, type MoreReportsQuery, type ReportRowsFragment, type ReportsPageQueryVariables } from './reports.generated.js';
import { ReportHelp } from './report-help.js';
import { useAnswerText } from './report-words.js';
import { VerdictBadge } from './verdict-badge.js';
import './texts.js';

type Row = ReportRowsFragment['edges'][number]['node'];

const route = getRouteApi('/berichte');
/** So many months back one chooses from. */
const MONTHS = 18;
const rowsOf = ({ careReports }: MoreReportsQuery): ReportRowsFragment => careReports;

/** Monthly reports on the care of cases: those to answer first, all of them where one asks. */
export function ReportsPage(): ReactNode {
  const { t } = useTranslation('care');
  const { alle, monat, ergebnis } = route.useSearch();
  const variables: ReportsPageQueryVariables = { ...(alle !== true && { unansweredOnly: true }), ...(monat !== undefined && { period: monat }), ...(ergebnis !== undefined && { verdict: ergebnis }) };
  const query = useQuery({ query: ReportsPageDocument, variables });
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <ReportHelp />
      <Filters />
      <Loaded of={query}>{({ careReports }) => (answers(query[0], variables) ? <Reports first={careReports} variables={variables} /> : <Waiting />)}</Loaded>
    </Page>
  );
}

/** They stand in the address, so that a selection can be kept and sent. */
function Filters(): ReactNode {
  const { t } = useTranslation('care');
  const address = route.useSearch();
  const navigate = useNavigate();
  const go = (change: Readonly<Record<keyof ReportsAddress, unknown>>): void => void navigate({ to: '/berichte', search: readReportsAddress(change), replace: true });
  const { alle, monat, ergebnis } = address;
  const now = { alle, monat, ergebnis };
  const last = addMonths(today().slice(0, 7), -1);
  const months = [...new Set([...Array.from({ length: MONTHS }, (_, back) => addMonths(last, -back)), ...(monat === undefined ? [] : [monat])])];
  return (
    <div className="pv-care-filters" role="group" aria-label={t('reports.filter')}>
      <div className="pv-actions">
        {[false, true].map((all) => (
          <KernButton key={String(all)} variant={(alle === true) === all ? 'primary' : 'secondary'} aria-pressed={(alle === true) === all} text={t(all ? 'reports.all' : 'reports.unanswered')} onClick={() => go({ ...now, alle: all })} />
        ))}
      </div>
      <SelectField label={t('reports.month')} value={monat ?? ''} options={[{ value: '', text: t('reports.anyMonth') }, ...months.map((value) => ({ value, text: month(value) }))]} onChange={({ target }) => go({ ...now, monat: target.value })} />
      <SelectField
        label={t('reports.verdict')}
        value={ergebnis ?? ''}
        options={[{ value: '', text: t('reports.anyVerdict') }, ...VERDICTS.map((value) => ({ value, text: t(`verdict.${value}`) }))]}
        onChange={({ target }) => go({ ...now, ergebnis: target.value as CareReportVerdict })}
      />
    </div>
  );
}

function Reports({ first, variables }: { readonly first: ReportRowsFragment; readonly variables: ReportsPageQueryVariables }): ReactNode {
  const { t } = useTranslation('care');
  const navigate = useNavigate();
  const columns = useColumns();
  const { rows, problem, loadMore } = usePages({ first, query: MoreReportsDocument, variables, of: rowsOf });
  if (rows.length === 0) {
    const which = variables.unansweredOnly === true ? 'unanswered' : 'all';
    return <Empty title={t(`reports.none.${which}.title`)}>{t(`reports.none.${which}.body`)}</Empty>;
  }
  return (
    <>
      <DataTable caption={t('reports.title')} columns={columns} rows={rows} rowKey={({ id }) => id} onOpen={({ id }) => void navigate({ to: '/berichte/$id', params: { id } })} onEnd={loadMore} />
      {problem && <ProblemNote problem={problem} again={loadMore} />}
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useTranslation('care');
  const answerText = useAnswerText();
  return [
    {
      key: 'case',
      title: t('reports.case'),
      isHeader: true,
      cell: ({ id, referralCode, period }) => (
        <Link className="kern-link pv-care-code" to="/berichte/$id" params={{ id }} aria-label={t('reports.openOf', { code: referralCode, month: month(period) })}>
          {referralCode}
        </Link>
      ),
    },
    { key: 'month', title: t('reports.month'), cell: ({ period }) => month(period) },
    { key: 'module', title: t('table.module'), cell: ({ module }) => (module === null ? t('module.none') : t(`module.${module}`)) },
    { key: 'delivered', title: t('reports.delivered'), numeric: true, cell: ({ deliveredMinutes }) => hours(deliveredMinutes) },
    { key: 'expected', title: t('reports.expected'), cell: (row) => expectedOf(row, t('table.noRange'), (from, to) => t('table.range', { from, to })) },
    { key: 'verdict', title: t('reports.verdict'), cell: ({ verdict }) => <VerdictBadge verdict={verdict} /> },
    {
      key: 'answer',
      title: t('reports.answer'),
      cell: ({ answer, answerBy }) => {
        if (answer !== null) return answerText(answer);
        if (answerBy === null) return <span className="pv-care-muted">{t('answer.notAsked')}</span>;
        return (
          <span className="pv-care-due">
            {t('answer.by', { day: day(answerBy) })}
            {answerBy < today() && <KernBadge variant="danger" text={t('deadline.overdue')} withIcon />}
          </span>
        );
      },
    },
    { key: 'provider', title: t('reports.provider'), cell: ({ provider }) => provider.name },
  ];
}

/** The range of a report comes in hours with two places; shown as hours and minutes like everything beside it. */
const expectedOf = ({ expectedFromHours: from, expectedToHours: to }: Row, none: string, range: (from: string, to: string) => string): string =>
  from === null || to === null ? none : range(hours(Math.round(Number(from) * 60)), hours(Math.round(Number(to) * 60)));

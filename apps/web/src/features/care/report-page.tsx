import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { today } from '../../app/days.js';
import { day, hours, instant, month } from '../../app/format.js';
import { useSession } from '../../app/session/session.js';
import { Empty, Loaded } from '../../shared/ui/notes.js';
import { Page, Section } from '../../shared/ui/page.js';
import { Said } from '../seats/said.js';
import { AnswerForm } from './answer-form.js';
import { ReportFigures } from './report-figures.js';
import { ReportGroups } from './report-groups.js';
import { ReportHelp } from './report-help.js';
import { useAnswerText } from './report-words.js';
import { ReportPageDocument, type GroupUseFragment, type ReportFragment, type ReportPageQuery } from './reports.generated.js';
import './texts.js';

const route = getRouteApi('/berichte/$id');

/** A monthly report: what was given beside what was approved, what was answered, and the answer. */
export function ReportPage(): ReactNode {
  const { t } = useTranslation('care');
  const { id } = route.useParams();
  const { has, membership } = useSession();
  const query = useQuery({ query: ReportPageDocument, variables: { id, organisationId: membership?.organisation.id ?? '', today: today(), worksOnCases: has('CASEWORKER', 'CASE_LEAD') }, pause: membership === null });
  const [{ data }, ask] = query;
  const report = data?.careReport;
  return (
    <Page
      key={id}
      title={report ? t('report.title', { code: report.referralCode, month: month(report.period) }) : t('reports.title')}
      preline={
        <Link className="kern-link" to="/berichte">
          {t('report.back')}
        </Link>
      }
    >
      <Loaded of={query}>
        {({ careReport, modules }) =>
          careReport === null ? (
            <Empty title={t('report.gone.title')}>{t('report.gone.body')}</Empty>
          ) : (
            <Report report={careReport} uses={careReport.groupOffers} modules={modules} versions={careReport.versions} again={() => ask({ requestPolicy: 'network-only' })} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface ReportProps {
  readonly report: ReportFragment;
  /** Undefined: whoever looks does not work on cases. */
  readonly uses: readonly GroupUseFragment[] | undefined;
  readonly modules: ReportPageQuery['modules'];
  readonly versions: NonNullable<ReportPageQuery['careReport']>['versions'];
  readonly again: () => void;
}

function Report({ report, uses, modules, versions, again }: ReportProps): ReactNode {
  const { t } = useTranslation('care');
  const { has, membership } = useSession();
  const [said, setSaid] = useState('');
  const newest = versions.at(-1);
  const mayAnswer = has('CASEWORKER') && report.agency.id === membership?.organisation.id && report.isNewest && !report.isWithdrawn;
  return (
    <>
      <Said what={said} />
      {report.isWithdrawn && <p className="kern-body">{t('report.withdrawn')}</p>}
      {!report.isNewest && newest && (
        <p className="kern-body">
          {t('report.superseded')}{' '}
          <Link className="kern-link" to="/berichte/$id" params={{ id: newest.id }}>
            {t('report.toNewest')}
          </Link>
        </p>
      )}
      <ReportFigures report={report} />
      <Answers report={report} />
      {mayAnswer && (
        <Section title={t(report.answer === null ? 'answer.title' : 'answer.titleAnew')}>
          <AnswerForm
            report={report}
            modules={modules}
            onDone={(words) => {
              setSaid(words);
              again();
            }}
          />
        </Section>
      )}
      {uses !== undefined && <ReportGroups uses={uses} />}
      {versions.length > 1 && <Versions of={versions} shown={report.id} />}
      <ReportHelp />
    </>
  );
}

/** What was wanted after this report, the last word at last. */
function Answers({ report: { answers, answerBy, answer } }: { readonly report: ReportFragment }): ReactNode {
  const { t } = useTranslation('care');
  const text = useAnswerText();
  const all = answers.length > 0 ? answers : answer === null ? [] : [answer];
  if (all.length === 0 && answerBy === null) return null;
  return (
    <Section title={t('answer.givenTitle')}>
      {all.length === 0 ? (
        <p className="kern-body">{answerBy !== null && t('answer.missing', { day: day(answerBy) })}</p>
      ) : (
        <ol className="pv-care-answers">
          {all.map((one) => (
            <li key={one.id}>
              <strong>{text(one)}</strong> <span className="pv-care-muted">{instant(one.answeredAt)}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Versions({ of, shown }: { readonly of: ReportProps['versions']; readonly shown: string }): ReactNode {
  const { t } = useTranslation('care');
  return (
    <Section title={t('report.versions')}>
      <p className="kern-body">{t('report.versionsBody')}</p>
      <ol className="pv-care-answers">
        {of.map(({ id, version, madeAt, deliveredMinutes, verdict }) => (
          <li key={id}>
            {id === shown ? (
              <strong>{t('report.version', { version })}</strong>
            ) : (
              <Link className="kern-link" to="/berichte/$id" params={{ id }}>
                {t('report.version', { version })}
              </Link>
            )}{' '}
            {t('report.versionSays', { at: instant(madeAt), hours: hours(deliveredMinutes), verdict: t(`verdict.${verdict}`) })}
          </li>
        ))}
      </ol>
    </Section>
  );
}

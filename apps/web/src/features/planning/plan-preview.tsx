import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { day, listed, longDay, weekday } from '../../app/format.js';
import { Loaded, SetbackNote } from '../../shared/ui/notes.js';
import type { PlanForm } from './plan-form-state.js';
import { PreviewPlanDocument, type PlanDefinitionInput, type PreviewPlanQuery } from './planning.generated.js';

type Preview = Extract<PreviewPlanQuery['previewSessionPlan'], { __typename: 'SessionPlanPreview' }>;
type LeftOut = Preview['leftOut'][number];

interface PlanPreviewProps {
  readonly offerId: string;
  readonly planId: string | null;
  /** Null: what is typed says no rhythm yet. */
  readonly definition: PlanDefinitionInput | null;
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
}

/** What the rhythm comes to, as the service reckons it: its days, those without a session and why, and what clashes. */
export function PlanPreview({ offerId, planId, definition, form, change }: PlanPreviewProps): ReactNode {
  const { t } = useTranslation('planning');
  const input = { offerId, planId, plan: definition ?? { rrule: '', firstDay: '', start: '', minutes: 0 } };
  const query = useQuery({ query: PreviewPlanDocument, variables: { input }, pause: definition === null, requestPolicy: 'network-only' });
  return (
    <aside className="pv-plan__preview" aria-labelledby="preview">
      <h2 className="kern-heading-small" id="preview">
        {t('preview.title')}
      </h2>
      {definition === null ? (
        <p className="kern-body">{t('preview.unfinished')}</p>
      ) : (
        <Loaded of={query}>
          {({ previewSessionPlan: found }) => (found.__typename === 'SessionPlanPreview' ? <Found found={found} hasEnd={form.endsOn !== ''} form={form} change={change} /> : <SetbackNote setback={{ refused: found }} />)}
        </Loaded>
      )}
    </aside>
  );
}

interface FoundProps extends Pick<PlanPreviewProps, 'form' | 'change'> {
  readonly found: Preview;
  readonly hasEnd: boolean;
}

function Found({ found, hasEnd, form, change }: FoundProps): ReactNode {
  const { t } = useTranslation('planning');
  const { days, leftOut, schoolHolidaysKnownUntil: known, plannedUntil } = found;
  const last = days.at(-1);
  const isUnsure = known !== null && !form.inSchoolHolidays && last !== undefined && last > known;
  /** A day of the rule that is not to be, and back again. */
  const without = (date: string): void => change({ leftOut: [...form.leftOut, date], kept: form.kept.filter((one) => one !== date) });
  const withIt = ({ date, reason }: LeftOut): void => change(reason === 'EXCEPTION' ? { leftOut: form.leftOut.filter((one) => one !== date) } : { kept: [...form.kept, date] });
  return (
    <>
      <div role="status">
        <p className="kern-title">{t('preview.days', { count: days.length })}</p>
        {days[0] !== undefined && last !== undefined && <p className="kern-body">{t('preview.span', { from: longDay(days[0]), to: longDay(last) })}</p>}
        {!hasEnd && <p className="kern-body">{t('preview.goesOn', { until: day(plannedUntil) })}</p>}
        {isUnsure && <p className="kern-body">{t('preview.unknownHolidays', { day: day(known) })}</p>}
        <Clashes found={found} />
      </div>
      <DayList title={t('preview.with')} rows={days.map((date) => ({ date, text: weekday(date) }))} action={t('preview.leaveOut')} onAct={({ date }) => without(date)} />
      <DayList title={t('preview.without')} rows={leftOut.map((one) => ({ ...one, text: weekday(one.date), why: whyOf(one, t) }))} action={t('preview.keep')} canAct={({ reason }) => ['SCHOOL_HOLIDAY', 'PUBLIC_HOLIDAY', 'EXCEPTION'].includes(reason)} onAct={withIt} />
    </>
  );
}

const whyOf = ({ reason, holiday }: LeftOut, t: ReturnType<typeof useTranslation<'planning'>>['t']): string => holiday ?? t(`reason.${reason}`);

/** What cannot go on as it is, and what is done about it. */
function Clashes({ found: { overbooked, changed, cancelled, held } }: { readonly found: Preview }): ReactNode {
  const { t } = useTranslation('planning');
  const first = (rows: readonly { readonly date: string }[]): string => listed([...new Set(rows.map(({ date }) => day(date)))].slice(0, 5));
  return (
    <>
      {overbooked.length > 0 && <KernAlert variant="warning" title={t('preview.overbooked', { count: overbooked.length })} body={t('preview.overbookedBody', { days: first(overbooked) })} />}
      {held.length > 0 && <KernAlert variant="warning" title={t('preview.held', { count: held.length })} body={`${first(held)}. ${t('preview.heldBody')}`} />}
      {cancelled.length > 0 && <KernAlert variant="info" title={t('preview.cancelled', { count: cancelled.length })} body={t('preview.cancelledBody')} />}
      {changed.length > 0 && <KernAlert variant="info" title={t('preview.changed', { count: changed.length })} body={t('preview.changedBody')} />}
    </>
  );
}

interface Row {
  readonly date: string;
  readonly text: string;
  readonly why?: string;
}

interface DayListProps<One extends Row> {
  readonly title: string;
  readonly rows: readonly One[];
  readonly action: string;
  readonly canAct?: (row: One) => boolean;
  readonly onAct: (row: One) => void;
}

/** A rule may name a thousand days. */
const AT_FIRST = 12;

function DayList<One extends Row>({ title, rows, action, canAct = () => true, onAct }: DayListProps<One>): ReactNode {
  const { t } = useTranslation('planning');
  const [shown, setShown] = useState(AT_FIRST);
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="kern-title kern-title--small">{title}</h3>
      <ul className="pv-plan__list">
        {rows.slice(0, shown).map((row) => (
          <li key={row.date}>
            <span>
              {row.text}
              {row.why !== undefined && <span className="kern-body kern-body--small"> {row.why}</span>}
            </span>
            {canAct(row) && (
              <button type="button" className="kern-link" aria-label={t('preview.actOn', { action, day: longDay(row.date) })} onClick={() => onAct(row)}>
                {action}
              </button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && <KernButton variant="tertiary" text={t('preview.more', { count: rows.length - shown })} onClick={() => setShown(shown + 50)} />}
    </>
  );
}

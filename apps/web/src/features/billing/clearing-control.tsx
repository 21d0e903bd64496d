import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { count, instant, listed, month as monthName } from '../../app/format.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { PreviewDialog } from './preview-dialog.js';
import { CancelClearingDocument } from './rules.generated.js';
import { StartClearingDocument, type RunFragment } from './months.generated.js';
import { isUnderWay, useRun, useTold } from './use-run.js';

interface ClearingControlProps {
  readonly period: string;
  /** The latest clearing of the month that is known. */
  readonly latest: RunFragment | null;
  /** Whether it was cleared before. */
  readonly isAnew?: boolean;
  /** One that was followed here is over: its month has other figures by now. */
  readonly onOver: () => void;
}

/** Starts the clearing of a month and follows it until its end. */
export function ClearingControl({ period, latest, isAnew = false, onOver }: ClearingControlProps): ReactNode {
  const { t } = useTranslation('billing');
  const start = useCommand(StartClearingDocument);
  const [isPreviewing, setPreviewing] = useState(false);
  const [startedId, setStartedId] = useState<string | null>(null);
  const followedId = startedId ?? (latest !== null && isUnderWay(latest) ? latest.id : null);
  const run = useRun(followedId) ?? (startedId === null ? latest : null);
  const isRunning = followedId !== null && (run === null || isUnderWay(run));
  useTold(followedId !== null && !isRunning, followedId, onOver);

  const cancel = useCommand(CancelClearingDocument);
  const begin = async (): Promise<void> => {
    const started = await start.send({ period });
    if (started) setStartedId(started.runId);
  };
  return (
    <div className="pv-clearing">
      <div aria-live="polite">
        {isRunning && <Progress run={run} period={period} />}
        {isRunning && run?.state === 'QUEUED' && <KernButton variant="tertiary" text={t('clearing.cancel')} aria-label={t('clearing.cancelOf', { month: monthName(period) })} disabled={cancel.isSending} onClick={() => void cancel.send({ runId: run.id })} />}
        {!isRunning && run !== null && <Outcome run={run} isTold={startedId !== null} />}
      </div>
      {!isRunning && (
        <KernButton
          variant={isAnew ? 'secondary' : 'primary'}
          text={t(isAnew ? 'clearing.anew' : 'clearing.start')}
          aria-label={t(isAnew ? 'clearing.anewOf' : 'clearing.startOf', { month: monthName(period) })}
          icon="autorenew"
          disabled={start.isSending}
          onClick={() => void begin()}
        />
      )}
      {!isRunning && isAnew && <KernButton variant="tertiary" text={t('preview.button')} onClick={() => setPreviewing(true)} />}
      <SetbackNote setback={start.setback} />
      <SetbackNote setback={cancel.setback} />
      {isPreviewing && <PreviewDialog period={period} onClose={() => setPreviewing(false)} />}
    </div>
  );
}

function Progress({ run, period }: { readonly run: RunFragment | null; readonly period: string }): ReactNode {
  const { t } = useTranslation('billing');
  const progress = run?.progress ?? null;
  const text = progress === null ? t('clearing.waits') : t('clearing.step', { step: count(progress.step), steps: count(progress.steps), what: t(`clearing.steps.${progress.code}`) });
  return (
    <div className="kern-progress">
      <span className="kern-label">{text}</span>
      <progress value={progress?.step ?? 0} max={progress?.steps ?? 1} aria-label={t('clearing.progressOf', { month: monthName(period) })} />
    </div>
  );
}

/** How it went: what failed and why, or that it is done where one has waited for it. */
function Outcome({ run, isTold }: { readonly run: RunFragment; readonly isTold: boolean }): ReactNode {
  const { t } = useTranslation('billing');
  if (run.state === 'FAILED') {
    const checks = run.failedChecks.map((check) => t(`clearing.checks.${check}`));
    const body = checks.length === 0 ? t('clearing.failed.unknown') : t('clearing.failed.checks', { checks: listed(checks) });
    return <KernAlert variant="danger" title={t('clearing.failed.title', { at: instant(run.finishedAt ?? run.requestedAt) })} body={body} />;
  }
  if (run.state === 'CANCELLED') return <p className="kern-body">{t('clearing.cancelled')}</p>;
  if (!isTold) return null;
  return <KernAlert variant="success" title={t('clearing.done.title')} body={t('clearing.done.body', { lines: count(run.lineCount ?? 0), held: count(run.heldCount ?? 0) })} />;
}

import { KernAlert, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { problemOf, type Problem } from '../../app/api/problems.js';
import type { Setback } from '../../app/api/use-command.js';
import { loadRefusals, refusalText } from '../../app/api/refusals.js';

/** While nothing is there yet; it says so only after a moment, for most answers come sooner. */
export function Waiting(): ReactNode {
  const { t } = useTranslation('common');
  return (
    <div className="pv-waiting" role="status">
      <span className="kern-loader kern-loader--visible" aria-hidden="true" />
      <span>{t('waiting')}</span>
    </div>
  );
}

export function ProblemNote({ problem, again }: { readonly problem: Problem; readonly again?: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation('common');
  const number = problem.kind === 'FAILED' && problem.correlationId !== null ? t('problem.number', { number: problem.correlationId }) : '';
  return (
    <div className="pv-note">
      <KernAlert variant="danger" title={t(`problem.${problem.kind}.title`)} body={`${t(`problem.${problem.kind}.body`)} ${number}`} />
      {again && <KernButton text={t('problem.again')} icon="autorenew" onClick={again} />}
    </div>
  );
}

/** Why a command was not carried out, in words that somebody can act on. */
export function SetbackNote({ setback }: { readonly setback: Setback | null }): ReactNode {
  const { t, i18n } = useTranslation('common');
  const [isLoaded, setLoaded] = useState(false);
  const isRefused = setback !== null && 'refused' in setback;
  useEffect(() => {
    if (isRefused) void loadRefusals().then(() => setLoaded(true));
  }, [isRefused]);
  if (setback === null) return null;
  if ('problem' in setback) return <ProblemNote problem={setback.problem} />;
  return isLoaded && <KernAlert variant="warning" title={t('refused')} body={refusalText(setback.refused, i18n.language)} />;
}

/** What `useQuery` answers, or a hook over it. */
export type Asked<Data> = readonly [
  { readonly data?: Data | null | undefined; readonly error?: CombinedError | undefined; readonly operation?: { readonly key: number } | undefined },
  (options?: { requestPolicy: 'network-only' }) => void,
];

interface LoadedProps<Data> {
  readonly of: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/**
 * The answer of a query, or why there is none. Asked anew without success, what is on the screen stays, with a note above: what was typed there,
 * a question that is open and what was just done are not lost with an answer that did not come.
 */
export function Loaded<Data>({ of: [{ data, error, operation }, ask], children }: LoadedProps<Data>): ReactNode {
  const [kept, setKept] = useState<{ readonly data: Data; readonly key: number } | null>(null);
  // Where a part that cannot be left out was refused, the service answers with null beside the error.
  const answer = data ?? null;
  if (answer !== null && operation && kept?.data !== answer) setKept({ data: answer, key: operation.key });
  const problem = answer === null && error ? problemOf(error) : null;
  // Between two tries there may be neither an answer nor an error.
  const stays = kept !== null && kept.key === operation?.key && problem?.kind !== 'FORBIDDEN';
  const shown = answer ?? (stays ? kept.data : null);
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} again={() => ask({ requestPolicy: 'network-only' })} />}
      {shown !== null && children(shown)}
      {shown === null && problem === null && <Waiting />}
    </>
  );
}

/** Where a list is empty: why, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="pv-empty">
      <p className="kern-title">{title}</p>
      {children !== undefined && <div className="kern-body">{children}</div>}
    </div>
  );
}

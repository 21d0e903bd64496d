import { KernAlert } from '@kern-ux-annex/kern-react-kit';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Download } from '../../shared/download.js';

interface Answer {
  readonly code?: unknown;
  readonly problems?: readonly { readonly code?: unknown; readonly organisation?: unknown }[];
}

const GAPS = ['IBAN_MISSING', 'IBAN_INVALID', 'IBAN_NOT_SEPA', 'AMOUNT_TOO_LARGE'] as const;

/** Why there is no file, and who can change that. */
export function MissingFile({ failed }: { readonly failed: Download['failed'] }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <div aria-live="assertive">
      {failed && <KernAlert variant="warning" title={t('documents.none.title')} body={<Why failed={failed} />} />}
    </div>
  );
}

function Why({ failed }: { readonly failed: NonNullable<Download['failed']> }): ReactNode {
  const { t } = useTranslation('billing');
  const { code, problems = [] } = (failed.answer ?? {}) as Answer;
  if (code === 'EXPORT_INCOMPLETE') {
    return (
      <>
        <p className="kern-body">{t('documents.none.incomplete')}</p>
        <ul>
          {problems.map((problem) => {
            const gap = GAPS.find((one) => one === problem.code);
            const organisation = String(problem.organisation ?? '');
            return <li key={`${String(problem.code)}${organisation}`}>{t('documents.none.gap', { organisation, what: gap ? t(`documents.gap.${gap}`) : String(problem.code) })}</li>;
          })}
        </ul>
      </>
    );
  }
  if (code === 'MONTH_NOT_CLOSED') return t('documents.none.notClosed');
  if (code === 'NOTHING_TO_EXPORT') return t('documents.none.nothing');
  if (failed.status === 413) return t('documents.none.tooMany');
  if (failed.status === 404 || failed.status === 403) return t('documents.none.notThere');
  return t('documents.none.failed');
}

import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../app/format.js';
import { Section } from '../../shared/ui/page.js';
import type { CaseView } from '../referral/case-view.js';
import { useCaseRights } from '../referral/use-case-rights.js';
import { DocumentDialog } from './document-dialog.js';
import type { DocumentKind, DocumentState } from './documents.generated.js';
import './documents-texts.js';

/** How far a document of a case has come; what stands in it lies elsewhere. */
export interface CaseDocument {
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  readonly doneOn: string | null;
  readonly revision: number;
}

interface CaseDocumentsProps {
  readonly referral: Pick<CaseView, 'id' | 'agency' | 'responsible'>;
  readonly documents: readonly CaseDocument[];
  readonly onDone: (said: string) => void;
}

const VARIANTS = { MISSING: 'info', IN_WORK: 'warning', DONE: 'success' } as const;

/** The five documents of a case and how far each has come (GZ-06). */
export function CaseDocuments({ referral, documents, onDone }: CaseDocumentsProps): ReactNode {
  const { t } = useTranslation('documents');
  const { mayRecord } = useCaseRights(referral);
  const [open, setOpen] = useState<DocumentKind | null>(null);
  const document = documents.find(({ kind }) => kind === open);
  return (
    <Section title={t('title')}>
      <p className="kern-body">{t('lead')}</p>
      <ul className="pv-tasks">
        {documents.map((one) => (
          <li key={one.kind} className="pv-task">
            <div className="pv-task__what">
              <span className="kern-title kern-title--small">{t(`kind.${one.kind}`)}</span>
              <KernBadge variant={VARIANTS[one.state]} text={t(`state.${one.state}`)} withIcon={one.state !== 'MISSING'} />
              {one.doneOn !== null && <span className="kern-body">{t(one.state === 'DONE' ? 'doneOn' : 'lastDoneOn', { day: day(one.doneOn) })}</span>}
            </div>
            {mayRecord && <KernButton variant="tertiary" text={t('change')} aria-label={t('changeOf', { kind: t(`kind.${one.kind}`) })} onClick={() => setOpen(one.kind)} />}
          </li>
        ))}
      </ul>
      {document && (
        <DocumentDialog
          referralId={referral.id}
          document={document}
          onClose={() => setOpen(null)}
          onDone={(said) => {
            setOpen(null);
            onDone(said);
          }}
        />
      )}
    </Section>
  );
}

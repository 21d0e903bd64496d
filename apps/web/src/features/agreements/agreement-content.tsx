import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.js';
import { Empty } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { AUTHORS } from '../terms/terms-steps.js';
import { EditAgreement } from './edit-agreement.js';
import type { AgreementDetail } from './agreement-page.js';
import { useClauseName } from './use-clause-name.js';
import type { Space } from './use-terms-texts.js';

interface AgreementContentProps {
  readonly agreement: AgreementDetail;
  readonly spaces: readonly Space[];
  readonly onSaved: () => void;
}

/** The three parts with their clauses; written while they are negotiated. */
export function AgreementContent({ agreement, spaces, onSaved }: AgreementContentProps): ReactNode {
  const { t } = useTranslation('agreements');
  const { has } = useSession();
  const clauseName = useClauseName();
  const [isWriting, setWriting] = useState(false);
  const mayWrite = (agreement.state === 'DRAFT' || agreement.state === 'IN_NEGOTIATION') && has(...AUTHORS.AGREEMENT);
  if (isWriting) {
    return (
      <Section title={t('content.edit')}>
        <EditAgreement agreement={agreement} spaces={spaces} onClose={() => setWriting(false)} onSaved={onSaved} />
      </Section>
    );
  }
  const parts = (['servicePart', 'qualityPart', 'feePart'] as const).filter((part) => agreement[part] !== null);
  return (
    <Section title={t('content.title')} actions={mayWrite && <KernButton text={t('content.write')} icon="edit" onClick={() => setWriting(true)} />}>
      {parts.length + agreement.clauses.length === 0 && <Empty title={t('content.none')}>{t('content.noneBody')}</Empty>}
      {parts.map((part) => (
        <div key={part}>
          <h3 className="kern-heading-small">{t(`field.${part}`)}</h3>
          <p className="kern-body pv-part">{agreement[part]}</p>
        </div>
      ))}
      {agreement.clauses.map(({ code, part, text, isAgreed }) => (
        <div key={code}>
          <h3 className="kern-heading-small">
            {clauseName({ code, part })} {!isAgreed && <KernBadge variant="warning" text={t('clause.notAgreed')} />}
          </h3>
          <p className="kern-body pv-part">{text ?? t('clause.hidden')}</p>
        </div>
      ))}
    </Section>
  );
}

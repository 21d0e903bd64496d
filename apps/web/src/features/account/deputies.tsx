import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { EndSubstitutionDocument, type AccountQuery } from './account.generated.js';
import { NameDeputyForm, type Colleague } from './name-deputy-form.js';

type Substitution = AccountQuery['me']['substitutions'][number];

interface DeputiesProps {
  /** One's own id. */
  readonly me: string;
  readonly colleagues: readonly Colleague[];
  readonly isCut: boolean;
  readonly substitutions: readonly Substitution[];
  readonly onChange: () => void;
}

/** Who has one's tasks while one is away, and whose tasks one has. */
export function Deputies({ me, colleagues, isCut, substitutions, onChange }: DeputiesProps): ReactNode {
  const { t } = useTranslation('account');
  const [ending, setEnding] = useState<Substitution | null>(null);
  const end = useCommand(EndSubstitutionDocument);
  const sendEnd = async (substitutionId: string): Promise<void> => {
    setEnding(null);
    if (await end.send({ substitutionId })) onChange();
  };
  return (
    <Section title={t('deputies.title')}>
      <p className="kern-body pv-page__lead">{t('deputies.lead')}</p>
      {substitutions.length === 0 ? (
        <p className="kern-body">{t('deputies.none')}</p>
      ) : (
        <ul className="pv-tasks">
          {substitutions.map((one) => (
            <SubstitutionRow key={one.id} of={one} isOwn={one.person.id === me} onEnd={() => setEnding(one)} />
          ))}
        </ul>
      )}
      <div aria-live="polite">
        <SetbackNote setback={end.setback} />
      </div>
      <NameDeputyForm colleagues={colleagues} isCut={isCut} onNamed={onChange} />
      {ending && (
        <Dialog
          title={t('deputies.ask.title')}
          onClose={() => setEnding(null)}
          footer={
            <>
              <KernButton variant="secondary" text={t('back')} onClick={() => setEnding(null)} />
              <KernButton variant="primary" text={t('deputies.end')} onClick={() => void sendEnd(ending.id)} />
            </>
          }
        >
          <p className="kern-body">{t('deputies.ask.body', { deputy: ending.deputy.name })}</p>
        </Dialog>
      )}
    </Section>
  );
}

function SubstitutionRow({ of: { person, deputy, validFrom, validTo }, isOwn, onEnd }: { readonly of: Substitution; readonly isOwn: boolean; readonly onEnd: () => void }): ReactNode {
  const { t } = useTranslation('account');
  const isNow = validFrom <= today() && today() <= validTo;
  return (
    <li className="pv-task">
      <div className="pv-task__what">
        <span className="kern-title kern-title--small">{isOwn ? t('deputies.forMe', { name: deputy.name }) : t('deputies.byMe', { name: person.name })}</span>
        <span className="kern-body kern-body--small">{t('span', { from: day(validFrom), to: day(validTo) })}</span>
        {isNow && <KernBadge variant="info" text={t('deputies.now')} />}
      </div>
      {isOwn && <KernButton variant="tertiary" icon="close" text={t('deputies.end')} aria-label={t('deputies.endOf', { name: deputy.name })} onClick={onEnd} />}
    </li>
  );
}

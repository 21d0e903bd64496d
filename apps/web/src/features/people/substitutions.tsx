import { KernBadge, KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { today } from '../../app/days.js';
import { day } from '../../app/format.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Empty, SetbackNote } from '../../shared/ui/notes.js';
import { Section } from '../../shared/ui/page.js';
import { DeputyForm } from './deputy-form.js';
import type { PeopleQuery } from './people.generated.js';
import { EndSubstitutionOfDocument } from './substitutions.generated.js';

type Substitution = PeopleQuery['substitutions']['edges'][number]['node'];

interface SubstitutionsProps {
  readonly substitutions: readonly Substitution[];
  /** There are more than are shown, later ones. */
  readonly isCut: boolean;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** Who stands in for whom, today and later; administrators name and end deputies for everybody. */
export function Substitutions({ substitutions, isCut, mayChange, onChange }: SubstitutionsProps): ReactNode {
  const { t } = useTranslation('people');
  const [open, setOpen] = useState<Substitution | 'NEW' | null>(null);
  const [said, setSaid] = useState('');
  const done = (what: string): void => {
    setOpen(null);
    setSaid(what);
    onChange();
  };
  return (
    <Section title={t('deputy.title')} actions={mayChange && <KernButton variant="secondary" icon="add" text={t('deputy.open')} onClick={() => setOpen('NEW')} />}>
      <p className="kern-body pv-page__lead">{t('deputy.lead')}</p>
      <div aria-live="polite">{said !== '' && <p className="kern-body">{said}</p>}</div>
      {substitutions.length === 0 ? (
        <Empty title={t('deputy.none.title')}>{t('deputy.none.body')}</Empty>
      ) : (
        <ul className="pv-tasks">
          {substitutions.map((one) => (
            <SubstitutionRow key={one.id} of={one} onEnd={mayChange ? () => setOpen(one) : null} />
          ))}
        </ul>
      )}
      {isCut && <p className="kern-body">{t('deputy.cut', { count: substitutions.length })}</p>}
      {open === 'NEW' && <DeputyForm onClose={() => setOpen(null)} onDone={done} />}
      {open !== null && open !== 'NEW' && <EndDialog of={open} onClose={() => setOpen(null)} onDone={done} />}
    </Section>
  );
}

function SubstitutionRow({ of: { person, deputy, validFrom, validTo }, onEnd }: { readonly of: Substitution; readonly onEnd: (() => void) | null }): ReactNode {
  const { t } = useTranslation('people');
  const names = { deputy: deputy.name, person: person.name };
  return (
    <li className="pv-task">
      <div className="pv-task__what">
        <span className="kern-title kern-title--small">{t('deputy.standsIn', names)}</span>
        <span className="kern-body">{t('deputy.span', { from: day(validFrom), to: day(validTo) })}</span>
        {validFrom <= today() && <KernBadge variant="info" text={t('deputy.now')} />}
      </div>
      {onEnd && <KernButton variant="tertiary" icon="close" text={t('deputy.end')} aria-label={t('deputy.endOf', names)} onClick={onEnd} />}
    </li>
  );
}

function EndDialog({ of, onClose, onDone }: { readonly of: Substitution; readonly onClose: () => void; readonly onDone: (said: string) => void }): ReactNode {
  const { t } = useTranslation('people');
  const end = useCommand(EndSubstitutionOfDocument);
  const names = { deputy: of.deputy.name, person: of.person.name };
  const send = async (): Promise<void> => {
    if (await end.send({ substitutionId: of.id })) onDone(t('deputy.ended', names));
  };
  return (
    <Dialog
      title={t('deputy.ask.title')}
      onClose={onClose}
      footer={
        <>
          <KernButton variant="secondary" text={t('back')} onClick={onClose} />
          <KernButton variant="primary" text={t('deputy.end')} disabled={end.isSending} onClick={() => void send()} />
        </>
      }
    >
      <p className="kern-body">{t('deputy.ask.body', names)}</p>
      <SetbackNote setback={end.setback} />
    </Dialog>
  );
}

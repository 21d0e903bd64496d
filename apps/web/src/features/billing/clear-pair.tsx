import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/api/use-command.js';
import { SetbackNote } from '../../shared/ui/notes.js';
import { ClearPairDocument } from './rules.generated.js';

/** Works the lines of two organisations out anew, where something about them alone has changed; the rest of the month stays as it is. */
export function ClearPair({ period, pair, onDone }: { readonly period: string; readonly pair: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTranslation('billing');
  const [isQueued, setQueued] = useState(false);
  const command = useCommand(ClearPairDocument);
  const [firstId = '', secondId = ''] = pair.split('.');
  const clear = async (): Promise<void> => {
    if (await command.send({ period, firstId, secondId })) setQueued(true);
  };
  return (
    <div className="pv-clearing" aria-live="polite">
      {isQueued ? (
        <>
          <p className="kern-body">{t('clearPair.queued')}</p>
          <KernButton
            variant="secondary"
            text={t('clearPair.look')}
            icon="autorenew"
            onClick={() => {
              setQueued(false);
              onDone();
            }}
          />
        </>
      ) : (
        <>
          <KernButton variant="secondary" text={t('clearPair.button')} icon="autorenew" disabled={command.isSending} onClick={() => void clear()} />
          <span className="pv-hint">{t('clearPair.hint')}</span>
        </>
      )}
      <SetbackNote setback={command.setback} />
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompleteDialog } from './complete-dialog.js';
import type { DeadlineFragment } from './deadlines.generated.js';
import { useDeadlineName } from './deadline-words.js';
import { ReopenDialog } from './reopen-dialog.js';

interface Asked {
  readonly deadline: DeadlineFragment;
  readonly code: string;
}

export interface DeadlineDialogs {
  readonly ask: (asked: Asked) => void;
  /** The dialog that is open, if one is. */
  readonly dialog: ReactNode;
}

/** Completing an open deadline, or opening one again that is done: `onDone` gets what was done, in words. */
export function useDeadlineDialogs(onDone: (said: string) => void): DeadlineDialogs {
  const { t } = useTranslation('care');
  const name = useDeadlineName();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  if (asked === null) return { ask: setAsked, dialog: null };
  const { deadline, code } = asked;
  const isOpen = deadline.state === 'OPEN';
  const done = (): void => {
    close();
    onDone(t(isOpen ? 'deadline.completed' : 'deadline.reopened', { what: name(deadline), code }));
  };
  return { ask: setAsked, dialog: isOpen ? <CompleteDialog {...{ deadline, code }} onClose={close} onDone={done} /> : <ReopenDialog {...{ deadline, code }} onClose={close} onDone={done} /> };
}

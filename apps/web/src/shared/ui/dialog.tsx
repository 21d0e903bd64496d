import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  /** Null: it cannot be closed without an answer. */
  readonly onClose: (() => void) | null;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Of a choice what is chosen. Answers whether there is a field. */
function focusFirstField(dialog: HTMLElement): boolean {
  const [first, ...others] = dialog.querySelectorAll<HTMLInputElement>('.kern-dialog__body :is(input, select, textarea):not([hidden], [disabled])');
  const field = first?.type === 'radio' ? ([first, ...others].find(({ type, name, checked }) => type === 'radio' && name === first.name && checked) ?? first) : first;
  field?.focus();
  return field !== undefined;
}

/** The browser's own modal dialog: keeps the keyboard inside, closes with Escape, gives the focus back. */
export function Dialog({ title, onClose, footer, children }: DialogProps): ReactNode {
  const { t } = useTranslation('common');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    const began = document.activeElement;
    // Where something is to be filled in, one begins there and not at the button that closes; a field may come later, with an answer.
    const observer = new MutationObserver(() => {
      if (document.activeElement !== began || (element !== null && focusFirstField(element))) observer.disconnect();
    });
    if (element !== null && !focusFirstField(element)) observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      className="kern-dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="kern-dialog__header">
        <h2 className="kern-title kern-title--large" id={id}>
          {title}
        </h2>
        {onClose && (
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={onClose}>
            <span className="kern-icon kern-icon--close" aria-hidden="true" />
            <span className="kern-sr-only">{t('dialog.close')}</span>
          </button>
        )}
      </header>
      <section className="kern-dialog__body">{children}</section>
      {footer !== undefined && <footer className="kern-dialog__footer">{footer}</footer>}
    </dialog>
  );
}

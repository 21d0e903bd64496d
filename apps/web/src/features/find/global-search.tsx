import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFound, type Found, type FoundKind } from './use-found.js';
import './find-texts.js';
import './find.css';

const KINDS: readonly FoundKind[] = ['SCREEN', 'CASE', 'OFFER', 'MONTH', 'ORGANISATION'];

/** One field for everything (combobox with a grouped list, WAI-ARIA APG): the focus stays in the field, the arrow keys walk the results. */
export function GlobalSearch(): ReactNode {
  const { t } = useTranslation('find');
  const navigate = useNavigate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const { found, isReady } = useFound(text);
  const isShown = isOpen && (found.length > 0 || isReady);
  const marked = isShown ? found[at] : undefined;
  useShortcut(field);

  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const open = (one: Found): void => {
    close();
    setText('');
    void navigate(one.address);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      if (isShown) close();
      else setText('');
    } else if (event.key === 'Enter') {
      const one = marked ?? (found.length === 1 ? found[0] : undefined);
      if (one) open(one);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (found.length > 0) setAt((before) => (event.key === 'ArrowDown' ? before + 1 : before - 1 + (before < 0 ? 1 : 0) + found.length) % found.length);
    }
  };
  return (
    <search className="pv-find">
      <label htmlFor={`${id}-field`} className="kern-sr-only">
        {t('label')}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        type="text"
        role="combobox"
        className="pv-find__field"
        placeholder={t('placeholder')}
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked && `${id}-${at}`}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="/ Control+K"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          setAt(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <kbd className="pv-find__keys" aria-hidden="true">
        {t('keys')}
      </kbd>
      <span id={`${id}-hint`} className="kern-sr-only">
        {t('hint')}
      </span>
      <div className="pv-find__list" id={`${id}-list`} role="listbox" aria-label={t('results')} hidden={!isShown || found.length === 0}>
        {KINDS.filter((kind) => found.some((one) => one.kind === kind)).map((kind) => (
          <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
            <div className="pv-find__group" id={`${id}-${kind}`} role="presentation">
              {t(`group.${kind}`)}
            </div>
            {found.map((one, index) => one.kind === kind && <Option key={one.key} of={one} id={`${id}-${index}`} isMarked={index === at} onChoose={() => open(one)} />)}
          </div>
        ))}
      </div>
      {isShown && found.length === 0 && <p className="pv-find__list pv-find__none kern-body">{t('none')}</p>}
      <div className="kern-sr-only" role="status">
        {isShown && isReady && t('count', { count: found.length })}
      </div>
    </search>
  );
}

interface OptionProps {
  readonly of: Found;
  readonly id: string;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
}

function Option({ of: { text, beside }, id, isMarked, onChoose }: OptionProps): ReactNode {
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isMarked) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  return (
    // The field keeps the focus: a click would take it away before it has opened anything. The keys are the field's (aria-activedescendant).
    <div ref={option} id={id} role="option" aria-selected={isMarked} className="pv-find__option" onMouseDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span>{text}</span>
      {beside !== undefined && <span className="pv-find__beside">{beside}</span>}
    </div>
  );
}

/** `/` where nobody is typing, and Ctrl+K everywhere but in a dialog, lead to the field. */
function useShortcut(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
      const isAsked = (event.key === '/' && !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey) || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k');
      if (!isAsked || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [field]);
}

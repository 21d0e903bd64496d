import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Found {
  readonly value: string;
  readonly text: string;
}

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** What stands in the field: what was chosen, until something else is typed. */
  readonly chosen: string;
  /** What fits to what was typed; answers null where it could not be asked. */
  readonly find: (text: string) => Promise<readonly Found[] | null>;
  /** Null: something else was typed and nothing of it chosen yet. */
  readonly onChoose: (found: Found | null) => void;
  /** The field is empty again once something was chosen: for lists to which one adds. */
  readonly isAdding?: boolean;
}

/** Nothing is asked for while somebody types. */
const PAUSE_MS = 250;
const SHORTEST = 2;

/** One of many, found by typing: the combobox of WAI-ARIA, walked with the arrow keys. */
export function SearchField({ label, hint, error, optional, disabled, chosen, find, onChoose, isAdding = false }: SearchFieldProps): ReactNode {
  const { t } = useTranslation('common');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const { found, forget } = useFound(typed, find);
  const isOpen = typed !== null && found !== null && found.length > 0;
  const described = [hint === undefined ? '' : `${id}-hint`, error ? `${id}-error` : ''].filter((one) => one !== '').join(' ');

  const choose = (one: Found): void => {
    onChoose(one);
    close();
  };
  const close = (): void => {
    setTyped(null);
    setActive(-1);
    forget();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((at) => (at + step + found.length) % found.length);
    else if (event.key === 'Enter') choose(found[Math.max(active, 0)]!);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={`kern-form-input pv-search-field${error ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label} {optional && <span className="kern-label__optional">{t('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <input
        id={id}
        className={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        role="combobox"
        type="text"
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={error ? true : undefined}
        value={typed ?? chosen}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(-1);
          if (!isAdding) onChoose(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => isOpen && close()}
      />
      <ul className="pv-search-field__list" role="listbox" id={`${id}-list`} aria-label={label} hidden={!isOpen}>
        {isOpen &&
          found.map((one, index) => (
            <li
              key={one.value}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              // Before the field loses the focus, which closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(one);
              }}
            >
              {one.text}
            </li>
          ))}
      </ul>
      <div className="kern-sr-only" role="status">
        {isOpen && t('find.found', { count: found.length })}
      </div>
      {typed !== null && found !== null && found.length === 0 && <p className="kern-body kern-body--small">{t('find.nothing')}</p>}
      {error && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

/** What was found for what is typed now; null: nothing was asked for yet. */
function useFound(typed: string | null, find: SearchFieldProps['find']): { readonly found: readonly Found[] | null; readonly forget: () => void } {
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const ask = useRef(find);
  useEffect(() => {
    ask.current = find;
  }, [find]);
  useEffect(() => {
    if (typed === null || typed.trim().length < SHORTEST) {
      setFound(null);
      return undefined;
    }
    let isLast = true;
    const timer = setTimeout(() => void ask.current(typed.trim()).then((answer) => isLast && setFound(answer)), PAUSE_MS);
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return { found, forget: () => setFound(null) };
}

import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'> {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One box to tick, with what it means beside it. */
export function CheckField({ label, hint, ...input }: CheckProps): ReactNode {
  return <Choice type="checkbox" {...{ label, hint, ...input }} />;
}

/** One of several; those of a group have one name. */
export function RadioField({ label, hint, ...input }: CheckProps): ReactNode {
  return <Choice type="radio" {...{ label, hint, ...input }} />;
}

function Choice({ type, label, hint, ...input }: CheckProps & { readonly type: 'checkbox' | 'radio' }): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-check">
      <input {...input} id={id} type={type} className={`kern-form-check__${type}`} aria-describedby={hint === undefined ? undefined : `${id}-hint`} />
      <div>
        <label className="kern-label" htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <div className="kern-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly hint?: string | undefined;
  /** What is wrong with it; null: nothing. */
  readonly error?: string | null | undefined;
  readonly children: ReactNode;
}

/** Several choices under one question. */
export function ChoiceGroup({ legend, hint, error, children }: GroupProps): ReactNode {
  const id = useId();
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error ? [`${id}-error`] : [])].join(' ');
  return (
    <fieldset className={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`} aria-describedby={described === '' ? undefined : described}>
      <legend className="kern-label">{legend}</legend>
      {hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body">{children}</div>
      {error && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}

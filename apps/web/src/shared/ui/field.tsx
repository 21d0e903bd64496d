import { useId, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Form fields over KERN's styles. The React kit of KERN has some of its own, but with one id for the hints of all fields and texts of their own
 * (docs/adr/0009-web-client.md).
 */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it and what was expected; null: nothing. */
  readonly error?: string | null | undefined;
  readonly optional?: boolean | undefined;
}

interface FrameProps extends FieldProps {
  readonly id: string;
  readonly children: ReactNode;
}

function Frame({ id, label, hint, error, optional, children }: FrameProps): ReactNode {
  const { t } = useTranslation('common');
  return (
    <div className={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label} {optional && <span className="kern-label__optional">{t('field.optional')}</span>}
      </label>
      {hint !== undefined && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <p className="kern-error" id={`${id}-error`}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: FieldProps): { 'aria-describedby'?: string; 'aria-invalid'?: true } => {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error ? [`${id}-error`] : [])];
  return { ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }), ...(error && { 'aria-invalid': true as const }) };
};
const inner = (className: string, error: unknown): string => (error ? `${className} ${className}--error` : className);

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className'>;
export function TextField({ label, hint, error, optional, ...input }: InputProps): ReactNode {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <input {...input} id={id} className={inner('kern-form-input__input', error)} {...described(id, { label, hint, error })} />
    </Frame>
  );
}

type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'className'>;
export function TextArea({ label, hint, error, optional, ...input }: TextAreaProps): ReactNode {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <textarea {...input} id={id} className={inner('kern-form-input__input', error)} {...described(id, { label, hint, error })} />
    </Frame>
  );
}

type SelectProps = FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'className'> & { readonly options: readonly { readonly value: string; readonly text: string }[] };
export function SelectField({ label, hint, error, optional, options, ...select }: SelectProps): ReactNode {
  const id = useId();
  return (
    <Frame {...{ id, label, hint, error, optional }}>
      <div className="kern-form-input__select-wrapper">
        <select {...select} id={id} className={inner('kern-form-input__select', error)} {...described(id, { label, hint, error })}>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </Frame>
  );
}

type CheckProps = Pick<FieldProps, 'label' | 'hint'> & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'type'>;
export function CheckField({ label, hint, ...input }: CheckProps): ReactNode {
  const id = useId();
  return (
    <div className="kern-form-check">
      <input {...input} id={id} type="checkbox" className="kern-form-check__checkbox" {...described(id, { label, hint })} />
      <label className="kern-label" htmlFor={id}>
        {label}
        {hint !== undefined && (
          <span className="kern-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

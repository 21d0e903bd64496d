import { useEffect, useState } from 'react';

/** So long nobody types before the service is asked again. */
const PAUSE_MS = 500;

/** What is typed, once nobody has typed for a moment; only what JSON can say. */
export function useDelayed<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(settled) as Value;
}

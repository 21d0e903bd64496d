// Differences of two JSON documents, compared as parsed JSON: arrays in order, objects by their keys.

export function differences(expected: unknown, actual: unknown, path = '$'): string[] {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return expected === actual ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  }
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return keys.flatMap((key) => {
    const at = Array.isArray(expected) ? `${path}[${key}]` : `${path}.${key}`;
    if (!Object.hasOwn(expected, key)) return [`${at}: not expected, got ${JSON.stringify(actual[key])}`];
    if (!Object.hasOwn(actual, key)) return [`${at}: missing, expected ${JSON.stringify(expected[key])}`];
    return differences(expected[key], actual[key], at);
  });
}

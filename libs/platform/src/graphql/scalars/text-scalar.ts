import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

export interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  /** What is expected, for the message to whoever sent something else. */
  readonly expected: string;
  /** The value in a text from outside, or null. */
  parse(text: string): T | null;
  /** The text of a value from inside. */
  format(value: T): string;
}

/** A scalar that travels as a JSON string. The message names what was expected, never what was sent. */
export function textScalar<T>(scalar: TextScalar<T>): GraphQLScalarType<T, string> {
  const read = (input: unknown): T => {
    const value = typeof input === 'string' ? scalar.parse(input) : null;
    if (value === null) throw new GraphQLError(`${scalar.name}: ${scalar.expected} was expected.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return value;
  };
  return new GraphQLScalarType<T, string>({
    name: scalar.name,
    description: scalar.description,
    serialize: (value) => scalar.format(value as T),
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

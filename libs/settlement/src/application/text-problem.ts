import { valueInvalid, type ValueInvalid } from '#agreements';

/** What is wrong with a text that somebody has written: null is none, characters are counted as people do, and a database keeps no NUL and no half of a character. */
export const textProblem = (name: string, text: string | null, longest: number): ValueInvalid | null =>
  text === null || (text.trim() !== '' && [...text].length <= longest && !text.includes('\0') && !LONE_SURROGATE.test(text)) ? null : valueInvalid(name, `a text of 1 to ${longest} characters`);

/** Half of a character that takes two units. */
const LONE_SURROGATE = /\p{Surrogate}/u;

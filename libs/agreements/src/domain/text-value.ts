/** True for a text that says something, has at most so many characters and none that a database cannot keep (NUL). */
export const isTextValue = (text: string, most: number): boolean => text.trim() !== '' && [...text].length <= most && !text.includes('\0');

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** True for an identifier of a network's own choice: 1 to 64 letters, digits, dots, hyphens and underscores. */
export const isCode = (text: string): boolean => CODE.test(text);

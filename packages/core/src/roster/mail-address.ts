/**
 * Whether a text is one address of mail: that a letter arrives there, only sending it tells. Without a name before it, for one
 * address alone, so that nothing written in a roster can add another.
 */
export const mailPattern = /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;

/**
 * @example
 * isMailAddress('li@bureau.example') // → true
 */
export const isMailAddress = (text: string): boolean => text.length <= 254 && mailPattern.test(text);

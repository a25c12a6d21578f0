// How is text from a stranger's file shown? Line breaks and terminal commands are shown, not obeyed.

/** Signs that are no letters stand as `\u001B`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (sign) => {
    const code = sign.codePointAt(0)!.toString(16).toUpperCase();
    return `\\u${code.padStart(4, '0')}`;
  });
}

/** In one line of a terminal: the line breaks and tabs of a cell are usual and need no code. */
export function visible(text: string): string {
  return printable(text.replace(/\r\n?|\n/g, '⏎').replaceAll('\t', ' '));
}

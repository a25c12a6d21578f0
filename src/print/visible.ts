// How is text from a stranger's file shown on a terminal? Line breaks and terminal commands are shown, not obeyed.

export function visible(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '⏎')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (sign) => {
      const code = sign.codePointAt(0)!.toString(16).toUpperCase();
      return `\\u${code.padStart(4, '0')}`;
    });
}

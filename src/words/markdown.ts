// How does text that somebody typed stand in Markdown as it is?

/** On one line; no cell border, link, tag or emphasis of it works. `崂山区_2025` needs nothing. */
export function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*[\]<|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

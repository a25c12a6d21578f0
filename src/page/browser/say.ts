// In which language does the page speak?

const isChinese = document.documentElement.lang.startsWith('zh');

export function say(zh: string, en: string): string {
  return isChinese ? zh : en;
}

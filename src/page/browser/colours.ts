// In which colours is a chart drawn? In those of the style sheet, light or dark, so that a colour has one home.

export interface Colours {
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly paper: string;
  readonly main: string;
  readonly second: string;
  readonly quiet: string;
  readonly warn: string;
  readonly font: string;
}

/** Those that apply to the element now. */
export function coloursOf(room: HTMLElement): Colours {
  const style = getComputedStyle(room);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: colour('ink'),
    quietInk: colour('ink-2'),
    line: colour('line'),
    paper: colour('paper'),
    main: colour('chart-main'),
    second: colour('chart-second'),
    quiet: colour('chart-quiet'),
    warn: colour('chart-warn'),
    font: style.fontFamily,
  };
}

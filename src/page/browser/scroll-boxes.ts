// Which boxes does the Tab key stop at? Only those that hold more than they show: the others need no scrolling.

export function keepBoxesInOrder(): void {
  const watcher = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const box = target as HTMLElement;
      box.tabIndex = box.scrollWidth > box.clientWidth + 1 ? 0 : -1;
    }
  });
  for (const box of document.querySelectorAll('.box')) watcher.observe(box);
}

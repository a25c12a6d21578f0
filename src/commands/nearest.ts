// Which of the names did the user mean?

import { editDistance } from '../model/edit-distance.ts';

/** The nearest first; none that differs in more than a third of its signs. */
export function nearest(word: string, names: readonly string[], most = 3): string[] {
  const typed = word.toLowerCase();
  return names
    .map((name) => ({ name, distance: distanceTo(typed, name.toLowerCase()) }))
    .filter(
      ({ name, distance }) => distance <= Math.max(2, Math.floor(name.length / 3)) && distance < name.length,
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** To the name, or to its last part: `code-malformd` means `enterprise/code-malformed`; `digit` is in several. */
function distanceTo(typed: string, name: string): number {
  if (typed.length > 3 && name.includes(typed)) return 1;
  const last = name.slice(name.lastIndexOf('/') + 1);
  return Math.min(editDistance(typed, name), editDistance(typed, last));
}

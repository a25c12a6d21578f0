// Which district of the plan does a text name?

import type { Choice } from '../define.ts';
import type { District, Plan } from '../model/plan.ts';
import { comparable } from '../model/text.ts';

/** For cells that hold a district and nothing else. The kept value is its code. */
export function districtChoices(plan: Plan): Choice[] {
  return plan.districts.map(({ code, name, aliases }) => ({
    value: code,
    label: name,
    aliases: [...aliases, `${plan.city.name}${name}`],
  }));
}

/**
 * The district whose name or alias stands in a longer text (a file name, 崂山区人力资源和社会保障局); the longest
 * name decides (青岛西海岸新区, not 开发区), and two different districts of one length are no answer.
 */
export function districtIn(text: string, plan: Plan): District | undefined {
  const words = comparable(text);
  let found: District | undefined;
  let longest = 0;
  for (const district of plan.districts) {
    for (const name of [district.name, district.code, ...district.aliases]) {
      const word = comparable(name);
      if (word.length < longest || !words.includes(word)) continue;
      if (word.length === longest && found !== district) found = undefined;
      else found = district;
      longest = word.length;
    }
  }
  return found;
}

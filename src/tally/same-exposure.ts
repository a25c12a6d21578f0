// What is the same under every definition that divides by the same exposure? A city-year is asked under ten definitions with
// two or three exposures: heads, sizes and doubtful enterprises of 390,000 rows are not added up ten times (0.3 s).

import type { Plan } from '../model/plan.ts';
import type { City, DistrictLedger } from './city.ts';
import { type Doubtful, doubtfulRows, without } from './doubtful.ts';
import { Exposure } from './exposure.ts';
import { snapshotsOf } from './snapshots.ts';
import { Strata } from './stratum.ts';

interface WithoutThem {
  readonly doubtful: Doubtful;
  readonly city: City;
}

/** Of plans that differ in nothing but their definition of the rate. */
export class SameExposure {
  readonly strata: Strata;
  readonly #exposures = new Map<DistrictLedger, Map<string, Exposure>>();
  readonly #rests = new Map<City, Map<string, WithoutThem | undefined>>();

  constructor(plan: Plan) {
    this.strata = new Strata(plan);
  }

  of(ledger: DistrictLedger, plan: Plan): Exposure {
    return remember(
      this.#exposures,
      ledger,
      plan,
      () => new Exposure(snapshotsOf(ledger), plan, this.strata),
    );
  }

  /** The city without enterprises of doubtful exposure; undefined = there are none. */
  withoutDoubtful(city: City, plan: Plan): WithoutThem | undefined {
    return remember(this.#rests, city, plan, () => {
      const doubtful = doubtfulRows(city, plan);
      return doubtful && { doubtful, city: without(city, doubtful) };
    });
  }
}

function remember<K, T>(known: Map<K, Map<string, T>>, key: K, { rate }: Plan, make: () => T): T {
  let byExposure = known.get(key);
  if (byExposure === undefined) {
    byExposure = new Map();
    known.set(key, byExposure);
  }
  if (!byExposure.has(rate.exposure)) byExposure.set(rate.exposure, make());
  return byExposure.get(rate.exposure)!;
}

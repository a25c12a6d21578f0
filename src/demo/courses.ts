// Who is trained in the synthetic city? Most of those who have to be, a few of them twice, a few without passing.

import { addDays } from '../model/date.ts';
import { inventedCitizenId } from '../template/invented.ts';
import type { Firm } from './city.ts';
import { DISTRICTS } from './plan.ts';
import { Random } from './random.ts';

export interface Attendance {
  readonly firm: Firm;
  readonly personName: string;
  readonly personId: string;
  /** Role id. */
  readonly role: string;
  readonly course: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly passed: boolean;
}

/** What a district writes down besides: since when a person holds the post, until when, and the hours of the course. */
interface AttendanceDetails {
  readonly inPostFrom: string;
  readonly inPostTo?: string;
  readonly mode: '线下' | '混合';
  readonly onlineHours?: number;
  readonly offlineHours?: number;
}

/** Share of the required persons who are trained by the middle of 2025, by district. */
const COVERED = [0.95, 0.92, 0.88, 0.91, 0.84];
const COURSES = ['工伤预防能力提升培训', '重点岗位工伤预防培训'];
const FIRST = '2021-03-01';
/** Days from the first course to the middle of 2025. */
const SPAN = 1560;

/** Of a district, in order of their last day. */
export function attendancesOf(firms: readonly Firm[], district: string): Attendance[] {
  const random = new Random(`courses of ${district}`);
  const covered = COVERED[DISTRICTS.findIndex(({ code }) => code === district)]!;
  const attendances: Attendance[] = [];
  let person = 0;
  for (const firm of firms.filter((one) => one.district === district)) {
    for (const [role, required] of firm.required) {
      for (let i = 0; i < required; i++) {
        person++;
        if (!random.chance(covered)) continue;
        const who = {
          firm,
          role,
          personName: `合成学员${String(person).padStart(4, '0')}`,
          personId: inventedCitizenId(
            district,
            `19${random.between(66, 95)}0${random.between(1, 9)}15`,
            person,
          ),
        };
        const first = course(0, random);
        // Who fails comes back.
        if (random.chance(0.04))
          attendances.push({ ...who, ...course(0, random, first.startDate), passed: false });
        attendances.push({ ...who, ...first, passed: true });
        if (random.chance(0.06)) attendances.push({ ...who, ...course(1, random), passed: true });
      }
    }
  }
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return attendances.sort((a, b) => order(a.endDate, b.endDate) || order(a.personName, b.personName));
}

/** Two days; `before` another one where it is given. */
function course(
  which: number,
  random: Random,
  before?: string,
): Pick<Attendance, 'course' | 'startDate' | 'endDate'> {
  const startDate = before
    ? addDays(before, -random.between(20, 50))
    : addDays(FIRST, random.between(60, SPAN));
  return { course: COURSES[which]!, startDate, endDate: addDays(startDate, 1) };
}

/** Some are new in their post, a few leave after the course; most courses are on site, of some nobody wrote the hours. */
export function detailsOf({ personId, course, startDate, endDate }: Attendance): AttendanceDetails {
  const ofPerson = new Random(`post of ${personId}`);
  const ofCourse = new Random(`hours of ${personId} ${course} ${startDate}`);
  const isNew = ofPerson.chance(0.4);
  const inPostFrom =
    endDate >= '2025' && isNew ? addDays(startDate, -20) : `20${ofPerson.between(12, 20)}-03-01`;
  // Within the month, so that the ledger that has the course has it too.
  const hasLeft = endDate >= '2025' && endDate.slice(8) < '19' && ofCourse.chance(0.4);
  const kind = ofCourse.next();
  return {
    inPostFrom,
    ...(hasLeft && { inPostTo: addDays(endDate, 10) }),
    mode: kind < 0.18 ? '混合' : '线下',
    ...(kind < 0.18 && { onlineHours: kind < 0.12 ? 8 : 14 }),
    ...(kind < 0.93 && { offlineHours: 16 }),
  };
}

// Which rows has a table of districts? Each district, then all of them together.

/** The city is `all`. One district is the whole: it stands once, and not once more as its own total. */
export function shownDistricts(codes: readonly string[]): readonly string[] {
  return codes.length === 1 ? codes : [...codes, 'all'];
}

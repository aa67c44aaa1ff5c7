/** The earlier of two times, or the one that is known. */
export function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** The later of a time that either may have, as a member. */
export function laterOf<N extends string>(
  name: N,
  a: { readonly [K in N]?: number },
  b: { readonly [K in N]?: number },
): { readonly [K in N]?: number } {
  const times = [a[name], b[name]].filter((ms) => ms !== undefined);
  return times.length === 0 ? {} : ({ [name]: Math.max(...times) } as { readonly [K in N]?: number });
}

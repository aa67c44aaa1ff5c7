/** How few unused recovery codes are worth a warning: this many, or this share of all. */
const FEW = 2;
const FEW_SHARE = 0.2;

/** Whether so few recovery codes are left that it is time to get new ones. A set without a used code is as the site made it. */
export function isFewCodes({ unused, total }: { readonly unused: number; readonly total: number }): boolean {
  return unused < total && (unused <= FEW || unused <= total * FEW_SHARE);
}

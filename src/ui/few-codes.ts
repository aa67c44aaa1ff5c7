/** How few unused recovery codes are worth a warning. */
const FEW = 3;

/** Whether so few recovery codes are left that it is time to get new ones. A set without a used code is as the site made it. */
export function isFewCodes({ unused, total }: { readonly unused: number; readonly total: number }): boolean {
  return unused <= FEW && unused < total;
}

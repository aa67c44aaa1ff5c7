/** How few unused recovery codes are worth a warning. */
const FEW = 3;

/** Whether so few recovery codes are unused that it is time to get new ones. */
export function isFewCodes(unused: number): boolean {
  return unused <= FEW;
}

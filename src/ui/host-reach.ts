/** Whether a stored host can stand for a whole site: an IP address or a name without a dot has nothing below it. */
export function canBeWhole(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name.includes('.') && !name.startsWith('[') && !/^[\d.]+$/.test(name) && !name.endsWith('.localhost');
}

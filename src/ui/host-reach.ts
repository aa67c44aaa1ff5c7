/** Whether a stored host can stand for a whole site: an IP address or a name without a dot has nothing below it. */
export function canBeWhole(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name.includes('.') && !name.startsWith('[') && !/^[\d.]+$/.test(name) && !name.endsWith('.localhost');
}

/** Whether a stored host is in a network of the user's own, where http may be allowed: RFC 1918, link-local, carrier networks, local names. */
export function isPrivate(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return false;
  if (name.startsWith('[')) return /^\[(?:f[cd]|fe[89ab])/.test(name);
  if (/^[\d.]+$/.test(name)) {
    return /^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./.test(name);
  }
  return !name.includes('.') || /\.(?:local|internal|home\.arpa)$/.test(name);
}

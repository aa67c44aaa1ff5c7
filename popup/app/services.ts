/** The packed table of known services; loaded only when it is asked for. */
export async function readServices(): Promise<string> {
  return (await import('../../src/services/table.ts')).SERVICES;
}

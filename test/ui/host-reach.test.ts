import { describe, expect, it } from 'vitest';
import { canBeWhole } from '../../src/ui/host-reach.ts';

describe('a whole site', () => {
  it.each(['example.com', 'login.example.co.uk', 'example.com:8443'])('is offered for %s', (host) => {
    expect(canBeWhole(host)).toBe(true);
  });
  it.each(['127.0.0.1', '127.0.0.1:8443', '[::1]', '[::1]:8443', 'localhost', 'localhost:80', 'nas', 'app.localhost'])(
    'is not offered for %s',
    (host) => {
      expect(canBeWhole(host)).toBe(false);
    },
  );
});

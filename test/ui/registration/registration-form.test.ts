import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../../src/fault.ts';
import { createRegistrationForm } from '../../../src/ui/registration/registration-form.ts';
import type { AccountId, SecurityKeyId } from '../../../src/vault/records.ts';

const key = 'blue' as SecurityKeyId;
const parseHost = (text: string) => {
  if (!text.includes('.')) throw new Fault('host-invalid', 'got no host, want one');
  return text.toLowerCase();
};

describe('recording that a security key is registered on a site', () => {
  it('sends the host as it is linked, the name without spaces around it, and the account if there is one', async () => {
    const send = vi.fn(async () => true);
    const form = createRegistrationForm({ key, parseHost, send });
    form.setHost('Example.com');
    form.name.value = ' my key ';
    expect(await form.save()).toBe(true);
    form.account.value = 'a' as AccountId;
    await form.save();
    expect(send.mock.calls).toEqual([
      [{ key, host: 'example.com', name: 'my key' }],
      [{ key, host: 'example.com', name: 'my key', account: 'a' }],
    ]);
  });

  it('sends nothing for a text that is no host, and says so until the text changes', async () => {
    const send = vi.fn(async () => true);
    const form = createRegistrationForm({ key, host: 'nonsense', parseHost, send });
    expect(await form.save()).toBe(false);
    expect([form.hostFault.value?.code, send.mock.calls.length]).toEqual(['host-invalid', 0]);
    form.setHost('example.com');
    expect(form.hostFault.value).toBeUndefined();
  });

  it('sends a new key by its name, which it must have', async () => {
    const send = vi.fn(async () => true);
    const form = createRegistrationForm({ key, host: 'example.com', parseHost, send });
    form.newKey.value = { label: ' ', place: '', attachment: 'cross-platform' };
    expect(form.isNameMissing.value).toBe(false);
    expect([await form.save(), send.mock.calls.length, form.isNameMissing.value]).toEqual([false, 0, true]);
    form.newKey.value = { label: ' Blue ', place: ' Desk ', attachment: 'cross-platform' };
    expect(form.isNameMissing.value).toBe(false);
    expect(await form.save()).toBe(true);
    expect(send.mock.calls).toEqual([
      [{ key: { label: 'Blue', place: 'Desk', attachment: 'cross-platform' }, host: 'example.com', name: '' }],
    ]);
  });

  it('sends nothing before a security key is chosen', async () => {
    const send = vi.fn(async () => true);
    const form = createRegistrationForm({ host: 'example.com', parseHost, send });
    expect([await form.save(), send.mock.calls.length]).toEqual([false, 0]);
  });
});

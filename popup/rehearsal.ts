import { render, type VNode } from 'preact';
import type { AccountRow, CodeView, HomeView } from '../src/messages/views.ts';
import type { AccountId } from '../src/vault/records.ts';
import type { Ports } from './ports.ts';
import { createPopup, type Popup } from './state.ts';

/**
 * Draws a home screen that nobody sees while the answer for the real one is on its way: the engine compiles what it runs for the
 * first time, and that would otherwise cost the first code its time. It asks the background nothing and leaves nothing behind.
 */
export function rehearse(draw: (popup: Popup) => VNode, ports: Ports): void {
  const popup = createPopup({ ...ports, ask: () => new Promise(() => undefined) });
  const nobody = document.createElement('div');
  popup.receive(sampleHome(Date.now()), true);
  render(draw(popup), nobody);
  render(null, nobody);
  popup.codes.stop();
}

function sampleHome(nowMs: number): HomeView {
  const codes: CodeView = { code: '000000', nextCode: '000000', periodSeconds: 30, untilMs: nowMs + 30_000 };
  const row = (id: string): AccountRow => ({
    ...codes,
    id: id as AccountId,
    issuer: 'Sample',
    name: 'sample',
    kind: 'totp',
    pinned: false,
    tags: [],
    hosts: [],
    uses: 0,
    createdMs: nowMs,
    keys: 0,
  });
  return {
    state: 'unlocked',
    theme: 'system',
    site: { host: 'sample.example', registrable: 'sample.example', accounts: [row('a')], registrations: [] },
    others: { rows: [row('b'), row('c')], total: 2, count: 3 },
    tags: [],
    preferences: {
      theme: 'system',
      sort: 'use',
      hideCodes: false,
      clipboardSeconds: 0,
      idleMinutes: 0,
      lockOnSystemLock: false,
      sessionHours: 1,
    },
  };
}

import { plugIn } from '../authenticator.ts';
import type { Stage } from '../browser-harness.ts';
import { expectEqual } from '../expect.ts';
import { identify, listRing, plugInRing, RING } from '../steps/keys.ts';
import * as northwind from '../steps/northwind.ts';
import { openKeys } from '../steps/options.ts';
import { recordKeyHere, takeRecoveryCodes } from '../steps/popup.ts';
import { firstRun } from '../steps/vault.ts';

/** Enrol a security key: record which physical key it is, under which name; take the first backup codes in. */
export async function run(stage: Stage): Promise<void> {
  await enrolKey(stage, { kind: 'external', key: 'blue', nameThere: 'Blue on my ring' });
}

/** A2 and A3 differ in the authenticator alone. */
export async function enrolKey(
  stage: Stage,
  wish: {
    readonly kind: 'external' | 'built-in';
    readonly key: 'blue' | 'builtIn';
    readonly nameThere: string;
  },
): Promise<void> {
  const user = await stage.site.createUser('a');
  const transport = wish.kind === 'built-in' ? 'internal' : 'usb';
  await northwind.signIn(stage, user);
  await firstRun(stage);
  await stage.closePopup();

  const options = await openKeys(stage);
  const ring = await plugInRing(options);
  await listRing(options, ring);
  const label = RING[wish.key];
  await identify(options, ring, wish.key);
  await stage.picture(options, 'keys registered');

  await stage.tab.bringToFront();
  await plugIn(stage.tab, transport);
  await northwind.addKey(stage, user, wish.kind, wish.nameThere);
  const codes = await northwind.readBackupCodes(stage);
  const popup = await stage.popup();
  await takeRecoveryCodes(popup, codes.length);
  await recordKeyHere(popup, label, wish.nameThere);
  await stage.picture(popup, 'key recorded');
  await stage.closePopup();

  await options.page.bringToFront();
  await options.page.reload();
  await options.reads(northwind.HOST);
  const card = await options.find('listitem', label);
  await options.reads(`Named “${wish.nameThere}” there`);
  expectEqual(
    'whose key it is',
    await card.evaluate((one, host) => one.textContent?.includes(host), northwind.HOST),
    true,
  );
  await stage.picture(options, 'where it opens');
  const { keys } = stage.site.state('a', user.email);
  expectEqual(
    'the keys at the service',
    keys.map(({ name, kind }) => ({ name, kind })),
    [{ name: wish.nameThere, kind: wish.kind }],
  );
}

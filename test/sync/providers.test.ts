import { describe, expect, it } from 'vitest';
import { findWebdavAddress, wantsAppPassword } from '../../src/sync/providers.ts';

const NEXTCLOUD = '<html><title>Login – Nextcloud</title>';

describe('the WebDAV address that would probably work', () => {
  it.each([
    ['https://cloud.example.com/', NEXTCLOUD, 'https://cloud.example.com/remote.php/dav/files/ada/Latchkey/'],
    [
      'https://example.com/nextcloud/index.php/login',
      NEXTCLOUD,
      'https://example.com/nextcloud/remote.php/dav/files/ada/Latchkey/',
    ],
    ['https://example.com/apps/files/files/7', '', 'https://example.com/remote.php/dav/files/ada/Latchkey/'],
    ['https://own.example.com:8443/', 'ownCloud', 'https://own.example.com:8443/remote.php/dav/files/ada/Latchkey/'],
    [
      'https://nx1234.your-storageshare.de/',
      '',
      'https://nx1234.your-storageshare.de/remote.php/dav/files/ada/Latchkey/',
    ],
    ['https://www.fastmail.com/', '', 'https://myfiles.fastmail.com/Latchkey/'],
    ['https://app.koofr.net/app/storage', '', 'https://app.koofr.net/dav/Koofr/Latchkey/'],
    ['https://u123456.your-storagebox.de/index.html', '', 'https://u123456.your-storagebox.de/Latchkey/'],
    ['https://diskstation.local:5001/', '', 'https://diskstation.local:5006/home/Latchkey/'],
    ['https://ada.synology.me/', '', 'https://ada.synology.me:5006/home/Latchkey/'],
    ['http://192.168.1.7/', '<script>SYNO.SDS</script>', 'https://192.168.1.7:5006/home/Latchkey/'],
  ])('of %s', (tried, answer, want) => {
    expect(findWebdavAddress(new URL(tried), 'ada', answer)).toBe(want);
  });

  it('takes the name of the storage box from the user', () => {
    expect(findWebdavAddress(new URL('https://console.hetzner.com/'), 'u123456-sub1')).toBe(
      'https://u123456.your-storagebox.de/Latchkey/',
    );
  });

  it('is none for a server that nothing is known of, and none that was tried', () => {
    expect(findWebdavAddress(new URL('https://files.example.com/'), 'ada', '<html>It works!')).toBeUndefined();
    expect(findWebdavAddress(new URL('https://app.koofr.net/dav/Koofr/Latchkey'), 'ada')).toBeUndefined();
  });
});

describe('app passwords', () => {
  it('are wanted where the server says so, and where nothing else is ever taken', () => {
    expect(wantsAppPassword(new URL('https://c.example.com/'), 'PasswordLoginForbidden')).toBe(true);
    expect(wantsAppPassword(new URL('https://myfiles.fastmail.com/'), '')).toBe(true);
    expect(wantsAppPassword(new URL('https://c.example.com/'), 'Username or password was incorrect')).toBe(false);
  });
});

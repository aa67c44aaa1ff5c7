import { describe, expect, it } from 'vitest';
import { type CodeKind, kindOf } from '../../src/qr/kind.ts';

const EXAMPLES: Record<CodeKind, readonly string[]> = {
  account: [
    'otpauth://totp/Acme:ann?secret=JBSWY3DPEHPK3PXP',
    ' OTPAUTH://HOTP/x?secret=JBSWY3DPEHPK3PXP&counter=1\n',
    'steam://GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    'apple-otpauth://totp/a?secret=JBSWY3DPEHPK3PXP',
    'motp://a:b?secret=1',
    'https://chart.example/?chl=otpauth%3A%2F%2Ftotp%2Fa%3Fsecret%3DJBSWY3DPEHPK3PXP',
  ],
  transfer: ['otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6'],
  key: ['JBSW Y3DP EHPK 3PXP', 'jbswy3dpehpk3pxp', 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'],
  microsoft: [
    'phonefactor://activate_account?code=1&url=https%3A%2F%2Fexample.com',
    'https://login.microsoftonline.com/authenticatorApp/activateAccount?source=qrCode&accountType=msa&code=M.C501',
    'microsoft-authenticator://activatePhoneSignIn?id=1',
  ],
  duo: [
    'duo://abc-def',
    'https://m-1a2b3c4d.duosecurity.com/activate/AbC',
    `AbCdEfGhIjKlMnOpQrSt-${btoa('api-1a2b3c4d.duosecurity.com')}`,
  ],
  okta: ['oktaverify://email/ann%40example.com?t=1', 'com-okta-authenticator://enroll?x=1'],
  entrust: ['igmobileotp://?action=secactivate&enc=1'],
  rsa: ['com.rsa.securid.iphone://ctf?ctfData=200123', 'http://127.0.0.1/securid/ctf?ctfData=200123'],
  symantec: ['vipmobile://activate?code=1'],
  onespan: ['onespan://activate/1'],
  ping: ['pingid://pair?code=1', 'https://authenticator.pingone.com/pingid/ppm/auth/1'],
  forgerock: ['pushauth://push/forgerock:ann?a=aHR0cA'],
  'other-authenticator': ['bankid:///?autostarttoken=1', 'salesforceauthenticator://x'],
  whatsapp: [
    '2@LHaZkDyDvFJ5vwM/xQGBmA==,4fn5rVFtDVs1ay2aaLRhSg==,lUBRsMSCSEhwC2y3nSXVgQ==',
    'https://wa.me/settings/linked_devices#2@abc',
  ],
  signal: ['sgnl://linkdevice?uuid=a&pub_key=b'],
  telegram: ['tg://login?token=AQJ6'],
  discord: ['https://discord.com/ra/Zk1CRQ'],
  'steam-login': ['https://s.team/q/1/2372462679780599330'],
  login: ['viber://secondary?x=1', 'wc:8a5e5bdc@1?bridge=x'],
  passkey: [
    'FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312026786722471666005727649643501784024544726574771401798171307406596245',
  ],
  web: [
    'https://example.com/pay?x=1',
    'HTTP://EXAMPLE.COM',
    'www.example.org',
    'example.com/menu',
    'https://discord.com/download',
    'https://www.microsoft.com/en-gb/security/mobile-authenticator-app',
    'https://example.com/otpauth://totp/a?secret=JBSWY3DPEHPK3PXP',
  ],
  wifi: ['WIFI:T:WPA;S:Guest;P:long secret;;', 'DPP:C:81/1;K:MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgAC;;'],
  payment: [
    'BCD\n002\n1\nSCT\nBPOTBEB1\nRed Cross\nBE72000000001616\nEUR1',
    'BCD\r\n001\r\n1\r\nSCT\r\n',
    'SPC\r\n0200\r\n1\r\nCH4431999123000889012',
    'SPD*1.0*ACC:CZ5855000000001265098001*AM:480.50*CC:CZK',
    'upi://pay?pa=name@bank&pn=Name&am=10',
    'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT?amount=0.1',
    'ethereum:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359',
    'LNURL1DP68GURN8GHJ7UM9WFMXJCM99E3K7MF0V9CXJ0M385EKVCENXC6R2C35XVUKXEFCV5MKVV34X5EKZD3EV56NYD3HXQURZEPEXEJXXEPNXSCRVWFNV9NXZCN9XQ6XYEFHVGCXXCMYXYMNSERXFQ5FNS',
    '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D',
  ],
  contact: ['BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD', 'MECARD:N:Owen,Sean;;'],
  mail: ['mailto:ann@example.com?subject=hi', 'MATMSG:TO:a@example.com;SUB:x;BODY:y;;', 'SMTP:a@example.com:x:y'],
  phone: ['tel:+15551234567'],
  message: ['smsto:+15551234567:hello', 'sms:555'],
  place: ['geo:40.71872,-73.98905,100'],
  event: ['BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT', 'BEGIN:VCALENDAR\nEND:VCALENDAR'],
  device: ['MT:Y.K9042C00KA0648G00', 'X-HM://0023ISYWYABCD'],
  'mobile-plan': ['LPA:1$smdp.example.com$ABC'],
  health: ['HC1:6BFOXN*TS0BI$ZD', 'shc:/5676290952432060346'],
  ticket: ['M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100'],
  app: ['myapp://open/thing', 'spotify:track:4uLU6hMCjMI75M1A2tKUQC', 'steam://run/440'],
  text: ['hello world', '', '1234567890128', 'Note: call Ann', 'javascript : no'],
};

describe('a readable code', () => {
  it.each(Object.entries(EXAMPLES).flatMap(([kind, texts]) => texts.map((text) => [kind, text])))(
    'is named %s: %j',
    (kind, text) => {
      expect(kindOf(text)).toBe(kind);
    },
  );

  it('is named quickly, however long it is', () => {
    for (const part of ['A', '2@', 'a.', 'M1 ', '000201', 'ln', 'A2', '/', '-='])
      expect(kindOf(part.repeat(4_000))).toBeTypeOf('string');
  });
});

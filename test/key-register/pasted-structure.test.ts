import { describe, expect, it } from 'vitest';
import { type PastedKey, readPastedKeys } from '../../src/key-register/read-pasted.ts';

const nowMs = new Date(2026, 10, 30, 12).getTime();
const read = (text: string) => readPastedKeys(text, { nowMs, isDayFirst: false });

function dayOf(ms: number | undefined): string {
  if (ms === undefined) return '-';
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
const shown = ({ name, sinceMs, usedMs }: PastedKey) =>
  [name, dayOf(sinceMs), ...(usedMs === undefined ? [] : [dayOf(usedMs)])].join(' | ');
const D = '2024-03-03';
const E = '2024-04-14';

describe('the name of a key', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'below the page’s menu',
      'Account settings\nProfile\nPassword\nSecurity keys\nBlue key\nAdded on Mar 3, 2024',
      [`Blue key | ${D}`],
    ],
    [
      'below another menu',
      'Home\nBilling plan\nTeam members\nSign-in options\nMy green one\nRegistered Mar 3, 2024\nRemove',
      [`My green one | ${D}`],
    ],
    [
      'below a number of keys',
      'Security keys\n2 keys\nBlue key\nAdded on Mar 3, 2024\nRecovery codes\nGenerate new codes',
      [`Blue key | ${D}`],
    ],
    ['below another number', 'You have 1 passkey registered\nDesk\nCreated: Mar 3, 2024', [`Desk | ${D}`]],
    [
      'below a heading in a language without words here',
      'Turvaseaded\nMinu võtmed\nSinine\nLisatud 3.3.2024',
      [`Sinine | ${D}`],
    ],
    ['in Finnish', 'Suojausavaimet\nSininen avain\nLisätty 3.3.2024', [`Sininen avain | ${D}`]],
    ['in Ukrainian', 'Ключі безпеки\nСиній ключ\nДодано 3 березня 2024 р.\nВидалити', [`Синій ключ | ${D}`]],
    [
      'in Ukrainian, two',
      'Ключі безпеки\nСиній\nДодано\n3 березня 2024\nВидалити\nЗапасний\nДодано\n14 квітня 2024\nВидалити',
      [`Синій | ${D}`, `Запасний | ${E}`],
    ],
    [
      'before a menu glyph',
      'Set up your account for passwordless authentication following the FIDO2 standard.\nblue key\n⋮\nred key\n⋮',
      ['blue key | -', 'red key | -'],
    ],
    [
      'before another glyph',
      'The following devices are configured for your account:\nOffice\n…\nHome\n…\nCar\n…',
      ['Office | -', 'Home | -', 'Car | -'],
    ],
    ['before remarks alone', 'Blue YubiKey\nUSB-C\nRed YubiKey\nUSB-C, NFC', ['Blue YubiKey | -', 'Red YubiKey | -']],
    [
      'below its date',
      'Added on Mar 3, 2024\nBlue key\nAdded on Apr 14, 2024\nRed key',
      [`Blue key | ${D}`, `Red key | ${E}`],
    ],
    [
      'below its date, above a button',
      'Security keys\nAdded on Mar 3, 2024\nBlue key\nDelete\nAdded on Apr 14, 2024\nRed key\nDelete',
      [`Blue key | ${D}`, `Red key | ${E}`],
    ],
    ['behind its date', 'Mar 3, 2024 Blue key', [`Blue key | ${D}`]],
    [
      'behind its date, twice',
      'Security keys\n2024-03-03 Blue key\n2024-04-14 Red key',
      [`Blue key | ${D}`, `Red key | ${E}`],
    ],
    ['a symbol', '🔑\nAdded on Mar 3, 2024\nDelete', [`🔑 | ${D}`]],
    [
      'a symbol beside others',
      'Blue\nAdded on Mar 3, 2024\nDelete\n💙\nAdded on Apr 14, 2024\nDelete',
      [`Blue | ${D}`, `💙 | ${E}`],
    ],
    [
      'an icon is none',
      '🔑\nBlue\nAdded on Mar 3, 2024\n🔑\nRed\nAdded on Apr 14, 2024',
      [`Blue | ${D}`, `Red | ${E}`],
    ],
    ['a year', '2024\nAdded on Mar 3, 2024\nDelete', [`2024 | ${D}`]],
    ['a month', 'May 2023\nAdded on Mar 3, 2024\nDelete', [`May 2023 | ${D}`]],
    ['a month with a word', 'May 2024 key\nAdded on Mar 3, 2024', [`May 2024 key | ${D}`]],
    ['a month in another language', 'Schlüssel Mai 2023\nErstellt am 3. März 2024', [`Schlüssel Mai 2023 | ${D}`]],
    ['with a month at its end', 'Office spare May 2023\nAdded on Mar 3, 2024', [`Office spare May 2023 | ${D}`]],
    ['with a day at its end', 'Office 3/4/2023\nAdded on Mar 3, 2024\nDelete', [`Office 3/4/2023 | ${D}`]],
    ['beside the only date', 'Office Mar 3, 2024\nHome Apr 14, 2024', [`Office | ${D}`, `Home | ${E}`]],
    [
      'in a field',
      'Name: Blue key\nAdded on Mar 3, 2024\nName: Red key\nAdded on Apr 14, 2024',
      [`Blue key | ${D}`, `Red key | ${E}`],
    ],
    [
      'in a field that is first of several',
      'Nickname: Blue key\nType: Security key\nAdded: Mar 3, 2024',
      [`Blue key | ${D}`],
    ],
    [
      'two alike',
      'YubiKey\nAdded on Mar 3, 2024\nYubiKey\nAdded on Apr 14, 2024',
      [`YubiKey | ${D}`, `YubiKey | ${E}`],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(read(text).keys.map(shown)).toEqual(wanted);
  });
});

describe('labels and buttons', () => {
  const two = (heading: string, first: string, second: string, remove: string) =>
    `${heading}\nBlue key\n${first}\n${remove}\nRed key\n${second}\n${remove}`;
  it.each<[string, string]>([
    ['Arabic', two('مفاتيح الأمان', 'أُضيف في 3 مارس 2024', 'أُضيف في 14 أبريل 2024', 'حذف')],
    ['Arabic digits', two('مفاتيح الأمان', 'تمت الإضافة: ٣ مارس ٢٠٢٤', 'تمت الإضافة: ١٤ أبريل ٢٠٢٤', 'حذف')],
    ['Hebrew', two('מפתחות אבטחה', 'נוסף ב-3 במרץ 2024', 'נוסף ב-14 באפריל 2024', 'מחק')],
    [
      'Greek',
      two('Κλειδιά ασφαλείας', 'Προστέθηκε στις 3 Μαρτίου 2024', 'Προστέθηκε στις 14 Απριλίου 2024', 'Διαγραφή'),
    ],
    ['Vietnamese', two('Khóa bảo mật', 'Đã thêm vào ngày 3 tháng 3, 2024', 'Đã thêm vào ngày 14 tháng 4, 2024', 'Xóa')],
    ['Indonesian', two('Kunci keamanan', 'Ditambahkan pada 3 Maret 2024', 'Ditambahkan pada 14 April 2024', 'Hapus')],
    ['Thai', two('คีย์ความปลอดภัย', 'เพิ่มเมื่อ 3 มีนาคม 2567', 'เพิ่มเมื่อ 14 เม.ย. 2567', 'ลบ')],
    ['Hungarian', two('Biztonsági kulcsok', 'Hozzáadva: 2024. március 3.', 'Hozzáadva: 2024. ápr. 14.', 'Törlés')],
    ['Romanian', two('Chei de securitate', 'Adăugată pe 3 martie 2024', 'Adăugată pe 14 aprilie 2024', 'Șterge')],
    [
      'a language without words here',
      two('Turvavõtmed', 'Lisatud 3. märts 2024', 'Lisatud 14. aprill 2024', 'Kustuta'),
    ],
    ['another', two('Öryggislyklar', 'Bætt við 3. mars 2024', 'Bætt við 14. apríl 2024', 'Eyða')],
    [
      'a script without words here',
      two('უსაფრთხოების გასაღებები', 'დამატებულია 2024-03-03', 'დამატებულია 2024-04-14', 'წაშლა'),
    ],
  ])('in %s are no keys', (_what, text) => {
    expect(read(text).keys.map(shown)).toEqual([`Blue key | ${D}`, `Red key | ${E}`]);
  });

  it('of an unknown language are none where a list has no dates', () => {
    expect(
      read('Turvavõtmed\nSinine\nKustuta\nPunane\nKustuta\nRoheline\nKustuta').keys.map(({ name }) => name),
    ).toEqual(['Sinine', 'Punane', 'Roheline']);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'the head of a column',
      'Name\tAdded on\tLast used at\tActions\nBlue\tMar 3, 2024\tNov 28, 2026\tDelete',
      [`Blue | ${D} | 2026-11-28`],
    ],
    [
      'other ways to sign in',
      'SMS/Text message\n+1 555 0100 200\nAdded on Mar 3, 2024\nSecurity keys\nBlue\nAdded on Mar 3, 2024',
      [`Blue | ${D}`],
    ],
    [
      'rows about them',
      'Type\tIdentifier\tCreated on\nVirtual\tarn:aws:iam::123456789012:mfa/phone\tSun Mar 03 2024\nSecurity key\tarn:aws:iam::123456789012:u2f/user/ada/blue-4OWMDBEYDRC7ZY4\tSun Mar 03 2024',
      [`blue | ${D}`],
    ],
    [
      'other rows about them',
      'Method\tName\tAdded\nAuthenticator app\tPixel\tMar 3, 2024\nSecurity key\tBlue\tMar 3, 2024',
      [`Blue | ${D}`],
    ],
    ['last year', 'Blue\nAdded last year\nRemove', ['Blue | 2025-11-30']],
    ['a year to come', 'Blue\nAdded on Jan 1, 2099\nRemove', ['Blue | -']],
    ['a day that isn’t', 'Blue\nAdded on Feb 31, 2024\nRemove\nRed\nCreated 31/31/2024', ['Blue | -', 'Red | -']],
    ['a short year', "Blue\nAdded Mar '24\nRemove", ['Blue | 2024-03-01']],
    ['another calendar', 'Blue\nAdded 1402/12/13\nRemove', ['Blue | -']],
  ])('%s', (_what, text, wanted) => {
    expect(read(text).keys.map(shown)).toEqual(wanted);
  });
});

describe('nothing is lost silently', () => {
  it('names that became no key are told, each once and in order', () => {
    const text =
      'Account overview\nMy keys at home\nBlue\nAdded on Mar 3, 2024\nRemove\nWhat else\nRed\nAdded on Apr 14, 2024\nRemove';
    const { keys, leftOut } = read(text);
    expect([...keys.map(({ name }) => name), ...leftOut].sort()).toEqual(
      ['Account overview', 'My keys at home', 'Blue', 'What else', 'Red'].sort(),
    );
    expect(keys.length).toBe(2);
  });

  it('names of other methods are told', () => {
    expect(read('Authenticator app\tPixel\tMar 3, 2024\nSecurity key\tBlue\tMar 3, 2024').leftOut).toEqual(['Pixel']);
  });

  it('dates that can’t be are told with their key', () => {
    expect(read('Blue\nAdded on Jan 1, 2099\nRemove').keys[0]?.unreadDates).toEqual(['Added on Jan 1, 2099']);
    expect(read('Blue\nAdded on Mar 3, 2024\nRemove').keys[0]).not.toHaveProperty('unreadDates');
  });

  it('a name that is longer than a vault keeps is shortened, and told', () => {
    for (const long of ['x'.repeat(5_000), 'Blue key of Ada '.repeat(40).trim()]) {
      const [key, ...rest] = read(`${long}\nAdded on Mar 3, 2024\nRemove`).keys;
      expect([key?.name, key?.isShortened, rest]).toEqual([long.slice(0, 256).trim(), true, []]);
    }
    const [kept] = read(`${'Blue '.repeat(20).trim()}\nAdded on Mar 3, 2024\nRemove`).keys;
    expect(kept).not.toHaveProperty('isShortened');
  });

  it('all of a long list is read, and more than can be saved is told', () => {
    const list = (n: number) =>
      Array.from({ length: n }, (_, at) => `Key no. ${at}\nAdded on Mar 3, 2024\nRemove`).join('\n');
    expect(read(list(450)).keys.length).toBe(450);
    const { keys, leftOut, isCut } = read(list(1_003));
    expect([keys.length, leftOut, isCut]).toEqual([1_000, ['Key no. 1000', 'Key no. 1001', 'Key no. 1002'], false]);
    expect(read(list(4_000)).isCut).toBe(true);
  });
});

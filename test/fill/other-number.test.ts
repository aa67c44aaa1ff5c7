import { describe, expect, it } from 'vitest';
import { readText, SIGNALS } from '../../src/fill/vocabulary.ts';

const namesOther = (text: string) => (readText(text) & SIGNALS.other) !== 0;

describe('a text names the number of something else', () => {
  it.each([
    'Team code',
    'Enter the 6-digit team code',
    'Enter the security code from your helper',
    'Your card’s last 6 digits',
    'The number on the back of your gift card',
    'Code printed on your receipt',
    'Teamcode eingeben',
    'Code von Ihrem Administrator',
    'Code de votre équipe',
    'Código del equipo',
    'Código da turma',
    'Codice della riunione',
    'Kod zespołu',
    'Код команды',
    'Toplantı kodu',
    'رمز الفريق',
    'チームのコード',
    '팀 코드',
    '团队代码',
  ])('where a word for it stands beside the noun: %s', (text) => {
    expect(namesOther(text)).toBe(true);
  });

  it.each([
    'Enter the code and join the meeting',
    'Enter the code to see your order',
    'Keep your codes where your team can’t see them',
    'Enter the code in the box below',
    'No code? Ask your administrator.',
    'Enter the code from your authenticator app to open the team',
    'We sent a code to your customer',
    'Passcode',
    'Code en cours',
  ])('and not where both merely occur: %s', (text) => {
    expect(namesOther(text)).toBe(false);
  });
});

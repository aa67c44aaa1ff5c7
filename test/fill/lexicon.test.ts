import { describe, expect, it } from 'vitest';
import { createLexicon, foldName, foldText } from '../../src/fill/lexicon.ts';
import { APP } from '../../src/fill/words/app.ts';
import { CODE, PHRASE } from '../../src/fill/words/code.ts';
import { FACTOR } from '../../src/fill/words/factor.ts';
import { FOREIGN } from '../../src/fill/words/foreign.ts';
import { RECOVERY } from '../../src/fill/words/recovery.ts';
import { SENT } from '../../src/fill/words/sent.ts';

const find = (entries: string) => {
  const lexicon = createLexicon([{ any: entries }]);
  return (text: string) => lexicon(foldText(text)) !== 0;
};

describe('the word lists', () => {
  it('cover at least twenty languages for each thing a form can ask for', () => {
    for (const list of [FACTOR, APP, PHRASE, CODE, SENT, RECOVERY, FOREIGN]) {
      expect(Object.keys(list).length).toBeGreaterThanOrEqual(20);
    }
  });

  it('hold no entry that cannot be found by itself', () => {
    for (const list of [FACTOR, APP, PHRASE, CODE, SENT, RECOVERY, FOREIGN]) {
      for (const entry of Object.values(list).flatMap((words) => words.split(', '))) {
        const sample = foldText(entry.replaceAll('*', ''));
        expect(find(entry)(sample), entry).toBe(true);
      }
    }
  });
});

describe('finding words', () => {
  it('respects where words begin and end', () => {
    expect(find('pin')('Your PIN, please')).toBe(true);
    expect(find('pin')('shopping')).toBe(false);
    expect(find('code*')('codes')).toBe(true);
    expect(find('*code')('Bestätigungscode')).toBe(true);
    expect(find('*code')('encoder')).toBe(false);
  });

  it('lets a star in the middle of an entry stand for an ending', () => {
    expect(find('резервн* код*')('Резервные коды')).toBe(true);
    expect(find('резервн* код*')('резервная копия')).toBe(false);
  });

  it('ignores accents, case, width and punctuation', () => {
    expect(find('codigo de verificacion')('CÓDIGO  de-verificación:')).toBe(true);
    expect(find('otp')('ＯＴＰ')).toBe(true);
    expect(find('dogrulama kod*')('DOĞRULAMA KODUNUZ')).toBe(true);
  });

  it('finds words inside text written without spaces', () => {
    expect(find('验证码')('请输入验证码。')).toBe(true);
    expect(find('인증 코드')('인증 코드를 입력하세요')).toBe(true);
  });

  it('splits identifiers at capitals, digits and marks', () => {
    expect(foldName('twoFactorCode')).toBe('two factor code');
    expect(foldName('PHONE_SMS_OTP-0')).toBe('phone sms otp 0');
    expect(foldName('otpCode1')).toBe('otp code');
  });
});

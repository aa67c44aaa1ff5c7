import type { WordList } from '../lexicon.ts';

/** One-time codes and two-factor sign-in in identifiers. */
export const NAME_FACTOR: WordList = {
  any: 'otp, *totp*, *hotp, mfa, *2fa*, tfa, twofa, *twofactor*, *two factor*, two fa, *2factor*, 2 factor, *twostep*, two step, 2step, 2sv, *onetime*, one time*, otc, authenticator*, authcode, auth code, authentication code, mfacode, otpcode, *otp code, otpinput, otptoken, tfacode, secondfactor*, second factor*, googleauth*, google auth*, multifactor*, multi factor*, loginotp, otps, dynamic code, softtoken, soft token, google code, ga code, gauth*, mfatoken, mfa token',
};

/** Identifiers that speak of an app. */
export const NAME_APP: WordList = {
  any: '*totp*, authenticator*, app otp, google auth*, googleauth*, gauth*, softtoken, soft token, authapp, auth app, ga code',
};

/** Verification codes in identifiers. */
export const NAME_PHRASE: WordList = {
  any: 'verification code*, verificationcode*, verify code, verifycode, verif code, vcode, security code, securitycode, confirmation code, confirmationcode, confirm code, confirmcode, passcode, pass code, login code, logincode, code input, codeinput, input code, challenge code, verification token, auth token, login token, code verification, verification, digit, digits, pincode input, codigo verificacion, response code, challenge response',
};

/** Bare words for a code in identifiers. */
export const NAME_CODE: WordList = {
  any: 'code, codes, token, challenge, codigo, codice, kod, kode, passcode, chal, pcode, usercode input, char, verify, access code, accesscode',
};

/** Recovery codes in identifiers. */
export const NAME_RECOVERY: WordList = {
  any: 'recovery, *recoverycode*, *recoverykey*, *recoverytoken*, recover, *backupcode*, backup, *backupkey*, *backuptoken*, scratch*, emergency*, rescue*, static token, restore code, *recover code, bypass code, reserve code, spare code',
};

/** Sent codes in identifiers. */
export const NAME_SENT: WordList = {
  any: 'sms, *smscode*, *sms code, smsotp, email code, emailcode, email otp, emailotp, mail code, mailcode, phone code, phonecode, phone otp, email verification, text message, voice code, email token, email pin, mobile code, phone verification, emailverification*, phoneverification*, smstoken, email confirmation',
};

/** Other things in identifiers. */
export const NAME_FOREIGN: WordList = {
  any: '*captcha*, zip, *zipcode*, postal*, *postcode*, post code, coupon*, voucher*, promo*, discount*, gift*, giftcard*, card, cardnumber*, cc, ccv, cvv*, cvc*, csc, iban, bic, swift*, ifsc*, sort code, sortcode, account number, accountnumber*, routing*, license*, licence*, serial*, activation*, product key, productkey, invite*, invitation*, referral*, referrer*, referer, ref code, refcode, order*, tracking*, booking*, reservation*, quantity*, qty, amount, price, search*, query, q, keyword*, phone, telephone, tel, mobile, phonenumber, msisdn, country*, countrycode, area code, areacode, dial code, dialcode, city, state, street, address*, birth*, dob, date, day, month, year, age, email, mail, username, user name, login name, firstname, first name, lastname, last name, fullname, full name, nickname, company, subject, message, comment*, url, website, api, apikey, api key, access key, client id, client secret, game*, meeting*, room*, quiz*, sudoku*, puzzle*, crossword*, board, cell, ssn, tax*, vat*, passport, student*, employee*, member*, answer, question, qa, yubikey*, yubico*, u2f, webauthn, fido, source code, sourcecode, editor, codemirror*, monaco*, color*, colour*, currency*, lang*, barcode*, sku, isbn, alarm*, purchase*, subscription*, redeem*, csrf*, honeypot*, filter*, time, hour, minute, weight, height, score, rating, bid, symbol, ticker, expiry, expiration*, exp, imei, vin, hex, rgb, period, grace, interval, timeout, look ahead, lookahead, policy, issuer',
};

/** PINs in identifiers. */
export const NAME_PIN: WordList = {
  any: 'pin, *newpin, pincode, pin code, pinnumber, mpin, tpin, userpin',
};

/** Passwords in identifiers. */
export const NAME_PASSWORD: WordList = {
  any: 'password*, passwd, passphrase, pwd, currentpassword, newpassword, userpass*, pass',
};

/** Codes that another device shows, in identifiers. */
export const NAME_DEVICE: WordList = {
  any: 'user code, usercode, device code, devicecode, device user code, pairing*, tv code, tvcode, device auth*, deviceauth*, device flow, deviceflow, device login, devicelogin, device activation, deviceactivation, activate device',
};

/** Keys that codes are made from, in identifiers. */
export const NAME_SETUP: WordList = {
  any: '*secret, secret*, *seed, seed*, *totpkey, *otpkey, otp key, totp key, token key, tokenkey, *setupkey, setup key, shared key, sharedkey, nickname, device name, devicename, token name, tokenname, authenticator name, key name, label, token serial, tokenserial',
};

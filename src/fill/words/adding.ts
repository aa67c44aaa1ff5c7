import type { WordList } from '../lexicon.ts';

/** Adding something to an account. */
export const ADDING: WordList = {
  en: 'add, adding, register, registering, enroll*, enrol*, set up, setup, create, new, another, name your, name this',
  de: '*hinzufugen, hinzu, registrier*, einricht*, *erstell*, neue*, benenne*',
  fr: 'ajout*, enregistr*, configur*, creer, nouvelle',
  es: 'anadir, anade, agreg*, registr*, configur*, crear, crea, nueva',
  pt: 'adicion*, regist*, configur*, criar, crie, nova',
  it: 'aggiung*, registr*, configur*, crea, nuova',
  nl: 'toevoegen, voeg, registreer*, registreren, instellen, maak*, nieuwe',
  sv: 'lagg till, registrera*, konfigurera*, skapa, ny',
  da: 'tilfoj*, registrer*, opret*, konfigurer*, ny',
  nb: 'legg til, registrer*, opprett*, konfigurer*, ny',
  fi: 'lisaa*, rekisteroi*, luo, uusi',
  pl: 'dodaj, dodaw*, zarejestruj*, skonfiguruj*, utworz*, now*',
  cs: 'pridat, zaregistr*, nastavit, vytvorit, nov*',
  ru: 'добав*, зарегистрир*, настро*, созда*, нов*',
  uk: 'дода*, зареєстр*, налаштув*, створ*, нов*',
  tr: 'ekle*, kaydet*, kur, olustur*, yeni',
  ja: '追加, 登録, 設定, 作成, 新しい',
  ko: '추가, 등록, 설정, 만들기, 새',
  zh: '添加, 新增, 注册, 註冊, 设置, 設定, 创建, 建立, 新的',
};

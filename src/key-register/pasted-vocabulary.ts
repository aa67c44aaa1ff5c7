import { wordList } from './fold-each.ts';
import { MORE_WORDS } from './pasted-more-words.ts';

/** Words that a site writes around the names in its list of security keys, in the languages whose dates are read. */

export const CREATED = [
  ...wordList(`
  added on, added, date added, created on, created, creation date, date created, registered on, registered, registration date, enrolled on, enrolled, set up on,
  set up, setup date, activated on, activated, paired on, paired, on file since, since, enabled on,
  hinzugefügt am, hinzugefügt, erstellt am, erstellt, registriert am, registriert, angelegt am, angelegt, eingerichtet am, eingerichtet, erstellungsdatum, seit,
  ajoutée le, ajouté le, ajoutée, ajouté, créée le, créé le, créée, créé, enregistrée le, enregistré le, enregistrée, enregistré, date d’ajout, date d'ajout, depuis,
  date de création, date d’inscription,
  añadida el, añadido el, añadida, añadido, agregada el, agregado el, agregada, agregado, creada el, creado el, creada, creado, registrada el, registrado el, registrada,
  registrado, fecha de creación, fecha de registro, desde,
  aggiunta il, aggiunto il, aggiunta, aggiunto, creata il, creato il, creata, creato, registrata il, registrato il, registrata, registrato, data di creazione, dal,
  adicionada em, adicionado em, adicionada, adicionado, criada em, criado em, criada, criado, registada em, registado em, registada, registado, data de criação,
  toegevoegd op, toegevoegd, aangemaakt op, aangemaakt, geregistreerd op, geregistreerd, sinds,
  tillagd den, tillagd, skapad den, skapad, registrerad den, registrerad, lades till, tilføjet den, tilføjet, oprettet den, oprettet, registreret den, registreret,
  lagt til den, lagt til, opprettet, registrert,
  lisätty, luotu, rekisteröity, dodano, dodany, utworzono, utworzony, zarejestrowano, data dodania, data utworzenia, přidáno, přidán, vytvořeno, vytvořen, registrováno,
  добавлен, добавлено, добавлена, создан, создано, создана, зарегистрирован, дата добавления, дата создания,
  eklendi, eklenme tarihi, oluşturuldu, oluşturulma tarihi, kaydedildi,
  追加日, 作成日, 登録日, に追加, に作成, に登録, 追加, 作成, 登録, 添加时间, 创建时间, 注册时间, 添加于, 创建于, 添加, 创建, 注册, 新增, 추가됨, 추가한 날짜, 추가 날짜, 추가,
  생성일, 생성됨, 생성, 등록일, 등록됨, 등록
`),
  ...MORE_WORDS.created,
];
export const USED = [
  ...wordList(`
  last used on, last used, last use, last activity, last sign-in, last sign in, last login, last seen on, last seen, last authenticated, last authentication, last access,
  last accessed, most recent use, most recently used, recently used, used on, used, date last used, last usage,
  zuletzt verwendet am, zuletzt verwendet, zuletzt benutzt, zuletzt genutzt, zuletzt, letzte verwendung, letzte nutzung, letzte anmeldung, verwendet, benutzt, genutzt,
  dernière utilisation, utilisée le, utilisé le, utilisée, utilisé, dernière connexion, dernier accès,
  último uso, usada por última vez, usado por última vez, última utilización, última vez que se usó, último acceso, última sesión,
  ultimo utilizzo, ultimo uso, utilizzata, utilizzato, usata l’ultima volta, usato l’ultima volta, ultimo accesso,
  última utilização, utilizada pela última vez, utilizado pela última vez, último acesso, usada pela última vez,
  laatst gebruikt op, laatst gebruikt, gebruikt, senast använd den, senast använd, användes senast, sidst brugt, sidst anvendt, sist brukt, viimeksi käytetty, käytetty viimeksi,
  ostatnio użyto, ostatnio używany, ostatnie użycie, naposledy použito, naposledy použit, poslední použití,
  последнее использование, последний вход, использован, использовался,
  son kullanım, son kullanılma, son kullanma tarihi,
  最終使用日, 最終使用, 最後の使用, に使用, 使用, 上次使用, 最后使用, 最近使用, 마지막 사용일, 마지막 사용, 최근 사용, 마지막으로 사용
`),
  ...MORE_WORDS.used,
];
export const NEVER = [
  ...wordList(`
  never used, never, not used yet, not yet used, unused, hasn’t been used, hasn't been used, noch nie verwendet, noch nie, nie verwendet, noch nicht verwendet, jamais utilisée,
  jamais utilisé, jamais, nunca, no usada, sin usar, mai utilizzata, mai utilizzato, mai usata, mai usato, nunca utilizada, nooit gebruikt, nooit, aldrig använd, aldrig, aldri, ei koskaan,
  nigdy nie użyto, nigdy, nikdy, никогда, hiç kullanılmadı, 未使用, 从未使用, 从未, 사용 안 함, 사용한 적 없음
`),
  ...MORE_WORDS.never,
];
export const VERBS = [
  ...wordList(`
  remove, delete, edit, rename, manage, revoke, disable, deactivate, unregister, change, details, view, more, test, replace, re-register, cancel, save, add, set up, setup, show, hide,
  turn off, turn on, enable, make default, set as default, options, actions, continue, back, done, close, copy, download, help, learn more, show more, show all, view all,
  delete key, reset, sign out, log out, update, register, verify, reconfigure, unlink, discard, configure,
  entfernen, löschen, bearbeiten, umbenennen, verwalten, widerrufen, deaktivieren, ändern, anzeigen, mehr, hinzufügen, einrichten, abbrechen, speichern,
  supprimer, retirer, modifier, renommer, gérer, révoquer, désactiver, ajouter, annuler, enregistrer, afficher,
  eliminar, quitar, borrar, editar, renombrar, cambiar nombre, cambiar el nombre, administrar, gestionar, revocar, desactivar, añadir, agregar, cancelar, guardar,
  rimuovi, elimina, modifica, rinomina, gestisci, revoca, disattiva, aggiungi, annulla, salva,
  remover, excluir, apagar, renomear, mudar o nome, gerenciar, gerir, revogar, desativar, adicionar, guardar, mudar,
  verwijderen, bewerken, wijzigen, hernoemen, naam wijzigen, beheren, intrekken, toevoegen, annuleren, opslaan,
  ta bort, radera, redigera, byt namn, hantera, lägg till, avbryt, fjern, slet, slett, rediger, omdøb, gi nytt navn, administrer, tilføj, legg til,
  poista, muokkaa, nimeä uudelleen, hallinnoi, lisää, usuń, edytuj, zmień nazwę, zarządzaj, dodaj, anuluj, odebrat, odstranit, smazat, upravit, přejmenovat, spravovat, přidat,
  удалить, изменить, переименовать, управление, добавить, отключить, отменить, kaldır, sil, düzenle, yeniden adlandır, yönet, ekle,
  削除, 編集, 名前を変更, 名前の変更, 管理, 追加する, 取り消す, 删除, 移除, 编辑, 重命名, 삭제, 제거, 수정, 편집, 이름 변경, 이름 바꾸기, 관리, 추가하기
`),
  ...MORE_WORDS.verbs,
];
export const OBJECTS = wordList(`
  it, this, key, keys, name, security key, security keys, passkey, passkeys, device, devices, method, methods, a security key, new security key, a new security key, a passkey, new passkey, another security key,
  another key, new key, two-factor method, sign-in method, authenticator, credential, webauthn device, new webauthn device, new device, schlüssel, sicherheitsschlüssel, gerät, passkey hinzufügen, name ändern,
  la clé, clé, clé de sécurité, une clé de sécurité, llave, llave de seguridad, clave, clave de seguridad, chiave, chiave di sicurezza, chave, chave de segurança, sleutel, beveiligingssleutel, nyckel, säkerhetsnyckel,
  nøgle, nøkkel, klucz, klucz bezpieczeństwa, klíč, bezpečnostní klíč, ключ, anahtar
`);
export const HEADINGS = [
  ...wordList(`
  name, names, nickname, key name, device, device name, devices, key, keys, your keys, your key, type, status, state, actions, action, date, identifier, certifications, certification, description, label, provider, id,
  owner, user, added by, last ip, location, browser, platform, method, methods, primary, security key name, credential, credentials, options, account, email, e-mail, model, password, details, sign-in method, authentication method, two-factor method,
  security, security settings, account security, password and authentication, sign-in and security, sign-in & security, login & security, login and security, two-factor authentication, two factor authentication, 2fa,
  two-step verification, two-step login, 2-step verification, multi-factor authentication, multi-factor authentication (mfa), mfa, mfa devices, authentication, authentication methods, two-factor methods, additional methods,
  preferred 2fa method, verification methods, sign-in methods, security methods, security info, passwordless sign-in, passwordless authentication, phishing-resistant mfa, registered devices, registered keys, registered authenticators,
  your devices, my devices, your passkeys, passkeys you created, automatically created passkeys, webauthn devices, webauthn credentials, webauthn, u2f devices, fido2 webauthn, fido2 keys, fido keys, fido2, hardware keys,
  hardware tokens, hardware security keys, authenticators, authenticator apps, authenticator app, recovery codes, backup codes, recovery options, sessions, overview, profile, settings, general, privacy,
  sicherheit, zwei-faktor-authentifizierung, zwei-faktor-authentisierung, bestätigung in zwei schritten, registrierte geräte, geräte, gerät, bezeichnung, typ, aktionen, aktion, datum, anmeldung und sicherheit,
  nom, appareil, appareils, sécurité, authentification à deux facteurs, validation en deux étapes, vos clés, clés enregistrées, nom de la clé, statut,
  nombre, dispositivo, dispositivos, seguridad, autenticación de dos factores, verificación en dos pasos, acciones, estado, tipo,
  nome, sicurezza, autenticazione a due fattori, verifica in due passaggi, azioni, stato, segurança, autenticação de dois fatores, verificação em duas etapas, ações,
  naam, apparaat, apparaten, beveiliging, tweestapsverificatie, verificatie in twee stappen, acties, namn, enhet, enheter, säkerhet, tvåfaktorsautentisering, åtgärder, navn, enhed, sikkerhed, sikkerhet,
  nimi, laite, turvallisuus, nazwa, urządzenie, bezpieczeństwo, weryfikacja dwuetapowa, akcje, název, zařízení, zabezpečení, dvoufázové ověření, akce, имя, название, устройство, безопасность, действия, двухфакторная аутентификация, ad, cihaz, güvenlik, işlemler,
  名前, デバイス, 種類, 操作, セキュリティ, 2段階認証, 2 段階認証プロセス, 名称, 设备, 类型, 安全, 两步验证, 이름, 기기, 유형, 작업, 보안, 2단계 인증
`),
  ...MORE_WORDS.headings,
];
export const PLURALS = [
  ...wordList(`
  security keys, passkeys, passkeys and security keys, security keys and passkeys, hardware keys, sicherheitsschlüssel und passkeys, passkeys und sicherheitsschlüssel, passwortschlüssel, clés de sécurité, clés d’accès, clés d'accès,
  llaves de seguridad, claves de seguridad, llaves de acceso, claves de acceso, chiavi di sicurezza, chaves de segurança, chaves de acesso, beveiligingssleutels, toegangssleutels, säkerhetsnycklar, sikkerhedsnøgler, sikkerhetsnøkler,
  turva-avaimet, klucze bezpieczeństwa, klucze dostępu, bezpečnostní klíče, přístupové klíče, ключи безопасности, ключи доступа, güvenlik anahtarları, geçiş anahtarları, セキュリティ キー一覧, パスキーとセキュリティ キー, 安全密钥列表, 通行密钥
`),
  ...MORE_WORDS.plurals,
];
export const KINDS = [
  ...wordList(`
  security key, security key or biometric authenticator, security key or biometric, security key (u2f), security key (fido2), security key (webauthn), hardware key, hardware security key, hardware token, passkey, passkey (device-bound), device-bound passkey,
  security device, security device (webauthn), passkeys and security keys, fido security key, fido2 security key, fido2 key, u2f key, u2f device, u2f security key, webauthn key, webauthn device, webauthn credential, two-factor key, second factor, built-in authenticator, platform, cross-platform, roaming,
  sicherheitsschlüssel, hardware-schlüssel, clé de sécurité, clé d’accès, clé d'accès, llave de seguridad, clave de seguridad, llave de acceso, clave de acceso, chiave di sicurezza, chave de segurança, chave de acesso, beveiligingssleutel, toegangssleutel,
  säkerhetsnyckel, sikkerhedsnøgle, sikkerhetsnøkkel, turva-avain, klucz bezpieczeństwa, klucz dostępu, bezpečnostní klíč, ключ безопасности, ключ доступа, güvenlik anahtarı, geçiş anahtarı, セキュリティ キー, セキュリティキー, パスキー, 安全密钥, 通行密钥, 보안 키, 패스키
`),
  ...MORE_WORDS.kinds,
];
export const REMARKS = wordList(`
  usb, nfc, bluetooth, ble, usb-a, usb-c, usb security key, lightning, fido, fido2, u2f, ctap2, webauthn, fido2 certified, fido certified, certified, l1, fido2 l1, fips, active, enabled, on, off, yes, no, none, n/a, this device, this browser,
  current device, current session, seen from this browser, synced, not synced, upgrade available, unknown, unknown device, verified, ready, ok, recommended, most secure, optional, two-factor only, 2fa only, configured, not configured, chrome, firefox, safari, edge, aktiv, aktiviert, actif, active, activé,
  activo, activa, attivo, ativo, actief, aktywny, ja, nein, oui, non, sí, unbekannt, inconnu, dieses gerät, cet appareil, este dispositivo, questo dispositivo, dit apparaat
`);
export const WEAK_NAMES = wordList(`
  primary, backup, current, default, new, main, spare, secondary, ersatz, reserve, secours, principale, principal, respaldo, riserva, reserva
`);
export const FILLERS = [
  ...wordList(`
  on, at, the, by, from, in, with, of, this, browser, via, am, um, uhr, le, à, a, el, la, las, los, al, il, alle, lo, em, às, no, na, op, om, den, kl, klo, o, w, v, dne, в, г, с, the last time, time, was, has been, pm, utc, gmt, cet, cest, est, edt, pst, pdt,
  am um, de, del, pela, vez, usó, se, por, last, date, es, wurde, den, r, g, h, sat, に, で, より, 于, 时间, 에
`),
  ...MORE_WORDS.fillers,
];

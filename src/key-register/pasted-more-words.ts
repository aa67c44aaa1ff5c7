import { wordList } from './fold-each.ts';

/** The same words in more languages: Ukrainian, Arabic, Hebrew, Greek, Vietnamese, Indonesian, Thai, Hungarian, Romanian, Slovak, Bulgarian, Croatian and Hindi. */
export const MORE_WORDS = {
  created: wordList(`
    додано, доданий, додана, створено, створений, зареєстровано, зареєстрований, дата додавання, дата створення,
    أضيف في, أضيف, أُضيف في, أُضيف, تمت الإضافة في, تمت الإضافة, تمت إضافته في, تاريخ الإضافة, تم الإنشاء في, تم الإنشاء, تاريخ الإنشاء, تم التسجيل في, تم التسجيل, مسجل في,
    נוסף בתאריך, נוסף ב, נוסף, נוספה, נוצר בתאריך, נוצר ב, נוצר, נוצרה, נרשם, תאריך הוספה, תאריך יצירה,
    προστέθηκε στις, προστέθηκε, δημιουργήθηκε στις, δημιουργήθηκε, καταχωρίστηκε, εγγράφηκε, ημερομηνία προσθήκης, ημερομηνία δημιουργίας,
    đã thêm vào ngày, đã thêm vào, đã thêm, thêm vào ngày, thêm vào, thêm ngày, ngày thêm, được thêm vào, được thêm, đã tạo ngày, đã tạo, ngày tạo, được tạo, đã đăng ký, ngày đăng ký,
    ditambahkan pada, ditambahkan, dibuat pada, dibuat, didaftarkan pada, didaftarkan, terdaftar pada, tanggal ditambahkan, tanggal dibuat, sejak,
    เพิ่มเมื่อ, เพิ่มเมื่อวันที่, วันที่เพิ่ม, เพิ่มแล้ว, สร้างเมื่อ, สร้างเมื่อวันที่, วันที่สร้าง, ลงทะเบียนเมื่อ,
    hozzáadva, hozzáadás dátuma, hozzáadás ideje, létrehozva, létrehozás dátuma, regisztrálva, regisztráció dátuma,
    adăugată pe, adăugat pe, adăugată la, adăugat la, adăugată, adăugat, creată la, creat la, creată, creat, înregistrată, înregistrat, data adăugării, data creării,
    pridané, pridaný, vytvorené, vytvorený, registrované, dátum pridania, добавен на, добавен, създаден, регистриран, дата на добавяне, dodan, stvoreno, izrađeno, registrirano, datum dodavanja,
    जोड़ा गया, बनाया गया, पंजीकृत
  `),
  used: wordList(`
    востаннє використано, востаннє використаний, останнє використання, використано, останній вхід,
    آخر استخدام في, آخر استخدام, تاريخ آخر استخدام, استُخدم آخر مرة, استخدم آخر مرة في, استخدم آخر مرة, آخر نشاط,
    שימוש אחרון, נעשה שימוש לאחרונה, היה בשימוש לאחרונה, שומש לאחרונה,
    τελευταία χρήση, χρησιμοποιήθηκε τελευταία, χρησιμοποιήθηκε, τελευταία σύνδεση,
    lần sử dụng gần đây nhất, sử dụng lần cuối, lần sử dụng cuối, lần dùng gần đây nhất, lần cuối sử dụng, được sử dụng lần cuối, dùng lần cuối, lần cuối dùng,
    terakhir digunakan, terakhir dipakai, penggunaan terakhir, ใช้ล่าสุดเมื่อ, ใช้ล่าสุด, ใช้งานล่าสุดเมื่อ, ใช้งานล่าสุด, ใช้ครั้งล่าสุด,
    utoljára használva, legutóbb használva, utolsó használat, legutóbbi használat, ultima utilizare, utilizată ultima dată, utilizat ultima dată, folosită ultima dată, folosit ultima dată,
    naposledy použité, posledné použitie, последно използван, последна употреба, zadnje korištenje, posljednja upotreba, zadnji put korišteno, अंतिम उपयोग, पिछली बार उपयोग
  `),
  never: wordList(`
    ніколи не використовувався, ніколи, لم يُستخدم أبدًا, لم يستخدم, أبدًا, מעולם לא, לא היה בשימוש, ποτέ, δεν έχει χρησιμοποιηθεί, chưa sử dụng, chưa được sử dụng, chưa dùng, chưa bao giờ,
    belum pernah digunakan, belum pernah, belum digunakan, ยังไม่เคยใช้, ไม่เคยใช้, soha, még nem használt, niciodată, nikdy, никога, nikad
  `),
  verbs: wordList(`
    видалити, вилучити, редагувати, змінити, перейменувати, керувати, додати, скасувати, зберегти, налаштувати,
    حذف, إزالة, تعديل, تحرير, إعادة تسمية, إدارة, إضافة, إلغاء, حفظ, تغيير, מחיקה, מחק, הסרה, הסר, עריכה, ערוך, שינוי שם, שנה שם, ניהול, הוספה, הוסף, ביטול, שמירה,
    διαγραφή, κατάργηση, αφαίρεση, επεξεργασία, μετονομασία, διαχείριση, προσθήκη, ακύρωση, αποθήκευση, xóa, xoá, gỡ, gỡ bỏ, chỉnh sửa, sửa, đổi tên, quản lý, thêm, hủy, huỷ, lưu,
    hapus, edit, ubah, ubah nama, ganti nama, kelola, tambah, tambahkan, batal, batalkan, simpan, ลบ, นำออก, ลบออก, แก้ไข, เปลี่ยนชื่อ, จัดการ, เพิ่ม, ยกเลิก, บันทึก,
    törlés, eltávolítás, szerkesztés, átnevezés, módosítás, kezelés, hozzáadás, mégse, mentés, ștergeți, șterge, eliminați, elimină, editați, editează, redenumiți, redenumește, gestionați, adăugați, adaugă, anulați, salvați,
    odstrániť, vymazať, upraviť, premenovať, spravovať, pridať, премахване, изтриване, редактиране, преименуване, управление, добавяне, ukloni, izbriši, uredi, preimenuj, upravljaj, dodaj, हटाएं, संपादित करें, जोड़ें
  `),
  headings: wordList(`
    безпека, назва, пристрої, пристрій, дії, двофакторна автентифікація, двоетапна перевірка, الأمان, الاسم, الأجهزة, الإجراءات, المصادقة الثنائية, التحقق بخطوتين, אבטחה, שם, מכשירים, פעולות, אימות דו-שלבי,
    ασφάλεια, όνομα, συσκευές, ενέργειες, επαλήθευση σε δύο βήματα, bảo mật, tên, thiết bị, thao tác, hành động, xác minh 2 bước, xác thực hai yếu tố, keamanan, nama, perangkat, tindakan, verifikasi 2 langkah, autentikasi dua faktor,
    ความปลอดภัย, ชื่อ, อุปกรณ์, การดำเนินการ, การยืนยันแบบสองขั้นตอน, biztonság, név, eszközök, műveletek, kétlépcsős azonosítás, securitate, nume, dispozitive, acțiuni, verificare în doi pași, bezpečnosť, názov, zariadenia, akcie,
    сигурност, име, устройства, sigurnost, naziv, uređaji, radnje
  `),
  plurals: wordList(`
    ключі безпеки, ключі доступу, مفاتيح الأمان, مفاتيح المرور, מפתחות אבטחה, מפתחות גישה, κλειδιά ασφαλείας, κλειδιά πρόσβασης, khóa bảo mật, khoá bảo mật, các khóa bảo mật, mã xác thực, kunci keamanan, kunci sandi,
    คีย์ความปลอดภัย, คีย์ความปลอดภัยของคุณ, พาสคีย์, biztonsági kulcsok, azonosítókulcsok, chei de securitate, chei de acces, bezpečnostné kľúče, prístupové kľúče, ключове за сигурност, sigurnosni ključevi, pristupni ključevi,
    suojausavaimet, turva-avaimet, avainkoodit, सुरक्षा कुंजियां
  `),
  kinds: wordList(`
    ключ безпеки, ключ доступу, مفتاح الأمان, مفتاح أمان, مفتاح المرور, מפתח אבטחה, מפתח גישה, κλειδί ασφαλείας, κλειδί πρόσβασης, biztonsági kulcs, azonosítókulcs, cheie de securitate, cheie de acces, bezpečnostný kľúč, prístupový kľúč,
    ключ за сигурност, sigurnosni ključ, suojausavain, avainkoodi, सुरक्षा कुंजी
  `),
  fillers: wordList(`
    о, год, року, р, في, ب, ב, בשעה, στις, την, της, στο, vào, ngày, lúc, năm, pada, tanggal, pukul, เวลา, เมื่อ, วันที่, น, ekkor, kor, la, pe, ora, dňa, o, г, ч, u, dana, को
  `),
};

/** Ways to sign in that are no security key. */
export const OTHER_METHODS = wordList(`
  sms, text message, text messages, sms/text message, sms / text message, sms or text message, phone, phone number, phone call, voice call, call, mobile phone, authenticator app, authentication app, authenticator, virtual, virtual mfa device,
  virtual mfa, virtual authenticator app, totp, otp, one-time password, one-time passwords, time-based one-time password, hardware totp token, email, e-mail, email address, recovery codes, backup codes, recovery code, google prompt, google prompts, push notification,
  push notifications, mobile app, github mobile, password, app password, app passwords, microsoft authenticator, google authenticator, duo push,
  textnachricht, telefon, telefonnummer, authenticator-app, wiederherstellungscodes, backup-codes, message texte, téléphone, application d’authentification, codes de récupération, mensaje de texto, teléfono, aplicación de autenticación, códigos de recuperación
`);

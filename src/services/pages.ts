/**
 * What known services offer and their own pages about it, packed by tools/services.mjs: a line each, the name, the domains, the methods, and
 * the addresses about two-factor sign-in and about lost access without `https://`. After 2factorauth/twofactorauth (MIT) as of 5 August 2026.
 */
export const SERVICE_PAGES = `
Google	accounts.google.com	totp u2f	support.google.com/accounts/answer/185839
Microsoft	login.live.com login.microsoftonline.com account.microsoft.com	totp u2f
Apple	idmsa.apple.com account.apple.com	sms custom-software u2f
AWS	signin.aws.amazon.com	totp u2f	docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html
101domain	101domain.com	totp	help.101domain.com/kb/setup-two-factor-authentication
123 Reg	123-reg.co.uk	sms totp u2f	www.123-reg.co.uk/support/my-account/how-do-i-enable-2-step-verification-on-my-account/
123 Form Builder	123formbuilder.com	totp	www.123formbuilder.com/docs/multi-factor-authentication-login
15Five	15five.com	totp	success.15five.com/hc/en-us/articles/360002698811#h_01G1GXTSKCGMSC3ECKRFSC8NWM
1822direkt	1822direkt.de	sms custom-software	www.1822direkt.de/service/sicherheitsportal/sicheres-online-banking/
1Password	1password.com 1password.ca 1password.eu	totp u2f custom-hardware custom-software	support.1password.com/two-factor-authentication/	support.1password.com/recovery/
20i	20i.com	totp	www.20i.com/support/my-services/two-factor-authentication-my20i
23andMe	23andme.com	totp	customercare.23andme.com/hc/en-us/articles/360034119874
2Checkout	2checkout.com	totp email	knowledgecenter.2checkout.com/Onboarding/Activate-and-set-up-your-2Checkout-account/Two-factor-authentication
3Commas	3commas.io	totp	help.3commas.io/en/articles/3424452	help.3commas.io/en/articles/3108967
Contra Costa Community College District	4cd.edu	sms call totp	4cd-doit.atlassian.net/wiki/spaces/ITPU/pages/2320465929
500px	500px.com	totp	support.500px.com/hc/en-us/articles/205115877
Fifth Third Bank	53.com	sms
A2 Hosting	a2hosting.com	totp	www.a2hosting.com/kb/a2-hosting-customer-portal/account-management/enabling-two-factor-authentication-for-your-a2-hosting-account
Above.com	above.com	totp	www.above.com/manual/my-account-manual-two-step-auth.html
Accelo	accelo.com	totp	www.accelo.com/resources/help/faq/user-permissions-and-settings/two-factor-authentication/
HMRC (Government Gateway)	access.service.gov.uk tax.service.gov.uk	sms call totp custom-software	www.gov.uk/guidance/keeping-your-hmrc-login-details-safe#multi-factor-authentication	www.gov.uk/log-in-register-hmrc-online-services/problems-signing-in
Accountable	accountable.eu	totp	help.accountable.eu/en/articles/6976966
Mozilla	accounts.firefox.com	totp	support.mozilla.org/en-US/kb/secure-firefox-account-two-step-authentication	support.mozilla.org/en-US/kb/what-if-im-locked-out-two-step-authentication
Nintendo Account	accounts.nintendo.com	totp	en-americas-support.nintendo.com/app/answers/detail/a_id/27496
Acorns	acorns.com	sms email	www.acorns.com/support/how-do-i-turn-on-two-factor-authentication-on-my-account/
Acquia	acquia.com	sms totp	docs.acquia.com/cloud-platform/access/signin/
Action Network	actionnetwork.org	custom-software sms	help.actionnetwork.org/hc/en-us/articles/217206826
Actionstep	actionstep.com	totp	support.actionstep.com/support/solutions/articles/150000019975
ACTIVE 24	active24.com	totp	faq.active24.com/cz/183996-
ActiveCampaign	activecampaign.com	sms totp	help.activecampaign.com/hc/en-us/articles/360008574740	help.activecampaign.com/hc/en-us/articles/360019871579
ActiveState	activestate.com	totp	docs.activestate.com/platform/user/prefs/twofactor/
Activision	activision.com callofduty.com	sms totp	support.activision.com/articles/using-two-factor-authentication-with-an-activision-account
Adafruit	adafruit.com	sms totp u2f	learn.adafruit.com/how-to-set-up-2-factor-authentication-on-adafruit
Addiko Bank	addiko.hr	totp custom-software	www.addiko.hr/static/uploads/mtoken-uputa-za-koristenje.pdf
AdGuard	adguard.com adguard-vpn.com adguard-dns.io	totp	kb.adguard.com/en/general/2fa
Adobe	adobe.com	sms email custom-software	helpx.adobe.com/manage-account/using/secure-your-adobe-account.html	helpx.adobe.com/x-productkb/global/2-step-verification-account-security.html
ADT Pulse	adt.com portal.adtpulse.com	sms call email	www.adt.com/help/pulse/mfa
Adyen	adyen.com	totp	docs.adyen.com/account/multi-factor-authentication
aero.zip	aero.zip	totp u2f	aero.zip/faq/2fa-support	aero.zip/faq/2fa-backup-codes
Aéza	aeza.net	totp
Affinity Federal Credit Union	affinityfcu.com	sms call email	www.affinityfcu.com/Privacy-Disclosures/Business-Banking-User-Guide.pdf
AFIP	afip.gob.ar	custom-software	www.afip.gob.ar/claveFiscal/informacion-basica/solicitud.asp
Afternic	afternic.com	totp sms u2f	help.afternic.com/s/article/How-can-I-set-up-Two-Factor-Authentication-for-my-account
AfterPay	afterpay.com afterpay.com.au secure-afterpay.com.au afterpay.co.nz clearpay.co.uk	sms email
AGL Energy	agl.com.au	sms email	www.agl.com.au/help-support/energy/manage-your-account/account-registration-and-logins/log-in-and-create-passwords
Aha!	aha.io	sms call custom-software u2f	www.aha.io/support/ideas/ideas/settings/account-settings#security-and-single-sign-on
AirAsia	airasia.com	email
AirBank	airbank.cz	sms custom-software	www.airbank.cz/co-vas-nejvic-zajima/jake-bezpecnostni-prvky-u-nas-mame
Airbnb	airbnb.com	email sms	www.airbnb.com/help/article/501
Airbrake	airbrake.io	totp	airbrake.io/docs/features/two-factor-authentication/
Air Canada	aircanada.com	email sms	www.aircanada.com/ca/en/aco/home/customer-profile/frequently-asked-questions.html#/tab_tfa-faq-tabs_title_2
Airship	airship.com	totp	docs.airship.com/tutorials/security/2fa/
Airtable	airtable.com	sms call totp	support.airtable.com/docs/enabling-two-factor-authentication	support.airtable.com/docs/enabling-two-factor-authentication#faqs
Aiven	aiven.io	totp	help.aiven.io/en/articles/947120
Ajax Systems	ajax.systems	totp	support.ajax.systems/en/how-secure-ajax-account/
American Kennel Club	akc.org	email	www.akc.org/about/site/two-factor-authentication/
Alchemer	alchemer.com	totp sms	help.alchemer.com/help/multi-factor-authentication#user
Algolia	algolia.com	totp	www.algolia.com/doc/security/best-security-practices/#two-factor-authentication	support.algolia.com/hc/en-us/articles/4406975223569
AlibabaCloud	alibabacloud.com aliyun.com	totp	www.alibabacloud.com/help/en/cloud-migration-guide-for-beginners/latest/configure-security-settings-for-an-alibaba-cloud-account
ALL-INKL.COM	all-inkl.com	totp	all-inkl.com/wichtig/faq/#2fa
Allegro	allegro.pl	sms totp	allegro.pl/pomoc/dla-kupujacych/logowanie-i-haslo/dwustopniowe-logowanie-najczesciej-zadawane-pytania-dykqg9nMKSZ
Alliant Credit Union	alliantcreditunion.org	sms	www.alliantcreditunion.org/help/how-does-alliant-two-factor-authentication-work
Allianz	allianz.de	sms	www.allianz.de/service/meine-allianz/#faq
AllMyLinks	allmylinks.com	totp
Ally Bank	ally.com	sms call	www.ally.com/messages/sms/
AltCoinTrader	altcointrader.co.za	totp	altcointrader.zendesk.com/hc/en-gb/articles/360007179680	altcointrader.zendesk.com/hc/en-gb/articles/360007225480
Alterdice	alterdice.com	email totp
AltoIRA	altoira.com	totp
Altra Federal Credit Union	altra.org	sms email
Amazing Marvin	amazingmarvin.com	totp	help.amazingmarvin.com/en/articles/5019430
Amazon	amazon.com amazon.ae amazon.ca amazon.cn amazon.co.jp amazon.co.uk amazon.com.au amazon.com.br amazon.com.mx amazon.com.tr amazon.de amazon.es amazon.fr amazon.in amazon.it amazon.nl amazon.sa amazon.se amazon.sg	sms call totp	www.amazon.com/gp/help/customer/display.html?nodeId=G3PWZPU52FKN7PW4
America First Credit Union	americafirst.com	sms email totp	www.americafirst.com/online_banking.html
American Century Investments	americancentury.com	sms email totp	www.americancentury.com/support-center/privacy-security/security-center/#account-security-log-in-for-required-changes
American Express Cards	americanexpress.com	sms email	www.americanexpress.com/uk/benefits/service-security/safety-fraud/authentication.html#tabs-759524196_3
Ameriprise Financial	ameriprise.com	sms totp custom-software	www.ameriprise.com/customer-service/2-step-verification-faq
Amtrak	amtrak.com	sms email
Ancestry	ancestry.com	sms email	support.ancestry.com/s/article/MFA
Andrews Federal Credit Union	andrewsfcu.org	call sms email	www.andrewsfcu.org/Support/Security#Prevention_Tips
Ankama	ankama.com	email custom-software	support.ankama.com/hc/en-us/articles/360019984217
Anthem	anthem.com	sms call email
ANY.RUN	any.run	totp
Anycoin Direct	anycoindirect.eu	totp sms	anycoindirect.eu/en/support/anycoin-direct/security#what-is-two-factor-authentication-2fa
AnyDesk	anydesk.com	totp	support.anydesk.com/Two-Factor_Authentication
AOK	aok.de	sms	meine.aok.de/landingpage/faq
APNIC	apnic.net	totp	help.apnic.net/s/article/How-do-I-enable-disable-two-factor-authentication
Deutsche Apotheker- und Ärztebank	apobank.de	sms custom-software	www.apobank.de/unsere-leistungen/konto-karte/mobile-banking/apotan
Flexera Software Vulnerability Research	app.flexera.com	sms totp	docs.flexera.com/svr/ug/Content/helplibrary/Configure_Two_Factor_Authentication__2FA_.htm
Sendloop	app.sendloop.com	custom-software	www.notion.so/aa9e468f24cb4efab3cfef4e7ca4e41d
HashiCorp Terraform Enterprise	app.terraform.io	sms totp	www.terraform.io/docs/enterprise/users-teams-organizations/2fa.html
HashiCorp Vagrant Cloud	app.vagrantup.com	sms totp	www.vagrantup.com/docs/vagrant-cloud/users/authentication.html#two-factor-authentication
Appfigures	appfigures.com	totp	help.appfigures.com/en/article/hd61rb/
AppFolio	appfolio.com	totp	www.appfolio.com/help/online-portal
Apple	appleid.apple.com	sms call u2f custom-software	support.apple.com/en-us/HT204915
Appodeal	appodeal.com	email totp
AppSignal	appsignal.com	totp	docs.appsignal.com/user-account/two-factor-authentication.html
AppVeyor	appveyor.com	totp	www.appveyor.com/blog/2018/11/07/2FA-implementation/
Appwrite	appwrite.io	totp	appwrite.io/docs/advanced/security/2fa
Aqara	aqara.com	email custom-software
Arduino	arduino.cc	totp	support.arduino.cc/hc/en-us/articles/360018131120
ARIN	arin.net	totp	www.arin.net/reference/materials/security/twofactor/
Arlo	arlo.com	sms email custom-software	kb.arlo.com/000062288
Artifact Hub	artifacthub.io	totp
Spotify for Artists	artists.spotify.com	totp sms	artists.spotify.com/en/help/article/2-step-verification
ArtStation	artstation.com	custom-software	help.artstation.com/hc/en-us/articles/360057111771
Aruba Cloud	arubacloud.com	custom-software	kb.cloud.it/computing/uso-e-tecnologie/accesso-al-pannello-di-controllo-con-otp.aspx
Aruba Instant On	arubainstanton.com	totp	www.arubainstanton.com/techdocs/en/content/get-started/mobile/security.htm
Asana	asana.com	totp	asana.com/guide/help/fundamentals/two-factor-authentication
Ashes of Creation	ashesofcreation.com	totp	ashesofcreation.zendesk.com/hc/en-us/articles/360022983234
Aspiration	aspiration.com	sms email
Assembla	assembla.com	totp	articles.assembla.com/en/articles/1914077
Arizona State University	asu.edu	custom-software call sms u2f	getprotected.asu.edu/services/identity-and-access-management/duo-two-factor-authentication
Asus	asus.com	email totp
Atera	atera.com	totp	support.atera.com/hc/en-us/articles/360022522253
Aternos	aternos.org	totp
myRMV	atlas-myrmv.massdot.state.ma.us	sms call totp	www.mass.gov/doc/online-registration-renewal-instructions/download	www.mass.gov/how-to/update-your-myrmv-account
Atrium Health	atriumhealth.org	email
AT&T	att.com	sms	www.att.com/support/article/my-account/KM1249672/
Attentive	attentive.com attentivemobile.com	call sms	help.attentivemobile.com/hc/articles/14208870889876
Arkansas Tech University	atu.edu	sms custom-software custom-hardware	support.atu.edu/support/solutions/folders/7000078509
au	au.com auone.jp	sms	id.auone.jp/id/pc/content/note/devauth/pc_login/index.html
Audiense	audiense.com	totp	help.audiense.com/knowledge/two-factor-authentication
Audiofanzine	audiofanzine.com	totp	fr.audiofanzine.com/login/a.faq2fa.html
Aura	aura.com	sms email	www.aura.com/help/how-do-i-enable-my-2-factor-authentication
Australian Retirement Trust	australianretirementtrust.com.au sunsuper.com.au qsuper.qld.gov.au	sms email	www.australianretirementtrust.com.au/articles/mfa-security
Opera	auth.opera.com	totp
Auth0	auth0.com	custom-software sms totp u2f	auth0.com/docs/secure/multi-factor-authentication/enable-mfa	auth0.com/docs/secure/multi-factor-authentication/reset-user-mfa
Autocode	autocode.com	sms	autocode.com/autocode/threads/two-factor-authentication-announcements-6bfe5f55/
Autodesk	autodesk.com tinkercad.com	sms call email totp	knowledge.autodesk.com/customer-service/account-management/account-profile/account-security/two-step-verification
Automater	automater.pl	totp	help.automater.com/help/two-factor-authentication-2fa
AutoTask	autotask.net	totp	www.autotask.net/help/Content/2_Getting_Started/Profile/Preferences/GoogleAuthenticator.htm
Availity Essentials	availity.com	sms call totp	apps.availity.com/availity/Demos/QRG_AP_2step_Providers.pdf#%5B%7B%22num%22%3A38%2C%22gen%22%3A0%7D%2C%7B%22name%22%3A%22XYZ%22%7D%2C72%2C724.504%2Cnull%5D
Avanza	avanza.se	totp custom-software	www.avanza.se/kundservice.html/1335/tvafaktorsinloggning/d264248e-bea3-48a0-bf2d-157309734649
Avast	avast.com	totp	support.avast.com/en-gb/article/Account-2-Step-Verification/
AVG	avg.com	totp	support.avg.com/SupportArticleView?l=en&urlname=AVG-Account-2-step-verification
AwardWallet	awardwallet.com	totp	awardwallet.com/faqs#44
Aware Super	aware.com.au	sms
Awin	awin.com	totp	success.awin.com/s/article/How-to-activate-and-deactivate-the-Two-Step-Verification
Amazon Web Services	aws.amazon.com	totp custom-hardware u2f	aws.amazon.com/iam/features/mfa/
Axos	axosbank.com axos.com	sms email
Microsoft Azure	azure.microsoft.com	sms custom-software totp call	azure.microsoft.com/en-us/documentation/articles/multi-factor-authentication/
Back4App	back4app.com	totp	www.back4app.com/docs/security/multi-factor-authentication
Backblaze	backblaze.com	sms totp	help.backblaze.com/hc/en-us/articles/217666588	help.backblaze.com/hc/en-us/articles/114094512533
Deutsche Bahn (DB)	bahn.com bahn.de	totp sms	www.bahn.de/hilfe/kundenkonto/kundenkonto-2fa
Balena	balena.io	totp	www.balena.io/docs/learn/manage/account/#two-factor-authentication
Baloise Insurance	baloise.ch	sms
BambooHR	bamboohr.com	totp	help.bamboohr.com/hc/en-us/articles/360052655731
Banco Guayaquil	bancoguayaquil.com	sms custom-software	www.bancoguayaquil.com/documents/files/Manual%20de%20uso%20de%20token%20de%20seguridad.pdf
Banco Internacional	bancointernacional.com.ec	sms custom-software	www.bancointernacional.com.ec/storage/2020/11/BI-NBOE-TutorialPDF-12Softoken.pdf
LendingClub Bank	bank.lendingclub.com banking.lendingclub.com radiusbank.com	sms call email	radiusbank.custhelp.com/app/answers/detail/a_id/86
bank99	bank99.at	custom-software	bank99.at/blog/okay99-app-sicher-im-online-banking
Bankera	bankera.com	sms	bankera.com/faq/how-to-enable-second-factor-authentication/
Barclays [US]	banking.barclaysus.com	sms call email	www.barclaycardus.com/servicing/security-center?howWeProtectYou=#loginProcess
Bank of America	bankofamerica.com bofa.com mbna.com	sms email u2f	www.bankofamerica.com/security-center/online-banking/
Bank of Scotland	bankofscotland.co.uk	custom-software call sms	www.bankofscotland.co.uk/aboutonline/changes-to-internet-banking.html
Barclays [UK]	barclays.co.uk	custom-software custom-hardware	www.barclays.co.uk/ways-to-bank/online-banking/pinsentry-guide/
Baremetrics	baremetrics.com	totp		help.baremetrics.com/en/articles/5380609
Barmenia	barmenia.de meine-barmenia.de	sms totp	www.barmenia.de/deu/bde_privat/bde_service/bde_selfservice/bde_meine_barmenia/erstanmeldung.xhtml
Basecamp	basecamp.com	totp u2f	3.basecamp-help.com/article/443--
Batch	batch.com	totp	help.batch.com/en/articles/2721053
BBBank	bbbank.de	custom-software custom-hardware	www.bbbank.de/produkte/konten-und-karten/online-banking/tan-verfahren.html
Bank Central Asia (BCA)	bca.co.id	custom-hardware	www.bca.co.id/en/Individu/Produk/E-Banking/Klik-BCA
Boeing Employee Credit Union	becu.org	sms
Beget	beget.com	sms email totp	beget.com/ru/kb/manual/nastrojki-akkaunta#security
Bell	bell.ca	sms call email	support.bell.ca/billing-and-accounts/security_and_privacy/mybell_mfa
Belong	belong.com.au	sms email	www.belong.com.au/support/internet/getting-started/two-step-verification
Bendigo Bank	bendigobank.com.au adelaidebank.com.au adelaidebendigo.com.au	sms email custom-software	www.bendigobank.com.au/support/e-banking/multi-factor-authentication
BenefitsCal	benefitscal.com	email sms	www.calsaws.org/wp-content/uploads/2024/02/BenefitsCal-Quick-Guide-Two-Step-Verification-1.pdf
University of California, Berkeley	berkeley.edu	u2f custom-hardware custom-software	calnetweb.berkeley.edu/calnet-2-step
Best Buy	bestbuy.com	sms totp	www.bestbuy.com/site/help-topics/2-step-verification/pcmcat1561056149844.c
Betfair	betfair.com	sms totp	support.betfair.com/app/answers/detail/a_id/126
Bethesda	bethesda.net	totp sms	help.bethesda.net/app/answers/detail/a_id/48931
Bethpage Federal Credit Union	bethpagefcu.com	sms email
Betterment	betterment.com	sms call totp	www.betterment.com/resources/understanding-account-security/#3
Betvictor	betvictor.com	sms totp
Beyond Bank	beyondbank.com.au	sms custom-software	www.beyondbank.com.au/need-help/how-do-i-register-for-secure-sms-on-internet-banking
BGL Corporate Solutions	bglcorp.com	sms totp	support.sf360.com.au/hc/en-au/articles/360020963051
Black Hills Federal Credit Union	bhfcu.com	sms call email	www.bhfcu.com/Landing/Online-Banking-FAQs
Bibox	bibox.com	sms totp email	support.bibox.jp/hc/en-us/articles/900006744823
BigCommerce	bigcommerce.com bigcommerce.ca bigcommerce.co.uk bigcommerce.com.au bigcommerce.de bigcommerce.es bigcommerce.fr bigcommerce.it bigcommerce.nl	custom-software email	support.bigcommerce.com/s/article/Setting-Up-2FA
BiggerPockets	biggerpockets.com	sms	www.biggerpockets.com/forums/25/topics/232201-new-biggerpockets-security-improvements
Big W	bigw.com.au mydeal.com.au	sms call email
Bill	bill.com	sms call totp	help.bill.com/hc/en-us/articles/360000023843
Binance	binance.com	totp u2f sms	www.binance.com/en/support/faq/c-1?navId=1#11
BitBar	bitbar.com	totp	bitbar.com/blog/multi-factor-authentication/
Bitbns	bitbns.com	totp sms	bitbns.freshdesk.com/support/solutions/articles/35000047047	bitbns.freshdesk.com/support/solutions/articles/35000046996
Bitbucket	bitbucket.org	totp u2f	support.atlassian.com/bitbucket-cloud/docs/enable-two-step-verification/
Bitbuy	bitbuy.ca	sms totp	support.bitbuy.ca/hc/en-us/articles/360059151172
Bitcoin.de	bitcoin.de	totp custom-hardware	www.bitcoin.de/de/faq/was-ist-die-2-step-verification-2-faktor-authentifizierung/46.html
Bitdefender	bitdefender.com	email totp	www.bitdefender.com/consumer/support/answer/1581/
Bitfinex	bitfinex.com	totp u2f	support.bitfinex.com/hc/en-us/sections/900000097443	support.bitfinex.com/hc/en-us/articles/360021325054
Bitflyer	bitflyer.com	sms email totp	bitflyer.com/en-jp/faq/2-10
BitForex	bitforex.com	totp sms	support.bitforex.com/hc/en-us/articles/360006825152
Bitget	bitget.com	call sms totp	www.bitget.com/support/articles/12560603808391	www.bitget.com/support/articles/12560603808511
BitGo	bitgo.com	totp custom-hardware u2f
Bithumb	bithumb.com	sms totp	en.bithumb.com/customer_support/info_guide?seq=510
Bitly	bitly.com	sms	support.bitly.com/hc/en-us/articles/230650187
BitMEX	bitmex.com	totp custom-hardware	blog.bitmex.com/use-two-factor-authentication-and-dont-reuse-passwords/
Bitpanda	bitpanda.com	totp	support.bitpanda.com/hc/en-us/articles/360002015220
Bitpay	bitpay.com	totp	support.bitpay.com/hc/en-us/articles/360006612692
Bitrise	bitrise.io	totp	devcenter.bitrise.io/getting-started/account-security/
Bitrix24	bitrix24.com bitrix24.ru bitrix24.eu bitrix24.net	totp	helpdesk.bitrix24.com/open/9800171/
Bitski	bitski.com	email sms		bitski.zendesk.com/hc/en-us/articles/4415800939028
BitSkins	bitskins.com	totp
Bitso	bitso.com	totp	help.bitso.com/en/support/solutions/articles/1000166781
Bitstamp	bitstamp.net	totp	www.bitstamp.net/faq/what-is-two-factor-authentication
Bittrex	bittrex.com	totp	bittrex.zendesk.com/hc/en-us/articles/5873174805531
bitvavo	bitvavo.com	totp	support.bitvavo.com/hc/en-us/articles/4405125367057
Bitwarden	bitwarden.com	sms call email totp u2f custom-hardware custom-software	help.bitwarden.com/article/setup-two-step-login/
BKEX	bkex.com	totp	bkex.zendesk.com/hc/en-us/articles/360021899473
Blackbaud	blackbaud.com	totp sms	docs.blackbaud.com/bbid-docs/get-started/multi-factor-auth	docs.blackbaud.com/bbid-docs/faq/multi-factor-auth
Blacknight	blacknight.com	totp	help.blacknight.com/hc/en-us/articles/360001358517
Blade & Soul	bladeandsoul.com	totp	support.bladeandsoul.com/hc/en-us/articles/207578553
Blizzard/Battle.net	blizzard.com battle.net	sms custom-software	battle.net/support/article/24520
Blockchain.com	blockchain.com blockchain.info	sms totp custom-hardware	support.blockchain.com/hc/en-us/articles/4417080375316
BlockFi	blockfi.com	totp
Blossom	blossom88.com	totp	docs.blossom88.com/docs/setup/two-factor/
Bluehost	bluehost.com	email sms totp	www.bluehost.com/help/article/two-factor-authentication
BlueSnap	bluesnap.com	totp	support.bluesnap.com/docs/two-factor_authentication
Banca Mediolanum	bmedonline.it	sms custom-software	www.bancamediolanum.it/static-assets/documents/Codice_BMed_regole_e_funzionamento.pdf
BMO Bank of Montreal	bmo.com	sms call custom-software	www.bmo.com/en-ca/main/personal/security-centre/how-to-protect-yourself/
BMO Harris Bank	bmoharris.com	sms email call
BMO InvestorLine	bmoinvestorline.com	sms email call	www.bmoinvestorline.com/General_Info/MFA_preEnroll_SD_EN.html
BnkToTheFuture	bnktothefuture.com	totp	bnktothefuture.freshdesk.com/support/solutions/articles/9000068450
Bank of China [HK]	bochk.com	custom-hardware	www.bochk.com/en/security/2factorauthentication.html
Bohemia Interactive	bohemia.net	totp
Bokio [SE]	bokio.se	totp custom-software	www.bokio.se/hjalp/bokio-medlemskap/ditt-bokiokonto/tvafaktor-autentisering-med-bokio/
Bolt	bolt.eu	email
Bonusly	bonus.ly	totp	help.bonus.ly/en/articles/2817280
Booking.com	booking.com	sms email totp
Boost Mobile [AU]	boost.com.au boostmobile.com.au	sms email	boost.com.au/pages/two-step-verification
Boots	boots.com	call sms
Bourse Direct	boursedirect.fr	sms totp	www.boursedirect.fr/fr/support/faq/connexion
Boursorama	boursorama.com boursorama-banque.com	sms call	www.boursorama.com/aide-en-ligne/mon-espace-client/la-directive-europeenne-relative-aux-services-de-paiement-dsp2/question/64587956
Bowens	bowens.com.au	sms email
Box	box.com	sms totp	support.box.com/hc/en-us/articles/360043697154
Braintree	braintreepayments.com	sms totp u2f	developer.paypal.com/braintree/articles/risk-and-security/control-panel-security/two-factor-authentication
Brandwatch	brandwatch.com falcon.io paladinsoftware.com	totp	social-media-management-help.brandwatch.com/hc/en-us/articles/4499676228765
Braze	braze.com	custom-software sms	www.braze.com/docs/user_guide/administrative/app_settings/company_settings/security_settings/
Brevo	brevo.com sendinblue.com	sms totp	help.brevo.com/hc/articles/360021203440
Brex	brex.com	sms totp	www.brex.com/support/two-factor-authentication
British Airways	britishairways.com	sms totp u2f
Broadcom	broadcom.com vmware.com	sms call totp custom-software	knowledge.broadcom.com/external/article?articleId=216428	knowledge.broadcom.com/external/article/213025
Bluesky	bsky.app bsky.social blueskyweb.xyz	email
BT	bt.com	email sms	www.bt.com/help/security/two-step-authentication
BTC BOX	btcbox.co.jp	totp	support.btcbox.co.jp/hc/en-us/articles/360001886053
BTC Markets	btcmarkets.net	totp	www.btcmarkets.net/frequently-asked-questions
BTCPOP	btcpop.co	totp	blog.btcpop.co/2017/04/27/signing-security-btcpop-co-account/
BtcTurk	btcturk.com	sms email totp	www.btcturk.com/kolay/yardim/guvenlik
Boston University	bu.edu	sms call u2f custom-software	www.bu.edu/tech/support/duo/
Bubble	bubble.io	totp	bubble.io/support/en/articles/8520687
Buda	buda.com	totp	soporte.buda.com/es/articles/2379080
Buddy	buddy.works	sms totp	buddy.works/docs/account/security#two-factor-authentication-2fa
Buffer	buffer.com	sms totp	support.buffer.com/hc/en-us/articles/360038349434
bugcrowd	bugcrowd.com	totp	docs.bugcrowd.com/customers/role-and-account-management/security/using-two-factor-authentication/
Bugsnag	bugsnag.com	totp	docs.bugsnag.com/product/account-and-security/#security
Bugzilla@Mozilla	bugzilla.mozilla.org	custom-software totp	wiki.mozilla.org/BMO/UserGuide/Two-Factor_Authentication
Buhl	buhl.de	totp	www.buhl.de/shop/faqs?category=325
Buildium	buildium.com managebuilding.com	sms totp call	www.buildium.com/two-factor-authentication/
Buildkite	buildkite.com	totp	buildkite.com/docs/tutorials/2fa
BuiltWith	builtwith.com	totp	kb.builtwith.com/account-management/how-to-enable-2fa-on-builtwith/
BullionStar	bullionstar.com	sms totp	www.bullionstar.com/help/2-factor-authentication
BullionVault	bullionvault.com	totp	www.bullionvault.com/help/two_factor_auth.html
Bunnings Warehouse	bunnings.com.au bunnings.co.nz	sms email
bunny.net	bunny.net	totp
Bupa	bupa.com.au	email	www.bupa.com.au/help/privacy-and-security-trust-centre/mybupa-and-digital-security
Trustpilot Business	business.trustpilot.com	sms	support.trustpilot.com/hc/en-us/articles/360017418299
Buy Me a Coffee	buymeacoffee.com	email totp	help.buymeacoffee.com/en/articles/8693915
Baden-Württembergische Bank	bw-bank.de	custom-software custom-hardware	meine.bw-bank.de/articles/am-14-september-tritt-psd2-in-kraft-was-bedeutet-das-fuer-sie
Bybit	bybit.com	sms email totp	help.bybit.com/hc/en-us/articles/360039748653
Brigham Young University	byu.edu	call sms totp u2f custom-hardware custom-software	duo.byu.edu/
Cal.com	cal.com	totp
Calendly	calendly.com	totp	help.calendly.com/hc/articles/26682031653399
CallCentric	callcentric.com	email	www.callcentric.com/features/two_point_authentication
Cal Poly	calpoly.edu	sms call u2f custom-hardware custom-software	calpoly.atlassian.net/wiki/spaces/CPKB/pages/3539066
California Institute of Technology (CalTech)	caltech.edu	custom-software custom-hardware	www.imss.caltech.edu/services/security/mfa/self-enrollment
University of Cambridge	cam.ac.uk	totp sms custom-software custom-hardware call	help.uis.cam.ac.uk/service/accounts-passwords/set-multi-factor-authentication-your-university-microsoft-account
Campaign Monitor	campaignmonitor.com	totp	help.campaignmonitor.com/two-factor-authentication
Canada Revenue Agency	canada.ca cra-arc.gc.ca	sms call totp	www.canada.ca/en/revenue-agency/services/e-services/cra-login-services/multi-factor-authentication-access-cra-login-services.html
Canary	canary.is	sms	help.canary.is/hc/en-us/articles/360043987254
Canva	canva.com	sms totp	www.canva.com/help/login-verification/
Capcom ID	capcom.com capcom.co.jp capcomusa.com capcom-europe.com capcom.com.tw	totp	cid.capcom.com/en/support/
Capital Group / American Funds	capitalgroup.com	sms email	www.capitalgroup.com/individual/security/how-we-protect-your-account.html
Capital One	capitalone.com	sms email custom-software	www.capitalone.com/digital/mobile-app-verification/
Capsule	capsulecrm.com	totp	capsulecrm.com/support/user-preferences/#enabling-two-factor-authentication
Carbonite	carbonite.com	sms call	support.carbonite.com/articles/Personal-Pro-Mac-Windows-Introduction-to-2-Step-Verification
Cardmarket	cardmarket.com	totp		cardmarket.com/en/Login/LostDevice
RBC Caribbean	caribbean.rbcroyalbank.com	custom-software custom-hardware	www.rbcroyalbank.com/caribbean/digital-hub/security-two-factor.html
Carleton University	carleton.ca	custom-software custom-hardware sms call	carleton.ca/its/duo/config/
Carrd	carrd.co	totp	carrd.co/docs/account/enabling-google-authenticator
Carta	carta.com	sms totp	support.carta.com/s/article/2-factor-authentication
Cash App	cash.app	email totp	cash.app/help/en/en-us/3127
Cashrewards	cashrewards.com.au	sms	help.cashrewards.com.au/support/solutions/articles/1000304169
Caspio	caspio.com	sms totp	howto.caspio.com/caspio-id/managing-caspio-id/#Enable2FA
Cat	cat.com	totp sms	catcrm.my.site.com/HelpCenter/s/article/How-do-I-enable-make-changes-or-disable-Multi-Factor-Authentication-MFA-for-my-account
Commercial Bank of Qatar	cbq.qa	sms	cbonline.cbq.qa/RIB/Common/FAQContent
CDN77	cdn77.com	totp	client.cdn77.com/support/knowledgebase/billing/cdn77-two-step-authentication
CDNsun	cdnsun.com	totp	cdnsun.com/knowledgebase/billing/two-factor-authentication
Cembra Money Bank	cembra.ch	sms	faq.cembra.ch/de/videos/login-mit-mtan/
Sophos Central	central.sophos.com login.sophos.com	email totp	docs.sophos.com/central/customer/help/en-us/ManageYourProducts/GlobalSettings/MultiFactorAuthentication/index.html
CEX.IO	cex.io	sms totp	support.cex.io/en/articles/4814825	support.cex.io/en/articles/5029000
Caixadirecta	cgd.pt	sms	www.cgd.pt/Ajuda/Seguranca/Pages/Autenticacao-Dupla-SMS-Token.aspx
Changelly	changelly.com	totp custom-hardware	support.changelly.com/en/support/solutions/articles/14000111533	support.changelly.com/en/support/solutions/articles/14000111548
Chargebee	chargebee.com	totp	www.chargebee.com/docs/2fa.html
CharlieHR	charliehr.com	totp	intercom.help/charliehr/en/articles/1037152
Chartbeat	chartbeat.com	sms totp	help.chartbeat.com/hc/en-us/articles/209531888
Chase	chase.com	sms call custom-software custom-hardware	2fa.directory/notes/chase/
Google Chat	chat.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Chatwork	chatwork.com	sms totp	support-en.chatwork.com/hc/en-us/articles/360023097632
Checkfront	checkfront.com	totp sms	support.checkfront.com/hc/en-us/articles/115003849053
CMG	checkmategaming.com	totp	www.checkmategaming.com/article/more-secure-to-serve-you-better--473.htm
Chegg	chegg.com	email	www.chegg.com/contactus?a=How-does-multi-factor-authentication-work---id--HhfxSshaSpKIqQW-Er4qfA
Chime	chime.com	sms	www.chime.com/security-and-control/
Choko.Link	choko.link	totp	support.choko.link/hc/choko/articles/1751036302-2fa
CIBC	cibc.com	call sms custom-software	www.cibc.com/en/privacy-security/two-step-verification.html
Cinemark	cinemark.com	sms email	www.cinemark.com/faqs/two-factor-authentication-2fa-faqs
Cineplex	cineplex.com	call sms	cineplex.service-now.com/gsc?id=kb_article&sysparm_article=KB0011023
Circle	circle.com	sms totp	support.circle.com/hc/en-us/articles/213560483
Cisco	cisco.com	totp
Citadel Credit Union	citadelbanking.com	totp custom-software sms call email
Citibank	citi.com accountonline.com citibank.com citicards.com citibankonline.com	sms call	online.citi.com/JRS/pands/detail.do?ID=SecurityCenter&section=security_tools
ClassLink	classlink.com	sms totp u2f	www.classlink.com/solutions/multi-factor-authentication
ClearScore	clearscore.com	sms totp	help.clearscore.com/hc/en-us/sections/360003360940
Clemson University	clemson.edu	sms call u2f custom-software custom-hardware	2fa.app.clemson.edu/
Clever	clever.com	sms custom-software	support.clever.com/hc/en-us/articles/202062333
CleverTap	clevertap.com	totp	docs.clevertap.com/docs/account-security
ClickUp	clickup.com	sms totp	help.clickup.com/hc/en-us/articles/6327741965591
Cliniko	cliniko.com	totp	help.cliniko.com/en/articles/1023989
Clio	clio.com	totp	help.clio.com/hc/en-us/articles/9284706542619	help.clio.com/hc/en-us/articles/9284748707739
Clipper	clippercard.com	email
Close	close.com	totp	help.close.com/docs/enabling-2fa
Baidu AI cloud	cloud.baidu.com login.bce.baidu.com	totp sms	intl.cloud.baidu.com/doc/IAM/s/2jwvyc50i-en
Google Cloud Platform	cloud.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
HashiCorp Cloud Platform	cloud.hashicorp.com auth.hashicorp.com	totp	developer.hashicorp.com/hcp/docs/hcp/admin/iam/mfa
IBM Cloud	cloud.ibm.com	email u2f totp	cloud.ibm.com/docs/account?topic=account-enablemfa
Malwarebytes Nebula	cloud.malwarebytes.com	totp	support.threatdown.com/hc/en-us/articles/8787932508307
Oracle Cloud Infrastructure	cloud.oracle.com oraclecloud.com	totp custom-software sms call email u2f	docs.oracle.com/en/cloud/paas/identity-cloud/uaids/configure-authentication-factors.html
Cloud 66	cloud66.com	totp u2f	help.cloud66.com/node/account/two-factor-authentication.html
CloudAMQP	cloudamqp.com	totp sms	www.cloudamqp.com/blog/two-factor-authentication.html
CloudBees	cloudbees.com	totp	docs.cloudbees.com/docs/cloudbees-feature-management/latest/security/two-factor-authentication
Cloudbet	cloudbet.com	totp	cloudbet.zendesk.com/hc/en-us/articles/223120088/
CloudConvert	cloudconvert.com	totp
Cloudflare	cloudflare.com	totp u2f	developers.cloudflare.com/fundamentals/setup/account/account-security/2fa/
cloudHQ	cloudhq.net	totp	support.cloudhq.net/how-to-set-up-and-enable-two-factor-authentication-2fa/
Cloudinary	cloudinary.com	totp
ClouDNS	cloudns.net	totp	www.cloudns.net/wiki/article/201/
Cloudways	cloudways.com	totp	support.cloudways.com/enabling-two-factor-authentication-for-your-cloudways-account/
Clover	clover.com	totp sms	www.clover.com/help/two-factor-authentication
Cloze	cloze.com	sms totp	help.cloze.com/knowledge_base/topics/how-do-i-enable-2-step-authentication
CM	cm.com	sms custom-software	www.cm.com/customer-service/#36-69/Account/652/How%20do%20I%20enable%20Two-Factor%20Authentication?
Carnegie Mellon University	cmu.edu	custom-software custom-hardware u2f	www.cmu.edu/computing/services/security/identity-access/authentication/how-to/use2fa-weblogin.html
Cobalt	cobalt.io	totp	cobaltio.zendesk.com/hc/en-us/articles/4408918977940
Coda	coda.io	totp	help.coda.io/en/articles/3833338
Codeanywhere	codeanywhere.com	sms	docs.codeanywhere.com/#two-factor-authentication
Codebase	codebasehq.com	totp	support.codebasehq.com/articles/tips-tricks/how-do-i-setup-two-factor-authentication
Codeberg	codeberg.org	totp u2f	docs.codeberg.org/security/2fa/
Code Climate	codeclimate.com	sms custom-software	docs.codeclimate.com/docs/enabling-two-factor-authentication
Cognito Forms	cognitoforms.com	email totp	www.cognitoforms.com/product/two-factor-authentication
Coinbase	coinbase.com	sms totp u2f	help.coinbase.com/en/coinbase/getting-started/verify-my-account/how-do-i-set-up-2-factor-authentication	help.coinbase.com/en/coinbase/managing-my-account/get-back-into-my-account/2-step-verification-troubleshooting
Coinberry	coinberry.com	totp	help.coinberry.com/hc/en-us/articles/4505782775569	help.coinberry.com/hc/en-us/articles/4506298382993
Coincheck	coincheck.com	totp	faq.coincheck.com/s/article/20204?language=en_US
CoinDCX	coindcx.com	sms email totp	support.coindcx.com/hc/en-gb/articles/360003181855
CoinDeal	coindeal.com	sms totp	coindeal.com/security
CoinFalcon	coinfalcon.com	totp	support.coinfalcon.com/en-us/article/-nkjppd/
CoinGate	coingate.com	totp	support.coingate.com/hc/en-us/articles/4402503798034	support.coingate.com/hc/en-us/articles/4402503851026
Coinify	coinify.com	totp	help.coinify.com/hc/en-us/articles/360014173320
Coinigy	coinigy.com	totp	support.coinigy.com/hc/en-us/articles/360001134694
Coinjar	coinjar.com	sms totp	support.coinjar.com/hc/en-us/articles/202910075
CoinLoan	coinloan.io	totp	blog.coinloan.io/securing-your-accounts-with-two-factor-authentication-2fa/
CoinMarketCap	coinmarketcap.com	totp email
CoinOne	coinone.co.kr	totp
CoinPayments	coinpayments.net	totp sms email		www.coinpayments.net/supwiz-login-tfa
CoinPayU	coinpayu.com	totp
CoinRemitter	coinremitter.com	totp
Coins.ph	coins.ph	totp	support.coins.ph/hc/en-us/articles/202604924
CoinSmart	coinsmart.com	totp	support.coinsmart.com/hc/en-us/articles/360014948893
CoinSpot	coinspot.com.au	sms totp	coinspot.zendesk.com/hc/en-us/sections/115000049254
CoinTiger	cointiger.com	sms totp	cointiger.zendesk.com/hc/en-us/articles/360009805534
CoinTracker	cointracker.io	totp	help.cointracker.io/en/articles/2641553
CoinTracking	cointracking.info	totp		cointracking.freshdesk.com/en/support/solutions/articles/29000021946
Cointraffic	cointraffic.io	totp
Coinut	coinut.com	totp	help.coinut.com/hc/en-us/articles/360005061354
Coinzilla	coinzilla.com	totp email
Coles	coles.com.au	sms email
College Board	collegeboard.org	email
University of Colorado Boulder	colorado.edu	sms call custom-software u2f	oit.colorado.edu/services/identity-access-management/duo-multi-factor-authentication
Columbia University	columbia.edu	call u2f custom-software	www.cuit.columbia.edu/mfa
Combell	combell.com	totp	www.combell.com/en/help/kb/how-do-i-enable-two-factor-authentication/
comdirect	comdirect.de	sms custom-software custom-hardware	www.comdirect.de/konto/psd2-phototan.html
ComEd	comed.com	sms call email	www.comed.com/MyAccount/CustomerSupport/pages/faqs.aspx#WebPartWPQ15
Commonwealth Bank of Australia	commbank.com.au netbank.com.au	sms custom-software	www.commbank.com.au/digital-banking/netbank/multi-factor-authentication.html
Metro Bank Commercial	commercial.metrobankonline.co.uk	custom-software custom-hardware	www.metrobankonline.co.uk/help-and-support/what-is-sca/#item17066
Commerzbank	commerzbank.de	sms custom-software custom-hardware	www.commerzbank.de/konten-zahlungsverkehr/service/tan-verfahren/
CommunityAmerica	communityamerica.com	sms call totp	www.cacuonlinebanking.com/tob/live/usp-core/static/help.html#login_security
Comodo	comodo.com	totp sms	help.comodo.com/topic-289-1-716-11276-.html
Compose	compose.com	sms totp u2f	www.compose.com/articles/introducing-fido-universal-2nd-factor-authentication/
Comviq	comviq.se	custom-software
Concur	concur.com concur.com.mx concur.ca concur.com.br concur.com.ar concur.co concur.cl concur.pe concur.co.za concur.ae concur.co.uk concur.fr concur.de concur.it concur.nl concur.se concur.dk concur.fi concur.be concur.es concur.no concur.com.au concur.cn concur.com.hk concur.co.in concur.co.jp concur.kr concur.com.sg concur.tw concursolutions.com	totp	dam.sap.com/mac/app/p/pdf/asset/preview/kA9GcJq?ltr=a&rc=10
Con Edison	coned.com	sms call totp custom-software	www.coned.com/-/media/files/coned/documents/small-medium-large-businesses/building-project-center/contractor-resources/user-registration-guide.pdf?la=en
ConnectWise Control (ScreenConnect)	connectwise.com	sms email totp custom-hardware	docs.connectwise.com/ConnectWise_Control_Documentation/Get_started/Administration_page/Security_page/Enable_two-factor_authentication_for_host_accounts
consentmanager	consentmanager.net	totp	help.consentmanager.net/books/cmp/page/working-with-two-factor-authentication
Consorsbank	consorsbank.de	custom-software custom-hardware	www.consorsbank.de/ev/Service-Beratung/secureplus
Constellix	constellix.com	totp	support.constellix.com/support/solutions/articles/47001012279
Contabo	contabo.com	totp	contabo.com/en/customer-support/faq/#2fa-questions
Contentful	contentful.com	totp	www.contentful.com/faq/two-factor-authentication/
Contentstack	contentstack.com	custom-software sms	www.contentstack.com/docs/developers/two-factor-authentication/
ConvertKit	convertkit.com	sms totp	help.convertkit.com/en/articles/3925724
CookieYes	cookieyes.com	totp	www.cookieyes.com/documentation/two-factor-authentication/
Cordial	cordial.com	sms totp	support.cordial.com/hc/en-us/articles/360004846512
Cornell University	cornell.edu	sms custom-software custom-hardware u2f call	it.cornell.edu/twostep
Corporate Finance Institute	corporatefinanceinstitute.com	totp	help.corporatefinanceinstitute.com/article/728--
Cosmolex	cosmolex.com	sms	support.cosmolex.com/knowledge-base/how-to-enable-two-factor-authentication/
Costco [UK]	costco.co.uk	email sms	www.costco.co.uk/two-step-verification
Coursera	coursera.org	totp	www.coursera.support/s/article/learner-000002204-Update-your-login-settings#set_up_2FA
Cox	cox.com	sms call email	www.cox.com/residential/support/enrolling-in-multifactor-authentication-in-my-account.html
CPOMS	cpoms.co.uk cpoms.net	totp u2f	raptor.my.site.com/CPOMS/s/article/CPOMS-Login-Help-Guide-4cb23e40
Cal Poly Pomona	cpp.edu	sms totp u2f custom-hardware custom-software	cpp.service-now.com/ehelp?id=kb_article&sys_id=ed4dcbc3dbeb1f449bba68461b96198e
CQUniversity	cqu.edu.au	totp sms call custom-software
CrashPlan	crashplan.com crashplanpro.com	totp email	support.crashplan.com/hc/articles/43858880152461	support.crashplan.com/hc/articles/43858283887373
Crazy Domains	crazydomains.com	sms call	www.crazydomains.co.uk/help/how-to-enable-or-disable-two-step-verification-system/
Credit Karma [US]	creditkarma.com	sms call	support.creditkarma.com/s/article/Can-I-use-Two-Factor-Authentication-on-Credit-Karma
Credly	credly.com	totp	support.credly.com/hc/articles/10479287806107	support.credly.com/hc/articles/360039330612
cron-job.org	cron-job.org	totp custom-hardware
Cronometer	cronometer.com	totp	support.cronometer.com/hc/en-us/articles/360042096672
Crowdcube	crowdcube.com crowdcube.eu	totp
Crowdin	crowdin.com	totp u2f	support.crowdin.com/account-settings/#two-factor-authentication
Crowd Supply	crowdsupply.com	totp u2f
Crypto	crypto.com	totp	help.crypto.com/en/articles/3511439
Cryptonator	cryptonator.com	totp custom-software sms	cryptonator.zendesk.com/hc/en-us/articles/201715352
Ceska Sporitelna	csas.cz	sms custom-software	www.csas.cz/cs/mobilni-aplikace/george-klic
CSN	csn.se	custom-software	tjanster.csn.se/bas/vanligaFragor.do
ČSOB (Czech)	csob.cz	sms custom-software	www.csob.cz/portal/people/accounts/internet-and-mobile-banking/csob-smart-key
Currencycloud	currencycloud.com	custom-software	support.currencycloud.com/hc/en-gb/articles/360018656420
Current RMS	current-rms.com	totp custom-software sms	help.current-rms.com/en/articles/1767596
Customer.io	customer.io	totp	customer.io/docs/two-factor-auth
cyon	cyon.ch	totp	www.cyon.ch/support/a/zwei-schritt-verifizierung-aktivieren
DAB BNP Paribas	dab-bank.de	custom-software custom-hardware	b2b.dab-bank.de/Tradingcenter/Service-Infos/SecurePlus/
Dan.com	dan.com	totp	news.dan.com/214543-
Danske Bank [DK]	danskebank.dk	custom-hardware custom-software	www.nemid.nu/dk-en/get_started/
Danske Bank [SE]	danskebank.se	custom-software	danskebank.se/privat/digitala-tjanster/ovriga-tjanster/bankid
Dashlane	dashlane.com	totp	support.dashlane.com/hc/en-us/articles/202625042
Databox	databox.com	totp sms	help.databox.com/overview-two-factor-authentication-2fa
Datadog	datadoghq.com	totp	docs.datadoghq.com/account_management/multi-factor_authentication/	docs.datadoghq.com/account_management/multi-factor_authentication/#mfa-recovery
DataRobot	datarobot.com	totp	docs.datarobot.com/en/docs/platform/authentication/2fa.html
DATEV	datev.de	totp sms custom-hardware	apps.datev.de/help-center/documents/1022726
Datto	datto.com	totp custom-software	help.workplace.datto.com/managerhelp/Content/3_ONLINE/Settings/2Factor_Authentication.htm
DBS Bank [SG]	dbs.com.sg	custom-hardware	www.dbs.com.sg/personal/deposits/security-and-you/we-protect-you.page#slideToN10051
Digital Federal Credit Union	dcu.org	sms call email	www.dcu.org/online-banking/online-banking-enhancements.html
Deakin University	deakin.edu.au	sms call u2f totp custom-software custom-hardware	help.deakin.edu.au/ithelp?id=kb_article&sysparm_article=KB0013804
Deel	deel.com letsdeel.com	totp	help.letsdeel.com/hc/en-gb/articles/4407737656465
DeepL	deepl.com	totp	support.deepl.com/hc/articles/17764808297628	support.deepl.com/hc/articles/17765746756636
DEGIRO	degiro.nl degiro.cz degiro.ch degiro.dk degiro.de degiro.es degiro.gr degiro.fr degiro.ie degiro.it degiro.nl degiro.co.no degiro.hu degiro.at degiro.pl degiro.pt degiro.fi degiro.se degiro.co.uk	totp	www.degiro.nl/helpdesk/account-en-persoonlijke-gegevens/toegang-tot-uw-degiro-account/hoe-kan-ik-twee-stapsverificatie
Degussa Bank	degussa-bank.de	custom-hardware sms custom-software	www.degussa-bank.de/apptan-verfahren
Delaware.gov	delaware.gov	call sms custom-software	webfiles.dti.delaware.gov/pdfs/Setting-Up-Your-MFA.pdf
Delighted	delighted.com delightedapp.com	sms	help.delighted.com/article/526--#2-step
Delinea	delinea.com	call sms totp email custom-software u2f	docs.delinea.com/ss/10.8.0/authentication/two-factor-authentication
Deliverr	deliverr.com	sms	support.deliverr.com/hc/en-us/articles/4575365498519
Dell	dell.com	email sms	www.dell.com/en-uk/lp/protect-your-account-faq
Delta	delta.com	sms email custom-software
Delta Dental	deltadental.com deltadentalcoversme.com deltadentalar.com deltadentalks.com deltadentalok.org deltadentalpr.com deltadentalaz.com deltadentalco.com deltadentalct.com deltadentalia.com deltadentalid.com deltadentalil.com deltadentalin.com deltadentalins.com deltadentalma.com deltadentalmi.com deltadentalmn.org deltadentalmo.com deltadentalne.org deltadentalnj.com deltadentalnm.com deltadentaloh.com deltadentalri.com deltadentalsc.com deltadentalsd.com deltadentalva.com deltadentalwa.com deltadentalwi.com deltadentalwy.org hawaiidentalservice.com modahealth.com nedelta.com	sms
Demio	demio.com	totp	help.demio.com/en/articles/4794494
DeployHQ	deployhq.com	totp	www.deployhq.com/support/managing-your-account/personal-profile/two-factor-authentication
Depop	depop.com	sms	depophelp.zendesk.com/hc/en-gb/articles/360017103878	depophelp.zendesk.com/hc/en-gb/articles/360017003737
Deputy	deputy.com	totp	help.deputy.com/hc/en-au/articles/4621532398351	help.deputy.com/hc/en-us/articles/5082880153615
Desert Financial Credit Union	desertfinancial.com	sms email	www.desertfinancial.com/faq/online-solutions-faqs/security
Desjardins	desjardins.com	sms custom-software	www.desjardins.com/securite/validation-2-etapes/
Detectify	detectify.com	totp	support.detectify.com/support/solutions/articles/48001061904
Deutsche Bank	deutsche-bank.de	sms custom-software custom-hardware	www.deutsche-bank.de/pk/lp/psd2.html
Deutsche Rentenversicherung	deutsche-rentenversicherung.de	custom-hardware	www.deutsche-rentenversicherung.de/DRV/DE/Online-Dienste/unsere_online-dienste.html
Deutsche Post	deutschepost.de	totp email
Vonage	developer.nexmo.com	sms call
DeviantArt	deviantart.com	totp	www.deviantartsupport.com/kb/en/article/what-is-two-factor-authentication-and-how-do-i-enable-or-disable-it
Dext Prepare	dext.com	totp	help.receipt-bank.com/hc/articles/360002530177
DHL [DE]	dhl.de	email	www.dhl.de/de/toolbar/footer/datenschutz.html#kundenkontoundempfaengerservices
DiDi	didiglobal.com 99app.com didimobility.co.jp	sms
DigiCert	digicert.com	totp	www.digicert.com/two-factor-authentication.htm
DigiD	digid.nl	sms call custom-software	www.digid.nl/nl/vraag-en-antwoord/hoe-kan-ik-de-sms-controle-toevoegen/
DCS World	digitalcombatsimulator.com eagle.ru	totp	www.digitalcombatsimulator.com/en/support/faq/User_profile/#3319486
DigitalOcean	digitalocean.com	sms totp	www.digitalocean.com/docs/accounts/security/2fa/
Digital River	digitalriver.com	sms	docs.digitalriver.com/digital-river-api/administration/dashboard/profile-settings/enabling-two-factor-authentication
Digital Surge	digitalsurge.com.au	totp	help.digitalsurge.com.au/en/articles/5573002
Digitec	digitec.ch	totp	www.digitec.ch/en/page/6589
dinahosting	dinahosting.com	totp	dinahosting.com/ayuda/activar-autenticacion-dos-pasos-en-panel/
Dinero	dinero.dk	sms totp u2f	dinero.dk/support/to-faktor-login
DirectAdmin	directadmin.com	totp	directadmin.com/features.php?id=1754
Directnic	directnic.com	totp custom-hardware	directnic.com/knowledge/article/137
Discogs	discogs.com	totp	support.discogs.com/hc/en-us/articles/4403461442317
Discord	discord.com discordapp.com	sms totp u2f	support.discord.com/hc/en-us/articles/219576828
Discover	discover.com discovercard.com	sms call email	www.discover.com/credit-cards/member-benefits/security-center/protect-account/account-verification.html
Yandex.Disk	disk.yandex.com	custom-software	yandex.com/support/id/authorization/twofa.html	yandex.com/support/id/authorization/twofa-restore.html
Disqus	disqus.com	email totp	help.disqus.com/articles/9768685
Deutsche Kreditbank (DKB)	dkb.de	custom-software custom-hardware	www.dkb.de/info/neue-anmeldung
DMARC Analyzer	dmarcanalyzer.com	totp	www.dmarcanalyzer.com/set-two-factor-authentication-additional-security/
dmarcian	dmarcian.com	totp u2f	dmarcian.com/secure-dmarcian-2fa/
DMM	dmm.com	totp	support.dmm.com/accounts/article/46818	support.dmm.com/accounts/article/46834
DMOJ	dmoj.ca	totp	dmoj.ca/post/144-2-factor-authentication
DNB	dnb.no	custom-software custom-hardware sms	www.dnb.no/privat/kundeservice/innlogging-nettbank.html
DNSFilter	dnsfilter.com	totp	help.dnsfilter.com/hc/en-us/articles/4419435706003
DNSimple	dnsimple.com	totp u2f	support.dnsimple.com/articles/two-factor-authentication/
Docker	docker.com	totp	docs.docker.com/docker-hub/2fa/	docs.docker.com/docker-hub/2fa/recover-hub-account/
Doctolib	doctolib.it doctolib.de doctolib.fr doctolib.com	sms email	doctolibpatient.zendesk.com/hc/articles/360021300860
Docusign	docusign.com docusign.net	sms call email totp	support.docusign.com/en/guides/ndse-user-guide-two-step-verification
Dodo	dodo.com dodo.com.au	sms email	www.dodo.com/protecting-your-account
Dollar General	dollargeneral.com	sms call
Domain	domain.com.au	sms	help.domain.com.au/hc/en-us/articles/360012412713
Domeneshop	domeneshop.no	sms totp	domeneshop.no/faq?id=344
Dominion Energy	dominionenergy.com	sms email
Domino Data Lab	dominodatalab.com	totp	support.dominodatalab.com/hc/en-us/articles/115000998406
Australian Red Cross Lifeblood	donateblood.com.au	sms email
Doppler	doppler.com	email totp u2f	docs.doppler.com/docs/multi-factor-authentication
Dotdigital	dotdigital.com	sms	support.dotdigital.com/hc/en-gb/articles/212212678
Dotloop	dotloop.com	call sms totp	support.dotloop.com/s/article/Two-Factor-Authentication
DraftKings	draftkings.com	sms	help.draftkings.com/hc/en-us/articles/4409699580691
DrChrono	drchrono.com	custom-software sms	support.drchrono.com/hc/en-us/articles/200030385
Dreamhost	dreamhost.com	totp custom-hardware	help.dreamhost.com/hc/en-us/articles/216013897
Drift	drift.com	totp
Google Drive	drive.google.com	sms call custom-software totp u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Dropbox	dropbox.com getdropbox.com	sms totp u2f	help.dropbox.com/account-access/enable-2-factor-authentication	help.dropbox.com/account-access/issues-2-factor-authentication
Druide	druide.com	totp	www.antidote.info/en/druide-account/client-portal-user-guide/druide-account/safeguarding-your-account
Drupal.org	drupal.org	totp	www.drupal.org/drupalorg/docs/user-accounts/setting-up-two-factor-authentication
Duke University	duke.edu	custom-software custom-hardware	idms-mfa.oit.duke.edu/mfa/help
Dwolla	dwolla.com	totp	www.dwolla.com/updates/introducing-two-factor-authentication-for-dwolla/
Dynadot	dynadot.com	sms totp u2f	www.dynadot.com/community/help/question/2-step-verification
Dynu	dynu.com	totp sms	www.dynu.com/en-US/Blog/Article?Article=It-is-time-to-enable-two-factor-authentication
Electronic Arts (Origin)	ea.com origin.com	sms email call totp	help.ea.com/en-us/help/account/origin-login-verification-information/
Earth Class Mail	earthclassmail.com	sms totp	help.earthclassmail.com/hc/en-us/articles/4410499059351
easybank	easybank.at	sms custom-software	www.easybank.at/easybank/faq#Zeichnungsverfahren
EasyDMARC	easydmarc.com	totp	easydmarc.com/blog/two-factor-authentication/
easyDNS	easydns.com	sms email totp	kb.easydns.com/knowledge/account-security/
EasySendy	easysendy.com	totp	easysendy.com/sendy/sendy-version-2-1-0-two-factor-authentication-released
Evangelische Bank	eb.de	custom-software custom-hardware	www.eb.de/institutionen_cf/zahlungsverkehr/online-banking.html
eBay	ebay.com ebay.com.au ebay.at ebay.be ebay.ca ebay.cn ebay.fr ebay.de ebay.com.hk ebay.in ebay.ie ebay.it ebay.co.jp ebay.com.my ebay.nl ebay.ph ebay.pl ebay.com.sg ebay.es ebay.ch ebay.com.tw ebay.co.uk	sms totp custom-software	www.ebay.com/help/account/protecting-account/tips-keeping-ebay-account-secure?id=4872#section2
EC-Council	eccouncil.org	sms email	aspen.eccouncil.org/aspen/Help/2FactorAuthentication-User_Manual.pdf
eclincher	eclincher.com	totp
ecobee	ecobee.com	sms totp	support.ecobee.com/hc/en-us/articles/360040957212
East Carolina University	ecu.edu	sms call totp	ecu.teamdynamix.com/TDClient/1409/Portal/Requests/ServiceDet?ID=31556
Educative	educative.io	email
SWITCH edu-ID	eduid.ch	sms totp	help.switch.ch/eduid/faqs/?lang=en#mfa	help.switch.ch/eduid/faqs/?lang=en#mfa-lost-mobile
Edward Jones	edwardjones.com edwardjones.ca	sms call email	www.edwardjones.com/sites/default/files/acquiadam/2020-10/online-access-user-guide-MKT-11935A-A.pdf
EE	ee.co.uk	sms	ee.co.uk/help/profile/registration-setup/account-authentication
FirstBank	efirstbank.com	custom-software	www.efirstbank.com/internet-banking/login-options.htm
Egnyte	egnyte.com	totp custom-software sms call	helpdesk.egnyte.com/hc/en-us/articles/360028032991
Elastic Cloud	elastic.co	totp sms	www.elastic.co/guide/en/cloud/current/ec-account-user-settings.html#ec-account-security-mfa
Elastic Email	elasticemail.com	sms email	help.elasticemail.com/en/articles/2783376
Elder Scrolls Online	elderscrollsonline.com	email	help.elderscrollsonline.com/app/answers/detail/a_id/8611
Element	element.io	totp	ems-docs.element.io/link/6#bkmrk-how-do-i-enable-2fa-
ElevenLabs	elevenlabs.io	sms	help.elevenlabs.io/hc/articles/21636341747985
elmah.io	elmah.io	totp	docs.elmah.io/how-to-enable-two-factor-login/
Elster	elster.de	custom-software custom-hardware	www.elster.de/eportal/helpGlobal?themaGlobal=help_eop
EmailMeForm	emailmeform.com	totp	support.emailmeform.com/hc/en-us/sections/360002042671
Eastern Michigan University	emich.edu	custom-software custom-hardware	www.emich.edu/it/security/esp/duo.php
Emplifi	emplifi.io	totp	support.socialbakers.com/hc/en-us/articles/360015072719
Eneba	eneba.com	totp sms	support.eneba.com/hc/en-us/articles/360010216714
Energy Australia	energyaustralia.com.au	email	www.energyaustralia.com.au/home/help-and-support/faqs/multi-factor-authentication
Engine Yard	engineyard.com	totp	support.cloud.engineyard.com/hc/en-us/articles/4412829652507
eNom	enom.com	totp	enom.help/2fa
Ente	ente.io	totp
Entrust	entrust.net	custom-software custom-hardware	www.entrust.com/knowledgebase/ssl/multifactor-authentication-faq
Envato	envato.com placeit.net	totp	help.market.envato.com/hc/articles/115005592963
Envoyer	envoyer.io	totp	docs.envoyer.io/1.0/accounts/your-account.html#securing-your-account-with-two-factor-authentication
E.ON	eon.de	totp
Epayslips	epayslips.co.uk	u2f totp
Epic Games	epicgames.com fortnite.com fallguys.com rocketleague.com	sms email totp custom-software	www.epicgames.com/help/c74/c112/a3218
Epik	epik.com	totp	support.epik.com/hc/en-us/articles/10721574479771
EQ Bank	eqbank.ca	sms
Embry-Riddle Aeronautical University	erau.edu	sms call u2f custom-software
Erste Bank [HR]	erstebank.hr	custom-software custom-hardware	www.erstebank.hr/hr/sigurnost#/modalComponent/isOpen/true/url/%2Fhr%2Fconfiguration%2Fleads%2Fsigurnost0%2Fsigurno-online-bankarenje.modal
ESET HOME	eset.com	totp	help.eset.com/home_eset/en-US/two_factor_authentication.html
Esri	esri.com	totp	doc.arcgis.com/en/arcgis-online/reference/multifactor.htm
Etana Custody	etana.com	totp	support.etana.com/hc/en-us/articles/360053109333
eToro	etoro.com	sms	www.etoro.com/en-us/customer-service/help/1281239912/-
E*Trade	etrade.com	custom-software custom-hardware	us.etrade.com/security-center/securityid
ETS	ets.org	sms call
Etsy	etsy.com	sms call totp	help.etsy.com/hc/en-us/articles/115015569567#h_01EZCBHFZHS7NBB4VA7NFE9YMX
eufySecurity	eufylife.com	email sms	support.eufylife.com/s/article/Two-Step-Verification-for-eufySecurity-App
eUKhost	eukhost.com	totp	www.eukhost.com/kb/how-to-enable-two-factor-authentication-2fa/
EuroDNS	eurodns.com	totp	help.eurodns.com/s/article/how-do-i-activate-two-step-verification-on-my-account
EVE Online	eveonline.com	email totp	support.eveonline.com/hc/en-us/articles/203465601
Everlaw	everlaw.com	email totp	support.everlaw.com/hc/en-us/articles/206312165
Evernote	evernote.com	sms call totp	help.evernote.com/hc/en-us/articles/208314238
Everyday Rewards	everyday.com.au woolworthsrewards.com.au everydayrewards.com.au everydayrewards.co.nz	sms email
Exact Online	exact.com	totp	support.exactonline.com/community/s/knowledge-base#All-All-HNO-Task-general-security-gen-auth-totpregphndsktpt
Exelon	exeloncorp.com atlanticcityelectic.com bge.com comed.com delmarva.com peco.com pepco.com	sms call email
Exmo	exmo.com	sms totp	info.exmo.com/en/education/how-to-enable-2fa/
Expensify	expensify.com	totp	community.expensify.com/discussion/7385
Experian Ltd	experian.co.uk experian.com freecreditreport.com	sms call
Expo	expo.dev	sms totp	docs.expo.dev/accounts/two-factor/
ExpressVPN	expressvpn.com	email
F-Secure	f-secure.com	totp	community.f-secure.com/common-home-en/kb/articles/9144
F2Pool	f2pool.com	totp	f2pool.zendesk.com/hc/articles/360058722731
Facebook	facebook.com messenger.com	sms totp u2f	www.facebook.com/help/148233965247823	www.facebook.com/help/147926301947841
FaceIT	faceit.com	totp	support.faceit.com/hc/en-us/articles/115000254670
Fairwinds	fairwinds.org	sms call email	www.fairwinds.org/inside/privacy/security_we.asp#multifactor-auth
Fakturoid	fakturoid.cz	totp	www.fakturoid.cz/podpora/nastaveni/dvoufazove-overeni
Fanatical	fanatical.com	totp	support.fanatical.com/hc/en-us/articles/360002761397
Fanatics	fanatics.com	sms email
Fandom	fandom.com	totp	community.fandom.com/wiki/Help:2FA
FanDuel	fanduel.com	sms totp	www.fanduel.com/2fa-how-it-works
FastComet	fastcomet.com	totp	www.fastcomet.com/tutorials/getting-started/enabling-two-factor-authentication
Fasthosts	fasthosts.co.uk	totp	help.fasthosts.co.uk/app/answers/detail/a_id/3345
Fastly	fastly.com	totp	docs.fastly.com/guides/account-management-and-security/enabling-and-disabling-two-factor-authentication
Fastmail	fastmail.com	sms totp custom-hardware u2f	www.fastmail.com/help/account/2fa.html
Fathom	fathomhq.com	totp email sms	support.fathomhq.com/en/articles/4483786
Faucet Crypto	faucetcrypto.com	totp
FaucetPay	faucetpay.io	email totp	faq.faucetpay.io/knowledge-base/what-is-2fa-and-how-do-i-enable-it-in-my-account/	faq.faucetpay.io/knowledge-base/i-accidentally-removed-the-2fa-application-from-my-mobile-what-should-do-i-now/
Fauna	fauna.com	totp	docs.fauna.com/fauna/current/administration/multifactor_auth
Favro	favro.com	totp	help.favro.com/en/articles/1019897
Fax.Plus	fax.plus	totp	help.alohi.com/hc/en-us/articles/10305460302876#h_01HQNATZ23QZDS1ZD727628RP7
FedEx	fedex.com	sms email
Feedly	feedly.com	totp	docs.feedly.com/article/747-how-to-enable-two-factor-authentication
Google Fi	fi.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Google Fiber	fiber.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Fidelity Investments	fidelity.com	sms call totp custom-software	www.fidelity.com/security/extra-security-login
Figma	figma.com	sms totp	help.figma.com/hc/en-us/articles/360039817634
Filen	filen.io	totp	support.filen.io/knowledgebase.php?article=20
Files.com	files.com	sms custom-hardware u2f totp	www.files.com/docs/features/twofactor-authentication-2fa
Finary	finary.com	totp	help.finary.com/en/articles/6518627	help.finary.com/en/articles/6519234
Findmyshift	findmyshift.com	totp	www.findmyshift.com/help/what-is-two-factor-authentication
Fineco Bank	finecobank.com	sms custom-software	finecobank.com/it/online/sicurezza/
Finnair	finnair.com	sms totp
Fio banka	fio.cz	sms custom-software	www.fio.cz/bank-services/internetbanking/security
Firmex VDR	firmex.com	totp sms email	support.firmex.com/hc/en-us/articles/204467648
First Community Credit Union	firstcommunity.com	sms call email	www.firstcommunityexpressnet.com/tob/live/usp-core/static/help.html#login_security
first direct	firstdirect.com	custom-software custom-hardware	www1.firstdirect.com/help/secure-key/
First Tech Federal Credit Union	firsttechfed.com	custom-software custom-hardware sms call email totp	www.firsttechfed.com/help/security/prevent#multifunction
Google Fit	fit.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Fitbit	fitbit.com	sms	help.fitbit.com/articles/en_US/Help_article/2197
Fiverr	fiverr.com	sms email	www.fiverr.com/support/articles/360010239658
Flexera	flexera.com	sms totp	docs.flexera.com/svm/Content/helplibrary/Configure_Two_Factor_Authentication__2FA_.htm	docs.flexera.com/svm/Content/helplibrary/Two_Factor_Authentication_Recovery.htm
FlightAware	flightaware.com	totp	support.flightaware.com/hc/articles/30610324836759
Flipsnack	flipsnack.com	totp	help.flipsnack.com/en/articles/6291629-how-to-set-up-the-two-factor-authentication-option
Floatplane	floatplane.com	totp
Flourish	flourish.studio	totp	help.flourish.studio/article/362--
Fly.io	fly.io fly-metrics.net	totp
Flybuys	flybuys.com.au	sms
FogBugz	fogbugz.com	totp	support.fogbugz.com/hc/en-us/articles/360011262434
FollowMyHealth	followmyhealth.com	sms email totp	support.followmyhealth.com/2020/03/10/turning-on-two-factor-authentication-while-logged-into-your-account/
Laravel Forge	forge.laravel.com	totp	forge.laravel.com/docs/1.0/accounts/your-account.html#securing-your-account-with-two-factor-authentication
Formsite	formsite.com	totp	support.formsite.com/hc/en-us/articles/360000686614
Formspree	formspree.io	totp	help.formspree.io/hc/articles/4407875207187
Formstack	formstack.com	sms totp	help.formstack.com/s/article/Two-Factor-Authentication
fortrabbit	fortrabbit.com	totp	help.fortrabbit.com/account#toc-setting-up-2fa
Foursquare	foursquare.com	sms email	foursquare.atlassian.net/servicedesk/customer/portal/20/article/3355476115
FP Markets	fpmarkets.com fpmarkets.eu	sms	www.youtube.com/watch?v=aEXDRisRtUs
FragDenStaat	fragdenstaat.de	totp u2f	fragdenstaat.de/hilfe/ihr-konto-verwalten/zwei-faktor-login/
Frame.io	frame.io	totp sms	support.frame.io/en/articles/4766302
FreeAgent	freeagent.com	totp	www.freeagent.com/support/kb/getting-started/two-step-verification
Freedom Mobile	freedommobile.ca	sms email
freee	freee.co.jp	totp	support.freee.co.jp/hc/ja/articles/360001200143
Freehostia	freehostia.com	totp email
Freelancer	freelancer.com	sms email	www.freelancer.com/support/general/2-step-verification
FreeTaxUSA	freetaxusa.com	sms call email totp	www.freetaxusa.com/faqsearch?search_keyword=authentication
Freewallet	freewallet.org	totp	freewallet.org/blog/2fa-faq
FreshBooks	freshbooks.com	email	www.freshbooks.com/blog/2fa-two-factor-authentication
Freshworks	freshworks.com	totp	support.freshworks.com/support/solutions/articles/50000001025
Front	front.com frontapp.com	totp	help.front.com/en/articles/2376
Frontify	frontify.com	totp	help.frontify.com/en/articles/3947094
California Franchise Tax Board	ftb.ca.gov	sms call
Gaijin Entertainment	gaijin.net	sms email totp custom-software	support.gaijin.net/hc/en-us/articles/203623622
Galaxus	galaxus.ch	totp	www.galaxus.ch/en/page/6589
GameBanana	gamebanana.com	totp	gamebanana.com/blogs/19253
GameMaker	gamemaker.io yoyogames.com	email totp	help.yoyogames.com/hc/en-us/articles/216757288
Gandi	gandi.net	totp u2f	docs.gandi.net/en/account_management/security/
Garena Online	garena.sg	custom-software
Garmin	garmin.com	sms email	support.garmin.com/en-GB/?faq=uGHS8ZqOIhA0usBzBMdJu7
Gate.io	gate.io	sms email totp	www.gate.io/help/question/16445
Georgia Institute of Technology	gatech.edu	call sms custom-software u2f	oit.gatech.edu/two-factor-authentication
Gatehub	gatehub.net	totp	support.gatehub.net/hc/en-us/articles/360021168234
GeForce (Nvidia)	geforce.com nvidia.com login.nvgs.nvidia.com	email totp u2f	login.nvgs.nvidia.com/v1/help/nfactor
Geico	geico.com	sms email	www.geico.com/web-and-mobile/2SV/
Gemini	gemini.com	sms custom-software u2f	support.gemini.com/hc/en-us/articles/204732985
Georgetown University	georgetown.edu	u2f custom-software	uis.georgetown.edu/security/duo/
GeoTrust	geotrust.com	email
Flywheel	getflywheel.com	sms totp	getflywheel.com/wordpress-support/how-to-enable-two-factor-authentication-on-flywheel
Pocket	getpocket.com	totp	support.mozilla.org/en-US/kb/secure-firefox-account-two-step-authentication	support.mozilla.org/en-US/kb/what-if-im-locked-out-two-step-authentication
GetResponse	getresponse.com	sms email totp custom-software	www.getresponse.com/help/how-to-use-two-factor-authentication-in-getresponse.html
Getscreen.me	getscreen.me	email custom-software totp	getscreen.me/en/docs/dashboard#account-authentication
GitGuardian	gitguardian.com	email
GitHub	github.com	sms totp custom-software u2f	docs.github.com/en/github/authenticating-to-github/securing-your-account-with-two-factor-authentication-2fa/configuring-two-factor-authentication	docs.github.com/en/github/authenticating-to-github/securing-your-account-with-two-factor-authentication-2fa/recovering-your-account-if-you-lose-your-2fa-credentials
GitLab	gitlab.com	email totp u2f	docs.gitlab.com/user/profile/account/two_factor_authentication/
Glassdoor	glassdoor.com	totp sms
Gleam	gleam.io	totp	gleam.io/faq/accounts-and-billing/account/how-do-i-turn-on-2fa
GLS Gemeinschaftsbank	gls.de	custom-software custom-hardware	www.gls.de/privatkunden/faq/onlinebanking/was-ist-die-zwei-faktor-authentifizierung-2fa-1/
General Motors	gm.com chevrolet.com buick.com gmc.com cadillac.com	sms email totp
George Mason University	gmu.edu	sms call custom-software custom-hardware	its.gmu.edu/knowledge-base/list-of-2fa-authentication-options/	its.gmu.edu/knowledge-base/how-to-request-a-bypass-code-emergency/
GMX.com	gmx.com	totp	support.gmx.com/security/2fa/setup-twofactor.html#indexlink_help_security_2fa
GMX.net	gmx.net gmx.at	totp	hilfe.gmx.net/sicherheit/2fa/einrichten.html
WePay	go.wepay.com	sms totp	support.wepay.com/hc/en-us/articles/203609693
Abode	goabode.com goabode.co.uk abode.mx	totp	support.goabode.com/docs/two-factor-authentication
GoCardless	gocardless.com	sms totp	support.gocardless.com/hc/en-gb/articles/360001164385
GoDaddy	godaddy.com	sms totp u2f	www.godaddy.com/help/enable-two-step-verification-7502
GoFundMe	gofundme.com	sms call	support.gofundme.com/hc/en-us/articles/360001980947
GOG.com	gog.com	email totp	support.gog.com/hc/en-us/articles/115003660533
GoPro	gopro.com	sms	community.gopro.com/t5/en/Setting-Up-Two-Step-Verification/ta-p/395873
GoSquared	gosquared.com	sms totp	www.gosquared.com/support/articles/6493653
Госуслуги (Gosuslugi)	gosuslugi.ru	sms totp custom-hardware	www.gosuslugi.ru/help/faq/login/101923
Teleport	goteleport.com	totp u2f	goteleport.com/docs/access-controls/guides/webauthn/
GoTo	goto.com logme.in logmein.com logmeininc.com	totp	support.goto.com/meeting/help/how-do-i-set-up-and-use-multi-factor-authentication-for-my-gotomeeting-account
GOV.UK	gov.uk	sms totp	www.gov.uk/guidance/getting-a-security-code-for-govuk-one-login
Gradintelligence	gradintel.com	email totp
Grammarly	grammarly.com	sms totp	support.grammarly.com/hc/en-us/articles/360032922091
GreenGeeks	greengeeks.com	totp	www.greengeeks.com/support/article/two-factor-authentication-greengeeks/
Greenhost	greenhost.net	totp	greenhost.net/blog/2016/03/01/spring-news-2-factor-authentication-service-center-haproxy-plugin-for-let-s-encrypt-and-more/
Green Man Gaming	greenmangaming.com	email	greenmangaming.zendesk.com/hc/en-us/articles/360024393612
GroupMe	groupme.com group.me	sms	support.microsoft.com/en-us/office/30a7b8fd-5052-4b6f-aa10-85c1560cdf59
Groups.io	groups.io	totp	groups.io/helpcenter/membersmanual/1/understanding-groups-io-accounts/setting-account-preferences-and-viewing-account-information
GrowingIO	growingio.com	totp	docs.growingio.com/v3/product-manual/personal/security
Guideline	guideline.com	totp	success.guideline.com/hc/articles/360034791412
Guilded	guilded.gg	totp	support.guilded.gg/hc/en-us/articles/1500008991902
Guild Wars 2	guildwars2.com arena.net	email sms totp	help.guildwars2.com/hc/en-us/articles/230672927	help.guildwars2.com/hc/en-us/articles/360000819168
Gumlet	gumlet.com	totp	docs.gumlet.com/docs/profile-overview#password-and-2fa
Gumroad	gumroad.com	email	help.gumroad.com/article/292--
Gusto	gusto.com	sms call totp	support.gusto.com/1066223171
George Washington University	gwu.edu	sms call totp custom-software	it.gwu.edu/two-step-authentication
Gyazo	gyazo.com	email	help.gyazo.com/--5ed8969fc1eca80023e84383
HackerOne	hackerone.com	totp	docs.hackerone.com/hackers/two-factor-authentication.html
Hack The Box	hackthebox.com hackthebox.eu	totp	help.hackthebox.com/articles/5185265	help.hackthebox.com/articles/5208737
Halebop	halebop.se	custom-software
Halifax	halifax.co.uk halifax-online.co.uk	call sms	www.halifax.co.uk/aboutonline/changes-to-online-banking/
Hallon	hallon.se	custom-software
Handelsbanken	handelsbanken.se	custom-software	www.handelsbanken.se/shb/INeT/ICentSv.nsf/Default/qAE99695C4C1D033DC12579120036EB43?Opendocument
Hanseatic Bank	hanseaticbank.de	sms	www.hanseaticbank.de/services/alle-faqs/psd2
HappyFox	happyfox.com	totp	support.happyfox.com/kb/article/709--
Harvard University	harvard.edu	sms call u2f totp custom-software custom-hardware	huit.harvard.edu/twostep
Hatch	hatchinvest.nz	totp	help.hatchinvest.nz/en/articles/2996776
Hatena	hatena.ne.jp	totp	hatena.zendesk.com/hc/ja/articles/29892170781209
HBF	hbf.com.au	sms email	www.hbf.com.au/support/guides/how-to/2-step-verification
hCaptcha	hcaptcha.com	u2f
Hurricane Electric	he.net	totp
Headway	headway.co	sms call email totp u2f	help.headway.co/hc/articles/4428388155028#h_01J6CN885B50GFFC3QCXY51QT7
Healthcare.gov	healthcare.gov	sms call email	www.healthcare.gov/how-can-i-protect-myself-from-fraud-in-the-health-insurance-marketplace/
Heap	heap.io	totp	help.heap.io/heap-administration/secure-access/2fa/
Heathrow Airport	heathrow.com	sms totp
Heimdal	heimdalsecurity.com	totp	support.heimdalsecurity.com/hc/articles/212721589
VRChat	hello.vrchat.com	totp	docs.vrchat.com/docs/setup-2fa
Bonsai	hellobonsai.com	email sms	headwayapp.co/bonsai-updates/254093
Dropbox Sign	hellosign.com	sms totp	faq.hellosign.com/hc/en-us/articles/360025164091
Stake	hellostake.com stake.com.au	totp	hellostake.com/au/support/wall-st/articles/35000152372
Help Scout	helpscout.com	sms totp	docs.helpscout.com/article/907--
Heroku	heroku.com	totp custom-software custom-hardware u2f	devcenter.heroku.com/articles/multi-factor-authentication	devcenter.heroku.com/articles/recovery-codes
Hetzner	hetzner.com	totp custom-hardware	docs.hetzner.com/accounts-panel/accounts/two-factor-authentication/
Hevo Data	hevodata.com	totp	docs.hevodata.com/account-management/personal-settings/two-factor-authentication/
Hexonet	hexonet.net	totp	www.hexonet.net/assets/pdf/2FA.pdf
HEY	hey.com	totp u2f	hey.com/security/
hide.me VPN	hide.me	totp	hide.me/en/blog/hide-me-vpn-now-supports-2fa/
HiDrive (STRATO)	hidrive.com	totp	www.strato.de/faq/cloud-speicher/2-Faktor-Authentifizierung/
Hilton	hilton.com	sms email	www.hilton.com/en/help-center/your-account/enhanced-security-authentication/
Hint Health	hint.com	totp	support.hint.com/en/articles/2360627
Hi-Rez Studios	hirezstudios.com	email sms
HitBTC	hitbtc.com	totp	support.hitbtc.com/en/support/solutions/articles/63000224976
Hive	hivehome.com	sms	community.hivehome.com/s/article/What-is-Two-Factor-Authentication-and-how-do-I-set-it-up
Hargreaves Lansdown	hl.co.uk	sms call	www.hl.co.uk/help/managing-your-online-account/passwords-and-security/passwords/how-do-i-log-in
Harvey Mudd College	hmc.edu	sms call u2f custom-hardware custom-software	www.hmc.edu/cis/duo-two-factor-authentication/
Holded	holded.com	sms	academy.holded.com/hc/en-us/articles/4403375077265
Holvi	holvi.com	custom-software	support.holvi.com/hc/en-gb/articles/360002711557
Home Assistant	home-assistant.io	totp	www.home-assistant.io/docs/authentication/multi-factor-auth/
Saxo Bank	home.saxo saxotrader.com saxobank.com bgsaxo.it	sms custom-software
Sophos Home	home.sophos.com my.sophos.com	totp email sms	support.home.sophos.com/hc/en-us/articles/360032204471	support.home.sophos.com/hc/en-us/articles/360032204591
Honeybadger	honeybadger.io	totp	www.honeybadger.io/blog/account-security-updates/#how-to-enable
HootSuite	hootsuite.com	totp email	help.hootsuite.com/hc/en-us/articles/1260804307989
Hostek	hostek.com hostek.co.uk	totp	wiki.hostek.com/Client_Area_-_Two_Factor_Authentication
Hostens	hostens.com	totp	www.hostens.com/knowledgebase/how-to-enhance-account-security/
Host Europe	hosteurope.de	sms	www.hosteurope.de/faq/kis/allgemeines0/wo-kann-ich-passworte-neu-vergeben/
Hostinger	hostinger.com	totp email	support.hostinger.com/articles/4888148
Hostiso	hostiso.com	totp
HostMonster	hostmonster.com	totp email	my.hostmonster.com/cgi/help/two-factor-authentication
Hostplus	hostplus.com.au	sms call	hostplus.com.au/secure-your-account
Hostpoint	hostpoint.ch	totp sms	support.hostpoint.ch/en/administrative/hostpoint-id/general-questions-about-two-factor-authentication
HostUS	hostus.us	totp	my.hostus.us/knowledgebase/106
Hostwinds	hostwinds.com hostwinds.co.uk hostwinds.in hostwinds.ng hostwinds.cn hostwinds.de hostwinds.es hostwinds.pt hostwinds.fr hostwinds.ru hostwinds.nl hostwinds.kr hostwinds.it hostwinds.ae	totp
HotDoc	hotdoc.com.au	email	help.hotdoc.com.au/hc/articles/9565844108175
Hotjar	hotjar.com	totp	help.hotjar.com/hc/en-us/articles/4406998019223
Hover.com	hover.com	sms totp	help.hover.com/hc/en-us/articles/217282267
HP	hp.com	totp
Hewlett Packard Enterprise	hpe.com hewlettpackardenterprise.com	totp u2f custom-software	support.hpe.com/hpesc/public/docDisplay?docId=sd00002926en_us&page=GUID-78722BEA-6517-4C6E-96F3-92E9D81903E2.html
H&R Block	hrblock.com	email totp sms
HSBC [UK]	hsbc.co.uk	custom-software custom-hardware	www.hsbc.co.uk/help/security-centre/secure-key/secure-key-help/
HSBC [AU]	hsbc.com.au	custom-software	www.hsbc.com.au/ways-to-bank/support/digital-secure-key/
Huawei Cloud	huaweicloud.com	sms email totp	support.huaweicloud.com/intl/en-us/usermanual-iam/iam_10_0002.html
HubSpot	hubspot.com	sms totp	knowledge.hubspot.com/articles/kcs_article/account/how-can-i-set-up-two-factor-authentication-for-my-hubspot-login
HuggingFace	huggingface.co	totp	huggingface.co/docs/hub/en/security-2fa
HUK-Coburg	huk.de	sms call
HUK24	huk24.de	sms	www.huk24.de/unsere-services/login-und-mehr#spr05
Humana	humana.com	sms email	www.humana.com/2-step-verification
Humble Bundle	humblebundle.com	sms totp	support.humblebundle.com/hc/en-us/articles/202421374
Huntington National Bank	huntington.com	call sms email
Huobi	huobi.com	email sms totp	huobiglobal.zendesk.com/hc/en-us/articles/360000191282
Hushmail	hushmail.com	sms email totp	help.hushmail.com/article/740--
Hogeschool van Amsterdam	hva.nl	call totp	student.hva.nl/az-lemmas/studenten/hva-breed/its-si/tweestapsverificatie/2-stapsverificatie.html
HYPE	hype.it	sms
Hypixel	hypixel.net	email totp u2f	support.hypixel.net/hc/en-us/articles/360019538060
HypoVereinsbank	hypovereinsbank.de	sms custom-software custom-hardware	www.hypovereinsbank.de/hvb/services/digitales-banking/psd2/tan-verfahren
Hytale	hytale.com hytale.net	email totp u2f	support.hytale.com/hc/articles/44212029550491
ICA Banken	icabanken.se	custom-software	www.icabanken.se/kundservice/hjalp-med-att-logga-in/
ICDSoft	icdsoft.com	totp	tickets.suresupport.com/faq/article-1700
Icedrive	icedrive.net	sms totp u2f	twitter.com/icedrivecloud/status/1412044506447364097
ICICI	icicibank.com	sms	www.icicibank.com/online-safe-banking/otp.page
Apple iCloud	icloud.com	sms call u2f custom-software	support.apple.com/en-us/HT204915
Atlassian Cloud	id.atlassian.com	sms totp u2f	support.atlassian.com/atlassian-account/docs/manage-two-step-verification-for-your-atlassian-account/
ID.me	id.me	sms call totp u2f custom-software	help.id.me/hc/en-us/articles/360018113053
IDrive	idrive.com	sms email totp	www.idrive.com/online-backup-web-faq#twostep
IFTTT	ifttt.com	sms totp	help.ifttt.com/hc/en-us/articles/115010193007
IG	ig.com	custom-software	www.ig.com/uk/help-and-support/accounts-and-statements/my-accounts/how-do-i-set-up-two-factor-authentication
iiNet	iinet.net.au iinet.com.au	sms	help.iinet.net.au/multi-factor-authentication-iinet
ImmobilienScout24	immobilienscout24.de	sms totp	sicherheit.immobilienscout24.de/2-faktor-authentifizierung.html
Immowelt	immowelt.de	email	support.immowelt.de/immoweltde/faq/gewerbliche-anbieter/meine-immowelt/sichere-anmeldung.html
Imperva	imperva.com	sms email totp	docs.imperva.com/bundle/cloud-application-security/page/settings/account-settings.htm
impots.gouv.fr	impots.gouv.fr	email	www.impots.gouv.fr/actualite/la-securite-de-votre-espace-particulier-se-renforce
ImprovMX	improvmx.com	totp
Inbox.lv	inbox.lv	totp	help.inbox.lv/category/10017/question/10713
Indeed	indeed.com	sms call	www.indeed.com/lead/two-factor-authentication
Independent Reserve	independentreserve.com	totp sms	blog.independentreserve.com/knowledge-base/setting-up-2fa-using-google-authenticator
Independer	independer.nl	email totp
Infinity	infinity.co	sms	www.infinity.co/knowledge-base/article/2-factor-authentication
Infobip	infobip.com	sms call	www.infobip.com/news/increased-portal-account-security-with-2-factor-authentication
Infomaniak	infomaniak.com	sms totp custom-software	www.infomaniak.com/en/support/faq/1940
ING [AU]	ing.com.au	sms
ING-DiBa [DE]	ing.de	custom-software custom-hardware	www.ing.de/hilfe/auftraege-freigeben/
ING Italia	ing.it	custom-software sms	www.ing.it/faq/codici-e-dati-anagrafici/token-cos-e-come-funziona.html	www.ing.it/faq/sicurezza-e-phishing/cosa-fare-perdita-furto-cellulare.html
ING [LU]	ing.lu	custom-hardware custom-software	www.ing.lu/webing/content/siteing/en/Individuals/Onlineproduct/Contact/frequently-asked-questions/faq-online-banking-.html#accordion-16b6eafd77-item-36c4e5a172
ING Bank Slaski [PL]	ing.pl	sms u2f custom-software	www.ing.pl/indywidualni/bankowosc-internetowa/bezpieczenstwo/klucze-zabezpieczen-u2f
InMotion Hosting	inmotionhosting.com	totp	www.inmotionhosting.com/support/edu/cpanel/how-to-configure-and-use-two-factor-authentication/
Instagram	instagram.com threads.com threads.net ig.me	sms totp	help.instagram.com/566810106808145
Instant-Gaming	instant-gaming.com	totp
InstantScripts	instantscripts.com.au	sms
Canvas	instructure.com	sms totp	community.canvaslms.com/t5/Student-Guide/How-do-I-set-up-multi-factor-authentication-for-my-user-account/ta-p/524
Everyday Insurance	insurance.everyday.com.au insurance.woolworths.com.au	sms email
Zoolz	intelli.zoolz.com	totp	wiki.zoolz.com/how-do-i-enable-two-factor-authentication-on-my-zoolz-intelligent-account/
Interactive Brokers	interactivebrokers.com interactivebrokers.ca interactivebrokers.co.in interactivebrokers.co.jp interactivebrokers.co.uk interactivebrokers.com.au interactivebrokers.com.hk interactivebrokers.hu interactivebrokers.ie interactivebrokers.sg	sms custom-software custom-hardware	www.interactivebrokers.com/en/index.php?f=ibgStrength&p=log
Intercom	intercom.com	totp	www.intercom.com/help/en/articles/181
Internet.bs	internetbs.net	totp	2fa.directory/notes/internetbs/
InterServer	interserver.net	totp	www.interserver.net/tips/kb/enable-two-factor-authentication-in-a-cpanel-account/
Intesa Sanpaolo	intesasanpaolo.com	custom-software sms	www.intesasanpaolo.com/content/internetbanking/it/faq/common/faqHome/app-intesa-sanpaolo-mobile.privati.html
intigriti	intigriti.com	totp	kb.intigriti.com/en/articles/5378980
Intuit	intuit.com	sms call totp	accounts-help.intuit.com/app/intuit/1995123
Voyager	investvoyager.com	totp sms	investvoyager.zendesk.com/hc/en-us/articles/4407561324699
Invictus Capital	invictuscapital.com	sms call totp		help.invictuscapital.com/en/articles/3561870
Invoice2go	invoice.2go.com	email	support.2go.com/hc/en-au/articles/360049057751
Invoiced	invoiced.com	sms custom-software	docs.invoiced.com/faqs#wBTZz
INWX	inwx.com	totp	www.inwx.com/en/offer/mobiletan
IONOS	ionos.com	totp custom-software	www.ionos.com/help/web-security/two-factor-authentication-two-factor-authentication/set-up-two-factor-authentication/
IO Zoom	iozoom.com	totp	www.iozoom.com/client/announcements/6
IronVest	ironvest.com	totp	ironvest-kb.groovehq.com/help/how-can-i-enable-two-factor-authentication
US Internal Revenue Service	irs.gov	sms call u2f custom-software	www.irs.gov/privacy-disclosure/secure-access-how-to-register-for-certain-online-self-help-tools
ISC2	isc2.org	sms totp
ISL Online	islonline.com	totp sms email u2f	help.islonline.com/35746/286527
itch.io	itch.io	totp	itch.io/docs/advanced/two-factor-authentication
Iterable	iterable.com	totp	support.iterable.com/hc/en-us/articles/115004821703
IT Glue	itglue.com	totp	support.itglue.com/hc/en-us/articles/360004933757
itslearning	itslearning.com	totp	support.itslearning.com/en/support/solutions/articles/7000066757
IVPN	ivpn.net	totp	www.ivpn.net/knowledgebase/232/Do-you-offer-Two-Factor-Authentication.html
iWantMyName	iwantmyname.com	custom-software	help.iwantmyname.com/hc/en-gb/articles/360014435197	help.iwantmyname.com/hc/en-gb/articles/360014825318
Jamf Now	jamfnow.com	totp	support.jamfnow.com/s/article/207717923-How-to-turn-on-Two-Factor-Authentication
Cooperativa JEP	jep.coop	sms custom-software
JetBlue	jetblue.com	sms email	www.jetblue.com/help/trueblue-basics#what-is-2-step-authentication
JetBrains	jetbrains.com	totp	sales.jetbrains.com/hc/en-gb/articles/360013015240	sales.jetbrains.com/hc/en-gb/articles/360013090420
Jetstar	jetstar.com	email
Nutstore	jianguoyun.com	sms totp custom-software	help.jianguoyun.com/?p=1251
Jitbit Helpdesk	jitbit.com	totp	support.jitbit.com/helpdesk/KB/View/11048235
Lemmy	join-lemmy.org	totp
Mastodon	joinmastodon.org mastodon.social	totp u2f	github.com/McKael/mastodon-documentation/blob/master/Using-Mastodon/2FA.md
Joker.com	joker.com	totp	joker.com/faq/content/52/480/en/what-is-two_factor_authentication.html
Jotform	jotform.com	totp	www.jotform.com/help/how-to-enable-two-factor-authentication/
Jottacloud	jottacloud.com	sms totp	docs.jottacloud.com/en/articles/1292931
Jovia Financial	jovia.org	sms call totp	www.jovia.org/knowledge-base/how-do-i-enable-authenticator-apps-within-online-and-mobile-banking
Joyent	joyent.com	totp	docs.joyent.com/public-cloud/getting-started/2fa
Mercari [JP]	jp.mercari.com	sms call	www.mercari.com/jp/help_center/article/248/
JumpCloud	jumpcloud.com	totp u2f	jumpcloud.com/support/set-up-authenticator-app-for-user-account	jumpcloud.com/support/reset-mfa-in-user-portal
JustGiving	justgiving.com	email	justgiving-charity-support.zendesk.com/hc/en-us/articles/360019687158
justhost	justhost.com	totp email	my.justhost.com/hosting/help/two-factor-authentication
Justworks	justworks.com	sms email totp	help.justworks.com/hc/en-us/articles/360004477492
Kagi	kagi.com	totp	help.kagi.com/kagi/privacy/two-factor-authentication.html
Kajabi	kajabi.com	totp	help.kajabi.com/hc/en-us/articles/8293506425115
Kakao	kakao.com	sms custom-software	cs.kakao.com/helps?service=52&category=1095
Kanka	kanka.io	totp	docs.kanka.io/en/latest/account/security/two-factor-authentication.html
Kaspersky	kaspersky.com	totp sms	help.kaspersky.com/KPC/1.0/en-US/152628.htm
Kayako	kayako.com	totp	help.kayako.com/hc/en-us/articles/360006376420
Keeper	keepersecurity.com	sms call totp u2f	www.keepersecurity.com/security#twoFactor
Passwarden	keepsolid.com	totp email	www.keepsolid.com/passwarden/security/tfa
KeyCDN	keycdn.com	totp	www.keycdn.com/support/enabling-two-factor-authentication
Kick	kick.com	totp	help.kick.com/en/articles/7120898
KickEX	kickex.com	totp email	support.kickex.com/hc/en-us/articles/360019513860	support.kickex.com/hc/en-us/articles/360019525000
Kickstarter	kickstarter.com	sms call totp	help.kickstarter.com/hc/en-us/articles/115005127094
Kinguin	kinguin.net	email
Kinsta	kinsta.com	totp	kinsta.com/knowledgebase/two-factor-authentication/
Kintone	kintone.com	totp	get.kintone.help/general/en/user/list_2fa/enable_2fa.html
Karlsruher Institut für Technologie	kit.edu	totp custom-hardware	www.scc.kit.edu/dienste/2fa.php
Klarna [NO]	klarna.no	custom-software	www.klarna.com/no/kundeservice/hvordan-logger-jeg-inn/	www.klarna.com/no/kundeservice/jeg-kan-ikke-logge-inn-hva-kan-jeg-gjore/
Klarna [SE]	klarna.se	custom-software	www.klarna.com/se/kundservice/hur-loggar-jag-in/	www.klarna.com/se/kundservice/jag-kan-inte-logga-in-vad-kan-jag-gora/
Klaviyo	klaviyo.com	totp	help.klaviyo.com/hc/en-us/articles/360026617692
Kleinanzeigen	kleinanzeigen.de ebay-kleinanzeigen.de	email	themen.kleinanzeigen.de/hilfe/nutzerkonto/2FA/
Knack	knack.com	totp	learn.knack.com/article/seuor9vxmw
KnowBe4	knowbe4.com	totp	support.knowbe4.com/hc/en-us/articles/225681448
KnownHost	knownhost.com	totp	www.knownhost.com/wiki/my-knownhost/two-factor
Ko-fi	ko-fi.com	sms email totp	help.ko-fi.com/hc/en-us/articles/6355489342737
Koho	koho.ca	sms call totp	help.koho.ca/articles/9401393
Koofr	koofr.eu	totp u2f	koofr.eu/help/two-factor-authentication/does-koofr-offer-two-factor-authentication/
Korbit	korbit.co.kr	totp	support.korbit.co.kr/customer/en/portal/articles/1717692
Kraken	kraken.com	totp custom-hardware u2f email	support.kraken.com/hc/en-us/articles/360000426923
Kriptomat	kriptomat.io	sms totp	help.kriptomat.io/en/articles/1986160	help.kriptomat.io/en/articles/3650094
Krystal	krystal.uk	totp	help.krystal.uk/getting-started/how-do-i-setup-two-factor-authentication-2-fa-on-my-krystal-account
Kuna	kuna.io	totp	support.kuna.io/en/support/solutions/articles/17000083405
Länsförsäkringar	lansforsakringar.se	custom-software	www.lansforsakringar.se/privat/att-vara-kund/digitala-tjanster-telefonbank/internetbanken/
Larian	larian.com	totp sms
LastPass	lastpass.com	totp custom-hardware custom-software u2f sms	support.logmeininc.com/lastpass/help/enable-multifactor-authentication-lp010002	support.logmeininc.com/lastpass/help/i-lost-my-phone-ndash-how-do-i-disable-multifactor-authentication-for-lastpass
LATOKEN	latoken.com	sms email totp	latoken.zendesk.com/hc/en-us/articles/360010034040
La Trobe University	latrobe.edu.au ltu.edu.au	totp custom-software	www.latrobe.edu.au/students/support/it/mfa
LaunchDarkly	launchdarkly.com	totp	docs.launchdarkly.com/home/account-security/mfa
Launchpad	launchpad.net	totp custom-hardware	help.ubuntu.com/community/SSO/FAQs/2FA
LCN.com	lcn.com	totp	www.lcn.com/support/articles/how-to-set-up-and-use-two-factor-authentication/
Leaseweb	leaseweb.com	sms totp	kb.leaseweb.com/customer-portal-api/account-management/managing-your-account/setup-two-factor-authentication
Leboncoin	leboncoin.fr	sms email
LEGO	lego.com	email
LendingClub	lendingclub.com	email	help.lendingclub.com/hc/en-us/articles/215562677#h_95bff530-80b8-43ec-9ae1-ffae87e563f5
Lenovo	lenovo.com	email sms totp
Let's Do This	letsdothis.com	totp	intercom.help/ldt-partner-help/en/articles/9423487
Letterboxd	letterboxd.com ltrbxd.com	totp
lexoffice	lexoffice.de	totp	support.lexoffice.de/de-form/articles/4290490	support.lexoffice.de/de-form/articles/5250370
LHV	lhv.ee	custom-software custom-hardware
lichess.org	lichess.org	totp
L'Identité Numérique (IDN)	lidentitenumerique.laposte.fr	custom-software	aide.lidentitenumerique.laposte.fr/kb/guide/fr/YapekkW4gf
LIDL [DE]	lidl.de accounts.lidl.com	sms email
Lieferando	lieferando.de	email	lieferando.de/kundenservice/artikel/warum-muss-ich-bei-der-anmeldung-einen-code-eingeben
LIGA Bank	ligabank.de	custom-software custom-hardware	www.ligabank.de/liga-direkt/faq-zum-online-banking.html#parsys_faqliste_330836501
LIHKG	lihkg.com	email totp	help.lihkg.com/privacy/account-security/
Line 6	line6.com	totp
LinkedIn	linkedin.com	sms totp custom-software	www.linkedin.com/help/linkedin/answer/544
Linksys Smart Wi-Fi	linksyssmartwifi.com	email sms	www.linksys.com/us/support-article?articleNum=317753
Linktree	linktr.ee	sms call totp	linktr.ee/help/articles/6108442
Linode	linode.com	totp	www.linode.com/docs/security/linode-manager-security-controls
Liquid	liquid.com	totp	help.liquid.com/en/articles/4883860
Liquid Web	liquidweb.com	totp	www.liquidweb.com/kb/how-to-enable-two-factor-authentication-2fa/
Listrak	listrak.com	email	help.listrak.com/en/articles/1505298
LiteBit	litebit.eu	sms totp	support.litebit.eu/hc/en-us/articles/115000953504	support.litebit.eu/hc/en-us/articles/360001555699
Litmus	litmus.com	sms custom-software	help.litmus.com/article/128--
Lloyds Bank	lloydsbank.com	custom-software call sms	www.lloydsbank.com/online-banking/changes-to-internet-banking.asp
Lake Michigan Credit Union	lmcu.org	custom-software	www.lmcu.org/personal/banking/services/mobile-authenticator/
Lnk.Bio	lnk.bio	totp	help.lnk.bio/en/articles/8372705	help.lnk.bio/en/articles/8377209
Lobsters	lobste.rs	totp	lobste.rs/s/1cyltz/two_factor_authentication_now_available
Localize	localizejs.com	sms totp	help.localizejs.com/docs/users-two-factor-authentication
LogicMonitor	logicmonitor.com	call sms custom-software	www.logicmonitor.com/support/settings/users-and-roles/two-factor-authentication
Login.gov	login.gov	sms call totp u2f custom-hardware	www.login.gov/help/get-started/authentication-methods/
ThreatSim	login.threatsim.com	sms
Logitech	logitech.com astrogaming.com logi.com	email totp
Lokalise	lokalise.com	totp	docs.lokalise.com/en/articles/2329387
Lone Star College	lonestar.edu	sms call totp custom-software	www.lonestar.edu/OTS-MFA.htm
Looker	looker.com	totp	www.looker.com/docs/admin/security/two-factor-authentication
Loopia	loopia.se	custom-software	blogg.loopia.se/2015/03/16/nu-kan-du-logga-in-med-tvafaktorsautentiering-hos-loopia-genom-bankid/
Lowes	lowes.com	sms	www.lowes.com/l/help/contact-us#Multi-FactorAuthentication
Lufthansa	lufthansa.com miles-and-more.com	sms totp	www.miles-and-more.com/row/en/general-information/help-and-contact/help/2-factor-authentication.html
Luma	luma.com lu.ma	totp	help.luma.com/p/two-factor-authentication
Lunch Money	lunchmoney.app	totp
Luno	luno.com	totp	www.luno.com/help/en/articles/1000203420
M1	m1.com	totp	help.m1.com/en/articles/9331936
Microsoft 365 Copilot	m365.cloud.microsoft login.microsoftonline.com office.microsoft.com microsoft365.com office365.com office.com yammer.com	sms call email custom-software totp	support.microsoft.com/account-billing/c7910146-672f-01e9-50a0-93b4585e7eb4
Macquarie Bank	macquarie.com.au	custom-software	www.macquarie.com.au/help/personal/accessing-online-and-mobile-banking/macquarie-authenticator-and-multi-factor-authentication/set-up-macquarie-authenticator
MacStadium	macstadium.com	totp	docs.macstadium.com/docs/two-factor-authentication
Mountain America Credit Union	macu.com	totp sms email
Magnet.me	magnet.me	totp
MaiCoin	maicoin.com	sms totp	maicoin2.freshdesk.com/en/support/solutions/articles/32000016116
NetEase Mail	mail.163.com 126.com yeah.net	totp sms	help.mail.163.com/faq.do?m=list&categoryID=297
Aol Mail	mail.aol.com	sms call totp email u2f	help.aol.com/articles/2-step-verification-stronger-than-your-password-alone
Mail.com	mail.com	totp	support.mail.com/security/2fa/index.html
mail.de	mail.de	totp u2f	mail.de/hilfe/u2f-authenticator
Gmail	mail.google.com gmail.com googlemail.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Mail.Ru	mail.ru	sms u2f	help.mail.ru/mail/settings/2fa
SAPO Mail	mail.sapo.pt	totp sms u2f	ajuda.sapo.pt/id-67553
Yandex.Mail	mail.yandex.com	custom-software	yandex.com/support/id/authorization/twofa.html	yandex.com/support/id/authorization/twofa-restore.html
mailbox.org	mailbox.org	totp custom-hardware	kb.mailbox.org/de/privat/sicherheit-privatsphaere/die-zwei-faktor-authentifizierung-einrichten/
MailChimp	mailchimp.com mailchi.mp	sms totp	kb.mailchimp.com/accounts/login/set-up-a-two-factor-authentication-app-at-login
MailerLite	mailerlite.com	totp	www.mailerlite.com/help/how-to-turn-on-two-factor-authentication-2fa
Mailfence	mailfence.com	totp	mailfence.com/en/two-factor-authentication.jsp
Mailgun	mailgun.com	totp	help.mailgun.com/hc/en-us/articles/360011664433
Mailjet	mailjet.com	totp	documentation.mailjet.com/hc/articles/10553745110043
Mailo	mailo.com	totp custom-software	faq.mailo.com/acces/activer-la-double-authentification.htm
Make	make.com	totp	www.make.com/en/help/access-management/two-factor-authentication
Malwarebytes (Personal)	malwarebytes.com	email	support.malwarebytes.com/hc/en-us/articles/4402158331411
MangaDex	mangadex.org	totp u2f
Mapbox	mapbox.com	totp	docs.mapbox.com/accounts/guides/settings/#two-factor-authentication
Marcus by Goldman Sachs	marcus.com	sms email
MarkMonitor	markmonitor.com	sms custom-software custom-hardware
Marktplaats	marktplaats.nl	sms	help.marktplaats.nl/s/article/bescherm-je-account-met-de-sms-beveiligingscontrole
Maropost Marketing Cloud	maropost.com	email	support.maropost.com/hc/en-us/articles/360015708033
Marriott	marriott.com	sms email	help.marriott.com/s/article/Article-34205
MathWorks	mathworks.com	sms email totp	www.mathworks.com/mw_account/two_step_verification/frequently-asked-questions.html
Matomo Cloud	matomo.org	totp	matomo.org/faq/general/faq_27245/
Mattermost	mattermost.com	totp	docs.mattermost.com/onboard/multi-factor-authentication.html
MB Connect Line	mbconnectline.com	sms call email totp
MBNA [CA]	mbna.ca	sms call	www.mbna.ca/help-centre/credit-cards/two-step-verification-faq/
MBNA [UK]	mbna.co.uk	custom-software sms call	www.mbna.co.uk/credit-cards/help-and-support/changes-to-online-shopping.html
McAfee	mcafee.com	sms	www.mcafee.com/support/s/article/000002100
McGill University	mcgill.ca	totp custom-software sms call	mcgill.service-now.com/itportal?id=kb_article_view&sys_kb_id=b1508e941be04910591ca9b7624bcb85
Google Meet	meet.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Mega	mega.io	totp	mega.io/help/client/webclient/security-and-privacy#5bb525f9f1b70989348b45de
SCHUFA	meineschufa.de	sms	www.meineschufa.de/de/faq/login
Meister	meister.co meisterlabs.com meistertask.com mindmeister.com meisternote.com	totp	support.mindmeister.com/hc/en-us/articles/4408402251154
Cisco Meraki	meraki.cisco.com meraki.com	sms totp	documentation.meraki.com/General_Administration/Other_Topics/Two-Factor_Authentication
Mercado Bitcoin	mercadobitcoin.com.br	totp	suporte.mercadobitcoin.com.br/hc/pt-br/articles/360039357491	suporte.mercadobitcoin.com.br/hc/pt-br/articles/360059201631
Mercado Libre	mercadolibre.com mercadolibre.com.bo mercadolivre.com.br mercadolibre.cl mercadolibre.com.co mercadolibre.co.cr mercadolibre.com.do mercadolibre.com.ec mercadolibre.com.gt mercadolibre.com.hn mercadolibre.com.mx mercadolibre.com.ni mercadolibre.com.pa mercadolibre.com.py mercadolibre.com.pe mercadolibre.com.sv mercadolibre.com.uy mercadolibre.com.ve mercadolibre.com.ar	sms totp	www.mercadolivre.com.br/ajuda/945
Mercado Pago	mercadopago.com	sms custom-software
Mercury Cash	mercury.cash	totp	support.mercury.cash/en/articles/3881123
Mercury	mercury.com	totp u2f	help.mercury.com/t/m1h3d07
Meridian Credit Union	meridiancu.ca	sms call	www.meridiancu.ca/bank-anywhere/online-banking/signing-in-for-the-first-time-online
Merrill Edge	merrilledge.com mymerrill.com ml.com	sms u2f	www.ml.com/privacy-and-security-center/usb-security-key.html
MessageBird	messagebird.com	sms email	support.messagebird.com/hc/en-us/articles/12896784423057
Meta	meta.com oculus.com	sms totp	www.meta.com/help/quest/articles/accounts/account-settings-and-management/two-factor-meta-account/
Equinix Metal	metal.equinix.com	sms totp	metal.equinix.com/developers/docs/accounts/two-factor-authentication/
MetaMask	metamask.io	totp	docs.metamask.io/developer-tools/dashboard/how-to/two-factor-authentication
Metorik	metorik.com	totp	help.metorik.com/article/22-how-can-i-enable-2fa-on-my-account
MEXC	mexc.com	totp	www.mexc.com/learn/article/17827791509545
Miami University	miamioh.edu	sms call custom-software u2f custom-hardware	www.miamioh.edu/it-services/special-groups/info-security/duo/
Michaels	michaels.com	sms email
Microworkers	microworkers.com	totp email	www.microworkers.com/blog/whats-new-in-mw-implementation-of-two-factor-authentication-2fa/
Migadu	migadu.com	totp
Migros	migros.ch	sms totp custom-software	account.migros.ch/help#secureWhy2FactorPassword
Mimecast	mimecast.com	sms email totp	community.mimecast.com/docs/DOC-1915
Minds	minds.com	email totp	help.minds.com/hc/minds/articles/1705423904-two_factor-authentication
Minecraft	minecraft.net mojang.com	sms call email totp custom-software	support.microsoft.com/en-us/help/12408/
Colorado School of Mines	mines.edu	custom-software custom-hardware u2f	its.mines.edu/mfa/
Mint	mint.intuit.com	sms call totp	accounts-help.intuit.com/app/intuit/1995176
Mintos	mintos.com	totp	help.mintos.com/hc/en-us/sections/360000373858
Miro	miro.com	totp	help.miro.com/hc/en-us/articles/7935469290002
Miss Hosting	misshosting.com misshosting.bg misshosting.dk misshosting.fi misshosting.no misshosting.se	totp	github.com/2factorauth/twofactorauth/issues/3634#issuecomment-454688629
Missive App	missiveapp.com	totp	missiveapp.com/faq/enable-2-factor-authentication
Mist	mist.com	totp	www.mist.com/documentation/two-factor-authentication-mobile-authenticator/
Mixpanel	mixpanel.com	sms	help.mixpanel.com/hc/en-us/articles/115004485966
MLP	mlp.de	custom-software custom-hardware sms	mlp.de/banking/konto-und-karte/psd2/
Everyday Mobile	mobile.everyday.com.au mobile.woolworths.com.au	sms email	mobile.everyday.com.au/two-factor-authentication
Modrinth	modrinth.com	totp
Datové schránky	mojedatovaschranka.cz	sms custom-software	www.mojedatovaschranka.cz/static/ISDS/help/page1.html#1_5_4
Monarch Money	monarchmoney.com	totp	help.monarchmoney.com/hc/en-us/articles/360054392152
Monash University	monash.edu monash.edu.my	u2f totp custom-software	www.monash.edu/esolutions/accounts-passwords/multi-factor-authentication
Monday.com	monday.com	totp sms	support.monday.com/hc/en-us/articles/360000787745
Monex	monex.co.jp	sms totp	info.monex.co.jp/help/security/mfa/index.html
Moneybird	moneybird.com moneybird.nl	totp	www.moneybird.nl/blog/twee-staps-verificatie/
MongoDB	mongodb.com	totp email custom-software sms u2f	docs.atlas.mongodb.com/security-multi-factor-authentication/
Moniker	moniker.com	email totp	faq.moniker.com/login-into-moniker
Moqups	moqups.com	totp	support.moqups.com/hc/en-us/articles/360019781980#account_2FA
More	more.com.au	sms email	www.more.com.au/help/multi-factor-authentication-what-is-it-and-why-it-s-important
Morgan Stanley	morganstanley.com	sms call totp u2f	www.morganstanley.com/what-we-do/wealth-management/online-security/authentication
Mos.ru	mos.ru	totp sms
Michigan State University	msu.edu	sms call u2f custom-software	secureit.msu.edu/multi-factor/index.html
M&T Bank	mtb.com mandtbank.com	sms email custom-software	www.mtb.com/help-center/banking-security/online-mobile-banking-security
MuleSoft	mulesoft.com	totp custom-software u2f	docs.mulesoft.com/access-management/multi-factor-authentication
MultCloud	multcloud.com	sms email	www.multcloud.com/help/two-step-verification.html
Masaryk University	muni.cz	totp u2f	it.muni.cz/en/services/muni-unified-login/multi-factor-authentication	service.support.muni.cz/servicedesk/customer/portal/1/group/52/create/937
MURAL	mural.co	totp	support.mural.co/en/articles/5315716
musicMagpie	musicmagpie.co.uk	email
MxToolbox	mxtoolbox.com	sms totp	mxtoolbox.com/support/knowledgebase/?faq=455
Cigna	my.cigna.com	sms email
myGov	my.gov.au	sms totp	my.gov.au/en/about/help/mygov-website/sign-in-to-mygov/use-an-authenticator
NY.gov ID	my.ny.gov	sms call totp custom-software	dol.ny.gov/MFA
MyAnimeList	myanimelist.net	totp	myanimelist.net/about.php?go=support
MyChart	mychart.org	sms email totp	www.mychart.org/Help/two-factor-auth
Emma Email Marketing	myemma.com	sms totp	support.e2ma.net/s/article/Two-factor-authentication
myFICO	myfico.com	sms
MyFRITZ!Net	myfritz.net	totp u2f custom-hardware	en.avm.de/myfritz/faqs/security-tips-for-using-myfritz/
MyGovID	mygovid.ie	sms	www.mygovid.ie/en-IE/HelpAndSupport?section=pageButton-SecurityAndPrivacy&answer=show-answer32
MyHealthONE	myhealthone.com	sms call email
MyHeritage	myheritage.com	sms totp	www.myheritage.com/help-center/en/article/how-do-i-set-up-two-factor-authentication-for-my-myheritage-account
MYOB	myob.com myob.com.au myob.co.nz	sms email totp	help.myob.com/wiki/x/bwfq	help.myob.com/wiki/x/1ogHAQ
Pennsylvania Dept of Revenue myPATH	mypath.pa.gov	sms email totp	revenue-pa.custhelp.com/app/answers/detail/a_id/3939
myPrimobox	myprimobox.net myprimobox.com	totp
MyTax Illinois	mytax.illinois.gov	email totp	tax.illinois.gov/programs/mytax/authenticationguide.html
N-able	n-able.com	totp	documentation.n-able.com/covedataprotection/USERGUIDE/documentation/Content/service-management/console/sso_migration.htm
N26	n26.com	sms custom-software	support.n26.com/en-eu/security/passwords-and-codes/how-to-log-in-with-two-factor-authentication
n8n	n8n.io n8n.cloud	totp	docs.n8n.io/user-management/two-factor-auth/
NAGA	naga.com	totp	support.naga.com/en/articles/5057605
NairaEx	nairaex.com	totp	support.nairaex.com/support/solutions/articles/43000335554
Name.com	name.com	totp	www.name.com/support/articles/205934297-setting-up-two-step-verification-with-google-authenticator
Namebase	namebase.io	totp		www.namebase.io/faq/#how-do-i-reset-my-2fa
Namecheap	namecheap.com	totp u2f	www.namecheap.com/security/2fa-two-factor-authentication/
NameHero	namehero.com	totp	www.namehero.com/knowledgebase/163
Namesco	names.co.uk	totp	www.names.co.uk/support/3011.html
NameSilo.com	namesilo.com	totp	www.namesilo.com/Support/2~Factor-Authentication
Nando's [UK]	nandos.co.uk	sms email	help.nandos.co.uk/hc/articles/4417183221521
Nando's [AU]	nandos.com.au	sms
NASA Federal Credit Union	nasafcu.com	sms call email totp	www.nasafcu.com/img/newebranch/ebranch_new.html
Nationwide Building Society	nationwide.co.uk	sms custom-hardware	www.nationwide.co.uk/support/security-centre/internet-banking-security/new-log-in-experience
NatWest	natwest.com	custom-hardware	www.natwest.com/banking-with-natwest/how-to/card-reader.html
NAVER	naver.com	custom-software	help.naver.com/service/5640/contents/21127?lang=en	help.naver.com/service/5640/contents/21129?lang=en
Navy Federal Credit Union	navyfederal.org	sms email custom-software	www.navyfederal.org/services/security/two-step-verification.html
Fidelity NetBenefits	nb.fidelity.com	call sms	nb.fidelity.com/public/nb/default/resourceslibrary/articles/securityfaqlearnmore
State Employees Credit Union	ncsecu.org	sms	www.ncsecu.org/MobileServices/OneTimePasscode.html
North Carolina State University	ncsu.edu	sms call custom-software totp u2f	oit.ncsu.edu/it-security/2fa/	go.ncsu.edu/2fa-bypass
University of Notre Dame	nd.edu	sms call custom-software u2f totp	nd.service-now.com/nd_portal?id=kb_article_view&sysparm_article=KB0017218
NDAX	ndax.io	totp	help.ndax.io/en_us/categories/-B1hNr3zSi
Neolo	neolo.com	totp	ar.neolo.com/knowledgebase/215/Autenticacion-de-2-factores.html
Neopets	neopets.com	totp	neopass.support.neopets.com/hc/articles/25933646591501
Google Nest	nest.com nest.google.com	sms call totp custom-software u2f	support.google.com/googlenest/answer/9295081
Cisco Network Academy	netacad.com	totp custom-software	www.cisco.com/c/en/us/about/help/login-account-help.html#~change-password
SBI Sumishin Net Bank	netbk.co.jp	custom-software	www.netbk.co.jp/contents/lineup/smartauth-neo/
Netcore Cloud Email API	netcorecloud.com pepipost.com	email totp	emaildocs.netcorecloud.com/docs/two-factor-authentication-2fa
netcup	netcup.eu netcup.de customercontrolpanel.de	totp	www.netcup-wiki.de/wiki/Stammdaten_CCP#Zwei-Faktor-Authentifizierung_.282FA.29
NETELLER	neteller.com	sms email custom-software totp	www.neteller.com/en/support#/path/1362152022
Netim	netim.com	totp	support.netim.com/en/wiki/2FA
Netlify	netlify.com	totp	docs.netlify.com/accounts-and-billing/user-settings/#two-factor-authentication-2fa
Maropost Commerce Cloud	netohq.com neto.com.au	totp	www.netohq.com/support/s/article/multi-factor-authentication
NetSuite	netsuite.com	totp	docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4410552915.html
Network Solutions	networksolutions.com	sms	customerservice.networksolutions.com/prweb/PRAuth/webkm/help/article/KC-344/networksolutions
Newegg	newegg.com	sms email totp	kb.newegg.com/knowledge-base/2-step-verification/
Newgrounds	newgrounds.com	totp
Nexcess	nexcess.net	sms totp	help.nexcess.net/client-portal/how-to-use-two-factor-authentication-in-the-client-portal
Nexon	nexon.com	totp email sms	support.nexon.net/hc/en-us/articles/360026634532
NextDNS	nextdns.io	totp
Nextdoor	nextdoor.com nextdoor.de nextdoor.co.uk nextdoor.nl	email sms	help.nextdoor.com/s/article/About-2-Step-Verification
Nexus Mods	nexusmods.com	totp	help.nexusmods.com/article/74--
ActionID	ngpvan.com	sms totp
ngrok	ngrok.com	totp
NHS App	nhsapp.service.nhs.uk access.login.nhs.uk	sms	www.nhs.uk/nhs-services/online-services/nhs-app/nhs-app-help-and-support/logging-in-to-the-nhs-app/
Niagahoster	niagahoster.co.id	totp	www.niagahoster.co.id/kb/fitur-keamanan-terbaru-member-area-niagahoster-two-factor-authentication-2fa
RU-CENTER	nic.ru	totp sms	www.nic.ru/help/1529/
NiceHash	nicehash.com	totp custom-hardware	www.nicehash.com/support/general-help/security/how-to-setup-2fa-security	www.nicehash.com/support/general-help/security/lost-password-or-2fa-code
Niconico	nicovideo.jp	email totp	qa.nicovideo.jp/faq/show/4500
Nifty	niftypm.com	totp	help.niftypm.com/en/articles/5356559
FuseBase	nimbusweb.me thefusebase.com	totp	nimbusweb.me/guides/settings/account-settings-2-step-verification-for-sign-in/
Nitro Type	nitrotype.com	totp	www.nitrotype.com/news/read/254/-
No-IP	noip.com	totp	www.noip.com/support/knowledgebase/two-factor-authentication-last-pass/
Nominet	nominet.uk	totp	registrars.nominet.uk/gtlds/onboarding-account-management/your-account/account-security-2/two-factor-authentication-user-guide-2/
Nordea [FI]	nordea.fi	custom-software custom-hardware	www.nordea.fi/en/personal/our-services/online-mobile-services/access-codes.html
Nordea [SE]	nordea.se	custom-software	www.nordea.se/privat/vardagstjanster/internet-mobil-telefon/bank-id.html
NordLayer	nordlayer.com	totp sms	help.nordlayer.com/docs/set-up-2fa
NordLocker	nordlocker.com nordaccount.com	totp u2f	support.nordvpn.com/hc/articles/19442299167889	support.nordvpn.com/hc/articles/20323778989969
Nordnet [SE]	nordnet.se	custom-software
NordPass	nordpass.com nordaccount.com	totp u2f	support.nordpass.com/hc/articles/360002770497	support.nordpass.com/hc/articles/360009699017
NordStellar	nordstellar.com	totp	support.nordpass.com/hc/articles/40207000238993
NordVPN	nordvpn.com nordaccount.com	totp u2f	support.nordvpn.com/hc/articles/19442299167889	support.nordvpn.com/hc/articles/20323778989969
Noridian Medicare	noridianmedicareportal.com	sms email	med.noridianmedicare.com/web/portalguide/registration/multi-factor-authentication
norisbank	norisbank.de	sms custom-software custom-hardware	www.norisbank.de/service/zwei-faktor-authentifizierung.html
Northwestern Mutual	northwesternmutual.com	totp call sms	www.northwesternmutual.com/security-and-privacy/
Norton	norton.com	sms call totp u2f	support.norton.com/sp/en/us/home/current/solutions/v100023155_NortonM_Retail_1_en_us
No Starch Press	nostarch.com	totp
Notejoy	notejoy.com	totp	notejoy.com/help/two-factor-authentication
Notesnook	notesnook.com	sms email totp	blog.notesnook.com/improving-user-account-security-with-2fa
Notion	notion.so	sms totp	www.notion.so/help/two-step-verification
Nozbe Teams	nozbe.com	totp sms	nozbe.help/management/settings/#settings_2fa
npm	npmjs.com	totp u2f	docs.npmjs.com/configuring-two-factor-authentication	docs.npmjs.com/recovering-your-2fa-enabled-account
NS1	ns1.com	totp	ns1.com/articles/enabling-2-factor-authentication
NS&I	nsandi.com	sms call	www.nsandi.com/get-to-know-us/security/improved-security
NuGet	nuget.org	sms custom-software totp u2f call	azure.microsoft.com/en-us/documentation/articles/multi-factor-authentication/
Nulab	nulab.com	u2f totp sms	support.nulab.com/hc/en-us/articles/7732936736537
Nutmeg	nutmeg.com	totp	support.nutmeg.com/?article=115000495111-How-to-set-up-and-manage-2-step-verification	support.nutmeg.com/?article=115002025671-Troubleshooting-2-step-verification-issues
New York University	nyu.edu	sms u2f custom-software	www.nyu.edu/life/information-technology/accounts-and-access/access/mfa.html
o2	o2.pl	u2f custom-software	pomoc.o2.pl/1login/jak-wlaczyc-i-wylaczyc-logowanie-dwustopniowe
o2switch	o2switch.fr	email totp
Obsidian	obsidian.md	totp	help.obsidian.md/Obsidian/2-factor+authentication
Odoo	odoo.com	totp	www.odoo.com/documentation/latest/applications/general/auth/2fa.html
OkCupid	okcupid.com	sms	help.okcupid.com/hc/en-us/articles/5221247074701
Okta	okta.com	sms call email totp custom-hardware u2f custom-software	help.okta.com/en-us/content/topics/security/mfa/mfa-factors.htm
OKX	okx.com	totp sms	www.okx.com/help/how-do-i-link-an-authenticator-app	www.okx.com/help/what-if-mobile-email-google-verification-cannot-be-used
Oldenburgische Landesbank	olb.de	custom-software custom-hardware	www.olb.de/service/ihre-fragen/onlinebanking/psd2
OLG	olg.ca	totp	www.olg.ca/en/frequently-asked-questions.html#mfa-faqs
omg.lol	omg.lol	totp	home.omg.lol/info/two-factor-authentication
OMGServ	omgserv.com	totp	www.omgserv.com/fr/faq-site/comment_activer_la_double_authentification-103/
OnceHub	oncehub.com	sms	help.oncehub.com/help/set-up-two-factor-authentication
One.com	one.com	totp custom-software	help.one.com/hc/en-us/articles/4404699986321
OneDrive	onedrive.live.com	sms call email custom-software totp	support.microsoft.com/help/12408
Onehub	onehub.com	sms totp	support.onehub.com/hc/en-us/articles/360039792571
OneLogin	onelogin.com	custom-software sms totp custom-hardware u2f	support.onelogin.com/kb/4266569
OneSignal	onesignal.com	totp	documentation.onesignal.com/docs/two-step-authentication
Onet	onet.pl	totp u2f	pomoc.poczta.onet.pl/baza-wiedzy/czym-jest-weryfikacja-dwuetapowa/
Malwarebytes OneView	oneview.malwarebytes.com	totp	support.threatdown.com/hc/en-us/articles/8788574400531
State Bank of India	onlinesbi.com	sms custom-software	www.onlinesbi.com/sbijava/mobile/sbsecure_otp_app_faq.html
OnlyDomains	onlydomains.com	email	support.onlydomains.com/hc/articles/15889679813789
Onshape	onshape.com	totp	cad.onshape.com/help/Content/managefreeaccount.htm
onvista bank	onvista-bank.de	sms call	www.onvista-bank.de/service/sicherheit/transaktionssicherheit.html#tab-1301-2
OpenAI (ChatGPT)	openai.com chatgpt.com	totp sms	help.openai.com/articles/7967234
OpenApply	openapply.com	totp	help.openapply.com/hc/articles/9061135475865
Openbank	openbank.es	sms	www.openbank.es/en/security
Open Collective	opencollective.com	totp u2f	docs.opencollective.com/help/product/two-factor-authentication
OpenDNS	opendns.com	sms totp	umbrella.cisco.com/blog/2014/05/22/launching-two-step-verification/
Openprovider	openprovider.com openprovider.eu	totp	support.openprovider.eu/hc/en-us/articles/360019461160#h_01EZ761VFJZEZ95SJN3EYWXAMG	support.openprovider.eu/hc/en-us/articles/360001802288#h_01EHBRPT4STSYK9G5XFM7MFQ5Q
OpenSea	opensea.io	totp sms	support.opensea.io/articles/8866947
OpenSRS	opensrs.com	sms totp	help.opensrs.com/hc/en-us/articles/360009702113-Using-two-factor-authentication-in-webmail
Optimizely	optimizely.com	totp	help.optimizely.com/Account_Settings/Protect_your_account_with_individual_2-step_verification
Optum Bank	optumbank.com	sms email	www.optumbank.com/support/healthsafe-id-sign-in.html
Optus	optus.com.au	sms email	www.optus.com.au/support/answer?id=20183
ORCID	orcid.org	totp	support.orcid.org/hc/en-us/articles/360006971673
Oregon State University	oregonstate.edu	u2f custom-hardware custom-software	oregonstate.teamdynamix.com/TDClient/1935/Portal/KB/?CategoryID=8235
Open Science Framework (OSF)	osf.io	totp	help.osf.io/article/239--
The Ohio State University	osu.edu	sms totp u2f custom-hardware custom-software	buckeyepass.osu.edu
osu!	osu.ppy.sh	email totp
University of Otago	otago.ac.nz	u2f totp call sms custom-software	otago.custhelp.com/app/answers/detail/a_id/3073
OTP banka	otpbanka.hr	custom-hardware	www.otpbanka.hr/hr/upute/otp-token-upute-za-koristenje
Outbrain	outbrain.com	email totp	www.outbrain.com/help/advertisers/two-factor-authentication/
Outlook.com	outlook.com outlook.live.com hotmail.com	sms call email custom-software totp	support.microsoft.com/en-us/help/12408/
OVH	ovh.com	sms totp u2f	docs.ovh.com/gb/en/customer/secure-account-with-2FA/
University of Oxford	ox.ac.uk	totp sms custom-software call	help.it.ox.ac.uk/mfa
OzBargain	ozbargain.com.au	totp	ozbargain.com.au/node/449886
Пачка	pachca.com	totp	crm.pachca.com/know/articles/dvuhfaktornaya-autentifikaciya-(2fa)/
Pacific Power	pacificpower.net	sms
Packagist	packagist.org	totp	github.com/composer/packagist/pull/1031
Paddle	paddle.com	totp	www.paddle.com/help/start/set-up-paddle/how-can-i-enable-two-factor-authentication-on-my-account
pair Domains	pairdomains.com	sms totp	www.pairdomains.com/kb/posts/345
Panda Security	pandasecurity.com	totp	www.pandasecurity.com/en/support/card?id=700088
Panic Sync	panic.com	totp	help.panic.com/sync/panic-sync-sync.panic.com/#enabling-2fa
Panorama9	panorama9.com	totp
Parallels	parallels.com	email totp	kb.parallels.com/125441
Paribu	paribu.com	sms totp	destek.paribu.com/hc/articles/360010998153
Parimatch	parimatch.com	totp	faq.parimatch.com/en/account-access-and-security/
Park.io	park.io	custom-software	park.io/support
Parsec	parsec.app parsecgaming.com	totp	support.parsec.app/hc/en-us/articles/4424732242445
Particle	particle.io	totp	docs.particle.io/tutorials/developer-tools/two-step-authentication/
Passpack	passpack.com	totp custom-hardware	passpack.com/support/getting-started/two-factor-authentication/	passpack.com/support/faq/
Patelco Credit Union	patelco.org	sms call email	www.patelco.org/member-support/digital-banking-services/online-banking#564171AC
Labcorp Patient	patient.labcorp.com	sms totp custom-software	patient.labcorp.com/help-center/q-and-a/8000/1
Patient Access	patientaccess.com	totp	support.patientaccess.com/signing-in/sign-in-or-register-using-two-factor-authentication
Patients Know Best	patientsknowbest.com	totp	support.patientsknowbest.com/support/solutions/articles/11000130901
Patreon	patreon.com	sms totp	support.patreon.com/hc/en-us/articles/206538086
Paxful	paxful.com	sms totp	paxful.com/support/en-us/articles/6469323062300	paxful.com/support/en-us/articles/360024668994
Paxos	paxos.com	totp	help.paxos.com/hc/en-us/articles/360042320451
Amazon Pay	pay.amazon.com	sms call totp	www.amazon.com/gp/help/customer/display.html?nodeId=G3PWZPU52FKN7PW4
Google Pay	pay.google.com	sms call custom-software totp u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Payback	payback.de	custom-software	www.payback.de/faq/2-schritt-verifizierung
Paychex	paychex.com	sms call
Paycor	paycor.com	sms call email totp	support.paycor.com/s/article/Multi-Factor-Authentication-MFA-Requirements-and-Setup
PAYEER	payeer.com	sms email custom-software
PayFit	payfit.com	sms email	support.payfit.com/en/articles/73141
PayKassa	paykassa.pro	totp	paykassa.pro/en/news/s-paykassa-vashi-dannye-pod-nadejnoy-zashchitoy/
Payoneer	payoneer.com	sms call	payoneer.custhelp.com/app/answers/detail/a_id/31268
PayPal	paypal.com paypal-search.com	totp u2f	www.paypal.com/us/cshelp/article/help167
PayPay	paypay.ne.jp	sms
PaysafeCard	paysafecard.com	sms email custom-software	www.paysafecard.com/en/support/question/38/	www.paysafecard.com/en/support/question/41/
Paytm	paytm.com	sms	blog.paytm.com/secure-2-step-authentication-login-on-paytms-website-6dd5a20ae1b2
Payworks	payworks.ca	totp
PC Case Gear	pccasegear.com	totp
President's Choice Financial	pcfinancial.ca	sms call email	www.pcfinancial.ca/en/learning-hub/faqs/managing-your-account/what-is-a-2-step-verification/
PCloud	pcloud.com	sms totp	www.pcloud.com/help/general-help-center/how-can-i-set-up-two-factor-authentication	www.pcloud.com/help/general-help-center/troubleshooting-guide-for-two-factor-authentication
PenFed	penfed.org	sms email totp custom-software	home.penfed.org/help/s/article/PenFed-Security-Center
Perimeter 81	perimeter81.com	sms totp custom-software u2f call	support.perimeter81.com/docs/two-factor-authentication
Personal Capital	personalcapital.com	call email sms custom-software	support.personalcapital.com/hc/en-us/sections/200230560
American Express Savings	personalsavings.americanexpress.com	email sms call	www.americanexpress.com/en-us/banking/online-savings/login-security-and-help/
Pacific Gas and Electric Company	pge.com	sms call
Pharmacy2U	pharmacy2u.co.uk	sms u2f
Phemex	phemex.com	totp	phemex.com/getting-started/how-do-i-enable-google-two-factor-authentication
Philips Hue	philips-hue.com account.meethue.com auth.meethue.com	totp email
Phrase	phrase.com memsource.com	totp	support.phrase.com/hc/en-us/articles/6999456070556
Banco Pichincha	pichincha.com	sms custom-software	www.pichincha.com/portal/Portals/0/manuales/InstructivoAutogestionToken.pdf
Pinata	pinata.cloud	totp
Pinterest	pinterest.com	sms custom-software	help.pinterest.com/en/articles/two-factor-authentication
Pipedrive	pipedrive.com	email	support.pipedrive.com/hc/en-us/articles/360000808405
Pirate Ship	pirateship.com	email totp	support.pirateship.com/en/articles/9931109-what-is-two-factor-authentication-2fa-on-pirate-ship
Pivotal Tracker	pivotaltracker.com	totp	www.pivotaltracker.com/help/articles/two_factor_auth/
Piwik PRO	piwik.pro	totp	help.piwik.pro/support/getting-started/two-factor-authentication/
Pixieset	pixieset.com	totp	help.pixieset.com/hc/en-us/articles/360046803431
Pixiv	pixiv.net	totp	www.pixiv.help/hc/en-us/articles/20876082054553
PKO Bank Polski	pkobp.pl ipko.pl	sms u2f custom-software	iko.pkobp.pl/funkcje/mobilna-autoryzacja/
Plaid	plaid.com	totp sms	plaid.com/docs/account/security/#two-factor-authentication
Planio	plan.io	totp	support.plan.io/news/133
PlanetHoster	planethoster.com	totp	blog.planethoster.com/securite-espace-client-planethoster/
PlanetScale	planetscale.com	totp	planetscale.com/docs/concepts/mfa
Planfix	planfix.com	totp	planfix.com/help/Two-factor_authentication
Planning Center	planningcenter.com	sms totp	support.planningcenteronline.com/hc/en-us/articles/6984288823579
Plastiq	plastiq.com	sms	help.plastiq.com/hc/en-us/articles/360006794893
Plesk 360	platform360.io my.plesk.com	totp	docs.platform360.io/scp/dashboard/user-profile.html#multifactor-authentication
Plausible Analytics	plausible.io	totp	plausible.io/docs/2fa
ESL Play	play.eslgaming.com	totp u2f
Google Play	play.google.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Black Desert	playblackdesert.com	totp	www.naeu.playblackdesert.com/en-US/News/Detail?groupContentNo=164
Playstation Network	playstation.com sonyentertainmentnetwork.com	sms totp	www.playstation.com/support/account/2sv-psn-login/
Pleo	pleo.io	sms totp	help.pleo.io/en/articles/5628169
Plex	plex.tv	totp	support.plex.tv/articles/two-factor-authentication/
Plivo	plivo.com	sms call	support.plivo.com/hc/en-us/articles/360041766411
Pluralsight	pluralsight.com	totp	help.pluralsight.com/help/multifactor-authentication
Plurk	plurk.com	totp	www.plurk.com/p/mrcii5
Plus500	plus500.com plus500.at plus500.bg plus500.co.il plus500.co.nz plus500.co.uk plus500.com.au plus500.com.hr plus500.com.mt plus500.cz plus500.es plus500.de plus500.dk plus500.ee plus500.fr plus500.fi plus500.gr plus500.hu plus500.is plus500.it plus500.lv plus500.lt plus500.nl plus500.pt plus500.pl plus500.ru plus500.ro plus500.sk plus500.si plus500.se	sms call
Plutus	plutus.it	totp	support.plutus.it/hc/en-us/articles/7203346943517
PNC Bank	pnc.com	sms	www.pnc.com/en/security-privacy/added-layer-security.html
Pobox	pobox.com	totp custom-hardware	www.pobox.help/hc/en-us/sections/1500000033741
Russian Post (Почта России)	pochta.ru	sms totp
Pocketsmith	pocketsmith.com	totp	learn.pocketsmith.com/article/167--
Podio	podio.com	totp	help.podio.com/hc/en-us/articles/360017456279
POEditor	poeditor.com	totp	poeditor.com/kb/how-to-enable-two-factor-authentication
Poli Systems	polisystems.ch	totp	wiki.polisystems.ch/English/Tutorials/Two-factor-authentification-on-Poli-Systems-Portal/
Poloniex	poloniex.com	totp	support.poloniex.com/hc/en-us/articles/360040016513
Porkbun	porkbun.com	totp u2f	kb.porkbun.com/article/19--
Portu	portu.cz	sms	www.portu.cz/bezpecnost/
Postbank	postbank.de	custom-software custom-hardware	www.postbank.de/privatkunden/sicherheitsverfahren.html
PosteItaliane	poste.it	sms custom-software	www.poste.it/cosa-fare-sicurezza.html
Posteo	posteo.de	totp	posteo.de/en/help/what-is-two-factor-authentication-and-how-do-i-set-it-up
Postman	postman.com	totp	learning.postman.com/docs/getting-started/postman-account/#setting-up-two-factor-authentication
Postmarkapp	postmarkapp.com	sms totp	postmarkapp.com/support/article/1081-how-do-i-use-two-factor-authentication-2fa
Postype	postype.com	totp	help.postype.com/hc/ko/articles/21876052282009	help.postype.com/hc/ko/articles/21876052282009#01H8NMJNY1KWFB5H5YZ49HBC0J
PowerReviews	powerreviews.com	totp	help.powerreviews.com/hc/en-us/articles/7277746655771
Practice Better	practicebetter.io	totp	help.practicebetter.io/hc/en-us/articles/360055519791
PracticePanther	practicepanther.com	email	support.practicepanther.com/en/articles/1658238
Prey	preyproject.com	totp	help.preyproject.com/article/248--
Principal	principal.com	sms call totp	secure02.principal.com/publicvsupply/GetFile?fm=ww42&ty=VOP&EXT=.VOP
Privacy	privacy.com	totp	support.privacy.com/hc/en-us/articles/360012047174
Private Internet Access	privateinternetaccess.com	totp	www.privateinternetaccess.com/helpdesk/kb/articles/how-do-i-enable-and-use-two-factor-authentication
ProBit	probit.com	sms totp u2f	www.probit.com/en-us/hc/360018127111
ProduBanco	produbanco.com.ec	sms custom-software	www.produbanco.com.ec/media/677613/manual-activaci%C3%B3n-token-digital2021.pdf
GREE	product.gree.net	totp
ProfitWell	profitwell.com	totp	learn.profitwell.com/article/wsudrpi199-setting-up-2-factor-authentication
Progressive	progressive.com	sms email
Prostocash	prostocash.com	totp
Protolabs	protolabs.com	totp
Proton	proton.me pm.me protonmail.com protonvpn.com	totp u2f	proton.me/support/two-factor-authentication-2fa
Prudential Financial	prudential.com	sms
PSNProfiles	psnprofiles.com	totp
Pennsylvania State University	psu.edu	sms call custom-software custom-hardware u2f	get2fa.psu.edu
Basic Attention Token	publishers.basicattentiontoken.org	totp u2f	support.brave.com/hc/en-us/articles/360021649491
Purdue University	purdue.edu	custom-software custom-hardware	www.it.purdue.edu/login/
Purse	purse.io	totp	support.purse.io/en/article/2-factor-authentication-2fa-xa8jxn/
Pusher	pusher.com	totp	support.pusher.com/hc/en-us/articles/4411997260049
Pushover	pushover.net	totp	support.pushover.net/i49
put.io	put.io	totp	help.put.io/en/articles/4783180-two-factor-authentication-2fa	help.put.io/en/articles/4783180-two-factor-authentication-2fa#h_634b28a1c9
Puter	puter.com	totp
Putler	putler.com	totp	www.putler.com/documentation/activate-2fa-on-your-putler-account/
PyPI	pypi.org	totp u2f	pypi.org/help/#twofa
PythonAnywhere	pythonanywhere.com	totp	help.pythonanywhere.com/pages/SecuringYourAccount/
Profil zaufany	pz.gov.pl	sms custom-software	pz.gov.pl/Instrukcja_Uzytkownika_PZ.pdf
Qantas	qantas.com	sms email totp	qantas.com/au/en/frequent-flyer/member-account-security.html#frequently-asked-questions
Qlik	qlik.com talend.com	totp	help.qlik.com/en-US/cloud-services/Subsystems/Hub/Content/Sense_Hub/Introduction/qcs-MFA.htm
QNAP	qnap.com	email totp	www.qnap.com/en-us/how-to/tutorial/article/how-to-enhance-account-security-using-2-step-verification
Qtrade	qtrade.ca	sms call	help.qtrade.ca/hc/en-ca/articles/4640357680283
QuestionPro	questionpro.com	sms	questionpro.com/help/two-factor-authentication.html
Questrade	questrade.com	sms call totp email	www.questrade.com/learning/questrade-basics/lesson/account-profile-and-security
Quickbooks Online	quickbooks.intuit.com	sms call totp email	quickbooks.intuit.com/learn-support/en-us/manage-passwords/verify-your-account-with-multi-factor-authentication/00/186340
Quicken	quicken.com	sms call email	www.quicken.com/support/secure-login-mfa-information
QuickFile	quickfile.co.uk	totp	community.quickfile.co.uk/t/2-factor-authentication/8892
Quidax	quidax.com	sms totp	support.quidax.com/hc/en-us/articles/360016734491
Quora	quora.com	email
Rabobank [AU]	rabobank.com.au	custom-hardware	www.rabobank.com.au/help-and-support/digipass#how-to-set-up-your-digipass-for-the-first-time	www.rabobank.com.au/help-and-support/digipass#i-have-lost-my-digipass-how-do-i-get-a-new-one
Rabobank [NL]	rabobank.nl	custom-hardware	www.rabobank.nl/bedrijven/betalen/zelf-betalingen-doen/rabo-scanner/
Rackspace	rackspace.com	sms totp	docs.rackspace.com/docs/multi-factor-authentication
RACV	racv.com.au	sms email	www.racv.com.au/help-and-support/account-membership.html#Whatistwostepverification
Railway	railway.app	totp	docs.railway.app/reference/accounts#two-factor-authentication
Raindrop	raindrop.io	totp	raindropio.canny.io/feature-requests/p/two-factor-authentication-2fa
Raisin	raisin.com weltsparen.at weltsparen.de raisin.nl raisin.es raisin.fr raisin.ie raisin.co.uk	sms call totp
Raiz	raizinvest.com.au	email	raizinvest.com.au/blog/verifying-raiz-account-multifactor-authentication/
RamNode	ramnode.com	totp	clientarea.ramnode.com/knowledgebase.php?action=displayarticle&id=4129
Ramp	ramp.com	sms email totp	support.ramp.com/hc/en-us/articles/5775209997715
RapidAPI	rapidapi.com	sms totp	docs.rapidapi.com/docs/account-creation-and-settings#two-factor-authentication-2fa
Rapidgator	rapidgator.net	totp
Raspberry Pi	raspberrypi.com	totp	www.raspberrypi.com/documentation/services/id.html
Ravelin	ravelin.com	totp	ravelin.zendesk.com/hc/en-us/articles/115001071665
Raycast	raycast.com	totp
Raygun	raygun.com	sms totp	raygun.com/documentation/privacy-security/two-factor-auth/
Razer	razer.com	sms totp	mysupport.razer.com/app/answers/detail/a_id/1716
RBC Royal Bank	rbcroyalbank.com	sms custom-software	www.rbcroyalbank.com/ways-to-bank/tutorials/general/2-step-verification.html
Royal Bank of Scotland	rbs.co.uk	sms	personal.rbs.co.uk/personal/fraud-and-security/sca.html
ReadMe	readme.com readme.io	totp	docs.readme.com/docs/two-factor-authentication
RealMe	realme.govt.nz	sms totp	www.realme.govt.nz/help/#second-factor-authentication
RealVNC	realvnc.com	totp	help.realvnc.com/hc/en-us/articles/360003110878
Rebel.com	rebel.com	totp	support.rebel.com/hc/en-us/articles/360039417613
Rebrandly	rebrandly.com	totp	support.rebrandly.com/hc/en-us/articles/360007220373
Recruitee	recruitee.com	sms totp	support.recruitee.com/en/articles/5209837
Recurly	recurly.com	sms custom-software	docs.recurly.com/docs/two-factor-authentication
Reddit	reddit.com	totp	www.reddithelp.com/hc/en-us/articles/360043470031
Red Hat	redhat.com	totp	access.redhat.com/documentation/en-us/red_hat_customer_portal/1/html-single/using_two-factor_authentication/index
Redis Enterprise Cloud	redis.com redislabs.com	totp sms	docs.redis.com/latest/rc/security/access-control/multi-factor-authentication/
RedShelf	redshelf.com	totp	solve.redshelf.com/hc/en-us/articles/1260802590609
Refersion	refersion.com	totp sms	support.refersion.com/en/articles/2989703
Register365	register365.com	totp	www.register365.com/support/articles/enabling-two-factor-authentication-for-the-control-panel/
Registro.br	registro.br	totp u2f	registro.br/ajuda/gerenciamento-de-conta/token/
Rejoiner	rejoiner.com	sms totp	docs.rejoiner.com/docs/user-account#managing-two-factor-authentication
Remind	remind.com	email	help.remind.com/hc/en-us/articles/360017140539
Remitano	remitano.com	totp	support.remitano.com/en/articles/781044
Remitly	remitly.com	sms call custom-software	help.remitly.com/s/article/two-factor-authentication-verification
Remote Desktop Manager	remotedesktopmanager.com	totp	help.remotedesktopmanager.com/howto_googleauthenticator.htm
Render	render.com	totp
Repairshopr	repairshopr.com	sms totp	feedback.repairshopr.com/knowledgebase/articles/928266
Replicon	replicon.com	totp email	www.replicon.com/help/setting-up-your-multi-factor-2-step-authentication-method/
Report URI	report-uri.com	totp u2f	docs.report-uri.com/help/twofa/
Republic	republic.com republic.co fig.co	totp	republic.com/help/how-do-i-add-a-digital-asset-wallet-on-republic-1
Resend	resend.com	totp
Rest Super	rest.com.au	sms
RestoreCord	restorecord.com	totp
Restream.io	restream.io	totp	support.restream.io/en/articles/870429
Rev	rev.com	totp email	support.rev.com/hc/en-us/articles/360035810851
RevenueCat	revenuecat.com	totp	docs.revenuecat.com/docs/security
Revolut	revolut.com	sms email custom-software	www.revolut.com/en-US/help/more/revolut-web-app/accessing-the-retail-web-app
Rewind	rewind.com	totp	rewind.com/blog/how-to-set-up-a-2fa-for-rewind/
RightCapital	rightcapital.com	totp	help.rightcapital.com/article/40-two-step-verification
Ring	ring.com	sms totp	support.ring.com/hc/en-us/articles/360039693891
RingCentral	ringcentral.com	sms email	support.ringcentral.com/article/Enabling-or-disabling-Account-Validation.html
Riot Games	riotgames.com leagueoflegends.com playvalorant.com playruneterra.com lolesports.com	email	support-valorant.riotgames.com/hc/articles/4415709691667
Ripe NCC	ripe.net	totp	www.ripe.net/participate/member-support/ripe-ncc-access/two-step-verification
Ripio	ripio.com	totp	launchpad.ripio.com/blog/que-es-autenticacion-dos-factores-2fa
Rippling	rippling.com	totp
River Financial	river.com	totp sms	river.com/support/knowledge-base/articles/enable-multi-factor-authentication
Rivian	rivian.com	sms email totp	rivian.com/support/article/what-is-two-factor-authentication
RMIT University	rmit.edu.au	sms totp custom-software	www.rmit.edu.au/students/support-and-facilities/it-services-for-students/cyber-safety/multi-factor-authentication
Roberts Space Industries	robertsspaceindustries.com	email totp	support.robertsspaceindustries.com/hc/en-us/articles/115009965628
Robinhood	robinhood.com	sms custom-software	robinhood.com/support/articles/verifying-its-you/
Roblox	roblox.com	totp email u2f	en.help.roblox.com/hc/en-us/articles/212459863
RoboForm	roboform.com	sms email totp	help.roboform.com/hc/en-us/articles/115002729512
Rocket Beans TV	rocketbeans.tv	totp	forum.rocketbeans.tv/t/35407/31
Rockstar Games	rockstargames.com	totp	support.rockstargames.com/articles/360000031747
Rogers	rogers.com shaw.ca	sms email	www.rogers.com/support/billing-accounts/understanding-multi-factor-authentication
Roku	roku.com	email	support.roku.com/article/22482363662103
Rollbar	rollbar.com	totp	rollbar.com/docs/two-factor-authentication/
RubyGems.org	rubygems.org	totp	guides.rubygems.org/setting-up-multifactor-authentication/
University of Groningen	rug.nl	totp	www.rug.nl/society-business/centre-for-information-technology/security/multi-factor-authentication
Runbox	runbox.com	totp	help.runbox.com/account-security/
RunCloud	runcloud.io	totp sms	runcloud.io/docs/account/authentication.html
RuneScape	runescape.com	totp	support.runescape.com/hc/en-gb/articles/206811835
Panther	runpanther.io	totp
RunSignUp	runsignup.com	totp	runsignup.blog/2018/09/06/multi-factor-authentication/
SAFE Credit Union	safecu.org	sms call email	www.safecu.org/personal/online-security/enhanced-login-security
SailPoint	sailpoint.com	sms call email custom-software custom-hardware
Sailthru	sailthru.com	totp	getstarted.sailthru.com/mfa/mfa-hub/login-mfa/
Salesforce	salesforce.com	sms email totp u2f custom-software	developer.salesforce.com/docs/atlas.en-us.securityImplGuide.meta/securityImplGuide/add_time-based_token.htm
Samsung	samsung.com smartthings.com	sms totp	v3.account.samsung.com/guide/two-step-verification/introduction
SaneBox	sanebox.com	totp	www.sanebox.com/help/127
SANS	sans.org	totp u2f
Santander [DE]	santander.de	sms custom-software	www.santander.de/privatkunden/service-kontakt/information/faq/psd2/
Santander [PL]	santander.pl	sms custom-software	www.santander.pl/klient-indywidualny/kontakt/pytania-i-odpowiedzi-bankowosc-internetowa
Santander [PT]	santander.pt	sms	www.santander.pt/pt_PT/Particulares/Informacoes/psd2-diretiva-servicos-pagamento.html
SatoshiTango	satoshitango.com	totp	github.com/2factorauth/twofactorauth/pull/2321#issuecomment-273971890
Scalable Capital	scalable.capital	custom-software	de.scalable.capital/faq#sicherheit-datenschutz
Scalefusion	scalefusion.com	email totp	help.mobilock.in/article/6j7ps7cw8x
ScaleGrid	scalegrid.io	totp	help.scalegrid.io/docs/account-two-factor-authentication
Scaleway	scaleway.com	totp	www.scaleway.com/docs/account/how-to/use-2fa/
Scalr	scalr.com	totp	scalr-wiki.atlassian.net/wiki/display/docs/Two-Factor+Authentication
Schibsted	schibsted.com adressa.no aftenbladet.no aftenposten.no aftonbladet.se bt.no e24.no fvn.no godt.no klart.se minmote.no omni.se pent.no podme.com schibsted.dk schibsted.fi schibsted.no schibsted.se svd.se tek.no tronderbladet.no tv.nu vg.no	sms totp	payment.schibsted.no/profile-pages/faq#how-to-activate-and-deactivate-2fa	payment.schibsted.no/profile-pages/faq#how-to-activate-and-deactivate-2fa:~:text=Mistet%20autentiseringsenhet%3F
SchoolsFirst FCU	schoolsfirstfcu.org	sms call
Charles Schwab	schwab.com schwabplan.com	sms custom-software custom-hardware	www.schwab.com/help/two-factor-authentication
Scotiabank [CA]	scotiabank.com	call sms custom-software	www.scotiabank.com/ca/en/personal/bank-your-way/digital-banking-guide/banking-basics/two-step-verification.html
Scripting Helpers	scriptinghelpers.org	totp
Scryfall	scryfall.com	totp	scryfall.com/docs/privacy#scryfall-accounts
Santa Clara University	scu.edu	sms custom-software u2f call	scu.edu/technology/get-connected/duo/learn-more-about-2fa/
San Diego Community College District	sdccd.edu sdcity.edu sdmesa.edu sdmiramar.edu sdcce.edu	sms call custom-software custom-hardware	www.sdccd.edu/students/student-email.aspx
State Department Federal Credit Union	sdfcu.org sdfcuib.org	sms email totp	www.sdfcuib.org/dbank/live/static/help.html#update_security_options
Schneider Electric	se.com schneider-electric.com schneider-electric.cn	totp	www.se.com/ww/en/faqs/FAQ000220689/
SeatGeek	seatgeek.com	sms totp	support.seatgeek.com/hc/en-us/articles/360007288013
SEB	seb.se	custom-software	seb.se/privat/digitala-tjanster
section.io	section.io	sms totp	www.section.io/docs/how-to/user-management/enable-two-factor-authentication-on-your-account/
SecureSafe	securesafe.com	sms	www.securesafe.com/en/faq/general-questions/how-can-i-activate-2-factor-authentication/
SecurityTrails	securitytrails.com	totp	securitytrails.com/support/knowledge-base/two-factor-authentication-2fa-2/
State Employees Federal Credit Union	sefcu.com	sms call email totp	www.sefcu.com/node/11406/tutorial
Segment	segment.com segment.io	sms totp	segment.com/docs/iam/mfa/
SelfWealth	selfwealth.com.au	totp	www.selfwealth.com.au/two-factor-authentication-now-available/
Sellix	sellix.io	email totp	help.sellix.io/en/articles/4502811
Semaphore	semaphoreci.com	totp	semaphoreci.com/docs/two-step-verification.html
Semrush	semrush.com	email	www.semrush.com/kb/1130--
Sendcloud	sendcloud.com	totp	support.sendcloud.com/hc/en-gb/articles/4418777976212#1
SendGrid	sendgrid.com	sms custom-software	sendgrid.com/docs/ui/account-and-settings/two-factor-authentication/
SendOwl	sendowl.com	totp	help.sendowl.com/help/two-factor-authentication
SendSafely	sendsafely.com	totp sms	blog.sendsafely.com/authenticator-app
Senko Digital	senko.digital	totp	wiki.senko.digital/personal-area/two-factor-authentication
Sentry	sentry.io	sms totp u2f	blog.sentry.io/2016/06/22/introducing-2fa
Affinity	serif.com	email totp	store.serif.com/help/two-step-verification/
Nitrado	server.nitrado.net	totp u2f	server.nitrado.net/en-US/guides/two-factor-authentication-en
Server.pro	server.pro	totp
ServerPilot	serverpilot.io	totp	serverpilot.io/docs/how-to-enable-two-factor-authentication/
Serverspace	serverspace.io	totp sms	serverspace.io/support/help/how-to-install-and-use-the-google-authenticator-application/
Service NSW	service.nsw.gov.au	sms totp custom-software	www.service.nsw.gov.au/services/myservicensw-account/multi-factor-authentication
Service Victoria	service.vic.gov.au	sms totp	service.vic.gov.au/find-services/digital-wallet/create-account/account-security
Hamburg Serviceportal	serviceportal.hamburg.de	custom-hardware	serviceportal.hamburg.de/HamburgGateway/FVP/FV/BasisHilfe/HilfeA-Z.aspx#Wie_kann_ich_die_Funktion_%E2%80%9EAnmelden_mit_Online-Ausweisfunktion%E2%80%9C_einrichten?
Servus Credit Union	servus.ca	totp	www.servus.ca/security/protect-yourself/two-step-authentication
Settle	settle.com settle.co	totp	help.settle.com/articles/6801735
Seznam.cz	seznam.cz	totp custom-software	napoveda.seznam.cz/cz/login/dvoufazove-overeni/
Sezzle	sezzle.com	sms	merchant-help.sezzle.com/hc/en-us/articles/16960335317908
San Francisco Fire Credit Union	sffirecu.org	sms call email totp	sffirecu.org/how-to-use-a-2fa-application
Simon Fraser University	sfu.ca	totp custom-hardware	www.sfu.ca/information-systems/services/mfa/
Shadow	shadow.tech	totp u2f	support.shadow.tech/hc/en-us/articles/8741331563676
Shareworks	shareworks.com solium.com	totp
Shift4Shop	shift4shop.com	totp	support.3dcart.com/knowledgebase/article/View/866/11/
Shop	shop.app	sms email	help.shop.app/en/shop/shop-pay-settings/security/verification-code
Shopify	shopify.com	sms totp u2f	help.shopify.com/manual/your-account/account-security/two-step-authentication
Short.io	short.io	totp	docs.short.io/articles/short.io-basics-and-security/security/how-to-enable-two-factor-authentication-2fa
Shortcut	shortcut.com clubhouse.io	totp	help.shortcut.com/hc/en-us/articles/360044506931
Shrimpy	shrimpy.io	totp	help.shrimpy.io/hc/en-us/articles/1260803097310
Seton Hall University	shu.edu	sms call u2f custom-software	tech-shu-edu.refined.site/space/PUBLICKBA/2096431118/Guide%20to%20Enrolling%20a%20Device%20in%20Duo
Shy	shy.gg	totp	docs.shy.gg/essentials/two-factor-auth
SideQuest	sidequestvr.com	email totp
Sign.Plus	sign.plus	totp	help.alohi.com/hc/en-us/articles/10305460302876#h_01HQND8H36NDF3HTF1Y7WEBFGP
Signal	signal.org	sms call	support.signal.org/hc/articles/360007059792
signNow	signnow.com	email
SignRequest	signrequest.com	totp sms call	help.signrequest.com/hc/en-us/articles/360004932594
Similarweb	similarweb.com	email	support.similarweb.com/hc/en-us/articles/360016545238
SimpleLogin	simplelogin.io	totp u2f
Simplii Financial	simplii.com	sms call custom-software	simplii.intelliresponse.com/index.jsp?requestType=NormalRequest&source=3&id=2453&sessionId=98d8d6f6-50df-11ed-bb3e-d1cbac750b11&question=Why+can+I+no+longer+receive+my+one-time+verification+code+%28OTVC%29+by+email
SimpliSafe	simplisafe.com	email	support.simplisafe.com/articles/account-billing/multifactor-authentication-mfa-for-simplisafe-accounts/64beb488633e864d94307c2c
SimplyBook	simplybook.me	totp	help.simplybook.me/index.php/Google_Authenticator_custom_feature
Sinch	sinch.com	sms	community.sinch.com/t5/Account-Management/How-do-I-enable-2FA-in-the-Sinch-Customer-Dashboard/ta-p/7191
SingleKey ID	singlekey-id.com	email sms	singlekey-id.com/auth/en-us/frequently-asked-questions#two-step-authentication
SingPass	singpass.gov.sg	sms custom-software custom-hardware	www.singpass.gov.sg/main/html/faq.html
sipgate	sipgate.de	totp	help.sipgate.de/hc/de/articles/4421549797649
Sisense Cloud Data Teams	sisense.com	totp	dtdocs.sisense.com/article/two-factor
SITE123	site123.com	sms
SiteGround	siteground.com	totp	www.siteground.com/kb/enable-two-step-verification/
SJ	sj.se	sms call
San José State University	sjsu.edu sjsu.okta.com	custom-software custom-hardware	sjsu.edu/it/security/multi-factor/duo-setup.php
Skandia	skandia.se	custom-software	www.skandia.se/kontakta-skandia/kundservice/bankid-logga-in/
Sketch	sketch.com	totp	www.sketch.com/docs/workspaces/managing-your-sketch-account/	help.sketch.com/manage-account/two-factor-auth
SketchUp	sketchup.com	email totp	help.sketchup.com/admin/multi-factor-authentication
Skinport	skinport.com	email totp
Skrill	skrill.com	email sms custom-software	skrill.com/en-us/support#/path/1753623122
Slack	slack.com	sms totp	get.slack.help/hc/en-us/articles/204509068
Smarkets	smarkets.com	totp	help.smarkets.com/hc/en-gb/articles/115000822171
Smartly.io	smartly.io	totp	support.smartly.io/hc/en-us/articles/360003493934
SmartSimple	smartsimple.com	totp custom-hardware	wiki.smartsimple.com/wiki/Two-Factor_Authentication
SmartSurvey	smartsurvey.co.uk	totp sms	help.smartsurvey.co.uk/article/two-factor-authentication
SmartVault	smartvault.com	email sms call	help.smartvault.com/hc/en-us/articles/360051275493
Smarty	smarty.co.uk	sms email	help.smarty.co.uk/en/articles/5390803
SMSPool	smspool.net	totp	www.smspool.net/article/eb7a182841
SmugMug	smugmug.com	totp	www.smugmughelp.com/hc/articles/19399691642132
Snapchat	snapchat.com	sms totp	help.snapchat.com/hc/sections/5685887734676
SNCF Connect	sncf-connect.com oui.sncf	email	www.sncf-connect.com/en-en/help/your-customer-account
Southern California Gas Company	socalgas.com	sms totp	www.socalgas.com/help-center/2-factor-authentication
SocketLabs	socketlabs.com	sms totp	help.socketlabs.com/docs/two-step-verification
SoFi	sofi.com	sms call email totp	support.sofi.com/hc/en-us/articles/9274826655757
Sogolytics	sogolytics.com	email	www.sogolytics.com/help/2-step-authentication/
SolarWinds	solarwinds.com pingdom.com papertrail.com appoptics.com loggly.com solarwinds.cloud	totp	documentation.solarwinds.com/en/success_center/pingdom/content/shared/mfa-users.htm
Sonic	sonic.com	sms call totp	help.sonic.com/hc/en-us/articles/236079387
Sonix	sonix.ai	totp	help.sonix.ai/en/articles/4188823
SoundCloud	soundcloud.com	totp	help.soundcloud.com/hc/en-us/articles/20707203094043
SourceForge	sourceforge.net	totp	sourceforge.net/p/forge/documentation/Multifactor%20Authentication/
SouthXchange	southxchange.com	totp
SpaceHey	spacehey.com	totp
Spaceship	spaceship.com	totp u2f
Sparda Banken	sparda.de	custom-software custom-hardware	www.sparda.de/online-sicherheit-psd2/
Sparkasse	sparkasse.de	sms custom-software custom-hardware	www.sparkasse.de/service/sicherheit-im-internet/tan-verfahren.html
SparkPost	sparkpost.com	totp	www.sparkpost.com/docs/my-account-and-profile/enabling-two-factor-authentication/
SpectroCoin	spectrocoin.com	totp sms email	blog.spectrocoin.com/en/how-to-enable-two-factor-authentication-at-spectrocoin/
Speedrun.com	speedrun.com	email	www.speedrun.com/the_site/thread/g7osi/1
Speedway	speedway.com	email	www.speedway.com/about/faq/twofactorauthentication
Splashtop	splashtop.com	totp	support-splashtopbusiness.splashtop.com/hc/en-us/articles/212724923
Split	split.io	totp	help.split.io/hc/articles/360020825212
Spreedly	spreedly.com	totp	docs.spreedly.com/guides/multi-factor-authentication/
Spring	spri.ng teespring.com	totp	www.spri.ng/blog/two-factor-authentication-guide
SproutSocial	sproutsocial.com	totp	support.sproutsocial.com/hc/en-us/articles/213938786
Square Enix	square-enix-games.com square-enix.com	totp custom-software custom-hardware	square-enix-games.com/en_US/seaccount/otp
Squarespace	squarespace.com	totp sms	support.squarespace.com/hc/en-us/articles/360000044827	support.squarespace.com/hc/en-us/articles/360023033671
Square	squareup.com weebly.com square.site square.com	sms totp	squareup.com/help/us/en/article/5593	squareup.com/help/gb/en/article/5594
US Social Security Administration	ssa.gov	sms email	www.ssa.gov/myaccount/MoreInformationAboutMFA.html
SSL.com	ssl.com	email	www.ssl.com/guide/how-to-enable-two-factor-2fa-authentication-for-your-ssl-com-account/
SSLTrust	ssltrust.com.au	totp	www.ssltrust.com.au/help/account-management/enable-2factor
Stackfield	stackfield.com	totp	www.stackfield.com/help/-2032
StackPath	stackpath.com	totp	support.stackpath.com/hc/en-us/articles/5917362460059#h2_5
Standard Notes	standardnotes.com	totp u2f	standardnotes.com/help/25	standardnotes.com/help/22
Stanford University	stanford.edu	sms call custom-software custom-hardware u2f	uit.stanford.edu/service/webauth/twostep
Starbucks	starbucks.com	sms	customerservice.starbucks.com/sbux?id=topics&article=KB0013186
Starlink	starlink.com star.link	email sms	www.starlink.com/support/article/52aff4ed-3167-ec24-d54c-249563df8f5e
Star One Credit Union	starone.org	sms call email
StartMail	startmail.com	totp	support.startmail.com/hc/en-us/articles/360006682158
Stash	stash.com	sms call email	ask.stash.com/ask/what-is-two-factor-authentication/
State Farm	statefarm.com	sms email	www.statefarm.com/customer-care/privacy-security/security
Status.io	status.io	custom-hardware	kb.status.io/security/yubikey/
StatusCake	statuscake.com	sms totp	www.statuscake.com/kb/knowledge-base/how-to-change-the-statuscake-password-for-login/
Statuspage	statuspage.io	sms totp	support.atlassian.com/atlassian-account/docs/manage-two-step-verification-for-your-atlassian-account/
Stessa	stessa.com	totp	support.stessa.com/en/articles/4649760#enabling-two-factor-authentication
StockX	stockx.com	sms	help.stockx.com/s/article/What-is-Two-Step-Verification
Steam	store.steampowered.com	email custom-software	help.steampowered.com/en/faqs/view/06B0-26E6-2CF8-254C	help.steampowered.com/en/wizard/HelpWithSteamIssue/?issueid=809
StormGain	stormgain.com	totp sms	support.stormgain.com/articles/two-factor-authentication-google-authenticator-and-sms
STRATO	strato.de strato.fr strato-hosting.co.uk strato.es strato.nl	totp	www.strato.de/faq/sicherheit/zwei-faktor-authentifizierung-einstellen/
Stripe	stripe.com	sms totp u2f custom-hardware	support.stripe.com/questions/how-do-i-enable-two-step-verification	support.stripe.com/questions/sign-in-to-your-stripe-account-without-a-2fa-device-and-or-backup-code
StubHub	stubhub.com	totp
Federal Student Aid	studentaid.gov	sms email totp	studentaid.gov/help-center/answers/topic/managing_your_account/article/choose-between-an-authenticator-app-text-email
Studio Ninja	studioninja.co	totp	help.studioninja.co/en/articles/4481947
Subito	subito.it	email		assistenza.subito.it/hc/articles/11599185074077
SubscribeStar.com	subscribestar.com	email totp	www.subscribestar.com/posts/1320999
Substack	substack.com	totp	support.substack.com/hc/en-us/articles/4785929336980	support.substack.com/hc/en-us/articles/5742110666132
Sucuri	sucuri.net	totp	docs.sucuri.net/billing/two-factor-authentication/
SugarSync	sugarsync.com	custom-software	support.sugarsync.com/hc/en-us/articles/1260802041509
Summ	summ.com cryptotaxcalculator.io	totp	help.summ.com/articles/9126168
Sumo Logic	sumologic.com	totp	help.sumologic.com/docs/manage/security/about-two-step-verification/
Supabase	supabase.com	totp	supabase.com/docs/guides/platform/multi-factor-authentication
Superloop	superloop.com superloop.com.au	sms email
Surfshark	surfshark.com	email totp	support.surfshark.com/hc/en-us/articles/360011448319
Survicate	survicate.com	totp	help.survicate.com/en/articles/5006684
Swedbank & Sparbankerna	swedbank.se	custom-software	www.swedbank.se/foretag/digitala-tjanster/mobilt-bankid/fragor-och-svar-om-mobilt-bankid.html
Swinburne University of Technology	swinburne.edu.au	sms call totp custom-software	www.swinburne.edu.au/privacy/cybersecurity-hub/
Swisscom	swisscom.ch	sms custom-software	www.swisscom.ch/de/privatkunden/hilfe/daten-und-rechnungen/das-swisscom-login.html#Login_Methoden
Swiss Life	swisslife.ch	sms
Swizzonic	switchplus.ch	sms	switchie.ch/en/2-factor-authentication-2fa/
Star Wars: The Old Republic	swtor.com	custom-software	www.swtor.com/info/security-key
Swyftx	swyftx.com swyftx.com.au	totp	support.swyftx.com/hc/articles/12807078449305	support.swyftx.com/hc/articles/12836682944153
The University of Sydney	sydney.edu.au	u2f totp custom-software	www.sydney.edu.au/students/log-in-to-university-systems.html
Sync	sync.com	email totp	www.sync.com/help/how-do-i-setup-two-factor-authentication/
Synchrony Bank	synchronybank.com	sms call	www.synchronybank.com/why-synchrony/secure-banking/
Synergy Wholesale	synergywholesale.com	sms email totp	synergywholesale.com/faq/article/can-i-enable-two-factor-authentication-on-my-wholesale-system-account/
Synology	synology.com	email totp u2f	kb.synology.com/en-us/DSM/help/DSM/SecureSignIn/2factor_authentication
System76	system76.com	totp sms call
Schwyzer Kantonalbank	szkb.ch	sms	www.szkb.ch/pub/ueber-die-szkb/servicezentrum/e-services/sicherheit-im-internet
T-Mobile	t-mobile.com	sms totp custom-hardware	www.t-mobile.com/support/account/set-up-and-manage-your-t-mobile-id#heading4
T-Online	t-online.de	sms totp	www.telekom.de/hilfe/vertrag-rechnung/login-daten-passwoerter/mehr-faktor-authentifizierung
Tableau	tableau.com	totp custom-software	help.tableau.com/current/online/en-us/to_signin.htm#register-for-multifactor-authentication
Taboola	taboola.com	sms email totp	help.taboola.com/hc/en-us/articles/360053360873
Talkdesk	talkdesk.com	totp u2f	support.talkdesk.com/hc/en-us/articles/360015179592
Texas A&M University	tamu.edu	sms call u2f custom-software custom-hardware	it.tamu.edu/duo/
Tangerine	tangerine.ca	sms	www.tangerine.ca/en/faq/answer?permaLink=how-register-mobile-number-log-with-step-authentication--generic-phone--en--0--1&responseId=219--
Tangerine Telecom	tangerinetelecom.com.au	sms	www.tangerinetelecom.com.au/help/what-is-multi-factor-authentication
Target	target.com	sms email	security.target.com/two-factor-auth/
TARGOBANK	targobank.de	sms custom-software custom-hardware	www.targobank.de/de/service/tan-verfahren/index.html
Taxact	taxact.com	sms email totp	www.taxact.com/support/24138/2019/how-is-a-verification-code-used?hideLayout=True
TaxBit	taxbit.com	totp	help.taxbit.com/hc/en-us/articles/4410674012311
TaxDome	taxdome.com	totp	help.taxdome.com/article/95--
TD Bank	td.com	sms call custom-software	www.td.com/privacy-and-security/privacy-and-security/how-we-protect-you/online-security/2fa.jsp
Microsoft Teams	teams.live.com skype.com	sms email custom-software totp	support.microsoft.com/help/12408
TeamViewer	teamviewer.com	totp	community.teamviewer.com/English/kb/articles/4711
Teamwork	teamwork.com	totp	support.teamwork.com/projects/security/enabling-two-factor-authentication-on-your-profile
Tebex	tebex.io	sms email totp
Technic	technicpack.net	totp		www.technicpack.net/tfa/remove
Tele2	tele2.se	custom-software
Telegram	telegram.org	sms call	telegram.org/blog/sessions-and-2-step-verification
Deutsche Telekom	telekom.de	totp sms	www.telekom.de/hilfe/vertrag-rechnung/login-daten-passwoerter/mehr-faktor-authentifizierung
Telenor	telenor.se	custom-software
Telia	telia.se	custom-software	www.telia.se/privat/support/info/logga-in-med-bankid-och-eleg-pa-mitt-telia
Tello	tello.com	totp	tello.com/help_center/how-do-i-set-up-and-use-two-factor-authentication
Telnyx	telnyx.com	totp	support.telnyx.com/en/articles/3739748
Telstra	telstra.com.au telstra.com bigpond.com bigpond.com.au	sms email custom-software	www.telstra.com.au/mytelstra/my-telstra-security
Telus	telus.com	custom-software	www.telus.com/en/support/article/my-telus-2-step-verification
Telzio	telzio.com	totp	telzio.com/support/two-factor-authentication
Temple University	temple.edu	sms call custom-software custom-hardware	its.temple.edu/two-step-verification
Termius	termius.com	totp custom-software	support.termius.com/hc/en-us/articles/4402191604505#2fa
Tesla	tesla.com teslamotors.com	totp	www.tesla.com/support/multi-factor-authentication
TeslaFi	teslafi.com	totp	about.teslafi.com/security/
Stiftung Warentest	test.de	totp	www.test.de/Hilfe-5836822-5225600/#id5935575
Texas by Texas (TxT)	texas.gov	sms email	www.texas.gov/help-support/frequently-asked-questions/#what-services-can-i-complete-on-txt-
Textlocal	textlocal.com	sms totp	www.textlocal.com/support/knowledge-base/two-factor-authentication/
TextMagic	textmagic.com	sms	support.textmagic.com/article/set-up-two-factor-authentication-and-security/
Transport for London	tfl.gov.uk	sms	tfl.gov.uk/corporate/privacy-and-cookies/protecting-your-account
The Iconic	theiconic.com.au theiconic.co.nz theiconic.com	totp sms	theiconicsupport.zendesk.com/hc/articles/34125099545241
TherapyNotes	therapynotes.com	totp	support.therapynotes.com/article/231--
ThreatConnect	threatconnect.com	totp	kb.threatconnect.com/customer/en/portal/articles/2214975
ThreatLocker	threatlocker.com	totp custom-software	threatlocker.kb.help/login-settings/
ThreatX	threatx.com	totp	support.threatx.com/hc/en-us/articles/360022157591
Three [UK]	three.co.uk	sms
ThriveCart	thrivecart.com	totp	support.thrivecart.com/help/where-do-i-get-my-6-digit-access-code-2-factor-authentication
Tito	ti.to	totp	help.tito.io/en/articles/3023132
TIAA-CREF	tiaa-cref.org	sms call
TIAA Bank	tiaabank.com	sms call	www.tiaabank.com/security?solutions=security-tools
Tibia	tibia.com	totp	www.tibia.com/support/?subtopic=gethelp&topicid=21
TicketSource	ticketsource.co.uk ticketsource.eu ticketsource.us	totp
TikTok	tiktok.com	totp sms email	support.tiktok.com/en/safety-hc/account-and-user-safety/account-safety
Tilaa	tilaa.com	totp custom-hardware	support.tilaa.com/hc/en-us/articles/360020167352
Time4VPS	time4vps.com	totp	www.time4vps.com/knowledgebase/2-factor-authentication/
Timetastic	timetastic.co.uk timetastic.us	totp	help.timetastic.co.uk/hc/en-us/articles/360015994257
Ting	ting.com	sms totp	help.ting.com/hc/en-us/articles/209351258
TinyURL	tinyurl.com	totp
Techniker Krankenkasse	tk.de	custom-software	www.tk.de/techniker/unternehmensseiten/unternehmen/die-tk-app/2023678
Microsoft To-Do	to-do.office.com to-do.live.com	sms call email custom-software totp	support.microsoft.com/en-us/help/12408/
Todoist	todoist.com	totp	todoist.com/help/articles/how-to-enable-two-factor-authentication
Tokopedia	tokopedia.com	sms call totp	www.tokopedia.com/help/article/bagaimana-cara-mengaktifkan-fitur-keamanan-akun
Toodledo	toodledo.com	totp	www.toodledo.com/info/help.php#168
Toontown Rewritten	toontownrewritten.com	totp	www.toontownrewritten.com/help/faq/accounts--login#twostep
TorGuard	torguard.net	totp
Toronto Metropolitan University	torontomu.ca	totp u2f	www.torontomu.ca/ccs/services/ITSecurity/protecting-your-identity/two-factor-authentication/
Toshl	toshl.com	totp	toshl.com/blog/two-factor-authentication-and-how-to-use-it/
Tower Federal Credit Union	towerfcu.org	sms call totp
Toya	toya.net.pl	email sms totp	toya.net.pl/dokumenty/pobierz/instrukcja-2fa
TP-Link	tp-link.com tplinkcloud.com	email totp
TPG	tpg.com.au	sms	support.tpg.com.au/multi-factor-authentication-tpg
Trading 212	trading212.com	totp	helpcentre.trading212.com/hc/en-us/articles/360012452237	helpcentre.trading212.com/hc/en-us/articles/360012493998
TradingView	tradingview.com	totp sms	www.tradingview.com/support/solutions/43000572460/
Transifex	transifex.com	totp	help.transifex.com/en/articles/6984122
TransIP	transip.nl	totp	www.transip.nl/knowledgebase/artikel/162
Transperth	transperth.wa.gov.au	sms email custom-software
Transport Victoria	transport.vic.gov.au ptv.vic.gov.au myki.com.au mymyki.com.au	sms totp	transport.vic.gov.au/help-and-support/ptv-app-help/set-up-multi-factor-authentication-for-myki-in-the-ptv-app
Travala	travala.com	totp	blog.travala.com/explaining-how-the-travala-wallet-functions/
Travelers	travelers.com	sms call totp	www.travelers.com/about-travelers/campaigns/multifactor-authentication
Tre	tre.se	custom-software
Treasury Direct	treasurydirect.gov	email	www.treasurydirect.gov/indiv/help/TDHelp/help_ug_274-SecFeaturesProtectAcctLearnMore.htm
Trello	trello.com	sms totp	support.atlassian.com/atlassian-account/docs/manage-two-step-verification-for-your-atlassian-account/
Trend Micro	trendmicro.com	sms email totp	helpcenter.trendmicro.com/en-us/article/tmka-21720
Tresorit	tresorit.com	sms call email totp	support.tresorit.com/hc/en-us/articles/216114527
Trimble	trimble.com	sms totp	help.trimble.com/s/article/What-is-Multi-Factor-Authentication
Trion Worlds	trionworlds.com	email custom-software	support.trionworlds.com/hc/en-us/articles/204183357
Trovi	trovi.sk	sms email totp	help.trovi.sk/en/getting-started/5cCNz3dpcdtETyEamRFVuE/two-factor-authentication-2fa-in-trovi/5mA49v715DG4XwfYbpfzW9
Trovo	trovo.live	totp sms
T. Rowe Price	troweprice.com	totp sms call email	www.troweprice.com/retirement-plan-services/en/our-advantage/cyber-security/multi-factor-authentication.html
True Key	truekey.com	email custom-software custom-hardware	service.mcafee.com/?page=shell&shell=article-view&articleId=TS102352
Truist	truist.com	sms call email
Trumf	trumf.no norgesgruppen.no meny.no spar.no	sms	www.trumf.no/kundeservice/#innlogging
TruStage	trustage.com	call sms email	www.trustage.com/my-account/help/online-account-information-faqs
TryHackMe	tryhackme.com	totp
TSB Bank	tsb.co.uk	sms call	www.tsb.co.uk/otp/
Thrift Savings Plan	tsp.gov	sms email	www.tsp.gov/account-basics/protect-your-tsp-account/
Technische Universität Darmstadt	tu-darmstadt.de	totp u2f custom-hardware	www.hrz.tu-darmstadt.de/tuid-2fa
Technische Universität Berlin	tu.berlin tu-berlin.de	totp sms	www.campusmanagement.tu-berlin.de/menue/dienste/konto_karte/tan_verfahren/
Tumblr	tumblr.com	sms totp	help.tumblr.com/two-factor-authentication/
TuneCore	tunecore.com tunecore.co.uk tunecore.ca tunecore.com.au tunecore.in tunecore.de tunecore.fr tunecore.it	sms call	support.tunecore.com/hc/en-us/articles/360000650226
TunnelBear	tunnelbear.com	email totp	help.tunnelbear.com/hc/articles/16123360922267
TurboSquid	turbosquid.com	email sms
Intuit TurboTax	turbotax.intuit.com	sms call totp	ttlc.intuit.com/questions/2902682
Turo	turo.com	sms email
Tuta	tuta.com tutanota.com	totp u2f	tuta.com/support/#2fa
Tweakers	tweakers.net	totp	tweakers.net/plan/3096/
Twilio	twilio.com	sms call custom-software totp	support.twilio.com/hc/en-us/sections/360008377353
Twingate	twingate.com	totp u2f	www.twingate.com/docs/two-factor-authentication-security-policies
Twitch	twitch.tv	sms custom-software totp	help.twitch.tv/s/article/two-factor-authentication
Typeform	typeform.com	email	www.typeform.com/help/a/4405277894548/
Universitat de Barcelona	ub.edu	sms call totp	www.ub.edu/portal/web/iub/2fa
University of British Columbia	ubc.ca	u2f custom-software custom-hardware sms call	it.ubc.ca/mfa	ubc.service-now.com/kb_view.do?sysparm_article=KB0018759
Uber	uber.com	sms totp	help.uber.com/riders/article/turn-on-2-step-verification?nodeId=b8bb9152-8c91-4f49-83c4-35cf2e1dcf72
Uber Eats	ubereats.com	sms totp	help.uber.com/h/b8bb9152-8c91-4f49-83c4-35cf2e1dcf72
Ubisoft/Uplay	ubisoft.com ubisoftconnect.com ubi.com	email totp sms	www.ubisoft.com/help?article=000065723	www.ubisoft.com/help?article=000063351
UBS	ubs.com	custom-hardware custom-software	www.ubs.com/ch/en/help/e-banking/process.html
Union Bank & Trust	ubt.com	sms call totp	www.ubt.com/learning-center/blogs/multifactor-authentication-and-your-account
University of Calgary	ucalgary.ca	custom-software totp sms call	it.ucalgary.ca/mfa/gettingstarted
University of California, Davis	ucdavis.edu	u2f custom-software	movetoduo.ucdavis.edu
University of California, Irvine	uci.edu	custom-hardware custom-software	www.oit.uci.edu/services/accounts-passwords/duo/
University of California, Los Angeles	ucla.edu	sms call u2f custom-hardware custom-software	dts.ucla.edu/products-services/security/multi-factor-authentication/activate-ucla-logon-mfa
UCLA Health	uclahealth.org	email sms totp
University of California, Merced	ucmerced.edu	sms u2f custom-hardware custom-software	it.ucmerced.edu/2FA
University of California, Riverside	ucr.edu	u2f custom-hardware custom-software	its.ucr.edu/mfa
University of California, Santa Barbara	ucsb.edu	custom-hardware custom-software	it.ucsb.edu/mfa
University of California, Santa Cruz	ucsc.edu	custom-hardware custom-software	slughub.ucsc.edu/its?id=kb_article&sysparm_article=KB0021200
University of California, San Diego	ucsd.edu	u2f custom-hardware custom-software	blink.ucsd.edu/technology/security/services/two-step-login/
University of California, San Francisco	ucsf.edu	custom-hardware custom-software	it.ucsf.edu/service/multi-factor-authentication-duo
University of Delaware	udel.edu	totp call sms custom-hardware	www1.udel.edu/it/help/2fa/main.html
Udemy	udemy.com	email	support.udemy.com/hc/en-us/articles/4420349685015
Ubiquiti UniFi	ui.com ubnt.com	totp email custom-software	help.ui.com/hc/en-us/articles/115012986607
University of Idaho	uidaho.edu	sms call custom-software custom-hardware u2f	support.uidaho.edu/TDClient/KB/ArticleDet?ID=109
UK2	uk2.net	sms totp	www.uk2.net/knowledgebase/display/UK2/Two+Factor+Authentication+Security+-+2FA
UKFast	ukfast.co.uk	sms totp custom-hardware	github.com/2factorauth/twofactorauth/pull/997#issuecomment-77708501
UK Postbox	ukpostbox.com	email
Hosting Ukraine	ukraine.com.ua	sms call totp custom-software	www.ukraine.com.ua/wiki/account/security/otp/
Cisco Umbrella	umbrella.com	sms	docs.umbrella.com/deployment-umbrella/docs/enable-two-step-verification
University of Michigan	umich.edu	sms call custom-software custom-hardware u2f	www.safecomputing.umich.edu/two-factor-authentication
Umpqua Bank	umpquabank.com	sms call	www.umpquabank.com/personal-banking/online-banking-and-billpay/security-faqs/
Unbounce	unbounce.com	totp	documentation.unbounce.com/hc/en-us/articles/360001372503
Unfuddle STACK	unfuddle.com	totp	unfuddle.com/stack/docs/help/two-factor-authentication/
Philipps-Universität Marburg	uni-marburg.de	totp custom-hardware	www.uni-marburg.de/de/hrz/dienste/2fa
Unify Financial Credit Union	unifyfcu.com	sms call email	www.unifyfcu.com/multi-factor-authentication-keep-bad-guys-out
University of Melbourne	unimelb.edu.au	totp custom-software	studentit.unimelb.edu.au/cybersecurity/multifactor-authentication-mfa
Uniregistry	uniregistry.com	totp	www.uniregistry.help/hc/en-us/articles/115001729308
UniSuper	unisuper.com.au	sms email		www.unisuper.com.au/contact-us/accessing-online-accounts
united-domains.de	united-domains.de	totp	help.united-domains.de/faq-article/wie-aktiviere-ich-die-zweistufige-verifizierung-und-mache-mein-portfolio-login-sicherer
United	united.com	email sms call custom-software
ud.com	uniteddomains.com ud.com	totp	www.uniteddomains.com/twofactorauth/
Unity	unity.com unity3d.com	sms totp	support.unity.com/hc/en-us/articles/208764976	support.unity.com/hc/en-us/articles/360034757251
Unleashed Inventory	unleashedsoftware.com	totp	support.unleashedsoftware.com/hc/en-us/articles/4402216271001
Unstoppable Domains	unstoppabledomains.com	totp	support.unstoppabledomains.com/support/solutions/articles/48001185664
UNSW Sydney	unsw.edu.au	totp custom-software	www.myit.unsw.edu.au/cyber-security/multi-factor-authentication-mfa
uOttawa	uottawa.ca	custom-software custom-hardware	it.uottawa.ca/security/mfa
Up	up.com.au up.me	sms		up.com.au/how-to/recover-your-account/
UpCloud	upcloud.com	totp	upcloud.com/resources/tutorials/two-factor-authentication
UpdraftPlus	updraftplus.com	totp	updraftplus.com/my-account/two-factor-login-security-settings/
University of Pennsylvania	upenn.edu	totp custom-software sms call custom-hardware	www.isc.upenn.edu/how-to/two-step-verification-getting-started
Uphold	uphold.com	totp	support.uphold.com/hc/en-us/articles/360023791072	support.uphold.com/hc/en-us/articles/360043633751
UPS	ups.com	email totp	www.ups.com/us/en/support/manage-your-profile#faq
Uptime Robot	uptimerobot.com	totp	blog.uptimerobot.com/introducing-two-factor-authentication-2fa/
Upwork	upwork.com	sms email totp	support.upwork.com/hc/en-us/articles/360009491414
The University of Queensland	uq.edu.au	u2f totp custom-software custom-hardware	my.uq.edu.au/information-and-services/information-technology/uq-accounts-and-passwords/multi-factor-authentication-mfa
USAA	usaa.com	sms email custom-software	www.usaa.com/inet/pages/security_token_logon_options
Usabilla	usabilla.com	totp	support.usabilla.com/hc/en-us/articles/115003081611
US Bank	usbank.com	sms
US Citizenship and Immigration Services	uscis.gov	sms email totp
Fathom Analytics	usefathom.com	totp	usefathom.com/support/two-factor-authentication
UserWay	userway.org	email totp	help.userway.org/articles/6661204
US Mobile	usmobile.com	sms email totp	usmobile.frontkb.com/en/articles/237760
US Postal Service	usps.com	sms email	reg.usps.com/entreg/AccountRecoveryHelpAction_input
US Patent and Trademark Office	uspto.gov	email sms call totp	www.uspto.gov/learning-and-resources/account-faqs#type-managing-my-account-two-step-authentication
University of Toronto	utoronto.ca	custom-software custom-hardware	isea.utoronto.ca/services/utormfa/
University of Technology Sydney	uts.edu.au	sms custom-software	www.uts.edu.au/current-students/managing-your-course/using-uts-systems/student-forms-apps-and-systems/multi-factor-authentication
University of Victoria	uvic.ca	custom-software custom-hardware	www.uvic.ca/systems/services/loginspasswords/uvicmfa/
University of Waterloo	uwaterloo.ca	u2f custom-software custom-hardware sms call	uwaterloo.ca/two-factor-authentication/
UW Credit Union	uwcu.org	sms call totp	help.uwcu.org/kb/Help/content/Prod-3486/
US Veteran Affairs	va.gov	sms call totp u2f custom-software	www.va.gov/resources/verifying-your-identity-on-vagov
Vagaro	vagaro.com	email	support.vagaro.com/hc/en-us/articles/115005413687
Valr	valr.com	totp sms	support.valr.com/hc/en-us/articles/360013860012
Vancity	vancity.com	sms totp call	support.vancity.com/what-is-multi-factor-authentication-and-how-does-it-work/
Vanguard	vanguard.com	sms call u2f custom-hardware	investor.vanguard.com/security/security-keys
Vanguard [AU]	vanguard.com.au	sms	www.vanguard.com.au/personal/en/faq-details/what-is-two-factor-authentication-2-fa
Laravel Vapor	vapor.laravel.com	totp
VaultCord	vaultcord.com novanode.win	email totp u2f	docs.vaultcord.com/misc/multi-factor-authentication
Virginia Commonwealth University	vcu.edu	custom-software custom-hardware u2f	ts.vcu.edu/askit/essential-computing/information-security/2factor/
Veeam	veeam.com	totp	helpcenter.veeam.com/docs/backup/vsphere/mfa.html
Veem	veem.com	sms totp	help.veem.com/hc/en-us/articles/360033419474-two-factor-authentication-2fa-
Vend	vend.com bilbasen.dk blocket.se bytbil.com dba.dk finn.no oikotie.fi tori.fi vend.dk vend.fi vend.no vend.se	sms totp	account.vend.no/faq#how-to-activate-and-deactivate-2fa	account.vend.no/faq#how-to-activate-and-deactivate-2fa:~:text=Mistet%20autentiseringsenhet%3F
Venmo	venmo.com	sms	help.venmo.com/hc/en-us/articles/217532397
VentraIP	ventraip.com.au	sms email totp	ventraip.com.au/faq/article/two-factor-authentication-faq-vipcontrol/
Veracode	veracode.com	totp u2f	help.veracode.com/r/t_configure_mfa
Verizon	verizon.com	sms email custom-software	www.verizon.com/support/keeping-your-account-safe-faqs/
Verpex	verpex.com	totp
Versio	versio.nl	totp	www.versio.nl/nieuws/twofactor-authenticatie-nu-beschikbaar-voor-uw-klantenaccount-205
VGen	vgen.co	totp	help.vgen.co/hc/articles/26006496658199
ViaBTC	viabtc.com	totp sms	support.viabtc.com/hc/en-us/articles/900001693343
VicRoads	vicroads.vic.gov.au	sms totp	www.vicroads.vic.gov.au/online-services/help-centre/two-step-verification
Vimeo	vimeo.com	totp email	vimeo.zendesk.com/hc/en-us/articles/4856243815693
Vimla	vimla.se	custom-software
Vinted	vinted.com vinted.at vinted.be vinted.cz vinted.de vinted.dk vinted.es vinted.fi vinted.fr vinted.gr vinted.hr vinted.hu vinted.ie vinted.it vinted.lt vinted.lu vinted.nl vinted.pl vinted.ro vinted.se vinted.sk vinted.co.uk	sms email	www.vinted.com/help/15/537
Virgin Money	virginmoney.com	custom-software sms	uk.virginmoney.com/sca
Virgin Plus	virginplus.ca	sms email	www.virginplus.ca/en/support/myaccount-mfa.html
Virgin Pulse	virginpulse.com	sms email	virginpulse.zendesk.com/hc/en-us/articles/6667851174171
VirusTotal	virustotal.com	totp
Visual Studio Codespaces	visualstudio.microsoft.com	sms email custom-software totp	support.microsoft.com/en-us/help/12408/
Vivaldi	vivaldi.com vivaldi.net	totp u2f	help.vivaldi.com/services/account/two-factor-authentication/
Vivup Benefits	vivup.co.uk	email totp
VK	vk.com	sms totp	vk.com/page-777107_53677752
Vodafone [UK]	vodafone.co.uk	sms
Vodafone [NL]	vodafone.nl	sms	www.vodafone.nl/support/my-vodafone/tweestapsverificatie
VoIP.ms	voip.ms	email totp	wiki.voip.ms/article/TOTP_Authentication
VPS Server	vpsserver.com	totp	github.com/2factorauth/twofactorauth/pull/2311#issuecomment-273424695
Volksbanken Raiffeisenbanken	vr.de	custom-software custom-hardware	www.vr.de/privatkunden/unsere-produkte/was-ist-ein-girokonto/tan-verfahren.html
Vrbo	vrbo.com	sms call	help.vrbo.com/articles/How-do-I-set-up-two-factor-authentication
Vysoká škola ekonomická v Praze	vse.cz	totp sms u2f custom-software	ci.vse.cz/english/support/procedures/multi-factor-authentication-in-microsoft-365/
Virginia Tech	vt.edu	sms call custom-software custom-hardware	www.tech.it.vt.edu/2factor/
Vultr	vultr.com	totp custom-hardware	www.vultr.com/docs/using-two-factor-authentication-to-login-to-vultr-control-panel
Volkswagen Financial Services	vwfs.de	custom-software custom-hardware	www.vwfs.de/online-banking/phototan.html
VyStar Credit Union	vystarcu.org	sms call	vystarcu.org/Online-Services/Internet-Banking-Access/Internet-Mobile-Banking-New-User-Enrollment
WageWorks	wageworks.com	sms email
Wallapop	wallapop.com	sms email	ayuda.wallapop.com/hc/articles/7727995450129
Walmart Canada	walmart.ca	sms	www.walmart.ca/en/help/article/managing-profile/7942aa05313d4fcb9ca491a78d463349
Warframe	warframe.com	email	www.warframe.com/2fa-faq
Wargaming	wargaming.net	totp	eu.wargaming.net/support/en/products/wot/article/10568/
Warner Bros. Games	warnerbrosgames.com wbgames.com	totp
Wasabi	wasabi.com	totp	wasabi-support.zendesk.com/hc/en-us/articles/360055164891
University of Washington	washington.edu	call custom-software custom-hardware	itconnect.uw.edu/security/uw-netids/2fa/
WatchGuard	watchguard.com	custom-software	www.watchguard.com/help/docs/help-center/en-US/Content/en-US/my_products/portal_users-manage-mfa.html
Wave	waveapps.com	totp	support.waveapps.com/hc/articles/26445936336660
WazirX	wazirx.com	sms email totp	support.wazirx.com/hc/en-us/articles/360014633494
Wealthfront	wealthfront.com	sms totp	support.wealthfront.com/hc/en-us/articles/211004563	support.wealthfront.com/hc/en-us/articles/211004603
Wealthify	wealthify.com	totp	www.wealthify.com/faq#security
Wealthsimple	wealthsimple.com simpletax.ca	sms totp	help.wealthsimple.com/hc/en-ca/articles/360056584134
Web.de	web.de	totp	hilfe.web.de/sicherheit/2fa/index.html
Massachusetts Institute of Technology	web.mit.edu	sms call custom-software custom-hardware	kb.mit.edu/confluence/display/istcontrib/Duo+Authentication+Landing+Page
Webcentral	webcentral.com.au	totp	support.webcentral.com.au/s/article/Multi-Factor-Authentication-Guide
Webflow	webflow.com	totp	university.webflow.com/lesson/two-factor-authentication-2fa
European Commission	webgate.ec.europa.eu	sms u2f custom-software custom-hardware	webgate.ec.europa.eu/cas/manuals/EU_Login_Tutorial.pdf
POST Luxembourg	webmail.pt.lu	sms totp	support.pt.lu/2fa-two-factor-authentication/
Webroot	webroot.com identity.webrootanywhere.com my.webrootanywhere.com	totp	answers.webroot.com/Webroot/ukp.aspx?vw=1&solid=3476	answers.webroot.com/Webroot/ukp.aspx?vw=1&solid=3508
Weclapp	weclapp.com	totp u2f	doc.weclapp.com/en/documentation/dein-start-mit-weclapp/2-my-weclapp-personal-master-and-contact-data/2-4-security/2-factor-authentication/
WEDOS	wedos.com	totp	kb.wedos.com/cs/zakaznik/otp.html
Wefunder	wefunder.com	sms totp u2f	help.wefunder.com/getting-started-for-investors/how-secure-is-my-account
Wellfound	wellfound.com angel.co	sms totp	help.wellfound.com/article/1064--	help.wellfound.com/article/817--
Wells Fargo	wellsfargo.com wf.com wellsfargoadvisors.com	sms call custom-hardware custom-software	www.wellsfargo.com/privacy-security/advanced-access
Western Union	westernunion.com	sms call custom-software	business.westernunion.com/en-pl/product-documents/psd2-overview/Set-up-two-Factor
WeTransfer	wetransfer.com	totp	help.wetransfer.com/hc/en-us/articles/360056666872	help.wetransfer.com/hc/en-us/articles/360056666872#h_01EXEFX7G5DKD2GHYDGWH1S0C7
WhaleFin	whalefin.com	totp	support.whalefin.com/hc/en-us/articles/8911053323417	support.whalefin.com/hc/en-us/articles/8939906306073
WhatsApp	whatsapp.com	sms call email	www.whatsapp.com/faq/en/general/26000021
Web Hosting Canada	whc.ca	totp	clients.whc.ca/en/knowledgebase/1430
When I Work	wheniwork.com	sms totp	help.wheniwork.com/articles/log-in-with-two-step-verification-computer/
Whimsical	whimsical.com	totp	help.whimsical.com/article/664--
Whois	whois.com	sms totp	manage.whois.com/kb/node/2690
Wiggle	wiggle.co.uk wiggle.cn wiggle.co.nz wiggle.com wiggle.com.au wiggle.es wigglesport.de wiggle.dk wiggle.fr wigglesport.it wiggle.jp wiggle.nl wiggle.ru wiggle.se	totp	wiggle.egain.cloud/kb/Wiggle_EN/content/Prod-13378/
Wikipedia	wikipedia.org	totp u2f	meta.wikimedia.org/wiki/Help:Two-factor_authentication
win2day	win2day.at	sms	www.win2day.at/suche?faqId=331
Windscribe	windscribe.com	totp	windscribe.com/knowledge-base/articles/how-do-i-enable-2-factor-authentication-on-my-account
Wirex	wirexapp.com	totp	wirexapp.com/hc/articles/207160259
University of Wisconsin Madison	wisc.edu	custom-software custom-hardware u2f	it.wisc.edu/services/duo-multi-factor-authentication-mfa/
Wise	wise.com transferwise.com	sms call totp custom-software	wise.com/help/articles/2932125
Withings	withings.com	sms totp	support.withings.com/hc/articles/21866853734545
Wix	wix.com	totp email sms	support.wix.com/en/article/using-2-step-verification-for-your-wix-account
Wolf.bet	wolf.bet	totp	www.youtube.com/watch?v=3B_zlGVldRY
WoltLab	woltlab.com	totp u2f email
Woodforest National Bank	woodforest.com	totp sms	www.woodforest.com/Personal/Services/Online-Banking/Online-Banking-Security
Woolworths	woolworths.com.au	sms email
Wordfence Central	wordfence.com	totp	www.wordfence.com/help/central/2fa/
WordPress.com	wordpress.com	sms totp u2f	en.support.wordpress.com/security/two-step-authentication/
Workato	workato.com	totp	docs.workato.com/security/two-factor-authentication.html
Workflowy	workflowy.com	totp	workflowy.zendesk.com/hc/en-us/articles/4401923146516
World4You	world4you.com	totp	www.world4you.com/faq/en/w4y-app/faq.zwei-faktor-authentifizierung-world4you-app.html
Wirtualna Polska	wp.pl	u2f custom-software	pomoc.wp.pl/1login/jak-wlaczyc-i-wylaczyc-logowanie-dwustopniowe
WP Engine	wpengine.com	sms totp custom-software	wpengine.com/support/2-factor-authentication/
Wrike	wrike.com	totp	help.wrike.com/hc/en-us/articles/210324445
Wykop	wykop.pl	totp
Wyze	wyze.com	sms email totp	support.wyze.com/hc/en-us/articles/360024402052
X (Twitter)	x.com twitter.com	sms totp u2f	help.x.com/en/managing-your-account/two-factor-authentication	help.x.com/en/managing-your-account/issues-with-login-authentication
Xapo	xapo.com	sms	customersupport.xapo.com/en_us/r1aIYObOd
Xbox Live	xbox.com	sms email custom-software call totp	support.microsoft.com/en-us/help/12408/
Xero	xero.com	totp custom-software	help.xero.com/nz/MyXero_Two-Step_About
Xfinity	xfinity.com comcast.com	sms email custom-software	www.xfinity.com/support/articles/two-step-verification-xfinity-app-setup/
XING	xing.com	sms totp	faq.xing.com/en/settings-security/two-factor-login-two-factor-authentication
Xink	xink.io	totp	support.xink.io/support/solutions/articles/1000271422
Xplenty	xplenty.com	totp	www.xplenty.com/docs/2-factor-authentication/
Yahoo [JP]	yahoo.co.jp	email sms	id.yahoo.co.jp/security/otp.html
Yahoo	yahoo.com	sms call totp u2f	help.yahoo.com/kb/SLN5013.html
Yclas	yclas.com	totp	docs.yclas.com/2-step-authentication/
YNAB (You Need A Budget)	ynab.com youneedabudget.com	totp	support.ynab.com/rkKHuLlRc	support.ynab.com/rkKHuLlRc#troubleshoot
YooMoney	yoomoney.ru	sms	yoomoney.ru/page?id=536116
York University	yorku.ca	u2f custom-software custom-hardware sms call	infosec.yorku.ca/2FA
YouHodler	youhodler.com	totp sms	help.youhodler.com/en/articles/3787039
Youi Insurance	youi.com.au	sms
AJ Bell Youinvest	youinvest.co.uk	totp	www.youinvest.co.uk/faq/how-do-i-set-two-factor-authentication
YouTube	youtube.com	sms call totp custom-software u2f	safety.google/authentication/	support.google.com/accounts/answer/185834
Zagrebačka banka	zaba.hr	custom-software	www.zaba.hr/home/token#pan3
Zapier	zapier.com	totp	zapier.com/help/two-factor-authentication/
Zapsplat	zapsplat.com	totp
Zendesk	zendesk.com	sms totp	support.zendesk.com/hc/en-us/articles/4408829277466
Zeplin	zeplin.io	totp	support.zeplin.io/en/articles/7189128
Zerodha Kite	zerodha.com	totp	support.zerodha.com/category/your-zerodha-account/login-credentials/login-credentials-of-trading-platforms/articles/time-based-otp-setup
ZeroTier	zerotier.com	totp u2f
Zillow	zillow.com	sms call	zillow.zendesk.com/hc/articles/360057432754
Zimbra	zimbra.com	totp	blog.zimbra.com/2016/02/zimbra-collaboration-8-7-two-factor-authentication-2fa-technical-preview/
Zip	zip.co	sms	help.zip.co/hc/en-us/articles/360004059836
Zurich Cantonal Bank (ZKB)	zkb.ch	custom-software custom-hardware	www.zkb.ch/de/pr/pk/efinance/ebanking/login-verfahren.html
Zoho	zoho.com	sms custom-software totp u2f	help.zoho.com/portal/kb/articles/mfa-introduction
Zola	zola.com	sms email
Zonda	zondaglobal.com	email totp	zondaglobal.com/en/helpdesk/zonda-exchange/my-account/how-to-use-two-factor-authentication-provided-by-google-authenticator	zondaglobal.com/en/helpdesk/zonda-exchange/my-account/what-can-be-done-if-google-authenticator-app-is-lost
Zoom	zoom.us	sms totp	support.zoom.com/hc/article?id=zm_kb&sysparm_article=KB0066054
`;

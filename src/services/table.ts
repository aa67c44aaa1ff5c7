/**
 * The names and domains of known services, packed by tools/services.mjs: a line each, the name, a tab, and the domains, the main one first.
 * After 2factorauth/twofactorauth (MIT) as of 5 August 2026; see README.md.
 */
export const SERVICES = `
Google	accounts.google.com
Microsoft	login.live.com login.microsoftonline.com account.microsoft.com
Apple	idmsa.apple.com account.apple.com
AWS	signin.aws.amazon.com
101domain	101domain.com
123 Reg	123-reg.co.uk
123 Form Builder	123formbuilder.com
15Five	15five.com
1822direkt	1822direkt.de
1Password	1password.com 1password.ca 1password.eu
20i	20i.com
23andMe	23andme.com
2Checkout	2checkout.com
2K Games	2k.com
3Commas	3commas.io
Contra Costa Community College District	4cd.edu
500px	500px.com
Fifth Third Bank	53.com
7Pass	7pass.de
A2 Hosting	a2hosting.com
American Airlines	aa.com
AAI@EduHr	aaiedu.hr
AAMI	aami.com.au
about.me	about.me
Above.com	above.com
Academic Earth	academicearth.org
Accelo	accelo.com
HMRC (Government Gateway)	access.service.gov.uk tax.service.gov.uk
Accountable	accountable.eu
Mozilla	accounts.firefox.com
Nintendo Account	accounts.nintendo.com
Acorns	acorns.com
Acquia	acquia.com
Action Network	actionnetwork.org
Actionstep	actionstep.com
ACTIVE 24	active24.com
ActiveCampaign	activecampaign.com
ActiveCollab	activecollab.com
ActiveState	activestate.com
Activision	activision.com callofduty.com
Adafruit	adafruit.com
Addiko Bank	addiko.hr
AdGuard	adguard.com adguard-vpn.com adguard-dns.io
Admiral [UK]	admiral.com
Adobe	adobe.com
ADP	adp.com
ADT Pulse	adt.com portal.adtpulse.com
Adyen	adyen.com
American Electric Power	aep.com
aero.zip	aero.zip
Aerolíneas Argentinas	aerolineas.com.ar
Aesop	aesop.com
Aetna	aetna.com
Aéza	aeza.net
Affinity Federal Credit Union	affinityfcu.com
AFIP	afip.gob.ar
Afternic	afternic.com
AfterPay	afterpay.com afterpay.com.au secure-afterpay.com.au afterpay.co.nz clearpay.co.uk
Agenzia delle Entrate	agenziaentrate.gov.it
AGL Energy	agl.com.au
Aha!	aha.io
Aidvantage	aidvantage.studentaid.gov
AirAsia	airasia.com
AirBank	airbank.cz
Airbnb	airbnb.com
Airbrake	airbrake.io
Air Canada	aircanada.com
AirDroid	airdroid.com
Airmee	airmee.com
Airship	airship.com
Airtable	airtable.com
Aiven	aiven.io
Ajax Systems	ajax.systems
American Kennel Club	akc.org
Alaska Airlines	alaskaair.com
Alchemer	alchemer.com
Alchemy	alchemy.com
ALDImobile	aldimobile.com.au
Alectra Utilities	alectrautilities.com
Algolia	algolia.com
AlibabaCloud	alibabacloud.com aliyun.com
AliExpress	aliexpress.com
ALL-INKL.COM	all-inkl.com
Allegiant Air	allegiantair.com
Allegro	allegro.pl
Alliant Credit Union	alliantcreditunion.org
Allianz	allianz.de
AllMyLinks	allmylinks.com
AllTrails	alltrails.com
Ally Bank	ally.com
AltCoinTrader	altcointrader.co.za
Alterdice	alterdice.com
AltoIRA	altoira.com
Altra Federal Credit Union	altra.org
Amaysim	amaysim.com.au
Amazing Marvin	amazingmarvin.com
Amazon	amazon.com amazon.ae amazon.ca amazon.cn amazon.co.jp amazon.co.uk amazon.com.au amazon.com.br amazon.com.mx amazon.com.tr amazon.de amazon.es amazon.fr amazon.in amazon.it amazon.nl amazon.sa amazon.se amazon.sg
America First Credit Union	americafirst.com
American Century Investments	americancentury.com
American Express Cards	americanexpress.com
Ameriprise Financial	ameriprise.com
AMP	amp.com.au amp.co.nz
Amtrak	amtrak.com
Amundi (épargne salariale & retraite)	amundi-ee.com
Ancestry	ancestry.com
Andrews Federal Credit Union	andrewsfcu.org
Ankama	ankama.com
ANSES	anses.gob.ar
Antagning.se	antagning.se
Anthem	anthem.com
ANY.RUN	any.run
Anycoin Direct	anycoindirect.eu
AnyDesk	anydesk.com
Australia and New Zealand Banking Group	anz.com.au
AOK	aok.de
Aozora Bank	aozorabank.co.jp
APMEX	apmex.com
APNIC	apnic.net
Deutsche Apotheker- und Ärztebank	apobank.de
Azendoo	app.azendoo.com
Flexera Software Vulnerability Research	app.flexera.com
Sendloop	app.sendloop.com
HashiCorp Terraform Enterprise	app.terraform.io
HashiCorp Vagrant Cloud	app.vagrantup.com
Appfigures	appfigures.com
AppFolio	appfolio.com
Apple	appleid.apple.com
Appodeal	appodeal.com
AppSignal	appsignal.com
AppVeyor	appveyor.com
Appwrite	appwrite.io
Aqara	aqara.com
Arcadia	arcadia.com
Arcaplanet	arcaplanet.it
Internet Archive	archive.org
Arduino	arduino.cc
Mi Argentina	argentina.gob.ar
ARIN	arin.net
Arlo	arlo.com
Artifact Hub	artifacthub.io
Spotify for Artists	artists.spotify.com
ArtStation	artstation.com
Aruba Cloud	arubacloud.com
Aruba Instant On	arubainstanton.com
Asana	asana.com
ASB Bank	asb.co.nz
Ashes of Creation	ashesofcreation.com
ASOS	asos.com
Aspiration	aspiration.com
Assembla	assembla.com
Astound Broadband	astound.com
Arizona State University	asu.edu
Asus	asus.com
Atera	atera.com
Aternos	aternos.org
myRMV	atlas-myrmv.massdot.state.ma.us
Atrium Health	atriumhealth.org
AT&T	att.com
Attentive	attentive.com attentivemobile.com
Arkansas Tech University	atu.edu
au	au.com auone.jp
Audiense	audiense.com
Audiofanzine	audiofanzine.com
Aura	aura.com
Australia Post	auspost.com.au
Aussie Broadband	aussiebroadband.com.au aussiebb.com.au
Australian Retirement Trust	australianretirementtrust.com.au sunsuper.com.au qsuper.qld.gov.au
Australian Super	australiansuper.com
Opera	auth.opera.com
Auth0	auth0.com
Autocode	autocode.com
Autodesk	autodesk.com tinkercad.com
Automater	automater.pl
AutoTask	autotask.net
Availity Essentials	availity.com
Avanza	avanza.se
Avast	avast.com
AVG	avg.com
AwardWallet	awardwallet.com
Aware Super	aware.com.au
Awin	awin.com
Amazon Web Services	aws.amazon.com
Axios	axios.com
Axos	axosbank.com axos.com
Microsoft Azure	azure.microsoft.com
Babbel	babbel.com
Back4App	back4app.com
Backblaze	backblaze.com
Badoo	badoo.com
Deutsche Bahn (DB)	bahn.com bahn.de
Balena	balena.io
Baloise Insurance	baloise.ch
Balsamiq	balsamiq.com
BambooHR	bamboohr.com
Banco Ciudad	bancociudad.com.ar
Banco Guayaquil	bancoguayaquil.com
Banco Internacional	bancointernacional.com.ec
Banco Provincia	bancoprovincia.com.ar
Bandcamp	bandcamp.com
LendingClub Bank	bank.lendingclub.com banking.lendingclub.com radiusbank.com
bank99	bank99.at
Bank Australia	bankaust.com.au
Bankera	bankera.com
Bank Hapoalim	bankhapoalim.co.il
Barclays [US]	banking.barclaysus.com
Bank of America	bankofamerica.com bofa.com mbna.com
Bank of Melbourne	bankofmelbourne.com.au
Bank of Scotland	bankofscotland.co.uk
Bankrate	bankrate.com
BankSA	banksa.com.au
Bankwest	bankwest.com.au
Barclays [UK]	barclays.co.uk
Baremetrics	baremetrics.com
Barmenia	barmenia.de meine-barmenia.de
Barnes & Noble	barnesandnoble.com
Basecamp	basecamp.com
Batch	batch.com
BBBank	bbbank.de
BBVA Argentina	bbva.com.ar
Bank Central Asia (BCA)	bca.co.id
British Columbia Institute of Technology	bcit.ca
Beacons	beacons.ai
Boeing Employee Credit Union	becu.org
Beeper	beeper.com
Beget	beget.com
Bell	bell.ca
Belong	belong.com.au
Bendigo Bank	bendigobank.com.au adelaidebank.com.au adelaidebendigo.com.au
BenefitsCal	benefitscal.com
BeReal	bereal.com bere.al
University of California, Berkeley	berkeley.edu
Best Buy [CA]	bestbuy.ca
Best Buy	bestbuy.com
Betfair	betfair.com
Bethesda	bethesda.net
Bethpage Federal Credit Union	bethpagefcu.com
Betterment	betterment.com
Betvictor	betvictor.com
Beyond Bank	beyondbank.com.au
BGL Corporate Solutions	bglcorp.com
Black Hills Federal Credit Union	bhfcu.com
Bibox	bibox.com
BigCommerce	bigcommerce.com bigcommerce.ca bigcommerce.co.uk bigcommerce.com.au bigcommerce.de bigcommerce.es bigcommerce.fr bigcommerce.it bigcommerce.nl
BiggerPockets	biggerpockets.com
Big W	bigw.com.au mydeal.com.au
Bilibili	bilibili.com
Bill	bill.com
Binance	binance.com
BitBar	bitbar.com
Bitbns	bitbns.com
Bitbucket	bitbucket.org
Bitbuy	bitbuy.ca
Bitcoin.de	bitcoin.de
Bitdefender	bitdefender.com
Bitfinex	bitfinex.com
Bitflyer	bitflyer.com
BitForex	bitforex.com
Bitget	bitget.com
BitGo	bitgo.com
Bithumb	bithumb.com
Bitly	bitly.com
BitMEX	bitmex.com
Bitnami	bitnami.com
Bitpanda	bitpanda.com
Bitpay	bitpay.com
Bitrise	bitrise.io
Bitrix24	bitrix24.com bitrix24.ru bitrix24.eu bitrix24.net
Bitski	bitski.com
BitSkins	bitskins.com
Bitso	bitso.com
Bitstamp	bitstamp.net
Bittrex	bittrex.com
bitvavo	bitvavo.com
Bitwarden	bitwarden.com
MUFG Bank	bk.mufg.jp
BKEX	bkex.com
Blackbaud	blackbaud.com
Blacknight	blacknight.com
Blade & Soul	bladeandsoul.com
Blau.de	blau.de
Blizzard/Battle.net	blizzard.com battle.net
Blockchain.com	blockchain.com blockchain.info
BlockFi	blockfi.com
Blossom	blossom88.com
Bluehost	bluehost.com
BlueSnap	bluesnap.com
Banca Mediolanum	bmedonline.it
BMO Bank of Montreal	bmo.com
BMO Harris Bank	bmoharris.com
BMO InvestorLine	bmoinvestorline.com
Banco Nación	bna.com.ar
BnkToTheFuture	bnktothefuture.com
Bank of China [HK]	bochk.com
Bohemia Interactive	bohemia.net
Bokio [SE]	bokio.se
bol.com	bol.com
Bolt	bolt.eu
Bonobos	bonobos.com
Bonusly	bonus.ly
BookBeat	bookbeat.com bookbeat.at bookbeat.be bookbeat.fi bookbeat.dk bookbeat.fr bookbeat.de bookbeat.it bookbeat.nl bookbeat.no bookbeat.pl bookbeat.es bookbeat.se bookbeat.ch bookbeat.co.uk
Booking.com	booking.com
Boost Mobile [AU]	boost.com.au boostmobile.com.au
Boots	boots.com
Bourse Direct	boursedirect.fr
Boursorama	boursorama.com boursorama-banque.com
Bowens	bowens.com.au
Box	box.com
Boxed	boxed.com
Brack	brack.ch
Braintree	braintreepayments.com
Brandwatch	brandwatch.com falcon.io paladinsoftware.com
Braze	braze.com
Breeze	breeze.pm
Brevo	brevo.com sendinblue.com
Brex	brex.com
Brilliant	brilliant.org
British Airways	britishairways.com
Broadcom	broadcom.com vmware.com
BrowserStack	browserstack.com
Bremer Straßenbahn AG	bsag.de
Bluesky	bsky.app bsky.social blueskyweb.xyz
BT	bt.com
BTC BOX	btcbox.co.jp
BTC Markets	btcmarkets.net
BTCPOP	btcpop.co
BtcTurk	btcturk.com
Boston University	bu.edu
Bubble	bubble.io
Buda	buda.com
Buddy	buddy.works
Buffer	buffer.com
bugcrowd	bugcrowd.com
Bugsnag	bugsnag.com
Bugzilla@Mozilla	bugzilla.mozilla.org
Buhl	buhl.de
Buildium	buildium.com managebuilding.com
Buildkite	buildkite.com
BuiltWith	builtwith.com
Bulb	bulb.co.uk
Bullion Exchanges	bullionexchanges.com
BullionStar	bullionstar.com
BullionVault	bullionvault.com
Bunnings Warehouse	bunnings.com.au bunnings.co.nz
bunny.net	bunny.net
Bupa	bupa.com.au
Trustpilot Business	business.trustpilot.com
Buyee	buyee.jp
Buy Me a Coffee	buymeacoffee.com
Baden-Württembergische Bank	bw-bank.de
Bybit	bybit.com
Brigham Young University	byu.edu
Cacoo	cacoo.com
Caisse D'Epargne	caisse-epargne.fr
Cal.com	cal.com
Calendly	calendly.com
CallCentric	callcentric.com
Cal Poly	calpoly.edu
California Institute of Technology (CalTech)	caltech.edu
University of Cambridge	cam.ac.uk
Campaign Monitor	campaignmonitor.com
Canada Revenue Agency	canada.ca cra-arc.gc.ca
Canada Computers & Electronics	canadacomputers.com cc.ca
Canada Post	canadapost.ca
Canadian Tire	canadiantire.ca
Canary	canary.is
Canva	canva.com
Capcom ID	capcom.com capcom.co.jp capcomusa.com capcom-europe.com capcom.com.tw
Capital Group / American Funds	capitalgroup.com
Capital One	capitalone.com
Capsule	capsulecrm.com
Carbonite	carbonite.com
Cardmarket	cardmarket.com
CVS Caremark	caremark.com
RBC Caribbean	caribbean.rbcroyalbank.com
Carilion Clinic	carilionclinic.org
Carleton University	carleton.ca
Carrd	carrd.co
Carta	carta.com
Cash App	cash.app
Cashrewards	cashrewards.com.au
Caspio	caspio.com
Cat	cat.com
Cathay Pacific	cathaypacific.com
Commercial Bank of Qatar	cbq.qa
CBT Nuggets	cbtnuggets.com
CD Baby	cdbaby.com
CDKeys	cdkeys.com
CDN77	cdn77.com
CDNsun	cdnsun.com
Cembra Money Bank	cembra.ch
Cengage	cengage.com webassign.net
Sophos Central	central.sophos.com login.sophos.com
CenturyLink	centurylink.com
CompTIA	certification.comptia.org
CEX.IO	cex.io
Caixadirecta	cgd.pt
Changelly	changelly.com
Chargebee	chargebee.com
ChargePoint	chargepoint.com
CharlieHR	charliehr.com
Chartbeat	chartbeat.com
Chase	chase.com
Google Chat	chat.google.com
Chatwork	chatwork.com
Checkfront	checkfront.com
CMG	checkmategaming.com
Chegg	chegg.com
Chess.com	chess.com
Chime	chime.com
Chocolatey	chocolatey.org
Choko.Link	choko.link
CIBC	cibc.com
Cinemark	cinemark.com
Cineplex	cineplex.com
Circle	circle.com
Cisco	cisco.com
Citadel Credit Union	citadelbanking.com
Citationsy	citationsy.com
Citibank	citi.com accountonline.com citibank.com citicards.com citibankonline.com
Citibank [AU]	citibank.com.au
Citizens Bank	citizensbank.com
ClassLink	classlink.com
CLEAR	clearme.com
ClearScore	clearscore.com
Clemson University	clemson.edu
Clever	clever.com
CleverTap	clevertap.com
ClickPay	clickpay.com
ClickUp	clickup.com
Clickworker	clickworker.com
Cliniko	cliniko.com
Clio	clio.com
Clipper	clippercard.com
Close	close.com
Baidu AI cloud	cloud.baidu.com login.bce.baidu.com
Google Cloud Platform	cloud.google.com
HashiCorp Cloud Platform	cloud.hashicorp.com auth.hashicorp.com
IBM Cloud	cloud.ibm.com
Malwarebytes Nebula	cloud.malwarebytes.com
Oracle Cloud Infrastructure	cloud.oracle.com oraclecloud.com
Cloud 66	cloud66.com
CloudAMQP	cloudamqp.com
CloudBees	cloudbees.com
Cloudbet	cloudbet.com
CloudConvert	cloudconvert.com
Cloudflare	cloudflare.com
cloudHQ	cloudhq.net
Cloudinary	cloudinary.com
ClouDNS	cloudns.net
Cloudways	cloudways.com
Clover	clover.com
Cloze	cloze.com
Clubhouse	clubhouse.com
CM	cm.com
C More	cmore.se cmore.no cmore.dk cmore.fi
Carnegie Mellon University	cmu.edu
CNN	cnn.com
The Co-operative Bank	co-operativebank.co.uk
Cobalt	cobalt.io
College Of DuPage	cod.edu
Coda	coda.io
Codeanywhere	codeanywhere.com
Codebase	codebasehq.com
Codeberg	codeberg.org
Codecademy	codecademy.com
Code Climate	codeclimate.com
CodePen	codepen.io
CodeSignal	codesignal.com
Cognito Forms	cognitoforms.com
Coinbase	coinbase.com
Coinberry	coinberry.com
Coincheck	coincheck.com
CoinDCX	coindcx.com
CoinDeal	coindeal.com
CoinFalcon	coinfalcon.com
CoinGate	coingate.com
Coingecko	coingecko.com
Coinify	coinify.com
Coinigy	coinigy.com
Coinjar	coinjar.com
CoinLoan	coinloan.io
CoinMarketCap	coinmarketcap.com
CoinOne	coinone.co.kr
CoinPayments	coinpayments.net
CoinPayU	coinpayu.com
CoinRemitter	coinremitter.com
Coins.ph	coins.ph
CoinSmart	coinsmart.com
CoinSpot	coinspot.com.au
CoinTiger	cointiger.com
CoinTracker	cointracker.io
CoinTracking	cointracking.info
Cointraffic	cointraffic.io
Coinut	coinut.com
Coinzilla	coinzilla.com
Coles	coles.com.au
COL Financial	colfinancial.com
College Board	collegeboard.org
University of Colorado Boulder	colorado.edu
Columbia University	columbia.edu
Combell	combell.com
comdirect	comdirect.de
ComEd	comed.com
Comet	comet.it
Commonwealth Bank of Australia	commbank.com.au netbank.com.au
Metro Bank Commercial	commercial.metrobankonline.co.uk
Commerzbank	commerzbank.de
Common App	commonapp.org
CommSec	commsec.com.au
CommunityAmerica	communityamerica.com
Comodo	comodo.com
Compose	compose.com
Comviq	comviq.se
Concur	concur.com concur.com.mx concur.ca concur.com.br concur.com.ar concur.co concur.cl concur.pe concur.co.za concur.ae concur.co.uk concur.fr concur.de concur.it concur.nl concur.se concur.dk concur.fi concur.be concur.es concur.no concur.com.au concur.cn concur.com.hk concur.co.in concur.co.jp concur.kr concur.com.sg concur.tw concursolutions.com
Con Edison	coned.com
ConnectWise Control (ScreenConnect)	connectwise.com
Conrad	conrad.com conrad.at conrad.be conrad.ch conrad.cz conrad.de conradelektronik.dk conrad.fr conrad.hr conrad.hu conrad.it conrad.nl conrad.pl conrad.se conrad.si conrad.sk
consentmanager	consentmanager.net
Consorsbank	consorsbank.de
Constellix	constellix.com
Consumer Cellular	consumercellular.com
Contabo	contabo.com
Contentful	contentful.com
Contentstack	contentstack.com
ConvertKit	convertkit.com
Cookiebot	cookiebot.com
CookieYes	cookieyes.com
Coop Genossenschaft	coop.ch
Copa Airlines	copaair.com
Cordial	cordial.com
Cornell University	cornell.edu
Corporate Finance Institute	corporatefinanceinstitute.com
Cosmolex	cosmolex.com
CoSpaces	cospaces.io
Costco [UK]	costco.co.uk
Costco	costco.com
Cost Plus Drugs	costplusdrugs.com
Couchsurfing	couchsurfing.com
Coursera	coursera.org
Cox	cox.com
CPOMS	cpoms.co.uk cpoms.net
Cal Poly Pomona	cpp.edu
CQUniversity	cqu.edu.au
CrashPlan	crashplan.com crashplanpro.com
Crazy Domains	crazydomains.com
Credit Karma [CA]	creditkarma.ca
Credit Karma [UK]	creditkarma.co.uk
Credit Karma [US]	creditkarma.com
Credly	credly.com
cron-job.org	cron-job.org
Cronometer	cronometer.com
Crowdcube	crowdcube.com crowdcube.eu
Crowdin	crowdin.com
Crowd Supply	crowdsupply.com
Crunchyroll	crunchyroll.com
Crypto	crypto.com
Cryptonator	cryptonator.com
CryptoPanic	cryptopanic.com
Ceska Sporitelna	csas.cz
CSN	csn.se
ČSOB (Czech)	csob.cz
Cultured Code Things Cloud	culturedcode.com
CuriosityStream	curiositystream.com
Currencycloud	currencycloud.com
Current RMS	current-rms.com
Customer.io	customer.io
CyberGhost	cyberghostvpn.com
cyon	cyon.ch
DAB BNP Paribas	dab-bank.de
Dan.com	dan.com
Danske Bank [DK]	danskebank.dk
Danske Bank [SE]	danskebank.se
Dashlane	dashlane.com
Databox	databox.com
Datadog	datadoghq.com
DataRobot	datarobot.com
DATEV	datev.de
Datto	datto.com
DBS Bank [SG]	dbs.com.sg
Digital Federal Credit Union	dcu.org
Deakin University	deakin.edu.au
Deel	deel.com letsdeel.com
DeepL	deepl.com
Deezer	deezer.com
DEGIRO	degiro.nl degiro.cz degiro.ch degiro.dk degiro.de degiro.es degiro.gr degiro.fr degiro.ie degiro.it degiro.nl degiro.co.no degiro.hu degiro.at degiro.pl degiro.pt degiro.fi degiro.se degiro.co.uk
Degoo	degoo.com
Degussa Bank	degussa-bank.de
Deka Investments	deka.de
Delaware.gov	delaware.gov
Delighted	delighted.com delightedapp.com
Delinea	delinea.com
Deliveroo	deliveroo.com deliveroo.co.uk deliveroo.fr deliveroo.nl deliveroo.be deliveroo.ie deliveroo.es deliveroo.it deliveroo.com.sg deliveroo.hk deliveroo.ae deliveroo.com.kw deliveroo.de deliveroo.tw
Deliverr	deliverr.com
Dell	dell.com
Delta	delta.com
Delta Dental	deltadental.com deltadentalcoversme.com deltadentalar.com deltadentalks.com deltadentalok.org deltadentalpr.com deltadentalaz.com deltadentalco.com deltadentalct.com deltadentalia.com deltadentalid.com deltadentalil.com deltadentalin.com deltadentalins.com deltadentalma.com deltadentalmi.com deltadentalmn.org deltadentalmo.com deltadentalne.org deltadentalnj.com deltadentalnm.com deltadentaloh.com deltadentalri.com deltadentalsc.com deltadentalsd.com deltadentalva.com deltadentalwa.com deltadentalwi.com deltadentalwy.org hawaiidentalservice.com modahealth.com nedelta.com
Demio	demio.com
Deploybot	deploybot.com
DeployHQ	deployhq.com
Depop	depop.com
Deputy	deputy.com
Desert Financial Credit Union	desertfinancial.com
Desjardins	desjardins.com
desmos	desmos.com
Despegar.com	despegar.com
Detectify	detectify.com
Deutsche Bank	deutsche-bank.de
Deutsche Rentenversicherung	deutsche-rentenversicherung.de
Deutsche Post	deutschepost.de
Vonage	developer.nexmo.com
DeviantArt	deviantart.com
Dext Prepare	dext.com
domainFACTORY	df.eu
DHL [DE]	dhl.de
DiDi	didiglobal.com 99app.com didimobility.co.jp
DigiCert	digicert.com
DigiD	digid.nl
DCS World	digitalcombatsimulator.com eagle.ru
DigitalOcean	digitalocean.com
Digital River	digitalriver.com
Digital Surge	digitalsurge.com.au
Digitec	digitec.ch
dinahosting	dinahosting.com
Dinero	dinero.dk
DirectAdmin	directadmin.com
Directnic	directnic.com
DIRECTV	directv.com
Discogs	discogs.com
Discord	discord.com discordapp.com
Discount Bank	discountbank.co.il
Discover	discover.com discovercard.com
Discovery Plus	discoveryplus.com
DISH Network	dish.com
Yandex.Disk	disk.yandex.com
Disney+	disneyplus.com
Displate	displate.com
Disqus	disqus.com
Deutsche Kreditbank (DKB)	dkb.de
DMARC Analyzer	dmarcanalyzer.com
dmarcian	dmarcian.com
DMM	dmm.com
DMOJ	dmoj.ca
DNB	dnb.no
DNSFilter	dnsfilter.com
DNSimple	dnsimple.com
Docker	docker.com
Doctolib	doctolib.it doctolib.de doctolib.fr doctolib.com
Docusign	docusign.com docusign.net
Dodo	dodo.com dodo.com.au
Dollar General	dollargeneral.com
Domain.com	domain.com
Domain	domain.com.au
DomainTools	domaintools.com
Domeneshop	domeneshop.no
Dominion Energy	dominionenergy.com
Domino Data Lab	dominodatalab.com
Australian Red Cross Lifeblood	donateblood.com.au
Doodle	doodle.com
DooDrive	doodrive.com
DoorDash	doordash.com
Doppler	doppler.com
Dotdigital	dotdigital.com
Dotloop	dotloop.com
DPD	dpd.de
DraftKings	draftkings.com
DrChrono	drchrono.com
Dreamhost	dreamhost.com
Dreamstime	dreamstime.com
Drift	drift.com
Google Drive	drive.google.com
Drop	drop.com
Dropbox	dropbox.com getdropbox.com
Drugs.com	drugs.com
Druide	druide.com
Drupal.org	drupal.org
DTE Energy	dteenergy.com
Duke Energy	duke-energy.com
Duke University	duke.edu
Duolingo	duolingo.com
Dutch-Bangla Bank Limited (DBBL)	dutchbanglabank.com
Dutch Bros	dutchbros.com
Dwolla	dwolla.com
Dyn	dyn.com
Dynadot	dynadot.com
Dynu	dynu.com
e-hon	e-hon.ne.jp
Electronic Arts (Origin)	ea.com origin.com
Earth Class Mail	earthclassmail.com
Eastern Bank	easternbank.com
easybank	easybank.at
EasyDMARC	easydmarc.com
easyDNS	easydns.com
easyJet	easyjet.com
EasySendy	easysendy.com
Evangelische Bank	eb.de
eBay	ebay.com ebay.com.au ebay.at ebay.be ebay.ca ebay.cn ebay.fr ebay.de ebay.com.hk ebay.in ebay.ie ebay.it ebay.co.jp ebay.com.my ebay.nl ebay.ph ebay.pl ebay.com.sg ebay.es ebay.ch ebay.com.tw ebay.co.uk
EB Games Australia	ebgames.com.au
EC-Council	eccouncil.org
eclincher	eclincher.com
ecobee	ecobee.com
East Carolina University	ecu.edu
Edabit	edabit.com
Educative	educative.io
SWITCH edu-ID	eduid.ch
Eduonix	eduonix.com
Edward Jones	edwardjones.com edwardjones.ca
edX	edx.org
EE	ee.co.uk
FirstBank	efirstbank.com
Egnyte	egnyte.com
Ekinet	eki-net.com
Elastic Cloud	elastic.co
Elastic Email	elasticemail.com
Elation Health	elationhealth.com
Elder Scrolls Online	elderscrollsonline.com
Element	element.io
ElevenLabs	elevenlabs.io
Elfster	elfster.com
Ello	ello.co
elmah.io	elmah.io
Elster	elster.de
ELV Elektronik	elv.com
EmailMeForm	emailmeform.com
Eastern Michigan University	emich.edu
Emma Life Insurance	emma.ca
EMP	emp-online.com emp-shop.pl emp.fi emp-shop.dk large.be emp-online.fr emp-shop.cz emp.ie large.nl emp-online.es emp.de emp-shop.no emp.co.uk emp.at emp-online.it emp-online.ch emp-shop.se emp-shop.sk
Emplifi	emplifi.io
Eneba	eneba.com
Energy Australia	energyaustralia.com.au
Engadget	engadget.com
Engine Yard	engineyard.com
Enjin	enjin.io enjin.com
eNom	enom.com
Ente	ente.io
Entrust	entrust.net
Envato	envato.com placeit.net
Envoyer	envoyer.io
E.ON	eon.de
Epayslips	epayslips.co.uk
Epic Games	epicgames.com fortnite.com fallguys.com rocketleague.com
Epidemic Sound	epidemicsound.com
Epik	epik.com
ePRICE	eprice.it
EQ Bank	eqbank.ca
Equifax	equifax.com soluciones.equifax.com.ar equifax.com.au consumer.equifax.ca soluciones.equifax.cl equifax.co.cr equifax.ec equifax.sv equifax.hn equifax.co.in equifax.com.mx equifax.co.nz soluciones.equifax.com.py equifax.pe equifax.pt equifax.ru soluciones.equifax.es equifax.co.uk equifax.uy
Embry-Riddle Aeronautical University	erau.edu
Ergon Energy	ergon.com.au
Erste Bank [HR]	erstebank.hr
ESET HOME	eset.com
Espresso House	espressohouse.com
Esri	esri.com
Etana Custody	etana.com
eToro	etoro.com
E*Trade	etrade.com
ETS	ets.org
Etsy	etsy.com
eufySecurity	eufylife.com
eUKhost	eukhost.com
EuroDNS	eurodns.com
Eurowings	eurowings.com
Eventbrite	eventbrite.com
EVENTIM	eventim.de
EVE Online	eveonline.com
Everlane	everlane.com
Everlaw	everlaw.com
Evernote	evernote.com
Xodo Sign	eversign.com xodosign.com
Eversource	eversource.com
Everyday Rewards	everyday.com.au woolworthsrewards.com.au everydayrewards.com.au everydayrewards.co.nz
EVgo	evgo.com
Exact Online	exact.com
Exelon	exeloncorp.com atlanticcityelectic.com bge.com comed.com delmarva.com peco.com pepco.com
Exmo	exmo.com
Expensify	expensify.com
Experian Ltd	experian.co.uk experian.com freecreditreport.com
Expo	expo.dev
ExpressVPN	expressvpn.com
Extreme Networks	extremenetworks.com
F-Secure	f-secure.com
F2Pool	f2pool.com
Facebook	facebook.com messenger.com
FaceIT	faceit.com
Fahren Lernen	fahren-lernen.de
Fairphone	fairphone.com
Fairwinds	fairwinds.org
Fakturoid	fakturoid.cz
Fanatical	fanatical.com
Fanatics	fanatics.com
Fandom	fandom.com
FanDuel	fanduel.com
FanFiction.Net	fanfiction.net
FastComet	fastcomet.com
Fasthosts	fasthosts.co.uk
Fastly	fastly.com
Fastmail	fastmail.com
FastSpring	fastspring.com
Fathom	fathomhq.com
Faucet Crypto	faucetcrypto.com
FaucetPay	faucetpay.io
Fauna	fauna.com
Favro	favro.com
Fax.Plus	fax.plus
FedEx	fedex.com
Feedly	feedly.com
Google Fi	fi.google.com
Google Fiber	fiber.google.com
Fidelity Investments	fidelity.com
Figma	figma.com
Filen	filen.io
Files.com	files.com
Filmweb	filmweb.pl
Finary	finary.com
Findmyshift	findmyshift.com
Fineco Bank	finecobank.com
Finnair	finnair.com
Finnkino	finnkino.fi
Fio banka	fio.cz
Firmex VDR	firmex.com
First Community Credit Union	firstcommunity.com
first direct	firstdirect.com
First Horizon	firsthorizon.com
First Tech Federal Credit Union	firsttechfed.com
FIS Global	fisglobal.com
Google Fit	fit.google.com
Fitbit	fitbit.com
Fiverr	fiverr.com
Flatex	flatex.de
Flaticon	flaticon.com
Fleep	fleep.io
Flexera	flexera.com
Flickr	flickr.com
FlightAware	flightaware.com
Flightradar24	flightradar24.com
Flipboard	flipboard.com
Flipkart	flipkart.com
Flipsnack	flipsnack.com
Floatplane	floatplane.com
Flourish	flourish.studio
Fly.io	fly.io fly-metrics.net
Breeze Airways	flybreeze.com
Flybuys	flybuys.com.au
Frontier Airlines	flyfrontier.com
Flying Blue	flyingblue.com airfrance.com klm.com flyingblue.am flyingblue.at flyingblue.be flyingblue.bz flyingblue.ca flyingblue.cn flyingblue.co.in flyingblue.co.nz flyingblue.co.uk flyingblue.co.za flyingblue.com.au flyingblue.com.co flyingblue.com.mx flyingblue.com.ph flyingblue.com.tw flyingblue.com.ve flyingblue.de flyingblue.es flyingblue.fr flyingblue.la flyingblue.nl flyingblue.pl flyingblue.us
SAS	flysas.com
XO	flyxo.com
FogBugz	fogbugz.com
FollowMyHealth	followmyhealth.com
Foodora [FI]	foodora.fi
Foodora [NO]	foodora.no
Foodora [SE]	foodora.se
ForeFlight	foreflight.com
Laravel Forge	forge.laravel.com
Formsite	formsite.com
Formspree	formspree.io
Formstack	formstack.com
Formula 1	formula1.com
fortrabbit	fortrabbit.com
Fortuneo Banque	fortuneo.fr
Foursquare	foursquare.com
Florida Power and Light	fpl.com
FP Markets	fpmarkets.com fpmarkets.eu
FragDenStaat	fragdenstaat.de
Frame.io	frame.io
FreeAgent	freeagent.com
FreeDNS	freedns.afraid.org
Freedom Mobile	freedommobile.ca
freee	freee.co.jp
Freehostia	freehostia.com
Freelancer	freelancer.com
Freenet	freenet.de
FreeTaxUSA	freetaxusa.com
Freetrade	freetrade.io
Freewallet	freewallet.org
FreshBooks	freshbooks.com
Freshworks	freshworks.com
Front	front.com frontapp.com
Frontier Communications	frontier.com
Frontify	frontify.com
California Franchise Tax Board	ftb.ca.gov
fuboTV	fubo.tv
Funding Circle	fundingcircle.com
FXhome	fxhome.com
Gaijin Entertainment	gaijin.net
Galaxus	galaxus.ch
Banco Galicia	galicia.ar
GameBanana	gamebanana.com
GameFly	gamefly.com
GameMaker	gamemaker.io yoyogames.com
GamersGate	gamersgate.com
Gamesplanet	gamesplanet.com
Gandi	gandi.net
Garena Online	garena.sg
Garmin	garmin.com
Gate.io	gate.io
Georgia Institute of Technology	gatech.edu
Gatehub	gatehub.net
Gauthmath	gauthmath.com
GeForce (Nvidia)	geforce.com nvidia.com login.nvgs.nvidia.com
Geico	geico.com
Gemini	gemini.com
Georgetown University	georgetown.edu
Georgia Power	georgiapower.com
GeoTrust	geotrust.com
Gerber Life Insurance	gerberlife.com
Flywheel	getflywheel.com
Pocket	getpocket.com
GetResponse	getresponse.com
Getscreen.me	getscreen.me
Global Information Assurance Certification (GIAC)	giac.org
Gilt	gilt.com
GIPHY	giphy.com
GitGuardian	gitguardian.com
GitHub	github.com
GitLab	gitlab.com
Glassdoor	glassdoor.com
Gleam	gleam.io
Glorious	gloriousgaming.com
Glovo	glovoapp.com
GLS-ONE	gls-one.de
GLS Gemeinschaftsbank	gls.de
General Motors	gm.com chevrolet.com buick.com gmc.com cadillac.com
GMO Aozora Net Bank	gmo-aozora.com
George Mason University	gmu.edu
GMX.com	gmx.com
GMX.net	gmx.net gmx.at
WePay	go.wepay.com
Abode	goabode.com goabode.co.uk abode.mx
Brightline	gobrightline.com
GoCardless	gocardless.com
GoDaddy	godaddy.com
GoFundMe	gofundme.com
GOG.com	gog.com
GoGetSSL	gogetssl.com
Golem	golem.de
Goodreads	goodreads.com
GoPro	gopro.com
GoSquared	gosquared.com
Госуслуги (Gosuslugi)	gosuslugi.ru
Teleport	goteleport.com
GoTo	goto.com logme.in logmein.com logmeininc.com
GOV.UK	gov.uk
Gradintelligence	gradintel.com
Grafana	grafana.com
Grammarly	grammarly.com
Great Southern Bank	greatsouthernbank.com.au
GreenGeeks	greengeeks.com
Greenhost	greenhost.net
Green Man Gaming	greenmangaming.com
Greyhound	greyhound.com
GroupMe	groupme.com group.me
Groupon	groupon.com
Groups.io	groups.io
GrowingIO	growingio.com
Grubhub	grubhub.com
Bancolombia	grupobancolombia.com
Guideline	guideline.com
Guilded	guilded.gg
Guild Wars 2	guildwars2.com arena.net
Gumlet	gumlet.com
Gumroad	gumroad.com
Gumtree	gumtree.com
Gusto	gusto.com
Great Western Railway	gwr.com
George Washington University	gwu.edu
Gyazo	gyazo.com
HackerOne	hackerone.com
HackerRank	hackerrank.com
Hackster.io	hackster.io
Hack The Box	hackthebox.com hackthebox.eu
Halebop	halebop.se
Halifax	halifax.co.uk halifax-online.co.uk
Hallon	hallon.se
Handelsbanken	handelsbanken.se
Hanseatic Bank	hanseaticbank.de
HappyFox	happyfox.com
Harvard University	harvard.edu
Hatch	hatchinvest.nz
Hatena	hatena.ne.jp
Hawaiian Airlines	hawaiianairlines.com
HBF	hbf.com.au
HBO Max	hbomax.com max.com
hCaptcha	hcaptcha.com
Hurricane Electric	he.net
Headspace	headspace.com
Headway	headway.co
Healthcare.gov	healthcare.gov
HealthEquity	healthequity.com
Heap	heap.io
Heart Internet	heartinternet.uk
Heathrow Airport	heathrow.com
Heimdal	heimdalsecurity.com
Heise online	heise.de
VRChat	hello.vrchat.com
Hello bank! [FR]	hellobank.fr
Bonsai	hellobonsai.com
Dropbox Sign	hellosign.com
Stake	hellostake.com stake.com.au
Help Scout	helpscout.com
Heroku	heroku.com
Hetzner	hetzner.com
Hevo Data	hevodata.com
Hexonet	hexonet.net
HEY	hey.com
hide.me VPN	hide.me
HiDrive (STRATO)	hidrive.com
Hilton	hilton.com
Hint Health	hint.com
Hi-Rez Studios	hirezstudios.com
HitBTC	hitbtc.com
Hive	hivehome.com
Hargreaves Lansdown	hl.co.uk
H&M	hm.com
Harvey Mudd College	hmc.edu
Holded	holded.com
Holvi	holvi.com
Home Assistant	home-assistant.io
Saxo Bank	home.saxo saxotrader.com saxobank.com bgsaxo.it
Sophos Home	home.sophos.com my.sophos.com
Home Depot	homedepot.com
Honeybadger	honeybadger.io
honto	honto.jp
HootSuite	hootsuite.com
Hostek	hostek.com hostek.co.uk
Hostelworld	hostelworld.com
Hostens	hostens.com
Host Europe	hosteurope.de
Hostinger	hostinger.com
Hostiso	hostiso.com
HostMonster	hostmonster.com
Hostplus	hostplus.com.au
Hostpoint	hostpoint.ch
Hoststar	hoststar.ch
HostUS	hostus.us
Hostwinds	hostwinds.com hostwinds.co.uk hostwinds.in hostwinds.ng hostwinds.cn hostwinds.de hostwinds.es hostwinds.pt hostwinds.fr hostwinds.ru hostwinds.nl hostwinds.kr hostwinds.it hostwinds.ae
HotDoc	hotdoc.com.au
Hotjar	hotjar.com
Hotstar	hotstar.com
Hover.com	hover.com
HP	hp.com
Hewlett Packard Enterprise	hpe.com hewlettpackardenterprise.com
H&R Block	hrblock.com
HSBC [CA]	hsbc.ca
HSBC [UK]	hsbc.co.uk
HSBC [AR]	hsbc.com.ar
HSBC [AU]	hsbc.com.au
HSL	hsl.fi
Huawei Cloud	huaweicloud.com
Hubbl	hubbl.com.au binge.com.au kayosports.com.au flashnews.com.au lifestyle.com.au streamotion.com.au
HubSpot	hubspot.com
HuggingFace	huggingface.co
HUK-Coburg	huk.de
HUK24	huk24.de
Hulu	hulu.com
Humana	humana.com
Humble Bundle	humblebundle.com
Huntington National Bank	huntington.com
Huobi	huobi.com
Hushmail	hushmail.com
Hogeschool van Amsterdam	hva.nl
Hamburger Verkehrsverbund	hvv.de
Hyatt	hyatt.com
HYPE	hype.it
Hypixel	hypixel.net
Hypop	hypop.com.au
HypoVereinsbank	hypovereinsbank.de
Hytale	hytale.com hytale.net
ICA Banken	icabanken.se
ICBC [AR]	icbc.com.ar
ICDSoft	icdsoft.com
Icedrive	icedrive.net
ICICI	icicibank.com
Apple iCloud	icloud.com
Atlassian Cloud	id.atlassian.com
ID.me	id.me
Nintendo Network	id.nintendo.net
IDrive	idrive.com
IEEE	ieee.org
IFTTT	ifttt.com
IG	ig.com
IHG	ihg.com
IIJmio	iijmio.jp
iiNet	iinet.net.au iinet.com.au
IKEA	ikea.com
IMB Bank	imb.com.au
IMDb	imdb.com
Imgur	imgur.com
ImmobilienScout24	immobilienscout24.de
Immowelt	immowelt.de
Imperva	imperva.com
impots.gouv.fr	impots.gouv.fr
ImprovMX	improvmx.com
Inbox.lv	inbox.lv
Indeed	indeed.com
Independent Reserve	independentreserve.com
Independer	independer.nl
IndieGala	indiegala.com
Indiegogo	indiegogo.com
Infinity	infinity.co
Infobip	infobip.com
Infomaniak	infomaniak.com
ING [AU]	ing.com.au
ING-DiBa [DE]	ing.de
ING Italia	ing.it
ING [LU]	ing.lu
ING Bank Slaski [PL]	ing.pl
InMotion Hosting	inmotionhosting.com
Instabox	instabox.io
Instagram	instagram.com threads.com threads.net ig.me
Instant-Gaming	instant-gaming.com
InstantScripts	instantscripts.com.au
Instapaper	instapaper.com
Canvas	instructure.com
Everyday Insurance	insurance.everyday.com.au insurance.woolworths.com.au
Zoolz	intelli.zoolz.com
Interactive Brokers	interactivebrokers.com interactivebrokers.ca interactivebrokers.co.in interactivebrokers.co.jp interactivebrokers.co.uk interactivebrokers.com.au interactivebrokers.com.hk interactivebrokers.hu interactivebrokers.ie interactivebrokers.sg
Intercom	intercom.com
Interia	interia.pl
Internet.bs	internetbs.net
InterServer	interserver.net
Intesa Sanpaolo	intesasanpaolo.com
intigriti	intigriti.com
Intuit	intuit.com
Voyager	investvoyager.com
Invictus Capital	invictuscapital.com
Invoice2go	invoice.2go.com
InvoiceBerry	invoiceberry.com
Invoiced	invoiced.com
INWX	inwx.com
IO Interactive	ioi.dk
IONOS	ionos.com
IO Zoom	iozoom.com
iPage	ipage.com
IPVanish	ipvanish.com
IRCCloud	irccloud.com
IronVest	ironvest.com
US Internal Revenue Service	irs.gov
ISACA	isaca.org
ISC2	isc2.org
ISL Online	islonline.com
itch.io	itch.io
Iterable	iterable.com
IT Glue	itglue.com
itslearning	itslearning.com
iubenda	iubenda.com
IVPN	ivpn.net
iWantMyName	iwantmyname.com
Jamf Now	jamfnow.com
JB Hi-Fi	jbhifi.com.au
Cooperativa JEP	jep.coop
JetBlue	jetblue.com
JetBrains	jetbrains.com
Jetstar	jetstar.com
Nutstore	jianguoyun.com
Jitbit Helpdesk	jitbit.com
JM Bullion	jmbullion.com
John Hancock	johnhancock.com
John Lewis & Partners	johnlewis.com
Lemmy	join-lemmy.org
Mastodon	joinmastodon.org mastodon.social
Joker.com	joker.com
Jotform	jotform.com
Jottacloud	jottacloud.com
Jovia Financial	jovia.org
Joyent	joyent.com
Mercari [JP]	jp.mercari.com
jpc	jpc.de
Jumbo [AR]	jumbo.com.ar
JumpCloud	jumpcloud.com
JustGiving	justgiving.com
justhost	justhost.com
JustWatch	justwatch.com
Justworks	justworks.com
Kaggle	kaggle.com
Kagi	kagi.com
Kahoot!	kahoot.com kahoot.it
Kajabi	kajabi.com
Kakao	kakao.com
Kanka	kanka.io
Kanopy	kanopy.com
karriere.at	karriere.at
Kaspersky	kaspersky.com
Kayako	kayako.com
Keepa	keepa.com
Keeper	keepersecurity.com
Passwarden	keepsolid.com
Kerboodle	kerboodle.com
Kerio Connect	kerio.com
KeyBank	key.com
Keybase	keybase.io
KeyCDN	keycdn.com
Khan Academy	khanacademy.org
Kick	kick.com
KickEX	kickex.com
Kickstarter	kickstarter.com
Kijiji	kijiji.ca
Kik	kik.com
Killstar	killstar.com
Kinguin	kinguin.net
Kinsta	kinsta.com
Kintone	kintone.com
Karlsruher Institut für Technologie	kit.edu
Kiva	kiva.org
Klarna	klarna.com
Klarna [NO]	klarna.no
Klarna [SE]	klarna.se
Klaviyo	klaviyo.com
Kleinanzeigen	kleinanzeigen.de ebay-kleinanzeigen.de
Knack	knack.com
KnowBe4	knowbe4.com
KnownHost	knownhost.com
Knowt	knowt.com
Ko-fi	ko-fi.com
Kobo	kobo.com
Kohl's	kohls.com
Koho	koho.ca
Koodo Mobile	koodomobile.com
Koofr	koofr.eu
Korbit	korbit.co.kr
Kraken	kraken.com
Kriptomat	kriptomat.io
Krystal	krystal.uk
Kungliga Tekniska Högskolan	kth.se
Kuna	kuna.io
La Banque Postale	labanquepostale.fr
Länsförsäkringar	lansforsakringar.se
Larian	larian.com
Last.fm	last.fm
LastPass	lastpass.com
LATAM Airlines	latam.com
Latitude Financial	latitudefinancial.com
LATOKEN	latoken.com
La Trobe University	latrobe.edu.au ltu.edu.au
LaunchDarkly	launchdarkly.com
Launchpad	launchpad.net
Lazada	lazada.com
Le Crédit Lyonnais (LCL)	lcl.fr
LCN.com	lcn.com
Leaseweb	leaseweb.com
Leboncoin	leboncoin.fr
LeetCode	leetcode.com leetcode.cn
Legalmail	legalmail.it
LEGO	lego.com
LendingClub	lendingclub.com
Lenovo	lenovo.com
Let's Do This	letsdothis.com
LetsGetChecked	letsgetchecked.com
Letterboxd	letterboxd.com ltrbxd.com
Bank Leumi	leumi.co.il
lexoffice	lexoffice.de
LGE Community Credit Union	lgeccu.org
LHV	lhv.ee
LibraryThing	librarything.com
lichess.org	lichess.org
L'Identité Numérique (IDN)	lidentitenumerique.laposte.fr
LIDL [DE]	lidl.de accounts.lidl.com
Lieferando	lieferando.de
Life360	life360.com
Lifesum	lifesum.com
Liftopia	liftopia.com
LIGA Bank	ligabank.de
LIHKG	lihkg.com
LINE	line.me
Line 6	line6.com
Link	link.com
LinkedIn	linkedin.com
Linksys Smart Wi-Fi	linksyssmartwifi.com
Linkt	linkt.com.au
Linktree	linktr.ee
Linode	linode.com
lippu.fi	lippu.fi
Liquid	liquid.com
Liquid Web	liquidweb.com
Listrak	listrak.com
LiteBit	litebit.eu
Litmus	litmus.com
LiveJournal	livejournal.com
Lloyds Bank	lloydsbank.com
Lake Michigan Credit Union	lmcu.org
London North Eastern Railway	lner.co.uk
Lnk.Bio	lnk.bio
Lobsters	lobste.rs
Localize	localizejs.com
logwien	log.wien
LogicMonitor	logicmonitor.com
Login.gov	login.gov
ThreatSim	login.threatsim.com
Logitech	logitech.com astrogaming.com logi.com
Lokalise	lokalise.com
Lone Star College	lonestar.edu
Looker	looker.com
Loom	loom.com
Loopia	loopia.se
LottieFiles	lottiefiles.com
Lowes	lowes.com
Linux Professional Institute (LPI)	lpi.org
Lucidchart	lucidchart.com lucid.app lucid.co
Lufthansa	lufthansa.com miles-and-more.com
Luma	luma.com lu.ma
Lunch Money	lunchmoney.app
Luno	luno.com
Lyft	lyft.com
Lyyti	lyyti.com lyyti.fi
M1	m1.com
Microsoft 365 Copilot	m365.cloud.microsoft login.microsoftonline.com office.microsoft.com microsoft365.com office365.com office.com yammer.com
Maccabi Healthcare Services	maccabi4u.co.il
Macquarie Bank	macquarie.com.au
Banco Macro	macro.com.ar
MacStadium	macstadium.com
Mountain America Credit Union	macu.com
Macy's	macys.com
Magnet.me	magnet.me
MaiCoin	maicoin.com
NetEase Mail	mail.163.com 126.com yeah.net
Aol Mail	mail.aol.com
Mail.com	mail.com
mail.de	mail.de
Gmail	mail.google.com gmail.com googlemail.com
Riseup Mail	mail.riseup.net
Mail.Ru	mail.ru
SAPO Mail	mail.sapo.pt
TIM Mail	mail.tim.it
Yandex.Mail	mail.yandex.com
mailbox.org	mailbox.org
MailChimp	mailchimp.com mailchi.mp
MailerLite	mailerlite.com
Mailfence	mailfence.com
Mailgun	mailgun.com
Mailjet	mailjet.com
Mailo	mailo.com
Make	make.com
Malwarebytes (Personal)	malwarebytes.com
MangaDex	mangadex.org
Manulife	manulife.ca manulife.com
Mapbox	mapbox.com
Marcus by Goldman Sachs	marcus.com
Marketo Engage	marketo.com
MarkMonitor	markmonitor.com
Marktplaats	marktplaats.nl
Maropost Marketing Cloud	maropost.com
Marriott	marriott.com
Masterclass	masterclass.com
MasterCard [AR]	masterconsultas.com.ar
Matalan	matalan.co.uk
MathWorks	mathworks.com
Matomo Cloud	matomo.org
Mattermost	mattermost.com
MAX	max.se maxburgers.com maxhamburger.no max.dk maxpremiumburgers.pl
MB Connect Line	mbconnectline.com
MBNA [CA]	mbna.ca
MBNA [UK]	mbna.co.uk
McAfee	mcafee.com
McDonald's	mcdonalds.com mcdonalds.jp
McGill University	mcgill.ca
ME Bank	mebank.com.au
Medal	medal.tv
MediaMarkt (DE)	mediamarkt.de
Media Temple	mediatemple.net
Medium	medium.com
Google Meet	meet.google.com
Meetup	meetup.com
Mega	mega.io
SCHUFA	meineschufa.de
Meister	meister.co meisterlabs.com meistertask.com mindmeister.com meisternote.com
Melia Hotels	melia.com
Meltwater	meltwater.com
Mendeley	mendeley.com
Mentimeter	mentimeter.com
Cisco Meraki	meraki.cisco.com meraki.com
Mercado Bitcoin	mercadobitcoin.com.br
Mercado Libre	mercadolibre.com mercadolibre.com.bo mercadolivre.com.br mercadolibre.cl mercadolibre.com.co mercadolibre.co.cr mercadolibre.com.do mercadolibre.com.ec mercadolibre.com.gt mercadolibre.com.hn mercadolibre.com.mx mercadolibre.com.ni mercadolibre.com.pa mercadolibre.com.py mercadolibre.com.pe mercadolibre.com.sv mercadolibre.com.uy mercadolibre.com.ve mercadolibre.com.ar
Mercado Pago	mercadopago.com
Mercury Cash	mercury.cash
Mercury	mercury.com
Meridian Credit Union	meridiancu.ca
Merrill Edge	merrilledge.com mymerrill.com ml.com
MessageBird	messagebird.com
Meta	meta.com oculus.com
Equinix Metal	metal.equinix.com
MetaMask	metamask.io
Metorik	metorik.com
Metro Bank (Personal)	metrobankonline.co.uk
MEXC	mexc.com
Miami University	miamioh.edu
Michaels	michaels.com
Microworkers	microworkers.com
Migadu	migadu.com
Migros	migros.ch
Mimecast	mimecast.com
Minds	minds.com
Minecraft	minecraft.net mojang.com
Colorado School of Mines	mines.edu
Minna no Ginko	minna-no-ginko.com
Mint	mint.intuit.com
Mintos	mintos.com
Miro	miro.com
Misfit	misfit.com
Miss Hosting	misshosting.com misshosting.bg misshosting.dk misshosting.fi misshosting.no misshosting.se
Missive App	missiveapp.com
Mist	mist.com
Mittwald	mittwald.de
Mixpanel	mixpanel.com
Mizuho Bank	mizuhobank.co.jp
MLP	mlp.de
Everyday Mobile	mobile.everyday.com.au mobile.woolworths.com.au
Modrinth	modrinth.com
Datové schránky	mojedatovaschranka.cz
Monarch Money	monarchmoney.com
Monash University	monash.edu monash.edu.my
Monday.com	monday.com
Monex	monex.co.jp
Moneybird	moneybird.com moneybird.nl
Envestnet MoneyGuide	moneyguidepro.com
Sony Bank	moneykit.net
MongoDB	mongodb.com
Moniker	moniker.com
Monster	monster.com
Montclair State University	montclair.edu
Monzo	monzo.com
Moqups	moqups.com
Mora	mora.jp
More	more.com.au
Morgan Stanley	morganstanley.com
Mos.ru	mos.ru
Michigan State University	msu.edu
M&T Bank	mtb.com mandtbank.com
MuleSoft	mulesoft.com
Mullvad	mullvad.net
MultCloud	multcloud.com
Masaryk University	muni.cz
MURAL	mural.co
musicMagpie	musicmagpie.co.uk
MxToolbox	mxtoolbox.com
Cigna	my.cigna.com
myGov	my.gov.au
NY.gov ID	my.ny.gov
MyAnimeList	myanimelist.net
MyChart	mychart.org
MyDomain	mydomain.com
Emma Email Marketing	myemma.com
myFICO	myfico.com
myfitnesspal	myfitnesspal.com
MyFRITZ!Net	myfritz.net
MyGovID	mygovid.ie
MyHealthONE	myhealthone.com
MyHeritage	myheritage.com
Hermes [DE]	myhermes.de
MYOB	myob.com myob.com.au myob.co.nz
Pennsylvania Dept of Revenue myPATH	mypath.pa.gov
myPrimobox	myprimobox.net myprimobox.com
Quest Diagnostics	myquest.questdiagnostics.com care360.com
mySQA	mysqa.org.uk
MyState Bank	mystate.com.au
My Study Life	mystudylife.com
MyTax Illinois	mytax.illinois.gov
Total Connect Comfort	mytotalconnectcomfort.com
N-able	n-able.com
N26	n26.com
n8n	n8n.io n8n.cloud
National Australia Bank	nab.com.au nabtrade.com.au
NAGA	naga.com
NairaEx	nairaex.com
Name.com	name.com
Namebase	namebase.io
Namecheap	namecheap.com
NameHero	namehero.com
Namesco	names.co.uk
NameSilo.com	namesilo.com
Nando's [UK]	nandos.co.uk
Nando's [AU]	nandos.com.au
NASA Federal Credit Union	nasafcu.com
NationBuilder	nationbuilder.com
Nationwide Building Society	nationwide.co.uk
NatWest	natwest.com
NAVER	naver.com
Navy Federal Credit Union	navyfederal.org
Fidelity NetBenefits	nb.fidelity.com
National Bank of Canada	nbc.ca bnc.ca
State Employees Credit Union	ncsecu.org
North Carolina State University	ncsu.edu
University of Notre Dame	nd.edu
NDAX	ndax.io
Nebula	nebula.app
Northeast Credit Union	necu.org
Nelnet	nelnet.studentaid.gov
Neolo	neolo.com
Neopets	neopets.com
NerdWallet	nerdwallet.com
Google Nest	nest.com nest.google.com
Cisco Network Academy	netacad.com
Netatmo	netatmo.com
SBI Sumishin Net Bank	netbk.co.jp
Netcore Cloud Email API	netcorecloud.com pepipost.com
netcup	netcup.eu netcup.de customercontrolpanel.de
NETELLER	neteller.com
Netfirms	netfirms.com
Netflix	netflix.com
Netim	netim.com
Netlify	netlify.com
Maropost Commerce Cloud	netohq.com neto.com.au
NetSuite	netsuite.com
Rakuten Mobile	network.mobile.rakuten.co.jp
Network Solutions	networksolutions.com
Newegg	newegg.com
Newgrounds	newgrounds.com
New Relic	newrelic.com
Nexcess	nexcess.net
Nexon	nexon.com
Nexonia	nexonia.com
Next	next.co.uk
NextDNS	nextdns.io
Nextdoor	nextdoor.com nextdoor.de nextdoor.co.uk nextdoor.nl
Nexus Mods	nexusmods.com
ActionID	ngpvan.com
ngrok	ngrok.com
NH Hotels	nh-hotels.com
NHS App	nhsapp.service.nhs.uk access.login.nhs.uk
Niagahoster	niagahoster.co.id
RU-CENTER	nic.ru
NiceHash	nicehash.com
Nicor Gas	nicorgas.com
Niconico	nicovideo.jp
Nifty	niftypm.com
FuseBase	nimbusweb.me thefusebase.com
Nitro Type	nitrotype.com
No-IP	noip.com
Noke	noke.com
Nominet	nominet.uk
Nordea [FI]	nordea.fi
Nordea [SE]	nordea.se
NordLayer	nordlayer.com
NordLocker	nordlocker.com nordaccount.com
Nordnet [FI]	nordnet.fi
Nordnet [SE]	nordnet.se
NordPass	nordpass.com nordaccount.com
NordStellar	nordstellar.com
Nordstrom	nordstrom.com nordstrom.ca
NordVPN	nordvpn.com nordaccount.com
Noridian Medicare	noridianmedicareportal.com
norisbank	norisbank.de
Northern Tool + Equipment	northerntool.com
Northwestern Mutual	northwesternmutual.com
Norton	norton.com
Norwegian	norwegian.com
No Starch Press	nostarch.com
Notejoy	notejoy.com
Notesnook	notesnook.com
Notion	notion.so
Nozbe Teams	nozbe.com
npm	npmjs.com
NS1	ns1.com
NS&I	nsandi.com
Nubank	nubank.com.br
NuGet	nuget.org
Nulab	nulab.com
Nutmeg	nutmeg.com
New York University	nyu.edu
o2	o2.pl
o2switch	o2switch.fr
Obsidian	obsidian.md
Ocado	ocado.com
Octopus Energy	octopus.energy octopusenergy.de octopusenergy.es octopusenergy.fr octopusenergy.it octopusenergy.co.jp octopusenergy.nz octopusenergy.com
Odoo	odoo.com
Odysee	odysee.com odysee.tv
Office Depot	officedepot.com
OkCupid	okcupid.com
Okta	okta.com
OKX	okx.com
Oldenburgische Landesbank	olb.de
OLG	olg.ca
omg.lol	omg.lol
OMGServ	omgserv.com
OMNY	omny.info
OnceHub	oncehub.com
One.com	one.com
OneDrive	onedrive.live.com
Onehub	onehub.com
OneLogin	onelogin.com
OneSignal	onesignal.com
Onet	onet.pl
Malwarebytes OneView	oneview.malwarebytes.com
State Bank of India	onlinesbi.com
OnlyDomains	onlydomains.com
Onnibus	onnibus.com onnibus.fi
Onshape	onshape.com
OnStar	onstar.com
onvista bank	onvista-bank.de
Open University	open.ac.uk
OpenAI (ChatGPT)	openai.com chatgpt.com
OpenApply	openapply.com
Openbank	openbank.es
OpenClassrooms	openclassrooms.com
Open Collective	opencollective.com
OpenDNS	opendns.com
Openprovider	openprovider.com openprovider.eu
OpenSea	opensea.io
OpenShift	openshift.com
OpenSRS	opensrs.com
OpenStreetMap	openstreetmap.org
OpenWeather	openweathermap.org
Optimizely	optimizely.com
Optum Bank	optumbank.com
Optus	optus.com.au
Orange	orange.fr
ORCID	orcid.org
Oregon State University	oregonstate.edu
Origin Energy	originenergy.com.au
OSDE	osde.com.ar
Open Science Framework (OSF)	osf.io
The Ohio State University	osu.edu
osu!	osu.ppy.sh
University of Otago	otago.ac.nz
OTP banka	otpbanka.hr
OTTO	otto.de
Outbrain	outbrain.com
Outlook.com	outlook.com outlook.live.com hotmail.com
OV-chipkaart	ov-chipkaart.nl
OverDrive	overdrive.com
Overstock	overstock.com
OVH	ovh.com
OVO Energy	ovoenergy.com ovoenergy.com.au ovoenergy.co.uk
University of Oxford	ox.ac.uk
OzBargain	ozbargain.com.au
Пачка	pachca.com
Pacific Power	pacificpower.net
Packagist	packagist.org
Paddle	paddle.com
Pagerduty	pagerduty.com
pair Domains	pairdomains.com
PandaDoc	pandadoc.com
Panda Security	pandasecurity.com
Pandora	pandora.com
Panic Sync	panic.com
Panorama9	panorama9.com
Paradox Interactive	paradoxinteractive.com
Parallels	parallels.com
Paramount+	paramountplus.com
Paribu	paribu.com
Parimatch	parimatch.com
Park.io	park.io
Parsec	parsec.app parsecgaming.com
Particle	particle.io
Partners Federal Credit Union	partnersfcu.org
Passpack	passpack.com
Pastebin	pastebin.com
Patelco Credit Union	patelco.org
Labcorp Patient	patient.labcorp.com
Patient Access	patientaccess.com
Patients Know Best	patientsknowbest.com
Patreon	patreon.com
Paxful	paxful.com
Paxos	paxos.com
Amazon Pay	pay.amazon.com
Google Pay	pay.google.com
Payback	payback.de
Paychex	paychex.com
Paycor	paycor.com
PAYEER	payeer.com
PayFit	payfit.com
PayKassa	paykassa.pro
Payoneer	payoneer.com
PayPal	paypal.com paypal-search.com
PayPay	paypay.ne.jp
PaysafeCard	paysafecard.com
Paytm	paytm.com
Payworks	payworks.ca
PC Case Gear	pccasegear.com
President's Choice Financial	pcfinancial.ca
PCloud	pcloud.com
PCPartPicker	pcpartpicker.com
Peacock	peacocktv.com
Pearson	pearson.com
Peet's Coffee	peets.com
PenFed	penfed.org
Penpot	penpot.app
Pepper	pepper.com chollometro.com dealabs.com desidime.com hotukdeals.com mydealz.de pelando.com.br pepper.it pepper.pl pepper.ru preisjaeger.at promodescuentos.com
Perfect Privacy VPN	perfect-privacy.com
Perimeter 81	perimeter81.com
Personal	personal.com.ar
Personal Capital	personalcapital.com
American Express Savings	personalsavings.americanexpress.com
Pexels	pexels.com
Pacific Gas and Electric Company	pge.com
Pharmacy2U	pharmacy2u.co.uk
Phemex	phemex.com
Philips Hue	philips-hue.com account.meethue.com auth.meethue.com
Phrase	phrase.com memsource.com
Picarto.TV	picarto.tv
Banco Pichincha	pichincha.com
Pinata	pinata.cloud
Pinboard	pinboard.in
Pinterest	pinterest.com
Pipedream	pipedream.com requestbin.com
Pipedrive	pipedrive.com
Pirate Ship	pirateship.com
Pivotal Tracker	pivotaltracker.com
Piwik PRO	piwik.pro
Pixieset	pixieset.com
Pixiv	pixiv.net
PKO Bank Polski	pkobp.pl ipko.pl
Plaid	plaid.com
Planio	plan.io
PlanetHoster	planethoster.com
PlanetScale	planetscale.com
Planfix	planfix.com
Planning Center	planningcenter.com
Plastiq	plastiq.com
Plesk 360	platform360.io my.plesk.com
Plausible Analytics	plausible.io
ESL Play	play.eslgaming.com
Google Play	play.google.com
Black Desert	playblackdesert.com
Playstation Network	playstation.com sonyentertainmentnetwork.com
Pleo	pleo.io
Plex	plex.tv
Plivo	plivo.com
PlugShare	plugshare.com
Pluralsight	pluralsight.com
Plurk	plurk.com
Plusnet	plus.net
Plus500	plus500.com plus500.at plus500.bg plus500.co.il plus500.co.nz plus500.co.uk plus500.com.au plus500.com.hr plus500.com.mt plus500.cz plus500.es plus500.de plus500.dk plus500.ee plus500.fr plus500.fi plus500.gr plus500.hu plus500.is plus500.it plus500.lv plus500.lt plus500.nl plus500.pt plus500.pl plus500.ru plus500.ro plus500.sk plus500.si plus500.se
Plutus	plutus.it
PNC Bank	pnc.com
Pobox	pobox.com
Russian Post (Почта России)	pochta.ru
Pocketsmith	pocketsmith.com
Podio	podio.com
POEditor	poeditor.com
Poli Systems	polisystems.ch
Poloniex	poloniex.com
Popmoney	popmoney.com
Porkbun	porkbun.com
Portu	portu.cz
Postbank	postbank.de
Postcrossing	postcrossing.com
PosteItaliane	poste.it
Posteo	posteo.de
Postman	postman.com
Postmarkapp	postmarkapp.com
Postmates	postmates.com
PostNL	postnl.nl
PostNord	postnord.com
Postype	postype.com
povo	povo.jp
PowerReviews	powerreviews.com
PowerSchool	powerschool.com
Pozible	pozible.com
Practice Better	practicebetter.io
PracticePanther	practicepanther.com
Prey	preyproject.com
Prezi	prezi.com
Principal	principal.com
Printique	printique.com
Privacy	privacy.com
Private Internet Access	privateinternetaccess.com
ProBit	probit.com
ProduBanco	produbanco.com.ec
GREE	product.gree.net
ProfitWell	profitwell.com
Progressive	progressive.com
Promoter.io	promoter.io
Prostocash	prostocash.com
Protolabs	protolabs.com
Proton	proton.me pm.me protonmail.com protonvpn.com
Provident Metals	providentmetals.com
Pro Wrestling Tees	prowrestlingtees.com
Prudential Financial	prudential.com
PSNProfiles	psnprofiles.com
Pennsylvania State University	psu.edu
Basic Attention Token	publishers.basicattentiontoken.org
Purdue University	purdue.edu
PureVPN	purevpn.com
Purolator	purolator.com
Purse	purse.io
Pusher	pusher.com
Pushover	pushover.net
put.io	put.io
Puter	puter.com
Putler	putler.com
PyPI	pypi.org
PythonAnywhere	pythonanywhere.com
Profil zaufany	pz.gov.pl
Qantas	qantas.com
Qiwi	qiwi.com
Qlik	qlik.com talend.com
QNAP	qnap.com
Qobuz	qobuz.com
Qt	qt.io
Qtrade	qtrade.ca
QuestionPro	questionpro.com
Questrade	questrade.com
Quickbooks Online	quickbooks.intuit.com
Quicken	quicken.com
QuickFile	quickfile.co.uk
Quidax	quidax.com
Quidco	quidco.com
Quizlet	quizlet.com
Quora	quora.com
Rabobank [AU]	rabobank.com.au
Rabobank [NL]	rabobank.nl
Rackspace	rackspace.com
RACQ	racq.com.au
RACV	racv.com.au
Railway	railway.app
Raindrop	raindrop.io
Raisin	raisin.com weltsparen.at weltsparen.de raisin.nl raisin.es raisin.fr raisin.ie raisin.co.uk
Raiz	raizinvest.com.au
Rakuten	rakuten.com rakuten.co.jp
RamNode	ramnode.com
Ramp	ramp.com
RapidAPI	rapidapi.com
Rapidgator	rapidgator.net
Raspberry Pi	raspberrypi.com
Ravelin	ravelin.com
Raycast	raycast.com
Raygun	raygun.com
Razer	razer.com
Raiffeisen Bank [CZ]	rb.cz
RBC Direct Investing	rbcdirectinvesting.com
RBC Royal Bank	rbcroyalbank.com
Royal Bank of Scotland	rbs.co.uk
RCWilley	rcwilley.com
ReadMe	readme.com readme.io
Read the Docs	readthedocs.org
realestate.com.au	realestate.com.au realcommercial.com.au property.com.au
RealMe	realme.govt.nz
RealVNC	realvnc.com
Rebel.com	rebel.com
Rebrandly	rebrandly.com
Recruitee	recruitee.com
Recurly	recurly.com
redBus	redbus.in
Reddit	reddit.com
Red Energy	redenergy.com.au
Red Hat	redhat.com
Redis Enterprise Cloud	redis.com redislabs.com
RedShelf	redshelf.com
Refersion	refersion.com
Regions Bank	regions.com
Register365	register365.com
Registro.br	registro.br
Rejoiner	rejoiner.com
Remember The Milk	rememberthemilk.com
Remind	remind.com
Remitano	remitano.com
Remitly	remitly.com
Remote Desktop Manager	remotedesktopmanager.com
Render	render.com
Repairshopr	repairshopr.com
Replicon	replicon.com
Replit	replit.com repl.it
Report URI	report-uri.com
Republic	republic.com republic.co fig.co
Resend	resend.com
Resolver	resolver.co.uk
Rest Super	rest.com.au
RestoreCord	restorecord.com
Restream.io	restream.io
RetroAchievements	retroachievements.org
Rev	rev.com
RevenueCat	revenuecat.com
Revolut	revolut.com
Rewind	rewind.com
Rochester Gas and Electric	rge.com
RightCapital	rightcapital.com
Ring	ring.com
RingCentral	ringcentral.com
Riot Games	riotgames.com leagueoflegends.com playvalorant.com playruneterra.com lolesports.com
Ripe NCC	ripe.net
Ripio	ripio.com
Rippling	rippling.com
LexisNexis Risk Solutions	risk.lexisnexis.com
River Financial	river.com
Rivian	rivian.com
RMIT University	rmit.edu.au
Roberts Space Industries	robertsspaceindustries.com
Robinhood	robinhood.com
Roblox	roblox.com
RoboForm	roboform.com
Roborock	roborock.com
Rocket League Garage	rocket-league.com
Rocket Beans TV	rocketbeans.tv
Rocket Mortgage	rocketmortgage.com
Rockstar Games	rockstargames.com
Rogers	rogers.com shaw.ca
Roku	roku.com
Rollbar	rollbar.com
Royal Roads University	royalroads.ca
RubyGems.org	rubygems.org
University of Groningen	rug.nl
Runbox	runbox.com
RunCloud	runcloud.io
RuneScape	runescape.com
Runkeeper	runkeeper.com
Panther	runpanther.io
RunSignUp	runsignup.com
Runtastic	runtastic.com
Ryanair	ryanair.com
Ryver	ryver.com
SAFE Credit Union	safecu.org
SailPoint	sailpoint.com
Sailthru	sailthru.com
Salesforce	salesforce.com
Samsung	samsung.com smartthings.com
The Sandbox	sandbox.game
SaneBox	sanebox.com
SANS	sans.org
Santander [UK]	santander.co.uk
Santander [AR]	santander.com.ar
Santander [BR]	santander.com.br
Santander [DE]	santander.de
Santander [PL]	santander.pl
Santander [PT]	santander.pt
SaskTel	sasktel.com
SatoshiTango	satoshitango.com
Saturn	saturn.de
Sauce Labs	saucelabs.com
SBI Shinsei Bank	sbishinseibank.co.jp shinseibank.com
Scalable Capital	scalable.capital
Scalefusion	scalefusion.com
ScaleGrid	scalegrid.io
Scaleway	scaleway.com
Scalr	scalr.com
Southern California Edison	sce.com
Schibsted	schibsted.com adressa.no aftenbladet.no aftenposten.no aftonbladet.se bt.no e24.no fvn.no godt.no klart.se minmote.no omni.se pent.no podme.com schibsted.dk schibsted.fi schibsted.no schibsted.se svd.se tek.no tronderbladet.no tv.nu vg.no
SchoolsFirst FCU	schoolsfirstfcu.org
SchoolSoft	schoolsoft.se
Charles Schwab	schwab.com schwabplan.com
Scorptec	scorptec.com.au
Scotiabank [CA]	scotiabank.com
ScotRail	scotrail.co.uk
Scribd	scribd.com
Scripting Helpers	scriptinghelpers.org
Scryfall	scryfall.com
Santa Clara University	scu.edu
San Diego Community College District	sdccd.edu sdcity.edu sdmesa.edu sdmiramar.edu sdcce.edu
San Diego County Credit Union	sdccu.com
State Department Federal Credit Union	sdfcu.org sdfcuib.org
San Diego Gas & Electric	sdge.com
Schneider Electric	se.com schneider-electric.com schneider-electric.cn
Seamless	seamless.com
SeatGeek	seatgeek.com
SEB	seb.se
section.io	section.io
Visa Checkout	secure.checkout.visa.com
SecureSafe	securesafe.com
SecurityTrails	securitytrails.com
State Employees Federal Credit Union	sefcu.com
Segment	segment.com segment.io
SelfWealth	selfwealth.com.au
Sellix	sellix.io
Semaphore	semaphoreci.com
Semrush	semrush.com
Sendcloud	sendcloud.com
SendGrid	sendgrid.com
SendOwl	sendowl.com
SendSafely	sendsafely.com
Seneca Learning	senecalearning.com
Senko Digital	senko.digital
Sentry	sentry.io
Robert Morris University	sentry.rmu.edu
Affinity	serif.com
Nitrado	server.nitrado.net
Server.pro	server.pro
Serverless	serverless.com
ServerPilot	serverpilot.io
Serverspace	serverspace.io
Service NSW	service.nsw.gov.au
Service Victoria	service.vic.gov.au
Service Credit Union	servicecu.org
Hamburg Serviceportal	serviceportal.hamburg.de
Servus Credit Union	servus.ca
Settle	settle.com settle.co
Seznam.cz	seznam.cz
Sezzle	sezzle.com
San Francisco Fire Credit Union	sffirecu.org
Simon Fraser University	sfu.ca
Shadow	shadow.tech
Shareworks	shareworks.com solium.com
Shift4Shop	shift4shop.com
ShipStation	shipstation.com
Shoeboxed	shoeboxed.com
Shop	shop.app
ShopBack	shopback.com shopback.com.au shopback.de shopback.com.hk shopback.co.id shopback.my shopback.ph shopback.sg shopback.co.kr shopback.tw shopback.co.th shopback.vn
Humm	shophumm.com
Shopify	shopify.com
Short.io	short.io
Shortcut	shortcut.com clubhouse.io
Shrimpy	shrimpy.io
Seton Hall University	shu.edu
Shy	shy.gg
SideQuest	sidequestvr.com
Sierra	sierra.com
SigFig	sigfig.com
Sign.Plus	sign.plus
Signal	signal.org
signNow	signnow.com
SignRequest	signrequest.com
SignUpGenius	signupgenius.com
Similarweb	similarweb.com
SimpleLogin	simplelogin.io
Simplii Financial	simplii.com
SimpliSafe	simplisafe.com
SimplyBook	simplybook.me
Simyo	simyo.nl
Sinch	sinch.com
SingleKey ID	singlekey-id.com
SingPass	singpass.gov.sg
sipgate	sipgate.de
Sisense Cloud Data Teams	sisense.com
SITE123	site123.com
SiteGround	siteground.com
Sixt	sixt.com
SixthContinent	sixthcontinent.com
SJ	sj.se
San José State University	sjsu.edu sjsu.okta.com
Skandia	skandia.se
Skånetrafiken	skanetrafiken.se
Sketch	sketch.com
SketchUp	sketchup.com
Skinport	skinport.com
Skrill	skrill.com
SL	sl.se
Slack	slack.com
Slideshare	slideshare.net
Sling TV	sling.com
Smarkets	smarkets.com
Smartly.io	smartly.io
SmarTrip	smartrip.wmata.com
SmartSimple	smartsimple.com
SmartSurvey	smartsurvey.co.uk
SmartVault	smartvault.com
Smarty	smarty.co.uk
Sumitomo Mitsui Banking Corporation	smbc.co.jp
Smoothcomp	smoothcomp.com
SMSPool	smspool.net
SmugMug	smugmug.com
Smyths Toys	smythstoys.com
Snapchat	snapchat.com
Snapdeal	snapdeal.com
SNCF Connect	sncf-connect.com oui.sncf
Southern California Gas Company	socalgas.com
SocketLabs	socketlabs.com
SoFi	sofi.com
Softr	softr.io
Sogolytics	sogolytics.com
Solar.web	solarweb.com
SolarWinds	solarwinds.com pingdom.com papertrail.com appoptics.com loggly.com solarwinds.cloud
Sonic	sonic.com
Sonix	sonix.ai
Sosh	sosh.fr
SoundCloud	soundcloud.com
SourceForge	sourceforge.net
Southwest	southwest.com
South Western Railway	southwesternrailway.com
SouthXchange	southxchange.com
SpaceHey	spacehey.com
Spaceship	spaceship.com
Sparda Banken	sparda.de
Sparkasse	sparkasse.de
SparkPost	sparkpost.com
SpectroCoin	spectrocoin.com
Charter Spectrum	spectrum.com
Speedrun.com	speedrun.com
Speedway	speedway.com
Splashtop	splashtop.com
Split	split.io
Spotify	spotify.com
Spreedly	spreedly.com
Spring	spri.ng teespring.com
SproutSocial	sproutsocial.com
Square Enix	square-enix-games.com square-enix.com
Squarespace	squarespace.com
Square	squareup.com weebly.com square.site square.com
US Social Security Administration	ssa.gov
SSL.com	ssl.com
SSLTrust	ssltrust.com.au
Stack Exchange	stackexchange.com stackoverflow.com serverfault.com superuser.com askubuntu.com stackapps.com mathoverflow.net
Stackfield	stackfield.com
StackPath	stackpath.com
Stack Social	stacksocial.com
Stan	stan.com.au
Standard Notes	standardnotes.com
Stanford University	stanford.edu
Staples	staples.com
Starbucks [JP]	starbucks.co.jp
Starbucks	starbucks.com
Starbucks [AU]	starbucks.com.au
Stardock Corporation	stardock.com
Starling Bank	starlingbank.com
Starlink	starlink.com star.link
Star One Credit Union	starone.org
StartMail	startmail.com
Stash	stash.com
State Farm	statefarm.com
Status.io	status.io
StatusCake	statuscake.com
Statuspage	statuspage.io
SteelSeries	steelseries.com
STEG Electronics	steg-electronics.ch
Stessa	stessa.com
St.George Bank	stgeorge.com.au
StockX	stockx.com
Steam	store.steampowered.com
StormGain	stormgain.com
Storyblocks	storyblocks.com
STRATO	strato.de strato.fr strato-hosting.co.uk strato.es strato.nl
Strava	strava.com
Stripe	stripe.com
StrongVPN	strongvpn.com
StubHub	stubhub.com
Federal Student Aid	studentaid.gov
Studio Ninja	studioninja.co
Subito	subito.it
SubscribeStar.com	subscribestar.com
Substack	substack.com
Sucuri	sucuri.net
SugarSync	sugarsync.com
Summ	summ.com cryptotaxcalculator.io
Sumo Logic	sumologic.com
Suncorp Insurance	suncorp.com.au
Suncorp Bank	suncorpbank.com.au
Supabase	supabase.com
Superloop	superloop.com superloop.com.au
Surfshark	surfshark.com
SurveyMonkey	surveymonkey.com
Survicate	survicate.com
Swedbank & Sparbankerna	swedbank.se
Swile	swile.co
Swinburne University of Technology	swinburne.edu.au
Swisscom	swisscom.ch
Swiss Life	swisslife.ch
Swiss Medical	swissmedical.com.ar
Swizzonic	switchplus.ch
Star Wars: The Old Republic	swtor.com
Swyftx	swyftx.com swyftx.com.au
The University of Sydney	sydney.edu.au
Sync	sync.com
Synchrony Bank	synchronybank.com
Synergy Wholesale	synergywholesale.com
Synology	synology.com
System76	system76.com
Schwyzer Kantonalbank	szkb.ch
T-Mobile	t-mobile.com
T-Online	t-online.de
TAB	tab.com.au
Tableau	tableau.com
Taboola	taboola.com
Taco Bell	tacobell.com tacobell.ca tacobell.co.uk tacobell.com.au tacobell.cl tacobell.co.cr tacobell.com.cy tacobell.com.sv tacobell.fi tacobell.com.gt tacobell.co.in tacobell.co.jp tacobell.com.kw tacobell.co.nz tacobell.pt tacobellpr.com taco-bell.ro tacobell.es tacobell.co.th
Taiga.io	taiga.io
Talkdesk	talkdesk.com
TalkTalk	talktalk.co.uk
Texas A&M University	tamu.edu
Tangerine	tangerine.ca
Tangerine Telecom	tangerinetelecom.com.au
Target	target.com
TARGOBANK	targobank.de
Taxact	taxact.com
TaxBit	taxbit.com
TaxDome	taxdome.com
TBC Bank	tbcbank.ge
TD Bank	td.com
Teachable	teachable.com
Microsoft Teams	teams.live.com skype.com
Teamsnap	teamsnap.com
TeamSpeak	teamspeak.com
TeamViewer	teamviewer.com
Teamwork	teamwork.com
Tebex	tebex.io
Technic	technicpack.net
TechSmith	techsmith.com techsmith.co.jp techsmith.de techsmith.es techsmith.fr
Tele2	tele2.se
Telegram	telegram.org
Deutsche Telekom	telekom.de
Telemach	telemach.hr
Telenor	telenor.se
Telia	telia.se
Tello	tello.com
Tellonym	tellonym.me
Telnyx	telnyx.com
Telstra	telstra.com.au telstra.com bigpond.com bigpond.com.au
Telus	telus.com
Telzio	telzio.com
Temple University	temple.edu
Termius	termius.com
Termly	termly.io
TermsFeed	termsfeed.com
Tesco Bank	tescobank.com
Tesla	tesla.com teslamotors.com
TeslaFi	teslafi.com
Stiftung Warentest	test.de
Texas by Texas (TxT)	texas.gov
Textlocal	textlocal.com
TextMagic	textmagic.com
Transport for London	tfl.gov.uk
Thalia	thalia.de
Hudson's Bay	thebay.com
The Iconic	theiconic.com.au theiconic.co.nz theiconic.com
TherapyNotes	therapynotes.com
Theta.tv	theta.tv
Trainline	thetrainline.com
The Weather Network	theweathernetwork.com
ThreatConnect	threatconnect.com
ThreatLocker	threatlocker.com
ThreatX	threatx.com
Three [UK]	three.co.uk
Thriva	thriva.co
ThriveCart	thrivecart.com
Tito	ti.to
TIAA-CREF	tiaa-cref.org
TIAA Bank	tiaabank.com
Tibia	tibia.com
Ticketek	ticketek.com.au ticketek.com ticketek.co.nz ticketek.co.uk ticketek.com.sg ticketek.com.ph ticketek.com.my
Ticketmaster	ticketmaster.com
TicketSource	ticketsource.co.uk ticketsource.eu ticketsource.us
TickPick	tickpick.com
Tick	tickspot.com
TIDAL	tidal.com
Tiketti	tiketti.fi
TikTok	tiktok.com
Tilaa	tilaa.com
TIM	tim.it
Time4VPS	time4vps.com
Timetastic	timetastic.co.uk timetastic.us
Ting	ting.com
TinyURL	tinyurl.com
TiVo	tivo.com
Tixel	tixel.com
Techniker Krankenkasse	tk.de
Teachers Mutual Bank	tmbank.com.au teachersmutualbank.com.au
Microsoft To-Do	to-do.office.com to-do.live.com
Todoist	todoist.com
Todo Pago	todopago.com.ar
Toggl	toggl.com
Tokopedia	tokopedia.com
Tomorrow.io	tomorrow.io
ToneDen	toneden.io
Toodledo	toodledo.com
Toontown Rewritten	toontownrewritten.com
TopCashback	topcashback.co.uk topcashback.com topcashback.cn topcashback.jp topcashback.de topcashback.fr
TorGuard	torguard.net
Toronto Metropolitan University	torontomu.ca
Toshl	toshl.com
Tower Federal Credit Union	towerfcu.org
Toya	toya.net.pl
TP-Link	tp-link.com tplinkcloud.com
TPG	tpg.com.au
Trade Me	trademe.co.nz
Trading 212	trading212.com
TradingView	tradingview.com
Transifex	transifex.com
TransIP	transip.nl
Transperth	transperth.wa.gov.au
Transport Victoria	transport.vic.gov.au ptv.vic.gov.au myki.com.au mymyki.com.au
TransUnion	transunion.com transunion.co.uk transunionafrica.com transunion.com.br transunion.ca transunionchile.cl transunioncentralamerica.com transunion.hk transunioncibil.com transunion.com.do transunion.co transunion.ph transunion.co.za transunion.co.tt
Travala	travala.com
WILLER TRAVEL	travel.willer.co.jp willer-travel.com
Travelers	travelers.com
Tre	tre.se
Treasury Direct	treasurydirect.gov
Trello	trello.com
Trend Micro	trendmicro.com
Tresorit	tresorit.com
Trimble	trimble.com
Trion Worlds	trionworlds.com
TripAdvisor	tripadvisor.com
TripIt	tripit.com
Trovi	trovi.sk
Trovo	trovo.live
T. Rowe Price	troweprice.com
True Key	truekey.com
Truist	truist.com
Trumf	trumf.no norgesgruppen.no meny.no spar.no
TruStage	trustage.com
Trustpilot (For Reviewers)	trustpilot.com
TryHackMe	tryhackme.com
TSB Bank	tsb.co.uk
tsoHost	tsohost.com
Thrift Savings Plan	tsp.gov
Technische Universität Darmstadt	tu-darmstadt.de
Technische Universität Berlin	tu.berlin tu-berlin.de
Tumblr	tumblr.com
TuneCore	tunecore.com tunecore.co.uk tunecore.ca tunecore.com.au tunecore.in tunecore.de tunecore.fr tunecore.it
TunnelBear	tunnelbear.com
TurboSquid	turbosquid.com
Intuit TurboTax	turbotax.intuit.com
Turnitin	turnitin.com
Turo	turo.com
Tuta	tuta.com tutanota.com
TV Time	tvtime.com
TV Tropes	tvtropes.org
Tweakers	tweakers.net
Twilio	twilio.com
Twingate	twingate.com
Twitch	twitch.tv
Typeform	typeform.com
TypeRacer	typeracer.com
Universitat de Barcelona	ub.edu
UBank	ubank.com.au
University of British Columbia	ubc.ca
Uber	uber.com
Uber Eats	ubereats.com
Ubisoft/Uplay	ubisoft.com ubisoftconnect.com ubi.com
UBS	ubs.com
Union Bank & Trust	ubt.com
University of Calgary	ucalgary.ca
UCAS	ucas.com
University of California, Davis	ucdavis.edu
University of California, Irvine	uci.edu
University of California, Los Angeles	ucla.edu
UCLA Health	uclahealth.org
University of California, Merced	ucmerced.edu
University of California, Riverside	ucr.edu
University of California, Santa Barbara	ucsb.edu
University of California, Santa Cruz	ucsc.edu
University of California, San Diego	ucsd.edu
University of California, San Francisco	ucsf.edu
Udacity	udacity.com
University of Delaware	udel.edu
Udemy	udemy.com
UFC Fight Pass	ufcfightpass.com
UFC Store	ufcstore.com
Ubiquiti UniFi	ui.com ubnt.com
University of Idaho	uidaho.edu
UK2	uk2.net
UKFast	ukfast.co.uk
UK Postbox	ukpostbox.com
Hosting Ukraine	ukraine.com.ua
Ulule	ulule.com
Cisco Umbrella	umbrella.com
University of Michigan	umich.edu
Umpqua Bank	umpquabank.com
Unbounce	unbounce.com
Unfuddle STACK	unfuddle.com
Philipps-Universität Marburg	uni-marburg.de
Unify Financial Credit Union	unifyfcu.com
University of Melbourne	unimelb.edu.au
Union Bank (Bank Igud) [IL]	unionbank.co.il
Uniregistry	uniregistry.com
UniSuper	unisuper.com.au
united-domains.de	united-domains.de
United	united.com
ud.com	uniteddomains.com ud.com
Unity	unity.com unity3d.com
Universe	universe.com
Unleashed Inventory	unleashedsoftware.com
Unsplash	unsplash.com
Unstoppable Domains	unstoppabledomains.com
UNSW Sydney	unsw.edu.au
uOttawa	uottawa.ca
Up	up.com.au up.me
UpCloud	upcloud.com
UpdraftPlus	updraftplus.com
University of Pennsylvania	upenn.edu
Uphold	uphold.com
UPS	ups.com
Uptime Robot	uptimerobot.com
Upwork	upwork.com
The University of Queensland	uq.edu.au
HSBC [US]	us.hsbc.com
USAA	usaa.com
Usabilla	usabilla.com
US Bank	usbank.com
US Citizenship and Immigration Services	uscis.gov
Fathom Analytics	usefathom.com
UserWay	userway.org
US Mobile	usmobile.com
US Postal Service	usps.com
US Patent and Trademark Office	uspto.gov
University of Toronto	utoronto.ca
University of Technology Sydney	uts.edu.au
University of Victoria	uvic.ca
University of Waterloo	uwaterloo.ca
UW Credit Union	uwcu.org
US Veteran Affairs	va.gov
Vagaro	vagaro.com
Valr	valr.com
Vancity	vancity.com
Vanguard	vanguard.com
Vanguard [AU]	vanguard.com.au
Vanguard [UK]	vanguardinvestor.co.uk
Laravel Vapor	vapor.laravel.com
Västtrafik	vasttrafik.se
VaultCord	vaultcord.com novanode.win
Virginia Commonwealth University	vcu.edu
Veeam	veeam.com
Veem	veem.com
Vend	vend.com bilbasen.dk blocket.se bytbil.com dba.dk finn.no oikotie.fi tori.fi vend.dk vend.fi vend.no vend.se
Venmo	venmo.com
VentraIP	ventraip.com.au
Veracode	veracode.com
Verio	verio.com
Verizon	verizon.com
Verkkokauppa.com	verkkokauppa.com
Verpex	verpex.com
Versio	versio.nl
VGen	vgen.co
ViaBTC	viabtc.com
Viadeo	viadeo.com
Viaplay	viaplay.com viaplay.dk viaplay.ee viaplay.fi viaplay.is viaplay.lt viaplay.lv viaplay.nl viaplay.no viaplay.pl viaplay.se
Viber	viber.com
VicRoads	vicroads.vic.gov.au
IBM Watson Media (Ustream)	video.ibm.com
Vimeo	vimeo.com
Vimla	vimla.se
Vinted	vinted.com vinted.at vinted.be vinted.cz vinted.de vinted.dk vinted.es vinted.fi vinted.fr vinted.gr vinted.hr vinted.hu vinted.ie vinted.it vinted.lt vinted.lu vinted.nl vinted.pl vinted.ro vinted.se vinted.sk vinted.co.uk
Virgin Atlantic	virginatlantic.com
Virgin Media [UK]	virginmedia.com
Virgin Media [IE]	virginmedia.ie
Virgin Money	virginmoney.com
Virgin Plus	virginplus.ca
Virgin Pulse	virginpulse.com
VirusTotal	virustotal.com
Visa Argentina	visa.com.ar
Visual Studio Codespaces	visualstudio.microsoft.com
Vitality	vitality.co.uk
Vivaldi	vivaldi.com vivaldi.net
Vivup Benefits	vivup.co.uk
VK	vk.com
Vodafone [NZ]	vodafone.co.nz
Vodafone [UK]	vodafone.co.uk
Vodafone [AU]	vodafone.com.au
Vodafone [DE]	vodafone.de
Vodafone [IE]	vodafone.ie
Vodafone [IT]	vodafone.it
Vodafone [NL]	vodafone.nl
Voidu	voidu.com
VoIP.ms	voip.ms
VPS Server	vpsserver.com
Volksbanken Raiffeisenbanken	vr.de
VR	vr.fi
Vrbo	vrbo.com
Vysoká škola ekonomická v Praze	vse.cz
Virginia Tech	vt.edu
Vudu	vudu.com
Vultr	vultr.com
Volkswagen Financial Services	vwfs.de
Vy	vy.no
VyStar Credit Union	vystarcu.org
W3Schools	w3schools.com
WageWorks	wageworks.com
Wakatime	wakatime.com
Walgreens	walgreens.com
Wallapop	wallapop.com
Walmart Canada	walmart.ca
Walmart	walmart.com
Warby Parker	warbyparker.com
Warframe	warframe.com
Wargaming	wargaming.net
Warner Bros. Games	warnerbrosgames.com wbgames.com
Wasabi	wasabi.com
University of Washington	washington.edu
WatchGuard	watchguard.com
Waterstones	waterstones.com
Wattpad	wattpad.com
Wave	waveapps.com
Wayfair	wayfair.com
WazirX	wazirx.com
Wealthfront	wealthfront.com
Wealthify	wealthify.com
Wealthsimple	wealthsimple.com simpletax.ca
Any.do	web.any.do
Web.de	web.de
Illinois Institute Of Technology	web.iit.edu
Massachusetts Institute of Technology	web.mit.edu
Webcentral	webcentral.com.au
Webflow	webflow.com
European Commission	webgate.ec.europa.eu
POST Luxembourg	webmail.pt.lu
WebMD	webmd.com
WebMoney	webmoney.ru
Webroot	webroot.com identity.webrootanywhere.com my.webrootanywhere.com
Weclapp	weclapp.com
WEDOS	wedos.com
Wefunder	wefunder.com
Weibo	weibo.com
Wellfound	wellfound.com angel.co
Wells Fargo	wellsfargo.com wf.com wellsfargoadvisors.com
WeltSparen	weltsparen.de
Wescom Credit Union	wescom.org
Western Union	westernunion.com
WestJet	westjet.com
Westpac	westpac.com.au
WeTransfer	wetransfer.com
WhaleFin	whalefin.com
WhatsApp	whatsapp.com
Web Hosting Canada	whc.ca
When I Work	wheniwork.com
Whimsical	whimsical.com
Whois	whois.com
Widiba	widiba.it
Wiggle	wiggle.co.uk wiggle.cn wiggle.co.nz wiggle.com wiggle.com.au wiggle.es wigglesport.de wiggle.dk wiggle.fr wigglesport.it wiggle.jp wiggle.nl wiggle.ru wiggle.se
Wikipedia	wikipedia.org
Wilobank	wilobank.com
win2day	win2day.at
Winamax	winamax.fr winamax.com winamax.de
Windscribe	windscribe.com
Windy	windy.com
Wingo	wingo.ch
Wire	wire.com
Wirex	wirexapp.com
University of Wisconsin Madison	wisc.edu
Wise	wise.com transferwise.com
Withings	withings.com
Wix	wix.com
Wizard101	wizard101.com
Wolf.bet	wolf.bet
Wolfram	wolfram.com wolframalpha.com wolframcloud.com
Wolt	wolt.com
WoltLab	woltlab.com
Woodforest National Bank	woodforest.com
Woolworths	woolworths.com.au
Wordfence Central	wordfence.com
WordPress.com	wordpress.com
Workato	workato.com
Workflowy	workflowy.com
World4You	world4you.com
Wirtualna Polska	wp.pl
WP Engine	wpengine.com
WPScan	wpscan.com
Wrike	wrike.com
WWE Network	wwe.com
Wykop	wykop.pl
Wyndham Hotels	wyndhamhotels.com
Wyze	wyze.com
X (Twitter)	x.com twitter.com
Xapo	xapo.com
Xbox Live	xbox.com
Xero	xero.com
Xfinity	xfinity.com comcast.com
XING	xing.com
Xink	xink.io
Xplenty	xplenty.com
Yahoo [JP]	yahoo.co.jp
Yahoo	yahoo.com
Yclas	yclas.com
Yelp	yelp.com
Yle	yle.fi
Y!mobile	ymobile.jp
YNAB (You Need A Budget)	ynab.com youneedabudget.com
YooMoney	yoomoney.ru
York University	yorku.ca
YouHodler	youhodler.com
Youi Insurance	youi.com.au
AJ Bell Youinvest	youinvest.co.uk
YouTube	youtube.com
Zagrebačka banka	zaba.hr
Zalando	zalando.com
Zapier	zapier.com
Zappos	zappos.com
Zapsplat	zapsplat.com
Zara	zara.com
Zazzle	zazzle.com
Zendesk	zendesk.com
Zeplin	zeplin.io
Zerodha Kite	zerodha.com
ZeroTier	zerotier.com
Zight	zight.com getcloudapp.com
Zillow	zillow.com
Zimbra	zimbra.com
Zip	zip.co
Zurich Cantonal Bank (ZKB)	zkb.ch
ZocDoc	zocdoc.com
Zoho	zoho.com
Zola	zola.com
Zomato	zomato.com
Zonda	zondaglobal.com
Zoom	zoom.us
Zoopla	zoopla.co.uk
Zooplus	zooplus.com
zyBooks	zybooks.com
`;

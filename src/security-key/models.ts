import { MORE_MODELS } from './more-models.ts';

/**
 * Each row holds a model's name and its AAGUIDs, from the FIDO Metadata Service and the community list
 * passkeydeveloper/passkey-authenticator-aaguids. For display only: nothing depends on it.
 */
const MODELS: readonly (readonly [string, string])[] = [
  [
    'YubiKey 5 Series',
    'cb69481e-8ff7-4039-93ec-0a2729a154a8 ee882879-721c-4913-9775-3dfcce97072a 19083c3d-8383-4b18-bc03-8f1c9ab2fd1b 20ac7a17-c814-4833-93fe-539f0d5e3389',
  ],
  [
    'YubiKey 5 NFC',
    '2fc0579f-8113-47ea-b116-bb5a8db9202a fa2b99dc-9e39-4257-8f92-4a30d23c4118 a25342c0-3cdc-4414-8e46-f4807fca511c 1ac71f64-468d-4fe0-bef1-0e5f2f551f18 34f5766d-1536-4a24-9033-0e294e510fb0 662ef48a-95e2-4aaa-a6c1-5b9c40375824 b2c1a50b-dad8-4dc7-ba4d-0ce9597904bc 9eb7eabc-9db5-49a1-b6c3-555a802093f4',
  ],
  [
    'YubiKey 5Ci',
    'c5ef55ff-ad9a-4b9f-b580-adebafe026d0 a02167b9-ae71-4ac7-9a07-06432ebb6f1c b90e7dc1-316e-4fee-a25a-56a666a670fe 3124e301-f14e-4e38-876d-fbeeb090e7bf',
  ],
  ['YubiKey 5 FIPS', '73bb0cd4-e502-49b8-9c6f-b59445bf720b'],
  ['YubiKey 5 NFC FIPS', 'c1f9a0bc-1dd2-404a-b27f-8e29047a43fd 62e54e98-c209-4df3-b692-de71bb6a8528'],
  ['YubiKey 5Ci FIPS', '85203421-48f9-4355-9bc8-8a53846e5083 5b0e46ba-db02-44ac-b979-ca9b84f5e335'],
  [
    'YubiKey Bio',
    'd8522d9f-575b-4866-88a9-ba99fa02f35b dd86a2da-86a0-4cbe-b462-4bd31f57bc6f 83c47309-aabb-4108-8470-8be838b573cb 8c39ee86-7f9a-4a95-9ba3-f6b097e5c2ee',
  ],
  [
    'YubiKey Bio Multi-protocol',
    '7d1351a6-e097-4852-b8bf-c9ac5c9ce4a3 90636e1f-ef82-43bf-bdcf-5255f139d12f 97e6a830-c952-4740-95fc-7c78dc97ce47 58276709-bb4b-4bb3-baf1-60eea99282a7',
  ],
  ['Security Key by Yubico', 'f8a011f3-8c0a-4d15-8006-17111f9edc7d b92c3f9a-c014-4056-887f-140a2501163b'],
  [
    'Security Key NFC by Yubico',
    '149a2021-8ef6-4133-96b8-81f8d5b7f1f5 6d44ba9b-f6ec-2e49-b930-0c8fe920cb73 a4e9fc6d-4cbe-4758-b8ba-37598bb5bbaa e77e3c64-05e3-428b-8824-0cbeb04b829d 760eda36-00aa-4d29-855b-4012a182cdeb',
  ],
  [
    'Security Key NFC by Yubico, Enterprise',
    '0bb43545-fd2c-4185-87dd-feb0b2916ace 47ab2fb4-66ac-4184-9ae1-86be814012d5 2772ce93-eb4b-4090-8b73-330f48477d73 9ff4cc65-6154-4fff-ba09-9e2af7882ad2',
  ],
  ['Google Titan Security Key', '42b4fb4a-2866-43b2-9bf7-6c6669c2e5d3'],
  ['Feitian ePass FIDO2', '833b721a-ff5f-4d00-bb2e-bdda3ec01e29'],
  ['Feitian ePass FIDO2-NFC', 'ee041bce-25e5-4cdb-8f86-897fd6418464 234cd403-35a2-4cc2-8015-77ea280c77f5'],
  ['Feitian ePass FIDO2-NFC Plus', '260e3021-482d-442d-838c-7edfbe153b7e'],
  ['Feitian iePass FIDO', '3e22415d-7fdf-4ea4-8a0c-dd60c4249b9d'],
  ['Feitian BioPass FIDO2', '77010bd7-212a-4fc9-b236-d2ca5e9d4084'],
  ['Feitian BioPass FIDO2 Plus', 'b6ede29c-3772-412c-8a78-539c1f4c62d2'],
  ['Feitian BioPass FIDO2 Pro', '4c0cf95d-2f40-43b5-ba42-4c83a11c04ba'],
  ['Feitian AllinOne FIDO2', '12ded745-4bed-47d4-abaa-e713f51d6393'],
  ['Feitian FIDO Smart Card', '2c0df832-92de-4be1-8412-88a8f074df4a'],
  ['Feitian Fingerprint Card', '8c97a730-3f7b-41a6-87d6-1e9b62bda6f0'],
  ['SoloKeys Solo', '8876631b-d4a0-427f-5773-0ec71c9e0279'],
  ['SoloKeys Solo Tap', '8976631b-d4a0-427f-5773-0ec71c9e0279'],
  ['SoloKeys Somu', '9876631b-d4a0-427f-5773-0ec71c9e0279'],
  ['Nitrokey 3', '2cd2f727-f6ca-44da-8f48-5c2e5da000a2'],
  ['OnlyKey', '998f358b-2dd2-4cbe-a43a-e8107438dfb3'],
  ['Token2 FIDO2', 'ab32f0c6-2239-afbb-c470-d2ef4e254db7'],
  ['Token2 PIN+', 'eabb46cc-e241-80bf-ae9e-96fa6d2975cf'],
  ['OpenSK', '664d9f67-84a2-412a-9ff7-b4f7d8ee6d05'],
  ['Swissbit iShield Key FIDO2', '931327dd-c89b-406c-a81e-ed7058ef36c6'],
  ['Swissbit iShield Key Pro', '5d629218-d3a5-11ed-afa1-0242ac120002'],
  ['HID Crescendo Key', '692db549-7ae5-44d5-a1e5-dd20a493b723'],
  ['HID Crescendo Key V2', '2d3bec26-15ee-4f5d-88b2-53622490270b'],
  ['HID Crescendo C2300', 'aeb6569c-f8fb-4950-ac60-24ca2bbe2e52'],
  ['HID Crescendo C3000', 'c80dbd9a-533f-4a17-b941-1a2f1c7cedff'],
  ['HID Crescendo 4000', 'aa79f476-ea00-417e-9628-1e8365123922'],
  ['Thales SafeNet eToken FIDO', 'efb96b10-a9ee-4b6c-a4a9-d32125ccd4a4'],
  ['Thales SafeNet eToken Fusion', '74820b05-a6c9-40f9-8fb0-9f86aca93998 23786452-f02d-4344-87ed-aaf703726881'],
  ['Thales IDPrime FIDO Bio', '4d41190c-7beb-4a84-8018-adf265a6352d'],
  ['Thales IDPrime 931 FIDO', '2194b428-9397-4046-8f39-007a1605a482'],
  ['Thales IDPrime 941 FIDO', '2ffd6452-01da-471f-821b-ea4bf6c8676a'],
  ['Thales IDPrime 3930 FIDO', 'ca4cff1b-5a81-4404-8194-59aabcf1660b'],
  ['Thales IDPrime 3940 FIDO', 'b50d5e0a-7f81-4959-9b12-f45407407503'],
  ['OneSpan DIGIPASS FX1 BIO', '30b5035e-d297-4ff1-b00b-addc96ba6a98'],
  ['OneSpan DIGIPASS FX1a', '30b5035e-d297-4ff1-010b-addc96ba6a98'],
  ['OneSpan DIGIPASS FX7', '30b5035e-d297-4ff7-b00b-addc96ba6a98'],
  ['OneSpan FIDO Touch', '30b5035e-d297-4fc1-b00b-addc96ba6a97'],
  ['Ledger Nano S', '341e4da9-3c2e-8103-5a9f-aad887135200'],
  ['Ledger Nano S Plus', '58b44d0b-0a7c-f33a-fd48-f7153c871352'],
  ['Ledger Nano X', 'fcb1bcb4-f370-078c-6993-bc24d0ae3fbe'],
  ['Hideez Key 3', '3e078ffd-4c54-4586-8baa-a77da113aec5'],
  ['Hideez Key 4', '4e768f2c-5fab-48b3-b300-220eb487752b'],
  ['Kensington VeriMark Guard', 'd94a29d9-52dd-4247-9c2d-8b818b610389'],
  ['GoTrust Idem Key', '3b1adb99-0dfe-46fd-90b8-7f7614a4de2a'],
  ['GoTrust Idem Card', '9f0d8150-baa5-4c00-9299-ad62c8bb4e87'],
  ['Excelsecu eSecu FIDO2', 'cdbdaea2-c415-5073-50f7-c04e968640b6'],
  ['Excelsecu eSecu FIDO2 NFC', 'a3975549-b191-fd67-b8fb-017e2917fdb3 fbefdf68-fe86-0106-213e-4d5fa24cbe2e'],
  ['Excelsecu eSecu FIDO2 Pro', '0d9b2e56-566b-c393-2940-f821b7f15d6d bbf4b6a7-679d-f6fc-c4f2-8ac0ddf9015a'],
  [
    'Excelsecu eSecu FIDO2 Fingerprint',
    '20f0be98-9af9-986a-4b42-8eca4acb28e4 6002f033-3c07-ce3e-d0f7-0ffe5ed42543 d384db22-4d50-ebde-2eac-5765cf1e2a44',
  ],
  [
    'eWBM Goldengate',
    '361a3082-0278-4583-a16f-72a527f973e4 61250591-b2bc-4456-b719-0b17be90bb30 87dbc5a1-4c94-4dc8-8a47-97d800fd1f3c 95442b2e-f15e-4def-b270-efb106facb4e',
  ],
  ['Hypersecu HyperFIDO Pro', '9f77e279-a6e2-4d58-b700-31e5943c6a98'],
  ['Hypersecu HyperFIDO Bio', 'd821a7d4-e97c-4cb6-bd82-4237731fd4be'],
  ['AuthenTrend ATKey.Pro', 'e1a96183-5016-4f24-b55b-e3ae23614cc6 e416201b-afeb-41ca-a03d-2281c28322aa'],
  ['AuthenTrend ATKey.ProS', 'ba76a271-6eb6-4171-874d-b6428dbe3437'],
  ['AuthenTrend ATKey.Card', 'd41f5a69-b817-4144-a13c-9ebd6d9254d6 da1fa263-8b25-42b6-a820-c0036f21ba7f'],
  ['Neowave Winkeo FIDO2', '3789da91-f943-46bc-95c3-50ea2012f03a'],
  ['Neowave Badgeo FIDO2', 'c5703116-972b-4851-a3e7-ae1259843399'],
  ['Ensurity ThinC', '454e5346-4944-4ffd-6c93-8e9267193e9a'],
  ['Ensurity AUTH BioPro', '454e5346-4944-4ffd-6c93-8e9267193e9b'],
  ['Cryptnox FIDO2', '9c835346-796b-4c27-8898-d6032f515cc5'],
  ['Arculus Key Card', '9d3df6ba-282f-11ed-a261-0242ac120002 3f59672f-20aa-4afe-b6f4-7e5e916b6d98'],
  ['Crayonic KeyVault', 'be727034-574a-f799-5c76-0929e0430973 d61d3b87-3e7c-4aea-9c50-441c371903ad'],
  ['Identiv uTrust FIDO2', '73402251-f2a8-4f03-873e-3cb6db604b03'],
  ['VinCSS FIDO2', '5fdb81b8-53f0-4967-a881-f5ec26fe4d18'],
  ['VinCSS FIDO2 Fingerprint', '9012593f-43e4-4461-a97a-d92777b55d74'],
  ['VivoKey Apex', 'd7a423ad-3e19-4492-9200-78137dccc136'],
  ['Pone OFFPAD', '09591fc6-9811-48f7-8f57-b9f23df6413f 69700f79-d1fb-472e-bd9b-a3a3b9a9eda0'],
  ['RSA DS100', '7e3f3d30-3557-4442-bdae-139312178b39'],
  ['Token Ring', '91ad6b93-264b-4987-8737-3a690cad6917'],
  ['authenton1', 'b267239b-954f-4041-a01b-ee4f33c145b6'],
  [
    'Windows Hello',
    '08987058-cadc-4b81-b6e1-30de50dcbe96 9ddd1817-af5a-4672-a2b9-3e3dd95000a9 6028b017-b1d4-4c02-b4b3-afcdafc96bb2',
  ],
  ['Touch ID in Chrome', 'adce0002-35bc-c60a-648b-0b25f1f05503'],
  ['Touch ID in Edge', '771b48fd-d3d4-4f74-9232-fc157ab0507a'],
  ['Chromium on this computer', 'b5397666-4885-aa6b-cebf-e52262a439a2'],
  ['Apple Passwords', 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd'],
  ['iCloud Keychain, managed', 'dd4ec289-e01d-41c9-bb89-70fa845d4bf2'],
  ['Google Password Manager', 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4'],
  ['Android', 'b93fd961-f2e6-462f-b122-82002247de78'],
  ['Microsoft Authenticator on Android', 'de1e552d-db1d-4423-a619-566b625cdc84'],
  ['Microsoft Authenticator on iPhone', '90a3ccdf-635c-4729-a248-9b709135078f'],
  ['Microsoft Password Manager', 'd3452668-01fd-4c12-926c-83a4204853aa'],
  ['Samsung Pass', '53414d53-554e-4700-0000-000000000000'],
  ['1Password', 'bada5566-a7aa-401f-bd96-45619a55120d'],
  ['Bitwarden', 'd548826e-79b4-db40-a3d8-11116f7e8349'],
  ['Dashlane', '531126d6-e717-415c-9320-3d9aa6981239'],
  ['Enpass', 'f3809540-7f14-49c1-a8b3-8f813b225541'],
  ['Keeper', '0ea242b4-43c4-4a1b-8b17-dd6d0b6baec6'],
  ['KeePassXC', 'fdb141b2-5d84-443e-8a35-4698c205a502'],
  ['KeePassDX', 'eaecdef2-1c31-5634-8639-f1cbd9c00a08'],
  ['LastPass', 'b78a0a55-6ef8-d246-a042-ba0f6d55050c'],
  ['NordPass', 'b84e4048-15dc-4dd0-8640-f4f60813c8af'],
  ['Proton Pass', '50726f74-6f6e-5061-7373-50726f746f6e'],
  ['IDmelon', '39a5647e-1853-446c-a1f6-a79bae9f5bc7'],
];

let byAaguid: ReadonlyMap<string, string> | undefined;

/** The name of an authenticator's model, or `undefined` for an unknown one. `aaguid` is a UUID in any case. */
export function modelName(aaguid: string): string | undefined {
  byAaguid ??= new Map([...readMoreModels(), ...readModels()]);
  return byAaguid.get(aaguid.toLowerCase());
}

/** Names of models, each once and sorted, for whoever enters one by hand. */
export function modelNames(): readonly string[] {
  return [...new Set([...readModels(), ...readMoreModels()].map(([, name]) => name))].sort();
}

function readModels(): readonly (readonly [string, string])[] {
  return MODELS.flatMap(([name, aaguids]) => aaguids.split(' ').map((one) => [one, name] as const));
}

function readMoreModels(): readonly (readonly [string, string])[] {
  return MORE_MODELS.trim()
    .split('\n')
    .map((line) => [line.slice(0, AAGUID_LENGTH), line.slice(AAGUID_LENGTH + 1)] as const);
}

const AAGUID_LENGTH = 36;

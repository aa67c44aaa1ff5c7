// Once V8 has compiled its caller, `URL.canParse` of Node 20 answers false for addresses with letters of Latin-1 (`https://bücher.example`),
// which no browser does. The constructor is right, so it answers here.
URL.canParse = (address: string | URL, base?: string | URL): boolean => {
  try {
    new URL(address, base);
    return true;
  } catch {
    return false;
  }
};

// Its own module so that the bundle of whoever unlocks carries this one function of hash-wasm, and nobody else carries any.
export { argon2id } from 'hash-wasm';

import { beforeEach, describe, expect, it } from 'vitest';
import { createPressGuard, GUARD_MS, type PressGuard } from '../../../src/ui/press-guard/press-guard.ts';

const at = (timeStamp: number) => ({ timeStamp });

describe('the guard of a button that gives something away', () => {
  let guard: PressGuard;
  beforeEach(() => {
    guard = createPressGuard();
  });

  it('takes nothing before it is armed', () => {
    expect(guard.takes(at(1e9))).toBe(false);
  });

  it.each([0, 150, 250, 400, 599, 599.9])('takes no press %d ms after it was painted', (ms) => {
    guard.arm(1000);
    guard.down(at(1000 + ms));
    guard.up(at(1000 + ms));
    expect(guard.takes(at(1000 + ms))).toBe(false);
  });

  it.each([GUARD_MS, 700])('takes a press %d ms after it was painted', (ms) => {
    guard.arm(1000);
    guard.down(at(1000 + ms));
    guard.up(at(1000 + ms + 80));
    expect(guard.takes(at(1000 + ms + 80))).toBe(true);
  });

  it('takes no press that began too early, however long it is held', () => {
    guard.arm(1000);
    guard.down(at(1500));
    expect(guard.takes(at(1700))).toBe(false);
    guard.up(at(2500));
    expect(guard.takes(at(2501))).toBe(false);
  });

  it('takes no key that was held since before the question', () => {
    guard.arm(1000);
    guard.down({ timeStamp: 1900, repeat: true });
    expect(guard.takes(at(1900))).toBe(false);
    guard.up(at(2000));
    guard.down(at(2100));
    expect(guard.takes(at(2100))).toBe(true);
  });

  it('takes the press after an early one, and one without a pointer or a key', () => {
    guard.arm(1000);
    guard.down(at(1500));
    guard.up(at(1550));
    guard.down(at(1650));
    guard.up(at(1700));
    expect(guard.takes(at(1701))).toBe(true);
    expect(guard.takes(at(9000))).toBe(true);
  });

  it('judges by when the press happened, not by when a busy page hears of it', () => {
    guard.arm(1000);
    expect(guard.takes(at(1300))).toBe(false);
  });

  it('starts again when it is armed again, and stops when it is disarmed', () => {
    guard.arm(1000);
    guard.arm(5000);
    expect(guard.takes(at(5400))).toBe(false);
    expect(guard.takes(at(5600))).toBe(true);
    guard.disarm();
    expect(guard.takes(at(9000))).toBe(false);
  });
});

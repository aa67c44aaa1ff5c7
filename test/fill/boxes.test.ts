import { describe, expect, it } from 'vitest';
import { findBoxRows } from '../../src/fill/boxes.ts';
import { type FieldSketch, sketchBoxes, sketchPage } from './page.ts';

const rowsOf = (fields: readonly FieldSketch[]) =>
  findBoxRows(sketchPage({ fields }).fields).map((row) => row.map(({ index }) => index));

describe('rows of boxes', () => {
  it('are found by one character each, in order', () => {
    expect(rowsOf(sketchBoxes(6))).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('are found when the first takes all characters so that it can be pasted into', () => {
    const [first = {}, ...rest] = sketchBoxes(6);
    expect(rowsOf([{ ...first, maxlength: 6 }, ...rest])).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('are found by their looks alone', () => {
    const plain = sketchBoxes(6).map(({ maxlength, ...field }) => ({ ...field, className: 'otp-box' }));
    expect(rowsOf(plain)).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('are found in editable elements, and spread over a whole form', () => {
    const editable = sketchBoxes(6).map(
      ({ maxlength, ...box }) => ({ ...box, tag: 'editable', type: 'editable' }) as const,
    );
    expect(rowsOf(editable)).toEqual([[0, 1, 2, 3, 4, 5]]);
    const wide = sketchBoxes(6).map((box, at) => ({
      ...box,
      box: { x: 20 + 210 * at, y: 100, width: 42, height: 40 },
    }));
    expect(rowsOf(wide)).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(rowsOf(wide.map(({ maxlength, ...box }) => box))).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('stand apart from the fields before and after them', () => {
    const wide = { box: { x: 20, y: 20, width: 320, height: 40 } };
    expect(rowsOf([wide, ...sketchBoxes(6), wide])).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('are not seen in a few short fields, such as a date', () => {
    expect(rowsOf(sketchBoxes(3, { maxlength: 2 }))).toEqual([]);
  });

  it('are found as two halves of a code, side by side and without a label between', () => {
    const half = (at: number, more: FieldSketch = {}) => ({
      maxlength: 3,
      box: { x: 20 + 90 * at, y: 100, width: 72, height: 40 },
      ...more,
    });
    expect(rowsOf([half(0, { label: 'Code' }), half(1)])).toEqual([[0, 1]]);
    expect(rowsOf([half(0, { label: 'Prefix' }), half(1, { label: 'CVC' })])).toEqual([]);
    expect(rowsOf([half(0), half(1, { maxlength: 4 })])).toEqual([]);
    expect(rowsOf([half(0), half(1), half(2)])).toEqual([]);
  });

  it('are not seen in a table of many cells', () => {
    expect(rowsOf(sketchBoxes(12))).toEqual([]);
  });

  it('skip a hidden field that feeds them', () => {
    const hidden = { visible: false, box: { x: 0, y: 0, width: 1, height: 1 } };
    expect(rowsOf([...sketchBoxes(3), hidden, ...sketchBoxes(6).slice(3)])).toEqual([[0, 1, 2, 4, 5, 6]]);
  });
});

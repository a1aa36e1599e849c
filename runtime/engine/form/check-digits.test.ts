import { expect, test } from 'vitest'
import { isDate, isIdCard, isPhone, isUscc } from './check-digits.ts'

test.each([
  ['11010519491231002X', true], // the example of GB 11643-1999
  ['110105194912310021', false],
  ['11010519491331002X', false],
  ['110105194902300021', false],
  ['11010519491231002', false],
])('身份证号 %s: %s', (text, valid) => expect(isIdCard(text)).toBe(valid))

test.each([
  ['91350100M000100Y43', true], // the example of GB 32100-2015
  ['91350100M000100Y44', false],
  ['91350100M000100I43', false],
  ['91350100M000100Y4', false],
])('信用代码 %s: %s', (text, valid) => expect(isUscc(text)).toBe(valid))

test.each([
  ['13812345678', true],
  ['0536-8191234', true],
  ['+86 138 1234 5678', true],
  ['12345', true],
  ['400-820-8820', true],
  ['400820882', false],
  ['23812345678', false],
  ['1381234567', false],
])('电话 %s: %s', (text, valid) => expect(isPhone(text)).toBe(valid))

test.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
])('日期 %s: %s', (text, valid) => expect(isDate(text)).toBe(valid))

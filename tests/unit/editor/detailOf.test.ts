import { describe, expect, test } from 'vitest'
import { detailOf } from '#client/editor/detailOf.ts'

const few = () => 60
const crowd = () => 301

describe('how cards are shown', () => {
  test('as a painting from afar, as elements from near, however many they are', () => {
    expect(detailOf(0.34, 'cards', few)).toBe('overview')
    expect(detailOf(0.35, 'cards', few)).toBe('cards')
    expect(detailOf(0.6, 'cards', crowd)).toBe('cards')
  })

  test('between the two as a painting if they are a crowd', () => {
    expect(detailOf(0.5, 'cards', crowd)).toBe('overview')
    expect(detailOf(0.5, 'cards', () => 300)).toBe('cards')
  })

  test('without flickering: on the threshold a painting stays one', () => {
    expect(detailOf(0.36, 'overview', few)).toBe('overview')
    expect(detailOf(0.38, 'overview', few)).toBe('cards')
    expect(detailOf(0.5, 'overview', () => 270)).toBe('overview')
    expect(detailOf(0.5, 'overview', () => 240)).toBe('cards')
    expect(detailOf(0.61, 'overview', crowd)).toBe('overview')
  })

  test('cards are counted only where their number decides', () => {
    const never = () => {
      throw new Error('counted')
    }
    expect(detailOf(0.2, 'cards', never)).toBe('overview')
    expect(detailOf(1, 'overview', never)).toBe('cards')
  })
})

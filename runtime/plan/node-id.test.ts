import { expect, test } from 'vitest'
import { keyOf, namesOf, nodeId, segmentOf, structuralKeys } from './node-id.ts'

test('an id is the path of names', () => {
  expect(nodeId(nodeId('餐饮企业设立', '食品经营许可'), '审查')).toBe('餐饮企业设立/食品经营许可/审查')
})

test('names with dots, slashes, percent signs and structural names come back as they were', () => {
  for (const name of ['a.b', 'a/b', '100%', '%2E', '#x', '甲:乙', '第 1.2 号/附', ...structuralKeys]) {
    const id = nodeId('流程', name)
    expect(namesOf(id)).toEqual(['流程', name])
    expect(segmentOf(name)).not.toMatch(/[./#:]/)
    expect(structuralKeys as readonly string[]).not.toContain(keyOf(id))
  }
})

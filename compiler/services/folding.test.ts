import { expect, test } from 'vitest'
import { analyse } from '../analyse.ts'
import { foldingRanges } from './folding.ts'

/** The first lines of what can be folded, with the last ones. */
function folded(text: string): readonly string[] {
  const lines = text.split('\n')
  return foldingRanges(analyse(text, 'file:///a.banjie')).map(
    ({ startLine, endLine, kind }) =>
      `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}${kind ? ` ${kind}` : ''}`,
  )
}

test('declarations, blocks and lists of several lines, each line once', () => {
  expect(
    folded(`材料 甲
事项 登记 {
    需 甲,
       乙
    办理程序 {
        环节 审查 {
            查验 甲
        }
    }
}
流程 设立 { 并联 {
    办理 登记
} }
流程 另一 {
    绿色通道 当 真 {
        优先
    }
}
`),
  ).toEqual([
    '事项 登记 { … }',
    '需 甲, … 乙',
    '办理程序 { … }',
    '环节 审查 { … }',
    '流程 设立 { 并联 { … } }',
    '流程 另一 { … }',
    '绿色通道 当 真 { … }',
  ])
})

test('comments: a block, lines that follow each other; not one at the end of a line', () => {
  expect(folded('/* 一\n二 */\n// 三\n// 四\n\n// 五\n材料 甲 // 六\n// 七\n/// 八\n/// 九\n材料 乙')).toEqual([
    '/* 一 … 二 */ comment',
    '// 三 … // 四 comment',
    '/// 八 … /// 九 comment',
  ])
})

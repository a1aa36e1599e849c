import type { MessageTable } from '@banjie/dsl'

/** What a comparison of a process before and after says of each change. */
export const compareMessages: MessageTable = {
  'change.itemRemoved': { zh: '取消事项“{item}”{@founded}', en: 'item “{item}” is gone{@founded}' },
  'change.itemAdded': { zh: '新增事项“{item}”', en: 'item “{item}” is new' },
  'change.itemTakenOver': {
    zh: '“{item}”原由{before}办理，现由{after}办理',
    en: '“{item}” was handled by {before} and is now handled by {after}',
  },
  'change.itemsMerged': { zh: '{items}合并办理（{name}）', en: '{items} are handled as one ({name})' },
  'change.madeParallel': { zh: '{items}改为同时办理', en: '{items} now run side by side' },
  'change.madeSequential': {
    zh: '{items}原来同时办理，现在先后办理',
    en: '{items} ran side by side and now follow one another',
  },
  'change.documentShared': {
    zh: '“{document}”不再要申请人提交：由{offices}共享',
    en: '“{document}” is no longer asked for: {offices} shares it',
  },
  'change.documentYielded': {
    zh: '“{document}”不再要申请人提交：由同一流程的{items}出具',
    en: '“{document}” is no longer asked for: {items} in the same process yields it',
  },
  'change.documentCommitted': {
    zh: '“{document}”不再要申请人提交：以告知承诺代替',
    en: '“{document}” is no longer asked for: a signed commitment stands in for it',
  },
  'change.documentDropped': {
    zh: '“{document}”取消，不再需要',
    en: '“{document}” is dropped: nothing needs it any more',
  },
  'change.documentAskedLess': {
    zh: '“{document}”原要提交 {before} 次，现在 {after} 次',
    en: '“{document}” was asked for {before} times, now {after}',
  },
  'change.documentAskedMore': {
    zh: '“{document}”原要提交 {before} 次，现在 {after} 次',
    en: '“{document}” was asked for {before} times, now {after}',
  },
  'change.documentTolerated': {
    zh: '“{document}”可以容缺，{limit}内补交',
    en: '“{document}” may now come later, within {limit}',
  },
  'change.documentAdded': { zh: '新要申请人提交“{document}”', en: '“{document}” is asked for now' },
  'change.stepRemoved': { zh: '取消环节“{step}”{@founded}', en: 'step “{step}” is gone{@founded}' },
  'change.stepAdded': { zh: '新增环节“{step}”', en: 'step “{step}” is new' },
  'change.stepAutomated': { zh: '环节“{step}”改为自动办理', en: 'step “{step}” is now decided by rule' },
  'change.stepSkipped': { zh: '绿色通道免办环节“{step}”', en: 'the green channel skips step “{step}”' },
  'change.limitChanged': { zh: '{@of}：{before} → {after}', en: '{@of}: {before} → {after}' },
  'change.sealRemoved': { zh: '不再用印“{seal}”', en: 'seal “{seal}” is no longer used' },
  'change.sealAdded': { zh: '改用印章“{seal}”', en: 'seal “{seal}” is used now' },
  'change.basisGone': {
    zh: '取消的{@of}依据{basis}，新流程不再引用它：请核对法律是否仍有此要求',
    en: '{@of}, which is gone, rested on {basis}, which nothing cites any more: make sure that the law no longer asks for it',
  },
  'limit.process': { zh: '流程“{name}”的时限', en: 'limit of process “{name}”' },
  'limit.greenChannel': {
    zh: '流程“{name}”绿色通道的时限',
    en: 'limit of the green channel of process “{name}”',
  },
  'limit.stage': { zh: '阶段“{name}”的时限', en: 'limit of stage “{name}”' },
  'limit.merge': { zh: '合并办理“{name}”的时限', en: 'limit of merge “{name}”' },
  'limit.promised': { zh: '“{name}”的承诺时限', en: 'promise of “{name}”' },
  'limit.statutory': { zh: '“{name}”的法定时限', en: 'statutory limit of “{name}”' },
  'limit.step': { zh: '环节“{name}”的时限', en: 'limit of step “{name}”' },
  'limit.none': { zh: '没有', en: 'none' },
  'gone.item': { zh: '事项“{name}”', en: 'item “{name}”' },
  'gone.step': { zh: '环节“{name}”', en: 'step “{name}”' },
  'founded.not': { zh: '（原来没有写依据）', en: ' (no basis was cited for it)' },
  'founded.yes': { zh: '', en: '' },
}

import { describe, expect, test } from '@jest/globals';
import { CAPTION_WORD, captionText, presentWord } from '../../../client/words/captions.ts';
import '../../helpers/installed-vocabulary.ts';

test.each([
  ['columnRest', '其他', 'Also shown'],
  ['label:Case', '案件', 'Cases'],
  ['label:Unheard', 'Unheard', 'Unheard'],
  ['column:commendations/posts', '职务', 'Posts'],
  ['missing:commendations/giver', '报道未说明由谁作出', 'giver not stated'],
])('a caption by the word %s says %s', (word, zh, en) => {
  expect(CAPTION_WORD.test(word)).toBe(true);
  expect([captionText(word, 'zh'), captionText(word, 'en')]).toEqual([zh, en]);
});

describe('the words of captions in links of old', () => {
  test.each([
    ['columnRest', 'columnRest'],
    ['columnContext', 'column:commendations/context'],
    ['columnCauses', 'column:commendations/causes'],
    ['columnCases', 'label:Case'],
    ['columnAwards', 'column:commendations/awards'],
    ['columnGivers', 'column:commendations/givers'],
    ['columnPosts', 'column:commendations/posts'],
    ['giverUnstated', 'missing:commendations/giver'],
  ])('%s is now %s', (word, now) => {
    expect(CAPTION_WORD.test(word)).toBe(true);
    expect(presentWord(word)).toBe(now);
  });
});

test.each(['column:commendations/nothing', 'missing:nothing/giver'])('%s is nothing any more', (word) => {
  expect([captionText(word, 'zh'), presentWord(word)]).toEqual([undefined, undefined]);
});

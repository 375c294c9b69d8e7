import { describe, expect, it } from 'vitest';
import type { Answer, Question } from '../assessment.ts';
import { progressOf } from './progress.rules.ts';

const questions = [{ code: 'health' }, { code: 'learning' }, { code: 'feelings' }] as Question[];
const answer = (question: string, sensitivity = 'general') => ({ question, sensitivity }) as Answer;

describe('how far the questions have come', () => {
  it('counts questions that have an answer, once each', () => {
    expect(progressOf(questions, [])).toEqual({ asked: 3, answered: 0, apart: 0 });
    const answers = [answer('health'), answer('health', 'police'), answer('learning')];
    expect(progressOf(questions, answers)).toEqual({ asked: 3, answered: 2, apart: 0 });
  });

  it('and those that have two texts of one kind', () => {
    expect(progressOf(questions, [answer('health'), answer('health')])).toEqual({ asked: 3, answered: 1, apart: 1 });
  });
});

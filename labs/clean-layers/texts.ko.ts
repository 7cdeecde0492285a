import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '깔끔한 레이어',
  summary: '100MB를 만들고 지우는 Dockerfile을, 이미지에 아무것도 남지 않게 고칩니다.',
  checks: {
    builds: {
      title: 'Dockerfile로 이미지가 빌드된다',
      why: '긴 인스트럭션은 줄 끝에 역슬래시가 있어야 다음 줄로 이어집니다 (002 §2.4.5).',
    },
    'same-result': {
      title: '{seed}의 낱말로 만든 보고서 {result}가 이미지에 있다',
      why: '정리하더라도 빌드의 결과는 그대로여야 합니다 (002 §2.4.5).',
    },
    'nothing-reclaimable': {
      title: '보이지 않게 된 파일이 레이어에 남아 있지 않다',
      why: '명령어 하나가 레이어 하나입니다. 뒤의 명령어는 앞의 파일을 가릴 수는 있어도 빼낼 수는 없습니다 (002 §2.4.5).',
    },
    'small-enough': {
      title: '이미지가 {base}보다 {limit} 이상 크지 않다',
      why: '남겨 둔 것은 보이든 안 보이든 이미지의 모든 복사본에서 자리를 차지합니다 (002 §2.4.5).',
    },
  },
  findings: {
    'no-word': {
      expected: '답안 디렉터리에 낱말이 적힌 {seed} 파일이 있어야 합니다.',
      found: '그런 파일이 없거나 비어 있습니다.',
      hint: '시작 파일의 것을 쓰세요.',
    },
    'no-result': {
      expected: '이미지에 {result} 파일이 있어야 합니다.',
      found: '그런 파일이 없습니다.',
      hint: '정리하면서 보고서까지 지우지 않았나요? 스테이지가 여럿이면 마지막 스테이지가 보고서를 복사해야 합니다.',
    },
    'other-result': {
      expected: '낱말이 "{word}"이면 {result}의 {number}번째 줄은 "{expected}"이어야 합니다.',
      found: '"{line}"입니다.',
      hint: '세 단계는 시작 파일에서 하던 일을 모두, 같은 순서로 해야 합니다: 목록, 샘플, 보고서.',
    },
    'not-made-anew': {
      expected: '{seed}에 "{word}"를 적고 빌드하면 {result}의 {number}번째 줄은 "{expected}"이어야 합니다.',
      found: '"{line}"입니다. 보고서가 낱말을 따르지 않습니다.',
      hint: '다 만든 보고서를 가져오지 말고, 빌드가 보고서를 만들게 하세요.',
    },
    hidden: {
      expected: '가려진 파일은 모든 레이어를 합쳐 {limit}보다 작아야 합니다.',
      found:
        '{size}가 이미지에 있지만 어느 컨테이너에서도 보이지 않습니다: {most}. 가장 큰 것을 만든 인스트럭션: {made} — 가린 인스트럭션: {hid}',
      hint: '레이어는 인스트럭션이 끝날 때 완성됩니다. 파일이 레이어에 들어가지 않으려면 어디에서 지워야 할까요?',
    },
    'too-big': {
      expected: '{base}보다 {limit}({limitBytes}바이트) 이상 크지 않아야 합니다.',
      found: '{size}로, {added} 더 큽니다. 가장 큰 것: {most}',
      hint: '빌드에만 필요했던 것을 지우세요. 샘플과 패키지 목록을 모두 지웠나요?',
    },
  },
  hints: [
    'docker history는 레이어마다 크기를 보여 줍니다. 어느 인스트럭션이 100MB를 만들고, 그것을 지우는 인스트럭션의 크기는 얼마인가요?',
    '노트에 있습니다. 명령어 하나가 레이어 하나입니다. 한 명령어 안에서 만들고 지운 것은 어느 레이어에도 없습니다.',
    'RUN sh update-lists.sh && sh make-samples.sh && sh write-report.sh > report.txt && rm … 를 모두 RUN 하나로. 또는 두 번째 스테이지가 COPY --from으로 보고서만 가져오게 하세요.',
  ],
} satisfies LabTexts;

import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: 'Dockerfile 없이 이미지 만들기',
  summary: '컨테이너 안의 파일을 고치고, 그 컨테이너를 내 이미지로 만들어 봅니다.',
  checks: {
    'image-exists': {
      title: '{image} 이미지가 있다',
      why: '커밋하면 컨테이너가 이미지가 되어, 붙여 준 이름으로 다시 실행할 수 있습니다 (000 §3).',
    },
    'original-kept': {
      title: '{file}가 원래 내용으로 시작한다',
      why: '이미지에 들어 있던 내용에 덧붙이는 일입니다. >는 원래 내용을 지우고 >>는 남깁니다 (000 §3).',
    },
    'name-appended': {
      title: '그 뒤에 이름이 적혀 있다',
      why: '컨테이너 안에서, 바로 그 파일에서 바꾼 것만 이미지에 들어갑니다 (000 §3).',
    },
    'on-top-of-the-base': {
      title: '이미지는 {base}에 레이어를 꼭 하나 더한 것이다',
      why: '이미지는 레이어를 공유합니다. 커밋은 아래 이미지의 레이어 위에 새 레이어 하나를 쌓습니다 (000 §3.4, 002 §2.3.2).',
    },
    'made-by-commit': {
      title: '그 레이어는 {container} 컨테이너가 바꾼 내용이다',
      why: '스크립트로 작성할 수 없는 절차를 손으로 하는 방법입니다. Dockerfile은 다른 길입니다 (000 §3, 002 §2.3.1).',
    },
  },
  findings: {
    'nothing-committed': {
      expected: '{image} 이미지가 있어야 합니다.',
      found: '{image} 이미지가 없고, 커밋된 컨테이너도 없습니다.',
      hint: '컨테이너를 고친 다음 "docker container commit"으로 이미지를 만드세요. 이미 했다면 그보다 먼저 실패한 명령이 있는지 보세요.',
    },
    'no-terminal': {
      expected: '{image} 이미지가 있어야 합니다.',
      found:
        '{image} 이미지가 없습니다. -t는 터미널을 요구하는데 스크립트에는 터미널이 없어서, 도커가 컨테이너 실행을 거부했습니다.',
      hint: "-it를 빼고 셸에 명령을 넘겨주세요. 이미지 이름 뒤에 sh -c '…'를 쓰거나, docker run -i에 파이프로 줄을 넣습니다.",
    },
    'other-name': {
      expected: '{image} 이미지가 있어야 합니다.',
      found: '{from} 컨테이너를 {other} 이미지로 커밋했고, {image} 이미지는 없습니다.',
      hint: '커밋 명령의 마지막 단어가 이미지 이름입니다. 태그 없이 {image}만 적으세요.',
    },
    'no-name-given': {
      expected: '{image} 이미지가 있어야 합니다.',
      found: '{from} 컨테이너를 이미지 이름 없이 커밋해서, 이미지에는 ID({id})밖에 없습니다.',
      hint: '커밋 명령의 마지막 단어가 이미지 이름입니다.',
    },
    'base-removed': {
      expected: '{base} 위에 만들어져 {base}의 내용이 들어 있는 이미지여야 합니다.',
      found: '{base} 이미지가 삭제되었습니다. 그 위에 만들어진 이미지가 있으면 도커가 삭제를 허락하지 않습니다.',
      hint: '{base} 이미지는 그대로 두고, 그 이미지로 시작한 컨테이너를 커밋하세요.',
    },
    'file-missing': {
      expected: '{image} 안에 {file} 파일이 있어야 합니다.',
      found: '{image} 안에 {file} 파일이 없습니다.',
      hint: '파일은 제자리에 두고 내용만 덧붙이세요.',
    },
    'text-gone': {
      expected: '{file}의 첫머리는 {base}에서처럼 "{original}"이어야 합니다.',
      found: '{file}의 첫머리가 "{text}"입니다.',
      hint: '>는 파일 전체를 갈아 치우고, 두 개를 쓴 >>는 끝에 덧붙입니다.',
    },
    'nothing-appended': {
      expected: '{file}의 "{original}" 뒤에 이름이 있어야 합니다.',
      found: '{file}에 "{original}" 말고는 아무것도 없습니다.',
      hint: '먼저 컨테이너 안에서 파일을 고치고, 그다음에 커밋하세요. "docker container diff {container}"에 {file}가 나와야 합니다.',
    },
    'written-beside': {
      expected: '{file}의 "{original}" 뒤에 이름이 있어야 합니다.',
      found: '{file}는 그대로이고, 그 옆에 {slip} 파일이 있습니다.',
      hint: '>> 뒤에 적은 이름의 파일이 없으면 셸이 새로 만듭니다. 두 이름을 한 글자씩 비교해 보세요.',
    },
    'written-on-the-host': {
      expected: '컨테이너 안의 {file}에 이름이 있어야 합니다.',
      found: '{file}는 그대로입니다. 이름은 내 폴더의 {copy} 파일에 들어갔습니다: "{text}"',
      hint: 'sh -c \'…\'가 없으면 >>는 내 컴퓨터의 셸이 처리합니다. 컨테이너 안의 셸에 맡기거나, "docker container cp"로 파일을 다시 넣으세요.',
    },
    'other-base': {
      expected: '{base}의 레이어 {count}개 전부와 그 위의 레이어 하나여야 합니다.',
      found: '{image} 이미지는 {base} 위에 만들어지지 않았습니다. 레이어 {layers}개가 다른 것입니다.',
      hint: 'export와 import는 모든 것을 레이어 하나로 합칩니다. 커밋은 아래 이미지를 그대로 둡니다. {base} 이미지로 컨테이너를 시작하고 커밋하세요.',
    },
    'layer-count': {
      expected: '{base}의 레이어 {count}개 전부와 그 위의 레이어 하나여야 합니다.',
      found: '{image}에는 그 위에 레이어가 {extra}개 있습니다.',
      hint: '바뀐 컨테이너를 커밋할 때마다 레이어가 하나씩 늘어납니다. {base}에서 다시 시작해 다 고친 다음 한 번만 커밋하세요.',
    },
    'not-a-commit': {
      expected: '{image} 이미지는 {container} 컨테이너를 커밋해서 만들어야 합니다.',
      found: '{image} 이미지는 커밋으로 만들어지지 않았습니다. 마지막 단계: {step}',
      hint: 'Dockerfile은 쓰지 마세요. {container} 컨테이너를 실행하고, 그 안에서 파일을 고친 뒤 커밋합니다.',
    },
    'tagged-over': {
      expected: '{image} 이미지는 {container} 컨테이너를 커밋해서 생긴 이미지({committed})여야 합니다.',
      found: '지금의 {image} 이미지는 다른 이미지({id})입니다. 마지막 단계: {step}',
      hint: '커밋한 뒤의 빌드나 태그가 이름을 가져갔습니다. 커밋을 마지막에 하세요.',
    },
    'other-container': {
      expected: '{image} 이미지는 {container} 컨테이너를 커밋해서 만들어야 합니다.',
      found: '{from} 컨테이너를 커밋해서 만들었습니다.',
      hint: '컨테이너를 실행할 때 이름을 붙이세요: --name {container}.',
    },
    'container-of-another-image': {
      expected: '{container} 컨테이너를 {base} 이미지로 시작하고, 파일도 그 안에서 고쳐야 합니다.',
      found: '{base} 이미지가 아니라 {from} 이미지로 시작한 컨테이너입니다. {from}의 마지막 단계: {step}',
      hint: '{container} 컨테이너를 {base} 이미지로 시작하고, 그 안에서 파일을 고치세요.',
    },
  },
  hints: [
    '세 가지 일이 차례로 일어납니다. 컨테이너가 실행되고, 그 안의 파일이 바뀌고, 컨테이너가 이미지가 됩니다.',
    "스크립트에는 터미널이 없어서 -it는 소용이 없습니다. 셸에 명령을 넘겨주세요: docker run … sh -c '…'. 따옴표가 있어야 >>가 컨테이너 안에서 처리됩니다.",
    "docker container run --name {container} {base} sh -c 'echo … >> ch03.txt'를 하고, docker container commit 뒤에 두 단어를 적습니다. 컨테이너와, 그것이 될 이미지입니다.",
  ],
} satisfies LabTexts;

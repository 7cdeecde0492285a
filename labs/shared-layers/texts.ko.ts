import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '레이어를 공유하는 이미지',
  summary: '이미지 위에 이미지를 커밋하고, 아래 이미지를 삭제해도 위 이미지는 그대로임을 확인합니다.',
  checks: {
    'second-on-first': {
      title: '{first} 위에 커밋해서 {second}를 만들었다',
      why: '커밋은 컨테이너를 시작한 이미지의 레이어 위에 새 레이어 하나를 쌓습니다 (002 §2.3.2).',
    },
    'first-removed': {
      title: '{first}가 삭제됐다',
      why: '그 이미지로 만든 컨테이너가 있으면 이미지를 그냥 삭제할 수 없습니다 (002 §2.3.2).',
    },
    'second-still-whole': {
      title: '{second}가 실행되고, 파일이 둘 다 있다',
      why: '{first}를 삭제하면 이름이 없어집니다. {second}가 쓰는 레이어는 남습니다 (002 §2.3.2).',
    },
    'adds-only-the-difference': {
      title: '베이스 이미지에 더해진 것은 두 파일뿐이고, 그 밖에는 {limit} 이하이다 ({second})',
      why: '위에 이미지가 몇 개 있든 베이스 이미지는 한 번만 차지하고, 이미지마다 달라진 만큼만 더해집니다 (002 §2.3.2).',
    },
  },
  findings: {
    'nothing-committed': {
      expected: '{second} 이미지가 있어야 합니다.',
      found: '{second} 이미지가 없고, 커밋된 컨테이너도 없습니다.',
      hint: '컨테이너를 고친 다음 "docker container commit"으로 이미지를 만드세요. 이미 했다면 그보다 먼저 실패한 명령이 있는지 보세요.',
    },
    'no-terminal': {
      expected: '{second} 이미지가 있어야 합니다.',
      found:
        '{second} 이미지가 없습니다. -t는 터미널을 요구하는데 스크립트에는 터미널이 없어서, 도커가 컨테이너 실행을 거부했습니다.',
      hint: "-t를 빼세요. 이미지 이름 뒤에 sh -c '…'를 쓰거나, docker run -i에 파이프로 줄을 넣습니다.",
    },
    'no-second': {
      expected: '{second} 이미지가 있어야 합니다.',
      found: '없습니다. 커밋으로 붙인 이름: {listed}.',
      hint: '커밋 명령의 마지막 단어가 이미지 이름입니다. 앞의 명령이 실패했다면 스크립트가 거기서 끝난 것입니다.',
    },
    'second-removed': {
      expected: '{second} 이미지가 있어야 합니다.',
      found: '있었지만 {second}라는 이름이 다시 없어졌습니다.',
      hint: '{first}만 삭제하세요. 샌드박스는 어차피 통째로 버려집니다.',
    },
    'no-first': {
      expected: '{second}는 {first}였던 이미지 위에 있어야 합니다.',
      found: '{first}라는 이름의 이미지가 한 번도 없었습니다. 커밋으로 붙인 이름: {listed}.',
      hint: '첫 컨테이너를 {first}로 커밋하고, 둘째 컨테이너는 그 이미지로 시작하세요.',
    },
    'same-container': {
      expected: '{second}에 {first}의 레이어가 모두 있고, 하나가 더 있어야 합니다.',
      found:
        '두 이미지 모두 {from} 이미지로 시작한 컨테이너 하나({container})를 커밋한 것입니다. 그래서 둘이 {from} 위에 나란히 있고, {first}의 파일이 양쪽에 한 번씩 들어 있습니다.',
      hint: '커밋은 컨테이너를 시작한 이미지 위에 쌓입니다. 둘째 파일은 {first} 이미지로 시작한 새 컨테이너에서 만드세요.',
    },
    'other-start': {
      expected: '{second}에 {first}의 레이어가 모두 있고, 하나가 더 있어야 합니다.',
      found: '{second}는 {from} 이미지로 시작한 {container} 컨테이너를 커밋한 것입니다.',
      hint: '커밋은 컨테이너를 시작한 이미지 위에 쌓입니다. 둘째 컨테이너는 {first} 이미지로 시작하세요.',
    },
    'origin-lost': {
      expected: '{second}의 아래에 있는, {first}였던 이미지를 엔진이 알고 있어야 합니다.',
      found: '{second}도 삭제했다가 다시 불러와서, 무엇 위에 만들었는지 알 수 없게 됐습니다.',
      hint: '{first}만 삭제하세요.',
    },
    'not-a-commit': {
      expected: '{first}와 {second} 모두 컨테이너를 커밋해서 만들어야 합니다.',
      found: '{image}는 커밋으로 만들어지지 않았습니다. 마지막 단계: {step}',
      hint: 'Dockerfile도 export와 import도 쓰지 마세요. 컨테이너를 실행하고, 그 안에서 파일을 만들고, 커밋합니다.',
    },
    'nothing-added': {
      expected: '{second}에 {first}의 레이어가 모두 있고, 하나가 더 있어야 합니다.',
      found: '커밋할 때 {container} 컨테이너에 바뀐 것이 없어서, {second}에는 자기 레이어가 없습니다.',
      hint: '먼저 컨테이너 안에 {secondFile}를 만드세요. "docker container diff {container}"에 나와야 합니다.',
    },
    'held-by-container': {
      expected: '{first}라는 이미지가 없어야 합니다.',
      found: '아직 있습니다. 그 이미지로 만든 컨테이너도 있습니다: {holders}.',
      hint: '컨테이너가 멈췄더라도, 그 컨테이너를 만든 이미지는 도커가 삭제하지 않습니다. 컨테이너부터 삭제하세요.',
    },
    'still-there': {
      expected: '{first}라는 이미지가 없어야 합니다.',
      found: '아직 있습니다.',
      hint: '마지막에 "docker image rm"으로 삭제하고, 도커가 뭐라고 하는지 읽어 보세요.',
    },
    renamed: {
      expected: '{first}였던 이미지에 이제 이름이 없어야 합니다.',
      found: '지금 이름은 {names}입니다.',
      hint: '그 이름도 삭제하세요. {second}가 쓰는 레이어는 남습니다.',
    },
    'cannot-run': {
      expected: '{second}로 컨테이너를 실행할 수 있어야 합니다.',
      found: '도커가 말하기를: {output}',
      hint: '직접 해 보세요: docker run --rm --entrypoint cat {second} {firstFile}',
    },
    'file-missing': {
      expected: '{second}의 컨테이너에 {firstFile}와 {secondFile}가 있어야 합니다.',
      found: '없는 것: {missing}. 두 이미지가 더한 다른 파일: {added}',
      hint: '둘 다 최상위 디렉터리에 둡니다. 옮기거나 지운 파일, 컨테이너 밖에 쓴 파일은 커밋에 들어가지 않습니다.',
    },
    'not-in-first': {
      expected: '{first}에 {firstFile}가 있었어야 합니다.',
      found: '없었습니다. {firstFile}는 {second}에서야 들어왔습니다.',
      hint: '첫 컨테이너에서 {firstFile}를 만든 다음에 {first}로 커밋하세요.',
    },
    'first-changed': {
      expected: '{second}의 {firstFile}는 {first}에 있던 것과 같아야 합니다.',
      found: '내용이 다릅니다.',
      hint: '둘째 컨테이너에서는 {firstFile}를 그대로 두고 {secondFile}를 쓰세요. >나 파일 이름을 잘못 적었을 수 있습니다.',
    },
    'file-from-below': {
      expected: '{firstFile}는 {first}가, {secondFile}는 {second}가 더한 것이어야 합니다.',
      found: '{image}가 더한 것 가운데 {file}가 없습니다. 이미 아래 이미지에 있었습니다.',
      hint: '커밋마다 파일 하나씩입니다. {firstFile}는 첫 커밋 전에, {secondFile}는 첫 커밋과 둘째 커밋 사이에 만드세요.',
    },
    'copied-up': {
      expected: '{firstFile}와 {secondFile} 말고는, 두 이미지가 베이스에 더한 것이 {limit} 이하여야 합니다.',
      found: '{firstFile}가 두 번 들어 있습니다. 더 들어간 것은 {size}이고, 대부분은 {most}입니다.',
      hint: '아래 이미지의 파일을 바꾸면, 소유자나 권한, 시각만 바꿔도, 파일 전체가 새 레이어로 복사됩니다.',
    },
    'too-much': {
      expected: '{firstFile}와 {secondFile} 말고는, 두 이미지가 베이스에 더한 것이 {limit} 이하여야 합니다.',
      found: '그 밖에 {size}가 더 들어갔습니다. 대부분은 {most}입니다.',
      hint: '커밋하기 전에 "docker container diff"로 컨테이너에서 또 무엇이 바뀌었는지 보세요.',
    },
  },
  hints: [
    '컨테이너 둘, 커밋 두 번입니다. 둘째 컨테이너는 어느 이미지로 시작하나요?',
    "스크립트에는 터미널이 없습니다: docker run --name one busybox sh -c 'echo … > /first'. docker image rm이 거부하면, 방해하는 컨테이너가 메시지에 나옵니다.",
    '베이스로 one을 실행, one을 {first}로 커밋, {first}로 two를 실행, two를 {second}로 커밋, docker container rm two, docker image rm {first}.',
  ],
} satisfies LabTexts;

import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '파일이 된 이미지와 컨테이너',
  summary: '이미지를 파일로 추출했다가 되돌리고, 컨테이너도 추출해서, 둘째 길에서 무엇을 잃는지 봅니다.',
  checks: {
    'saved-and-loaded': {
      title: '{image} 이미지를 {saved}로 추출하고, 삭제하고, 같은 이미지로 다시 불러왔다',
      why: '"docker save"의 파일에는 이미지의 모든 것이 들어 있습니다. 그래서 되돌아온 이미지의 ID가 같습니다 (002 §2.3.3).',
    },
    'metadata-kept': {
      title: '{image} 이미지에 CMD, 환경 변수, 라벨이 있고 레이어가 {fewest}개 이상이다',
      why: '명령, 변수, 라벨, 레이어는 이미지의 일부이고, 그래서 추출한 파일에도 들어 있습니다 (002 §2.3.3).',
    },
    'exported-flat': {
      title: '{exported} 파일을 import한 {flat} 이미지는 레이어가 하나이고 CMD도 변수도 라벨도 없다',
      why: 'export는 파일만 담고 설정정보를 저장하지 않으므로, import하면 설정이 없는 새 이미지가 됩니다 (002 §2.3.3).',
    },
    'same-files': {
      title: '{flat} 이미지의 파일은 {image} 이미지와 똑같다',
      why: '파일은 따라옵니다. 다만 새 레이어 하나가 되어 원래 이미지와 아무것도 공유하지 않으므로, 저장 공간 면에서 비효율적입니다 (002 §2.3.3).',
    },
  },
  findings: {
    'never-built': {
      expected: '{image} 이미지가 있어야 합니다.',
      found: '한 번도 없었습니다.',
      hint: '먼저 빌드하세요: docker build -t {image} .',
    },
    'not-back': {
      expected: '{saved}에서 불러온 {image} 이미지가 있어야 합니다.',
      found: '있었지만 없어졌고, 불러온 이미지도 없습니다.',
      hint: '삭제한 다음에는 "docker load"로 되돌리세요.',
    },
    'back-without-name': {
      expected: '{saved}에서 불러온 {image} 이미지가 있어야 합니다.',
      found: '{id} 이미지를 불러왔지만 그런 이름이 없습니다.',
      hint: 'ID로 추출한 이미지는 이름 없이 돌아옵니다. 이름으로 추출하거나 태그를 붙이세요.',
    },
    'no-archive': {
      expected: '스크립트가 끝났을 때 답안 디렉터리에 {file} 파일이 있어야 합니다.',
      found: '{file} 파일이 없습니다. 있는 것: {listed}.',
      hint: '-o로 파일 이름을 주거나 출력을 그 파일로 보내고, 파일을 그대로 두세요.',
    },
    'not-a-save': {
      expected: '{file} 파일은 "docker save"로 추출한 파일이어야 합니다.',
      found: '이미지의 매니페스트가 들어 있지 않습니다.',
      hint: '이미지는 "docker save"로 추출합니다. "docker export"는 컨테이너를, 그것도 파일만 추출합니다.',
    },
    'other-image-saved': {
      expected: '{saved}에 지금의 {image} 이미지({id})가 들어 있어야 합니다.',
      found: '들어 있는 것: {others}.',
      hint: '추출한 뒤에 {image} 이미지를 다시 빌드했거나 다른 것을 추출했나요? 빌드, 추출, 삭제, 불러오기 순서입니다.',
    },
    'never-loaded': {
      expected: '{image} 이미지는 "docker load"로 파일에서 불러온 것이어야 합니다.',
      found: '이미지는 있지만 불러온 적이 없습니다.',
      hint: '추출한 다음 {image} 이미지를 삭제하고 불러오세요. 새로 빌드하지 마세요.',
    },
    'never-removed': {
      expected: '불러오기 전에 {image} 이미지를 삭제해야 합니다.',
      found: '불러올 때 아직 있었습니다. 그래서 불러오기가 할 일이 없었습니다.',
      hint: '없어진 다음에야 모든 것이 파일에 들어 있었는지 알 수 있습니다: docker image rm {image}',
    },
    'only-untagged': {
      expected: '불러오기 전에 {image} 이미지를 삭제해야 합니다.',
      found: '이름은 없어졌지만 레이어는 남았습니다. 그 이미지의 컨테이너나 다른 이름이 붙들고 있었습니다.',
      hint: '"docker image rm"이 "Untagged"만이 아니라 "Deleted"라고 해야 합니다. --force 없이, 컨테이너와 다른 이름부터 삭제하세요.',
    },
    'metadata-missing': {
      expected: '{image} 이미지에 CMD, PATH 말고 다른 환경 변수, 라벨이 있어야 합니다.',
      found: '없는 것: {missing}.',
      hint: '저마다 Dockerfile의 인스트럭션입니다: CMD, ENV, LABEL.',
    },
    'few-layers': {
      expected: '{image} 이미지의 레이어가 {fewest}개 이상이어야 합니다.',
      found: '{count}개입니다.',
      hint: '베이스 이미지에 하나 이상 있습니다. 파일을 바꾸는 COPY, ADD, RUN마다 하나씩 늘고, CMD, ENV, LABEL은 늘리지 않습니다.',
    },
    'no-flat': {
      expected: '{flat} 이미지가 있어야 합니다.',
      found: '없습니다.',
      hint: 'docker import 뒤에는 파일을 먼저, 이미지 이름을 다음에 적습니다.',
    },
    'not-an-export': {
      expected: '{file} 파일은 "docker export"로 추출한 파일이어야 합니다.',
      found:
        '매니페스트와 레이어가 든, 이미지를 추출한 파일입니다. 이것을 import하면 그것들이 그냥 파일로 들어 있는 이미지가 됩니다.',
      hint: '{image} 이미지로 컨테이너를 만들고, 그 컨테이너를 export하세요.',
    },
    'not-flat': {
      expected: '{flat} 이미지의 레이어는 하나여야 합니다.',
      found: '{count}개입니다.',
      hint: '{image} 이미지의 컨테이너를 export하고 그것을 import하세요. 태그도 빌드도 커밋도 레이어를 줄이지 않습니다.',
    },
    'metadata-left': {
      expected:
        '{flat} 이미지는 파일에서 나온 그대로여야 합니다. CMD, ENTRYPOINT, PATH 말고 다른 변수, 라벨이 없어야 합니다.',
      found: '남은 것: {left}.',
      hint: '--change 없이 import하세요.',
    },
    'not-imported': {
      expected: '{flat} 이미지는 import로 만들어야 합니다.',
      found: '그렇지 않습니다. 마지막 단계: {step}',
      hint: '"docker import"로 {exported} 파일을 {flat} 이미지로 만드세요.',
    },
    'other-archive': {
      expected: '{flat} 이미지는 {exported}에서 나온 것이어야 합니다. 곧 둘의 파일이 같아야 합니다.',
      found: '한쪽에만 있는 것이 {count}개입니다: {some}',
      hint: '컨테이너를 한 번만 export하고, 바로 그 파일을 import하세요.',
    },
    'files-missing': {
      expected: '{image} 이미지의 파일이 모두 그대로 있고, 다른 파일은 없어야 합니다.',
      found: '{flat} 이미지에 {count}개가 없습니다: {some}',
      hint: 'export한 컨테이너는 어느 이미지로 만든 것인가요? 안에서 지운 것은 없나요? "docker create"로 만든 컨테이너에서는 아무것도 실행되지 않았습니다.',
    },
    'files-added': {
      expected: '{image} 이미지의 파일이 모두 그대로 있고, 다른 파일은 없어야 합니다.',
      found: '{image} 이미지에 없는 것이 {flat} 이미지에 {count}개 있습니다: {some}',
      hint: 'export하기 전에 컨테이너가 쓴 파일입니다. "docker create"로 만든 컨테이너에서는 아무것도 실행되지 않았습니다.',
    },
    'files-changed': {
      expected: '{image} 이미지의 파일이 모두 그대로 있고, 다른 파일은 없어야 합니다.',
      found: '{flat} 이미지에서 종류나 내용, 권한, 소유자가 다른 것이 {count}개입니다: {some}',
      hint: 'export하기 전에 컨테이너가 바꾼 파일입니다. "docker create"로 만든 컨테이너에서는 아무것도 실행되지 않았습니다.',
    },
  },
  hints: [
    '명령은 두 쌍입니다. save와 load는 이미지에, export와 import는 컨테이너의 파일에 씁니다.',
    '이미지로 만든 컨테이너가 없어야 이미지를 삭제할 수 있습니다. 컨테이너를 먼저 export하고 삭제하거나, 불러온 다음에 만드세요.',
    'build -t {image} . ; save -o {saved} {image} ; image rm {image} ; load -i {saved} ; create --name box {image} ; export -o {exported} box ; import {exported} {flat}.',
  ],
} satisfies LabTexts;

import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '실행 중인 컨테이너의 웹 페이지 바꾸기',
  summary: '웹 서버 컨테이너를 실행하고, 실행 중인 그대로 index.html을 내 것으로 교체합니다.',
  checks: {
    'runs-the-image': {
      title: '{image} 이미지로 실행한 컨테이너가 {port} 포트에 공개되어 있다',
      why: '컨테이너 밖에서는 공개한 포트로만 들어갈 수 있습니다. 호스트 포트를 먼저, 컨테이너 포트를 다음에 씁니다 (000 §2).',
    },
    'page-is-yours': {
      title: 'http://localhost:{port}/ 에 내 {file}이 나온다',
      why: '웹 서버는 컨테이너 안의 파일을 보여 줍니다. 내 컴퓨터에 있는 같은 이름의 파일은 다른 파일입니다 (000 §2).',
    },
    'changed-in-the-container': {
      title: '컨테이너 자신의 파일이 바뀌었다',
      why: '컨테이너마다 이미지 위에 자기만의 기록 가능 레이어가 있고, 안에서 바꾼 것은 거기에 남습니다 (000 §2, §6).',
    },
    'image-unchanged': {
      title: '{image} 이미지로 새로 실행한 컨테이너에는 원래 페이지가 나온다',
      why: '컨테이너들은 이미지 레이어를 공유하므로, 한 컨테이너를 바꿔도 이미지나 다음 컨테이너는 영향을 받지 않습니다 (000 §6).',
    },
  },
  findings: {
    'nobody-on-port': {
      expected: '{image} 이미지로 실행 중이고 80 포트를 {port} 포트로 공개한 컨테이너가 있어야 합니다.',
      found: '{port} 포트를 공개한 컨테이너가 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '이미지를 백그라운드로 실행하고 포트를 공개하세요: --detach와 --publish.',
    },
    'other-host-port': {
      expected: '{name} 컨테이너가 80 포트를 {port} 포트로 공개해야 합니다.',
      found: '{name} 컨테이너의 이미지는 맞지만, 공개한 포트가 {ports}입니다.',
      hint: '--publish에는 숫자를 두 개 씁니다. 내 컴퓨터의 포트가 먼저, 컨테이너의 포트가 다음입니다.',
    },
    'not-published': {
      expected: '{name} 컨테이너가 80 포트를 {port} 포트로 공개해야 합니다.',
      found: '{name} 컨테이너의 이미지는 맞지만(상태 {state}), 공개한 포트가 없습니다.',
      hint: '포트는 컨테이너를 만들 때 공개합니다. "docker container run"에 --publish를 쓰세요. 나중에 덧붙일 수는 없습니다.',
    },
    'removed-again': {
      expected: '명령이 모두 끝난 뒤에도 {image} 컨테이너가 실행 중이어야 합니다.',
      found: '{image} 컨테이너({name})가 있었지만, 명령이 끝나기 전에 삭제됐습니다.',
      hint: '실행 중인 채로 두세요. 마지막에 "docker container rm"을 하지 말고, --rm도 쓰지 마세요. 샌드박스는 어차피 통째로 버려집니다.',
    },
    'not-running': {
      expected: '{port} 포트를 공개한 컨테이너가 실행 중이어야 합니다.',
      found:
        '{name} 컨테이너가 {port} 포트를 공개하지만, 상태가 {state}이고 종료 코드는 {code}입니다. 실행한 명령: {command}.',
      hint: '"docker container logs {name}"을 보세요. 멈췄다면 다시 시작하고, 이미지 이름 뒤에는 다른 명령을 쓰지 마세요.',
    },
    'wrong-container-port': {
      expected: '{port} 포트가 컨테이너의 웹 서버가 기다리는 80 포트로 이어져야 합니다.',
      found: '{name} 컨테이너가 공개한 포트는 {ports}이고, 그 포트에서는 아무도 기다리지 않습니다.',
      hint: '--publish에는 숫자를 두 개 씁니다. 내 컴퓨터의 포트가 먼저, 컨테이너의 포트가 다음입니다.',
    },
    'other-image': {
      expected: '{port} 포트의 컨테이너는 {image} 이미지로 실행해야 합니다.',
      found: '{port} 포트의 {name} 컨테이너는 {used} 이미지로 실행됐습니다.',
      hint: '이미지를 있는 그대로 실행하세요. 페이지는 그다음에, 실행 중인 컨테이너 안에서 바꿉니다.',
    },
    'no-answer': {
      expected: 'http://localhost:{port}/ 에 웹 페이지가 나와야 합니다.',
      found: '{name} 컨테이너가 {port} 포트를 공개하지만, http://localhost:{port}/ 에서 응답이 없습니다.',
      hint: 'curl http://localhost:{port}/ 을 직접 실행해 보세요. 포트를 모든 주소에 공개했나요? 이미지에 든 웹 서버가 돌고 있나요?',
    },
    'not-200': {
      expected: 'http://localhost:{port}/ 이 상태 코드 200과 내 페이지로 응답해야 합니다.',
      found: '상태 코드 {status}로 응답합니다.',
      hint: '404라면 웹 서버의 디렉터리에 {file}이 없고, 403이라면 파일을 읽을 수 없습니다. "docker container exec {name} ls -l"로 그 디렉터리를 살펴보세요.',
    },
    'stock-page': {
      expected: 'http://localhost:{port}/ 에 내 {file}이 나와야 합니다.',
      found: '아직 {image}의 원래 페이지가 나옵니다. 내용은 "{words}"입니다.',
      hint: '바꿀 파일은 컨테이너 안의 {page}입니다. 내 쪽의 {file}을 고치거나 "sh -c"의 따옴표 밖에 ">"를 쓰면 내 쪽 파일만 바뀝니다.',
    },
    'no-terminal': {
      expected: 'http://localhost:{port}/ 에 내 {file}이 나와야 합니다.',
      found: '아직 원래 페이지가 나오고, 도커가 "the input device is not a TTY"라고 했습니다.',
      hint: '스크립트에는 터미널이 없어서 -it를 쓸 수 없습니다. "docker container cp"나 "exec … sh -c", 또는 입력을 넣어 주는 "exec -i"를 쓰세요.',
    },
    'empty-page': {
      expected: 'http://localhost:{port}/ 에 내 {file}이 나와야 합니다.',
      found: '페이지가 비어 있습니다.',
      hint: '"docker container exec"에 입력을 넣어 줄 때는 -i가 필요합니다. 없으면 아무것도 전달되지 않고 파일만 비워집니다.',
    },
    'no-file': {
      expected: '비교할 수 있도록, 답안에 그 페이지가 {file}로 들어 있어야 합니다.',
      found: '페이지가 "{line}"로 시작하는데, 답안에는 {file}이 없고 내용이 같은 다른 파일도 없습니다.',
      hint: '페이지를 solve.sh 옆에 {file}로 저장하고, 그 파일을 컨테이너에 넣으세요.',
    },
    'page-differs': {
      expected: '페이지가 내 {file}과 같아야 합니다. {file}의 {number}번째 줄은 "{expected}"입니다.',
      found: '페이지의 {number}번째 줄은 "{line}"입니다.',
      hint: '비교해 보세요: curl -s http://localhost:{port}/ | diff - {file}. 글을 다시 입력하기보다 파일을 복사하는 쪽이 안전합니다.',
    },
    'rebuilt-image': {
      expected: '{port} 포트의 컨테이너는 원래의 {image} 이미지로 실행해야 합니다.',
      found: '{name} 컨테이너의 이미지는 이름만 같고 원래 것이 아닙니다(ID: {id}). 직접 빌드했거나 커밋한 것입니다.',
      hint: '이미지는 그대로 두세요. 빌드도 커밋도 하지 말고, 실행 중인 컨테이너 안의 파일을 바꾸세요.',
    },
    'page-from-a-mount': {
      expected: '컨테이너 자신의 {page} 파일이 바뀌어야 합니다.',
      found: '페이지가 마운트에서 나옵니다: {mounts}. 그 아래 {name} 컨테이너 자신의 파일은 다른 페이지입니다.',
      hint: '-v, --volume, --mount 없이 컨테이너를 실행하고, 안에 있는 파일을 바꾸세요.',
    },
    'file-not-changed': {
      expected: '컨테이너 자신의 {page} 파일이 바뀌어야 합니다.',
      found: '{name} 컨테이너에서 내 페이지가 나오지만, 컨테이너의 {page} 파일은 다른 페이지입니다.',
      hint: '바로 그 파일을 바꾸세요. 웹 서버 설정은 그대로 두면 됩니다.',
    },
    'image-changed': {
      expected: '{ref} 이미지로 새로 실행한 컨테이너에는 원래 페이지가 나와야 합니다.',
      found: '{ref} 이미지로 새로 실행한 컨테이너에 다른 페이지가 나옵니다. 내용은 "{words}"입니다.',
      hint: '이미지와 같은 이름으로 "docker container commit"이나 "docker image build"를 하면 이미지가 바뀝니다. 이 실습에는 둘 다 필요 없습니다.',
    },
    'image-silent': {
      expected: '{ref} 이미지로 새로 실행한 컨테이너에는 원래 페이지가 나와야 합니다.',
      found: '{ref} 이미지로 새로 실행한 컨테이너에는 아무 페이지도 나오지 않습니다.',
      hint: '이미지와 같은 이름으로 "docker container commit", "docker image build", "docker image tag"를 하면 이미지가 바뀝니다. 이 실습에는 모두 필요 없습니다.',
    },
    'image-gone': {
      expected: '{ref} 이미지가 그대로 남아 있어야 합니다.',
      found: '{ref} 이미지가 이제 없습니다. 이름이 삭제됐습니다.',
      hint: '이미지를 그대로 두세요. "docker image rm"은 하지 마세요.',
    },
  },
  hints: [
    '먼저 컨테이너를 백그라운드로 실행하고 페이지를 보세요. 페이지는 컨테이너 안에 있는 평범한 파일입니다. 어디 있는지 찾아보세요.',
    '"docker container cp"는 실행 중인 컨테이너로 파일을 복사하고, "docker container exec"는 그 안에서 명령을 실행합니다. 둘 중 어느 것이든 됩니다.',
    'docker container run --detach --publish {port}:80 {image} 로 실행한 다음, 컨테이너 이름이나 ID를 써서 내 {file}을 그 안의 {page} 경로로 복사하세요.',
  ],
} satisfies LabTexts;

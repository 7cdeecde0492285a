import type { LabTexts } from '../../harness/grading/lab.ts';

export default {
  title: '컨테이너의 일생',
  summary: '컨테이너를 만들고, 시작하고, 중지하고, 다시 시작하고, 제거합니다. 단계마다 컨테이너 하나씩입니다.',
  checks: {
    'created-not-started': {
      title: '{made} 컨테이너가 만들어졌고 시작된 적은 없다',
      why: 'run = pull + create + start. create는 중간에서 멈추고, 컨테이너는 설정을 지닌 채 기다립니다 (001, 002 §2.2).',
    },
    'stopped-after-run': {
      title: '{halted} 컨테이너가 실행된 다음 중지됐다',
      why: '중지된 컨테이너에는 파일과 로그와 종료 코드가 남아 있고, 다시 시작할 수 있습니다 (001, 003).',
    },
    restarted: {
      title: '{again} 컨테이너가 두 번 시작됐고 {port} 포트로 응답한다',
      why: '중지된 컨테이너는 다시 시작할 수 있습니다. 안에 든 것까지 그대로인 같은 컨테이너입니다 (001, 003).',
    },
    removed: {
      title: '{gone} 컨테이너가 있었고 제거됐다',
      why: '컨테이너는 제거해야 비로소 사라집니다. 이름과 기록 가능 레이어도 함께 사라집니다 (001).',
    },
    'image-removed': {
      title: '{image} 이미지에 {second}이라는 이름이 붙었다가 지워졌다',
      why: '이미지 하나에 이름이 여럿일 수 있습니다. 마지막 이름이 지워지고 쓰는 컨테이너가 없어야 이미지가 제거됩니다 (001, 002 §2.3).',
    },
  },
  findings: {
    'no-such-container': {
      expected: '{image} 이미지로 만든 {name} 컨테이너가 있어야 합니다.',
      found: '그런 컨테이너가 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '"docker container create"와 "docker container run" 모두 --name으로 이름을 붙일 수 있습니다.',
    },
    'removed-again': {
      expected: '마지막에 {name} 컨테이너가 있어야 합니다.',
      found: '있었지만, 명령이 끝나기 전에 제거됐습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '넷 가운데 {gone}만 제거하세요. 샌드박스는 통째로 버려지므로 뒷정리는 필요 없습니다.',
    },
    'other-image': {
      expected: '{name} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{name} 컨테이너는 다른 이미지로 만들어졌습니다: {used}, 이미지 ID {id}.',
      hint: '이미지 이름은 옵션 다음에 옵니다. 철자를 살펴보세요.',
    },
    'was-started': {
      expected: '{name} 컨테이너의 상태가 created이고, 시작된 적이 없어야 합니다.',
      found: '{name} 컨테이너는 시작된 적이 있습니다. 지금 상태는 {state}입니다.',
      hint: '"docker container run"은 컨테이너를 만들고 시작까지 합니다. 앞의 절반만 하는 명령은 무엇일까요?',
    },
    'could-not-start': {
      expected: '{name} 컨테이너를 시작한 적이 없어야 합니다.',
      found: '도커가 {name} 컨테이너를 시작하려다 실패했습니다: {error}',
      hint: '목록에서는 만들기만 한 것처럼 보이지만, 시작에 실패하고 남은 것입니다. 만들기만 하고 시작하지 마세요.',
    },
    'never-ran': {
      expected: '{name} 컨테이너가 실행된 다음 중지되어야 합니다 (상태 exited).',
      found: '{name} 컨테이너의 상태가 {state}입니다. 실행된 적이 없습니다.',
      hint: '만들기만 한 컨테이너는 중지할 수 없습니다. 먼저 시작하세요.',
    },
    'not-stopped': {
      expected: '{name} 컨테이너가 중지되어 있어야 합니다 (상태 exited, 종료 코드가 남음).',
      found: '{name} 컨테이너의 상태가 {state}입니다.',
      hint: '일시 정지(pause)된 컨테이너는 얼어 있을 뿐 살아 있습니다. 끝나게 하는 명령은 무엇일까요?',
    },
    'ended-by-itself': {
      expected: '{name} 컨테이너는 누가 중지할 때까지 실행되고 있어야 합니다.',
      found: '{name} 컨테이너가 스스로 끝났습니다 (종료 코드 {code}). 실행한 명령: {command}',
      hint: '이미지 이름 뒤에 아무것도 적지 마세요. 이미지에 든 프로그램은 서버여서, 중지할 때까지 실행됩니다.',
    },
    'run-anew': {
      expected: '{name} 컨테이너가 두 번 이상 시작되어야 합니다.',
      found:
        '지금 있는 {name} 컨테이너는 한 번만 시작됐습니다. 새 컨테이너이고, 같은 이름의 다른 컨테이너는 제거됐습니다.',
      hint: '제거하고 다시 run 하면 다른 컨테이너가 됩니다. 같은 컨테이너를 다시 시작하세요.',
    },
    'not-restarted': {
      expected: '{name} 컨테이너가 두 번 이상 시작되어야 합니다.',
      found: '{name} 컨테이너가 시작된 횟수: {times}. 지금 상태는 {state}입니다.',
      hint: '실행 중인 컨테이너를 start 하면 아무 일도 일어나지 않습니다. 중지했다가 시작하거나, 명령 하나로 둘 다 하세요.',
    },
    'not-running': {
      expected: '마지막에 {name} 컨테이너가 실행 중이어야 합니다.',
      found: '{name} 컨테이너의 상태가 {state}입니다 (종료 코드 {code}).',
      hint: '중지는 다시 시작하기의 앞 절반일 뿐입니다.',
    },
    'not-published': {
      expected: '호스트의 {port} 포트가 {name} 컨테이너로 이어져야 합니다.',
      found: '공개된 포트: {ports}.',
      hint: '--publish에는 숫자 두 개를 씁니다. 앞이 호스트의 포트, 뒤가 컨테이너 안의 포트입니다. 나중이 아니라 컨테이너를 만들 때 줍니다.',
    },
    'no-answer': {
      expected: '{name} 컨테이너가 localhost:{port}에서 응답해야 합니다.',
      found: '응답이 없습니다. 공개된 포트: {ports}. 실행한 명령: {command}',
      hint: 'nginx는 컨테이너 안의 80 포트에서 기다립니다. 그것이 --publish의 뒤 숫자입니다.',
    },
    'not-200': {
      expected: '{name} 컨테이너가 localhost:{port}에서 상태 코드 200으로 응답해야 합니다.',
      found: '상태 코드 {status}로 응답했습니다.',
      hint: '"docker container logs {name}"을 읽어 보세요. 페이지 위에 무엇을 마운트했나요?',
    },
    'still-there': {
      expected: '{name} 컨테이너가 더는 없어야 합니다.',
      found: '{name} 컨테이너가 아직 있습니다. 상태는 {state}입니다.',
      hint: '중지됐다고 사라진 것이 아닙니다. "docker container ls"에는 안 보이고 "docker container ls --all"에는 보입니다. 제거하는 명령은 따로 있습니다.',
    },
    'only-renamed': {
      expected: '{gone}이라는 이름으로 만든 컨테이너가 제거되어야 합니다.',
      found: '이름만 {name}(으)로 바뀌었고, 상태는 {state}입니다.',
      hint: '이름을 바꾼다고 사라지지 않습니다. 컨테이너를 제거하세요.',
    },
    'never-made': {
      expected: '{gone}이라는 컨테이너가 있었고 제거됐어야 합니다.',
      found: '그런 이름의 컨테이너는 있었던 적이 없습니다. 지금 목록에 있는 컨테이너: {listed}.',
      hint: '먼저 --name으로 이름을 붙여 만드세요. --force로 제거하면 제거할 것이 없어도 아무 말이 없습니다.',
    },
    'gone-from-other-image': {
      expected: '{gone} 컨테이너는 {image} 이미지로 만들어야 합니다.',
      found: '{used}(으)로 만들어졌습니다.',
      hint: '이미지 이름은 옵션 다음에 옵니다. 철자를 살펴보세요.',
    },
    'still-tagged': {
      expected: '{second}이라는 이미지 이름이 없어야 합니다.',
      found: '{second}이 아직 있습니다.',
      hint: '이미지를 제거하는 명령에 태그까지 적으세요. 태그를 빼면 도커는 latest로 여깁니다.',
    },
    'first-name-removed': {
      expected: '{second}이라는 이름은 없고 {image}는 그대로 있어야 합니다.',
      found: '거꾸로입니다. {second}이 있고 {image}가 없습니다.',
      hint: '둘 다 한 이미지의 이름입니다. 나중에 붙인 이름을 지우세요.',
    },
    'never-tagged': {
      expected: '{image} 이미지에 {second}이라는 이름이 붙었다가 지워졌어야 합니다.',
      found: '{second}이라는 이름이 붙은 적이 없습니다. 새로 붙어서 지금 있는 이름: {names}.',
      hint: '"docker image tag"에는 이미지와 새 이름을 차례로 적습니다. 콜론 뒤의 태그를 빼면 latest가 됩니다.',
    },
    'other-image-tagged': {
      expected: '{second}은 {image} 이미지의 이름이어야 합니다.',
      found: '{second}은 다른 이미지의 이름이었습니다 (ID {id}).',
      hint: '"docker image tag"에는 이미지를 먼저, 새 이름을 다음에 적습니다.',
    },
    'both-names-removed': {
      expected: '{second}이라는 이름은 없고 {image}는 그대로 있어야 합니다.',
      found: '{image}도 없어졌습니다.',
      hint: 'ID가 아니라 그 이름 하나로 지우세요.',
    },
  },
  hints: [
    '"docker container run"은 세 명령을 합친 것입니다. 낱낱의 명령은 "docker container --help"에 있습니다.',
    '컨테이너에는 create, run --detach, stop, restart, rm을, 이미지에는 tag와 rm을 씁니다. 하나 할 때마다 "docker container ls --all"을 보세요.',
    'docker container create --name {made} {image}. 나머지는 docker container run --detach --name … {image}로 시작합니다. {again}에는 --publish {port}:80도 필요하고, 다시 시작하기 전에 있어야 합니다.',
  ],
} satisfies LabTexts;

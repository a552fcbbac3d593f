import { code, t } from '../text.ts';
import type { UiMessages } from '../ui-messages.ts';

export const ui: UiMessages = {
  title: 'Kubehop',
  tagline: 'Kubernetesのリクエストがどこを通るのか、なぜそうなるのかが見えます。',
  problem: (what) => t`うまくいきませんでした: ${what}`,
  skipToRequest: 'リクエストへ移動',
  skipToStory: '再生ボタンへ移動',

  regions: { manifests: 'マニフェスト', findings: '指摘' },
  tabs: { name: '表示', picture: '構成図', manifests: 'マニフェスト' },

  language: '言語',
  theme: { name: 'テーマ', light: 'ライト', dark: 'ダーク', system: 'システムに合わせる' },
  startOver: {
    button: '最初からやり直す',
    question: 'マニフェストを最初の例に置き換えますか？ 後で元に戻せます。',
    confirm: 'やり直す',
    cancel: 'このまま続ける',
    bringBack: '自分のマニフェストに戻す',
  },

  request: {
    form: 'リクエスト',
    from: '送信元',
    internet: 'インターネット',
    pods: 'Pod',
    nodes: 'Node',
    method: 'メソッド',
    url: 'URL',
    suggestions: 'このクラスターで使える宛先',
    noSuggestion: 'まだありません。Serviceを書いてください',
    suggestionGroups: {
      balancers: 'ロードバランサー',
      ingresses: 'Ingressのホスト',
      services: 'Serviceの名前',
      nodePorts: 'NodePort',
      pods: 'Podへ直接',
    },
    send: '送信',
    urlProblems: {
      'no-scheme': 'http://、https://、tcp://、udp://、sctp://のどれかで始めてください。',
      'unknown-scheme': 'このスキームは送信できません。http、https、tcp、udp、sctpのどれかにしてください。',
      'no-host': 'ホストがありません。://の後に名前かアドレスを書いてください。',
      'bad-host': 'ホスト名でもアドレスでもありません。',
      'bad-port': 'ポートは1から65535までの数です。',
      'no-port': 'tcp、udp、sctpにはポートが必要です（例: tcp://web:5432）。',
      'user-info': '@とその前のユーザー名は書かないでください。',
      'unknown-record-type': 'A、AAAA、SRV、CNAME、PTRのどれかを指定してください。',
    },
  },

  settings: {
    button: 'クラスターの設定',
    title: 'マニフェストに書かれないこと',
    labels: {
      proxyMode: 'kube-proxyのモード',
      podCIDR: 'PodのCIDR',
      serviceCIDR: 'ServiceのCIDR',
      clusterDomain: 'クラスタードメイン',
      podNetwork: 'Podネットワーク',
      cloudLoadBalancer: 'クラウドのロードバランサー',
      balancerArrives: 'ロードバランサーの届け方',
      ingressPlacement: 'Ingressの場所',
      nodes: 'Nodeの数',
    },
    hints: {
      proxyMode:
        '各NodeがServiceを負荷分散する方式です。デフォルトはiptablesで、今後はnftablesがデフォルトになる予定です。ipvsはKubernetes 1.35から非推奨です。',
      podCIDR: 'Podのアドレス範囲です。2つをカンマで区切るとデュアルスタックになります。',
      serviceCIDR: 'Serviceのアドレス範囲です。',
      clusterDomain: 'クラスター内のすべての名前の末尾です。',
      podNetwork: 'パケットがNodeの間を渡る方式です。',
      cloudLoadBalancer: 'LoadBalancerタイプのServiceにアドレスを割り当てます。',
      balancerArrives: 'どちらでも、ロードバランサー自身はクライアントのアドレスを変えません。',
      ingressPlacement: 'コントローラーのPodか、クラウドのロードバランサーが受け付けます。',
      nodes: 'マニフェストにNodeが書かれていないときに作られます。',
    },
    nodesWritten: 'Nodeはマニフェストに書かれています。',
    placements: { inside: 'クラスター内（Pod）', outside: 'クラスター外（クラウド）' },
    arrivals: { 'node-port': 'NodePort', 'balancer-address': '自身のアドレスのまま' },
    networks: { routed: 'ルーティング', overlay: 'オーバーレイ' },
    problems: {
      'bad-cidr': '10.244.0.0/16のようなネットワークを書いてください。',
      'cidrs-overlap': 'PodとServiceの範囲は重ならないようにしてください。',
      'bad-domain': 'cluster.localのようなドメインを書いてください。',
      'bad-count': '1から100までの数を書いてください。',
    },
  },

  editor: {
    name: 'マニフェスト（YAML）',
    hint: '入力後はEsc、Tabで離れる',
    show: 'マニフェストを表示',
    hide: 'マニフェストを隠す',
    resize: 'マニフェストの幅',
    noFindings: '指摘はありません',
    counts: {
      error: (count) => `エラー${count}件`,
      warning: (count) => `警告${count}件`,
      info: (count) => `参考${count}件`,
    },
    severity: { error: 'エラー', warning: '警告', info: '参考' },
    line: (line) => `${line}行目`,
    more: (count) => `ほか${count}件`,
    broken: 'このドキュメントは読み取れないため、図に表示されません。',
    brokenDrawnAsBefore: 'このドキュメントは今は読み取れません。最後に読み取れたときの内容で描いています。',
    notKept: 'このブラウザーには保存できません。ページを離れるとマニフェストは失われます。',
    unknownFinding: (name) => t`ここに問題があります: ${code(name)}`,
  },

  engine: {
    starting: 'クラスターを組み立てています…',
    restarted: (document) =>
      document === undefined
        ? 'マニフェストの読み取りに5秒以上かかったため、中止しました。図は直前の状態です。'
        : `${document}番目のドキュメントの読み取りに5秒以上かかったため、中止しました。図は直前の状態です。`,
    failed: 'マニフェストを最後まで読み取れませんでした。図は直前の状態です。',
  },
  notes: {
    'started-over': '最初の例に戻しました。',
  },
  emptyStory: '「送信」を押すと、リクエストを1ホップずつ追えます。',
  emptyText: 'マニフェストはまだ空です。エディターの上の「挿入」から、PodやServiceなどを入れて始められます。',
};

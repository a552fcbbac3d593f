import type { ReactNode } from 'react';
import type { ClusterSettings, SettingsProblem } from '../../engine/index.ts';
import type { UiMessages } from '../../i18n/ui-messages.ts';
import { otherSetting, type Variation } from '../../state/variation.ts';
import { useMessages, usePageState } from '../page-context.tsx';
import { Pick, Written, type Option } from './pick.tsx';
import { settingInWords } from './variation-words.ts';

type SettingVariation = Extract<Variation, { readonly kind: 'setting' }>;
type Setting = keyof ClusterSettings;

const SETTINGS: readonly Setting[] = [
  'proxyMode',
  'ingressPlacement',
  'podNetwork',
  'cloudLoadBalancer',
  'balancerArrives',
  'nodes',
  'podCIDR',
  'serviceCIDR',
  'clusterDomain',
];

const VALUES: Partial<Record<Setting, readonly (string | boolean)[]>> = {
  proxyMode: ['iptables', 'ipvs', 'nftables'],
  ingressPlacement: ['inside', 'outside'],
  podNetwork: ['routed', 'overlay'],
  cloudLoadBalancer: [true, false],
  balancerArrives: ['node-port', 'balancer-address'],
};

/** One setting of the cluster, and what it is in B. */
export function SettingChoice({
  variation,
  problem,
  onVary,
}: {
  readonly variation: SettingVariation;
  readonly problem: SettingsProblem['code'] | undefined;
  readonly onVary: (variation: Variation) => void;
}): ReactNode {
  const messages = useMessages();
  const { compare: words, ui } = messages;
  const settings = usePageState((state) => state.workspace.settings);
  const { setting, to } = variation;
  const values = VALUES[setting];
  const vary = (value: ClusterSettings[Setting]): void => onVary({ kind: 'setting', setting, to: value });
  return (
    <>
      <Pick
        label={words.setting}
        value={setting}
        options={SETTINGS.map((each) => ({ value: each, words: labelOf(each, ui) }))}
        onPick={(picked) => onVary(otherSetting(picked as Setting, settings))}
      />
      {values === undefined ? (
        <Written
          key={setting}
          label={words.valueInB}
          value={String(to)}
          problem={problem && ui.settings.problems[problem]}
          onWritten={(written) => vary(setting === 'nodes' ? Number(written) : written)}
        />
      ) : (
        <Pick
          label={words.valueInB}
          value={String(to)}
          options={values.map((value): Option => ({
            value: String(value),
            words: settingInWords(setting, value, messages),
          }))}
          onPick={(picked) => vary(values.find((value) => String(value) === picked) ?? to)}
        />
      )}
    </>
  );
}

function labelOf(setting: Setting, { settings }: UiMessages): string {
  return settings.labels[setting];
}

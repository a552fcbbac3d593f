import { useId, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { HistoryButtons } from '../history/history-buttons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { SettingField } from './setting-field.tsx';
import styles from './settings.module.css';

/** Every control changes what the engine computes. */
export function SettingsForm(): ReactNode {
  const { ui } = useMessages();
  const settings = usePageState((state) => state.workspace.settings);
  const nodesWritten = usePageState(
    ({ analysis }) => analysis?.documents.some(({ refs }) => refs.some((ref) => ref.startsWith('Node/'))) ?? false,
  );
  const { setSettings } = useActions();
  const { placements, networks, arrivals } = ui.settings;
  return (
    <div className={styles['form']}>
      <h2 className={styles['title']}>{ui.settings.title}</h2>
      <div className={styles['undo']}>
        <HistoryButtons />
      </div>
      <Choice
        setting="proxyMode"
        value={settings.proxyMode}
        options={{ iptables: 'iptables', ipvs: 'ipvs', nftables: 'nftables' }}
        onChange={(proxyMode) => void setSettings({ proxyMode })}
      />
      <Choice
        setting="ingressPlacement"
        value={settings.ingressPlacement}
        options={placements}
        onChange={(ingressPlacement) => void setSettings({ ingressPlacement })}
      />
      <Choice
        setting="podNetwork"
        value={settings.podNetwork}
        options={networks}
        onChange={(podNetwork) => void setSettings({ podNetwork })}
      />
      <CloudLoadBalancer />
      {settings.cloudLoadBalancer && (
        <Choice
          setting="balancerArrives"
          value={settings.balancerArrives}
          options={arrivals}
          onChange={(balancerArrives) => void setSettings({ balancerArrives })}
        />
      )}
      <SettingField setting="nodes" disabled={nodesWritten} numeric />
      <SettingField setting="podCIDR" />
      <SettingField setting="serviceCIDR" />
      <SettingField setting="clusterDomain" />
    </div>
  );
}

function Choice<T extends string>({
  setting,
  value,
  options,
  onChange,
}: {
  readonly setting: 'proxyMode' | 'ingressPlacement' | 'podNetwork' | 'balancerArrives';
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{ui.settings.labels[setting]}</label>
      <select
        id={id}
        className={controls['select']}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {(Object.keys(options) as T[]).map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} className={styles['hint']}>
        {ui.settings.hints[setting]}
      </p>
    </div>
  );
}

function CloudLoadBalancer(): ReactNode {
  const { ui } = useMessages();
  const id = useId();
  const checked = usePageState((state) => state.workspace.settings.cloudLoadBalancer);
  const { setSettings } = useActions();
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{ui.settings.labels.cloudLoadBalancer}</label>
      <input
        id={id}
        type="checkbox"
        className={styles['checkbox']}
        aria-describedby={`${id}-hint`}
        checked={checked}
        onChange={(event) => void setSettings({ cloudLoadBalancer: event.target.checked })}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {ui.settings.hints.cloudLoadBalancer}
      </p>
    </div>
  );
}
